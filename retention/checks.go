// SPDX-License-Identifier: MIT

package retention

import (
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Checks returns everything that this package can find wrong, with the provisions of the statutory policy; an
// institution's own policy cites its own. A code is never given another meaning.
func Checks() (all []law.Check) {
	p := StatutoryPolicy()
	add := func(at slot, code, doubt string, text msg.Text) { all = append(all, p.check(at, code, doubt, text)) }
	for i := range seriesRows {
		add(atScheme, "series."+seriesRows[i].code, "", seriesRows[i].text)
	}
	for i := range overviewFields {
		if f := &overviewFields[i]; f.has != nil {
			add(atOverview, "overview."+f.code, "", missing(f.name.ET, f.name.EN))
		}
	}
	add(atReference, "overview.act", "", textActMissing)
	for i := range actRows {
		add(actRows[i].at, "act."+actRows[i].code, actRows[i].doubt, actRows[i].text)
	}
	for _, v := range itemChecks {
		add(v.at, "act.item."+v.code, v.doubt, v.text)
	}
	add(atTrace, "act.trace", "", textTraceMissing)
	add(atExtent, "act.late", "", textLate)
	for i := range handoverRows {
		add(handoverRows[i].at, "transfer."+handoverRows[i].code, "", handoverRows[i].text)
	}
	add(atFormats, "transfer.open", "", textOpen)
	add(atFormats, "transfer.convert", "", textConvert)
	add(atTerm, "record.term", "", textNoTerm)
	add(atClock, "record.created", "", textNoCreation)
	add(atAppraisal, "record.value", "", textUnvalued)
	all[len(all)-1].Severity = law.Advised
	add(atTerm, "record.working", "", textWorkingKept)
	add(atClock, "record.refused", "", textRefused)
	return append(all, checkStatute)
}
