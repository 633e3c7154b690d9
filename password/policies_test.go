// SPDX-License-Identifier: MIT

package password_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// first is a password for an account that has none.
func first(s string) password.Input { return password.Input{New: password.NewSecret(s), First: true} }

// codes are the codes of findings in a row, advice in parentheses.
func codes(found []law.Finding) string {
	var all []string
	for _, f := range found {
		code := f.Code
		if f.Severity == law.Advised {
			code = "(" + code + ")"
		}
		all = append(all, code)
	}
	return strings.Join(all, " ")
}

// check asks in NFC and in NFD, which must agree.
func check(t testing.TB, p password.Policy, in password.Input) string {
	t.Helper()
	typed := in.New.Reveal()
	in.New = password.NewSecret(norm.NFC.String(typed))
	nfc := p.Check(in)
	in.New = password.NewSecret(norm.NFD.String(typed))
	assert.Equal(t, nfc, p.Check(in), "NFD")
	for _, f := range nfc {
		assert.NotEmpty(t, f.Source().Act)
		assert.NotEmpty(t, f.Source().Provision)
	}
	return codes(nfc)
}

func mari(t testing.TB) password.Subject {
	subject, err := password.SubjectSpec{
		Names: []string{"Mari Tamm"}, Username: "mari.tamm", Emails: []string{"mari.tamm@muuseum.ee"},
		Codes: []string{"49002124277"}, Phones: []string{"+372 5551 8264"}, Plates: []string{"123 ABC"},
		Postcodes: []string{"93815"}, Words: []string{"Muri"},
	}.Subject()
	require.NoError(t, err)
	return subject
}

