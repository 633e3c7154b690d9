// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// passwordOptions are the flags of the command password.
type passwordOptions struct {
	profile, subject, words string
	json, list              bool
}

func (p *program) password() *cobra.Command {
	var o passwordOptions
	cmd := p.command("password --profile PROFILE", [2]string{"Kas asutus salasõna lubab, ja miks mitte", "Whether an institution accepts a password, and why not"}, [2]string{
		`  read -rs s; printf %s "$s" | teabehaldus password --profile saaremaa
  teabehaldus password --profile vald.json --list   nõuded lausetena

Salasõna on standardsisendi ainus rida; käsurealt seda ei loeta, sest käsurida näevad arvuti teised kasutajad. Seda vaadatakse
konto esimese salasõnana: ei küsita kehtivat ega varasemaid. Väljundis on iga puuduse lause ja säte; salasõna seal ei ole.
Valikuga --json on väljundis see, mille saab veebivorm: from ja to näitavad kohta salasõnas.
Lõpetab kujul 0, kui puudusi ei ole; 1, kui on; 2, kui käsust ei saadud aru.`,
		`  read -rs s; printf %s "$s" | teabehaldus password --profile saaremaa
  teabehaldus password --profile vald.json --list   the requirements as sentences

The password is the only line of standard input; it is not taken from the command line, which others on the machine can read. It is
looked at as the first one of its account: no current one is asked for and no history. The output has a sentence and a provision
for each finding, and never the password. With --json the output is what a web form gets: from and to are the place in the password.
Exit status: 0 without findings, 1 with, 2 where the command was not understood.`,
	}, func(_ *cobra.Command, args []string) error {
		if o.profile == "" || len(args) > 0 {
			return p.misused("Vaja on asutust: --profile saaremaa; salasõna loetakse standardsisendist", "an institution is needed: --profile saaremaa; the password is read from standard input")
		}
		found, err := p.checkPassword(o)
		switch {
		case err != nil: // 1 is a password that was found wrong
			return misuse{law.ErrorText(err, p.tag)}
		case found:
			return errRefused
		}
		return nil
	})
	flags := cmd.Flags()
	p.profileFlag(cmd, &o.profile, false)
	flags.BoolVar(&o.json, "json", false, p.say("puudused JSON-ina", "findings as JSON"))
	flags.BoolVar(&o.list, "list", false, p.say("nõuded lausetena; salasõna ei loeta", "the requirements as sentences; no password is read"))
	flags.StringVar(&o.subject, "subject", "", p.say("fail selle kohta, kelle salasõna see on: {\"format\": 1, \"names\": [\"Mari Tamm\"]}", "a file on whose password it is: {\"format\": 1, \"names\": [\"Mari Tamm\"]}"))
	flags.StringVar(&o.words, "words", "", p.say("fail keelatud sõnadega, sõna real", "a file of forbidden words, one a line"))
	return cmd
}

// checkPassword prints what is wrong with a password, and reports whether anything is.
func (p *program) checkPassword(o passwordOptions) (found bool, err error) {
	policy, err := passwordPolicy(o.profile, o.words)
	if err != nil {
		return false, err
	}
	if o.list {
		for _, r := range policy.Sentences() {
			fmt.Fprintf(p.out, "%s  (%s%s)\n", r.Text(p.tag), r.Source, advice(r.Severity, p.tag))
		}
		return false, nil
	}
	input := password.Input{First: true}
	if o.subject != "" {
		if input.Subject, err = readSubject(o.subject); err != nil {
			return false, err
		}
	}
	if input.New, err = p.readSecret(); err != nil {
		return false, err
	}
	places := policy.Locate(input)
	if o.json {
		enc := json.NewEncoder(p.out)
		enc.SetIndent("", "  ")
		return len(places) > 0, enc.Encode(append([]password.Located{}, places...))
	}
	for _, f := range places {
		fmt.Fprintf(p.out, "%s  (%s%s)\n", f.Text(p.tag), f.Source(), advice(f.Severity, p.tag))
	}
	return len(places) > 0, nil
}

func advice(s law.Severity, tag language.Tag) string {
	if s != law.Advised {
		return ""
	}
	return ", " + s.Text(tag)
}

// passwordPolicy returns the policy of an institution; with a list of words if one is given.
func passwordPolicy(name, words string) (password.Policy, error) {
	who, err := readProfile(name)
	switch {
	case err != nil:
		return password.Policy{}, err
	case who.Profile().Password == nil:
		return password.Policy{}, refuse.Missing("password")
	case words == "":
		return who.Password(), nil
	}
	file, err := os.Open(words)
	if err != nil {
		return password.Policy{}, err
	}
	defer file.Close()
	spec, _ := who.Password().Spec()
	if spec.Words, err = password.ReadWords(file); err != nil {
		return password.Policy{}, err
	}
	return spec.Policy()
}

func readSubject(name string) (password.Subject, error) {
	var spec password.SubjectSpec
	data, err := os.ReadFile(name)
	if err == nil {
		err = spec.UnmarshalJSON(data)
	}
	if err != nil {
		return password.Subject{}, err
	}
	return spec.Subject()
}

// readSecret reads one line. A second one is misuse: it would be checked by nobody.
func (p *program) readSecret() (password.Secret, error) {
	reader := bufio.NewReader(io.LimitReader(p.in, 1<<20))
	line, err := reader.ReadString('\n')
	if err != nil && err != io.EOF {
		return password.Secret{}, err
	}
	if _, err := reader.ReadByte(); err != io.EOF {
		return password.Secret{}, errors.New(p.say("standardsisendis on mitu rida", "standard input holds more than one line"))
	}
	return password.NewSecret(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")), nil
}
