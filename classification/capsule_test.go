// SPDX-License-Identifier: MIT

package classification_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

const capsule = `<?xml version="1.0" encoding="UTF-8"?>
<d:DecContainer xmlns:d="http://www.riik.ee/schemas/deccontainer/vers_2_1/">
  <d:RecordMetadata><d:RecordTitle>Access</d:RecordTitle></d:RecordMetadata>
  <d:Access>
    <d:AccessConditionsCode> ak </d:AccessConditionsCode>
    <d:AccessRestriction>
      <d:RestrictionIdentifier>36</d:RestrictionIdentifier>
      <d:RestrictionBeginDate>2025-12-18+02:00</d:RestrictionBeginDate>
      <d:RestrictionEndDate>2030-12-18T00:00:00</d:RestrictionEndDate>
      <d:RestrictionEndEvent>lepingu sõlmimine</d:RestrictionEndEvent>
      <d:RestrictionInvalidSince>02.04.2026</d:RestrictionInvalidSince>
      <d:RestrictionBasis>Avaliku teabe seadus, § 35 (17)</d:RestrictionBasis>
      <d:InformationOwner>RMK</d:InformationOwner>
    </d:AccessRestriction>
  </d:Access>
</d:DecContainer>`

func TestCapsule(t *testing.T) {
	_, err := classification.ParseAccess([]byte("<a></a>"))
	assert.ErrorContains(t, err, "no Access element")
	_, err = classification.ParseAccess([]byte("<a></b>"))
	var syntax *xml.SyntaxError
	assert.ErrorAs(t, err, &syntax, "the cause stays with the error")
	a, err := classification.ParseAccess([]byte(capsule))
	require.NoError(t, err)
	want := classification.Access{Code: classification.AccessRestricted, Restrictions: []classification.CapsuleRestriction{{
		Identifier: "36", Begin: day("2025-12-18"), End: day("2030-12-18"), EndEvent: "lepingu sõlmimine", InvalidSince: day("2026-04-02"),
		Basis: "Avaliku teabe seadus, § 35 (17)", Owner: "RMK",
	}}}
	assert.Equal(t, want, a)
	s, err := a.Restrictions[0].Spec()
	require.NoError(t, err)
	assert.Nil(t, s.Check())
	r := restriction(t, s)
	assert.True(t, r.On(day("2026-04-01")))
	assert.False(t, r.On(day("2026-04-02")))

	out, _, err := a.XML()
	require.NoError(t, err)
	assert.Equal(t, `<Access xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/">
  <AccessConditionsCode>AK</AccessConditionsCode>
  <AccessRestriction>
    <RestrictionIdentifier>36</RestrictionIdentifier>
    <RestrictionBeginDate>2025-12-18</RestrictionBeginDate>
    <RestrictionEndDate>2030-12-18</RestrictionEndDate>
    <RestrictionEndEvent>lepingu sõlmimine</RestrictionEndEvent>
    <RestrictionInvalidSince>2026-04-02</RestrictionInvalidSince>
    <RestrictionBasis>Avaliku teabe seadus, § 35 (17)</RestrictionBasis>
    <InformationOwner>RMK</InformationOwner>
  </AccessRestriction>
</Access>`, string(out))
	again, err := classification.ParseAccess(out)
	require.NoError(t, err)
	assert.Equal(t, a, again)

	made, err := r.Capsule("RMK")
	require.NoError(t, err)
	assert.Equal(t, classification.CapsuleRestriction{
		Begin: day("2025-12-18"), End: day("2030-12-18"), EndEvent: "lepingu sõlmimine", InvalidSince: day("2026-04-02"), Basis: "AvTS § 35 lg 1 p 17", Owner: "RMK",
	}, made)
	_, err = r.Capsule(" ")
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = classification.Restriction{}.Capsule("RMK")
	assert.ErrorIs(t, err, law.ErrMissing)
	// The schema wants an end; a restriction until a decision, and one by another act, have none until somebody sets it.
	for _, text := range []string{"AvTS § 35 lg 1 p 2", "AvTS § 35 lg 2 p 2", "RHS § 110 lg 5"} {
		s := classification.RestrictionSpec{Bases: []classification.Basis{basis(t, text)}, Begin: day("2025-12-18")}
		_, err = restriction(t, s).Capsule("RMK")
		var refused *law.Error
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, "RestrictionEndDate", refused.At)
		assert.ErrorIs(t, err, law.ErrMissing)
		s.End = day("2030-12-18")
		_, err = restriction(t, s).Capsule("RMK")
		assert.NoError(t, err)
	}
	open := classification.Access{Code: classification.AccessOpen}
	out, _, err = open.XML()
	require.NoError(t, err)
	read, err := classification.ParseAccess(out)
	require.NoError(t, err)
	assert.Equal(t, open, read)
}

