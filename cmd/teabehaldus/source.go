// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"iter"
	"os"
	"sync/atomic"

	"github.com/teabehaldus/teabehaldus/cmd/internal/xlsx"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

// source is where rows come from.
type source interface {
	Head(columns []table.Column) (table.Head, error)
	Rows() iter.Seq[table.Row]
	Err() error
}

// input is a table that is being read.
type input struct {
	source
	parse    func(*table.Row) // makes the fields of a row; nil: they are made
	encoding func() string
	comma    func() rune // between the columns of a text that answers it; known behind the header
	form     string      // in which it is answered where nothing else is asked for
	between  string      // what stands between several values of a cell
	size     func() (read, all int64)
	close    func() error
	note     string
}

// counted is a stream of which is known how much was read.
type counted struct {
	in   io.Reader
	read atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.read.Add(int64(n))
	return n, err
}

// open opens the table in the file of a name, or without one that on standard input. What it is its first bytes say: a
// workbook, JSON, or else a table in text.
func (p *program) open(name string, j job) (*input, error) {
	stream, size := p.in, int64(0)
	if name != "" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		stream = f
	}
	in := &input{
		encoding: func() string { return "UTF-8" }, comma: func() rune { return ';' }, form: "csv", between: "|",
		close: func() error { return nil },
	}
	file, _ := stream.(*os.File)
	if file != nil {
		info, err := file.Stat()
		switch {
		case err != nil:
			return nil, err
		case info.IsDir():
			return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
		case info.Mode().IsRegular():
			size = info.Size()
		default:
			file = nil // what is no file is read from its beginning only
		}
	}
	if name != "" {
		in.close = stream.(*os.File).Close
	}
	through := &counted{in: stream}
	in.size = func() (int64, int64) { return through.read.Load(), size }
	text := bufio.NewReaderSize(through, 1<<16)
	switch first := firstOf(text); {
	case bytes.HasPrefix(first, []byte("PK\x03\x04")):
		if file == nil {
			spooled, n, err := xlsx.Spool(text)
			if err != nil {
				return nil, err
			}
			file, size, in.close = spooled.File, n, spooled.Close
		}
		book, err := xlsx.Open(file, size)
		if err != nil {
			_ = in.close()
			return nil, err
		}
		before := in.close
		in.close = func() error { _ = book.Close(); return before() }
		in.source, in.size, in.note = book, book.Size, book.Unread(p.tag)
	case bytes.HasPrefix(first, []byte("{")) && !bytes.HasPrefix(first, []byte(`{\rtf`)), bytes.HasPrefix(first, []byte("[")):
		rows := &jsonRows{job: j, in: text, lines: first[0] == '{'}
		if in.source, in.parse, in.between = rows, rows.parse, unitSeparator; rows.lines {
			in.form = "jsonl"
		}
	default:
		rows := table.NewReader(text)
		in.source, in.encoding, in.comma = rows, rows.Encoding, rows.Comma
	}
	return in, nil
}

// firstOf returns the first bytes behind a byte order mark and white space, as far as they are there already.
func firstOf(in *bufio.Reader) []byte {
	_, _ = in.Peek(4)
	first, _ := in.Peek(in.Buffered())
	first = bytes.TrimPrefix(first, []byte("\ufeff"))
	return bytes.TrimLeft(first, " \t\r\n")
}
