// SPDX-License-Identifier: MIT

package handling_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/law"
)

const (
	ordinary  = classification.Ordinary
	private   = classification.PrivateLife
	sensitive = classification.Sensitive
)

func codes(found []law.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

// answered is a subtest for an answer: which verdict, by which rule, with which findings.
func answered(t *testing.T, name string, want law.Verdict, code string, findings ...string) func(law.Decision, error) {
	return func(d law.Decision, err error) {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, err)
			assert.Equal(t, want.String(), d.Verdict().String())
			assert.Equal(t, code, d.Why().Code)
			assert.Equal(t, findings, codes(d.Findings()))
			for _, f := range d.Findings() {
				assert.Equal(t, d.Clause(), f.Clause)
				assert.Equal(t, d.Why().Source, f.Source())
			}
		})
	}
}

// incomplete holds a subject that is complete to one with a part taken away, and to the zero one.
func incomplete[T interface{ Check() []law.Finding }](t *testing.T, clause law.ID, complete T, without map[string]func(*T)) {
	t.Helper()
	assert.Nil(t, complete.Check())
	for code, change := range without {
		t.Run(code, func(t *testing.T) {
			v := complete
			change(&v)
			found := v.Check()
			require.Equal(t, []string{code}, codes(found))
			assert.Equal(t, clause, found[0].Clause)
			assert.NotEmpty(t, found[0].Source().Provision)
			assert.NotContains(t, found[0].Text(language.Estonian), "{")
		})
	}
}

