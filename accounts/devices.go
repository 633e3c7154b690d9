package accounts

import (
	"errors"
	"strconv"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// How long a device may lie unused before it locks itself, the limit included.
const (
	// AntslaScreenLimit is the limit of a computer's screen (ekraani lukustumine). Source: Antsla § 10 p 5.
	AntslaScreenLimit = 5 * time.Minute
	// AntslaPhoneLimit is the limit of a phone that opens the mail account (telefoni lukustumine). Source: Antsla § 16 lg 6 p 1.
	AntslaPhoneLimit = time.Minute
)

// AntslaScreen returns what is wrong with the setting after which a computer locks its screen (ekraani lukustumine):
// more than [AntslaScreenLimit], or never, which settings write as 0. A shorter time is fine. nil: nothing is wrong.
//
// Source: Antsla § 10 p 5.
func AntslaScreen(locksAfter time.Duration) []law.Finding {
	return locks(nil, locksAfter, AntslaScreenLimit, &checkScreen)
}

// locks adds a finding where a device locks itself too late or never.
func locks(found []law.Finding, after, limit time.Duration, check *law.Check) []law.Finding {
	if 0 < after && after <= limit {
		return found
	}
	return append(found, check.Finding(int(limit/time.Second), 0))
}

// Phone is a phone or tablet that may hold a user's mail (mobiilsideseade). The zero Phone holds everything and is
// protected by nothing.
//
// Source: Antsla § 16 lg 6.
type Phone struct {
	NoMail, NoCalendar bool          // the content of mail, of the calendar, is not kept on it
	MailAsksPassword   bool          // once the phone is open, the mail account asks for a password
	LocksAfter         time.Duration // unused; 0: never
	AsksCode           bool          // at every unlocking
	CodeSecret         bool          // the code is told to nobody
	Updated            bool          // its software is updated regularly
	Supervised         bool          // under its user's eyes or in a safe place, and lent to nobody
}

// Check returns what is wrong with a phone (telefoni piirangud). The restrictions bind only one that keeps mail and
// calendar and, once open, reaches the mail account without a password; any other is fine. nil: nothing is wrong. A nil
// phone is judged as the zero one.
//
// Source: Antsla § 16 lg 6.
func (p *Phone) Check() []law.Finding {
	if p == nil {
		p = &Phone{}
	}
	if p.NoMail || p.NoCalendar || p.MailAsksPassword {
		return nil
	}
	found := locks(nil, p.LocksAfter, AntslaPhoneLimit, &checkPhoneLock)
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

// Service is what a phone or tablet reaches in a house (teenus). The zero Service is none.
type Service uint8

// The services.
const (
	CalendarService Service = iota + 1 // kalender
	MailService                        // elektronpost
	InternetService                    // internet
	OtherService                       // muu teenus
)

// AntslaMobileService reports whether a phone or tablet may reach a service (mobiilsideseadmega juurdepääs), and why: calendar,
// mail and internet always, any other with a separate permit only. Errors: [ErrKind].
//
// Source: Antsla § 16 lg 5.
func AntslaMobileService(s Service, permit bool) (bool, law.Step, error) {
	if s == 0 || s > OtherService {
		return false, law.Step{}, refuse(ErrKind, "service", strconv.Itoa(int(s)))
	}
	may, code, text := true, "general", textServiceGeneral
	if s == OtherService {
		may, code, text = permit, "permit", textServicePermit
		if !permit {
			code, text = "no-permit", textServiceNoPermit
		}
	}
	return may, law.NewStep(civil.Date{}, antslaBook.At("§ 16 lg 5"), code, text.ET, text.EN), nil
}

// Device is a device that a house does not put on its network (seade). The zero Device is none.
type Device uint8

// The devices.
const (
	PersonalLaptop  Device = iota + 1 // isiklik sülearvuti
	MobileDevice                      // mobiilsideseade: a phone or tablet
	OutsideComputer                   // võõrarvuti: see [IsOutside]
)

// Network is what a device connects to (võrk). The zero Network is none.
type Network uint8

// The networks.
const (
	InternalNetwork Network = iota + 1 // sisevõrk
	GuestNetwork                       // the Wi-Fi that gives internet and cloud services only, and what a guest gets
)

// MayConnect reports whether a device may be connected to a network (võrku ühendamine), and why: none of them to the
// internal network; in Antsla a personal laptop as a guest, a phone or tablet over the Wi-Fi. Errors: [ErrKind], also for
// an outside computer on a guest network, of which the rules of Saaremaa say nothing.
//
// Source: Antsla § 14 lg 6, § 16 lg 1; Saaremaa p 12.1.
func MayConnect(d Device, n Network) (bool, law.Step, error) {
	for i := range connections {
		if c := &connections[i]; c.device == d && c.network == n {
			return c.may, law.NewStep(civil.Date{}, c.source, c.code, c.text.ET, c.text.EN), nil
		}
	}
	return false, law.Step{}, refuse(ErrKind, "device "+strconv.Itoa(int(d))+", network", strconv.Itoa(int(n)))
}

// IsOutside reports whether a computer is an outside one (võõrarvuti): not issued by the provider of the service, or not
// installed and set up as it requires.
//
// Source: Saaremaa p 2.19.
func IsOutside(issued, conforming bool) bool { return !issued || !conforming }

// Laptop is a laptop that an employee has (sülearvuti). A day that is not known stays zero.
//
// Source: Antsla § 14 lg 4.
type Laptop struct {
	Act            string     // the act on which it was handed out
	TaskEnds       civil.Date // the last day on which the task needs it
	EmploymentEnds civil.Date
	Returned       civil.Date
}

// ReturnBy returns the day by which the laptop is returned (sülearvuti tagastamine), that day included: the end of the
// task or of the employment, whichever is earlier. It does not move off a day off, for from then on nobody may have it.
// Errors: [civil.ErrNoSuchDay] where neither is known; [law.ErrNotInForce] for a day before 29.11.2019.
//
// Source: Antsla § 14 lg 4.
func (l Laptop) ReturnBy() (civil.Date, error) {
	if err := givenAll(field{"task_ends", l.TaskEnds}, field{"employment_ends", l.EmploymentEnds}, field{"returned", l.Returned}); err != nil {
		return civil.Date{}, err
	}
	day := l.TaskEnds
	if day.IsZero() || l.EmploymentEnds.Before(day) {
		day = l.EmploymentEnds
	}
	switch {
	case day.IsZero():
		return day, noDay("end of task and employment")
	case antslaNotice.On(day) == nil:
		return civil.Date{}, antslaNotice.Refuse("antsla-14.4", day)
	}
	return day, nil
}

// Check returns what is wrong with a laptop on a day: it was handed out without an act, or it is not returned in time;
// the first number says by how many days. While neither end is known nothing is late. nil: nothing is wrong. Errors:
// [civil.ErrNoSuchDay] for a zero day; [law.ErrNotInForce] as in [Laptop.ReturnBy].
//
// Source: Antsla § 14 lg 4.
func (l Laptop) Check(day civil.Date) ([]law.Finding, error) {
	if err := dayOf("day", day); err != nil {
		return nil, err
	}
	due, err := l.ReturnBy()
	if err != nil && !errors.Is(err, civil.ErrNoSuchDay) {
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

// SharedLaptop is a laptop that a unit has (ühiskasutuses olev sülearvuti), with its one responsible person and the log
// of who had it when.
//
// Source: Antsla § 14 lg 3.
type SharedLaptop struct {
	Responsible string // vastutaja
	Log         []Loan
}

// Loan is one entry of the log: who had the laptop, from an instant up to, but without, that of its return. A zero Until
// means that it is out.
type Loan struct {
	User        string
	From, Until time.Time
	ReadRules   bool // the user has read the house's IT rules before
	HasAccount  bool // a personal account was set up on it before
}

// clear reports whether an entry says who had the laptop when.
func (l *Loan) clear() bool {
	return filled(l.User) && likely(l.From) && (l.Until.IsZero() || likely(l.Until) && l.From.Before(l.Until))
}

// at reports whether the laptop was out at an instant.
func (l *Loan) at(t time.Time) bool {
	return l.clear() && !t.Before(l.From) && (l.Until.IsZero() || t.Before(l.Until))
}

// Answers returns who answers for culpable damage to a shared laptop at an instant (kahju hüvitamine), and why: the user
// whom the log shows to have had it; the responsible person where it shows nobody, or two people at once, for then it
// proves nothing. Errors: [civil.ErrNoSuchDay] for the zero instant; [ErrName] where there is no responsible person.
//
// Source: Antsla § 14 lg 3 p 3, 6.
func (s *SharedLaptop) Answers(t time.Time) (string, law.Step, error) {
	switch {
	case t.IsZero():
		return "", law.Step{}, refuse(civil.ErrNoSuchDay, "instant", "the zero time")
	case s == nil || !filled(s.Responsible):
		return "", law.Step{}, refuse(ErrName, "responsible", `""`)
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
	return who, law.NewStep(civil.Date{}, antslaBook.At("§ 14 lg 3"), code, text.ET, text.EN), nil
}

// Check returns what is wrong with a shared laptop: it has no responsible person; an entry of its log does not say who
// had it when, or covers a time that an earlier entry covers; a user had not read the rules, or had no account of their
// own. The first number is the place of the entry, from 1. nil: nothing is wrong. A nil laptop has no responsible person.
//
// Source: Antsla § 14 lg 3.
func (s *SharedLaptop) Check() []law.Finding {
	if s == nil {
		s = &SharedLaptop{}
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
		for j := range s.Log[:i] {
			if e := &s.Log[j]; l.at(e.From) || l.clear() && e.at(l.From) {
				find(true, &checkLoanTwice, i+1)
				break
			}
		}
		find(!l.ReadRules, &checkLoanRules, i+1)
		find(!l.HasAccount, &checkLoanAccount, i+1)
	}
	return found
}

// ManagedDevice is a laptop, phone, tablet or hybrid that the provider of the service manages (hallatav mobiilne seade).
//
// Source: Saaremaa p 11.1.
type ManagedDevice struct {
	VirusProtection, Firewall, Encryption bool // there and switched on

	OffOnDuty   bool // switching them off belongs to the user's duties
	NoFirewall  bool // the maker of its system provides for none
	AutoUpdates bool // virus protection updates itself
}

// ManagedDeviceElements returns what a managed device has: virus protection, a firewall unless its maker provides for
// none, and disk encryption, all switched on unless switching off belongs to the user's duties; and automatic updates of
// the virus protection, without which the device goes back to user support at once. Give it to [law.Missing].
//
// Source: Saaremaa p 11.1.
func ManagedDeviceElements() []law.Element[ManagedDevice] {
	source := saaremaaBook.At("p 11.1")
	return []law.Element[ManagedDevice]{
		{Clause: "saaremaa-11.1", Code: "device.virus", Source: source, ET: "Sisselülitatud viirusetõrje", EN: "Virus protection that is switched on", Has: func(d *ManagedDevice) bool { return d.VirusProtection || d.OffOnDuty }},
		{Clause: "saaremaa-11.1", Code: "device.firewall", Source: source, ET: "Sisselülitatud tulemüür", EN: "A firewall that is switched on", Has: func(d *ManagedDevice) bool { return d.Firewall || d.OffOnDuty || d.NoFirewall }},
		{Clause: "saaremaa-11.1", Code: "device.encryption", Source: source, ET: "Sisselülitatud kõvaketta krüpteerimine", EN: "Disk encryption that is switched on", Has: func(d *ManagedDevice) bool { return d.Encryption || d.OffOnDuty }},
		{Clause: "saaremaa-11.1", Code: "device.updates", Source: source, ET: "Viirusetõrje automaatne uuendamine", EN: "Automatic updating of virus protection", Has: func(d *ManagedDevice) bool { return d.AutoUpdates }},
	}
}

// OutsiderRequest asks for the access of somebody who is no employee to the internal network, through a workstation and
// without user rights (juurdepääsu taotlus). The head of the unit sends it to user support electronically.
//
// Source: Saaremaa p 12.2.
type OutsiderRequest struct {
	Location         string     // of the computer
	From, Until      civil.Date // both days included
	Reason           string
	System           string // system or database
	NoRestrictedData bool   // neither personal nor restricted data is asked for, so no system needs to be named
}

// OutsiderRequestElements returns what the request gives: the place of the computer, the period, the reason, and the
// system or database unless neither personal nor restricted data is asked for. Give it to [law.Missing].
//
// Source: Saaremaa p 12.2.1, 12.2.2, 12.2.3, 12.2.4.
func OutsiderRequestElements() []law.Element[OutsiderRequest] {
	return []law.Element[OutsiderRequest]{
		{Clause: "saaremaa-12.2", Code: "request.location", Source: saaremaaBook.At("p 12.2.1"), ET: "Arvuti asukoht", EN: "The location of the computer", Has: func(r *OutsiderRequest) bool { return filled(r.Location) }},
		{Clause: "saaremaa-12.2", Code: "request.period", Source: saaremaaBook.At("p 12.2.2"), ET: "Juurdepääsu ajavahemik", EN: "The period of access", Has: func(r *OutsiderRequest) bool { return isPeriod(r.From, r.Until) }},
		{Clause: "saaremaa-12.2", Code: "request.reason", Source: saaremaaBook.At("p 12.2.3"), ET: "Põhjendus", EN: "The reason", Has: func(r *OutsiderRequest) bool { return filled(r.Reason) }},
		{Clause: "saaremaa-12.2", Code: "request.system", Source: saaremaaBook.At("p 12.2.4"), ET: "Infosüsteemi või andmebaasi nimetus", EN: "The system or database", Has: func(r *OutsiderRequest) bool { return r.NoRestrictedData || filled(r.System) }},
	}
}

// OutsiderAccess is what must be so before an outsider gets to the internal network (juurdepääsu tingimused).
//
// Source: Saaremaa p 12.4.
type OutsiderAccess struct {
	Agreed      civil.Date // on which the head of the institution agreed
	Location    string     // of the computer, as its employee wrote it down
	From, Until civil.Date // the period on the network, as its employee wrote it down; both days included
}

// OutsiderAccessElements returns the conditions of an outsider's access: the head has agreed, and the employee whose
// computer is used has written down its place and the period. Give it to [law.Missing].
//
// Source: Saaremaa p 12.4.1, 12.4.2.
func OutsiderAccessElements() []law.Element[OutsiderAccess] {
	return []law.Element[OutsiderAccess]{
		{Clause: "saaremaa-12.4", Code: "access.agreed", Source: saaremaaBook.At("p 12.4.1"), ET: "Asutuse juhi kooskõlastus", EN: "The agreement of the head", Has: func(a *OutsiderAccess) bool { return real(a.Agreed) }},
		{Clause: "saaremaa-12.4", Code: "access.location", Source: saaremaaBook.At("p 12.4.2"), ET: "Kirjalik märge arvuti asukohast", EN: "The written location of the computer", Has: func(a *OutsiderAccess) bool { return filled(a.Location) }},
		{Clause: "saaremaa-12.4", Code: "access.period", Source: saaremaaBook.At("p 12.4.2"), ET: "Kirjalik märge võrgus viibimise ajavahemikust", EN: "The written period on the network", Has: func(a *OutsiderAccess) bool { return isPeriod(a.From, a.Until) }},
	}
}
