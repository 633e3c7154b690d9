// SPDX-License-Identifier: MIT

package civil_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
)

func TestPeriodRoundTrip(t *testing.T) {
	tests := []struct {
		period civil.Period
		count  int
		unit   civil.Unit
		want   string
	}{
		{civil.Days(1), 1, civil.Day, "1 day"},
		{civil.Days(180), 180, civil.Day, "180 days"},
		{civil.Days(0), 0, civil.Day, "0 days"},
		{civil.Days(-1), -1, civil.Day, "-1 days"},
		{civil.Weeks(1), 1, civil.Week, "1 week"},
		{civil.Weeks(2), 2, civil.Week, "2 weeks"},
		{civil.Months(1), 1, civil.Month, "1 month"},
		{civil.Months(6), 6, civil.Month, "6 months"},
		{civil.Years(1), 1, civil.Year, "1 year"},
		{civil.Years(75), 75, civil.Year, "75 years"},
		{civil.Years(math.MaxInt), math.MaxInt, civil.Year, fmt.Sprint(math.MaxInt, " years")},
		{civil.Years(math.MinInt), math.MinInt, civil.Year, fmt.Sprint(math.MinInt, " years")},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			assert.Equal(t, tt.count, tt.period.Count())
			assert.Equal(t, tt.unit, tt.period.Unit())
			assert.Equal(t, tt.want, tt.period.String())
			assert.False(t, tt.period.IsZero())

			back, err := civil.ParsePeriod(tt.want)
			require.NoError(t, err)
			assert.Equal(t, tt.period, back)

			text, err := tt.period.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, tt.want, string(text))
			var read civil.Period
			require.NoError(t, read.UnmarshalText(text))
			assert.Equal(t, tt.period, read)
		})
	}
}

// What people write is taken in the singular, the plural and with more than one space.
func TestParsePeriodForms(t *testing.T) {
	for in, want := range map[string]civil.Period{
		"1 days":     civil.Days(1),
		"6 month":    civil.Months(6),
		"6   months": civil.Months(6),
		"06 months":  civil.Months(6),
		"-6 months":  civil.Months(-6),
		"-0 years":   civil.Years(0),
	} {
		t.Run(in, func(t *testing.T) {
			got, err := civil.ParsePeriod(in)
			require.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "6", "6 ", "6 s", "months", " months", "6  months x", "6 months x", "+6 months", "6months", "6\tmonths",
		" 6 months", "6 months ", "6 months\n", "6 monthss", "6 Months", "6 MONTHS", "6 mon", "1.5 years", "1,5 years",
		"1e3 days", "0x6 days", "6_0 days", "- 6 days", "--6 days", "six months", "half a year", "6 kuud", "6 quarters",
		"10 workdays", "٦ months", "６ months", "6\u00a0months", "6 \x00months", "6 months\xff",
		"9223372036854775808 days", "-9223372036854775809 days", "99999999999999999999999 years",
	} {
		t.Run(in, func(t *testing.T) {
			p, err := civil.ParsePeriod(in)
			assert.True(t, p.IsZero(), p)
			require.ErrorIs(t, err, civil.ErrNoSuchPeriod)
			assert.NotErrorIs(t, err, civil.ErrNoSuchDay)
			assert.EqualError(t, err, fmt.Sprintf("civil: no such period: %q", in))
			var refusal *civil.Error
			require.ErrorAs(t, err, &refusal)
			assert.Equal(t, fmt.Sprintf("%q", in), refusal.Value)
		})
	}
}

func TestPeriodZero(t *testing.T) {
	var zero civil.Period
	assert.True(t, zero.IsZero())
	assert.Empty(t, zero.String())
	assert.Zero(t, zero.Unit())
	assert.False(t, civil.Days(0).IsZero(), "no days are a period: the day itself")

	p := civil.Months(6)
	require.NoError(t, p.UnmarshalText(nil))
	assert.True(t, p.IsZero(), `"" reads as the zero Period`)

	p = civil.Months(6)
	require.Error(t, p.UnmarshalText([]byte("half a year")))
	assert.Equal(t, civil.Months(6), p, "after an error the period is unchanged")
}

// == compares what is written, not how long it is.
func TestPeriodEquality(t *testing.T) {
	assert.NotEqual(t, civil.Years(1), civil.Months(12))
	assert.NotEqual(t, civil.Weeks(1), civil.Days(7))
	d := civil.MustParse("2024-02-29")
	assert.Equal(t, d.Add(civil.Years(1)), d.Add(civil.Months(12)), "though they end on the same day")
	assert.Equal(t, d.Add(civil.Weeks(1)), d.Add(civil.Days(7)))
}

func TestPeriodJSON(t *testing.T) {
	type rule struct {
		Keep civil.Period `json:"keep"`
		More civil.Period `json:"more,omitzero"`
	}
	data, err := json.Marshal(rule{Keep: civil.Years(7)})
	require.NoError(t, err)
	assert.Equal(t, `{"keep":"7 years"}`, string(data))

	r := rule{Keep: civil.Days(1)}
	require.NoError(t, json.Unmarshal([]byte(`{"keep":"","more":"6 months"}`), &r))
	assert.Equal(t, rule{More: civil.Months(6)}, r)
	assert.Error(t, json.Unmarshal([]byte(`{"keep":7}`), &r))
}

func TestUnitString(t *testing.T) {
	for u, want := range map[civil.Unit]string{
		0: "", civil.Day: "day", civil.Week: "week", civil.Month: "month", civil.Year: "year", civil.Year + 1: "", 255: "",
	} {
		assert.Equal(t, want, u.String())
	}
}

// TestUnitText: a unit's text is its name, and reads back.
func TestUnitText(t *testing.T) {
	for u := range civil.Unit(6) {
		text, err := u.MarshalText()
		require.NoError(t, err)
		back := civil.Year
		require.NoError(t, back.UnmarshalText(text))
		if u <= civil.Year {
			assert.Equal(t, u, back)
		}
	}
	u := civil.Week
	assert.ErrorIs(t, u.UnmarshalText([]byte("weeks")), civil.ErrNoSuchPeriod)
	assert.Equal(t, civil.Week, u)
}
