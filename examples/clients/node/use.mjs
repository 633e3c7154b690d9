// SPDX-License-Identifier: MIT
// Asks teabehaldus from Node: one process, a line for each question. In a browser, and without a process, see wasm/.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const program = spawn(process.argv[2] ?? "teabehaldus", ["ask"], { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();

async function ask(question) {
  program.stdin.write(JSON.stringify(question) + "\n");
  const reply = JSON.parse((await answers.next()).value);
  if (reply.error) throw new Error(reply.error.et);
  return reply.answer;
}

console.log((await ask({ ask: "due", rule: "avts-18.1", event: "2026-04-02" })).due);
program.stdin.end();
