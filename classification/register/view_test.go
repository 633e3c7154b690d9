// SPDX-License-Identifier: MIT

package register_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
)

// house is a policy in which everything is set otherwise than in those of the package.
func house(t testing.TB) register.Policy {
	p, err := register.PolicySpec{
		Head: law.Head{ID: "vald-40", ET: "Valla register", Act: "Valla asjaajamiskord", Since: day("2012-01-01")}, Provision: "§ 40", Register: day("2010-01-01"), Content: day("2012-06-01"),
		Kinds: []register.Kind{register.Incoming, register.Contract}, Mask: register.TightInitials, ContractParties: true,
	}.Policy()
	require.NoError(t, err)
	return p
}

// documents yields documents and days, on and beside every boundary.
func documents(t testing.TB, yield func(register.Document, civil.Date)) {
	parties := [][]register.Party{nil, {{"Kati Põder", register.NaturalPerson}}, {{"Kati Põder", register.NaturalPerson}, {"OÜ Põder", register.LegalPerson}}}
	old, late := restricted(t, "2009-12-31", "2012-06-01"), restricted(t, "2026-01-01", "2026-01-02")
	restrictions := [][]classification.Restriction{nil, {old}, {late}, {old, late}}
	days := []string{"2008-06-30", "2008-07-01", "2009-12-31", "2010-01-01", "2012-05-31", "2012-06-01", "2016-01-16", "2026-01-02", "2026-01-03"}
	for _, kind := range []register.Kind{register.Incoming, register.Contract, register.Minutes} {
		for _, created := range days {
			for _, registered := range days {
				for _, on := range days {
					for _, personal := range []classification.PersonalData{0, classification.Ordinary, classification.PrivateLife, classification.Sensitive} {
						for _, p := range parties {
							for _, r := range restrictions {
								yield(register.Document{
									Reference: "1-1/1", Kind: kind, Title: "Kati Põderi avaldus", Created: day(created), Registered: day(registered),
									Parties: p, Restrictions: r, Personal: personal, AccessStated: created != "2012-06-01",
								}, day(on))
							}
						}
					}
				}
			}
		}
	}
}

// TestSteps: the reasons lead to the answer by another way, and name no person.
func TestSteps(t *testing.T) {
	for _, p := range []register.Policy{register.RMKPolicy(), register.StatutoryPolicy(), register.TTUPolicy(), house(t)} {
		n := 0
		documents(t, func(d register.Document, on civil.Date) {
			v, err := p.View(d, on)
			if err != nil {
				require.ErrorIs(t, err, law.ErrNotInForce)
				return
			}
			if n++; n%5 > 0 { // every combination of persons and restrictions comes up all the same
				return
			}
			steps := slices.Collect(v.Steps())
			require.Equal(t, v.Why(), steps[len(steps)-1])
			require.Equal(t, "registered", steps[0].Code)
			require.Equal(t, d.Registered, steps[0].Day)
			if n%95 == 0 {
				for _, s := range steps {
					for _, tag := range []language.Tag{language.Estonian, language.English} {
						require.NotEmpty(t, s.Text(tag))
						require.NotContains(t, s.Text(tag), "Kati")
						require.NotContains(t, s.Text(tag), "{")
					}
				}
			}
		})
		assert.Greater(t, n, 1000)
	}
	for stop := range 5 {
		n := 0
		for range view(t, register.RMKPolicy(), letter(), "2026-01-02").Steps() {
			if n++; n > stop {
				break
			}
		}
	}
	d := letter()
	d.Parties = []register.Party{{"Kati Põder", register.NaturalPerson}, {"Z O", register.NaturalPerson}}
	assert.Equal(t, []string{"K.P.", "Füüsiline isik"}, slices.Collect(view(t, house(t), d, "2026-01-02").Parties()))
	var said []string
	d.Kind = register.Contract
	for step := range view(t, register.StatutoryPolicy(), d, "2026-01-02").Steps() {
		said = append(said, step.Text(language.Estonian))
	}
	assert.Contains(t, said, "2. isik on lepingupool: nimi avalikustatakse")
	said = nil // of a document that is not shown at all, nothing is said of the persons in it
	for step := range view(t, register.RMKPolicy(), letter(), "2025-03-03").Steps() {
		said = append(said, step.Code)
	}
	assert.Equal(t, []string{"registered", "unregistered"}, said)
	assert.Empty(t, slices.Collect(register.View{}.Steps()))
	assert.Zero(t, register.View{}.Why())
	for range view(t, register.RMKPolicy(), letter(), "2026-01-02").Parties() {
		break
	}
}