func TestTTU(t *testing.T) {
	t.Run("ttu-8.2", func(t *testing.T) {
		for _, data := range []classification.PersonalData{ordinary, private, sensitive} {
			answered(t, "law", law.Allowed, "law")(TTUWithoutConsent(TTUProcessing{Data: data, Law: true}))
			answered(t, "nothing", law.Refused, "no-ground")(TTUWithoutConsent(TTUProcessing{Data: data}))
			answered(t, "vital", law.Allowed, "vital")(TTUWithoutConsent(TTUProcessing{Data: data, Vital: true, SingleCase: true, ConsentImpossible: true}))
		}
		answered(t, "contract, ordinary", law.Allowed, "contract")(TTUWithoutConsent(TTUProcessing{Data: ordinary, Contract: true}))
		answered(t, "contract, private life", law.Allowed, "contract")(TTUWithoutConsent(TTUProcessing{Data: private, Contract: true}))
		answered(t, "contract, sensitive", law.Refused, "contract-sensitive")(TTUWithoutConsent(TTUProcessing{Data: sensitive, Contract: true}))
		answered(t, "vital, not single", law.Conditional, "vital", "single-case")(TTUWithoutConsent(TTUProcessing{Data: sensitive, Vital: true, ConsentImpossible: true}))
		answered(t, "vital, consent possible", law.Conditional, "vital", "consent-possible")(TTUWithoutConsent(TTUProcessing{Data: sensitive, Vital: true, SingleCase: true}))
		answered(t, "vital may become, contract never", law.Conditional, "vital", "single-case", "consent-possible")(TTUWithoutConsent(TTUProcessing{Data: sensitive, Vital: true, Contract: true}))
		answered(t, "conditions without the ground", law.Refused, "no-ground")(TTUWithoutConsent(TTUProcessing{Data: ordinary, SingleCase: true, ConsentImpossible: true}))
	})
	t.Run("ttu-8.3", func(t *testing.T) {
		for _, data := range []classification.PersonalData{ordinary, private, sensitive} {
			answered(t, "legal task", law.Allowed, "legal-task")(TTUPassOnWithoutConsent(TTUPassingOn{Data: data, LegalTask: true}))
			answered(t, "nothing", law.Refused, "no-ground")(TTUPassOnWithoutConsent(TTUPassingOn{Data: data}))
			answered(t, "vital", law.Allowed, "vital")(TTUPassOnWithoutConsent(TTUPassingOn{Data: data, Vital: true, SingleCase: true, ConsentImpossible: true}))
			answered(t, "research", law.Allowed, "research")(TTUPassOnWithoutConsent(TTUPassingOn{Data: data, Research: true, Coded: true, Secured: true}))
		}
		answered(t, "public duties", law.Allowed, "public-duties")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, private life", law.Allowed, "public-duties")(TTUPassOnWithoutConsent(TTUPassingOn{Data: private, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, sensitive", law.Refused, "public-duties-restricted")(TTUPassOnWithoutConsent(TTUPassingOn{Data: sensitive, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, restricted", law.Refused, "public-duties-restricted")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, PublicDuties: true}))
		answered(t, "vital, consent possible", law.Conditional, "vital", "consent-possible")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Vital: true, SingleCase: true}))
		answered(t, "vital, not single", law.Conditional, "vital", "single-case")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Vital: true, ConsentImpossible: true}))
		answered(t, "research, not coded", law.Conditional, "research", "coded")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Research: true, Secured: true}))
		answered(t, "research, not secured", law.Conditional, "research", "secured")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Research: true, Coded: true}))
		answered(t, "one ground waits, another allows", law.Allowed, "research")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Vital: true, Research: true, Coded: true, Secured: true}))
		answered(t, "two grounds wait, the first is told", law.Conditional, "vital", "single-case")(TTUPassOnWithoutConsent(TTUPassingOn{Data: ordinary, Vital: true, ConsentImpossible: true, Research: true}))
		answered(t, "one ground waits, another refuses", law.Conditional, "vital", "single-case", "consent-possible")(TTUPassOnWithoutConsent(TTUPassingOn{Data: sensitive, Vital: true, PublicDuties: true, Unrestricted: true}))
	})
	t.Run("ttu-8.4", func(t *testing.T) {
		incomplete(t, "ttu-8.4", TTUDisclosure{"nimi", "uuring", "Statistikaamet", civil.MustParse("2026-04-02")}, map[string]func(*TTUDisclosure){
			"disclosure.data": func(d *TTUDisclosure) { d.Data = "" }, "disclosure.purpose": func(d *TTUDisclosure) { d.Purpose = " " },
			"disclosure.recipient": func(d *TTUDisclosure) { d.Recipient = "\t" }, "disclosure.day": func(d *TTUDisclosure) { d.Day = civil.Date{} },
		})
	})
	t.Run("ttu-8.8", func(t *testing.T) {
		answered(t, "same", law.Allowed, "agreeing")(TTUUse(TTUFurtherUse{Agrees: true}))
		answered(t, "same, another unit", law.Allowed, "other-unit")(TTUUse(TTUFurtherUse{Agrees: true, OtherUnit: true}))
		for _, other := range []bool{false, true} {
			answered(t, "different", law.Conditional, "different", "consent")(TTUUse(TTUFurtherUse{OtherUnit: other}))
			answered(t, "different, reproducible", law.Allowed, "different")(TTUUse(TTUFurtherUse{OtherUnit: other, Consent: true}))
		}
		d, _ := TTUUse(TTUFurtherUse{Agrees: true, OtherUnit: true})
		assert.Equal(t, "TTÜ p 8.7", d.Why().Source.String())
	})
	t.Run("ttu-8.9", func(t *testing.T) {
		incomplete(t, "ttu-8.9", TTUConsent{"foto", "veebileht", "mitte kellelegi", "ei edastata", "tagasivõtmine"}, map[string]func(*TTUConsent){
			"consent.data": func(c *TTUConsent) { c.Data = "" }, "consent.purpose": func(c *TTUConsent) { c.Purpose = "" },
			"consent.recipients": func(c *TTUConsent) { c.Recipients = "" }, "consent.terms": func(c *TTUConsent) { c.Terms = "" },
			"consent.rights": func(c *TTUConsent) { c.Rights = "\u00a0" },
		})
	})
	t.Run("ttu-8.13", func(t *testing.T) {
		incomplete(t, "ttu-8.13", TTUSubjectAnswer{"nimi", "õppetöö", "sisseastumisavaldus", "SAIS", "ei ole edastatud"}, map[string]func(*TTUSubjectAnswer){
			"subject.data": func(a *TTUSubjectAnswer) { a.Data = "" }, "subject.purposes": func(a *TTUSubjectAnswer) { a.Purposes = "" },
			"subject.sources": func(a *TTUSubjectAnswer) { a.Sources = "" }, "subject.allowed": func(a *TTUSubjectAnswer) { a.AllowedRecipients = "" },
			"subject.received": func(a *TTUSubjectAnswer) { a.Recipients = "" },
		})
	})
	t.Run("ttu-8.14", func(t *testing.T) {
		for _, access := range []Access{Restricted, Harmful} {
			answered(t, "own", law.Allowed, "own")(TTURequest(TTUAccessRequest{Access: access, OwnData: true, Identified: true}))
			answered(t, "own, unidentified", law.Conditional, "own", "identified")(TTURequest(TTUAccessRequest{Access: access, OwnData: true, BasisKnown: true, PurposeKnown: true}))
			answered(t, "others'", law.Allowed, "others")(TTURequest(TTUAccessRequest{access, false, true, true, true}))
			answered(t, "others', unidentified", law.Conditional, "others", "identified")(TTURequest(TTUAccessRequest{access, false, false, true, true}))
			answered(t, "others', no basis", law.Conditional, "others", "basis")(TTURequest(TTUAccessRequest{access, false, true, false, true}))
			answered(t, "others', no purpose", law.Conditional, "others", "purpose")(TTURequest(TTUAccessRequest{access, false, true, true, false}))
		}
		answered(t, "others', open", law.Allowed, "unrestricted")(TTURequest(TTUAccessRequest{Access: Public, OwnData: false}))
	})
	t.Run("ttu-8.15", func(t *testing.T) {
		for ground, want := range map[TTUWithholding][2]string{
			HarmsOthers: {"others-rights", "TTÜ p 8.15.1"}, EndangersFiliation: {"filiation", "TTÜ p 8.15.2"},
			HindersPrevention: {"crime", "TTÜ p 8.15.3"}, HampersTruth: {"truth", "TTÜ p 8.15.4"},
		} {
			d, err := TTUWithhold(ground)
			answered(t, want[0], law.Allowed, want[0])(d, err)
			assert.Equal(t, want[1], d.Why().Source.String())
		}
		for ground, want := range map[TTUWithholding]error{0: law.ErrMissing, HampersTruth + 1: law.ErrUnknown} {
			_, err := TTUWithhold(ground)
			require.ErrorIs(t, err, want)
		}
	})
	t.Run("ttu-8.16.2", func(t *testing.T) {
		// From page 21 on: 21 - 20 = 1 page at 19 cents, 22 two, 25 five.
		for pages, cents := range map[int]int{0: 0, 1: 0, 19: 0, 20: 0, 21: 19, 22: 38, 25: 95, 120: 1900} {
			got, err := TTUPageFee(pages)
			require.NoError(t, err)
			assert.Equal(t, cents, got, "%d pages", pages)
		}
		most := math.MaxInt/19 + 20 // 20 pages are free, and as many fees as go into an int
		got, err := TTUPageFee(most)
		require.NoError(t, err)
		assert.Equal(t, math.MaxInt/19*19, got)
		for _, pages := range []int{-1, math.MinInt, most + 1, math.MaxInt} {
			_, err := TTUPageFee(pages)
			require.ErrorIs(t, err, law.ErrOutOfRange)
		}
	})
	t.Run("ttu-8.18", func(t *testing.T) {
		done := TTUCorrection{Acted: true, Disputed: true, Blocked: true, Corrected: true, Kept: true, Told: true}
		incomplete(t, "ttu-8.18", done, map[string]func(*TTUCorrection){
			"correction.acted": func(c *TTUCorrection) { c.Acted = false }, "correction.blocked": func(c *TTUCorrection) { c.Blocked = false },
			"correction.kept": func(c *TTUCorrection) { c.Kept = false }, "correction.told": func(c *TTUCorrection) { c.Told = false },
		})
		for name, tt := range map[string]struct {
			c    TTUCorrection
			want []string
		}{
			"nothing done":               {TTUCorrection{}, []string{"correction.acted"}},
			"not yet corrected":          {TTUCorrection{Acted: true}, nil},
			"dispute settled":            {TTUCorrection{Acted: true, Disputed: true, Settled: true}, nil},
			"dispute open":               {TTUCorrection{Acted: true, Disputed: true}, []string{"correction.blocked"}},
			"telling impossible":         {TTUCorrection{Acted: true, Corrected: true, Kept: true, CannotBe: true}, nil},
			"telling too costly":         {TTUCorrection{Acted: true, Corrected: true, Kept: true, TooCostly: true}, nil},
			"corrected, nothing further": {TTUCorrection{Acted: true, Corrected: true}, []string{"correction.kept", "correction.told"}},
		} {
			t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, codes(tt.c.Check())) })
		}
	})
	t.Run("ttu-8.23", func(t *testing.T) {
		answered(t, "neither", law.Refused, "no-consent")(TTUOnWebsite(TTURecording{}))
		answered(t, "consented", law.Allowed, "consented")(TTUOnWebsite(TTURecording{Consented: true}))
		answered(t, "public event", law.Allowed, "public-event")(TTUOnWebsite(TTURecording{PublicEvent: true}))
		answered(t, "consented, then objected", law.Refused, "objected")(TTUOnWebsite(TTURecording{Consented: true, Objected: true}))
		answered(t, "public event, then objected", law.Refused, "objected")(TTUOnWebsite(TTURecording{PublicEvent: true, Objected: true}))
	})
	t.Run("ttu-8.24", func(t *testing.T) {
		answered(t, "passage", law.Allowed, "own-purpose")(TTUSurveillance(TTUSurveillanceUse{OwnPurpose: true}))
		answered(t, "other, both", law.Allowed, "other-purpose")(TTUSurveillance(TTUSurveillanceUse{false, true, true}))
		answered(t, "other, organiser only", law.Conditional, "other-purpose", "real-estate")(TTUSurveillance(TTUSurveillanceUse{false, false, true}))
		answered(t, "other, real estate only", law.Conditional, "other-purpose", "organiser")(TTUSurveillance(TTUSurveillanceUse{false, true, false}))
		answered(t, "other, neither", law.Conditional, "other-purpose", "organiser", "real-estate")(TTUSurveillance(TTUSurveillanceUse{}))
	})
	t.Run("ttu-9.4", func(t *testing.T) {
		sufficient := TTURoom{GuardAlarm: true, FireAlarm: true, LockableDoor: true, AccessControl: true, Sufficient: true, OutOfReach: true}
		furnished := sufficient
		furnished.LockableFurniture, furnished.OutOfReach = true, false
		incomplete(t, "ttu-9.4", furnished, map[string]func(*TTURoom){
			"room.guard-alarm": func(r *TTURoom) { r.GuardAlarm = false }, "room.fire-alarm": func(r *TTURoom) { r.FireAlarm = false },
			"room.door": func(r *TTURoom) { r.LockableDoor = false }, "room.access-control": func(r *TTURoom) { r.AccessControl = false },
			"room.furniture": func(r *TTURoom) { r.LockableFurniture = false },
		})
		without := func(change func(*TTURoom)) []string {
			r := sufficient
			change(&r)
			return codes(r.Check())
		}
		assert.Nil(t, without(func(*TTURoom) {}), "a room that suffices needs no lockable furniture")
		assert.Equal(t, []string{"room.furniture"}, without(func(r *TTURoom) { r.OutOfReach = false }))
		assert.Equal(t, []string{"room.furniture"}, without(func(r *TTURoom) { r.Sufficient = false }))
		assert.Equal(t, []string{"room.fire-alarm", "room.furniture"}, without(func(r *TTURoom) { r.FireAlarm = false }))
	})
	t.Run("ttu-9.9", func(t *testing.T) {
		answered(t, "sensitive, lockable", law.Allowed, "lockable")(TTUKeep(sensitive, true))
		answered(t, "sensitive, open", law.Refused, "open")(TTUKeep(sensitive, false))
		answered(t, "private life, open", law.Allowed, "not-sensitive")(TTUKeep(private, false))
		answered(t, "ordinary, open", law.Allowed, "not-sensitive")(TTUKeep(ordinary, false))
	})
	t.Run("ttu-5.6", func(t *testing.T) {
		answered(t, "ordinary", law.Allowed, "ordinary")(TTUOutside(TTUOutsideWork{Data: ordinary}))
		answered(t, "both", law.Allowed, "private-life")(TTUOutside(TTUOutsideWork{private, true, true, false}))
		answered(t, "head only", law.Conditional, "private-life", "organiser")(TTUOutside(TTUOutsideWork{private, true, false, true}))
		answered(t, "organiser only", law.Conditional, "private-life", "head")(TTUOutside(TTUOutsideWork{private, false, true, true}))
	})
	t.Run("ttu-9.10", func(t *testing.T) {
		answered(t, "all", law.Allowed, "sensitive")(TTUOutside(TTUOutsideWork{sensitive, true, true, true}))
		answered(t, "head not asked", law.Allowed, "sensitive", "head-unasked")(TTUOutside(TTUOutsideWork{sensitive, false, true, true}))
		answered(t, "head only", law.Conditional, "sensitive", "organiser")(TTUOutside(TTUOutsideWork{sensitive, true, false, true}))
		answered(t, "as a rule", law.Conditional, "sensitive", "exceptional")(TTUOutside(TTUOutsideWork{sensitive, true, true, false}))
	})
	t.Run("ttu-7.7", func(t *testing.T) {
		answered(t, "all", law.Allowed, "remote")(TTURemote(TTURemoteUse{true, true, true}))
		answered(t, "insecure", law.Conditional, "remote", "secured")(TTURemote(TTURemoteUse{false, true, true}))
		answered(t, "no head", law.Conditional, "remote", "head")(TTURemote(TTURemoteUse{true, false, true}))
		answered(t, "no organiser", law.Conditional, "remote", "organiser")(TTURemote(TTURemoteUse{true, true, false}))
	})
	t.Run("ttu-7.2", func(t *testing.T) {
		incomplete(t, "ttu-7.2", TTUSystemLog{true, true, true, true, true}, map[string]func(*TTUSystemLog){
			"log.access": func(l *TTUSystemLog) { l.Access = false }, "log.passing-on": func(l *TTUSystemLog) { l.PassingOn = false },
			"log.storing": func(l *TTUSystemLog) { l.Storing = false }, "log.changing": func(l *TTUSystemLog) { l.Changing = false },
			"log.deleting": func(l *TTUSystemLog) { l.Deleting = false },
		})
	})
	t.Run("ttu-7.6", func(t *testing.T) {
		incomplete(t, "ttu-7.6", TTUDevice{"Server 3", "server", "U06-A", "Dell"}, map[string]func(*TTUDevice){
			"device.name": func(d *TTUDevice) { d.Name = "" }, "device.type": func(d *TTUDevice) { d.Type = "" },
			"device.location": func(d *TTUDevice) { d.Location = "" }, "device.maker": func(d *TTUDevice) { d.Maker = "" },
		})
		incomplete(t, "ttu-7.6", TTUSoftware{"ÕIS", "2.1", "Tarkvara OÜ", "info@tarkvara.ee"}, map[string]func(*TTUSoftware){
			"software.name": func(s *TTUSoftware) { s.Name = "" }, "software.version": func(s *TTUSoftware) { s.Version = "" },
			"software.maker": func(s *TTUSoftware) { s.Maker = "" }, "software.contact": func(s *TTUSoftware) { s.Contact = "" },
		})
	})
	t.Run("ttu-9.12", func(t *testing.T) {
		incomplete(t, "ttu-9.12", TTUSupportContract{Confidentiality: true}, map[string]func(*TTUSupportContract){
			"support.confidentiality": func(c *TTUSupportContract) { c.Confidentiality = false },
		})
	})
}

