// SPDX-License-Identifier: MIT

package classification

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
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

// Section35 returns a point of § 35 of the Public Information Act by its subsection, its number and its raised digit. The
// raised digit is 0 where the point has none: (1, 3, 1) is § 35 lg 1 p 3¹. Subsection 3 has no points and is (3, 0, 0). A
// point that the act does not have is [law.ErrUnknown].
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
	return Basis{}, refuse.Unknown("", value)
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

// String returns the canonical form: "AvTS § 35 lg 1 p 3¹". [ParseBasis] reads it as the same basis. It is "" for the zero
// Basis.
func (b Basis) String() string {
	if b.point > 0 {
		return pointNames[b.point-1]
	}
	return b.other
}

// MarshalText returns what [Basis.String] does. It never fails.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads one basis as [ParseBasis] does, with nothing left over. "" is the zero Basis. Any other text is
// [law.ErrUnreadable] or, where it names a point that the act does not have, [law.ErrUnknown]. After an error b is
// unchanged.
func (b *Basis) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*b = Basis{}
		return nil
	}
	r, err := ParseBasis(string(text[:min(len(text), longestBasis+1)]))
	if err != nil {
		return err
	}
	if len(r.Bases) != 1 || r.Rest != "" || !r.Begin.IsZero() || !r.End.IsZero() || r.Years != 0 {
		return refuse.New(law.ErrUnreadable, "", msg.Quote(string(text)), textNoBasis)
	}
	*b = r.Bases[0]
	return nil
}

// Wording is what a provision said from one day to another. The zero Wording is none.
type Wording struct {
	Source       law.Source
	Since, Until civil.Date // first and last day, both included; a zero Until: it still holds
	text         msg.Text
}

// Text returns what the provision covers in words of our own. It is "" for a basis of another act, which this package does
// not know.
func (w Wording) Text(tag language.Tag) string { return w.text.In(tag) }

// String returns the wording in one line of English: provision and words.
func (w Wording) String() string {
	return strings.TrimSuffix(w.Source.String()+": "+w.text.EN, ": ")
}

// MarshalJSON writes the wording with its words: {"et": …, "en": …, "since": …, "until": …, "source": {…}}.
func (w Wording) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		ET     string     `json:"et"`
		EN     string     `json:"en"`
		Since  civil.Date `json:"since,omitzero"`
		Until  civil.Date `json:"until,omitzero"`
		Source law.Source `json:"source"`
	}{w.text.ET, w.text.EN, w.Since, w.Until, w.Source})
}

// On returns the wording that held on a day. On a day on which the provision did not hold it is [law.ErrNotInForce]; for the
// zero Date and the zero Basis [law.ErrMissing]. A provision of another act is never refused: this package does not know
// since when it holds, and its source says so.
func (b Basis) On(day civil.Date) (Wording, error) {
	switch {
	case b == (Basis{}):
		return Wording{}, refuse.Missing("basis")
	case day.IsZero():
		return Wording{}, refuse.Day("day", day)
	case b.point == 0:
		act, provision, _ := strings.Cut(b.other, " §")
		return Wording{Source: law.Source{Act: act, Provision: "§" + provision, Doubt: "another act, not checked"}}, nil
	}
	p := &points[b.point-1]
	if w := wordingOn(p.versions, b.String(), day); !w.Since.IsZero() {
		return w, nil
	}
	return Wording{}, p.versions.Refuse(p.id(), day)
}

