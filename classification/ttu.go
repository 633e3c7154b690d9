// SPDX-License-Identifier: MIT

package classification

import (
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology (TTÜ): which personal data are sensitive.

// TTUSensitiveKind is one of the nine kinds of sensitive personal data (delikaatsed isikuandmed). What is of no such kind and
// may considerably harm a person's privacy is [PrivateLife]. The zero TTUSensitiveKind is none.
//
// Source: TTÜ p 2.2.
type TTUSensitiveKind uint8

// The kinds.
const (
	TTUPoliticalViews TTUSensitiveKind = iota + 1 // 2.2.1: but not the membership of a party
	TTUBeliefs                                    // 2.2.2: religion and world view
	TTUEthnicOrigin                               // 2.2.3: ethnic and racial origin
	TTUHealth                                     // 2.2.4: health or disability
	TTUGenetic                                    // 2.2.5: hereditary information
	TTUBiometric                                  // 2.2.6: fingerprint, palm print, iris
	TTUSexLife                                    // 2.2.7
	TTUTradeUnion                                 // 2.2.8: membership of a trade union
	TTUOffence                                    // 2.2.9: an offence committed or suffered, until it is heard
)

var ttuKinds = enum.Names[TTUSensitiveKind]{
	TTUPoliticalViews: {Code: "political-views", ET: "poliitilised vaated, välja arvatud erakonda kuulumine", EN: "political views, without membership of a party"},
	TTUBeliefs:        {Code: "beliefs", ET: "usulised ja maailmavaatelised veendumused", EN: "religious and philosophical beliefs"},
	TTUEthnicOrigin:   {Code: "ethnic-origin", ET: "etniline päritolu ja rass", EN: "ethnic and racial origin"},
	TTUHealth:         {Code: "health", ET: "tervis ja puue", EN: "health and disability"},
	TTUGenetic:        {Code: "genetic", ET: "geeniandmed", EN: "genetic data"},
	TTUBiometric:      {Code: "biometric", ET: "biomeetrilised andmed", EN: "biometric data"},
	TTUSexLife:        {Code: "sex-life", ET: "seksuaalelu", EN: "sex life"},
	TTUTradeUnion:     {Code: "trade-union", ET: "ametiühingusse kuulumine", EN: "membership of a trade union"},
	TTUOffence:        {Code: "offence", ET: "süütegu või selle ohvriks langemine", EN: "an offence committed or suffered"},
}

// elsewhere says where the General Data Protection Regulation draws the line otherwise.
var elsewhere = [...]string{
	TTUPoliticalViews: "the regulation does not except the membership of a party",
	TTUBiometric:      "the regulation means biometric data only where they identify a person uniquely",
	TTUSexLife:        "the regulation names sexual orientation too",
	TTUOffence:        "the regulation means convictions and offences, not victims, and names no end",
}

// TTUSensitiveKinds yields the nine kinds in their order.
//
// Source: TTÜ p 2.2.
func TTUSensitiveKinds() iter.Seq[TTUSensitiveKind] {
	return func(yield func(TTUSensitiveKind) bool) {
		for k := TTUPoliticalViews; k <= TTUOffence; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

// String returns the code, such as "trade-union"; "" for no kind.
func (k TTUSensitiveKind) String() string { return ttuKinds.Code(k) }

// Text returns the name in words of our own; "" for no kind.
func (k TTUSensitiveKind) Text(tag language.Tag) string { return ttuKinds.Text(k, tag) }

// MarshalText writes the code; nothing for the zero TTUSensitiveKind.
func (k TTUSensitiveKind) MarshalText() ([]byte, error) { return ttuKinds.Marshal(k) }

// UnmarshalText reads a code; any other text is law.ErrUnknown.
func (k *TTUSensitiveKind) UnmarshalText(text []byte) error { return ttuKinds.Decode(text, k) }

// Source returns the point of the rules; the zero Source for no kind.
func (k TTUSensitiveKind) Source() law.Source {
	if !ttuKinds.Known(k) {
		return law.Source{}
	}
	return acts.TTU().At("p 2.2." + strconv.Itoa(int(k)))
}

// GDPR returns the article of the General Data Protection Regulation. Its doubt says where the regulation draws the line
// elsewhere than the rules. It is the zero Source for no kind.
//
// Source: GDPR art 9 and 10.
func (k TTUSensitiveKind) GDPR() law.Source {
	if !ttuKinds.Known(k) {
		return law.Source{}
	}
	article := "art 9"
	if k == TTUOffence {
		article = "art 10"
	}
	s := acts.GDPR().At(article)
	s.Doubt = elsewhere[k]
	return s
}

// Case is how far the case of an offence has come. A zero day: not yet.
type Case struct {
	Hearing  civil.Date `json:"hearing,omitzero"`  // the public hearing
	Decision civil.Date `json:"decision,omitzero"` // the decision on the offence
	Closed   civil.Date `json:"closed,omitzero"`   // the proceedings were closed
}

// UnmarshalJSON reads a case strictly: a name that it does not know is an error.
func (c *Case) UnmarshalJSON(data []byte) error {
	type plain Case
	var p plain
	doc, err := strict.Parse(data)
	if err != nil {
		return err
	}
	if err := doc.Decode(&p); err != nil {
		return err
	}
	*c = Case(p)
	return nil
}

// over returns the first of the three days; zero where the case goes on.
func (c Case) over() (first civil.Date, err error) {
	for _, d := range [...]struct {
		name string
		day  civil.Date
	}{{"hearing", c.Hearing}, {"decision", c.Decision}, {"closed", c.Closed}} {
		if err := refuse.Given(d.name, d.day); err != nil {
			return civil.Date{}, err
		}
		if !d.day.IsZero() && (first.IsZero() || d.day.Before(first)) {
			first = d.day
		}
	}
	return first, nil
}

// On reports whether data of the kind are sensitive on a day. Eight kinds always are and need no Case. Data of an offence
// cease to be sensitive once it is heard in public, decided or closed, whichever comes first; on that very day they still
// are. The zero Date is [law.ErrMissing], no kind [law.ErrUnknown], and a day of the case that stands for none
// [law.ErrPlaceholder].
//
// Source: TTÜ p 2.2.9; AvTS § 35 lg 1 p 11.
func (k TTUSensitiveKind) On(day civil.Date, c Case) (bool, error) {
	switch {
	case !ttuKinds.Known(k):
		return false, refuse.Unknown("kind", strconv.Itoa(int(k)))
	case day.IsZero():
		return false, refuse.Day("day", day)
	case k != TTUOffence:
		return true, nil
	}
	over, err := c.over()
	return err == nil && !day.After(over), err
}
