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

func ExampleSharedLaptop_Answers() {
	at := func(hour int) time.Time { return time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC) }
	s := accounts.SharedLaptop{Responsible: "Ene Mets", Log: []accounts.Loan{
		{User: "Jaan Kask", From: at(9), Until: at(12), ReadRules: true, HasAccount: true},
	}}
	for _, hour := range []int{8, 9, 12} {
		who, why, _ := s.Answers(at(hour))
		fmt.Println(who, why.Code)
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
		phone := func(after time.Duration) accounts.Phone {
			return accounts.Phone{LocksAfter: after, AsksCode: true, CodeSecret: true, Updated: true, Supervised: true}
		}
		for _, d := range durations {
			p := phone(d.after)
			assert.Equal(t, d.none, p.Check() == nil, d.after)
		}
		for code, take := range map[string]func(*accounts.Phone){
			"phone.lock/60":     func(p *accounts.Phone) { p.LocksAfter = 0 },
			"phone.code":        func(p *accounts.Phone) { p.AsksCode = false },
			"phone.secret":      func(p *accounts.Phone) { p.CodeSecret = false },
			"phone.updates":     func(p *accounts.Phone) { p.Updated = false },
			"phone.supervision": func(p *accounts.Phone) { p.Supervised = false },
		} {
			p := phone(time.Minute)
			take(&p)
			assert.Equal(t, code, codesOf(p.Check()))
			for name, free := range map[string]func(*accounts.Phone){
				"no mail": func(p *accounts.Phone) { p.NoMail = true }, "no calendar": func(p *accounts.Phone) { p.NoCalendar = true },
				"a password": func(p *accounts.Phone) { p.MailAsksPassword = true },
			} {
				p := p
				free(&p)
				assert.Nil(t, p.Check(), "%s: the restrictions do not bind, %s", name, code)
			}
		}
		assert.Len(t, (&accounts.Phone{}).Check(), 5)
		assert.Len(t, (*accounts.Phone)(nil).Check(), 5)
	})
}

func TestMobile(t *testing.T) {
	t.Run("antsla-16.5", func(t *testing.T) {
		for service, want := range map[accounts.Service][2]bool{ // without and with a permit
			accounts.CalendarService: {true, true}, accounts.MailService: {true, true}, accounts.InternetService: {true, true},
			accounts.OtherService: {false, true},
		} {
			for i, permit := range []bool{false, true} {
				may, step, err := accounts.AntslaMobileService(service, permit)
				require.NoError(t, err)
				assert.Equal(t, want[i], may, "%d %v", service, permit)
				assert.Equal(t, "Antsla § 16 lg 5", step.Source.String())
			}
		}
		for _, none := range []accounts.Service{0, 5, 255} {
			may, _, err := accounts.AntslaMobileService(none, true)
			assert.ErrorIs(t, err, accounts.ErrKind)
			assert.False(t, may)
		}
	})
	connects := func(t *testing.T, d accounts.Device, n accounts.Network, want bool, source string) {
		may, step, err := accounts.MayConnect(d, n)
		require.NoError(t, err)
		assert.Equal(t, want, may)
		assert.Equal(t, source, step.Source.String())
		assert.NotEmpty(t, step.Text(language.Estonian))
	}
	t.Run("antsla-14.6", func(t *testing.T) {
		connects(t, accounts.PersonalLaptop, accounts.InternalNetwork, false, "Antsla § 14 lg 6")
		connects(t, accounts.PersonalLaptop, accounts.GuestNetwork, true, "Antsla § 14 lg 6")
	})
	t.Run("antsla-16.1", func(t *testing.T) {
		connects(t, accounts.MobileDevice, accounts.InternalNetwork, false, "Antsla § 16 lg 1")
		connects(t, accounts.MobileDevice, accounts.GuestNetwork, true, "Antsla § 16 lg 1")
	})
	t.Run("saaremaa-12.1", func(t *testing.T) {
		connects(t, accounts.OutsideComputer, accounts.InternalNetwork, false, "Saaremaa p 12.1")
		assert.False(t, accounts.IsOutside(true, true), "issued and set up as required")
		assert.True(t, accounts.IsOutside(true, false))
		assert.True(t, accounts.IsOutside(false, true))
		assert.True(t, accounts.IsOutside(false, false))
	})
	for _, none := range []struct {
		d accounts.Device
		n accounts.Network
	}{{0, 0}, {0, accounts.GuestNetwork}, {accounts.PersonalLaptop, 0}, {accounts.OutsideComputer, accounts.GuestNetwork}, {9, 9}} {
		may, _, err := accounts.MayConnect(none.d, none.n)
		assert.ErrorIs(t, err, accounts.ErrKind)
		assert.False(t, may)
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
			got, err := accounts.Laptop{TaskEnds: dayOrNone(r.task), EmploymentEnds: dayOrNone(r.employment)}.ReturnBy()
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
			l := accounts.Laptop{Act: "7", EmploymentEnds: ymd("2026-05-29"), Returned: dayOrNone(r.returned)}
			found, err := l.Check(ymd(r.on))
			require.NoError(t, err)
			assert.Equal(t, r.want, codesOf(found), r)
		}
		found, err := accounts.Laptop{EmploymentEnds: ymd("2026-05-29")}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Equal(t, "laptop.act", codesOf(found))
		found, err = accounts.Laptop{Act: "7"}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Nil(t, found, "no end is known yet")
		found, err = accounts.Laptop{}.Check(ymd("2026-05-01"))
		require.NoError(t, err)
		assert.Equal(t, "laptop.act", codesOf(found))
		_, err = accounts.Laptop{Act: "7", TaskEnds: ymd("2019-11-28")}.Check(ymd("2026-05-01"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.Laptop{Act: "7"}.ReturnBy()
		assert.ErrorIs(t, err, civil.ErrNoSuchDay)
		_, err = accounts.Laptop{TaskEnds: ymd("2026-05-01")}.Check(civil.Date{})
		assert.ErrorIs(t, err, civil.ErrNoSuchDay)
		_, err = accounts.Laptop{EmploymentEnds: ymd("2019-11-28")}.ReturnBy()
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = accounts.Laptop{EmploymentEnds: ymd("2019-11-29")}.ReturnBy()
		assert.NoError(t, err)
	})
}

