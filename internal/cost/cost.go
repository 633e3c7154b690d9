// SPDX-License-Identifier: MIT

// Package cost holds answers to what they may cost. It is for tests.
package cost

import "testing"

// Nothing fails a test in which f allocates. The counters of a coverage run allocate too, so nothing is counted in one.
func Nothing(t testing.TB, name string, f func()) {
	t.Helper()
	if n := testing.AllocsPerRun(100, f); n != 0 && testing.CoverMode() == "" {
		t.Errorf("%s: %v allocations", name, n)
	}
}

// Same fails a test in which f allocates more or less than g, such as a walk over many things than one over few.
func Same(t testing.TB, name string, f, g func()) {
	t.Helper()
	if a, b := testing.AllocsPerRun(3, f), testing.AllocsPerRun(3, g); a != b && testing.CoverMode() == "" {
		t.Errorf("%s: %v allocations, and %v", name, a, b)
	}
}
