// SPDX-License-Identifier: MIT

// For who has an institution's rules as a JSON file: is the file right, where does a statute cut it, and until when is a
// letter answered by it?
//
//	go run ./examples/municipality institution/testdata/vald.json
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
)

func run(out io.Writer, file []byte) error {
	var profile institution.Profile
	if err := json.Unmarshal(file, &profile); err != nil { // an unknown name is an error with its line
		return err
	}
	own, err := profile.Institution()
	if err != nil {
		return err
	}
	for _, f := range own.Check() {
		fmt.Fprintln(out, f.Text(language.Estonian))
	}
	rule, err := own.Rule("kuuse-4.1")
	if err != nil {
		return err
	}
	due, err := rule.Due(civil.MustParse("2026-12-18"), own.Calendar())
	if err != nil {
		return err
	}
	fmt.Fprintln(out, rule.Name(language.Estonian)+":", due.Date().Dotted())
	for step := range due.Steps() {
		fmt.Fprintf(out, "  %s %s – %s\n", step.Day.Dotted(), step.Text(language.Estonian), step.Source)
	}
	return nil
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("which file?")
	}
	file, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := run(os.Stdout, file); err != nil {
		log.Fatal(err)
	}
}
