// SPDX-License-Identifier: MIT

package handling_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/classification"
	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/law"
)

// every calls f with each value of a struct of switches and kinds; kinds maps the name of a kind's type to its last value.
func every[T any](f func(T)) {
	kinds := map[string]uint64{
		"PersonalData": uint64(classification.Sensitive), "Access": uint64(Harmful), "Format": uint64(EncryptedMedium),
	}
	var v T
	fields := reflect.ValueOf(&v).Elem()
	var fill func(int)
	fill = func(i int) {
		if i == fields.NumField() {
			f(v)
			return
		}
		field := fields.Field(i)
		if field.Kind() == reflect.Bool {
			for _, b := range []bool{false, true} {
				field.SetBool(b)
				fill(i + 1)
			}
			return
		}
		for k := uint64(1); k <= kinds[field.Type().Name()]; k++ {
			field.SetUint(k)
			fill(i + 1)
		}
	}
	fill(0)
}

// The rules of TTÜ p 8.2 and 8.3 once more, as one formula each.

func mayProcess(p TTUProcessing) bool {
	return p.Law || p.Contract && p.Data != sensitive || p.Vital && p.SingleCase && p.ConsentImpossible
}

func mayPassOn(p TTUPassingOn) bool {
	return p.LegalTask || p.PublicDuties && p.Unrestricted && p.Data != sensitive ||
		p.Vital && p.SingleCase && p.ConsentImpossible || p.Research && p.Coded && p.Secured
}

// TestReference holds the tables to the formulas on every input there is.
func TestReference(t *testing.T) {
	n := 0
	every(func(p TTUProcessing) {
		n++
		d, err := TTUWithoutConsent(p)
		require.NoError(t, err)
		require.Equal(t, mayProcess(p), d.Verdict() == law.Allowed, "%+v", p)
		require.Equal(t, !mayProcess(p) && p.Vital, d.Verdict() == law.Conditional, "%+v", p)
	})
	every(func(p TTUPassingOn) {
		n++
		d, err := TTUPassOnWithoutConsent(p)
		require.NoError(t, err)
		require.Equal(t, mayPassOn(p), d.Verdict() == law.Allowed, "%+v", p)
		require.Equal(t, !mayPassOn(p) && (p.Vital || p.Research), d.Verdict() == law.Conditional, "%+v", p)
	})
	every(func(r TTUAccessRequest) {
		d, err := TTURequest(r)
		require.NoError(t, err)
		want := r.Access == Public || r.Identified && (r.OwnData || r.BasisKnown && r.PurposeKnown)
		require.Equal(t, want, d.Verdict() == law.Allowed, "%+v", r)
	})
	every(func(o TTUOutsideWork) {
		d, err := TTUOutside(o)
		require.NoError(t, err)
		want := o.Data == ordinary || o.OrganiserAgrees && (o.Data == private && o.HeadPermits || o.Data == sensitive && o.Exceptional)
		require.Equal(t, want, d.Verdict() == law.Allowed, "%+v", o)
	})
	assert.Equal(t, 3*32+3*512, n)
}

