// SPDX-License-Identifier: MIT

package classification_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

// none are the days that other systems write where they have none.
var none = []string{
	"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2079-06-06", "2099-12-31",
	"2999-12-31", "9999-12-31", "3024-12-18",
}

// eachDay calls f for each Date field of a struct, however deep, with its JSON path.
func eachDay(v reflect.Value, path string, f func(path string, day *civil.Date)) {
	for i := range v.NumField() {
		name, _, _ := strCut(v.Type().Field(i).Tag.Get("json"))
		at := name
		if path != "" {
			at = path + "." + name
		}
		switch x := v.Field(i).Addr().Interface().(type) {
		case *civil.Date:
			f(at, x)
		default:
			if v.Field(i).Kind() == reflect.Struct {
				eachDay(v.Field(i), at, f)
			}
		}
	}
}

func strCut(tag string) (string, string, bool) {
	for i := range tag {
		if tag[i] == ',' {
			return tag[:i], tag[i+1:], true
		}
	}
	return tag, "", false
}

// TestNoDayThatIsNone sets every day of a specification to every day that stands for none: no restriction comes of it, and
// the finding names the field and the day. A birth of 1900 or 1970 may be true.
func TestNoDayThatIsNone(t *testing.T) {
	for _, text := range none {
		eachDay(reflect.ValueOf(&classification.RestrictionSpec{}).Elem(), "", func(path string, _ *civil.Date) {
			t.Run(path+"/"+text, func(t *testing.T) {
				s := spec(t, "12", "2009-03-10", "")
				eachDay(reflect.ValueOf(&s).Elem(), "", func(at string, d *civil.Date) {
					if at == path {
						*d = day(text)
					}
				})
				r, err := s.Restriction()
				if path == "person.birth" && (text == "1900-01-01" || text == "1970-01-01") {
					require.NoError(t, err)
					assert.Nil(t, s.Check())
					return
				}
				assert.Zero(t, r)
				var refused *law.Error
				require.ErrorAs(t, err, &refused)
				assert.Equal(t, path, refused.At)
				found := s.Check()
				require.NotEmpty(t, found)
				i := 0
				for found[i].Code != "sentinel" {
					i++
				}
				assert.Contains(t, found[i].Text(language.Estonian), day(text).Dotted())
				assert.Contains(t, found[i].Text(language.English), text)
			})
		})
		for _, c := range []classification.Case{{Hearing: day(text)}, {Decision: day(text)}, {Closed: day(text)}, {Hearing: day("2026-03-10"), Closed: day(text)}} {
			sensitive, err := classification.TTUOffence.On(day("2026-04-01"), c)
			assert.ErrorIs(t, err, law.ErrPlaceholder, text)
			assert.False(t, sensitive)
		}
	}
}

// TestHoldsOnNoDay: a restriction that cannot hold is found, and what cannot be meant is refused.
func TestHoldsOnNoDay(t *testing.T) {
	for name, w := range map[string]struct {
		begin, end, lifted string
		codes              []string
		refused            bool
	}{
		"1900 to 1900":            {"1900-05-05", "1900-05-05", "", []string{"sentinel"}, true},
		"from 2126":               {"2126-03-04", "2131-03-04", "", []string{"sentinel"}, true},
		"over before the act":     {"1990-03-04", "2000-12-31", "", []string{"not-in-force", "never"}, false},
		"to the act's first day":  {"1996-01-01", "2001-01-01", "", []string{"not-in-force"}, false},
		"lifted as it began":      {"2026-03-04", "", "2026-03-04", []string{"never"}, false},
		"lifted a day later":      {"2026-03-04", "", "2026-03-05", nil, false},
		"lifted before it began":  {"2026-03-04", "", "2026-03-03", []string{"order"}, true},
		"ended before it began":   {"2026-03-04", "2026-03-03", "", []string{"order"}, true},
		"from the last of 1900":   {"1900-12-31", "2090-01-01", "", []string{"sentinel"}, true},
		"from the first of 1901":  {"1901-01-01", "2090-01-01", "", []string{"not-in-force", "maximum"}, false},
		"a term before the act":   {"1995-12-31", "", "", []string{"not-in-force", "never"}, false},
		"a term to its first day": {"1996-01-01", "", "", []string{"not-in-force"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := spec(t, "9", w.begin, w.end)
			s.Lifted = day(w.lifted)
			assert.Equal(t, w.codes, codes(s.Check()))
			_, err := s.Restriction()
			assert.Equal(t, w.refused, err != nil)
		})
	}
	s := spec(t, "12", "2000-03-10", "")
	s.Person.Death = day("1970-03-09")
	assert.Equal(t, []string{"not-in-force", "never"}, codes(s.Check()), "over a day before it began")
}

