// SPDX-License-Identifier: MIT

package classification

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// ParseEnd reads until when a restriction holds, as registers and marks write it: a day ("18.12.2030", "kehtib kuni
// 08.07.2031.a"), the first and the last day ("18.12.2025-18.12.2030", "2025-12-18/2030-12-18", also one below the other), a term in years ("5 aastat",
// "5 (viis) aastat"), an event ("otsuse jõustumiseni"), or an event and a day of which the earlier ends it ("lepingu lõpuni
// 31.12.2031", "18.12.2030 või lepingu lõppemiseni"). Days are read in the forms of [civil.Parse], also with the month in a case
// ("12. jaanuarini 2031"), with midnight behind them ("kl 24.00", "00:00:00"), which leaves the day restricted, and as "2031. aasta
// lõpuni". An event has no digit and ends in -ni, -mine, "lõpp" or "surm". No text is the zero Reading.
//
// Any other text is [law.ErrUnreadable], so also one longer than 16,384 bytes, one that says that there is no end ("tähtajatu")
// or nothing of it ("kehtiv"); one that joins a day and an event by more than nothing, a comma, brackets, "või", "ehk" and
// "hiljemalt", for both must be over ("… ja lepingu lõppemiseni", "…, seejärel …"); and one of a beginning or an extension
// ("piirangu pikendamine"). A day that the calendar does not have is [civil.ErrNoSuchDay], and an end before its beginning
// [law.ErrInvalid]. A day that stands for none is kept: [RestrictionSpec.Check] finds it.
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
	text := oneLine(visible(twoLines(strings.ToValidUTF8(s, "\ufffd"))))
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

// twoLines joins two days of which one stands below the other, or behind the slash of ISO, as a first and a last one.
func twoLines(s string) string {
	s = strings.TrimSpace(s)
	first, second, two := strings.Cut(s, "\n")
	if len(s) == len("2026-03-03/2031-03-03") && s[4] == '-' && s[15] == '-' { // an interval of ISO 8601
		first, second, two = strings.Cut(s, "/")
	}
	if !two {
		return s
	}
	for _, line := range [...]string{first, second} {
		if _, err := civil.Parse(strings.TrimSpace(line)); err != nil {
			return s
		}
	}
	return first + " kuni " + second
}

// aboutEnd are the words that may stand before an end and say nothing themselves.
var aboutEnd = map[string]bool{
	"kehtib": true, "kehtiv": true, "kehtivus": true, "kehtivusaeg": true, "kehtivusega": true, "kehtivuse": true, "tähtaeg": true, "tähtajaga": true,
	"lõpptähtpäev": true, "lõpptähtaeg": true, "lõppkuupäev": true, "lõpp": true, "lõpeb": true, "lõppeb": true,
	"piirang": true, "piirangu": true, "juurdepääsupiirang": true, "juurdepääsupiirangu": true, "ak": true,
}

// beginsWith are the words that may stand before a first day.
var beginsWith = [...]string{"alates", "algus", "alguskuupäev", "algab"}

// cutAbout cuts words of aboutEnd off the beginning; last is the last of them.
func cutAbout(text string) (rest, last string) {
	for text != "" {
		word, after, _ := strings.Cut(text, " ")
		if !aboutEnd[strings.ToLower(strings.TrimRight(word, ":"))] {
			break
		}
		text, last = after, word
	}
	return text, last
}

// endless are words by which a holder says that it set no end.
var endless = []string{"tähtajatu", "tähtajata", "alaline", "alatine", "alatiselt", "määramata", "puudub", "ei ole", "igaves"}

