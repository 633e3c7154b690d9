// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"encoding"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// reader reads a text, which is given in both forms.
type reader func(text string, data []byte) error

func parses[T any](parse func(string) (T, error)) reader {
	return func(text string, _ []byte) error { _, err := parse(text); return err }
}

func unmarshals(v encoding.TextUnmarshaler) reader {
	return func(_ string, data []byte) error { return v.UnmarshalText(data) }
}

// TestAbsurdSizes: a text that is far too long is refused before anything is made of it, whatever it is made of.
func TestAbsurdSizes(t *testing.T) {
	const size, most = 1 << 20, 1 << 15
	spec := register.RMKPolicy().Spec()
	spec.References = []string{"{series}/{number}"}
	forms, err := spec.Policy()
	require.NoError(t, err)
	subject := func(of func(text string) password.SubjectSpec) reader {
		return parses(func(text string) (password.Subject, error) { return of(text).Subject() })
	}
	for name, read := range map[string]reader{
		"civil.Parse":                            parses(civil.Parse),
		"civil.Date.UnmarshalText":               unmarshals(new(civil.Date)),
		"civil.ParsePeriod":                      parses(civil.ParsePeriod),
		"retention.ParseTerm":                    parses(retention.ParseTerm),
		"retention.ParseAppraisal":               parses(retention.ParseAppraisal),
		"classification.ParseBasis":              parses(classification.ParseBasis),
		"classification.ParseEnd":                parses(classification.ParseEnd),
		"classification.ParseMark":               parses(classification.ParseMark),
		"classification.ParseISKE":               parses(classification.ParseISKE),
		"classification.AccessCode.Unmarshal":    unmarshals(new(classification.AccessCode)),
		"civil.Period.UnmarshalText":             unmarshals(new(civil.Period)),
		"classification.Basis.UnmarshalText":     unmarshals(new(classification.Basis)),
		"classification.Heading.UnmarshalText":   unmarshals(new(classification.Heading)),
		"classification.Section36.UnmarshalText": unmarshals(new(classification.Section36)),
		"register.Reference.UnmarshalText":       unmarshals(new(register.Reference)),
		"retention.Kind.UnmarshalText":           unmarshals(new(retention.Kind)),
		"retention.Term.UnmarshalText":           unmarshals(new(retention.Term)),
		"deadlines.ParseTerm":                    parses(deadlines.ParseTerm),
		"deadlines.Term.UnmarshalText":           unmarshals(new(deadlines.Term)),
		"shredding.Cut.UnmarshalText":            unmarshals(new(shredding.Cut)),
		"register.ParseReference":                parses(register.ParseReference),
		"register.Policy.Reference":              parses(forms.Reference),
		"register.Policy.Public":                 parses(forms.Public),
		"shredding.ParseCategory":                parses(shredding.ParseCategory),
		"shredding.ParseGrade":                   parses(shredding.ParseGrade),
		"shredding.ParseCut":                     parses(shredding.ParseCut),
		"shredding.ParseMachine":                 func(s string, _ []byte) error { _, _, err := shredding.ParseMachine(s); return err },
		"shredding.ParseEraserLevel":             parses(shredding.ParseEraserLevel),
		"password names":                         subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Names: []string{s}} }),
		"password user name":                     subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Username: s} }),
		"password e-mail":                        subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Emails: []string{s}} }),
		"password code":                          subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Codes: []string{s}} }),
		"password phone":                         subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Phones: []string{s}} }),
		"password words":                         subject(func(s string) password.SubjectSpec { return password.SubjectSpec{Words: []string{"x", s}} }),
	} {
		t.Run(name, func(t *testing.T) {
			for _, unit := range []string{"a", "AK", "5 ", "õ", "o\u0303", "1. jaanuar ", " \n", "\u00ad", "*", "\xff", "p 12, "} {
				text := strings.Repeat(unit, size/len(unit))
				data := []byte(text)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				err := read(text, data)
				runtime.ReadMemStats(&after)
				assert.Error(t, err, "%q", unit)
				assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(most), "%q: bytes allocated", unit)
			}
		})
	}
}

