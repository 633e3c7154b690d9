// SPDX-License-Identifier: MIT

// Command teabehaldus answers what Estonian information-governance rules say: when an answer is due, when a record is
// destroyed, which password an institution accepts. teabehaldus --help lists its commands; --lang en speaks English.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
)

func main() {
	debug.SetGCPercent(50) // a table of any length goes through some 15 MB, of which seven are the program itself
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is one call of the program. Exit status: 0, 1 where an answer was refused or differs, 2 where the command was not
// understood.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	p := &program{tag: spoken(args), in: in, out: out, errs: errs}
	root := p.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errRefused): // what was wrong is said already
		return 1
	}
	fmt.Fprintln(errs, "teabehaldus:", p.told(err))
	if misused := (misuse{}); errors.As(err, &misused) || !p.began {
		fmt.Fprintln(errs, p.say("Abi: teabehaldus --help", "For help: teabehaldus --help"))
		return 2
	}
	return 1
}

// told is what an error says in the language of the call, that of a file too.
func (p *program) told(err error) string {
	var file *fs.PathError
	switch {
	case !errors.As(err, &file):
		return law.ErrorText(err, p.tag)
	case errors.Is(file, fs.ErrNotExist):
		return p.say("Faili või kausta ei ole: ", "There is no such file or folder: ") + file.Path
	case errors.Is(file, fs.ErrPermission):
		return p.say("Selle faili jaoks ei ole õigust: ", "No permission for this file: ") + file.Path
	}
	return err.Error()
}

// errRefused ends a command that has told already what it could not do.
var errRefused = errors.New("refused")

// misuse is a command that was not understood.
type misuse struct{ why string }

func (m misuse) Error() string { return m.why }

// program is one call: the language that it speaks, and where it reads and writes.
type program struct {
	tag   language.Tag
	in    io.Reader
	out   io.Writer
	errs  io.Writer
	began bool // the command line was understood
}

// spoken looks for --lang before the commands are made, because their help is in that language too.
func spoken(args []string) language.Tag {
	for i, a := range args {
		value, joined := strings.CutPrefix(a, "--lang=")
		if !joined && a == "--lang" && i+1 < len(args) {
			value, joined = args[i+1], true
		}
		if joined && value == "en" {
			return language.English
		}
	}
	return language.Estonian
}

func (p *program) say(et, en string) string {
	if p.tag == language.English {
		return en
	}
	return et
}

func (p *program) misused(et, en string) error { return misuse{p.say(et, en)} }

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use: "teabehaldus",
		Short: p.say("Ütleb, mida Eesti teabehalduse reeglid nõuavad, ja miks",
			"Says what Estonian information-governance rules ask, and why"),
		SilenceErrors: true, SilenceUsage: true,
	}
	var lang string
	root.PersistentFlags().StringVar(&lang, "lang", "et", p.say("keel: et või en", "language: et or en"))
	root.PersistentFlags().BoolP("help", "h", false, p.say("abi", "help"))
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if !slices.Contains([]string{"et", "en"}, lang) {
			return p.misused("Sellist keelt ei ole: "+lang, "no such language: "+lang)
		}
		p.began = true
		return nil
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Hidden: true})
	root.SetUsageFunc(p.usage)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		text := cmd.Long
		if text == "" {
			text = cmd.Short
		}
		fmt.Fprintln(cmd.OutOrStdout(), text)
		cmd.SetErr(cmd.OutOrStdout()) // asked for, help is what is printed
		_ = p.usage(cmd)
	})
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return misuse{err.Error()} })
	root.AddCommand(p.due(), p.rules(), p.calendar(), p.table(), p.ask(), p.serve(), p.conform(), p.profile(),
		p.dispose(), p.accounts(), p.restrict(), p.publish(), p.password(), p.shred(), p.version())
	return root
}

// version is set by the linker where a release is built.
var version = "(devel)"

func (p *program) version() *cobra.Command {
	return p.command("version", [2]string{"Versioon, ja mis seisuga seadusi loeti", "The version, and as of which day the law was read"}, [2]string{
		"Enne reegli jõustumist ja väljaspool kalendrit on vastuseks viga.",
		"Before a rule was in force, and outside the calendar, the answer is an error.",
	}, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.misused("version ei võta sõnu", "version takes no words")
		}
		_, err := fmt.Fprintf(p.out, "teabehaldus %s  %s %s\n", version, p.say("seadused seisuga", "law as of"), p.day(law.AsOf()))
		return err
	})
}

// command is a command of the program; its long help says what it reads and writes.
func (p *program) command(use string, short, long [2]string, do func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: p.say(short[0], short[1]), Long: p.say(short[0]+"\n\n"+long[0], short[1]+"\n\n"+long[1]),
		DisableFlagsInUseLine: true, RunE: do,
	}
}

// usage prints how a command is called, its commands and its options, in the language of the program. A function and not a
// template: templates keep every method of every package in the binary.
func (p *program) usage(cmd *cobra.Command) error {
	out := cmd.OutOrStderr()
	fmt.Fprint(out, "\n", p.say("Kasutus:", "Usage:"))
	if cmd.Runnable() {
		fmt.Fprint(out, " ", cmd.UseLine())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(out, " %s %s\n\n%s\n", cmd.CommandPath(), p.say("KÄSK", "COMMAND"), p.say("Käsud:", "Commands:"))
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				fmt.Fprintf(out, "  %-*s %s\n", cmd.NamePadding(), c.Name(), c.Short)
			}
		}
		fmt.Fprintf(out, "\n%s %s %s --help", p.say("Käsu abi:", "Help on a command:"), cmd.CommandPath(), p.say("KÄSK", "COMMAND"))
	}
	fmt.Fprintln(out)
	if cmd.HasAvailableLocalFlags() {
		fmt.Fprintf(out, "\n%s\n%s", p.say("Valikud:", "Options:"), cmd.LocalFlags().FlagUsages())
	}
	return nil
}
