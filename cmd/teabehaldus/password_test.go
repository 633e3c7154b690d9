// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func writeTemp(t *testing.T, text string) string {
	name := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

func TestPassword(t *testing.T) {
	subject := writeTemp(t, `{"format": 1, "names": ["Mari Tamm"]}`)
	policy := writeTemp(t, `{"format": 1, "id": "vald", "et": "Vald", "act": "Kord", "password": {"id": "vald-7", "et": "Nõuded", "requirements": [{"provision": "p 1", "length": {"min": 10}}]}}`)
	words := writeTemp(t, "Kalevipoeg\n")
	broken := writeTemp(t, `{"format": 1, "names": ["Zqxwvk"`)
	for name, v := range map[string]struct {
		stdin  string
		args   []string
		status int
		out    string
		errs   string
	}{
		"clean":                  {"Kalev1poeg\n", []string{"--profile", "saaremaa"}, 0, "", ""},
		"no end of line":         {"Kalev1poeg", []string{"--profile", "saaremaa"}, 0, "", ""},
		"the end of another":     {"Kalev1poeg\r\n", []string{"--profile", "saaremaa"}, 0, "", ""},
		"a finding":              {"Kalev1p\n", []string{"--profile", "saaremaa"}, 1, "Salasõna on liiga lühike: märke on 7, vaja on vähemalt 8  (Saaremaa p 7.6)\n", ""},
		"in English":             {"Kalev1\n", []string{"--lang", "en", "--profile", "antsla"}, 1, "The password is too short: it has 6 of at least 7 characters  (Antsla § 7 lg 2)\n", ""},
		"advice":                 {"Päike2024\n", []string{"--profile", "antsla"}, 1, "Salasõna on sõnastikus olev sõna või väga levinud salasõna, ka koos numbrite ja sümbolitega selle ümber  (Antsla § 7 lg 6, soovitus)\n", ""},
		"a subject":              {"Tamm2024!\n", []string{"--subject", subject, "--profile", "saaremaa"}, 1, "Salasõna koosneb kasutaja nimest või sisaldab seda  (Saaremaa p 7.5.3)\n", ""},
		"a policy":               {"Kalevpoeg\n", []string{"--profile", policy}, 1, "Salasõna on liiga lühike: märke on 9, vaja on vähemalt 10  (Kord p 1)\n", ""},
		"words":                  {"Kalev1poeg\n", []string{"--words", words, "--profile", "saaremaa"}, 1, "Salasõna on sõna, milles tähti asendavad numbrid või sümbolid  (Saaremaa p 7.5.2)\n", ""},
		"the policy":             {"", []string{"--list", "--lang", "en", "--profile", policy}, 0, "The password has at least 10 characters  (Kord p 1)\n", ""},
		"nothing typed":          {"\n", []string{"--lang", "en", "--profile", policy}, 1, "No password is entered  (teabehaldus password)\nThe password is too short: it has 0 of at least 10 characters  (Kord p 1)\n", ""},
		"nothing":                {"", nil, 2, "", "--profile"},
		"two policies":           {"", []string{"antsla", "--profile", "saaremaa"}, 2, "", "--profile"},
		"no rules of passwords":  {"", []string{"--profile", "rmk"}, 2, "", "password: Väärtus puudub"},
		"two lines":              {"Zqxwvk1\nZqxwvk2\n", []string{"--profile", "antsla"}, 2, "", "mitu rida"},
		"no such policy":         {"", []string{"--profile", "tartu"}, 2, "", "tartu"},
		"no policy":              {"", []string{"--profile", subject}, 2, "", "names: sellist välja ei ole"},
		"no subject":             {"", []string{"--subject", broken, "--profile", "antsla"}, 2, "", "Isiku andmed ei ole loetavad"},
		"no such language":       {"", []string{"--lang", "xx", "--profile", "antsla"}, 2, "", "Sellist keelt ei ole"},
		"an empty list of words": {"", []string{"--words", writeTemp(t, "\n"), "--profile", "antsla"}, 2, "", "Loendis ei ole ühtegi rida"},
		"an unknown flag":        {"", []string{"--frobnicate"}, 2, "", "frobnicate"},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := call(v.stdin, append([]string{"password"}, v.args...)...)
			assert.Equal(t, v.status, status, errs)
			assert.Equal(t, v.out, out)
			assert.Contains(t, errs, v.errs)
			assert.NotContains(t, out+errs, "Zqxwvk")
			assert.NotContains(t, errs, "password: password:")
		})
	}
}

func TestPasswordJSON(t *testing.T) {
	status, out, errs := call("Xabcdx1\n", "password", "--json", "--profile", "saaremaa")
	require.Equal(t, 1, status, errs)
	var all []map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &all))
	require.Len(t, all, 2)
	assert.Equal(t, "sequence.letters", all[0]["code"])
	assert.Equal(t, "saaremaa-7.5.1", all[0]["clause"])
	assert.Equal(t, []any{4.0, 4.0}, all[0]["numbers"])
	assert.Equal(t, 1.0, all[0]["from"])
	assert.Equal(t, 5.0, all[0]["to"])
	assert.Equal(t, "length.min", all[1]["code"])
	status, out, _ = call("Kalev1poeg\n", "password", "--json", "--profile", "saaremaa")
	assert.Equal(t, 0, status)
	assert.Equal(t, "[]\n", out)
}

// TestNothingLeaks: no four characters of a password that is found wrong in many ways are in anything that is printed.
func TestNothingLeaks(t *testing.T) {
	const secret = "Tammefgh1zqxwvkob"
	subject := writeTemp(t, `{"format": 1, "names": ["Mari Tamm"]}`)
	words := writeTemp(t, "zqxwvkob\n")
	for _, policy := range []string{"antsla", "saaremaa", "nosuch"} {
		for _, typed := range []string{secret, "efgh", "zqxwvkob1", "Tamm", secret + "\xff", secret + "\n" + secret} {
			for _, how := range [][]string{{}, {"--json"}, {"--lang", "en"}} {
				_, out, errs := call(typed, append([]string{"password", "--subject", subject, "--words", words, "--profile", policy}, how...)...)
				printed := strings.ToLower(out + errs)
				for i := 0; i+4 <= len(secret); i++ {
					assert.NotContains(t, printed, strings.ToLower(secret[i:i+4]))
				}
			}
		}
	}
}
