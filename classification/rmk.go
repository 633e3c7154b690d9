// SPDX-License-Identifier: MIT

package classification

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The information-governance instruction of RMK, the State Forest Management Centre: official and working documents.

// RMKDocumentKind tells official documents from working ones (ametlik dokument, töödokument). The zero RMKDocumentKind is
// unknown.
//
// Source: RMK p 3.4–3.6.
type RMKDocumentKind uint8

// The kinds.
const (
	RMKOfficial RMKDocumentKind = iota + 1 // in a series of the scheme; the whole instruction binds it
	RMKWorking                             // on the way to one, or a print-out
)

var rmkKinds = enum.Names[RMKDocumentKind]{
	RMKOfficial: {Code: "official", ET: "ametlik dokument", EN: "official document"},
	RMKWorking:  {Code: "working", ET: "töödokument", EN: "working document"},
}

// String returns the code: "official" or "working"; "" where the kind is unknown.
func (k RMKDocumentKind) String() string { return rmkKinds.Code(k) }

// Text returns the name in Estonian or English; "" where the kind is unknown.
func (k RMKDocumentKind) Text(tag language.Tag) string { return rmkKinds.Text(k, tag) }

// MarshalText writes the code; nothing for the zero RMKDocumentKind.
func (k RMKDocumentKind) MarshalText() ([]byte, error) { return rmkKinds.Marshal(k) }

// UnmarshalText reads a code; any other text is law.ErrUnknown.
func (k *RMKDocumentKind) UnmarshalText(text []byte) error { return rmkKinds.Decode(text, k) }

// RMKDocumentState is how far a document has come (dokumendi olek). The zero RMKDocumentState is unknown.
//
// Source: RMK p 3.6.
type RMKDocumentState uint8

// The states.
const (
	RMKFinal      RMKDocumentState = iota + 1 // dealt with to the end
	RMKDraft                                  // eelnõu
	RMKProject                                // projekt
	RMKUnfinished                             // not dealt with to the end
	RMKPrintOut                               // a legal act or the like, printed on paper
)

var rmkStates = enum.Names[RMKDocumentState]{
	RMKFinal:      {Code: "final", ET: "lõpuni menetletud", EN: "dealt with to the end"},
	RMKDraft:      {Code: "draft", ET: "eelnõu", EN: "draft"},
	RMKProject:    {Code: "project", ET: "projekt", EN: "project"},
	RMKUnfinished: {Code: "unfinished", ET: "lõpuni menetlemata", EN: "not dealt with to the end"},
	RMKPrintOut:   {Code: "print-out", ET: "väljatrükk", EN: "print-out"},
}

// String returns the code, such as "print-out"; "" where the state is unknown.
func (s RMKDocumentState) String() string { return rmkStates.Code(s) }

// Text returns the name in Estonian or English; "" where the state is unknown.
func (s RMKDocumentState) Text(tag language.Tag) string { return rmkStates.Text(s, tag) }

// MarshalText writes the code; nothing for the zero RMKDocumentState.
func (s RMKDocumentState) MarshalText() ([]byte, error) { return rmkStates.Marshal(s) }

// UnmarshalText reads a code; any other text is law.ErrUnknown.
func (s *RMKDocumentState) UnmarshalText(text []byte) error { return rmkStates.Decode(text, s) }

// RMKDocument is what tells the kind of a document.
//
// Source: RMK p 3.5 and 3.6.
type RMKDocument struct {
	Series  string           `json:"series,omitempty"`  // the mark of its series in the scheme; "": in none
	Handled bool             `json:"handled,omitempty"` // from its making on, the whole instruction was followed
	State   RMKDocumentState `json:"state"`
}

// Kind returns the kind of the document. Drafts, projects, print-outs and what is not dealt with to the end are working
// documents, whatever series they lie in. What is final is official where it is in a series of the scheme and the whole
// instruction was followed. An unknown state is [law.ErrUnknown]. A final document of which only one holds is
// [law.ErrInvalid], since the instruction has no third kind.
//
// Source: RMK p 3.4–3.6.
func (d RMKDocument) Kind() (RMKDocumentKind, error) {
	switch {
	case !rmkStates.Known(d.State):
		return 0, refuse.Unknown("state", strconv.Itoa(int(d.State)), rmkStates.Codes()...)
	case d.State != RMKFinal:
		return RMKWorking, nil
	case strings.TrimSpace(d.Series) == "":
		return 0, refuse.New(law.ErrInvalid, "series", "", msg.Text{
			ET: "Lõpuni menetletud dokument ei ole üheski sarjas", EN: "a final document is in no series"})
	case !d.Handled:
		return 0, refuse.New(law.ErrInvalid, "handled", "", msg.Text{
			ET: "Lõpuni menetletud dokumendi puhul ei ole juhendit järgitud", EN: "the instruction was not followed for a final document"})
	}
	return RMKOfficial, nil
}