// TestMonotone: data more closely protected never need less, and one more permission never takes any away.
func TestMonotone(t *testing.T) {
	stricter := func(a, b law.Verdict) bool { return a <= b } // Refused < Conditional < Allowed
	every(func(p TTUProcessing) {
		if p.Data == ordinary {
			q, r := p, p
			q.Data, r.Data = private, sensitive
			a, _ := TTUWithoutConsent(p)
			b, _ := TTUWithoutConsent(q)
			c, _ := TTUWithoutConsent(r)
			require.True(t, stricter(b.Verdict(), a.Verdict()) && stricter(c.Verdict(), b.Verdict()), "%+v", p)
		}
	})
	every(func(p TTUPassingOn) {
		if p.Data == ordinary {
			q, r := p, p
			q.Data, r.Data = private, sensitive
			a, _ := TTUPassOnWithoutConsent(p)
			b, _ := TTUPassOnWithoutConsent(q)
			c, _ := TTUPassOnWithoutConsent(r)
			require.True(t, stricter(b.Verdict(), a.Verdict()) && stricter(c.Verdict(), b.Verdict()), "%+v", p)
		}
	})
	for way := OtherWay; way <= Laptop; way++ {
		for access := Public; access < Harmful; access++ {
			for _, f := range []func(Access, Way) (law.Decision, error){AntslaEncryption, SaaremaaEncryption} {
				a, err := f(access, way)
				require.NoError(t, err)
				b, err := f(access+1, way)
				require.NoError(t, err)
				require.LessOrEqual(t, a.Verdict(), b.Verdict(), "way %d, access %d", way, access)
			}
		}
	}
	grants := func(t *testing.T, verdict func(v any) law.Verdict, v any) {
		fields := reflect.ValueOf(v)
		for i := range fields.NumField() {
			if name := fields.Type().Field(i).Name; fields.Field(i).Kind() == reflect.Bool && !fields.Field(i).Bool() && name != "Objected" {
				more := reflect.New(fields.Type()).Elem()
				more.Set(fields)
				more.Field(i).SetBool(true)
				require.LessOrEqual(t, verdict(v), verdict(more.Interface()), "%+v and %s", v, name)
			}
		}
	}
	every(func(v TTUProcessing) {
		grants(t, func(v any) law.Verdict { d, _ := TTUWithoutConsent(v.(TTUProcessing)); return d.Verdict() }, v)
	})
	every(func(v TTUPassingOn) {
		grants(t, func(v any) law.Verdict { d, _ := TTUPassOnWithoutConsent(v.(TTUPassingOn)); return d.Verdict() }, v)
	})
	every(func(v TTUOutsideWork) {
		grants(t, func(v any) law.Verdict { d, _ := TTUOutside(v.(TTUOutsideWork)); return d.Verdict() }, v)
	})
	every(func(v TTUAccessRequest) {
		grants(t, func(v any) law.Verdict { d, _ := TTURequest(v.(TTUAccessRequest)); return d.Verdict() }, v)
	})
	every(func(v TTURecording) {
		grants(t, func(v any) law.Verdict { d, _ := TTUOnWebsite(v.(TTURecording)); return d.Verdict() }, v)
	})
	every(func(v TTURemoteUse) {
		grants(t, func(v any) law.Verdict { d, _ := TTURemote(v.(TTURemoteUse)); return d.Verdict() }, v)
	})
	every(func(v TTUSurveillanceUse) {
		grants(t, func(v any) law.Verdict { d, _ := TTUSurveillance(v.(TTUSurveillanceUse)); return d.Verdict() }, v)
	})
	every(func(v SaaremaaConnection) {
		grants(t, func(v any) law.Verdict { d, _ := SaaremaaConnect(v.(SaaremaaConnection)); return d.Verdict() }, v)
	})
}

