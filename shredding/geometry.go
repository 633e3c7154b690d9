// SPDX-License-Identifier: MIT

package shredding

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Length is an exact length in hundredths of a millimetre. The zero Length is unknown, or no limit.
type Length int32

// Millimetre is one millimetre.
const Millimetre Length = 100

// longest is the longest side of a cut that can be meant: two metres.
const longest = 2000 * Millimetre

// String returns the length in millimetres: "5.8 mm".
func (l Length) String() string { return decimal(int64(l), 2) + " mm" }

// MarshalText writes the length as String does.
func (l Length) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// Area is an exact area in ten-thousandths of a square millimetre: the product of two Lengths. The zero Area is unknown,
// or no limit.
type Area int64

// SquareMillimetre is one square millimetre.
const SquareMillimetre Area = 10_000

// String returns the area in square millimetres: "28.5 mm²".
func (a Area) String() string { return decimal(int64(a), 4) + " mm²" }

// MarshalText writes the area as String does.
func (a Area) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// decimal prints n / 10^places without the zeros behind.
func decimal(n int64, places int) string {
	sign := ""
	digits := strconv.FormatInt(n, 10)
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	if short := places + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	whole, rest := digits[:len(digits)-places], strings.TrimRight(digits[len(digits)-places:], "0")
	if rest == "" {
		return sign + whole
	}
	return sign + whole + "." + rest
}

// comma is a number as Estonian writes it behind the English.
func comma(s string) msg.Text { return msg.Text{ET: strings.Replace(s, ".", ",", 1), EN: s} }

// Cut is what a machine leaves of a carrier (lõige): strips (ribad) of a width, or pieces (tükid) with two sides. How long
// a strip is depends on the sheet and is unknown. Cuts compare with ==. The zero Cut is none and refused everywhere.
type Cut struct {
	width, length Length // width is the shorter side; length 0: a strip
}

// Strip returns the cut into strips of a width. Error: [law.ErrOutOfRange] for a width below 0.01 mm or above two metres.
func Strip(width Length) (Cut, error) {
	if err := width.check(); err != nil {
		return Cut{}, err
	}
	return Cut{width: width}, nil
}

// Particle returns the cut into pieces with two sides, in either order. Error: [law.ErrOutOfRange] for a side below
// 0.01 mm or above two metres.
func Particle(a, b Length) (Cut, error) {
	for _, side := range [...]Length{a, b} {
		if err := side.check(); err != nil {
			return Cut{}, err
		}
	}
	return Cut{min(a, b), max(a, b)}, nil
}

func (l Length) check() error {
	if l <= 0 || l > longest {
		return noSize(l.String())
	}
	return nil
}

func noSize(value string) error {
	return refuse.New(law.ErrOutOfRange, "", value, msg.Text{ET: "Mõõt on 0,01–2000 mm", EN: "a size is from 0.01 to 2000 mm"})
}

// unread refuses the rest of a label that was not read.
func unread(rest string) error { return refuse.Unread("", rest) }

// IsZero reports whether the cut is none.
func (c Cut) IsZero() bool { return c == Cut{} }

func (c Cut) isStrip() bool { return c.width > 0 && c.length == 0 }

// Width returns the width of the strip or the shorter side of the piece; 0 for the zero Cut.
func (c Cut) Width() Length { return c.width }

// Length returns the longer side of a piece; 0 for a strip, whose length is unknown.
func (c Cut) Length() Length { return c.length }

// Area returns the area of a piece; 0 for a strip, whose area is unknown.
func (c Cut) Area() Area { return Area(c.width) * Area(c.length) }

// String returns the cut as [ParseCut] reads it: "4×40 mm", "5.8 mm strip"; "" for the zero Cut.
func (c Cut) String() string { return c.text().EN }

// MarshalText writes the cut as String does.
func (c Cut) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseCut] reads, and no text as the zero Cut. After an error c is unchanged.
func (c *Cut) UnmarshalText(text []byte) error { return unmarshal(c, text, ParseCut) }

