// SPDX-License-Identifier: MIT

package password

import (
	"bufio"
	"crypto/sha1"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Dictionary is a set of words (sõnastik). Contains reports whether a word is in it. It is asked for words in NFC and
// in lower case; as [PolicySpec.Breached] it is asked for the password as it was typed, too.
//
// A Dictionary must be exact, because nobody can argue with a filter. It must be safe for concurrent use, and must not
// keep or print what it is asked for. Diacritics count: only a list that has "joulupuu" refuses it.
type Dictionary interface {
	Contains(word string) bool
}

// Words is a list of words in memory, a [Dictionary]. The zero Words holds none.
type Words struct{ set map[string]struct{} }

// NewWords returns a list of the given words, in NFC and lower case.
func NewWords(all ...string) Words {
	w := Words{make(map[string]struct{}, len(all))}
	for _, word := range all {
		w.set[lower(nfc(word))] = struct{}{}
	}
	return w
}

// String returns how many words there are, "2 words".
func (w Words) String() string { return strconv.Itoa(len(w.set)) + " words" }

// Contains reports whether the word, in NFC and lower case, is in the list.
func (w Words) Contains(word string) bool {
	_, ok := w.set[word]
	return ok
}

// longestLine bounds a line of a list.
const longestLine = 1 << 10

// ReadWords reads a list in UTF-8, one word a line. Spaces around a word and empty lines do not count.
//
// A line that is not UTF-8 or longer than 1024 bytes, and an empty list, are [law.ErrUnreadable]; the [*law.Error]
// tells the number of the line and not what stands there. A nil reader is [law.ErrMissing]. Errors of the reader come
// as they are.
func ReadWords(r io.Reader) (Words, error) {
	w := Words{map[string]struct{}{}}
	err := lines(r, func(line string) bool {
		if !utf8.ValidString(line) {
			return false
		}
		w.set[lower(nfc(line))] = struct{}{}
		return true
	})
	if err != nil {
		return Words{}, err
	}
	return w, nil
}

// badLine refuses a line without repeating it.
func badLine(n int) error {
	return &law.Error{Kind: law.ErrUnreadable, Line: n, ET: "Sellist rida loendis olla ei saa", EN: "no line of a list"}
}

// lines calls use for every line that is not empty; where it says no, and where there is none, the list is refused.
func lines(r io.Reader, use func(string) bool) error {
	if r == nil {
		return refuse.Missing("reader")
	}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, longestLine)
	used, n := false, 0
	for scanner.Scan() {
		n++
		line := strings.TrimSpace(strings.TrimPrefix(scanner.Text(), "\ufeff"))
		if line == "" {
			continue
		}
		if used = true; !use(line) {
			return badLine(n)
		}
	}
	switch err := scanner.Err(); {
	case err == bufio.ErrTooLong:
		return badLine(n + 1)
	case err != nil:
		return err
	case !used:
		return refuse.New(law.ErrUnreadable, "", "", msg.Text{ET: "Loendis ei ole ühtegi rida", EN: "the list has no line"})
	}
	return nil
}

// Hashes is a list of stolen passwords by their SHA-1, as Have I Been Pwned gives it. It is a [Dictionary] for
// [PolicySpec.Breached], where whole passwords are looked up. Do not put it in [PolicySpec.Words]: nearly every part of
// a password would be on it. The zero Hashes holds none.
type Hashes struct{ sorted [][sha1.Size]byte }

// ReadHashes reads a list of hashes in hexadecimal digits, one a line, each perhaps with a colon and a count behind it.
// The service answers a range with suffixes only: prefix is what they lack, "" for whole hashes. A line that is no hash
// is [law.ErrUnreadable]; the other errors are those of [ReadWords].
func ReadHashes(r io.Reader, prefix string) (Hashes, error) {
	var h Hashes
	err := lines(r, func(line string) bool {
		digits, count, counted := strings.Cut(line, ":")
		var sum [sha1.Size]byte
		raw, err := hex.DecodeString(prefix + digits)
		if err != nil || len(raw) != len(sum) {
			return false
		}
		if n, err := strconv.Atoi(count); counted && (err != nil || n < 0) {
			return false
		} else if counted && n == 0 {
			return true // padding, as the service adds it on request
		}
		copy(sum[:], raw)
		h.sorted = append(h.sorted, sum)
		return true
	})
	if err != nil {
		return Hashes{}, err
	}
	slices.SortFunc(h.sorted, compareHashes)
	return h, nil
}

// String returns how many hashes there are, "2 hashes".
func (h Hashes) String() string { return strconv.Itoa(len(h.sorted)) + " hashes" }

// Contains reports whether the SHA-1 of the word is in the list.
func (h Hashes) Contains(word string) bool {
	_, ok := slices.BinarySearchFunc(h.sorted, sha1.Sum([]byte(word)), compareHashes)
	return ok
}

func compareHashes(a, b [sha1.Size]byte) int { return slices.Compare(a[:], b[:]) }

// Combine returns a dictionary that holds the words of all; nil ones hold none.
func Combine(all ...Dictionary) Dictionary { return combined(slices.Clone(all)) }

type combined []Dictionary

func (c combined) Contains(word string) bool {
	for _, d := range c {
		if d != nil && d.Contains(word) {
			return true
		}
	}
	return false
}
