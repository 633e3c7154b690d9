// SPDX-License-Identifier: MIT

// Package civil holds the two values that every rule about time shares: [Date], one day of the Gregorian calendar,
// and [Period], a length such as "6 months".
//
// A rule of public administration speaks of days (päev), not of instants. An instant becomes a day only in
// [FromTime], which makes its caller name the time zone: a request sent at 22:30 UTC on 30 April was received in
// Tallinn on 1 May, and the limit of the answer hangs on it. [Date.Start] is the way back.
//
// # The zero value
//
// The zero [Date] is no day. Every function refuses it: arithmetic on it, or past the years 1–9999, gives it again;
// it prints as "", marshals to "" and to SQL NULL, and both read back as it.
package civil
