// SPDX-License-Identifier: MIT

package classification

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// Reading is what [ParseBasis] or [ParseEnd] read. The zero Reading is nothing.
type Reading struct {
	Bases      []Basis
	Begin, End civil.Date // first and last day that were packed into the text, as they stand; zero: none
	Years      int        // term that was packed into the text, in years; 0: none
	Event      string     // the event with which a restriction ends; of [ParseEnd] alone
	Rest       string     // what was not read, in NFC and in order, its parts joined by "; "; "" when all was
	// Doubt says that Rest has more than words that describe the information on these bases: a number, which may be a day, a
	// term or a provision; another act, or that there is more ("jt", "ja muud"); that the end is another ("pikendatud", "kuni
	// lepingu lõpuni"); that a basis is void or is none ("(tühistatud)", "mitte p 17"); or what nobody can tell. What was
	// read may not be what limits the restriction, or not all of it.
	Doubt bool
}

// String returns the bases in their canonical form with ", " between, which [ParseBasis] reads as the same bases.
func (r Reading) String() string {
	if len(r.Bases) == 1 {
		return r.Bases[0].String()
	}
	var b strings.Builder
	for i, basis := range r.Bases {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(basis.String())
	}
	return b.String()
}

// ParseBasis reads the basis of a restriction as people type it: one or several, of the Public Information Act or of another
// act or regulation, with the dates and the term that were packed into the same text. Case, spaces, NFC or NFD, soft hyphens
// and the kind of dash do not matter.
//
//   - Points: "AvTS § 35 lg 1 p 12", "Avaliku teabe seaduse § 35 lõike 1 punktid 11 ja 12", "p 1, 12", "p 1 p 12", "p 11-15", "p 11 kuni 15", "lg (1) p (12)".
//     § 35 that begins the text is that of the Public Information Act, unless another act is named behind it. "§ 35 (10)" is
//     a point, since there is no such subsection.
//   - A raised digit: "3¹", "3 (1)", "3^1", "3'1", "3 prim 1", or lost as in "31", where § 35 has no point of that number.
//   - Other acts: by their name in words, or by an abbreviation of which S, for seadus, is the last capital; a regulation by
//     who made it and its number: "VV 28.05.2009 määrus nr 82 § 11 lg 9".
//   - Days in the forms of [civil.Parse], and "5 aastat", "5 (viis) aastat" or "viis aastat": before the first basis or, where several are named, behind the last
//     and apart from it. Of "p 12; p 17 kuni 03.03.2026" the day stays in Rest, for it says nothing of point 12.
//
// It never guesses. What may mean two provisions stays in Rest as a whole: "§ 35 (2)", "§ 35 p 3", "3.1", "3 1", "5 p 1",
// "33/4" and "11 l 3". So do a bare number, an item ("2)"), an ordinal ("3. isik"), a file number, a range across inserted
// points, a point behind words ("lepingu p 10"), an event, words that describe the information, and a day alone, which may be the end or the day of the mark.
// Words are harmless where they describe what the bases that were read protect, as § 35 itself does, or say nothing ("alusel",
// "sisaldab teavet"). Whatever else stays in Rest is a [Reading.Doubt]: "pikendatud", "tähtajatu", "ja ärisaladus" behind point 3,
// "kuni" with nothing behind it, a footnote's star, words that nobody knows.
//
// Two first days, two last days or two terms that differ are [law.ErrInvalid]: then none of them is told, and all stay in
// Rest. Where no basis was read the error stands beside what else was read: [law.ErrMissing] where there is no text,
// [law.ErrUnknown] for a point that § 35 does not have, else [law.ErrUnreadable], as for text longer than 16,384 bytes, which stays in
// Rest as it came, and for invalid UTF-8.
//
// Source: AvTS § 35.
func ParseBasis(s string) (Reading, error) {
	if len(s) > longestBasis {
		return Reading{Rest: s}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoBasis)
	}
	if !utf8.ValidString(s) {
		return Reading{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoUTF8)
	}
	s = visible(s)
	r := reader{s: s}
	if r.read(); r.twice || !r.ofAll() {
		twice := r.twice
		r = reader{s: s, undated: true}
		r.read()
		r.twice = twice
	}
	r.out.Rest = r.rest()
	r.out.Doubt = r.doubt()
	if r.twice {
		return r.out, refuse.New(law.ErrInvalid, "", msg.Quote(s), textTwoDays)
	}
	if len(r.out.Bases) > 0 {
		return r.out, nil
	}
	if r.out.Rest == "" && r.out.Begin.IsZero() && r.out.End.IsZero() && r.out.Years == 0 {
		r.out.Rest = strings.TrimSpace(s) // separators and fillers alone, such as "AK"
	}
	if r.unknown {
		return r.out, refuse.New(law.ErrUnknown, "", msg.Quote(s), textNoPoint)
	}
	if strings.TrimSpace(s) == "" {
		return r.out, refuse.New(law.ErrMissing, "", "", textMissing)
	}
	return r.out, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoBasis)
}

