// SPDX-License-Identifier: MIT

// Package register says what the public sees of a document in the document register (avalik dokumendiregister), how
// documents are numbered and referred to, what is registered and by whom, and what a register and a document hold.
//
//	view, err := register.RMKPolicy().View(document, today)
//	title, shown := view.Title()
//	fmt.Println(view.Extent().Text(language.Estonian), view.Why().Text(language.Estonian), view.Why().Source)
//
// # What the public sees
//
// [Policy.View] answers for one document on one day: nothing, its register data, or its content too. What the public may
// not read is not in the answer. The names of natural persons come out of a [View] only as the mask of the policy. A title
// or a reference that seems to tell one is withheld, as far as [View.Title] can find it. What is not stated, cannot be
// right, or is dated on a day that stands for none opens nothing; [View.Findings] says what is to be mended.
//
// A policy is what an institution writes down ([PolicySpec]): which kinds it publishes and since when, its mask, its own
// words for kinds ([Policy.Kind]) and for how open a document is ([Policy.Public]), and how it writes references
// ([Policy.Reference]). [StatutoryPolicy] is for an institution without rules of its own.
//
// # The other questions
//
// What begins with RMK answers by the instruction of the State Forest Management Centre: whether a document is registered
// and by whom, its number, its form and formats, and what the document system writes on it.
package register
