// SPDX-License-Identifier: MIT

package classification

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/tallinn"
	"github.com/teabehaldus/teabehaldus/law"
)

// AccessCode says whether a document is open (juurdepääsutingimus). The zero AccessCode is unknown.
//
// Source: DVK capsule 2.1, AccessConditionsCode.
type AccessCode uint8

// The codes.
const (
	AccessOpen       AccessCode = iota + 1 // Avalik
	AccessRestricted                       // AK
)

var accessCodes = enum.Names[AccessCode]{
	AccessOpen:       {Code: "Avalik", ET: "avalik", EN: "open"},
	AccessRestricted: {Code: "AK", ET: "asutusesiseseks kasutamiseks", EN: "for internal use"},
}

// String returns the code of the schema: "Avalik" or "AK"; "" where it is unknown.
func (c AccessCode) String() string { return accessCodes.Code(c) }

// Text returns the meaning in Estonian or English; "" where the code is unknown.
func (c AccessCode) Text(tag language.Tag) string { return accessCodes.Text(c, tag) }

// MarshalText writes the code of the schema; nothing for the zero AccessCode.
func (c AccessCode) MarshalText() ([]byte, error) { return accessCodes.Marshal(c) }

// UnmarshalText reads a code in any case of letters, and the words for AK of older systems and of § 41 of the Public
// Information Act; any other text is [law.ErrUnknown].
func (c *AccessCode) UnmarshalText(text []byte) error {
	const longest = 200 // longer than any of them is written
	if len(text) > longest {
		return refuse.Unknown("AccessConditionsCode", string(text[:longest]), accessCodes.Codes()...)
	}
	code := strings.ToLower(strings.Join(strings.Fields(string(text)), ""))
	switch code {
	case "":
		*c = 0
	case "avalik":
		*c = AccessOpen
	case "ak", "asutusesisesekskasutamiseks", "ametkondlikukskasutamiseks":
		*c = AccessRestricted
	default:
		return refuse.Unknown("AccessConditionsCode", string(text), accessCodes.Codes()...)
	}
	return nil
}

// Access is the part of a DHX or DVK capsule, version 2.1, that says who may see the document. The zero Access says
// nothing.
//
// Source: DVK capsule 2.1, Access.
type Access struct {
	Code         AccessCode           `json:"code"`
	Restrictions []CapsuleRestriction `json:"restrictions,omitempty"`
	// What a restricted capsule says of single files (see [Access.File]), and the title and abstract that may be published of it
	// in place of its own.
	Files          []FileAccess `json:"files,omitempty"`
	PublicTitle    string       `json:"public_title,omitempty"`
	PublicAbstract string       `json:"public_abstract,omitempty"`
	Ignored        string       `json:"ignored,omitempty"` // why what it says of single files is passed over; empty: it is not
}

// CapsuleRestriction is one restriction of a capsule (AccessRestriction).
//
// Source: DVK capsule 2.1, AccessRestriction.
type CapsuleRestriction struct {
	Identifier   string     `json:"identifier,omitempty"`   // in the classifier of bases; may be empty
	Begin        civil.Date `json:"begin,omitzero"`         // the day on which the mark was made
	End          civil.Date `json:"end,omitzero"`           // the latest possible end
	EndEvent     string     `json:"end_event,omitempty"`    // with which it ends earlier; may be empty
	InvalidSince civil.Date `json:"invalid_since,omitzero"` // since when it no longer holds; zero: it was not lifted
	Basis        string     `json:"basis,omitempty"`        // as it was written; [ParseBasis] reads it
	Owner        string     `json:"owner,omitempty"`        // who first restricted the document
}

// capsuleSpace is the XML name space of the capsule.
const capsuleSpace = "http://www.riik.ee/schemas/deccontainer/vers_2_1/"

// node is an element of a capsule with what is below it.
type node struct {
	name xml.Name
	text string // its own, without that of the elements below it
	all  []node
}

