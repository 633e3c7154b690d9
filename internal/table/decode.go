// SPDX-License-Identifier: MIT

package table

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// decoder turns bytes into text: UTF-8, until a byte says that it is another encoding.
type decoder struct {
	page    *charmap.Charmap // nil: UTF-8
	wide    bool             // it was UTF-16
	letters bool             // letters beyond ASCII were read as UTF-8
	proven  bool             // a byte was read by which the pages differ
}

func (d *decoder) String() string {
	switch {
	case d.wide:
		return "UTF-16"
	case d.page != nil:
		return map[*charmap.Charmap]string{charmap.Windows1257: "Windows-1257", charmap.Windows1252: "Windows-1252"}[d.page]
	}
	return "UTF-8"
}

// binaries are files that are no text, by their first bytes.
var binaries = []struct {
	first string
	name  msg.Text
}{
	{"PK\x03\x04", msg.Text{ET: "Exceli töövihik (xlsx), muu kontoridokument või ZIP-fail", EN: "an Excel workbook (xlsx), another office document or a ZIP file"}},
	{"\xd0\xcf\x11\xe0", msg.Text{ET: "Exceli või Wordi vana fail (xls, doc)", EN: "an old Excel or Word file (xls, doc)"}},
	{"%PDF", msg.Text{ET: "PDF-fail", EN: "a PDF file"}},
	{"{\\rtf", msg.Text{ET: "RTF-fail", EN: "an RTF file"}},
	{"\x1f\x8b", msg.Text{ET: "gzip-fail", EN: "a gzip file"}},
	{"\x89PNG", msg.Text{ET: "pilt", EN: "an image"}}, {"\xff\xd8\xff", msg.Text{ET: "pilt", EN: "an image"}},
	{"SQLite format", msg.Text{ET: "andmebaasifail", EN: "a database file"}},
	{"<!DOCTYPE", msg.Text{ET: "HTML-fail", EN: "an HTML file"}}, {"<html", msg.Text{ET: "HTML-fail", EN: "an HTML file"}},
	{"<?xml", msg.Text{ET: "XML-fail", EN: "an XML file"}},
	{"\xff\xfe\x00\x00", msg.Text{ET: "UTF-32", EN: "UTF-32"}}, {"\x00\x00\xfe\xff", msg.Text{ET: "UTF-32", EN: "UTF-32"}},
}

// start finds out by its first bytes whether a source is text, decodes UTF-16, and ends lines as everybody does.
func (d *decoder) start(in *bufio.Reader) (*bufio.Reader, error) {
	in, err := d.open(in)
	_, _ = in.Peek(1)
	if first, _ := in.Peek(in.Buffered()); bytes.Count(first, []byte("\r")) > 1 && bytes.IndexByte(first, '\n') < 0 {
		in = bufio.NewReaderSize(oldLines{in}, 1<<16)
	}
	return in, err
}

// oldLines reads a text whose lines end as on an old Macintosh.
type oldLines struct{ in *bufio.Reader }

