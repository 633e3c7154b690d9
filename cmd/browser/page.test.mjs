// SPDX-License-Identifier: MIT
// The page as a person meets it: in headless Chromium, against the program that serves it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import test, { after, before } from "node:test";
import { chromium } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const vald = new URL("../../institution/testdata/vald.json", import.meta.url);
let server, browser, address;

before(async () => {
  server = spawn(process.env.TEABEHALDUS ?? "teabehaldus", ["serve", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "ignore", "pipe"] });
  address = await new Promise((ok) => server.stderr.once("data", (line) => ok(String(line).trim())));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
});
after(async () => { await browser?.close(); server?.kill(); });

async function open(hash, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 900, height: 900 }, ...options })).newPage();
  const errors = [];
  page.on("pageerror", (e) => errors.push(String(e)));
  page.errors = errors;
  await page.goto(address + hash);
  await page.waitForSelector("body[data-ready]");
  return page;
}

/** What WCAG 2.1 AA finds in the page as it stands. */
async function accessible(page) {
  await page.evaluate(await readFile(axe, "utf8"));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  return violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}

test("a saved link asks its question again", async () => {
  const page = await open("#due?rule=avts-18.1&event=2026-04-02&lang=et");
  assert.match(await page.textContent(".day"), /^10\.04\.2026 R/);
  assert.match(await page.textContent("#answer-due"), /Suur reede/);
  assert.equal(await page.getAttribute("#answer-due table a >> nth=0", "href"), "https://www.riigiteataja.ee/akt/106032026003");
  assert.match(await page.textContent("footer"), /30\.11\.2026/);
  assert.deepEqual(page.errors, []);
});

test("another duty and another day, by the keyboard alone", async () => {
  const page = await open("#due?rule=avts-18.1&event=2026-04-02&lang=en");
  await page.focus("#rule");
  await page.keyboard.type("Reply to a memorandum");
  await page.fill("#event", "2026-03-20");
  await page.waitForFunction(() => document.querySelector(".day")?.textContent.startsWith("2026-04-06"));
  assert.match(page.url(), /rule=msvs-6&event=2026-03-20&lang=en/);
});

test("a limit in hours takes a time", async () => {
  const page = await open("#due?rule=gdpr-33.1&event=2026-03-28T15:00&lang=et");
  assert.match(await page.textContent(".day"), /^31\.03\.2026 16:00/);
});

test("what is refused says why, in the language of the page", async () => {
  const page = await open("#due?rule=avts-18.1&event=1999-01-04&lang=et");
  assert.match(await page.textContent("[role=alert]"), /ei kehtinud; teadaolevalt kehtib alates 01\.01\.2001/);
});

test("the work calendar, a retention term, an institution's file", async () => {
  const page = await open("#calendar?year=2026&lang=et");
  assert.match(await page.textContent("#answer-calendar"), /24\. Iseseisvuspäev/);
  await page.click("[data-tab=term]");
  await page.fill("#term", "5 aastat lepingu lõppemisest");
  await page.waitForFunction(() => document.querySelector("#answer-term strong"));
  assert.match(await page.textContent("#answer-term"), /5 aastat alates lepingu lõppemisest/);
  await page.click("[data-tab=profile]");
  await page.setInputFiles("#file", { name: "vald.json", mimeType: "application/json", buffer: await readFile(vald) });
  await page.waitForFunction(() => document.querySelector("#answer-profile strong"));
  assert.match(await page.textContent("#answer-profile"), /kuuse-4\.1/);
  await page.click("#answer-profile a");
  await page.fill("#event", "2026-12-18"); // by hand: see TestFifth of package institution
  await page.waitForFunction(() => document.querySelector(".day")?.textContent.startsWith("04.01.2027"));
  assert.match(await page.textContent("#answer-due"), /Kuuse valla teabehalduse kord p 4\.1/);
  assert.match(await page.textContent("#institution"), /Kuuse vald/);
  assert.deepEqual(await accessible(page), []);
  await page.click("[data-tab=calendar]");
  await page.waitForFunction(() => document.querySelector("#answer-calendar").textContent.includes("31. Vallamaja on suletud"));
  await page.click("#institution-drop");
  await page.waitForFunction(() => !document.querySelector("#answer-calendar").textContent.includes("Vallamaja"));
  await page.click("[data-tab=due]");
  await page.waitForSelector("#answer-due [role=alert]"); // its rule is gone with it
  await page.click("[data-tab=profile]");
  const twice = (await readFile(vald, "utf8")).replace('"et": "Kuuse vald",', '"et": "Kuuse vald", "et": "Kase vald",');
  await page.setInputFiles("#file", { name: "vald.json", mimeType: "application/json", buffer: Buffer.from(twice) });
  await page.waitForSelector("#answer-profile [role=alert]");
});

for (const [name, hash] of [["due", "#due?rule=avts-18.1&event=2026-04-02"], ["calendar", "#calendar?year=2026"], ["term", "#term?term=5+aastat"], ["profile", "#profile"]]) {
  for (const lang of ["et", "en"]) {
    test(`WCAG 2.1 AA: ${name}, ${lang}`, async () => {
      const page = await open(`${hash}${hash.includes("?") ? "&" : "?"}lang=${lang}`);
      assert.deepEqual(await accessible(page), []);
    });
  }
}

test("on a phone nothing runs out of the page", async () => {
  const page = await open("#due?rule=msvs-6&event=2026-03-20&lang=et", { viewport: { width: 360, height: 740 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test("printed, an answer takes one page", async () => {
  const page = await open("#due?rule=avts-18.1&event=2026-04-02&lang=et");
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length, 1);
});
