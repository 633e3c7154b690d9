package classification

import (
	"iter"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Basis is the provision on which access is restricted (juurdepääsupiirangu alus): a point of § 35 of the Public
// Information Act, or a provision of another act as it was written. Bases compare with ==. The zero Basis is none.
//
// Source: AvTS § 35.
type Basis struct {
	point uint8  // of the table, from 1; 0: of another act
	other string // of another act: "RHS § 110 lg 5"
}

// Section35 returns the basis of a point of § 35 of the Public Information Act by its subsection, its number and its
// superscript, 0 where it has none: (1, 3, 1) is § 35 lg 1 p 3¹, (3, 0, 0) is lg 3, which has no points. Any other is an
// [*Error] that unwraps to [ErrPoint].
//
// Source: AvTS § 35.
func Section35(subsection, number, superscript int) (Basis, error) {
	if i := pointAt(subsection, number, superscript); i > 0 {
		return Basis{point: uint8(i)}, nil
	}
	value := "AvTS § 35 lg " + strconv.Itoa(subsection) + " p " + strconv.Itoa(number)
	if superscript != 0 {
		value += "^" + strconv.Itoa(superscript)
	}
	return Basis{}, refuse(ErrPoint, value)
}

// Section35Bases yields every point of § 35 in the order of the act.
//
// Source: AvTS § 35.
func Section35Bases() iter.Seq[Basis] {
	return func(yield func(Basis) bool) {
		for i := range points {
			if !yield(Basis{point: uint8(i + 1)}) {
				return
			}
		}
	}
}

// pointAt returns the place of a point in the table, from 1; 0 where there is none such.
func pointAt(subsection, number, superscript int) int {
	if subsection < 0 || subsection > 3 || number < 0 || number > maxPoint || superscript < 0 || superscript > maxSuperscript {
		return 0
	}
	return int(pointIndex[subsection][number][superscript])
}

const (
	maxPoint       = 19
	maxSuperscript = 2
)

var pointIndex = func() (index [4][maxPoint + 1][maxSuperscript + 1]uint8) {
	for i, p := range points {
		index[p.subsection][p.number][p.superscript] = uint8(i + 1)
	}
	return index
}()

var pointNames = func() []string {
	names := make([]string, len(points))
	for i, p := range points {
		name := "AvTS § 35 lg " + strconv.Itoa(p.subsection)
		if p.number > 0 {
			name += " p " + strconv.Itoa(p.number) + [...]string{"", "¹", "²"}[p.superscript]
		}
		names[i] = name
	}
	return names
}()

// IsZero reports whether b is the zero Basis, which is none.
func (b Basis) IsZero() bool { return b == Basis{} }

// String returns the canonical form, which [ParseBasis] reads as the same basis: "AvTS § 35 lg 1 p 3¹"; "" for the zero
// Basis.
func (b Basis) String() string {
	if b.point > 0 {
		return pointNames[b.point-1]
	}
	return b.other
}

// MarshalText returns what [Basis.String] does. It never fails.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads one basis as [ParseBasis] does, with nothing left over, and "" as the zero Basis. Anything else is
// an [*Error] that unwraps to [ErrUnread]; after an error b is unchanged.
func (b *Basis) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*b = Basis{}
		return nil
	}
	r, err := ParseBasis(string(text))
	if err != nil {
		return err
	}
	if len(r.Bases) != 1 || r.Rest != "" || !r.Begin.IsZero() || !r.End.IsZero() || r.Years != 0 {
		return refuse(ErrUnread, msg.Quote(string(text)))
	}
	*b = r.Bases[0]
	return nil
}

// Wording is what a basis said from one day to another. The zero Wording is none.
type Wording struct {
	Source       law.Source
	Since, Until civil.Date // first and last day, both included; a zero Until: it still holds
	text         msg.Text
}

// Text returns what the basis covers in words of our own; "" for a basis of another act, which this package does not
// know.
func (w Wording) Text(tag language.Tag) string { return w.text.In(tag) }

