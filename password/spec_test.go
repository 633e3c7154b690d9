// SPDX-License-Identifier: MIT

package password_test

import (
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// TestPolicySpecJSON reads the cases that the JSON Schema is held against too, in the module tools.
func TestPolicySpecJSON(t *testing.T) {
	data, err := os.ReadFile("testdata/policies.json")
	require.NoError(t, err)
	var file struct {
		Cases []struct {
			Name, Error   string
			Spec, Written json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	require.Greater(t, len(file.Cases), 40)
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			var spec password.PolicySpec
			err := json.Unmarshal(c.Spec, &spec)
			var policy password.Policy
			if err == nil {
				policy, err = spec.Policy()
			}
			if c.Error != "" {
				var refusal *law.Error
				require.ErrorAs(t, err, &refusal)
				assert.Equal(t, c.Error, refusal.At, err.Error())
				assert.NotEmpty(t, refusal.Text(language.Estonian))
				return
			}
			require.NoError(t, err)
			back, ok := policy.Spec()
			require.True(t, ok)
			assert.Equal(t, spec, back)
			again, err := json.Marshal(back)
			require.NoError(t, err)
			want := c.Spec
			if c.Written != nil {
				want = c.Written
			}
			assert.JSONEq(t, string(want), string(again))
		})
	}
	for text, path := range map[string]string{
		`{"format": 1, "id": "a", "id": "b"}`:     "id: given twice",
		`{"format": 1} x`:                         "",
		`[]`:                                      "must be an object",
		`{"format": 1, "Words": null}`:            "Words: no such field",
		`{"format": 1, "-": 1}`:                   "-: no such field",
		`{"format": 1, "requirements": {"a": 1}}`: "requirements: must be a list",
	} {
		var spec password.PolicySpec
		err := json.Unmarshal([]byte(text), &spec)
		assert.ErrorContains(t, err, path, text)
	}
	var spec password.PolicySpec
	spec.Words = password.NewWords("tere")
	require.NoError(t, json.Unmarshal([]byte(`{"format": 1, "id": "a", "et": "a", "act": "a"}`), &spec))
	assert.NotNil(t, spec.Words, "JSON does not take the dictionary away")
	_, err = spec.Policy()
	assert.EqualError(t, err, "requirements: there is a dictionary, and no requirement has words")
	_, err = password.PolicySpec{}.Policy()
	assert.ErrorIs(t, err, law.ErrMissing)
}

// TestSpecIsACopy: nothing that leads out of a policy leads back in.
func TestSpecIsACopy(t *testing.T) {
	spec, _ := password.SaaremaaPolicy().Spec()
	p, err := spec.Policy()
	require.NoError(t, err)
	for i := range spec.Requirements {
		spec.Requirements[i].Length.Min = 1
		for k := range spec.Requirements[i].Classes.Of {
			spec.Requirements[i].Classes.Of[k] = "space"
		}
	}
	again, _ := p.Spec()
	want, _ := password.SaaremaaPolicy().Spec()
	assert.Equal(t, want, again)
	again.Requirements[3].Length.Min = 1
	assert.Equal(t, "length.min", codes(p.Check(first("Kalev1p"))))
	_, ok := password.Policy{}.Spec()
	assert.False(t, ok)
	assert.Equal(t, "Password requirements of Saaremaa Museum", p.String())
}

func policy(t testing.TB, requirements ...password.RequirementSpec) password.Policy {
	for i := range requirements {
		requirements[i].Provision = "p"
	}
	p, err := password.PolicySpec{Head: law.Head{ID: "vald-7", ET: "Nõuded", Act: "Kord"}, Requirements: requirements}.Policy()
	require.NoError(t, err)
	return p
}

