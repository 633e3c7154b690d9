// SPDX-License-Identifier: MIT
// One question, one answer, in the words of the conformance vectors; see index.d.ts.
import "./wasm_exec.js";

let ready;

/** Loads the library once; the function that it gives answers without waiting. */
export function load(source) {
  ready ??= start(source ?? new URL("./teabehaldus.wasm", import.meta.url));
  return ready;
}

async function start(source) {
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(await bytes(source), go.importObject);
  go.run(instance); // waits for questions as long as the page or the process lives
  const ask = globalThis.teabehaldusAsk;
  return (question) => JSON.parse(ask(typeof question === "string" ? question : JSON.stringify(question)));
}

async function bytes(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  if (String(source).startsWith("file:")) {
    const { readFile } = await import("node:fs/promises");
    return readFile(source);
  }
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return response.arrayBuffer();
}
