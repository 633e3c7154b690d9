// SPDX-License-Identifier: MIT

package retention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/written"
)

// token is a word, a number, a date or one punctuation mark of the text.
type token struct {
	lexeme   // of a word and a mark; n of a number too, -1 where it is too long to be one
	from, to int32
	date     civil.Date // of a date
	kind     tokenKind
	ending   byte // of a date whose month stands in a case: n for -ni, s for -st
}

type tokenKind uint8

const (
	word tokenKind = iota + 1
	number
	date
	punct
)

// scan cuts a text into tokens. Blanks and asterisks, which a text brings from its markup, are between them, and so is
// nothing where a word goes from small to capital ("AlatineAV") or from digits to letters ("7a").
func scan(s string) []token {
	tokens := make([]token, 0, len(s)/5+2) // as many as there usually are
	markup := markup(s)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		from := i
		t := token{kind: punct}
		switch {
		case unicode.IsSpace(r) || r == '*' && markup(i) || r == '\u200b' || r == '\ufeff':
			i += size
			continue
		case '0' <= r && r <= '9':
			if t, size = dateAt(s[i:]); size > 0 {
				i += size
				break
			}
			t.kind = number
			for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
				if t.n >= 0 {
					t.n = t.n*10 + int32(s[i]-'0')
				}
				if t.n > 99999 {
					t.n = -1
				}
			}
		case unicode.IsLetter(r) || unicode.IsMark(r):
			small := unicode.IsLower(r)
			for i += size; i < len(s); i += size {
				r, size = utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) || small && unicode.IsUpper(r) {
					break
				}
				small = unicode.IsLower(r)
			}
			known := false
			t.kind = word
			if t.lexeme, known = lookUp(s[from:i]); !known && len(t.word) == i-from {
				if unit, rest, ok := glued(t.word); ok {
					cut := from + len(unit.word)
					tokens = append(tokens, token{lexeme: unit, kind: word, from: int32(from), to: int32(cut)})
					t.lexeme, from = rest, cut
				}
			}
		default:
			i += size
			t.lexeme = lexicon[s[from:i]]
			t.word = s[from:i]
		}
		t.from, t.to = int32(from), int32(i)
		tokens = append(tokens, t)
	}
	return tokens
}

// markup reports whether the asterisk at a place of a text comes from a markup: two within the text or in pairs, or any where
// the text begins with one. Another refers to a note, which may change the term.
func markup(s string) func(i int) bool {
	if strings.IndexByte(s, '*') < 0 {
		return nil
	}
	within, pairs := len(strings.TrimRight(s, "* ")), strings.Count(s, "**")%2 == 0
	return func(i int) bool {
		double := i > 0 && s[i-1] == '*' || strings.HasPrefix(s[i+1:], "*")
		return s[0] == '*' || double && (i < within || pairs)
	}
}

// dateAt reads a date at the start of s: "31.12.2030", "1.1.2031. a", "31. detsember 2030" and, with the month in its case,
// "31. detsembrini 2030". size is 0 where there is none.
func dateAt(s string) (t token, size int) {
	n := 1
	for n < len(s) && n < 5 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n >= len(s) || n == 3 || n == 5 || n == 4 && s[n] != '-' || n < 3 && s[n] != '.' && s[n] != ' ' {
		return token{}, 0
	}
	if s[n] == ' ' { // "5 aprill 2026", which is seldom, before "5 aastat"
		if strings.HasPrefix(s[n+1:], "aasta") {
			return token{}, 0
		}
		end := n + 1
		for end < len(s) && s[end] != ' ' {
			end++
		}
		if !in(strings.ToLower(s[n+1:end]), months) {
			return token{}, 0
		}
	}
	if n == 2 && len(s) >= 10 && s[5] == '.' && (len(s) == 10 || s[10] < 0x80 && s[10] != '.' && (s[10] < '0' || s[10] > '9') && !strings.HasPrefix(s[10:], " a")) {
		if d, err := civil.Parse(s[:10]); err == nil {
			return token{kind: date, date: d}, 10
		}
	}
	d, ending, rest, err := written.Cut(s)
	if err != nil {
		return token{}, 0
	}
	return token{kind: date, date: d, ending: ending}, len(s) - len(rest)
}

// parser reads the tokens of one text. Its methods take the index of a token and return the next one behind what they
// read; term returns the index of the first token that is unread, or -1.
type parser struct {
	text   string
	tokens []token
	end    int // tokens from here on are read already: the full stop, the archival mark
}

func newParser(s string) parser {
	s = written.Normal(s)
	tokens := scan(s)
	return parser{s, tokens, len(tokens)}
}

// word returns the word or mark at i, "" for anything else.
func (p *parser) word(i int) string {
	if i < 0 || i >= p.end {
		return ""
	}
	return p.tokens[i].word
}

// in reports whether the word or mark at i is in any of some sets.
func (p *parser) in(i int, any sets) bool { return 0 <= i && i < p.end && p.tokens[i].sets.has(any) }

// unit returns the unit that the word at i is; 0 for anything else.
func (p *parser) unit(i int) unit {
	if i < 0 || i >= p.end {
		return 0
	}
	return p.tokens[i].unit
}

func (p *parser) is(i int, words ...string) bool {
	for j, w := range words {
		if p.word(i+j) != w {
			return false
		}
	}
	return true
}

// rest is -1 at the end of what there is to read, and i before it.
func (p *parser) rest(i int) int {
	if i >= p.end {
		return -1
	}
	return i
}

// stopped reports whether a word that a phrase cannot hold stands in it.
func (p *parser) stopped(i, end int) bool {
	for ; i < end; i++ {
		if p.in(i, stops) {
			return true
		}
	}
	return false
}

// opens reports whether a phrase can start at i: with a word, a number or a quotation mark.
func (p *parser) opens(i int) bool {
	return i < p.end && (p.tokens[i].kind != punct || strings.Contains("\"„“”«»'", p.word(i)))
}

// phrase returns the text of some tokens as it stands, blanks and markup between them as one blank.
func (p *parser) phrase(i, end int) string {
	if i >= end {
		return ""
	}
	text := p.text[p.tokens[i].from:p.tokens[end-1].to]
	for j := i + 1; j < end; j++ {
		if gap := p.text[p.tokens[j-1].to:p.tokens[j].from]; gap != "" && gap != " " {
			return p.joined(i, end)
		}
	}
	return text
}

func (p *parser) joined(i, end int) string {
	var b strings.Builder
	for j := i; j < end; j++ {
		if j > i && p.tokens[j].from > p.tokens[j-1].to && !p.is(j, ",") {
			b.WriteByte(' ')
		}
		b.WriteString(p.text[p.tokens[j].from:p.tokens[j].to])
	}
	return b.String()
}