// On returns the wording that held on a day. Before the first day known and after the last one it is
// law.ErrNotInForce; for the zero Date a [*civil.Error]; for the zero Basis [ErrBasis]. A provision of another act is
// never refused: this package does not know since when it holds, and its source says so.
func (b Basis) On(day civil.Date) (Wording, error) {
	switch {
	case b.IsZero():
		return Wording{}, refuse(ErrBasis, "the zero Basis")
	case day.IsZero():
		return Wording{}, noDay("day")
	case b.point == 0:
		act, provision, _ := strings.Cut(b.other, " §")
		return Wording{Source: law.Source{Act: act, Provision: "§" + provision, Doubt: "another act, not checked"}}, nil
	}
	p := &points[b.point-1]
	for _, e := range p.versions {
		if !day.Before(e.Since) && (e.Until.IsZero() || !day.After(e.Until)) {
			return Wording{Source: e.Value.source, Since: e.Since, Until: e.Until, text: e.Value.text}, nil
		}
	}
	return Wording{}, p.versions.Refuse(p.id(), day)
}

// held reports whether the basis was in force on a day, without a word about it.
func (b Basis) held(day civil.Date) bool {
	return b.point == 0 || points[b.point-1].versions.On(day) != nil
}

// Event returns the event with which the basis itself ends, such as the audit's approval; "" where it names none.
func (b Basis) Event(tag language.Tag) string {
	if b.point == 0 {
		return ""
	}
	return points[b.point-1].event.In(tag)
}

// ends reports whether the basis itself names the event with which it ends.
func (b Basis) ends() bool { return b.Event(language.Estonian) != "" }

// Personal reports whether the basis is one of personal data, so that the term of § 40 lg 3 applies: points 11–16 of
// § 35 lg 1.
func (b Basis) Personal() bool { return b.point > 0 && points[b.point-1].personal == always }

// mayBePersonal reports whether the basis may be one of personal data: an offence, or what another act protects.
func (b Basis) mayBePersonal() bool {
	return b.point == 0 && b.other != "" || b.point > 0 && points[b.point-1].personal == may
}

// EndsWithDecision reports whether the restriction holds only until a decision is made (§ 40 lg 2): the documents of
// supervision (p 2 and 2¹) and of a decision in preparation (lg 2 p 2).
func (b Basis) EndsWithDecision() bool { return b.point > 0 && points[b.point-1].decision }

// foreign reports whether the originator of a foreign mark sets the term (§ 40 lg 1¹).
func (b Basis) foreign() bool { return b.point > 0 && points[b.point-1].subsection == 3 }

// personal says whether a point is about personal data.
type personal uint8

const (
	never personal = iota
	may            // the content decides: data of an offence, or what another act protects
	always
)

// point is one point of § 35 over time.
type point struct {
	subsection, number, superscript int
	personal                        personal
	decision                        bool
	event                           msg.Text // with which the point itself ends
	versions                        dated.Series[wording]
}

func (p *point) id() law.ID {
	id := "avts-35." + strconv.Itoa(p.subsection)
	if p.number > 0 {
		id += "." + strconv.Itoa(p.number)
	}
	if p.superscript > 0 {
		id += "_" + strconv.Itoa(p.superscript)
	}
	return law.ID(id)
}

type wording struct {
	source law.Source
	text   msg.Text
}

var avtsAct = law.Source{
	Act: "AvTS", Ref: "RT I, 06.03.2026, 3", URL: "https://www.riigiteataja.ee/akt/106032026003",
}

var (
	// renumbered is the first day of the text from which on points 11 and 12 are known under their numbers.
	renumbered = civil.Must(2008, time.January, 1)
	// reformed is the first day of special categories in place of sensitive data.
	reformed = civil.Must(2019, time.March, 15)
)

// read is the source of a point that the text of 01.01.2008 was seen to have, or is taken to have had.
func read(provision, doubt string) law.Source {
	s := avtsAct.At("§ 35 " + provision)
	if doubt != "" {
		s = s.Doubting(doubt)
	}
	return s
}

const (
	plain    = "since 01.01.2008, when the text is first known in this numbering; held earlier under another number, not verified"
	inserted = "inserted after the act was passed; the day was not seen and the earliest likely one is given"
)

// since is a point in one wording, known since 01.01.2008.
func since(provision, et, en string) dated.Series[wording] {
	doubt := plain
	if strings.ContainsAny(provision, "¹²") {
		doubt = inserted
	}
	return dated.Since(renumbered, wording{read(provision, doubt), msg.Text{ET: et, EN: en}})
}
