// SPDX-License-Identifier: MIT

package classification_test

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

func day(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	return civil.MustParse(s)
}

// basis reads one basis in its canonical form.
func basis(t testing.TB, s string) (b classification.Basis) {
	require.NoError(t, b.UnmarshalText([]byte(s)))
	return b
}

type written struct {
	text, canonical string
	begin, end      civil.Date
	years           int
	rest            string
}

func corpus(t testing.TB) (all []written) {
	data, err := os.ReadFile("testdata/bases.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "#") {
			continue
		}
		f := append(strings.Split(line, "\t"), "", "", "", "", "")
		years, _ := strconv.Atoi(f[4])
		all = append(all, written{f[0], f[1], day(f[2]), day(f[3]), years, f[5]})
	}
	require.Greater(t, len(all), 120)
	return all
}

// TestParseBasis holds the parser against bases as registers write them; the expected ones were worked out by hand.
func TestParseBasis(t *testing.T) {
	for _, w := range corpus(t) {
		t.Run(w.text, func(t *testing.T) {
			for _, text := range []string{w.text, norm.NFD.String(w.text), "\u00a0" + strings.ReplaceAll(w.text, " ", "\u00a0") + " "} {
				r, err := classification.ParseBasis(text)
				switch w.canonical {
				case "!unread":
					assert.ErrorIs(t, err, law.ErrUnreadable)
				case "!point":
					assert.ErrorIs(t, err, law.ErrUnknown)
				default:
					require.NoError(t, err)
					assert.Equal(t, w.canonical, r.String())
				}
				assert.Equal(t, w.rest, strings.ReplaceAll(r.Rest, "\u00a0", " "))
				assert.Equal(t, w.begin, r.Begin)
				assert.Equal(t, w.end, r.End)
				assert.Equal(t, w.years, r.Years)
				checkReading(t, text, r)
			}
		})
	}
}

// checkReading holds what is true of every reading: the canonical form reads as the same bases with nothing left over, and
// the rest is part of the text.
func checkReading(t testing.TB, text string, r classification.Reading) {
	text = norm.NFC.String(strings.ReplaceAll(text, "\u00ad", ""))
	for part := range strings.SplitSeq(r.Rest, "; ") {
		assert.True(t, strings.Contains(text, part), "%q is no part of %q", part, text)
	}
	if len(r.Bases) == 0 {
		return
	}
	again, err := classification.ParseBasis(r.String())
	require.NoError(t, err, text)
	assert.Equal(t, classification.Reading{Bases: r.Bases}, again, text)
	for _, b := range r.Bases {
		one, err := classification.ParseBasis(b.String())
		require.NoError(t, err, text)
		assert.Equal(t, []classification.Basis{b}, one.Bases, text)
	}
}

// noDigitLost reports whether every number of three digits or more of a text stands in what was read of it or in the rest.
func noDigitLost(t testing.TB, text string, r classification.Reading) {
	kept := strings.Map(func(c rune) rune {
		if i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", c); i >= 0 {
			return '0' + int32(utf8.RuneCountInString("⁰¹²³⁴⁵⁶⁷⁸⁹"[:i]))
		}
		return c
	}, strings.Join([]string{r.String(), r.Rest, r.Begin.String(), r.End.String(), strconv.Itoa(r.Years)}, " | "))
	for _, number := range strings.FieldsFunc(text, func(c rune) bool { return c < '0' || '9' < c }) {
		if len(number) > 2 {
			assert.Contains(t, kept, strings.TrimLeft(number, "0"), "%q of %q", number, text)
		}
	}
}

