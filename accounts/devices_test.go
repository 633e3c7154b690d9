// SPDX-License-Identifier: MIT

package accounts_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Who answers for a shared laptop at 8, 9 and 12 o'clock, when it was lent from 9 to 12?
func ExampleAntslaSharedLaptop_Answers() {
	at := func(hour int) time.Time { return time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC) }
	s := accounts.AntslaSharedLaptop{Responsible: "Ene Mets", Log: []accounts.AntslaLoan{
		{User: "Jaan Kask", From: at(9), Until: at(12), ReadRules: true, HasAccount: true},
	}}
	for _, hour := range []int{8, 9, 12} {
		who, _ := s.Answers(at(hour))
		fmt.Println(who.Value, who.Why().Code)
	}
	// Output:
	// Ene Mets responsible
	// Jaan Kask user
	// Ene Mets responsible
}

func TestLocks(t *testing.T) {
	durations := []struct {
		after        time.Duration
		screen, none bool
	}{
		{time.Second, true, true}, {59 * time.Second, true, true}, {60 * time.Second, true, true}, {61 * time.Second, true, false},
		{time.Minute + 1, true, false},
		{299 * time.Second, true, false}, {300 * time.Second, true, false}, {300*time.Second + 1, false, false}, {301 * time.Second, false, false},
		{0, false, false}, {-time.Second, false, false}, {math.MaxInt64, false, false}, {math.MinInt64, false, false},
	}
	t.Run("antsla-10.5", func(t *testing.T) {
		for _, d := range durations {
			assert.Equal(t, d.screen, accounts.AntslaScreen(d.after) == nil, d.after)
		}
		assert.Equal(t, "Ekraan peab lukustuma 300 sekundi jooksul", accounts.AntslaScreen(0)[0].Text(language.Estonian))
	})
	t.Run("antsla-16.6", func(t *testing.T) {
		phone := func(after time.Duration) accounts.AntslaPhone {
			return accounts.AntslaPhone{LocksAfter: after, AsksCode: true, CodeSecret: true, Updated: true, Supervised: true}
		}
		for _, d := range durations {
			p := phone(d.after)
			assert.Equal(t, d.none, p.Check() == nil, d.after)
		}
		for code, take := range map[string]func(*accounts.AntslaPhone){
			"phone.lock/60":     func(p *accounts.AntslaPhone) { p.LocksAfter = 0 },
			"phone.code":        func(p *accounts.AntslaPhone) { p.AsksCode = false },
			"phone.secret":      func(p *accounts.AntslaPhone) { p.CodeSecret = false },
			"phone.updates":     func(p *accounts.AntslaPhone) { p.Updated = false },
			"phone.supervision": func(p *accounts.AntslaPhone) { p.Supervised = false },
		} {
			p := phone(time.Minute)
			take(&p)
			assert.Equal(t, code, codesOf(p.Check()))
			for name, free := range map[string]func(*accounts.AntslaPhone){
				"no mail": func(p *accounts.AntslaPhone) { p.MailElsewhere = true }, "no calendar": func(p *accounts.AntslaPhone) { p.CalendarElsewhere = true },
				"a password": func(p *accounts.AntslaPhone) { p.MailAsksPassword = true },
			} {
				p := p
				free(&p)
				assert.Nil(t, p.Check(), "%s: the restrictions do not bind, %s", name, code)
			}
		}
		assert.Len(t, (&accounts.AntslaPhone{}).Check(), 5)
		assert.Len(t, (*accounts.AntslaPhone)(nil).Check(), 5)
	})
}