// slowExtent is the rule by its letter.
func slowExtent(s register.PolicySpec, d register.Document, on civil.Date) register.Extent {
	if d.Registered.After(on) || !s.AllKinds && !slices.Contains(s.Kinds, d.Kind) {
		return register.Nothing
	}
	if !s.Register.IsZero() && d.Registered.Before(s.Register) {
		return register.Nothing
	}
	for _, r := range d.Restrictions {
		// A restriction runs from the making or the receipt of the document (AvTS § 40 lg 1), and ends in its life.
		if r.On(on) || on.Before(r.Begin()) || r.End().Before(d.Created) || len(r.Findings()) > 0 {
			return register.RegisterData
		}
	}
	if !d.AccessStated || on.Before(d.Created) {
		return register.RegisterData
	}
	if d.Personal == classification.PrivateLife || d.Personal == classification.Sensitive || !s.Content.IsZero() && d.Created.Before(s.Content) {
		return register.RegisterData
	}
	return register.Content
}

func TestExtent(t *testing.T) {
	for _, p := range []register.Policy{register.RMKPolicy(), register.StatutoryPolicy(), register.TTUPolicy(), house(t)} {
		spec := p.Spec()
		documents(t, func(d register.Document, on civil.Date) {
			v, err := p.View(d, on)
			require.Equal(t, on.Before(spec.Since), err != nil)
			if err == nil {
				require.Equal(t, slowExtent(spec, d, on), v.Extent())
			}
		})
	}
}

// TestMonotone: a restriction or a person more never shows more, and another mask shows no name.
func TestMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	policies := []register.Policy{register.RMKPolicy(), register.StatutoryPolicy(), register.TTUPolicy(), house(t)}
	documents(t, func(d register.Document, on civil.Date) {
		if r.IntN(4) > 0 {
			return
		}
		p := policies[r.IntN(len(policies))]
		less, err := p.View(d, on)
		if err != nil {
			return
		}
		more := d
		switch r.IntN(3) {
		case 0:
			from := civil.Must(2008+r.IntN(18), 1, 1+r.IntN(28))
			more.Restrictions = append(slices.Clone(d.Restrictions), restricted(t, from.String(), from.AddDays(r.IntN(1800)).String()))
		case 1:
			name := []string{"Jaan Mets", "Jaan Avald", "1-1/1", "Jaan"}[r.IntN(4)]
			more.Parties = append(slices.Clone(d.Parties), register.Party{Name: name, Kind: register.NaturalPerson})
		case 2:
			if more.Personal < classification.Sensitive {
				more.Personal++
			}
		}
		then, err := p.View(more, on)
		require.NoError(t, err)
		require.LessOrEqual(t, then.Extent(), less.Extent())
		if _, ok := less.Title(); !ok {
			_, ok = then.Title()
			require.False(t, ok)
		}
		require.True(t, less.Reference() != "" || then.Reference() == "")
		spec := p.Spec()
		if !spec.ContractParties || d.Kind != register.Contract {
			title, _ := then.Title()
			shown := title + strings.Join(slices.Collect(then.Parties()), "|")
			require.False(t, len(d.Parties) > 0 && strings.Contains(shown, "Kati"))
			require.NotContains(t, shown, "Jaan")
		}
	})
}