func TestSharedLaptop(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2026, 3, 2, 9, minute, 0, 0, time.UTC) }
	loan := func(user string, from, until int) accounts.Loan {
		l := accounts.Loan{User: user, From: at(from), ReadRules: true, HasAccount: true}
		if until > 0 {
			l.Until = at(until)
		}
		return l
	}
	t.Run("antsla-14.3", func(t *testing.T) {
		s := &accounts.SharedLaptop{Responsible: "Ene", Log: []accounts.Loan{loan("Jaan", 10, 20), loan("Mari", 20, 30), loan("Juta", 40, 0)}}
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
			who, step, err := s.Answers(r.at)
			require.NoError(t, err)
			assert.Equal(t, r.who+" "+r.code, who+" "+step.Code, r.at)
			assert.Equal(t, "Antsla § 14 lg 3", step.Source.String())
		}
		twice := &accounts.SharedLaptop{Responsible: "Ene", Log: []accounts.Loan{loan("Jaan", 10, 20), loan("Mari", 19, 30), loan("Juta", 5, 50)}}
		assert.Equal(t, "shared.overlap/2 shared.overlap/3", codesOf(twice.Check()))
		for minute, want := range map[int]string{6: "Juta user", 15: "Ene unproven", 19: "Ene unproven", 35: "Juta user"} {
			who, step, err := twice.Answers(at(minute))
			require.NoError(t, err)
			assert.Equal(t, want, who+" "+step.Code)
		}
		again := &accounts.SharedLaptop{Responsible: "Ene", Log: []accounts.Loan{loan("Jaan", 10, 20), loan("Jaan", 10, 20), loan("Mari", 15, 16), loan("Jaan", 15, 16)}}
		for minute, want := range map[int]string{12: "Jaan user", 15: "Ene unproven"} {
			who, step, err := again.Answers(at(minute))
			require.NoError(t, err)
			assert.Equal(t, want, who+" "+step.Code, "entered twice, it is still Jaan")
		}
		for code, bad := range map[string]accounts.Loan{
			"shared.log/1":     loan("", 10, 20),
			"shared.log/1 ":    loan("Jaan", 20, 10),
			"shared.log/1  ":   loan("Jaan", 20, 20),
			"shared.log/1   ":  {User: "Jaan", Until: at(20), ReadRules: true, HasAccount: true},
			"shared.rules/1":   {User: "Jaan", From: at(10), HasAccount: true},
			"shared.account/1": {User: "Jaan", From: at(10), ReadRules: true},
		} {
			s := &accounts.SharedLaptop{Responsible: "Ene", Log: []accounts.Loan{bad}}
			assert.Equal(t, strings.TrimSpace(code), codesOf(s.Check()))
			who, _, err := s.Answers(at(15))
			require.NoError(t, err)
			assert.Equal(t, bad.User == "Jaan" && !bad.From.IsZero() && bad.Until.IsZero(), who == "Jaan", "an entry that says nothing proves nothing: %s", code)
		}
		for _, none := range []*accounts.SharedLaptop{nil, {}} {
			assert.Equal(t, "shared.responsible", codesOf(none.Check()))
			_, _, err := none.Answers(at(0))
			assert.ErrorIs(t, err, accounts.ErrName)
		}
		_, _, err := s.Answers(time.Time{})
		assert.ErrorIs(t, err, civil.ErrNoSuchDay)
	})
}

