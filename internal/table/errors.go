// SPDX-License-Identifier: MIT

package table

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

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
	textNUL      = msg.Text{ET: "Real on nullbait, mida tekstis ei ole", EN: "the line has a zero byte: it is no text"}
	textLost     = msg.Text{ET: "Real on märk, mida ei saa lugeda", EN: "the line has a letter that cannot be read"}
	textMixed    = msg.Text{ET: "Rida on teises kodeeringus kui ülejäänud tekst", EN: "the line is in another encoding than the rest of the text"}
	textByte     = msg.Text{ET: "Baiti {1} kodeeringus {2} ei ole", EN: "the byte {1} is none of {2}"}
	textBinary   = msg.Text{ET: "Fail ei ole tekst, vaid {1}; salvestage tabel CSV-failina (UTF-8)", EN: "the file is no text but {1}; save the table as CSV (UTF-8)"}
	textNoHead   = msg.Text{ET: "Päises puudub veerg {1} (veergude vahel on koma, semikoolon või tabeldusmärk)", EN: "the header lacks the column {1} (between columns stands a comma, a semicolon or a tab)"}
	textNoColumn = msg.Text{ET: "Päises puudub veerg {1}", EN: "the header lacks the column {1}"}
	textTwice    = msg.Text{ET: "Veerg on antud mitu korda", EN: "a column is given more than once"}
	textRest     = msg.Text{ET: "ja veel {1} samasugust viga", EN: "and {1} more errors like this"}
	textReadAs   = msg.Text{ET: "tabel on loetud kodeeringus {1}", EN: "the table was read as {1}"}
	textUnused   = msg.Text{ET: "kasutamata veerud: {1}", EN: "columns that are not used: {1}"}
	textForeign  = msg.Text{ET: "Veeru nimi ei ole ladina tähtedega; selle taga võib olla mõni teada veerg", EN: "the name of the column is not in Latin letters; a known one could hide behind it"}
	textNameless = msg.Text{ET: "Selle lahtri veerul ei ole päises nime", EN: "the column of this cell has no name in the header"}
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

// Report says on the standard error of a program what cannot be read of a table: each error with its line, but of those
// that say the same only the first few, and how many more there were.
type Report struct {
	W    io.Writer
	Name string // of the program
	Tag  language.Tag

	seen map[string]int // by what they say: place in all
	all  []same
}

// same are errors that say the same.
type same struct {
	first error
	n     int
}

const (
	few  = 20   // errors that say the same are printed
	most = 1000 // errors that say something else are told apart
)

// Say prints an error, unless many were printed that say the same. It does nothing for nil.
func (p *Report) Say(err error) {
	if err == nil {
		return
	}
	what := said(err)
	i, had := p.seen[what]
	switch {
	case had:
	case len(p.all) == most:
		i = most - 1
	default:
		if p.seen == nil {
			p.seen = map[string]int{}
		}
		i = len(p.all)
		p.seen[what] = i
		p.all = append(p.all, same{first: err})
	}
	if p.all[i].n++; p.all[i].n <= few {
		p.print(law.ErrorText(err, p.Tag))
	}
}

func (p *Report) print(text string) { fmt.Fprintf(p.W, "%s: %s\n", p.Name, text) }

// Unused says which columns of a table are not used.
func (p *Report) Unused(h Head) {
	if h.Other != nil {
		p.print(textUnused.Fill(short(strings.Join(h.Other, ", "))).In(p.Tag))
	}
}

// Failed reports whether an error was said.
func (p *Report) Failed() bool { return len(p.all) > 0 }

// Done says, behind the last row, how many errors were not printed, and in which encoding the table was read where that is
// not UTF-8.
func (p *Report) Done(encoding string) {
	for _, e := range p.all {
		if e.n > few {
			p.print(textRest.With(e.n-few, 0).In(p.Tag) + ": " + law.ErrorText(e.first, p.Tag))
		}
	}
	if encoding != "UTF-8" {
		p.print(textReadAs.Fill(encoding).In(p.Tag))
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