// TestReadings: texts at the edges of what is read. What may be meant in two ways stays in the rest.
func TestReadings(t *testing.T) {
	const p = "AvTS § 35 lg 1 p "
	for _, w := range []struct{ text, bases, rest string }{
		{"RHS § 110 § 35", "RHS § 110, RHS § 35", ""}, // no point was named that a § 35 could be of
		{"RHS § 110 1 § 2", "", "RHS § 110 1 § 2"},    // 110¹, or 110 and 1
		{"RHS § 110 (1)", "RHS § 110 (1)", ""},        // kept as it stands
		{"RHS § 110 lg 5 p. 3", "RHS § 110 lg 5 p 3", ""},
		{"RHS § 110 lg 5 (PPVS)", "RHS § 110 lg 5", "PPVS"},
		{"RHS § 110A", "", "RHS § 110A"},
		{"'RHS § 110 '", "RHS § 110", ""},
		{"RHS § 110⁴", "RHS § 110⁴", ""}, {"RHS § 110⁵", "RHS § 110⁵", ""}, {"RHS § 110⁹", "RHS § 110⁹", ""}, {"RHS § 110²¹", "RHS § 110²¹", ""},
		{p + "12, ÜSS2019 § 3", p + "12, ÜSS2019 § 3", ""},
		{"seadus § 16", "", "seadus § 16"},               // a kind of act, but no act
		{"AvTS § 35 (⁵)", "", "AvTS § 35 (⁵)"},           // no number
		{"AvTS § 35 (3)", "", "AvTS § 35 (3)"},           // subsection 3, or point 3
		{"AvTS § 35 (3) 2", "!point", "AvTS § 35 (3) 2"}, // a subsection, which has no points
		{"AvTS § 35 lg 3. 1", "AvTS § 35 lg 3", "1"},
		{"AvTS § 35 lg 3 (välisriigi teave)", "AvTS § 35 lg 3", "välisriigi teave"},
		{"AvTS § 35 p 5 teave", "", "AvTS § 35 p 5 teave"},                     // both subsections have a fifth point
		{"AvTS § 35 lg 2 p 4-5", "AvTS § 35 lg 2 p 4, AvTS § 35 lg 2 p 5", ""}, // the last points of the subsection
		{"AvTS-ist § 35 lg 1 p 12", p + "12", ""},
		{p + "11-11", "", p + "11-11"}, {p + "11-18¹", "", p + "11-18¹"},
		{p + "3¹x", "", p + "3¹x"}, {p + "3 (1)x", p + "3¹", "x"},
		{p + "2 3", p + "2", "3"}, {p + "2 18", p + "2", "18"}, {p + "12 13", p + "12", "13"}, // neither 23, 2³, 218 nor 1213 is a point
		// Words at the edges of the alphabet and of the longest word with a meaning, 24 letters.
		{"z", "", "z"}, {"Z", "", "Z"}, {"Sotsiaalhoolekandeasutuse", "", "Sotsiaalhoolekandeasutuse"}, {"Sotsiaalhoolekandeasutusõigus", "", "Sotsiaalhoolekandeasutusõigus"},
	} {
		r, err := classification.ParseBasis(w.text)
		switch w.bases {
		case "":
			assert.ErrorIs(t, err, law.ErrUnreadable, w.text)
		case "!point":
			assert.ErrorIs(t, err, law.ErrUnknown, w.text)
		default:
			assert.NoError(t, err, w.text)
			assert.Equal(t, w.bases, r.String())
		}
		assert.Equal(t, w.rest, r.Rest, w.text)
		checkReading(t, w.text, r)
	}
	// Terms and days beside them.
	for text, w := range map[string]struct {
		years     int
		end, rest string
	}{
		p + "3 viis aastat": {5, "", ""}, p + "3, kuni seitsekümmend viis aastat": {75, "", ""}, p + "3 (5 (viis) aastat)": {5, "", ""}, p + "3 5 (kuus) aastat": {0, "", "5 (kuus) aastat"},
		p + "3 viis ja kuus aastat": {6, "", "viis ja"}, p + "3, p 9 viis aastat": {0, "", "viis aastat"}, p + "3 viis aastat pikendatud": {0, "", "viis aastat pikendatud"}, p + "3, 5 aastat, kuus aastat": {0, "", "5 aastat, kuus aastat"},
		"1 aasta": {1, "", ""}, "110 aastat": {110, "", ""}, "111 aastat": {0, "", "111 aastat"}, p + "11-5 aastat": {5, "", ""},
		"kuni 18.12.2030-": {0, "2030-12-18", ""}, "kuni 18.12.2030, 18.12.2030": {0, "2030-12-18", "18.12.2030"},
	} {
		r, _ := classification.ParseBasis(text)
		assert.Equal(t, w.years, r.Years, text)
		assert.Equal(t, day(w.end), r.End, text)
		assert.True(t, r.Begin.IsZero(), text)
		assert.Equal(t, w.rest, r.Rest, text)
	}
}

