// SPDX-License-Identifier: MIT

// For who develops a sign-up form: what is wrong with this password? All of it at once, in Estonian, each with its clause.
// The rules are those of a museum; another institution's come from its JSON.
//
//	go run ./examples/password
//	curl 'http://127.0.0.1:8080/' -d 'name=Mari Tamm' -d 'password=Tamm24'
package main

import (
	"html/template"
	"log"
	"net/http"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

var page = template.Must(template.New("").Parse(`{{range .}}<li>{{.}}</li>
{{else}}<p>Salasõna sobib</p>
{{end}}`))

func signUp(w http.ResponseWriter, r *http.Request) {
	subject, err := password.SubjectSpec{Names: []string{r.PostFormValue("name")}}.Subject()
	if err != nil {
		http.Error(w, law.ErrorText(err, language.Estonian), http.StatusBadRequest)
		return
	}
	found := password.SaaremaaPolicy().Check(password.Input{
		New:     password.NewSecret(r.PostFormValue("password")), // a Secret prints nowhere, not even in a log
		First:   true,                                            // there is no current one and no history
		Subject: subject,
	})
	var wrong []string
	for _, f := range found {
		wrong = append(wrong, f.Text(language.Estonian)+" ("+f.Source().String()+")")
	}
	if err := page.Execute(w, wrong); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("POST /{$}", signUp)
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", nil))
}
