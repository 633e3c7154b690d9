// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"encoding"
	"runtime"
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
