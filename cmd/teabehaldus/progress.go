// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells on a terminal how far the work is; elsewhere it is silent.
type progress struct {
	*program
	w           io.Writer
	size        func() (read, all int64) // all is 0 where that is not known
	now         func() time.Time
	shown, said bool
	rows        int
	start, last time.Time
}

// often is how long what was said of the progress stays.
const often = 500 * time.Millisecond

func (p *program) progress(errs io.Writer, size func() (read, all int64)) *progress {
	g := &progress{program: p, w: errs, size: size, now: time.Now}
	g.start = g.now()
	g.last = g.start
	if f, ok := errs.(*os.File); ok {
		info, err := f.Stat()
		g.shown = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return g
}

// add counts rows, and says now and then how many there were, how fast they go, and how long the rest will take.
func (g *progress) add(n int) {
	g.rows += n
	now := g.now()
	if !g.shown || now.Sub(g.last) < often {
		return
	}
	g.clear()
	g.last, g.said = now, true
	took := now.Sub(g.start)
	fmt.Fprintf(g.w, "%d %s, %.0f/s", g.rows, g.say("rida", "rows"), float64(g.rows)/took.Seconds())
	if read, all := g.size(); 0 < read && read <= all {
		left := time.Duration(float64(took) * float64(all-read) / float64(read))
		fmt.Fprintf(g.w, ", %d%%, %s %s", 100*read/all, g.say("jäänud", "left:"), left.Round(time.Second))
	}
}

// clear makes room for something else to be said.
func (g *progress) clear() {
	if g.said {
		fmt.Fprint(g.w, "\r\x1b[K")
		g.said = false
	}
}

// end says how many rows there were in all.
func (g *progress) end() {
	g.clear()
	if took := g.now().Sub(g.start); g.shown {
		fmt.Fprintf(g.w, "%d %s, %s, %.0f/s\n", g.rows, g.say("rida", "rows"), took.Round(time.Millisecond), float64(g.rows)/took.Seconds())
	}
}
