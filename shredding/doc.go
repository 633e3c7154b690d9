// Package shredding says which machine destroys which carrier well enough, and what becomes of a carrier (teabekandja)
// from the day on which nobody needs it.
//
//	need, err := shredding.TTURequired(shredding.Paper, classification.Sensitive)
//	machine, _, err := shredding.ParseMachine("P-4, O-3, T-4, E-3, F-1; 4x40 mm")
//	verdict, err := shredding.Satisfies(machine, need)
//	for step := range verdict.Steps() {
//		fmt.Println(step.Text(language.Estonian), step.Source)
//	}
//
// # Standards
//
// [Cells] is DIN 66399 (ISO/IEC 21964) as a table: six categories of carriers, seven levels each. [LevelOf] tells what
// level a cut reaches, [Check] whether a measured sample keeps one. [DIN32757] is the older standard, whose levels are
// not those of the newer one. The standards themselves are paid and were not read; every cell says how far it is
// confirmed.
//
// # Rules
//
// [TTURequired], [StateSecret.Required] and [BSIRequired] say what a rule asks of the machine; [Satisfies] holds
// a [Machine] against it. [Carrier.Plan] says when a carrier is erased, overwritten, shredded or gathered.
//
// # What it does not decide
//
// Overwriting and degaussing are no levels of DIN 66399, which knows physical destruction only; they bear the words of
// NIST SP 800-88 Rev. 2 instead. What A, B and the digit of DIN 33858 mean was not found: its tokens have no order.
package shredding
