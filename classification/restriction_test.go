// SPDX-License-Identifier: MIT

package classification_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

// spec is a restriction on a basis of § 35 lg 1.
func spec(t testing.TB, point, begin, end string) classification.RestrictionSpec {
	return classification.RestrictionSpec{Bases: []classification.Basis{basis(t, "AvTS § 35 lg 1 p "+point)}, Begin: day(begin), End: day(end)}
}

func restriction(t testing.TB, s classification.RestrictionSpec) classification.Restriction {
	r, err := s.Restriction()
	require.NoError(t, err)
	return r
}

// lasts holds a restriction to its last day: it is in force from the first day through the last, and on no other.
func lasts(t testing.TB, r classification.Restriction, last string) {
	t.Helper()
	assert.Equal(t, last, r.End().String())
	assert.False(t, r.On(r.Begin().AddDays(-1)), "the day before the first")
	assert.True(t, r.On(r.Begin()), "the first day")
	assert.Equal(t, day(last) != r.Begin(), r.On(day(last).AddDays(-1)), "the day before the last")
	assert.True(t, r.On(day(last)), "the last day")
	assert.False(t, r.On(day(last).AddDays(1)), "the day after")
	steps := slices.Collect(r.Steps())
	assert.Equal(t, last, steps[len(steps)-1].Day.String(), "the steps lead to the same day")
	assert.Equal(t, steps[len(steps)-1], r.Why())
	assert.Equal(t, last, walk(r.Spec()).String(), "so does a walk over the days")
}

