// SPDX-License-Identifier: MIT

package password_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// recorder is a testing.T whose failures are read and not reported.
type recorder struct{ strings.Builder }

func (r *recorder) Errorf(format string, args ...any) { fmt.Fprintf(r, format, args...) }

type exported struct{ Input password.Input }

type unexported struct{ input password.Input }

type failure struct{ input password.Input }

func (f failure) Error() string { return fmt.Sprintf("cannot: %+v", f.input) }

// TestNothingLeaks: no part of a password or of a person's data is in anything that prints.
func TestNothingLeaks(t *testing.T) {
	const newPass, current, former = "Zqxw!Hobune7", "Vvkk?Ratsu8", "Ggjj#Mära9"
	subject := mari(t)
	in := password.Input{
		New: password.NewSecret(newPass), Current: password.NewSecret(current), Subject: subject,
		History: []password.Former{{Verify: password.Plain(password.NewSecret(former))}},
	}
	other := in
	other.New = password.NewSecret("Yrtt%Hobune7")

	var printed []string
	// Addresses of functions and of the heap, and the time of a log line, hold any digits by chance.
	addresses := regexp.MustCompile(`0x[0-9a-f]{5,12}\b|\bc000[0-9a-f]{6}\b|\b8246[0-9]{8}\b`)
	add := func(s string) { printed = append(printed, addresses.ReplaceAllString(s, "address")) }
	timeless := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	list := []any{in, &in, exported{in}, unexported{in}, &unexported{in}, map[string]password.Input{"a": in}, []password.Input{in},
		failure{in}, errors.Join(failure{in}, fmt.Errorf("because: %v", in)), in.New, &in.New, subject, []any{in.New}, in.History}
	for _, v := range list {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%t"} {
			add(fmt.Sprintf(verb, v))
		}
		data, err := json.Marshal(v)
		add(fmt.Sprint(string(data), err))
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, timeless)).Info("checked", "v", v)
		slog.New(slog.NewJSONHandler(&log, timeless)).Info("checked", "v", v)
		add(log.String())
		var r recorder
		assert.Equal(&r, v, other)
		assert.Equal(&r, v, "nothing")
		assert.Nil(&r, v)
		add(r.String())
	}
	var r recorder
	assert.Equal(&r, unexported{in}, unexported{other})
	assert.Equal(&r, exported{in}, exported{other})
	assert.NotEmpty(t, r.String(), "Secrets differ")
	add(r.String())
	for _, policy := range []password.Policy{password.AntslaPolicy(), password.SaaremaaPolicy(), {}} {
		for _, f := range policy.Check(in) {
			add(fmt.Sprintf("%+v %#v", f, f) + f.Text(language.Estonian) + f.Text(language.English))
		}
		for _, f := range policy.Locate(in) {
			add(fmt.Sprintf("%+v", f))
		}
		add(fmt.Sprintf("%+v", policy))
	}
	for _, code := range []string{"49002124276", "Tamm"} {
		_, err := password.SubjectSpec{Codes: []string{code}}.Subject()
		add(err.Error())
	}
	for _, data := range []string{
		`{"format": 1, "codes": ["49002124277"], "Tamm": 1}`, `{"format": 1, "username": 49002124277}`, `{"format": 1, "names": "Tamm"}`, `"Tamm"`,
		`{"format": 1, "names": ["Tamm"`, `{"format": 1, "phones": [55518264]}`,
		`{"format": 1, "names[Tamm]": 1}`, `{"format": 1, "codes[49002124277]": ["x"]}`, `{"format": 1, "names[0][Tamm]": 1}`, `{"format": 1, "names[0].Tamm": 1}`,
	} {
		var s password.SubjectSpec
		err := s.UnmarshalJSON([]byte(data)) // json.Unmarshal would look at the syntax first
		require.ErrorIs(t, err, law.ErrInvalid, data)
		add(err.Error())
	}
	for data, path := range map[string]string{
		`{"format": 1, "names[Tamm]": 1}`: "names", `{"format": 1, "codes[49002124277]": []}`: "codes", `{"format": 1, "names": ["a", 1]}`: "names[1]",
		// Two digits are nobody's data, three could be.
		`{"format": 1, "names": [` + strings.Repeat(`"a", `, 99) + `1]}`: "names[99]", `{"format": 1, "names": [` + strings.Repeat(`"a", `, 100) + `1]}`: "names",
		`{"format": 1, "Tamm": 1}`: "",
	} {
		var s password.SubjectSpec
		assert.EqualError(t, s.UnmarshalJSON([]byte(data)), strings.TrimPrefix(path+": the data of the person cannot be read", ": "))
	}
	for _, text := range []string{"hea\nHobune\xff\n", strings.Repeat("Hobune", 1000)} {
		_, err := password.ReadWords(strings.NewReader(text))
		require.ErrorIs(t, err, law.ErrUnreadable)
		add(err.Error())
		_, err = password.ReadHashes(strings.NewReader(text), "")
		require.ErrorIs(t, err, law.ErrUnreadable)
		add(err.Error())
	}
	for _, s := range printed {
		for _, part := range []string{"Hobune", "hobune", "Zqxw", "Ratsu", "Vvkk", "Mära", "Ggjj", "Tamm", "tamm", "490021", "5551", "93815", "Muri", "ABC", "Yrtt", "muuseum", "5a717877", "486f62756e65"} {
			assert.False(t, strings.Contains(s, part), "%q is in %s", part, s)
		}
	}
}

func TestSecretPrints(t *testing.T) {
	s := password.NewSecret("Kalev")
	assert.Equal(t, "Kalev", s.Reveal())
	assert.Equal(t, "", password.Secret{}.Reveal())
	for _, v := range []any{s, &s, password.Secret{}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			assert.Equal(t, "[secret]", fmt.Sprintf(verb, v), verb)
		}
		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, `"[secret]"`, string(data))
	}
	assert.Equal(t, "[secret]", s.LogValue().String())
}

func TestPlain(t *testing.T) {
	is := password.Plain(password.NewSecret("Õun"))
	assert.True(t, is(password.NewSecret("O\u0303un")))
	assert.False(t, is(password.NewSecret("õun")))
	assert.False(t, is(password.NewSecret("Õunad")))
	assert.False(t, is(password.Secret{}))
	assert.False(t, password.Plain(password.Secret{})(password.Secret{}), "none is not the same as none")
	assert.False(t, password.Plain(password.NewSecret(""))(password.NewSecret("")))
}

// TestShipped: a shipped policy is made once, and the README's line costs what a held policy costs.
func TestShipped(t *testing.T) {
	for name, f := range map[string]func() password.Policy{"Antsla": password.AntslaPolicy, "Saaremaa": password.SaaremaaPolicy} {
		p := f()
		assert.Zero(t, testing.AllocsPerRun(100, func() { p = f() }), name)
		assert.Equal(t, p, f(), name)
	}
}

func BenchmarkShipped(b *testing.B) {
	p := password.SaaremaaPolicy()
	b.ReportAllocs()
	for b.Loop() {
		p = password.SaaremaaPolicy()
	}
	_ = p
}