func TestMobile(t *testing.T) {
	t.Run("antsla-16.5", func(t *testing.T) {
		for service, want := range map[accounts.AntslaService][2]bool{ // without and with a permit
			accounts.AntslaBasicService: {true, true}, accounts.AntslaOtherService: {false, true},
		} {
			for i, permit := range []bool{false, true} {
				may, err := accounts.AntslaMobileService(service, permit)
				require.NoError(t, err)
				assert.Equal(t, want[i], may.Value, "%d %v", service, permit)
				assert.Equal(t, "Antsla § 16 lg 5", may.Why().Source.String())
			}
		}
		for _, none := range []accounts.AntslaService{0, 3, 255} {
			may, err := accounts.AntslaMobileService(none, true)
			assert.ErrorIs(t, err, law.ErrUnknown)
			assert.False(t, may.Value)
		}
	})
	connects := func(t *testing.T, d accounts.AntslaDevice, asGuest, want bool, source, code string) {
		may, err := accounts.AntslaMayConnect(d, asGuest)
		require.NoError(t, err)
		assert.Equal(t, want, may.Value)
		assert.Equal(t, source, may.Why().Source.String())
		assert.Equal(t, code, may.Why().Code)
		assert.NotEmpty(t, may.Why().Text(language.Estonian))
	}
	t.Run("antsla-14.6", func(t *testing.T) {
		connects(t, accounts.AntslaPersonalLaptop, false, false, "Antsla § 14 lg 6", "personal")
		connects(t, accounts.AntslaPersonalLaptop, true, true, "Antsla § 14 lg 6", "guest")
	})
	t.Run("antsla-16.1", func(t *testing.T) {
		connects(t, accounts.AntslaMobileDevice, false, false, "Antsla § 16 lg 1", "mobile")
		connects(t, accounts.AntslaMobileDevice, true, true, "Antsla § 16 lg 1", "wifi")
	})
	t.Run("saaremaa-12.1", func(t *testing.T) {
		assert.Nil(t, (&accounts.SaaremaaComputer{Issued: true, Conforming: true}).Check(), "issued and set up as required")
		for _, outside := range []*accounts.SaaremaaComputer{nil, {}, {Issued: true}, {Conforming: true}} {
			found := outside.Check()
			assert.Equal(t, "computer.outside", codes(found))
			assert.Equal(t, "Saaremaa p 12.1", found[0].Source().String())
		}
	})
	for _, none := range []accounts.AntslaDevice{0, 3, 255} {
		may, err := accounts.AntslaMayConnect(none, true)
		assert.ErrorIs(t, err, law.ErrUnknown)
		assert.False(t, may.Value)
	}
}