func cutEnd(text string) (r Reading, rest string, err error) {
	if starts(text) {
		return r, text, nil
	}
	text, word := cutAbout(text)
	if text == "" {
		return r, word, nil // "kehtiv" says until when no more than nothing does
	}
	until := func(s string) string {
		if len(s) > 5 && strings.EqualFold(s[:4], "kuni") && (s[4] == ' ' || s[4] == ':') {
			return strings.TrimLeft(s[5:], " ")
		}
		return s
	}
	from, ok := text, false
	for _, word := range beginsWith {
		if from, ok = cutWord(text, word); ok {
			break
		}
	}
	if !ok && strings.Contains(text, "st ") {
		_, ending, _, _ := written.Cut(text)
		ok = ending == written.From // "12. jaanuarist 2026 kuni …"
	}
	if ok {
		var ending byte
		if r.Begin, ending, text, err = written.Cut(from); err != nil || ending == written.Until {
			return r, from, err
		}
		text = strings.TrimLeft(cutMidnight(text), " ,;")
		if text == "" {
			return r, "", nil
		}
		if text, word = cutAbout(text); text == "" {
			return r, word, nil
		}
	}
	text = until(text)
	if years, after, ok := cutYears(text); ok && r.Begin.IsZero() {
		r.Years = years
		return r, after, nil
	}
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
	if q := strings.IndexAny(text, "„“”\"«"); q >= 0 && q < at {
		at = q // „12“ jaanuar 2026
	}
	// Words before the day are an event, without what joins them to it.
	event := strings.TrimRight(text[:at], " ,;(")
	for cut := true; cut; {
		cut = false
		for _, joint := range [...]string{"kuid mitte kauem kui", "aga mitte kauem kui", "mitte kauem kui", "hiljemalt", "kuni", "või", "ehk", "s.o"} {
			if n := len(event) - len(joint); n >= 0 && strings.EqualFold(event[n:], joint) && (n == 0 || event[n-1] == ' ' || event[n-1] == ',') {
				event, cut = strings.TrimRight(event[:n], " ,;("), true
			}
		}
	}
	unread := text[at:]
	day, ending, text, err := written.Cut(unread)
	if err != nil || ending == written.From {
		return r, unread, err
	}
	text = strings.TrimLeft(cutMidnight(text), " ")
	if second, ok := cutDash(text); ok && r.Begin.IsZero() && event == "" && ending == 0 {
		r.Begin = day
		second = until(second)
		if day, ending, text, err = written.Cut(second); err != nil || ending == written.From {
			return r, second, err
		}
		text = cutMidnight(text)
	}
	if r.End, r.Event = day, event; event != "" && (!isEvent(event) || joins(event)) {
		return r, event, nil
	}
	if after, ok := strings.CutPrefix(strings.TrimPrefix(text, "-"), "ni"); ok && !isLetter(after) { // "31.12.2031-ni", but not "… ning"
		text = after
	}
	if strings.Contains(text, "..") { // cut off
		return r, text, nil
	}
	text = strings.Trim(text, " .,;()")
	switch strings.ToLower(text) {
	case "lõpuni", "kaasa arvatud", "k.a", "k. a", "incl":
		text = ""
	}
	event, joined := text, false
	for _, joint := range [...]string{"või", "ehk", "hiljemalt"} {
		if after, ok := cutWord(event, joint); ok {
			event, joined = until(after), true
		}
	}
	if r.Event == "" && isEvent(event) && !joins(event) && (joined || genitive(event)) { // an event behind the day
		r.Event, text = event, ""
	}
	return r, text, nil
}

// starts reports whether a text is of the beginning of a restriction, of its extension or of its end being set, not of its end.
func starts(text string) bool {
	word, after, _ := strings.Cut(strings.ToLower(text), " ")
	switch word {
	case "piirangu", "juurdepääsupiirangu", "tähtaja", "ak", "märke":
		return slices.ContainsFunc([]string{"kehtesta", "algami", "alguse", "algul", "määrami", "seadmi"}, func(stem string) bool { return strings.HasPrefix(after, stem) })
	}
	return false
}

// joins reports whether an event beside a day says with a sign that it is to come besides: "+ lepingu lõppemiseni".
func joins(event string) bool {
	return strings.IndexFunc(event, func(c rune) bool { return !unicode.IsLetter(c) && !strings.ContainsRune(" -–,.()„“”\"", c) }) >= 0
}

// genitive reports whether an event begins as a noun does on which the rest depends, unlike "seejärel", "pikendatud" and "lisaks".
func genitive(event string) bool {
	word, _, _ := strings.Cut(event, " ")
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("aeiouõäöü", unicode.ToLower(last)) || word == event
}