// read goes through the text.
func (r *reader) read() {
	r.all = r.scan(make([]token, 0, len(r.s)/3+4)) // as many as there usually are
	if strings.IndexByte(r.s, '(') >= 0 {
		r.unwrap()
	}
	for i := 0; i < len(r.all); {
		if next := r.one(i); next > i {
			i = next
			continue
		}
		r.strayed = r.strayed || r.all[i].says()
		i++
	}
}

// unwrap takes the brackets from numbers behind the words for a subsection and a point, "lg (1) p (11), (12)": there they
// raise nothing.
func (r *reader) unwrap() {
	kept, list := r.all[:0], false // list: of numbers behind one word
	for i := 0; i < len(r.all); i++ {
		t := r.all[i]
		if kept = append(kept, t); t.key == subsection || t.key == pointWord {
			list = true
		} else if !list || t.kind != comma && t.kind != dot && t.key != and {
			list = false
			continue
		}
		if r.at(i+1).kind == open && r.at(i+2).kind == number && r.at(i+3).kind == closing && r.at(i+4).kind != open { // "p (5) (1)" may be 5¹
			kept = append(kept, r.all[i+2])
			i += 3
		} else if r.at(i+1).kind != dot {
			list = false
		}
	}
	r.all = kept
}

// visible returns the text in NFC without soft hyphens, which nobody sees.
func visible(s string) string {
	if strings.IndexByte(s, 0xad) >= 0 {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return written.Normal(s)
}

// reader walks over the tokens of one text. Its methods take the place of a token and return the place after what they
// read, or the same place where they read nothing.
type reader struct {
	s         string
	all       []token
	act       string // the act named last
	out       Reading
	seen      map[Basis]bool // where there are many of them
	ours      int            // of them, points of § 35
	asked     int            // of how many of them it was asked what they protect
	abouts    []string       // what that is, each once
	personal  bool           // whether one of those is of personal data
	unknown   bool           // a point that is not there was named
	regulated bool           // the word for a regulation stands somewhere
	twice     bool           // two days or two terms contradict each other
	undated   bool           // days and terms stay unread
	named     int            // how often bases are named
	bases     stretch
	days      stretch // and terms
	strayed   bool    // something was passed over unread: a bare § 35 may be that of another act
	sections  struct {
		end int // of those that were passed over last
		act string
	}
}

// longestBasis is the longest text, in bytes, that can be meant as a basis.
const longestBasis = 1 << 14

// one reads a term, a date or a reference.
func (r *reader) one(i int) int {
	switch t := r.at(i); t.kind {
	case number, date:
		switch {
		case r.undated:
			return i
		case t.kind == date:
			return r.dates(i)
		}
		return r.years(i)
	case section:
		switch {
		case r.act != "" && r.starts(i) && !r.eitherAct(i):
			return r.provision(i, i, r.act)
		case r.act == "" && !r.strayed:
			return r.bare(i)
		}
	case word:
		if (r.at(i+1).key == year || r.at(i+2).key == year) && !r.undated { // "viis aastat"
			if next := r.years(i); next > i {
				return next
			}
		}
		return r.reference(i)
	}
	return i
}

// eitherAct reports whether a § 35 behind another act may be of that act or of the Public Information Act before it.
func (r *reader) eitherAct(i int) bool {
	return r.act != own && r.at(i+1).value == 35 && r.ours > 0
}

// at returns a token, for reading; outside the text one of no kind.
func (r *reader) at(i int) *token {
	if uint(i) >= uint(len(r.all)) {
		return &none
	}
	return &r.all[i]
}

// none is the token where there is none. It is never changed.
var none token

func (r *reader) text(i int) string { t := r.at(i); return r.s[t.from:t.to] }

// stretch is where tokens of one sort begin and end; the zero stretch has none.
type stretch struct{ from, to int }

func (s *stretch) add(from, to int) {
	if s.to == 0 {
		s.from = from
	}
	s.from, s.to = min(s.from, from), max(s.to, to)
}

// use marks tokens as read.
func (r *reader) use(from, to int) {
	for i := from; i < to; i++ {
		r.all[i].used = true
	}
}

// took marks tokens as those of a basis.
func (r *reader) took(from, to int) {
	r.bases.add(from, to)
	r.use(from, to)
}

// starts reports whether a part of the text begins here: nothing but a separator or a filler stands before.
func (r *reader) starts(i int) bool {
	t := r.at(i - 1)
	return t.used || t.kind != word && t.kind != number && t.kind != date && t.kind != section || t.key == filler || t.key == and || t.key == until
}

// ends reports whether a part of the text ends before this token.
func (r *reader) ends(i int) bool {
	switch t := r.at(i); t.kind {
	case word:
		return t.key == filler || t.key == and
	case number, date, section, superscript:
		return false
	case other:
		return strings.Contains("\"„“”«»!?…", r.text(i)) // not "%"
	}
	return true
}

// add keeps a basis once.
func (r *reader) add(b Basis) {
	const few = 16 // among which a search is quickest
	if len(r.out.Bases) < few {
		if slices.Contains(r.out.Bases, b) {
			return
		}
	} else {
		if r.seen == nil {
			r.seen = map[Basis]bool{}
			for _, b := range r.out.Bases {
				r.seen[b] = true
			}
		}
		if r.seen[b] {
			return
		}
		r.seen[b] = true
	}
	if b.point > 0 {
		r.ours++
	}
	r.out.Bases = append(r.out.Bases, b)
}

// forget takes back the points that were read behind a number of bases.
func (r *reader) forget(n int) {
	for _, b := range r.out.Bases[n:] {
		r.ours--
		delete(r.seen, b)
	}
	r.out.Bases = r.out.Bases[:n]
}

// rest returns what was not read, without separators and fillers at the edges of its parts.
func (r *reader) rest() string {
	var room [4]string
	parts := room[:0]
	for i := 0; i < len(r.all); {
		if r.all[i].used {
			i++
			continue
		}
		first, last := int32(-1), int32(0)
		said := false
		for ; i < len(r.all) && !r.all[i].used; i++ {
			switch t, dangles := &r.all[i], r.dangles(i); {
			case t.kind < comma || t.kind >= caret:
				if first < 0 {
					first = t.from
				}
				last = t.to
				said = said || dangles || t.says()
			case dangles: // "...", "+"
				if said = true; first < 0 {
					first, last = t.from, int32(len(r.s)-len(strings.TrimLeft(r.s[t.to:], ".")))
				}
			}
		}
		if !said {
			continue
		}
		part := r.s[first:last]
		if int(last) < len(r.s) && r.s[last] == ')' && strings.Contains(part, "(") {
			part = r.s[first : last+1]
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}