// TestCapsuleStrict: each required element missing alone, and what the schema or the sense forbids.
func TestCapsuleStrict(t *testing.T) {
	for name, w := range map[string]struct {
		change func(*classification.Access, *classification.CapsuleRestriction)
		want   error
	}{
		"code":         {func(a *classification.Access, _ *classification.CapsuleRestriction) { a.Code = 0 }, law.ErrMissing},
		"unknown code": {func(a *classification.Access, _ *classification.CapsuleRestriction) { a.Code = 3 }, law.ErrMissing},
		"open, restricted": {func(a *classification.Access, _ *classification.CapsuleRestriction) {
			a.Code = classification.AccessOpen
		}, law.ErrInvalid},
		"begin":         {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Begin = civil.Date{} }, law.ErrMissing},
		"end":           {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.End = civil.Date{} }, law.ErrMissing},
		"basis":         {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Basis = " " }, law.ErrMissing},
		"owner":         {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Owner = "" }, law.ErrMissing},
		"order":         {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.End = day("2025-12-17") }, law.ErrInvalid},
		"begin of none": {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Begin = day("0001-01-01") }, law.ErrPlaceholder},
		"end of none":   {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.End = day("9999-12-31") }, law.ErrPlaceholder},
		"lifted of none": {func(_ *classification.Access, r *classification.CapsuleRestriction) {
			r.InvalidSince = day("0001-01-01")
		}, law.ErrPlaceholder},
		"a bell":        {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Owner = "RMK\a" }, law.ErrInvalid},
		"invalid UTF-8": {func(_ *classification.Access, r *classification.CapsuleRestriction) { r.Basis = "AvTS \xff" }, law.ErrInvalid},
	} {
		a, err := classification.ParseAccess([]byte(capsule))
		require.NoError(t, err)
		w.change(&a, &a.Restrictions[0])
		_, _, err = a.XML()
		assert.ErrorIs(t, err, w.want, name)
	}
	a, err := classification.ParseAccess([]byte(capsule))
	require.NoError(t, err)
	a.Restrictions[0].End = a.Restrictions[0].Begin
	_, _, err = a.XML()
	assert.NoError(t, err, "a restriction of one day")
	empty, err := classification.ParseAccess([]byte("<Access><AccessConditionsCode>AmetkondlikuksKasutamiseks</AccessConditionsCode><AccessRestriction/></Access>"))
	require.NoError(t, err, "what is missing is missing")
	assert.Equal(t, classification.AccessRestricted, empty.Code)
	_, err = empty.Restrictions[0].Spec()
	assert.ErrorIs(t, err, law.ErrMissing, "no basis")
}

const space = ` xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/"`

// one is a capsule of one restriction with days as its writer wrote them.
func one(begin, end string) string {
	return "<Access" + space + "><AccessConditionsCode>AK</AccessConditionsCode><AccessRestriction><RestrictionBeginDate>" + begin +
		"</RestrictionBeginDate><RestrictionEndDate>" + end + "</RestrictionEndDate><RestrictionBasis>AvTS § 35 lg 1 p 17</RestrictionBasis>" +
		"<InformationOwner>RMK</InformationOwner></AccessRestriction></Access>"
}

// TestOpenBeside: an open document beside which something may be a restriction is refused; what is known, and a comment, is none.
func TestOpenBeside(t *testing.T) {
	const open = "<AccessConditionsCode>Avalik</AccessConditionsCode>"
	for _, beside := range []string{
		"<accessRestriction>x</accessRestriction>", "<AccessRestrictions><AccessRestriction/></AccessRestrictions>", "<Foo><AccessRestriction/></Foo>", "<Piirang>AK</Piirang>",
		"<RestrictionEndDate>2030-12-18</RestrictionEndDate>", `<x:AccessRestriction xmlns:x="urn:x"/>`, `<AccessRestriction xmlns=""/>`, `<x:AccessConditionsCode xmlns:x="urn:x">AK</x:AccessConditionsCode>`,
	} {
		for _, text := range []string{open + beside, beside + open} {
			_, err := classification.ParseAccess([]byte(`<Access xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/">` + text + "</Access>"))
			assert.ErrorIs(t, err, law.ErrInvalid, text)
		}
	}
	for beside, want := range map[string]error{
		"<AccessRestriction/>": law.ErrInvalid, `<x:Access xmlns:x="urn:x"/>`: law.ErrInvalid, "<AccessConditions/>": law.ErrInvalid, "<Juurdepaasupiirang/>": law.ErrInvalid,
		"<RecordMetadata/>": nil, "<!-- <AccessRestriction/> -->": nil, "<SignatureMetadata/>": nil,
	} {
		for _, text := range []string{"<Access>" + open + "</Access>" + beside, beside + "<Access>" + open + "</Access>"} {
			_, err := classification.ParseAccess([]byte(`<DecContainer xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/">` + text + "</DecContainer>"))
			assert.ErrorIs(t, err, want, text)
		}
	}
	_, err := classification.ParseAccess([]byte(strings.Replace(one("2025-12-18", "2030-12-18"), "<AccessConditionsCode>AK<", "<AccessConditionsCode><", 1)))
	assert.ErrorIs(t, err, law.ErrMissing, "a restriction without a code")
	restricted := strings.Replace(one("2025-12-18", "2030-12-18"), "<AccessRestriction>", "<Foo/><AccessRestriction>", 1)
	a, err := classification.ParseAccess([]byte(restricted))
	require.NoError(t, err, "a restricted document stays so")
	assert.Equal(t, classification.AccessRestricted, a.Code)
}

