// SPDX-License-Identifier: MIT
import { ask } from "./ask.js";

const words = {
  et: {
    title: "Millal on tähtpäev?", views: "Vaated", "tab-due": "Tähtpäev", "tab-calendar": "Tööaja kalender", "tab-term": "Säilitustähtaeg", "tab-profile": "Asutuse fail",
    duty: "Kohustus", year: "Aasta", term: "Säilitustähtaeg, nagu liigitusskeem selle kirjutab", file: "Fail",
    stays: "Vali oma asutuse JSON-fail või lohista see siia. Selle tähtajad ja puhkepäevad kehtivad siis ka tähtpäeva ja kalendri vaates. See leht faili ei salvesta.",
    institution: "Asutus: ", drop: "Loobu", named: "Seadused ja muud korrad", noRule: "Seda tähtaega ei ole; asutuse enda tähtaja jaoks ava enne asutuse fail",
    event: "Sündmuse päev", time: "Sündmuse aeg", eventOf: "Päev, mil toimus: ", timeOf: "Aeg, mil toimus: ",
    extended: "Pikendatult", notice: "Pikendamisest teatada hiljemalt", first: "Teha saab alates", counted: "Nädalad", reasons: "Põhjendus",
    eventDay: "sündmus", dueDay: "tähtpäev", asOf: "Seadusi loeti viimati ", doubts: "Kinnitamata (inglise keeles)", day: "Päev", reason: "Põhjus", source: "Säte",
    month: "Kuu", workdays: "Tööpäevi", hours: "Tunde", holidays: "Riigipühad, muud puhkepäevad ja lühendatud tööpäevad", readAs: "Loeti", inOrder: "Fail on korras", rules: "Tähtajad", off: "puhkepäev",
    other: "English", weekdays: ["E", "T", "K", "N", "R", "L", "P"],
  },
  en: {
    title: "When is it due?", views: "Views", "tab-due": "Due day", "tab-calendar": "Work calendar", "tab-term": "Retention term", "tab-profile": "An institution's file",
    duty: "Duty", year: "Year", term: "A retention term as a classification scheme writes it (in Estonian)", file: "File",
    stays: "Choose your institution's JSON file or drop it here. Its time limits and days off then count in the views of due days and of the calendar too. This page does not keep it.",
    institution: "Institution: ", drop: "Leave", named: "Statutes and other rule books", noRule: "There is no such time limit; for one of an institution's own open its file first",
    event: "Day of the event", time: "Time of the event", eventOf: "Day of: ", timeOf: "Time of: ",
    extended: "After the extension", notice: "Notice of the extension by", first: "Can be done from", counted: "Weeks", reasons: "Reasons",
    eventDay: "event", dueDay: "due", asOf: "The statutes were last read on ", doubts: "Not confirmed", day: "Day", reason: "Reason", source: "Provision",
    month: "Month", workdays: "Working days", hours: "Hours", holidays: "Public holidays, other days off and shortened days", readAs: "Read as", inOrder: "The file is in order", rules: "Time limits", off: "day off",
    other: "Eesti keeles", weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  },
};

// What is asked stands in the address, so that a saved link asks it again: #due?rule=avts-18.1&event=2026-04-02&lang=en
const state = { tab: "due", lang: "et", rule: "avts-18.1", event: "", year: "", term: "" };
let rules = [];
let asked = 0;
let institution; // whose file was opened: its name and text

/** Asks at the institution whose file was opened. The file goes as it stands, so that a repeated name is seen. */
const askAt = (question) => ask(institution ? JSON.stringify(question).replace(/}$/, `,"institution":${institution.text}}`) : question);

const $ = (id) => document.getElementById(id);
const say = (key) => words[state.lang][key];
const own = (object, key) => object[`${key}_${state.lang}`];

/** An element with its attributes and what is in it; texts stay texts. */
function el(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) e.setAttribute(key, value);
  e.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null));
  return e;
}

function dated(day) {
  if (!day) return "";
  const [y, m, d] = day.slice(0, 10).split("-");
  const rest = day.length > 10 ? ` ${day.slice(11)}` : "";
  return (state.lang === "en" ? `${y}-${m}-${d}` : `${d}.${m}.${y}`) + rest;
}

const weekday = (day) => (new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
const addDays = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 864e5).toISOString().slice(0, 10);

function source(s) {
  if (!s) return "";
  const text = `${s.act ?? ""} ${s.provision ?? ""}`.trim();
  return s.url?.startsWith("https://") || s.url?.startsWith("http://") ? el("a", { href: s.url, rel: "noreferrer" }, text) : text;
}

function failed(reply) {
  const e = reply.error;
  return e && el("p", { class: "error", role: "alert" }, e[state.lang]);
}

function table(head, rows, numbers = []) {
  const mark = (i) => (numbers.includes(i) ? { class: "number" } : {});
  return el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, head.map((h, i) => el("th", { scope: "col", ...mark(i) }, h)))),
    el("tbody", {}, rows.map((r) => el("tr", {}, r.map((c, i) => el("td", mark(i), c)))))));
}

