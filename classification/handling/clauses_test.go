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

// incomplete holds a list of elements to a complete thing, to that thing with one of them taken away, and to nothing.
func incomplete[T any](t *testing.T, clause law.ID, required []law.Element[T], complete T, without map[string]func(*T)) {
	t.Helper()
	assert.Nil(t, law.Missing(&complete, required))
	require.Len(t, without, len(required))
	for code, change := range without {
		t.Run(code, func(t *testing.T) {
			v := complete
			change(&v)
			found := law.Missing(&v, required)
			require.Equal(t, []string{code}, codes(found))
			assert.Equal(t, clause, found[0].Clause)
			assert.NotEmpty(t, found[0].Source().Provision)
			assert.Contains(t, found[0].Text(language.Estonian), " puudub")
		})
	}
	assert.Len(t, law.Missing(nil, required), len(required))
}

func none(d law.Decision) (law.Decision, error) { return d, nil }

func TestTTU(t *testing.T) {
	t.Run("ttu-8.2", func(t *testing.T) {
		for _, data := range []classification.PersonalData{ordinary, private, sensitive} {
			answered(t, "law", law.Allowed, "law")(TTUWithoutConsent(Processing{Data: data, Law: true}))
			answered(t, "nothing", law.Refused, "no-ground")(TTUWithoutConsent(Processing{Data: data}))
			answered(t, "vital", law.Allowed, "vital")(TTUWithoutConsent(Processing{Data: data, Vital: true, SingleCase: true, ConsentImpossible: true}))
		}
		answered(t, "contract, ordinary", law.Allowed, "contract")(TTUWithoutConsent(Processing{Data: ordinary, Contract: true}))
		answered(t, "contract, private life", law.Allowed, "contract")(TTUWithoutConsent(Processing{Data: private, Contract: true}))
		answered(t, "contract, sensitive", law.Refused, "contract-sensitive")(TTUWithoutConsent(Processing{Data: sensitive, Contract: true}))
		answered(t, "vital, not single", law.Conditional, "vital", "single-case")(TTUWithoutConsent(Processing{Data: sensitive, Vital: true, ConsentImpossible: true}))
		answered(t, "vital, consent possible", law.Conditional, "vital", "consent-possible")(TTUWithoutConsent(Processing{Data: sensitive, Vital: true, SingleCase: true}))
		answered(t, "vital may become, contract never", law.Conditional, "vital", "single-case", "consent-possible")(TTUWithoutConsent(Processing{Data: sensitive, Vital: true, Contract: true}))
		answered(t, "conditions without the ground", law.Refused, "no-ground")(TTUWithoutConsent(Processing{Data: ordinary, SingleCase: true, ConsentImpossible: true}))
	})
	t.Run("ttu-8.3", func(t *testing.T) {
		for _, data := range []classification.PersonalData{ordinary, private, sensitive} {
			answered(t, "legal task", law.Allowed, "legal-task")(TTUPassOnWithoutConsent(PassingOn{Data: data, LegalTask: true}))
			answered(t, "nothing", law.Refused, "no-ground")(TTUPassOnWithoutConsent(PassingOn{Data: data}))
			answered(t, "vital", law.Allowed, "vital")(TTUPassOnWithoutConsent(PassingOn{Data: data, Vital: true, SingleCase: true, ConsentImpossible: true}))
			answered(t, "research", law.Allowed, "research")(TTUPassOnWithoutConsent(PassingOn{Data: data, Research: true, Coded: true, Secured: true}))
		}
		answered(t, "public duties", law.Allowed, "public-duties")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, private life", law.Allowed, "public-duties")(TTUPassOnWithoutConsent(PassingOn{Data: private, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, sensitive", law.Refused, "public-duties-restricted")(TTUPassOnWithoutConsent(PassingOn{Data: sensitive, PublicDuties: true, Unrestricted: true}))
		answered(t, "public duties, restricted", law.Refused, "public-duties-restricted")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, PublicDuties: true}))
		answered(t, "vital, consent possible", law.Conditional, "vital", "consent-possible")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Vital: true, SingleCase: true}))
		answered(t, "vital, not single", law.Conditional, "vital", "single-case")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Vital: true, ConsentImpossible: true}))
		answered(t, "research, not coded", law.Conditional, "research", "coded")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Research: true, Secured: true}))
		answered(t, "research, not secured", law.Conditional, "research", "secured")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Research: true, Coded: true}))
		answered(t, "one ground waits, another allows", law.Allowed, "research")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Vital: true, Research: true, Coded: true, Secured: true}))
		answered(t, "two grounds wait, the first is told", law.Conditional, "vital", "single-case")(TTUPassOnWithoutConsent(PassingOn{Data: ordinary, Vital: true, ConsentImpossible: true, Research: true}))
		answered(t, "one ground waits, another refuses", law.Conditional, "vital", "single-case", "consent-possible")(TTUPassOnWithoutConsent(PassingOn{Data: sensitive, Vital: true, PublicDuties: true, Unrestricted: true}))
	})
	t.Run("ttu-8.4", func(t *testing.T) {
		incomplete(t, "ttu-8.4", TTUDisclosureElements(), Disclosure{"nimi", "uuring", "Statistikaamet", civil.MustParse("2026-04-02")}, map[string]func(*Disclosure){
			"disclosure.data": func(d *Disclosure) { d.Data = "" }, "disclosure.purpose": func(d *Disclosure) { d.Purpose = " " },
			"disclosure.recipient": func(d *Disclosure) { d.Recipient = "\t" }, "disclosure.day": func(d *Disclosure) { d.Day = civil.Date{} },
		})
	})
	t.Run("ttu-8.8", func(t *testing.T) {
		answered(t, "same", law.Allowed, "agreeing")(TTUUse(Use{Purpose: SamePurpose}))
		answered(t, "agreeing", law.Allowed, "agreeing")(TTUUse(Use{Purpose: AgreeingPurpose}))
		answered(t, "same, another unit", law.Allowed, "other-unit")(TTUUse(Use{Purpose: SamePurpose, OtherUnit: true}))
		answered(t, "agreeing, another unit", law.Allowed, "other-unit")(TTUUse(Use{Purpose: AgreeingPurpose, OtherUnit: true}))
		for _, other := range []bool{false, true} {
			answered(t, "different", law.Conditional, "different", "consent")(TTUUse(Use{DifferentPurpose, other, 0}))
			answered(t, "different, spoken", law.Conditional, "different", "consent")(TTUUse(Use{DifferentPurpose, other, Spoken}))
			answered(t, "different, reproducible", law.Allowed, "different")(TTUUse(Use{DifferentPurpose, other, Reproducible}))
			answered(t, "different, written", law.Allowed, "different")(TTUUse(Use{DifferentPurpose, other, Written}))
		}
		d, _ := TTUUse(Use{Purpose: SamePurpose, OtherUnit: true})
		assert.Equal(t, "TTÜ p 8.7", d.Why().Source.String())
	})
	t.Run("ttu-8.9", func(t *testing.T) {
		incomplete(t, "ttu-8.9", TTUConsentElements(), Consent{"foto", "veebileht", "mitte kellelegi", "ei edastata", "tagasivõtmine"}, map[string]func(*Consent){
			"consent.data": func(c *Consent) { c.Data = "" }, "consent.purpose": func(c *Consent) { c.Purpose = "" },
			"consent.recipients": func(c *Consent) { c.Recipients = "" }, "consent.terms": func(c *Consent) { c.Terms = "" },
			"consent.rights": func(c *Consent) { c.Rights = "\u00a0" },
		})
	})
	t.Run("ttu-8.13", func(t *testing.T) {
		incomplete(t, "ttu-8.13", TTUSubjectElements(), SubjectAnswer{"nimi", "õppetöö", "sisseastumisavaldus", "SAIS", "ei ole edastatud"}, map[string]func(*SubjectAnswer){
			"subject.data": func(a *SubjectAnswer) { a.Data = "" }, "subject.purposes": func(a *SubjectAnswer) { a.Purposes = "" },
			"subject.sources": func(a *SubjectAnswer) { a.Sources = "" }, "subject.allowed": func(a *SubjectAnswer) { a.AllowedRecipients = "" },
			"subject.received": func(a *SubjectAnswer) { a.Recipients = "" },
		})
	})
	t.Run("ttu-8.14", func(t *testing.T) {
		for _, access := range []Access{Restricted, Harmful} {
			answered(t, "own", law.Allowed, "own")(TTURequest(Request{Access: access, Whose: OwnData, Identified: true}))
			answered(t, "own, unidentified", law.Conditional, "own", "identified")(TTURequest(Request{Access: access, Whose: OwnData, BasisKnown: true, PurposeKnown: true}))
			answered(t, "others'", law.Allowed, "others")(TTURequest(Request{access, OthersData, true, true, true}))
			answered(t, "others', unidentified", law.Conditional, "others", "identified")(TTURequest(Request{access, OthersData, false, true, true}))
			answered(t, "others', no basis", law.Conditional, "others", "basis")(TTURequest(Request{access, OthersData, true, false, true}))
			answered(t, "others', no purpose", law.Conditional, "others", "purpose")(TTURequest(Request{access, OthersData, true, true, false}))
		}
		answered(t, "others', open", law.Allowed, "unrestricted")(TTURequest(Request{Access: Public, Whose: OthersData}))
	})
	t.Run("ttu-8.15", func(t *testing.T) {
		for ground, want := range map[Withholding][2]string{
			HarmsOthers: {"others-rights", "TTÜ p 8.15.1"}, EndangersFiliation: {"filiation", "TTÜ p 8.15.2"},
			HindersPrevention: {"crime", "TTÜ p 8.15.3"}, HampersTruth: {"truth", "TTÜ p 8.15.4"},
		} {
			d, err := TTUWithhold(ground)
			answered(t, want[0], law.Allowed, want[0])(d, err)
			assert.Equal(t, want[1], d.Why().Source.String())
		}
		for _, ground := range []Withholding{0, HampersTruth + 1} {
			_, err := TTUWithhold(ground)
			require.ErrorIs(t, err, ErrUnknown)
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
			require.ErrorIs(t, err, ErrPages)
		}
	})
	t.Run("ttu-8.18", func(t *testing.T) {
		done := Correction{Acted: true, Disputed: true, Blocked: true, Corrected: true, Kept: true, Told: true}
		incomplete(t, "ttu-8.18", TTUCorrectionElements(), done, map[string]func(*Correction){
			"correction.acted": func(c *Correction) { c.Acted = false }, "correction.blocked": func(c *Correction) { c.Blocked = false },
			"correction.kept": func(c *Correction) { c.Kept = false }, "correction.told": func(c *Correction) { c.Told = false },
		})
		for name, tt := range map[string]struct {
			c    Correction
			want []string
		}{
			"nothing done":               {Correction{}, []string{"correction.acted"}},
			"not yet corrected":          {Correction{Acted: true}, nil},
			"dispute settled":            {Correction{Acted: true, Disputed: true, Settled: true}, nil},
			"dispute open":               {Correction{Acted: true, Disputed: true}, []string{"correction.blocked"}},
			"telling impossible":         {Correction{Acted: true, Corrected: true, Kept: true, CannotBe: true}, nil},
			"telling too costly":         {Correction{Acted: true, Corrected: true, Kept: true, TooCostly: true}, nil},
			"corrected, nothing further": {Correction{Acted: true, Corrected: true}, []string{"correction.kept", "correction.told"}},
		} {
			t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, codes(law.Missing(&tt.c, TTUCorrectionElements()))) })
		}
	})
	t.Run("ttu-8.23", func(t *testing.T) {
		answered(t, "neither", law.Refused, "no-consent")(none(TTUOnWebsite(Recording{})))
		answered(t, "consented", law.Allowed, "consented")(none(TTUOnWebsite(Recording{Consented: true})))
		answered(t, "public event", law.Allowed, "public-event")(none(TTUOnWebsite(Recording{PublicEvent: true})))
		answered(t, "consented, then objected", law.Refused, "objected")(none(TTUOnWebsite(Recording{Consented: true, Objected: true})))
		answered(t, "public event, then objected", law.Refused, "objected")(none(TTUOnWebsite(Recording{PublicEvent: true, Objected: true})))
	})
	t.Run("ttu-8.24", func(t *testing.T) {
		answered(t, "passage", law.Allowed, "own-purpose")(TTUSurveillance(Surveillance{Purpose: Passage}))
		answered(t, "property", law.Allowed, "own-purpose")(TTUSurveillance(Surveillance{Purpose: PropertySecurity}))
		answered(t, "other, both", law.Allowed, "other-purpose")(TTUSurveillance(Surveillance{AnotherPurpose, true, true}))
		answered(t, "other, organiser only", law.Conditional, "other-purpose", "real-estate")(TTUSurveillance(Surveillance{AnotherPurpose, false, true}))
		answered(t, "other, real estate only", law.Conditional, "other-purpose", "organiser")(TTUSurveillance(Surveillance{AnotherPurpose, true, false}))
		answered(t, "other, neither", law.Conditional, "other-purpose", "organiser", "real-estate")(TTUSurveillance(Surveillance{Purpose: AnotherPurpose}))
	})
	t.Run("ttu-9.4", func(t *testing.T) {
		sufficient := Room{GuardAlarm: true, FireAlarm: true, LockableDoor: true, AccessControl: true}
		furnished := sufficient
		furnished.LockableFurniture, furnished.Exposed = true, true
		incomplete(t, "ttu-9.4", TTURoomElements(), furnished, map[string]func(*Room){
			"room.guard-alarm": func(r *Room) { r.GuardAlarm = false }, "room.fire-alarm": func(r *Room) { r.FireAlarm = false },
			"room.door": func(r *Room) { r.LockableDoor = false }, "room.access-control": func(r *Room) { r.AccessControl = false },
			"room.furniture": func(r *Room) { r.LockableFurniture = false },
		})
		without := func(change func(*Room)) []string {
			r := sufficient
			change(&r)
			return codes(law.Missing(&r, TTURoomElements()))
		}
		assert.Nil(t, without(func(*Room) {}), "a room that suffices needs no lockable furniture")
		assert.Equal(t, []string{"room.furniture"}, without(func(r *Room) { r.Exposed = true }))
		assert.Equal(t, []string{"room.furniture"}, without(func(r *Room) { r.Insufficient = true }))
		assert.Equal(t, []string{"room.fire-alarm", "room.furniture"}, without(func(r *Room) { r.FireAlarm = false }))
	})
	t.Run("ttu-9.9", func(t *testing.T) {
		for place := LockableCabinet; place <= ArchiveStore; place++ {
			answered(t, "sensitive, lockable", law.Allowed, "lockable")(TTUKeep(sensitive, place))
		}
		answered(t, "sensitive, open", law.Refused, "open")(TTUKeep(sensitive, OtherPlace))
		answered(t, "private life, open", law.Allowed, "not-sensitive")(TTUKeep(private, OtherPlace))
		answered(t, "ordinary, open", law.Allowed, "not-sensitive")(TTUKeep(ordinary, OtherPlace))
	})
	t.Run("ttu-5.6", func(t *testing.T) {
		answered(t, "ordinary", law.Allowed, "ordinary")(TTUOutside(Outside{Data: ordinary}))
		answered(t, "both", law.Allowed, "private-life")(TTUOutside(Outside{private, true, true, false}))
		answered(t, "head only", law.Conditional, "private-life", "organiser")(TTUOutside(Outside{private, true, false, true}))
		answered(t, "organiser only", law.Conditional, "private-life", "head")(TTUOutside(Outside{private, false, true, true}))
	})
	t.Run("ttu-9.10", func(t *testing.T) {
		answered(t, "all", law.Allowed, "sensitive")(TTUOutside(Outside{sensitive, true, true, true}))
		answered(t, "head not asked", law.Allowed, "sensitive", "head-unasked")(TTUOutside(Outside{sensitive, false, true, true}))
		answered(t, "head only", law.Conditional, "sensitive", "organiser")(TTUOutside(Outside{sensitive, true, false, true}))
		answered(t, "as a rule", law.Conditional, "sensitive", "exceptional")(TTUOutside(Outside{sensitive, true, true, false}))
	})
	t.Run("ttu-7.7", func(t *testing.T) {
		answered(t, "all", law.Allowed, "remote")(none(TTURemote(Remote{true, true, true})))
		answered(t, "insecure", law.Conditional, "remote", "secured")(none(TTURemote(Remote{false, true, true})))
		answered(t, "no head", law.Conditional, "remote", "head")(none(TTURemote(Remote{true, false, true})))
		answered(t, "no organiser", law.Conditional, "remote", "organiser")(none(TTURemote(Remote{true, true, false})))
	})
	t.Run("ttu-7.2", func(t *testing.T) {
		incomplete(t, "ttu-7.2", TTULogElements(), SystemLog{true, true, true, true, true}, map[string]func(*SystemLog){
			"log.access": func(l *SystemLog) { l.Access = false }, "log.passing-on": func(l *SystemLog) { l.PassingOn = false },
			"log.storing": func(l *SystemLog) { l.Storing = false }, "log.changing": func(l *SystemLog) { l.Changing = false },
			"log.deleting": func(l *SystemLog) { l.Deleting = false },
		})
	})
	t.Run("ttu-7.6", func(t *testing.T) {
		incomplete(t, "ttu-7.6", TTUDeviceElements(), Device{"Server 3", "server", "U06-A", "Dell"}, map[string]func(*Device){
			"device.name": func(d *Device) { d.Name = "" }, "device.type": func(d *Device) { d.Type = "" },
			"device.location": func(d *Device) { d.Location = "" }, "device.maker": func(d *Device) { d.Maker = "" },
		})
		incomplete(t, "ttu-7.6", TTUSoftwareElements(), Software{"ÕIS", "2.1", "Tarkvara OÜ", "info@tarkvara.ee"}, map[string]func(*Software){
			"software.name": func(s *Software) { s.Name = "" }, "software.version": func(s *Software) { s.Version = "" },
			"software.maker": func(s *Software) { s.Maker = "" }, "software.contact": func(s *Software) { s.Contact = "" },
		})
	})
	t.Run("ttu-9.12", func(t *testing.T) {
		incomplete(t, "ttu-9.12", TTUSupportElements(), SupportContract{Confidentiality: true}, map[string]func(*SupportContract){
			"support.confidentiality": func(c *SupportContract) { c.Confidentiality = false },
		})
		assert.Nil(t, law.Missing(&SupportContract{NoAccess: true}, TTUSupportElements()))
	})
}

