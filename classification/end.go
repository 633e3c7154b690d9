// SPDX-License-Identifier: MIT

package classification

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// ParseEnd reads until when a restriction holds, as registers and marks write it: a day ("18.12.2030", "kehtib kuni
// 08.07.2031.a"), the first and the last day ("18.12.2025-18.12.2030"), a term in years ("5 aastat"), an event ("otsuse
// jõustumiseni"), or an event and a day ("lepingu lõpuni 31.12.2031", "18.12.2030 või lepingu lõppemiseni"). Days are read in
// the forms of [civil.Parse], also with the month in a case ("12. jaanuarini 2031"), and as "2031. aasta lõpuni"; an event has no digit and ends in -ni, -mine, "lõpp" or "surm". No text is the zero
// Reading.
//
// Any other text is [law.ErrUnreadable], so also one longer than 16,384 bytes, one that says that there is no end ("tähtajatu") or nothing of it ("kehtiv"),
// and one that says that a day and an event must both be over ("… ja lepingu lõppemiseni"). A day that the calendar
// does not have is [civil.ErrNoSuchDay], and an end before its beginning [law.ErrInvalid]. A day that stands for none is kept:
// [RestrictionSpec.Check] finds it.
//
// Source: AvTS § 40 lg 1, § 41 lg 2.
func ParseEnd(s string) (Reading, error) {
	if len(s) == len("2030-12-18") { // a day and nothing else, as nearly always
		if day, err := civil.Parse(s); err == nil {
			return Reading{End: day}, nil
		}
	}
	if len(s) > longestBasis {
		return Reading{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoEndRead)
	}
	text := oneLine(visible(strings.ToValidUTF8(s, "\ufffd")))
	if text == "" {
		return Reading{}, nil
	}
	r, rest, err := cutEnd(text)
	switch {
	case err != nil:
		return Reading{}, &law.Error{Kind: law.ErrUnreadable, Cause: err, Value: msg.Quote(s), ET: textNoEndRead.ET, EN: textNoEndRead.EN}
	case rest != "":
		return Reading{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoEndRead)
	}
	if err := refuse.Order("end", r.Begin, r.End); err != nil {
		return Reading{}, err
	}
	return r, nil
}

// about are the words that may stand before an end and say nothing themselves.
var aboutEnd = map[string]bool{
	"kehtib": true, "kehtiv": true, "kehtivus": true, "kehtivusaeg": true, "kehtivusega": true, "tähtaeg": true, "tähtajaga": true,
	"lõpptähtpäev": true, "piirang": true, "piirangu": true, "juurdepääsupiirang": true, "juurdepääsupiirangu": true, "ak": true,
}

// endless are words by which a holder says that it set no end.
var endless = []string{"tähtajatu", "tähtajata", "alaline", "alatine", "alatiselt", "määramata", "puudub", "ei ole", "igaves"}

func cutEnd(text string) (r Reading, rest string, err error) {
	for { // words before the end
		word, after, more := strings.Cut(text, " ")
		if !aboutEnd[strings.ToLower(strings.TrimRight(word, ":"))] {
			break
		}
		if text = after; !more {
			return r, word, nil // "kehtiv" says until when no more than nothing does
		}
	}
	until := func(s string) (string, bool) {
		if len(s) > 5 && strings.EqualFold(s[:4], "kuni") && (s[4] == ' ' || s[4] == ':') {
			return strings.TrimLeft(s[5:], " "), true
		}
		return s, false
	}
	from, ok := cutWord(text, "alates")
	if !ok && strings.Contains(text, "st ") {
		_, ending, _, _ := written.Cut(text)
		ok = ending == written.From // "12. jaanuarist 2026 kuni …"
	}
	if ok {
		var ending byte
		if r.Begin, ending, text, err = written.Cut(from); err != nil || ending == written.Until {
			return r, from, err
		}
		text = strings.TrimLeft(text, " ,;")
		if text == "" {
			return r, "", nil
		}
	}
	text, _ = until(text)
	at := strings.IndexFunc(text, unicode.IsDigit)
	if at < 0 {
		if !isEvent(text) {
			return r, text, nil
		}
		r.Event = text
		return r, "", nil
	}
	if year, after, ok := cutYearEnd(text); ok {
		r.End, err = civil.New(year, time.December, 31)
		return r, after, err
	}
	if years, after, ok := cutYears(text); ok && r.Begin.IsZero() {
		r.Years = years
		return r, after, nil
	}
	if q := strings.IndexAny(text, "„“”\"«"); q >= 0 && q < at {
		at = q // „12“ jaanuar 2026
	}
	// Words before the day are an event, without what joins them to it.
	event := strings.TrimRight(text[:at], " ,;(")
	for _, joint := range [...]string{"kuid mitte kauem kui", "hiljemalt", "kuni", "või", "ehk", "s.o"} {
		if n := len(event) - len(joint); n >= 0 && strings.EqualFold(event[n:], joint) && (n == 0 || event[n-1] == ' ' || event[n-1] == ',') {
			event = strings.TrimRight(event[:n], " ,;(")
		}
	}
	unread := text[at:]
	day, ending, text, err := written.Cut(unread)
	if err != nil || ending == written.From {
		return r, unread, err
	}
	text = strings.TrimLeft(text, " ")
	if second, ok := cutDash(text); ok && r.Begin.IsZero() && event == "" && ending == 0 {
		r.Begin = day
		second, _ = until(second)
		if day, ending, text, err = written.Cut(second); err != nil || ending == written.From {
			return r, second, err
		}
	}
	if r.End, r.Event = day, event; event != "" && !isEvent(event) {
		return r, event, nil
	}
	text = strings.Trim(strings.TrimPrefix(strings.TrimPrefix(text, "-ni"), "ni"), " .,;()")
	switch strings.ToLower(text) {
	case "lõpuni", "kaasa arvatud", "k.a", "k. a":
		text = ""
	}
	event = text
	for _, joint := range [...]string{"või", "ehk"} {
		if after, ok := cutWord(event, joint); ok {
			event, _ = until(after)
		}
	}
	if r.Event == "" && isEvent(event) { // an event behind the day
		r.Event, text = event, ""
	}
	return r, text, nil
}

