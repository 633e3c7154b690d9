package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The General Data Protection Regulation (isikuandmete kaitse üldmäärus). Regulation 1182/71 counts its limits.

var gdprAct = books.GDPR()

var gdprSince = books.GDPRSince()

var gdpr = []rule{
	{
		id: "gdpr-12.3", event: Received, count: &regulation1182,
		extend: "gdpr-12.3/extended", notice: notice{source: gdprAct.At("art 12(3)")},
		name:     msg.Text{ET: "Andmesubjekti taotlusele vastamine", EN: "Answer to a data subject's request"},
		versions: dated.Since(gdprSince, version{term: Calendric(civil.Months(1)), source: gdprAct.At("art 12(3)")}),
	},
	{
		id: "gdpr-12.3/extended", event: Received, count: &regulation1182,
		name:     msg.Text{ET: "Andmesubjekti taotlusele vastamine pikendatud tähtaja jooksul", EN: "Answer to a data subject's request, extended"},
		versions: dated.Since(gdprSince, version{term: Calendric(civil.Months(3)), source: gdprAct.At("art 12(3)")}),
	},
}

// DataSubjectRequest is the time in which a data subject's request is answered (andmesubjekti taotlus): one month from
// its receipt. It may be extended by two further months, which the data subject is told, with the reasons, within the
// first.
//
// Source: GDPR art 12(3).
func DataSubjectRequest() Rule { return named("gdpr-12.3") }

// DataSubjectRequestExtended is the longest time in which a data subject's request is answered where the limit was
// extended: two further months make three from the receipt.
//
// Source: GDPR art 12(3).
func DataSubjectRequestExtended() Rule { return named("gdpr-12.3/extended") }