// TestLongestTexts: a text of the longest size is read, and one of a byte more is refused.
func TestLongestTexts(t *testing.T) {
	rmk := register.RMKPolicy()
	for name, of := range map[string]struct {
		read         reader
		before, last string // with blanks between
		most         int
	}{
		"civil.Parse":                             {parses(civil.Parse), "1.", "1.2026", 200},
		"civil.Date.UnmarshalText":                {unmarshals(new(civil.Date)), "1.", "1.2026", 200},
		"civil.ParsePeriod":                       {parses(civil.ParsePeriod), "5", "years", 200},
		"civil.Period.UnmarshalText":              {unmarshals(new(civil.Period)), "5", "years", 200},
		"deadlines.ParseTerm":                     {parses(deadlines.ParseTerm), "5", "workdays", 100},
		"deadlines.Term.UnmarshalText":            {unmarshals(new(deadlines.Term)), "5", "workdays", 100},
		"retention.ParseTerm":                     {parses(retention.ParseTerm), "5", "aastat", 2000},
		"retention.Term.UnmarshalText":            {unmarshals(new(retention.Term)), "5", "aastat", 2000},
		"classification.ParseBasis":               {parses(classification.ParseBasis), "AvTS § 35 lg 1 p", "12", 1 << 14},
		"classification.Basis.UnmarshalText":      {unmarshals(new(classification.Basis)), "AvTS § 35 lg 1 p", "12", 1 << 14},
		"classification.ParseEnd":                 {parses(classification.ParseEnd), "5", "aastat", 1 << 14},
		"classification.ParseMark":                {parses(classification.ParseMark), "AK\nAlus: AvTS § 35 lg 1 p", "12", 1 << 14},
		"classification.AccessCode.UnmarshalText": {unmarshals(new(classification.AccessCode)), "A", "K", 200},
		"register.Policy.Public":                  {parses(rmk.Public), "A", "K", 500},
	} {
		t.Run(name, func(t *testing.T) {
			for n := of.most - 1; n <= of.most+1; n++ {
				text := of.before + strings.Repeat(" ", n-len(of.before)-len(of.last)) + of.last
				assert.Equal(t, n <= of.most, of.read(text, []byte(text)) == nil, n)
			}
		})
	}
}

// BenchmarkLongTexts: what a byte costs does not grow with the text, whatever it is made of; these made it grow.
func BenchmarkLongTexts(b *testing.B) {
	for _, of := range []struct {
		name       string
		read       reader
		head, unit string // {} is a number
		most       int
	}{
		{"term", parses(retention.ParseTerm), "5 aastat ", "**", 2000},
		{"basis", parses(classification.ParseBasis), "RHS § 1 ", "p 1, ", 1 << 14},
		{"basis", parses(classification.ParseBasis), "RHS § 1", ", {}", 1 << 14},
		{"basis", parses(classification.ParseBasis), "", "RHS § {}, ", 1 << 14},
		{"basis", parses(classification.ParseBasis), "", ".paragrahvi §-ni", 1 << 14},
		{"basis", parses(classification.ParseBasis), "", "1) ", 1 << 14},
		{"mark", parses(classification.ParseMark), "AK\n", "alus: ", 1 << 14},
		{"name", parses(func(s string) (password.Subject, error) { return password.SubjectSpec{Names: []string{s}}.Subject() }), "", "van der x{} ", 1 << 14},
	} {
		for _, size := range []int{of.most / 16, of.most / 4, of.most} {
			text := of.head
			for i := 0; ; i++ {
				more := strings.ReplaceAll(of.unit, "{}", strconv.Itoa(i))
				if len(text)+len(more) > size {
					break
				}
				text += more
			}
			b.Run(of.name+"/"+of.head+of.unit+"/"+strconv.Itoa(size), func(b *testing.B) {
				for b.Loop() {
					_ = of.read(text, nil)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/B")
			})
		}
	}
}