// cutYearEnd reads "2031. aasta lõpuni" at the beginning.
func cutYearEnd(s string) (year int, rest string, ok bool) {
	if digits(s) != 4 {
		return 0, s, false
	}
	year, _ = strconv.Atoi(s[:4])
	words := strings.Fields(strings.TrimPrefix(s[4:], "."))
	if len(words) < 2 || !strings.EqualFold(words[0], "aasta") && !strings.EqualFold(strings.TrimSuffix(words[0], "."), "a") || !strings.EqualFold(strings.TrimRight(words[1], ".,;"), "lõpuni") {
		return 0, s, false
	}
	return year, strings.Join(words[2:], " "), true
}

// fromReceiptWords say from when every term counts.
var fromReceiptWords = strings.NewReplacer("alates", "", "arvates", "", "dokumendi", "", "teabe", "", "saamisest", "", "koostamisest", "", "loomisest", "", "dokumenteerimisest", "")

// happens reports whether words end as an event does, unlike "mitte enne", "või kauem", "tühistatud" and the text below a mark.
func happens(event string) bool {
	for _, ending := range [...]string{"ni", "lõpp", "mine", "surm"} {
		if strings.HasSuffix(strings.TrimRight(event, " .,;)"), ending) {
			return true
		}
	}
	return false
}

// isEvent reports whether words without a digit can be an event: not that there is no end, nor a term in words.
func isEvent(s string) bool {
	lower := strings.ToLower(s)
	if strings.IndexFunc(s, unicode.IsDigit) >= 0 || containsAny(lower, endless) || !happens(lower) {
		return false
	}
	// Of a day and an event joined by "ja" both must be over; the earlier of them ends a restriction here.
	for _, joint := range [...]string{"ja ", "ning ", "kuid ", "aga ", "pluss "} {
		if strings.HasPrefix(lower, joint) || strings.HasSuffix(lower, " "+strings.TrimSuffix(joint, " ")) || strings.HasSuffix(lower, ","+strings.TrimSuffix(joint, " ")) {
			return false
		}
	}
	switch strings.TrimRight(lower, " .,;") {
	case "lõpp", "piirangu lõpp", "kehtivuse lõpp", "alatiseni", "igaveseni":
		return false
	}
	long := false
	for word := range strings.FieldsFuncSeq(lower, func(c rune) bool { return !unicode.IsLetter(c) }) {
		switch word {
		case "kuni", "vähemalt", "mitte", "aasta", "aastat", "aastaks", "kuu", "kuud", "kuuks", "päev", "päeva":
			return false
		}
		long = long || len(word) >= 3
	}
	return long
}

// cutYears reads "5 aastat" and "5 a" at the beginning.
func cutYears(s string) (years int, rest string, ok bool) {
	n := digits(s)
	if n == 0 || n > 3 {
		return 0, s, false
	}
	years, _ = strconv.Atoi(s[:n])
	word := strings.TrimLeft(strings.TrimPrefix(s[n:], "."), " ")
	for _, year := range [...]string{"aastat", "aastaks", "aasta", "a"} {
		if len(word) >= len(year) && strings.EqualFold(word[:len(year)], year) {
			rest = strings.Trim(word[len(year):], " .)")
			if strings.Trim(fromReceiptWords.Replace(strings.ToLower(rest)), " ") == "" {
				rest = ""
			}
			return years, rest, rest == "" && 0 < years && years <= fromBirth
		}
	}
	return 0, s, false
}

// cutWord cuts a word and the blanks behind it off the beginning, in any case of letters.
func cutWord(s, word string) (string, bool) {
	if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && s[len(word)] == ' ' {
		return strings.TrimLeft(s[len(word):], " "), true
	}
	return s, false
}

// cutDash cuts what stands between two days off the beginning.
func cutDash(s string) (string, bool) {
	for _, between := range [...]string{"-", "–", "—", "−", "‑", "kuni "} {
		if after, ok := strings.CutPrefix(s, between); ok {
			after = strings.TrimLeft(after, " ")
			return after, after != "" && (unicode.IsDigit(rune(after[0])) || between == "-" && strings.HasPrefix(after, "kuni "))
		}
	}
	return s, false
}

func containsAny(s string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}
