// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/answer"
)

func (p *program) ask() *cobra.Command {
	var profile string
	cmd := p.command("ask", [2]string{"Küsimused ja vastused: JSON real sisse, JSON real välja", "Questions and answers: a line of JSON in, a line of JSON out"}, [2]string{
		`Iga rida standardsisendist on üks küsimus, iga rida väljundis selle vastus, samas järjekorras:
  {"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}
  {"id":1,"answer":{"due":"2026-04-10",…}}
Asutuse nimetab küsimus ise ("institution": tunnus või asutuse fail JSONina) või kõigi küsimuste eest --profile.`,
		`Each line of standard input is a question, each line of the output its answer, in the same order:
  {"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}
  {"id":1,"answer":{"due":"2026-04-10",…}}
The question names the institution itself ("institution": an id, or an institution's file as JSON) or, for all of them, --profile.`,
	}, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.misused("Küsimused loetakse standardsisendist: "+args[0], "questions are read from standard input: "+args[0])
		}
		who, err := readProfile(profile)
		if err != nil {
			return err
		}
		return askLines(func(question []byte) []byte { return answer.AskAt(who, question) }, p.in, p.out)
	})
	p.profileFlag(cmd, &profile, true)
	return cmd
}

// askLines answers each line. It writes what it has whenever it would wait for more, so that a program at the other end of
// a pipe gets its answer, and computes nothing more once nobody reads.
func askLines(answer func(question []byte) []byte, in io.Reader, out io.Writer) error {
	r, w := bufio.NewReaderSize(in, 1<<16), bufio.NewWriterSize(out, 1<<16)
	for {
		line, err := readLine(r)
		if len(line) > 0 {
			w.Write(answer(line))
			if err := w.WriteByte('\n'); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return w.Flush()
		}
		if err != nil {
			return errors.Join(w.Flush(), err)
		}
		if r.Buffered() == 0 {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
}

// mostLine is how many bytes are read of a line: one more than a question may have.
const mostLine = 1<<20 + 1

// readLine reads one line without its end. What is longer than a question may be is cut there, so that it is refused and
// memory does not grow with it.
func readLine(r *bufio.Reader) (line []byte, err error) {
	part, err := r.ReadSlice('\n')
	if err == nil {
		return trim(part), nil
	}
	line = append(line, part...)
	for errors.Is(err, bufio.ErrBufferFull) {
		part, err = r.ReadSlice('\n')
		if len(line) <= mostLine {
			line = append(line, part...)
		}
	}
	return trim(line), err
}

// trim takes away the end of a line, and the byte order mark with which editors begin one.
func trim(line []byte) []byte {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}
