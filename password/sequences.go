package password

import "unicode"

// row is an order of characters in which runs are easily guessed: the place of each, from 1; 0 where it is not there.
type row [0x180]uint8

func rowOf(s string) (r row) {
	at := uint8(0)
	for _, c := range s {
		at++
		r[c] = at
	}
	return r
}

func rowsOf(all ...string) []row {
	rows := make([]row, len(all))
	for i, s := range all {
		rows[i] = rowOf(s)
	}
	return rows
}

var (
	// alphabets are the plain one, the Estonian one with the letters of foreign names, and the Estonian one without
	// (EVS 8; the dictionary's order r s š z ž t u v).
	alphabets = rowsOf("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrsšzžtuvwõäöüxy", "abdefghijklmnoprsšzžtuvõäöü")
	// digitRows are the digits as they are counted and as they stand on a keyboard.
	digitRows = rowsOf("0123456789", "1234567890")
	// keyboards are the rows of the Estonian keyboard (EVS 8) and of the US one, without those of digits.
	keyboards = rowsOf(
		"qwertyuiopüõ", "asdfghjklöä'", "<zxcvbnm,.-", "!\"#¤%&/()=?",
		"qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+",
	)
)

// longestRun returns the place of the longest run of neighbours in one of the rows, in either direction.
func longestRun(text []rune, rows []row) (from, to int) {
	for i := range rows {
		row := &rows[i]
		start, step, last := 0, 0, 0
		for j, c := range text {
			at := 0
			if c = unicode.ToLower(c); int(c) < len(row) {
				at = int(row[c])
			}
			d := at - last
			switch {
			case at == 0 || last == 0 || d != 1 && d != -1:
				start, step = j, 0
			case d != step:
				start, step = j-1, d
			}
			if last = at; at != 0 && j+1-start > to-from {
				from, to = start, j+1
			}
		}
	}
	return from, to
}

// longestRepeat returns the place of the longest run of one character, whatever its case.
func longestRepeat(text []rune) (from, to int) {
	start := 0
	for i, c := range text {
		if unicode.ToLower(c) != unicode.ToLower(text[start]) {
			start = i
		}
		if i+1-start > to-from {
			from, to = start, i+1
		}
	}
	return from, to
}

func checkSequences(r *rule, w *work) {
	s := r.Sequences
	for _, f := range [...]struct {
		least int
		rows  []row
		said  said
	}{{s.Letters, alphabets, saidLetters}, {s.Digits, digitRows, saidDigits}, {s.Keyboard, keyboards, saidKeyboard}} {
		if f.least == 0 {
			continue
		}
		if from, to := longestRun(w.runes, f.rows); to-from >= f.least {
			r.add(w, f.said, to-from, f.least, from, to)
		}
	}
	if from, to := longestRepeat(w.runes); s.Repeats > 0 && to-from >= s.Repeats {
		r.add(w, saidRepeats, to-from, s.Repeats, from, to)
	}
}
