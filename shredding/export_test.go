// SPDX-License-Identifier: MIT

package shredding

import "iter"

// Met is for tests of the table itself.
func (c Cell) Met(cut Cut, done Condition) bool { return c.met(cut, done) }

// Categories yields the categories in the order of the standard.
func Categories() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for c := Paper; c <= Electronic && yield(c); c++ {
		}
	}
}

// IsStrip reports whether a cut is into strips.
func (c Cut) IsStrip() bool { return c.isStrip() }

// IsMagnetic reports whether a magnetic eraser can erase the category.
func (c Category) IsMagnetic() bool { return c.magnetic() }
