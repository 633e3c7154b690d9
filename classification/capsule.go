package classification

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// AccessCode says whether a document is open (juurdepääsutingimus). The zero AccessCode is unknown.
//
// Source: DVK capsule 2.1, AccessConditionsCode.
type AccessCode string

// The codes.
const (
	AccessOpen       AccessCode = "Avalik"
	AccessRestricted AccessCode = "AK"
)

// Access is the part of a DHX or DVK capsule, version 2.1, that says who may see the document. The zero Access says
// nothing.
//
// Source: DVK capsule 2.1, Access.
type Access struct {
	Code         AccessCode
	Restrictions []CapsuleRestriction
}

// CapsuleRestriction is one restriction of a capsule (AccessRestriction).
//
// Source: DVK capsule 2.1, AccessRestriction.
type CapsuleRestriction struct {
	Identifier   string     // in the classifier of bases; may be empty
	Begin        civil.Date // the day on which the mark was made
	End          civil.Date // the latest possible end
	EndEvent     string     // with which it ends earlier; may be empty
	InvalidSince civil.Date // since when it no longer holds; zero: it was not lifted
	Basis        string     // as it was written; [ParseBasis] reads it
	Owner        string     // who first restricted the document
}

// capsuleSpace is the XML name space of the capsule.
const capsuleSpace = "http://www.riik.ee/schemas/deccontainer/vers_2_1/"

type wireAccess struct {
	XMLName xml.Name          `xml:"http://www.riik.ee/schemas/deccontainer/vers_2_1/ Access"`
	Code    string            `xml:"AccessConditionsCode"`
	All     []wireRestriction `xml:"AccessRestriction"`
}

type wireRestriction struct {
	Identifier   string `xml:"RestrictionIdentifier,omitempty"`
	Begin        string `xml:"RestrictionBeginDate"`
	End          string `xml:"RestrictionEndDate"`
	EndEvent     string `xml:"RestrictionEndEvent,omitempty"`
	InvalidSince string `xml:"RestrictionInvalidSince,omitempty"`
	Basis        string `xml:"RestrictionBasis"`
	Owner        string `xml:"InformationOwner"`
}

// ParseAccess reads the first Access element of a capsule, or of a part of one, leniently: in any name space; white
// space around values; days with a time or a zone behind them or as Estonia writes them; elements missing or in another
// order; the code in any case, and the old code of the exchange for AK. What is no XML, has no Access element, or bears
// a code or a day that cannot be read is an [*Error] that unwraps to [ErrCapsule].
//
// Source: DVK capsule 2.1.
func ParseAccess(data []byte) (Access, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		t, err := d.Token()
		if err != nil {
			if err == io.EOF {
				return Access{}, refuse(ErrCapsule, "no Access element")
			}
			return Access{}, &Error{Kind: ErrCapsule, Value: err.Error(), Cause: err}
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "Access" {
			continue
		}
		start.Name.Space = capsuleSpace
		var wire wireAccess
		if err := d.DecodeElement(&wire, &start); err != nil {
			return Access{}, &Error{Kind: ErrCapsule, Value: err.Error(), Cause: err}
		}
		return wire.read()
	}
}

func (w *wireAccess) read() (a Access, err error) {
	switch code := strings.TrimSpace(w.Code); {
	case code == "":
	case strings.EqualFold(code, string(AccessOpen)):
		a.Code = AccessOpen
	case strings.EqualFold(code, string(AccessRestricted)), strings.EqualFold(code, "AmetkondlikuksKasutamiseks"):
		a.Code = AccessRestricted
	default:
		return Access{}, refuse(ErrCapsule, "AccessConditionsCode "+msg.Quote(code))
	}
	for _, r := range w.All {
		c := CapsuleRestriction{
			Identifier: strings.TrimSpace(r.Identifier), EndEvent: strings.TrimSpace(r.EndEvent),
			Basis: strings.TrimSpace(r.Basis), Owner: strings.TrimSpace(r.Owner),
		}
		for _, v := range [...]struct {
			name, text string
			day        *civil.Date
		}{
			{"RestrictionBeginDate", r.Begin, &c.Begin}, {"RestrictionEndDate", r.End, &c.End},
			{"RestrictionInvalidSince", r.InvalidSince, &c.InvalidSince},
		} {
			if *v.day, err = wireDay(strings.TrimSpace(v.text)); err != nil {
				return Access{}, &Error{Kind: ErrCapsule, Value: v.name + " " + msg.Quote(v.text), Cause: err}
			}
		}
		a.Restrictions = append(a.Restrictions, c)
	}
	return a, nil
}

