// Imported for its effect: a WebAssembly module is compiled once, however many instances are made of it. Instances share nothing else.
const instantiate = WebAssembly.instantiate;
let module;
WebAssembly.instantiate = async (binary, imports) => {
  module ??= await WebAssembly.compile(binary);
  return { module, instance: await instantiate(module, imports) };
};
