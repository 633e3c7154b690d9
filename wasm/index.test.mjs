// SPDX-License-Identifier: MIT
// Run by npm test, after npm run build: every case of the vectors in Node.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import test from "node:test";
import { load } from "./index.mjs";

const ask = await load();
const folder = new URL("../dhstest/vectors/v1/", import.meta.url);

test("a due day with its reasons", () => {
  const answer = ask({ id: 1, ask: "due", rule: "avts-18.1", event: "2026-04-02", reasons: true });
  assert.equal(answer.id, 1);
  assert.equal(answer.answer.due, "2026-04-10");
  assert.ok(answer.reasons.some((step) => step.et === "Suur reede"));
});

test("a repeated name is refused", () => {
  assert.equal(ask('{"ask":"due","rule":"avts-18.1","rule":"avts-18.1","event":"2026-04-02"}').error.kind, "invalid");
});

for (const name of (await readdir(folder)).filter((n) => n.endsWith(".json") && n !== "schema.json" && n !== "sources.json")) {
  test(`vectors of ${name}`, async () => {
    let asked = 0;
    for (const group of JSON.parse(await readFile(new URL(name, folder), "utf8")).groups) {
      for (const c of group.cases) {
        const got = ask({ ask: c.ask, ...c.input });
        for (const [key, want] of Object.entries(c.want ?? {})) {
          const value = key === "missing" ? [...(got.answer?.[key] ?? [])].sort() : got.answer?.[key];
          assert.deepEqual(value, key === "missing" ? [...want].sort() : want, `${c.id}: ${key}`);
        }
        for (const key of Object.keys(c.error ?? {})) assert.ok(got.error ?? got.errors?.[key], c.id);
        asked++;
      }
    }
    assert.ok(asked > 0);
  });
}
