package teabehaldus_test

import (
	"go/ast"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// A zero value never says yes, and nothing panics but Must….

// functions are all exported functions, by package and name. TestZeroCalls fails when one is not here. Those of dhstest
// take a testing.T; that a system of no functions fails is tested there.
var functions = map[string]any{
	"civil.New": civil.New, "civil.Parse": civil.Parse, "civil.FromTime": civil.FromTime, "civil.Days": civil.Days, "civil.Weeks": civil.Weeks,
	"civil.Months": civil.Months, "civil.Years": civil.Years, "civil.ParsePeriod": civil.ParsePeriod,

	"law.Answered": law.Answered[int], "law.ErrorText": law.ErrorText, "law.AsOf": law.AsOf, "civil.Cut": civil.Cut, "law.NewStep": law.NewStep, "law.Decided": law.Decided, "law.Missing": law.Missing[int],

	"deadlines.Estonia": deadlines.Estonia, "deadlines.Workdays": deadlines.Workdays, "deadlines.Calendric": deadlines.Calendric,
	"deadlines.Hours": deadlines.Hours, "deadlines.WorkdayHours": deadlines.WorkdayHours, "deadlines.Yearly": deadlines.Yearly,
	"deadlines.Monthly": deadlines.Monthly, "deadlines.ParseWindow": deadlines.ParseWindow,
	"deadlines.ParseTerm": deadlines.ParseTerm, "deadlines.ByID": deadlines.ByID, "deadlines.HoursByID": deadlines.HoursByID,
	"deadlines.All": deadlines.All, "deadlines.AllHours": deadlines.AllHours, "deadlines.EntryIntoForce": deadlines.EntryIntoForce,
	"deadlines.RMKFulfilled": deadlines.RMKFulfilled, "deadlines.RMKFirstRegistration": deadlines.RMKFirstRegistration,
	"deadlines.ReplyElements": deadlines.ReplyElements, "deadlines.RequestElements": deadlines.RequestElements,

	"password.NewSecret": password.NewSecret, "password.Plain": password.Plain, "password.NewWords": password.NewWords,
	"password.Combine": password.Combine, "password.Lint": password.Lint, "password.ReadWords": password.ReadWords,
	"password.ReadHashes": password.ReadHashes,

	"retention.ParseTerm": retention.ParseTerm, "retention.ParseDecision": retention.ParseDecision, "retention.Years": retention.Years,
	"retention.TransferDuty": retention.TransferDuty, "retention.Dispose": retention.Dispose, "retention.Sweep": retention.Sweep,
	"retention.ReadScheme": retention.ReadScheme, "retention.SeriesElements": retention.SeriesElements,
	"retention.OverviewElements": retention.OverviewElements, "retention.WriteOverview": retention.WriteOverview,
	"retention.ActElements": retention.ActElements, "retention.HandoverElements": retention.HandoverElements,
	"retention.NationalArchives": retention.NationalArchives, "retention.RMKDestructionAfterApproval": retention.RMKDestructionAfterApproval,
	"retention.RMKDestructionAfterDecision": retention.RMKDestructionAfterDecision, "retention.RMKActGoesTo": retention.RMKActGoesTo,
	"retention.RMKErased": retention.RMKErased, "retention.RMKWorkingTerm": retention.RMKWorkingTerm,
	"retention.RMKWorkingDestroyer": retention.RMKWorkingDestroyer, "retention.RMKKeepsBackup": retention.RMKKeepsBackup,
	"retention.RMKBackups": retention.RMKBackups, "retention.RMKNextExternalCopy": retention.RMKNextExternalCopy,

	"accounts.AntslaNames": accounts.AntslaNames, "accounts.SaaremaaNames": accounts.SaaremaaNames, "accounts.Taken": accounts.Taken,
	"accounts.AntslaLeavingNotice": accounts.AntslaLeavingNotice, "accounts.SaaremaaReported": accounts.SaaremaaReported,
	"accounts.RMKHandoverDue": accounts.RMKHandoverDue, "accounts.RMKReceiver": accounts.RMKReceiver, "accounts.RMKOpenTasks": accounts.RMKOpenTasks,
	"accounts.AbsenceNoticeElements": accounts.AbsenceNoticeElements, "accounts.HandoverElements": accounts.HandoverElements,
	"accounts.AntslaScreen": accounts.AntslaScreen, "accounts.AntslaMobileService": accounts.AntslaMobileService,
	"accounts.MayConnect": accounts.MayConnect, "accounts.IsOutside": accounts.IsOutside, "accounts.ManagedDeviceElements": accounts.ManagedDeviceElements,
	"accounts.OutsiderRequestElements": accounts.OutsiderRequestElements, "accounts.OutsiderAccessElements": accounts.OutsiderAccessElements,
	"accounts.Sweep": accounts.Sweep,

	"classification.Section35": classification.Section35, "classification.Section35Bases": classification.Section35Bases,
	"classification.ParseBasis": classification.ParseBasis, "classification.ParseISKE": classification.ParseISKE,
	"classification.ParseMark": classification.ParseMark, "classification.ParseAccess": classification.ParseAccess,
	"classification.MarkElements": classification.MarkElements, "classification.SensitiveKinds": classification.SensitiveKinds,

	"classification/handling.AntslaEncryption": handling.AntslaEncryption, "classification/handling.AntslaFormat": handling.AntslaFormat,
	"classification/handling.AntslaAttachment": handling.AntslaAttachment, "classification/handling.AntslaMail": handling.AntslaMail,
	"classification/handling.AntslaLaptopElements":  handling.AntslaLaptopElements,
	"classification/handling.AntslaCarrierElements": handling.AntslaCarrierElements, "classification/handling.ParseFormat": handling.ParseFormat,
	"classification/handling.SaaremaaEncryption": handling.SaaremaaEncryption, "classification/handling.SaaremaaAttachment": handling.SaaremaaAttachment,
	"classification/handling.SaaremaaReadMail": handling.SaaremaaReadMail, "classification/handling.SaaremaaConnect": handling.SaaremaaConnect,
	"classification/handling.SaaremaaAddress": handling.SaaremaaAddress, "classification/handling.TTUWithoutConsent": handling.TTUWithoutConsent,
	"classification/handling.TTUPassOnWithoutConsent": handling.TTUPassOnWithoutConsent, "classification/handling.TTUUse": handling.TTUUse,
	"classification/handling.TTUWithhold": handling.TTUWithhold, "classification/handling.TTURequest": handling.TTURequest,
	"classification/handling.TTUPageFee": handling.TTUPageFee, "classification/handling.TTUOnWebsite": handling.TTUOnWebsite,
	"classification/handling.TTUSurveillance": handling.TTUSurveillance, "classification/handling.TTUKeep": handling.TTUKeep,
	"classification/handling.TTUOutside": handling.TTUOutside, "classification/handling.TTURemote": handling.TTURemote,
	"classification/handling.TTUConsentElements":    handling.TTUConsentElements,
	"classification/handling.TTUDisclosureElements": handling.TTUDisclosureElements,
	"classification/handling.TTUSubjectElements":    handling.TTUSubjectElements,
	"classification/handling.TTUCorrectionElements": handling.TTUCorrectionElements, "classification/handling.TTULogElements": handling.TTULogElements,
	"classification/handling.TTUDeviceElements": handling.TTUDeviceElements, "classification/handling.TTUSoftwareElements": handling.TTUSoftwareElements,
	"classification/handling.TTURoomElements": handling.TTURoomElements, "classification/handling.TTUSupportElements": handling.TTUSupportElements,

	"classification/register.RMKRegisters": register.RMKRegisters, "classification/register.RMKRegistrar": register.RMKRegistrar,
	"classification/register.RMKRecordsYear": register.RMKRecordsYear, "classification/register.RMKRun": register.RMKRun,
	"classification/register.ParseReference": register.ParseReference, "classification/register.ParseMark": register.ParseMark,
	"classification/register.RMKHeadingElements": register.RMKHeadingElements, "classification/register.RMKDocumentElements": register.RMKDocumentElements,
	"classification/register.RMKEntryElements": register.RMKEntryElements, "classification/register.RMKForm": register.RMKForm,
	"classification/register.RMKBothSides": register.RMKBothSides, "classification/register.RMKSeriesTakes": register.RMKSeriesTakes,
	"classification/register.RMKPrintout": register.RMKPrintout, "classification/register.RMKMark": register.RMKMark,
	"classification/register.RMKReviewed": register.RMKReviewed, "classification/register.RMKExpired": register.RMKExpired,
	"classification/register.RMKMarksPaper": register.RMKMarksPaper,

	"incident.Notices": incident.Notices, "incident.Statutory": incident.Statutory,
	"incident.Kinds": incident.Kinds, "incident.ClosingElements": incident.ClosingElements,
	"incident.FaultReportElements":    incident.FaultReportElements,
	"incident.SecurityReportElements": incident.SecurityReportElements,

	"shredding.Strip": shredding.Strip, "shredding.Particle": shredding.Particle, "shredding.ParseCut": shredding.ParseCut,
	"shredding.Categories": shredding.Categories, "shredding.ParseCategory": shredding.ParseCategory, "shredding.ParseGrade": shredding.ParseGrade,
	"shredding.Cells": shredding.Cells, "shredding.LevelOf": shredding.LevelOf, "shredding.Check": shredding.Check,
	"shredding.DIN32757": shredding.DIN32757, "shredding.ParseMachine": shredding.ParseMachine, "shredding.Satisfies": shredding.Satisfies,
	"shredding.TTURequired": shredding.TTURequired, "shredding.BSIRequired": shredding.BSIRequired,
	"shredding.ParseEraserLevel": shredding.ParseEraserLevel, "shredding.TTUErasure": shredding.TTUErasure,
	"shredding.TTURecordElements": shredding.TTURecordElements, "shredding.StateSecretRecordElements": shredding.StateSecretRecordElements,
}

// types are all exported types, by package and name, as pointers, so that both method sets are called.
var types = map[string]any{
	"civil.Date": &civil.Date{}, "civil.Period": &civil.Period{}, "civil.Unit": new(civil.Unit), "civil.Error": &civil.Error{},

	"law.ID": new(law.ID), "law.Source": &law.Source{}, "law.Error": &law.Error{}, "law.Head": &law.Head{}, "law.Answer": &law.Answer[int]{}, "law.Step": &law.Step{},
	"law.Severity": new(law.Severity), "law.Verdict": new(law.Verdict), "law.Decision": &law.Decision{}, "law.Check": &law.Check{}, "law.Finding": &law.Finding{}, "law.Element": &law.Element[int]{},

	"deadlines.Calendar": &deadlines.Calendar{}, "deadlines.DayKind": new(deadlines.DayKind), "deadlines.Day": &deadlines.Day{},
	"deadlines.Change": &deadlines.Change{}, "deadlines.Error": &deadlines.Error{}, "deadlines.HoursPerDay": new(deadlines.HoursPerDay),
	"deadlines.Minutes": new(deadlines.Minutes), "deadlines.Term": &deadlines.Term{}, "deadlines.Rule": &deadlines.Rule{},
	"deadlines.Kind": new(deadlines.Kind), "deadlines.Relation": new(deadlines.Relation), "deadlines.Window": &deadlines.Window{}, "deadlines.Extension": &deadlines.Extension{},
	"deadlines.Event": new(deadlines.Event), "deadlines.Version": &deadlines.Version{}, "deadlines.RuleSpec": &deadlines.RuleSpec{},
	"deadlines.Deadline": &deadlines.Deadline{}, "deadlines.HourRule": &deadlines.HourRule{}, "deadlines.RegisterEntry": &deadlines.RegisterEntry{},
	"deadlines.RMKWork": &deadlines.RMKWork{},

	"password.Error": &password.Error{}, "password.Secret": &password.Secret{}, "password.Input": &password.Input{}, "password.Former": &password.Former{},
	"password.Verifier": new(password.Verifier), "password.Lifetime": &password.Lifetime{}, "password.State": new(password.State),
	"password.PolicySpec": &password.PolicySpec{}, "password.RequirementSpec": &password.RequirementSpec{}, "password.LengthSpec": &password.LengthSpec{},
	"password.ClassesSpec": &password.ClassesSpec{}, "password.Class": new(password.Class), "password.SequencesSpec": &password.SequencesSpec{},
	"password.Match": new(password.Match), "password.ContextSpec": &password.ContextSpec{}, "password.HistorySpec": &password.HistorySpec{},
	"password.AgeSpec": &password.AgeSpec{}, "password.Effect": new(password.Effect), "password.TextSpec": &password.TextSpec{},
	"password.Policy": &password.Policy{}, "password.Requirement": &password.Requirement{}, "password.Place": &password.Place{},
	"password.Dictionary": new(password.Dictionary), "password.Words": &password.Words{}, "password.Hashes": &password.Hashes{},
	"password.SubjectSpec": &password.SubjectSpec{}, "password.Subject": &password.Subject{}, "password.Standard": new(password.Standard),

	"retention.Error": &retention.Error{}, "retention.Kind": new(retention.Kind), "retention.Unit": new(retention.Unit),
	"retention.Term": &retention.Term{}, "retention.Decision": &retention.Decision{}, "retention.Span": new(retention.Span),
	"retention.Record": &retention.Record{}, "retention.Value": new(retention.Value), "retention.Effect": new(retention.Effect),
	"retention.Hold": &retention.Hold{}, "retention.Extension": &retention.Extension{}, "retention.Outcome": new(retention.Outcome),
	"retention.Disposition": &retention.Disposition{}, "retention.Body": new(retention.Body), "retention.Content": new(retention.Content),
	"retention.Place": new(retention.Place), "retention.Destroyer": new(retention.Destroyer), "retention.ActRef": &retention.ActRef{},
	"retention.ActKind": new(retention.ActKind), "retention.DestructionAct": &retention.DestructionAct{}, "retention.ActItem": &retention.ActItem{},
	"retention.Stage": new(retention.Stage), "retention.Handover": &retention.Handover{}, "retention.File": &retention.File{},
	"retention.FormatUse": new(retention.FormatUse), "retention.FormatStatus": new(retention.FormatStatus),
	"retention.FormatsSpec": &retention.FormatsSpec{}, "retention.FormatEdition": &retention.FormatEdition{},
	"retention.FormatEntry": &retention.FormatEntry{}, "retention.Formats": &retention.Formats{}, "retention.Series": &retention.Series{},
	"retention.Simplified": new(retention.Simplified), "retention.OverviewEntry": &retention.OverviewEntry{}, "retention.Backup": &retention.Backup{},
	"retention.BackupKind": new(retention.BackupKind),

	"accounts.Error": &accounts.Error{}, "accounts.Transliteration": new(accounts.Transliteration), "accounts.DoubleName": new(accounts.DoubleName),
	"accounts.NameScheme": &accounts.NameScheme{}, "accounts.Person": &accounts.Person{}, "accounts.Change": new(accounts.Change),
	"accounts.Receiver": new(accounts.Receiver), "accounts.OpenTask": &accounts.OpenTask{}, "accounts.AbsenceNotice": &accounts.AbsenceNotice{},
	"accounts.Handover": &accounts.Handover{}, "accounts.Party": &accounts.Party{}, "accounts.Takeover": &accounts.Takeover{},
	"accounts.TakeoverReason": new(accounts.TakeoverReason), "accounts.Witness": new(accounts.Witness), "accounts.Dissent": &accounts.Dissent{},
	"accounts.Register": new(accounts.Register), "accounts.Phone": &accounts.Phone{}, "accounts.Service": new(accounts.Service),
	"accounts.Device": new(accounts.Device), "accounts.Network": new(accounts.Network), "accounts.Laptop": &accounts.Laptop{},
	"accounts.SharedLaptop": &accounts.SharedLaptop{}, "accounts.Loan": &accounts.Loan{}, "accounts.ManagedDevice": &accounts.ManagedDevice{},
	"accounts.OutsiderRequest": &accounts.OutsiderRequest{}, "accounts.OutsiderAccess": &accounts.OutsiderAccess{},
	"accounts.PolicySpec": &accounts.PolicySpec{}, "accounts.HolderSpec": &accounts.HolderSpec{}, "accounts.RulesSpec": &accounts.RulesSpec{},
	"accounts.RuleSpec": &accounts.RuleSpec{}, "accounts.Holder": new(accounts.Holder), "accounts.Policy": &accounts.Policy{},
	"accounts.Account": &accounts.Account{}, "accounts.Days": &accounts.Days{}, "accounts.Breach": &accounts.Breach{},
	"accounts.Cause": new(accounts.Cause), "accounts.State": new(accounts.State), "accounts.Status": &accounts.Status{},
	"accounts.Reason": &accounts.Reason{}, "accounts.Request": &accounts.Request{}, "accounts.Login": &accounts.Login{},
	"accounts.Forwarding": &accounts.Forwarding{},

	"classification.PersonalData": new(classification.PersonalData), "classification.Restriction": &classification.Restriction{},
	"classification.Error": &classification.Error{}, "classification.Basis": &classification.Basis{}, "classification.Wording": &classification.Wording{},
	"classification.Reading": &classification.Reading{}, "classification.Term": new(classification.Term),
	"classification.Person": &classification.Person{}, "classification.RestrictionSpec": &classification.RestrictionSpec{},
	"classification.ExchangeCode": new(classification.ExchangeCode), "classification.SensitiveKind": new(classification.SensitiveKind),
	"classification.Case": &classification.Case{}, "classification.DocumentKind": new(classification.DocumentKind),
	"classification.DocumentState": new(classification.DocumentState), "classification.RMKDocument": &classification.RMKDocument{},
	"classification.ISKE": &classification.ISKE{}, "classification.ISKELevel": new(classification.ISKELevel),
	"classification.Heading": new(classification.Heading), "classification.Mark": &classification.Mark{},
	"classification.AccessCode": new(classification.AccessCode), "classification.Access": &classification.Access{},
	"classification.CapsuleRestriction": &classification.CapsuleRestriction{},

	"classification/handling.Mail": &handling.Mail{}, "classification/handling.LaptopSetup": &handling.LaptopSetup{},
	"classification/handling.CarrierExchange": &handling.CarrierExchange{},
	"classification/handling.Error":           &handling.Error{},
	"classification/handling.Access":          new(handling.Access), "classification/handling.Way": new(handling.Way),
	"classification/handling.Format": new(handling.Format), "classification/handling.Reader": new(handling.Reader),
	"classification/handling.MailReading": &handling.MailReading{}, "classification/handling.Origin": new(handling.Origin),
	"classification/handling.Connection": &handling.Connection{}, "classification/handling.AddressUse": new(handling.AddressUse),
	"classification/handling.Processing": &handling.Processing{}, "classification/handling.PassingOn": &handling.PassingOn{},
	"classification/handling.Purpose": new(handling.Purpose), "classification/handling.ConsentForm": new(handling.ConsentForm),
	"classification/handling.Use": &handling.Use{}, "classification/handling.Withholding": new(handling.Withholding),
	"classification/handling.Whose": new(handling.Whose), "classification/handling.Request": &handling.Request{},
	"classification/handling.Recording": &handling.Recording{}, "classification/handling.SurveillancePurpose": new(handling.SurveillancePurpose),
	"classification/handling.Surveillance": &handling.Surveillance{}, "classification/handling.Place": new(handling.Place),
	"classification/handling.Outside": &handling.Outside{}, "classification/handling.Remote": &handling.Remote{},
	"classification/handling.Consent": &handling.Consent{}, "classification/handling.Disclosure": &handling.Disclosure{},
	"classification/handling.SubjectAnswer": &handling.SubjectAnswer{}, "classification/handling.Correction": &handling.Correction{},
	"classification/handling.SystemLog": &handling.SystemLog{}, "classification/handling.Device": &handling.Device{},
	"classification/handling.Software": &handling.Software{}, "classification/handling.Room": &handling.Room{},
	"classification/handling.SupportContract": &handling.SupportContract{},

	"classification/register.Error": &register.Error{}, "classification/register.Kind": new(register.Kind),
	"classification/register.Matter": new(register.Matter), "classification/register.Arrival": &register.Arrival{},
	"classification/register.Numbering": new(register.Numbering), "classification/register.Slot": &register.Slot{},
	"classification/register.Run": &register.Run{}, "classification/register.Reference": &register.Reference{},
	"classification/register.Heading": &register.Heading{}, "classification/register.Draft": &register.Draft{},
	"classification/register.Entry": &register.Entry{}, "classification/register.Versions": &register.Versions{},
	"classification/register.Form": new(register.Form), "classification/register.PaperPart": new(register.PaperPart),
	"classification/register.Printout": new(register.Printout), "classification/register.Holdings": &register.Holdings{},
	"classification/register.Mark": new(register.Mark), "classification/register.Handling": new(register.Handling),
	"classification/register.Mask": new(register.Mask), "classification/register.PolicySpec": &register.PolicySpec{},
	"classification/register.Policy": &register.Policy{}, "classification/register.Document": &register.Document{},
	"classification/register.Party": &register.Party{}, "classification/register.PartyKind": new(register.PartyKind),
	"classification/register.Extent": new(register.Extent), "classification/register.View": &register.View{},

	"incident.Error": &incident.Error{}, "incident.Cause": new(incident.Cause),
	"incident.Role": new(incident.Role), "incident.When": new(incident.When),
	"incident.Notice": &incident.Notice{}, "incident.Impact": &incident.Impact{},
	"incident.Kind": new(incident.Kind), "incident.Level": new(incident.Level),
	"incident.Assessment": &incident.Assessment{}, "incident.Closing": &incident.Closing{},
	"incident.Effect": new(incident.Effect), "incident.FaultReport": &incident.FaultReport{},
	"incident.SecurityReport": &incident.SecurityReport{}, "incident.Scope": new(incident.Scope),
	"incident.Outage": &incident.Outage{},

	"shredding.Error": &shredding.Error{}, "shredding.Length": new(shredding.Length), "shredding.Area": new(shredding.Area),
	"shredding.Cut": &shredding.Cut{}, "shredding.Category": new(shredding.Category), "shredding.Level": new(shredding.Level),
	"shredding.ProtectionClass": new(shredding.ProtectionClass), "shredding.Grade": &shredding.Grade{}, "shredding.State": new(shredding.State),
	"shredding.Join": new(shredding.Join), "shredding.Cell": &shredding.Cell{}, "shredding.Portion": &shredding.Portion{},
	"shredding.OldLevel": new(shredding.OldLevel), "shredding.OldCell": &shredding.OldCell{}, "shredding.Machine": &shredding.Machine{},
	"shredding.Requirement": &shredding.Requirement{}, "shredding.Limits": &shredding.Limits{}, "shredding.Verdict": &shredding.Verdict{},
	"shredding.Secrecy": new(shredding.Secrecy), "shredding.StateSecret": &shredding.StateSecret{}, "shredding.EraserLevel": &shredding.EraserLevel{},
	"shredding.Sanitization": new(shredding.Sanitization), "shredding.Action": new(shredding.Action), "shredding.Ability": new(shredding.Ability),
	"shredding.Carrier": &shredding.Carrier{}, "shredding.Plan": &shredding.Plan{}, "shredding.Record": &shredding.Record{},

	"dhstest.Options": &dhstest.Options{}, "dhstest.Outcome": new(dhstest.Outcome), "dhstest.Result": &dhstest.Result{},
	"dhstest.Deadlines": &dhstest.Deadlines{}, "dhstest.Retention": &dhstest.Retention{}, "dhstest.Password": &dhstest.Password{},
	"dhstest.Attempt": &dhstest.Attempt{}, "dhstest.Accounts": &dhstest.Accounts{}, "dhstest.Account": &dhstest.Account{},
	"dhstest.Absence": &dhstest.Absence{}, "dhstest.Breach": &dhstest.Breach{}, "dhstest.Person": &dhstest.Person{}, "dhstest.Device": &dhstest.Device{},
	"dhstest.Shredding": &dhstest.Shredding{}, "dhstest.Cut": &dhstest.Cut{}, "dhstest.Shredder": &dhstest.Shredder{},
	"dhstest.StateSecret": &dhstest.StateSecret{}, "dhstest.Restrictions": &dhstest.Restrictions{}, "dhstest.Handling": &dhstest.Handling{},
	"dhstest.Message": &dhstest.Message{}, "dhstest.Next": &dhstest.Next{}, "dhstest.Transfer": &dhstest.Transfer{},
	"dhstest.Processing": &dhstest.Processing{}, "dhstest.Incidents": &dhstest.Incidents{}, "dhstest.Outage": &dhstest.Outage{},
	"dhstest.Publication": &dhstest.Publication{}, "dhstest.Restriction": &dhstest.Restriction{},
}

// nils are the nil pointers that must be as harmless as the zero value beneath them.
var nils = map[string]any{
	"civil.Error": (*civil.Error)(nil),

	"law.Error": (*law.Error)(nil),

	"deadlines.Calendar": (*deadlines.Calendar)(nil), "deadlines.Error": (*deadlines.Error)(nil),

	"password.Error": (*password.Error)(nil),

	"retention.Error": (*retention.Error)(nil),

	"accounts.Error": (*accounts.Error)(nil), "accounts.Handover": (*accounts.Handover)(nil), "accounts.Phone": (*accounts.Phone)(nil),
	"accounts.SharedLaptop": (*accounts.SharedLaptop)(nil),

	"classification.Error": (*classification.Error)(nil),

	"classification/handling.Error": (*handling.Error)(nil),

	"classification/register.Error": (*register.Error)(nil),

	"incident.Error": (*incident.Error)(nil),

	"shredding.Error": (*shredding.Error)(nil), "shredding.Cell": (*shredding.Cell)(nil), "shredding.OldCell": (*shredding.OldCell)(nil),
}

// texts are the methods that read and write: the zero value has a text, and no text is the zero value.
var texts = regexp.MustCompile(`\.(Marshal\w+|Unmarshal\w+|AppendText|Scan|Value|Unwrap)$`)

// silent may take zero arguments without an error: they read, print or count what is there, or the zero is a value.
var silent = map[string]bool{
	"retention.Handover.Check":           true, // its findings say what is missing
	"classification/handling.TTUPageFee": true, // no pages cost nothing
	"classification/handling.AntslaMail": true, // a finding says that the subject is missing
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
				if d.Recv == nil && d.Name.IsExported() && !strings.HasPrefix(d.Name.Name, "Must") && s.pkg != "dhstest" && !namedRule(d) {
					_, known := functions[name]
					assert.True(t, known, "add %s to functions", name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() {
						_, known := types[s.pkg+"."+spec.Name.Name]
						assert.True(t, known, "add %s.%s to types", s.pkg, spec.Name.Name)
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
	for name, none := range nils {
		v := reflect.ValueOf(none)
		for i := range v.NumMethod() {
			call(t, "nil "+name+"."+v.Type().Method(i).Name, v.Method(i))
		}
	}
}

// TestEnumerations: no value of an enumeration, known or not, makes a method panic.
func TestEnumerations(t *testing.T) {
	for name, v := range types {
		enum := reflect.ValueOf(v)
		if enum.Elem().Kind() != reflect.Uint8 {
			continue
		}
		for n := range 256 {
			enum.Elem().SetUint(uint64(n))
			for i := range enum.NumMethod() {
				if method := enum.Type().Method(i); !strings.HasPrefix(method.Name, "Unmarshal") {
					assert.NotPanics(t, func() { zeroCall(enum.Method(i)) }, "%s(%d).%s", name, n, method.Name)
				}
			}
		}
		enum.Elem().SetUint(0)
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
		for _, result := range zeroCall(f) {
			if result.Type().String() == "error" && !silent[name] && !texts.MatchString(name) {
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

// zeroCall calls f with zero arguments, and a variadic f without the last.
func zeroCall(f reflect.Value) []reflect.Value {
	args := make([]reflect.Value, f.Type().NumIn())
	for i := range args {
		args[i] = reflect.Zero(f.Type().In(i))
	}
	if f.Type().IsVariadic() {
		args = args[:len(args)-1]
	}
	return f.Call(args)
}
