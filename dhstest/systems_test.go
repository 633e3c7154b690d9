// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"encoding/json"
	"errors"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
)

// The right systems: this library behind the functions of the kit.

func ourDeadline(rule, under string, event civil.Date) (deadlines.Deadline, error) {
	r, err := deadlines.ByID(law.ID(rule))
	if err == nil && under != "" {
		var statute deadlines.Rule
		if statute, err = deadlines.ByID(law.ID(under)); err == nil {
			r, err = r.Under(statute)
		}
	}
	if err != nil {
		return deadlines.Deadline{}, err
	}
	return r.Due(event, deadlines.Estonia())
}

func ourDeadlines() dhstest.Deadlines {
	return dhstest.Deadlines{
		Due: func(rule, under string, event civil.Date) (civil.Date, error) {
			d, err := ourDeadline(rule, under, event)
			return d.Date(), err
		},
		Extended: func(rule, under string, event civil.Date) (civil.Date, error) {
			d, err := ourDeadline(rule, under, event)
			if err == nil {
				d, err = d.Extend()
			}
			return d.Date(), err
		},
		Notice: func(rule, under string, event civil.Date) (civil.Date, error) {
			d, err := ourDeadline(rule, under, event)
			d, _ = d.Notice()
			return d.Date(), err
		},
		From: func(rule, under string, event civil.Date) (civil.Date, error) {
			d, err := ourDeadline(rule, under, event)
			return d.From(), err
		},
		DaysLate: func(rule, under string, event, done civil.Date) (int, error) {
			d, err := ourDeadline(rule, under, event)
			if err != nil {
				return 0, err
			}
			return d.DaysLate(done)
		},
		Hours: func(rule, event string) (string, error) {
			const clock = "2006-01-02T15:04"
			tallinn, err := time.LoadLocation("Europe/Tallinn")
			if err != nil {
				return "", err
			}
			r, err := deadlines.ByID(law.ID(rule))
			if err != nil {
				return "", err
			}
			t, err := time.ParseInLocation(clock, event, tallinn)
			if err != nil {
				return "", err
			}
			due, err := r.DueAt(t, tallinn, deadlines.Estonia())
			return due.Time().Format(clock), err
		},
		Own: func(whose, rule string, event civil.Date) (civil.Date, error) {
			var profile institution.Profile
			var id law.ID
			err := json.Unmarshal([]byte(whose), &id)
			if err == nil {
				profile, err = institution.ByID(id)
			} else {
				err = json.Unmarshal([]byte(whose), &profile)
			}
			if err != nil {
				return civil.Date{}, err
			}
			who, err := profile.Institution()
			if err != nil {
				return civil.Date{}, err
			}
			r, err := who.Rule(law.ID(rule))
			if err != nil {
				return civil.Date{}, err
			}
			d, err := r.Due(event, who.Calendar())
			return d.Date(), err
		},
		Term: func(text string, roll bool, event civil.Date) (civil.Date, error) {
			term, err := deadlines.ParseTerm(text)
			if err != nil {
				return civil.Date{}, err
			}
			spec := deadlines.RuleSpec{
				Head:  law.Head{ID: "term", ET: "Tähtaeg", Since: civil.MustParse("2002-07-01"), Act: "TsÜS"},
				Event: deadlines.Done, Term: term, Provision: "§ 136",
			}
			if !roll {
				spec.Kind = "interval"
			}
			r, err := spec.Rule()
			if err != nil {
				return civil.Date{}, err
			}
			d, err := r.Due(event, deadlines.Estonia())
			return d.Date(), err
		},
	}
}

func ourRetention() dhstest.Retention {
	dispose := func(of func(retention.Disposition) civil.Date) func(string, civil.Date) (civil.Date, error) {
		return func(text string, created civil.Date) (civil.Date, error) {
			term, err := retention.ParseTerm(text)
			if err != nil {
				return civil.Date{}, err
			}
			d, err := retention.RMKPolicy().Dispose(retention.Record{
				Term: term, Created: created, Value: retention.NotArchival,
				Appraisal: retention.Appraisal{Date: civil.MustParse("2012-02-09"), Number: "14"},
			}, created)
			return of(d), err
		}
	}
	return dhstest.Retention{
		KeepUntil: dispose(retention.Disposition.KeepUntil), DestroyFrom: dispose(retention.Disposition.DestroyFrom),
		DestroyBy: dispose(retention.Disposition.DestroyBy),
		Transfer: func(created, ended civil.Date) (civil.Date, error) {
			due, err := retention.RMKPolicy().TransferDuty(retention.Record{Created: created, InFile: true, Closed: ended})
			return due.Value, err
		},
		Destruction: func(rule string, event civil.Date) (civil.Date, error) {
			limits := retention.RMKPolicy().Spec().Destruction
			r, err := map[string]deadlines.RuleSpec{"rmk-19.3/week": limits.Approved, "rmk-19.3/month": limits.Permitted}[rule].Rule()
			if err != nil {
				return civil.Date{}, err
			}
			d, err := r.Due(event, deadlines.Estonia())
			return d.Date(), err
		},
		Disposition: func(known dhstest.Record, on civil.Date) (string, civil.Date, civil.Date, error) {
			var r retention.Record
			data, err := json.Marshal(known)
			if err == nil {
				err = json.Unmarshal(data, &r)
			}
			if err != nil {
				return "", civil.Date{}, civil.Date{}, err
			}
			d, err := retention.RMKPolicy().Dispose(r, on)
			return d.Outcome().String(), d.DestroyFrom(), d.TransferBy(), err
		},
		Backup: func(kind string, taken civil.Date) (civil.Date, error) {
			kinds := map[string]retention.BackupKind{
				"daily": retention.DailyCopy, "monthly": retention.MonthlyCopy, "software": retention.SoftwareCopy,
			}
			kept, err := retention.RMKPolicy().KeepsBackup(retention.Backup{Kind: kinds[kind], Taken: taken}, taken)
			return kept.Why().Day, err
		},
	}
}