// TestCapsuleDays: a day as systems write it. An instant is the day of the clocks of Tallinn: two hours ahead of UTC in
// winter, three from the last Sunday of March to that of October.
func TestCapsuleDays(t *testing.T) {
	for text, want := range map[string]string{
		"2030-12-18": "2030-12-18", "18.12.2030": "2030-12-18", "2030-12-18T00:00:00": "2030-12-18", "2030-12-18T23:59:59.999": "2030-12-18", "2030-12-18 00:00:00": "2030-12-18",
		"2030-12-18+02:00": "2030-12-18", "2030-06-18+03:00": "2030-06-18", "2030-12-18T00:00": "2030-12-18",
		"2030-12-17T21:59:59Z": "2030-12-17", "2030-12-17T22:00:00Z": "2030-12-18", "2030-12-17T22:00:00.000Z": "2030-12-18", "2030-12-18T21:59:59.999Z": "2030-12-18",
		"2030-12-18T00:00:00+02:00": "2030-12-18", "2030-12-17T23:00:00+01:00": "2030-12-18", "2030-12-17T22:59:59+01:00": "2030-12-17", "2030-12-18T00:00:00+03:00": "2030-12-17",
		"2030-12-17T17:00:00-05:00": "2030-12-18", "2030-12-17T22:00Z": "2030-12-18",
		// Summer: 31.03.2030 and 27.10.2030 are the last Sundays; clocks change at 01:00 UTC.
		"2030-06-17T20:59:59Z": "2030-06-17", "2030-06-17T21:00:00Z": "2030-06-18", "2030-03-30T22:00:00Z": "2030-03-31", "2030-03-30T21:59:59Z": "2030-03-30",
		"2030-03-31T20:59:59Z": "2030-03-31", "2030-03-31T21:00:00Z": "2030-04-01", "2030-10-26T21:00:00Z": "2030-10-27", "2030-10-27T21:59:59Z": "2030-10-27", "2030-10-27T22:00:00Z": "2030-10-28",
		// Refused: another zone's day may be either of two; no day at all.
		"2030-12-17Z": "", "2030-12-18-05:00": "", "2001-06-17T21:30:00Z": "2001-06-17", // no summer time in 2000 and 2001
		"2030-12-18+03:00": "", "2030-06-18+02:00": "", "2030-03-31+02:00": "2030-03-31", "2030-03-31+03:00": "2030-03-31", // the clocks change on that day
		// No zone is further off than fourteen hours.
		"2030-12-18T10:00:00+14:00": "2030-12-17", "2030-12-18T10:00:00-14:00": "2030-12-19", "2030-12-18T10:00:00+14:01": "", "2030-12-18T10:00:00+24:00": "", "2030-12-18T10:00:00-24:00": "",
		"2030-12-18T10:00+15:00": "", "2030-12-18T10:00:00+02:60": "", "2030-12-18T10:00:00+02:59": "2030-12-18",
		"2030-02-31": "", "2030-12": "", "2030-12-18T25:00:00Z": "", "2030-12-18T": "", "homme": "", "2030-12-18x": "", "1.1.30": "",
	} {
		a, err := classification.ParseAccess([]byte(one("2025-12-18", text)))
		if want == "" {
			var refused *law.Error
			require.ErrorAs(t, err, &refused, text)
			assert.Equal(t, "RestrictionEndDate", refused.At)
			assert.ErrorIs(t, err, law.ErrUnreadable, text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want, a.Restrictions[0].End.String(), text)
		a, err = classification.ParseAccess([]byte(one(text, "2100-01-01")))
		require.NoError(t, err, text)
		assert.Equal(t, want, a.Restrictions[0].Begin.String(), "a beginning is read alike: %s", text)
	}
	// Days that stand for none are kept, and neither lift nor end anything in silence.
	for _, none := range []string{"0001-01-01", "1900-01-01", "2099-12-31", "9999-12-31", "9999-12-31T23:59:59Z"} {
		for _, text := range []string{one(none, "2030-12-18"), one("2025-12-18", none), strings.Replace(one("2025-12-18", "2030-12-18"), "<RestrictionBasis>", "<RestrictionInvalidSince>"+none+"</RestrictionInvalidSince><RestrictionBasis>", 1)} {
			a, err := classification.ParseAccess([]byte(text))
			require.NoError(t, err, text)
			s, err := a.Restrictions[0].Spec()
			require.NoError(t, err)
			assert.Contains(t, codes(s.Check()), "sentinel", text)
			_, err = s.Restriction()
			assert.ErrorIs(t, err, law.ErrPlaceholder, text)
		}
	}
}

// TestCapsulePlaces: only the document's own element counts, in its place and name space, once or alike.
func TestCapsulePlaces(t *testing.T) {
	const (
		ak     = "<Access><AccessConditionsCode>AK</AccessConditionsCode></Access>"
		open   = "<Access><AccessConditionsCode>Avalik</AccessConditionsCode></Access>"
		within = "<RecordTypeSpecificMetadata><granularAccess xmlns=\"http://www.riik.ee/schemas/deccontainer/vers_2_1/granularAccess/\"><File><FileGuid>25892e17-80f6-415f-9c65-7395632f0001</FileGuid>" + open + "</File></granularAccess></RecordTypeSpecificMetadata>"
	)
	capsule := func(parts ...string) string {
		return "<DecContainer" + space + ">" + strings.Join(parts, "") + "</DecContainer>"
	}
	for name, w := range map[string]struct {
		text string
		want classification.AccessCode
		err  error
	}{
		"AK":                     {capsule(ak), classification.AccessRestricted, nil},
		"open":                   {capsule(open), classification.AccessOpen, nil},
		"without a name space":   {strings.Replace(capsule(ak), space, "", 1), classification.AccessRestricted, nil},
		"by itself":              {strings.Replace(ak, "<Access>", "<Access"+space+">", 1), classification.AccessRestricted, nil},
		"in an envelope":         {"<Envelope><Body>" + capsule(ak) + "</Body></Envelope>", classification.AccessRestricted, nil},
		"no code":                {capsule("<Access/>"), 0, nil},
		"in other words":         {capsule("<Access><AccessConditionsCode>Asutusesiseseks  kasutamiseks</AccessConditionsCode></Access>"), classification.AccessRestricted, nil},
		"twice alike":            {capsule(ak, ak), classification.AccessRestricted, nil},
		"code twice alike":       {capsule("<Access><AccessConditionsCode>AK</AccessConditionsCode><AccessConditionsCode>AK</AccessConditionsCode></Access>"), classification.AccessRestricted, nil},
		"a file's before":        {capsule(within, ak), classification.AccessRestricted, nil},
		"a file's behind":        {capsule(ak, within), classification.AccessRestricted, nil},
		"another's child before": {capsule("<Access xmlns=\"urn:x\"><AccessConditionsCode>Avalik</AccessConditionsCode></Access>", ak), classification.AccessRestricted, nil},
		"another's code":         {capsule("<Access><AccessConditionsCode xmlns=\"urn:x\">Avalik</AccessConditionsCode></Access>"), 0, nil},
		"in a comment":           {capsule("<Access><AccessConditionsCode>A<!-- Avalik -->K</AccessConditionsCode></Access>"), classification.AccessRestricted, nil},

		"a file's alone":          {capsule(within), 0, law.ErrUnreadable},
		"too deep":                {capsule("<RecordMetadata>" + open + "</RecordMetadata>"), 0, law.ErrUnreadable},
		"in another name space":   {strings.Replace(capsule(open), space, " xmlns=\"urn:x\"", 1), 0, law.ErrUnreadable},
		"in no container":         {"<a>" + open + "</a>", 0, law.ErrUnreadable},
		"twice":                   {capsule(ak, open), 0, law.ErrInvalid},
		"twice, turned":           {capsule(open, ak), 0, law.ErrInvalid},
		"code twice":              {capsule("<Access><AccessConditionsCode>AK</AccessConditionsCode><AccessConditionsCode>Avalik</AccessConditionsCode></Access>"), 0, law.ErrInvalid},
		"code with elements":      {capsule("<Access><AccessConditionsCode><b>Avalik</b></AccessConditionsCode></Access>"), 0, law.ErrInvalid},
		"two containers":          {"<a>" + capsule(ak) + capsule(open) + "</a>", 0, law.ErrUnreadable},
		"unknown code":            {capsule("<Access><AccessConditionsCode>salajane</AccessConditionsCode></Access>"), 0, law.ErrUnknown},
		"open with a restriction": {strings.Replace(one("2025-12-18", "2030-12-18"), ">AK<", ">Avalik<", 1), 0, law.ErrInvalid},
		"end twice":               {strings.Replace(one("2025-12-18", "2030-12-18"), "<RestrictionBasis>", "<RestrictionEndDate>2020-12-18</RestrictionEndDate><RestrictionBasis>", 1), 0, law.ErrInvalid},
		"lifted twice":            {strings.Replace(one("2025-12-18", "2030-12-18"), "<RestrictionBasis>", "<RestrictionInvalidSince>2026-01-01</RestrictionInvalidSince><RestrictionInvalidSince>2029-01-01</RestrictionInvalidSince><RestrictionBasis>", 1), 0, law.ErrInvalid},
		"nothing":                 {"", 0, law.ErrUnreadable},
		"no XML":                  {"teave", 0, law.ErrUnreadable},
		"cut off":                 {"<Access>", 0, law.ErrUnreadable},
		"empty":                   {"<DecContainer/>", 0, law.ErrUnreadable},
		"not UTF-8":               {"<Access>\xff</Access>", 0, law.ErrUnreadable},
		"bottomless":              {"<Access>" + strings.Repeat("<a>", 200), 0, law.ErrUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := classification.ParseAccess([]byte(w.text))
			if w.err != nil {
				assert.ErrorIs(t, err, w.err)
				assert.Zero(t, a)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, w.want, a.Code)
		})
	}
	// A restriction that was lifted may stand in an open capsule.
	lifted := strings.Replace(strings.Replace(one("2025-12-18", "2030-12-18"), ">AK<", ">Avalik<", 1), "<RestrictionBasis>", "<RestrictionInvalidSince>2026-01-01</RestrictionInvalidSince><RestrictionBasis>", 1)
	a, err := classification.ParseAccess([]byte(lifted))
	require.NoError(t, err)
	assert.Equal(t, classification.AccessOpen, a.Code)
}

