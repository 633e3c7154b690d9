// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/parquet-go/jsonlite"
	"github.com/parquet-go/parquet-go"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/records"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	textRefused = msg.Text{ET: "tagasi lükatud", EN: "refused"}
	textNoText  = msg.Text{ET: "Tekstis on märk, mida ei saa lugeda", EN: "the text has a letter that cannot be read"}
	textLong    = msg.Text{ET: "Rida on pikem kui megabait", EN: "the line is longer than a megabyte"}
	textObject  = msg.Text{ET: "Real peab olema üks JSON-objekt, mille väärtused on tekstid", EN: "the line must be one JSON object whose values are strings"}
	textType    = msg.Text{ET: "Veeru tüüp on {1}; lubatud on tekst, kuupäev (DATE) ja BOOLEAN", EN: "the column is {1}; allowed are text, DATE and BOOLEAN"}
)

// row is a row of a table, under the header by which its cells are found.
type row struct {
	table.Row
	head *table.Head
}

// whole is the row as an object of texts, which could be read again; where it has other fields than the header, a list of them.
func (r row) whole() any {
	if r.head == nil || len(r.Fields) != len(r.head.Fields) {
		return r.Fields
	}
	object := map[string]string{}
	for i, name := range r.head.Fields {
		object[name] = r.Fields[i]
	}
	return object
}

// readers read the rows of a file by the ending of its name. An error of the sequence is one of the file, and its last value.
var readers = map[string]func(io.Reader) iter.Seq2[row, error]{".csv": readCSV, ".jsonl": readJSON, ".parquet": readParquet}

func readCSV(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		t := table.NewReader(in)
		head, err := t.Head(records.Columns())
		if err == nil {
			err = records.Unknown(head)
		}
		if err != nil {
			yield(row{}, err)
			return
		}
		for r := range t.Rows() {
			if !yield(row{r, &head}, nil) {
				return
			}
		}
		if err := t.Err(); err != nil {
			yield(row{}, err)
		}
	}
}

