// SPDX-License-Identifier: MIT

package accounts

import (
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	saaremaa         = acts.Saaremaa()
	saaremaaAccounts = mustPolicy(PolicySpec{
		Head: law.Head{
			ID: "saaremaa-8", ET: "Saaremaa Muuseumi kasutajakontode kord", EN: "Account rules of Saaremaa Museum",
			// The rules state no day of entry into force; they cite the GDPR.
			Act: saaremaa.Act, Ref: saaremaa.Ref, URL: saaremaa.URL, Since: acts.SaaremaaSince(),
		},
		Warn: warning,
		Holders: []PolicyHolder{
			{Holder: Employee, Provision: "p 2.12"},
			{Holder: Official, Provision: "p 2.12", Doubt: "the text speaks of teenistuja"},
			{Holder: ContractPartner, Provision: "p 12.3", Doubt: "the text names anybody who is no teenistuja, and no term"},
			{Holder: Guest, Provision: "p 12.3", Doubt: "the text names anybody who is no teenistuja, and no term"},
		},
		Rules: PolicyRules{
			Approved:      PolicyRule{Clause: "saaremaa-8.2", Provision: "p 8.2"},
			Administrator: PolicyRule{Clause: "saaremaa-8.2", Provision: "p 8.3"},
			Usernames:     PolicyRule{Clause: "saaremaa-7.2", Provision: "p 7.2"},
			End: PolicyRule{
				Clause: "saaremaa-8.4", Provision: "p 8.1, 8.4",
				Doubt: "the text orders the report and names no day: rights end with the tasks they are for",
			},
			Employment: PolicyRule{
				Clause: "saaremaa-8.4", Provision: "p 8.1, 8.4",
				Doubt: "the text orders the report; that rights rest meanwhile follows from their purpose",
			},
		},
		Names: NameScheme{Letters: Base, Double: Hyphenated, Forms: []string{"{given}", "{given}{surname}"}},
	})
)

// SaaremaaPolicy is the account policy of Saaremaa Museum. The head of the institution approves the request for access,
// and a local administrator's right needs reasons. One person has one user name for each application, unless the tasks
// need more. Leaving closes the account from the next day, and a suspension of employment, which leave and sickness are
// not, suspends it; of both the text orders the report only. Whoever is not an employee gets rights on the same terms;
// without rights see [SaaremaaRequest].
//
// A user name is the first name; for a namesake the surname stands directly at its end. For accounts the rules say
// nothing of namesakes; the rule for mail addresses is taken.
//
// Source: Saaremaa p 5.1, 5.2, 7.2, 8.2–8.4, 12.3.
func SaaremaaPolicy() Policy { return saaremaaAccounts }

// saaremaaReports are the changes of employment, and whether user support is told of them.
var saaremaaReports = [...]struct {
	told bool
	code string
	why  msg.Text
}{
	EmploymentEnds:      {true, "leaving", msg.Text{ET: "Töölt lahkumisest teavitab asutuse juht kasutajatuge elektrooniliselt; tähtaega ei ole", EN: "The head of the institution tells user support of a leaving electronically; there is no time limit"}},
	EmploymentSuspended: {true, "suspension", msg.Text{ET: "Töösuhte peatumisest teavitab asutuse juht kasutajatuge elektrooniliselt; tähtaega ei ole", EN: "The head of the institution tells user support of a suspension electronically; there is no time limit"}},
	UnitChanged:         {false, "not-named", msg.Text{ET: "Üleminekut teise struktuuriüksusesse kord ei nimeta", EN: "The rules do not name a move to another unit"}},
	Leave:               {false, "leave", msg.Text{ET: "Puhkusest ei teavitata", EN: "Leave is not reported"}},
	SickLeave:           {false, "sick-leave", msg.Text{ET: "Töövõimetuslehest ei teavitata", EN: "Sick leave is not reported"}},
}