/** The weeks from the event to the due day, as the reasons tell them. */
function weeks(event, due, reasons) {
  if ((Date.parse(due) - Date.parse(event)) / 864e5 > 100 || due < event) return null;
  const skipped = new Map(reasons.filter((r) => r.code === "skip").map((r) => [r.day, r[state.lang]]));
  const list = el("ol", { class: "weeks", "aria-label": say("counted") });
  for (const name of say("weekdays")) list.append(el("li", { class: "name", "aria-hidden": "true" }, name));
  for (let i = 0; i < weekday(event); i++) list.append(el("li", { class: "blank", "aria-hidden": "true" }));
  for (let day = event; day <= due; day = addDays(day, 1)) {
    const off = skipped.get(day);
    const kind = day === due ? "due" : day === event ? "event" : off ? "off" : "";
    const note = day === due ? say("dueDay") : day === event ? say("eventDay") : off ?? "";
    list.append(el("li", { class: kind || undefined }, el("b", {}, state.lang === "en" ? day.slice(5) : dated(day).slice(0, 6)), note));
  }
  return list;
}

async function showDue() {
  const mine = ++asked;
  const rule = rules.find((r) => r.rule === state.rule);
  if (!state.event) return;
  if (!rule) return $("answer-due").replaceChildren(el("p", { class: "error", role: "alert" }, `${say("noRule")}: ${state.rule}`));
  const question = rule.hours ? { ask: "hours", rule: rule.rule, event: state.event, reasons: true } : { ask: "due", rule: rule.rule, event: state.event.slice(0, 10), reasons: true };
  const reply = await askAt(question);
  if (mine !== asked) return; // another question came meanwhile
  const box = $("answer-due");
  if (reply.error) return box.replaceChildren(failed(reply));
  const a = reply.answer, due = a.due ?? a.due_time, reasons = reply.reasons ?? [];
  const more = [["extended", a.extended], ["notice", a.notice], ["first", a.first_day === state.event ? "" : a.first_day]].filter(([, day]) => day);
  const doubts = [...new Set(reasons.filter((r) => r.source?.doubt && r.code !== "skip").map((r) => `${r.source.act} ${r.source.provision}: ${r.source.doubt}`))];
  box.replaceChildren(...[
    el("p", { class: "day" }, `${dated(due)} ${say("weekdays")[weekday(due)]}`),
    el("p", {}, rule[state.lang], " – ", source(rule.source)),
    more.length ? el("dl", {}, more.map(([key, day]) => [el("dt", {}, say(key)), el("dd", {}, `${dated(day)} ${say("weekdays")[weekday(day)]}`)])) : null,
    a.due ? weeks(state.event.slice(0, 10), a.due, reasons) : null,
    el("h3", {}, say("reasons")),
    table([say("day"), say("reason"), say("source")], reasons.map((r) => [dated(r.day), r[state.lang], source(r.source)])),
    doubts.length ? el("div", {}, el("h3", {}, say("doubts")), el("ul", { lang: "en" }, doubts.map((d) => el("li", {}, d)))) : null,
  ].filter(Boolean));
}

async function showCalendar() {
  const mine = ++asked;
  if (!state.year) return;
  const reply = await askAt({ ask: "calendar", year: Number(state.year) });
  if (mine !== asked) return;
  if (reply.error) return $("answer-calendar").replaceChildren(failed(reply));
  const name = (m) => new Date(Date.UTC(2000, m - 1, 1)).toLocaleString(state.lang, { month: "long", timeZone: "UTC" });
  const sum = (key) => reply.answer.months.reduce((n, m) => n + (m[key] ?? 0), 0);
  const row = (m) => [name(m.month), String(m.workdays), m.hours === undefined ? "" : m.hours.toLocaleString(state.lang),
    reply.answer.days.filter((d) => Number(d.day.slice(5, 7)) === m.month).map((d) => `${Number(d.day.slice(8))}. ${d[state.lang]}`).join("; ")];
  $("answer-calendar").replaceChildren(table([say("month"), say("workdays"), say("hours"), say("holidays")],
    [...reply.answer.months.map(row), [say("year"), String(sum("workdays")), sum("hours") ? sum("hours").toLocaleString(state.lang) : "", ""]], [1, 2]));
}

async function showTerm() {
  const mine = ++asked;
  if (!state.term.trim()) return $("answer-term").replaceChildren();
  const reply = await ask({ ask: "read-term", term: state.term });
  if (mine !== asked) return;
  $("answer-term").replaceChildren(reply.error ? failed(reply) : el("p", {}, `${say("readAs")}: `, el("strong", {}, own(reply.answer, "term"))));
}

