package classification_test

import (
	"encoding/xml"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

func wholeMark(t testing.TB) classification.Mark {
	return classification.Mark{
		Heading: classification.FullHeading, Holder: "Haridus- ja Teadusministeerium", Bases: []classification.Basis{basis(t, "AvTS § 35 lg 1 p 3¹"), basis(t, "RHS § 110 lg 5")},
		End: day("2030-12-18"), Made: day("2025-12-18"),
	}
}

func TestMark(t *testing.T) {
	t.Run("avts-41.2", func(t *testing.T) {
		m := wholeMark(t)
		assert.Nil(t, law.Missing(&m, classification.MarkElements()))
		for code, change := range map[string]func(*classification.Mark){
			"heading": func(m *classification.Mark) { m.Heading = 0 },
			"holder":  func(m *classification.Mark) { m.Holder = " " },
			"basis":   func(m *classification.Mark) { m.Bases = nil },
			"end":     func(m *classification.Mark) { m.End = civil.Date{} },
			"made":    func(m *classification.Mark) { m.Made = civil.Date{} },
		} {
			m := wholeMark(t)
			change(&m)
			found := law.Missing(&m, classification.MarkElements())
			require.Equal(t, []string{code}, codes(found))
			assert.NotEmpty(t, found[0].Text(language.Estonian))
			again, err := classification.ParseMark(m.String())
			if code == "heading" {
				assert.ErrorIs(t, err, classification.ErrMark)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, []string{code}, codes(law.Missing(&again, classification.MarkElements())), "what is missing stays missing")
		}
		m.End, m.Event = civil.Date{}, "otsuse jõustumine"
		assert.Nil(t, law.Missing(&m, classification.MarkElements()), "an event is an end")
		m.Heading = classification.Heading(3)
		assert.Equal(t, []string{"heading"}, codes(law.Missing(&m, classification.MarkElements())))
		assert.Len(t, law.Missing(&classification.Mark{}, classification.MarkElements()), 5)
		classification.MarkElements()[0].Has = nil
		m = wholeMark(t)
		assert.Nil(t, law.Missing(&m, classification.MarkElements()), "a copy is given out")
	})
	t.Run("print", func(t *testing.T) {
		m := wholeMark(t)
		assert.Equal(t, "ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: Haridus- ja Teadusministeerium\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nKehtib kuni: 18.12.2030\nMärge tehtud: 18.12.2025", m.String())
		assert.Empty(t, classification.Mark{}.String())
		r := restriction(t, spec(t, "12", "2025-12-18", ""))
		assert.Equal(t, "AK\nTeabevaldaja: RMK\nAlus: AvTS § 35 lg 1 p 12\nKehtib kuni: 18.12.2100\nMärge tehtud: 19.12.2025", r.Mark(classification.ShortHeading, "RMK", day("2025-12-19")).String())
	})
	t.Run("read", func(t *testing.T) {
		want := wholeMark(t)
		for _, text := range []string{
			want.String(), norm.NFD.String(want.String()), want.String() + "\r\n",
			"ASUTUSESISESEKS\nKASUTAMISEKS\nMärge tehtud: 18.12.2025\nJuurdepääsupiirang kehtib kuni: 18.12.2030\nAlus: AvTS § 35 lg 1 p 3 (1), RHS § 110 lg 5\nTeabevaldaja: Haridus- ja\nTeadusministeerium",
			"  Asutusesiseseks kasutamiseks \n\nTEABEVALDAJA: Haridus- ja Teadusministeerium\nJuurdepääsupiirangu alus : AvTS § 35 lg 1 p 31,\nRHS § 110 lg 5\nKehtib kuni 18.12.2030\nMärke tegemise kuupäev: 2025-12-18",
			"ASUTUSESISESEKS KASUTAMISEKS\nMärge tehtud 18.12.2025\nJuurdepääsupiirang kehtib kuni 18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nTeabevaldaja: Haridus- ja Teadusministeerium",
			"ASUTUSESISESEKS KASUTAMISEKS Teabevaldaja: Haridus- ja Teadusministeerium Alus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5 Juurdepääsupiirang kehtib kuni: 18.12.2030 Märge tehtud: 18.12.2025",
			"„ASUTUSESISESEKS KASUTAMISEKS (AK)“\nTeabevaldaja: Haridus- ja Teadusministeerium\nPiirangu algus: 18.12.2025\nPiirangu lõpp: 18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nMärge tehtud: 18.12.2025. a",
			"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: Haridus- ja Teadusministeerium\nKehtivusaeg: 18.12.2025-18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nMärge tehtud: 18.12.2025",
			"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: Haridus- ja Teadusministeerium\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5, kehtib kuni 18.12.2030\nMärge tehtud: 18.12.2025",
		} {
			got, err := classification.ParseMark(text)
			require.NoError(t, err, text)
			assert.Equal(t, want, got, text)
		}
		event, err := classification.ParseMark("AK\nKehtib kuni: otsuse jõustumiseni\nMärge tehtud 18.12.2025")
		require.NoError(t, err)
		assert.Equal(t, classification.Mark{Heading: classification.ShortHeading, Event: "otsuse jõustumiseni", Made: day("2025-12-18")}, event)
		holder, err := classification.ParseMark("AK\nTeabevaldaja: Põhja\nAsutus 5")
		require.NoError(t, err)
		assert.Equal(t, "Põhja Asutus 5", holder.Holder, "only a day goes without a colon")
		short, err := classification.ParseMark("AK")
		require.NoError(t, err)
		assert.Equal(t, classification.Mark{Heading: classification.ShortHeading}, short)
	})
	for text, want := range map[string]error{
		"":                                     classification.ErrMark,
		"SALAJANE\nAlus: AvTS § 35 lg 1 p 12":  classification.ErrMark,
		"Alus: AvTS § 35 lg 1 p 12":            classification.ErrMark,
		"AK\nmuu jutt":                         classification.ErrMark,
		"AK\nAlus: teave":                      classification.ErrUnread,
		"AK\nAlus: AvTS § 35 lg 1 p 12 teave":  classification.ErrUnread,
		"AK\nAlus: AvTS § 35 lg 1 p 20":        classification.ErrPoint,
		"AK\nKehtib kuni: 31.02.2030":          civil.ErrNoSuchDay,
		"AK\nTeabevaldaja: a\nTeabevaldaja: b": classification.ErrMark,
		"AK\nTeabevaldaja: \xff":               classification.ErrText,
		"AK\nKehtib kuni: 18.12.2030\nAlus: AvTS § 35 lg 1 p 12, kehtib kuni 18.12.2100": classification.ErrMark,
		"AK\nMärge tehtud: 18.12.2025-18.12.2030":                                        civil.ErrUnreadable,
		"AK\nTeabevaldaja: RMK Märge\ntehtud: 18.12.2025":                                classification.ErrMark,
	} {
		_, err := classification.ParseMark(text)
		assert.ErrorIs(t, err, want, text)
	}
}

func FuzzParseMark(f *testing.F) {
	f.Add(wholeMark(f).String())
	f.Add("ASUTUSESISESEKS\nKASUTAMISEKS\nAlus: AvTS § 35 lg 1 p 12\nKehtib kuni 18.12.2030")
	f.Add("AK\nTeabevaldaja: \xff")
	f.Add("AK Teabevaldaja: a Alus: AvTS § 35 lg 1 p 12 Kehtivus: 1.2.2025-1.2.2030")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := classification.ParseMark(text)
		if err != nil {
			return
		}
		again, err := classification.ParseMark(m.String())
		require.NoError(t, err, text)
		require.Equal(t, m, again, text)
	})
}

