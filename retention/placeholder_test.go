// SPDX-License-Identifier: MIT

package retention_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// placeholders are the days that other systems write for "none".
var placeholders = []string{
	"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1799-12-31", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2079-06-06",
	"2099-12-31", "2201-01-01", "2999-12-31", "3024-05-05", "9999-12-31",
}

// days calls f with a pointer to every Date of a value, however deep, and its path.
func days(v reflect.Value, path string, f func(path string, d *civil.Date)) {
	if d, ok := v.Addr().Interface().(*civil.Date); ok {
		f(path, d)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				days(v.Field(i), path+"."+v.Type().Field(i).Name, f)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			days(v.Index(i), path, f)
		}
	}
}

// TestPlaceholders: a day that stands for none, in any field of a subject, ends in a refusal that names the day or in a
// finding, and never in a permissive answer. Without it the same subject is well.
func TestPlaceholders(t *testing.T) {
	today := day("2026-07-01")
	subjects := map[string]func() (subject any, refused func() (error, bool)){
		"Record": func() (any, func() (error, bool)) {
			r := plain("5 aastat lepingu lõppemisest", day("2010-01-01"))
			r.Received, r.InFile, r.Closed, r.Linked = day("2010-02-01"), true, day("2010-03-01"), []civil.Date{day("2010-01-15")}
			r.Events = [2]civil.Date{day("2011-01-01"), day("2011-01-02")}
			r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2012-01-01"), Lifted: day("2012-02-01")}}
			r.Extension = retention.Extension{Mandate: "juhataja", Until: day("2017-01-01")}
			return &r, func() (error, bool) {
				d, err := retention.RMKPolicy().Dispose(r, today)
				return err, err == nil && d.Outcome() != retention.Destroy
			}
		},
		"Backup": func() (any, func() (error, bool)) {
			b := retention.Backup{Kind: retention.SoftwareCopy, Taken: day("2020-01-01")}
			return &b, func() (error, bool) {
				kept, err := retention.RMKPolicy().KeepsBackup(b, today)
				return err, kept.Value
			}
		},
		"DestructionAct": func() (any, func() (error, bool)) {
			a := act(t)
			a.Body, a.Approved, a.Received, a.Destroyed, a.Traced = retention.PublicArchive, day("2026-06-16"), day("2026-06-17"), day("2026-06-18"), true
			a.Permit = retention.Appraisal{Date: day("2026-06-16"), Number: "7"}
			a.Items[0].Holds = []retention.Hold{{Mandate: "audit", Opened: day("2012-01-01"), Lifted: day("2012-02-01")}}
			return &a, func() (error, bool) {
				found, err := a.Check(retention.RMKPolicy(), deadlines.Estonia())
				return err, len(found) > 0
			}
		},
		"Handover": func() (any, func() (error, bool)) {
			h := handover(t)
			return &h, func() (error, bool) {
				found, err := h.Check(retention.RMKPolicy(), retention.NationalArchives())
				return err, len(found) > 0
			}
		},
	}
	for name, make := range subjects {
		t.Run(name, func(t *testing.T) {
			subject, refused := make()
			err, found := refused()
			require.NoError(t, err)
			require.False(t, found, "whole, nothing stands against it")
			days(reflect.ValueOf(subject).Elem(), name, func(path string, d *civil.Date) {
				was := *d
				if was.IsZero() {
					return // what is not given here has its own subject
				}
				for _, p := range placeholders {
					*d = day(p)
					err, found := refused()
					assert.True(t, err != nil || found, "%s = %s", path, p)
				}
				*d = was
			})
		})
	}
	for _, p := range placeholders {
		for name, refused := range map[string]func() error{
			"day asked": func() error {
				_, err := retention.RMKPolicy().Dispose(plain("5 aastat", day("2010-01-01")), day(p))
				return err
			},
			"transfer, created": func() error {
				_, err := retention.RMKPolicy().TransferDuty(retention.Record{Created: day(p)})
				return err
			},
			"transfer, ended": func() error {
				_, err := retention.RMKPolicy().TransferDuty(retention.Record{Created: day("1800-01-01"), InFile: true, Closed: day(p)})
				return err
			},
			"last copy": func() error { _, err := retention.RMKNextExternalCopy(day(p)); return err },
			"until":     func() error { _, err := retention.ParseTerm("kuni " + day(p).Dotted()); return err },
			"from":      func() error { _, err := retention.ParseTerm("5 aastat alates " + day(p).Dotted()); return err },
			"appraisal": func() error { _, err := retention.ParseAppraisal(day(p).Dotted() + " nr 14"); return err },
			"sweep": func() (err error) {
				for _, err = range retention.RMKPolicy().Sweep(mixed(t, 1), day(p)) {
				}
				return err
			},
		} {
			assert.Error(t, refused(), "%s = %s", name, p)
		}
	}
}

