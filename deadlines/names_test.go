// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestNames: which function gives which rule.
func TestNames(t *testing.T) {
	for id, rule := range map[law.ID]deadlines.Rule{
		"antsla-23":        deadlines.AntslaEntryIntoForce(),
		"antsla-4.4":       deadlines.AntslaInspection(),
		"avts-12.1":        deadlines.DocumentRegistration(),
		"avts-12.1.2":      deadlines.LegalActRegistration(),
		"avts-12.1.3":      deadlines.ContractRegistration(),
		"avts-16.1":        deadlines.RequestRegistration(),
		"avts-18.1":        deadlines.InformationRequest(),
		"avts-23.3":        deadlines.InformationRequestRefusal(),
		"gdpr-12.3":        deadlines.DataSubjectRequest(),
		"hms-75":           deadlines.Challenge(),
		"hms-84.1":         deadlines.ChallengeDecision(),
		"kuts-8.7":         deadlines.IncidentReport(),
		"msvs-6":           deadlines.MemorandumReply(),
		"msvs-5.3":         deadlines.MemorandumForwarding(),
		"ps-108":           deadlines.LawInForce(),
		"rmk-8.4":          deadlines.RMKRegistration(),
		"rmk-8.4/outgoing": deadlines.RMKOutgoingRegistration(),
		"rmk-11.2":         deadlines.RMKReply(),
		"rmk-11.4":         deadlines.RMKInformationRequest(),
		"rmk-11.6":         deadlines.RMKInformationRequestRefusal(),
		"rmk-11.10":        deadlines.RMKInternal(),
		"rmk-12.3":         deadlines.RMKReview(),
		"saaremaa-3.14":    deadlines.SaaremaaConnection(),
		"ttu-5.10":         deadlines.TTUReport(),
		"ttu-6.8":          deadlines.TTUTraining(),
		"ttu-8.16":         deadlines.TTUDataRequest(),
	} {
		assert.Equal(t, id, rule.ID())
	}
	for id, rule := range map[law.ID]deadlines.Rule{
		"gdpr-33.1":             deadlines.BreachNotification(),
		"koks-26.2/question":    deadlines.CouncillorQuestion(),
		"koks-26.2/information": deadlines.CouncillorInformationRequest(),
		"koks-43.3":             deadlines.CouncilSummons(),
		"rkls-20.1":             deadlines.RiigikoguMemberRequest(),
		"kuts-8.1":              deadlines.IncidentEarlyNotice(),
		"kuts-8.4_1":            deadlines.IncidentNotice(),
		"rmk-7.11":              deadlines.RMKRestoration(),
	} {
		assert.Equal(t, id, rule.ID())
	}
}

// TestHourRuleAccessors: what an hour rule says of itself.
func TestHourRuleAccessors(t *testing.T) {
	r := deadlines.IncidentNotice()
	assert.Equal(t, deadlines.Learned, r.Event())
	assert.Equal(t, deadlines.Happened, deadlines.RMKRestoration().Event())
	assert.Equal(t, "Olulise mõjuga küberintsidendi intsidenditeade", r.Name(language.Estonian))
	for v := range r.Versions() {
		assert.Equal(t, "2026-01-01", v.Since.String())
		assert.Equal(t, deadlines.Hours(72), v.Term)
		assert.Equal(t, "KüTS § 8 lg 4¹", v.Source().String())
	}
	assert.Equal(t, "holiday", deadlines.Holiday.String())
	assert.Equal(t, "riigipüha", deadlines.Holiday.Text(language.Estonian))
}

// TestChecks: every code that the package can find, once of each clause, and a sentence in both languages.
func TestChecks(t *testing.T) {
	var got []string
	for _, c := range deadlines.Checks() {
		one := c.Code
		if c.Clause != "" {
			one += "|" + string(c.Clause) + "|" + c.Source.String()
		}
		if c.Severity == law.Advised {
			one += "!"
		}
		got = append(got, one)
		assert.NotEmpty(t, c.ET, c.Code)
		assert.NotEmpty(t, c.EN, c.Code)
	}
	assert.Equal(t, []string{
		"missing", "later", "extension!", "other-rule!", "completed|hms-15.3|HMS § 15 lg 3!",
		"register.due|avts-12.4|AvTS § 12 lg 4", "register.unit|avts-12.4|AvTS § 12 lg 4", "register.official|avts-12.4|AvTS § 12 lg 4",
		"register.due|avts-16.2|AvTS § 16 lg 2", "register.responsible|avts-16.2|AvTS § 16 lg 2",
	}, got)
}

// TestBehindTheLast: what stands behind the last value of a list has no name.
func TestBehindTheLast(t *testing.T) {
	assert.Equal(t, "day-off", deadlines.DayOff.String())
	assert.Empty(t, (deadlines.DayOff + 1).String())
	assert.Equal(t, "started", deadlines.Started.String())
	assert.Empty(t, (deadlines.Started + 1).String())
}