func TestManaged(t *testing.T) {
	t.Run("saaremaa-11.1", func(t *testing.T) {
		whole := accounts.ManagedDevice{VirusProtection: true, Firewall: true, Encryption: true, AutoUpdates: true}
		eachMissing(t, accounts.ManagedDeviceElements(), whole, map[string]func(*accounts.ManagedDevice){
			"device.virus":      func(d *accounts.ManagedDevice) { d.VirusProtection = false },
			"device.virus+":     func(d *accounts.ManagedDevice) { d.VirusProtection, d.NoFirewall = false, true },
			"device.firewall":   func(d *accounts.ManagedDevice) { d.Firewall = false },
			"device.encryption": func(d *accounts.ManagedDevice) { d.Encryption = false },
			"device.updates":    func(d *accounts.ManagedDevice) { d.AutoUpdates = false },
			"device.updates+":   func(d *accounts.ManagedDevice) { d.AutoUpdates, d.OffOnDuty = false, true },
		})
		for _, fine := range []accounts.ManagedDevice{
			{OffOnDuty: true, AutoUpdates: true},
			{VirusProtection: true, NoFirewall: true, Encryption: true, AutoUpdates: true},
		} {
			assert.Nil(t, law.Missing(&fine, accounts.ManagedDeviceElements()))
		}
	})
	t.Run("saaremaa-12.2", func(t *testing.T) {
		whole := accounts.OutsiderRequest{
			Location: "kabinet 12", From: ymd("2026-03-02"), Until: ymd("2026-03-02"), Reason: "audit", System: "MuIS",
		}
		eachMissing(t, accounts.OutsiderRequestElements(), whole, map[string]func(*accounts.OutsiderRequest){
			"request.location": func(r *accounts.OutsiderRequest) { r.Location = " " },
			"request.period":   func(r *accounts.OutsiderRequest) { r.From = civil.Date{} },
			"request.period+":  func(r *accounts.OutsiderRequest) { r.Until = civil.Date{} },
			"request.period++": func(r *accounts.OutsiderRequest) { r.Until = ymd("2026-03-01") },
			"request.reason":   func(r *accounts.OutsiderRequest) { r.Reason = "" },
			"request.system":   func(r *accounts.OutsiderRequest) { r.System = "" },
		})
		whole.System, whole.NoRestrictedData = "", true
		assert.Nil(t, law.Missing(&whole, accounts.OutsiderRequestElements()))
	})
	t.Run("saaremaa-12.4", func(t *testing.T) {
		whole := accounts.OutsiderAccess{Agreed: ymd("2026-02-27"), Location: "kabinet 12", From: ymd("2026-03-02"), Until: ymd("2026-03-06")}
		eachMissing(t, accounts.OutsiderAccessElements(), whole, map[string]func(*accounts.OutsiderAccess){
			"access.agreed":   func(a *accounts.OutsiderAccess) { a.Agreed = civil.Date{} },
			"access.location": func(a *accounts.OutsiderAccess) { a.Location = "" },
			"access.period":   func(a *accounts.OutsiderAccess) { a.From = civil.Date{} },
			"access.period+":  func(a *accounts.OutsiderAccess) { a.Until = ymd("2026-03-01") },
		})
	})
}
