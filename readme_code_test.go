// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"testing"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/request"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

//lint:file-ignore SA4006 the README shows calls one after another, not the handling of each error

// The blocks of Go code of the README and of docs/tour.md, so that they compile; TestReadmeCode holds both equal.

func readmeFirst() error {
	registered := civil.Must(2026, time.April, 2)
	due, err := deadlines.InformationRequest().Due(registered, deadlines.Estonia())
	// due.Date() is 2026-04-10; err tells a day on which the act was not in force, or one outside the calendar
	for step := range due.Steps() {
		fmt.Println(step.Day, step.Text(language.Estonian), step.Source)
	}
	return err
}

func readmeInstitution(file []byte) (deadlines.Deadline, error) {
	var profile institution.Profile
	err := json.Unmarshal(file, &profile) // an unknown name is an error with its line
	own, err := profile.Institution()
	rule, err := own.Rule("kuuse-4.1")
	due, err := rule.Due(civil.MustParse("2026-03-02"), own.Calendar())
	fmt.Println(due.Date(), due.Why().Source) // 2026-03-16 Kuuse valla teabehalduse kord p 4.1
	for _, f := range own.Check() {
		fmt.Println(f.Text(language.English)) // where a statute cuts a rule; what is not written, and what holds then
	}
	return due, err
}

func readmeDeadlines(registered, day civil.Date, noticed time.Time, tallinn *time.Location) []any {
	c := deadlines.Estonia()
	due, err := deadlines.InformationRequest().Due(registered, c)

	// An extension gives the total length from the same start, and a day by which it must be told.
	longer, err := due.Extend()
	notice, ok := due.Notice()

	// Was it done in time? Working days after the due day; 0 is in time.
	late, err := due.DaysLate(civil.MustParse("2026-04-13")) // 1

	// An institution's rule beneath a statute: RMK answers a letter in thirty days, a memorandum as MSVS § 6 says.
	rule, err := deadlines.RMKReply().Under(deadlines.MemorandumReply())

	// A holiday declared tomorrow binds every rule; an institution's own day off binds its own rules only.
	c, err = c.With(deadlines.DayChange{Day: day, Official: true, ET: "Erakorraline püha", EN: "Extra holiday"})

	// Hours run through nights, days off and changes of the clock.
	until, err := deadlines.BreachNotification().DueAt(noticed, tallinn, c)

	// Your own rule, also from JSON (deadlines/rule.schema.json): the earlier day counts, and mine.Check tells where yours is later.
	mine, err := deadlines.RuleSpec{
		Head:  law.Head{ID: "vald-7.2", ET: "Kirjale vastamine", EN: "Reply to a letter", Act: "Valla asjaajamiskord", Since: civil.MustParse("2026-01-01")},
		Event: deadlines.Registered, Term: deadlines.Workdays(10), Provision: "p 7.2", Statute: "msvs-6",
	}.Rule()
	return []any{longer, notice, ok, late, rule, until, mine, err}
}

func readmePassword(own password.Dictionary) (password.Policy, error) {
	subject, err := password.SubjectSpec{Names: []string{"Mari Tamm"}, Plates: []string{"123 ABC"}}.Subject()

	found := password.SaaremaaPolicy().Check(password.Input{
		New: password.NewSecret("Tamm24"), First: true, Subject: subject,
	})
	for _, f := range found {
		fmt.Println(f.Code, "–", f.Text(language.Estonian), "–", f.Source())
	}
	// personal.name – Salasõna koosneb kasutaja nimest või sisaldab seda – Saaremaa p 7.5.3
	// length.min – Salasõna on liiga lühike: märke on 6, vaja on vähemalt 8 – Saaremaa p 7.6

	// Your own policy, in Go or JSON (password/policy.schema.json), with words of your own and the Estonian ones.
	spec, _ := password.SaaremaaPolicy().Spec()
	spec.Words = own // or password.Combine(own, et.Words{}), with the nested module words/et
	policy, err := spec.Policy()
	return policy, err
}

