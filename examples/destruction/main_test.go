// SPDX-License-Identifier: MIT

package main

// Seven years from 2 March 2015 were over after 2 March 2022, ten from the end of a contract on 30 June 2016 after 30 June
// 2026; a record of archival value goes to the archive ten years after it was made (ArhS § 8 lg 1).
func Example() {
	main()
	// Output:
	// 1-3/15 – eraldada hävitamiseks
	//   02.03.2015 Tähtaeg hakkab kulgema sellele päevale järgneval päeval – TsÜS § 135 lg 1
	//   02.03.2022 Tähtaja viimane päev (7 aastat); puhkepäev seda ei nihuta – TsÜS § 135 lg 1
	//   03.03.2022 Säilitustähtaeg on möödunud; hävitamiseks koostatakse hävitamise akt – ArhE § 14
	// 1-2/7 – hävitamine peatatud
	//   30.06.2016 Sündmuse päev; seda päeva ei arvestata – TsÜS § 135 lg 1
	//   30.06.2026 Tähtaja viimane päev (10 aastat); puhkepäev seda ei nihuta – TsÜS § 135 lg 1
	//   10.01.2024 Hävitamine peatatud: kohtuasi 2-24-1 – ArhE § 14
	//   01.07.2026 Säilitustähtaeg on möödunud, kuid hävitamine on peatatud – ArhE § 14
	// 1-1/4 – üle anda avalikku arhiivi
	//   05.01.2015 Tähtaeg hakkab kulgema sellele päevale järgneval päeval – TsÜS § 135 lg 1
	//   05.01.2022 Tähtaja viimane päev (7 aastat); puhkepäev seda ei nihuta – TsÜS § 135 lg 1
	//   09.02.2012 Arhiiviväärtuslik, hindamisotsus 09.02.2012 nr 14 – ArhS § 7 lg 3
	//   05.01.2015 Tekkimise päev: üleandmise kohustus tekib 10 aasta pärast, arvates loomisest või saamisest – ArhS § 8 lg 1
	//   05.01.2015 Loomise või saamise päev – ArhS § 8 lg 1
	//   05.01.2025 Avalikku arhiivi üleandmise kohustus on tekkinud – ArhS § 8 lg 1
	// 1-3/16 – hinnata
	//   02.03.2015 Tähtaeg hakkab kulgema sellele päevale järgneval päeval – TsÜS § 135 lg 1
	//   02.03.2022 Tähtaja viimane päev (7 aastat); puhkepäev seda ei nihuta – TsÜS § 135 lg 1
	//   03.03.2022 Säilitustähtaeg on möödunud, kuid hindamisotsus puudub – ArhS § 7 lg 3
	// 1-2/9 – ei selgu
	//              Tähtaeg oleneb sündmusest, mille päev ei ole teada – TsÜS § 135 lg 1
	// 1-3/40 – säilitada
	//   02.03.2020 Tähtaeg hakkab kulgema sellele päevale järgneval päeval – TsÜS § 135 lg 1
	//   02.03.2027 Tähtaja viimane päev (7 aastat); puhkepäev seda ei nihuta – TsÜS § 135 lg 1
	//   02.03.2027 Säilitustähtaeg kestab, see päev kaasa arvatud – ArhS § 7
}