const capsule = `<?xml version="1.0" encoding="UTF-8"?>
<d:DecContainer xmlns:d="http://www.riik.ee/schemas/deccontainer/vers_2_1/">
  <d:RecordMetadata><d:RecordTitle>Access</d:RecordTitle></d:RecordMetadata>
  <d:Access>
    <d:AccessConditionsCode> ak </d:AccessConditionsCode>
    <d:AccessRestriction>
      <d:RestrictionIdentifier>36</d:RestrictionIdentifier>
      <d:RestrictionBeginDate>2025-12-18+02:00</d:RestrictionBeginDate>
      <d:RestrictionEndDate>2030-12-18T00:00:00</d:RestrictionEndDate>
      <d:RestrictionEndEvent>lepingu sõlmimine</d:RestrictionEndEvent>
      <d:RestrictionInvalidSince>02.04.2026</d:RestrictionInvalidSince>
      <d:RestrictionBasis>Avaliku teabe seadus, § 35 (17)</d:RestrictionBasis>
      <d:InformationOwner>RMK</d:InformationOwner>
    </d:AccessRestriction>
  </d:Access>
</d:DecContainer>`

func TestCapsule(t *testing.T) {
	_, err := classification.ParseAccess([]byte("<a></a>"))
	assert.ErrorContains(t, err, "no Access element")
	_, err = classification.ParseAccess([]byte("<a></b>"))
	var syntax *xml.SyntaxError
	assert.ErrorAs(t, err, &syntax, "the cause stays with the error")
	a, err := classification.ParseAccess([]byte(capsule))
	require.NoError(t, err)
	want := classification.Access{Code: classification.AccessRestricted, Restrictions: []classification.CapsuleRestriction{{
		Identifier: "36", Begin: day("2025-12-18"), End: day("2030-12-18"), EndEvent: "lepingu sõlmimine", InvalidSince: day("2026-04-02"),
		Basis: "Avaliku teabe seadus, § 35 (17)", Owner: "RMK",
	}}}
	assert.Equal(t, want, a)
	s, err := a.Restrictions[0].Spec()
	require.NoError(t, err)
	assert.Nil(t, s.Check())
	r := restriction(t, s)
	assert.True(t, r.On(day("2026-04-01")))
	assert.False(t, r.On(day("2026-04-02")))

	out, err := a.XML()
	require.NoError(t, err)
	assert.Equal(t, `<Access xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/">
  <AccessConditionsCode>AK</AccessConditionsCode>
  <AccessRestriction>
    <RestrictionIdentifier>36</RestrictionIdentifier>
    <RestrictionBeginDate>2025-12-18</RestrictionBeginDate>
    <RestrictionEndDate>2030-12-18</RestrictionEndDate>
    <RestrictionEndEvent>lepingu sõlmimine</RestrictionEndEvent>
    <RestrictionInvalidSince>2026-04-02</RestrictionInvalidSince>
    <RestrictionBasis>Avaliku teabe seadus, § 35 (17)</RestrictionBasis>
    <InformationOwner>RMK</InformationOwner>
  </AccessRestriction>
</Access>`, string(out))
	again, err := classification.ParseAccess(out)
	require.NoError(t, err)
	assert.Equal(t, a, again)

	c, err := r.Capsule("RMK")
	require.NoError(t, err)
	assert.Equal(t, "AvTS § 35 lg 1 p 17", c.Basis)
	assert.Equal(t, day("2026-04-02"), c.InvalidSince)
	_, err = restriction(t, spec(t, "2", "2026-01-01", "")).Capsule("RMK")
	assert.ErrorIs(t, err, classification.ErrCapsule, "no day that the element could bear")
	_, err = r.Capsule("")
	assert.ErrorIs(t, err, classification.ErrCapsule)

	open, err := classification.Access{Code: classification.AccessOpen}.XML()
	require.NoError(t, err)
	read, err := classification.ParseAccess(open)
	require.NoError(t, err)
	assert.Equal(t, classification.Access{Code: classification.AccessOpen}, read)
}

