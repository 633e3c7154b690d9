// SPDX-License-Identifier: MIT

//go:build race

package deadlines_test

// raceEnabled thins out the exhaustive tests that gain nothing from the race detector but a tenfold time.
const raceEnabled = true
