package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
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
	// answer returns the cells that are added to a row. It is called from several goroutines at once. A row with an error
	// costs no other: its cells stay empty, and the error is told.
	answer func(cell func(column int) string) ([]string, error)
}

// batch is a piece of the table on its way: rows that were read, then the text that is written for them.
type batch struct {
	rows []table.Row
	text bytes.Buffer
	errs []error
	done chan struct{}
}

const perBatch = 512

// rows streams a table through a job: all processors work, the order stays, and memory does not grow with the rows.
func (p *program) rows(ctx context.Context, j job, in io.Reader, out, errs io.Writer) error {
	reader := table.NewReader(in)
	report := &table.Report{W: errs, Name: "teabehaldus", Tag: p.tag}
	head, err := reader.Head(j.columns)
	if err != nil {
		return err
	}
	header := csv.NewWriter(out)
	header.Comma = reader.Comma()
	if err := header.Write(append(append([]string{}, head.Fields...), j.added...)); err != nil {
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
				b.compute(&head, j, reader.Comma())
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
	for b := range ordered {
		<-b.done
		if err == nil {
			_, err = out.Write(b.text.Bytes())
		}
		if err != nil {
			cancel() // and let what is on its way come to its end
			continue
		}
		for _, e := range b.errs {
			report.Say(e)
		}
		progress.add(len(b.rows))
	}
	workers.Wait()
	progress.end()
	if err == nil {
		err = context.Cause(ctx)
	}
	if err != nil {
		return err
	}
	report.Done(reader)
	if report.Failed() {
		return errRefused
	}
	return nil
}

// compute answers the rows of a batch and writes them as text.
func (b *batch) compute(head *table.Head, j job, comma rune) {
	w := csv.NewWriter(&b.text)
	w.Comma = comma
	var line []string
	for _, row := range b.rows {
		added, err := make([]string, len(j.added)), row.Err
		if err == nil {
			if added, err = j.answer(func(column int) string { return head.Cell(row, column) }); err != nil {
				err = table.At(row.Line, "", err)
			}
		}
		if err != nil {
			b.errs = append(b.errs, err)
			added = make([]string, len(j.added))
		}
		line = append(append(line[:0], row.Fields...), added...)
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
