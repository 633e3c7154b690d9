package law_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
)

// What an incoming document must bear, and what one of them lacks. The clauses are made up.
func ExampleMissing() {
	type document struct{ Title, Sender string }
	required := []law.Element[document]{
		{
			Clause: "kord-5.1", Code: "title", ET: "Pealkiri", EN: "The title",
			Source: law.Source{Act: "Asjaajamiskord", Provision: "p 5.1"},
			Has:    func(d *document) bool { return d.Title != "" },
		},
		{
			Clause: "kord-5.2", Code: "sender", ET: "Saatja", EN: "The sender",
			Source: law.Source{Act: "Asjaajamiskord", Provision: "p 5.2"},
			Has:    func(d *document) bool { return d.Sender != "" },
		},
	}
	for _, f := range law.Missing(&document{Title: "Teabenõue"}, required) {
		fmt.Println(f.Clause, f.Code, f.Severity)
		fmt.Println(f.Text(language.Estonian))
		fmt.Println(f.Text(language.English), "–", f.Source())
	}
	fmt.Println(law.Missing(&document{"Teabenõue", "Mari Maasikas"}, required) == nil)
	// Output:
	// kord-5.2 sender requirement
	// Saatja puudub
	// The sender is missing – Asjaajamiskord p 5.2
	// true
}
