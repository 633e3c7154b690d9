// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"time"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func ourAccounts() dhstest.Accounts {
	policy := func(name string) (accounts.Policy, error) {
		p := map[string]func() accounts.Policy{"antsla": accounts.AntslaPolicy, "rmk": accounts.RMKPolicy, "saaremaa": accounts.SaaremaaPolicy}[name]()
		spec := p.Spec()
		spec.Warn = civil.Period{} // the vectors know no warnings
		return spec.Policy()
	}
	locks := func(seconds int) time.Duration { return time.Duration(max(seconds, 0)) * time.Second } // 0: never
	return dhstest.Accounts{
		Status: func(a dhstest.Account, on civil.Date) (string, civil.Date, error) {
			p, err := policy(a.Policy)
			if err != nil {
				return "", civil.Date{}, err
			}
			var holder accounts.Holder
			if err := holder.UnmarshalText([]byte(a.Holder)); err != nil {
				return "", civil.Date{}, err
			}
			ours := accounts.Account{
				ID: "1", Holder: holder, Granted: a.Granted, Ends: a.EmploymentEnd,
				Password: a.PasswordChanged, LoginOnly: !a.Mailbox,
			}
			if !a.ContractEnd.IsZero() {
				ours.Ends = a.ContractEnd
			}
			for _, d := range a.Absences {
				ours.Absences = append(ours.Absences, accounts.Days{First: d.From, Last: d.To})
			}
			for _, b := range a.Breaches {
				ours.Breaches = append(ours.Breaches, accounts.Breach{Suspected: b.Day, Explained: b.Explained, Cause: map[string]accounts.BreachCause{
					"ignorance": accounts.Ignorance, "deliberate": accounts.Deliberate,
				}[b.Kind]})
			}
			s, err := p.StatusOn(ours, on, deadlines.Estonia())
			return s.State().String(), s.Since(), err
		},
		Notice: func(_ string, ended civil.Date) (civil.Date, error) {
			notice, err := accounts.AntslaLeavingNotice(ended, deadlines.Estonia())
			return notice.Value, err
		},
		Term: func(name string, granted, end civil.Date) (bool, error) {
			p, err := policy(name)
			if err != nil {
				return false, err
			}
			found, err := p.Grant(accounts.Request{Holder: accounts.ContractPartner, Day: granted, Ends: end, Signed: granted})
			return found == nil, err
		},
		Username: func(_, first, last string, taken []string, transliteration, separator string) (string, error) {
			scheme := accounts.AntslaPolicy().Names()
			scheme.Letters = map[string]accounts.Transliteration{"base": accounts.Base, "icao": accounts.ICAO}[transliteration]
			if separator != "" {
				scheme.Forms[2] = "{given}" + separator + "{surname}"
			}
			return scheme.UserName(first, last, accounts.Taken(taken...))
		},
		Address: func(_ string, person dhstest.Person, others []dhstest.Person, domain string) (string, error) {
			ours := func(p dhstest.Person) accounts.Colleague {
				return accounts.Colleague{First: p.First, Last: p.Last, Started: p.Start}
			}
			var colleagues []accounts.Colleague
			for _, p := range others {
				colleagues = append(colleagues, ours(p))
			}
			return accounts.SaaremaaPolicy().Names().Address(domain, ours(person), colleagues...)
		},
		Handover: func(_ string, leaving, headDay civil.Date) (civil.Date, error) {
			return accounts.RMKHandoverDue(leaving, headDay)
		},
		ScreenLock: func(_ string, seconds int) (bool, error) { return accounts.AntslaScreen(locks(seconds)) == nil, nil },
		MobileLock: func(_ string, d dhstest.Device) (bool, error) {
			phone := accounts.AntslaPhone{
				MailElsewhere: !d.HoldsMail, CalendarElsewhere: !d.HoldsCalendar, MailAsksPassword: !d.MailWithoutPassword,
				LocksAfter: locks(d.Seconds), AsksCode: d.CodeAtUnlock, CodeSecret: true, Updated: true, Supervised: true,
			}
			return phone.Check() == nil, nil
		},
	}
}