// TestBirth: somebody is born before any record, and may be on a day that stands for none elsewhere.
func TestBirth(t *testing.T) {
	for _, text := range []string{"110 aastat isiku sünnist", "110 aastat pärast isiku sündi", "110 aastat isiku sünniaasta lõpust", "110 aastat sündimise aasta lõpust"} {
		r := plain(text, day("2020-03-01"))
		for _, born := range []string{"1970-01-01", "1900-01-02", "1900-01-01", "1950-05-05"} {
			r.Events[0] = day(born)
			_, err := retention.RMKPolicy().Dispose(r, day("2026-01-01"))
			if born == "1900-01-01" || born == "1900-01-02" {
				// 110 years from 1900 are over in 2010, before the record.
				assert.ErrorIs(t, err, law.ErrInvalid, text)
				continue
			}
			assert.NoError(t, err, text+" "+born)
		}
		r.Events[0] = day("1899-12-31")
		_, err := retention.RMKPolicy().Dispose(r, day("2026-01-01"))
		assert.ErrorIs(t, err, law.ErrPlaceholder)
	}
}

// TestBeforeTheRecord: what happened before there was a record, and what lies long after the day asked, was not meant.
func TestBeforeTheRecord(t *testing.T) {
	for name, change := range map[string]func(*retention.Record){
		"event":            func(r *retention.Record) { r.Events[0] = day("2019-12-31") },
		"event, 126 years": func(r *retention.Record) { r.Events[0] = day("2126-07-02") },
		"second event":     func(r *retention.Record) { r.Events[1] = day("2019-12-31") },
		"hold":             func(r *retention.Record) { r.Holds[0].Opened = day("2019-12-31") },
		"hold in 2079":     func(r *retention.Record) { r.Holds[0].Opened, r.Holds[0].Lifted = day("2079-01-01"), civil.Date{} },
		"hold in 5 years":  func(r *retention.Record) { r.Holds[0].Opened, r.Holds[0].Lifted = day("2031-07-02"), civil.Date{} },
		"created":          func(r *retention.Record) { r.Created, r.Events[0], r.Holds = day("2062-01-01"), civil.Date{}, nil },
		"linked":           func(r *retention.Record) { r.Linked = []civil.Date{day("2062-01-01")} },
		"closed":           func(r *retention.Record) { r.InFile, r.Closed = true, day("2062-01-01") },
		"from a day":       func(r *retention.Record) { r.Term, r.Events = term(t, "5 aastat alates 01.01.1990"), [2]civil.Date{} },
	} {
		r := plain("5 aastat lepingu lõppemisest", day("2020-01-01"))
		r.Events[0] = day("2020-01-01")
		r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2020-01-01"), Lifted: day("2020-02-01")}}
		assert.Equal(t, "destroy", outcome(t, r, "2026-07-01"), "on the very day it can be")
		change(&r)
		_, err := retention.RMKPolicy().Dispose(r, day("2026-07-01"))
		assert.ErrorIs(t, err, law.ErrInvalid, name)
	}
}