// TestCapsuleSpec: what is readable is given even where the basis is not.
func TestCapsuleSpec(t *testing.T) {
	r := classification.CapsuleRestriction{Begin: day("2025-12-18"), End: day("2030-12-18"), EndEvent: "leping lõpeb", Basis: "Leping", Owner: "RMK"}
	s, err := r.Spec()
	assert.ErrorIs(t, err, law.ErrUnreadable)
	assert.Equal(t, classification.RestrictionSpec{Begin: day("2025-12-18"), End: day("2030-12-18"), Event: "leping lõpeb"}, s)
	r.Basis = "AvTS § 35 lg 1 p 17, kehtib kuni 18.12.2030"
	s, err = r.Spec()
	require.NoError(t, err)
	assert.Equal(t, day("2030-12-18"), s.End)
	r.Basis = "AvTS § 35 lg 1 p 17, kehtib kuni 18.12.2029"
	_, err = r.Spec()
	assert.ErrorIs(t, err, law.ErrInvalid, "two ends that differ")
	r.End = civil.Date{}
	s, err = r.Spec()
	require.NoError(t, err)
	assert.Equal(t, day("2029-12-18"), s.End, "the end of the basis where the element has none")
}

const (
	guid1 = "25892e17-80f6-415f-9c65-7395632f0001"
	guid2 = "25892e17-80f6-415f-9c65-7395632f0002"
	akay  = "<Access><AccessConditionsCode>AK</AccessConditionsCode></Access>"
	free  = "<Access><AccessConditionsCode>Avalik</AccessConditionsCode></Access>"
)

