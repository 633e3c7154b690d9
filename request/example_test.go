// SPDX-License-Identifier: MIT

package request_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/request"
)

// May the request be refused? The document is restricted in part: the rest is given out.
func ExampleInformation_Refusal() {
	asked := request.Information{
		On: civil.MustParse("2026-04-02"), Name: "Mari Maasikas", Contact: "mari@example.com", Content: "leping 5-2/26-14", Way: "e-postiga",
		Access: request.Restricted, Partly: true,
	}
	refusal, err := asked.Refusal()
	if err != nil {
		panic(err)
	}
	fmt.Println(refusal.Verdict(), "–", refusal.Text(language.Estonian), "–", refusal.Why().Source)
	for _, f := range refusal.Findings() {
		fmt.Println("  ", f.Text(language.Estonian), "–", f.Source())
	}
	// Output:
	// mandatory – Teabele on kehtestatud juurdepääsupiirang ja teabenõudjal ei ole juurdepääsuõigust – AvTS § 23 lg 1 p 1
	//    Piirang ei hõlma kogu teavet: ülejäänud osa tuleb väljastada – AvTS § 38 lg 2
	//    Keeldumine ja selle põhjendus tuleb teatavaks teha viie tööpäeva jooksul – AvTS § 23 lg 3
}

// May a letter stay without an answer? An unreadable one may, once its writer was told what could be mended.
func ExampleLetter_Silence() {
	letter := request.Letter{On: civil.MustParse("2026-04-02"), Explanation: true, Unreadable: true}
	for _, told := range []bool{false, true} {
		letter.Told = told
		silence, err := letter.Silence()
		if err != nil {
			panic(err)
		}
		fmt.Println(silence.Verdict(), silence.Why().Source, len(silence.Findings()))
	}
	// Output:
	// conditional MSVS § 5 lg 9 p 6 1
	// allowed MSVS § 5 lg 9 p 6 0
}

// What may copies cost? Twenty pages are free.
func ExampleCopyFee() {
	fee, err := request.CopyFee(32, false, civil.MustParse("2026-04-02"))
	if err != nil {
		panic(err)
	}
	fmt.Println(fee.Value, "senti:", fee.Why().Text(language.Estonian))
	// Output: 228 senti: Tasulisi lehekülgi on 12, igaühe eest kuni 19 senti
}
