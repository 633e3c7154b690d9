// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/request"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// notAsked are the days on which no answer rests, by type or by field, each with its reason.
var notAsked = map[string]string{
	"classification.Reading": "an answer; a RestrictionSpec holds its days",
	"classification.Wording": "an answer",
	"deadlines.Day":          "an answer",
	"deadlines.Error":        "an error",
	"law.Error":              "an error",
	"law.Step":               "an answer",
	"law.Source.Checked":     "when somebody read the text",
	"retention.Start":        "an answer",

	"deadlines.RuleSpec.Checked": "the same",
	"deadlines.Version.Checked":  "the same",
}

// placeholders are the days that other systems write for "none", and the ends of what they could be.
var placeholders = []string{
	"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1799-12-31", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2079-06-06",
	"2099-12-31", "2201-01-01", "2999-12-31", "9999-12-31",
}

func ymd(text string) civil.Date { return civil.MustParse(text) }

// scenario is a subject that is in order, and on which an answer is permissive: something is shown, allowed, active or
// destroyed, or a record is whole.
type scenario struct {
	name    string
	subject any // a pointer
	open    func() bool
}

// whole: a complete record, of which Check finds nothing.
func whole[T any](name string, subject T) scenario {
	return scenario{name, &subject, func() bool {
		checker, ok := any(&subject).(interface{ Check() []law.Finding })
		return ok && len(checker.Check()) == 0
	}}
}

// subject: open says of it whether the answer is permissive.
func subject[T any](name string, subject T, open func(T) bool) scenario {
	return scenario{name, &subject, func() bool { return open(subject) }}
}

