// SPDX-License-Identifier: MIT

package retention

import (
	"encoding/binary"
	"unicode/utf16"
)

// oleStreams are the streams by which an OLE file is told, where they stand at its root and not in what is embedded in it.
var oleStreams = map[string]string{
	"WordDocument": "DOC", "Workbook": "XLS", "Book": "XLS", "PowerPoint Document": "PPT", "__properties_version1.0": "MSG",
}

// oleFormat tells what an OLE file is; "OLE" where it is none of those, several of them, or broken.
func oleFormat(b []byte) string {
	const unknown, header, entry = "OLE", 512, 128
	if len(b) < header {
		return unknown
	}
	number := func(b []byte, at int) uint32 {
		if at+4 > len(b) {
			return 1<<32 - 1
		}
		return binary.LittleEndian.Uint32(b[at:])
	}
	size := 1 << (binary.LittleEndian.Uint16(b[30:]) & 15)
	if size < header {
		return unknown
	}
	sector := func(n uint32) []byte {
		from := (int64(n) + 1) * int64(size)
		if from >= int64(len(b)) {
			return nil
		}
		return b[from:min(from+int64(size), int64(len(b)))]
	}
	per := uint32(size / 4)
	tables := b[76:header] // the sectors of the table of sectors, the first of them in the header
	for n, more := number(b, 68), 0; sector(n) != nil && more < len(b)/size; more++ {
		part := sector(n)
		tables = append(tables[:len(tables):len(tables)], part[:min(len(part), size-4)]...)
		n = number(part, size-4)
	}
	var directory []byte
	for n := number(b, 48); sector(n) != nil && len(directory) < len(b); {
		directory = append(directory, sector(n)...)
		n = number(sector(number(tables, int(n/per)*4)), int(n%per)*4)
	}
	found := ""
	seen := map[uint32]bool{}
	for ahead := []uint32{number(directory, 76)}; len(ahead) > 0; { // the children of the root are a tree
		n := ahead[0]
		ahead = ahead[1:]
		if at := int64(n) * entry; !seen[n] && at+entry <= int64(len(directory)) {
			seen[n] = true
			e := directory[at : at+entry]
			ahead = append(ahead, number(e, 68), number(e, 72))
			units := make([]uint16, 0, 32)
			for i := 0; i < 64 && (e[i] != 0 || e[i+1] != 0); i += 2 {
				units = append(units, binary.LittleEndian.Uint16(e[i:]))
			}
			if kind := oleStreams[string(utf16.Decode(units))]; kind != "" {
				if found != "" && found != kind {
					return unknown
				}
				found = kind
			}
		}
	}
	if found == "" {
		return unknown
	}
	return found
}