// TestOtherAct: another act's own limit is not known here, and what is not known does not open.
func TestOtherAct(t *testing.T) {
	of := func(texts ...string) (s classification.RestrictionSpec) {
		for _, text := range texts {
			s.Bases = append(s.Bases, basis(t, text))
		}
		s.Begin = day("2025-12-18")
		return s
	}
	for _, s := range []classification.RestrictionSpec{of("RHS § 110 lg 5"), of("VV 28.05.2009 määrus nr 82 § 11 lg 9"), of("AvTS § 35 lg 1 p 17", "RHS § 110 lg 5"), of("AvTS § 35 lg 1 p 2", "RHS § 110")} {
		r := restriction(t, s)
		assert.Equal(t, classification.OtherActLimit, r.Limit())
		assert.True(t, r.End().IsZero())
		assert.True(t, r.On(day("2090-01-01")), "until it is lifted")
		assert.Equal(t, []string{"other-act"}, codes(s.Check()))
		assert.Equal(t, "no-end", r.Why().Code)
		lifted, err := r.Lift(day("2026-01-01"))
		require.NoError(t, err)
		assert.False(t, lifted.On(day("2026-01-01")))
		assert.Nil(t, lifted.Findings())
		ended, err := r.Ended(day("2026-01-01"))
		require.NoError(t, err)
		lasts(t, ended, "2026-01-01")
		_, err = r.Extend(day("2031-01-01"))
		assert.ErrorIs(t, err, law.ErrNotPossible)
	}
	lasts(t, restriction(t, of("AvTS § 35 lg 1 p 19", "KrMS § 433 lg 4")), "2030-12-18") // p 19 leads to § 40 lg 1: 18.12.2025 + 5
	lasts(t, restriction(t, of("AvTS § 35 lg 1 p 12", "LS § 184 lg 3")), "2100-12-18")   // + 75, the longest that is known
	s := of("RHS § 110 lg 5")
	s.Limit = classification.FiveYears // the institution says that § 40 lg 1 limits it
	lasts(t, restriction(t, s), "2030-12-18")
	assert.Nil(t, s.Check())
	s = of("RHS § 110 lg 5")
	s.End = day("2055-12-18")
	lasts(t, restriction(t, s), "2055-12-18")
	assert.Nil(t, s.Check())
}

// TestEventOfPerson: no event opens personal data before the term of § 40 lg 3; a death begins its 30 years.
func TestEventOfPerson(t *testing.T) {
	for name, w := range map[string]struct {
		bases      []string
		event, end string
		found      []string
	}{
		"death":              {[]string{"AvTS § 35 lg 1 p 12"}, "isiku surmani", "2050-03-03", []string{"personal-event"}}, // 03.03.2020 + 30
		"death, alone":       {[]string{"AvTS § 35 lg 1 p 11"}, "Surm", "2050-03-03", []string{"personal-event"}},
		"day of death":       {[]string{"AvTS § 35 lg 1 p 12"}, "patsiendi surmapäevani", "2050-03-03", []string{"personal-event"}},
		"because of a death": {[]string{"AvTS § 35 lg 1 p 12"}, "surma uurimise lõpuni", "2090-03-03", []string{"personal-event"}}, // 03.03.2015 + 75
		"proceedings":        {[]string{"AvTS § 35 lg 1 p 11"}, "menetluse lõppemiseni", "2090-03-03", []string{"personal-event"}},
		"no event":           {[]string{"AvTS § 35 lg 1 p 14"}, "", "2090-03-03", []string{"personal-event"}},
		"another act":        {[]string{"IKS § 10"}, "menetluse lõppemiseni", "2090-03-03", []string{"personal-event"}},
		"of the other":       {[]string{"AvTS § 35 lg 1 p 12", "AvTS § 35 lg 1 p 2"}, "otsuse jõustumiseni", "2090-03-03", nil},
		"not of the other":   {[]string{"AvTS § 35 lg 1 p 12", "AvTS § 35 lg 1 p 2"}, "isiku surmani", "2050-03-03", []string{"personal-event"}},
		"business secret":    {[]string{"AvTS § 35 lg 1 p 17"}, "isiku surmani", "2020-03-03", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := classification.RestrictionSpec{Begin: day("2015-03-03"), Event: w.event, Happened: day("2020-03-03")}
			for _, text := range w.bases {
				s.Bases = append(s.Bases, basis(t, text))
			}
			lasts(t, restriction(t, s), w.end)
			assert.Equal(t, w.found, codes(s.Check()))
			if s.Happened = (civil.Date{}); w.event != "" {
				assert.Equal(t, w.found, codes(s.Check()), "before it comes")
			}
		})
	}
	s := spec(t, "12", "2015-03-03", "")
	s.Event, s.Happened, s.Person.Death = "isiku surmani", day("2020-03-03"), day("2021-04-05")
	lasts(t, restriction(t, s), "2051-04-05") // the death that is known, + 30
	s.Person = classification.Person{Birth: day("2020-03-04")}
	_, err := s.Restriction()
	assert.ErrorIs(t, err, law.ErrInvalid, "the death before the birth")
	assert.Equal(t, []string{"order"}, codes(s.Check()))
	s = spec(t, "12", "2015-03-03", "")
	s.Limit, s.Happened = classification.UntilDecision, day("2020-03-03")
	assert.True(t, restriction(t, s).On(day("2026-07-01")), "a limit that was chosen opens no personal data by an event")
	assert.Equal(t, []string{"personal-event"}, codes(s.Check()))
}