// TestMutants: each plausible wrong reading differs from the package somewhere.
func TestMutants(t *testing.T) {
	processing := map[string]func(TTUProcessing) bool{
		"contract for sensitive data": func(p TTUProcessing) bool {
			return p.Law || p.Contract || p.Vital && p.SingleCase && p.ConsentImpossible
		},
		"contract for ordinary data only": func(p TTUProcessing) bool {
			return p.Law || p.Contract && p.Data == ordinary || p.Vital && p.SingleCase && p.ConsentImpossible
		},
		"any vital case": func(p TTUProcessing) bool { return p.Law || p.Contract && p.Data != sensitive || p.Vital },
		"vital when single": func(p TTUProcessing) bool {
			return p.Law || p.Contract && p.Data != sensitive || p.Vital && p.SingleCase
		},
		"law not for sensitive data": func(p TTUProcessing) bool {
			return (p.Law || p.Contract) && p.Data != sensitive || p.Vital && p.SingleCase && p.ConsentImpossible
		},
	}
	for name, wrong := range processing {
		differs := false
		every(func(p TTUProcessing) {
			d, _ := TTUWithoutConsent(p)
			differs = differs || wrong(p) != (d.Verdict() == law.Allowed)
		})
		assert.True(t, differs, name)
	}
	fees := map[string]func(int) int{
		"all pages once there are 21": func(n int) int { return map[bool]int{true: n * 19}[n > 20] },
		"from the 20th":               func(n int) int { return max(0, n-19) * 19 },
		"after the 21st":              func(n int) int { return max(0, n-21) * 19 },
		"by sheets":                   func(n int) int { return (max(0, n-20) + 1) / 2 * 19 },
		"20 cents":                    func(n int) int { return max(0, n-20) * 20 },
	}
	for name, wrong := range fees {
		differs := false
		for _, n := range []int{20, 21, 25} {
			cents, _ := TTUPageFee(n)
			differs = differs || wrong(n) != cents
		}
		assert.True(t, differs, name)
	}
	last := func(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }
	list := []string{"com", "exe", "vbs", "bat", "msi"}
	attachments := map[string]func(string) bool{
		"case kept":               func(s string) bool { return slices.Contains(list, last(s)) },
		"any extension":           func(s string) bool { return strings.Contains(strings.ToLower(s), ".exe") },
		"the first extension":     func(s string) bool { return slices.Contains(list, strings.Split(strings.ToLower(s), ".")[1]) },
		"ends in exe":             func(s string) bool { return strings.HasSuffix(strings.ToLower(s), "exe") },
		"trailing dots kept":      func(s string) bool { return slices.Contains(list, last(strings.ToLower(strings.TrimSpace(s)))) },
		"trailing spaces kept":    func(s string) bool { return slices.Contains(list, last(strings.ToLower(strings.TrimRight(s, ".")))) },
		"the list of Saaremaa":    func(s string) bool { d, _ := SaaremaaAttachment(s, false); return d.Verdict() == law.Refused },
		"without msi":             func(s string) bool { return slices.Contains(list[:4], last(strings.ToLower(strings.Trim(s, " .")))) },
		"as shown, turned around": func(s string) bool { return strings.HasPrefix(s[strings.LastIndexByte(s, '.'):], ".exe\u202e") },
	}
	for name, wrong := range attachments {
		differs := false
		for _, file := range []string{"a.exe", "a.EXE", "a.exe.pdf", "a.pdf.exe", "a.texe", "a.exe.", "a.exe ", "a.msi", "a.dll", "a\u202efdp.exe"} {
			d, err := AntslaAttachment(file)
			require.NoError(t, err)
			differs = differs || wrong(file) != (d.Verdict() == law.Refused)
		}
		assert.True(t, differs, name)
	}
	a, b, self := "a@x.ee", "b@x.ee", "mina@x.ee"
	recipients := map[string]func(m AntslaMail) bool{ // whether it is a breach
		"two in To or Cc":      func(m AntslaMail) bool { return len(m.To)+len(m.Cc) > 1 },
		"Bcc shows nobody":     func(m AntslaMail) bool { return len(m.To)+len(m.Cc) > 0 && len(m.To)+len(m.Cc)+len(m.Bcc) > 1 },
		"To only":              func(m AntslaMail) bool { return len(m.To) > 1 },
		"anything but Bcc":     func(m AntslaMail) bool { return len(m.To)+len(m.Cc) > 0 },
		"the sender is hidden": func(m AntslaMail) bool { return slices.Contains(m.To, self) },
	}
	for name, wrong := range recipients {
		differs := false
		for _, m := range []AntslaMail{
			{To: []string{a, b}}, {To: []string{a}, Bcc: []string{b}}, {To: []string{self}, Bcc: []string{a, b}},
			{To: []string{"koik@x.ee"}}, {To: []string{a}}, {To: []string{a}, Cc: []string{b}},
		} {
			m.From, m.Subject = self, "Kutse"
			found, err := m.Check()
			require.NoError(t, err)
			differs = differs || wrong(m) != (found != nil)
		}
		assert.True(t, differs, name)
	}
}