func (c Cut) text() msg.Text {
	switch {
	case c.IsZero():
		return msg.Text{}
	case c.isStrip():
		return textStrip.Put(comma(decimal(int64(c.width), 2)))
	}
	return textPiece.Put(comma(decimal(int64(c.width), 2)), comma(decimal(int64(c.length), 2)))
}

// within reports whether a piece fits into two sides, in either order.
func (c Cut) within(sides [2]Length) bool {
	return c.length > 0 && c.width <= min(sides[0], sides[1]) && c.length <= max(sides[0], sides[1])
}

// ParseCut reads a cut as machines and rules state it: "4x40", "4 × 40 mm", "3,9*40", "≤ 4x60", "Streifen 5,8 mm",
// "5.8 mm strip", "riba laius maksimaalselt 6 mm", "tüki suurus max. 4×60 mm", with any space, dash or full-width form. A
// number alone is the width of a strip. Numbers are in millimetres and have at most two decimals. An area in mm² is not
// read. Errors: [law.ErrOutOfRange] for a side below 0.01 mm or above two metres; [law.ErrUnreadable] for anything else.
func ParseCut(s string) (Cut, error) {
	given := s
	unread := func() (Cut, error) { return Cut{}, unread(given) }
	s, err := normal(s)
	if err != nil {
		return Cut{}, err
	}
	var sides [2]Length
	n, strip, piece := 0, false, false
	crossed := false // a sign of multiplication waits for its second number
	cross := func() bool {
		ok := n == 1 && !crossed
		crossed = true
		return ok
	}
	for s != "" {
		switch r, size := utf8.DecodeRuneInString(s); {
		case r == ' ' || r == ':' || r == '≤':
			s = s[size:]
		case r == '<' && strings.HasPrefix(s, "<="):
			s = s[2:]
		case r == '*' || r == '×' || (r == 'x' || r == 'X') && !letterAt(s[1:]):
			if !cross() {
				return unread()
			}
			s = s[size:]
		case '0' <= r && r <= '9' || r == '-':
			if n == 2 || n == 1 && !crossed {
				return unread()
			}
			rest := strings.TrimPrefix(s, "-")
			side, tail, ok := readLength(rest)
			if !ok {
				return unread()
			}
			if len(rest) < len(s) || side <= 0 || side > longest {
				return Cut{}, noSize(msg.Quote(given))
			}
			sides[n], crossed, s = side, false, unit(tail)
			n++
		default:
			word, tail := word(s)
			switch cutWord(word) {
			case wordStrip:
				strip = true
			case wordPiece:
				piece = true
			case wordLimit, wordMost:
			case wordCross:
				if !cross() {
					return unread()
				}
			default:
				return unread()
			}
			s = tail
		}
	}
	switch {
	case n == 1 && !piece && !crossed:
		return Cut{width: sides[0]}, nil
	case n == 2 && !strip:
		return Cut{min(sides[0], sides[1]), max(sides[0], sides[1])}, nil
	}
	return unread()
}

// normal returns text in NFC, in plain signs and without space around it.
func normal(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", refuse.New(law.ErrUnreadable, "", msg.Quote(s), msg.Text{ET: "Ei ole UTF-8", EN: "not UTF-8"})
	}
	if len(s) > longestText {
		return "", unread(s)
	}
	return strings.TrimSpace(strings.Map(plain, norm.NFC.String(s))), nil
}

// plain returns the ordinary sign for one that looks like it: spaces, dashes, signs of multiplication, full-width forms.
func plain(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r != '\t' && r != '\r':
		return r
	case unicode.IsSpace(r):
		return ' '
	case '！' <= r && r <= '～':
		return r - '！' + '!'
	}
	switch r {
	case '‐', '‑', '–', '−':
		return '-'
	case '∗', '✕', '✖', '⨯', 'х', 'Х': // the last two are Cyrillic, and so are those below
		return '×'
	case 'Р':
		return 'P'
	case 'О':
		return 'O'
	case 'Т':
		return 'T'
	case 'Н':
		return 'H'
	case 'Е':
		return 'E'
	case 'м', 'М':
		return 'm'
	}
	return r
}

