// SPDX-License-Identifier: MIT

package dated_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// entry is written "since", "until" (empty: none), value.
func entry(since, until, value string) dated.Entry[string] {
	e := dated.Entry[string]{Value: value}
	for d, s := range map[*civil.Date]string{&e.Since: since, &e.Until: until} {
		if s != "" {
			*d = civil.MustParse(s)
		}
	}
	return e
}

var (
	open = dated.Series[string]{
		entry("2009-07-01", "", "new"),
		entry("2005-05-20", "2009-06-30", "middle"), // the new one follows on the next day
		entry("2002-01-01", "2004-12-31", "old"),    // a gap follows
	}
	closed = dated.Series[string]{
		entry("2010-03-01", "2010-03-01", "one day"),
		entry("2009-01-01", "2010-02-28", "before it"),
	}
)

func TestOn(t *testing.T) {
	tests := []struct {
		name   string
		series dated.Series[string]
		day    string
		want   string // empty: none
	}{
		{"before the oldest", open, "2001-12-31", ""},
		{"first day of the oldest", open, "2002-01-01", "old"},
		{"second day of the oldest", open, "2002-01-02", "old"},
		{"last but one of the oldest", open, "2004-12-30", "old"},
		{"last day of the oldest", open, "2004-12-31", "old"},
		{"first day of the gap", open, "2005-01-01", ""},
		{"last day of the gap", open, "2005-05-19", ""},
		{"first day after the gap", open, "2005-05-20", "middle"},
		{"last day before the next", open, "2009-06-30", "middle"},
		{"first day of the newest", open, "2009-07-01", "new"},
		{"second day of the newest", open, "2009-07-02", "new"},
		{"the newest is open", open, "9999-12-31", "new"},
		{"long before", open, "0001-01-01", ""},
		{"the day before the only one", closed, "2010-02-28", "before it"},
		{"the only day", closed, "2010-03-01", "one day"},
		{"the day after the end", closed, "2010-03-02", ""},
		{"since a day: before", dated.Since(civil.MustParse("2002-01-01"), "since"), "2001-12-31", ""},
		{"since a day: on it", dated.Since(civil.MustParse("2002-01-01"), "since"), "2002-01-01", "since"},
		{"since a day: ever after", dated.Since(civil.MustParse("2002-01-01"), "since"), "9999-12-31", "since"},
		{"nothing known", nil, "2026-04-02", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.series.On(civil.MustParse(tt.day))
			if tt.want == "" {
				assert.Nil(t, got)
				return
			}
			require.NotNil(t, got)
			assert.Equal(t, tt.want, *got)
		})
	}
	t.Run("no day", func(t *testing.T) {
		assert.Nil(t, open.On(civil.Date{}))
		assert.Nil(t, closed.On(civil.Date{}))
	})
}

// TestOnEveryDay asks every entry of its own, which is slow and cannot go wrong in the order.
func TestOnEveryDay(t *testing.T) {
	for _, series := range []dated.Series[string]{open, closed} {
		for d := civil.MustParse("2001-01-01"); d.Year() < 2012; d = d.AddDays(1) {
			want := ""
			for _, e := range series {
				if !d.Before(e.Since) && (e.Until.IsZero() || !d.After(e.Until)) {
					want += e.Value
				}
			}
			got := ""
			if v := series.On(d); v != nil {
				got = *v
			}
			if got != want {
				t.Fatalf("%s: %q, not %q", d, got, want)
			}
		}
	}
}

func TestSpan(t *testing.T) {
	since, until := open.Span()
	assert.Equal(t, civil.MustParse("2002-01-01"), since)
	assert.True(t, until.IsZero(), "still in force")

	since, until = closed.Span()
	assert.Equal(t, civil.MustParse("2009-01-01"), since)
	assert.Equal(t, civil.MustParse("2010-03-01"), until)

	since, until = dated.Series[string]{}.Span()
	assert.True(t, since.IsZero() && until.IsZero())
}

func TestRefuse(t *testing.T) {
	tests := []struct {
		name   string
		series dated.Series[string]
		day    string
		want   string
	}{
		{"before", open, "2001-12-31", "avts-18.1: not in force on 2001-12-31 (known since 2002-01-01)"},
		{"after", closed, "2010-03-02",
			"avts-18.1: not in force on 2010-03-02 (known from 2009-01-01 to 2010-03-01)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			day := civil.MustParse(tt.day)
			err := tt.series.Refuse("avts-18.1", day)
			require.ErrorIs(t, err, law.ErrNotInForce)
			var refusal *law.Error
			require.ErrorAs(t, err, &refusal)
			since, until := tt.series.Span()
			assert.Equal(t, []any{"avts-18.1", since, until}, []any{refusal.At, refusal.First, refusal.Last})
			assert.EqualError(t, err, tt.want)
		})
	}
	t.Run("in a gap", func(t *testing.T) {
		assert.EqualError(t, open.Refuse("avts-18.1", civil.MustParse("2005-01-01")),
			"avts-18.1: not in force on 2005-01-01 (known until 2004-12-31 and again since 2005-05-20)")
	})
	t.Run("nothing known", func(t *testing.T) {
		assert.EqualError(t, dated.Series[string](nil).Refuse("avts-18.1", civil.MustParse("2005-01-01")),
			"avts-18.1: not in force on 2005-01-01")
	})
	t.Run("no day", func(t *testing.T) {
		assert.EqualError(t, open.Refuse("avts-18.1", civil.Date{}),
			"avts-18.1: no day is given (known since 2002-01-01)")
	})
}

func TestValid(t *testing.T) {
	type series = dated.Series[string]
	tests := []struct {
		name   string
		series series
		want   bool
	}{
		{"open", open, true},
		{"closed", closed, true},
		{"since a day", dated.Since(civil.MustParse("2002-01-01"), "x"), true},
		{"one day", series{entry("2002-01-01", "2002-01-01", "")}, true},
		{"a day after another", series{entry("2002-01-02", "", ""), entry("2002-01-01", "2002-01-01", "")}, true},
		{"empty", series{}, false},
		{"nil", nil, false},
		{"no first day", series{entry("", "2002-01-01", "")}, false},
		{"neither day", series{{Value: "x"}}, false},
		{"older without a first day", series{entry("2003-01-01", "", ""), entry("", "2002-01-01", "")}, false},
		{"ends before it starts", series{entry("2002-01-02", "2002-01-01", "")}, false},
		{"older ends before it starts", series{entry("2003-01-01", "", ""), entry("2002-01-02", "2002-01-01", "")}, false},
		{"overlap of a day", series{entry("2002-01-02", "", ""), entry("2002-01-01", "2002-01-02", "")}, false},
		{"one within another", series{entry("2002-06-01", "2002-06-30", ""), entry("2002-01-01", "2002-12-31", "")}, false},
		{"the same twice", series{entry("2002-01-01", "2002-12-31", ""), entry("2002-01-01", "2002-12-31", "")}, false},
		{"oldest first", series{entry("2002-01-01", "2002-12-31", ""), entry("2003-01-01", "2003-12-31", "")}, false},
		{"older is open", series{entry("2003-01-01", "", ""), entry("2002-01-01", "", "")}, false},
		{"third overlaps the second", series{
			entry("2004-01-01", "", ""), entry("2003-01-01", "2003-12-31", ""), entry("2002-01-01", "2003-01-01", ""),
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, tt.series.Valid()) })
	}
}