// readNode reads the element that begins with a token.
func readNode(d *xml.Decoder, start xml.StartElement, depth int) (node, error) {
	n := node{name: start.Name}
	var text strings.Builder
	for {
		t, err := d.Token()
		switch t := t.(type) {
		case xml.StartElement:
			if depth == 0 {
				return n, errDeep
			}
			child, err := readNode(d, t, depth-1)
			if err != nil {
				return n, err
			}
			n.all = append(n.all, child)
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			n.text = strings.TrimSpace(text.String())
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// deepest is how deep containers within containers are followed.
const deepest = 64

var errDeep = errors.New("elements too deep")

// value returns the text of the elements of a name below n, which must not differ.
func (n *node) value(name string) (string, error) {
	text, found := "", false
	for i := range n.all {
		c := &n.all[i]
		switch {
		case c.name.Local != name || c.name.Space != n.name.Space:
		case len(c.all) > 0, found && c.text != text:
			return "", refuse.New(law.ErrInvalid, name, msg.Quote(c.text), textDoubled)
		default:
			text, found = c.text, true
		}
	}
	return text, nil
}

// ParseAccess reads the Access element of a capsule: of its DecContainer, directly below it and in its name space, or an
// Access element that is given by itself. An envelope around the one DecContainer is passed over. It is lenient with white
// space, with elements that are missing or in another order, with the name space where there is none at all, and with the
// words for AK; [Access.XML] is strict.
//
// A day may have a time behind it. With an offset that is an instant, and its day is the one that the clocks of Tallinn show:
// 2030-12-17T22:00:00Z is 18.12.2030. A day without a time whose zone is not that of Tallinn may be either of two and is
// refused.
//
// What the capsule says of single files by the draft extension granularAccess is read into [Access.Files]. It never speaks
// for the document, and a part of it that breaks the rules of the draft makes all of it void: [Access.Ignored] says why.
//
// Text that is no XML, or has no Access element or two containers, is [law.ErrUnreadable], and so is a day that cannot be
// read. An unknown code is [law.ErrUnknown]. Values given twice that differ, and an open document with a restriction that
// was not lifted or was lifted before it began, or beside what may be one (any other element in its Access, another Access or
// AccessRestriction in its container), are [law.ErrInvalid]. A day that stands for none is kept:
// [RestrictionSpec.Check] finds it.
//
// Source: DVK capsule 2.1; granularAccess 0.1-draft.
func ParseAccess(data []byte) (Access, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var found []Access
	for depth, containers := 0, 0; ; {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return Access{}, unreadable(err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 0 && strings.Trim(string(t), " \t\r\n\ufeff") != "" {
				return Access{}, refuse.New(law.ErrUnreadable, "", msg.Quote(string(t)), textNoAccess)
			}
		case xml.StartElement:
			own := t.Name.Space == "" || t.Name.Space == capsuleSpace
			switch {
			case own && t.Name.Local == "DecContainer":
				if containers++; containers > 1 {
					return Access{}, refuse.New(law.ErrUnreadable, "DecContainer", "", textDoubled)
				}
				if found, err = readContainer(d, t.Name.Space); err != nil {
					return Access{}, err
				}
			case own && t.Name.Local == "Access" && depth == 0:
				n, err := readNode(d, t, deepest)
				if err != nil {
					return Access{}, unreadable(err)
				}
				if containers++; containers > 1 {
					return Access{}, refuse.New(law.ErrUnreadable, "Access", "", textDoubled)
				}
				a, err := n.access()
				if err != nil {
					return Access{}, err
				}
				found = []Access{a}
			default:
				depth++
			}
		}
	}
	if len(found) == 0 {
		return Access{}, refuse.New(law.ErrUnreadable, "Access", "", textNoAccess)
	}
	return found[0], nil
}

// restricting are the names of elements that may hold a restriction.
var restricting = regexp.MustCompile(`(?i)^access|restriction|piirang`)

func unreadable(err error) error {
	var own *law.Error
	if errors.As(err, &own) {
		return err
	}
	return refuse.Because(law.ErrUnreadable, "", err)
}

// readContainer reads what stands directly in a container; found has one Access or none.
func readContainer(d *xml.Decoder, space string) (found []Access, err error) {
	var extensions []node
	beside := "" // what may be a restriction
	for {
		t, err := d.Token()
		if err != nil {
			return nil, unreadable(err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			if len(found) == 1 {
				if beside != "" && found[0].Code == AccessOpen {
					return nil, refuse.New(law.ErrInvalid, "DecContainer", msg.Quote(beside), textOpenBeside)
				}
				found[0].readFiles(extensions)
			}
			return found, nil
		case xml.StartElement:
			wanted := t.Name.Space == space && (t.Name.Local == "Access" || t.Name.Local == "RecordTypeSpecificMetadata")
			if !wanted {
				if restricting.MatchString(t.Name.Local) {
					beside = t.Name.Local
				}
				if err := d.Skip(); err != nil {
					return nil, unreadable(err)
				}
				continue
			}
			n, err := readNode(d, t, deepest)
			if err != nil {
				return nil, unreadable(err)
			}
			if t.Name.Local != "Access" {
				for _, c := range n.all {
					if c.name.Space == granularSpace && c.name.Local == "granularAccess" {
						extensions = append(extensions, c)
					}
				}
				continue
			}
			a, err := n.access()
			if err != nil {
				return nil, err
			}
			if len(found) == 1 && !found[0].equal(a) {
				return nil, refuse.New(law.ErrInvalid, "Access", "", textDoubled)
			}
			found = []Access{a}
		}
	}
}

func (a Access) equal(b Access) bool {
	if a.Code != b.Code || len(a.Restrictions) != len(b.Restrictions) {
		return false
	}
	for i, r := range a.Restrictions {
		if r != b.Restrictions[i] {
			return false
		}
	}
	return true
}

// access reads an Access element.
func (n *node) access() (a Access, err error) {
	code, err := n.value("AccessConditionsCode")
	if err != nil {
		return Access{}, err
	}
	if err = a.Code.UnmarshalText([]byte(code)); err != nil {
		return Access{}, err
	}
	if a.Code == AccessOpen && n.text != "" { // "<Access>AK<AccessConditionsCode>Avalik…"
		return Access{}, refuse.New(law.ErrInvalid, "Access", msg.Quote(n.text), textOpenRestricted)
	}
	for i := range n.all {
		c := &n.all[i]
		if own := c.name.Space == n.name.Space; !own || c.name.Local != "AccessRestriction" {
			if a.Code == AccessOpen && !(own && c.name.Local == "AccessConditionsCode") { // it may be a restriction by another name
				return Access{}, refuse.New(law.ErrInvalid, "Access", msg.Quote(c.name.Local), textOpenBeside)
			}
			continue
		}
		if a.Code == 0 { // of an old one no list tells whether it is open
			return Access{}, refuse.Missing("AccessConditionsCode")
		}
		var r CapsuleRestriction
		var begin, end, since string
		for _, v := range [...]struct {
			name string
			text *string
		}{
			{"RestrictionIdentifier", &r.Identifier}, {"RestrictionBeginDate", &begin}, {"RestrictionEndDate", &end}, {"RestrictionEndEvent", &r.EndEvent},
			{"RestrictionInvalidSince", &since}, {"RestrictionBasis", &r.Basis}, {"InformationOwner", &r.Owner},
		} {
			if *v.text, err = c.value(v.name); err != nil {
				return Access{}, err
			}
		}
		for _, v := range [...]struct {
			name, text string
			day        *civil.Date
		}{{"RestrictionBeginDate", begin, &r.Begin}, {"RestrictionEndDate", end, &r.End}, {"RestrictionInvalidSince", since, &r.InvalidSince}} {
			if *v.day, err = wireDay(v.text); err != nil {
				return Access{}, &law.Error{Kind: law.ErrUnreadable, At: v.name, Value: msg.Quote(v.text), Cause: err}
			}
		}
		if a.Code == AccessOpen && (r.InvalidSince.IsZero() || r.InvalidSince.Placeholder() || r.InvalidSince.Before(r.Begin)) {
			return Access{}, refuse.New(law.ErrInvalid, "AccessRestriction", "", textOpenRestricted)
		}
		a.Restrictions = append(a.Restrictions, r)
	}
	return a, nil
}

// wireDay reads a day, or an instant by the clocks of Tallinn. Empty is the zero Date.
func wireDay(s string) (civil.Date, error) {
	if s == "" {
		return civil.Date{}, nil
	}
	if len(s) > 10 && s[4] == '-' {
		switch zone := s[10:]; {
		case ofTallinn(s):
			s = s[:10]
		case zone[0] == 'T' || zone[0] == ' ':
			moment := s[:10] + "T" + strings.TrimLeft(zone[1:], " ")
			for _, local := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04"} { // with a fraction too
				if _, err := time.Parse(local, moment); err == nil {
					return civil.Parse(s[:10])
				}
			}
			for _, instant := range [...]string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00"} {
				if t, err := time.Parse(instant, moment); err == nil && offset(moment) {
					if day := civil.FromTime(t, tallinn.Zone()); !day.IsZero() {
						return day, nil
					}
					return civil.Parse(s[:10]) // "9999-12-31T23:59:59Z" is in no year that there is, and stands for none
				}
			}
			return civil.Date{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textInstant)
		default:
			return civil.Date{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textZone)
		}
	}
	return civil.Parse(s)
}

// ofTallinn reports whether a day has the offset behind it that the clocks of Tallinn have at its beginning or at noon.
func ofTallinn(s string) bool {
	t, err := time.Parse("2006-01-02", s[:10])
	if err != nil {
		return false
	}
	for _, hour := range [...]int{0, 12} {
		if time.Date(t.Year(), t.Month(), t.Day(), hour, 0, 0, 0, tallinn.Zone()).Format("-07:00") == s[10:] {
			return true
		}
	}
	return false
}

// offset reports whether an instant ends in an offset that XML Schema has: Z, or one of no more than fourteen hours.
func offset(moment string) bool {
	at := moment[len(moment)-len("hh:mm"):]
	return strings.HasSuffix(moment, "Z") || at[3:] < "60" && (at < "14:" || at == "14:00")
}

// XML writes the Access element of the document strictly: in its name space, with every element that the schema requires, in
// its order. Where the capsule says something of single files, files is the granularAccess element, which stands in
// RecordTypeSpecificMetadata; else it is nil. The draft is written as far as whole files.
//
// A missing code, and a restriction without beginning, end, basis or owner, are [law.ErrMissing]. The schema wants the latest
// possible day as the end; where an event ends the restriction, somebody must set that day. An open document with a
// restriction or with files of its own access, an open file with a restriction, a restriction that ends before it begins, a
// FileGuid that is none or stands twice, and text that XML cannot carry are [law.ErrInvalid]; a day that stands for none is
// [law.ErrPlaceholder]; a file whose parts have their own access is [law.ErrNotPossible], because this package does not keep
// the parts.
//
// Source: DVK capsule 2.1; granularAccess 0.1-draft.
func (a Access) XML() (access, files []byte, err error) {
	wire, err := a.wire(capsuleSpace, "Access")
	if err != nil {
		return nil, nil, err
	}
	if access, err = xml.MarshalIndent(wire, "", "  "); err != nil {
		return nil, nil, err
	}
	files, err = a.filesXML()
	return access, files, err
}

// wireAccess is an Access element as it is written.
type wireAccess struct {
	XMLName xml.Name
	Code    AccessCode        `xml:"AccessConditionsCode"`
	All     []wireRestriction `xml:"AccessRestriction"`
}

type wireRestriction struct {
	Identifier   string     `xml:"RestrictionIdentifier,omitempty"`
	Begin        civil.Date `xml:"RestrictionBeginDate"`
	End          civil.Date `xml:"RestrictionEndDate"`
	EndEvent     string     `xml:"RestrictionEndEvent,omitempty"`
	InvalidSince string     `xml:"RestrictionInvalidSince,omitempty"`
	Basis        string     `xml:"RestrictionBasis"`
	Owner        string     `xml:"InformationOwner"`
}

// wire makes the element of a code and restrictions that the schema allows; without a name space it is in that of the element
// around it.
func (a Access) wire(space, name string) (*wireAccess, error) {
	switch {
	case !accessCodes.Known(a.Code):
		return nil, refuse.Missing("AccessConditionsCode")
	case a.Code == AccessOpen && len(a.Restrictions) > 0:
		return nil, refuse.New(law.ErrInvalid, "AccessRestriction", "", textOpenRestricted)
	}
	w := &wireAccess{XMLName: xml.Name{Space: space, Local: name}, Code: a.Code}
	for _, r := range a.Restrictions {
		if err := r.check(); err != nil {
			return nil, err
		}
		w.All = append(w.All, wireRestriction{r.Identifier, r.Begin, r.End, r.EndEvent, r.InvalidSince.String(), r.Basis, r.Owner})
	}
	return w, nil
}

// check refuses what the schema does not allow.
func (r CapsuleRestriction) check() error {
	for _, v := range [...]struct {
		name    string
		missing bool
	}{
		{"RestrictionBeginDate", r.Begin.IsZero()}, {"RestrictionBasis", strings.TrimSpace(r.Basis) == ""}, {"InformationOwner", strings.TrimSpace(r.Owner) == ""},
	} {
		if v.missing {
			return refuse.Missing(v.name)
		}
	}
	if r.End.IsZero() {
		return refuse.New(law.ErrMissing, "RestrictionEndDate", "", textNoEndDate)
	}
	for _, v := range [...]field{{name: "RestrictionBeginDate", day: r.Begin}, {name: "RestrictionEndDate", day: r.End}, {name: "RestrictionInvalidSince", day: r.InvalidSince}} {
		if err := refuse.Given(v.name, v.day); err != nil {
			return err
		}
	}
	if err := refuse.Order("RestrictionEndDate", r.Begin, r.End); err != nil {
		return err
	}
	for _, text := range [...]string{r.Identifier, r.EndEvent, r.Basis, r.Owner} {
		if !carried(text) {
			return refuse.New(law.ErrInvalid, "", msg.Quote(text), textNotCarried)
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

// Spec returns the restriction as the subject of [RestrictionSpec.Check]. The capsule's beginning is the day of the mark,
// which stands for that of the information's making or receipt. An end or a term packed into the basis counts where the
// element has no end.
//
// Where the basis cannot be read, the error of [ParseBasis] stands beside what else the restriction says. Where it leaves a
// doubt ([Reading.Doubt]), that is [law.ErrUnreadable]. A day or a term packed into the basis that differs from the element's
// end is [law.ErrInvalid].
func (r CapsuleRestriction) Spec() (RestrictionSpec, error) {
	read, err := ParseBasis(r.Basis)
	s := RestrictionSpec{Bases: read.Bases, Begin: r.Begin, End: r.End, Event: r.EndEvent, Lifted: r.InvalidSince}
	switch {
	case err != nil:
		return s, err
	case read.Doubt:
		return s, refuse.New(law.ErrUnreadable, "RestrictionBasis", msg.Quote(read.Rest), textNoBasis)
	case !s.End.IsZero() && (!read.End.IsZero() && read.End != s.End || read.Years > 0 && !aDayOff(s.Begin.AddYears(read.Years), s.End)):
		return s, refuse.New(law.ErrInvalid, "RestrictionBasis", msg.Quote(r.Basis), textTwoEnds)
	case s.End.IsZero():
		if s.End = read.End; s.End.IsZero() && read.Years > 0 {
			s.End = s.Begin.AddYears(read.Years)
		}
	}
	return s, nil
}

// aDayOff reports whether a term ends on a day, the day before or the day behind: whether the first day counts is told in both ways.
func aDayOff(term, end civil.Date) bool {
	return !end.Before(term.AddDays(-1)) && !end.After(term.AddDays(1))
}

// Capsule returns the restriction as the element of a capsule, its bases in their canonical form. The element needs a last
// day. A restriction that only an event ends has none, nor has one by another act: it is [law.ErrMissing], as are the zero
// Restriction and an empty owner. Set [RestrictionSpec.End] to the latest possible day first; the Data Protection
// Inspectorate, for one, writes five years.
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
