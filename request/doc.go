// SPDX-License-Identifier: MIT

// Package request says what a holder of information (teabevaldaja) must and may do with a request for information
// (teabenõue), and an institution with a memorandum (märgukiri) or a request for explanation (selgitustaotlus): whether it
// is registered, whether it may be refused or left without an answer, what is missing from it, and what copies cost. Until
// when it is answered says package deadlines.
//
//	asked := request.Information{On: civil.MustParse("2026-04-02"), Access: request.Restricted, Contact: "mari@example.com"}
//	refusal, err := asked.Refusal()
//	fmt.Println(refusal.Verdict(), refusal.Why()) // mandatory …
//
// # What is asked and what is answered
//
// The facts are the caller's: whether information is restricted says package classification, and whether an answer would
// upset the work of the institution says a person. A fact that nobody gave never opens information: where it is not known
// whether information is restricted, the answer is Undecided. The verdicts are those of [law.Decision]; the reason names
// the provision, and the findings name what is to be done as well.
//
// # What it does not decide
//
// Who asks changes the law: a councillor's request is answered by KOKS § 26 and that of a member of the Riigikogu by
// RKLS § 20. Re-use of information (AvTS § 25 lg 4 to 8) and the manner of giving it (§ 17) are not here.
package request