// TestYears: a year's end in one word, a year that another follows, and an end at the end of a year never come early.
func TestYears(t *testing.T) {
	t.Run("rmk-15.5", func(t *testing.T) {
		for text, want := range map[string]string{
			// The year's end is 31.12.2020, and five years later 31.12.2025.
			"5 aastat alates sulgemisaasta lõpust": "2025-12-31", "5 aastat loomisaasta lõpust": "2025-12-31", "5 aastat registreerimisaasta lõpust": "2025-12-31",
			"5 aastat pärast lepingu lõppemisaasta lõppu": "2025-12-31", "5 aastat lõpetamisaasta 31. detsembrist": "2025-12-31",
			"5 aastat surma-aasta lõpust": "2025-12-31", "5 aastat maksustamisaasta lõpust": "2025-12-31",
			"5 aastat sulgemisaastale järgneva aasta algusest": "2026-01-01", "5 aastat tegevusaasta lõpust": "2025-12-31", "tegevusaasta lõpuni": "2020-12-31",
			// The next year's end is 31.12.2021, and five years later 31.12.2026.
			"5 aastat arvates aasta lõpust, mis järgneb lepingu lõppemise aastale": "2026-12-31", "5 aastat loomisele järgneva aasta lõpust": "2026-12-31",
			"5 aastat pärast järgmise kalendriaasta lõppu": "2026-12-31", "5 aastat lepingu lõppemisele järgneva aasta 31. detsembrist": "2026-12-31",
			// To the end of a year: of the event's, or of the one that follows.
			"lepingu lõppemise aasta lõpuni": "2020-12-31", "kuni lepingu lõppemise aasta lõpuni": "2020-12-31", "sulgemisaasta lõpuni": "2020-12-31",
			"lepingu lõppemisele järgneva aasta lõpuni": "2021-12-31", "kuni järgneva kalendriaasta lõpuni": "2021-12-31", "selle aasta lõpuni": "2020-12-31",
			"jooksva aasta lõpuni": "2020-12-31", "aasta lõpuni": "2020-12-31", "majandusaasta lõpuni": "2020-12-31", "loomise aasta lõpuni": "2020-12-31",
			"kuni lepingu lõppemise aasta 31. detsembrini": "2020-12-31", "lepingu lõppemisele järgneva aasta 31. detsembrini": "2021-12-31",
			// A school year's end is an event of its own day.
			"õppeaasta lõpuni": "2020-03-10", "kehtivuse lõpuni": "2020-03-10",
		} {
			r := plain(text, day("2020-03-10"))
			r.Events[0] = day("2020-03-10")
			assert.Equal(t, want, dispose(t, r, "2020-05-01").KeepUntil().String(), text)
			step := ""
			for s := range dispose(t, r, "2050-01-01").Steps() {
				step = s.Day.String()
			}
			assert.Equal(t, day(want).AddDays(1).String(), step, text)
		}
		for _, text := range []string{
			"5 aastat aasta lõpust, mis eelneb lõppemisele", "5 aastat aasta lõpust, mis järgneb aastale", "5 aastat aasta lõpust, mis järgneb teise lepingu aasta lõpule",
			"5 aastat aasta lõpust, mis järgneb eelmise lepingu aastale", "5 aastat teise aasta lõpust, mis järgneb lepingu aastale", "5 aastat aasta lõpust, mis ei järgne lepingu aastale",
			"5 aastat aastalõpust", "5 aastat kuulõpust", "kvartali lõpuni", "kuu lõpuni", "aastalõpuni", "teise aasta lõpuni",
			"ülejärgmise aasta lõpuni", "eelmise aasta lõpuni", "lepingu lõppemisele järgneva aasta alguseni", "kuni aasta detsembrini", "aasta viimase päevani",
			"kustutatakse konto sulgemiseni", "Juurdepääsupiirang kehtib õigusakti vastuvõtmiseni", "juurdepääsupiirang vastuvõtmiseni",
			"järgneva sulgemisaasta lõpust 5 aastat", "5 aastat eelmise sulgemisaasta lõpust",
		} {
			_, err := retention.ParseTerm(text)
			assert.ErrorIs(t, err, law.ErrUnreadable, text)
		}
	})
}