// wireDay reads a day; a time or a zone behind it is passed over. Empty is the zero Date.
func wireDay(s string) (civil.Date, error) {
	if s == "" {
		return civil.Date{}, nil
	}
	if len(s) > 10 && strings.IndexByte("TZ+- ", s[10]) >= 0 {
		s = s[:10]
	}
	return civil.Parse(s)
}

// XML writes the Access element strictly: in its name space, with every element that the schema requires, in its order.
// An unknown code, an open document with a restriction, a restriction without beginning, end, basis or owner, one that
// ends before it begins, and text that XML cannot carry are an [*Error] that unwraps to [ErrCapsule].
//
// Source: DVK capsule 2.1.
func (a Access) XML() ([]byte, error) {
	if a.Code != AccessOpen && a.Code != AccessRestricted {
		return nil, refuse(ErrCapsule, "AccessConditionsCode "+msg.Quote(string(a.Code)))
	}
	if a.Code == AccessOpen && len(a.Restrictions) > 0 {
		return nil, refuse(ErrCapsule, "an open document with a restriction")
	}
	w := wireAccess{Code: string(a.Code)}
	for i := range a.Restrictions {
		r := &a.Restrictions[i]
		if err := r.check(); err != nil {
			return nil, err
		}
		w.All = append(w.All, wireRestriction{
			r.Identifier, r.Begin.String(), r.End.String(), r.EndEvent, r.InvalidSince.String(), r.Basis, r.Owner,
		})
	}
	out, err := xml.MarshalIndent(&w, "", "  ")
	if err != nil {
		return nil, &Error{Kind: ErrCapsule, Value: err.Error(), Cause: err}
	}
	return out, nil
}

func (r *CapsuleRestriction) check() error {
	for _, v := range [...]struct {
		name    string
		missing bool
	}{
		{"RestrictionBeginDate", r.Begin.IsZero()}, {"RestrictionEndDate", r.End.IsZero()},
		{"RestrictionBasis", strings.TrimSpace(r.Basis) == ""}, {"InformationOwner", strings.TrimSpace(r.Owner) == ""},
	} {
		if v.missing {
			return refuse(ErrCapsule, v.name+" is missing")
		}
	}
	if r.End.Before(r.Begin) {
		return refuse(ErrCapsule, "RestrictionEndDate "+r.End.String()+" before RestrictionBeginDate "+r.Begin.String())
	}
	for _, text := range [...]string{r.Identifier, r.EndEvent, r.Basis, r.Owner} {
		if !carried(text) {
			return refuse(ErrCapsule, "a character that XML cannot carry: "+msg.Quote(text))
		}
	}
	return nil
}

// carried reports whether XML 1.0 can carry every character; what it cannot encoding/xml would replace in silence. A
// carriage return would come back as a line feed.
func carried(s string) bool {
	for _, c := range s {
		if c < ' ' && c != '\t' && c != '\n' || c == 0xfffd || c == 0xfffe || c == 0xffff {
			return false
		}
	}
	return true
}

// Spec reads the restriction as the subject of [RestrictionSpec.Check]. The capsule's beginning is the day of the mark,
// which stands for that of the information's making or receipt. A basis that cannot be read is the error of
// [ParseBasis].
func (r CapsuleRestriction) Spec() (RestrictionSpec, error) {
	read, err := ParseBasis(r.Basis)
	if err != nil {
		return RestrictionSpec{}, err
	}
	return RestrictionSpec{Bases: read.Bases, Begin: r.Begin, End: r.End, Event: r.EndEvent, Lifted: r.InvalidSince}, nil
}

// Capsule returns the restriction as the element of a capsule, its bases in their canonical form. A restriction that
// only an event ends has no day that the element requires: [ErrCapsule], as the zero Restriction.
func (r Restriction) Capsule(owner string) (CapsuleRestriction, error) {
	s := r.Spec()
	c := CapsuleRestriction{
		Begin: r.begin, End: r.end, EndEvent: s.Event, InvalidSince: r.lifted, Basis: Reading{Bases: s.Bases}.String(), Owner: owner,
	}
	if err := c.check(); err != nil {
		return CapsuleRestriction{}, err
	}
	return c, nil
}
