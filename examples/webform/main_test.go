// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"net/http/httptest"
)

func ask(address string) {
	answer := httptest.NewRecorder()
	due(answer, httptest.NewRequest("GET", address, nil))
	fmt.Print(answer.Code, " ", answer.Body)
}

// Good Friday and a weekend are off, so that the five working days are 6–10 April, and the fifteen end on 24 April.
func Example() {
	ask("/?registered=2026-04-02")
	ask("/?registered=02.04.2026&extended=on")
	ask("/?registered=31.02.2026")
	ask("/?registered=2000-12-29")
	// Output:
	// 200 <h1>10.04.2026</h1>
	// <ul>
	// <li>02.04.2026 Registreerimise päev; seda päeva ei arvestata, AvTS § 18 lg 3</li>
	// <li>03.04.2026 Suur reede, PTS § 2</li>
	// <li>04.04.2026 Laupäev, TLS § 52 lg 3</li>
	// <li>05.04.2026 Ülestõusmispühade 1. püha, PTS § 2</li>
	// <li>06.04.2026 Esimene tööpäev, mis läheb arvesse, AvTS § 18 lg 3</li>
	// <li>10.04.2026 Tähtpäev: reede, 10.04.2026 kella 24.00-ni, AvTS § 18 lg 1</li>
	// </ul>
	// <p>Pikendamisest teatada hiljemalt: 10.04.2026</p>
	// 200 <h1>24.04.2026</h1>
	// <ul>
	// <li>02.04.2026 Registreerimise päev; seda päeva ei arvestata, AvTS § 18 lg 3</li>
	// <li>03.04.2026 Suur reede, PTS § 2</li>
	// <li>04.04.2026 Laupäev, TLS § 52 lg 3</li>
	// <li>05.04.2026 Ülestõusmispühade 1. püha, PTS § 2</li>
	// <li>06.04.2026 Esimene tööpäev, mis läheb arvesse, AvTS § 18 lg 3</li>
	// <li>10.04.2026 Esialgne tähtpäev: reede, 10.04.2026, AvTS § 18 lg 1</li>
	// <li>10.04.2026 Tähtaega pikendatakse: kokku kuni 15 tööpäeva, arvestatuna samast algusest, AvTS § 19</li>
	// <li>11.04.2026 Laupäev, TLS § 52 lg 3</li>
	// <li>12.04.2026 Pühapäev, TLS § 52 lg 3</li>
	// <li>18.04.2026 Laupäev, TLS § 52 lg 3</li>
	// <li>19.04.2026 Pühapäev, TLS § 52 lg 3</li>
	// <li>24.04.2026 Tähtpäev: reede, 24.04.2026 kella 24.00-ni, AvTS § 19</li>
	// </ul>
	// <p>Pikendamisest teatada hiljemalt: 10.04.2026</p>
	// 400 Sellist kuupäeva ei ole: „31.02.2026“
	// 422 avts-18.1: 29.12.2000 ei kehtinud; teadaolevalt kehtib alates 01.01.2001
}
