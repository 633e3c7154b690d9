// SPDX-License-Identifier: MIT

// Package handling says what may be done with information: whether personal data may be processed, passed on, published
// or taken out of the institution; on which ways information is encrypted; which attachments are opened or sent. It
// answers by the rules of three institutions, and a name says by whose: TTU, Tallinn University of Technology on personal
// data; Antsla and Saaremaa, on the use of an information system.
//
//	d, err := handling.AntslaAttachment("arve.pdf.exe")
//	fmt.Println(d.Verdict().Text(language.Estonian), d.Text(language.Estonian), d.Why().Source)
//	for _, f := range d.Findings() {
//		fmt.Println(f.Text(language.Estonian))
//	}
//
// # Which function answers
//
//   - May data be processed, passed on or used for another purpose: [TTUWithoutConsent], [TTUPassOnWithoutConsent], [TTUUse].
//   - Is a consent complete, and the log of what was passed on: [TTUConsent.Check], [TTUDisclosure.Check].
//   - A person asks for data: [TTURequest], [TTUSubjectAnswer.Check], [TTUWithhold], [TTUPageFee]; data are wrong:
//     [TTUCorrection.Check].
//   - Recordings on the website, surveillance: [TTUOnWebsite], [TTUSurveillance].
//   - Where carriers and data are kept and worked with: [TTUKeep], [TTURoom.Check], [TTUSupportContract.Check],
//     [TTUOutside], [TTURemote].
//   - What a system logs, and what it is made of: [TTUSystemLog.Check], [TTUDevice.Check], [TTUSoftware.Check].
//   - Must information be encrypted on a way, and does a format do: [AntslaEncryption], [SaaremaaEncryption],
//     [AntslaFormat], [Format.Encrypts]; carriers that are sent, laptops: [AntslaExchange.Check], [AntslaLaptop.Check].
//   - E-mail: [AntslaAttachment] for what came in, [SaaremaaAttachment] for what goes out, [AntslaMail.Check] for subject
//     and recipients, [SaaremaaAddress] for outside addresses, [SaaremaaReadMail] for the mail of an employee.
//   - Carriers brought in: [SaaremaaConnect].
//
// # Two shapes of an answer
//
// Whether something may or must be done is a [law.Decision]: a verdict with its clause and the reason, and the conditions
// not met as findings. It costs nothing until its words are asked for. What a thing must hold, its Check finds. A kind that
// is unknown, text that is not valid and an address that is none are errors. Every condition is a fact that must be stated;
// what a caller leaves out is not met, so a zero value never gives leave.
//
// # What it does not decide
//
// Whether a statute gives a ground, whether two purposes agree, whether a measure suffices: these are facts that the
// caller states. The rules stand as they were last amended (TTÜ 01.02.2022); no answer depends on a day.
package handling
