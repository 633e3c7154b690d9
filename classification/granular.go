// SPDX-License-Identifier: MIT

package classification

import (
	"cmp"
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// FileAccess says who may see one file of a restricted document.
//
// Source: granularAccess 0.1-draft, File.
type FileAccess struct {
	GUID         string               `json:"guid"`
	PublicName   string               `json:"public_name,omitempty"` // that may be published in place of its own
	Code         AccessCode           `json:"code"`                  // zero: as the document
	Restrictions []CapsuleRestriction `json:"restrictions,omitempty"`
	Parts        bool                 `json:"parts,omitempty"` // the capsule opens parts of the file or files within it, of which this package says nothing
}

// File returns who may see one file, by the FileGuid of the capsule in any case of letters: what the capsule says of the file,
// or else what it says of the document. A file is never under a stricter restriction than its document.
//
// Source: granularAccess 0.1-draft.
func (a Access) File(guid string) Access {
	if a.Code == AccessRestricted && guid != "" {
		for _, f := range a.Files {
			if strings.EqualFold(f.GUID, strings.TrimSpace(guid)) && f.Code != 0 {
				return Access{Code: f.Code, Restrictions: f.Restrictions}
			}
		}
	}
	return Access{Code: a.Code, Restrictions: a.Restrictions}
}

// filesXML writes what the draft says of whole files and of what may be published; nil where there is nothing of it.
func (a Access) filesXML() ([]byte, error) {
	type file struct {
		GUID   string      `xml:"FileGuid"`
		Name   string      `xml:"PublicFileName,omitempty"`
		Access *wireAccess `xml:"Access"`
	}
	block := struct {
		XMLName  xml.Name `xml:"http://www.riik.ee/schemas/deccontainer/vers_2_1/granularAccess/ granularAccess"`
		Title    string   `xml:"PublicRecordTitle,omitempty"`
		Abstract string   `xml:"PublicRecordAbstract,omitempty"`
		Files    []file   `xml:"File"`
	}{Title: a.PublicTitle, Abstract: a.PublicAbstract}
	if len(a.Files) == 0 && a.PublicTitle == "" && a.PublicAbstract == "" {
		return nil, nil
	}
	if a.Code == AccessOpen {
		return nil, refuse.New(law.ErrInvalid, "granularAccess", "", textNothingToOpen)
	}
	texts := []string{a.PublicTitle, a.PublicAbstract}
	seen := map[string]bool{}
	for _, f := range a.Files {
		key := strings.ToLower(f.GUID)
		switch {
		case !guidForm.MatchString(key) || seen[key]:
			return nil, refuse.New(law.ErrInvalid, "FileGuid", msg.Quote(f.GUID), textFileGUID)
		case f.Parts:
			return nil, refuse.New(law.ErrNotPossible, "File", msg.Quote(f.GUID), textParts)
		case f.Code == 0 && len(f.Restrictions) > 0:
			return nil, refuse.Missing("AccessConditionsCode")
		}
		seen[key] = true
		w := file{GUID: f.GUID, Name: f.PublicName}
		if f.Code != 0 {
			own, err := Access{Code: f.Code, Restrictions: f.Restrictions}.wire("", "Access")
			if err != nil {
				return nil, err
			}
			w.Access = own
		}
		texts, block.Files = append(texts, f.PublicName), append(block.Files, w)
	}
	for _, text := range texts {
		if !carried(text) {
			return nil, refuse.New(law.ErrInvalid, "", msg.Quote(text), textNotCarried)
		}
	}
	return xml.MarshalIndent(block, "", "  ")
}

const granularSpace = capsuleSpace + "granularAccess/"

// contents are the elements that may stand below each, as the schema of the draft has them. A block that does not meet
// the schema says nothing reliable, and is void as a whole.
var contents = sync.OnceValue(func() map[string]*regexp.Regexp {
	const parts = `(SegmentationMethod SegmentationCheck DefaultPartAccessConditionsCode (AccessGroup )+|ContainerFormat (SubFile )+)?`
	all := map[string]string{
		"granularAccess": `(PublicRecordTitle )?(PublicRecordAbstract )?(File )*`, "File": `FileGuid (PublicFileName )?(Access )?` + parts,
		"SubFile": `EntryName (PublicFileName )?(Access )?` + parts, "Access": `AccessConditionsCode (AccessRestriction )*`,
		"AccessRestriction": `(RestrictionIdentifier )?RestrictionBeginDate RestrictionEndDate (RestrictionEndEvent )?(RestrictionInvalidSince )?RestrictionBasis InformationOwner `,
		"SegmentationCheck": `(PageCount )?(ParagraphCount )?(WordCount )?`, "AccessGroup": `Access (PageRange |ParagraphRange |WordRange )+`,
		"PageRange": `StartPage EndPage `, "ParagraphRange": `StartParagraph EndParagraph `, "WordRange": `StartWord EndWord `,
	}
	compiled := map[string]*regexp.Regexp{}
	for name, model := range all {
		compiled[name] = regexp.MustCompile("^" + model + "$")
	}
	return compiled
})

var (
	guidForm  = regexp.MustCompile(`^[a-fA-F0-9]{8}-([a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}$`)
	entryForm = regexp.MustCompile(`^(\.*[^./\\][^/\\]*)(/(\.*[^./\\][^/\\]*))*$`)
)

// readFiles reads what the capsule says of single files. Anything that breaks a rule voids it all.
func (a *Access) readFiles(blocks []node) {
	if len(blocks) == 0 || a.Code != AccessRestricted {
		return // an open document has nothing more to open
	}
	if len(blocks) > 1 {
		a.Ignored = "granularAccess given twice"
		return
	}
	block := &blocks[0]
	if a.Ignored = block.invalid(); a.Ignored != "" {
		return
	}
	var files []FileAccess
	seen := map[string]bool{}
	for i := range block.all {
		n := &block.all[i]
		if n.name.Local != "File" {
			continue
		}
		f := FileAccess{GUID: n.child("FileGuid").text, PublicName: n.childText("PublicFileName")}
		if key := strings.ToLower(f.GUID); !guidForm.MatchString(key) || seen[key] {
			a.Ignored = "FileGuid " + msg.Quote(f.GUID)
			return
		} else {
			seen[key] = true
		}
		own, why := n.level(AccessRestricted)
		if why != "" {
			a.Ignored = why
			return
		}
		if n.child("Access") != nil {
			f.Code, f.Restrictions = own.Code, own.Restrictions
		}
		f.Parts = n.child("SegmentationMethod") != nil || n.child("ContainerFormat") != nil
		files = append(files, f)
	}
	a.Files, a.PublicTitle, a.PublicAbstract = files, block.childText("PublicRecordTitle"), block.childText("PublicRecordAbstract")
}

// childText returns the text of the first element of a name below n; "" where there is none.
func (n *node) childText(name string) string {
	if c := n.child(name); c != nil {
		return c.text
	}
	return ""
}

// child returns the first element of a name below n; nil where there is none.
func (n *node) child(name string) *node {
	for i := range n.all {
		if n.all[i].name.Local == name {
			return &n.all[i]
		}
	}
	return nil
}

// invalid says where the elements below n do not meet the schema; "" where they do.
func (n *node) invalid() string {
	var names strings.Builder
	for i := range n.all {
		if n.all[i].name.Space != granularSpace {
			return n.all[i].name.Local + " of another name space"
		}
		names.WriteString(n.all[i].name.Local + " ")
	}
	model, nested := contents()[n.name.Local]
	switch {
	case nested && !model.MatchString(names.String()), !nested && len(n.all) > 0:
		return n.name.Local + " holds " + strings.TrimSpace(names.String())
	case nested && n.text != "":
		return n.name.Local + " holds text"
	case n.name.Local == "SegmentationCheck" && len(n.all) == 0:
		return "SegmentationCheck holds nothing"
	}
	for i := range n.all {
		if why := n.all[i].invalid(); why != "" {
			return why
		}
	}
	return ""
}

// level reads the access of a file or of a file within it and checks the levels below: none is stricter than the one above,
// what is open has no restriction and no restricted part, entries have one name each, and ranges neither fall nor overlap.
func (n *node) level(above AccessCode) (own Access, why string) {
	own.Code = above
	if access := n.child("Access"); access != nil {
		a, err := access.access()
		switch {
		case err != nil:
			return own, err.Error()
		case a.Code == 0 || a.Code > above:
			return own, "AccessConditionsCode " + msg.Quote(a.Code.String())
		case a.Code == AccessOpen && len(a.Restrictions) > 0:
			return own, "an open file with a restriction"
		}
		for _, r := range a.Restrictions {
			if err := r.check(); err != nil {
				return own, err.Error()
			}
		}
		own = a
	}
	if method := n.child("SegmentationMethod"); method != nil {
		return own, n.groups(own.Code, strings.Join(strings.Fields(method.text), " "))
	}
	if n.child("ContainerFormat") != nil && oneLine(n.child("ContainerFormat").text) == "" {
		return own, "ContainerFormat is empty"
	}
	entries := map[string]bool{}
	for i := range n.all {
		sub := &n.all[i]
		if sub.name.Local != "SubFile" {
			continue
		}
		name := oneLine(sub.child("EntryName").text)
		if entries[name] || !entryForm.MatchString(name) {
			return own, "EntryName " + msg.Quote(name)
		}
		entries[name] = true
		if _, why := sub.level(own.Code); why != "" {
			return own, why
		}
	}
	return own, ""
}

// counts are what the published ways of dividing a file count.
var counts = map[string]string{"pdf-pages-v1": "PageCount ", "plaintext-blocks-v1": "ParagraphCount WordCount "}

// groups checks the parts of a file.
func (n *node) groups(above AccessCode, method string) string {
	if above != AccessRestricted || method == "" {
		return "an open file with parts"
	}
	check, given := n.child("SegmentationCheck"), ""
	for i := range check.all {
		given += check.all[i].name.Local + " "
		if _, err := strconv.ParseUint(check.all[i].text, 10, 31); err != nil {
			return "SegmentationCheck " + msg.Quote(check.all[i].text)
		}
	}
	if want := counts[method]; want != "" && want != given {
		return "SegmentationCheck holds " + given
	}
	var rest AccessCode
	if err := rest.UnmarshalText([]byte(n.child("DefaultPartAccessConditionsCode").text)); err != nil || rest == 0 {
		return "DefaultPartAccessConditionsCode"
	}
	var spans []span
	for i := range n.all {
		group := &n.all[i]
		if group.name.Local != "AccessGroup" {
			continue
		}
		if _, why := group.level(above); why != "" {
			return why
		}
		for j := range group.all {
			r := &group.all[j]
			if !strings.HasSuffix(r.name.Local, "Range") {
				continue
			}
			if want := counts[method]; want != "" && !strings.Contains(want, strings.TrimSuffix(r.name.Local, "Range")) {
				return method + " has no " + r.name.Local
			}
			first, err := strconv.ParseUint(r.all[0].text, 10, 31)
			last, err2 := strconv.ParseUint(r.all[1].text, 10, 31)
			if err != nil || err2 != nil || first == 0 || last < first {
				return r.name.Local + " " + r.all[0].text + "–" + r.all[1].text
			}
			spans = append(spans, span{r.name.Local, first, last, i})
		}
	}
	return overlap(spans)
}

// span is a range of pages, paragraphs or words of a group.
type span struct {
	kind        string
	first, last uint64
	group       int
}

// overlap says which ranges of different groups overlap; "" where none do.
func overlap(spans []span) string {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.first, b.first)) })
	var last, other span // the two that reach farthest, of different groups
	for _, s := range spans {
		if s.kind != last.kind {
			last, other = s, span{}
			continue
		}
		if s.group != last.group && s.first <= last.last || other.kind != "" && s.group != other.group && s.first <= other.last {
			return s.kind + " overlaps"
		}
		switch {
		case s.group == last.group:
			last.last = max(last.last, s.last)
		case s.last > last.last:
			last, other = s, last
		case other.kind == "" || s.last > other.last:
			other = s
		}
	}
	return ""
}
