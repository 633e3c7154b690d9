package dhstest_test

import (
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func ourAccounts() dhstest.Accounts {
	policy := func(name string) (accounts.Policy, error) {
		p := map[string]func() accounts.Policy{"antsla": accounts.Antsla, "rmk": accounts.RMK, "saaremaa": accounts.Saaremaa}[name]()
		spec, _ := p.Spec()
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
			ours := accounts.Account{
				ID: "1", Holder: accounts.Holder(a.Holder), Granted: a.Granted, Ends: a.EmploymentEnd,
				Password: a.PasswordChanged, NoMailbox: !a.Mailbox,
			}
			if !a.ContractEnd.IsZero() {
				ours.Ends = a.ContractEnd
			}
			for _, d := range a.Absences {
				ours.Absences = append(ours.Absences, accounts.Days{First: d.From, Last: d.To})
			}
			for _, b := range a.Breaches {
				ours.Breaches = append(ours.Breaches, accounts.Breach{Suspected: b.Day, Explained: b.Explained, Cause: map[string]accounts.Cause{
					"ignorance": accounts.Ignorance, "deliberate": accounts.Deliberate,
				}[b.Kind]})
			}
			s, err := p.StatusOn(ours, on, deadlines.Estonia())
			return strings.ReplaceAll(s.State().String(), " ", "-"), s.Since(), err
		},
		Notice: func(_ string, ended civil.Date) (civil.Date, error) {
			d, _, err := accounts.AntslaLeavingNotice(ended, deadlines.Estonia())
			return d, err
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
			scheme := accounts.AntslaNames()
			scheme.Letters = map[string]accounts.Transliteration{"base": accounts.Base, "icao": accounts.ICAO}[transliteration]
			if separator != "" {
				scheme.Separator = separator
			}
			return scheme.UserName(first, last, accounts.Taken(taken...))
		},
		Address: func(_ string, person dhstest.Person, others []dhstest.Person, domain string) (string, error) {
			ours := func(p dhstest.Person) accounts.Person {
				return accounts.Person{First: p.First, Last: p.Last, Started: p.Start}
			}
			var colleagues []accounts.Person
			for _, p := range others {
				colleagues = append(colleagues, ours(p))
			}
			return accounts.SaaremaaNames().Address(domain, ours(person), colleagues...)
		},
		Handover: func(_ string, leaving, headDay civil.Date) (civil.Date, error) {
			return accounts.RMKHandoverDue(leaving, headDay)
		},
		ScreenLock: func(_ string, seconds int) (bool, error) { return accounts.AntslaScreen(locks(seconds)) == nil, nil },
		MobileLock: func(_ string, d dhstest.Device) (bool, error) {
			phone := accounts.Phone{
				NoMail: !d.HoldsMail, NoCalendar: !d.HoldsCalendar, MailAsksPassword: !d.MailWithoutPassword,
				LocksAfter: locks(d.Seconds), AsksCode: d.CodeAtUnlock, CodeSecret: true, Updated: true, Supervised: true,
			}
			return phone.Check() == nil, nil
		},
	}
}
