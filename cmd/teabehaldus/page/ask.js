// SPDX-License-Identifier: MIT
// How the page asks: the server that gave it or, where there is none, the library in WebAssembly beside it.
let inside;

export async function ask(question) { // an object, or its JSON
  if (typeof question !== "string") question = JSON.stringify(question);
  if (!inside) {
    try {
      const response = await fetch("ask", { method: "POST", headers: { "Content-Type": "application/json" }, body: question });
      if (response.ok && response.headers.get("Content-Type")?.startsWith("application/json")) return response.json();
    } catch { /* a file server, or none */ }
    const { load } = await import("./index.mjs");
    inside = await load();
  }
  return inside(question);
}