func TestTerms(t *testing.T) {
	t.Run("avts-40.1", func(t *testing.T) {
		lasts(t, restriction(t, spec(t, "9", "2025-12-18", "")), "2030-12-18")           // 18.12.2025 + 5 years
		lasts(t, restriction(t, spec(t, "9", "2024-02-29", "")), "2029-02-28")           // 2029 has no 29 February
		lasts(t, restriction(t, spec(t, "9", "2021-06-24", "")), "2026-06-24")           // a holiday: no roll
		lasts(t, restriction(t, spec(t, "9", "2025-12-18", "2027-01-31")), "2027-01-31") // a shorter one was set
		lasts(t, restriction(t, spec(t, "19", "2025-12-18", "")), "2030-12-18")          // may be personal; the five years unless set
	})
	t.Run("avts-40.1/extension", func(t *testing.T) {
		r := restriction(t, spec(t, "9", "2020-12-18", ""))
		for until, ok := range map[string]bool{"2025-12-18": false, "2025-12-19": true, "2030-12-18": true, "2030-12-19": false} { // + 5 years: 18.12.2030
			longer, err := r.Extend(day(until))
			if !ok {
				var refusal *law.Error
				require.ErrorAs(t, err, &refusal)
				require.ErrorIs(t, err, law.ErrOutOfRange)
				assert.Equal(t, day("2025-12-19"), refusal.First)
				assert.Equal(t, day("2030-12-18"), refusal.Last)
				continue
			}
			require.NoError(t, err)
			lasts(t, longer, until)
			_, err = longer.Extend(day(until).AddDays(1))
			assert.ErrorIs(t, err, law.ErrNotPossible, "a second time")
		}
		lasts(t, r, "2025-12-18") // the one it came from is as it was
		leap := restriction(t, spec(t, "9", "2024-02-29", ""))
		twice, err := leap.Extend(day("2034-02-28"))
		require.NoError(t, err)
		lasts(t, twice, "2034-02-28")
		for _, point := range []string{"12", "2"} {
			_, err := restriction(t, spec(t, point, "2020-12-18", "")).Extend(day("2026-01-01"))
			assert.ErrorIs(t, err, law.ErrNotPossible, "only the five years are extended")
		}
	})
	t.Run("avts-40.1_1", func(t *testing.T) {
		s := classification.RestrictionSpec{Bases: []classification.Basis{basis(t, "AvTS § 35 lg 3")}, Begin: day("2024-01-01")} // since 01.05.2023
		r := restriction(t, s)
		assert.Equal(t, classification.OriginatorLimit, r.Limit())
		assert.True(t, r.End().IsZero())
		assert.True(t, r.On(day("2090-01-01")))
		s.End = day("2045-01-01")
		lasts(t, restriction(t, s), "2045-01-01")
		assert.Nil(t, s.Check(), "the originator's term has no maximum")
		assert.Equal(t, "originator", slices.Collect(r.Steps())[1].Code)
	})
	t.Run("avts-40.2", func(t *testing.T) {
		r := restriction(t, spec(t, "2", "2020-01-01", ""))
		assert.Equal(t, classification.UntilDecision, r.Limit())
		assert.True(t, r.End().IsZero(), "only the decision ends it")
		assert.True(t, r.On(day("2026-01-02")))
		decided, err := r.Lift(day("2026-01-02"))
		require.NoError(t, err)
		happened, err := r.Ended(day("2026-01-02"))
		require.NoError(t, err)
		lasts(t, happened, "2026-01-02") // the decision's own day is restricted still
		_, err = r.Ended(day("2019-12-31"))
		assert.ErrorIs(t, err, law.ErrInvalid)
		assert.True(t, decided.On(day("2026-01-01")))
		assert.False(t, decided.On(day("2026-01-02")), "free from the day on which it was lifted")
		steps := slices.Collect(r.Steps())
		assert.True(t, steps[len(steps)-1].Day.IsZero())
	})
	t.Run("avts-40.3", func(t *testing.T) {
		with := func(p classification.Person) classification.RestrictionSpec {
			s := spec(t, "12", "2000-03-10", "")
			s.Person = p
			return s
		}
		person := func(birth, death string) classification.Person {
			return classification.Person{Birth: day(birth), Death: day(death)}
		}
		lasts(t, restriction(t, with(classification.Person{})), "2075-03-10")            // 2000 + 75
		lasts(t, restriction(t, with(person("1950-01-01", ""))), "2075-03-10")           // alive, as far as known
		lasts(t, restriction(t, with(person("1950-01-01", "2010-05-05"))), "2040-05-05") // 2010 + 30
		oneDay := restriction(t, with(person("", "1970-03-10")))                         // 30 years are over on the first day
		assert.True(t, oneDay.On(day("2000-03-10")))
		assert.False(t, oneDay.On(day("2000-03-11")))
		lasts(t, restriction(t, with(person("", "2075-03-10"))), "2105-03-10")           // death on the last day: 2075 + 30
		lasts(t, restriction(t, with(person("", "2075-03-11"))), "2075-03-10")           // a day later: it had ended
		lasts(t, restriction(t, with(person("1980-02-29", "2020-02-29"))), "2050-02-28") // no 29 February in 2050
		unknown := person("1950-02-28", "")
		unknown.DeathUnknown = true
		lasts(t, restriction(t, with(unknown)), "2060-02-28") // 1950 + 110
		unknown.Birth = civil.Date{}
		lasts(t, restriction(t, with(unknown)), "2075-03-10") // nothing to count from but the receipt
		_, err := with(person("", "1970-03-09")).Restriction()
		assert.ErrorIs(t, err, law.ErrInvalid, "over a day before it began")
		for _, point := range []string{"11", "13", "14", "15", "16", "1, 12"} {
			read, err := classification.ParseBasis("AvTS § 35 lg 1 p " + point)
			require.NoError(t, err)
			lasts(t, restriction(t, classification.RestrictionSpec{Bases: read.Bases, Begin: day("2000-03-10")}), "2075-03-10")
		}
	})
	t.Run("avts-42", func(t *testing.T) {
		r := restriction(t, spec(t, "9", "2025-12-18", ""))
		lifted, err := r.Lift(day("2026-01-01"))
		require.NoError(t, err)
		assert.True(t, lifted.On(day("2025-12-31")))
		assert.False(t, lifted.On(day("2026-01-01")))
		assert.Equal(t, day("2030-12-18"), lifted.End(), "the end stays where it was")
		assert.Equal(t, day("2026-01-01"), lifted.Lifted())
		_, err = r.Lift(day("2025-12-17"))
		assert.ErrorIs(t, err, law.ErrInvalid)
	})
}