// TestCapsuleStrict: each required element missing alone, and what the schema or the sense forbids.
func TestCapsuleStrict(t *testing.T) {
	for name, change := range map[string]func(*classification.Access, *classification.CapsuleRestriction){
		"code":         func(a *classification.Access, _ *classification.CapsuleRestriction) { a.Code = "" },
		"unknown code": func(a *classification.Access, _ *classification.CapsuleRestriction) { a.Code = "ak" },
		"open, restricted": func(a *classification.Access, _ *classification.CapsuleRestriction) {
			a.Code = classification.AccessOpen
		},
		"begin":         func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Begin = civil.Date{} },
		"end":           func(_ *classification.Access, r *classification.CapsuleRestriction) { r.End = civil.Date{} },
		"basis":         func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Basis = " " },
		"owner":         func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Owner = "" },
		"order":         func(_ *classification.Access, r *classification.CapsuleRestriction) { r.End = day("2025-12-17") },
		"a bell":        func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Owner = "RMK\a" },
		"invalid UTF-8": func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Basis = "AvTS \xff" },
	} {
		a, err := classification.ParseAccess([]byte(capsule))
		require.NoError(t, err)
		change(&a, &a.Restrictions[0])
		_, err = a.XML()
		assert.ErrorIs(t, err, classification.ErrCapsule, name)
	}
	a, err := classification.ParseAccess([]byte(capsule))
	require.NoError(t, err)
	a.Restrictions[0].End = a.Restrictions[0].Begin
	_, err = a.XML()
	assert.NoError(t, err, "a restriction of one day")
	for _, no := range []string{
		"", "teave", "<Access>", "<DecContainer/>", "<Access><AccessConditionsCode>salajane</AccessConditionsCode></Access>",
		"<Access><AccessRestriction><RestrictionEndDate>2030-02-31</RestrictionEndDate></AccessRestriction></Access>", "<Access>\xff</Access>",
	} {
		_, err := classification.ParseAccess([]byte(no))
		assert.ErrorIs(t, err, classification.ErrCapsule, no)
	}
	empty, err := classification.ParseAccess([]byte("<Access><AccessConditionsCode>AmetkondlikuksKasutamiseks</AccessConditionsCode><AccessRestriction/></Access>"))
	require.NoError(t, err, "what is missing is missing")
	assert.Equal(t, classification.AccessRestricted, empty.Code)
	_, err = empty.Restrictions[0].Spec()
	assert.ErrorIs(t, err, classification.ErrUnread)
}

func FuzzParseAccess(f *testing.F) {
	f.Add([]byte(capsule))
	f.Add([]byte("<Access><AccessConditionsCode>Avalik</AccessConditionsCode></Access>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := classification.ParseAccess(data)
		if err != nil {
			return
		}
		out, err := a.XML()
		if err != nil {
			return // strict
		}
		again, err := classification.ParseAccess(out)
		require.NoError(t, err)
		require.Equal(t, a, again)
	})
}
