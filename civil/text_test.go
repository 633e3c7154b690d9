// SPDX-License-Identifier: MIT

package civil_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
)

var (
	_ fmt.Stringer             = civil.Date{}
	_ encoding.TextMarshaler   = civil.Date{}
	_ encoding.TextAppender    = civil.Date{}
	_ encoding.TextUnmarshaler = new(civil.Date)
	_ driver.Valuer            = civil.Date{}
	_ sql.Scanner              = new(civil.Date)
	_ fmt.Stringer             = civil.Period{}
	_ encoding.TextMarshaler   = civil.Period{}
	_ encoding.TextUnmarshaler = new(civil.Period)
)

func TestDateText(t *testing.T) {
	for _, tt := range []struct {
		day  civil.Date
		want string
	}{
		{civil.Must(2026, time.April, 2), "2026-04-02"},
		{first, "0001-01-01"},
		{last, "9999-12-31"},
		{civil.Date{}, ""},
	} {
		t.Run(tt.want, func(t *testing.T) {
			text, err := tt.day.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, tt.want, string(text))

			text, err = tt.day.AppendText([]byte("due "))
			require.NoError(t, err)
			assert.Equal(t, "due "+tt.want, string(text))

			back := civil.Must(1999, time.January, 1)
			require.NoError(t, back.UnmarshalText([]byte(tt.want)))
			assert.Equal(t, tt.day, back)
		})
	}
	t.Run("dotted", func(t *testing.T) {
		var d civil.Date
		require.NoError(t, d.UnmarshalText([]byte("02.04.2026")))
		assert.Equal(t, civil.Must(2026, time.April, 2), d)
	})
	t.Run("after an error", func(t *testing.T) {
		d := civil.Must(2026, time.April, 2)
		refusedDay(t, d.UnmarshalText([]byte("31.02.2026")), `"31.02.2026"`)
		assert.Equal(t, civil.Must(2026, time.April, 2), d)
	})
}

func TestDateJSON(t *testing.T) {
	type record struct {
		Received civil.Date         `json:"received"`
		Closed   civil.Date         `json:"closed,omitzero"`
		Counts   map[civil.Date]int `json:"counts,omitempty"`
	}
	tests := []struct {
		name string
		rec  record
		json string
	}{
		{"day", record{Received: civil.Must(2026, time.April, 2)}, `{"received":"2026-04-02"}`},
		{"zero", record{}, `{"received":""}`},
		{"key of a map", record{Counts: map[civil.Date]int{last: 2, first: 1}},
			`{"received":"","counts":{"0001-01-01":1,"9999-12-31":2}}`},
		{"both", record{Received: first, Closed: last}, `{"received":"0001-01-01","closed":"9999-12-31"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := json.Marshal(tt.rec)
			require.NoError(t, err)
			assert.Equal(t, tt.json, string(data))

			back := record{Received: civil.Must(1999, time.January, 1)} // "" must overwrite it
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, tt.rec, back)
		})
	}
	for _, in := range []string{
		`{"received":"2026-02-31"}`, `{"received":20260402}`, `{"received":" "}`, `{"counts":{"tomorrow":1}}`,
	} {
		t.Run(in, func(t *testing.T) { assert.Error(t, json.Unmarshal([]byte(in), new(record))) })
	}
}

func TestDateValue(t *testing.T) {
	value, err := civil.Must(2026, time.April, 2).Value()
	require.NoError(t, err)
	assert.Equal(t, driver.Value("2026-04-02"), value)

	value, err = civil.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, value, "NULL")
}

func TestDateScan(t *testing.T) {
	const instant = " is an instant; FromTime makes a day of it"
	tallinn := zone(t, "Europe/Tallinn")
	tests := []struct {
		name string
		src  any
		want string
	}{
		{"string", "2026-05-01", "2026-05-01"},
		{"string, dotted", "01.05.2026", "2026-05-01"},
		{"empty string", "", ""},
		{"bytes", []byte("2026-05-01"), "2026-05-01"},
		{"no bytes", []byte{}, ""},
		{"NULL", nil, ""},
		{"midnight, as drivers give a DATE", time.Date(2026, time.May, 1, 0, 0, 0, 0, time.UTC), "2026-05-01"},
		{"midnight of another zone without an offset", time.Date(2026, time.May, 1, 0, 0, 0, 0, time.FixedZone("", 0)), "2026-05-01"},
		{"midnight of a driver that is set to a location", time.Date(2026, time.May, 1, 0, 0, 0, 0, tallinn), "2026-05-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := civil.Must(1999, time.January, 1)
			require.NoError(t, d.Scan(tt.src))
			assert.Equal(t, tt.want, d.String())
		})
	}

	refused := []struct {
		name  string
		src   any
		value string
	}{
		{"number", int64(20260402), "a value of type int64"},
		{"real number", 2026.5, "a value of type float64"},
		{"boolean", true, "a value of type bool"},
		{"a Date", first, "a value of type civil.Date"},
		{"an instant", time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC), "2026-04-30T22:30:00Z" + instant},
		{"an instant of a driver that is set to a location", time.Date(2026, time.May, 1, 1, 30, 0, 0, tallinn), "2026-05-01T01:30:00+03:00" + instant},
		{"a nanosecond", time.Date(2026, time.May, 1, 0, 0, 0, 1, time.UTC), "2026-05-01T00:00:00.000000001Z" + instant},
		{"an instant as text", "2026-04-30T22:30:00Z", `"2026-04-30T22:30:00Z"`},
		{"the zero Time", time.Time{}, "0001-01-01T00:00:00Z" + instant},
		{"year 0", time.Date(0, time.May, 1, 0, 0, 0, 0, time.UTC), "0000-05-01T00:00:00Z" + instant},
		{"year 10000", time.Date(10000, time.May, 1, 0, 0, 0, 0, time.UTC), "10000-05-01T00:00:00Z" + instant},
	}
	for _, src := range []any{"2026-02-31", []byte("2026-02-31")} {
		d := civil.Must(1999, time.January, 1)
		refusedDay(t, d.Scan(src), `"2026-02-31"`)
		assert.Equal(t, "1999-01-01", d.String(), "after an error the day is unchanged")
	}
	for _, tt := range refused {
		t.Run(tt.name, func(t *testing.T) {
			d := civil.Must(1999, time.January, 1)
			unreadable(t, d.Scan(tt.src), tt.value)
			assert.Equal(t, "1999-01-01", d.String(), "after an error the day is unchanged")
		})
	}

	t.Run("there and back", func(t *testing.T) {
		for _, d := range []civil.Date{{}, first, civil.Must(2024, time.February, 29), last} {
			value, err := d.Value()
			require.NoError(t, err)
			back := civil.Must(1999, time.January, 1)
			require.NoError(t, back.Scan(value))
			assert.Equal(t, d, back)
		}
	})
}