// TestRequirements tries what real policies ask for, on both sides of each boundary.
func TestRequirements(t *testing.T) {
	try := func(name string, r password.RequirementSpec, want map[string]string) {
		t.Run(name, func(t *testing.T) {
			p := policy(t, r)
			for typed, codes := range want {
				assert.Equal(t, codes, check(t, p, first(typed)), typed)
			}
			r.Advice = true
			advice := policy(t, password.RequirementSpec{Length: password.LengthSpec{Min: 1}}, r)
			for typed, codes := range want {
				for _, code := range strings.Fields(codes) {
					if typed != "" {
						assert.Contains(t, check(t, advice, first(typed)), "("+code+")", typed)
					}
				}
			}
		})
	}
	try("a maximum", password.RequirementSpec{Length: password.LengthSpec{Max: 16}}, map[string]string{
		"abcdefghijklmno": "", "abcdefghijklmnop": "", "abcdefghijklmnopq": "length.max", "õõõõõõõõõõõõõõõõ": "",
	})
	try("digit or symbol", password.RequirementSpec{Classes: password.ClassesSpec{Of: []password.Class{password.Lower, "digit|symbol"}}}, map[string]string{
		"kalev": "class.digit-or-symbol", "kalev1": "", "kalev~": "", "1~": "class.lower", "KALEV": "class.lower class.digit-or-symbol", "kalev ": "class.digit-or-symbol",
	})
	try("two of three", password.RequirementSpec{Classes: password.ClassesSpec{AtLeast: 2, Of: []password.Class{password.Letter, password.Digit, password.Symbol}}}, map[string]string{
		"kalev": "class.few", "kalev1": "", "日本1": "", "日本": "class.few", "12!": "",
	})
	try("no symbols and no accents", password.RequirementSpec{Forbidden: []password.Class{password.Symbol, "accented"}}, map[string]string{
		"Kalev 1": "", "Kalev!": "forbidden.symbol", "Õun": "forbidden.accented", "Õun!": "forbidden.symbol forbidden.accented",
	})
	try("no accents", password.RequirementSpec{Forbidden: []password.Class{"accented"}}, map[string]string{"azAZ09": "", "ž": "forbidden.accented"})
	try("a digit", password.RequirementSpec{Classes: password.ClassesSpec{Of: []password.Class{password.Digit}}}, map[string]string{
		"kalev0": "", "kalev9": "", "kalev/": "class.digit", "kalev:": "class.digit",
	})
	try("no space", password.RequirementSpec{Forbidden: []password.Class{"space"}}, map[string]string{
		"Kalev": "", "Ka lev": "forbidden.space", "Ka\u00a0lev": "forbidden.space",
	})
	try("a run of three", password.RequirementSpec{Sequences: password.SequencesSpec{Letters: 3}}, map[string]string{
		"ab": "", "abc": "sequence.letters", "armastus": "sequence.letters", "1234": "", "aaaa": "",
	})
	try("words of the house", password.RequirementSpec{Context: password.ContextSpec{Words: []string{"Antsla", "esmaspäev"}}}, map[string]string{
		"Antsla2024!": "context.word", "Esmaspaev": "context.word", "vEäpsamsE": "context.word", "AntslaEsmaspäev": "context.word", "AntslaVald": "", "Ants": "", "": "text.empty",
	})
	try("words of the house inside", password.RequirementSpec{Context: password.ContextSpec{Words: []string{"Antsla"}, Match: password.Contains}}, map[string]string{
		"MinuAntslaVald": "context.word", "An-tsla": "context.word", "Antsl": "",
	})
}

// TestSpecCost: what is too much is refused before any work.
func TestSpecCost(t *testing.T) {
	many := make([]string, 20_000)
	for i := range many {
		many[i] = "asutus" + strconv.Itoa(i)
	}
	s := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{{Provision: "1", Context: password.ContextSpec{Words: many}}}}
	_, err := s.Policy()
	assert.EqualError(t, err, "requirements[0].context.words: at most 2048 are allowed: 20000")
	s.Requirements = slices.Repeat([]password.RequirementSpec{{Provision: "1", Length: password.LengthSpec{Min: 1}}}, 64)
	_, err = s.Policy()
	require.NoError(t, err)
	s.Requirements = append(s.Requirements, s.Requirements[0])
	_, err = s.Policy()
	assert.EqualError(t, err, "requirements: at most 64 are allowed: 65")
}

func TestForbidsNothing(t *testing.T) {
	s := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{{Provision: "1", Forbidden: []password.Class{}}}}
	_, err := s.Policy()
	assert.EqualError(t, err, "requirements[0].forbidden: missing")
}

// TestMarshal: what is written is read again, the format included.
func TestMarshal(t *testing.T) {
	data, err := json.Marshal(password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"format": 1, "id": "a", "et": "a", "act": "a"}`, string(data))
	data, err = json.Marshal(password.SubjectSpec{Names: []string{"Mari Tamm"}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"format": 1, "names": ["Mari Tamm"]}`, string(data))
}