func readmeCivil(arrived time.Time, tallinn *time.Location) (civil.Date, error) {
	day, err := civil.Parse("02.04.2026")  // or "2026-04-02"; 31.02.2026 is an error
	day = civil.FromTime(arrived, tallinn) // 22:30 UTC on 30 April is 1 May in Tallinn
	end := day.Add(civil.Months(1))        // from 30 January it is 28 or 29 February
	return end, err
}

func readmeLaw(due deadlines.Deadline) {
	entry := deadlines.RegisterEntry{Due: due.Date(), Official: "Mari Tamm"}
	for _, finding := range entry.Check() {
		fmt.Println(finding.Code, finding.Text(language.English), finding.Source())
	}
	// register.unit The unit in charge is missing AvTS § 12 lg 4
}

func readmeRetention(created, ended, decided, opened, today civil.Date, records iter.Seq2[retention.Record, error]) error {
	term, err := retention.ParseTerm("kümme aastat lepingu lõppemisest arvates") // or "7a", "AlatineAV 09.02.2012 nr 14"
	record := retention.Record{
		ID: "1-2/7", Term: term, Created: created, Events: [2]civil.Date{ended}, Value: retention.NotArchival,
		Appraisal: retention.Appraisal{Date: decided, Number: "14"},
		Holds:     []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: opened}},
	}
	d, err := retention.RMKPolicy().Dispose(record, today)
	fmt.Println(d.Outcome().Text(language.English), d.DestroyFrom(), d.Why().Text(language.English), d.Why().Source)
	// blocked 2026-03-01 The term is over, but a hold stands against the destruction RMK p 19.1

	// A register of any size streams through; a bad record is an error with its position, and the others go on.
	for d, err := range retention.RMKPolicy().Sweep(records, today) {
		fmt.Println(d.Outcome(), d.Record().ID, d.Due(), err)
	}
	return err
}

func readmeAccounts(granted, changed, leaves, today civil.Date, all iter.Seq2[accounts.Account, error]) (string, error) {
	antsla := accounts.AntslaPolicy() // RMK and Saaremaa are there too; an institution's own comes from JSON (accounts/policy.schema.json)
	account := accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: granted, Password: changed, Ends: leaves}
	status, err := antsla.StatusOn(account, today, deadlines.Estonia())
	fmt.Println(status.State(), status.Since()) // suspended 2026-07-05
	for _, f := range status.Findings() {
		fmt.Println(f.Text(language.English), f.Source()) // The password was not changed in time Antsla § 7 lg 3
	}

	// What is coming, change by change; and a whole institution, streamed.
	for next, err := range antsla.Timeline(account, today, deadlines.Estonia()) {
		fmt.Println(next.Since(), next.State(), err)
	}
	for s, err := range accounts.Sweep(all, antsla, today, deadlines.Estonia()) {
		fmt.Println(s.State(), err)
	}

	// The next letter of the surname, letter by letter; ä is spelled a, or ae with accounts.ICAO.
	name, err := antsla.Names().UserName("Mari", "Tamm", accounts.Taken("mari", "marit")) // marita
	return name, err
}

func readmeClassification(today civil.Date) error {
	read, err := classification.ParseBasis("AvTS § 35 lg 1 p 3 (1) Koosseis; piirangu kehtivus: 18.12.2025-19.12.2030")
	fmt.Println(read, "|", read.Rest) // AvTS § 35 lg 1 p 3¹ | Koosseis
	spec := classification.RestrictionSpec{Bases: read.Bases, Begin: read.Begin, End: read.End}
	for _, f := range spec.Check() {
		fmt.Println(f.Text(language.English)) // The restriction lasts longer than 5 years and no extension is noted
	}
	spec.End = civil.Date{} // what the term itself gives
	restriction, err := spec.Restriction()
	fmt.Println(restriction.End(), restriction.On(today)) // 2030-12-18 true
	return err
}

