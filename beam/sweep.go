// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/records"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

func init() {
	register.DoFn3x1[context.Context, shard, func(string, int64), error](&judge{})
	register.DoFn3x1[context.Context, []byte, func(*string, *int64) bool, error](&total{})
	register.Emitter2[string, int64]()
	register.Iter2[string, int64]()
	beam.RegisterType(reflect.TypeFor[shard]())
}

// shard is an input file.
type shard struct {
	Number int
	Name   string
}

// judge judges the rows of a shard and writes what is due. Its exported fields go to the workers.
type judge struct {
	Day     civil.Date
	Profile string // the institution's file; "": the Archives Act alone
	Scheme  string // the text of the classification scheme; "": none
	Lang    string
	Out     string
	Shards  int // how many there are

	policy *retention.Policy
	read   records.Reader
	tag    language.Tag
}

// sweep is the pipeline. The shards are shuffled so that each may go to another machine.
func (j *judge) sweep(shards []shard) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	counts := beam.ParDo(s.Scope("Judge"), j, beam.Reshuffle(s, beam.CreateList(s, shards)))
	sums := stats.SumPerKey(s, counts)
	beam.ParDo0(s.Scope("Total"), &total{j.Out + "/counts.csv", int64(j.Shards)}, beam.Impulse(s), beam.SideInput{Input: sums})
	return p
}

// profile returns the file of an institution: of one that the library ships, by its id, or as it stands.
func profile(name string) (text []byte, err error) {
	if p, unknown := institution.ByID(law.ID(name)); unknown == nil {
		text, err = json.Marshal(p)
	} else if text, err = os.ReadFile(name); err != nil {
		return nil, unknown
	}
	if err == nil {
		_, err = policy(text)
	}
	return text, err
}

// policy makes the policy of an institution's file.
func policy(text []byte) (*retention.Policy, error) {
	var p institution.Profile
	if err := json.Unmarshal(text, &p); err != nil {
		return nil, err
	}
	who, err := p.Institution()
	return who.Retention(), err
}

// shards lists the input files by name, and makes the output folder ready for them: the mark of a whole run goes, and what another
// number of shards has left there is refused, for it would be taken for a part of this run.
func (j *judge) shards(ctx context.Context, pattern string) (all []shard, err error) {
	in, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	names, err := in.List(ctx, pattern)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	for i, name := range names {
		if readers[path.Ext(name)] == nil {
			return nil, fmt.Errorf("--in: %s: a file .csv, .jsonl or .parquet is needed", name)
		}
		all = append(all, shard{i, name})
	}
	if j.Shards = len(all); all == nil {
		return nil, fmt.Errorf("--in: no file %q", pattern)
	}
	out, err := filesystem.New(ctx, j.Out)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	left, err := out.List(ctx, j.Out+"/*")
	for _, name := range left {
		switch base := path.Base(name); {
		case base == "counts.csv":
			err = cmp.Or(err, remove(ctx, out, name))
		case strings.Contains(base, "-of-") && !strings.HasPrefix(base, ".") && !strings.Contains(base, fmt.Sprintf("-of-%05d.", j.Shards)):
			return nil, fmt.Errorf("--out: %s is of a run over another number of files", name)
		}
	}
	return all, err
}

func (j *judge) name(kind string, s shard, ending string) string {
	return fmt.Sprintf("%s/%s-%05d-of-%05d.%s", j.Out, kind, s.Number, j.Shards, ending)
}

// Setup makes the policy once for a worker.
func (j *judge) Setup() error {
	j.tag, j.policy, j.read.Day = language.Make(j.Lang), retention.StatutoryPolicy(), j.Day
	if j.Profile != "" {
		var err error
		if j.policy, err = policy([]byte(j.Profile)); err != nil {
			return err
		}
	}
	if j.Scheme != "" {
		j.read.Series = records.Scheme(strings.NewReader(j.Scheme), func(error) {}) // said before the run
	}
	return nil
}

// refused is a row that could not be judged.
type refused struct {
	File   string `json:"file"`
	Line   int    `json:"line"` // of Parquet: the row, from 1
	Reason string `json:"reason"`
	Row    any    `json:"row"`
}

