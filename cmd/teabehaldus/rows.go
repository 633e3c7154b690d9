// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

// job is what a command does with each row of a table.
type job struct {
	columns []table.Column // those that it reads
	added   []string       // the names of those that it adds
	// instead: what answer returns stands in place of the row, and a row for which it returns nil is left out.
	instead bool
	// several reports of a column whether a list in JSON may stand in it; nil: in none.
	several func(column int) bool
	// unread: the columns that it does not read are named.
	unread bool
	// check refuses a header; nil refuses none.
	check func(head table.Head) error
	// beside refuses a row for what stands in those above and below it, of which either may be nil; nil refuses none.
	beside func(head *table.Head, above, row, below *table.Row) error
	// answer returns the cells that are added to a row. It is called from several goroutines at once. A row with an error
	// costs no other: the error is told, and the cells stay as they were returned, or empty.
	answer func(r *row) ([]string, error)
}

// adds reports whether a column of a name comes to the table. Where one stood there already, who reads the answer could take
// the one for the other.
func (j job) adds(name string) bool {
	return !j.instead && slices.ContainsFunc(j.added, func(added string) bool { return strings.EqualFold(strings.TrimSpace(name), added) })
}

// row is a row of the table that is being answered.
type row struct {
	*answered
	head    *table.Head
	between string
	notes   []string
	batch   *batch
}

// cell returns what stands in one of the job's columns.
func (r *row) cell(column int) string { return r.head.Cell(&r.Row, column) }

// cells are those of an answer. They stand until the row is written.
func (r *row) cells(all ...string) []string {
	b, n := r.batch, len(r.batch.cells)
	b.cells = append(b.cells, all...)
	return b.cells[n:len(b.cells):len(b.cells)]
}

// day is the text of a day in a cell of an answer.
func (r *row) day(d civil.Date) string {
	var room [10]byte
	text, _ := d.AppendText(room[:0])
	return r.text(text)
}

// text is the text of a cell of an answer.
func (r *row) text(text []byte) string { return r.batch.texts.Make(text) }

// joined is the text of several with something between them, in a cell of an answer.
func (r *row) joined(texts []string, between string) string {
	if len(texts) < 2 {
		return strings.Join(texts, between)
	}
	var room [256]byte
	text := append(room[:0], texts[0]...)
	for _, next := range texts[1:] {
		text = append(append(text, between...), next...)
	}
	return r.text(text)
}

// note says something of the row on standard error that is no error.
func (r *row) note(text string) { r.notes = append(r.notes, text) }

// rowFlags are the flags of a command that goes through a table.
type rowFlags struct{ out, format string }

// rowFlags gives a command its flags, and its help what it reads and writes.
func (p *program) rowFlags(cmd *cobra.Command, f *rowFlags) {
	cmd.Long += p.say(`

Tabel on CSV (koma, semikoolon või tabeldusmärk), Exceli töövihik (xlsx, selle esimene nähtav leht), JSON Lines või JSON-loend, failis
FILE või standardsisendis. Vastus on samal kujul (xlsx-i ja loendi asemel CSV) või kujul, mida ütleb --format või väljundfaili laiend.`, `

The table is CSV (comma, semicolon or tab), an Excel workbook (xlsx, its first visible sheet), JSON Lines or a JSON list, in FILE or on
standard input. The answer has the same form (CSV for xlsx and a list), or the one that --format or the ending of --out says.`)
	cmd.Flags().StringVar(&f.out, "out", "", p.say("fail, mis tekib siis, kui kõik on valmis; muidu standardväljund", "a file that is there when all is done; without it standard output"))
	cmd.Flags().StringVar(&f.format, "format", "", p.say("mida kirjutada: csv, jsonl, xlsx, text; muidu faili laiendi või sisendi järgi",
		"what to write: csv, jsonl, xlsx, text; without it as the file's ending or the input says"))
}