// cutMidnight cuts the end of the day, or its beginning as programs write it, off what stands behind a day.
func cutMidnight(s string) string {
	clock := strings.TrimLeft(s, " ,")
	for _, word := range [...]string{"T", "kl.", "kl", "kell"} {
		if after, ok := strings.CutPrefix(clock, word); ok {
			clock = strings.TrimLeft(after, " ")
			break
		}
	}
	n := 0
	for n < len(clock) && ('0' <= clock[n] && clock[n] <= '9' || n > 0 && (clock[n] == ':' || clock[n] == '.')) {
		n++
	}
	for n > 0 && clock[n-1] == '.' {
		n--
	}
	switch strings.ReplaceAll(clock[:n], ".", ":") {
	case "0:00", "00:00", "0:00:00", "00:00:00", "24:00", "24:00:00", "23:59", "23:59:59":
		return clock[n:]
	}
	return s
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

// countsFromReceipt reports whether words say from when every term counts: "alates dokumendi saamisest".
func countsFromReceipt(s string) bool {
	named := false
	for word := range strings.FieldsSeq(s) {
		switch word {
		case "alates", "arvates", "dokumendi", "teabe":
		case "saamisest", "koostamisest", "loomisest", "dokumenteerimisest":
			named = true
		default:
			return false
		}
	}
	return named || s == ""
}

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
		case "kuni", "vähemalt", "mitte", "aasta", "aastat", "aastaks", "kuu", "kuud", "kuuks", "päev", "päeva",
			"ei", "enne", "kui", "seejärel", "edasi", "siis", "lisaks", "samuti", "pärast", "peale", "pealegi", "erandina", "hiljem", "veel", "uuesti", "siiski", "ometi", "isegi", "järgmine":
			return false
		}
		if strings.HasPrefix(word, "pikend") || strings.HasPrefix(word, "prolong") || strings.HasPrefix(word, "erandi") {
			return false
		}
		long = long || len(word) >= 3
	}
	return long
}

// cutYears reads "5 aastat", "5 a", "5 (viis) aastat" and "viis aastat" at the beginning.
func cutYears(s string) (years int, rest string, ok bool) {
	years, word := cutNumeral(s)
	if n := digits(s); 0 < n && n <= 3 {
		years, _ = strconv.Atoi(s[:n])
		word = strings.TrimLeft(strings.TrimPrefix(s[n:], "."), " ")
		if inner, after, closed := strings.Cut(strings.TrimPrefix(word, "("), ")"); closed && word[0] == '(' {
			again, more := cutNumeral(inner)
			if again != years || more != "" {
				return 0, s, false
			}
			word = strings.TrimLeft(after, " ")
		}
	}
	if years == 0 || years > fromBirth {
		return 0, s, false
	}
	for _, year := range [...]string{"aastat", "aastaks", "aastani", "aasta", "a"} {
		if len(word) >= len(year) && strings.EqualFold(word[:len(year)], year) {
			rest = word[len(year):]
			if strings.HasPrefix(strings.TrimLeft(rest, " "), "..") || strings.HasPrefix(rest, "…") { // cut off
				return years, rest, false
			}
			if rest = strings.Trim(rest, " .)"); countsFromReceipt(strings.ToLower(rest)) {
				rest = ""
			}
			return years, rest, rest == ""
		}
	}
	return 0, s, false
}

// cutNumeral cuts a numeral of one word or two off the beginning: "viis", "seitsekümmend viis"; 0 where none stands there.
func cutNumeral(s string) (n int, rest string) {
	first, rest, _ := strings.Cut(s, " ")
	n = written.Numeral(strings.ToLower(first))
	second, after, _ := strings.Cut(rest, " ")
	if sum := sumOf(n, written.Numeral(strings.ToLower(second))); sum > 0 {
		return sum, after
	}
	return n, rest
}

// sumOf returns what two numerals side by side are together, tens and ones, or hundreds and less; 0 where they are none.
func sumOf(n, more int) int {
	if more > 0 && (n >= 20 && n%10 == 0 && more < 10 || n > 0 && n%100 == 0 && more < 100) {
		return n + more
	}
	return 0
}

// cutWord cuts a word and the blanks behind it off the beginning, in any case of letters.
func cutWord(s, word string) (string, bool) {
	if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && (s[len(word)] == ' ' || s[len(word)] == ':') {
		return strings.TrimLeft(s[len(word)+1:], " "), true
	}
	return s, false
}

// cutDash cuts what stands between two days off the beginning.
func cutDash(s string) (string, bool) {
	s = strings.TrimPrefix(s, "-st ") // 03.03.2026-st kuni …
	for _, between := range [...]string{"-", "–", "—", "−", "‑", "...", "…", "kuni "} {
		if after, ok := strings.CutPrefix(s, between); ok {
			after = strings.TrimLeft(after, " ")
			day := strings.TrimLeft(after, "„“”\"«")
			return after, day != "" && (unicode.IsDigit(rune(day[0])) || between == "-" && strings.HasPrefix(after, "kuni "))
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