// TestDataProtectionAct: whoever restricts by the Personal Data Protection Act restricts personal data.
func TestDataProtectionAct(t *testing.T) {
	for text, personal := range map[string]bool{
		"IKS § 10": true, "IKS § 4": true, "IKS-i § 10 lg 2": true, "Isikuandmete kaitse seadus § 10": true, "isikuandmete kaitse seaduse § 24": true,
		"Isikuandmete kaitse seadus (IKS) § 10": true, "IKS2007 § 16": true,
		"IKSS § 10": false, "LasteKS § 10": false, "VÕS § 768": false, "SHS § 144": false, "RHS § 110": false,
	} {
		r, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		require.Len(t, r.Bases, 1, text)
		assert.Equal(t, personal, r.Bases[0].Personal(), text)
		s := classification.RestrictionSpec{Bases: r.Bases, Begin: day("2020-03-03")}
		if !personal {
			assert.Equal(t, classification.OtherActLimit, restriction(t, s).Limit(), text)
			continue
		}
		lasts(t, restriction(t, s), "2095-03-03") // + 75
		assert.Nil(t, s.Check(), text)
		s.End = day("2025-03-03")
		assert.Equal(t, []string{"general-term"}, codes(s.Check()), text)
		s.Bases = append(s.Bases, basis(t, "AvTS § 35 lg 1 p 17"))
		assert.Equal(t, []string{"personal-end"}, codes(s.Check()), text)
	}
}

// TestMoreBases: words that say that there is more, or that speak of private life on another basis, leave a doubt.
func TestMoreBases(t *testing.T) {
	for text, doubt := range map[string]bool{
		"AvTS § 35 lg 1 p 17 jt": true, "AvTS § 35 lg 1 p 17 jj": true, "AvTS § 35 lg 1 p 17 ja muud": true, "AvTS § 35 lg 1 p 17 ja muu": true,
		"AvTS § 35 lg 1 p 17, muudel alustel": true, "AvTS § 35 lg 1 p 17 ja teised": true, "AvTS § 35 lg 1 p 17 jne.": true,
		"AvTS § 35 lg 1 p 12 jt": true, "AvTS § 35 lg 1 p 17 ...": true, "AvTS § 35 lg 1 p 17…": true, "AvTS § 35 lg 1 p 17, p": true, "AvTS § 35 lg 1 p 17, §": true,
		"AvTS § 35 lg 1 p 17 ja isikuandmed": true, "AvTS § 35 lg 1 p 17, eraelu": true, "AvTS § 35 lg 1 p 17 (tervis)": true,
		"AvTS § 35 lg 1 p 17 (terviseandmed)": true, "AvTS § 35 lg 1 p 17; delikaatsed isikuandmed": true, "RHS § 110, eriliigi isikuandmed": true,
		"AvTS § 35 lg 1 p 17; perekonnaelu": true, "AvTS § 35 lg 1 p 17; sotsiaalabi taotlus": true,
		"AvTS § 35 lg 1 p 17; IKS": true, "AvTS § 35 lg 1 p 17; IKÜM": true, "AvTS § 35 lg 1 p 17; MKS": true, "AvTS § 35 lg 1 p 17, isikuandmete kaitse seadus": true,
		"AvTS § 35 lg 1 p 17; notariaadiseadus": true,

		"AvTS § 35 lg 1 p 17 ärisaladus": false, "AvTS § 35 lg 1 p 17 (AS Eesti Teed)": false, "AvTS § 35 lg 1 p 12 isikuandmed": false,
		"AvTS § 35 lg 1 p 12 Eraelu puutumatust kahjustav teave": false, "AvTS § 35 lg 1 p 11, 17 (tervis)": false, "IKS § 10 isikuandmed": false,
		"AvTS § 35 lg 1 p 19 muu teave": false, "AvTS § 35 lg 1 p 9.": false, "AvTS § 35 lg 1 p 17 ja ärisaladus": false,
	} {
		r, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		require.NotEmpty(t, r.Bases, text)
		assert.Equal(t, doubt, r.Doubt, "%s: %q", text, r.Rest)
	}
}

