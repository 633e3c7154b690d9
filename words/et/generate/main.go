// SPDX-License-Identifier: LGPL-2.1-or-later

// Command generate makes words.bin of the hunspell files of Debian's package myspell-et.
//
//	apt-get download myspell-et && dpkg-deb -x myspell-et_*.deb extracted
//	go run ./generate -dic extracted/usr/share/hunspell/et_EE.dic -aff extracted/usr/share/hunspell/et_EE.aff
//
// It expands every stem by its affixes, as hunspell does, and keeps the words in lower case in a minimal automaton. It
// needs about 1.2 GB of memory and 15 seconds.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func main() {
	dic := flag.String("dic", "", "the `file` of stems, et_EE.dic, in ISO-8859-15")
	aff := flag.String("aff", "", "the `file` of affixes, et_EE.aff, in ISO-8859-15")
	out := flag.String("out", "words.bin", "the `file` to write")
	flag.Parse()
	if err := run(*dic, *aff, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(dic, aff, out string) error {
	affixes, err := readAffixes(aff)
	if err != nil {
		return err
	}
	words, err := expand(dic, affixes)
	if err != nil {
		return err
	}
	slices.Sort(words)
	words = slices.Compact(words)
	data, nodes, arcs, err := encode(words)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d nodes, %d arcs, %d bytes\n", len(words), nodes, arcs, len(data))
	return os.WriteFile(out, data, 0o644)
}

// latin9 decodes ISO-8859-15, which is Latin 1 but for eight characters.
func latin9(b []byte) string {
	replaced := map[byte]rune{0xA4: '€', 0xA6: 'Š', 0xA8: 'š', 0xB4: 'Ž', 0xB8: 'ž', 0xBC: 'Œ', 0xBD: 'œ', 0xBE: 'Ÿ'}
	var s strings.Builder
	for _, c := range b {
		if r, ok := replaced[c]; ok {
			s.WriteRune(r)
		} else {
			s.WriteRune(rune(c))
		}
	}
	return s.String()
}

// affix is one line of a rule: it takes strip off the end, and adds add, where the word fits. There are no prefixes.
type affix struct {
	strip, add string
	fits       []set // of the last characters, in order
}

// set is a set of characters, or the complement of one.
type set struct {
	chars string
	not   bool
}

func (s set) has(r rune) bool { return strings.ContainsRune(s.chars, r) != s.not }

func sets(condition string) (all []set, err error) {
	if condition == "." {
		return nil, nil
	}
	for condition != "" {
		if condition[0] != '[' {
			_, size := utf8.DecodeRuneInString(condition)
			all, condition = append(all, set{chars: condition[:size]}), condition[size:]
			continue
		}
		inside, rest, found := strings.Cut(condition[1:], "]")
		if !found {
			return nil, errors.New("a bracket is not closed")
		}
		chars, not := strings.CutPrefix(inside, "^")
		all, condition = append(all, set{chars, not}), rest
	}
	return all, nil
}

// apply returns the word with the affix; false where it does not fit.
func (a *affix) apply(word string) (string, bool) {
	runes := []rune(word)
	if len(runes) < len(a.fits) {
		return "", false
	}
	at := len(runes) - len(a.fits)
	for i, s := range a.fits {
		if !s.has(runes[at+i]) {
			return "", false
		}
	}
	rest, ok := strings.CutSuffix(word, a.strip)
	return rest + a.add, ok && rest != ""
}

// readAffixes reads the rules by their flag.
func readAffixes(name string) (map[byte][]affix, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	rules := map[byte][]affix{}
	for n, line := range bytes.Split(data, []byte("\n")) {
		f := strings.Fields(latin9(line))
		if len(f) > 0 && f[0] == "PFX" {
			return nil, fmt.Errorf("%s, line %d: a prefix", name, n+1)
		}
		if len(f) < 5 || f[0] != "SFX" {
			continue
		}
		flag, a := f[1][0], affix{strip: f[2], add: f[3]}
		if a.strip == "0" {
			a.strip = ""
		}
		if a.add == "0" {
			a.add = ""
		}
		if a.fits, err = sets(f[4]); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", name, n+1, err)
		}
		rules[flag] = append(rules[flag], a)
	}
	return rules, nil
}

// expand returns every form of every stem, in lower case.
func expand(name string, rules map[byte][]affix) (words []string, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewReader(file)
	add := func(w string) { words = append(words, strings.Map(unicode.ToLower, w)) }
	for first := true; ; first = false {
		raw, err := lines.ReadBytes('\n')
		if line := bytes.TrimSpace(raw); len(line) > 0 && !first {
			stem, flags, _ := strings.Cut(latin9(line), "/")
			add(stem)
			for _, flag := range []byte(flags) {
				for i := range rules[flag] {
					if form, ok := rules[flag][i].apply(stem); ok {
						add(form)
					}
				}
			}
		}
		if err == io.EOF {
			return words, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