func TestPersonalInside(t *testing.T) {
	p := policy(t, password.RequirementSpec{Personal: password.Contains})
	for typed, want := range map[string]string{
		"Tamm+7kuuske": "personal.name", "kuusk+mmat": "personal.name", "kuusk120290": "personal.code", "kuusk4277": "personal.code", "kuusk427": "",
		"kuusk93815": "personal.postcode", "kuuskmurile": "personal.word", "kuusk": "",
	} {
		in := first(typed)
		in.Subject = mari(t)
		assert.Equal(t, want, check(t, p, in), typed)
	}
}

func TestPlaces(t *testing.T) {
	p := policy(t, password.RequirementSpec{Personal: password.Whole})
	in := first("!!Mägi-Straße24")
	var err error
	in.Subject, err = password.SubjectSpec{Names: []string{"Mägi"}, Words: []string{"Strasse"}}.Subject()
	require.NoError(t, err)
	places := p.Locate(in)
	require.Len(t, places, 2)
	assert.Equal(t, "personal.name", places[0].Code)
	assert.Equal(t, [2]int{2, 6}, [2]int{places[0].From, places[0].To})
	assert.Equal(t, "personal.word", places[1].Code)
	assert.Equal(t, [2]int{7, 13}, [2]int{places[1].From, places[1].To})
}

func TestHistory(t *testing.T) {
	day := civil.MustParse
	former := func(s, since string) password.Former {
		f := password.Former{Verify: password.Plain(password.NewSecret(s))}
		if since != "" {
			f.Since = day(since)
		}
		return f
	}
	history := []password.Former{former("A", "2026-01-31"), former("B", "2025-06-30"), former("C", "2025-02-28"), former("D", "2020-01-01")}
	ask := func(h password.HistorySpec, typed string, today civil.Date) string {
		p := policy(t, password.RequirementSpec{History: h})
		return codes(p.Check(password.Input{New: password.NewSecret(typed), History: history, Today: today}))
	}
	today := day("2026-02-28")
	for typed, want := range map[string]string{"A": "history.reused", "B": "history.reused", "C": "", "D": "", "E": ""} {
		assert.Equal(t, want, ask(password.HistorySpec{Count: 2}, typed, today), typed)
	}
	for typed, want := range map[string]string{"A": "history.reused", "D": "history.reused", "E": ""} {
		assert.Equal(t, want, ask(password.HistorySpec{All: true}, typed, today), typed)
	}
	year := password.HistorySpec{Within: civil.Years(1)}
	for on, want := range map[string]string{"2026-02-27": "history.reused", "2026-02-28": "history.reused", "2026-03-01": ""} {
		assert.Equal(t, want, ask(year, "C", day(on)), on)
	}
	assert.Equal(t, "history.unknown", ask(year, "C", civil.Date{}), "no day")
	assert.Equal(t, "history.reused", ask(password.HistorySpec{Count: 1, Within: civil.Years(1)}, "B", today), "either")
	assert.Equal(t, "history.reused", ask(password.HistorySpec{Count: 3, Within: civil.Days(1)}, "C", today), "either")
	history[1].Verify = nil
	assert.Equal(t, "history.unknown", ask(password.HistorySpec{Count: 2}, "E", today))
	assert.Equal(t, "history.reused", ask(password.HistorySpec{Count: 2}, "A", today), "a match says more")
	assert.Equal(t, "", ask(password.HistorySpec{Count: 1}, "E", today), "it is not asked")
	history = nil
	assert.Equal(t, "history.unknown", ask(password.HistorySpec{Count: 1}, "E", today))
}

// placeholders are days that other systems write for "none", before and after any today.
var placeholders = []string{"0001-01-01", "1601-01-01", "1753-01-01", "1899-12-30", "1900-01-01", "1970-01-01", "2099-12-31", "9999-12-31"}