func scenarios() []scenario {
	today, c := ymd("2026-11-30"), deadlines.Estonia()
	account := accounts.Account{
		ID: "mari", Holder: accounts.Employee, Granted: ymd("2024-01-08"), Password: ymd("2026-11-02"),
		Absences:    []accounts.Days{{First: ymd("2026-07-01"), Last: ymd("2026-07-14")}},
		Suspensions: []accounts.Days{{First: ymd("2025-03-03"), Last: ymd("2025-03-07")}},
		Breaches: []accounts.Breach{{
			Suspected: ymd("2025-05-05"), Explained: ymd("2025-05-06"), Cause: accounts.Ignorance, Guided: ymd("2025-05-07"), Lifted: ymd("2025-05-08"),
		}},
	}
	left := account
	left.Absences, left.Suspensions, left.Breaches = nil, nil, nil
	left.Granted, left.Password, left.Ends, left.Closed = ymd("2015-01-05"), ymd("2019-12-02"), ymd("2020-01-31"), ymd("2020-02-03")
	signed := ymd("2026-05-28")
	fiveYears, _ := classification.Section35(1, 3, 0)
	sensitive, _ := classification.Section35(1, 11, 0)
	term, _ := retention.ParseTerm("5 aastat lepingu lõppemisest")
	appraisal := retention.Appraisal{Date: ymd("2012-02-09"), Number: "14"}
	hold := retention.Hold{Mandate: "kohtuasi 2-24-1", Opened: ymd("2012-03-01"), Lifted: ymd("2012-04-02")}
	head := law.Head{ID: "vald-7.2", ET: "Kirjale vastamine", Act: "Valla asjaajamiskord", Since: ymd("2020-01-01"), Until: ymd("2030-12-31")}
	return []scenario{
		subject("accounts.Account, active", account, func(a accounts.Account) bool {
			s, err := accounts.AntslaPolicy().StatusOn(a, today, c)
			return err == nil && s.State().Access() && len(s.Findings()) == 0
		}),
		subject("accounts.Account, left", left, func(a accounts.Account) bool {
			s, err := accounts.SaaremaaPolicy().StatusOn(a, today, c)
			return err == nil && s.State() >= accounts.Closed
		}),
		subject("accounts.Request", accounts.Request{
			Holder: accounts.Employee, Day: ymd("2026-03-02"), Ends: ymd("2026-12-31"), Signed: ymd("2026-02-27"), Approved: ymd("2026-02-27"),
		}, func(r accounts.Request) bool {
			found, err := accounts.AntslaPolicy().Grant(r)
			return err == nil && len(found) == 0
		}),
		subject("accounts.AntslaIssuedLaptop", accounts.AntslaIssuedLaptop{
			Act: "12", TaskEnds: ymd("2026-10-30"), EmploymentEnds: ymd("2026-10-30"), Returned: ymd("2026-10-30"),
		}, func(l accounts.AntslaIssuedLaptop) bool {
			found, err := l.Check(today)
			return err == nil && len(found) == 0
		}),
		subject("accounts.RMKOpenTask", accounts.RMKOpenTask{Ended: ymd("2026-05-20"), Redirected: ymd("2026-05-21"), To: "Jaan Kask"}, func(o accounts.RMKOpenTask) bool {
			found, err := accounts.RMKOpenTasks(signed, o)
			return err == nil && len(found) == 0
		}),
		whole("accounts.RMKHandover", accounts.RMKHandover{
			InHand: []string{"3-1.1/2026/14"}, Overdue: []string{}, Given: []string{"3-1.1 Kirjavahetus 2026"},
			Giver:        accounts.RMKParty{Name: "Mari Tamm", Post: "spetsialist", Signed: signed},
			Receiver:     accounts.RMKParty{Name: "Jaan Kask", Post: "spetsialist", Signed: signed},
			Present:      []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: signed}},
			Distribution: []string{"Jaan Kask"}, ToInformationHead: true, NeedsApproval: true, Approved: ymd("2026-05-29"),
			Dissents: []accounts.RMKDissent{{Reason: "puudub leping", Given: signed, Annexed: true, Noted: true}},
		}),
		whole("accounts.RMKAbsenceNotice", accounts.RMKAbsenceNotice{From: ymd("2026-07-01"), Until: ymd("2026-07-14"), Contact: "Jaan Kask"}),
		whole("accounts.SaaremaaAccess", accounts.SaaremaaAccess{
			Agreed: ymd("2026-03-02"), Location: "tuba 12", From: ymd("2026-03-03"), Until: ymd("2026-03-31"),
		}),
		whole("accounts.SaaremaaRequest", accounts.SaaremaaRequest{
			Location: "tuba 12", From: ymd("2026-03-03"), Until: ymd("2026-03-31"), Reason: "audit", System: "DHS",
		}),
		subject("accounts.Colleague", accounts.Colleague{First: "Mari", Last: "Tamm", Started: ymd("2020-01-06")}, func(p accounts.Colleague) bool {
			_, err := accounts.SaaremaaPolicy().Names().Address("example.ee", p)
			return err == nil
		}),
		subject("accounts.PolicySpec", accounts.SaaremaaPolicy().Spec(), func(s accounts.PolicySpec) bool {
			_, err := s.Policy()
			return err == nil
		}),

		subject("classification.RestrictionSpec, lapsed", classification.RestrictionSpec{
			Bases: []classification.Basis{fiveYears}, Begin: ymd("2015-03-02"), End: ymd("2020-03-02"), Marked: ymd("2015-03-02"),
			Happened: ymd("2017-05-02"), Event: "lepingu lõppemine",
		}, lapsed(today)),
		subject("classification.RestrictionSpec, extended", classification.RestrictionSpec{
			Bases: []classification.Basis{fiveYears}, Begin: ymd("2010-03-02"), End: ymd("2015-03-02"), Extended: ymd("2020-03-02"),
		}, lapsed(today)),
		subject("classification.RestrictionSpec, lifted", classification.RestrictionSpec{
			Bases: []classification.Basis{fiveYears}, Begin: ymd("2025-03-03"), Lifted: ymd("2025-06-02"),
		}, lapsed(today)),
		subject("classification.RestrictionSpec, personal", classification.RestrictionSpec{
			Bases: []classification.Basis{sensitive}, Begin: ymd("2009-03-02"), Person: classification.Person{Birth: ymd("1905-02-03"), Death: ymd("1980-02-04")},
		}, lapsed(today)),
		subject("classification.Case", classification.Case{
			Hearing: ymd("2025-02-03"), Decision: ymd("2025-03-03"), Closed: ymd("2025-03-04"),
		}, func(v classification.Case) bool {
			for k := range classification.TTUSensitiveKinds() {
				if on, err := k.On(today, v); err == nil && !on {
					return true
				}
			}
			return false
		}),
		whole("classification.Mark", classification.Mark{
			Heading: 1, Holder: "Antsla Vallavalitsus", Bases: []classification.Basis{fiveYears}, End: ymd("2031-01-12"), Made: ymd("2026-01-12"),
		}),
		subject("classification.CapsuleRestriction", classification.CapsuleRestriction{
			Begin: ymd("2015-03-02"), End: ymd("2020-03-02"), InvalidSince: ymd("2019-03-04"), Basis: "AvTS § 35 lg 1 p 3", Owner: "Antsla Vallavalitsus",
		}, func(r classification.CapsuleRestriction) bool {
			s, err := r.Spec()
			return err == nil && lapsed(today)(s)
		}),

		whole("classification/handling.TTUDisclosure", handling.TTUDisclosure{Data: "kontaktandmed", Purpose: "järelevalve", Recipient: "AKI", Day: ymd("2026-03-02")}),

		subject("classification/register.Document", register.Document{
			Reference: "3-2.5.3/2025/230", Kind: register.Incoming, Title: "Teabenõue", Created: ymd("2025-03-03"), Registered: ymd("2025-03-04"),
			AccessStated: true,
		}, func(d register.Document) bool {
			v, err := register.RMKPolicy().View(d, today)
			return err == nil && v.Extent() == register.Content && len(v.Findings()) == 0
		}),
		whole("classification/register.RMKDraft", register.RMKDraft{
			Issuer: "RMK", Date: ymd("2026-03-02"), Content: true, Signatory: "Mari Tamm", Approver: "Jaan Kask", Automatic: true,
		}),
		subject("classification/register.RMKVersions", register.RMKVersions{
			Made: true, First: "docx", Last: "asice", Content: retention.TextFile, Signed: true, Day: ymd("2026-03-02"), Term: first(retention.Years(5)),
		}, func(v register.RMKVersions) bool {
			found, err := v.Check(retention.NationalArchives())
			return err == nil && len(found) == 0
		}),
		subject("classification/register.PolicySpec", register.PolicySpec{
			Head: head, Provision: "§ 40", Register: ymd("2010-01-01"), Content: ymd("2015-01-01"),
			AllKinds: true, Mask: 1,
		}, func(s register.PolicySpec) bool {
			_, err := s.Policy()
			return err == nil
		}),

		whole("deadlines.RegisterEntry", deadlines.RegisterEntry{Due: ymd("2026-04-10"), Unit: "kantselei", Official: "Mari Tamm"}),
		subject("deadlines.DayChange", deadlines.DayChange{Day: ymd("2026-05-15"), ET: "Vaba päev", Yearly: true, Until: ymd("2030-05-15")}, func(v deadlines.DayChange) bool {
			_, err := c.With(v)
			return err == nil
		}),
		subject("deadlines.Application", deadlines.Application{
			Registered: ymd("2026-03-02"), Forwarded: ymd("2026-03-04"), Translated: ymd("2026-03-06"), Completed: ymd("2026-03-10"),
		}, func(a deadlines.Application) bool {
			_, err := a.CountsFrom()
			return err == nil
		}),
		subject("deadlines.RuleSpec", deadlines.RuleSpec{
			Head: head, Event: deadlines.Registered, Term: deadlines.Workdays(10), Provision: "p 7.2", Checked: ymd("2026-11-02"),
			Earlier: []deadlines.Version{{Since: ymd("2015-01-01"), Until: ymd("2019-12-31"), Term: deadlines.Workdays(15)}},
		}, func(s deadlines.RuleSpec) bool {
			_, err := s.Rule()
			return err == nil
		}),

		subject("law.Head", head, func(h law.Head) bool { return h.Check() == nil }),

		subject("password.Input", password.Input{
			New: password.NewSecret("Kolm+hobust=tall7"), Current: password.NewSecret("Neli-lehma!"), Changed: ymd("2026-10-01"), Today: today,
			History: []password.Former{{Verify: password.Plain(password.NewSecret("Neli-lehma!")), Since: ymd("2026-10-01")}},
		}, func(in password.Input) bool { return len(password.AntslaPolicy().Check(in)) == 0 }),
		subject("password.SubjectSpec", password.SubjectSpec{Births: []civil.Date{ymd("1990-02-12")}}, func(s password.SubjectSpec) bool {
			_, err := s.Subject()
			return err == nil
		}),

		subject("retention.Record", retention.Record{
			ID: "1-2/7", Term: term, Created: ymd("2010-01-04"), Received: ymd("2010-01-05"), InFile: true, Closed: ymd("2010-06-01"),
			Linked: []civil.Date{ymd("2010-02-01")}, Events: [2]civil.Date{ymd("2011-01-03"), ymd("2011-01-04")},
			Value: retention.NotArchival, Appraisal: appraisal, Holds: []retention.Hold{hold},
			Extension: retention.Extension{Mandate: "juhataja", Until: ymd("2017-01-02")},
		}, func(r retention.Record) bool {
			d, err := retention.RMKPolicy().Dispose(r, today)
			return err == nil && d.Outcome() == retention.Destroy
		}),
		subject("retention.Backup", retention.Backup{Kind: retention.SoftwareCopy, Taken: ymd("2020-01-06")}, func(b retention.Backup) bool {
			kept, err := retention.RMKPolicy().KeepsBackup(b, today)
			return err == nil && !kept.Value
		}),
		subject("retention.DestructionAct", retention.DestructionAct{
			Number: "1", Drafted: ymd("2026-06-01"), Author: "Mari Tamm", Body: retention.PublicArchive, Submitted: ymd("2026-06-02"),
			Approved: ymd("2026-06-16"), Permit: retention.Appraisal{Date: ymd("2026-06-16"), Number: "7"}, Received: ymd("2026-06-17"),
			Destroyed: ymd("2026-06-18"), Traced: true, Way: "purustamine", Place: "Tallinn", Person: "Jaan Kask",
			Items: []retention.ActItem{{
				Mark: "1-2", Title: "Kirjavahetus", From: ymd("2010-01-04"), To: ymd("2010-12-30"), Term: first(retention.Years(5)),
				Appraisal: appraisal, Value: retention.NotArchival, Count: 3, Holds: []retention.Hold{hold},
			}},
		}, func(a retention.DestructionAct) bool {
			found, err := a.Check(retention.RMKPolicy(), c)
			return err == nil && len(found) == 0
		}),
		subject("retention.Handover", retention.Handover{
			Appraised: appraisal, Checked: ymd("2026-02-02"), Arranged: ymd("2026-02-03"), Lists: 1, Day: ymd("2026-03-02"),
			Act: retention.ActRef{Kind: retention.Transfer, Date: ymd("2026-03-02"), Number: "2"}, Files: []retention.File{},
		}, func(h retention.Handover) bool {
			found, err := h.Check(retention.RMKPolicy(), retention.NationalArchives())
			return err == nil && len(found) == 0
		}),
		subject("retention.OverviewEntry", retention.OverviewEntry{
			Unit: "kantselei", Function: "juhtimine", Mark: "1-2", Title: "Kirjavahetus", Term: term, Appraisal: appraisal, FileNumber: 1, FileTitle: "2025",
			Files: 1, First: ymd("2025-01-02"), Last: ymd("2025-12-30"), Store: "hoidla 1", SetApart: retention.ActRef{Kind: retention.Transfer, Date: ymd("2026-03-02"), Number: "2"},
		}, func(e retention.OverviewEntry) bool { return e.Check(retention.RMKPolicy()) == nil }),
		subject("retention.Series", retention.Series{
			Mark: "1-2", Title: "Kirjavahetus", Term: term, Unit: "kantselei", Carriers: "digitaalne", Systems: "DHS", Value: retention.NotArchival, Appraisal: appraisal,
			Simplified: law.Refused,
		}, func(s retention.Series) bool { return s.Check(retention.RMKPolicy()) == nil }),
		subject("retention.PolicySpec", retention.PolicySpec{
			Head: head, Transfers: []retention.TransferSpec{{
				Since: ymd("2012-01-02"), Until: ymd("2030-01-02"), Years: 10, Citation: retention.Citation{Provision: "p 1"},
			}},
			Destruction: retention.DestructionSpec{
				Approved: deadlines.RuleSpec{Head: head, Event: deadlines.Approved, Term: deadlines.Workdays(5), Provision: "p 2"},
			},
		}, func(s retention.PolicySpec) bool {
			_, err := s.Policy()
			return err == nil
		}),
		subject("retention.FormatsSpec", retention.FormatsSpec{
			Head: head, Provision: "p 1", Editions: []retention.FormatEdition{{
				Since: ymd("2022-01-01"), Until: ymd("2030-01-01"), Formats: []retention.FormatEntry{{Name: "PDF/A-2a", Use: retention.TextFile, Status: retention.Preferred}},
			}},
		}, func(s retention.FormatsSpec) bool {
			_, err := s.Formats()
			return err == nil
		}),

		subject("shredding.TTUCarrier", shredding.TTUCarrier{
			Category: shredding.Paper, Data: classification.Ordinary, OutOfUse: ymd("2026-03-02"), NeedUntil: ymd("2026-03-02"), KeepUntil: ymd("2026-05-04"),
		}, func(v shredding.TTUCarrier) bool {
			p, err := v.Plan(today)
			return err == nil && len(p.Findings()) == 0 && !p.DestroyFrom().IsZero() && !p.DestroyFrom().After(today)
		}),
		whole("shredding.TTURecord", shredding.TTURecord{
			Carrier: "ketas 7", Category: shredding.Paper, Data: classification.Ordinary, Done: ymd("2026-03-02"),
			Actions: []shredding.Action{shredding.Gather}, By: []string{"Mari Tamm"}, Agreement: "leping 7",
		}),
		whole("shredding.StateSecretRecord", shredding.StateSecretRecord{
			Registered: ymd("2020-03-02"), Number: "1", Copy: "1", Count: 1, Secrecy: shredding.SecrecyRestricted, By: []string{"Mari Tamm"},
			Actions: []shredding.Action{shredding.Shred}, Basis: "RSVS",
		}),
		subject("shredding.StateSecret", shredding.StateSecret{
			Carrier: shredding.Paper, Secrecy: shredding.SecrecyRestricted, On: today, Bought: ymd("2020-03-02"), Residue: true,
		}, func(s shredding.StateSecret) bool {
			r, err := s.Required()
			return err == nil && len(r.Findings()) == 0
		}),

		subject("request.Information", request.Information{
			On: today, Name: "Mari Tamm", Contact: "mari@example.com", Content: "leping", Way: "e-postiga", Access: request.Open, Burden: true,
		}, func(i request.Information) bool {
			d, err := i.Refusal()
			return err == nil && d.Verdict() == law.Allowed
		}),
		subject("request.Letter", request.Letter{
			On: today, Explanation: true, Again: true, Answered: ymd("2026-03-02"), Came: ymd("2026-04-02"),
		}, func(l request.Letter) bool {
			d, err := l.Silence()
			return err == nil && d.Verdict() == law.Allowed
		}),
	}
}