// files streams the table of a named file, or without one that of standard input, through a job: into a file, which is put
// in its place when it is whole, or to standard output.
func (p *program) files(ctx context.Context, j job, args []string, f rowFlags) error {
	if len(args) > 1 {
		return p.misused("Korraga loetakse üks fail: "+args[1], "one file is read at a time: "+args[1])
	}
	if f.format != "" && p.formOf(f.format, "", "", ',') == nil {
		return p.misused("Sellist vormingut ei ole: "+f.format, "no such format: "+f.format)
	}
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	var in *input
	var head table.Head
	var err error
	began := make(chan struct{})
	go func() {
		defer close(began)
		if in, err = p.open(name, j); err != nil {
			return
		}
		if head, err = in.Head(j.columns); err == nil && j.check != nil {
			err = j.check(head)
		}
		if i := slices.IndexFunc(head.Fields, j.adds); err == nil && i >= 0 {
			err = table.At(head.Line, "", wrong("", head.Fields[i], textAdded.ET, textAdded.EN))
		}
		if err != nil {
			_ = in.close()
		}
	}()
	select {
	case <-began:
	case <-ctx.Done(): // nobody types
		return context.Cause(ctx)
	}
	if err != nil {
		return err
	}
	report := &table.Report{W: p.errs, Name: "teabehaldus", Tag: p.tag}
	if j.unread {
		report.Unused(head)
	}
	if in.note != "" {
		fmt.Fprintln(p.errs, "teabehaldus:", in.note)
	}
	s := &stream{program: p, job: j, in: in, head: &head, report: report, form: p.formOf(f.format, f.out, in.form, in.comma())}
	report.W = &s.told
	switch source := in.source.(type) {
	case *table.Reader:
		_, s.keeps = s.form.(csvForm)
	case *jsonRows:
		_, s.keeps = s.form.(jsonForm)
		source.keeps = s.keeps && !j.instead
	}
	if s.columns = j.added; !j.instead {
		s.columns = slices.Concat(head.Fields, j.added)
	}
	forgetStart()
	if f.out == "" {
		err = s.write(ctx, p.out)
	} else {
		err = writeFile(f.out, func(w io.Writer) error { return s.write(ctx, w) })
	}
	if err == nil && report.Failed() { // of some rows: the file has all the others
		return errRefused
	}
	return err
}

// stream is a table on its way through a job.
type stream struct {
	*program
	job
	in      *input
	head    *table.Head
	form    form
	columns []string // of what is written
	keeps   bool     // a row is written as it stands in the source
	report  *table.Report
	told    bytes.Buffer // for standard error
}

// batch is a piece of the table on its way: rows that were read, then the text that is written for them.
type batch struct {
	place  int // among all
	rows   []answered
	above  *table.Row  // the last one of the batch before, where it is asked for
	below  *table.Row  // the first one of the batch behind
	read   int         // rows, before some were left out
	fields []string    // of the rows
	cells  []string    // that are added to them
	texts  table.Texts // of cells
	text   bytes.Buffer
	w      *bufio.Writer // into text
	said   []said
}

// said is an error, or a note on a row.
type said struct {
	err  error
	line int
	note string
}

// perBatch is how many rows a batch has, of a table that is not wide: then there are fewer.
func perBatch(columns int) int { return max(1, min(64, 1<<14/max(1, columns))) }

// write streams the rows: all processors work, each on a batch that it reads itself, and whichever has done the one whose turn
// it is writes it, and those behind it that are done. Memory does not grow with the rows, since there are only so many batches.
func (s *stream) write(ctx context.Context, out io.Writer) error {
	w, err := s.form.begin(out, s.columns)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	workers := runtime.GOMAXPROCS(0)
	free, done := make(chan *batch, 2*workers), make([]*batch, 2*workers)
	most := perBatch(len(s.head.Fields))
	for range cap(free) {
		b := &batch{
			rows: make([]answered, 0, most), fields: make([]string, most*len(s.head.Fields)), cells: make([]string, 0, most*len(s.added)),
		}
		b.w = bufio.NewWriter(&b.text)
		free <- b
	}
	progress := s.progress(s.errs, s.in.size)
	defer progress.end()
	next, _ := iter.Pull(s.batches(ctx, free))
	var reading, writing sync.Mutex
	place := 0 // of the batch that is written next
	finish := func(b *batch) {
		writing.Lock()
		defer writing.Unlock()
		for done[b.place%len(done)] = b; done[place%len(done)] != nil; place++ {
			b := done[place%len(done)]
			done[place%len(done)] = nil
			if ctx.Err() == nil { // else nobody reads any more
				if err := s.put(w, b, progress); err != nil {
					cancel(err)
				}
			}
			free <- b.empty()
		}
	}
	var work sync.WaitGroup
	for range workers {
		work.Go(func() {
			for {
				reading.Lock()
				b, ok := next()
				reading.Unlock()
				if !ok {
					return
				}
				s.compute(b)
				finish(b)
			}
		})
	}
	whole := make(chan struct{})
	go func() { work.Wait(); close(whole) }()
	select {
	case <-whole:
	case <-ctx.Done(): // even where the source never comes to its end
		writing.Lock()
		defer writing.Unlock()
	}
	// What was not read to its end is not written either.
	if err := context.Cause(ctx); err != nil {
		return err
	}
	if err := s.in.Err(); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	progress.clear()
	s.report.Done(s.in.encoding())
	_, _ = s.told.WriteTo(s.errs)
	return nil
}