// ProcessElement judges a shard. The engine takes the counts only when it returns without an error, and then both outputs are in
// their places.
func (j *judge) ProcessElement(ctx context.Context, s shard, emit func(string, int64)) error {
	fs, err := filesystem.New(ctx, s.Name)
	if err != nil {
		return err
	}
	defer fs.Close()
	in, err := fs.OpenRead(ctx, s.Name)
	if err != nil {
		return err
	}
	defer in.Close()
	due, err := create(ctx, j.name("due", s, "csv"))
	if err != nil {
		return err
	}
	defer due.discard(ctx)
	letters, err := create(ctx, j.name("refused", s, "jsonl"))
	if err != nil {
		return err
	}
	defer letters.discard(ctx)

	list, dead := csv.NewWriter(due), json.NewEncoder(letters)
	dead.SetEscapeHTML(false)
	counts := map[kind]int64{}
	list.Write([]string{"viit", "sari", "outcome", "due", "reason", "provision"}) // into a buffer: commit tells what fails
	for near, err := range beside(readers[path.Ext(s.Name)](in)) {
		if err != nil {
			return fmt.Errorf("%s: %w", s.Name, err)
		}
		r := near[1]
		line, kind, err := j.row(r, near[0].under(r), near[2].under(r))
		counts[kind]++
		switch {
		case err != nil:
			err = dead.Encode(refused{s.Name, r.Line, said(r.Line, err, j.tag), r.whole()})
		case line != nil:
			err = list.Write(line)
		}
		if err != nil {
			return err
		}
	}
	if list.Flush(); list.Error() != nil {
		return list.Error()
	}
	for _, o := range []*output{due, letters} {
		if err := o.commit(ctx); err != nil {
			return err
		}
	}
	for kind, n := range counts {
		emit(kind.text(j.tag), n)
	}
	emit(whole, 1)
	return nil
}

// whole is the key under which the shards are counted that were judged whole.
const whole = ""

// dispose is a variable so that a test can poison a row.
var dispose = (*retention.Policy).Dispose

// kind is under what a row counts: its outcome and the year of its day. The zero kind is that of a row that was refused.
type kind struct {
	outcome retention.Outcome
	year    int
}

// text is the beginning of the line in which the kind is counted.
func (k kind) text(tag language.Tag) string {
	switch {
	case k.outcome == 0:
		return textRefused.In(tag) + ","
	case k.year == 0:
		return k.outcome.Text(tag) + ","
	}
	return fmt.Sprintf("%s,%d", k.outcome.Text(tag), k.year)
}

// beside yields each row of a file with those above and below it, which are zero where there are none.
func beside(rows iter.Seq2[row, error]) iter.Seq2[[3]row, error] {
	return func(yield func([3]row, error) bool) {
		var near [3]row
		held := false
		for r, err := range rows {
			if err != nil {
				yield(near, err)
				return
			}
			if near = [3]row{near[1], near[2], r}; held && !yield(near, nil) {
				return
			}
			held = true
		}
		if held {
			yield([3]row{near[1], near[2]}, nil)
		}
	}
}

// under is a row where it has the header of another, else nil.
func (r row) under(other row) *table.Row {
	if r.head == nil || r.head != other.head {
		return nil
	}
	return &r.Row
}

// row judges one row, by those above and below it: what it gives to the list of what is due, and its kind. A panic is a fault of this
// row alone.
func (j *judge) row(r row, above, below *table.Row) (line []string, _ kind, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("panic: %v", fault)
		}
	}()
	if r.Err != nil {
		return nil, kind{}, r.Err
	}
	record, err := j.read.Read(r.head, &r.Row)
	if err != nil {
		return nil, kind{}, err
	}
	if err := j.read.Beside(r.head, above, &r.Row, below); err != nil {
		return nil, kind{}, err
	}
	d, err := dispose(j.policy, record, j.Day)
	if err != nil {
		return nil, kind{}, err
	}
	switch d.Outcome() {
	case retention.Transfer, retention.Destroy, retention.Review, retention.Blocked:
		why := d.Why()
		line = []string{record.ID, record.Series, d.Outcome().Text(j.tag), d.Due().String(), why.Text(j.tag), why.Source.String()}
	}
	return line, kind{d.Outcome(), d.Due().Year()}, nil
}

// total writes the counts, once each shard is in them: no engine's word is taken for that. Prism has been seen to go on after a shard
// had failed.
type total struct {
	Name   string
	Shards int64
}

func (t *total) ProcessElement(ctx context.Context, _ []byte, counts func(*string, *int64) bool) error {
	var lines []string
	var key string
	var n, judged int64
	for counts(&key, &n) {
		if key == whole {
			judged = n
			continue
		}
		lines = append(lines, fmt.Sprintf("%s,%d\n", key, n))
	}
	if judged != t.Shards {
		return fmt.Errorf("%s: %d files are in the counts, and not %d", t.Name, judged, t.Shards)
	}
	slices.Sort(lines)
	f, err := create(ctx, t.Name)
	if err != nil {
		return err
	}
	defer f.discard(ctx)
	fmt.Fprintf(f, "outcome,year,rows\n%s", strings.Join(lines, ""))
	return f.commit(ctx)
}
