// SPDX-License-Identifier: MIT

package main

import "os"

// Registered on Friday, 18 December: the municipality's ten working days are 21–23 and 28–30 December, no day on the 31st,
// when it is closed, and 4–7 January; the fifteen days of the act end on Saturday, 2 January, and so on Monday, 4 January.
// The 1,370 days were counted by a program that shares nothing with this one.
func Example() {
	os.Args = []string{"municipality", "../../institution/testdata/vald.json"}
	main()
	// Output:
	// Sündmuse päevadel 10.06.2026–22.06.2100 on tähtpäev 1370 korral hilisem kui MSVS § 6 lubab, kuni 5 päeva võrra; kehtib varasem tähtpäev
	// Kirjale vastamine: 04.01.2027
	//   04.01.2027 MSVS § 6: 04.01.2027; Kuuse valla teabehalduse kord p 4.1: 07.01.2027; kehtib varasem tähtpäev – MSVS § 6
	//   18.12.2026 Registreerimise päev; seda päeva ei arvestata – HMS § 33 lg 2
	//   19.12.2026 Tähtaja esimene päev – HMS § 33 lg 2
	//   02.01.2027 Tähtaeg lõpeb: 15 päeva – HMS § 33 lg 2
	//   02.01.2027 Laupäev – TLS § 52 lg 3
	//   03.01.2027 Pühapäev – TLS § 52 lg 3
	//   04.01.2027 Tähtpäev: esmaspäev, 04.01.2027 kella 24.00-ni – HMS § 33 lg 3
}