func TestRefusals(t *testing.T) {
	good := spec(t, "12", "2026-01-01", "")
	tests := map[string]struct {
		change func(*classification.RestrictionSpec)
		want   error
	}{
		"no beginning":     {func(s *classification.RestrictionSpec) { s.Begin = civil.Date{} }, law.ErrMissing},
		"no basis":         {func(s *classification.RestrictionSpec) { s.Bases = nil }, law.ErrMissing},
		"the zero basis":   {func(s *classification.RestrictionSpec) { s.Bases = []classification.Basis{{}} }, law.ErrMissing},
		"an unknown limit": {func(s *classification.RestrictionSpec) { s.Limit = 9 }, law.ErrUnknown},
		"birth after death": {func(s *classification.RestrictionSpec) {
			s.Person.Birth, s.Person.Death = day("2001-01-02"), day("2001-01-01")
		}, law.ErrInvalid},
		"birth after the beginning": {func(s *classification.RestrictionSpec) {
			s.Person.Birth, s.Person.DeathUnknown = day("2026-01-02"), true
		}, law.ErrInvalid},
		"death both ways": {func(s *classification.RestrictionSpec) {
			s.Person.Death, s.Person.DeathUnknown = day("2001-01-01"), true
		}, law.ErrInvalid},
		"end before begin":    {func(s *classification.RestrictionSpec) { s.End = day("2025-12-31") }, law.ErrInvalid},
		"lifted before begin": {func(s *classification.RestrictionSpec) { s.Lifted = day("2025-12-31") }, law.ErrInvalid},
		"from the far future": {func(s *classification.RestrictionSpec) { s.Begin = day("9998-01-01") }, law.ErrPlaceholder},
		"past the calendar": {func(s *classification.RestrictionSpec) {
			s.Person = classification.Person{Birth: day("9990-01-01"), DeathUnknown: true}
		}, law.ErrPlaceholder},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := good
			tt.change(&s)
			r, err := s.Restriction()
			assert.ErrorIs(t, err, tt.want)
			assert.Zero(t, r)
		})
	}
	same := good
	same.Person = classification.Person{Birth: day("2001-01-01"), Death: day("2001-01-01")}
	_, err := same.Restriction()
	assert.NoError(t, err, "a child that died on the day of its birth")
	end := good
	end.End = end.Begin
	lasts2 := restriction(t, end)
	assert.True(t, lasts2.On(end.Begin), "a restriction of one day")
	assert.False(t, lasts2.On(end.Begin.AddDays(1)))

	var zero classification.Restriction
	for _, d := range []civil.Date{{}, day("2026-01-01")} {
		assert.False(t, zero.On(d))
		_, err := zero.Extend(d)
		assert.Error(t, err)
		_, err = zero.Lift(d)
		assert.Error(t, err)
		_, err = zero.Ended(d)
		assert.Error(t, err)
	}
	assert.False(t, restriction(t, good).On(civil.Date{}))
	_, err = restriction(t, good).Extend(civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = restriction(t, good).Lift(civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
}

// TestImmutable: neither the spec that a restriction was made from nor a copy of it leads back into it.
func TestImmutable(t *testing.T) {
	s := spec(t, "12", "2026-01-01", "")
	r := restriction(t, s)
	s.Bases[0] = classification.Basis{}
	copied := r.Spec()
	assert.Equal(t, "AvTS § 35 lg 1 p 12", copied.Bases[0].String())
	copied.Bases[0] = classification.Basis{}
	assert.Equal(t, "AvTS § 35 lg 1 p 12", r.Spec().Bases[0].String())
}

func codes(found []law.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

func TestCheck(t *testing.T) {
	tests := []struct{ name, basis, begin, end, want string }{
		{"the anniversary", "AvTS § 35 lg 1 p 9", "2025-12-18", "2030-12-18", ""},
		{"the day before it", "AvTS § 35 lg 1 p 9", "2025-12-18", "2030-12-17", ""},
		{"one day more", "AvTS § 35 lg 1 p 9", "2025-12-18", "2030-12-19", "maximum"},
		{"29 February", "AvTS § 35 lg 1 p 9", "2024-02-29", "2029-02-28", ""},
		{"29 February, one day more", "AvTS § 35 lg 1 p 9", "2024-02-29", "2029-03-01", "maximum"},
		{"no end set", "AvTS § 35 lg 1 p 9", "2025-12-18", "", ""},
		{"end before start", "AvTS § 35 lg 1 p 9", "2025-12-18", "2025-12-17", "order"},
		{"the same day", "AvTS § 35 lg 1 p 9", "2025-12-18", "2025-12-18", ""},
		{"the year 3024", "AvTS § 35 lg 1 p 9", "2024-12-18", "3024-12-18", "sentinel"},
		{"the year 9999", "AvTS § 35 lg 1 p 12", "2024-12-18", "9999-12-31", "sentinel"},
		{"the last likely year", "AvTS § 35 lg 1 p 9", "2024-12-18", "2200-12-31", "maximum"},
		{"personal", "AvTS § 35 lg 1 p 12", "2025-12-18", "2100-12-18", ""},
		{"personal, the day before", "AvTS § 35 lg 1 p 12", "2025-12-18", "2100-12-17", ""},
		{"personal, two days before", "AvTS § 35 lg 1 p 12", "2025-12-18", "2100-12-16", "personal-end"},
		{"personal, one day more", "AvTS § 35 lg 1 p 12", "2025-12-18", "2100-12-19", "personal-maximum"},
		{"personal with five years", "AvTS § 35 lg 1 p 12", "2025-12-18", "2030-12-18", "general-term"},
		{"personal with ten years", "AvTS § 35 lg 1 p 12", "2025-12-18", "2035-12-18", "general-term"},
		{"personal with ten years and a day", "AvTS § 35 lg 1 p 12", "2025-12-18", "2035-12-19", "personal-end"},
		{"a personal term on business secrets", "AvTS § 35 lg 1 p 17", "2025-12-18", "2100-12-18", "personal-term"},
		{"the day before it", "AvTS § 35 lg 1 p 17", "2025-12-18", "2100-12-17", "personal-term"},
		{"a personal term on an offence", "AvTS § 35 lg 1 p 1", "2025-12-18", "2100-12-18", ""},
		{"five years on an offence", "AvTS § 35 lg 1 p 1", "2025-12-18", "2030-12-18", ""},
		{"six years on an offence", "AvTS § 35 lg 1 p 1", "2025-12-18", "2031-12-18", "maximum"},
		{"the day before it, on an offence", "AvTS § 35 lg 1 p 1", "2025-12-18", "2100-12-17", ""},
		{"a personal term by another act", "RHS § 110 lg 5", "2025-12-18", "2100-12-18", ""},
		// 50 years after the day on which the law was last read, and the year before which nothing restricted can be from.
		{"from the last likely day", "AvTS § 35 lg 1 p 9", "2076-11-30", "", ""},
		{"from the day after it", "AvTS § 35 lg 1 p 9", "2076-12-01", "", "sentinel"},
		{"from 2126", "AvTS § 35 lg 1 p 9", "2126-03-04", "", "sentinel"},
		{"another act", "RHS § 110 lg 5", "2025-12-18", "2055-12-18", ""},
		{"supervision with a day", "AvTS § 35 lg 1 p 2", "2025-12-18", "2030-12-18", ""},
		{"supervision until the decision, which the basis names", "AvTS § 35 lg 1 p 2", "2025-12-18", "", ""},
		{"supervision until a decision that takes long", "AvTS § 35 lg 1 p 2", "2025-12-18", "2035-12-19", ""},
		{"from the year 3024", "AvTS § 35 lg 1 p 9", "3024-12-18", "", "sentinel"},
		{"a foreign mark without an end", "AvTS § 35 lg 3", "2025-12-18", "", "event"},
		{"a foreign mark that happens to end after 75 years", "AvTS § 35 lg 3", "2025-12-18", "2100-12-18", ""},
		{"before the act's numbering", "AvTS § 35 lg 1 p 9", "2007-12-31", "2012-12-31", "not-in-force"},
		{"on its first day", "AvTS § 35 lg 1 p 9", "2008-01-01", "2013-01-01", ""},
		{"a breach before the reform", "AvTS § 35 lg 1 p 18²", "2019-03-14", "2024-03-14", "not-in-force"},
		{"a breach since", "AvTS § 35 lg 1 p 18²", "2019-03-15", "2024-03-15", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := classification.RestrictionSpec{Bases: []classification.Basis{basis(t, tt.basis)}, Begin: day(tt.begin), End: day(tt.end)}
			var want []string
			if tt.want != "" {
				want = []string{tt.want}
			}
			found := s.Check()
			assert.Equal(t, want, codes(found))
			for _, f := range found {
				assert.NotEmpty(t, f.Text(language.Estonian))
				assert.NotEmpty(t, f.Text(language.English))
				assert.NotEmpty(t, f.Source().Provision)
				assert.NotEmpty(t, f.Clause)
			}
		})
	}
	assert.Equal(t, []string{"basis", "begin"}, codes(classification.RestrictionSpec{}.Check()))

	t.Run("avts-41.1_1", func(t *testing.T) {
		s := spec(t, "12", "2025-12-18", "2100-12-18")
		assert.Nil(t, s.Check(), "no list, no question")
		assert.Nil(t, s.Check(basis(t, "AvTS § 35 lg 1 p 9"), s.Bases[0]))
		assert.Equal(t, []string{"not-permitted"}, codes(s.Check(basis(t, "AvTS § 35 lg 1 p 9"))))
	})
	t.Run("person", func(t *testing.T) {
		s := spec(t, "12", "2000-03-10", "2040-05-05")
		s.Person.Death, s.Marked = day("2010-05-05"), day("2011-01-01") // + 30
		assert.Nil(t, s.Check())
		s.End = day("2040-05-06")
		assert.Equal(t, []string{"personal-maximum"}, codes(s.Check()))
		s.End = day("2005-03-10")
		assert.Equal(t, []string{"personal-end"}, codes(s.Check()))
		s.Person.Birth = day("2010-05-06")
		assert.Equal(t, []string{"order"}, codes(s.Check()))
	})
	t.Run("term", func(t *testing.T) {
		for term, want := range map[classification.Limit][3][]string{
			classification.FiveYears:     {nil, nil, {"general-term"}},
			classification.PersonalLimit: {{"personal-term"}, nil, nil},
		} {
			for i, point := range []string{"17", "1", "12"} {
				s := spec(t, point, "2025-12-18", "")
				s.Limit = term
				assert.Equal(t, want[i], codes(s.Check()), point)
			}
		}
		s := spec(t, "1", "2025-12-18", "2100-12-19")
		s.Limit = classification.PersonalLimit
		assert.Equal(t, []string{"personal-maximum"}, codes(s.Check()))
		lasts(t, restriction(t, func() classification.RestrictionSpec { s.End = civil.Date{}; return s }()), "2100-12-18")
	})
	t.Run("order", func(t *testing.T) {
		for name, change := range map[string]func(s *classification.RestrictionSpec, d civil.Date){
			"lifted":   func(s *classification.RestrictionSpec, d civil.Date) { s.Lifted = d },
			"event":    func(s *classification.RestrictionSpec, d civil.Date) { s.Happened = d },
			"extended": func(s *classification.RestrictionSpec, d civil.Date) { s.Extended = d },
			"marked":   func(s *classification.RestrictionSpec, d civil.Date) { s.Marked = d },
		} {
			s := spec(t, "9", "2025-12-18", "")
			change(&s, day("2025-12-17"))
			assert.Equal(t, []string{"order"}, codes(s.Check()), name)
			change(&s, day("2025-12-18"))
			switch name {
			case "lifted": // free from the first day on
				assert.Equal(t, []string{"never"}, codes(s.Check()))
				continue
			case "extended": // it lengthens nothing
				assert.Equal(t, []string{"extension"}, codes(s.Check()))
				continue
			}
			assert.Nil(t, s.Check(), name)
		}
	})
	t.Run("the day that stands for none is the law's own end", func(t *testing.T) {
		for begin, want := range map[string][]string{"2024-12-31": nil, "2025-01-01": nil, "2024-12-30": {"sentinel"}, "2025-01-02": {"sentinel"}} {
			s := spec(t, "12", begin, "2099-12-31")
			assert.Equal(t, want, codes(s.Check()), begin)
			_, err := s.Restriction()
			assert.Equal(t, want == nil, err == nil, begin)
		}
		assert.Equal(t, []string{"sentinel"}, codes(spec(t, "17", "2025-01-01", "2099-12-31").Check()))
	})
	t.Run("extension", func(t *testing.T) {
		s := spec(t, "3", "2025-12-18", "")
		for until, want := range map[string][]string{"2030-12-18": {"extension"}, "2029-01-01": {"extension"}, "2030-12-19": nil, "2035-12-18": nil, "2035-12-19": {"extension"}} {
			s.Extended = day(until)
			assert.Equal(t, want, codes(s.Check()), until)
			_, err := s.Restriction()
			assert.Equal(t, want == nil, err == nil, "what is clean can be made: %s", until)
		}
	})
	t.Run("extended", func(t *testing.T) {
		s := spec(t, "9", "2020-12-18", "2025-12-18")
		for until, want := range map[string][]string{"2025-12-17": {"order"}, "2025-12-18": {"extension"}, "2025-12-19": nil, "2030-12-18": nil, "2030-12-19": {"extension"}} {
			s.Extended = day(until)
			assert.Equal(t, want, codes(s.Check()), until)
		}
		s.Bases[0] = basis(t, "AvTS § 35 lg 1 p 12")
		s.Extended = day("2030-12-18")
		assert.Equal(t, []string{"extension"}, codes(s.Check()))
	})
	t.Run("event", func(t *testing.T) {
		s := spec(t, "9", "2025-12-18", "")
		s.Limit = classification.UntilDecision
		assert.Equal(t, []string{"event"}, codes(s.Check()), "this basis names no event")
		for _, change := range []func(*classification.RestrictionSpec){
			func(s *classification.RestrictionSpec) { s.Event = "otsuse jõustumine" },
			func(s *classification.RestrictionSpec) { s.Happened = day("2026-01-01") },
			func(s *classification.RestrictionSpec) { s.Lifted = day("2026-01-01") },
			func(s *classification.RestrictionSpec) { s.End = day("2030-12-18") },
		} {
			s := s
			change(&s)
			assert.Nil(t, s.Check())
		}
	})
	t.Run("mixed", func(t *testing.T) {
		s := spec(t, "12", "2025-12-18", "2030-12-18")
		s.Bases = append(s.Bases, basis(t, "AvTS § 35 lg 1 p 2"))
		found := s.Check()
		assert.Equal(t, []string{"personal-end"}, codes(found), "the five years may be of the other basis")
		assert.Equal(t, law.Advised, found[0].Severity)
		s.End = day("2100-12-17")
		assert.Nil(t, s.Check())
	})
}

// walk derives the end a second time, slowly and day by day: the reference of the tests. It shares no arithmetic with the
// package.
func walk(s classification.RestrictionSpec) (end civil.Date) {
	personal := func(b classification.Basis) bool { return b.Personal() }
	switch {
	case !s.End.IsZero():
		end = s.End
	case s.Limit == classification.PersonalLimit, s.Limit == 0 && slices.ContainsFunc(s.Bases, personal):
		end = walkYears(s.Begin, 75)
		p := s.Person
		if p.Death.IsZero() && slices.Contains([]string{"isiku surmani", "Surm", "patsiendi surmapäevani"}, s.Event) {
			p.Death = s.Happened
		}
		if !p.Death.IsZero() && p.Death.Compare(end) <= 0 {
			end = walkYears(p.Death, 30)
		} else if p.DeathUnknown && !p.Birth.IsZero() {
			end = walkYears(p.Birth, 110)
		}
	case s.Limit == classification.FiveYears, s.Limit == 0 && !slices.Contains([]string{"AvTS § 35 lg 1 p 2", "AvTS § 35 lg 1 p 2¹", "AvTS § 35 lg 2 p 2", "AvTS § 35 lg 3"}, s.Bases[0].String()):
		end = walkYears(s.Begin, 5)
	}
	if !s.Extended.IsZero() {
		end = s.Extended
	}
	if h := s.Happened; !h.IsZero() && (end.IsZero() || h.Before(end)) && s.Limit != classification.PersonalLimit && !slices.ContainsFunc(s.Bases, personal) {
		end = h
	}
	return end
}

// walkYears goes to the first day of each next month, and from the last one to the day of the beginning or the month's end.
func walkYears(start civil.Date, n int) civil.Date {
	d := start
	for range 12 * n {
		for d = d.AddDays(1); d.Day() != 1; d = d.AddDays(1) {
		}
	}
	for d.Day() < start.Day() && d.AddDays(1).Day() != 1 {
		d = d.AddDays(1)
	}
	return d
}

// TestReference holds the end of every limit against a slow walk, over the days around every leap day.
func TestReference(t *testing.T) {
	for from := day("2019-12-25"); from.Before(day("2024-03-05")); from = from.AddDays(1) {
		for _, point := range []string{"9", "12"} {
			r := restriction(t, spec(t, point, from.String(), ""))
			require.Equal(t, walk(r.Spec()), r.End(), "from %s", from)
			require.Equal(t, r.End(), r.Why().Day, "from %s", from)
			require.Nil(t, spec(t, point, from.String(), r.End().String()).Check())
			require.Nil(t, spec(t, point, from.String(), r.End().AddDays(-1).String()).Check())
			require.NotNil(t, spec(t, point, from.String(), r.End().AddDays(1).String()).Check())
		}
	}
}

// TestRestrictionFindings: a restriction knows what is wrong with it: five years on personal data alone, whose term is 75.
func TestRestrictionFindings(t *testing.T) {
	r, err := spec(t, "12", "2015-03-04", "2020-03-04").Restriction()
	require.NoError(t, err)
	require.NotEmpty(t, r.Findings())
	r, err = spec(t, "12", "2015-03-04", "2090-03-04").Restriction()
	require.NoError(t, err)
	require.Nil(t, r.Findings())
	require.Nil(t, classification.Restriction{}.Findings())
}

// TestEndAlone: a day that stands alone is the end that it is among blanks and words.
func TestEndAlone(t *testing.T) {
	texts := []string{"1.1.2026 a", "2.11.2026.", "1970-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "30.02.2026"}
	for day := civil.Must(2000, 1, 1); day.Year() < 2101; day = day.AddDays(1) {
		texts = append(texts, day.String(), day.Dotted())
	}
	for _, text := range texts {
		alone, err := classification.ParseEnd(text)
		among, other := classification.ParseEnd("kehtib kuni " + text + " ")
		require.Equal(t, other == nil, err == nil, text)
		require.Equal(t, among, alone, text)
	}
}
