// SPDX-License-Identifier: MIT

//go:build !race

package deadlines_test

const raceEnabled = false
