// SPDX-License-Identifier: MIT

package accounts

import (
	"slices"
	"strconv"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// How long a device may lie unused before it locks itself, the limit included.
const (
	antslaScreenLimit = 5 * time.Minute
	antslaPhoneLimit  = time.Minute
)

// What can be wrong with screens, phones and laptops in Antsla.
var (
	antslaPhoneRule       = antsla.At("§ 16 lg 6")
	checkScreen           = law.Check{Clause: "antsla-10.5", Code: "screen.lock", Source: antsla.At("§ 10 p 5"), ET: "Ekraan peab lukustuma {1} sekundi jooksul", EN: "The screen must lock within {1} seconds"}
	checkPhoneLock        = law.Check{Clause: "antsla-16.6", Code: "phone.lock", Source: antslaPhoneRule, ET: "Telefon peab lukustuma, kui seda ei ole {1} sekundit kasutatud", EN: "The phone must lock after {1} seconds unused"}
	checkPhoneCode        = law.Check{Clause: "antsla-16.6", Code: "phone.code", Source: antslaPhoneRule, ET: "Lukukoodi ei küsita igal lahtilukustamisel", EN: "The code is not asked for at every unlocking"}
	checkPhoneSecret      = law.Check{Clause: "antsla-16.6", Code: "phone.secret", Source: antslaPhoneRule, ET: "Lukukoodi ei hoita saladuses", EN: "The code is not kept secret"}
	checkPhoneUpdated     = law.Check{Clause: "antsla-16.6", Code: "phone.updates", Source: antslaPhoneRule, ET: "Telefoni tarkvara ei uuendata regulaarselt", EN: "The software of the phone is not updated regularly"}
	checkPhoneSupervised  = law.Check{Clause: "antsla-16.6", Code: "phone.supervision", Source: antslaPhoneRule, ET: "Telefon ei ole isikliku järelevalve all ega hästi turvatud kohas või on antud kolmandale isikule", EN: "The phone is neither under its user's eyes nor in a safe place, or lent to others"}
	checkLaptopAct        = law.Check{Clause: "antsla-14.4", Code: "laptop.act", Source: antsla.At("§ 14 lg 4"), ET: "Sülearvuti kasutusse andmise akt puudub", EN: "The act of handing out the laptop is missing"}
	checkLaptopLate       = law.Check{Clause: "antsla-14.4", Code: "laptop.late", Source: antsla.At("§ 14 lg 4"), ET: "Sülearvuti tagastamine hilines {1} päeva võrra", EN: "The laptop was not returned in time; days late: {1}"}
	checkNoResponsible    = law.Check{Clause: "antsla-14.3", Code: "shared.responsible", Source: antsla.At("§ 14 lg 3 p 1"), ET: "Ühiskasutuses oleva sülearvuti vastutaja on määramata", EN: "The shared laptop has no responsible person"}
	checkLoanUnclear      = law.Check{Clause: "antsla-14.3", Code: "shared.log", Source: antsla.At("§ 14 lg 3 p 2"), ET: "Arvestuse kanne nr {1} ei ütle, kelle käes sülearvuti mis ajal oli", EN: "Entry {1} of the log does not say who had the laptop when"}
	checkLoanTwice        = law.Check{Clause: "antsla-14.3", Code: "shared.overlap", Source: antsla.At("§ 14 lg 3 p 2"), ET: "Arvestuse kande nr {1} aeg kattub varasema kande ajaga", EN: "Entry {1} of the log covers a time that an earlier entry covers"}
	checkLoanRules        = law.Check{Clause: "antsla-14.3", Code: "shared.rules", Source: antsla.At("§ 14 lg 3 p 4"), ET: "Kande nr {1} kasutaja ei ole kordadega tutvunud", EN: "The user of entry {1} has not read the rules"}
	checkLoanAccount      = law.Check{Clause: "antsla-14.3", Code: "shared.account", Source: antsla.At("§ 14 lg 3 p 5"), ET: "Kande nr {1} kasutajal ei olnud isiklikku kasutajakontot", EN: "The user of entry {1} had no personal account"}
	antslaDeviceChecks    = []law.Check{checkScreen, checkPhoneLock, checkPhoneCode, checkPhoneSecret, checkPhoneUpdated, checkPhoneSupervised, checkLaptopAct, checkLaptopLate, checkNoResponsible, checkLoanUnclear, checkLoanTwice, checkLoanRules, checkLoanAccount}
	textResponsible       = msg.Text{ET: "Arvestus ei näita, et sülearvuti oli sel hetkel kasutaja käes: vastab vastutaja", EN: "The log shows no user at that moment: the responsible person answers"}
	textUnproven          = msg.Text{ET: "Arvestus näitab sel hetkel mitut kasutajat ega tõenda midagi: vastab vastutaja", EN: "The log shows several users at that moment and proves nothing: the responsible person answers"}
	textBorrower          = msg.Text{ET: "Sülearvuti oli arvestuse järgi sel hetkel kasutaja käes: vastutus on temal", EN: "By the log the user had the laptop at that moment and answers for it"}
	textServiceGeneral    = msg.Text{ET: "Mobiilsideseadmega on lubatud kalender, elektronpost ja internet", EN: "Calendar, mail and internet are open to mobile devices"}
	textServicePermit     = msg.Text{ET: "Muule teenusele on eraldi luba", EN: "There is a separate permit for another service"}
	textServiceNoPermit   = msg.Text{ET: "Muule teenusele juurdepääsuks tuleb taotleda eraldi luba", EN: "Another service needs a separate permit"}
	textLaptopInternal    = msg.Text{ET: "Isiklikku sülearvutit ei tohi asutuse arvutivõrgus kasutada", EN: "A personal laptop may not be used in the institution's network"}
	textLaptopGuest       = msg.Text{ET: "Isiklikku sülearvutit saab kasutada külalise staatuses", EN: "A personal laptop can be used as a guest"}
	textMobileInternal    = msg.Text{ET: "Mobiilsideseade ei pääse asutuse sisevõrku", EN: "A mobile device never reaches the internal network"}
	textMobileGuest       = msg.Text{ET: "Mobiilsideseadmega saab wifi kaudu kasutada internetti ja pilveteenuseid", EN: "A mobile device uses internet and cloud services over the Wi-Fi"}
	textReturnDayNotKnown = msg.Text{ET: "Ülesande ja töösuhte lõpp ei ole teada", EN: "neither the end of the task nor that of the employment is known"}
)

// AntslaScreen returns what is wrong with the time after which a computer locks its screen (ekraani lukustumine): it is
// more than five minutes, or never, which settings write as 0. A shorter time is fine. nil: nothing is wrong.
//
// Source: Antsla § 10 p 5.
func AntslaScreen(locksAfter time.Duration) []law.Finding {
	return locks(nil, locksAfter, antslaScreenLimit, &checkScreen)
}

// locks adds a finding where a device locks itself too late or never.
func locks(found []law.Finding, after, limit time.Duration, check *law.Check) []law.Finding {
	if 0 < after && after <= limit {
		return found
	}
	return append(found, check.Finding(int(limit/time.Second), 0))
}

// AntslaPhone is a phone or tablet that may hold a user's mail (mobiilsideseade). The zero AntslaPhone holds everything
// and is protected by nothing.
//
// Source: Antsla § 16 lg 6.
type AntslaPhone struct {
	MailElsewhere, CalendarElsewhere bool // the content of mail, of the calendar, is not kept on it

	MailAsksPassword bool          // once the phone is open, the mail account asks for a password
	LocksAfter       time.Duration // unused; 0: never
	AsksCode         bool          // at every unlocking
	CodeSecret       bool          // the code is told to nobody
	Updated          bool          // its software is updated regularly
	Supervised       bool          // under its user's eyes or in a safe place, and lent to nobody
}

// Check returns what is wrong with a phone (telefoni piirangud). The restrictions bind only a phone that keeps mail and
// calendar and, once open, reaches the mail account without a password. Such a phone locks after one minute at most.
// nil: nothing is wrong. A nil phone is judged as the zero one.
//
// Source: Antsla § 16 lg 6.
func (p *AntslaPhone) Check() []law.Finding {
	if p == nil {
		p = &AntslaPhone{}
	}
	if p.MailElsewhere || p.CalendarElsewhere || p.MailAsksPassword {
		return nil
	}
	found := locks(nil, p.LocksAfter, antslaPhoneLimit, &checkPhoneLock)
	for _, rule := range []struct {
		met   bool
		check *law.Check
	}{{p.AsksCode, &checkPhoneCode}, {p.CodeSecret, &checkPhoneSecret}, {p.Updated, &checkPhoneUpdated}, {p.Supervised, &checkPhoneSupervised}} {
		if !rule.met {
			found = append(found, rule.check.Finding(0, 0))
		}
	}
	return found
}

// AntslaService is what a phone or tablet reaches in Antsla (teenus). The zero AntslaService is none.
type AntslaService uint8

// The services.
const (
	AntslaBasicService AntslaService = iota + 1 // kalender, elektronpost, internet
	AntslaOtherService                          // muu teenus
)

var antslaServices = enum.Names[AntslaService]{
	AntslaBasicService: {Code: "basic", ET: "kalender, elektronpost või internet", EN: "calendar, mail or internet"},
	AntslaOtherService: {Code: "other", ET: "muu teenus", EN: "another service"},
}

// String returns the code of the service; "" for the zero AntslaService.
func (s AntslaService) String() string { return antslaServices.Code(s) }

// Text returns the service in Estonian or English; "" for the zero AntslaService.
func (s AntslaService) Text(tag language.Tag) string { return antslaServices.Text(s, tag) }

// MarshalText writes the code of the service.
func (s AntslaService) MarshalText() ([]byte, error) { return antslaServices.Marshal(s) }

// UnmarshalText reads the code of a service; "" is the zero AntslaService.
func (s *AntslaService) UnmarshalText(text []byte) error { return antslaServices.Decode(text, s) }

// AntslaMobileService reports whether a phone or tablet may reach a service (mobiilsideseadmega juurdepääs): calendar,
// mail and internet always, any other with a separate permit only. Errors: [law.ErrUnknown].
//
// Source: Antsla § 16 lg 5.
func AntslaMobileService(s AntslaService, permit bool) (law.Answer[bool], error) {
	if !antslaServices.Known(s) {
		return law.Answer[bool]{}, refuse.Unknown("service", strconv.Itoa(int(s)), antslaServices.Codes()...)
	}
	may, code, text := true, "general", textServiceGeneral
	if s == AntslaOtherService {
		may, code, text = permit, "permit", textServicePermit
		if !permit {
			code, text = "no-permit", textServiceNoPermit
		}
	}
	return law.Answered(may, law.NewStep(civil.Date{}, antsla.At("§ 16 lg 5"), code, text.ET, text.EN)), nil
}

// AntslaDevice is a device that Antsla does not put on its network (seade). The zero AntslaDevice is none.
type AntslaDevice uint8

// The devices.
const (
	AntslaPersonalLaptop AntslaDevice = iota + 1 // isiklik sülearvuti
	AntslaMobileDevice                           // mobiilsideseade: a phone or tablet
)

var antslaDevices = enum.Names[AntslaDevice]{
	AntslaPersonalLaptop: {Code: "personal-laptop", ET: "isiklik sülearvuti", EN: "personal laptop"},
	AntslaMobileDevice:   {Code: "mobile-device", ET: "mobiilsideseade", EN: "mobile device"},
}

// String returns the code of the device; "" for the zero AntslaDevice.
func (d AntslaDevice) String() string { return antslaDevices.Code(d) }

// Text returns the device in Estonian or English; "" for the zero AntslaDevice.
func (d AntslaDevice) Text(tag language.Tag) string { return antslaDevices.Text(d, tag) }

// MarshalText writes the code of the device.
func (d AntslaDevice) MarshalText() ([]byte, error) { return antslaDevices.Marshal(d) }

// UnmarshalText reads the code of a device; "" is the zero AntslaDevice.
func (d *AntslaDevice) UnmarshalText(text []byte) error { return antslaDevices.Decode(text, d) }

// AntslaMayConnect reports whether a device may be connected to a network (võrku ühendamine). To the internal network
// none of them may; as a guest a personal laptop may, and a phone or tablet over the Wi-Fi, which gives internet and
// cloud services only. Errors: [law.ErrUnknown].
//
// Source: Antsla § 14 lg 6, § 16 lg 1.
func AntslaMayConnect(d AntslaDevice, asGuest bool) (law.Answer[bool], error) {
	var provision, code string
	var text msg.Text
	switch {
	case d == AntslaPersonalLaptop && asGuest:
		provision, code, text = "§ 14 lg 6", "guest", textLaptopGuest
	case d == AntslaPersonalLaptop:
		provision, code, text = "§ 14 lg 6", "personal", textLaptopInternal
	case d == AntslaMobileDevice && asGuest:
		provision, code, text = "§ 16 lg 1", "wifi", textMobileGuest
	case d == AntslaMobileDevice:
		provision, code, text = "§ 16 lg 1", "mobile", textMobileInternal
	default:
		return law.Answer[bool]{}, refuse.Unknown("device", strconv.Itoa(int(d)), antslaDevices.Codes()...)
	}
	return law.Answered(asGuest, law.NewStep(civil.Date{}, antsla.At(provision), code, text.ET, text.EN)), nil
}

// AntslaIssuedLaptop is a laptop that an employee has (sülearvuti). A day that is not known stays zero.
//
// Source: Antsla § 14 lg 4.
type AntslaIssuedLaptop struct {
	Act            string     // the act on which it was handed out
	TaskEnds       civil.Date // the last day on which the task needs it
	EmploymentEnds civil.Date
	Returned       civil.Date
}

// ReturnBy returns the day by which the laptop is returned (sülearvuti tagastamine), that day included: the end of the
// task or of the employment, whichever is earlier. It does not move when it is a day off, for from then on nobody may
// have it. Errors: [law.ErrMissing] where neither is known; [law.ErrPlaceholder]; [law.ErrNotInForce] for a day before
// 29.11.2019.
//
// Source: Antsla § 14 lg 4.
func (l AntslaIssuedLaptop) ReturnBy() (civil.Date, error) {
	day, err := l.due()
	if err == nil && day.IsZero() {
		err = refuse.New(law.ErrMissing, "task_ends", "", textReturnDayNotKnown)
	}
	return day, err
}

// due is ReturnBy, and the zero Date where neither end is known.
func (l AntslaIssuedLaptop) due() (civil.Date, error) {
	if err := anyPlaceholder(field{"task_ends", l.TaskEnds}, field{"employment_ends", l.EmploymentEnds}, field{"returned", l.Returned}); err != nil {
		return civil.Date{}, err
	}
	day := l.TaskEnds
	if day.IsZero() || l.EmploymentEnds.Before(day) {
		day = l.EmploymentEnds
	}
	if !day.IsZero() && antslaInForce.On(day) == nil {
		return civil.Date{}, antslaInForce.Refuse("antsla-14.4", day)
	}
	return day, nil
}

// Check returns what is wrong with a laptop on a day: it was handed out without an act, or it is not returned in time.
// The first number says by how many days. While neither end is known nothing is late. nil: nothing is wrong. Errors:
// [law.ErrMissing] for no day; [law.ErrPlaceholder] and [law.ErrNotInForce] as in [AntslaIssuedLaptop.ReturnBy].
//
// Source: Antsla § 14 lg 4.
func (l AntslaIssuedLaptop) Check(day civil.Date) ([]law.Finding, error) {
	if !real(day) {
		return nil, refuse.Day("day", day)
	}
	due, err := l.due()
	if err != nil {
		return nil, err
	}
	var found []law.Finding
	if !filled(l.Act) {
		found = append(found, checkLaptopAct.Finding(0, 0))
	}
	if !l.Returned.IsZero() && l.Returned.Before(day) {
		day = l.Returned
	}
	if day.After(due) {
		found = append(found, checkLaptopLate.Finding(day.DaysSince(due), 0))
	}
	return found, nil
}

// AntslaSharedLaptop is a laptop that a unit has (ühiskasutuses olev sülearvuti), with its one responsible person and
// the log of who had it when.
//
// Source: Antsla § 14 lg 3.
type AntslaSharedLaptop struct {
	Responsible string // vastutaja
	Log         []AntslaLoan
}

// AntslaLoan is one entry of the log: who had the laptop, from an instant up to, but without, that of its return. A
// zero Until means that it is out.
type AntslaLoan struct {
	User        string
	From, Until time.Time
	ReadRules   bool // the user has read the IT rules before
	HasAccount  bool // a personal account was set up on it before
}

// clear reports whether an entry says who had the laptop when.
func (l *AntslaLoan) clear() bool {
	return filled(l.User) && realInstant(l.From) && (l.Until.IsZero() || realInstant(l.Until) && l.From.Before(l.Until))
}

// at reports whether the laptop was out at an instant.
func (l *AntslaLoan) at(t time.Time) bool {
	return l.clear() && !t.Before(l.From) && (l.Until.IsZero() || t.Before(l.Until))
}

// Answers returns who answers for culpable damage to a shared laptop at an instant (kahju hüvitamine): the user whom
// the log shows to have had it. Where it shows nobody, or two people at once, it proves nothing and the responsible
// person answers. Errors: [law.ErrMissing] for the zero instant, and where there is no responsible person.
//
// Source: Antsla § 14 lg 3 p 3, 6.
func (s *AntslaSharedLaptop) Answers(t time.Time) (law.Answer[string], error) {
	switch {
	case t.IsZero():
		return law.Answer[string]{}, refuse.Missing("instant")
	case s == nil || !filled(s.Responsible):
		return law.Answer[string]{}, refuse.Missing("responsible")
	}
	user, several := "", false
	for i := range s.Log {
		if l := &s.Log[i]; l.at(t) {
			several = several || user != "" && user != l.User
			user = l.User
		}
	}
	who, code, text := s.Responsible, "responsible", textResponsible
	switch {
	case several:
		code, text = "unproven", textUnproven
	case user != "":
		who, code, text = user, "user", textBorrower
	}
	return law.Answered(who, law.NewStep(civil.Date{}, antsla.At("§ 14 lg 3"), code, text.ET, text.EN)), nil
}

// Check returns what is wrong with a shared laptop: it has no responsible person; an entry of its log does not say who
// had it when, or covers a time that an earlier entry covers; a user had not read the rules, or had no account of their
// own. The first number is the place of the entry, from 1. nil: nothing is wrong. A nil laptop has no responsible
// person.
//
// Source: Antsla § 14 lg 3.
func (s *AntslaSharedLaptop) Check() []law.Finding {
	if s == nil {
		s = &AntslaSharedLaptop{}
	}
	var found []law.Finding
	find := func(wrong bool, check *law.Check, place int) {
		if wrong {
			found = append(found, check.Finding(place, 0))
		}
	}
	find(!filled(s.Responsible), &checkNoResponsible, 0)
	for i := range s.Log {
		l := &s.Log[i]
		find(!l.clear(), &checkLoanUnclear, i+1)
		find(slices.ContainsFunc(s.Log[:i], func(e AntslaLoan) bool {
			return l.at(e.From) || l.clear() && e.at(l.From)
		}), &checkLoanTwice, i+1)
		find(!l.ReadRules, &checkLoanRules, i+1)
		find(!l.HasAccount, &checkLoanAccount, i+1)
	}
	return found
}