// first drops what stands beside a value that is known to be there.
func first[T, U any](v T, _ U) T { return v }

// lapsed: a restriction holds no longer, and nothing is found wrong with it.
func lapsed(today civil.Date) func(classification.RestrictionSpec) bool {
	return func(s classification.RestrictionSpec) bool {
		r, err := s.Restriction()
		return err == nil && !r.On(today) && len(s.Check()) == 0 && len(r.Findings()) == 0
	}
}

// TestEveryPlaceholder: a day that stands for none, in any field of any subject, ends in a refusal or a finding, and
// never in a permissive answer. Births are excepted where the placeholder may be one.
func TestEveryPlaceholder(t *testing.T) {
	listed(t)
	fail := func(name, format string, a ...any) {
		t.Errorf(format, a...)
	}
	held := map[string]bool{} // by type and field
	for _, s := range scenarios() {
		if !s.open() {
			fail(s.name, "%s: the answer is not permissive even without a placeholder, or there is no Check: mend the scenario", s.name)
		}
		days(reflect.ValueOf(s.subject).Elem(), "", func(field string, d *civil.Date) {
			if held[field] = true; notAsked[field] != "" {
				return
			}
			was := *d
			for _, p := range placeholders {
				birth := strings.HasSuffix(strings.TrimSuffix(field, "s"), ".Birth") && (p == "1900-01-01" || p == "1970-01-01")
				if *d = ymd(p); s.open() && !birth {
					fail(s.name, "%s: %s = %s, and the answer stays permissive: refuse it or find it (civil.Date.Placeholder)", s.name, field, p)
				}
			}
			*d = was
		})
	}
	for name, v := range exported.types {
		kind := reflect.TypeOf(v).Elem()
		if kind.Kind() != reflect.Struct || kind == reflect.TypeFor[civil.Date]() || strings.HasPrefix(name, "dhstest.") || notAsked[afterSlash(name)] != "" {
			continue
		}
		for i := range kind.NumField() {
			f := kind.Field(i)
			field := kind.String() + "." + f.Name
			if f.IsExported() && dated(f.Type) && !held[field] && notAsked[field] == "" {
				fail(name, "%s: no scenario of placeholder_test.go holds this day: add it to one in which the answer is permissive, "+
					"or list it in notAsked with the reason", field)
			}
		}
	}
}

// dated: a Date, or a list of them.
func dated(kind reflect.Type) bool {
	for kind.Kind() == reflect.Slice || kind.Kind() == reflect.Array {
		kind = kind.Elem()
	}
	return kind == reflect.TypeFor[civil.Date]()
}

// days calls f with every Date below v, and with its type and field.
func days(v reflect.Value, field string, f func(field string, d *civil.Date)) {
	switch d, ok := v.Addr().Interface().(*civil.Date); {
	case ok:
		f(field, d)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if sub := v.Type().Field(i); sub.IsExported() {
				days(v.Field(i), v.Type().String()+"."+sub.Name, f)
			}
		}
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		for i := range v.Len() {
			days(v.Index(i), field, f)
		}
	}
}