func TestAntsla(t *testing.T) {
	t.Run("antsla-13.4", func(t *testing.T) {
		incomplete(t, "antsla-13.4", AntslaLaptop{Restricted, true, true, true, false}, map[string]func(*AntslaLaptop){
			"laptop.user-password":   func(l *AntslaLaptop) { l.UserPassword = false },
			"laptop.bios-password":   func(l *AntslaLaptop) { l.BIOSPassword = false },
			"laptop.disk-encryption": func(l *AntslaLaptop) { l.DiskEncrypted = false },
		})
		assert.Nil(t, AntslaLaptop{Access: Public}.Check())
		assert.Len(t, AntslaLaptop{}.Check(), 3, "unknown is taken for restricted")
		assert.Nil(t, AntslaLaptop{Restricted, true, true, false, true}.Check(), "the technology does not allow it")
		answered(t, "disk", law.WherePossible, "laptop")(AntslaEncryption(Restricted, Laptop))
		answered(t, "disk, public", law.NotRequired, "free")(AntslaEncryption(Public, Laptop))
		answered(t, "another computer", law.Undecided, "silent")(AntslaEncryption(Restricted, OutsideComputer))
	})
	formats := func(t *testing.T, way Way, encrypted, signed law.Verdict, findings ...string) {
		for f := Unencrypted; f <= EncryptedMedium; f++ {
			d, err := AntslaFormat(way, f)
			switch {
			case f >= CDOC:
				answered(t, "encrypts", encrypted, "encrypted")(d, err)
			case f == Unencrypted:
				answered(t, "plain", law.Refused, "not-encrypted")(d, err)
			case signed == law.Allowed:
				answered(t, "signed", law.Allowed, "listed", findings...)(d, err)
			default:
				answered(t, "signed", signed, "not-encrypted", findings...)(d, err)
			}
		}
	}
	t.Run("antsla-17.1", func(t *testing.T) {
		for _, way := range []Way{OtherWay, EmailInside} {
			answered(t, "restricted", law.WherePossible, "passing-on")(AntslaEncryption(Restricted, way))
			answered(t, "harmful", law.WherePossible, "passing-on")(AntslaEncryption(Harmful, way))
			answered(t, "public", law.NotRequired, "free")(AntslaEncryption(Public, way))
			formats(t, way, law.Allowed, law.Allowed, "signature-container")
		}
		answered(t, "kept", law.Undecided, "kept")(AntslaFormat(Laptop, CDOC))
	})
	t.Run("antsla-17.2", func(t *testing.T) {
		answered(t, "restricted", law.Mandatory, "carrier")(AntslaEncryption(Restricted, ExternalCarrier))
		answered(t, "public", law.NotRequired, "free")(AntslaEncryption(Public, ExternalCarrier))
		formats(t, ExternalCarrier, law.Allowed, law.Refused, "signature-container")
		incomplete(t, "antsla-17.2", AntslaExchange{Restricted, CDOC2, true, false, true, true}, map[string]func(*AntslaExchange){
			"carrier.encryption": func(x *AntslaExchange) { x.Format = ASiCE }, "carrier.integrity": func(x *AntslaExchange) { x.Signed = false },
			"carrier.transport": func(x *AntslaExchange) { x.Protected = false }, "carrier.cleaned": func(x *AntslaExchange) { x.Cleaned = false },
		})
		assert.Nil(t, AntslaExchange{Public, Unencrypted, false, true, true, true}.Check())
		assert.Len(t, AntslaExchange{}.Check(), 4)
	})
	t.Run("antsla-19.2", func(t *testing.T) {
		answered(t, "restricted", law.Mandatory, "email")(AntslaEncryption(Restricted, EmailOut))
		answered(t, "public", law.NotRequired, "free")(AntslaEncryption(Public, EmailOut))
		formats(t, EmailOut, law.Allowed, law.Refused, "signature-container")
	})
	mail := func(to, cc, bcc []string) AntslaMail { return AntslaMail{"mina@antsla.ee", to, cc, bcc, "Kutse", nil} }
	t.Run("antsla-19.3", func(t *testing.T) {
		for subject, want := range map[string][]string{"Kutse": nil, "": {"mail.subject"}, " \t\u00a0": {"mail.subject"}, "\u200b": {"mail.subject"}, "\u3164\u2800\ufe0f\u034f": {"mail.subject"}, ".": nil, "Re:": nil} {
			found, err := AntslaMail{From: "mina@antsla.ee", To: []string{"a@x.ee"}, Subject: subject}.Check()
			require.NoError(t, err)
			assert.Equal(t, want, codes(found), "%q", subject)
		}
	})
	t.Run("antsla-19.8", func(t *testing.T) {
		a, b, self := "a@x.ee", "b@x.ee", "mina@antsla.ee"
		list := "koik@antsla.ee"
		listed := func(to, cc, bcc []string) AntslaMail {
			m := mail(to, cc, bcc)
			m.Lists = []string{"kool@antsla.ee", "K\u00f5ik <KOIK@antsla.ee>"}
			return m
		}
		for name, tt := range map[string]struct {
			m      AntslaMail
			breach bool
		}{
			// Reading 36, all six.
			"To a, b":           {mail([]string{a, b}, nil, nil), true},
			"To a, Bcc b":       {mail([]string{a}, nil, []string{b}), true},
			"To self, Bcc a, b": {mail([]string{self}, nil, []string{a, b}), false},
			"To a list":         {mail([]string{"koik@antsla.ee"}, nil, nil), false},
			"To a":              {mail([]string{a}, nil, nil), false},
			"To a, Cc b":        {mail([]string{a}, []string{b}, nil), true},

			"Bcc only":                    {mail(nil, nil, []string{a, b}), false},
			"Cc a, Bcc b":                 {mail(nil, []string{a}, []string{b}), true},
			"self and a":                  {mail([]string{self, a}, nil, nil), false},
			"self in another form":        {mail([]string{"Mina <MINA@antsla.ee>"}, nil, []string{a, b}), false},
			"the same twice":              {mail([]string{a, "A@X.EE"}, nil, []string{" <a@x.ee.> "}), false},
			"a list and a":                {mail([]string{"koik@antsla.ee"}, nil, []string{a}), true},
			"same name, another domain":   {mail([]string{"a@x.ee", "a@y.ee"}, nil, nil), true},
			"composed and decomposed":     {mail([]string{"\u00f5nn@x.ee"}, nil, []string{"o\u0303NN@x.ee"}), false},
			"nobody":                      {mail(nil, nil, nil), false},
			"only the sender":             {mail([]string{self}, []string{self}, nil), false},
			"a shown twice, b in Bcc too": {mail([]string{a}, []string{a}, []string{b}), true},
			"self twice, Bcc a, b":        {mail([]string{self, "Mina <" + self + ">"}, []string{self}, []string{a, b}), false},
			"self shown twice, a, b":      {mail([]string{self, self, a}, nil, []string{b}), true},
			"the same under two names":    {mail([]string{`"Tamm, Mari" <a@x.ee>`}, []string{"Tamm, Mari <A@x.ee>"}, []string{"a@x.ee <a@X.ee>"}), false},
			"a tag is another address":    {mail([]string{"a+uudised@x.ee", a}, nil, nil), true},
			"a tag of the sender":         {mail([]string{"mina+koopia@antsla.ee"}, nil, []string{a}), true},
			"last of many in Bcc":         {mail([]string{a}, nil, []string{a, a, self, a, b}), true},

			// Of a list nobody's data are shown, and it stands for several.
			"a known list":             {listed([]string{list}, nil, nil), false},
			"two known lists":          {listed([]string{list}, []string{"Kool <KOOL@antsla.ee>"}, nil), false},
			"a known list, Bcc a, b":   {listed([]string{list}, nil, []string{a, b}), false},
			"a known list, Cc a":       {listed([]string{list}, []string{a}, nil), true},
			"To a, Bcc a known list":   {listed([]string{a}, nil, []string{list}), true},
			"self, Bcc a known list":   {listed([]string{self}, nil, []string{list}), false},
			"self and a, no list used": {listed([]string{self, a}, nil, nil), false},
		} {
			t.Run(name, func(t *testing.T) {
				found, err := tt.m.Check()
				require.NoError(t, err)
				var want []string
				if tt.breach {
					want = []string{"mail.recipients"}
				}
				assert.Equal(t, want, codes(found))
			})
		}
		for _, bad := range []string{"", "a", "@x.ee", "a@", "a@b@x.ee", "a@x.ee, b@x.ee", "<a@x.ee", "a@x.ee>b", "a b@x.ee", "a@x\u200b.ee", `"a"@x.ee`, "a@.",
			"a@x.ee>", "Mari <a@x.ee>, J\u00fcri <b@x.ee>", "a@x.ee, J\u00fcri <b@x.ee>", "a@x.ee; J\u00fcri <b@x.ee>", "Mari <a@x.ee> <b@x.ee>", "<a@x.ee><b@x.ee>", "Mari > <a@x.ee>", "<>",
			"a@x.ee\u3164", "mailto:a@x.ee", "undisclosed-recipients:;"} {
			for i, m := range []AntslaMail{mail([]string{bad}, nil, nil), mail(nil, []string{bad}, nil), mail(nil, nil, []string{a, b, bad}), {From: bad + " "}, {From: self, Lists: []string{bad}}} {
				_, err := m.Check()
				require.ErrorIs(t, err, law.ErrUnreadable, "%q %d", bad, i)
			}
		}
		for breach, m := range map[bool]AntslaMail{false: {Subject: "Kutse", To: []string{a}}, true: {Subject: "Kutse", To: []string{self}, Bcc: []string{a}}} {
			found, err := m.Check()
			require.NoError(t, err)
			assert.Equal(t, breach, found != nil, "of an unknown sender nobody is taken for the sender")
		}
		_, err := mail([]string{"a\xff@x.ee"}, nil, nil).Check()
		require.ErrorIs(t, err, law.ErrUnreadable)
		_, err = AntslaMail{From: self, Subject: "\xff"}.Check()
		require.ErrorIs(t, err, law.ErrUnreadable)
	})
	t.Run("antsla-19.6", func(t *testing.T) {
		for name, findings := range map[string][]string{
			"arve.com": nil, "arve.EXE": nil, "arve.Vbs": nil, "ARVE.BAT": nil, "arve.msi": nil, ".exe": nil, "C:\\temp\\arve.exe": nil, "a.b/arve.exe": nil,
			"arve.pdf.exe": {"double-extension"}, "arve.exe.": {"disguised"}, "arve.exe . .": {"disguised"}, "arve.exe\u200b": {"disguised"},
			"arve.e\u00adxe": {"disguised"}, "arve.pdf     .exe": {"double-extension", "disguised"}, "arve\u202efdp.exe": {"bidirectional"},
			"ar\u2067ve.exe": {"bidirectional"}, "arve.m\u017fi": {"disguised"}, "1.02.exe": nil, "arve.exe.com": {"double-extension"}, "arve.exe\x00": {"disguised"},
			"arve.exe\u00a0": {"disguised"}, "arve.exe\u3164": {"disguised"}, "arve.exe\u2800": {"disguised"}, "arve.e\ufe0fxe\u034f": {"disguised"},
			"arve.\uff45\uff38\uff45": {"disguised"}, "arve\uff0eexe": {"disguised"}, "arve\u2024msi\ufe52": {"disguised"},
			"arve.exe:x": {"disguised"}, "arve.exe::$DATA": {"disguised"}, "arve.exe .:x.pdf": {"disguised"}, `C:\x\arve.exe:b.dll`: {"disguised"}, "arve.txt:b.exe": nil,
			"arve.protokoll.exe": nil, "arve.exe\u009b": {"disguised"}, "ar\u061cve.exe": {"bidirectional"}, "ar\u200eve.exe": {"bidirectional"},
			// Letters of Cyrillic and Greek, dots of Chinese; a path behind a zero byte or a stream.
			"arve.\u0435\u0445\u0435": {"disguised"}, "arve.\u0415\u0425\u0415": {"disguised"}, "arve.ex\u0435": {"disguised"}, "arve.\u03b5\u03c7\u03b5": {"disguised"}, "arve.\u0441\u043e\u043c": {"disguised"},
			"arve\u3002exe": {"disguised"}, "arve\uff61exe": {"disguised"}, "arve.\U0001d41e\U0001d431\U0001d41e": {"disguised"}, "arve.pdf\u3002\u0435\u0445\u0435": {"double-extension", "disguised"},
			"arve.exe\x00/b.pdf": {"disguised"}, "arve.exe:x/b.pdf": {"disguised"}, `arve.exe:x\b.pdf`: {"disguised"}, "x/arve.exe:x/b.pdf": {"disguised"}, "arve.exe\x00/x:y": {"disguised"},
			"arve.exe\u0080": {"disguised"}, // the first of the control characters behind ASCII
			// An extension may have any letter, any digit and five signs: avi, zip, r00, r99, xhtml, but not xhtml5.
			"klipp.avi.exe": {"double-extension"}, "pakk.zip.exe": {"double-extension"}, "pakk.r00.exe": {"double-extension"}, "pakk.r99.exe": {"double-extension"},
			"leht.xhtml.exe": {"double-extension"}, "leht.xhtml5.exe": nil, ".pdf.exe": {"double-extension"},
			"C:arve.exe": nil, "arve.exe\x00.pdf": {"double-extension", "disguised"}, "arve.exe\x00x": {"disguised"}, "a.pdf:b.exe\x00x": {"disguised"}, "arve.exe:\x00x": {"disguised"},
		} {
			d, err := AntslaAttachment(name)
			answered(t, name, law.Refused, "listed", findings...)(d, err)
		}
		for name, findings := range map[string][]string{
			"arve.pdf": nil, "arve": nil, "exe": nil, "arve.exe.pdf": {"double-extension"}, "leping.docx.asice": nil, "arhiiv.tar.gz": nil,
			"02.04.2026.pdf": nil, "arve.exes": nil, "arve.ex": nil, "arveexe": nil, "arve.\u0436\u0437\u0438": nil, "exe.kaust/arve.pdf": nil,
			"arve\u202eexe.pdf": {"bidirectional"}, "\u00f5\u202e\u00e4": {"bidirectional"}, // without a sign of ASCII
			"a\u202ab.pdf": {"bidirectional"}, "a\u2029b.pdf": nil, "a\u202fb.pdf": nil, "a\u2066b.pdf": {"bidirectional"}, "a\u2065b.pdf": nil,
			"a\u2069b.pdf": {"bidirectional"}, "a\u206ab.pdf": nil, "arve.pdf.": nil, "Kiri nr 5. Vastus": nil,
			"arve.ps1": {"executable-unlisted"}, "arve.scr": {"executable-unlisted"}, "arve.pdf.js": {"double-extension", "executable-unlisted"},
			"arve.exeexeexe": nil, "arve.exee": nil, "arve.ex\u00e9": nil, "arve.exe\u0301": nil, "arve.pdf:x": nil, "C:arve.pdf": nil, "Koosolek 12:30.pdf": nil, ":arve": nil,
			"exe:x": nil, "arve.\uff50\uff44\uff46": nil, "Re: setup.exe: vastus.pdf": nil, "arve.dll:x": {"disguised", "executable-unlisted"},
		} {
			d, err := AntslaAttachment(name)
			answered(t, name, law.Allowed, "unlisted", findings...)(d, err)
		}
		for _, name := range []string{"", " ", "...", ". .", "\u200b", "arve/", `C:\`, "arve.exe/..", "\u3164\ufe0f"} {
			_, err := AntslaAttachment(name)
			require.ErrorIs(t, err, law.ErrMissing, "%q", name)
		}
		_, err := AntslaAttachment("arve\xff.exe")
		require.ErrorIs(t, err, law.ErrUnreadable)
	})
}

// TestEncryption holds the whole table of ways, value for value: what is public, restricted and harmful.
func TestEncryption(t *testing.T) {
	const no, may, must, open = law.NotRequired, law.WherePossible, law.Mandatory, law.Undecided
	for way, want := range map[Way]struct{ antsla, saaremaa [3]law.Verdict }{
		OtherWay:        {[3]law.Verdict{no, may, may}, [3]law.Verdict{no, open, open}},
		ExternalCarrier: {[3]law.Verdict{no, must, must}, [3]law.Verdict{no, no, must}},
		EmailOut:        {[3]law.Verdict{no, must, must}, [3]law.Verdict{no, must, must}},
		EmailInside:     {[3]law.Verdict{no, may, may}, [3]law.Verdict{no, no, no}},
		OutsideComputer: {[3]law.Verdict{no, open, open}, [3]law.Verdict{no, must, must}},
		Laptop:          {[3]law.Verdict{no, may, may}, [3]law.Verdict{no, open, open}},
	} {
		for access := Public; access <= Harmful; access++ {
			a, err := AntslaEncryption(access, way)
			require.NoError(t, err)
			assert.Equal(t, want.antsla[access-Public].String(), a.Verdict().String(), "Antsla: access %d, way %d", access, way)
			s, err := SaaremaaEncryption(access, way)
			require.NoError(t, err)
			assert.Equal(t, want.saaremaa[access-Public].String(), s.Verdict().String(), "Saaremaa: access %d, way %d", access, way)
		}
	}
}

func TestSaaremaa(t *testing.T) {
	t.Run("saaremaa-3.6", func(t *testing.T) {
		answered(t, "harmful", law.Mandatory, "carrier")(SaaremaaEncryption(Harmful, ExternalCarrier))
		answered(t, "restricted, harmless", law.NotRequired, "free")(SaaremaaEncryption(Restricted, ExternalCarrier))
		answered(t, "public", law.NotRequired, "free")(SaaremaaEncryption(Public, ExternalCarrier))
		answered(t, "another passing on", law.Undecided, "silent")(SaaremaaEncryption(Harmful, OtherWay))
	})
	t.Run("saaremaa-4.3", func(t *testing.T) {
		answered(t, "restricted", law.Mandatory, "outside-computer")(SaaremaaEncryption(Restricted, OutsideComputer))
		answered(t, "harmful", law.Mandatory, "outside-computer")(SaaremaaEncryption(Harmful, OutsideComputer))
		answered(t, "public", law.NotRequired, "free")(SaaremaaEncryption(Public, OutsideComputer))
		answered(t, "a laptop somewhere", law.Undecided, "silent")(SaaremaaEncryption(Restricted, Laptop))
	})
	t.Run("saaremaa-4.19", func(t *testing.T) {
		answered(t, "restricted", law.Mandatory, "email")(SaaremaaEncryption(Restricted, EmailOut))
		answered(t, "harmful", law.Mandatory, "email")(SaaremaaEncryption(Harmful, EmailOut))
		answered(t, "public", law.NotRequired, "free")(SaaremaaEncryption(Public, EmailOut))
		answered(t, "inside", law.NotRequired, "free")(SaaremaaEncryption(Harmful, EmailInside))
	})
	t.Run("saaremaa-3.13", func(t *testing.T) {
		for _, folder := range []string{"Isiklik", "isiklik", " ISIKLIK ", "Inbox/Isiklik", `Postkast\Isiklik\Pere`, "INBOX.Isiklik", "/Isiklik"} {
			for reader := SecurityOfficer; reader <= AnyoneElse; reader++ {
				answered(t, folder, law.Refused, "private")(SaaremaaReadMail(SaaremaaMailReading{folder, reader, true, true}))
			}
		}
		for _, folder := range []string{"Inbox", "Isiklikud", "Mitteisiklik", "Isiklik asi", "Inbox//Saadetud"} {
			answered(t, folder, law.Allowed, "security-officer")(SaaremaaReadMail(SaaremaaMailReading{folder, SecurityOfficer, true, false}))
			answered(t, folder, law.Conditional, "security-officer", "duty-need")(SaaremaaReadMail(SaaremaaMailReading{folder, SecurityOfficer, false, true}))
			answered(t, folder, law.Allowed, "direct-manager")(SaaremaaReadMail(SaaremaaMailReading{folder, DirectManager, true, true}))
			answered(t, folder, law.Conditional, "direct-manager", "requested")(SaaremaaReadMail(SaaremaaMailReading{folder, DirectManager, true, false}))
			answered(t, folder, law.Conditional, "direct-manager", "duty-need")(SaaremaaReadMail(SaaremaaMailReading{folder, DirectManager, false, true}))
			answered(t, folder, law.Refused, "anyone-else")(SaaremaaReadMail(SaaremaaMailReading{folder, AnyoneElse, true, true}))
		}
		_, err := SaaremaaReadMail(SaaremaaMailReading{" ", SecurityOfficer, true, false})
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = SaaremaaReadMail(SaaremaaMailReading{"\xff", SecurityOfficer, true, false})
		require.ErrorIs(t, err, law.ErrUnreadable)
	})
	t.Run("saaremaa-4.14", func(t *testing.T) {
		answered(t, "own", law.Allowed, "own")(SaaremaaConnect(SaaremaaConnection{Own: true}))
		answered(t, "foreign", law.Allowed, "foreign")(SaaremaaConnect(SaaremaaConnection{false, true, true}))
		answered(t, "unchecked", law.Conditional, "foreign", "virus-check", "appointee")(SaaremaaConnect(SaaremaaConnection{Own: false}))
		answered(t, "checked by another", law.Conditional, "foreign", "appointee")(SaaremaaConnect(SaaremaaConnection{false, true, false}))
	})
	t.Run("saaremaa-4.17", func(t *testing.T) {
		house := "saaremaamuuseum.ee"
		for _, own := range []string{"mari@saaremaamuuseum.ee", "Mari <mari@SaaremaaMuuseum.EE>", "mari@saaremaamuuseum.ee."} {
			for use := SendFrom; use <= WriteTo; use++ {
				answered(t, own, law.Allowed, "own")(SaaremaaAddress(use, own, house))
				answered(t, own+", first domain", law.Allowed, "own")(SaaremaaAddress(use, own, house+".", "muuseum.ee"))
			}
		}
		for _, other := range []string{"mari@gmail.com", "mari@post.saaremaamuuseum.ee", "mari@xsaaremaamuuseum.ee", "mari@saaremaamuuseum.ee.com"} {
			answered(t, other, law.Refused, "outside")(SaaremaaAddress(SendFrom, other, house))
			answered(t, other, law.Refused, "outside")(SaaremaaAddress(ReceiveAt, other, house))
			answered(t, other, law.Refused, "redirect")(SaaremaaAddress(RedirectTo, other, house))
			answered(t, other, law.Allowed, "correspondent")(SaaremaaAddress(WriteTo, other, house))
		}
		answered(t, "second domain", law.Allowed, "own")(SaaremaaAddress(SendFrom, "mari@post.saaremaamuuseum.ee", house, "post.saaremaamuuseum.ee"))
		_, err := SaaremaaAddress(SendFrom, "mari@gmail.com")
		require.ErrorIs(t, err, law.ErrMissing)
		for _, domains := range [][]string{{""}, {"@muuseum.ee"}, {house, "a b"}} {
			_, err := SaaremaaAddress(SendFrom, "mari@gmail.com", domains...)
			require.ErrorIs(t, err, law.ErrUnreadable)
		}
		_, err = SaaremaaAddress(SendFrom, "mari@gmail.com", "\xff")
		require.ErrorIs(t, err, law.ErrUnreadable)
		_, err = SaaremaaAddress(SendFrom, "mari", house)
		require.ErrorIs(t, err, law.ErrUnreadable)
	})
	t.Run("saaremaa-4.20", func(t *testing.T) {
		for _, name := range []string{"a.exe", "a.vbs", "a.pif", "a.scr", "a.bat", "a.cmd", "a.com", "a.cpl", "a.DLL"} {
			d, err := SaaremaaAttachment(name, false)
			answered(t, name, law.Refused, "listed")(d, err)
			d, err = SaaremaaAttachment(name, true)
			answered(t, name+", by duty", law.Allowed, "duty")(d, err)
			d, err = SaaremaaAttachment(name+":b.pdf", false)
			answered(t, name+" before a colon", law.Refused, "listed", "disguised")(d, err)
		}
		for _, name := range []string{"a.msi", "a.ps1", "a.JS", "a.jar", "a.lnk", "a.sys", "a.apk", "a.drv", "a.chm", "a.sh", "a.inf", "a.url", "a.py", "a.so",
			"a.msixbundle", "a.AppxBundle", "a.csh", "a.pyz", "a.ksh", "a.ps2xml", "a.appref-ms", "a.settingcontent-ms", "a.appimage", "a.wasm", "a.xapk", "a.scpt", "a.dylib"} {
			d, err := SaaremaaAttachment(name, false)
			answered(t, name, law.Refused, "of-the-kind", "executable-unlisted")(d, err)
		}
		for _, name := range []string{"a.pdf", "a.ASICE", "a.docx", "a.cdoc2", "a.xml", "a.mp4", "a.asics"} {
			d, err := SaaremaaAttachment(name, false)
			answered(t, name, law.Allowed, "document")(d, err)
			d, err = SaaremaaAttachment(name, true)
			answered(t, name+", no duty asked", law.Allowed, "document")(d, err)
		}
		answered(t, "padded document", law.Allowed, "document", "double-extension", "bidirectional")(SaaremaaAttachment("a\u202e.exe.pdf ", false))
		for _, name := range []string{"a", "a.tundmatu", "a.zip", "a.docm", "a.html", "a.pdf:x"} {
			d, err := SaaremaaAttachment(name, false)
			answered(t, name, law.Undecided, "unlisted")(d, err)
		}
		d, err := SaaremaaAttachment("arve.pdf.scr .", true)
		answered(t, "advice stays by duty", law.Allowed, "duty", "double-extension", "disguised")(d, err)
		_, err = SaaremaaAttachment("..", true)
		require.ErrorIs(t, err, law.ErrMissing)
	})
}
