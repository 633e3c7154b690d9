// SPDX-License-Identifier: MIT
// Both pages as people meet them: in headless Chromium, against the program with the examples of demo on 16.03.2026. The packages
// are those of cmd/browser (npm ci there); REGISTER is the program, CHROMIUM the browser.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";

const require = createRequire(new URL("../../cmd/browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "register-"));
const program = (...args) => [process.env.REGISTER, ["-db", join(folder, "register.db"), "-today", "2026-03-16", ...args]];
const at = {};
let server, browser;

before(async () => {
  execFileSync(...program("demo"), { cwd: import.meta.dirname });
  server = spawn(...program("-public", "127.0.0.1:0", "-clerk", "127.0.0.1:0", "serve"), { cwd: import.meta.dirname, stdio: ["ignore", "ignore", "pipe"] });
  await new Promise((ok, fail) => {
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
      for (const [, door, address] of said.matchAll(/(public|clerk) address=(http:\S+)\n/g)) at[door] = address;
      if (at.public && at.clerk) ok();
    });
    server.once("exit", () => fail(new Error(said)));
  });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
});
after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true });
});

async function open(door, path = "/", options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 900, height: 900 }, ...options })).newPage();
  const answer = await page.goto(at[door] + path);
  assert.equal(answer.status(), 200);
  return page;
}

test("the public sees initials, and another month by its form", async () => {
  const page = await open("public");
  assert.equal(await page.title(), "Avalik dokumendiregister – Kuuse vald");
  assert.equal(await page.locator("tbody tr").count(), 5);
  assert.deepEqual((await page.locator("tbody tr >> nth=1 >> td").allInnerTexts()).slice(0, 3), ["09.03.2026", "Teabenõue teehoolduse lepingute kohta", "M. T."]);
  assert.doesNotMatch(await page.content(), /Tamm|Kask|kaebus/);
  await page.fill("#month", "2026-02");
  await page.click("button");
  assert.match(await page.textContent("main"), /OÜ Kuuse Buss, P\. P\./);
  await page.click("text=Eelmine kuu");
  assert.match(await page.textContent("main"), /avalikus vaates ei ole/);
});

test("the clerk sees what is late and what is due today, and opens why by the keyboard", async () => {
  const page = await open("clerk");
  assert.deepEqual(await page.locator("h2").allTextContents(), ["7-1/26-88 Ettepanek bussiaegade muutmiseks", "7-1/26-101 Teabenõue teehoolduse lepingute kohta"]);
  assert.match(await page.textContent("article >> nth=0"), /10\.03\.2026 4 tööpäeva võrra hilinenud/);
  assert.equal(await page.isVisible("article >> nth=1 >> table"), false);
  await page.focus("article >> nth=1 >> summary");
  await page.keyboard.press("Enter");
  assert.equal(await page.isVisible("article >> nth=1 >> table"), true);
  assert.match(await page.textContent("article >> nth=1 >> table"), /AvTS § 18 lg 1/);
});

test("the public address has no page of the clerk", async () => {
  for (const path of ["/clerk", "/clerk.html", "/pages/clerk.html", "/register.db"]) {
    assert.equal((await fetch(at.public + path)).status, 404);
  }
});

for (const door of ["public", "clerk"]) {
  test(`WCAG 2.1 AA: ${door}`, async () => {
    const page = await open(door, "/", { bypassCSP: true }); // for axe alone
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
  });

  test(`on a phone nothing runs out of the page: ${door}`, async () => {
    const page = await open(door, "/", { viewport: { width: 360, height: 740 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