// TestTwoDays: days and terms that contradict each other are an error, and none of them is told: the first may be the earlier.
func TestTwoDays(t *testing.T) {
	const p = "AvTS § 35 lg 1 p "
	for text, rest := range map[string]string{
		p + "17 01.01.2025-01.01.2026, " + p + "3 01.01.2025-01.01.2030": "01.01.2025-01.01.2026; 01.01.2025-01.01.2030",
		p + "17 (kuni 01.01.2027), " + p + "3 (kuni 01.01.2030)":         "kuni 01.01.2027; kuni 01.01.2030",
		p + "17 kuni 01.01.2027, kehtib 01.01.2025-01.01.2030":           "kuni 01.01.2027, kehtib 01.01.2025-01.01.2030",
		p + "17 alates 01.01.2025, " + p + "3 alates 01.01.2026":         "alates 01.01.2025; alates 01.01.2026",
		p + "17, 5 aastat; " + p + "12, 75 aastat":                       "5 aastat; 75 aastat",
		p + "17 01.01.2025-01.01.2030, kuni 01.01.2031, kuni 01.01.2030": "01.01.2025-01.01.2030, kuni 01.01.2031, kuni 01.01.2030",
	} {
		r, err := classification.ParseBasis(text)
		assert.ErrorIs(t, err, law.ErrInvalid, text)
		assert.NotEmpty(t, r.Bases, text)
		assert.True(t, r.Begin.IsZero() && r.End.IsZero() && r.Years == 0, text)
		assert.Equal(t, rest, r.Rest, text)
		assert.True(t, r.Doubt, text)
	}
	for text, doubt := range map[string]bool{
		p + "17 kuni 03.03.2026; riigisaladus": true, p + "17 kuni 03.03.2026 ja isikuandmed": true, p + "17 ärisaladus; kuni 03.03.2026": false,
		p + "12 isikuandmed": false, p + "12, 18.12.2030": true, p + "12, 19. isik": true, p + "12": false,
	} {
		r, err := classification.ParseBasis(text)
		assert.NoError(t, err, text)
		assert.Equal(t, doubt, r.Doubt, text)
	}
	_, err := classification.CapsuleRestriction{Begin: day("2021-01-01"), Basis: p + "3, 18.12.2030"}.Spec()
	assert.ErrorIs(t, err, law.ErrUnreadable, "the day may be the end that the element lacks")
	for text, want := range map[string]error{
		"3, isik 2": law.ErrUnreadable, "3, teave": nil, "17 4 aastat": nil, "17 jt": law.ErrUnreadable, "17, eraelu": law.ErrUnreadable, "17; IKS": law.ErrUnreadable,
		"17 5 aastat": law.ErrInvalid, "17 3 aastat": law.ErrInvalid,
	} {
		_, err = classification.CapsuleRestriction{Begin: day("2021-01-01"), End: day("2025-01-01"), Basis: p + text}.Spec()
		assert.ErrorIs(t, err, want, text)
	}
	for end, want := range map[string]error{"18.12.2028": nil, "17.12.2028": nil, "19.12.2028": nil, "16.12.2028": law.ErrInvalid, "20.12.2028": law.ErrInvalid} {
		_, err = classification.ParseMark("ASUTUSESISESEKS KASUTAMISEKS\nTeabevaldaja: Naidisvald\nAlus: " + p + "17 3 aastat\nKehtib: 18.12.2025-" + end)
		assert.ErrorIs(t, err, want, end)
	}
}

