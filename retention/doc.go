// SPDX-License-Identifier: MIT

// Package retention computes how long a record is kept, and when it is transferred to the public archive or destroyed, and
// says why. It reads retention terms and classification schemes as Estonian institutions write them.
//
// A written term, a record's days, whose rules apply, and the day on which one asks:
//
//	term, err := retention.ParseTerm("10 aastat töölepingu lõppemisest arvates")
//	d, err := retention.RMKPolicy().Dispose(record, today)
//	// d.Outcome() is Keep, Transfer, Destroy, Review, Blocked or Indeterminate; d.Steps() yields each reason
//
// A [Policy] says whose rules these are: [RMKPolicy], [StatutoryPolicy] for an institution that has none of its own, or one
// made from a [PolicySpec], which is also a JSON file. What an institution's rules leave out, the Archives Act says.
//
// [Policy.Sweep] goes through a register of any size, [ReadScheme] reads the entries of a classification scheme,
// [DestructionAct] is the act on which expired records are destroyed, [WriteOverview] writes the overview of an archive, and
// [FormatOf] with [Formats.Advise] say what to do with a file before it is transferred.
//
// # How days are counted
//
//   - The day of the event is not counted. Months and years end on the corresponding day or, where the month has none,
//     on its last day. The end of a retention term is the end of a state: it does not move off a day off.
//   - A term counts from the event itself, not from the end of the year. A term whose words say so counts from 31 December
//     ("aasta lõpust", "sulgemisaasta lõpust") or from 1 January ("järgneva aasta algusest"); [Term.Start] tells. A financial
//     year is taken for a calendar year.
//   - A destruction on an act is a duty: its due day ([DestructionAct.DestroyBy]) moves to the next working day.
//   - An event that has not happened is [Indeterminate], neither an error nor due.
//
// # What is refused
//
// A day that systems write for "none" (1970-01-01, 9999-12-31) is never the ground of an answer. Neither is an event, a
// closing or a hold before the record was made, or one long after the day asked. Somebody's birth alone comes before the
// record. Errors are [*law.Error].
//
// # What it does not decide
//
// Whether a record has archival value, when a need is over, whether a hold is justified, whether a PDF keeps to what it
// claims, and what a text means that it cannot read.
package retention
