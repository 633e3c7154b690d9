// SPDX-License-Identifier: MIT

// Package deadlines computes until when something is due by Estonian public-sector rules, and says why.
//
// Most users need one rule, one event and the calendar:
//
//	registered := civil.Must(2026, time.April, 2)
//	due, err := deadlines.InformationRequest().Due(registered, deadlines.Estonia())
//	// due.Date() is 10.04.2026; due.Steps() yields each day skipped and each provision
//
// # Rules
//
// A [Rule] takes the day of an [Event] and gives a [Deadline]; a rule in hours takes a time and gives an [HourDeadline].
// [ByID] finds every shipped rule by its permanent id, and [All] lists them. Those that many ask for have a function:
// statutory ones are named by their duty ([InformationRequest], [MemorandumReply], [Challenge]), those of an institution
// by institution and duty ([RMKReply], [TTUReport]). What an institution writes is a [RuleSpec], in Go or in JSON; the
// shipped rules are made from specifications too.
// [RegisterEntry] is what a document register must hold for a deadline.
//
// Every answer says why ([Deadline.Why], [Deadline.Steps]), prints as one line, and is written as JSON with its reasons;
// [ReadDeadline] makes a stored one anew.
//
// # How days are counted
//
//   - The day of the event is not counted (TsÜS § 135 lg 1).
//   - Working days are counted one by one; a shortened day is a whole one.
//   - Weeks, months and years end on the day that corresponds to the day of the event; where the month has no such day,
//     on its last day (TsÜS § 136 lg 2–5).
//   - The end of a duty that falls on a day off moves to the next working day (TsÜS § 136 lg 8). The end of a state (a
//     regulation comes into force), of a longest interval (an inspection, a training) and of a term that counts back stays
//     where it is. Nothing moves backward.
//   - A term that counts back ("at least four days before a meeting") leaves out the day of the event too.
//   - An extension gives the total length from the same event, not an addition.
//   - Hours run through nights, days off and changes of the clock.
//   - A rule picks its version by the day of the event, never by today.
//   - An act on the due day, before 24:00, is in time (TsÜS § 137 lg 1).
//
// # Statute and institution
//
// An institution's rule stands beneath a statute by [Rule.Under]: a subsidiary one gives way, of any other the earlier
// day counts. So a change of the law breaks no stored rule; [Rule.Check] says on which days a rule is later than its
// statute. An institution's own days off bind its own rules only; see [Calendar.With].
//
// # What it does not decide
//
// Which document is a request for information, when it was registered, whether an extension is justified, and what
// "without delay" is before the last day.
package deadlines