// longestText is the longest label of a machine that can be meant, in bytes.
const longestText = 500

// readLength reads "3,9" or "40" at the start; a number too long is above every limit. False where there is no number, or
// it has more than two decimals.
func readLength(s string) (l Length, tail string, ok bool) {
	i, n := 0, int64(0)
	for ; i < len(s) && isDigit(s[i]); i++ {
		n = min(n*10+int64(s[i]-'0'), int64(longest))
	}
	if i == 0 {
		return 0, s, false
	}
	n *= int64(Millimetre)
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && isDigit(s[i+1]) {
		i++
		start := i
		for value := int64(10); i < len(s) && isDigit(s[i]); i, value = i+1, value/10 {
			n += int64(s[i]-'0') * value
		}
		if i-start > 2 {
			return 0, s, false
		}
	}
	return Length(min(n, int64(longest)+1)), s[i:], true
}

// unit takes "mm" away from behind a number.
func unit(s string) string {
	rest := strings.TrimLeft(s, " ")
	if len(rest) >= 2 && strings.EqualFold(rest[:2], "mm") {
		return rest[2:]
	}
	return s
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// letterAt reports whether a text starts with a letter.
func letterAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// word returns the word at the start, with the hyphens in it and without a dot behind it.
func word(s string) (word, tail string) {
	i := 0
	for i < len(s) {
		_, size := utf8.DecodeRuneInString(s[i:])
		if !letterAt(s[i:]) && (s[i] != '-' || i == 0 || !letterAt(s[i+1:])) {
			break
		}
		i += size
	}
	if i == 0 {
		_, size := utf8.DecodeRuneInString(s)
		return s[:size], s[size:]
	}
	return s[:i], strings.TrimPrefix(s[i:], ".")
}

type wordKind uint8

const (
	wordStrip wordKind = iota + 1
	wordPiece
	wordCross // stands for the sign of multiplication
	wordLimit // says no more than the number
	wordMost  // and that it is the largest
)

// cutWords are what stands around the numbers of a cut, in Estonian, English and German.
var cutWords = func() map[string]wordKind {
	all := map[string]wordKind{}
	for kind, words := range [...]string{
		wordStrip: "riba pikilõige pikilõikega ribad ribade ribadeks ribalõige ribalõikega ribalaius strip strips strip-cut straight straight-cut streifen streifenschnitt streifenbreite",
		wordPiece: "tükk partikkel partiklid mikroosake mikroosakesed tüki tükid tükkide tükkideks ristlõige ristlõikega mikrolõige mikrolõikega osake osakesed osakese osakeste osakesteks piece pieces " +
			"particle particles particle-cut cross cross-cut micro micro-cut confetti confetti-cut partikel partikelschnitt partikelgröße kreuzschnitt mikroschnitt",
		wordCross: "mal korda by",
		wordLimit: "laius suurus lõige lõike lõikesuurus lõikelaius mõõt mõõdud width size cut schnittbreite schnittgröße breite up to wide lai shred tükeldab",
		wordMost:  "kuni max maks maksimaalselt bis maximum maximal höchstens",
	} {
		for word := range strings.FieldsSeq(words) {
			all[word] = wordKind(kind)
		}
	}
	return all
}()

func cutWord(word string) wordKind {
	var lower [32]byte // the letters of the list are ASCII, or two bytes that begin with C3
	n := copy(lower[:], word)
	for i, c := range lower[:n] {
		if 'A' <= c && c <= 'Z' || 0x80 <= c && c <= 0x9e && i > 0 && lower[i-1] == 0xc3 {
			lower[i] += 'a' - 'A'
		}
	}
	if n < len(word) {
		return 0
	}
	return cutWords[string(lower[:n])]
}
