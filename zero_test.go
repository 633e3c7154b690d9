package teabehaldus_test

import (
	"go/ast"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// A zero value never says yes, and nothing panics but Must….

// functions are all exported functions, by package and name. TestZeroCalls fails when one is not here.
var functions = map[string]any{
	"civil.New": civil.New, "civil.Parse": civil.Parse, "civil.FromTime": civil.FromTime,
	"civil.Days": civil.Days, "civil.Weeks": civil.Weeks, "civil.Months": civil.Months, "civil.Years": civil.Years,
	"civil.ParsePeriod": civil.ParsePeriod,

	"law.NewStep": law.NewStep, "law.Missing": law.Missing[int],

	"deadlines.Estonia": deadlines.Estonia, "deadlines.Workdays": deadlines.Workdays, "deadlines.Calendric": deadlines.Calendric,
	"deadlines.ParseTerm": deadlines.ParseTerm, "deadlines.ByID": deadlines.ByID, "deadlines.HoursByID": deadlines.HoursByID,
	"deadlines.All": deadlines.All, "deadlines.AllHours": deadlines.AllHours,
	"deadlines.EntryIntoForce": deadlines.EntryIntoForce, "deadlines.RMKFulfilled": deadlines.RMKFulfilled,
	"deadlines.RMKFirstRegistration": deadlines.RMKFirstRegistration,
	"deadlines.ReplyElements":        deadlines.ReplyElements, "deadlines.RequestElements": deadlines.RequestElements,

	"password.NewSecret": password.NewSecret, "password.Plain": password.Plain, "password.NewWords": password.NewWords,
	"password.Combine": password.Combine, "password.Lint": password.Lint, "password.ReadWords": password.ReadWords,
	"password.ReadHashes": password.ReadHashes,
	"retention.ParseTerm": retention.ParseTerm, "retention.ParseDecision": retention.ParseDecision, "retention.Years": retention.Years, "retention.TransferDuty": retention.TransferDuty,
	"retention.Dispose": retention.Dispose, "retention.Sweep": retention.Sweep, "retention.ReadScheme": retention.ReadScheme,
	"retention.SeriesElements": retention.SeriesElements, "retention.OverviewElements": retention.OverviewElements,
	"retention.WriteOverview": retention.WriteOverview, "retention.ActElements": retention.ActElements,
	"retention.HandoverElements": retention.HandoverElements, "retention.NationalArchives": retention.NationalArchives,
	"retention.RMKDestructionAfterApproval": retention.RMKDestructionAfterApproval,
	"retention.RMKDestructionAfterDecision": retention.RMKDestructionAfterDecision,
	"retention.RMKActGoesTo":                retention.RMKActGoesTo, "retention.RMKErased": retention.RMKErased,
	"retention.RMKWorkingTerm": retention.RMKWorkingTerm, "retention.RMKWorkingDestroyer": retention.RMKWorkingDestroyer,
	"retention.RMKKeepsBackup": retention.RMKKeepsBackup, "retention.RMKBackups": retention.RMKBackups,
	"retention.RMKNextExternalCopy": retention.RMKNextExternalCopy,

	"shredding.Strip": shredding.Strip, "shredding.Particle": shredding.Particle, "shredding.ParseCut": shredding.ParseCut,
	"shredding.Categories": shredding.Categories, "shredding.ParseCategory": shredding.ParseCategory,
	"shredding.ParseGrade": shredding.ParseGrade, "shredding.Cells": shredding.Cells, "shredding.LevelOf": shredding.LevelOf,
	"shredding.Check": shredding.Check, "shredding.DIN32757": shredding.DIN32757,
	"shredding.ParseMachine": shredding.ParseMachine, "shredding.Satisfies": shredding.Satisfies,
	"shredding.TTURequired": shredding.TTURequired, "shredding.BSIRequired": shredding.BSIRequired,
	"shredding.ParseEraserLevel": shredding.ParseEraserLevel, "shredding.TTUErasure": shredding.TTUErasure,
	"shredding.TTURecordElements": shredding.TTURecordElements, "shredding.StateSecretRecordElements": shredding.StateSecretRecordElements,
}

// types are all exported types, by package and name, as pointers, so that both method sets are called.
var types = map[string]any{
	"civil.Date": &civil.Date{}, "civil.Period": &civil.Period{}, "civil.Unit": new(civil.Unit), "civil.Error": &civil.Error{},

	"law.ID": new(law.ID), "law.Source": &law.Source{}, "law.NotInForceError": &law.NotInForceError{}, "law.Step": &law.Step{},
	"law.Severity": new(law.Severity), "law.Check": &law.Check{}, "law.Finding": &law.Finding{}, "law.Element": &law.Element[int]{},

	"deadlines.Calendar": &deadlines.Calendar{}, "deadlines.DayKind": new(deadlines.DayKind), "deadlines.Day": &deadlines.Day{},
	"deadlines.Change": &deadlines.Change{}, "deadlines.Error": &deadlines.Error{}, "deadlines.HoursPerDay": new(deadlines.HoursPerDay),
	"deadlines.Minutes": new(deadlines.Minutes), "deadlines.Term": &deadlines.Term{}, "deadlines.Rule": &deadlines.Rule{},
	"deadlines.Event": new(deadlines.Event), "deadlines.Version": &deadlines.Version{}, "deadlines.RuleSpec": &deadlines.RuleSpec{},
	"deadlines.Deadline": &deadlines.Deadline{}, "deadlines.HourRule": &deadlines.HourRule{},
	"deadlines.RegisterEntry": &deadlines.RegisterEntry{}, "deadlines.RMKWork": &deadlines.RMKWork{},

	"password.Error": &password.Error{}, "password.Secret": &password.Secret{}, "password.Input": &password.Input{},
	"password.Former": &password.Former{}, "password.Verifier": new(password.Verifier), "password.Lifetime": &password.Lifetime{},
	"password.State": new(password.State), "password.PolicySpec": &password.PolicySpec{},
	"password.RequirementSpec": &password.RequirementSpec{}, "password.LengthSpec": &password.LengthSpec{},
	"password.ClassesSpec": &password.ClassesSpec{}, "password.Class": new(password.Class),
	"password.SequencesSpec": &password.SequencesSpec{}, "password.Match": new(password.Match),
	"password.ContextSpec": &password.ContextSpec{}, "password.HistorySpec": &password.HistorySpec{},
	"password.AgeSpec": &password.AgeSpec{}, "password.Effect": new(password.Effect), "password.TextSpec": &password.TextSpec{},
	"password.Policy": &password.Policy{}, "password.Requirement": &password.Requirement{}, "password.Place": &password.Place{},
	"password.Dictionary": new(password.Dictionary), "password.Words": &password.Words{}, "password.Hashes": &password.Hashes{},
	"password.SubjectSpec": &password.SubjectSpec{}, "password.Subject": &password.Subject{},
	"password.Standard": new(password.Standard),

	"accounts.Error": &accounts.Error{},

	"classification.PersonalData": new(classification.PersonalData), "classification.Restriction": &classification.Restriction{},

	"retention.Error": &retention.Error{}, "retention.Kind": new(retention.Kind), "retention.Unit": new(retention.Unit),
	"retention.Term": &retention.Term{}, "retention.Decision": &retention.Decision{}, "retention.Span": new(retention.Span),
	"retention.Record": &retention.Record{}, "retention.Value": new(retention.Value), "retention.Effect": new(retention.Effect),
	"retention.Hold": &retention.Hold{}, "retention.Extension": &retention.Extension{},
	"retention.Outcome": new(retention.Outcome), "retention.Disposition": &retention.Disposition{},
	"retention.Body": new(retention.Body), "retention.Content": new(retention.Content), "retention.Place": new(retention.Place),
	"retention.Destroyer": new(retention.Destroyer), "retention.ActRef": &retention.ActRef{}, "retention.ActKind": new(retention.ActKind),
	"retention.DestructionAct": &retention.DestructionAct{}, "retention.ActItem": &retention.ActItem{}, "retention.Stage": new(retention.Stage),
	"retention.Handover": &retention.Handover{}, "retention.File": &retention.File{}, "retention.FormatUse": new(retention.FormatUse),
	"retention.FormatStatus": new(retention.FormatStatus), "retention.FormatsSpec": &retention.FormatsSpec{},
	"retention.FormatEdition": &retention.FormatEdition{}, "retention.FormatEntry": &retention.FormatEntry{},
	"retention.Formats": &retention.Formats{}, "retention.Series": &retention.Series{}, "retention.Simplified": new(retention.Simplified),
	"retention.OverviewEntry": &retention.OverviewEntry{}, "retention.Backup": &retention.Backup{}, "retention.BackupKind": new(retention.BackupKind),

	"shredding.Error": &shredding.Error{}, "shredding.Length": new(shredding.Length), "shredding.Area": new(shredding.Area),
	"shredding.Cut": &shredding.Cut{}, "shredding.Category": new(shredding.Category), "shredding.Level": new(shredding.Level),
	"shredding.ProtectionClass": new(shredding.ProtectionClass), "shredding.Grade": &shredding.Grade{},
	"shredding.State": new(shredding.State), "shredding.Join": new(shredding.Join), "shredding.Cell": &shredding.Cell{},
	"shredding.Portion": &shredding.Portion{}, "shredding.OldLevel": new(shredding.OldLevel), "shredding.OldCell": &shredding.OldCell{},
	"shredding.Machine": &shredding.Machine{}, "shredding.Requirement": &shredding.Requirement{}, "shredding.Limits": &shredding.Limits{},
	"shredding.Verdict": &shredding.Verdict{}, "shredding.Secrecy": new(shredding.Secrecy), "shredding.StateSecret": &shredding.StateSecret{},
	"shredding.EraserLevel": &shredding.EraserLevel{}, "shredding.Sanitization": new(shredding.Sanitization),
	"shredding.Action": new(shredding.Action), "shredding.Ability": new(shredding.Ability), "shredding.Carrier": &shredding.Carrier{},
	"shredding.Plan": &shredding.Plan{}, "shredding.Record": &shredding.Record{},
}

// silent may take zero arguments without an error: they read, print or count what is there, or the zero is a value.
var silent = map[string]bool{
	"civil.Date.UnmarshalText": true, "civil.Date.Scan": true, "civil.Date.Value": true, "civil.Date.MarshalText": true,
	"civil.Date.AppendText": true, "civil.Period.MarshalText": true, "civil.Period.UnmarshalText": true,
	"deadlines.RuleSpec.MarshalJSON": true, "deadlines.Term.MarshalText": true, "deadlines.Term.UnmarshalText": true, "deadlines.Event.MarshalText": true,
	"password.Secret.MarshalJSON": true, "password.PolicySpec.MarshalJSON": true, "password.SubjectSpec.MarshalJSON": true,
	"retention.Term.MarshalText": true, "retention.Term.UnmarshalText": true, "retention.FormatsSpec.MarshalJSON": true,
	"retention.Handover.Check": true, // its findings say what is missing
}

func TestZeroCalls(t *testing.T) {
	for _, s := range library(t) {
		if strings.HasPrefix(s.pkg, "internal/") {
			continue
		}
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				name := s.pkg + "." + d.Name.Name
				if d.Recv == nil && d.Name.IsExported() && !strings.HasPrefix(d.Name.Name, "Must") && !namedRule(d) {
					assert.Contains(t, functions, name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() {
						assert.Contains(t, types, s.pkg+"."+spec.Name.Name)
					}
				}
			}
		}
	}
	for name, f := range functions {
		call(t, name, reflect.ValueOf(f))
	}
	for name, v := range types {
		zero := reflect.ValueOf(v)
		for i := range zero.NumMethod() {
			call(t, name+"."+zero.Type().Method(i).Name, zero.Method(i))
		}
		if zero.Elem().Kind() == reflect.Struct {
			assert.True(t, zero.Elem().IsZero(), "a method changed the zero %s", name)
		}
	}
	for name, none := range map[string]any{"deadlines.Calendar": (*deadlines.Calendar)(nil), "deadlines.Error": (*deadlines.Error)(nil), "civil.Error": (*civil.Error)(nil), "password.Error": (*password.Error)(nil), "retention.Error": (*retention.Error)(nil), "shredding.Error": (*shredding.Error)(nil), "shredding.Cell": (*shredding.Cell)(nil), "shredding.OldCell": (*shredding.OldCell)(nil), "law.NotInForceError": (*law.NotInForceError)(nil)} {
		v := reflect.ValueOf(none)
		for i := range v.NumMethod() {
			call(t, "nil "+name+"."+v.Type().Method(i).Name, v.Method(i))
		}
	}
}