// TestVoid: a basis that is said to be void, or to be none, leaves a doubt.
func TestVoid(t *testing.T) {
	const p = "AvTS § 35 lg 1 p 12"
	for text, doubt := range map[string]bool{
		p + " kehtetu": true, p + " Kehtetu.": true, p + " (kehtetu)": true, p + " (tühistatud)": true, p + " [TÜHISTATUD]": true, p + " – kehtetuks tunnistatud": true, "kehtetu: " + p: true, "(tühistatud) " + p: true,
		p + " / tühistatud": true, p + " (tühistatud), p 17": true, p + ", mitte p 17": true, "mitte " + p: true, "MITTE: " + p: true, "p 17 asemel, mitte " + p: true, p + " mitte": true, p + " (mitte)": true,
		p + " ei kehti": true, p + " ei ole enam alus": true, p + ", ei kohaldu": true, p + " ei": true, p + " piirang maha võetud": true, p + " lõppenud": true, p + " aegunud": true, p + " kehtetu alates 01.02.2024": true,
		"AvTS § 35 lg 1 p 17 ke\u00adhtetu": true, "RHS § 110 tu\u0308histatud": true,

		p + " kuni kehtetuks tunnistamiseni": true, "AvTS § 35 lg 1 p 2 (kuni otsuse tegemiseni)": false, "AvTS § 35 lg 1 p 3 (teave, mida ei avalikustata)": false, p + " mitteavalik": false,
		"AvTS § 35 lg 1 p 17 (AS Eesti Teed)": false, p + " isikuandmed, mitte avaldada": false, "MKS § 26 maksusaladus": false,
	} {
		r, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		require.NotEmpty(t, r.Bases, text)
		assert.Equal(t, doubt, r.Doubt, "%s: %q", text, r.Rest)
	}
	_, err := classification.CapsuleRestriction{Begin: day("2021-01-01"), End: day("2025-01-01"), Basis: p + " (tühistatud)"}.Spec()
	assert.ErrorIs(t, err, law.ErrUnreadable)
}

// TestDoubt: what stands beside a basis is a doubt unless it describes the information or says nothing; a capsule refuses what a
// register does.
func TestDoubt(t *testing.T) {
	for file, doubt := range map[string]bool{"plain": false, "doubtful": true} {
		data, err := os.ReadFile("testdata/" + file + ".txt")
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
		assert.Greater(t, len(lines), 90)
		for _, text := range lines {
			r, err := classification.ParseBasis(text)
			require.NoError(t, err, text)
			assert.Equal(t, doubt, r.Doubt, "%s: %q", text, r.Rest)
			assert.True(t, !doubt || r.Rest != "", "%s: what is doubted is told", text)
			s, err := classification.CapsuleRestriction{Begin: day("2026-03-03"), End: day("2031-03-03"), Basis: text}.Spec()
			assert.Equal(t, r.Bases, s.Bases, text)
			if doubt {
				assert.ErrorIs(t, err, law.ErrUnreadable, text)
			} else if r.Years == 0 && r.End.IsZero() {
				assert.NoError(t, err, text)
			}
		}
	}
	const p = "AvTS § 35 lg 1 p "
	for text, want := range map[string]error{
		"3": nil, "3 (kuni 03.03.2031)": nil, "3 5 aastat": nil, "3; tehnilised": law.ErrUnreadable,
		"3, pikendatud kuni 03.03.2028": law.ErrUnreadable, "3 tähtaeg pikendatud 03.03.2028": law.ErrUnreadable, "3, pikendatud 5 aastat": law.ErrUnreadable, "3 pikendatud 10 aastani": law.ErrUnreadable,
		"3; p 12 kuni 03.03.2093": law.ErrUnreadable, "3, kuni 31.02.2028": law.ErrUnreadable, "3, lõpp 03/03/2028": law.ErrUnreadable, "3, 75": law.ErrUnreadable, "3 (12)": law.ErrUnreadable,
		"3 ja teine 12": law.ErrUnreadable, "3 kuni 03.03.2028": law.ErrInvalid,
	} {
		_, err := classification.CapsuleRestriction{Begin: day("2026-03-03"), End: day("2031-03-03"), Basis: p + text}.Spec()
		assert.ErrorIs(t, err, want, text)
	}
	s, err := classification.CapsuleRestriction{Begin: day("2026-03-03"), Basis: p + "3, 3 aastat"}.Spec()
	require.NoError(t, err)
	assert.Equal(t, day("2029-03-03"), s.End, "the term of the basis")
}

