// Package retention computes how long a record is kept, and when it is transferred to the public archive or destroyed,
// by the information-governance instruction of RMK and the ways in which Estonian schemes and acts write terms.
//
// A written term, a record's days, and the day on which one asks:
//
//	term, err := retention.ParseTerm("10 aastat töölepingu lõppemisest arvates")
//	d, err := retention.Dispose(record, today)
//	// d.Outcome() is Keep, Transfer, Destroy, Review, Blocked or Indeterminate; d.Steps() yields each reason
//
// [Sweep] does the same for a register of any size, [ReadScheme] reads the series of a classification scheme,
// [DestructionAct] is the act on which expired records are destroyed, [WriteOverview] writes the archive's overview.
//
// # How days are counted
//
//   - The day of the event is not counted; months and years end on the corresponding day or, where the month has none,
//     on its last day. The end of a retention term is the end of a state: it does not move off a day off.
//   - RMK counts from the event itself, not from the year's end. A term whose words say so counts from 31 December
//     ("aasta lõpust") or from 1 January ("järgneva aasta algusest"). A financial year is taken for a calendar year.
//   - A destruction is a duty: its due days ([RMKDestructionAfterApproval]) move to the next working day.
//   - An event that has not happened is [Indeterminate], neither an error nor due.
//
// # What it does not decide
//
// Whether a record has archival value, when a need is over, whether a hold is justified, and what a text means that it
// cannot read.
package retention
