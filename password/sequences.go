// SPDX-License-Identifier: MIT

package password

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
	// keyboards are the rows of the Estonian keyboard (EVS 8), of the US one and, where it differs, of the German one, without
	// those of digits.
	keyboards = rowsOf(
		"qwertyuiopüõ", "asdfghjklöä'", "<zxcvbnm,.-", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiopü+", "<yxcvbnm,.-",
	)
	// signRows are the upper rows of both with shift: signs alone.
	signRows = rowsOf("!\"#¤%&/()=?", "!@#$%^&*()_+")
)

// layout is where each key stands: columns lean to the right, so that 1, q, a and z stand in one.
type layout struct {
	keys [0x180]key
	pad  bool // of a keypad, where rows count too
}

type key struct{ row, col int8 } // from 1

// layoutOf takes the four rows of a layout from above, and again with shift; a blank is no key.
func layoutOf(pad bool, rows ...string) *layout {
	l := layout{pad: pad}
	for i, s := range rows {
		col := int8(1)
		for _, c := range s {
			if c != ' ' {
				l.keys[c] = key{int8(i%4) + 1, col}
			}
			col++
		}
	}
	return &l
}

// layouts are the Estonian keyboard, the US one, the keypad of a telephone and that of a keyboard.
var layouts = [...]*layout{
	layoutOf(false, "1234567890+´", "qwertyuiopüõ", "asdfghjklöä'", "zxcvbnm,.-", "!\"#¤%&/()=?", "", "           *", "       ;:_"),
	layoutOf(false, "1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+", "          {}|", "         :\"", "       <>?"),
	layoutOf(true, "123", "456", "789", " 0"),
	layoutOf(true, "789", "456", "123", "0"),
}

// at returns the key of a character; the zero key where it has none.
func (l *layout) at(c rune) key {
	if int(c) < len(l.keys) {
		return l.keys[c]
	}
	return key{}
}

// line are keys of one step, one beside another: a column, a row, on a keypad also across.
type line struct {
	from, to int // to is the last key
	step     key
}

// is reports whether there are three keys at least, one beside another.
func (a line) is(pad bool) bool {
	s := a.step
	return a.to-a.from >= 2 && (s.row == 0 && unit(s.col) || s.row == 1 && (s.col == 0 || s.col == -1) || s.row == -1 && (s.col == 0 || s.col == 1) ||
		pad && unit(s.row) && near(s.col, 0))
}

// joins reports whether a line goes on where another ended: beside it and along it, forth or back.
func (l *layout) joins(a, before line, text []rune) bool {
	rows := a.step.row == 0 && before.step.row == 0
	first, there, last := l.at(text[a.from]), l.at(text[before.from]), l.at(text[before.to])
	switch {
	case l.pad && rows: // 123456 is a row of digits
		d := text[a.from] - text[before.to]
		return a.from == before.to+1 && first.row != there.row && d != 1 && d != -1
	case l.pad: // any two, also round a corner
		return a.from == before.to || a.from == before.to+1
	case a.from != before.to+1 || a.step != before.step && a.step != (key{-before.step.row, -before.step.col}):
		return false
	case rows:
		return unit(first.row-there.row) && (near(first.col, there.col) || near(first.col, last.col))
	case a.step.col == 0:
		return near(first.col, there.col)
	}
	return near(first.col+first.row, there.col+there.row)
}

func near(a, b int8) bool { return -1 <= a-b && a-b <= 1 }
func unit(n int8) bool    { return n == 1 || n == -1 }

// zigzag returns how many keys a zigzag of these two steps, again and again, must have; 0 where it is none: to and fro
// between two rows (q1w2e3, a1s2d3), or along and down (qwaszx). No step goes farther aside than one key.
func zigzag(a, b key) int {
	row, col := a.row+b.row, a.col+b.col
	switch {
	case row == 0 && unit(col) && unit(b.row):
		return 4
	case row == 0 && unit(col) && b.row != 0, col == 0 && unit(row) && (a.row == 0 || b.row == 0):
		return 6
	}
	return 0
}

// longestWalk returns the place of the longest walk over several rows: a column, lines side by side, or a zigzag. A row
// by itself is none.
func (l *layout) longestWalk(text []rune) (from, to int) {
	longest := func(a, b int) {
		if b-a > to-from {
			from, to = a, b
		}
	}
	var chain, now line // the last of lines that belong together, and the keys of one step up to here
	start, lines := 0, 0
	end := func() {
		if !now.is(l.pad) {
			return
		}
		if lines == 0 || !l.joins(now, chain, text) {
			start, lines = now.from, 0
		}
		chain = now
		if lines++; lines > 1 || now.step.row != 0 {
			longest(start, now.to+1)
		}
	}
	var last, before, step, earlier key // the last key, and the last steps
	turns := 0                          // where the zigzag begins
	for i, c := range text {
		k := l.at(c)
		earlier, before, step = before, step, key{k.row - last.row, k.col - last.col}
		known := k.row != 0 && last.row != 0
		if last = k; known && step == now.step {
			now.to = i
		} else {
			if now.to-now.from >= 2 {
				end()
			}
			now = line{i - 1, i, step}
		}
		if !known {
			now, step, turns = line{from: i, to: i}, key{}, i
			continue
		}
		if l.pad || !near(step.col, 0) || !near(before.col, 0) {
			turns = i - 1
			continue
		}
		switch least := zigzag(before, step); {
		case least == 0:
			turns = i - 1
		case i-turns > 2 && step != earlier:
			turns = i - 2
		case i+1-turns >= least:
			longest(turns, i+1)
		}
	}
	end()
	return from, to
}

// longestRun returns the place of the longest run of neighbours in one of the rows, in either direction.
func longestRun(text []rune, rows []row) (from, to int) {
	for i := range rows {
		row := &rows[i]
		start, step, last := 0, 0, 0
		for j, c := range text {
			at := 0
			if int(c) < len(row) {
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

// longestRepeat returns the place of the longest run of one character.
func longestRepeat(text []rune) (from, to int) {
	start := 0
	for i, c := range text {
		if c != text[start] {
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
	text := w.seen
	add := func(said said, least, from, to int) {
		if least == 0 || to-from < least {
			return
		}
		n := to - from
		if w.hidden > 0 {
			from, to = 0, w.hidden
		}
		r.add(w, said, n, least, from, to)
	}
	if s.Letters > 0 {
		from, to := longestRun(text, alphabets)
		add(saidLetters, s.Letters, from, to)
	}
	digits, signs := 0, 0
	for _, c := range text {
		switch {
		case isASCIIDigit(c):
			digits++
		case c < 'a' || c == '¤':
			signs++
		}
	}
	if s.Digits > 0 && digits >= s.Digits {
		from, to := longestRun(text, digitRows)
		add(saidDigits, s.Digits, from, to)
	}
	if s.Keyboard > 0 {
		from, to := longestRun(text, keyboards)
		if signs > to-from {
			if a, b := longestRun(text, signRows); b-a > to-from {
				from, to = a, b
			}
		}
		for _, l := range layouts {
			if l.pad && digits < s.Keyboard {
				continue
			}
			if a, b := l.longestWalk(text); b-a > to-from {
				from, to = a, b
			}
		}
		add(saidKeyboard, s.Keyboard, from, to)
	}
	from, to := longestRepeat(text)
	add(saidRepeats, s.Repeats, from, to)
}