func granular(inner string) string {
	return "<DecContainer" + space + "><Access><AccessConditionsCode>AK</AccessConditionsCode></Access><RecordTypeSpecificMetadata><granularAccess xmlns=\"http://www.riik.ee/schemas/deccontainer/vers_2_1/granularAccess/\">" +
		inner + "</granularAccess></RecordTypeSpecificMetadata></DecContainer>"
}

func file(guid, inner string) string {
	return "<File><FileGuid>" + guid + "</FileGuid>" + inner + "</File>"
}

const (
	pages = "<SegmentationMethod>pdf-pages-v1</SegmentationMethod><SegmentationCheck><PageCount>11</PageCount></SegmentationCheck><DefaultPartAccessConditionsCode>Avalik</DefaultPartAccessConditionsCode>"
	group = "<AccessGroup>" + akay + "<PageRange><StartPage>4</StartPage><EndPage>5</EndPage></PageRange></AccessGroup>"
)

// TestGranular: access by file within a restricted document, by the draft of 2026. One breach of its rules voids all that it
// says, because an invalid block shows that its writer meant something else.
func TestGranular(t *testing.T) {
	a, err := classification.ParseAccess([]byte(granular("<PublicRecordTitle>Kiri</PublicRecordTitle>" + file(guid1, akay+pages+group) + file(guid2, "<PublicFileName>Lisa.pdf</PublicFileName>"+free))))
	require.NoError(t, err)
	assert.Empty(t, a.Ignored)
	assert.Equal(t, classification.AccessRestricted, a.Code, "the strictest speaks for the document")
	assert.Equal(t, []classification.FileAccess{{GUID: guid1, Code: classification.AccessRestricted, Parts: true}, {GUID: guid2, PublicName: "Lisa.pdf", Code: classification.AccessOpen}}, a.Files)
	assert.Equal(t, "Kiri", a.PublicTitle)
	assert.Equal(t, classification.AccessRestricted, a.File(guid1).Code)
	assert.Equal(t, classification.AccessOpen, a.File(strings.ToUpper(guid2)).Code)
	assert.Equal(t, classification.AccessRestricted, a.File("25892e17-80f6-415f-9c65-7395632f0003").Code, "a file that is not described is as the document")
	assert.Equal(t, classification.AccessRestricted, a.File("").Code)
	assert.Zero(t, classification.Access{}.File(guid1).Code)
	a.Files[0].Parts = false
	out, _, err := a.XML()
	require.NoError(t, err)
	assert.NotContains(t, string(out), "Avalik", "what is said of files is not written into the element of the document")

	container := "<ContainerFormat>asice-v1</ContainerFormat>"
	sub := func(name, inner string) string {
		return "<SubFile><EntryName>" + name + "</EntryName>" + inner + "</SubFile>"
	}
	text := "<SegmentationMethod>plaintext-blocks-v1</SegmentationMethod><SegmentationCheck><ParagraphCount>12</ParagraphCount><WordCount>287</WordCount></SegmentationCheck><DefaultPartAccessConditionsCode>AK</DefaultPartAccessConditionsCode>"
	words := func(first, last string) string {
		return "<AccessGroup>" + free + "<WordRange><StartWord>" + first + "</StartWord><EndWord>" + last + "</EndWord></WordRange></AccessGroup>"
	}
	opens := file(guid2, free)
	for name, block := range map[string]string{
		"no file": "", "one": opens, "without an access": file(guid1, "") + opens, "a container": file(guid1, akay+container+sub("Kiri.pdf", free)+sub("Manused/Kiri.pdf", akay)) + opens,
		"a container within": file(guid1, akay+container+sub("a.asice", akay+container+sub("b.pdf", free))) + opens,
		"an open container":  file(guid1, free+container+sub("Kiri.pdf", free)) + opens,
		"words":              file(guid1, akay+text+words("1", "41")+words("43", "43")) + opens,
		"an unknown method":  file(guid1, akay+strings.Replace(text, "plaintext-blocks-v1", "x-1", 1)+words("1", "1")) + opens,
	} {
		a, err := classification.ParseAccess([]byte(granular(block)))
		require.NoError(t, err, name)
		assert.Empty(t, a.Ignored, name)
		if block != "" {
			assert.Equal(t, classification.AccessOpen, a.File(guid2).Code, name)
		}
	}
	for name, block := range map[string]string{
		"a file twice": opens + file(guid2, akay), "twice in another case": opens + file(strings.ToUpper(guid2), free), "no GUID": opens + file("1", free), "empty GUID": opens + file("", free),
		"an unknown element": opens + "<Uus/>", "an unknown element of a file": opens + file(guid1, "<Uus/>"), "another order": opens + "<File>" + free + "<FileGuid>" + guid1 + "</FileGuid></File>",
		"another name space": opens + "<File xmlns=\"urn:x\"/>", "text within": opens + "Avalik",
		"an unknown code": opens + file(guid1, strings.Replace(free, "Avalik", "avaldatav", 1)), "no code": opens + file(guid1, strings.Replace(free, "Avalik", "", 1)),
		"an open file with a restriction": opens + file(guid1, strings.Replace(free, "</Access>", "<AccessRestriction><RestrictionBeginDate>2025-12-18</RestrictionBeginDate><RestrictionEndDate>2030-12-18</RestrictionEndDate><RestrictionInvalidSince>2026-01-01</RestrictionInvalidSince><RestrictionBasis>b</RestrictionBasis><InformationOwner>o</InformationOwner></AccessRestriction></Access>", 1)),
		"a restriction without an end":    opens + file(guid1, strings.Replace(akay, "</Access>", "<AccessRestriction><RestrictionBeginDate>2025-12-18</RestrictionBeginDate><RestrictionBasis>b</RestrictionBasis><InformationOwner>o</InformationOwner></AccessRestriction></Access>", 1)),
		"an open file with parts":         opens + file(guid1, free+pages+group), "parts without a group": opens + file(guid1, akay+pages), "parts without a method": opens + file(guid1, akay+group),
		"parts and files": opens + file(guid1, akay+pages+group+container+sub("a", free)), "a container without files": opens + file(guid1, akay+container),
		"an open container with a restricted file": opens + file(guid1, free+container+sub("a.pdf", akay)), "an entry twice": opens + file(guid1, akay+container+sub("a", free)+sub("a", free)),
		"an entry that leads out": opens + file(guid1, akay+container+sub("../a", free)), "an entry of a folder": opens + file(guid1, akay+container+sub("a/", free)),
		"a deep restricted file in an open one": opens + file(guid1, akay+container+sub("a", free+container+sub("b", akay))),
		"a falling range":                       opens + file(guid1, akay+text+words("5", "4")), "a range from 0": opens + file(guid1, akay+text+words("0", "4")), "no number": opens + file(guid1, akay+text+words("x", "4")),
		"ranges that overlap": opens + file(guid1, akay+text+words("1", "5")+words("5", "9")), "within another": opens + file(guid1, akay+text+words("1", "9")+words("2", "3")+words("8", "8")),
		"the wrong count": opens + file(guid1, akay+strings.Replace(pages, "PageCount", "WordCount", 2)+group), "no count": opens + file(guid1, akay+strings.Replace(pages, "<PageCount>11</PageCount>", "", 1)+group),
		"a range that the method lacks": opens + file(guid1, akay+text+group), "no default": opens + file(guid1, akay+strings.Replace(pages, ">Avalik<", "><", 1)+group),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := classification.ParseAccess([]byte(granular(block)))
			require.NoError(t, err)
			assert.NotEmpty(t, a.Ignored)
			assert.Empty(t, a.Files)
			assert.Equal(t, classification.AccessRestricted, a.File(guid2).Code, "the file that was open falls back to the document")
		})
	}
	// Two blocks; a block in an open capsule, which has nothing to open.
	two := strings.Replace(granular(opens), "</RecordTypeSpecificMetadata>", "<granularAccess xmlns=\"http://www.riik.ee/schemas/deccontainer/vers_2_1/granularAccess/\"/></RecordTypeSpecificMetadata>", 1)
	a, err = classification.ParseAccess([]byte(two))
	require.NoError(t, err)
	assert.NotEmpty(t, a.Ignored)
	a, err = classification.ParseAccess([]byte(strings.Replace(granular(file(guid1, akay)), ">AK<", ">Avalik<", 1)))
	require.NoError(t, err)
	assert.Empty(t, a.Files)
	assert.Equal(t, classification.AccessOpen, a.File(guid1).Code)
}

