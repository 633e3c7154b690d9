// SPDX-License-Identifier: MIT

// Package classification says what information is, who may see it and for how long.
//
//	read, err := classification.ParseBasis("AvTS § 35 lg 1 p 3 (1); piirangu kehtivus: 18.12.2025-18.12.2030")
//	spec := classification.RestrictionSpec{Bases: read.Bases, Begin: read.Begin, End: read.End}
//	found := spec.Check() // what cannot be right
//	restriction, err := spec.Restriction()
//	fmt.Println(restriction.End(), restriction.On(today))
//
// # Access restrictions
//
// [Basis] is a point of § 35 of the Public Information Act, or a provision of another act. [ParseBasis] reads bases as
// document registers write them, and [ParseEnd] until when they hold. They never guess: what cannot be read stays in
// [Reading.Rest] or is refused.
//
// [RestrictionSpec] is a restriction as it was written down, right or wrong. [RestrictionSpec.Check] finds what cannot be
// right. [RestrictionSpec.Restriction] makes a [Restriction], which tells on which days it holds, can be extended once,
// ended early and explained. [Section36] is what must stay open, and [Reader] who may read all the same.
//
// [Mark] is the mark on the document, and [Access] the restriction as the document exchange carries it, for the document
// and for each of its files.
//
// A restriction is a state: it ends on the anniversary, that day included, and does not move off a day off. What is
// unknown, contradictory or a day that stands for none opens nothing.
//
// # Personal data
//
// [PersonalData] is ordinary, of private life or sensitive. [TTUSensitiveKind] is one of the nine kinds of sensitive data
// with its point in the rules and in the General Data Protection Regulation. The ninth, data of an offence, ceases to be
// sensitive, and so [TTUSensitiveKind.On] takes a day.
//
// # Other classes
//
// [ISKE] is a security class of the former state system; [RMKDocument] tells official from working documents.
package classification
