// SPDX-License-Identifier: MIT

package strict_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// spec has a field of each sort that specifications of this module have.
type spec struct {
	Format  int          `json:"format"`
	Name    string       `json:"name,omitempty"`
	On      bool         `json:"on,omitempty"`
	Small   int8         `json:"small,omitempty"`
	Day     civil.Date   `json:"day,omitzero"`
	Keep    civil.Period `json:"keep,omitzero"`
	History history      `json:"history,omitzero"`
	Changes []change     `json:"changes,omitempty"`
	Tags    []string     `json:"tags,omitempty"`
	Days    []civil.Date `json:"days,omitempty"`
	Hidden  string       `json:"-"`
	Bare    string
}

type history struct {
	Count int      `json:"count,omitempty"`
	Inner change   `json:"inner,omitzero"`
	List  []change `json:"list,omitempty"`
}

type change struct {
	Day  civil.Date `json:"day,omitzero"`
	Rows [][]int    `json:"rows,omitempty"`
	Note string     `json:"note,omitempty"`
}

func TestDecode(t *testing.T) {
	day := civil.MustParse("2026-04-02")
	tests := []struct {
		name, in string
		want     spec
	}{
		{"least", `{"format":1}`, spec{Format: 1}},
		{"format last", `{"name":"a","format":1}`, spec{Format: 1, Name: "a"}},
		{"white space", " \t\r\n{ \"format\" :\n1 , \"tags\" : [ \"a\" , \"b\" ] } \n", spec{Format: 1, Tags: []string{"a", "b"}}},
		{"escapes", `{"f\u006frmat":1,"name":"\u00f5 \"\\ \ud83d\ude00"}`, spec{Format: 1, Name: `õ "\ 😀`}},
		{"Estonian letters", `{"format":1,"name":"õäöüšž"}`, spec{Format: 1, Name: "õäöüšž"}},
		{"empty values", `{"format":1,"name":"","on":false,"small":0,"day":"","keep":"","history":{},"changes":[]}`,
			spec{Format: 1}},
		{"bounds of a number", `{"format":1,"small":-128}`, spec{Format: 1, Small: -128}},
		{"both forms of a day", `{"format":1,"days":["2026-04-02","02.04.2026"]}`,
			spec{Format: 1, Days: []civil.Date{day, day}}},
		{"everything", `{"format":1,"name":"n","on":true,"small":127,"day":"2026-04-02","keep":"6 months",
			"history":{"count":3,"inner":{"day":"2026-04-02"},"list":[{"note":"a"},{"note":"b"}]},
			"changes":[{"day":"2026-04-02","rows":[[1],[2,3]]},{}],"tags":["x",""]}`,
			spec{
				Format: 1, Name: "n", On: true, Small: 127, Day: day, Keep: civil.Months(6),
				History: history{Count: 3, Inner: change{Day: day}, List: []change{{Note: "a"}, {Note: "b"}}},
				Changes: []change{{Day: day, Rows: [][]int{{1}, {2, 3}}}, {}}, Tags: []string{"x", ""},
			}},
		{"the same name in siblings is no repetition",
			`{"format":1,"changes":[{"note":"a"},{"note":"b"}],"history":{"inner":{"note":"c"}}}`,
			spec{Format: 1, Changes: []change{{Note: "a"}, {Note: "b"}}, History: history{Inner: change{Note: "c"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got spec
			require.NoError(t, strict.Decode([]byte(tt.in), &got))
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	tests := []struct {
		name, in     string
		path, reason string
	}{
		{"unknown", `{"format":1,"nmae":"a"}`, "nmae", "no such field"},
		{"unknown, nested", `{"format":1,"history":{"cuont":1}}`, "history.cuont", "no such field"},
		{"unknown, in a list", `{"format":1,"changes":[{},{},{"dya":""}]}`, "changes[2].dya", "no such field"},
		{"name of another level", `{"format":1,"history":{"format":1}}`, "history.format", "no such field"},
		{"empty name", `{"format":1,"":1}`, "", "no such field"},
		{"field kept out of JSON", `{"format":1,"-":"a"}`, "-", "no such field"},
		{"Go's name of it", `{"format":1,"Hidden":"a"}`, "Hidden", "no such field"},
		{"field without a tag", `{"format":1,"Bare":"a"}`, "Bare", "no such field"},
		{"options of the tag", `{"format":1,"name,omitempty":"a"}`, "name,omitempty", "no such field"},

		{"repeated", `{"format":1,"name":"a","name":"a"}`, "name", "given twice"},
		{"repeated format", `{"format":1,"format":1}`, "format", "given twice"},
		{"repeated, escaped", `{"format":1,"name":"a","n\u0061me":"b"}`, "name", "given twice"},
		{"repeated, nested", `{"format":1,"history":{"count":1,"count":1}}`, "history.count", "given twice"},
		{"repeated object", `{"format":1,"history":{},"history":{}}`, "history", "given twice"},
		{"repeated, in a list", `{"format":1,"changes":[{"note":"a"},{"note":"a","note":"b"}]}`, "changes[1].note", "given twice"},
		{"repeated, in a list of a list", `{"format":1,"history":{"list":[{"note":"","note":""}]}}`,
			"history.list[0].note", "given twice"},

		{"other case", `{"Format":1}`, "Format", "no such field"},
		{"other case, all", `{"format":1,"NAME":"a"}`, "NAME", "no such field"},
		{"other case, nested", `{"format":1,"history":{"Count":1}}`, "history.Count", "no such field"},
		{"other case, in a list", `{"format":1,"changes":[{"Day":""}]}`, "changes[0].Day", "no such field"},
		{"letter that folds to another", `{"format":1,"ſmall":1}`, "ſmall", "no such field"}, // encoding/json takes it for s

		{"null", `null`, "", "null is not a value"},
		{"null number", `{"format":null}`, "format", "must be 1: null"},
		{"null text", `{"format":1,"name":null}`, "name", "null is not a value"},
		{"null day", `{"format":1,"day":null}`, "day", "null is not a value"},
		{"null object", `{"format":1,"history":null}`, "history", "null is not a value"},
		{"null list", `{"format":1,"changes": null }`, "changes", "null is not a value"},
		{"null in a list", `{"format":1,"changes":[{},null]}`, "changes[1]", "null is not a value"},
		{"null in a list of texts", `{"format":1,"tags":["a",null]}`, "tags[1]", "null is not a value"},
		{"null in a list of days", `{"format":1,"days":[null]}`, "days[0]", "null is not a value"},
		{"null, nested", `{"format":1,"history":{"inner":{"day":null}}}`, "history.inner.day", "null is not a value"},

		{"trailing brace", `{"format":1}}`, "", "something follows the end"},
		{"trailing comma", `{"format":1},`, "", "something follows the end"},
		{"trailing object", `{"format":1}{"format":1}`, "", "something follows the end"},
		{"trailing word", `{"format":1} true`, "", "something follows the end"},
		{"trailing NUL", "{\"format\":1}\x00", "", "something follows the end"},

		{"invalid UTF-8 in a text", "{\"format\":1,\"name\":\"\xff\"}", "", "not valid UTF-8"},
		{"invalid UTF-8 in a name", "{\"format\":1,\"na\xc3\":1}", "", "not valid UTF-8"},
		{"invalid UTF-8 behind the end", "{\"format\":1}\x80", "", "not valid UTF-8"},
		{"Latin-1", "{\"format\":1,\"name\":\"\xf5un\"}", "", "not valid UTF-8"},

		{"format 0", `{"format":0}`, "format", "must be 1: 0"},
		{"format 2", `{"format":2}`, "format", "must be 1: 2"},
		{"format -1", `{"format":-1}`, "format", "must be 1: -1"},
		{"format as text", `{"format":"1"}`, "format", `must be 1: "1"`},
		{"format as a fraction", `{"format":1.0}`, "format", "must be 1: 1.0"},
		{"format with an exponent", `{"format":1e0}`, "format", "must be 1: 1e0"},

		{"list for the document", `[{"format":1}]`, "", `must be an object: [{"format":1}]`},
		{"text for the document", `"format"`, "", `must be an object: "format"`},
		{"number for the document", `1`, "", "must be an object: 1"},
		{"number for a text", `{"format":1,"name":1}`, "name", "must be a string: 1"},
		{"object for a text", `{"format":1,"name":{}}`, "name", "must be a string: {}"},
		{"text for a number", `{"format":1,"history":{"count":"3"}}`, "history.count", `must be a whole number in range: "3"`},
		{"fraction", `{"format":1,"history":{"count":1.5}}`, "history.count", "must be a whole number in range: 1.5"},
		{"text for a truth", `{"format":1,"on":"true"}`, "on", `must be true or false: "true"`},
		{"number for a truth", `{"format":1,"on":1}`, "on", "must be true or false: 1"},
		{"list for an object", `{"format":1,"history":[]}`, "history", "must be an object: []"},
		{"text for an object", `{"format":1,"history":"x"}`, "history", `must be an object: "x"`},
		{"object for a list", `{"format":1,"changes":{}}`, "changes", "must be a list: {}"},
		{"text for a list", `{"format":1,"tags":"x"}`, "tags", `must be a list: "x"`},
		{"number in a list of texts", `{"format":1,"tags":["a","b",3]}`, "tags[2]", "must be a string: 3"},
		{"list for an object of a list", `{"format":1,"changes":[[]]}`, "changes[0]", "must be an object: []"},
		{"text in a list of lists", `{"format":1,"changes":[{"rows":[[1,2],[3,"4"]]}]}`, "changes[0].rows[1][1]",
			`must be a whole number in range: "4"`},

		{"number for a day", `{"format":1,"day":20260402}`, "day", "must be a string: 20260402"},
		{"object for a day", `{"format":1,"day":{}}`, "day", "must be a string: {}"},
		{"no such day", `{"format":1,"day":"2026-02-31"}`, "day", `no such day: "2026-02-31"`},
		{"no such day in a list", `{"format":1,"changes":[{},{},{"day":"31.02.2026"}]}`, "changes[2].day",
			`no such day: "31.02.2026"`},
		{"no such day in a list of days", `{"format":1,"days":["2026-04-02","x"]}`, "days[1]", `not read as a day (2026-04-02, 02.04.2026, 2. aprill 2026): "x"`},
		{"no such day, nested", `{"format":1,"history":{"inner":{"day":"x"}}}`, "history.inner.day", `not read as a day (2026-04-02, 02.04.2026, 2. aprill 2026): "x"`},
		{"no such period", `{"format":1,"keep":"6"}`, "keep", `no such period: "6"`},
		{"truth for a day in a list", `{"format":1,"changes":[{"day":true}]}`, "changes[0].day", "must be a string: true"},

		{"a little too large", `{"format":1,"small":128}`, "small", "must be a whole number in range: 128"},
		{"a little too small", `{"format":1,"small":-129}`, "small", "must be a whole number in range: -129"},
		{"beyond 64 bits", `{"format":1,"history":{"count":9223372036854775808}}`, "history.count",
			"must be a whole number in range: 9223372036854775808"},
		{"beyond any float", `{"format":1e400}`, "format", "must be 1: 1e400"},
		{"forty bytes are told", `{"format":` + strings.Repeat("9", 40) + `}`, "format", "must be 1: " + strings.Repeat("9", 40)},
		{"a name of forty bytes is told", `{"format":1,"` + strings.Repeat("a", 40) + `":1}`, strings.Repeat("a", 40), "no such field"},
		{"a longer one is cut", `{"format":1,"` + strings.Repeat("a", 41) + `":1}`, `"` + strings.Repeat("a", 40) + `…"`, "no such field"},
		{"a long one is cut", `{"format":` + strings.Repeat("9", 100_000) + `}`, "format",
			"must be 1: " + strings.Repeat("9", 40) + "…"},

		{"nothing", ``, "", "ends too early"},
		{"white space alone", " \n", "", "ends too early"},
		{"cut after the brace", `{`, "", "ends too early"},
		{"cut within a name", `{"for`, "", "ends too early"},
		{"cut before a value", `{"format":`, "", "ends too early"},
		{"cut after a value", `{"format":1`, "", "ends too early"},
		{"cut within a list", `{"format":1,"tags":["a"`, "", "ends too early"},
		{"cut within an object of a list", `{"format":1,"changes":[{"note":"a"`, "", "ends too early"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := strict.Decode([]byte(tt.in), new(spec))
			var refusal *law.Error
			require.ErrorAs(t, err, &refusal)
			assert.Equal(t, tt.path, refusal.At)
			assert.Zero(t, refusal.Line, "one line needs no number")
			assert.ErrorIs(t, err, law.ErrInvalid)
			want := tt.reason
			if tt.path != "" {
				want = tt.path + ": " + tt.reason
			}
			assert.EqualError(t, err, want)
		})
	}
}

// A document without a format is refused at the format, whatever else it says.
func TestMissingFormat(t *testing.T) {
	for _, in := range []string{`{}`, `{"name":"a"}`, `{"history":{"count":1}}`} {
		var refusal *law.Error
		require.ErrorAs(t, strict.Decode([]byte(in), new(spec)), &refusal, in)
		assert.Equal(t, "format", refusal.At, in)
	}
}

// The reasons for broken syntax are encoding/json's own and may change with it; that it is broken there may not.
func TestSyntax(t *testing.T) {
	tests := []struct{ name, in string }{
		{"byte order mark", "\ufeff{\"format\":1}"},
		{"comma before the end", `{"format":1,}`},
		{"comma at the beginning", `{,"format":1}`},
		{"two commas", `{"format":1,,"name":"a"}`},
		{"no comma", `{"format":1 "name":"a"}`},
		{"no colon", `{"format" 1}`},
		{"no value", `{"format":}`},
		{"name alone", `{"format"}`},
		{"number for a name", `{1:1}`},
		{"object for a name", `{{}:1}`},
		{"other bracket", `{"format":1]`},
		{"single quotes", `{'format':1}`},
		{"no quotes", `{format:1}`},
		{"comment", `{"format":1/* one */}`},
		{"comma before the end of a list", `{"format":1,"tags":["a",]}`},
		{"comma at the beginning of a list", `{"format":1,"tags":[,"a"]}`},
		{"no comma in a list", `{"format":1,"tags":["a" "b"]}`},
		{"other bracket of a list", `{"format":1,"tags":["a"}`},
		{"misspelt word", `{"format":1,"on":ture}`},
		{"plus", `{"format":+1}`},
		{"leading zero", `{"format":01}`},
		{"hexadecimal", `{"format":0x1}`},
		{"not a number", `{"format":NaN}`},
		{"newline in a text", "{\"format\":1,\"name\":\"a\nb\"}"},
		{"unknown escape", `{"format":1,"name":"\x41"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var refusal *law.Error
			require.ErrorAs(t, strict.Decode([]byte(tt.in), new(spec)), &refusal)
			assert.Regexp(t, `^(line 2: )?not JSON from byte \d+ on: `, refusal.Error())
		})
	}
}

// JSON knows four white-space characters. What else looks empty came in by a slip, and other readers refuse it.
func TestOtherWhiteSpace(t *testing.T) {
	for name, space := range map[string]string{
		"vertical tab": "\v", "form feed": "\f", "next line": "\u0085", "no-break space": "\u00a0", "em space": "\u2003",
		"line separator": "\u2028", "ideographic space": "\u3000",
	} {
		t.Run(name, func(t *testing.T) {
			for _, in := range []string{space + `{"format":1}`, `{"format":1}` + space, `{"format":` + space + `1}`} {
				assert.Error(t, strict.Decode([]byte(in), new(spec)), "%q", in)
			}
		})
	}
}

// Brackets are cheap to send. None of these may exhaust the stack or the patience.
func TestDeepNesting(t *testing.T) {
	const deep = 200_000
	lists := strings.Repeat("[", deep) + strings.Repeat("]", deep)
	objects := strings.Repeat(`{"history":`, deep) + "1" + strings.Repeat("}", deep)
	for name, in := range map[string]string{
		"document of lists":   lists,
		"document of objects": objects,
		"unknown field":       `{"format":1,"x":` + lists + `}`,
		"number":              `{"format":` + lists + `}`,
		"text":                `{"format":1,"name":` + objects + `}`,
		"day":                 `{"format":1,"day":` + lists + `}`,
		"list":                `{"format":1,"tags":` + lists + `}`,
		"list of lists":       `{"format":1,"changes":[{"rows":` + lists + `}]}`,
		"object":              `{"format":1,"history":` + objects + `}`,
		"brackets never shut": strings.Repeat("[", deep),
		"behind the end":      `{"format":1}` + lists,
		"deep, but allowed":   `{"format":1,"name":` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + `}`,
	} {
		t.Run(name, func(t *testing.T) {
			err := strict.Decode([]byte(in), new(spec))
			var refusal *law.Error
			require.ErrorAs(t, err, &refusal)
			assert.Less(t, len(err.Error()), 200, "no error repeats its input")
		})
	}
}

// TestLine: in a text of several lines an error names its line.
func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"{\"format\": 1,\n \"nmae\": 1}":                                   "line 2: nmae: no such field",
		"{\"format\": 1,\n\n \"history\": {\n  \"count\": \"3\"}}":         `line 4: history.count: must be a whole number in range: "3"`,
		"{\"format\": 1,\n \"days\": [\"2026-04-02\",\n  \"2026-02-31\"]}": `line 3: days[1]: no such day: "2026-02-31"`,
		"\n\n{\"format\": 2}":                                              "line 3: format: must be 1: 2",
		"{\"format\": 1,\n \"name\": nope}":                                "line 2: not JSON from byte 25 on: invalid character 'o' in literal null (expecting 'u')",
		"{\"format\": 1}\n":                                                "",
	} {
		err := strict.Decode([]byte(in), new(spec))
		if want == "" {
			assert.NoError(t, err)
			continue
		}
		assert.EqualError(t, err, want, in)
	}
}

func BenchmarkDecode(b *testing.B) {
	line := []byte(`{"name":"avts-18.1","day":"2026-04-02","on":true}`)
	for b.Loop() {
		var v spec
		d, err := strict.Parse(line)
		if err == nil {
			err = d.Decode(&v)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzDecode: no input panics; every refusal is an [law.Error]; whatever is read, encoding/json reads too, without
// a field that it does not know, and to the same value.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`{"format":1}`, ` {"format" : 1 , "name":"õ\u00f5\ud800"} `, `{"format":1,"on":true,"small":-128}`,
		`{"format":1,"day":"2026-04-02","keep":"6 months","days":["02.04.2026",""]}`,
		`{"format":1,"history":{"count":3,"inner":{"day":""},"list":[{"note":"a"}]}}`,
		`{"format":1,"changes":[{"rows":[[1],[2,3]]},{"rows":[]}],"tags":["a",""]}`,
		`{"format":1,"name":"a","name":"b"}`, `{"format":1,"history":{"count":1,"count":2}}`, `{"Format":1}`, `{"format":2}`,
		`{"format":null}`, `null`, `{}`, ``, `{"format":1}}`, `{"format":1,}`, `{1:2}`, `{"format":1,"tags":["a",]}`,
		"\ufeff{\"format\":1}", "{\"format\":1,\"name\":\"\xff\"}", `{"format":1e400}`, `{"format":1,"small":300}`,
		`{"format":1,"changes":[[[[[[[[`, `{"format":1,"changes":[null]}`, `{"format":1,"-":1}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := strict.Parse(data); err == nil {
			d.Text("name") // trusts the brackets of what is valid
		}
		var got spec
		if err := strict.Decode(data, &got); err != nil {
			if _, ok := err.(*law.Error); !ok || err.Error() == "" {
				t.Fatalf("%q: %T %v", data, err, err)
			}
			return
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		var want spec
		if err := dec.Decode(&want); err != nil {
			t.Fatalf("%q is read, but encoding/json says: %v", data, err)
		}
		if _, err := dec.Token(); err != io.EOF {
			t.Fatalf("%q is read, but for encoding/json something follows: %v", data, err)
		}
		// An empty list is nil to one and empty to the other, which their JSON leaves out alike, but for rows.
		for _, s := range []*spec{&got, &want} {
			for _, list := range [][]change{s.Changes, s.History.List, {s.History.Inner}} {
				for _, c := range list {
					for i := range c.Rows {
						c.Rows[i] = append([]int{}, c.Rows[i]...)
					}
				}
			}
		}
		gotJSON, _ := json.Marshal(got)
		wantJSON, _ := json.Marshal(want)
		if !bytes.Equal(gotJSON, wantJSON) {
			t.Fatalf("%q is read as %s, by encoding/json as %s", data, gotJSON, wantJSON)
		}
	})
}

// TestDecodeStartsAnew: what the target held before is gone, and pointers are read as strictly as the rest.
func TestDecodeStartsAnew(t *testing.T) {
	type inner struct {
		Count int `json:"count"`
	}
	var v struct {
		Format int            `json:"format"`
		Rows   []int          `json:"rows"`
		Inner  *inner         `json:"inner"`
		Loose  map[string]int `json:"loose"`
	}
	v.Format, v.Rows = 1, []int{7, 8}
	require.Error(t, strict.Decode([]byte(`{}`), &v), "a format from before is none")
	v.Rows = []int{7, 8}
	require.NoError(t, strict.Decode([]byte(`{"format": 1, "rows": [1], "inner": {"count": 3}}`), &v))
	assert.Equal(t, []int{1}, v.Rows)
	assert.Equal(t, 3, v.Inner.Count)
	assert.EqualError(t, strict.Decode([]byte(`{"format": 1, "inner": {"Count": 3}}`), &v), "inner.Count: no such field")
	assert.EqualError(t, strict.Decode([]byte(`{"format": 1, "loose": {"a": 1}}`), &v), "loose: cannot be read strictly: map")
}

// TestDecodeWhole: what must be there is there, each text says something, and a day is a day.
func TestDecodeWhole(t *testing.T) {
	type row struct {
		Day  civil.Date `json:"day"`
		Note string     `json:"note,omitempty"`
	}
	type head struct {
		Name string `json:"name"`
	}
	type whole struct {
		head
		On    bool         `json:"on"`
		Count *int         `json:"count,omitempty"`
		Day   civil.Date   `json:"day,omitzero"`
		End   civil.Date   `json:"end,omitzero" may:"placeholder"`
		Text  string       `json:"text,omitempty" may:"empty"`
		Rows  []row        `json:"rows,omitempty"`
		Tags  []string     `json:"tags,omitempty"`
		Days  []civil.Date `json:"days,omitempty"`
	}
	for in, want := range map[string]string{
		`{"name":"a","on":false}`: "",
		`{"name":"a","on":true,"count":0,"day":"2026-04-02","end":"9999-12-31","text":" ","rows":[{"day":"2026-04-02"}],"tags":[],"days":["2026-04-02"]}`: "",
		`{}`:                               "name: missing",
		`{"name":"a"}`:                     "on: missing",
		`{"on":false}`:                     "name: missing",
		`{"name":"","on":false}`:           "name: is empty",
		`{"name":" \t\u00a0","on":false}`:  "name: is empty",
		`{"name":"a","on":false,"day":""}`: "day: is empty",
		`{"name":"a","on":false,"day":"9999-12-31"}`:                      "day: this day is written where none is known: 9999-12-31",
		`{"name":"a","on":false,"end":""}`:                                "end: is empty",
		`{"name":"a","on":false,"rows":[{"day":"2026-04-02"},{}]}`:        "rows[1].day: missing",
		`{"name":"a","on":false,"rows":[{"day":"2026-04-02","note":""}]}`: "rows[0].note: is empty",
		`{"name":"a","on":false,"tags":["a",""]}`:                         "tags[1]: is empty",
		`{"name":"a","on":false,"days":["2026-04-02","1900-01-01"]}`:      "days[1]: this day is written where none is known: 1900-01-01",
		"{\n\"name\":\"a\",\n\"on\":true,\n\"rows\":[\n{}]}":              "line 5: rows[0].day: missing",
	} {
		d, err := strict.Parse([]byte(in))
		require.NoError(t, err)
		if err := d.DecodeWhole(new(whole)); want == "" {
			assert.NoError(t, err, in)
		} else {
			assert.EqualError(t, err, want, in)
		}
		assert.NoError(t, strict.Decode([]byte(`{"format":1,"note":""}`), &struct {
			Format int    `json:"format"`
			Name   string `json:"name"`
			Note   string `json:"note"`
		}{}), "what a specification lacks, it says itself")
	}
}

// TestErrorsAreShortAndPrintable, whatever the document says.
func TestErrorsAreShortAndPrintable(t *testing.T) {
	for _, in := range []string{
		`{"format": 1, "` + strings.Repeat("õ", 1000) + `": 1}`,
		`{"format": 1, "a\nb": 1}`,
		`{"format": 1, "small": "` + strings.Repeat("õ", 1000) + `"}`,
		`{"format": "` + strings.Repeat("õ", 1000) + `"}`,
	} {
		var v spec
		err := strict.Decode([]byte(in), &v)
		require.Error(t, err)
		assert.Less(t, len(err.Error()), 250)
		assert.NotContains(t, err.Error(), "\n")
		assert.True(t, utf8.ValidString(err.Error()))
	}
}

func TestHalfOfASurrogatePair(t *testing.T) {
	var v spec
	assert.EqualError(t, strict.Decode([]byte(`{"format": 1, "name": "\ud800"}`), &v), `name: half of a surrogate pair: "\ud800"`)
	require.NoError(t, strict.Decode([]byte(`{"format": 1, "name": "\ufffd \ud83d\ude00"}`), &v))
	assert.Equal(t, "\ufffd 😀", v.Name)
}

// TestDocument: what is read of a document before it is decoded, and a part of it that stays as it stands.
func TestDocument(t *testing.T) {
	d, err := strict.Parse([]byte(` {"id": [1, {"a":null}], "ask": "d\u0075e", "n": 1} `))
	require.NoError(t, err)
	ask, ok := d.Text("ask")
	assert.True(t, ok)
	assert.Equal(t, "due", ask)
	_, ok = d.Text("n")
	assert.False(t, ok, "no text")
	var v struct {
		ID  json.RawMessage `json:"id"`
		Ask string          `json:"ask"`
		N   int             `json:"n"`
	}
	require.NoError(t, d.Decode(&v))
	assert.Equal(t, `[1, {"a":null}]`, string(v.ID))
	assert.Equal(t, 1, v.N)
	_, err = strict.Parse([]byte(`{"ask": }`))
	assert.ErrorIs(t, err, law.ErrInvalid)
	list, err := strict.Parse([]byte(`["ask", "due"]`))
	require.NoError(t, err)
	_, ok = list.Text("ask")
	assert.False(t, ok)
	assert.Error(t, list.Decode(&v))
}