func TestPolicySpec(t *testing.T) {
	const text = `{"format": 1, "id": "vald-40", "et": "Valla register", "act": "Valla asjaajamiskord", "provision": "§ 40", "since": "2012-01-01",
		"register_since": "2010-01-01", "content_since": "2012-06-01", "kinds": ["incoming", "contract"], "mask": "tight-initials", "contract_parties": true}`
	var spec register.PolicySpec
	require.NoError(t, json.Unmarshal([]byte(text), &spec))
	p, err := spec.Policy()
	require.NoError(t, err)
	back := p.Spec()
	want := house(t).Spec()
	assert.Equal(t, want, back)
	out, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(out))

	back.Kinds[0] = register.Order
	spec.Kinds[1] = register.Order
	assert.Equal(t, want, p.Spec(), "a policy does not change")

	for old, wrong := range map[string]string{
		`"format": 1, `: ``, `"mask": "tight-initials"`: `"mask": "nimi"`, `"incoming"`: `"postcard"`, `"since"`: `"Since"`,
		`"2012-01-01"`: `"2012-02-30"`, `"contract_parties": true`: `"contract_parties": null`, `"provision": "§ 40",`: `"provision": "§ 40", "act": "x",`,
	} {
		var s register.PolicySpec
		var refused *law.Error
		assert.ErrorAs(t, json.Unmarshal([]byte(strings.Replace(text, old, wrong, 1)), &s), &refused, wrong)
	}
	for _, c := range []struct {
		at     string
		kind   error
		change func(*register.PolicySpec)
	}{
		{"format", law.ErrInvalid, func(s *register.PolicySpec) { s.Format = 2 }},
		{"act", law.ErrMissing, func(s *register.PolicySpec) { s.Act = "" }},
		{"since", law.ErrPlaceholder, func(s *register.PolicySpec) { s.Since = day("1900-01-01") }},
		{"register_since", law.ErrPlaceholder, func(s *register.PolicySpec) { s.Register = day("1970-01-01") }},
		{"content_since", law.ErrPlaceholder, func(s *register.PolicySpec) { s.Content = day("1899-12-30") }},
		{"mask", law.ErrMissing, func(s *register.PolicySpec) { s.Mask = 0 }},
		{"mask", law.ErrUnknown, func(s *register.PolicySpec) { s.Mask = 9 }},
		{"kinds", law.ErrInvalid, func(s *register.PolicySpec) { s.Kinds = []register.Kind{} }},
		{"kinds", law.ErrInvalid, func(s *register.PolicySpec) { s.AllKinds = true }},
		{"kinds[1]", law.ErrUnknown, func(s *register.PolicySpec) { s.Kinds = []register.Kind{register.Order, 0} }},
		{"kinds[1]", law.ErrInvalid, func(s *register.PolicySpec) { s.Kinds = []register.Kind{register.Order, register.Order} }},
		{"aliases[0].name", law.ErrMissing, func(s *register.PolicySpec) { s.Aliases = []register.Alias{{" ", register.Order}} }},
		{"aliases[0].kind", law.ErrUnknown, func(s *register.PolicySpec) { s.Aliases = []register.Alias{{"x", 0}} }},
		{"aliases[1].name", law.ErrInvalid, func(s *register.PolicySpec) {
			s.Aliases = []register.Alias{{"Kiri", register.Order}, {" KIRI", register.Incoming}}
		}},
		{"public_words[0]", law.ErrMissing, func(s *register.PolicySpec) { s.PublicWords = []string{"–"} }},
		{"public_words[0]", law.ErrInvalid, func(s *register.PolicySpec) { s.PublicWords = []string{"AK"} }},
		{"restricted_words[0]", law.ErrInvalid, func(s *register.PolicySpec) { s.RestrictedWords = []string{"avalik"} }},
		{"references[1]", law.ErrInvalid, func(s *register.PolicySpec) { s.References = []string{"{number}", "{series}"} }},
	} {
		s := house(t).Spec()
		c.change(&s)
		_, err := s.Policy()
		require.ErrorIs(t, err, c.kind, c.at)
		var refused *law.Error
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, c.at, refused.At)
	}
	for name, p := range map[string]register.Policy{"statutory": register.StatutoryPolicy(), "RMK": register.RMKPolicy(), "TTÜ": register.TTUPolicy()} {
		s := p.Spec()
		require.NotZero(t, s, name)
		again, err := s.Policy()
		require.NoError(t, err)
		assert.Equal(t, s, again.Spec())
		out, err := json.Marshal(s)
		require.NoError(t, err)
		var read register.PolicySpec
		require.NoError(t, json.Unmarshal(out, &read))
		assert.Equal(t, s, read)
	}
	v := view(t, register.StatutoryPolicy(), letter(), "2026-01-02")
	assert.Equal(t, "AvTS § 12 lg 4¹", v.Why().Source.String())
	assert.Empty(t, v.Why().Source.Doubt, "it holds since 28.12.2007")
	assert.Zero(t, register.Policy{}.Spec())
}