// batches reads the table in batches, as they become free, and closes it.
func (s *stream) batches(ctx context.Context, free <-chan *batch) iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		defer s.in.close()
		place := 0
		next := func() (b *batch) {
			select {
			case b = <-free:
				b.place = place
				place++
				if t, ok := s.in.source.(*table.Reader); ok {
					t.Use(b.fields)
				}
			case <-ctx.Done():
			}
			return b
		}
		b := next()
		for row := range s.in.Rows() {
			if b == nil {
				return
			}
			if len(b.rows) == cap(b.rows) { // what stands below the last one is known
				row.Fields = slices.Clone(row.Fields) // they may stand in the room of that batch
				var above *table.Row
				if s.beside != nil {
					last, first := b.rows[len(b.rows)-1].Row, row
					last.Fields = slices.Clone(last.Fields)
					above, b.below = &last, &first
				}
				if !yield(b) {
					return
				}
				if b = next(); b == nil {
					return
				}
				b.above = above
			}
			b.rows = append(b.rows, answered{Row: row})
		}
		if b != nil {
			yield(b)
		}
	}
}

// put writes a batch, and says what there is to say of its rows.
func (s *stream) put(w io.Writer, b *batch, progress *progress) error {
	if _, err := w.Write(b.text.Bytes()); err != nil {
		return err
	}
	if len(b.said) > 0 {
		progress.clear()
	}
	for _, what := range b.said {
		if s.report.Say(what.err); what.err == nil {
			line := append(s.told.AvailableBuffer(), s.say("rida ", "line ")...)
			line = append(strconv.AppendInt(line, int64(what.line), 10), ": "...)
			s.told.Write(append(append(line, what.note...), '\n'))
		}
	}
	_, _ = s.told.WriteTo(s.errs)
	progress.add(b.read)
	return nil
}

// empty lets go of what a batch holds.
func (b *batch) empty() *batch {
	clear(b.rows)
	clear(b.fields)
	clear(b.cells)
	clear(b.said)
	b.rows, b.cells, b.said = b.rows[:0], b.cells[:0], b.said[:0]
	b.above, b.below = nil, nil
	b.text.Reset()
	return b
}

// at returns a row of the batch, or the one above its first or below its last; nil where it is not known.
func (b *batch) at(i int) *table.Row {
	switch {
	case i < 0:
		return b.above
	case i >= len(b.rows):
		return b.below
	}
	return &b.rows[i].Row
}

// compute answers the rows of a batch and writes them as text.
func (s *stream) compute(b *batch) {
	empty := make([]string, len(s.added))
	r := row{head: s.head, between: s.in.between, batch: b}
	b.read = len(b.rows)
	for i := -1; s.in.parse != nil && i <= len(b.rows); i++ {
		if row := b.at(i); row != nil {
			s.in.parse(row)
		}
	}
	for i := range b.rows {
		r.answered = &b.rows[i]
		if !s.keeps {
			r.Text = ""
		}
		err := r.Err
		if err == nil && s.check != nil { // behind a column without a name may stand any other
			err = table.At(r.Line, "", s.head.Nameless(&r.Row))
		}
		if err == nil && s.beside != nil {
			err = table.At(r.Line, "", s.beside(s.head, b.at(i-1), &r.Row, b.at(i+1)))
		}
		if r.notes = r.notes[:0]; err == nil {
			if r.added, err = s.answer(&r); err != nil {
				err = table.At(r.Line, "", err)
			}
		}
		if err != nil {
			b.said = append(b.said, said{err: err})
		}
		for _, note := range r.notes {
			b.said = append(b.said, said{line: r.Line, note: note})
		}
		switch {
		case s.instead && err != nil:
			r.added = nil
		case s.instead:
			r.Row = table.Row{Line: r.Line}
		case r.added == nil:
			r.added = empty
		}
	}
	if s.instead {
		b.rows = slices.DeleteFunc(b.rows, func(a answered) bool { return a.added == nil })
	}
	s.form.append(b.w, s.columns, b.rows, func(line int, err error) {
		b.said = append(b.said, said{err: table.At(line, "", err)})
	})
	_ = b.w.Flush() // into memory: it does not fail
}