// TestGranularWritten: what is said of whole files is written as the draft has it, is read as the same, and never opens what was
// not open.
func TestGranularWritten(t *testing.T) {
	r := classification.CapsuleRestriction{Identifier: "AvTS§35p1p11", Begin: day("2025-12-18"), End: day("2030-12-18"), Basis: "AvTS § 35 lg 1 p 11", Owner: "RMK"}
	a := classification.Access{
		Code: classification.AccessRestricted, Restrictions: []classification.CapsuleRestriction{r}, PublicTitle: "Kiri & vastus", PublicAbstract: "Kokkuvõte",
		Files: []classification.FileAccess{
			{GUID: guid1, Code: classification.AccessOpen, PublicName: "Lisa.pdf"}, {GUID: guid2, Code: classification.AccessRestricted, Restrictions: []classification.CapsuleRestriction{r}},
			{GUID: "25892e17-80f6-415f-9c65-7395632f0003"},
		},
	}
	out, files, err := a.XML()
	require.NoError(t, err)
	assert.Equal(t, `<granularAccess xmlns="http://www.riik.ee/schemas/deccontainer/vers_2_1/granularAccess/">
  <PublicRecordTitle>Kiri &amp; vastus</PublicRecordTitle>
  <PublicRecordAbstract>Kokkuvõte</PublicRecordAbstract>
  <File>
    <FileGuid>25892e17-80f6-415f-9c65-7395632f0001</FileGuid>
    <PublicFileName>Lisa.pdf</PublicFileName>
    <Access>
      <AccessConditionsCode>Avalik</AccessConditionsCode>
    </Access>
  </File>
  <File>
    <FileGuid>25892e17-80f6-415f-9c65-7395632f0002</FileGuid>
    <Access>
      <AccessConditionsCode>AK</AccessConditionsCode>
      <AccessRestriction>
        <RestrictionIdentifier>AvTS§35p1p11</RestrictionIdentifier>
        <RestrictionBeginDate>2025-12-18</RestrictionBeginDate>
        <RestrictionEndDate>2030-12-18</RestrictionEndDate>
        <RestrictionBasis>AvTS § 35 lg 1 p 11</RestrictionBasis>
        <InformationOwner>RMK</InformationOwner>
      </AccessRestriction>
    </Access>
  </File>
  <File>
    <FileGuid>25892e17-80f6-415f-9c65-7395632f0003</FileGuid>
  </File>
</granularAccess>`, string(files))
	assert.Equal(t, a, reread(t, out, files))
	_, files, err = classification.Access{Code: classification.AccessRestricted}.XML()
	require.NoError(t, err)
	assert.Nil(t, files, "a capsule that says nothing of files")
	_, files, err = classification.Access{Code: classification.AccessRestricted, PublicTitle: "Kiri"}.XML()
	require.NoError(t, err)
	assert.Contains(t, string(files), "<PublicRecordTitle>Kiri<", "the title alone is worth sending")

	for name, w := range map[string]struct {
		change func(*classification.Access)
		want   error
	}{
		"an open document": {func(a *classification.Access) { a.Code, a.Restrictions = classification.AccessOpen, nil }, law.ErrInvalid},
		"an open document with a title": {func(a *classification.Access) {
			*a = classification.Access{Code: classification.AccessOpen, PublicTitle: "Kiri"}
		}, law.ErrInvalid},
		"no GUID":                         {func(a *classification.Access) { a.Files[0].GUID = "1" }, law.ErrInvalid},
		"a file twice":                    {func(a *classification.Access) { a.Files[0].GUID = strings.ToUpper(guid2) }, law.ErrInvalid},
		"parts":                           {func(a *classification.Access) { a.Files[1].Parts = true }, law.ErrNotPossible},
		"an open file with a restriction": {func(a *classification.Access) { a.Files[1].Code = classification.AccessOpen }, law.ErrInvalid},
		"a restriction without a code":    {func(a *classification.Access) { a.Files[1].Code = 0 }, law.ErrMissing},
		"an unknown code":                 {func(a *classification.Access) { a.Files[2].Code = 7 }, law.ErrMissing},
		"a restriction without an end": {func(a *classification.Access) {
			a.Files[1].Restrictions = []classification.CapsuleRestriction{{Begin: day("2025-12-18"), Basis: "b", Owner: "o"}}
		}, law.ErrMissing},
		"a bell": {func(a *classification.Access) { a.Files[0].PublicName = "a\a" }, law.ErrInvalid},
	} {
		b := a
		b.Files = slices.Clone(a.Files)
		w.change(&b)
		_, files, err := b.XML()
		assert.ErrorIs(t, err, w.want, name)
		assert.Nil(t, files, name)
	}
}

