// SPDX-License-Identifier: MIT

package handling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// fileName is a file name taken apart. What an operating system or a reader passes over, trailing dots, spaces and
// invisible signs, is off.
type fileName struct {
	base      string // the whole name, without a path before it
	stem      string // before the last extension
	extension string // the last one; empty where there is none
	disguised bool   // something was taken off around the extension, or there is a sign in it that is not ASCII
	bidi      bool   // a sign changes the direction of writing
}

// readName takes a file name apart. A path before it is passed over.
func readName(name string) (fileName, error) {
	if err := valid("name", name); err != nil {
		return fileName{}, err
	}
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	s := strings.TrimRightFunc(base, dotOrQuote)
	if s == "" {
		return fileName{}, refuse.Missing("name")
	}
	f := fileName{base: base, stem: s, disguised: s != base}
	i := strings.LastIndexByte(s, '.')
	if !isASCII(base) {
		f.bidi = strings.ContainsFunc(base, turns)
		i = strings.LastIndexFunc(s, dot)
	}
	if i >= 0 {
		_, width := utf8.DecodeRuneInString(s[i:])
		f.stem, f.extension = strings.TrimRightFunc(s[:i], dotOrUnseen), s[i+width:]
		f.disguised = f.disguised || width > 1 || f.stem != s[:i] || strings.ContainsFunc(f.extension, notPlain)
	}
	return f, nil
}

