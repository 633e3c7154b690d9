// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/teabehaldus/teabehaldus/internal/table"
)

// job is what a command does with each row of a table.
type job struct {
	columns []table.Column // those that it reads
	added   []string       // the names of those that it adds
	// instead: what answer returns stands in place of the row, and a row for which it returns nil is left out.
	instead bool
	// check refuses a header; nil refuses none.
	check func(head table.Head, report *table.Report) error
	// answer returns the cells that are added to a row. It is called from several goroutines at once. A row with an error
	// costs no other: the error is told, and the cells stay as they were returned, or empty.
	answer func(r *row) ([]string, error)
}

// row is a row of the table that is being answered.
type row struct {
	table.Row
	head  *table.Head
	notes []string
}

// cell returns what stands in one of the job's columns.
func (r *row) cell(column int) string { return r.head.Cell(r.Row, column) }

// note says something of the row on standard error that is no error.
func (r *row) note(text string) { r.notes = append(r.notes, text) }

// source is where rows come from: a [table.Reader], or a list in JSON.
type source interface {
	Head(columns []table.Column) (table.Head, error)
	Rows() iter.Seq[table.Row]
	Comma() rune
	Encoding() string
	Err() error
}

// files streams a table through a job into a file, which is put in its place when it is whole, or to standard
// output where it has no name.
func (p *program) files(ctx context.Context, j job, in source, name string) error {
	if name == "" {
		return p.rows(ctx, j, in, p.out, p.errs)
	}
	refused := false // of some rows: the file has all the others
	err := writeFile(name, func(w io.Writer) error {
		err := p.rows(ctx, j, in, w, p.errs)
		if refused = errors.Is(err, errRefused); refused {
			return nil
		}
		return err
	})
	if err == nil && refused {
		return errRefused
	}
	return err
}

// batch is a piece of the table on its way: rows that were read, then the text that is written for them.
type batch struct {
	rows []table.Row
	text bytes.Buffer
	said []any // errors and notes
	done chan struct{}
}

const perBatch = 512

// rows streams a table through a job: all processors work, the order stays, and memory does not grow with the rows.
func (p *program) rows(ctx context.Context, j job, reader source, out, errs io.Writer) error {
	report := &table.Report{W: errs, Name: "teabehaldus", Tag: p.tag}
	var head table.Head
	var err error
	began := make(chan struct{})
	go func() {
		defer close(began)
		head, err = reader.Head(j.columns)
	}()
	select {
	case <-began:
	case <-ctx.Done(): // nobody types
		return context.Cause(ctx)
	}
	if err == nil && j.check != nil {
		err = j.check(head, report)
	}
	if err != nil {
		return err
	}
	columns := j.added
	if !j.instead {
		columns = append(append([]string{}, head.Fields...), j.added...)
	}
	header := csv.NewWriter(out)
	header.Comma = reader.Comma()
	if err := header.Write(columns); err != nil {
		return err
	}
	if header.Flush(); header.Error() != nil {
		return header.Error()
	}

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work := make(chan *batch, runtime.GOMAXPROCS(0))
	ordered := make(chan *batch, 4*runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for b := range work {
				b.compute(p, &head, j, reader.Comma())
				close(b.done)
			}
		})
	}
	go func() {
		defer close(ordered)
		defer close(work)
		b := &batch{done: make(chan struct{})}
		send := func() bool {
			select {
			case ordered <- b: // before the work, so that the order is that of the rows
			case <-ctx.Done():
				return false
			}
			work <- b
			b = &batch{done: make(chan struct{})}
			return true
		}
		for row := range reader.Rows() {
			if b.rows = append(b.rows, row); len(b.rows) == perBatch && !send() {
				return
			}
		}
		send()
	}()
	progress := p.progress(errs)
	for b := range untilDone(ctx, ordered) {
		if err == nil {
			_, err = out.Write(b.text.Bytes())
		}
		if err != nil {
			cancel() // and let what is on its way come to its end
			continue
		}
		for _, what := range b.said {
			if e, ok := what.(error); ok {
				report.Say(e)
				continue
			}
			fmt.Fprintln(errs, what)
		}
		progress.add(len(b.rows))
	}
	progress.end()
	if err == nil {
		err = context.Cause(ctx)
	}
	if err == nil {
		err = reader.Err()
	}
	if err != nil {
		return err // what was not read to its end is not written either
	}
	workers.Wait()
	report.Done(reader)
	if report.Failed() {
		return errRefused
	}
	return nil
}

// untilDone yields the batches in their order when they are computed. An interrupt ends it even where the source never
// comes to its end.
func untilDone(ctx context.Context, ordered <-chan *batch) iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		for {
			select {
			case b, ok := <-ordered:
				if !ok {
					return
				}
				<-b.done
				if !yield(b) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// compute answers the rows of a batch and writes them as text.
func (b *batch) compute(p *program, head *table.Head, j job, comma rune) {
	w := csv.NewWriter(&b.text)
	w.Comma = comma
	var line []string
	empty := make([]string, len(j.added))
	r := row{head: head}
	for _, r.Row = range b.rows {
		var added []string
		err := r.Err
		if r.notes = r.notes[:0]; err == nil {
			if added, err = j.answer(&r); err != nil {
				err = table.At(r.Line, "", err)
			}
		}
		if err != nil {
			b.said = append(b.said, err)
		}
		for _, note := range r.notes {
			b.said = append(b.said, fmt.Sprintf("%s %d: %s", p.say("rida", "line"), r.Line, note))
		}
		line = line[:0]
		switch {
		case j.instead && (added == nil || err != nil):
			continue
		case !j.instead:
			line = append(line, r.Fields...)
		}
		if added == nil {
			added = empty
		}
		line = append(line, added...)
		w.Write(line) // into memory: it does not fail
	}
	w.Flush()
}

// progress tells on a terminal how far the work is; elsewhere it is silent.
type progress struct {
	p           *program
	w           io.Writer
	shown       bool
	rows        int
	start, last time.Time
}

func (p *program) progress(errs io.Writer) *progress {
	g := &progress{p: p, w: errs, start: time.Now(), last: time.Now()}
	if f, ok := errs.(*os.File); ok {
		info, err := f.Stat()
		g.shown = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return g
}

func (g *progress) add(n int) {
	if g.rows += n; g.shown && time.Since(g.last) > 500*time.Millisecond {
		g.last = time.Now()
		fmt.Fprintf(g.w, "\r%d %s, %.0f/s ", g.rows, g.p.say("rida", "rows"), float64(g.rows)/time.Since(g.start).Seconds())
	}
}

func (g *progress) end() {
	if g.shown {
		fmt.Fprintf(g.w, "\r%d %s, %s\n", g.rows, g.p.say("rida", "rows"), time.Since(g.start).Round(time.Millisecond))
	}
}
