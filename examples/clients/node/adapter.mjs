// SPDX-License-Identifier: MIT
// Lets teabehaldus conform ask this system: a line of JSON in, a line out.
import { createInterface } from "node:readline";

const day = (y, m, d) => Date.UTC(y, m - 1, d) / 864e5;
const parts = (n) => { const t = new Date(n * 864e5); return [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate()]; };

function easter(year) { // the Gregorian computus
  const golden = year % 19, century = Math.floor(year / 100);
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = day(year, 3, 21) + epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  return full + 7 - ((full + 4) % 7);
}

const fixed = ["1-1", "2-24", "5-1", "6-23", "6-24", "8-20", "12-25", "12-26"];
const moving = process.env.DHS_FAULT ? [0, 49] : [-2, 0, 49];

function off(n) {
  const [y, m, d] = parts(n), weekday = (n + 4) % 7; // 0 is Sunday
  return weekday === 0 || weekday === 6 || fixed.includes(`${m}-${d}`) || (m === 12 && d === 24 && n >= day(2005, 5, 20)) || moving.includes(n - easter(y));
}

function dueDate(registered) { // the system under test: put a call to yours here
  if (registered < day(2001, 1, 1)) throw new Error("the act was not in force");
  let n = registered;
  for (let left = 5; left > 0;) if (!off(++n)) left--;
  return n;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, rule, event } = JSON.parse(line);
  let answer = { unsupported: true };
  if (ask === "due" && rule === "avts-18.1") {
    try {
      answer = { answer: { due: new Date(dueDate(day(...event.split("-").map(Number))) * 864e5).toISOString().slice(0, 10) } };
    } catch (why) {
      answer = { error: why.message };
    }
  }
  console.log(JSON.stringify(answer));
}
