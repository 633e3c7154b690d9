package classification

import (
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology (TTÜ): which personal data are sensitive.

// SensitiveKind is one of the nine kinds of sensitive personal data (delikaatsed isikuandmed). The zero SensitiveKind is
// none. What is of no such kind and may considerably harm a person's privacy is [PrivateLife].
//
// Source: TTÜ p 2.2.
type SensitiveKind uint8

// The kinds.
const (
	PoliticalViews SensitiveKind = iota + 1 // 2.2.1: but not the membership of a party
	Beliefs                                 // 2.2.2: religion and world view
	EthnicOrigin                            // 2.2.3: ethnic and racial origin
	Health                                  // 2.2.4: health or disability
	Genetic                                 // 2.2.5: hereditary information
	Biometric                               // 2.2.6: fingerprint, palm print, iris
	SexLife                                 // 2.2.7
	TradeUnion                              // 2.2.8: membership of a trade union
	Offence                                 // 2.2.9: an offence committed or suffered, until it is heard
)

// SensitiveKinds yields the nine kinds in their order.
//
// Source: TTÜ p 2.2.
func SensitiveKinds() iter.Seq[SensitiveKind] {
	return func(yield func(SensitiveKind) bool) {
		for k := PoliticalViews; k <= Offence; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

func (k SensitiveKind) known() bool { return k >= PoliticalViews && k <= Offence }

// String returns the English name; "unknown" for no kind.
func (k SensitiveKind) String() string { return k.Text(language.English) }

// Text returns the name in words of our own; "teadmata" or "unknown" for no kind.
func (k SensitiveKind) Text(tag language.Tag) string {
	if !k.known() {
		k = 0
	}
	return kinds[k].name.In(tag)
}

// Source returns the point of the rules; the zero Source for no kind.
func (k SensitiveKind) Source() law.Source {
	if !k.known() {
		return law.Source{}
	}
	return books.TTU().At("p 2.2." + strconv.Itoa(int(k)))
}

// GDPR returns the article of the General Data Protection Regulation; its doubt says where the regulation draws the
// line elsewhere than the rules. The zero Source for no kind.
//
// Source: GDPR art 9 and 10.
func (k SensitiveKind) GDPR() law.Source {
	if !k.known() {
		return law.Source{}
	}
	article := "art 9"
	if k == Offence {
		article = "art 10"
	}
	s := gdpr.At(article)
	if doubt := kinds[k].elsewhere; doubt != "" {
		s = s.Doubting(doubt)
	}
	return s
}

// Basis returns the basis of the restriction, point 11 of § 35 lg 1; the zero Basis for no kind.
//
// Source: AvTS § 35 lg 1 p 11.
func (k SensitiveKind) Basis() Basis {
	if !k.known() {
		return Basis{}
	}
	b, _ := Sensitive.Basis()
	return b
}

// Case is how far the case of an offence has come. A zero day: not yet.
type Case struct {
	Hearing  civil.Date // the public hearing
	Decision civil.Date // the decision on the offence
	Closed   civil.Date // the proceedings were closed
}

// over returns the first of the three days; zero where the case goes on.
func (c Case) over() (first civil.Date) {
	for _, d := range [...]civil.Date{c.Hearing, c.Decision, c.Closed} {
		if !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}

// On reports whether data of the kind are sensitive on a day. Eight kinds always are and need no Case; data of an
// offence cease to be when it is heard in public, decided or closed, whichever comes first, and are sensitive still on
// that very day. The zero Date and no kind are errors.
//
// Source: TTÜ p 2.2.9; AvTS § 35 lg 1 p 11.
func (k SensitiveKind) On(day civil.Date, c Case) (bool, error) {
	switch {
	case !k.known():
		return false, refuse(ErrKind, strconv.Itoa(int(k)))
	case day.IsZero():
		return false, noDay("day")
	}
	return k != Offence || !day.After(c.over()), nil
}

var gdpr = books.GDPR()

var kinds = [...]struct {
	name      msg.Text
	elsewhere string
}{
	0:              {name: msg.Text{ET: "teadmata", EN: "unknown"}},
	PoliticalViews: {name: msg.Text{ET: "poliitilised vaated, välja arvatud erakonda kuulumine", EN: "political views, without membership of a party"}, elsewhere: "the regulation does not except the membership of a party"},
	Beliefs:        {name: msg.Text{ET: "usk ja maailmavaade", EN: "religion and world view"}},
	EthnicOrigin:   {name: msg.Text{ET: "etniline päritolu ja rass", EN: "ethnic and racial origin"}},
	Health:         {name: msg.Text{ET: "tervis ja puue", EN: "health and disability"}},
	Genetic:        {name: msg.Text{ET: "geeniandmed", EN: "genetic data"}},
	Biometric:      {name: msg.Text{ET: "biomeetrilised andmed", EN: "biometric data"}, elsewhere: "the regulation means biometric data only where they identify a person uniquely"},
	SexLife:        {name: msg.Text{ET: "seksuaalelu", EN: "sex life"}, elsewhere: "the regulation names sexual orientation too"},
	TradeUnion:     {name: msg.Text{ET: "ametiühingusse kuulumine", EN: "membership of a trade union"}},
	Offence:        {name: msg.Text{ET: "süütegu või selle ohvriks langemine", EN: "an offence committed or suffered"}, elsewhere: "the regulation means convictions and offences, not victims, and names no end"},
}

var personalDataNames = [...]msg.Text{
	0:           {ET: "teadmata", EN: "unknown"},
	Ordinary:    {ET: "tavalised isikuandmed", EN: "ordinary personal data"},
	PrivateLife: {ET: "eraelulised isikuandmed", EN: "private-life personal data"},
	Sensitive:   {ET: "delikaatsed isikuandmed", EN: "sensitive personal data"},
}
