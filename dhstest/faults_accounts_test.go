// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

type (
	account = dhstest.Account
	results = iter.Seq[dhstest.Result]
)

func accountFaults() map[string]results {
	with := func(f func(s *dhstest.Accounts)) results {
		s := ourAccounts()
		f(&s)
		return dhstest.Results(s)
	}
	// asked puts another question about an account; answered gives another answer.
	asked := func(f func(a *account, on civil.Date)) results {
		return with(func(s *dhstest.Accounts) {
			right := s.Status
			s.Status = func(a account, on civil.Date) (string, civil.Date, error) {
				a.Absences, a.Breaches = slices.Clone(a.Absences), slices.Clone(a.Breaches)
				f(&a, on)
				return right(a, on)
			}
		})
	}
	answered := func(f func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date)) results {
		return with(func(s *dhstest.Accounts) {
			right := s.Status
			s.Status = func(a account, on civil.Date) (string, civil.Date, error) {
				state, since, err := right(a, on)
				state, since = f(a, on, state, since)
				return state, since, err
			}
		})
	}
	shifted := func(day func(*account) *civil.Date, n int) results {
		return asked(func(a *account, _ civil.Date) {
			if d := day(a); !d.IsZero() {
				*d = d.AddDays(n)
			}
		})
	}
	employment := func(a *account) *civil.Date { return &a.EmploymentEnd }
	contract := func(a *account) *civil.Date { return &a.ContractEnd }
	password := func(a *account) *civil.Date { return &a.PasswordChanged }
	absentFrom := func(n int) results {
		return asked(func(a *account, _ civil.Date) {
			for i := range a.Absences {
				a.Absences[i].From = a.Absences[i].From.AddDays(n)
			}
		})
	}
	// absentFor closes on the last good day after one absence without an end.
	absentFor := func(last func(before civil.Date) civil.Date) results {
		return answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			if a.Policy != "antsla" || a.Mailbox || len(a.Absences) != 1 || !a.Absences[0].To.IsZero() || !a.EmploymentEnd.IsZero() || state == "suspended" {
				return state, since
			}
			if end := last(a.Absences[0].From.AddDays(-1)); on.After(end) {
				return "closed", end.AddDays(1)
			}
			return "active", a.Granted
		})
	}
	// keptFor keeps a mailbox from its closing for another time.
	keptFor := func(last func(closed civil.Date) civil.Date) results {
		return answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			closed, end := since, since
			switch state {
			case "mailbox-archived":
				end = last(closed)
			case "deletable":
				if closed = a.EmploymentEnd.AddDays(1); a.EmploymentEnd.IsZero() {
					return state, since
				}
				end = last(closed)
			default:
				return state, since
			}
			if on.After(end) {
				return "deletable", end.AddDays(1)
			}
			return "mailbox-archived", closed
		})
	}
	renamed := func(from, to string) results {
		return answered(func(_ account, _ civil.Date, state string, since civil.Date) (string, civil.Date) {
			if state == from {
				state = to
			}
			return state, since
		})
	}
	breaches := func(f func(i int, b *dhstest.Breach, all []dhstest.Breach) bool) results { // f: whether it is known
		return asked(func(a *account, _ civil.Date) {
			var known []dhstest.Breach
			for i, b := range a.Breaches {
				if f(i, &b, a.Breaches) {
					known = append(known, b)
				}
			}
			a.Breaches = known
		})
	}
	named := func(f func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error)) results {
		return with(func(s *dhstest.Accounts) {
			right := s.Username
			s.Username = func(policy, first, last string, taken []string, letters, separator string) (string, error) {
				return f(func(first, last string, taken []string, letters, separator string) (string, error) {
					return right(policy, first, last, taken, letters, separator)
				}, first, last, taken, letters, separator)
			}
		})
	}
	addressed := func(f func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error)) results {
		return with(func(s *dhstest.Accounts) {
			right := s.Address
			s.Address = func(policy string, p dhstest.Person, others []dhstest.Person, domain string) (string, error) {
				return f(func(p dhstest.Person, others []dhstest.Person) (string, error) {
					return right(policy, p, others, domain)
				}, p, others)
			}
		})
	}
	notice := func(f func(civil.Date) civil.Date) results {
		return with(func(s *dhstest.Accounts) {
			s.Notice = func(_ string, end civil.Date) (civil.Date, error) { return f(end), nil }
		})
	}
	term := func(f func(granted, end civil.Date) bool) results {
		return with(func(s *dhstest.Accounts) {
			s.Term = func(_ string, granted, end civil.Date) (bool, error) { return f(granted, end), nil }
		})
	}
	handover := func(f func(leaving, head civil.Date) civil.Date) results {
		return with(func(s *dhstest.Accounts) {
			s.Handover = func(_ string, leaving, head civil.Date) (civil.Date, error) { return f(leaving, head), nil }
		})
	}
	screen := func(f func(seconds int) bool) results {
		return with(func(s *dhstest.Accounts) { s.ScreenLock = func(_ string, n int) (bool, error) { return f(n), nil } })
	}
	mobile := func(f func(d *dhstest.Device)) results {
		return with(func(s *dhstest.Accounts) {
			right := s.MobileLock
			s.MobileLock = func(policy string, d dhstest.Device) (bool, error) {
				f(&d)
				return right(policy, d)
			}
		})
	}

	all := map[string]results{
		"closed on the last day":        shifted(employment, -1),
		"good a day too long":           shifted(employment, 1),
		"open before the grant":         renamed("not-granted", "active"),
		"suspended is closed":           renamed("suspended", "closed"),
		"closed is suspended":           renamed("closed", "suspended"),
		"an archived mailbox is closed": renamed("mailbox-archived", "closed"),
		"a mailbox is never deletable":  renamed("deletable", "mailbox-archived"),
		"officials stay":                asked(func(a *account, _ civil.Date) { a.EmploymentEnd = unless(a.Holder == "official", a.EmploymentEnd) }),
		"an end rolls off a day off":    asked(func(a *account, _ civil.Date) { a.EmploymentEnd = rolled(a.EmploymentEnd) }),
		"every account has a mailbox":   asked(func(a *account, _ civil.Date) { a.Mailbox = true }),
		"a contract ends a day early":   shifted(contract, -1),
		"a contract ends a day late":    shifted(contract, 1),
		"partners are employees": asked(func(a *account, _ civil.Date) {
			a.EmploymentEnd, a.Holder = later(a.EmploymentEnd, a.ContractEnd), "employee"
		}),
		"partners have 180 days": asked(func(a *account, _ civil.Date) { a.ContractEnd = earlier(a.ContractEnd, a.Granted.AddDays(180)) }),
		"employees have six months": answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			if end := a.Granted.AddMonths(6); a.Policy == "antsla" && a.Granted.Year() == 2026 && a.Holder == "employee" && on.After(end) {
				return "closed", end.AddDays(1)
			}
			return state, since
		}),
		"three months are 90 days":    absentFor(func(d civil.Date) civil.Date { return d.AddDays(90) }),
		"three months are 13 weeks":   absentFor(func(d civil.Date) civil.Date { return d.AddDays(91) }),
		"three months overflow":       absentFor(func(d civil.Date) civil.Date { return overflow(d, 3) }),
		"three months roll":           absentFor(func(d civil.Date) civil.Date { return rolled(d.AddMonths(3)) }),
		"four months of absence":      absentFor(func(d civil.Date) civil.Date { return d.AddMonths(4) }),
		"absence from its second day": absentFrom(1),
		"exactly three months close":  absentFrom(-1),
		"back at work reopens": asked(func(a *account, on civil.Date) {
			a.Absences = slices.DeleteFunc(a.Absences, func(d dhstest.Absence) bool { return !d.To.IsZero() && d.To.Before(on) })
		}),
		"only the last absence counts": asked(func(a *account, _ civil.Date) { a.Absences = a.Absences[max(0, len(a.Absences)-1):] }),
		"absences are added up": asked(func(a *account, _ civil.Date) {
			if n := len(a.Absences); n > 1 {
				a.Absences = []dhstest.Absence{{From: a.Absences[0].From, To: a.Absences[n-1].To}}
			}
		}),
		"the plan of an absence closes": answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			for _, d := range a.Absences {
				if a.Policy == "antsla" && !on.Before(d.From) && d.To.After(d.From.AddMonths(3)) {
					return "closed", d.From
				}
			}
			return state, since
		}),
		"mailboxes for 180 days":      keptFor(func(d civil.Date) civil.Date { return d.AddDays(180) }),
		"mailboxes overflow":          keptFor(func(d civil.Date) civil.Date { return overflow(d, 6) }),
		"mailboxes roll":              keptFor(func(d civil.Date) civil.Date { return rolled(d.AddMonths(6)) }),
		"mailboxes from the last day": keptFor(func(d civil.Date) civil.Date { return d.AddDays(-1).AddMonths(6) }),
		"mailboxes a day short":       keptFor(func(d civil.Date) civil.Date { return d.AddMonths(6).AddDays(-1) }),
		"suspension archives": answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			if end := since.AddMonths(6); state == "suspended" && a.Mailbox && on.After(end) {
				return "deletable", end.AddDays(1)
			}
			return state, since
		}),
		"suspended on day 180": shifted(password, -1),
		"suspended on day 182": shifted(password, 1),
		"officials keep passwords": asked(func(a *account, on civil.Date) {
			a.PasswordChanged = replaced(a.Holder == "official", a.PasswordChanged, on)
		}),
		"partners keep passwords": asked(func(a *account, on civil.Date) {
			a.PasswordChanged = replaced(a.Holder == "contract-partner", a.PasswordChanged, on)
		}),
		"six months of a password": asked(func(a *account, _ civil.Date) {
			if d := a.PasswordChanged; a.Policy == "antsla" && !d.IsZero() {
				a.PasswordChanged = d.AddMonths(6).AddDays(-180)
			}
		}),
		"free on the day of explanation": breaches(func(_ int, b *dhstest.Breach, _ []dhstest.Breach) bool {
			if b.Explained.After(b.Day) {
				b.Explained = b.Explained.AddDays(-1)
			}
			return true
		}),
		"a suspicion ends by itself": breaches(func(_ int, b *dhstest.Breach, _ []dhstest.Breach) bool {
			if b.Explained.IsZero() {
				b.Explained = b.Day.AddDays(30)
			}
			return true
		}),
		"only the first breach counts": breaches(func(i int, _ *dhstest.Breach, _ []dhstest.Breach) bool { return i == 0 }),
		"guidance needs no suspension": breaches(func(_ int, b *dhstest.Breach, all []dhstest.Breach) bool {
			return len(all) > 1 || b.Kind != "ignorance"
		}),
		"every ignorance suspends": breaches(func(_ int, b *dhstest.Breach, _ []dhstest.Breach) bool {
			if b.Kind == "ignorance" {
				b.Kind = "deliberate"
			}
			return true
		}),
		"a cleared suspicion is a breach": breaches(func(_ int, b *dhstest.Breach, _ []dhstest.Breach) bool {
			if b.Kind == "suspicion" {
				b.Kind = "ignorance"
			}
			return true
		}),
		"breaches lapse after a year": breaches(func(_ int, b *dhstest.Breach, _ []dhstest.Breach) bool { return b.Day.Year() > 2024 }),
		"deliberate is over when explained": breaches(func(_ int, b *dhstest.Breach, all []dhstest.Breach) bool {
			if b.Kind == "deliberate" {
				b.Kind = "suspicion"
			}
			return true
		}),
		"the next day, of RMK too": answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			if a.Policy == "rmk" && on.After(a.EmploymentEnd) && !a.EmploymentEnd.IsZero() {
				return "closed", a.EmploymentEnd.AddDays(1)
			}
			return state, since
		}),
		"Antsla's rules for RMK":      asked(func(a *account, _ civil.Date) { a.Policy = strings.Replace(a.Policy, "rmk", "antsla", 1) }),
		"Antsla's rules for Saaremaa": asked(func(a *account, _ civil.Date) { a.Policy = strings.Replace(a.Policy, "saaremaa", "antsla", 1) }),

		"notice: no roll":                notice(func(d civil.Date) civil.Date { return d }),
		"notice: the next day":           notice(func(d civil.Date) civil.Date { return d.AddDays(1) }),
		"notice: the working day before": notice(func(d civil.Date) civil.Date { return before(d) }),
		"notice: a working day later":    notice(func(d civil.Date) civil.Date { return rolled(d.AddDays(1)) }),

		"term: 180 days":              term(func(granted, end civil.Date) bool { return !end.After(granted.AddDays(180)) }),
		"term: 26 weeks":              term(func(granted, end civil.Date) bool { return !end.After(granted.AddDays(26 * 7)) }),
		"term: less than six months":  term(func(granted, end civil.Date) bool { return end.Before(granted.AddMonths(6)) }),
		"term: a day more":            term(func(granted, end civil.Date) bool { return !end.After(granted.AddMonths(6).AddDays(1)) }),
		"term: overflow":              term(func(granted, end civil.Date) bool { return !end.After(overflow(granted, 6)) }),
		"term: rolls":                 term(func(granted, end civil.Date) bool { return !end.After(rolled(granted.AddMonths(6))) }),
		"term: the last of the month": term(func(granted, end civil.Date) bool { return !end.After(granted.AddDays(1).AddMonths(6).AddDays(-1)) }),
		"term: a day is no term":      term(func(granted, end civil.Date) bool { return end.After(granted) && !end.After(granted.AddMonths(6)) }),

		"names: taken or not": named(func(right nameFunc, first, last string, _ []string, letters, separator string) (string, error) {
			return right(first, last, nil, letters, separator)
		}),
		"names: ASCII letters only": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			return right(ascii(first), ascii(last), taken, letters, separator)
		}),
		"names: marks kept": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			name, err := right(first, last, taken, letters, separator)
			if lower := strings.ToLower(norm.NFC.String(first)); !isASCII(lower) {
				return lower, err
			}
			return name, err
		}),
		"names: one letter only": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			return right(first, last[:1], taken, letters, separator)
		}),
		"names: never the whole surname": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			return right(first, last, append(slices.Clone(taken), strings.ToLower(first+last)), letters, separator)
		}),
		"names: the whole surname at once": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			if name, err := right(first, last, nil, letters, separator); err != nil || !slices.Contains(taken, name) {
				return name, err
			}
			return right(first+last, last, taken, letters, separator)
		}),
		"names: a number": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			name, err := right(first, last, nil, letters, separator)
			for n := 0; slices.Contains(taken, name) && err == nil; n++ {
				name = fmt.Sprint(strings.ToLower(first), n)
			}
			return name, err
		}),
		"names: with regard to case": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			lower := slices.DeleteFunc(slices.Clone(taken), func(s string) bool { return s != strings.ToLower(s) })
			return right(first, last, lower, letters, separator)
		}),
		"names: begun is taken": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			name := strings.ToLower(first)
			if slices.ContainsFunc(taken, func(s string) bool { return strings.HasPrefix(s, name) }) {
				taken = append(slices.Clone(taken), name)
			}
			return right(first, last, taken, letters, separator)
		}),
		"names: always base letters": named(func(right nameFunc, first, last string, taken []string, _, separator string) (string, error) {
			return right(first, last, taken, "base", separator)
		}),
		"names: always by ICAO": named(func(right nameFunc, first, last string, taken []string, _, separator string) (string, error) {
			return right(first, last, taken, "icao", separator)
		}),
		"names: always a full stop": named(func(right nameFunc, first, last string, taken []string, letters, _ string) (string, error) {
			return right(first, last, taken, letters, ".")
		}),
		"names: a taken combination": named(func(right nameFunc, first, last string, taken []string, letters, separator string) (string, error) {
			if name, err := right(first, last, taken, letters, separator); err == nil {
				return name, nil
			}
			return strings.ToLower(first + separator + last), nil
		}),

		"addresses: nobody else": addressed(func(right addressFunc, p dhstest.Person, _ []dhstest.Person) (string, error) { return right(p, nil) }),
		"addresses: the earlier gets the surname": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			others = slices.Clone(others)
			for i := range others {
				others[i].Start, p.Start = p.Start, others[i].Start
			}
			return right(p, others)
		}),
		"addresses: the same day decides": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			if address, err := right(p, others); err == nil {
				return address, nil
			}
			p.Start = p.Start.AddDays(1)
			return right(p, others)
		}),
		"addresses: by year": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			p.Start, others = civil.Must(p.Start.Year(), 1, 1), slices.Clone(others)
			for i := range others {
				others[i].Start = civil.Must(others[i].Start.Year(), 1, 1)
			}
			return right(p, others)
		}),
		"addresses: by surname": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			return right(p, slices.DeleteFunc(slices.Clone(others), func(o dhstest.Person) bool { return o.Last != p.Last }))
		}),
		"addresses: first names that begin alike": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			others = slices.Clone(others)
			for i := range others {
				if strings.HasPrefix(others[i].First, p.First) {
					others[i].First = p.First
				}
			}
			return right(p, others)
		}),
		"addresses: a full stop": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			address, err := right(p, others)
			last := ascii(strings.ToLower(p.Last))
			return strings.Replace(address, last+"@", "."+last+"@", 1), err
		}),
		"addresses: ASCII letters only": addressed(func(right addressFunc, p dhstest.Person, others []dhstest.Person) (string, error) {
			p.First, p.Last = ascii(p.First), ascii(p.Last)
			return right(p, others)
		}),

		"handover: only the leaving": handover(func(leaving, _ civil.Date) civil.Date { return leaving }),
		"handover: the head's day": handover(func(leaving, head civil.Date) civil.Date {
			if head.IsZero() {
				return leaving
			}
			return head
		}),
		"handover: the later day":  handover(later),
		"handover: the day before": handover(func(leaving, head civil.Date) civil.Date { return earlier(head, leaving.AddDays(-1)) }),
		"handover: rolls":          handover(func(leaving, head civil.Date) civil.Date { return earlier(head, rolled(leaving)) }),

		"screen: less than five minutes": screen(func(n int) bool { return 0 <= n && n < 300 }),
		"screen: minutes cut off":        screen(func(n int) bool { return 0 <= n && n/60 <= 5 }),
		"screen: never is soon enough":   screen(func(n int) bool { return n <= 300 }),
		"screen: ten minutes":            screen(func(n int) bool { return 0 <= n && n <= 600 }),
		"screen: one minute":             screen(func(n int) bool { return 0 <= n && n <= 60 }),

		"mobile: mail or calendar": mobile(func(d *dhstest.Device) {
			both := d.HoldsMail || d.HoldsCalendar
			d.HoldsMail, d.HoldsCalendar = both, both
		}),
		"mobile: the password does not matter": mobile(func(d *dhstest.Device) { d.MailWithoutPassword = true }),
		"mobile: no device is bound":           mobile(func(d *dhstest.Device) { d.HoldsMail = false }),
		"mobile: less than a minute":           mobile(func(d *dhstest.Device) { d.Seconds = replaced(d.Seconds == 60, d.Seconds, 61) }),
		"mobile: minutes cut off":              mobile(func(d *dhstest.Device) { d.Seconds = replaced(d.Seconds == 61, d.Seconds, 60) }),
		"mobile: five minutes":                 mobile(func(d *dhstest.Device) { d.Seconds = replaced(d.Seconds == 300, d.Seconds, 60) }),
		"mobile: never is soon enough":         mobile(func(d *dhstest.Device) { d.Seconds = replaced(d.Seconds == -1, d.Seconds, 60) }),
		"mobile: no code":                      mobile(func(d *dhstest.Device) { d.CodeAtUnlock = true }),
	}
	for name, c := range wrongCalendars {
		all["notice: "+name] = notice(c.onOrAfter)
		all["RMK: "+name] = answered(func(a account, on civil.Date, state string, since civil.Date) (string, civil.Date) {
			if a.Policy != "rmk" || a.EmploymentEnd.IsZero() {
				return state, since
			}
			if closed := c.onOrAfter(a.EmploymentEnd.AddDays(1)); !on.Before(closed) {
				return "closed", closed
			}
			return "active", a.Granted
		})
	}
	return all
}

type (
	nameFunc    func(first, last string, taken []string, letters, separator string) (string, error)
	addressFunc func(dhstest.Person, []dhstest.Person) (string, error)
)

// rolled moves a day off a day off; the zero day stays.
func rolled(d civil.Date) civil.Date {
	if d.IsZero() {
		return d
	}
	return calendar{}.onOrAfter(d)
}

// before returns the working day on or before a day.
func before(d civil.Date) civil.Date {
	for rolled(d) != d {
		d = d.AddDays(-1)
	}
	return d
}

func later(a, b civil.Date) civil.Date {
	if a.After(b) {
		return a
	}
	return b
}

// earlier returns the earlier day; a zero one does not count.
func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

func replaced[T any](when bool, value, other T) T {
	if when {
		return other
	}
	return value
}

func unless[T any](not bool, value T) (zero T) {
	if not {
		return zero
	}
	return value
}

// ascii drops every letter that is none of ASCII.
func ascii(s string) string {
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return -1
		}
		return r
	}, s)
}

func isASCII(s string) bool { return ascii(s) == s }