// TestSecrets: an end that would open a secret without a term is a fault, whatever basis stands beside it.
func TestSecrets(t *testing.T) {
	for text, secret := range map[string]bool{
		"MKS § 26": true, "MKS § 26 lg 1": true, "Maksukorralduse seaduse § 26": true, "AvTS § 35 lg 1 p 3, MKS § 26": true, "AvTS § 35 lg 1 p 19, MKS § 26": true, "MKS § 25-27": true, "MKS § 25, 26": true,
		"RSVS § 11": true, "KrMS § 214": true, "kriminaalmenetluse seadustiku § 214": true, "NotS § 3 lg 5": true, "notariaadiseadus § 3": true, "AdvS § 45": true, "KAS § 88 lg 2": true, "RStS § 34": true,
		"RSVS § 8 p 1": false, "MKS § 27": false, "MKS § 126": false, "MKS § 27 lg 26": false, "MKS § 27, 28": false, "KrMS § 433 lg 4": false, "KAS § 89": false, "RHS § 110 lg 5": false, "AvTS § 35 lg 1 p 3": false, "MKSS § 26": false,
		"AvTS § 35 lg 1 p 17, RHS § 46³": false,
	} {
		read, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		s := classification.RestrictionSpec{Bases: read.Bases, Begin: day("2016-03-03"), End: day("2021-03-03")}
		assert.Equal(t, secret, slices.Contains(codes(s.Check()), "secret-term"), text)
		s.End = day("2091-03-02")
		assert.NotContains(t, codes(s.Check()), "secret-term", text)
		s.End, s.Limit = civil.Date{}, classification.FiveYears
		assert.Equal(t, secret, slices.Contains(codes(s.Check()), "secret-term"), "%s, five years as a limit", text)
		if s.Limit = 0; secret {
			assert.True(t, restriction(t, s).End().IsZero(), text)
			assert.NotContains(t, codes(s.Check()), "secret-term", "no end is set, and none comes")
		}
	}
}

// TestTaxSecrecy: § 35 lg 1 p 19 gives the secret of § 26 of the Taxation Act no five years; that of § 27 is another provision.
func TestTaxSecrecy(t *testing.T) {
	for text, limit := range map[string]classification.Limit{
		"AvTS § 35 lg 1 p 19 (MKS § 26)": classification.OtherActLimit, "AvTS § 35 lg 1 p 19, maksukorralduse seaduse § 26 lg 1": classification.OtherActLimit,
		"MKS § 26": classification.OtherActLimit, "MKS § 26, AvTS § 35 lg 1 p 12": classification.PersonalLimit,
		"AvTS § 35 lg 1 p 19 (MKS § 27)": classification.FiveYears, "AvTS § 35 lg 1 p 19 (MKS § 126)": classification.FiveYears,
		"AvTS § 35 lg 1 p 19 (MKSS § 26)": classification.FiveYears,
	} {
		read, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		r := restriction(t, classification.RestrictionSpec{Bases: read.Bases, Begin: day("2020-03-03")})
		assert.Equal(t, limit, r.Limit(), text)
		assert.Equal(t, limit == classification.OtherActLimit, r.End().IsZero(), text)
	}
}