// unseen reports whether a reader sees nothing at a rune, or a gap. The Braille blank is a letter by its class only.
func unseen(r rune) bool {
	if r < 0x80 {
		return r <= ' ' || r == 0x7f
	}
	return r == 0x2800 || unicode.IsSpace(r) || unicode.IsControl(r) ||
		unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// dot reports whether a rune is a full stop, or one that programs turn into it: one dot leader, small, full-width, and the
// two of Chinese and Japanese, which domain names take for it.
func dot(r rune) bool {
	return r == '.' || r == 0x2024 || r == 0xfe52 || r == 0xff0e || r == 0x3002 || r == 0xff61
}

// dotOrQuote also takes off what a reader or a program puts around a name: quotation marks, and dots that are one sign.
func dotOrQuote(r rune) bool {
	return dotOrUnseen(r) || strings.ContainsRune("\"'`´‘’‚“”„«»<>…‥", r)
}

func dotOrUnseen(r rune) bool { return dot(r) || unseen(r) }

// notPlain reports whether a rune in an extension is no visible sign of ASCII.
func notPlain(r rune) bool { return r >= 0x80 || unseen(r) }

// turns reports whether a rune changes the direction of writing: marks, embeddings, overrides, isolates.
func turns(r rune) bool {
	return r == 0x061c || r == 0x200e || r == 0x200f || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// longest is as long as the longest extension of the lists.
const longest = 18

// fold writes an extension in lower case into buf, without what is not seen in it; nil where it is too long or has a
// rune that folds to no ASCII, and so stands in no list.
func fold(extension string, buf *[longest]byte) []byte {
	n := 0
	for _, r := range extension {
		if unseen(r) {
			continue
		}
		if r >= 0x80 {
			r = latin(r)
		}
		if r >= 0x80 || n == len(buf) {
			return nil
		}
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		buf[n] = byte(r)
		n++
	}
	return buf[:n]
}

// latin is the letter or digit of ASCII that a rune is in another form (of full width, bold), or that it looks
// like; the rune itself where there is none.
func latin(r rune) rune {
	if i := strings.IndexRune(lookalikes, r); i >= 0 {
		return rune(lookalikes[i+utf8.RuneLen(r)])
	}
	if form := norm.NFKD.String(string(r)); len(form) == 1 {
		return rune(form[0])
	}
	return unicode.SimpleFold(r) // the Kelvin sign folds to ASCII
}

// lookalikes are letters of Cyrillic and Greek that look like a Latin one, each with that letter behind it.
const lookalikes = "аaАaвbВbеeЕeһhНhіiІiјjЈjкkКkмmМmоoОoрpРpсcСcѕsЅsтtТtуyУyхxХxѵvѴvԁdԛqԚqԝwԜwӏlᴦrгrпnиu" +
	"αaΑaβbΒbεeΕeηnΗhιiΙiκkΚkμuΜmνvΝnοoΟoρpΡpτtΤtυuΥyχxΧxζzΖzϲcϹcϳj" +
	"ɑaɡgıiӕeƽsℓlꜱsᴄcᴏoᴠvᴡwᴢz"

// lists tells which lists an extension stands in.
type lists uint8

const (
	antslaList   lists = 1 << iota // Antsla § 19 lg 6, closed
	saaremaaList                   // Saaremaa p 4.20, open
	executable                     // in neither, though executable or of the system by what it is
	document                       // neither executable nor of the system

	runs = antslaList | saaremaaList | executable
)

// extensions are those of executable and system files, and of files that are certainly neither. The last two lines of the
// table are of this library: what a system runs, loads or installs on opening, without archives, images of disks and documents
// with macros; and the formats that offices write to each other in.
var extensions = func() map[string]lists {
	all := map[string]lists{}
	for _, list := range []struct {
		in    lists
		names string
	}{
		{antslaList | saaremaaList, "com exe vbs bat"},
		{antslaList, "msi"},
		{saaremaaList, "pif scr cmd cpl dll"},
		{executable, executables},
		{document, documents},
	} {
		for _, name := range strings.Fields(list.names) {
			all[name] = list.in
		}
	}
	return all
}()

const executables = `
	386 aab acm action ade adp air apk apkm app appimage appinstaller applescript application appref-ms appx
	appxbundle appxupload awk ax bas bash bpl bundle cgi chm cjs class cnt command crx csh deb desktop diagcab drv
	dylib efi elf fish flatpak flatpakref fxp gadget grp hlp hpj hta htc inf ins ipa isp its jar jnlp job js jse jsx
	kext ko ksh library-ms lnk lua mad maf mag mam maq mar mas mat mau mav maw mcf mda mde mdt mdw mdz mjs mpkg msc
	msh msh1 msh1xml msh2 msh2xml mshxml msix msixbundle msixupload msp msstyles mst msu mui nexe ocx ops osd osx
	paf pcd phar php phtml pkg pl plg prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 py pyc pyd pyo pyw pyz pyzw
	rb reg rgs rpm run scf scpt scptd sct search-ms service settingcontent-ms sh shb shs snap so swf sys tcl tcsh
	theme themepack tlb url vb vbe vbp vbscript vsmacros vsw vxd wasm webpnp website wiz workflow ws wsc wsf wsh xap xapk
	xbap xll xnk xpi zsh`

const documents = `
	asice asics bdoc bmp cdoc cdoc2 csv ddoc doc docx gif heic ics jpeg jpg json log md mov mp3 mp4 odp ods odt pdf
	png ppt pptx rtf sce tif tiff txt wav webp xls xlsx xml`

func listed(extension string) lists {
	var buf [longest]byte
	return extensions[string(fold(extension, &buf))]
}

// attachment is what the rules ask of an attachment.
type attachment struct {
	lists lists
	duty  bool
	notes decide.Set
}

func readAttachment(name string, duty bool) (attachment, error) {
	f, err := readName(name)
	if err != nil {
		return attachment{}, err
	}
	host := hostLists(name)
	a := attachment{lists: listed(f.extension) | host, duty: duty, notes: decide.Note(f.bidi, bidirectional)}
	a.notes |= decide.Note(host != 0 || f.disguised && a.lists&runs != 0, disguised)
	if i := strings.LastIndexByte(f.stem, '.'); i >= 0 {
		before := f.stem[i+1:]
		a.notes |= decide.Note(a.lists&runs != 0 && plausible(before) || listed(before)&runs != 0, doubleExtension)
	}
	return a, nil
}

// hostLists tells which lists of executables the files stand in to which a name with a zero byte or a colon leads, a path
// behind them or not: a zero byte ends a name, and a colon names a stream within the file before it (alternate data stream).
func hostLists(name string) (found lists) {
	if !strings.ContainsAny(name, ":\x00") {
		return 0
	}
	if before, _, zero := strings.Cut(name, "\x00"); zero {
		found = runsAt(before)
	}
	for len(name) > 0 {
		part := name
		if i := strings.IndexAny(name, `/\`); i >= 0 {
			part, name = name[:i], name[i+1:]
		} else {
			name = ""
		}
		if host, _, colon := strings.Cut(part, ":"); colon {
			host, _, _ = strings.Cut(host, "\x00")
			found |= runsAt(host)
		}
	}
	return found
}

// runsAt tells which lists of executables a name stands in by its last extension; none where there is no name.
func runsAt(name string) lists {
	f, err := readName(name)
	if err != nil {
		return 0
	}
	return listed(f.extension) & runs
}

// plausible reports whether text may be an extension: up to five letters or digits, among them a letter.
func plausible(s string) bool {
	letter := false
	for i := range len(s) {
		c := s[i] | 0x20
		switch {
		case 'a' <= c && c <= 'z':
			letter = true
		case s[i] < '0' || s[i] > '9':
			return false
		}
	}
	return letter && len(s) <= 5
}
