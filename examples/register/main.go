// SPDX-License-Identifier: MIT

// Command register is a small document register to copy: an institution's documents with what is to be done by when, who may see
// them, and how long they are kept, in SQLite or PostgreSQL. README.md tells its story.
package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
	_ "time/tzdata" // the clocks of Tallinn, wherever it runs

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
)

const usage = `register [valikud] käsk
  demo                     täida tühi register näidetega
  serve                    avalik vaade ja ametniku leht kahel aadressil
  holiday PÄEV NIMI AKT    riigipüha kuulutati välja: avatud tähtpäevad nihkuvad
  recount                  arvuta avatud tähtpäevad uuesti, näiteks teegi uuendamise järel
  lists AASTA              mis tuleb aasta lõpuks üle anda, hävitada või hinnata
  audit                    mida muudeti, kes ja miks
`

// commands are what the program does: how many words a command takes, and how it is done.
var commands = map[string]struct {
	words int
	run   func(*call, context.Context, []string) error
}{
	"demo":    {0, func(c *call, ctx context.Context, _ []string) error { return demo(ctx, c.Store) }},
	"serve":   {0, (*call).serve},
	"holiday": {3, (*call).holiday},
	"recount": {0, (*call).recount},
	"lists":   {1, (*call).lists},
	"audit":   {0, (*call).audit},
}

// call is one call of the program.
type call struct {
	site
	who           string
	public, clerk string // addresses
	table         *csv.Writer
}

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "register:", law.ErrorText(err, language.Estonian))
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, errs io.Writer) error {
	var c call
	flags := flag.NewFlagSet("register", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() { fmt.Fprint(errs, usage); flags.PrintDefaults() }
	address := flags.String("db", "register.db", "SQLite'i fail või postgres://…")
	profile := flags.String("profile", "../../institution/testdata/vald.json", "asutuse kord")
	today := flags.String("today", "", "tänane päev; ilma selleta Tallinna kella järgi")
	flags.StringVar(&c.who, "who", "", "kes muudab")
	flags.StringVar(&c.public, "public", "127.0.0.1:8080", "avaliku vaate aadress")
	flags.StringVar(&c.clerk, "clerk", "127.0.0.1:8081", "ametniku lehe aadress; selle taga on nimed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	command, known := commands[flags.Arg(0)]
	if !known || flags.NArg() != 1+command.words {
		flags.Usage()
		return errors.New("sellist käsku ei ole")
	}
	own, err := readInstitution(*profile)
	if err != nil {
		return err
	}
	if c.today, err = clock(*today); err != nil {
		return err
	}
	if c.Store, err = Open(ctx, *address, own); err != nil {
		return err
	}
	defer c.Close()
	c.table = csv.NewWriter(out)
	err = command.run(&c, ctx, flags.Args()[1:])
	c.table.Flush()
	return errors.Join(err, c.table.Error())
}

// readInstitution reads what the institution writes: rules, days off, the public register, retention.
func readInstitution(file string) (institution.Institution, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return institution.Institution{}, err
	}
	var profile institution.Profile
	if err := json.Unmarshal(text, &profile); err != nil {
		return institution.Institution{}, err
	}
	return profile.Institution()
}

// clock is the one place where the time is read.
func clock(day string) (func() civil.Date, error) {
	if day != "" {
		fixed, err := civil.Parse(day)
		return func() civil.Date { return fixed }, err
	}
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	return func() civil.Date { return civil.FromTime(time.Now(), tallinn) }, err
}

// serve answers at both doors until one of them fails.
func (c *call) serve(context.Context, []string) error {
	failed := make(chan error)
	for _, door := range []struct {
		name, address string
		handler       http.Handler
	}{{"public", c.public, c.publicDoor()}, {"clerk", c.clerk, c.clerkDoor()}} {
		listener, err := net.Listen("tcp", door.address)
		if err != nil {
			return err
		}
		slog.Info(door.name, "address", "http://"+listener.Addr().String())
		server := &http.Server{Handler: door.handler, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 30 * time.Second}
		go func() { failed <- server.Serve(listener) }()
	}
	return <-failed
}

func (c *call) holiday(ctx context.Context, args []string) error {
	day, err := civil.Parse(args[0])
	if err != nil {
		return err
	}
	return c.move(ctx, "riigipüha väljakuulutamine", Holiday{day, args[1], args[2]})
}

func (c *call) recount(ctx context.Context, _ []string) error {
	return c.move(ctx, "tähtpäevade uuesti arvutamine")
}

// move tells which documents moved, and ends with an error where some could not be judged.
func (c *call) move(ctx context.Context, reason string, declared ...Holiday) error {
	moved, wrong, err := c.Recount(ctx, By{c.today(), c.who, reason}, declared...)
	for _, m := range moved {
		c.table.Write([]string{m.Reference, m.Was.String(), m.Became.String()})
	}
	return errors.Join(err, errors.Join(wrong...))
}

func (c *call) lists(ctx context.Context, args []string) error {
	last, err := civil.Parse(args[0] + "-12-31")
	if err != nil {
		return err
	}
	list, wrong, err := c.Lists(ctx, last)
	for _, d := range list {
		why := d.Why()
		c.table.Write([]string{d.Outcome().Text(language.Estonian), d.Record().ID, d.Due().String(), why.Text(language.Estonian), why.Source.String()})
	}
	return errors.Join(err, errors.Join(wrong...))
}

func (c *call) audit(ctx context.Context, _ []string) error {
	lines, err := c.Audit(ctx)
	for _, l := range lines {
		c.table.Write([]string{l.Reference, strconv.Itoa(l.Version), l.Day.String(), l.Who, l.What, l.Was, l.Became, l.Reason})
	}
	return err
}
