// Package register says what is registered and by whom, how documents are numbered and referred to, what a register
// and a document hold, and what the public sees of them in the document register (avalik dokumendiregister).
//
//	view, err := register.RMKPolicy().View(document, today)
//	title, shown := view.Title()
//	fmt.Println(view.Extent().Text(language.Estonian), view.Why().Text(language.Estonian), view.Why().Source)
//
// [Policy.View] answers the last question for one document on one day: nothing, its register data, or its content too.
// What the public may not read is not in the answer: the names of natural persons come out of a [View] only as the mask
// of the house, and a title or a reference that seems to tell one is withheld, as far as [View.Title] can find it. Only a
// restriction, a person or a day known to the caller can be applied; a register that does not know who of its senders is
// a natural person cannot be published from.
//
// The other functions answer the questions of the instruction of the State Forest Management Centre (RMK) on
// registration, numbers, formats, forms and marks, each with its reason.
package register