// decisions are one answer of each function and branch that the tables have, as far as small inputs reach them.
func decisions(t *testing.T) (all []law.Decision) {
	add := func(d law.Decision, err error) {
		require.NoError(t, err)
		all = append(all, d)
	}
	every(func(p TTUProcessing) { add(TTUWithoutConsent(p)) })
	every(func(p TTUPassingOn) { add(TTUPassOnWithoutConsent(p)) })
	every(func(u TTUFurtherUse) { add(TTUUse(u)) })
	every(func(r TTUAccessRequest) { add(TTURequest(r)) })
	every(func(o TTUOutsideWork) { add(TTUOutside(o)) })
	every(func(s TTUSurveillanceUse) { add(TTUSurveillance(s)) })
	every(func(c SaaremaaConnection) { add(SaaremaaConnect(c)) })
	every(func(r TTURecording) { add(TTUOnWebsite(r)) })
	every(func(r TTURemoteUse) { add(TTURemote(r)) })
	for w := HarmsOthers; w <= HampersTruth; w++ {
		add(TTUWithhold(w))
	}
	for _, lockable := range []bool{false, true} {
		add(TTUKeep(private, lockable))
		add(TTUKeep(sensitive, lockable))
	}
	for way := OtherWay; way <= Laptop; way++ {
		for access := Public; access <= Harmful; access++ {
			add(AntslaEncryption(access, way))
			add(SaaremaaEncryption(access, way))
		}
		for format := Unencrypted; format <= EncryptedMedium; format++ {
			add(AntslaFormat(way, format))
		}
	}
	for _, name := range []string{"a", "a.pdf", "a.exe", "a.ps1", "a.dll", "a.pdf.exe .", "a\u202e.exe"} {
		add(AntslaAttachment(name))
		add(SaaremaaAttachment(name, false))
		add(SaaremaaAttachment(name, true))
	}
	for reader := SecurityOfficer; reader <= AnyoneElse; reader++ {
		add(SaaremaaReadMail(SaaremaaMailReading{"Inbox", reader, false, false}))
		add(SaaremaaReadMail(SaaremaaMailReading{"Isiklik", reader, true, true}))
	}
	for use := SendFrom; use <= WriteTo; use++ {
		add(SaaremaaAddress(use, "a@x.ee", "x.ee"))
		add(SaaremaaAddress(use, "a@y.ee", "x.ee"))
	}
	return all
}

// TestDecisions: every answer has a clause, a source with its provision, and a sentence in both languages.
func TestDecisions(t *testing.T) {
	texts := map[string]string{} // a sentence in English by that in Estonian
	for _, d := range decisions(t) {
		require.NotEmpty(t, d.Clause())
		require.NotEmpty(t, d.Verdict().String())
		reason := d.Why()
		require.NotEmpty(t, reason.Code)
		require.NotEmpty(t, reason.Source.Provision)
		require.True(t, strings.HasPrefix(string(d.Clause()), map[string]string{"TTÜ": "ttu-", "Antsla": "antsla-", "Saaremaa": "saaremaa-"}[reason.Source.Act]))
		require.Equal(t, reason.Text(language.English), d.Text(language.English))
		texts[d.Text(language.Estonian)] = d.Text(language.English)
		require.Equal(t, d.Verdict() == law.Conditional, d.Verdict() != law.Refused && slices.ContainsFunc(codes(d.Findings()), func(c string) bool {
			return !slices.Contains([]string{"head-unasked", "signature-container", "double-extension", "bidirectional", "disguised", "executable-unlisted"}, c)
		}))
		for _, f := range d.Findings() {
			texts[f.Text(language.Estonian)] = f.Text(language.English)
		}
	}
	english := map[string]bool{}
	for et, en := range texts {
		assert.NotEmpty(t, et)
		assert.NotEmpty(t, en)
		assert.NotEqual(t, et, en)
		assert.False(t, english[en], "one English sentence for two Estonian ones: %s", en)
		english[en] = true
	}
	assert.Greater(t, len(texts), 70)
	var zero law.Decision
	assert.Zero(t, zero.Verdict())
	assert.Empty(t, zero.Verdict().String())
	assert.Empty(t, zero.Clause())
	assert.Empty(t, zero.Text(language.English))
	assert.Nil(t, zero.Findings())
	assert.Equal(t, "undecided", law.Undecided.String())
	assert.Empty(t, (law.Undecided + 1).String())
}

// TestChecks: each code is listed once, with its sentences, and whatever a decision finds is listed.
func TestChecks(t *testing.T) {
	listed := map[string]law.Check{}
	for _, c := range Checks() {
		assert.NotContains(t, listed, c.Code)
		assert.NotEmpty(t, c.ET, c.Code)
		assert.NotEmpty(t, c.EN, c.Code)
		listed[c.Code] = c
	}
	for _, d := range decisions(t) {
		for _, f := range d.Findings() {
			require.Contains(t, listed, f.Code)
			require.Equal(t, listed[f.Code].Severity, f.Severity)
		}
	}
}