func (o oldLines) Read(p []byte) (int, error) {
	n, err := o.in.Read(p)
	for i := range p[:n] {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

func (d *decoder) open(in *bufio.Reader) (*bufio.Reader, error) {
	first, _ := in.Peek(13)
	for _, b := range binaries {
		if bytes.HasPrefix(first, []byte(b.first)) || // folding makes all bytes that are no UTF-8 equal
			utf8.ValidString(b.first) && len(first) >= len(b.first) && bytes.EqualFold(first[:len(b.first)], []byte(b.first)) {
			return in, refuse.New(law.ErrUnreadable, "", "", textBinary.Put(b.name))
		}
	}
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(first, []byte("\ufeff")):
		d.letters = true
		_, _ = in.Discard(3)
		return in, nil
	case bytes.HasPrefix(first, []byte("\xff\xfe")):
		_, _ = in.Discard(2)
	case bytes.HasPrefix(first, []byte("\xfe\xff")):
		_, _ = in.Discard(2)
		order = unicode.BigEndian
	case len(first) >= 4 && first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0:
	case len(first) >= 4 && first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0:
		order = unicode.BigEndian
	default:
		return in, nil
	}
	d.wide = true
	return bufio.NewReaderSize(unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Reader(in), 1<<16), nil
}

// line decodes a line; in holds what follows.
func (d *decoder) line(text []byte, in *bufio.Reader) ([]byte, error) {
	switch {
	case bytes.IndexByte(text, 0) >= 0:
		return text, wrong(textNUL)
	case d.wide:
		if bytes.Contains(text, []byte("\ufffd")) {
			return text, wrong(textLost)
		}
		return text, nil
	case d.page != nil:
		return d.single(text)
	}
	valid := utf8.Valid(text)
	if valid && (d.letters || ascii(text)) {
		return text, nil
	}
	next, _ := in.Peek(in.Buffered())
	switch {
	case valid && plausible(text):
		d.letters = true
		return text, nil
	case valid && utf8.Valid(cut(next)):
		return text, nil
	case d.letters:
		return text, wrong(textMixed)
	case western(text, next):
		d.page = charmap.Windows1252
	default:
		d.page = charmap.Windows1257
	}
	return d.single(text)
}

// western reports whether the caron letters of Windows-1252 stand there, and none of Windows-1257.
func western(parts ...[]byte) bool {
	found := false
	for _, text := range parts {
		for _, c := range text {
			switch c {
			case 0xd0, 0xde, 0xf0, 0xfe: // Š Ž š ž of Windows-1257
				return false
			case 0x8a, 0x8e, 0x9a, 0x9e: // and of Windows-1252
				found = true
			}
		}
	}
	return found
}

// single decodes a line of one byte a letter.
func (d *decoder) single(text []byte) ([]byte, error) {
	if ascii(text) {
		return text, nil
	}
	if utf8.Valid(text) && plausible(text) {
		return text, wrong(textMixed)
	}
	out := make([]byte, 0, len(text)+len(text)/4)
	for _, c := range text {
		r := d.page.DecodeByte(c)
		other := charmap.Windows1252
		if d.page == other {
			other = charmap.Windows1257
		}
		if c >= 0x80 && !letterOrSign(c, r) {
			if d.page == charmap.Windows1257 && !d.proven && western(text) {
				d.page = charmap.Windows1252
				return d.single(text)
			}
			return text, wrong(textByte.Fill("0x"+hex(c), d.String()))
		}
		d.proven = d.proven || r != other.DecodeByte(c)
		out = utf8.AppendRune(out, r)
	}
	return out, nil
}

func hex(c byte) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{digits[c>>4], digits[c&15]})
}

// letterOrSign reports whether a page has something for a byte that a text may hold: no control, and none of the accents
// that Windows-1257 has where Windows-1252 has Š, Ž, š and ž.
func letterOrSign(c byte, r rune) bool {
	return r != utf8.RuneError && (r < 0x80 || r >= 0xa0) && !((c == 0x8e || c == 0x9e) && r != 'Ž' && r != 'ž')
}

func ascii(text []byte) bool {
	for ; len(text) >= 8; text = text[8:] {
		if binary.LittleEndian.Uint64(text)&0x8080808080808080 != 0 {
			return false
		}
	}
	for _, c := range text {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// plausible reports whether text beyond ASCII that is valid UTF-8 was meant so: letters of scripts that nobody here writes
// are two bytes of another encoding that happen to be valid, as "OÜ" before a no-break space.
func plausible(text []byte) bool {
	for _, r := range string(text) {
		if r >= 0x80 && (r < 0x530 || 0x1e00 <= r && r < 0x3000) {
			return true
		}
	}
	return false
}

// cut drops a letter that is cut off at the end.
func cut(text []byte) []byte {
	for i := 1; i <= 3 && i <= len(text); i++ {
		if c := text[len(text)-i]; c >= 0xc0 {
			return text[:len(text)-i]
		} else if c < 0x80 {
			break
		}
	}
	return text
}
