// SPDX-License-Identifier: MIT

package answer

import (
	"cmp"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// most is how many bytes a question has at most.
const most = 1 << 20

// Ask answers one question in JSON with one answer in JSON, on one line without its end. It always answers: what cannot be
// answered is an error within the answer. A question of more than 1 MiB is refused unread.
func Ask(question []byte) []byte { return AskAt(institution.Institution{}, question) }

// AskAt answers as [Ask] does, at an institution: it is the one that a question asks which names none. Who asks much of one
// institution makes it once so, and writes no profile into each question.
func AskAt(who institution.Institution, question []byte) []byte {
	r := ask(who, question)
	out, err := json.Marshal(r)
	if err != nil { // nothing that an answer holds refuses to be written
		out, _ = json.Marshal(reply{ID: r.ID, Error: refusal(err)})
	}
	return out
}

// reply is what an answer looks like.
type reply struct {
	ID      json.RawMessage     `json:"id,omitempty"`
	Answer  any                 `json:"answer,omitempty"`
	Errors  map[string]*refused `json:"errors,omitempty"` // of single names of the answer
	Error   *refused            `json:"error,omitempty"`  // of the question
	Reasons []law.Step          `json:"reasons,omitempty"`
}

// refused is an error as the answer tells it.
type refused struct {
	Kind  string     `json:"kind"`
	At    string     `json:"at,omitempty"`
	Value string     `json:"value,omitempty"`
	First civil.Date `json:"first,omitzero"`
	Last  civil.Date `json:"last,omitzero"`
	ET    string     `json:"et"`
	EN    string     `json:"en"`
}

// kinds are the kinds of errors by their codes.
var kinds = []struct {
	kind error
	code string
}{
	{law.ErrPlaceholder, "placeholder"}, {law.ErrNotInForce, "not-in-force"}, {law.ErrOutOfRange, "out-of-range"}, {law.ErrUnknown, "unknown"},
	{law.ErrMissing, "missing"}, {law.ErrUnreadable, "unreadable"}, {law.ErrNotPossible, "not-possible"}, {law.ErrInvalid, "invalid"},
	{civil.ErrNoSuchDay, "no-such-day"}, {civil.ErrUnreadable, "unreadable"}, {civil.ErrNoSuchPeriod, "unreadable"},
}

// refusal tells an error; one of a kind of its own is invalid.
func refusal(err error) *refused {
	r := &refused{Kind: "invalid", ET: law.ErrorText(err, language.Estonian), EN: law.ErrorText(err, language.English)}
	for _, k := range kinds {
		if errors.Is(err, k.kind) {
			r.Kind = k.code
			break
		}
	}
	for e := (*law.Error)(nil); errors.As(err, &e); err = e.Cause { // each place lies within the one before
		if r.At != "" && e.At != "" && e.At[0] != '[' {
			r.At += "."
		}
		r.At += e.At
		r.Value = cmp.Or(r.Value, e.Value)
		if r.First.IsZero() && r.Last.IsZero() {
			r.First, r.Last = e.First, e.Last
		}
	}
	return r
}

func ask(who institution.Institution, text []byte) (r reply) {
	if len(text) > most {
		r.Error = refusal(refuse.New(law.ErrInvalid, "", "", msg.Text{ET: "Küsimus on pikem kui 1 MiB", EN: "the question is longer than 1 MiB"}))
		return r
	}
	doc, err := strict.Parse(text)
	if err != nil {
		r.Error = refusal(err)
		return r
	}
	r.ID = doc.Member("id")
	name, ok := doc.Text("ask")
	q := find(name)
	switch {
	case !ok:
		r.Error = refusal(refuse.Missing("ask"))
	case q == nil:
		r.Error = refusal(refuse.Unknown("ask", name, names()...))
	default:
		q.answer(doc, &collector{reply: &r, who: who})
	}
	return r
}

// Question is one question that can be asked.
type Question struct{ q *question }

// question is a row of the table of questions.
type question struct {
	name   string
	about  msg.Text
	input  any // the zero input, for the schema
	output any // the zero answer, for the schema
	answer func(strict.Document, *collector)
}

// head is what every question may hold beside its input.
type head struct {
	ID      json.RawMessage `json:"id,omitempty"`
	Ask     string          `json:"ask"`
	Reasons bool            `json:"reasons,omitempty" doc:"asks for the steps of the derivation"`
}

func (h *head) common() *head { return h }

// collector takes what is beside the answer: reasons, and the errors of single names. It knows who is asked where a
// question does not say it.
type collector struct {
	reply   *reply
	reasons bool
	who     institution.Institution
}

// refuse tells that one name of the answer is refused.
func (c *collector) refuse(name string, err error) {
	if c.reply.Errors == nil {
		c.reply.Errors = map[string]*refused{}
	}
	c.reply.Errors[name] = refusal(err)
}

// why adds steps where reasons were asked for.
func (c *collector) why(steps iter.Seq[law.Step]) {
	if c.reasons {
		c.reply.Reasons = slices.AppendSeq(c.reply.Reasons, steps)
	}
}

// because adds the one step that decides.
func (c *collector) because(s law.Step) {
	if c.reasons && s != (law.Step{}) {
		c.reply.Reasons = append(c.reply.Reasons, s)
	}
}

// row makes a question of the function that answers it.
func row[I, O any, P interface {
	*I
	common() *head
}](name, et, en string, f func(*I, *collector) (O, error)) question {
	return question{name, msg.Text{ET: et, EN: en}, *new(I), *new(O), func(doc strict.Document, c *collector) {
		var in I
		err := doc.DecodeWhole(&in)
		r := c.reply
		if err != nil {
			r.Error = refusal(err)
			return
		}
		c.reasons = P(&in).common().Reasons
		out, err := f(&in, c)
		if err != nil {
			r.Error, r.Errors, r.Reasons = refusal(err), nil, nil
			return
		}
		r.Answer = out
	}}
}

// questions is the table of all questions, in the order of their names.
var questions = sorted(
	deadlineQuestions, retentionQuestions, passwordQuestions, accountQuestions, restrictionQuestions, incidentQuestions, shreddingQuestions, handlingQuestions, publicationQuestions, knowQuestions, requestQuestions,
)

func sorted(areas ...[]question) []question {
	all := slices.Concat(areas...)
	slices.SortFunc(all, func(a, b question) int { return strings.Compare(a.name, b.name) })
	return all
}

func find(name string) *question {
	i, found := slices.BinarySearchFunc(questions, name, func(q question, name string) int { return strings.Compare(q.name, name) })
	if !found {
		return nil
	}
	return &questions[i]
}

func names() (all []string) {
	for i := range questions {
		all = append(all, questions[i].name)
	}
	return all
}

// Questions yields every question in the order of the names.
func Questions() iter.Seq[Question] {
	return func(yield func(Question) bool) {
		for i := range questions {
			if !yield(Question{&questions[i]}) {
				return
			}
		}
	}
}

// String returns the name of the question, its "ask"; "" for the zero Question.
func (q Question) String() string {
	if q.q == nil {
		return ""
	}
	return q.q.name
}

// Text returns what the question asks, in Estonian or English; "" for the zero Question.
func (q Question) Text(tag language.Tag) string {
	if q.q == nil {
		return ""
	}
	return q.q.about.In(tag)
}

// MarshalJSON writes the name and what the question asks: {"ask": …, "et": …, "en": …}.
func (q Question) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Ask string `json:"ask"`
		ET  string `json:"et"`
		EN  string `json:"en"`
	}{q.String(), q.Text(language.Estonian), q.Text(language.English)})
}
