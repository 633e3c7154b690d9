// SPDX-License-Identifier: MIT

package main

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// cell is one day of the drawing.
type cell struct {
	class  string // event, counted, off or due
	number string // which day of the term it is
	note   string // why it is skipped, or what it is
}

// cells are the days from the event to the due day, as the steps tell them. A term in days of the calendar says where it
// ends; from there on days off are skipped and nothing is counted. A term in working days skips them on the way.
func (p *program) cells(due deadlines.Deadline) []cell {
	skipped, end := map[civil.Date]string{}, due.Date()
	for step := range due.Steps() {
		switch step.Code {
		case "skip":
			skipped[step.Day] = step.Text(p.tag)
		case "end":
			end = step.Day
		}
	}
	all := []cell{{class: "event", note: p.say("sündmus", "event")}}
	n := 0
	for day := due.Event().AddDays(1); !day.After(due.Date()); day = day.AddDays(1) {
		c := cell{class: "counted"}
		reason, off := skipped[day]
		if off {
			c.class, c.note = "off", reason
		}
		if !day.After(end) && (!off || day == end) {
			n++
			c.number = strconv.Itoa(n)
		}
		if day == due.Date() {
			c.class, c.note = "due", p.say("tähtpäev", "due")
		}
		all = append(all, c)
	}
	return all
}

const (
	width, height = 116, 64 // of a day
	top           = 56      // title and weekdays
)

const style = `svg{background:#fff}text{font:13px system-ui,sans-serif;fill:#1b1b1b}.title{font-weight:600;font-size:15px}.note{font-size:11px}` +
	`.number{font-size:20px;font-weight:600}rect{stroke:#8a8a8a}.event{fill:#cfe2ff}.counted{fill:#fff}.off{fill:#d9d9d9}.due{fill:#b9e6c0;stroke:#1a7f37;stroke-width:2}`

// draw lays the days out as a calendar, one week a row.
func (p *program) draw(due deadlines.Deadline) string {
	all := p.cells(due)
	first := (int(due.Event().Weekday()) + 6) % 7 // Monday is 0
	weeks := (first + len(all) + 6) / 7
	spec := due.Rule().Spec()
	title := due.Rule().Name(p.tag) + " – " + spec.Act + " " + spec.Provision
	var b strings.Builder
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n", 7*width+16, top+weeks*height+8)
	fmt.Fprintf(&b, "<title>%s</title>\n<style>%s</style>\n", escape(title), style)
	label(&b, "title", 8, 20, title)
	for i, name := range strings.Fields(p.say("E T K N R L P", "Mon Tue Wed Thu Fri Sat Sun")) {
		label(&b, "note", 8+i*width+8, top-8, name)
	}
	day := due.Event()
	for i, c := range all {
		x, y := 8+(first+i)%7*width, top+(first+i)/7*height
		fmt.Fprintf(&b, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", c.class, x, y, width-4, height-4)
		label(&b, "", x+8, y+18, shortDay(day))
		label(&b, "number", x+width-36, y+26, c.number)
		label(&b, "note", x+8, y+height-14, shorten(c.note))
		day = day.AddDays(1)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// shortDay is the day as Estonia writes it; the year stands on its first day only.
func shortDay(d civil.Date) string {
	if d.Day() == 1 && d.Month() == time.January {
		return d.Dotted()
	}
	return d.Dotted()[:6]
}

// shorten cuts a reason to what fits into a day; the whole one stands in the steps.
func shorten(s string) string {
	const most = 18
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func label(b *strings.Builder, class string, x, y int, text string) {
	if text == "" {
		return
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	fmt.Fprintf(b, "<text%s x=\"%d\" y=\"%d\">%s</text>\n", class, x, y, escape(text))
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
