// Command password checks one password, read as a line from standard input, against a policy, and prints what is wrong
// as a form would.
//
//	read -rs p; printf %s "$p" | password saaremaa     a shipped policy: antsla or saaremaa
//	… | password -subject mari.json policy.json        a policy from a file, and whom the password is for
//	… | password -words words.txt saaremaa             with a list of words, one a line
//	… | password -json saaremaa                        as a web form would get it, with the places in the password
//	password -list saaremaa                            the policy as sentences
//
// The password is taken as the first one of its account: no current one is asked for and no history. It is never taken
// from the arguments, which other users of the machine can read. With -lang en the text is English, else Estonian. Exit
// status: 0 clean, 1 findings, 2 misuse; go run makes 1 of any but 0, go build keeps them.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	clean = iota
	found
	misuse
)

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("password", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: password [flags] POLICY <password.txt")
		flags.PrintDefaults()
	}
	lang := flags.String("lang", "et", "language of the text: et or en")
	asJSON := flags.Bool("json", false, "print the findings as JSON")
	list := flags.Bool("list", false, "print the policy as sentences and read no password")
	subject := flags.String("subject", "", "a `file` with what is known of the user")
	words := flags.String("words", "", "a `file` of forbidden words, one a line")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return clean
	} else if err != nil {
		return misuse
	}
	tag, ok := map[string]language.Tag{"et": language.Estonian, "en": language.English}[*lang]
	fail := func(err error) int {
		fmt.Fprintln(errs, "password:", law.ErrorText(err, tag))
		return misuse
	}
	if !ok {
		return fail(errors.New("no such language"))
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return misuse
	}
	policy, err := readPolicy(flags.Arg(0), *words)
	if err != nil {
		return fail(err)
	}
	if *list {
		for _, r := range policy.Sentences() {
			fmt.Fprintf(out, "%s  (%s%s)\n", r.Text(tag), r.Source, advice(r.Severity, tag))
		}
		return clean
	}
	input := password.Input{First: true}
	if *subject != "" {
		if input.Subject, err = readSubject(*subject); err != nil {
			return fail(err)
		}
	}
	if input.New, err = readSecret(in); err != nil {
		return fail(err)
	}
	places := policy.Locate(input)
	if *asJSON {
		err = printJSON(out, places)
	} else {
		for _, p := range places {
			fmt.Fprintf(out, "%s  (%s%s)\n", p.Text(tag), p.Source(), advice(p.Severity, tag))
		}
	}
	if err != nil {
		return fail(err)
	}
	if len(places) > 0 {
		return found
	}
	return clean
}

func advice(s law.Severity, tag language.Tag) string {
	if s != law.Advised {
		return ""
	}
	return ", " + s.Text(tag)
}

// readPolicy returns a shipped policy by its name, or one from a file; with a list of words if one is given.
func readPolicy(name, words string) (policy password.Policy, err error) {
	switch name {
	case "antsla":
		policy = password.AntslaPolicy()
	case "saaremaa":
		policy = password.SaaremaaPolicy()
	default:
		var spec password.PolicySpec
		if err := readJSON(name, &spec); err != nil {
			return password.Policy{}, err
		}
		if policy, err = spec.Policy(); err != nil {
			return password.Policy{}, err
		}
	}
	if words == "" {
		return policy, nil
	}
	file, err := os.Open(words)
	if err != nil {
		return password.Policy{}, err
	}
	defer file.Close()
	spec, _ := policy.Spec()
	if spec.Words, err = password.ReadWords(file); err != nil {
		return password.Policy{}, err
	}
	return spec.Policy()
}

func readSubject(name string) (password.Subject, error) {
	var spec password.SubjectSpec
	if err := readJSON(name, &spec); err != nil {
		return password.Subject{}, err
	}
	return spec.Subject()
}

func readJSON(name string, v json.Unmarshaler) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return v.UnmarshalJSON(data)
}

// readSecret reads one line. A second one is misuse: it would be checked by nobody.
func readSecret(in io.Reader) (password.Secret, error) {
	reader := bufio.NewReader(io.LimitReader(in, 1<<20))
	line, err := reader.ReadString('\n')
	if err != nil && err != io.EOF {
		return password.Secret{}, err
	}
	if _, err := reader.ReadByte(); err != io.EOF {
		return password.Secret{}, errors.New("standard input holds more than one line")
	}
	return password.NewSecret(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")), nil
}

// printJSON writes what a web form gets.
func printJSON(out io.Writer, places []password.Located) error {
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(append([]password.Located{}, places...))
}