// namedRule: a function without arguments that gives a Rule, an HourRule or a Policy is a rule's name, and tested as such.
func namedRule(d *ast.FuncDecl) bool {
	if d.Type.Params.NumFields() != 0 || d.Type.Results.NumFields() != 1 {
		return false
	}
	result, ok := d.Type.Results.List[0].Type.(*ast.Ident)
	return ok && (result.Name == "Rule" || result.Name == "HourRule" || result.Name == "Policy")
}

// call calls f with zero arguments. It must not panic; an error that it can give, it gives; an iterator ends.
func call(t *testing.T, name string, f reflect.Value) {
	assert.NotPanics(t, func() {
		args := make([]reflect.Value, f.Type().NumIn())
		for i := range args {
			args[i] = reflect.Zero(f.Type().In(i))
		}
		if f.Type().IsVariadic() {
			args = args[:len(args)-1]
		}
		for _, result := range f.Call(args) {
			if result.Type().String() == "error" && !silent[name] && !strings.HasSuffix(name, ".Unwrap") {
				assert.False(t, result.IsNil(), "%s says yes to zero arguments", name)
			}
			if result.Kind() == reflect.Func && result.Type().NumIn() == 1 && result.Type().In(0).Kind() == reflect.Func {
				yield := reflect.MakeFunc(result.Type().In(0), func([]reflect.Value) []reflect.Value {
					return []reflect.Value{reflect.ValueOf(true)}
				})
				result.Call([]reflect.Value{yield})
			}
		}
	}, name)
}
