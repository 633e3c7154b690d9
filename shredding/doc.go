// SPDX-License-Identifier: MIT

// Package shredding says which machine destroys which carrier well enough, and what becomes of a carrier (teabekandja)
// from the day on which nobody needs it.
//
//	need, err := shredding.TTURequired(shredding.Paper, classification.Sensitive)
//	machine, _, err := shredding.ParseMachine("P-4, O-3, T-4, E-3, F-1; 4x40 mm")
//	suits, err := shredding.Satisfies(machine, need)
//	fmt.Println(suits.OK(), suits.Text(language.Estonian))
//
// # Standards
//
// [Cells] is DIN 66399 (ISO/IEC 21964) as a table: six categories of carriers with seven levels each. [LevelOf] returns the
// level that a cut reaches. [DIN32757] is the older standard, whose levels differ from those of the newer one. The
// standards are paid and were not read; every cell says how far it is confirmed.
//
// # Rules
//
// [TTURequired] and [StateSecret.Required] return what a rule asks of the machine, and [Satisfies] holds a [Machine]
// against it. [TTUCarrier.Plan] returns when a carrier is erased, overwritten, shredded or gathered. [TTUErasure] returns
// whether an action erases data securely.
//
// # What it does not decide
//
// Overwriting and degaussing are not levels of DIN 66399, which knows physical destruction only. What the letter and the
// digit of DIN 33858 mean was not found, so its levels have no order.
package shredding