// TestEndOfOne: a day behind one of several bases is not the end of the others.
func TestEndOfOne(t *testing.T) {
	const a, b, kuni = "AvTS § 35 lg 1 p 17", "AvTS § 35 lg 1 p 12", " kuni 03.03.2026"
	for _, text := range []string{
		a + kuni + "; " + b, a + kuni + ", " + b, a + kuni + "\n" + b, a + kuni + " ja " + b, a + kuni + " | " + b, a + kuni + " / " + b,
		a + kuni + ", p 12", a + kuni + ", lg 1 p 12", a + kuni + " (ka p 12)", b + "; " + a + kuni, b + " / p 17" + kuni, b + ", p 17" + kuni, b + ", " + a + " (kuni 03.03.2026)",
		a + kuni + "; RHS § 110 lg 5", a + kuni + "; KonkS § 63", a + kuni + "; AvTS § 35 lg 1 p 20", a + kuni + "; " + a + " kuni lepingu lõppemiseni",
		a + " 03.03.2021-03.03.2026; " + b, a + ", 5 aastat; " + b, b + ", " + a + " 5 aastat", b + "; " + a + " kehtib" + kuni,
	} {
		r, err := classification.ParseBasis(text)
		assert.NoError(t, err, text)
		assert.True(t, r.Doubt, text)
		if len(r.Bases) > 1 || !strings.Contains(text, "20") {
			assert.True(t, r.Begin.IsZero() && r.Years == 0 && (r.End.IsZero() || len(r.Bases) == 1 && strings.Contains(r.Rest, "12")), "%s: %s", text, r.End)
		}
	}
	for _, text := range []string{
		b + ", 19;" + kuni, b + ", " + a + "; kehtib" + kuni, b + ", " + a + "\npiirang kehtib 03.03.2021-03.03.2026", b + ", " + a + ";" + kuni, b + "; " + a + ", kehtib" + kuni, b + kuni, b + " | kehtib: 03.03.2026", "kuni 03.03.2026 " + a + ", " + b,
	} {
		r, err := classification.ParseBasis(text)
		assert.NoError(t, err, text)
		assert.False(t, r.Doubt, text)
		assert.Equal(t, day("2026-03-03"), r.End, text)
	}
}

// TestEveryPoint writes every point in every way that has one meaning, and puts each way of saying nothing behind it.
func TestEveryPoint(t *testing.T) {
	n := 0
	for b := range classification.Section35Bases() {
		n++
		name := b.String()
		forms := []string{
			name, strings.ToUpper(name), strings.ReplaceAll(name, " ", ""), strings.ReplaceAll(name, " ", "  "),
			"Avaliku teabe seaduse" + name[len("AvTS"):], "Alus: " + name, name + ".", "(" + name + ")", name[len("AvTS "):],
			strings.NewReplacer("lg", "lõige", " p ", " punkt ").Replace(name),
			strings.NewReplacer("lg", "lõike", " p ", " punkti ").Replace(name) + " alusel",
		}
		for raised, digit := range map[string]string{"¹": "1", "²": "2"} {
			if plain, ok := strings.CutSuffix(name, raised); ok {
				forms = append(forms, plain+" ("+digit+")", plain+digit, plain+"^"+digit, plain+" "+raised, plain+" prim "+digit)
			}
		}
		for _, form := range forms {
			r, err := classification.ParseBasis(form)
			require.NoError(t, err, form)
			assert.Equal(t, []classification.Basis{b}, r.Bases, form)
			assert.Empty(t, r.Rest, form)
			r, err = classification.ParseBasis(form + " - isikut puudutav teave, 3 lehel")
			require.NoError(t, err, form)
			assert.Equal(t, []classification.Basis{b}, r.Bases, form)
		}
		wording, err := b.On(day("2026-04-02"))
		require.NoError(t, err, name)
		assert.NotEmpty(t, wording.Text(language.Estonian), name)
		assert.NotEmpty(t, wording.Text(language.English), name)
		assert.Equal(t, name, wording.Source.String())
		assert.True(t, wording.Until.IsZero(), name)
	}
	assert.Equal(t, 27+5+1, n, "lg 1 has 27 points, lg 2 has 5, lg 3 has none")
}