// readJSON reads an object from each line. Each is refused alone, for each has a header of its own; nearly all have the same.
func readJSON(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		lines := bufio.NewReaderSize(in, 1<<20)
		heads := map[string]*table.Head{}
		for n := 1; ; n++ {
			line, err := lines.ReadSlice('\n')
			r := row{Row: table.Row{Line: n, Fields: []string{""}}}
			if err == bufio.ErrBufferFull {
				r.Err = refuse.New(law.ErrUnreadable, "", "", textLong)
				for err == bufio.ErrBufferFull {
					_, err = lines.ReadSlice('\n')
				}
			}
			if err != nil && err != io.EOF {
				yield(row{}, err)
				return
			}
			if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 && r.Err == nil {
				r.object(line, heads)
			}
			if (len(line) > 0 || r.Err != nil) && !yield(r, nil) {
				return
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// object reads the members of an object into the row.
func (r *row) object(line []byte, heads map[string]*table.Head) {
	names, texts, ok := members(line)
	if !ok {
		r.Fields, r.Err = []string{strings.ToValidUTF8(string(line), "\ufffd")}, refuse.New(law.ErrUnreadable, "", "", textObject)
		return
	}
	key := strings.Join(names, "\x00")
	if r.head = heads[key]; r.head == nil {
		head, err := found(r.Line, names)
		if r.head, r.Err = &head, err; err == nil && len(heads) < 1000 {
			heads[key] = r.head
		}
	}
	r.Fields = texts
}

// found finds the columns by their names, and refuses one behind which a known one could hide.
func found(line int, names []string) (table.Head, error) {
	head, err := table.Find(records.Columns(), table.Row{Line: line, Fields: names})
	if err == nil {
		err = records.Unknown(head)
	}
	return head, err
}

// members reads an object whose values are texts. jsonlite is twice as quick as encoding/json, which still says what is JSON.
func members(line []byte) (names, texts []string, ok bool) {
	all := jsonlite.Iterate(string(line))
	if !utf8.Valid(line) || !json.Valid(line) || !all.Next() || all.Kind() != jsonlite.Object {
		return nil, nil, false
	}
	for name, err := range all.Object {
		if err != nil || all.Kind() != jsonlite.String {
			return nil, nil, false
		}
		text, err := all.String()
		if err != nil {
			return nil, nil, false
		}
		names, texts = append(names, name), append(texts, text)
	}
	return names, texts, len(names) > 0
}

func readParquet(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		if err := parquetRows(in, func(r row) bool { return yield(r, nil) }); err != nil {
			yield(row{}, err)
		}
	}
}

func parquetRows(in io.Reader, yield func(row) bool) error {
	file, err := openParquet(in)
	if err != nil {
		return err
	}
	var names []string
	var texts []func(parquet.Value) string
	schema := file.Schema()
	for _, f := range schema.Fields() {
		text, err := cellOf(f)
		if err != nil {
			return err
		}
		names, texts = append(names, f.Name()), append(texts, text)
	}
	head, err := found(0, names)
	if err != nil {
		return err
	}
	n := 0
	each := func(values parquet.Row) bool {
		n++
		r := row{table.Row{Line: n, Fields: make([]string, len(names))}, &head}
		for i, v := range values {
			if v.IsNull() {
				continue
			}
			if r.Fields[i] = texts[i](v); !utf8.ValidString(r.Fields[i]) {
				r.Err = refuse.New(law.ErrUnreadable, names[i], "", textNoText)
			}
		}
		return yield(r)
	}
	for _, group := range file.RowGroups() {
		if more, err := groupRows(group.Rows(), each); !more {
			return err
		}
	}
	return nil
}

// groupRows yields the rows of a row group; false where there are to be no more.
func groupRows(rows parquet.Rows, yield func(parquet.Row) bool) (more bool, err error) {
	defer rows.Close()
	var some [256]parquet.Row
	for {
		n, err := rows.ReadRows(some[:])
		for _, values := range some[:n] {
			if !yield(values) {
				return false, nil
			}
		}
		switch {
		case err == io.EOF:
			return true, nil
		case err != nil:
			return false, err
		}
	}
}

// openParquet opens a file at its end, where its directory stands. A file system other than this machine's gives it from its
// beginning, and it is held in memory.
func openParquet(in io.Reader) (*parquet.File, error) {
	if f, ok := in.(*os.File); ok {
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		return parquet.OpenFile(f, info.Size(), parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	}
	all, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	return parquet.OpenFile(bytes.NewReader(all), int64(len(all)), parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
}

var epoch = civil.Must(1970, 1, 1)

// cellOf says how a value of a column is written as the text of a cell.
func cellOf(f parquet.Field) (func(parquet.Value) string, error) {
	kind := "GROUP"
	if f.Leaf() && !f.Repeated() {
		kind, _, _ = strings.Cut(f.Type().String(), "(64")
		kind, _, _ = strings.Cut(kind, "(32")
	}
	switch kind {
	case "STRING", "BYTE_ARRAY":
		return func(v parquet.Value) string { return strings.Clone(v.String()) }, nil
	case "DATE":
		return func(v parquet.Value) string {
			if day := epoch.AddDays(int(v.Int32())); !day.IsZero() {
				return day.String()
			}
			return strconv.Itoa(int(v.Int32())) // no day that there is: to be refused, and not to be taken for none
		}, nil
	case "INT", "INT32", "INT64", "FLOAT", "DOUBLE":
		if table.Place(records.Columns(), f.Name()) < 0 {
			return parquet.Value.String, nil
		}
	case "BOOLEAN":
		return func(v parquet.Value) string {
			if v.Boolean() {
				return "jah"
			}
			return "ei"
		}, nil
	}
	return nil, refuse.New(law.ErrUnreadable, f.Name(), "", textType.Fill(kind))
}

// output is a file that takes its place when it is whole. It is written beside it under a name that nobody else has, for two workers
// may have the same shard.
type output struct {
	*bufio.Writer
	fs           filesystem.Interface
	w            io.WriteCloser
	beside, name string
}

func create(ctx context.Context, name string) (*output, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	folder, base := path.Split(name)
	o := &output{fs: fs, beside: folder + "." + base + "." + rand.Text(), name: name}
	if o.w, err = fs.OpenWrite(ctx, o.beside); err != nil {
		return nil, errors.Join(err, fs.Close())
	}
	o.Writer = bufio.NewWriterSize(o.w, 1<<16)
	return o, nil
}

// commit puts the output into its place.
func (o *output) commit(ctx context.Context) error {
	err := o.Flush()
	if f, ok := o.w.(interface{ Sync() error }); ok && err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, o.w.Close()); err != nil {
		return err
	}
	o.w = nil
	if err := filesystem.Rename(ctx, o.fs, o.beside, o.name); err != nil {
		return err
	}
	o.beside = ""
	return nil
}

// discard leaves nothing of an output that was not committed.
func (o *output) discard(ctx context.Context) {
	if o.w != nil {
		o.w.Close()
	}
	if o.beside != "" {
		_ = remove(ctx, o.fs, o.beside) // what stays is hidden: no pattern of a reader finds it
	}
	o.fs.Close()
}

func remove(ctx context.Context, fs filesystem.Interface, name string) error {
	r, ok := fs.(filesystem.Remover)
	if !ok {
		return fmt.Errorf("%s: %T removes nothing", name, fs)
	}
	return r.Remove(ctx, name)
}

// said is an error in the language of the outputs.
func said(line int, err error, tag language.Tag) string {
	return law.ErrorText(table.At(line, "", err), tag)
}