func TestAllocations(t *testing.T) {
	d, on, to := letter(), day("2026-01-02"), []string{"info@kk.ee", "Mari Tamm <mari@rmk.ee>"}
	d.Restrictions = []classification.Restriction{restricted(t, "2025-03-04", "2030-03-04")}
	slot := register.Run{Numbering: register.CaseFile, Series: "1-9", File: "3"}
	for name, f := range map[string]func(){
		"View": func() {
			v, err := register.RMKPolicy().View(d, on)
			if err != nil || v.Extent() != register.RegisterData || v.Why().Code != "restricted" {
				t.Fatal(err)
			}
		},
		"Parties": func() {
			v, _ := register.RMKPolicy().View(d, on)
			for party := range v.Parties() {
				_ = party
			}
		},
		"RMKRun":         func() { _, _ = register.RMKRun(slot, on) },
		"RMKRegisters":   func() { _, _ = register.RMKRegisters(register.RMKArrival{Matter: register.Thanks}) },
		"RMKRegistrar":   func() { _, _ = register.RMKRegistrar(to, "rmk.ee") },
		"ParseReference": func() { _, _ = register.ParseReference("3-2.5.3/2025/230") },
		"RMKForm":        func() { _, _ = register.RMKForm(register.Order) },
		"RMKMarksPaper":  func() { _, _ = register.RMKMarksPaper(on) },
	} {
		cost.Nothing(t, name, f)
	}
}

func BenchmarkView(b *testing.B) {
	d, on := letter(), day("2026-01-02")
	d.Restrictions = []classification.Restriction{restricted(b, "2020-03-04", "2025-03-04")}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = register.RMKPolicy().View(d, on)
	}
}

// BenchmarkParty: a party who was not judged lately, with a title that names her.
func BenchmarkParty(b *testing.B) {
	d, on := letter(), day("2026-01-02")
	d.Title = "Mari Maasika avaldus"
	names := make([]register.Party, 10_000)
	for i := range names {
		names[i] = register.Party{Name: fmt.Sprintf("Mari Maasikas%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676), Kind: register.NaturalPerson}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Parties = names[i%len(names):][:1]
		_, _ = register.RMKPolicy().View(d, on)
	}
}

func BenchmarkParseReference(b *testing.B) {
	for _, s := range []string{"1-32/69", "3-2.5.3/2025/230", "10-3/26-6/1", "26-00992-1"} {
		b.Run(strings.ReplaceAll(s, "/", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = register.ParseReference(s)
			}
		})
	}
}

func BenchmarkRMKRun(b *testing.B) {
	slot, on := register.Run{Numbering: register.OwnRegister, Series: "1-32"}, day("2026-01-02")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = register.RMKRun(slot, on)
	}
}

// noMarks leaves out the marks that stand over or through a letter and are no part of it in NFC.
func noMarks(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFC.String(s))
}

// FuzzView: whatever stands in a document, nothing panics, and the name of a masked person does not come out.
func FuzzView(f *testing.F) {
	f.Add("Kati Põder", "Kati Põderi avaldus", uint8(1))
	f.Add("Анна Иванова", "Заявление Ивановой", uint8(2))
	f.Add("Mari-Liis Tamm-Õun", "mari", uint8(3))
	f.Add("O", "o", uint8(4))
	f.Add("KAt", "KAt\u0335", uint8(1))
	f.Add("s\u070foo", "S", uint8(5))
	f.Add(">At", "Kt\u0335At\u0335", uint8(1))
	f.Fuzz(func(t *testing.T, name, title string, kind uint8) {
		d := letter()
		d.Kind, d.Title, d.Parties = register.Kind(kind), title, []register.Party{{Name: name, Kind: register.NaturalPerson}}
		v, err := register.RMKPolicy().View(d, day("2026-01-02"))
		if err != nil {
			require.NotContains(t, err.Error(), "Põder")
			return
		}
		shown, ok := v.Title()
		for _, word := range runs(noMarks(strings.ToLower(shown))) { // a stroke through a letter ends no word
			for _, part := range runs(noMarks(strings.ToLower(name))) {
				joins := part == "ja" || part == "fie" || strings.Contains(name, "@")
				require.False(t, part == word && !joins, "%q in %q", part, shown)
			}
		}
		if !ok && v.Extent() > register.Nothing { // a title that is shown may have a finding too: it seems to name another person
			require.NotEmpty(t, v.Findings())
		}
		for party := range v.Parties() {
			require.Equal(t, "Füüsiline isik", party)
		}
		require.NotContains(t, fmt.Sprintf("%v %+v", v, v), "Parties")
	})
}

// BenchmarkViewOfMany: a title of 4,000 characters and two hundred parties.
func BenchmarkViewOfMany(b *testing.B) {
	d, on := letter(), day("2026-01-02")
	d.Title, d.Parties = strings.Repeat("Vastus teabenõudele raielubade väljastamise kohta Keskkonnaametile, ", 60)[:4000], nil
	for i := range 200 {
		d.Parties = append(d.Parties, register.Party{Name: fmt.Sprintf("Eesnimi%c Perenimi%c Maasikas%d", 'a'+i%26, 'a'+i/26, i), Kind: register.NaturalPerson})
	}
	for b.Loop() {
		_, _ = register.RMKPolicy().View(d, on)
	}
}

