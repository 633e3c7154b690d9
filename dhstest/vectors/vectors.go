// SPDX-License-Identifier: MIT

// Package vectors holds the conformance vectors of this project as data, for Go and, as plain JSON files, for every
// other language. It imports nothing but embed.
//
// A file is v1/<family>.json, described by v1/schema.json. Each case has an id that stays, a level ("must", "should" where
// the law is silent and a reading was taken, or "limit" where only this project is meant), a basis ("hand": worked by
// hand; "reading": a worked boundary day of a documented reading; "official": published by an authority), one sentence of
// derivation, the question ("ask"), its "input", and the answer "want" or the "error" of one name of it. No name is both
// asked and answered. No expected value was produced by this project's code. This shape is final: what changes in v1 from
// now on are cases.
//
// What the vectors cannot test: that a system takes the right day as the event, or keeps to the calendar of a year whose
// holidays change after the vectors were written.
package vectors

import "embed"

// FS holds the files of version 1 in the folder v1.
//
//go:embed v1
var FS embed.FS