func readmeHandling() error {
	d, err := handling.TTUWithoutConsent(handling.TTUProcessing{Data: classification.Sensitive, Vital: true, SingleCase: true})
	fmt.Println(d.Verdict(), d.Why().Source) // conditional TTÜ p 8.2.3
	for _, f := range d.Findings() {
		fmt.Println(f.Text(language.English)) // The data subject's consent can be had
	}
	d, err = handling.AntslaAttachment("arve.pdf.EXE. ") // refused, and the double extension reported
	fmt.Println(d.Verdict())
	return err
}

func readmeRegister(today civil.Date) (bool, error) {
	letter := register.Document{
		Reference: "3-2.5.3/2025/230", Kind: register.Incoming, Title: "Kati Põderi avaldus",
		Created: civil.MustParse("2009-12-31"), Registered: civil.MustParse("2010-01-04"), AccessStated: true,
		Parties: []register.Party{{Name: "Kati Põder", Kind: register.NaturalPerson}},
	}
	view, err := register.RMKPolicy().View(letter, today)
	fmt.Println(view.Extent()) // register data: created a day before contents were shown
	for party := range view.Parties() {
		fmt.Println(party) // Füüsiline isik
	}
	_, shown := view.Title() // false: the title tells the name
	return shown, err
}

func readmeIncident(today civil.Date) (law.Answer[bool], error) {
	notices, err := incident.Notices(incident.AntslaLaptopStolen, today)
	for _, n := range notices {
		fmt.Println(n.Text(language.English), n.Source) // The user of the laptop tells the police at once Antsla § 15 lg 2 p 8
	}
	tell, err := incident.AntslaAssessment{Priority: incident.AntslaHigh, Changed: incident.AntslaLow}.TellCERT() // true: lowering undoes nothing
	return tell, err
}

func readmeShredding() (shredding.Level, error) {
	need, err := shredding.TTURequired(shredding.Paper, classification.Sensitive)
	machine, _, err := shredding.ParseMachine("P-3, O-2; 4 × 80 mm") // or "DIN 32757 nr 3", "riba 5,8 mm"
	suits, err := shredding.Satisfies(machine, need)
	fmt.Println(suits.OK()) // false
	for step := range suits.Steps() {
		fmt.Println(step.Text(language.English), step.Source) // … The cut 4×80 mm does not fit into 4×60 mm TTÜ p 9.16.2
	}
	cut, err := shredding.ParseCut("0,8 x 12,5 mm")          // exact, in hundredths of a millimetre
	level, err := shredding.LevelOf(shredding.Paper, cut, 0) // 6: ten square millimetres; 0.8 × 13 is 5
	return level, err
}

func readmeRequest(today civil.Date) (law.Answer[int], error) {
	asked := request.Information{On: today, Contact: "mari@example.com", Access: request.Restricted, Partly: true}
	refusal, err := asked.Refusal()
	fmt.Println(refusal.Verdict(), refusal.Why().Source) // mandatory AvTS § 23 lg 1 p 1
	for _, f := range refusal.Findings() {
		fmt.Println(f.Text(language.English), f.Source()) // … The restriction does not cover all of it: the rest must be given out AvTS § 38 lg 2
	}
	fee, err := request.CopyFee(32, false, today) // 228 cents: twelve pages from the 21st on
	return fee, err
}

func TestOurDHS(t *testing.T) {
	dhstest.Test(t, dhstest.Deadlines{Due: ourDueDate}, dhstest.Options{})
}

// ourDueDate is a right system.
func ourDueDate(rule, under string, event civil.Date) (civil.Date, error) {
	r, err := deadlines.ByID(law.ID(rule))
	if err != nil {
		return civil.Date{}, err
	}
	if under != "" {
		statute, err := deadlines.ByID(law.ID(under))
		if err != nil {
			return civil.Date{}, err
		}
		if r, err = r.Under(statute); err != nil {
			return civil.Date{}, err
		}
	}
	due, err := r.Due(event, deadlines.Estonia())
	return due.Date(), err
}

var _ = []any{
	readmeFirst, readmeInstitution, readmeDeadlines, readmeRetention, readmePassword, readmeAccounts, readmeClassification, readmeHandling,
	readmeRegister, readmeIncident, readmeShredding, readmeRequest, readmeCivil, readmeLaw, TestOurDHS,
}
