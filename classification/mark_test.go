// SPDX-License-Identifier: MIT

package classification_test

import (
	"strings"
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
		assert.Nil(t, m.Check())
		for code, change := range map[string]func(*classification.Mark){
			"heading": func(m *classification.Mark) { m.Heading = 0 },
			"holder":  func(m *classification.Mark) { m.Holder = " " },
			"basis":   func(m *classification.Mark) { m.Bases = nil },
			"end":     func(m *classification.Mark) { m.End = civil.Date{} },
			"made":    func(m *classification.Mark) { m.Made = civil.Date{} },
		} {
			m := wholeMark(t)
			change(&m)
			found := m.Check()
			require.Equal(t, []string{"mark." + code}, codes(found))
			assert.NotEmpty(t, found[0].Text(language.Estonian))
			assert.Equal(t, "AvTS § 41 lg 2", found[0].Source().String())
			again, err := classification.ParseMark(m.String())
			if code == "heading" {
				assert.ErrorIs(t, err, law.ErrUnreadable)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, []string{"mark." + code}, codes(again.Check()), "what is missing stays missing")
		}
		m.End, m.Event = civil.Date{}, "otsuse jõustumine"
		assert.Nil(t, m.Check(), "an event is an end")
		m.End = day("9999-12-31")
		assert.Equal(t, []string{"mark.end"}, codes(m.Check()), "a day that stands for none is no end, even beside an event")
		m.End, m.Event, m.Years = civil.Date{}, "", 5
		assert.Equal(t, []string{"mark.end"}, codes(m.Check()), "the act wants the last day, not how many years")
		m = wholeMark(t)
		m.Made = day("0001-01-01")
		assert.Equal(t, []string{"mark.made"}, codes(m.Check()))
		m = wholeMark(t)
		m.Heading = classification.Heading(3)
		assert.Equal(t, []string{"mark.heading"}, codes(m.Check()))
		assert.Len(t, classification.Mark{}.Check(), 5)
	})
	t.Run("print", func(t *testing.T) {
		m := wholeMark(t)
		assert.Equal(t, "ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: Haridus- ja Teadusministeerium\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nKehtib kuni: 18.12.2030\nVormistatud: 18.12.2025", m.String())
		assert.Empty(t, classification.Mark{}.String())
		r := restriction(t, spec(t, "12", "2025-12-18", ""))
		assert.Equal(t, "AK\nTeabevaldaja: RMK\nAlus: AvTS § 35 lg 1 p 12\nKehtib kuni: 18.12.2100\nVormistatud: 19.12.2025", r.Mark(classification.ShortHeading, "RMK", day("2025-12-19")).String())
	})
}

