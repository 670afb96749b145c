// node micropython.mjs DIR FILE...: imports .mpy files in MicroPython, which lies in DIR/node_modules, each in a fresh one.
// Prints {"File", "Out", "Err"} a line.
import fs from 'fs';
import path from 'path';
import './once.mjs';

const [dir, ...files] = process.argv.slice(2);
const { loadMicroPython } = await import(path.resolve(dir, 'node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs'));
for (const File of files) {
  const chunks = [];
  const write = (data) => chunks.push(Buffer.from(data));
  let Err = '';
  try {
    const mp = await loadMicroPython({ heapsize: 8 << 20, linebuffer: false, stdout: write, stderr: write });
    mp.FS.writeFile('/program.mpy', fs.readFileSync(File));
    mp.runPython("import sys\nsys.path.insert(0, '/')\nimport program");
  } catch (e) {
    Err = String(e.message || e);
  }
  const text = JSON.stringify({ File, Out: Buffer.concat(chunks).toString('utf8'), Err }) + '\n';
  for (let data = Buffer.from(text), n = 0; n < data.length;) n += fs.writeSync(1, data, n);
}
process.exit(0);
