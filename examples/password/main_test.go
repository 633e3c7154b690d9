// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"strings"
)

func send(name, password string) {
	form := url.Values{"name": {name}, "password": {password}}.Encode()
	r := httptest.NewRequest("POST", "/", strings.NewReader(form))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer := httptest.NewRecorder()
	signUp(answer, r)
	fmt.Print(answer.Code, " ", answer.Body)
}

// The museum asks for eight characters (p 7.6), and for none of the user's names in them (p 7.5.3).
func Example() {
	send("Mari Tamm", "Tamm24")
	send("Mari Tamm", "Kolm+hobust=tall")
	send("", "Kolm+hobust=tall")
	// Output:
	// 200 <li>Salasõna koosneb kasutaja nimest või sisaldab seda (Saaremaa p 7.5.3)</li>
	// <li>Salasõna on liiga lühike: märke on 6, vaja on vähemalt 8 (Saaremaa p 7.6)</li>
	// 200 <p>Salasõna sobib</p>
	// 400 Isiku andmeid ei ole
}