// TestPlaceholderDays: a day that stands for none, and a day to come, exempt nobody: each names its field.
func TestPlaceholderDays(t *testing.T) {
	day, today := civil.MustParse, civil.MustParse("2026-11-30")
	former := func(since civil.Date) password.Former {
		return password.Former{Verify: password.Plain(password.NewSecret("Kalev12")), Since: since}
	}
	within := policy(t, password.RequirementSpec{History: password.HistorySpec{Within: civil.Years(1)}})
	ages := policy(t, password.RequirementSpec{Length: password.LengthSpec{Min: 1}}, password.RequirementSpec{Age: password.Lifetime{Min: civil.Days(1)}})
	antsla := password.AntslaPolicy()
	for _, s := range placeholders {
		in := password.Input{New: password.NewSecret("Õunapuu1"), Today: today, History: []password.Former{former(day("2026-11-01")), former(day(s))}}
		found := within.Check(in)
		assert.Equal(t, "placeholder.since", codes(found), s)
		assert.Equal(t, 2, found[0].Numbers[0], "the second of the history")
		in.Changed, in.History = day(s), in.History[:1]
		for name, p := range map[string]password.Policy{"no days asked": password.SaaremaaPolicy(), "within": within, "a minimum age": ages} {
			assert.Equal(t, "placeholder.changed", codes(p.Check(in)), name+" "+s)
		}
		assert.Equal(t, "placeholder.changed", codes(antsla.Age(day(s), today)), s)
		in.Changed, in.Today = day("2026-11-01"), day(s)
		for name, p := range map[string]password.Policy{"no days asked": password.SaaremaaPolicy(), "a minimum age": ages} {
			assert.Equal(t, "placeholder.today", codes(p.Check(in)), name+" "+s)
		}
		assert.Contains(t, codes(within.Check(in)), "placeholder.today", s)
		assert.Equal(t, "placeholder.today", codes(antsla.Age(day("2026-11-01"), day(s))), s)
		in.New = password.NewSecret("Kalev12")
		assert.Equal(t, "placeholder.today history.reused", codes(within.Check(in)), s)
	}
	t.Run("a day to come", func(t *testing.T) {
		in := password.Input{New: password.NewSecret("Õunapuu1"), Today: today, Changed: day("2062-01-01"), History: []password.Former{former(day("2062-01-01"))}}
		assert.Equal(t, "history.unknown", codes(within.Check(in)))
		assert.Equal(t, "age.unknown", codes(ages.Check(in)))
		assert.Equal(t, "age.unknown", codes(antsla.Age(day("2062-01-01"), today)))
		in.History[0].Since = today
		assert.Equal(t, "", codes(within.Check(in)), "today it is known")
	})
	t.Run("a history that is not newest first", func(t *testing.T) {
		last := policy(t, password.RequirementSpec{History: password.HistorySpec{Count: 1}})
		in := password.Input{New: password.NewSecret("Õunapuu1"), History: []password.Former{former(day("2026-11-01")), former(day("2026-11-02"))}}
		assert.Equal(t, "history.unknown", codes(last.Check(in)), "the newest is not the first")
		in.History[1].Since = day("2026-11-01")
		assert.Equal(t, "", codes(last.Check(in)), "two on one day")
	})
	t.Run("the first password of an account that has one", func(t *testing.T) {
		in := password.Input{New: password.NewSecret("Õunapuu1"), First: true, History: []password.Former{former(today)}}
		assert.Equal(t, "current.missing", codes(antsla.Check(in)))
		assert.Equal(t, "age.unknown", codes(ages.Check(in)))
		in.History, in.Changed, in.Today = nil, today, today
		assert.Equal(t, "current.missing history.unknown", codes(antsla.Check(in)))
		assert.Equal(t, "age.min", codes(ages.Check(in)))
	})
}

