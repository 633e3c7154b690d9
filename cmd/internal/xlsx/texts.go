// SPDX-License-Identifier: MIT

package xlsx

import (
	"bufio"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
)

// texts are the shared strings of a workbook, in two files without names, however many there are.
type texts struct {
	all, ends *Temp
	n         int64
	kept      [1 << 12]struct { // by the last bits of its place: those that were asked for last
		place int64 // from 1
		text  string
	}
}

const (
	worthKeeping = 256     // bytes of a text
	through      = 1 << 62 // beside the end of a text that is struck through, or a part of it
)

func (p parts) texts(name string) (*texts, error) {
	g, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer g.in.Close()
	t := &texts{}
	if t.all, err = unnamed(); err != nil {
		return nil, err
	}
	if t.ends, err = unnamed(); err != nil {
		return nil, errors.Join(err, t.close())
	}
	if err = t.fill(g); err != nil {
		return nil, errors.Join(err, t.close())
	}
	return t, nil
}

func (t *texts) close() error { return errors.Join(t.all.Close(), t.ends.Close()) }

func (t *texts) fill(g *guard) error {
	all, ends := bufio.NewWriter(t.all), bufio.NewWriter(t.ends)
	d := g.decoder()
	end := int64(0)
	var text []byte
	struck := false
	in, spoken := false, true // whether in a text; not in one that says how another sounds
	open, whole := false, false
	for {
		token, err := d.RawToken()
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "si":
				if open {
					return broken(g.name, nil)
				}
				text, open, struck = text[:0], true, false
			case "t":
				in = true
			case "strike":
				struck = struck || strikes(e)
			case "rPh":
				spoken = false
			}
		case xml.CharData:
			if in && spoken {
				text = append(text, e...)
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "t":
				in = false
			case "rPh":
				spoken = true
			case "si":
				open = false
				n, _ := all.WriteString(unescape(string(text)))
				end += int64(n)
				at := end
				if struck {
					at |= through
				}
				if err := binary.Write(ends, binary.LittleEndian, at); err != nil {
					return err
				}
				t.n++
				g.left = longest
			case "sst":
				whole = true
			}
		case nil:
			if err != io.EOF || !whole {
				return broken(g.name, err)
			}
			return errors.Join(all.Flush(), ends.Flush())
		}
	}
}

// at returns a text by its place.
func (t *texts) at(i int64) (string, error) {
	if t == nil || i < 0 || i >= t.n {
		return "", wrong("", "", textKind)
	}
	kept := &t.kept[i%int64(len(t.kept))]
	if kept.place == i+1 {
		return kept.text, nil
	}
	var ends [16]byte
	from := 8 * (i - 1)
	at := ends[:]
	if i == 0 {
		from, at = 0, ends[8:]
	}
	if _, err := t.ends.ReadAt(at, from); err != nil {
		return "", err
	}
	first, last := binary.LittleEndian.Uint64(ends[:8])&^through, binary.LittleEndian.Uint64(ends[8:])
	struck := last&through != 0
	last &^= through
	text := make([]byte, last-first)
	if _, err := t.all.ReadAt(text, int64(first)); err != nil {
		return "", err
	}
	if struck {
		return string(text), wrong("", string(text), textStruck)
	}
	if len(text) <= worthKeeping {
		kept.place, kept.text = i+1, string(text)
	}
	return string(text), nil
}
