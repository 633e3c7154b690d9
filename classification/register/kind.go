// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Kind is what a document is (dokumendiliik). A letter in the register is [Incoming] or [Outgoing], and so is a
// memorandum: by these two it is published. [Memorandum], [ExplanationRequest] and what follows them tell [RMKForm] how a
// document is drawn up. The zero Kind is none.
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
	SystemAct                          // an act made in an information system, or that does not fit the general form
	Memorandum                         // märgukiri
	ExplanationRequest                 // selgitustaotlus
	PowerOfAttorney                    // volikiri
	Confirmation                       // kinnituskiri
	Extract                            // väljavõte
	Copy                               // ärakiri
	Approved                           // a document approved by an order or a decision of the board
	FileCopy                           // the second copy of a letter, which stays in the institution
	Other                              // any other document, such as a regulation or a report
)

var kinds = enum.Names[Kind]{
	Incoming:           {Code: "incoming", ET: "saabunud dokument", EN: "incoming document"},
	Outgoing:           {Code: "outgoing", ET: "väljasaadetud dokument", EN: "outgoing document"},
	Contract:           {Code: "contract", ET: "leping", EN: "contract"},
	Order:              {Code: "order", ET: "käskkiri", EN: "order"},
	BoardDecision:      {Code: "board-decision", ET: "juhatuse otsus", EN: "board decision"},
	Instruction:        {Code: "instruction", ET: "korraldus", EN: "instruction"},
	Minutes:            {Code: "minutes", ET: "protokoll", EN: "minutes"},
	Act:                {Code: "act", ET: "akt", EN: "act"},
	SystemAct:          {Code: "system-act", ET: "infosüsteemis koostatud akt", EN: "act made in a system"},
	Memorandum:         {Code: "memorandum", ET: "märgukiri", EN: "memorandum"},
	ExplanationRequest: {Code: "explanation-request", ET: "selgitustaotlus", EN: "request for explanation"},
	PowerOfAttorney:    {Code: "power-of-attorney", ET: "volikiri", EN: "power of attorney"},
	Confirmation:       {Code: "confirmation", ET: "kinnituskiri", EN: "confirmation"},
	Extract:            {Code: "extract", ET: "väljavõte", EN: "extract"},
	Copy:               {Code: "copy", ET: "ärakiri", EN: "copy"},
	Approved:           {Code: "approved", ET: "käskkirja või otsusega kinnitatav dokument", EN: "document approved by an order or a decision"},
	FileCopy:           {Code: "file-copy", ET: "kirja teine eksemplar", EN: "file copy of a letter"},
	Other:              {Code: "other", ET: "muu dokument", EN: "other document"},
}

// String returns the code of the kind, such as "board-decision"; "" for a kind that is none.
func (k Kind) String() string { return kinds.Code(k) }

// Text returns the kind in Estonian or English; "" for a kind that is none.
func (k Kind) Text(tag language.Tag) string { return kinds.Text(k, tag) }

// MarshalText writes the code of the kind.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads the code of a kind. [Policy.Kind] reads the words of registers.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Decode(text, k) }

// Kind reads the word with which a register names the kind of a document (dokumendiliik). The aliases of the policy come
// first. Then it knows the kinds by their Estonian name and code, and the common words of registers: "Sissetulev kiri",
// "Väljaminev kiri", "Muu leping", "Personalikäskkiri", "Üldkoosoleku protokoll". Case and plural do not count. What is none
// of the kinds here and common all the same, such as a regulation or a report, is [Other]; so are an employment contract and a bare "Kokkulepe", which are
// mostly of personnel. Errors: [law.ErrMissing] for no
// word and for the zero Policy; [law.ErrUnknown] for a word that is not known, and for one that says both incoming and
// outgoing.
func (p Policy) Kind(word string) (Kind, error) {
	if p.def == nil {
		return 0, refuse.Missing("policy")
	}
	words := kindWords(word)
	if len(words) == 0 {
		return 0, refuse.Missing("kind")
	}
	if k, ok := p.def.aliases[strings.Join(words, " ")]; ok {
		return k, nil
	}
	if k, ok := kinds.Find(strings.ToLower(strings.TrimSpace(word))); ok {
		return k, nil
	}
	k := commonKind(words)
	// "Käskkiri (üldine)": what stands in brackets at the end must not tell another kind.
	if before, inside, ok := strings.Cut(strings.TrimSuffix(strings.TrimSpace(word), ")"), "("); ok && len(kindWords(before)) > 0 {
		more := kindWords(inside)
		switch outer := commonKind(kindWords(before)); {
		case outer == 0:
		case slices.ContainsFunc(more, func(w string) bool { return commonKind([]string{w}) != 0 && commonKind([]string{w}) != outer }):
			k = 0
		case k == 0 && !slices.ContainsFunc(more, func(w string) bool { return starts(w, inward) || starts(w, outward) }):
			k = outer
		}
	}
	if k != 0 {
		return k, nil
	}
	return 0, refuse.New(law.ErrUnknown, "kind", msg.Quote(word), msg.Text{
		ET: "Sellist dokumendiliiki ei tunta; lisage see asutuse poliitikasse", EN: "no kind of document that is known; add it to the aliases of the policy",
	})
}