// wordingOn returns the wording of a day; the zero Wording where there was none.
func wordingOn(versions wordings, name string, day civil.Date) Wording {
	for _, e := range versions {
		if !day.Before(e.Since) && (e.Until.IsZero() || !day.After(e.Until)) {
			w := Wording{Source: avts.At(strings.TrimPrefix(name, "AvTS ")), Since: e.Since, Until: e.Until, text: e.Value}
			if e.Since == oldest {
				w.Source.Doubt = "held perhaps earlier: the oldest text that was read is that of 01.06.2002"
			}
			return w
		}
	}
	return Wording{}
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
func (b Basis) ends() bool { return b.point > 0 && points[b.point-1].event.ET != "" }

// Personal reports whether the basis is one of personal data, so that § 40 lg 3 limits it: points 11–16 of § 35 lg 1, and the
// Personal Data Protection Act (IKS).
func (b Basis) Personal() bool {
	if b.point > 0 {
		return points[b.point-1].personal == always
	}
	act, _, _ := strings.Cut(b.other, " §")
	return strings.HasPrefix(act, "IKS") && strings.Trim(act[len("IKS"):], " -_0123456789") == "" ||
		strings.Contains(strings.ToLower(act), "isikuandmete kaitse seadus")
}

// mayBePersonal reports whether the basis may be one of personal data: an offence, or what another act protects.
func (b Basis) mayBePersonal() bool {
	return b.other != "" || b.point > 0 && points[b.point-1].personal == may
}

// endsWithDecision reports whether the restriction holds only until a decision is made (§ 40 lg 2). Such are the documents
// of supervision (p 2 and 2¹) and of a decision in preparation (lg 2 p 2).
func (b Basis) endsWithDecision() bool { return b.point > 0 && points[b.point-1].decision }

// foreign reports whether the originator's term limits the basis (§ 40 lg 1¹).
func (b Basis) foreign() bool { return b.point > 0 && points[b.point-1].subsection == 3 }

// defence reports whether the basis is one of national defence or the security of the state.
func (b Basis) defence() bool { return b.point > 0 && points[b.point-1].defence }

// refers reports whether the basis is § 35 lg 1 p 19, by which what another act restricts falls under § 40 lg 1.
func (b Basis) refers() bool {
	return b.point > 0 && points[b.point-1].number == maxPoint
}

// anotherAct is what is known of another act.
type anotherAct struct {
	short, name string // its abbreviation, and its name in small letters without the ending
	secret      int    // its section of a secret that has no term; 0: none
	about       string // how words that describe what it protects begin
}

var otherActs = [...]anotherAct{
	{"mks", "maksukorralduse seadus", 26, "maksu"},
	{"kas", "krediidiasutuste seadus", 88, "pangasalad"},
	{"nots", "notariaadiseadus", 3, "notar ametisalad"},
	{"advs", "advokatuuriseadus", 45, "advoka kutsesalad"},
	{"krms", "kriminaalmenetluse seadustik", 214, "kriminaal kohtueel eeluurimis menetlus"},
	{"vtms", "väärteomenetluse seadustik", 0, "väärteo kohtueel menetlus"},
	{"rsvs", "riigisaladuse ja salastatud välisteabe seadus", 11, "riigisalad salastatud välistea"},
	{"rsts", "riikliku statistika seadus", 34, "statisti konfidentsiaal"},
	{"rhs", "riigihangete seadus", 0, "hanke hange riigihan pakku taotle ärisalad"},
	{"konks", "konkurentsiseadus", 0, "konkurents ärisalad"},
}

// of returns the act that a basis is of; nil where nothing is known of it.
func (b Basis) of() *anotherAct {
	act, _, _ := strings.Cut(strings.ToLower(b.other), " §")
	if act == "" {
		return nil
	}
	for i := range otherActs {
		if a := &otherActs[i]; act == a.short || strings.Contains(act, a.name) {
			return a
		}
	}
	return nil
}

// about is how words that describe what the basis protects begin.
func (b Basis) about() string {
	if b.point > 0 {
		return points[b.point-1].about
	}
	if a := b.of(); a != nil {
		return a.about
	}
	return ""
}

// secret reports whether the basis is a secret of another act that has no term, also beside § 35 lg 1 p 19.
func (b Basis) secret() bool {
	a := b.of()
	if a == nil || a.secret == 0 {
		return false
	}
	_, sections, _ := strings.Cut(b.other, "§ ")
	sections, _, _ = strings.Cut(sections, " lg ")
	last := 0
	for part := range strings.SplitSeq(sections, ", ") {
		for i, number := range strings.SplitN(part, "-", 2) {
			n, _ := strconv.Atoi(number[:digits(number)])
			if n == a.secret || i > 0 && last < a.secret && a.secret < n {
				return true
			}
			last = n
		}
	}
	return false
}

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
	decision, defence               bool
	about                           string   // how words that describe it begin, beside those of all bases
	event                           msg.Text // with which the point itself ends
	versions                        wordings
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

// Section36 is a kind of information that may not be restricted (asutusesiseseks tunnistamise keeld), by its point in § 36
// lg 1 of the Public Information Act: Section36(9) is the use of budget money. The zero Section36 is none.
//
// Source: AvTS § 36 lg 1.
type Section36 uint8

var openNames = func() enum.Names[Section36] {
	names := make(enum.Names[Section36], len(openPoints))
	for i := 1; i < len(names); i++ {
		now := openPoints[i].versions[0].Value
		names[i] = enum.Name{Code: "AvTS § 36 lg 1 p " + strconv.Itoa(i), ET: now.ET, EN: now.EN}
	}
	return names
}()

// String returns the provision: "AvTS § 36 lg 1 p 9"; "" for what is none.
func (k Section36) String() string { return openNames.Code(k) }

// Text returns what the point covers today, in words of our own; "" for what is none.
func (k Section36) Text(tag language.Tag) string { return openNames.Text(k, tag) }

// MarshalText writes the provision; nothing for the zero Section36.
func (k Section36) MarshalText() ([]byte, error) { return openNames.Marshal(k) }

// UnmarshalText reads what [Section36.MarshalText] writes; any other text is [law.ErrUnknown].
func (k *Section36) UnmarshalText(text []byte) error { return openNames.Decode(text, k) }

// On returns the wording that held on a day; [law.ErrNotInForce] where the point did not hold, [law.ErrUnknown] for what is no
// point, and [law.ErrMissing] for the zero Date.
func (k Section36) On(day civil.Date) (Wording, error) {
	switch {
	case !openNames.Known(k):
		return Wording{}, refuse.Unknown("section 36", strconv.Itoa(int(k)))
	case day.IsZero():
		return Wording{}, refuse.Day("day", day)
	}
	versions := openPoints[k].versions
	if w := wordingOn(versions, k.String(), day); !w.Since.IsZero() {
		return w, nil
	}
	return Wording{}, versions.Refuse(k.id(), day)
}

func (k Section36) id() law.ID { return law.ID("avts-36.1." + strconv.Itoa(int(k))) }

// forbids reports whether such information may not be restricted on any of the bases, on a day.
func (k Section36) forbids(bases []Basis, day civil.Date) bool {
	if !openNames.Known(k) || openPoints[k].versions.On(day) == nil {
		return false
	}
	except := openPoints[k].except
	return except == nil || !slices.ContainsFunc(bases, except)
}
