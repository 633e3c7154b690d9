package register

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Kind is what a document is (dokumendi liik). The zero Kind is none. A letter in the register is [Incoming] or [Outgoing],
// a memorandum too: by these two it is published. [Memorandum], [ExplanationRequest] and what follows them tell [RMKForm]
// how a document is drawn up.
type Kind uint8

// The kinds.
const (
	Incoming           Kind = iota + 1 // saabunud dokument
	Outgoing                           // väljasaadetud dokument
	Contract                           // leping
	Order                              // käskkiri
	BoardDecision                      // juhatuse otsus
	Instruction                        // korraldus
	Minutes                            // protokoll
	Act                                // akt
	SystemAct                          // akt made in an information system, or that does not fit the general form
	Memorandum                         // märgukiri
	ExplanationRequest                 // selgitustaotlus
	PowerOfAttorney                    // volikiri
	Confirmation                       // kinnituskiri
	Extract                            // väljavõte
	Copy                               // ärakiri
	Approved                           // a document approved by an order or a decision of the board
	FileCopy                           // the second copy of a letter, which stays in the house
)

func (k Kind) known() bool { return k != 0 && int(k) < len(kinds) }

// String returns the kind's English name in lower case; "" for a kind that is none.
func (k Kind) String() string { return name(kinds[:], k).EN }

// Text returns the kind in Estonian or English; "" for a kind that is none.
func (k Kind) Text(tag language.Tag) string { return name(kinds[:], k).In(tag) }

// MarshalText writes the kind's English name. Errors: [ErrKind].
func (k Kind) MarshalText() ([]byte, error) { return marshal(kinds[:], k, "kind") }

// UnmarshalText reads the kind's English or Estonian name, in any case. Errors: [ErrKind].
func (k *Kind) UnmarshalText(text []byte) error { return unmarshal(kinds[:], k, "kind", text) }

// name returns the text of a value in the table of its type, and none for a value that is not there.
func name[T ~uint8](table []msg.Text, v T) msg.Text {
	if int(v) >= len(table) {
		return msg.Text{}
	}
	return table[v]
}

func marshal[T ~uint8](table []msg.Text, v T, field string) ([]byte, error) {
	if text := name(table, v).EN; text != "" {
		return []byte(text), nil
	}
	return nil, unknown(field, uint8(v))
}

func unmarshal[T ~uint8](table []msg.Text, v *T, field string, text []byte) error {
	written := string(text)
	for i := range table {
		if alike(written, table[i].EN) || alike(written, table[i].ET) {
			*v = T(i)
			return nil
		}
	}
	return refuse(ErrKind, field, msg.Quote(written))
}

// alike reports whether a text is a name, in any case, composed or decomposed, with blanks around it or without.
func alike(text, name string) bool {
	return name != "" && strings.EqualFold(norm.NFC.String(strings.TrimSpace(text)), name)
}
