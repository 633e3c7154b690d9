// SPDX-License-Identifier: MIT

package accounts_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
)

// The head may set an earlier day of handing over than the day of leaving, but no later one.
func ExampleRMKHandoverDue() {
	fmt.Println(accounts.RMKHandoverDue(civil.Must(2026, 5, 29), civil.Must(2026, 5, 27)))
	fmt.Println(accounts.RMKHandoverDue(civil.Must(2026, 5, 29), civil.Must(2026, 6, 5)))
	// Output:
	// 2026-05-27 <nil>
	// 2026-05-29 <nil>
}

// dayOrNone reads a day; "" is the zero Date.
func dayOrNone(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	return ymd(s)
}

// codesOf is what findings say, as "code/first number" where there is one.
func codesOf(found []law.Finding) string {
	var codes []string
	for _, f := range found {
		code := f.Code
		if f.Numbers[0] > 0 {
			code = fmt.Sprint(code, "/", f.Numbers[0])
		}
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}

// eachMissing takes one element after the other away from a complete subject: each alone is found, by its code.
func eachMissing[T any](t *testing.T, check func(*T) []law.Finding, whole T, without map[string]func(*T)) {
	assert.Nil(t, check(&whole), "a complete one")
	for code, take := range without {
		t.Run(code, func(t *testing.T) {
			part := whole
			take(&part)
			found := check(&part)
			require.Len(t, found, 1)
			assert.Equal(t, strings.TrimRight(code, "+"), found[0].Code)
			assert.NotEqual(t, found[0].Text(language.Estonian), found[0].Text(language.English))
			assert.NotEmpty(t, found[0].Source().Provision)
		})
	}
	for _, f := range check(nil) {
		assert.Contains(t, without, f.Code, "every element is taken away once")
	}
}

func TestLeavingNotice(t *testing.T) {
	t.Run("antsla-6.1", func(t *testing.T) {
		for _, r := range []struct{ ended, want, code string }{
			{"2026-06-22", "2026-06-22", "same-day"},     // Monday, the day before the holidays
			{"2026-06-23", "2026-06-25", "next-workday"}, // Tue 23 and Wed 24 June are holidays
			{"2026-06-24", "2026-06-25", "next-workday"},
			{"2026-06-25", "2026-06-25", "same-day"},
			{"2026-05-29", "2026-05-29", "same-day"}, // Friday
			{"2026-05-30", "2026-06-01", "next-workday"},
			{"2026-05-31", "2026-06-01", "next-workday"}, // reading 14: Sunday to Monday
			{"2025-12-23", "2025-12-23", "same-day"},     // shortened, a whole working day
			{"2025-12-24", "2025-12-29", "next-workday"}, // 24–26 holidays, 27–28 weekend
			{"2019-11-29", "2019-11-29", "same-day"},     // the day on which the regulation came into force
		} {
			answer, err := accounts.AntslaLeavingNotice(ymd(r.ended), deadlines.Estonia())
			require.NoError(t, err)
			got, step := answer.Value, answer.Why()
			assert.Equal(t, ymd(r.want), got, r.ended)
			assert.Equal(t, r.code, step.Code, r.ended)
			assert.Equal(t, got, step.Day)
			assert.Equal(t, "Antsla § 6 lg 1", step.Source.String())
		}
		_, err := accounts.AntslaLeavingNotice(ymd("2019-11-28"), deadlines.Estonia())
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.AntslaLeavingNotice(civil.Date{}, deadlines.Estonia())
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = accounts.AntslaLeavingNotice(ymd("2026-06-22"), nil)
		assert.ErrorIs(t, err, law.ErrMissing)
	})
	t.Run("saaremaa-8.4", func(t *testing.T) {
		for change, want := range map[accounts.EmploymentChange]bool{
			accounts.EmploymentEnds: true, accounts.EmploymentSuspended: true, accounts.UnitChanged: false, accounts.Leave: false, accounts.SickLeave: false,
		} {
			answer, err := accounts.SaaremaaReported(change)
			require.NoError(t, err)
			step := answer.Why()
			assert.Equal(t, want, answer.Value, change)
			assert.Equal(t, "Saaremaa p 8.4", step.Source.String())
			assert.NotEmpty(t, step.Text(language.Estonian))
			assert.NotEmpty(t, step.Text(language.English))
		}
		for _, none := range []accounts.EmploymentChange{0, 6, 255} {
			_, err := accounts.SaaremaaReported(none)
			assert.ErrorIs(t, err, law.ErrUnknown)
			assert.Empty(t, none.Text(language.Estonian))
		}
	})
	assert.Equal(t, "puhkus", accounts.Leave.Text(language.Estonian))
	assert.Equal(t, "leave", accounts.Leave.String())
}

func TestHandoverDue(t *testing.T) {
	t.Run("rmk-13.2", func(t *testing.T) {
		for _, r := range []struct{ leaving, set, want string }{
			{"2026-05-29", "", "2026-05-29"},
			{"2026-05-29", "2026-05-27", "2026-05-27"}, // reading 20
			{"2026-05-29", "2026-05-28", "2026-05-28"},
			{"2026-05-29", "2026-05-29", "2026-05-29"},
			{"2026-05-29", "2026-05-30", "2026-05-29"},
			{"2026-05-29", "2026-06-05", "2026-05-29"}, // reading 20
			{"2026-05-31", "", "2026-05-31"},           // a Sunday stays
			{"2022-10-25", "", "2022-10-25"},
		} {
			got, err := accounts.RMKHandoverDue(ymd(r.leaving), dayOrNone(r.set))
			require.NoError(t, err)
			assert.Equal(t, ymd(r.want), got, "%s, head's day %s", r.leaving, r.set)
		}
		_, err := accounts.RMKHandoverDue(ymd("2022-10-24"), civil.Date{})
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.RMKHandoverDue(civil.Date{}, ymd("2026-05-29"))
		assert.ErrorIs(t, err, law.ErrMissing)
	})
}

func TestOpenTasks(t *testing.T) {
	t.Run("rmk-13.11", func(t *testing.T) {
		ended := func(s string) accounts.RMKOpenTask { return accounts.RMKOpenTask{Ended: ymd(s)} }
		moved := func(s, to string) accounts.RMKOpenTask { return accounts.RMKOpenTask{Redirected: ymd(s), To: to} }
		for _, r := range []struct {
			name  string
			tasks []accounts.RMKOpenTask
			want  string
		}{
			{"none", nil, ""},
			{"ended a day before", []accounts.RMKOpenTask{ended("2026-05-28")}, ""},
			{"ended on the day", []accounts.RMKOpenTask{ended("2026-05-29")}, ""},
			{"ended a day late", []accounts.RMKOpenTask{ended("2026-05-30")}, "task.late/1"},
			{"redirected on the day", []accounts.RMKOpenTask{moved("2026-05-29", "Jaan Kask")}, ""},
			{"redirected a day late", []accounts.RMKOpenTask{moved("2026-05-30", "Jaan Kask")}, "task.late/1"},
			{"redirected to nobody", []accounts.RMKOpenTask{moved("2026-05-29", " ")}, "task.nobody/1"},
			{"redirected in time, ended later by another", []accounts.RMKOpenTask{{Redirected: ymd("2026-05-29"), Ended: ymd("2026-07-01"), To: "Jaan Kask"}}, ""},
			{"ended, then redirected", []accounts.RMKOpenTask{{Ended: ymd("2026-05-29"), Redirected: ymd("2026-06-01")}}, ""},
			{"redirected to nobody, ended in time", []accounts.RMKOpenTask{{Redirected: ymd("2026-05-27"), Ended: ymd("2026-05-29")}}, ""},
			{"redirected to nobody, ended too late", []accounts.RMKOpenTask{{Redirected: ymd("2026-05-27"), Ended: ymd("2026-05-30")}}, "task.nobody/1"},
			{"redirected and ended too late", []accounts.RMKOpenTask{{Redirected: ymd("2026-06-01"), Ended: ymd("2026-06-02")}}, "task.late/1"},
			{"open", []accounts.RMKOpenTask{ended("2026-05-01"), {}, ended("2026-06-29"), {To: "Jaan Kask"}}, "task.open/2 task.late/3 task.open/4"},
		} {
			t.Run(r.name, func(t *testing.T) {
				found, err := accounts.RMKOpenTasks(ymd("2026-05-29"), r.tasks...)
				require.NoError(t, err)
				assert.Equal(t, r.want, codesOf(found))
			})
		}
		found, err := accounts.RMKOpenTasks(ymd("2026-05-29"), ended("2026-06-01"))
		require.NoError(t, err)
		assert.Equal(t, "Ülesanne nr 1 lõpetati või suunati edasi töölt lahkumise päevast 3 päeva võrra hiljem", found[0].Text(language.Estonian))
		found, err = accounts.RMKOpenTasks(ymd("2026-05-29"), accounts.RMKOpenTask{Redirected: ymd("2026-06-01"), Ended: ymd("2026-06-02")}, accounts.RMKOpenTask{Redirected: ymd("2026-06-02"), Ended: ymd("2026-05-31")})
		require.NoError(t, err)
		assert.Equal(t, []int{3, 2}, []int{found[0].Numbers[1], found[1].Numbers[1]}, "the earlier of the two")
		_, err = accounts.RMKOpenTasks(civil.Date{})
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = accounts.RMKOpenTasks(ymd("2022-10-24"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
	})
}

func TestAbsenceNotice(t *testing.T) {
	t.Run("rmk-13.1", func(t *testing.T) {
		whole := accounts.RMKAbsenceNotice{From: ymd("2026-07-01"), Until: ymd("2026-07-28"), Contact: "Jaan Kask"}
		eachMissing(t, (*accounts.RMKAbsenceNotice).Check, whole, map[string]func(*accounts.RMKAbsenceNotice){
			"absence.period":   func(n *accounts.RMKAbsenceNotice) { n.From = civil.Date{} },
			"absence.period+":  func(n *accounts.RMKAbsenceNotice) { n.Until = civil.Date{} },
			"absence.period++": func(n *accounts.RMKAbsenceNotice) { n.Until = ymd("2026-06-30") },
			"absence.contact":  func(n *accounts.RMKAbsenceNotice) { n.Contact = "" },
		})
		whole.Until, whole.Contact, whole.ContactWaived = whole.From, "", true
		assert.Nil(t, whole.Check(), "one day, nobody to name")
	})
}

// TestLeavingMutants: each plausible wrong way to count fails a day of the notice or of the handover.
func TestLeavingMutants(t *testing.T) {
	calendar := deadlines.Estonia()
	must := func(d civil.Date, err error) civil.Date {
		require.NoError(t, err)
		return d
	}
	notices := map[string]string{"2026-06-22": "2026-06-22", "2026-06-23": "2026-06-25", "2026-05-31": "2026-06-01", "2026-04-03": "2026-04-06"}
	for name, wrong := range map[string]func(civil.Date) civil.Date{
		"never moved":           func(d civil.Date) civil.Date { return d },
		"moved back":            func(d civil.Date) civil.Date { return must(calendar.AddWorkdays(d.AddDays(1), -1)) },
		"the next working day":  func(d civil.Date) civil.Date { return must(calendar.AddWorkdays(d, 1)) },
		"past the weekend only": func(d civil.Date) civil.Date { return d.AddDays([]int{1, 0, 0, 0, 0, 0, 2}[d.Weekday()]) },
		"the day after":         func(d civil.Date) civil.Date { return d.AddDays(1) },
		"Easter Monday off": func(d civil.Date) civil.Date {
			d = must(calendar.OnOrAfter(d))
			return d.AddDays(map[bool]int{true: 1}[d == ymd("2026-04-06")])
		},
		"the shortened day, too": func(d civil.Date) civil.Date {
			return must(calendar.OnOrAfter(d.AddDays(map[bool]int{true: 1}[d == ymd("2026-06-22")])))
		},
	} {
		killed := false
		for ended, want := range notices {
			killed = killed || wrong(ymd(ended)) != ymd(want)
		}
		assert.True(t, killed, name)
	}
	dues := [][3]string{
		{"2026-05-29", "", "2026-05-29"}, {"2026-05-29", "2026-05-28", "2026-05-28"}, {"2026-05-29", "2026-05-30", "2026-05-29"},
		{"2026-05-31", "", "2026-05-31"}, {"2026-05-31", "2026-05-30", "2026-05-30"},
	}
	for name, wrong := range map[string]func(leaving, set civil.Date) civil.Date{
		"the head's day ignored": func(leaving, _ civil.Date) civil.Date { return leaving },
		"the head's day, if any": func(leaving, set civil.Date) civil.Date {
			if set.IsZero() {
				return leaving
			}
			return set
		},
		"the later": func(leaving, set civil.Date) civil.Date {
			if set.After(leaving) {
				return set
			}
			return leaving
		},
		"no head's day is the first": func(leaving, set civil.Date) civil.Date {
			if set.Compare(leaving) < 0 {
				return set
			}
			return leaving
		},
		"moved to a working day": func(leaving, set civil.Date) civil.Date {
			if !set.IsZero() && set.Before(leaving) {
				leaving = set
			}
			return must(calendar.OnOrAfter(leaving))
		},
	} {
		killed := false
		for _, r := range dues {
			killed = killed || wrong(ymd(r[0]), dayOrNone(r[1])) != ymd(r[2])
		}
		assert.True(t, killed, name)
	}
}

// TestNoticeEveryDay: the notice is due on a working day, never before the end, and no working day lies between.
func TestNoticeEveryDay(t *testing.T) {
	calendar := deadlines.Estonia()
	for d := ymd("2019-11-29"); d.Year() < 2040; d = d.AddDays(1) {
		answer, err := accounts.AntslaLeavingNotice(d, calendar)
		got := answer.Value
		if err != nil {
			t.Fatal(err)
		}
		want := d
		for {
			if work, err := calendar.IsWorkday(want); err != nil || work {
				break
			}
			want = want.AddDays(1)
		}
		if got != want {
			t.Fatalf("%s: %s, not %s", d, got, want)
		}
	}
}

func TestPeopleAllocateNothing(t *testing.T) {
	calendar := deadlines.Estonia()
	leaving, set := ymd("2026-05-31"), ymd("2026-05-29")
	phone := accounts.AntslaPhone{LocksAfter: time.Minute, AsksCode: true, CodeSecret: true, Updated: true, Supervised: true}
	for name, f := range map[string]func(){
		"AntslaLeavingNotice": func() { _, _ = accounts.AntslaLeavingNotice(leaving, calendar) },
		"RMKHandoverDue":      func() { _, _ = accounts.RMKHandoverDue(leaving, set) },
		"SaaremaaReported":    func() { _, _ = accounts.SaaremaaReported(accounts.SickLeave) },
		"AntslaScreen":        func() { _ = accounts.AntslaScreen(5 * time.Minute) },
		"AntslaMayConnect":    func() { _, _ = accounts.AntslaMayConnect(accounts.AntslaMobileDevice, true) },
		"AntslaPhone.Check":   func() { _ = phone.Check() },
	} {
		cost.Nothing(t, name, f)
	}
}