// SaaremaaReported reports whether the head of the institution tells user support of a change, electronically
// (kasutajatoe teavitamine): of leaving and of a suspension, but neither of leave nor of sick leave. A change of unit
// is not named. By when, the rules do not say. Errors: [law.ErrUnknown].
//
// Source: Saaremaa p 8.4.
func SaaremaaReported(c EmploymentChange) (law.Answer[bool], error) {
	if !employmentChanges.Known(c) {
		return law.Answer[bool]{}, refuse.Unknown("change", strconv.Itoa(int(c)), employmentChanges.Codes()...)
	}
	r := &saaremaaReports[c]
	return law.Answered(r.told, law.NewStep(civil.Date{}, saaremaa.At("p 8.4"), r.code, r.why.ET, r.why.EN)), nil
}

// SaaremaaDevice is a laptop, phone, tablet or hybrid that the provider of the service manages (hallatav mobiilne
// seade). The zero SaaremaaDevice has nothing that it must have.
//
// Source: Saaremaa p 11.1.
type SaaremaaDevice struct {
	VirusProtection, Firewall, Encryption bool // there and switched on

	OffOnDuty           bool // switching them off belongs to the user's duties
	FirewallUnavailable bool // the maker of its system provides for none
	AutoUpdates         bool // virus protection updates itself
}

var saaremaaDevice = element.Table[SaaremaaDevice]{Source: saaremaa, Rows: []element.Row[SaaremaaDevice]{
	{Clause: "saaremaa-11.1", Code: "device.virus", Provision: "p 11.1", Sentence: true, ET: "Viirusetõrje ei ole sisse lülitatud", EN: "Virus protection is not switched on", Has: func(d *SaaremaaDevice) bool { return d.VirusProtection || d.OffOnDuty }},
	{Clause: "saaremaa-11.1", Code: "device.firewall", Provision: "p 11.1", Sentence: true, ET: "Tulemüür ei ole sisse lülitatud", EN: "The firewall is not switched on", Has: func(d *SaaremaaDevice) bool { return d.Firewall || d.OffOnDuty || d.FirewallUnavailable }},
	{Clause: "saaremaa-11.1", Code: "device.encryption", Provision: "p 11.1", Sentence: true, ET: "Kõvaketas on krüpteerimata", EN: "The disk is not encrypted", Has: func(d *SaaremaaDevice) bool { return d.Encryption || d.OffOnDuty }},
	{Clause: "saaremaa-11.1", Code: "device.updates", Provision: "p 11.1", Sentence: true, ET: "Viirusetõrje automaatuuendus ei ole sisse lülitatud", EN: "Automatic updating of virus protection is not switched on", Has: func(d *SaaremaaDevice) bool { return d.AutoUpdates }},
}}

// Check returns what a managed device lacks: virus protection, a firewall unless its maker provides for none, and disk
// encryption, all switched on unless switching off belongs to the user's duties; and automatic updates of the virus
// protection, without which the device goes back to user support at once. nil: nothing. A nil device lacks everything.
//
// Source: Saaremaa p 11.1.
func (d *SaaremaaDevice) Check() []law.Finding { return saaremaaDevice.Missing(d) }

// SaaremaaComputer is a computer that is to be connected to the internal network (sisevõrku ühendamine). The zero
// SaaremaaComputer is an outside one (võõrarvuti).
//
// Source: Saaremaa p 2.19, 12.1.
type SaaremaaComputer struct {
	Issued     bool // by the provider of the service
	Conforming bool // installed and set up as the provider requires
}

var saaremaaComputer = element.Table[SaaremaaComputer]{Source: saaremaa, Rows: []element.Row[SaaremaaComputer]{
	{Clause: "saaremaa-12.1", Code: "computer.outside", Provision: "p 12.1", Sentence: true, ET: "Võõrarvutit ei tohi sisevõrku ühendada", EN: "An outside computer is not connected to the internal network", Has: func(c *SaaremaaComputer) bool { return c.Issued && c.Conforming }},
}}

// Check returns why a computer may not be connected to the internal network: it is an outside one, not issued by the
// provider of the service, or not installed and set up as the provider requires. nil: it may. A nil computer may not.
//
// Source: Saaremaa p 2.19, 12.1.
func (c *SaaremaaComputer) Check() []law.Finding { return saaremaaComputer.Missing(c) }

