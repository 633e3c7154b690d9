// SPDX-License-Identifier: MIT

package retention

import (
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// pdfFile is as much of a PDF as says what it conforms to: its objects as they were defined last, and its trailers. It is read
// from its beginning, so that a broken table of contents does not matter, and streams are passed over.
type pdfFile struct {
	objects  map[string]pdfObject // by "1 0"
	trailers []map[string]string
	left     int64 // bytes that may still be unpacked
}

// pdfObject is an object that is a dictionary, with its stream.
type pdfObject struct {
	entries map[string]string
	stream  []byte
}

var (
	pdfObjectOf  = regexp.MustCompile(`(?:^|[\r\n])[ \t]*(?:(\d+)\s+(\d+)\s+obj|trailer)`)
	pdfReference = regexp.MustCompile(`^\d+\s+\d+\s+R\b`)
	pdfEscape    = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
)

// pdfFormat tells PDF/A by the metadata of the catalog: part and level, each one and the same throughout. Where there are
// none, or the file is encrypted, which no part allows, or it cannot be told, it is a PDF.
func pdfFormat(b []byte) string {
	f := pdfFile{objects: map[string]pdfObject{}, left: 64 << 20}
	f.read(b)
	root := ""
	for _, trailer := range f.trailers {
		if _, encrypted := trailer["Encrypt"]; encrypted {
			return "PDF"
		}
		if at, has := trailer["Root"]; has { // of a linearized file the last has none
			root = at
		}
	}
	catalog := f.at(root)
	metadata := f.at(catalog.entries["Metadata"])
	if _, encrypted := catalog.entries["Encrypt"]; encrypted || catalog.entries["Type"] != "/Catalog" || metadata.entries["Type"] != "/Metadata" {
		return "PDF"
	}
	switch part, level := pdfClaim(f.unpack(metadata)); part + level {
	case "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4e", "4f":
		return "PDF/A-" + part + level
	}
	return "PDF"
}

// at returns the object to which a reference points.
func (f *pdfFile) at(reference string) pdfObject {
	if words := strings.Fields(reference); len(words) == 3 {
		return f.objects[words[0]+" "+words[1]]
	}
	return pdfObject{}
}

func (f *pdfFile) read(b []byte) {
	for {
		at := pdfObjectOf.FindSubmatchIndex(b)
		if at == nil {
			return
		}
		id := ""
		if at[2] >= 0 {
			id = string(b[at[2]:at[3]]) + " " + string(b[at[4]:at[5]])
		}
		value, rest := pdfValue(b[at[1]:])
		o := pdfObject{entries: pdfEntries(value)}
		o.stream, b = pdfStream(o.entries, rest)
		switch {
		case id == "" || o.entries["Type"] == "/XRef":
			f.trailers = append(f.trailers, o.entries)
		case o.entries["Type"] == "/ObjStm":
			f.packed(o)
		default:
			f.objects[id] = o
		}
	}
}

// packed reads the objects of a stream of objects: numbers and places, then what stands there, each behind the one before.
func (f *pdfFile) packed(o pdfObject) {
	all := f.unpack(o)
	first, _ := strconv.Atoi(o.entries["First"])
	if first < 0 || first > len(all) {
		return
	}
	places, all := bytes.Fields(all[:first]), all[first:]
	at := func(i int) int {
		if i >= len(places) {
			return len(all)
		}
		n, err := strconv.Atoi(string(places[i]))
		if err != nil || n > len(all) {
			return -1
		}
		return n
	}
	for i := 0; i+1 < len(places); i += 2 {
		from, to := at(i+1), at(i+3)
		if from < 0 || to < from {
			return
		}
		value, _ := pdfValue(all[from:to])
		f.objects[string(places[i])+" 0"] = pdfObject{entries: pdfEntries(value)}
	}
}

// unpack returns a stream as it is, or unpacked; nothing where it is packed otherwise.
func (f *pdfFile) unpack(o pdfObject) []byte {
	switch filter := strings.Trim(o.entries["Filter"], "[] \t\r\n"); {
	case filter == "":
		return o.stream
	case filter != "/FlateDecode" || o.entries["DecodeParms"] != "":
		return nil
	}
	in, err := zlib.NewReader(bytes.NewReader(o.stream))
	if err != nil {
		return nil
	}
	all, err := io.ReadAll(io.LimitReader(in, f.left))
	if f.left -= int64(len(all)); err != nil {
		return nil
	}
	return all
}

// pdfStream returns the stream that stands behind a dictionary, and what is behind it.
func pdfStream(entries map[string]string, b []byte) (stream, rest []byte) {
	token, inner := pdfToken(b)
	if entries == nil || string(token) != "stream" {
		return nil, b
	}
	inner = bytes.TrimPrefix(bytes.TrimPrefix(inner, []byte("\r")), []byte("\n"))
	if n, err := strconv.Atoi(entries["Length"]); err == nil && n >= 0 && n <= len(inner) {
		if end, _ := pdfToken(inner[n:]); string(end) == "endstream" {
			return inner[:n], inner[n:]
		}
	}
	stream, rest, _ = bytes.Cut(inner, []byte("endstream"))
	return stream, rest
}

// pdfEntries returns what a dictionary holds, by names; nil for what is none. Of what it holds twice nobody knows which counts.
func pdfEntries(value []byte) map[string]string {
	b, is := bytes.CutPrefix(value, []byte("<<"))
	if !is {
		return nil
	}
	all := map[string]string{}
	for {
		name, rest := pdfToken(b)
		if len(name) == 0 || name[0] != '/' {
			return all
		}
		var held []byte
		held, b = pdfValue(rest)
		key := pdfName(name[1:])
		if _, twice := all[key]; twice {
			held = nil
		}
		if all[key] = string(held); len(held) > 0 && held[0] == '/' {
			all[key] = pdfName(held)
		}
	}
}

func pdfName(name []byte) string {
	return string(pdfEscape.ReplaceAllFunc(name, func(e []byte) []byte {
		n, _ := strconv.ParseUint(string(e[1:]), 16, 8)
		return []byte{byte(n)}
	}))
}

// pdfValue returns the value that stands first, and what is behind it.
func pdfValue(b []byte) (value, rest []byte) {
	token, rest := pdfToken(b)
	b = b[len(b)-len(rest)-len(token):]
	if reference := pdfReference.Find(b); reference != nil {
		return reference, b[len(reference):]
	}
	for depth := pdfDepth(token); depth > 0; depth += pdfDepth(token) {
		if token, rest = pdfToken(rest); len(token) == 0 {
			return nil, nil
		}
	}
	return b[:len(b)-len(rest)], rest
}

func pdfDepth(token []byte) int {
	switch string(token) {
	case "<<", "[":
		return 1
	case ">>", "]":
		return -1
	}
	return 0
}

// pdfToken returns the token that stands first behind white space and comments, and what is behind it.
func pdfToken(b []byte) (token, rest []byte) {
	for b = bytes.TrimLeft(b, "\x00\t\n\f\r "); len(b) > 0 && b[0] == '%'; b = bytes.TrimLeft(b, "\x00\t\n\f\r ") {
		b = b[max(0, bytes.IndexAny(b, "\r\n")):]
		if b[0] == '%' { // to the end
			return nil, nil
		}
	}
	if len(b) == 0 {
		return nil, nil
	}
	n := 1
	switch {
	case bytes.HasPrefix(b, []byte("<<")), bytes.HasPrefix(b, []byte(">>")):
		n = 2
	case b[0] == '<':
		n = bytes.IndexByte(b, '>') + 1
	case b[0] == '(':
		for depth := 1; depth > 0 && n < len(b); n++ {
			switch b[n] {
			case '\\':
				n++
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		n = min(n, len(b))
	case bytes.IndexByte([]byte("[]{})>"), b[0]) < 0:
		for n < len(b) && bytes.IndexByte([]byte("\x00\t\n\f\r ()<>[]{}/%"), b[n]) < 0 {
			n++
		}
	}
	return b[:n], b[n:]
}

// pdfClaim returns the part and the level that metadata claim: as properties of what they describe, in the name space of PDF/A.
// What is claimed in two ways is none.
func pdfClaim(metadata []byte) (part, level string) {
	said := map[string]string{}
	say := func(name xml.Name, value string) {
		if name.Space != "http://www.aiim.org/pdfa/ns/id/" {
			return
		}
		value = strings.ToLower(strings.TrimSpace(value))
		if had, twice := said[name.Local]; twice && had != value {
			value = "?"
		}
		said[name.Local] = value
	}
	const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	var path []xml.Name
	describes := func(n int) bool {
		return n >= 2 && path[n-1] == xml.Name{Space: rdf, Local: "Description"} && path[n-2] == xml.Name{Space: rdf, Local: "RDF"}
	}
	text := ""
	for d := xml.NewDecoder(bytes.NewReader(bytes.Trim(metadata, "\x00"))); ; {
		token, err := d.Token()
		switch e := token.(type) {
		case xml.StartElement:
			path, text = append(path, e.Name), ""
			for _, a := range e.Attr {
				if describes(len(path)) {
					say(a.Name, a.Value)
				}
			}
		case xml.CharData:
			text += string(e)
		case xml.EndElement:
			if describes(len(path) - 1) {
				say(e.Name, text)
			}
			path = path[:len(path)-1]
		case nil:
			if err != io.EOF {
				return "", ""
			}
			return said["part"], said["conformance"]
		}
	}
}
