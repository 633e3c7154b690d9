// SPDX-License-Identifier: MIT

package law

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Head is what every specification of an institution's rules begins with: which rules they are, and where and since when
// they stand. In JSON its fields stand beside those of the specification.
type Head struct {
	Format int        `json:"format"`         // 1; 0 is taken for it in Go, not in JSON
	ID     ID         `json:"id"`             // of a–z, 0–9 and .-_/: "vald-7.2"
	ET     string     `json:"et"`             // the name in Estonian
	EN     string     `json:"en,omitempty"`   // and in English; empty: the Estonian
	Act    string     `json:"act"`            // title of the institution's act
	Ref    string     `json:"ref,omitempty"`  // its date and number
	URL    string     `json:"url,omitempty"`  // its address
	Since  civil.Date `json:"since,omitzero"` // first day in force; zero: always
	Until  civil.Date `json:"until,omitzero"` // last day in force; zero: still
}

// Source returns where a provision of the act stands.
func (h Head) Source(provision string) Source {
	return Source{Act: h.Act, Provision: provision, Ref: h.Ref, URL: h.URL}
}

// Check returns the first thing that is wrong with the head, with the field it stands in; nil where nothing is. The error
// is an [*Error] of [ErrMissing], [ErrInvalid] or [ErrPlaceholder].
func (h Head) Check() error {
	switch {
	case h.Format != 0 && h.Format != 1:
		return &Error{Kind: ErrInvalid, At: "format", ET: "Vorminguks saab olla ainult 1", EN: "must be 1"}
	case h.ID == "":
		return &Error{Kind: ErrMissing, At: "id"}
	case !h.ID.Valid():
		return &Error{Kind: ErrInvalid, At: "id", Value: msg.Quote(string(h.ID)), ET: "Lubatud on ainult a–z, 0–9 ja .-_/", EN: "only a–z, 0–9 and .-_/ are allowed"}
	case h.ET == "":
		return &Error{Kind: ErrMissing, At: "et"}
	case h.Act == "":
		return &Error{Kind: ErrMissing, At: "act"}
	case h.Since.Placeholder():
		return &Error{Kind: ErrPlaceholder, At: "since", Value: h.Since.String()}
	case h.Until.Placeholder():
		return &Error{Kind: ErrPlaceholder, At: "until", Value: h.Until.String()}
	case h.Until.Before(h.Since):
		return &Error{Kind: ErrInvalid, At: "until", Value: h.Until.String(), ET: "Lõpp on algusest varasem", EN: "the end is before the beginning"}
	}
	return nil
}
