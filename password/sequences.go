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
	// keyboards are the rows of the Estonian keyboard (EVS 8) and of the US one, without those of digits.
	keyboards = rowsOf(
		"qwertyuiopüõ", "asdfghjklöä'", "<zxcvbnm,.-", "!\"#¤%&/()=?",
		"qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+",
	)
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

// straight reports whether keys of one step stand in a column, on a keypad also in a row or across.
func (l *layout) straight(step key) bool {
	return step.row == 1 && step.col <= 0 && step.col >= -1 || step.row == -1 && step.col >= 0 && step.col <= 1 ||
		l.pad && step.row*step.row <= 1 && step.col*step.col <= 1 && step != key{}
}

// longestWalk returns the place of the longest walk over several rows: a column, three keys at least of each of several
// columns side by side, or a zigzag of two rows. A row by itself is none.
func (l *layout) longestWalk(text []rune) (from, to int) {
	longest := func(a, b int) {
		if b-a > to-from {
			from, to = a, b
		}
	}
	type part struct {
		from, to int // to is the last key
		step     key
		line     int8 // which column
	}
	var chain, now part     // columns that belong together, and the keys of one step up to here
	var before, step key    // the two last steps
	chained, zigzag := 0, 0 // how many columns; where the zigzag begins
	last := key{}
	end := func() {
		if now.to-now.from >= 2 && l.straight(now.step) {
			beside := now.from == chain.to+1
			along := now.step == chain.step || now.step == key{-chain.step.row, -chain.step.col}
			rows := now.step.row == 0 && chain.step.row == 0
			joins := beside && along && near(now.line, chain.line)
			if l.pad { // any three in a line beside any other, but 123456 is a row of digits
				d := text[now.from] - text[chain.to]
				joins = (beside || now.from == chain.to && !rows) && !(rows && (d == 1 || d == -1))
			}
			joins = joins && chained > 0
			if !joins {
				chain.from, chained = now.from, 0
			}
			chain.to, chain.step, chain.line = now.to, now.step, now.line
			if chained++; chained > 1 || now.step.row != 0 {
				longest(chain.from, chain.to+1)
			}
		}
	}
	for i, c := range text {
		k := l.at(c)
		if k == (key{}) || last == (key{}) {
			end()
			now, step, zigzag = part{from: i, to: i}, key{}, i
			last = k
			continue
		}
		before, step = step, key{k.row - last.row, k.col - last.col}
		if now.to > now.from && step == now.step {
			now.to = i
		} else {
			end()
			now = part{i - 1, i, step, k.col}
			if step.col != 0 {
				now.line = k.col + k.row
			}
		}
		if sum := (key{before.row + step.row, before.col + step.col}); l.pad || step.row*step.row != 1 || sum.row != 0 || sum.col*sum.col != 1 || step.col*step.col > 1 || before.col*before.col > 1 {
			zigzag = i - 1
		} else if i+1-zigzag >= 4 && !l.repeats(text[zigzag:i+1]) {
			zigzag = i - 2
		}
		if i+1-zigzag >= 4 {
			longest(zigzag, i+1)
		}
		last = k
	}
	end()
	return from, to
}

func near(a, b int8) bool { return -1 <= a-b && a-b <= 1 }

// repeats reports whether the last step is the one before the last but one.
func (l *layout) repeats(text []rune) bool {
	n := len(text)
	a, b, c, d := l.at(text[n-4]), l.at(text[n-3]), l.at(text[n-2]), l.at(text[n-1])
	return d.row-c.row == b.row-a.row && d.col-c.col == b.col-a.col
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
	if s.Digits > 0 {
		from, to := longestRun(text, digitRows)
		add(saidDigits, s.Digits, from, to)
	}
	if s.Keyboard > 0 {
		from, to := longestRun(text, keyboards)
		for _, l := range layouts {
			if a, b := l.longestWalk(text); b-a > to-from {
				from, to = a, b
			}
		}
		add(saidKeyboard, s.Keyboard, from, to)
	}
	from, to := longestRepeat(text)
	add(saidRepeats, s.Repeats, from, to)
}