func TestLaptop(t *testing.T) {
	t.Run("antsla-14.4", func(t *testing.T) {
		for _, r := range []struct{ task, employment, want string }{
			{"2026-05-29", "2026-05-30", "2026-05-29"},
			{"2026-05-30", "2026-05-30", "2026-05-30"}, // a Saturday stays
			{"2026-05-31", "2026-05-30", "2026-05-30"},
			{"2026-05-29", "", "2026-05-29"},
			{"", "2026-05-29", "2026-05-29"},
		} {
			got, err := accounts.AntslaIssuedLaptop{TaskEnds: dayOrNone(r.task), EmploymentEnds: dayOrNone(r.employment)}.ReturnBy()
			require.NoError(t, err)
			assert.Equal(t, ymd(r.want), got)
		}
		for _, r := range []struct{ returned, on, want string }{
			{"", "2026-05-28", ""},
			{"", "2026-05-29", ""},
			{"", "2026-05-30", "laptop.late/1"},
			{"2026-05-29", "2026-07-01", ""},
			{"2026-05-30", "2026-07-01", "laptop.late/1"},
			{"2026-06-01", "2026-05-31", "laptop.late/2"}, // the return has not come yet
			{"2026-06-01", "2026-05-29", ""},
		} {
			l := accounts.AntslaIssuedLaptop{Act: "7", EmploymentEnds: ymd("2026-05-29"), Returned: dayOrNone(r.returned)}
			found, err := l.Check(ymd(r.on))
			require.NoError(t, err)
			assert.Equal(t, r.want, codesOf(found), r)
		}
		found, err := accounts.AntslaIssuedLaptop{EmploymentEnds: ymd("2026-05-29")}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Equal(t, "laptop.act", codesOf(found))
		found, err = accounts.AntslaIssuedLaptop{Act: "7"}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Nil(t, found, "no end is known yet")
		found, err = accounts.AntslaIssuedLaptop{}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Equal(t, "laptop.act", codesOf(found))
		_, err = accounts.AntslaIssuedLaptop{Act: "7", TaskEnds: ymd("2019-11-28")}.Check(ymd("2026-05-01"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.AntslaIssuedLaptop{Act: "7"}.ReturnBy()
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = accounts.AntslaIssuedLaptop{TaskEnds: ymd("2026-05-01")}.Check(civil.Date{})
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = accounts.AntslaIssuedLaptop{EmploymentEnds: ymd("2019-11-28")}.ReturnBy()
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.AntslaIssuedLaptop{EmploymentEnds: ymd("2019-11-29")}.ReturnBy()
		assert.NoError(t, err)
	})
}

func TestSharedLaptop(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2026, 3, 2, 9, minute, 0, 0, time.UTC) }
	loan := func(user string, from, until int) accounts.AntslaLoan {
		l := accounts.AntslaLoan{User: user, From: at(from), ReadRules: true, HasAccount: true}
		if until > 0 {
			l.Until = at(until)
		}
		return l
	}
	t.Run("antsla-14.3", func(t *testing.T) {
		s := &accounts.AntslaSharedLaptop{Responsible: "Ene", Log: []accounts.AntslaLoan{loan("Jaan", 10, 20), loan("Mari", 20, 30), loan("Juta", 40, 0)}}
		assert.Nil(t, s.Check())
		for _, r := range []struct {
			at        time.Time
			who, code string
		}{
			{at(10).Add(-1), "Ene", "responsible"},
			{at(10), "Jaan", "user"},
			{at(20).Add(-1), "Jaan", "user"},
			{at(20), "Mari", "user"}, // handed on at that instant
			{at(30).Add(-1), "Mari", "user"},
			{at(30), "Ene", "responsible"}, // on return the responsibility passes back
			{at(40), "Juta", "user"},
			{at(59999), "Juta", "user"}, // still out
			{at(15).In(time.FixedZone("", 7200)), "Jaan", "user"},
		} {
			answer, err := s.Answers(r.at)
			require.NoError(t, err)
			who, step := answer.Value, answer.Why()
			assert.Equal(t, r.who+" "+r.code, who+" "+step.Code, r.at)
			assert.Equal(t, "Antsla § 14 lg 3", step.Source.String())
		}
		twice := &accounts.AntslaSharedLaptop{Responsible: "Ene", Log: []accounts.AntslaLoan{loan("Jaan", 10, 20), loan("Mari", 19, 30), loan("Juta", 5, 50)}}
		assert.Equal(t, "shared.overlap/2 shared.overlap/3", codesOf(twice.Check()))
		for minute, want := range map[int]string{6: "Juta user", 15: "Ene unproven", 19: "Ene unproven", 35: "Juta user"} {
			answer, err := twice.Answers(at(minute))
			require.NoError(t, err)
			who, step := answer.Value, answer.Why()
			assert.Equal(t, want, who+" "+step.Code)
		}
		again := &accounts.AntslaSharedLaptop{Responsible: "Ene", Log: []accounts.AntslaLoan{loan("Jaan", 10, 20), loan("Jaan", 10, 20), loan("Mari", 15, 16), loan("Jaan", 15, 16)}}
		for minute, want := range map[int]string{12: "Jaan user", 15: "Ene unproven"} {
			answer, err := again.Answers(at(minute))
			require.NoError(t, err)
			who, step := answer.Value, answer.Why()
			assert.Equal(t, want, who+" "+step.Code, "entered twice, it is still Jaan")
		}
		for code, bad := range map[string]accounts.AntslaLoan{
			"shared.log/1":     loan("", 10, 20),
			"shared.log/1 ":    loan("Jaan", 20, 10),
			"shared.log/1  ":   loan("Jaan", 20, 20),
			"shared.log/1   ":  {User: "Jaan", Until: at(20), ReadRules: true, HasAccount: true},
			"shared.rules/1":   {User: "Jaan", From: at(10), HasAccount: true},
			"shared.account/1": {User: "Jaan", From: at(10), ReadRules: true},
		} {
			s := &accounts.AntslaSharedLaptop{Responsible: "Ene", Log: []accounts.AntslaLoan{bad}}
			assert.Equal(t, strings.TrimSpace(code), codesOf(s.Check()))
			answer, err := s.Answers(at(15))
			require.NoError(t, err)
			who := answer.Value
			assert.Equal(t, bad.User == "Jaan" && !bad.From.IsZero() && bad.Until.IsZero(), who == "Jaan", "an entry that says nothing proves nothing: %s", code)
		}
		for _, none := range []*accounts.AntslaSharedLaptop{nil, {}} {
			assert.Equal(t, "shared.responsible", codesOf(none.Check()))
			_, err := none.Answers(at(0))
			assert.ErrorIs(t, err, law.ErrMissing)
		}
		_, err := s.Answers(time.Time{})
		assert.ErrorIs(t, err, law.ErrMissing)
	})
}