// TestReadMarks: marks as holders print them. Each expectation was worked out by hand from what a reader of the page sees.
func TestReadMarks(t *testing.T) {
	const holder = "Haridus- ja Teadusministeerium"
	whole := wholeMark(t)
	twelve := []classification.Basis{basis(t, "AvTS § 35 lg 1 p 12")}
	model := classification.Mark{Heading: classification.FullHeading, Holder: "ANDMEKAITSE INSPEKTSIOON", Bases: twelve, End: day("2031-01-12"), Made: day("2026-01-12")}
	short := func(m classification.Mark) classification.Mark { m.Heading = classification.ShortHeading; return m }
	for name, w := range map[string]struct {
		text string
		want classification.Mark
	}{
		"as printed":         {whole.String(), whole},
		"as printed, NFD":    {norm.NFD.String(whole.String()), whole},
		"as printed, CRLF":   {strings.ReplaceAll(whole.String(), "\n", "\r\n") + "\r\n", whole},
		"over two lines":     {"ASUTUSESISESEKS\nKASUTAMISEKS\nMärge tehtud: 18.12.2025\nJuurdepääsupiirang kehtib kuni: 18.12.2030\nAlus: AvTS § 35 lg 1 p 3 (1), RHS § 110 lg 5\nTeabevaldaja: Haridus- ja\nTeadusministeerium", whole},
		"loosely":            {"  Asutusesiseseks kasutamiseks \n\nTEABEVALDAJA: " + holder + "\nJuurdepääsupiirangu alus : AvTS § 35 lg 1 p 31,\nRHS § 110 lg 5\nKehtib kuni 18.12.2030\nMärke tegemise kuupäev: 2025-12-18", whole},
		"days without colon": {"ASUTUSESISESEKS KASUTAMISEKS\nMärge tehtud 18.12.2025\nJuurdepääsupiirang kehtib kuni 18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nTeabevaldaja: " + holder, whole},
		"in one line":        {"ASUTUSESISESEKS KASUTAMISEKS Teabevaldaja: " + holder + " Alus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5 Juurdepääsupiirang kehtib kuni: 18.12.2030 Märge tehtud: 18.12.2025", whole},
		"quoted heading":     {"„ASUTUSESISESEKS KASUTAMISEKS (AK)“\nTeabevaldaja: " + holder + "\nPiirangu algus: 18.12.2025\nPiirangu lõpp: 18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nMärge tehtud: 18.12.2025. a", whole},
		"from and to":        {"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: " + holder + "\nKehtivusaeg: 18.12.2025-18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nMärge tehtud: 18.12.2025", whole},
		"end in the basis":   {"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: " + holder + "\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5, kehtib kuni 18.12.2030\nMärge tehtud: 18.12.2025", whole},
		"kehtib":             {"AK\nTeabevaldaja: " + holder + "\nKehtib: 18.12.2025-18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nVormistatud: 18.12.2025", short(whole)},
		"kehtib kuni":        {"AK\nTeabevaldaja: " + holder + "\nKehtib: kuni 18.12.2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nVormistatud: 18.12.2025", short(whole)},
		"a day in words":     {"AK\nTeabevaldaja: " + holder + "\nKehtib kuni: 18. detsember 2030\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nVormistatud: 18. detsember 2025. a", short(whole)},
		"two in one line":    {"AK\nTeabevaldaja: " + holder + "\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5 Kehtib kuni: 18.12.2030\nVormistatud: 18.12.2025", short(whole)},

		// The model mark of the inspectorate: the holder without a label, labels without a colon, values below them.
		"the model":           {"ASUTUSESISESEKS KASUTAMISEKS (AK)\nANDMEKAITSE INSPEKTSIOON\nMÄRGE TEHTUD „12“ jaanuar 2026. a\nJUURDEPÄÄSUPIIRANG KEHTIB\n12.01.2031\nJUURDEPÄÄSUPIIRANGU ALUS\navaliku teabe seadus § 35 lg 1 p 12", model},
		"the model, spaced":   {"   ASUTUSESISESEKS KASUTAMISEKS (AK)\n\n   ANDMEKAITSE INSPEKTSIOON\n\n   MÄRGE TEHTUD \"12\" jaanuar 2026. a\n\n   JUURDEPÄÄSUPIIRANG KEHTIB\n\n      12.01.2031\n\n   JUURDEPÄÄSUPIIRANGU ALUS\n\n      avaliku teabe seadus § 35 lg 1 p 12\n", model},
		"the model, values":   {"ASUTUSESISESEKS KASUTAMISEKS (AK)\nANDMEKAITSE INSPEKTSIOON\nMÄRGE TEHTUD 12.01.2026\nJUURDEPÄÄSUPIIRANG KEHTIB kuni 12.01.2031. a\nJUURDEPÄÄSUPIIRANGU ALUS avaliku teabe seadus § 35 lg 1 p 12", model},
		"the model, range":    {"ASUTUSESISESEKS KASUTAMISEKS (AK)\nANDMEKAITSE INSPEKTSIOON\nMÄRGE TEHTUD „12“ jaanuar 2026. a\nJUURDEPÄÄSUPIIRANG KEHTIB\n12.01.2026–12.01.2031\nJUURDEPÄÄSUPIIRANGU ALUS\nAvTS § 35 lg 1 p 12", model},
		"the model, kuni":     {"ASUTUSESISESEKS KASUTAMISEKS (AK)\nANDMEKAITSE INSPEKTSIOON\nMÄRGE TEHTUD\n12.01.2026\nJUURDEPÄÄSUPIIRANG KEHTIB\nkuni 12.01.2031\nJUURDEPÄÄSUPIIRANGU ALUS\nAvTS § 35 lg 1 p 12", model},
		"holder in two lines": {"ASUTUSESISESEKS KASUTAMISEKS\nHaridus- ja\nTeadusministeerium\nAlus: AvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nKehtib kuni 18.12.2030\nVormistatud 18.12.2025", whole},
		"holder below":        {"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja:\n" + holder + "\nAlus:\nAvTS § 35 lg 1 p 3¹, RHS § 110 lg 5\nKehtib kuni:\n18.12.2030\nVormistatud:\n18.12.2025", whole},
		"holder, then a line": {"AK\nTeabevaldaja: Põhja\nAsutus 5\nAlus: AvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.ShortHeading, Holder: "Põhja Asutus 5", Bases: twelve}},

		// Without labels, or with a dash in place of the colon.
		"basis alone":       {"AK AvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.ShortHeading, Bases: twelve}},
		"basis in brackets": {"AK (AvTS § 35 lg 1 p 12)", classification.Mark{Heading: classification.ShortHeading, Bases: twelve}},
		"basis and end":     {"ASUTUSESISESEKS KASUTAMISEKS AvTS § 35 lg 1 p 12 kuni 12.01.2031", classification.Mark{Heading: classification.FullHeading, Bases: twelve, End: day("2031-01-12")}},
		"end alone":         {"AK kuni 12.01.2031", classification.Mark{Heading: classification.ShortHeading, End: day("2031-01-12")}},
		"three lines":       {"AK\nRMK\nkuni 12.01.2031\nAvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.ShortHeading, Holder: "RMK", Bases: twelve, End: day("2031-01-12")}},
		"no colons":         {"ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja ANDMEKAITSE INSPEKTSIOON\nAlus AvTS § 35 lg 1 p 12\nKehtib kuni 12.01.2031\nVormistatud 12.01.2026", model},
		"dashes":            {"ASUTUSESISESEKS KASUTAMISEKS – AK\nTeabevaldaja – ANDMEKAITSE INSPEKTSIOON\nAlus – AvTS § 35 lg 1 p 12\nKehtib kuni – 12.01.2031\nVormistatud – 12.01.2026", model},
		"commas":            {"ASUTUSESISESEKS KASUTAMISEKS\nMärge tehtud: 12.01.2026, kehtib kuni: 12.01.2031, alus: AvTS § 35 lg 1 p 12, teabevaldaja: ANDMEKAITSE INSPEKTSIOON", model},
		"hyphenated name":   {"AK\nTeabevaldaja: Politsei- ja Piirivalveamet\nAlus: AvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.ShortHeading, Holder: "Politsei- ja Piirivalveamet", Bases: twelve}},

		// A term or an event in place of the day.
		"five years":  {"AK\nTeabevaldaja: RMK\nAlus: AvTS § 35 lg 1 p 12\nTähtaeg: 5 aastat\nVormistatud: 12.01.2026", classification.Mark{Heading: classification.ShortHeading, Holder: "RMK", Bases: twelve, Years: 5, Made: day("2026-01-12")}},
		"5 a":         {"AK\nAlus: AvTS § 35 lg 1 p 12\nTähtaeg: 5 a", classification.Mark{Heading: classification.ShortHeading, Bases: twelve, Years: 5}},
		"75 in basis": {"AK\nAlus: 75 aastat - AvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.ShortHeading, Bases: twelve, Years: 75}},
		"an event":    {"AK\nKehtib kuni: otsuse jõustumiseni\nMärge tehtud 18.12.2025", classification.Mark{Heading: classification.ShortHeading, Event: "otsuse jõustumiseni", Made: day("2025-12-18")}},
		"both":        {"AK\nKehtib kuni: 18.12.2030 või lepingu lõppemiseni", classification.Mark{Heading: classification.ShortHeading, End: day("2030-12-18"), Event: "lepingu lõppemiseni"}},
		"event, day":  {"AK\nKehtib: lepingu lõpuni 31.12.2031", classification.Mark{Heading: classification.ShortHeading, End: day("2031-12-31"), Event: "lepingu lõpuni"}},
		"alone":       {"AK", classification.Mark{Heading: classification.ShortHeading}},
		"both heads":  {"ASUTUSESISESEKS KASUTAMISEKS\nAK\nAlus: AvTS § 35 lg 1 p 12", classification.Mark{Heading: classification.FullHeading, Bases: twelve}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := classification.ParseMark(w.text)
			require.NoError(t, err)
			assert.Equal(t, w.want, got)
			again, err := classification.ParseMark(got.String())
			require.NoError(t, err)
			assert.Equal(t, got, again)
		})
	}
}

// TestRefusedMarks: nothing of a mark is swallowed. What is no part of it, or says two things, is refused.
func TestRefusedMarks(t *testing.T) {
	for text, want := range map[string]error{
		"":                                     law.ErrUnreadable,
		"SALAJANE\nAlus: AvTS § 35 lg 1 p 12":  law.ErrUnreadable,
		"Alus: AvTS § 35 lg 1 p 12":            law.ErrUnreadable,
		"AKTIIVNE":                             law.ErrUnreadable,
		"AK\nAlus: teave":                      law.ErrUnreadable,
		"AK\nAlus: AvTS § 35 lg 1 p 12 teave":  law.ErrUnreadable,
		"AK\nAlus: AvTS § 35 lg 1 p 20":        law.ErrUnknown,
		"AK\nKehtib kuni: 31.02.2030":          civil.ErrNoSuchDay,
		"AK\nTeabevaldaja: a\nTeabevaldaja: b": law.ErrInvalid,
		"AK\nTeabevaldaja: \xff":               law.ErrUnreadable,
		"AK\nKehtib kuni: 18.12.2030\nAlus: AvTS § 35 lg 1 p 12, kehtib kuni 18.12.2100": law.ErrInvalid,
		"AK\nKehtib kuni: 18.12.2030\nLõpp: 18.12.2100":                                  law.ErrInvalid,
		"AK\nMärge tehtud: 18.12.2025-18.12.2030":                                        law.ErrUnreadable,
		"AK\nTeabevaldaja: RMK Märge\ntehtud: 18.12.2025":                                law.ErrUnreadable,
		// A label that is not known, behind the holder and elsewhere.
		"AK\nTeabevaldaja: RMK\nKoostaja: Mari Tamm\nAlus: AvTS § 35 lg 1 p 12": law.ErrUnreadable,
		"AK\nRMK\nKoostaja: Mari Tamm":                                          law.ErrUnreadable,
		"AK\nAlus: AvTS § 35 lg 1 p 12\nViide: 1-2/3":                           law.ErrUnreadable,
		// Below the holder a day or a provision that no label explains.
		"AK\nRMK\n12.01.2026\nAlus: AvTS § 35 lg 1 p 12":             law.ErrUnreadable,
		"AK\nTeabevaldaja: RMK\n5 aastat\nAlus: AvTS § 35 lg 1 p 12": law.ErrUnreadable,
		"AK\nRMK § 5\nAlus: AvTS § 35 lg 1 p 12":                     law.ErrUnreadable,
		"AK\nAvTS § 35 lg 1 p 12\nRMK\nAlus: AvTS § 35 lg 1 p 17":    law.ErrInvalid,
		"AK\nmuu jutt":                                 law.ErrUnreadable, // no part of a mark explains it
		"AK\nLugupeetud härra Tamm":                    law.ErrUnreadable,
		"AK\nx\nx\nx\nx\nx\nAlus: AvTS § 35 lg 1 p 12": law.ErrUnreadable,
		// The letter below the mark.
		"AK\nAlus: AvTS § 35 lg 1 p 12\nTeabevaldaja: RMK\nLugupeetud härra Tamm":               law.ErrUnreadable,
		"AK\nAlus: AvTS § 35 lg 1 p 12\nTeabevaldaja: RMK\n\nlugupeetud härra Tamm":             law.ErrUnreadable,
		"AK\nAlus: AvTS § 35 lg 1 p 12\n\nLugupeetud härra Tamm":                                law.ErrUnreadable,
		"AK\nTeabevaldaja: RMK\nAlus: AvTS § 35 lg 1 p 12\nKehtib kuni: 18.12.2030\nTere, Jüri": law.ErrUnreadable,
		"AK\nTeabevaldaja: RMK\nVormistatud: 18.12.2025\nTere, Jüri":                            law.ErrUnreadable,
		"AK\nTeabevaldaja: Põhja\nAsutus 5":                                                     law.ErrUnreadable, // a second line of the name, or the letter
		"AK\nLõppeb sündmusega: leping lõpeb\nTere, Jüri":                                       law.ErrUnreadable,
		// A label that says nothing where it stands.
		"AK\nTeabevaldaja: RMK\nKehtib kuni vaja\nAlus: AvTS § 35 lg 1 p 12": law.ErrUnreadable,
		"AK\nTeabevaldaja: RMK\nAlus on seadus":                              law.ErrUnreadable,
		"AK\nTeabevaldaja:\nAlus: AvTS § 35 lg 1 p 12":                       law.ErrUnreadable,
		"AK\nKehtib:":                                                      law.ErrUnreadable,
		"AK\nKehtib kuni: tähtajatu":                                       law.ErrUnreadable,
		"AK\nKehtib kuni: 2030":                                            law.ErrUnreadable,
		"AK\nKehtib kuni: 18.12.30":                                        law.ErrUnreadable,
		"AK\nKehtib: 18.12.2030-18.12.2025":                                law.ErrInvalid,
		"AK\nPiirangu algus: 13.01.2031\nPiirangu lõpp: 12.01.2031":        law.ErrInvalid,
		"AK\nAlgus: 13.01.2031\nAlus: AvTS § 35 lg 1 p 12 kuni 12.01.2031": law.ErrInvalid,
		"AK\nKehtib kuni: 31.12.9999":                                      law.ErrPlaceholder,
		"AK\nKehtib: 01.01.1900-18.12.2030":                                law.ErrPlaceholder,
		"AK\nMärge tehtud: 01.01.1970":                                     law.ErrPlaceholder,
		"AK\nAlus: AvTS § 35 lg 1 p 12, kehtib kuni 31.12.2999":            law.ErrPlaceholder,
		// A name that would be read as another part (its writer must refuse it too: what is printed does not come back).
		"AK\nTeabevaldaja: Kuni:1.1.0001":                       law.ErrUnreadable,
		"AK\nTeabevaldaja: X Alus: AvTS § 35 lg 1 p 12":         law.ErrUnreadable,
		"AK\nLõppeb sündmusega: leping Kehtib kuni: 18.12.2030": law.ErrUnreadable,
		"AK\n" + strings.Repeat("x", 1<<14):                     law.ErrUnreadable,
	} {
		t.Run(text[:min(len(text), 80)], func(t *testing.T) {
			m, err := classification.ParseMark(text)
			assert.ErrorIs(t, err, want)
			assert.Zero(t, m)
		})
	}
}

// FuzzParseMark: what is read prints and reads as the same mark.
func FuzzParseMark(f *testing.F) {
	f.Add(wholeMark(f).String())
	f.Add("ASUTUSESISESEKS\nKASUTAMISEKS\nAlus: AvTS § 35 lg 1 p 12\nKehtib kuni 18.12.2030")
	f.Add("AK\nTeabevaldaja: \xff")
	f.Add("AK Teabevaldaja: a Alus: AvTS § 35 lg 1 p 12 Kehtivus: 1.2.2025-1.2.2030")
	f.Add("ASUTUSESISESEKS KASUTAMISEKS (AK)\nAMET\nMÄRGE TEHTUD „12“ jaanuar 2026. a\nJUURDEPÄÄSUPIIRANG KEHTIB\n5 aastat")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := classification.ParseMark(text)
		if err != nil {
			return
		}
		again, err := classification.ParseMark(m.String())
		if err == nil {
			require.Equal(t, m, again, text)
		}
	})
}

// FuzzMark: a mark of any name and event prints and reads as the same mark, or is refused.
func FuzzMark(f *testing.F) {
	f.Add("Kuni:1.1.0001", "", 0)
	f.Add("X Alus: AvTS § 35 lg 1 p 12", "leping lõpeb", 5)
	f.Add("Põhja\nAsutus 5", "Kehtib: 5 aastat", 0)
	f.Add("AK", "AK", 75)
	f.Fuzz(func(t *testing.T, holder, event string, years int) {
		m := classification.Mark{Heading: classification.ShortHeading, Holder: holder, Event: event, Years: years}
		got, err := classification.ParseMark(m.String())
		if err != nil {
			return
		}
		normal := func(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), " ")) }
		m.Holder, m.Event = normal(holder), normal(event)
		require.Equal(t, m, got)
	})
}