// TestPairs: two points in one text are read as the two, whichever they are.
func TestPairs(t *testing.T) {
	for a := range classification.Section35Bases() {
		for b := range classification.Section35Bases() {
			if a == b {
				continue
			}
			for _, between := range []string{", ", "; ", " ja ", "/"} {
				r, err := classification.ParseBasis(a.String() + between + b.String())
				require.NoError(t, err)
				require.Equal(t, []classification.Basis{a, b}, r.Bases, "%s%s%s", a, between, b)
				require.Empty(t, r.Rest)
			}
		}
	}
}

func TestSection35(t *testing.T) {
	b, err := classification.Section35(1, 3, 1)
	require.NoError(t, err)
	assert.Equal(t, "AvTS § 35 lg 1 p 3¹", b.String())
	for _, no := range [][3]int{{}, {1, 0, 0}, {1, 20, 0}, {1, 12, 1}, {1, 3, 2}, {1, 3, -1}, {2, 6, 0}, {3, 1, 0}, {4, 1, 0}, {-1, 1, 0}, {1, -1, 0}, {1, 1 << 30, 0}, {1, 3, 257}} {
		_, err := classification.Section35(no[0], no[1], no[2])
		assert.ErrorIs(t, err, law.ErrUnknown, no)
		assert.Equal(t, no[2] != 0, strings.Contains(err.Error(), "^"), no)
	}
}

func TestBasisOn(t *testing.T) {
	eleven := basis(t, "AvTS § 35 lg 1 p 11")
	_, err := eleven.On(day("2007-12-31"))
	assert.ErrorIs(t, err, law.ErrNotInForce)
	old, err := eleven.On(day("2019-03-14"))
	require.NoError(t, err)
	assert.Equal(t, "delikaatsed isikuandmed", old.Text(language.Estonian))
	assert.Equal(t, day("2008-01-01"), old.Since)
	assert.Equal(t, day("2019-03-14"), old.Until)
	now, err := eleven.On(day("2019-03-15"))
	require.NoError(t, err)
	assert.NotEqual(t, old.Text(language.English), now.Text(language.English))
	breach := basis(t, "AvTS § 35 lg 1 p 18²")
	_, err = breach.On(day("2019-03-14"))
	assert.ErrorIs(t, err, law.ErrNotInForce)
	w, err := breach.On(day("2019-03-15"))
	require.NoError(t, err)
	assert.Empty(t, w.Source.Doubt, "the day was read")
	for text, rule := range map[string]law.ID{"AvTS § 35 lg 1 p 11": "avts-35.1.11", "AvTS § 35 lg 1 p 18²": "avts-35.1.18_2", "AvTS § 35 lg 3": "avts-35.3"} {
		var refused *law.Error
		_, err := basis(t, text).On(day("2007-12-31"))
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, string(rule), refused.At)
	}

	other, err := basis(t, "RHS § 110 lg 5").On(day("1900-01-01"))
	require.NoError(t, err)
	assert.Equal(t, "RHS § 110 lg 5", other.Source.String())
	assert.NotEmpty(t, other.Source.Doubt)
	_, err = eleven.On(civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = classification.Basis{}.On(day("2026-04-02"))
	assert.ErrorIs(t, err, law.ErrMissing)
}

