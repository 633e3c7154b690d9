// Package classification says what information is, who may see it and for how long.
//
//	read, err := classification.ParseBasis("AvTS § 35 lg 1 p 3 (1); piirangu kehtivus: 18.12.2025-18.12.2030")
//	spec := classification.RestrictionSpec{Bases: read.Bases, Begin: read.Begin, End: read.End}
//	found := spec.Check() // what cannot be right
//	restriction, err := spec.Restriction()
//	fmt.Println(restriction.End(), restriction.On(today))
//
// # Personal data
//
// [PersonalData] is ordinary, of private life or sensitive; [SensitiveKind] is one of the nine kinds of sensitive data
// with its points in the rules, in the General Data Protection Regulation and in the Public Information Act. The ninth,
// data of an offence, ceases to be sensitive, and so [SensitiveKind.On] takes a day.
//
// # Access restrictions
//
// [Basis] is a point of § 35 of the Public Information Act, or a provision of another act. [ParseBasis] reads bases as
// document registers write them and never guesses: what it cannot read stays in [Reading.Rest].
//
// [RestrictionSpec] is a restriction as it was written down, right or wrong. [RestrictionSpec.Check] finds what cannot be
// right; [RestrictionSpec.Restriction] makes a [Restriction], which tells on which days it holds, can be extended once,
// ended early and explained. [Mark] is the mark on the document, [Access] the restriction as the document exchange
// carries it.
//
// A restriction is a state: it ends on the anniversary, that day included, and does not move off a day off.
//
// # Other classes
//
// [ISKE] is a security class of the former state system; [RMKDocument] tells official from working documents.
package classification