// TestContradictions: a policy that no password can meet is found when it is made, and on the other side of each boundary
// it is none.
func TestContradictions(t *testing.T) {
	length := func(least, most int) password.RequirementSpec {
		return password.RequirementSpec{Length: password.LengthSpec{Min: least, Max: most}}
	}
	all := func(of ...password.Class) password.RequirementSpec {
		return password.RequirementSpec{Classes: password.ClassesSpec{Of: of}}
	}
	some := func(n int, of ...password.Class) password.RequirementSpec {
		return password.RequirementSpec{Classes: password.ClassesSpec{AtLeast: n, Of: of}}
	}
	not := func(of ...password.Class) password.RequirementSpec { return password.RequirementSpec{Forbidden: of} }
	only := func(characters string, of ...password.Class) password.RequirementSpec {
		return password.RequirementSpec{Allowed: password.AllowedSpec{Characters: characters, Of: of}}
	}
	different := func(n int) password.RequirementSpec {
		return password.RequirementSpec{Length: password.LengthSpec{Different: n}}
	}
	repeats := func(n int) password.RequirementSpec {
		return password.RequirementSpec{Sequences: password.SequencesSpec{Repeats: n}}
	}
	twice := func(n int, of ...password.Class) password.RequirementSpec {
		return password.RequirementSpec{Classes: password.ClassesSpec{AtLeast: n, Of: of, Each: 2}}
	}
	two := all(password.Upper, password.Digit)
	two.Classes.Each = 2
	advice := all(password.Digit)
	advice.Advice = true
	for _, c := range []struct {
		name, symbols, field string // of what is refused; "": nothing
		all                  []password.RequirementSpec
	}{
		{"letters forbidden, a capital required", "", "requirements[1].classes.of[0]", []password.RequirementSpec{not(password.Letter), all(password.Upper)}},
		{"the other way round", "", "requirements[0].classes.of[0]", []password.RequirementSpec{all(password.Upper), not(password.Letter)}},
		{"capitals forbidden, a letter required", "", "", []password.RequirementSpec{not(password.Upper), all(password.Letter)}},
		{"letters with dots forbidden, a capital required", "", "", []password.RequirementSpec{not("accented"), all(password.Upper)}},
		{"capitals forbidden, a letter with dots required", "", "", []password.RequirementSpec{not(password.Upper), all("accented")}},
		{"letters forbidden, a letter with dots required", "", "requirements[1].classes.of[0]", []password.RequirementSpec{not(password.Letter), all("accented")}},
		{"digits forbidden, a digit or a symbol required", "", "", []password.RequirementSpec{not(password.Digit), all("digit|symbol")}},
		{"both forbidden", "", "requirements[1].classes.of[0]", []password.RequirementSpec{not("digit|symbol"), all("digit|symbol")}},
		{"both, each by itself", "", "requirements[2].classes.of[0]", []password.RequirementSpec{not(password.Digit), not(password.Symbol), all("digit|symbol")}},
		{"three of four, one forbidden", "", "", []password.RequirementSpec{not(password.Symbol), some(3, password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"three of four, two forbidden", "", "requirements[1].classes.at_least", []password.RequirementSpec{not(password.Symbol, password.Digit), some(3, password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"spaces forbidden, and the only symbol is one", " ", "requirements[1].classes.of[0]", []password.RequirementSpec{not("space"), all(password.Symbol)}},
		{"spaces forbidden, and there is a symbol more", " -", "", []password.RequirementSpec{not("space"), all(password.Symbol)}},
		{"advice that nobody can follow", "", "requirements[1].classes.of[0]", []password.RequirementSpec{not(password.Digit), advice}},
		{"a maximum below the minimum of another", "", "requirements[1].length", []password.RequirementSpec{length(12, 0), length(0, 11)}},
		{"a minimum above the maximum of another", "", "requirements[1].length", []password.RequirementSpec{length(0, 11), length(12, 0)}},
		{"a maximum that is the minimum of another", "", "", []password.RequirementSpec{length(12, 0), length(0, 12)}},
		{"five differences in four characters", "", "requirements[1].difference", []password.RequirementSpec{length(0, 4), {Difference: 5}}},
		{"four differences in four characters", "", "", []password.RequirementSpec{length(0, 4), {Difference: 4}}},
		{"four kinds in three characters", "", "requirements[1].classes", []password.RequirementSpec{length(0, 3), all(password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"four kinds in four", "", "", []password.RequirementSpec{length(0, 4), all(password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"capitals A–Z in a policy of digits", "", "requirements[1].classes.of[0]", []password.RequirementSpec{only("", password.Digit), all("basic-upper")}},
		{"capitals A–Z in a policy of a–z and digits", "", "requirements[1].classes.of[0]", []password.RequirementSpec{only("", "basic-lower", password.Digit), all("basic-upper")}},
		{"a letter in a policy of A–Z and digits", "", "", []password.RequirementSpec{only("", "basic-upper", password.Digit), all(password.Letter)}},
		{"a letter with dots in a policy of A–Z", "", "requirements[1].classes.of[0]", []password.RequirementSpec{only("", "basic-letter"), all("accented")}},
		{"a symbol that is listed", "", "", []password.RequirementSpec{only("!", "basic-letter"), all(password.Symbol)}},
		{"a symbol where none is listed", "", "requirements[1].classes.of[0]", []password.RequirementSpec{only("7", "basic-letter"), all(password.Symbol)}},
		{"a listed symbol that is not among the policy's", "-", "requirements[1].classes.of[0]", []password.RequirementSpec{only("!", "basic-letter"), all(password.Symbol)}},
		{"what is allowed is forbidden", "", "requirements[0].allowed", []password.RequirementSpec{only("", password.Digit), not(password.Digit)}},
		{"four different characters of three", "", "requirements[1].length.different", []password.RequirementSpec{only("abc"), {Length: password.LengthSpec{Different: 4}}}},
		{"three different characters of three", "", "", []password.RequirementSpec{only("abc"), {Length: password.LengthSpec{Different: 3}}}},
		{"more different characters than there may be", "", "requirements[1].length", []password.RequirementSpec{length(0, 7), {Length: password.LengthSpec{Different: 8}}}},
		{"two capitals and two digits in three", "", "requirements[1].classes", []password.RequirementSpec{length(0, 3), two}},
		{"two capitals and two digits in four", "", "", []password.RequirementSpec{length(0, 4), two}},
		{"eleven different digits", "", "requirements[1].length.different", []password.RequirementSpec{only("", password.Digit), different(11)}},
		{"ten different digits", "", "", []password.RequirementSpec{only("", password.Digit), different(10)}},
		{"63 different of a–z, A–Z and 0–9", "", "requirements[1].length.different", []password.RequirementSpec{only("", "basic-letter", password.Digit), different(63)}},
		{"62 different", "", "", []password.RequirementSpec{only("", "basic-letter", password.Digit), different(62)}},
		{"63 of them and a sign", "", "", []password.RequirementSpec{only("-", "basic-letter", password.Digit), different(63)}},
		{"27 different of what two requirements leave", "", "requirements[2].length.different", []password.RequirementSpec{only("", "basic-letter"), not(password.Upper), different(27)}},
		{"27 different letters", "", "", []password.RequirementSpec{only("", password.Letter), not(password.Upper), different(27)}},
		{"two of the policy's symbols, and three different", "+!", "requirements[1].length.different", []password.RequirementSpec{only("", password.Symbol), different(3)}},
		{"symbols, and a hundred different", "", "", []password.RequirementSpec{only("", password.Symbol), different(100)}},
		{"one character, which may not be there three times", "", "requirements[2].sequences", []password.RequirementSpec{only("aA"), length(4, 0), repeats(3)}},
		{"one character four times", "", "", []password.RequirementSpec{only("a"), length(4, 0), repeats(5)}},
		{"two characters, by turns", "", "", []password.RequirementSpec{only("ab"), length(4, 0), repeats(3)}},
		{"four of four kinds twice in six", "", "requirements[1].classes", []password.RequirementSpec{length(0, 6), twice(4, password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"three of four kinds twice in six", "", "", []password.RequirementSpec{length(0, 6), twice(3, password.Upper, password.Lower, password.Digit, password.Symbol)}},
		{"two of three, of which a capital is a letter too, twice in two", "", "", []password.RequirementSpec{length(0, 2), twice(2, password.Upper, password.Letter, "basic-upper")}},
		{"a letter that is the capital too, in three", "", "", []password.RequirementSpec{length(0, 3), all(password.Letter, password.Upper, password.Lower, password.Digit)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range c.all {
				c.all[i].Provision = "p"
			}
			_, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Symbols: c.symbols, Requirements: c.all}.Policy()
			if c.field == "" {
				assert.NoError(t, err)
				return
			}
			var refusal *law.Error
			require.ErrorAs(t, err, &refusal)
			assert.Equal(t, c.field, refusal.At)
			assert.ErrorIs(t, err, law.ErrInvalid)
		})
	}
}

func TestMinimumAge(t *testing.T) {
	p := policy(t, password.RequirementSpec{Length: password.LengthSpec{Min: 1}}, password.RequirementSpec{Age: password.Lifetime{Min: civil.Days(2)}})
	day := civil.MustParse
	for today, want := range map[string]string{
		"2026-02-28": "age.min", "2026-03-01": "age.min", "2026-03-02": "", "2026-03-03": "", "2026-02-27": "age.unknown",
	} {
		in := password.Input{New: password.NewSecret("a"), Changed: day("2026-02-28"), Today: day(today)}
		assert.Equal(t, want, codes(p.Check(in)), today)
	}
	found := p.Check(password.Input{New: password.NewSecret("a"), Changed: day("2026-02-28"), Today: day("2026-02-28")})
	assert.Equal(t, 2, found[0].Numbers[0])
	assert.Equal(t, "age.unknown", codes(p.Check(password.Input{New: password.NewSecret("a"), Today: day("2026-02-28")})))
	assert.Equal(t, "", codes(p.Check(first("a"))), "the first password")
}

func TestLifetime(t *testing.T) {
	day := civil.MustParse
	antsla := password.Lifetime{Max: civil.Days(180)}
	last, err := antsla.Last(day("2026-01-05"))
	require.NoError(t, err)
	assert.Equal(t, "2026-07-04", last.String(), "a Saturday, and it stays")
	for _, v := range []struct {
		l       password.Lifetime
		changed civil.Date
		want    error
	}{
		{password.Lifetime{}, day("2026-01-01"), law.ErrMissing},
		{password.Lifetime{Min: civil.Days(1)}, day("2026-01-01"), law.ErrMissing},
		{antsla, civil.Date{}, law.ErrMissing},
		{antsla, day("1970-01-01"), law.ErrPlaceholder},
		{antsla, day("9999-12-31"), law.ErrPlaceholder},
		{password.Lifetime{Max: civil.Years(9000)}, day("2026-01-01"), law.ErrOutOfRange},
	} {
		got, err := v.l.Last(v.changed)
		assert.ErrorIs(t, err, v.want)
		assert.Zero(t, got)
	}

	p := policy(t, password.RequirementSpec{Age: password.Lifetime{Max: civil.Months(6), Warn: civil.Days(14)}})
	for today, want := range map[string]string{"2027-02-13": "", "2027-02-14": "(age.warn)", "2027-02-28": "(age.warn)", "2027-03-01": "age.change"} {
		assert.Equal(t, want, codes(p.Age(day("2026-08-31"), day(today))), today)
	}
	assert.Equal(t, 14, p.Age(day("2026-08-31"), day("2027-02-14"))[0].Numbers[0])
	assert.Equal(t, "Salasõna aegub peagi: viimane kehtivuspäev on 1 päeva pärast", p.Age(day("2026-08-31"), day("2027-02-27"))[0].Text(language.Estonian))
	assert.Equal(t, "Salasõna aegub peagi: viimane kehtivuspäev on täna", p.Age(day("2026-08-31"), day("2027-02-28"))[0].Text(language.Estonian))
	assert.Equal(t, 3, p.Age(day("2026-08-31"), day("2027-03-03"))[0].Numbers[0], "28 February was the last good day")
	assert.Equal(t, "policy.none", codes(password.Policy{}.Age(day("2026-08-31"), day("2027-02-14"))))
	// The longest and the shortest time in two requirements, in either order: 90 days after 01.01.2020 are 31.03.2020.
	longest := password.RequirementSpec{Age: password.Lifetime{Max: civil.Days(90), Effect: password.Suspend}}
	shortest := password.RequirementSpec{Age: password.Lifetime{Min: civil.Days(1)}}
	for _, p := range []password.Policy{policy(t, shortest, longest), policy(t, longest, shortest)} {
		assert.Equal(t, password.Lifetime{Max: civil.Days(90), Min: civil.Days(1), Effect: password.Suspend}, p.Lifetime())
		assert.Nil(t, p.Age(day("2020-01-01"), day("2020-03-31")))
		assert.Equal(t, "age.suspend", codes(p.Age(day("2020-01-01"), day("2020-04-01"))))
	}
	assert.Equal(t, "age.unknown", codes(policy(t, shortest).Age(civil.Date{}, day("2020-04-01"))))
	assert.Nil(t, password.SaaremaaPolicy().Age(day("2026-08-31"), day("2027-02-14")), "no rule on age")
}
