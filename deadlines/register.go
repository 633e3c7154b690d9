// SPDX-License-Identifier: MIT

package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// RegisterEntry is what a document register (dokumendiregister) holds for the deadline of a document.
type RegisterEntry struct {
	Request  bool       // the document is a request for information (teabenõue), of which less is asked
	Due      civil.Date // until when the document is to be answered or dealt with
	Unit     string     // the unit in charge
	Official string     // the official or employee who prepares the answer
}

// Check returns what the register lacks for the deadline. Of a document that needs to be answered or dealt with it holds
// the due day, the unit in charge and the name of the person who prepares the answer; of a request for information the
// due day, and the person or the unit in charge, of whom one is enough. A due day that stands for none is found too.
//
// Source: AvTS § 12 lg 4, § 16 lg 2.
func (e RegisterEntry) Check() []law.Finding {
	table := &replyEntry
	if e.Request {
		table = &requestEntry
	}
	found := table.Missing(&e)
	if e.Due.Placeholder() {
		text := msg.Text{ET: "Tähtpäev {1} on päev, mida kirjutatakse siis, kui päeva ei ole teada", EN: "The due day {1} is written where none is known"}.Put(msg.Date(e.Due))
		due := table.Rows[0]
		found = append(found, law.Check{
			Clause: due.Clause, Code: due.Code, Source: table.Source.At(due.Provision), ET: text.ET, EN: text.EN,
		}.Finding(0, 0))
	}
	return found
}

var (
	replyEntry = element.Table[RegisterEntry]{Source: avtsAct, Rows: []element.Row[RegisterEntry]{
		{
			Clause: "avts-12.4", Code: "register.due", Provision: "§ 12 lg 4", ET: "Lahendamise või vastamise tähtaeg", EN: "The time limit for the answer",
			Has: func(e *RegisterEntry) bool { return !e.Due.IsZero() },
		},
		{
			Clause: "avts-12.4", Code: "register.unit", Provision: "§ 12 lg 4", ET: "Vastutav struktuuriüksus", EN: "The unit in charge",
			Has: func(e *RegisterEntry) bool { return e.Unit != "" },
		},
		{
			Clause: "avts-12.4", Code: "register.official", Provision: "§ 12 lg 4", ET: "Vastuse koostaja nimi", EN: "The name of the person who prepares the answer",
			Has: func(e *RegisterEntry) bool { return e.Official != "" },
		},
	}}
	requestEntry = element.Table[RegisterEntry]{Source: avtsAct, Rows: []element.Row[RegisterEntry]{
		{
			Clause: "avts-16.2", Code: "register.due", Provision: "§ 16 lg 2", ET: "Teabenõude täitmise tähtpäev", EN: "The due day of the request",
			Has: func(e *RegisterEntry) bool { return !e.Due.IsZero() },
		},
		{
			Clause: "avts-16.2", Code: "register.responsible", Provision: "§ 16 lg 2", ET: "Vastutav töötaja või struktuuriüksus", EN: "The person or the unit in charge",
			Has: func(e *RegisterEntry) bool { return e.Unit != "" || e.Official != "" },
		},
	}}
)