func ourPassword() dhstest.Password {
	return dhstest.Password{Check: func(a dhstest.Attempt) (string, error) {
		p := map[string]func() password.Policy{"antsla": password.AntslaPolicy, "saaremaa": password.SaaremaaPolicy}[a.Policy]()
		if a.Words != nil {
			spec, _ := p.Spec()
			spec.Words = password.NewWords(a.Words...)
			var err error
			if p, err = spec.Policy(); err != nil {
				return "", err
			}
		}
		in := password.Input{New: password.NewSecret(a.New), Current: password.NewSecret(a.Current), First: a.Former == nil}
		for _, s := range a.Former {
			in.History = append(in.History, password.Former{Verify: password.Plain(password.NewSecret(s))})
		}
		if len(a.Names)+len(a.Codes)+len(a.Phones)+len(a.Plates)+len(a.Postcodes) > 0 {
			var err error
			in.Subject, err = password.SubjectSpec{Names: a.Names, Codes: a.Codes, Phones: a.Phones, Plates: a.Plates, Postcodes: a.Postcodes}.Subject()
			if err != nil {
				return "", err
			}
		}
		verdict := "pass"
		for _, f := range p.Check(in) {
			if string(f.Clause) == a.Clause {
				if f.Severity == law.Required {
					return "refuse", nil
				}
				verdict = "advise"
			}
		}
		return verdict, nil
	}}
}

// The wrong systems, one fault each.

// tooLate is a day late with every time limit.
func tooLate() dhstest.Deadlines {
	s := ourDeadlines()
	due := s.Due
	s.Due = func(rule, under string, event civil.Date) (civil.Date, error) {
		d, err := due(rule, under, event)
		return d.AddDays(1), err
	}
	return s
}

// neverRefuses answers also where no rule was in force.
func neverRefuses() dhstest.Deadlines {
	s := ourDeadlines()
	due := s.Due
	s.Due = func(rule, under string, event civil.Date) (civil.Date, error) {
		if d, err := due(rule, under, event); err == nil {
			return d, nil
		}
		return event, nil
	}
	return s
}

// noEnd answers also where this project's calendar ends, which is nobody's fault.
func noEnd() dhstest.Deadlines {
	s := ourDeadlines()
	due := s.Due
	s.Due = func(rule, under string, event civil.Date) (civil.Date, error) {
		d, err := due(rule, under, event)
		if errors.Is(err, law.ErrOutOfRange) {
			return event.AddDays(7), nil
		}
		return d, err
	}
	return s
}

// rollsIntervals moves what must stay, which is wrong only in a "should".
func rollsIntervals() dhstest.Deadlines {
	s := ourDeadlines()
	due := s.Due
	s.Due = func(rule, under string, event civil.Date) (civil.Date, error) {
		d, err := due(rule, under, event)
		if rule == "saaremaa-3.14" && err == nil {
			return deadlines.Estonia().OnOrAfter(d)
		}
		return d, err
	}
	return s
}

// asTyped counts the characters of a password without making one of a letter and its combining mark.
func asTyped() dhstest.Password {
	s := ourPassword()
	return dhstest.Password{Check: func(a dhstest.Attempt) (string, error) {
		if a.Clause != "saaremaa-7.6" {
			return s.Check(a)
		}
		if utf8.RuneCountInString(a.New) < 8 {
			return "refuse", nil
		}
		return "pass", nil
	}}
}

// fromYearEnd counts retention from the end of the year, as many archives do.
func fromYearEnd() dhstest.Retention {
	s := ourRetention()
	keep := s.KeepUntil
	s.KeepUntil = func(term string, created civil.Date) (civil.Date, error) {
		return keep(term, civil.Must(created.Year(), 12, 31))
	}
	return s
}

// dhsDueDate stands for a vendor's system: it speaks its own words, and in texts.
func dhsDueDate(_, registered string) string {
	d := civil.MustParse(registered)
	for n := 0; n < 5; {
		d = d.AddDays(1)
		if works, err := deadlines.Estonia().IsWorkday(d); works || err != nil {
			n++
		}
	}
	return d.String()
}