// SaaremaaRequest asks for the access of somebody who is no employee to the internal network, through a workstation and
// without user rights (juurdepääsu taotlus). The head of the unit sends it to user support electronically.
//
// Source: Saaremaa p 12.2.
type SaaremaaRequest struct {
	Location    string     // of the computer
	From, Until civil.Date // both days included
	Reason      string
	System      string // system or database
	OpenData    bool   // neither personal nor restricted data is asked for, so no system needs to be named
}

var saaremaaRequest = element.Table[SaaremaaRequest]{Source: saaremaa, Rows: []element.Row[SaaremaaRequest]{
	{Clause: "saaremaa-12.2", Code: "request.location", Provision: "p 12.2.1", ET: "Arvuti asukoht", EN: "The location of the computer", Has: func(r *SaaremaaRequest) bool { return filled(r.Location) }},
	{Clause: "saaremaa-12.2", Code: "request.period", Provision: "p 12.2.2", ET: "Juurdepääsu ajavahemik", EN: "The period of access", Has: func(r *SaaremaaRequest) bool { return isPeriod(r.From, r.Until) }},
	{Clause: "saaremaa-12.2", Code: "request.reason", Provision: "p 12.2.3", ET: "Põhjendus", EN: "The reason", Has: func(r *SaaremaaRequest) bool { return filled(r.Reason) }},
	{Clause: "saaremaa-12.2", Code: "request.system", Provision: "p 12.2.4", ET: "Infosüsteemi või andmebaasi nimetus", EN: "The system or database", Has: func(r *SaaremaaRequest) bool { return r.OpenData || filled(r.System) }},
}}

// Check returns what a request lacks: the place of the computer, the period, the reason, and the system or database
// unless neither personal nor restricted data is asked for. A day that stands for none is found too. nil: nothing. A
// nil request lacks everything.
//
// Source: Saaremaa p 12.2.1, 12.2.2, 12.2.3, 12.2.4.
func (r *SaaremaaRequest) Check() []law.Finding {
	found := saaremaaRequest.Missing(r)
	if r != nil {
		found = findPlaceholders(found, "saaremaa-12.2", saaremaa.At("p 12.2.2"), told{field{"from", r.From}, "Juurdepääsu algus"}, told{field{"until", r.Until}, "Juurdepääsu lõpp"})
	}
	return found
}

// SaaremaaAccess is what must be so before an outsider gets to the internal network (juurdepääsu tingimused).
//
// Source: Saaremaa p 12.4.
type SaaremaaAccess struct {
	Agreed      civil.Date // on which the head of the institution agreed
	Location    string     // of the computer, as its employee wrote it down
	From, Until civil.Date // the period on the network, as its employee wrote it down; both days included
}

var saaremaaAccess = element.Table[SaaremaaAccess]{Source: saaremaa, Rows: []element.Row[SaaremaaAccess]{
	{Clause: "saaremaa-12.4", Code: "access.agreed", Provision: "p 12.4.1", ET: "Asutuse juhi kooskõlastus", EN: "The agreement of the head", Has: func(a *SaaremaaAccess) bool { return real(a.Agreed) }},
	{Clause: "saaremaa-12.4", Code: "access.location", Provision: "p 12.4.2", ET: "Kirjalik märge arvuti asukoha kohta", EN: "The written location of the computer", Has: func(a *SaaremaaAccess) bool { return filled(a.Location) }},
	{Clause: "saaremaa-12.4", Code: "access.period", Provision: "p 12.4.2", ET: "Kirjalik märge võrgus viibimise ajavahemiku kohta", EN: "The written period on the network", Has: func(a *SaaremaaAccess) bool { return isPeriod(a.From, a.Until) }},
}}

// Check returns which conditions of an outsider's access are not met: the head has agreed, and the employee whose
// computer is used has written down its place and the period. A day that stands for none is found too. nil: all are
// met. A nil access meets none.
//
// Source: Saaremaa p 12.4.1, 12.4.2.
func (a *SaaremaaAccess) Check() []law.Finding {
	found := saaremaaAccess.Missing(a)
	if a != nil {
		found = findPlaceholders(found, "saaremaa-12.4", saaremaa.At("p 12.4"), told{field{"agreed", a.Agreed}, "Kooskõlastuse päev"}, told{field{"from", a.From}, "Võrgus viibimise algus"}, told{field{"until", a.Until}, "Võrgus viibimise lõpp"})
	}
	return found
}
