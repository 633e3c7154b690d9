// SPDX-License-Identifier: MIT

// Package answer answers one question in JSON with one answer in JSON: the same rules for every language.
//
//	{"id": 1, "ask": "due", "rule": "avts-18.1", "event": "2026-04-02"}
//	{"id": 1, "answer": {"due": "2026-04-10", "first_day": "2026-04-02", …}}
//
// The names of what is asked and answered are those of the conformance vectors (dhstest/vectors): each case of theirs is a
// question, and what it expects stands in the answer. [Questions] lists them, each with the JSON Schema of its question.
//
// "institution" is the same in every question that has it: the id of a shipped institution, or a profile of package
// institution as its JSON, whose rules, policies and days off then count. Without it the institution of [AskAt] is asked,
// and of [Ask] the statutes, or the book that stands in the text of the question, as (RMK); a question that takes no
// institution knows that book alone.
//
// A question is read strictly: an unknown, repeated or differently cased name, null and an impossible day are errors that
// name the place, and nothing is answered. "id" may be any value and comes back as it is; "reasons": true asks for the
// steps of the derivation. What is refused comes under "error", with its kind, its place and a sentence in both languages.
package answer
