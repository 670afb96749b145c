// node mpycross.mjs DIR VERSION OPTIONS FILE...: compiles sources with MicroPython's compiler of format 5 or 6, which lies in DIR/node_modules.
// Prints {"File", "MPY" (base64) or "Error"} a line.
import fs from 'fs';
import path from 'path';
import './once.mjs';
import { createRequire } from 'module';

delete globalThis.fetch; // makes it read the file
const [dir, version, words, ...files] = process.argv.slice(2);
const options = words ? words.split(' ') : undefined;
const { compile } = createRequire(path.resolve(dir) + '/')('@pybricks/mpy-cross-v' + version);
const build = path.resolve(dir, 'node_modules/@pybricks/mpy-cross-v' + version, 'build');
const wasm = path.join(build, fs.readdirSync(build).find((name) => name.endsWith('.wasm')));
for (const File of files) {
  const r = await compile(path.basename(File), fs.readFileSync(File, 'utf8'), options, wasm);
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event); // they would keep each instance
  const result = r.status === 0 ? { File, MPY: Buffer.from(r.mpy).toString('base64') } : { File, Error: r.err.slice(-1)[0] };
  fs.writeSync(1, JSON.stringify(result) + '\n');
}
