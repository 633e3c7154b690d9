// SPDX-License-Identifier: MIT

package handling_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/handling"
)

// May health data be processed without consent to help in an accident, when the person can be asked?
func Example() {
	d, err := handling.TTUWithoutConsent(handling.TTUProcessing{Data: classification.Sensitive, Vital: true, SingleCase: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Verdict(), "|", d.Why().Source)
	fmt.Println(d.Text(language.English))
	for _, f := range d.Findings() {
		fmt.Println("-", f.Text(language.English))
	}
	// Output:
	// conditional | TTÜ p 8.2.3
	// To protect life, health or freedom no consent is needed in a single case in which it cannot be had
	// - The data subject's consent can be had
}

// The regulation calls asice an encrypted format. It is a signature container, and does for passing on only.
func ExampleAntslaFormat() {
	for _, way := range []handling.Way{handling.OtherWay, handling.EmailOut} {
		d, err := handling.AntslaFormat(way, handling.ASiCE)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d.Verdict(), "|", d.Text(language.English))
		for _, f := range d.Findings() {
			fmt.Println("-", f.Severity, f.Text(language.English))
		}
	}
	// Output:
	// allowed | The regulation has the format in its list of encrypted formats
	// - advice The format is a signature container and does not encrypt; use cdoc or cdoc2
	// refused | The format does not encrypt its content
	// - advice The format is a signature container and does not encrypt; use cdoc or cdoc2
}

// One file, two rules: the one lists what is not opened, the other what is not sent.
func ExampleSaaremaaAttachment() {
	for _, name := range []string{"arve.pdf", "arve.pdf.EXE ", "arve.dll"} {
		opened, _ := handling.AntslaAttachment(name)
		sent, err := handling.SaaremaaAttachment(name, false)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%q: opened %s, sent %s\n", name, opened.Verdict(), sent.Verdict())
		for _, f := range sent.Findings() {
			fmt.Println("-", f.Text(language.English))
		}
	}
	// Output:
	// "arve.pdf": opened allowed, sent allowed
	// "arve.pdf.EXE ": opened refused, sent refused
	// - The name has another extension beside that of an executable
	// - The extension of the name is disguised: a dot, space, colon, invisible or full-width sign stands in it or around it
	// "arve.dll": opened allowed, sent refused
}

// Two addressees who see each other.
func ExampleAntslaMail_Check() {
	found, err := handling.AntslaMail{
		From: "kantselei@antsla.ee", To: []string{"mari@example.ee"}, Cc: []string{"jyri@example.ee"}, Subject: "Kutse",
	}.Check()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.Clause, f.Text(language.Estonian))
	}
	// Output:
	// antsla-19.8 Kirja saajad näevad teiste adressaatide andmeid; kirjutage aadressid pimekoopia väljale või kasutage jaotusnimekirja
}