func TestManaged(t *testing.T) {
	t.Run("saaremaa-11.1", func(t *testing.T) {
		whole := accounts.SaaremaaDevice{VirusProtection: true, Firewall: true, Encryption: true, AutoUpdates: true}
		eachMissing(t, (*accounts.SaaremaaDevice).Check, whole, map[string]func(*accounts.SaaremaaDevice){
			"device.virus":      func(d *accounts.SaaremaaDevice) { d.VirusProtection = false },
			"device.virus+":     func(d *accounts.SaaremaaDevice) { d.VirusProtection, d.FirewallUnavailable = false, true },
			"device.firewall":   func(d *accounts.SaaremaaDevice) { d.Firewall = false },
			"device.encryption": func(d *accounts.SaaremaaDevice) { d.Encryption = false },
			"device.updates":    func(d *accounts.SaaremaaDevice) { d.AutoUpdates = false },
			"device.updates+":   func(d *accounts.SaaremaaDevice) { d.AutoUpdates, d.OffOnDuty = false, true },
		})
		for _, fine := range []accounts.SaaremaaDevice{
			{OffOnDuty: true, AutoUpdates: true},
			{VirusProtection: true, FirewallUnavailable: true, Encryption: true, AutoUpdates: true},
		} {
			assert.Nil(t, fine.Check())
		}
	})
	t.Run("saaremaa-12.2", func(t *testing.T) {
		whole := accounts.SaaremaaRequest{
			Location: "kabinet 12", From: ymd("2026-03-02"), Until: ymd("2026-03-02"), Reason: "audit", System: "MuIS",
		}
		eachMissing(t, (*accounts.SaaremaaRequest).Check, whole, map[string]func(*accounts.SaaremaaRequest){
			"request.location": func(r *accounts.SaaremaaRequest) { r.Location = " " },
			"request.period":   func(r *accounts.SaaremaaRequest) { r.From = civil.Date{} },
			"request.period+":  func(r *accounts.SaaremaaRequest) { r.Until = civil.Date{} },
			"request.period++": func(r *accounts.SaaremaaRequest) { r.Until = ymd("2026-03-01") },
			"request.reason":   func(r *accounts.SaaremaaRequest) { r.Reason = "" },
			"request.system":   func(r *accounts.SaaremaaRequest) { r.System = "" },
		})
		whole.System, whole.OpenData = "", true
		assert.Nil(t, whole.Check())
	})
	t.Run("saaremaa-12.4", func(t *testing.T) {
		whole := accounts.SaaremaaAccess{Agreed: ymd("2026-02-27"), Location: "kabinet 12", From: ymd("2026-03-02"), Until: ymd("2026-03-06")}
		eachMissing(t, (*accounts.SaaremaaAccess).Check, whole, map[string]func(*accounts.SaaremaaAccess){
			"access.agreed":   func(a *accounts.SaaremaaAccess) { a.Agreed = civil.Date{} },
			"access.location": func(a *accounts.SaaremaaAccess) { a.Location = "" },
			"access.period":   func(a *accounts.SaaremaaAccess) { a.From = civil.Date{} },
			"access.period+":  func(a *accounts.SaaremaaAccess) { a.Until = ymd("2026-03-01") },
		})
	})
}