// reread puts what was written into a capsule and reads that.
func reread(t *testing.T, access, files []byte) classification.Access {
	t.Helper()
	capsule := "<DecContainer" + space + ">" + string(access)
	if files != nil {
		capsule += "<RecordTypeSpecificMetadata>" + string(files) + "</RecordTypeSpecificMetadata>"
	}
	a, err := classification.ParseAccess([]byte(capsule + "</DecContainer>"))
	require.NoError(t, err)
	return a
}

// FuzzParseAccess: what is written strictly reads as the same; a file is never under a stricter rule than its document, nor
// does it ever open one.
func FuzzParseAccess(f *testing.F) {
	f.Add([]byte(capsule))
	f.Add([]byte("<Access><AccessConditionsCode>Avalik</AccessConditionsCode></Access>"))
	f.Add([]byte(granular(file(guid1, akay+pages+group) + file(guid2, free))))
	f.Add([]byte(one("2030-12-17T22:00:00Z", "2030-12-18+02:00")))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := classification.ParseAccess(data)
		if err != nil {
			return
		}
		if len(a.Files) > 0 {
			require.Equal(t, classification.AccessRestricted, a.Code)
			require.Empty(t, a.Ignored)
		}
		for i := range a.Files {
			a.Files[i].Parts = false // the parts are not kept
		}
		out, files, err := a.XML()
		if err != nil {
			return // strict
		}
		a.Ignored = ""
		again := reread(t, out, files)
		if len(a.Files) == 0 {
			a.Files = nil
		}
		require.Equal(t, a, again)
	})
}
