// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
)

func (p *program) profile() *cobra.Command {
	cmd := p.command("profile check FILE", [2]string{"Asutuse oma kord ühes failis", "An institution's own rules in one file"}, [2]string{
		`  teabehaldus profile check vald.json   vead rea ja väljaga; mida seadus lühendab; mida kord ei ütle
  teabehaldus profile show rmk          ühe tarnitud asutuse fail (antsla, rmk, saaremaa, ttu), eeskujuks`,
		`  teabehaldus profile check vald.json   mistakes with line and field; what a statute cuts; what is not said
  teabehaldus profile show rmk          the file of a shipped institution (antsla, rmk, saaremaa, ttu), to copy`,
	}, func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) == 2 && args[0] == "check":
			return p.checkProfile(args[1])
		case len(args) == 2 && args[0] == "show":
			profile, err := institution.ByID(law.ID(args[1]))
			if err != nil {
				return err
			}
			text, err := json.MarshalIndent(profile, "", "  ")
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "%s\n", text)
			return err
		}
		return p.misused("Vaja on: profile check FAIL või profile show ID", "needed: profile check FILE or profile show ID")
	})
	return cmd
}

// profileFlag gives a command the flag --profile.
func (p *program) profileFlag(cmd *cobra.Command, name *string, statutory bool) {
	et, en := "kelle kord: antsla, rmk, saaremaa, ttu või asutuse fail", "whose rules: antsla, rmk, saaremaa, ttu or an institution's file"
	if statutory {
		et, en = et+"; ilma selleta seadus", en+"; without it the statutes"
	}
	cmd.Flags().StringVar(name, "profile", "", p.say(et, en))
}

// readProfile returns an institution: a shipped one by its id, or what a file holds; that of no name has nothing of its own.
func readProfile(name string) (institution.Institution, error) {
	if name == "" {
		return institution.Institution{}, nil
	}
	profile, err := institution.ByID(law.ID(name))
	if err != nil {
		data, missing := os.ReadFile(name)
		if missing != nil {
			return institution.Institution{}, err
		}
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &profile); err != nil {
			return institution.Institution{}, err
		}
	}
	return profile.Institution()
}

// checkProfile tells what is wrong with a file, or what is to be known of it.
func (p *program) checkProfile(name string) error {
	if _, err := os.Stat(name); err != nil {
		return err
	}
	who, err := readProfile(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	profile := who.Profile()
	fmt.Fprintf(p.out, "%s: %s (%s)\n", profile.ID, p.say(profile.ET, orElse(profile.EN, profile.ET)), profile.Act)
	for rule := range who.Rules() {
		source := slices.Collect(rule.Versions())[0].Source()
		fmt.Fprintf(p.out, "  %s  %s  %s\n", rule.ID(), rule.Name(p.tag), source.Provision)
	}
	for _, f := range who.Check() {
		fmt.Fprintf(p.out, "%s: %s\n", f.Clause, f.Text(p.tag))
	}
	fmt.Fprintln(p.out, p.say("Fail on korras", "The file is in order"))
	return nil
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