// TestBasisTerms: which points are of personal data, and which end with a decision.
func TestBasisTerms(t *testing.T) {
	personal := map[string]bool{}
	decision := map[string]bool{}
	for b := range classification.Section35Bases() {
		if b.Personal() {
			personal[b.String()] = true
		}
		if r := (classification.RestrictionSpec{Bases: []classification.Basis{b}, Begin: day("2026-03-10")}); restriction(t, r).Limit() == classification.UntilDecision {
			decision[b.String()] = true
			assert.NotEmpty(t, b.Event(language.Estonian))
		}
	}
	want := map[string]bool{}
	for _, p := range []string{"11", "12", "13", "14", "15", "16"} {
		want["AvTS § 35 lg 1 p "+p] = true
	}
	assert.Equal(t, want, personal)
	assert.Equal(t, map[string]bool{"AvTS § 35 lg 1 p 2": true, "AvTS § 35 lg 1 p 2¹": true, "AvTS § 35 lg 2 p 2": true}, decision)
	assert.Empty(t, basis(t, "RHS § 110 lg 5").Event(language.Estonian))
}

func TestBasisText(t *testing.T) {
	b := basis(t, "AvTS § 35 lg 1 p 3 (1)")
	out, err := b.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "AvTS § 35 lg 1 p 3¹", string(out))
	for _, no := range []string{"AvTS § 35 lg 1 p 1, 12", "AvTS § 35 lg 1 p 12 teave", "5 aastat - AvTS § 35 lg 1 p 3", "teave"} {
		assert.ErrorIs(t, b.UnmarshalText([]byte(no)), law.ErrUnreadable, no)
		assert.Equal(t, "AvTS § 35 lg 1 p 3¹", b.String(), "unchanged after an error")
	}
	require.NoError(t, b.UnmarshalText(nil))
	assert.Zero(t, b)
	long := strings.Repeat("§", 1<<14)
	r, err := classification.ParseBasis(long)
	assert.ErrorIs(t, err, law.ErrUnreadable)
	assert.Equal(t, long, r.Rest)
	_, err = classification.ParseBasis("AvTS § 35 lg 1 p 12 \xff")
	assert.ErrorIs(t, err, law.ErrUnreadable)
}

func FuzzParseBasis(f *testing.F) {
	for _, w := range corpus(f) {
		f.Add(w.text)
	}
	f.Add("\xff")
	f.Add(strings.Repeat("AvTS § 35 lg 1 p 12, ", 100))
	f.Fuzz(func(t *testing.T, text string) {
		r, err := classification.ParseBasis(text)
		switch {
		case err == nil:
			require.NotEmpty(t, r.Bases)
		case errors.Is(err, law.ErrInvalid): // two days that differ: none is told
			require.True(t, r.Doubt && r.Begin.IsZero() && r.End.IsZero() && r.Years == 0)
		default:
			require.Empty(t, r.Bases)
		}
		if utf8.ValidString(text) {
			noDigitLost(t, text, r)
		}
		text = norm.NFC.String(text)
		checkReading(t, text, r)
		same, _ := classification.ParseBasis(norm.NFD.String(text))
		assert.Equal(t, r, same, "NFC and NFD alike")
		// Nothing is invented: every digit of a point stands in the text.
		have := strings.Map(func(c rune) rune {
			if unicode.IsDigit(c) || strings.ContainsRune("¹²³", c) {
				return c
			}
			return -1
		}, norm.NFKC.String(text))
		for _, b := range r.Bases {
			point, own := strings.CutPrefix(b.String(), "AvTS § 35 lg ")
			if !own || strings.ContainsAny(text, "-–—‑‐−") || strings.Contains(strings.ToLower(text), "kuni") {
				continue // a range names only its ends
			}
			_, point, _ = strings.Cut(point, " p ")
			for _, c := range norm.NFKC.String(point) {
				assert.Contains(t, have, string(c), "%s in %q", b, text)
			}
		}
	})
}