func TestAntsla(t *testing.T) {
	t.Run("antsla-13.4", func(t *testing.T) {
		incomplete(t, "antsla-13.4", AntslaLaptopElements(), LaptopSetup{Restricted, true, true, true, false}, map[string]func(*LaptopSetup){
			"laptop.user-password":   func(l *LaptopSetup) { l.UserPassword = false },
			"laptop.bios-password":   func(l *LaptopSetup) { l.BIOSPassword = false },
			"laptop.disk-encryption": func(l *LaptopSetup) { l.DiskEncrypted = false },
		})
		assert.Nil(t, law.Missing(&LaptopSetup{Access: Public}, AntslaLaptopElements()))
		assert.Len(t, law.Missing(&LaptopSetup{}, AntslaLaptopElements()), 3, "unknown is taken for restricted")
		assert.Nil(t, law.Missing(&LaptopSetup{Restricted, true, true, false, true}, AntslaLaptopElements()), "the technology does not allow it")
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
		incomplete(t, "antsla-17.2", AntslaCarrierElements(), CarrierExchange{Restricted, CDOC2, true, false, true, true}, map[string]func(*CarrierExchange){
			"carrier.encryption": func(x *CarrierExchange) { x.Format = ASiCE }, "carrier.integrity": func(x *CarrierExchange) { x.Signed = false },
			"carrier.transport": func(x *CarrierExchange) { x.Protected = false }, "carrier.cleaned": func(x *CarrierExchange) { x.Cleaned = false },
		})
		assert.Nil(t, law.Missing(&CarrierExchange{Public, Unencrypted, false, true, true, true}, AntslaCarrierElements()))
		assert.Len(t, law.Missing(&CarrierExchange{}, AntslaCarrierElements()), 4)
	})
	t.Run("antsla-19.2", func(t *testing.T) {
		answered(t, "restricted", law.Mandatory, "email")(AntslaEncryption(Restricted, EmailOut))
		answered(t, "public", law.NotRequired, "free")(AntslaEncryption(Public, EmailOut))
		formats(t, EmailOut, law.Allowed, law.Refused, "signature-container")
	})
	mail := func(to, cc, bcc []string) Mail { return Mail{"mina@antsla.ee", to, cc, bcc, "Kutse", nil} }
	t.Run("antsla-19.3", func(t *testing.T) {
		for subject, want := range map[string][]string{"Kutse": nil, "": {"mail.subject"}, " \t\u00a0": {"mail.subject"}, "\u200b": {"mail.subject"}, "\u3164\u2800\ufe0f\u034f": {"mail.subject"}, ".": nil, "Re:": nil} {
			found, err := AntslaMail(Mail{From: "mina@antsla.ee", To: []string{"a@x.ee"}, Subject: subject})
			require.NoError(t, err)
			assert.Equal(t, want, codes(found), "%q", subject)
		}
	})
	t.Run("antsla-19.8", func(t *testing.T) {
		a, b, self := "a@x.ee", "b@x.ee", "mina@antsla.ee"
		list := "koik@antsla.ee"
		listed := func(to, cc, bcc []string) Mail {
			m := mail(to, cc, bcc)
			m.Lists = []string{"kool@antsla.ee", "K\u00f5ik <KOIK@antsla.ee>"}
			return m
		}
		for name, tt := range map[string]struct {
			m      Mail
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
				found, err := AntslaMail(tt.m)
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
			for i, m := range []Mail{mail([]string{bad}, nil, nil), mail(nil, []string{bad}, nil), mail(nil, nil, []string{a, b, bad}), {From: bad + " "}, {From: self, Lists: []string{bad}}} {
				_, err := AntslaMail(m)
				require.ErrorIs(t, err, ErrAddress, "%q %d", bad, i)
			}
		}
		for breach, m := range map[bool]Mail{false: {Subject: "Kutse", To: []string{a}}, true: {Subject: "Kutse", To: []string{self}, Bcc: []string{a}}} {
			found, err := AntslaMail(m)
			require.NoError(t, err)
			assert.Equal(t, breach, found != nil, "of an unknown sender nobody is taken for the sender")
		}
		_, err := AntslaMail(mail([]string{"a\xff@x.ee"}, nil, nil))
		require.ErrorIs(t, err, ErrText)
		_, err = AntslaMail(Mail{From: self, Subject: "\xff"})
		require.ErrorIs(t, err, ErrText)
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
			require.ErrorIs(t, err, ErrName, "%q", name)
		}
		_, err := AntslaAttachment("arve\xff.exe")
		require.ErrorIs(t, err, ErrText)
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
				answered(t, folder, law.Refused, "private")(SaaremaaReadMail(MailReading{folder, reader, true, true}))
			}
		}
		for _, folder := range []string{"Inbox", "Isiklikud", "Mitteisiklik", "Isiklik asi", "Inbox//Saadetud"} {
			answered(t, folder, law.Allowed, "security-officer")(SaaremaaReadMail(MailReading{folder, SecurityOfficer, true, false}))
			answered(t, folder, law.Conditional, "security-officer", "duty-need")(SaaremaaReadMail(MailReading{folder, SecurityOfficer, false, true}))
			answered(t, folder, law.Allowed, "direct-manager")(SaaremaaReadMail(MailReading{folder, DirectManager, true, true}))
			answered(t, folder, law.Conditional, "direct-manager", "requested")(SaaremaaReadMail(MailReading{folder, DirectManager, true, false}))
			answered(t, folder, law.Conditional, "direct-manager", "duty-need")(SaaremaaReadMail(MailReading{folder, DirectManager, false, true}))
			answered(t, folder, law.Refused, "anyone-else")(SaaremaaReadMail(MailReading{folder, AnyoneElse, true, true}))
		}
		_, err := SaaremaaReadMail(MailReading{" ", SecurityOfficer, true, false})
		require.ErrorIs(t, err, ErrName)
		_, err = SaaremaaReadMail(MailReading{"\xff", SecurityOfficer, true, false})
		require.ErrorIs(t, err, ErrText)
	})
	t.Run("saaremaa-4.14", func(t *testing.T) {
		answered(t, "own", law.Allowed, "own")(SaaremaaConnect(Connection{Origin: OwnCarrier}))
		answered(t, "foreign", law.Allowed, "foreign")(SaaremaaConnect(Connection{ForeignCarrier, true, true}))
		answered(t, "unchecked", law.Conditional, "foreign", "virus-check", "appointee")(SaaremaaConnect(Connection{Origin: ForeignCarrier}))
		answered(t, "checked by another", law.Conditional, "foreign", "appointee")(SaaremaaConnect(Connection{ForeignCarrier, true, false}))
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
		for _, domains := range [][]string{nil, {""}, {"@muuseum.ee"}, {house, "a b"}} {
			_, err := SaaremaaAddress(SendFrom, "mari@gmail.com", domains...)
			require.ErrorIs(t, err, ErrAddress)
		}
		_, err := SaaremaaAddress(SendFrom, "mari@gmail.com", "\xff")
		require.ErrorIs(t, err, ErrText)
		_, err = SaaremaaAddress(SendFrom, "mari", house)
		require.ErrorIs(t, err, ErrAddress)
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
		for _, name := range []string{"a.msi", "a.ps1", "a.JS", "a.jar", "a.lnk", "a.sys", "a.apk", "a.drv", "a.chm", "a.sh", "a.inf", "a.url", "a.py", "a.so"} {
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
		require.ErrorIs(t, err, ErrName)
	})
}