async function openFile(file) {
  const box = $("answer-profile");
  let reply;
  institution = undefined;
  try {
    const text = await file.text();
    JSON.parse(text); // says what is no JSON
    institution = { text };
    reply = await askAt({ ask: "profile-check" });
  } catch (why) {
    institution = undefined;
    box.replaceChildren(el("p", { class: "error", role: "alert" }, String(why.message ?? why)));
    return know();
  }
  if (reply.error) {
    institution = undefined;
    box.replaceChildren(failed(reply));
    return know();
  }
  institution.name = reply.answer.name;
  box.replaceChildren(
    el("p", {}, el("strong", {}, `${reply.answer.name}: ${say("inOrder")}`)),
    el("p", {}, `${say("rules")}: `, reply.answer.own_rules.length ? reply.answer.own_rules.flatMap((id, i) => [i ? ", " : "", el("a", { href: `#due?${new URLSearchParams({ rule: id, event: state.event, lang: state.lang })}` }, id)]) : "–"),
    el("ul", {}, (reply.answer.findings ?? []).map((f) => el("li", {}, f[state.lang]))));
  return know();
}

/** Learns which rules there are, those of the institution first. */
async function know() {
  const reply = await askAt({ ask: "rules" });
  rules = reply.answer?.rules ?? [];
  await show();
  return reply;
}

function fill() {
  document.documentElement.lang = state.lang;
  document.title = say("title");
  for (const e of document.querySelectorAll("[data-say]")) e.textContent = say(e.dataset.say);
  for (const e of document.querySelectorAll("[data-label]")) e.setAttribute("aria-label", say(e.dataset.label));
  $("language").textContent = say("other");
  $("language").lang = state.lang === "en" ? "et" : "en";
  const options = (list) => list.map((r) => el("option", { value: r.rule }, `${r[state.lang]} (${r.source.act} ${r.source.provision})`));
  const theirs = rules.filter((r) => r.own);
  $("rule").replaceChildren(...theirs.length === 0 ? options(rules) : [
    el("optgroup", { label: theirs[0].source.act }, options(theirs)), el("optgroup", { label: say("named") }, options(rules.filter((r) => !r.own))),
  ]);
  $("institution").hidden = !institution;
  $("institution-name").textContent = institution ? say("institution") + institution.name : "";
  for (const a of document.querySelectorAll("[data-tab]")) {
    const here = a.dataset.tab === state.tab;
    if (here) a.setAttribute("aria-current", "page"); else a.removeAttribute("aria-current");
    $(`view-${a.dataset.tab}`).hidden = !here;
  }
  const rule = rules.find((r) => r.rule === state.rule);
  const hours = Boolean(rule?.hours);
  $("event").type = hours ? "datetime-local" : "date";
  $("event-label").textContent = rule ? say(hours ? "timeOf" : "eventOf") + rule[`event_${state.lang}`] : say("event");
  if (hours && state.event && state.event.length === 10) state.event += "T12:00";
  if (!hours) state.event = state.event.slice(0, 10);
  $("rule").value = state.rule;
  $("event").value = state.event;
  $("year").value = state.year;
  $("term").value = state.term;
}

function show() {
  fill();
  return { due: showDue, calendar: showCalendar, term: showTerm, profile: async () => {} }[state.tab]();
}

function fromAddress() {
  const [tab, query] = location.hash.replace(/^#/, "").split("?");
  if (["due", "calendar", "term", "profile"].includes(tab)) state.tab = tab;
  for (const [key, value] of new URLSearchParams(query ?? "")) if (key in state && key !== "tab") state[key] = value;
  if (!(state.lang in words)) state.lang = "et";
}

function toAddress() {
  const keep = { due: ["rule", "event"], calendar: ["year"], term: ["term"], profile: [] }[state.tab];
  const query = new URLSearchParams([...keep, "lang"].map((key) => [key, state[key]]));
  history.replaceState(null, "", `#${state.tab}?${query}`);
}

for (const [id, key] of [["rule", "rule"], ["event", "event"], ["year", "year"], ["term", "term"]]) {
  $(id).addEventListener("input", () => {
    state[key] = $(id).value;
    if (key === "rule") fill();
    toAddress();
    show();
  });
}
for (const form of document.forms) form.addEventListener("submit", (e) => e.preventDefault());
$("language").addEventListener("click", () => { state.lang = state.lang === "en" ? "et" : "en"; toAddress(); show(); });
$("file").addEventListener("change", () => $("file").files[0] && openFile($("file").files[0]));
$("institution-drop").addEventListener("click", () => { institution = undefined; $("file").value = ""; $("answer-profile").replaceChildren(); know(); });
for (const a of document.querySelectorAll("[data-tab]")) a.addEventListener("click", (e) => { e.preventDefault(); state.tab = a.dataset.tab; toAddress(); show(); });
addEventListener("hashchange", () => { fromAddress(); show(); });
addEventListener("dragover", (e) => { e.preventDefault(); document.body.classList.add("over"); });
addEventListener("dragleave", () => document.body.classList.remove("over"));
addEventListener("drop", (e) => {
  e.preventDefault();
  document.body.classList.remove("over");
  state.tab = "profile";
  toAddress();
  show();
  if (e.dataTransfer.files[0]) openFile(e.dataTransfer.files[0]);
});

const now = new Date();
const two = (n) => String(n).padStart(2, "0");
state.event = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
state.year = String(now.getFullYear());
fromAddress();
const reply = await know();
$("as-of").textContent = say("asOf") + dated(reply.answer?.as_of) + ".";
document.body.dataset.ready = "yes";
