// SPDX-License-Identifier: MIT

package civil

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// AppendText appends the day in ISO form; nothing for the zero Date. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendISO(b), nil }

// MarshalText returns the day in ISO form; "" for the zero Date. It never fails.
func (d Date) MarshalText() ([]byte, error) { return d.appendISO(make([]byte, 0, 10)), nil }

// UnmarshalText reads what [Parse] reads, and "" as the zero Date. After an error d is unchanged; JSON null, too, leaves
// it as it was, by the custom of encoding/json.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	day, err := Parse(head(text))
	if err != nil {
		return err
	}
	*d = day
	return nil
}

// Value gives a database the day in ISO form, and NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.n == 0 {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a day from a database: text as [Date.UnmarshalText] does, NULL as the zero Date, and a time as drivers give a
// DATE column, at midnight of its own location. Any other time is an instant, and which day it is depends on a zone: it is an [*Error]
// that unwraps to [ErrUnreadable] and names [FromTime]. So is the zero Time, and anything else that is no day. After an
// error d is unchanged.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		day := FromTime(v, v.Location())
		if day.IsZero() || v.Hour()+v.Minute()+v.Second()+v.Nanosecond() != 0 {
			return &Error{Kind: ErrUnreadable, Value: v.Format(time.RFC3339Nano) + " is an instant; FromTime makes a day of it"}
		}
		*d = day
		return nil
	}
	return &Error{Kind: ErrUnreadable, Value: fmt.Sprintf("a value of type %T", src)}
}
