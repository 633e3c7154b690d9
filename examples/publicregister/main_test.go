// SPDX-License-Identifier: MIT

package main

func Example() {
	main()
	// Output:
	// 3-2/26/14 Arvamus eelnõu kohta – registreerimisandmed ja sisu
	//    Kliimaministeerium
	//    – Dokumendi registreerimine – AvTS § 12 lg 4¹
	//    – Piirangut ei ole; avalikustatakse ka sisu – AvTS § 12 lg 4¹
	// 3-2/26/15 (pealkirja ei avalikustata) – registreerimisandmed
	//    Füüsiline isik
	//    – Dokumendi registreerimine – AvTS § 12 lg 4¹
	//    – 1. isik on füüsiline isik: nime asemel näidatakse asendusmärki – AvTS § 12 lg 3¹
	//    – Pealkiri näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja – AvTS § 12 lg 3¹
	//    – Kehtib juurdepääsupiirang; sisu ei avalikustata – AvTS § 12 lg 4¹
	// 3-2/26/16 Päring – registreerimisandmed
	//    Kliimaministeerium
	//    – Dokumendi registreerimine – AvTS § 12 lg 4¹
	//    – Ei ole märgitud, kas dokument on avalik või millised juurdepääsupiirangud sellel on; sisu ei avalikustata – AvTS § 12 lg 4¹
}
