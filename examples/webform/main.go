// SPDX-License-Identifier: MIT

// For who develops a web form: until when must a request for information (teabenõue) be answered, and why? An extension
// gives fifteen working days from the same start, and is told within the first five.
//
//	go run ./examples/webform
//	curl 'http://127.0.0.1:8080/?registered=2026-04-02&extended=on'
package main

import (
	"html/template"
	"log"
	"net/http"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

var page = template.Must(template.New("").Parse(`<h1>{{.Due.Date.Dotted}}</h1>
<ul>
{{range .Reasons}}<li>{{.}}</li>
{{end}}</ul>
{{with .Notice}}<p>Pikendamisest teatada hiljemalt: {{.}}</p>
{{end}}`))

func due(w http.ResponseWriter, r *http.Request) {
	registered, err := civil.Parse(r.FormValue("registered")) // 2026-04-02 or 02.04.2026
	if err != nil {
		http.Error(w, law.ErrorText(err, language.Estonian), http.StatusBadRequest)
		return
	}
	due, err := deadlines.InformationRequest().Due(registered, deadlines.Estonia())
	if err == nil && r.FormValue("extended") == "on" {
		due, err = due.Extend()
	}
	if err != nil { // a day before the act was in force, or outside the calendar
		http.Error(w, law.ErrorText(err, language.Estonian), http.StatusUnprocessableEntity)
		return
	}
	var reasons []string
	for step := range due.Steps() {
		reasons = append(reasons, step.Day.Dotted()+" "+step.Text(language.Estonian)+", "+step.Source.String())
	}
	notice := ""
	if until, ok := due.Notice(); ok {
		notice = until.Date().Dotted()
	}
	if err := page.Execute(w, map[string]any{"Due": due, "Reasons": reasons, "Notice": notice}); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("GET /{$}", due)
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", nil))
}