// TestJoints: whatever stands between an institution and a person, the institution alone is shown.
func TestJoints(t *testing.T) {
	institutions := []string{"Siseministeerium", "Tartu Ülikool", "OÜ Metsamees", "Metsamees OÜ", "Kuuse Põhikool", "MTÜ Metsasõbrad", "Korteriühistu Pärna 5", "Politsei- ja Piirivalveamet", "Tartu Linnavalitsus"}
	persons := []string{"Mari Maasikas", "Jaan Vald", "Liina Amet", "Kask, Jüri", "J. Kask", "Anna-Liisa Kuusk", "MAASIKAS MARI", "John Smith", "Õie Ööbik"}
	joints := []string{
		", %s", "; %s", " | %s", " / %s", "\n%s", "\t%s", " – %s", " — %s", " - %s", ": %s", " • %s", " · %s", " → %s", " + %s", " (%s)", " [%s]", " {%s}", " <%s>", " cc %s", " CC: %s", " koopia: %s", " kaudu %s",
		" vahendusel %s", ", esindaja %s", " esindaja: %s", ", kontaktisik: %s", ", teadmiseks %s", " ja %s", " ning %s",
	}
	for _, institution := range institutions {
		for _, person := range persons {
			for _, joint := range joints {
				for _, cell := range []string{institution + strings.Replace(joint, "%s", person, 1), person + strings.Replace(joint, "%s", institution, 1)} {
					shown := ""
					for _, p := range register.SplitParties(cell) {
						if p.Kind == register.LegalPerson {
							shown += p.Name
						}
					}
					assert.Contains(t, []string{institution, ""}, shown, cell)
				}
			}
		}
	}
	for name, kind := range map[string]register.PartyKind{
		"Siseministeerium John Smith": register.NaturalPerson, "Tartu Ülikool John Smith": register.NaturalPerson, "Juhan Muuseum": register.NaturalPerson, "Tervisekassa": register.LegalPerson,
		"Tallinna Linnaplaneerimise Amet": register.LegalPerson, "Korteriühistu Anna Haava 5": register.LegalPerson, "Tallinna Ülikool Digitehnoloogiate Instituut": register.LegalPerson,
		"Siseministeerium <info@siseministeerium.ee>": register.LegalPerson, "Puu & Pojad OÜ": register.LegalPerson,
	} {
		assert.Equal(t, []register.Party{{Name: name, Kind: kind}}, register.SplitParties(name))
	}
}

// TestPersonalDataStayRestricted: neither an event nor five years open personal data, whatever the act that is named.
func TestPersonalDataStayRestricted(t *testing.T) {
	begin, ended, today := day("2015-03-03"), day("2020-03-03"), day("2026-07-01")
	for text, w := range map[string]struct {
		spec  classification.RestrictionSpec
		shown bool
	}{
		"AvTS § 35 lg 1 p 12": {classification.RestrictionSpec{Event: "isiku surmani", Happened: ended}, false},
		"AvTS § 35 lg 1 p 11": {classification.RestrictionSpec{Event: "menetluse lõppemiseni", Happened: ended}, false},
		"IKS § 10":            {classification.RestrictionSpec{End: ended}, false},
		"IKS § 4":             {classification.RestrictionSpec{Happened: ended}, false},
		"Isikuandmete kaitse seadus § 10, AvTS § 35 lg 1 p 17": {classification.RestrictionSpec{End: ended}, false},
		"AvTS § 35 lg 1 p 17": {classification.RestrictionSpec{Event: "lepingu lõppemiseni", Happened: ended}, true},
		"RHS § 110":           {classification.RestrictionSpec{End: ended}, true},
	} {
		read, err := classification.ParseBasis(text)
		require.NoError(t, err, text)
		w.spec.Bases, w.spec.Begin = read.Bases, begin
		r, err := w.spec.Restriction()
		require.NoError(t, err, text)
		v, err := register.StatutoryPolicy().View(register.Document{
			Reference: "1-1/1", Kind: register.Incoming, Title: "Teade", Created: begin, Registered: begin, AccessStated: true,
			Restrictions: []classification.Restriction{r},
		}, today)
		require.NoError(t, err, text)
		assert.Equal(t, w.shown, v.Extent() == register.Content, text)
	}
}