// kindWords are the words of a kind in lower case and without marks.
func kindWords(s string) []string {
	return strings.FieldsFunc(plain(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// wholeKinds are kinds by all of their words, and heads by the last part of a compound word, which in Estonian says what
// the thing is. Marks are off.
var (
	wholeKinds = map[string]Kind{
		"juhatuse otsus": BoardDecision, "juhatuse otsused": BoardDecision, "infosusteemis koostatud akt": SystemAct,
		"kaskkirja voi otsusega kinnitatav dokument": Approved, "kirja teine eksemplar": FileCopy, "lepingu lisa": Contract, "lepingud ja kokkulepped": Contract, "lepingud kokkulepped": Contract, "lisakokkulepe": Contract,
		"margukiri": Memorandum, "margukirjad": Memorandum, "selgitustaotlus": ExplanationRequest, "selgitustaotlused": ExplanationRequest,
		"kinnituskiri": Confirmation, "kinnituskirjad": Confirmation, "valjavote": Extract, "valjavotted": Extract, "arakiri": Copy, "arakirjad": Copy,
		"korraldus": Instruction, "korraldused": Instruction, "akt": Act, "aktid": Act,
		"teabenoue": Incoming, "teabenouded": Incoming, "kaebus": Incoming, "vaie": Incoming, "kiri sisse": Incoming, "kirjad sisse": Incoming,
		"vastuskiri": Outgoing, "kiri valja": Outgoing, "kirjad valja": Outgoing, "saadetud kiri": Outgoing, "saadetud kirjad": Outgoing,
	}
	heads = []struct {
		end  string
		kind Kind
	}{
		{"leping", Contract}, {"lepingud", Contract}, {"kaskkiri", Order}, {"kaskkirjad", Order}, {"protokoll", Minutes}, {"protokollid", Minutes},
		{"volikiri", PowerOfAttorney}, {"volikirjad", PowerOfAttorney},
		{" akt", Act}, {" aktid", Act}, {"misakt", Act}, {"misaktid", Act}, {"tuakt", Act}, {"tuaktid", Act}, {"valveakt", Act}, {"valveaktid", Act}, {"kontrollakt", Act}, {"kontrollaktid", Act},
		{"vaatusakt", Act}, {"vaatusaktid", Act}, {" inventuuriakt", Act}, {" inventuuriaktid", Act}, {" revisjoniakt", Act}, {" revisjoniaktid", Act},
	}
	// issuers give instructions: "Vabariigi Valitsuse korraldus" is one, "töö korraldus" is not.
	issuers = []string{
		"valitsuse", "vallavalitsuse", "linnavalitsuse", "vallavanema", "linnapea", "maavanema", "ministri", "peaministri", "kantsleri", "riigisekretari",
		"rektori", "dekaani", "direktori", "peadirektori", "juhataja", "juhatuse", "esimehe",
	}
	others = []string{
		"dokument", "maarus", "memo", "aruanne", "arve", "plaan", "tookava", "arengukava", "oppekava", "tunnistus", "toend", "teade", "oiend", "eelarve",
		"juhend", "kord", "pohimaarus", "ametijuhend", "otsus", "ettekirjutus", "luba", "litsents", "seletuskiri", "eelnou", "pakkumus", "pakkumine",
		"hankedokument", "loetelu", "nimekiri", "register", "arvamus", "seisukoht", "tooleping", "puhkusegraafik", "ettekanne", "kutse", "statistika",
		"avaldus", "taotlus", "projekt", "programm", "strateegia", "eeskiri", "kokkulepe", "resolutsioon", "kinnitus",
	}
	inward  = []string{"sissetule", "sissetulnu", "saabunud", "saabuv", "saadud"}
	outward = []string{"valjamine", "valjasaade", "valjalainu", "valjastatud", "valjuv"}
	mail    = []string{"kiri", "kirjad", "dokument", "dokumendid", "kirja", "ekiri", "e", "dhx", "dvk", "post", "kirjavahetus"}
)

// commonKind is the kind that the words of registers name; 0 where they name none, or two.
func commonKind(words []string) Kind {
	if k, ok := wholeKinds[strings.Join(words, " ")]; ok {
		return k
	}
	in, out, letter := false, false, true
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case starts(w, inward), w == "sisse" && starts(next, []string{"tule", "tulnu"}):
			in = true
		case starts(w, outward), w == "valja" && starts(next, []string{"mine", "saade", "lainu"}):
			out = true
		default:
			letter = letter && (slices.Contains(mail, w) || i > 0 && (words[i-1] == "sisse" || words[i-1] == "valja"))
		}
	}
	switch last := words[len(words)-1]; {
	case in && out:
		return 0
	case in && letter:
		return Incoming
	case out && letter:
		return Outgoing
	case in || out || slices.Contains(mail[:2], last): // a letter of which the way is not told
		return 0
	case len(words) > 1 && (last == "korraldus" || last == "korraldused") && slices.Contains(issuers, words[len(words)-2]):
		return Instruction
	case len(words) == 3 && last == "alal" && (words[0] == "kaskkiri" || words[0] == "kaskkirjad"): // "Käskkiri põhitegevuse alal"
		return Order
	default:
		for _, h := range heads {
			if strings.HasSuffix(" "+last, h.end) && last != "tooleping" {
				return h.kind
			}
		}
		for _, o := range others {
			if last == o || last == o+"d" || len(last) > len(o)+2 && strings.HasSuffix(last, o) {
				return Other
			}
		}
	}
	return 0
}

func starts(w string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(w, b) {
			return true
		}
	}
	return false
}