// TestSection36: what must stay open is found on every basis but those that the point itself excepts, since its first day.
func TestSection36(t *testing.T) {
	for _, w := range []struct {
		k      classification.Section36
		basis  string
		begin  string
		found  bool
		clause law.ID
	}{
		{9, "lg 1 p 17", "2026-03-10", true, "avts-36.1.9"}, {1, "lg 1 p 10", "2026-03-10", true, "avts-36.1.1"}, {12, "lg 1 p 2", "2026-03-10", true, "avts-36.1.12"},
		{6, "lg 2 p 3", "2026-03-10", true, "avts-36.1.6"}, {6, "lg 1 p 11", "2026-03-10", false, ""}, {6, "lg 1 p 12", "2026-03-10", false, ""}, // save special categories and private life
		{8, "lg 1 p 10", "2026-03-10", true, "avts-36.1.8"}, {8, "lg 1 p 6²", "2026-03-10", false, ""}, {8, "lg 1 p 3¹", "2026-03-10", false, ""}, // save defence and security
		{13, "lg 1 p 17", "2025-07-05", false, ""}, {13, "lg 1 p 17", "2025-07-06", true, "avts-36.1.13"}, // since 06.07.2025
		{0, "lg 1 p 17", "2026-03-10", false, ""}, {14, "lg 1 p 17", "2026-03-10", false, ""},
	} {
		s := classification.RestrictionSpec{Bases: []classification.Basis{basis(t, "AvTS § 35 "+w.basis)}, Begin: day(w.begin), Section36: w.k}
		var found []law.Finding
		for _, f := range s.Check() {
			if f.Code == "forbidden" {
				found = append(found, f)
			}
		}
		require.Equal(t, w.found, len(found) == 1, "%v on %s of %s", w.k, w.basis, w.begin)
		if w.found {
			assert.Equal(t, w.clause, found[0].Clause)
			assert.Equal(t, w.k.String(), found[0].Source().String())
			assert.Contains(t, found[0].Text(language.Estonian), w.k.Text(language.Estonian))
		}
		_, err := s.Restriction()
		assert.Equal(t, w.k == 14, err != nil)
	}
	n := 0
	for k := classification.Section36(1); k.String() != ""; k++ {
		n++
		w, err := k.On(day("2026-04-02"))
		require.NoError(t, err)
		assert.Equal(t, k.Text(language.English), w.Text(language.English))
		first := map[classification.Section36]string{4: "2014-08-01", 9: "2019-03-15", 12: "2016-01-16", 13: "2025-07-06"}[k]
		if first == "" {
			first = "2002-06-01" // the oldest text that was read
		}
		assert.Equal(t, day(first), w.Since, k.String())
		assert.Equal(t, first == "2002-06-01", w.Source.Doubt != "")
	}
	assert.Equal(t, 13, n)
	_, err := classification.Section36(13).On(day("2025-07-05"))
	assert.ErrorIs(t, err, law.ErrNotInForce)
	_, err = classification.Section36(14).On(day("2026-04-02"))
	assert.ErrorIs(t, err, law.ErrUnknown)
	_, err = classification.Section36(1).On(civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
}

// TestFirstDays: each point from the first day of the redaction that brought it, and not the day before.
func TestFirstDays(t *testing.T) {
	for _, w := range []struct {
		point, since string
		known        bool // it held in another wording before
	}{
		{"lg 1 p 2", "2016-01-16", true}, {"lg 1 p 2¹", "2025-07-06", false}, {"lg 1 p 3¹", "2016-01-16", false}, {"lg 1 p 5", "2008-01-01", false},
		{"lg 1 p 5¹", "2010-01-01", false}, {"lg 1 p 5¹", "2016-01-16", true}, {"lg 1 p 5²", "2011-04-01", false}, {"lg 1 p 6", "2008-01-01", false}, {"lg 1 p 6", "2022-03-21", true},
		{"lg 1 p 6¹", "2016-01-01", false}, {"lg 1 p 6²", "2016-01-01", false}, {"lg 1 p 11", "2019-03-15", true}, {"lg 1 p 16", "2019-01-01", true}, {"lg 1 p 18¹", "2009-07-24", false},
		{"lg 1 p 18²", "2019-03-15", false}, {"lg 2 p 4", "2007-12-28", false}, {"lg 2 p 5", "2016-01-01", false}, {"lg 3", "2023-05-01", false}, {"lg 1 p 1", "2007-12-28", true},
		{"lg 2 p 2", "2007-12-28", true}, {"lg 1 p 19", "2008-01-01", false}, {"lg 1 p 3", "2002-06-01", false},
	} {
		t.Run(w.point+" "+w.since, func(t *testing.T) {
			b := basis(t, "AvTS § 35 "+w.point)
			now, err := b.On(day(w.since))
			require.NoError(t, err)
			assert.Equal(t, day(w.since), now.Since)
			before, err := b.On(day(w.since).AddDays(-1))
			if !w.known {
				assert.ErrorIs(t, err, law.ErrNotInForce)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, day(w.since).AddDays(-1), before.Until)
			assert.NotEqual(t, now.Text(language.Estonian), before.Text(language.Estonian))
		})
	}
}

// TestJSON: what a caller stores comes back; what is not known is refused.
func TestJSON(t *testing.T) {
	s := spec(t, "12", "2025-12-18", "2100-12-18")
	s.Person = classification.Person{Birth: day("1970-01-01"), DeathUnknown: true}
	s.Limit, s.Lifted, s.Section36 = classification.PersonalLimit, day("2026-04-02"), classification.Section36(6)
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"bases": ["AvTS § 35 lg 1 p 12"], "begin": "2025-12-18", "end": "2100-12-18", "limit": "personal", "lifted": "2026-04-02",
		"person": {"birth": "1970-01-01", "death_unknown": true}, "section_36": "AvTS § 36 lg 1 p 6"}`, string(data))
	var back classification.RestrictionSpec
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, s, back)
	for _, no := range []string{
		`{"bases": ["AvTS § 35 lg 1 p 12"], "begin": "2025-12-18", "ends": "2100-12-18"}`, `{"begin": "2025-12-18", "begin": "2026-12-18"}`, `{"limit": "six-years"}`, `{"begin": "18"}`,
		`{"bases": ["teave"]}`, `{"person": {"dead": true}}`, `{"section_36": "AvTS § 36 lg 1 p 14"}`, `[]`, `{"lifted": null}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(no), &back), no)
		assert.Equal(t, s, back, "unchanged after an error")
	}
	r := restriction(t, spec(t, "9", "2025-12-18", ""))
	data, err = json.Marshal(r)
	require.NoError(t, err)
	for _, part := range []string{`"end":"2030-12-18"`, `"limit":"five-years"`, `"why":{"day":"2030-12-18"`, `"steps":[{"day":"2025-12-18","code":"begin"`, `"spec":{"bases":["AvTS § 35 lg 1 p 9"]`} {
		assert.Contains(t, string(data), part)
	}
	assert.NotContains(t, string(data), "findings")
	assert.Equal(t, "AvTS § 35 lg 1 p 9: 2025-12-18–2030-12-18", r.String())
	lifted, err := r.Lift(day("2026-01-01"))
	require.NoError(t, err)
	assert.Equal(t, "AvTS § 35 lg 1 p 9: 2025-12-18–2030-12-18, lifted 2026-01-01", lifted.String())
	assert.Empty(t, classification.Restriction{}.String())
	var c classification.Case
	require.NoError(t, json.Unmarshal([]byte(`{"hearing": "2026-03-10"}`), &c))
	assert.Equal(t, day("2026-03-10"), c.Hearing)
	assert.Error(t, json.Unmarshal([]byte(`{"heard": "2026-03-10"}`), &c))
	w, err := basis(t, "AvTS § 35 lg 1 p 17").On(day("2026-04-02"))
	require.NoError(t, err)
	data, err = json.Marshal(w)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"et":"ärisaladus"`)
	assert.Equal(t, "AvTS § 35 lg 1 p 17: business secrets", w.String())
}

// TestParseEnd: until when, as registers write it.
func TestParseEnd(t *testing.T) {
	type want struct {
		begin, end, event string
		years             int
	}
	for text, w := range map[string]want{
		"": {}, "18.12.2030": {end: "2030-12-18"}, "2030-12-18": {end: "2030-12-18"}, "1.2.2030": {end: "2030-02-01"}, "kuni 18.12.2030": {end: "2030-12-18"}, "Kuni 18.12.2030. a": {end: "2030-12-18"},
		"kehtib kuni 08.07.2031.a": {end: "2031-07-08"}, "kehtib kuni 08.07.2031. a.": {end: "2031-07-08"}, "Piirang kehtib: 08.07.2031": {end: "2031-07-08"}, "kehtivus 08.07.2031": {end: "2031-07-08"},
		"31. detsember 2031": {end: "2031-12-31"}, "„12“ jaanuar 2031. a": {end: "2031-01-12"}, "31.12.2031 (kaasa arvatud)": {end: "2031-12-31", event: ""}, "kuni 31.12.2031 lõpuni": {end: "2031-12-31"}, "31.12.2031-ni": {end: "2031-12-31"},
		"03.03.2026-st kuni 03.03.2031-ni": {begin: "2026-03-03", end: "2031-03-03"}, "2026-03-03/2031-03-03": {begin: "2026-03-03", end: "2031-03-03"}, "12.01.2026. a-„12“ jaanuar 2031. a": {begin: "2026-01-12", end: "2031-01-12"},
		"18.12.2025-18.12.2030": {begin: "2025-12-18", end: "2030-12-18"}, "18.12.2025 – 18.12.2030": {begin: "2025-12-18", end: "2030-12-18"}, "18.12.2025 kuni 18.12.2030": {begin: "2025-12-18", end: "2030-12-18"},
		"alates 18.12.2025 kuni 18.12.2030": {begin: "2025-12-18", end: "2030-12-18"}, "alates 18.12.2025": {begin: "2025-12-18"},
		"5 aastat": {years: 5}, "kuni 5 aastat": {years: 5}, "5 a": {years: 5}, "75 aastat alates saamisest": {years: 75}, "75 aastat dokumendi saamisest": {years: 75}, "31.12.2031 k.a": {end: "2031-12-31"}, "aastaaruande kinnitamiseni": {event: "aastaaruande kinnitamiseni"}, "31.12.2031; lepingu lõpp": {end: "2031-12-31", event: "lepingu lõpp"},
		"75 a.": {years: 75}, "tähtajaga 5 aastat": {years: 5}, "110 aastat": {years: 110},
		"otsuse jõustumiseni": {event: "otsuse jõustumiseni"}, "kuni otsuse jõustumiseni": {event: "otsuse jõustumiseni"}, "lepingu lõppemiseni": {event: "lepingu lõppemiseni"},
		"lepingu lõpuni 31.12.2031": {end: "2031-12-31", event: "lepingu lõpuni"}, "lepingu lõppemiseni, kuid mitte kauem kui 31.12.2031": {end: "2031-12-31", event: "lepingu lõppemiseni"},
		"lepingu lõppemiseni, hiljemalt 31.12.2031": {end: "2031-12-31", event: "lepingu lõppemiseni"}, "otsuseni või kuni 31.12.2031": {end: "2031-12-31", event: "otsuseni"},
		"18.12.2030 või lepingu lõppemiseni": {end: "2030-12-18", event: "lepingu lõppemiseni"}, "18.12.2030 või kuni lepingu lõppemiseni": {end: "2030-12-18", event: "lepingu lõppemiseni"}, "lepingu lõpuni (31.12.2031)": {end: "2031-12-31", event: "lepingu lõpuni"},
	} {
		r, err := classification.ParseEnd(text)
		require.NoError(t, err, text)
		assert.Equal(t, classification.Reading{Begin: day(w.begin), End: day(w.end), Event: w.event, Years: w.years}, r, text)
	}
	two, err := classification.ParseEnd(" 18.12.2025\r\n18.12.2030 ")
	require.NoError(t, err)
	assert.Equal(t, classification.Reading{Begin: day("2025-12-18"), End: day("2030-12-18")}, two, "one below the other")
	for text, kind := range map[string]error{
		"18.12.2030\n18.12.2025": law.ErrInvalid, "18.12.2030\n18.12.2031\n18.12.2032": law.ErrUnreadable, "18.12.2030\nlepingust": law.ErrUnreadable,
		"2031": law.ErrUnreadable, "18.12.30": law.ErrUnreadable, "31.02.2031": civil.ErrNoSuchDay, "tähtajatu": law.ErrUnreadable, "tähtajatult": law.ErrUnreadable, "viis aastat 31.12.2031": law.ErrUnreadable, "kuue kuu möödumiseni": law.ErrUnreadable, "30 aastat surmast": law.ErrUnreadable, "5 aastat, kuni 31.12.2031": law.ErrUnreadable, "31/12/2031": law.ErrUnreadable, "k.a": law.ErrUnreadable,
		"5 aastat lepingu lõppemisest": law.ErrUnreadable, "31.12.2031 08:00": law.ErrUnreadable, "20311231": law.ErrUnreadable, "määramata": law.ErrUnreadable, "-": law.ErrUnreadable, "…": law.ErrUnreadable,
		"18.12.2030 nr 5": law.ErrUnreadable, "leping 5 lõpuni": law.ErrUnreadable, "18.12.2030, 18.12.2031": law.ErrUnreadable, "111 aastat": law.ErrUnreadable, "5 aastat 3 kuud": law.ErrUnreadable, "18.12.2030-18.12": law.ErrUnreadable,
		"18.12.2030-18.12.2025": law.ErrInvalid, "alates 2030": law.ErrUnreadable, "\xff": law.ErrUnreadable, "0 aastat": law.ErrUnreadable,
	} {
		r, err := classification.ParseEnd(text)
		assert.ErrorIs(t, err, kind, text)
		assert.Zero(t, r, text)
	}
}

// TestMayRead: AvTS § 38 lg 3 opens restricted information to officials on duty, lg 4 to whom the head admits unharmed.
func TestMayRead(t *testing.T) {
	for _, w := range []struct {
		reader  classification.Reader
		verdict law.Verdict
		clause  law.ID
		codes   []string
	}{
		{classification.Reader{}, law.Refused, "avts-38.4", nil},
		{classification.Reader{Official: true}, law.Refused, "avts-38.4", nil}, // curious, but not on duty
		{classification.Reader{OnDuty: true}, law.Refused, "avts-38.4", nil},   // on duty, but of no public body
		{classification.Reader{Official: true, OnDuty: true}, law.Allowed, "avts-38.3", []string{"reader.stated", "reader.passing-on"}},
		{classification.Reader{Official: true, OnDuty: true, Stated: true}, law.Allowed, "avts-38.3", []string{"reader.passing-on"}},
		{classification.Reader{Admitted: true}, law.Conditional, "avts-38.4", []string{"reader.harm", "reader.passing-on"}},
		{classification.Reader{Admitted: true, Unharming: true}, law.Allowed, "avts-38.4", []string{"reader.passing-on"}},
		{classification.Reader{Unharming: true}, law.Refused, "avts-38.4", nil},
	} {
		d := w.reader.MayRead()
		assert.Equal(t, w.verdict, d.Verdict(), w.reader)
		assert.Equal(t, w.clause, d.Clause())
		var found []string
		for _, f := range d.Findings() {
			found = append(found, f.Code)
		}
		assert.Equal(t, w.codes, found, w.reader)
		assert.NotEmpty(t, d.Why().Text(language.Estonian))
	}
}

// TestChecks: every check has its code once, a clause, a provision and a sentence in both languages.
func TestChecks(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range classification.Checks() {
		assert.False(t, seen[string(c.Clause)+c.Code], c.Code)
		seen[string(c.Clause)+c.Code] = true
		assert.True(t, c.Clause.Valid())
		assert.NotEmpty(t, c.Source.Provision, c.Code)
		assert.NotEmpty(t, c.ET)
		assert.NotEmpty(t, c.EN)
	}
	for _, code := range []string{"avts-40.1sentinel", "avts-40.1never", "avts-36.1forbidden", "avts-41.2mark.end", "avts-41.2other-act", "avts-38.4reader.harm"} {
		assert.True(t, seen[code], code)
	}
}