// with returns a policy with a dictionary.
func with(t testing.TB, p password.Policy, words ...string) password.Policy {
	spec, ok := p.Spec()
	require.True(t, ok)
	spec.Words = password.NewWords(words...)
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

func TestAntsla(t *testing.T) {
	antsla := password.AntslaPolicy()
	t.Run("antsla-7.2", func(t *testing.T) {
		for typed, want := range map[string]string{
			"Õunap1":    "length.min", // 6
			"Õunapu1":   "",           // 7
			"Õunapuu1":  "",           // 8
			"Kalev1":    "length.min",
			"Kalev12":   "",
			"kalev12":   "class.upper",
			"KALEV12":   "class.lower",
			"Kalevip":   "class.digit",
			"õunapu1":   "class.upper",
			"ÕUNAPU1":   "class.lower",
			"šŽöäü12":   "",
			"kalev1":    "length.min class.upper",
			"":          "text.empty length.min class.upper class.lower class.digit",
			"Kalev٣٤":   "class.digit", // 0–9 only
			"ǅKalev1":   "",
			"1234567":   "class.upper class.lower (sequence.digits)",
			"Ж1жжжжы":   "(sequence.repeats)",
			"Päike12":   "(words.word)",
			"Salasõna1": "(words.word)",
		} {
			assert.Equal(t, want, check(t, antsla, first(typed)), typed)
		}
		found := antsla.Check(first("Õunap1"))
		require.Len(t, found, 1)
		assert.Equal(t, [2]int{6, 7}, found[0].Numbers)
		assert.Equal(t, law.ID("antsla-7.2"), found[0].Clause)
		assert.Equal(t, "Antsla § 7 lg 2", found[0].Source().String())
		assert.Equal(t, "Salasõna on liiga lühike: märke on 6, vaja on vähemalt 7", found[0].Text(language.Und))
		assert.Equal(t, "The password is too short: it has 6 of at least 7 characters", found[0].Text(language.English))
	})
	former := func(all ...string) (h []password.Former) {
		for _, s := range all {
			h = append(h, password.Former{Verify: password.Plain(password.NewSecret(s))})
		}
		return h
	}
	t.Run("antsla-7.4", func(t *testing.T) {
		in := password.Input{New: password.NewSecret("Kalev12"), History: former("Õunapu1", "Õunapu0")}
		assert.Equal(t, "current.missing", check(t, antsla, in))
		in.Current = password.NewSecret("Õunapu0")
		assert.Equal(t, "current.wrong", check(t, antsla, in), "the one before is not the current one")
		in.Current = password.NewSecret("Õunapu1")
		assert.Equal(t, "", check(t, antsla, in))
		in.Current = password.NewSecret(norm.NFD.String("Õunapu1"))
		assert.Equal(t, "", check(t, antsla, in))
		in.Current = password.NewSecret(strings.Repeat("Õunapu1", 100_000))
		assert.Equal(t, "current.wrong", check(t, antsla, in), "and no verifier is asked")
		in.Current = password.NewSecret("Õunapu1")
		in.History = nil
		assert.Equal(t, "current.unknown history.unknown", check(t, antsla, in))
		in.History = []password.Former{{}}
		assert.Equal(t, "current.unknown history.unknown", check(t, antsla, in))
	})
	t.Run("antsla-7.5", func(t *testing.T) {
		// A, B, C; C is the current one.
		in := password.Input{Current: password.NewSecret("Kalev1C"), History: former("Kalev1C", "Kalev1B", "Kalev1A")}
		for typed, want := range map[string]string{"Kalev1C": "history.reused", "Kalev1B": "history.reused", "Kalev1A": ""} {
			in.New = password.NewSecret(typed)
			assert.Equal(t, want, check(t, antsla, in), typed)
		}
		in.New = password.NewSecret("Kalev1B")
		assert.Equal(t, 2, antsla.Check(in)[0].Numbers[0], "the place, counted from the current one")
		// A store that hashed NFD knows the password in NFC.
		in.History[1].Verify = func(s password.Secret) bool { return s.Reveal() == norm.NFD.String("Õunapu1") }
		in.New = password.NewSecret("Õunapu1")
		assert.Equal(t, "history.reused", check(t, antsla, in))
	})
	t.Run("antsla-7.3", func(t *testing.T) {
		day := civil.MustParse
		for today, want := range map[string]string{"2026-01-01": "", "2026-06-29": "", "2026-06-30": "", "2026-07-01": "age.suspend"} {
			assert.Equal(t, want, codes(antsla.Age(day("2026-01-01"), day(today))), today)
		}
		found := antsla.Age(day("2026-01-05"), day("2026-07-05"))
		require.Len(t, found, 1)
		assert.Equal(t, 1, found[0].Numbers[0])
		assert.Equal(t, "Antsla § 7 lg 3", found[0].Source().String())
		assert.Equal(t, "age.unknown", codes(antsla.Age(civil.Date{}, day("2026-07-05"))))
		assert.Equal(t, "age.unknown", codes(antsla.Age(day("2026-07-05"), day("2026-07-04"))))
		assert.Equal(t, password.Lifetime{Max: civil.Days(180), Effect: password.Suspend}, antsla.Lifetime())
	})
	t.Run("antsla-7.6", func(t *testing.T) {
		in := first("Tamm2024")
		in.Subject = mari(t)
		assert.Equal(t, "(personal.name)", check(t, antsla, in), "advice, not a violation")
		assert.Equal(t, "(words.word)", check(t, with(t, antsla, "kirves"), first("Kirves1")))
		assert.Equal(t, "(sequence.letters)", check(t, antsla, first("Kabcd19")))
		last := antsla.Sentences()[len(antsla.Sentences())-1]
		assert.Equal(t, "Antsla § 7 lg 6", last.Source.String())
		assert.Contains(t, last.Text(language.Estonian), "ei jagata teistega")
	})
}

func TestSaaremaa(t *testing.T) {
	saaremaa := password.SaaremaaPolicy()
	marisInput := func(typed string) password.Input {
		in := first(typed)
		in.Subject = mari(t)
		return in
	}
	t.Run("saaremaa-7.6", func(t *testing.T) {
		for typed, want := range map[string]string{
			"Kalev1p": "length.min", "Kalev1po": "", "Kalev1poe": "", "Õunap1õ": "length.min", "Õunap1õü": "",
		} {
			assert.Equal(t, want, check(t, saaremaa, first(typed)), typed)
		}
	})
	t.Run("saaremaa-7.7", func(t *testing.T) {
		for typed, want := range map[string]string{
			"kalevi\"poeg1": "", "kalevi“poeg1": "", "kalevi~poeg1": "class.few", "Kalevipoeg": "class.few", "Kalev1poeg": "",
			"kalevi-poeg1": "", "kalevi–poeg1": "", "kalevi'poeg1": "", "kalevi’poeg1": "",
			"kalevi/poeg1": "class.few", "kalevi^poeg1": "class.few", "kalevi|poeg1": "class.few", "kalevi`poeg1": "class.few",
			"kalevi poeg1": "class.few", "Kalevi~poeg1": "", "kaleviõpoeg1": "class.few",
			// each of the six pairs missing
			"kalevpoeg":  "class.few", // only lower
			"KALEVPOEG":  "class.few",
			"52739461":   "class.few",
			"!#%&()=?":   "class.few",
			"kalev1poeg": "class.few", // no upper, no symbol
			"kalev!poeg": "class.few", // no upper, no digit
			"KALEV1POEG": "class.few", // no lower, no symbol
			"KALEV!POEG": "class.few", // no lower, no digit
			"5273!9461":  "class.few", // no letters
			"KalevPoeg":  "class.few", // no digit, no symbol
			// each of the four triples
			"KALEV1!POEG": "", "kalev1!poeg": "", "Kalev!Poeg": "", "Kalev1Poeg": "", "Kalev1!Poeg": "",
		} {
			got := check(t, saaremaa, first(typed))
			assert.Equal(t, want, strings.TrimSpace(strings.ReplaceAll(got, "sequence.keyboard", "")), typed)
		}
		for _, symbol := range `!“#¤%&()=?\}][{$@’–.,*_:;<>+` + `"'-` {
			assert.Equal(t, "", check(t, saaremaa, first("kalevi"+string(symbol)+"poeg1")), string(symbol))
		}
		spec, _ := saaremaa.Spec()
		assert.Equal(t, 28, len([]rune(spec.Symbols)))
		spec.SymbolsLiteral = true
		literal, err := spec.Policy()
		require.NoError(t, err)
		for typed, want := range map[string]string{
			"kalevi\"poeg1": "class.few", "kalevi“poeg1": "", "kalevi-poeg1": "class.few", "kalevi–poeg1": "", "kalevi'poeg1": "class.few",
		} {
			assert.Equal(t, want, check(t, literal, first(typed)), typed)
		}
		few := saaremaa.Check(first("Kalevipoeg"))[0]
		assert.Equal(t, [2]int{2, 3}, few.Numbers)
		assert.Equal(t, "Salasõnas on liiga vähe eri liiki märke: liike on 2, vaja on vähemalt 3: suurtäht, väiketäht, number, sümbol", few.Text(language.Und))
	})
	t.Run("saaremaa-7.5.1", func(t *testing.T) {
		for typed, want := range map[string]string{
			"Xabcx15!": "", "Xabcdx15!": "sequence.letters", "Xdcbax15!": "sequence.letters", "XaBcDx15!": "sequence.letters",
			"Xabcdex15": "sequence.letters",
			"Xrsšx15!":  "", "Xrsšzx15!": "sequence.letters", "Xžzšsx15!": "sequence.letters", "Xõäöüx15!": "sequence.letters", "Xžtuvõx15": "sequence.letters",
			"Xvõäök15!": "sequence.letters", "Xžtuvk15!": "sequence.letters",
			"X9012kx!":  "",                 // an order does not go on past its end
			"Xvwõäx15!": "sequence.letters", // with foreign letters
			"Xprsšx15!": "sequence.letters", // without
			"Xüxyx15!":  "",                 // ü x y: three
			"X1234kx!":  "sequence.digits", "X123kxy!": "", "X4321kx!": "sequence.digits", "X7890kx!": "sequence.digits", "X0123kx!": "sequence.digits", "X0987kx!": "sequence.digits",
			"Xqwek15!": "", "Xrtzuk15!": "sequence.keyboard", "Xuztrk15!": "sequence.keyboard", "Xrtzk15!": "", "Xyxcvk15!": "sequence.keyboard", "Xqwerk15!": "sequence.keyboard", "XREWQk15!": "sequence.keyboard", "Xpüõk15!": "", "Xopüõk15!": "sequence.keyboard",
			"Xlöä'k15!": "sequence.keyboard", "Xl;'k15!!": "", "Xkl;'k15!": "sequence.keyboard", "Xop[]k15!": "sequence.keyboard", "X!\"#¤k15": "sequence.keyboard",
			"X!@#$k15k": "sequence.keyboard",
			"Xaaak15!":  "", "Xaaaak15!": "sequence.repeats", "XaAaAk15!": "sequence.repeats", "Xõõõõk15!": "sequence.repeats",
			"Xacegk15!": "", // a step of two is no run
			"Xabcbak1!": "", // three and three
			"Xƀkuusk5!": "", // a letter beyond those of any row
		} {
			assert.Equal(t, want, check(t, saaremaa, first(typed)), typed)
		}
		for _, v := range []struct {
			typed   string
			place   [2]int
			numbers [2]int
		}{
			{"Xõdcba15!", [2]int{2, 6}, [2]int{4, 4}},
			{"Xabcd1dcba", [2]int{1, 5}, [2]int{4, 4}}, // the first of two
			{"Xabcd1edcba", [2]int{6, 11}, [2]int{5, 4}},
			{"Xaaaa1bbbb", [2]int{1, 5}, [2]int{4, 4}},
			{"Xaaaa1bbbbb", [2]int{6, 11}, [2]int{5, 4}},
		} {
			places := saaremaa.Locate(first(v.typed))
			require.Len(t, places, 1, v.typed)
			assert.Equal(t, v.place, [2]int{places[0].From, places[0].To}, v.typed)
			assert.Equal(t, v.numbers, places[0].Numbers, v.typed)
		}
	})
	t.Run("saaremaa-7.5.2", func(t *testing.T) {
		p := with(t, saaremaa, "raamatukogu", "kolm", "hobust", "tall", "jõulu", "puu", "tallinn", "käsk", "töö", "žürii", "lõõm", "maa", "ilm", "öö", "ülemus", "4ever", "mp3")
		for typed, want := range map[string]string{
			"raamatukogu": "words.word class.few", "Raamatukogu1": "words.word", "!!Raamatukogu2024": "words.word", "RAAMATUKOGU.1": "words.word",
			"Kolm+hobust=tall": "", "KolmHobustTall1": "", // three words
			"Hobusttall1": "words.pair", "Jõulupuu1": "words.pair", "1uupuluõJ": "words.pair",
			"Ugokutamaar1": "words.backward", "R44m4tukogu": "words.leet", "1Raamatuk0gu!": "words.leet", "T@ll1nn2024": "words.leet",
			"Tallinn1": "words.word", "K2sk2024": "words.leet", "Žürii2024": "words.word", "L66m2024": "words.leet", "7411!": "words.leet length.min class.few", "Maailm2024": "words.word",
			"Xraamatukogu1": "", "Raamatukogux1": "",
			"T002024!": "words.leet", "Raamatukoguraamatukogu1": "words.pair",
			// leet at the end of a word, and digits and signs behind it; before it; both
			"Päik32024!": "words.leet", "Päik3_2024": "words.leet", "Eest1_2024!": "words.leet", "3est12024!": "words.leet",
			"123est1-2024": "words.leet", "9893est1-2024": "words.leet", "Päik3_1234567890-": "sequence.digits words.leet", "!42023kiäP": "words.leet", "Päik92024!": "",
			// two words, signs and spaces between
			"Kolm-hobust1": "words.pair", "Kolm hobust1": "words.pair", "Tere.Tere1": "words.pair", "1tsuboh--mloK": "words.pair", "K0lm-hobust1": "words.pair",
			"Kolm+-hobust1": "words.pair", "Kolm7hobust": "", "Kolm+7hobust": "", "Kolm-ho-bust1": "", "Kolm-tal-l1A": "", "Xkolm-hobust1": "", "Öö-hobust1": "", "Hobust-öö1": "",
			"1Öö-hobust": "", "Maa-hobust1": "words.pair", "Hobust-maa1": "words.pair", "Puuilm2024": "words.pair", // three letters each
			strings.Repeat("7+", 25) + "Kolmhobust": "words.pair", // what is dropped has no bound
			// a sign for the first letter only; a letter for another; digits that belong to the word
			"3esti2024!": "words.leet", "Ylemus2024": "words.leet", "4ever+2024": "words.word", "+20+24Mp3": "words.word",
		} {
			assert.Equal(t, want, check(t, p, first(typed)), typed)
		}
		for typed, want := range map[string][2]int{"12Raamatukogu!": {2, 13}, "12ugokutamaaR!": {2, 13}, "!R44matuk0gu12": {1, 12}} {
			place := p.Locate(first(typed))[0]
			assert.Equal(t, want, [2]int{place.From, place.To}, typed)
		}
		spec, _ := p.Spec()
		for i := range spec.Requirements {
			if spec.Requirements[i].Words != 0 {
				spec.Requirements[i].Words = password.Contains
			}
		}
		inside, err := spec.Policy()
		require.NoError(t, err)
		for typed, want := range map[string]string{
			"Kolm+hobust=tall": "words.inside", "Xraamatukogu1": "words.inside", "1Xugokutamaarx": "words.inside", "Xkolm+tall1": "",
			"Xx15-Jõulu": "words.inside", "Xx15-Jõuluy": "words.inside", // five letters
		} {
			assert.Equal(t, want, check(t, inside, first(typed)), typed)
		}
		for typed, want := range map[string][2]int{"Kolm+hobust=tall": {5, 11}, "1Xtsubohx": {2, 8}, "Kolm+ho\u200dbust=tall": {0, 17}} {
			place := inside.Locate(first(typed))[0]
			assert.Equal(t, want, [2]int{place.From, place.To}, typed)
			assert.Equal(t, [2]int{6, 5}, place.Numbers, typed+": the letters of hobust")
		}
	})
	t.Run("saaremaa-7.5.3", func(t *testing.T) {
		for typed, want := range map[string]string{
			"MariTamm":             "personal.name class.few",
			"mmaTiraM":             "personal.name class.few",
			"Tamm2024!":            "personal.name",
			"!2024-Tamm":           "personal.name",
			"Tamm+7kuuske":         "",
			"T4mm2024!":            "", // leet is undone for words of a dictionary only
			"77242120094":          "personal.any-code personal.code class.few",
			"49002124277":          "personal.any-code personal.code class.few",
			"CBA-321":              "personal.plate length.min",
			"CBA-3217":             "personal.plate",
			"Abc-123-Kx":           "personal.plate",
			"120290+kX":            "", // a date, and two letters that are not hers
			"Tamm120290":           "personal.name personal.code",
			"Tamm12021990":         "personal.name personal.code",
			"Tamm19900212":         "personal.name personal.code",
			"Tamm900212":           "personal.name personal.code",
			"Mari4277!":            "personal.name personal.code",
			"X55518264k!":          "personal.phone",
			"X37255518264":         "personal.phone class.few",
			"X46281555k!":          "personal.phone",
			"Mari93815":            "personal.name personal.postcode",
			"X93815+kyQ":           "",
			"Muri2024!":            "personal.word",
			"Muuseum2024":          "personal.email",
			"Isikukood38001085718": "personal.any-code",
			"X81758010083k":        "personal.any-code",
			"X38001085719k":        "", // the check digit is wrong
		} {
			got := check(t, saaremaa, marisInput(typed))
			assert.Equal(t, want, strings.TrimSpace(got), typed)
		}
	})
	t.Run("saaremaa-7.8", func(t *testing.T) {
		all := saaremaa.Sentences()
		points := map[string]bool{}
		for _, r := range all {
			assert.NotEmpty(t, r.Text(language.Estonian))
			assert.NotEmpty(t, r.Text(language.English))
			if r.Clause == "saaremaa-7.8" {
				points[r.Source.Provision] = true
			}
		}
		assert.Len(t, points, 6)
		assert.Equal(t, "Salasõna ei avaldata teistele isikutele", all[len(all)-1].Text(language.Und))
		assert.Equal(t, "Saaremaa p 7.8.6", all[len(all)-1].Source.String())
	})
}
