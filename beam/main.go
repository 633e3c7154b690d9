// SPDX-License-Identifier: MIT

// Command beam goes through the records of registers on an engine of Apache Beam, and says what is to be done with them by a day:
// for an archive of the state, whose registers are many files in a store that no single machine reads in time.
//
//	go run . --in 'registers/*.parquet' --day 2026-12-31 --profile rmk --out decisions
//
// It reads the columns of "teabehaldus dispose" from CSV, JSON Lines (.jsonl) and Parquet, and writes
//
//	due-00000-of-00042.csv        for each input file the records for which something is due, in their order
//	refused-00000-of-00042.jsonl  for each input file the rows that could not be judged: file, line, reason, and the row itself
//	counts.csv                    how many records have which outcome in which year; written last: where it is, all is
//
// # Why it is built so
//
//   - An input file is a shard, and one function reads it, judges each row and writes its two outputs. Rows never travel
//     between machines: what a row needs stands in it, so there is nothing to group. Only the counts travel, some dozens
//     of numbers of a shard, and a combiner adds them up.
//   - A file is not cut into pieces. A field in quotes may go over lines, so only who reads a CSV file from its beginning
//     knows where a row begins. Whoever writes registers of this size writes many files.
//   - An output is named after its shard, not after whoever made it, and depends on nothing but the input and the flags. It is
//     written beside its place, and takes it when it is whole. So an engine may run a shard twice, at once or after a
//     worker's death: the same bytes take the same place. Nothing is lost, and nothing is there twice.
//   - A row that is wrong, even one over which the code panics, is refused alone, and counted as such: the counts
//     add up to the rows of the input. A file that cannot be read at all, or whose header has a column behind which a hold could hide,
//     fails the run, and there is no counts.csv.
//   - Parquet is read with parquet-go. The SDK's parquetio holds a whole file in memory, wants a Go type in place of the file's own
//     columns, and stands on a library without a release since 2021.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/records"
	"github.com/teabehaldus/teabehaldus/law"
)

// asked is what the flags say. The engine has flags of its own beside them, such as --runner.
type asked struct{ in, day, profile, scheme, out, lang string }

func main() {
	var a asked
	flag.StringVar(&a.in, "in", "", "the input `files`, as a pattern: 'gs://bucket/register-*.parquet'")
	flag.StringVar(&a.day, "day", "", "by which `day`: 2026-12-31")
	flag.StringVar(&a.profile, "profile", "", "whose rules: the `id` of an institution that the library ships, or its file; without it the Archives Act alone")
	flag.StringVar(&a.scheme, "scheme", "", "the classification scheme as a CSV `file`, for the terms of the series")
	flag.StringVar(&a.out, "out", "", "the `folder` for what is found")
	flag.StringVar(&a.lang, "lang", "et", "the language of outcomes and reasons, `et or en`")
	flag.Parse()
	beam.Init() // a worker does not come back from here
	ctx := context.Background()
	p, err := a.pipeline(ctx)
	if err == nil {
		err = beamx.Run(ctx, p)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// pipeline checks what was asked and makes the pipeline of it. What lies on this machine alone, the institution's file and the scheme,
// goes along to the workers.
func (a asked) pipeline(ctx context.Context) (*beam.Pipeline, error) {
	fn := &judge{Out: strings.TrimSuffix(a.out, "/"), Lang: a.lang}
	var err error
	if fn.Day, err = civil.Parse(a.day); err != nil {
		return nil, fmt.Errorf("--day: %w", err)
	}
	if a.lang != "et" && a.lang != "en" {
		return nil, fmt.Errorf("--lang: et or en is needed, not %q", a.lang)
	}
	if a.profile != "" {
		text, err := profile(a.profile)
		if err != nil {
			return nil, fmt.Errorf("--profile: %w", err)
		}
		fn.Profile = string(text)
	}
	if a.scheme != "" {
		text, err := os.ReadFile(a.scheme)
		if err != nil {
			return nil, fmt.Errorf("--scheme: %w", err)
		}
		fn.Scheme = string(text)
		records.Scheme(strings.NewReader(fn.Scheme), func(wrong error) { // rows of such a series will be refused
			fmt.Fprintln(os.Stderr, "beam: --scheme:", law.ErrorText(wrong, language.Make(a.lang)))
		})
	}
	if fn.Out == "" {
		return nil, errors.New("--out: a folder is needed")
	}
	shards, err := fn.shards(ctx, a.in)
	if err != nil {
		return nil, err
	}
	return fn.sweep(shards), nil
}
