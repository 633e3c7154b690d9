package table

import (
	"errors"
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of what cannot be read.
var (
	textOpen     = msg.Text{ET: "Jutumärk on sulgemata", EN: "a quote is not closed"}
	textSingle   = msg.Text{ET: "Jutumärk lahtri sees ei ole kahekordne", EN: "a quote within a field is not doubled"}
	textDoubtful = msg.Text{ET: "Jutumärkides lahter ulatub {1}. reani ja võib olla mitu rida", EN: "a quoted field goes on to row {1}; it could be several rows"}
	textLong     = msg.Text{ET: "Rida on pikem kui megabait", EN: "the line is longer than a megabyte"}
	textMore     = msg.Text{ET: "Real on lahtreid {1}, päises veerge {2}", EN: "{1} fields where the header has {2}"}
	textNUL      = msg.Text{ET: "Real on nullbait: see ei ole tekst", EN: "the line has a zero byte: it is no text"}
	textLost     = msg.Text{ET: "Real on märk, mida ei saa lugeda", EN: "the line has a letter that cannot be read"}
	textMixed    = msg.Text{ET: "Rida on teises kodeeringus kui ülejäänud tekst", EN: "the line is in another encoding than the rest of the text"}
	textByte     = msg.Text{ET: "Baiti {1} kodeeringus {2} ei ole", EN: "the byte {1} is none of {2}"}
	textBinary   = msg.Text{ET: "See ei ole tekst, vaid {1}; salvestage tabel CSV-failina (UTF-8)", EN: "this is no text but {1}; save the table as CSV (UTF-8)"}
	textNoHead   = msg.Text{ET: "Päises puudub veerg {1} (veergude vahel on koma, semikoolon või tabeldusmärk)", EN: "the header lacks the column {1} (between columns stands a comma, a semicolon or a tab)"}
	textTwice    = msg.Text{ET: "Veerg on antud mitu korda", EN: "a column is given more than once"}
	textOther    = msg.Text{ET: "Sellist veergu ei ole (teada on {1})", EN: "no such column (known are {1})"}
)

func wrong(sentence msg.Text) error { return refuse.New(law.ErrUnreadable, "", "", sentence) }

// At gives an error the line at which it was met, and the column where that is known.
func At(line int, column string, err error) error {
	if err == nil {
		return nil
	}
	e, ok := err.(*law.Error)
	if !ok {
		return &law.Error{Kind: law.ErrUnreadable, Line: line, At: column, Cause: err}
	}
	placed := *e
	if placed.Line == 0 {
		placed.Line = line
	}
	switch {
	case column == "":
	case placed.At == "":
		placed.At = column
	default:
		placed.At = column + ": " + placed.At
	}
	return &placed
}

// Tally counts errors that say the same of several lines, so that a program says each once. The zero Tally is empty.
type Tally struct {
	at  map[string]int
	all []struct {
		err error
		n   int
	}
}

// most is how many different errors a tally tells apart.
const most = 1000

// Add counts an error, and reports whether it is the first that says so.
func (t *Tally) Add(err error) bool {
	key := said(err)
	i, had := t.at[key]
	if !had {
		if len(t.all) == most {
			i, had = most-1, true
		} else {
			if t.at == nil {
				t.at = map[string]int{}
			}
			i = len(t.all)
			t.at[key] = i
			t.all = append(t.all, struct {
				err error
				n   int
			}{err: err})
		}
	}
	t.all[i].n++
	return !had
}

// All yields the first error of each kind, and how often it was met.
func (t *Tally) All() iter.Seq2[error, int] {
	return func(yield func(error, int) bool) {
		for _, e := range t.all {
			if !yield(e.err, e.n) {
				return
			}
		}
	}
}

// said is what an error says, whatever its line and its value.
func said(err error) string {
	var own *law.Error
	var day *civil.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &own) && own.Kind != nil:
		return own.Kind.Error() + "\x00" + own.At + "\x00" + own.EN + "\x00" + said(own.Cause)
	case errors.As(err, &day) && day.Kind != nil:
		return day.Kind.Error()
	}
	return err.Error()
}
