package classification

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The information-governance instruction of RMK, the State Forest Management Centre: official and working documents.

// DocumentKind tells official documents from working ones (ametlik dokument, töödokument). The zero DocumentKind is
// unknown.
//
// Source: RMK p 3.4–3.6.
type DocumentKind uint8

// The kinds.
const (
	OfficialDocument DocumentKind = iota + 1 // in a series of the scheme; the whole instruction binds it
	WorkingDocument                          // on the way to one, or a print-out
)

// String returns the English name; "unknown" for the zero DocumentKind.
func (k DocumentKind) String() string { return k.Text(language.English) }

// Text returns the name in Estonian or English; "teadmata" or "unknown" for the zero DocumentKind.
func (k DocumentKind) Text(tag language.Tag) string {
	if k > WorkingDocument {
		k = 0
	}
	return documentKinds[k].In(tag)
}

var documentKinds = [...]msg.Text{
	0:                {ET: "teadmata", EN: "unknown"},
	OfficialDocument: {ET: "ametlik dokument", EN: "official document"},
	WorkingDocument:  {ET: "töödokument", EN: "working document"},
}

// DocumentState is how far a document has come (dokumendi olek). The zero DocumentState is unknown.
//
// Source: RMK p 3.6.
type DocumentState uint8

// The states.
const (
	Final      DocumentState = iota + 1 // dealt with to the end
	Draft                               // eelnõu
	Project                             // projekt
	Unfinished                          // not dealt with to the end
	PrintOut                            // a legal act or the like, printed on paper
)

// RMKDocument is what tells the kind of a document.
//
// Source: RMK p 3.5 and 3.6.
type RMKDocument struct {
	Series  string // the mark of its series in the scheme; "": in none
	Handled bool   // from its making on, the whole instruction was followed
	State   DocumentState
}

// Kind returns the kind of the document: drafts, projects, what is not dealt with to the end and print-outs are working
// documents, whatever series they lie in; what is final is official where it is in a series of the scheme and the whole
// instruction was followed. A final document of which only one holds, and an unknown state, are [ErrKind]: the
// instruction has no third kind.
//
// Source: RMK p 3.4–3.6.
func (d RMKDocument) Kind() (DocumentKind, error) {
	switch {
	case d.State == 0 || d.State > PrintOut:
		return 0, refuse(ErrKind, "a document of unknown state")
	case d.State != Final:
		return WorkingDocument, nil
	case strings.TrimSpace(d.Series) == "":
		return 0, refuse(ErrKind, "a final document in no series")
	case !d.Handled:
		return 0, refuse(ErrKind, "a final document for which the instruction was not followed, in series "+msg.Quote(d.Series))
	}
	return OfficialDocument, nil
}
