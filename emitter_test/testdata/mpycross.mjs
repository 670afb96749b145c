// node mpycross.mjs DIR FILE...: compiles sources with MicroPython's compiler, which lies in DIR/node_modules.
// Prints {"File", "MPY" (base64) or "Error"} a line.
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';

delete globalThis.fetch; // makes it read the file
const [dir, ...files] = process.argv.slice(2);
const { compile } = createRequire(path.resolve(dir) + '/')('@pybricks/mpy-cross-v6');
const wasm = path.resolve(dir, 'node_modules/@pybricks/mpy-cross-v6/build/mpy-cross-v6.wasm');
for (const File of files) {
  const r = await compile(path.basename(File), fs.readFileSync(File, 'utf8'), undefined, wasm);
  const result = r.status === 0 ? { File, MPY: Buffer.from(r.mpy).toString('base64') } : { File, Error: r.err.slice(-1)[0] };
  fs.writeSync(1, JSON.stringify(result) + '\n');
}
