// Package handling says what may be done with information: whether personal data may be processed, passed on, published
// or taken out of the house; on which ways information is encrypted; which attachments are opened or sent. It answers
// by three of the rule books, and a function's name says by which: TTU, the rules of Tallinn University of Technology
// on personal data; Antsla and Saaremaa, two rules on the use of an information system.
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
//   - Is a consent complete, and the log of what was passed on: [TTUConsentElements], [TTUDisclosureElements].
//   - A person asks for data: [TTURequest], [TTUSubjectElements], [TTUWithhold], [TTUPageFee]; data are wrong:
//     [TTUCorrectionElements].
//   - Recordings on the website, surveillance: [TTUOnWebsite], [TTUSurveillance].
//   - Where carriers and data are kept and worked with: [TTUKeep], [TTURoomElements], [TTUSupportElements], [TTUOutside],
//     [TTURemote].
//   - What a system logs, and what it is made of: [TTULogElements], [TTUDeviceElements], [TTUSoftwareElements].
//   - Must information be encrypted on a way, and does a format do: [AntslaEncryption], [SaaremaaEncryption],
//     [AntslaFormat], [Format.Encrypts]; carriers that are sent, laptops: [AntslaCarrierElements], [AntslaLaptopElements].
//   - E-mail: [AntslaAttachment] for what came in, [SaaremaaAttachment] for what goes out, [AntslaMail] for subject and
//     recipients, [SaaremaaAddress] for outside addresses, [SaaremaaReadMail] for the mail of an employee.
//   - Carriers brought in: [SaaremaaConnect].
//
// # Three shapes of an answer
//
// Most questions give a [Decision]: a [Verdict] with its clause and the reason, and the conditions not met as findings.
// It costs nothing until its words are asked for. What a thing must hold is a list of elements for [law.Missing]. A
// kind that is unknown, text that is not valid and an address that is none are errors. Every condition is a fact that
// must be stated; what a caller leaves out is not met, so a zero value never gives leave.
//
// # What it does not decide
//
// Whether a statute gives a ground, whether two purposes agree, whether a measure suffices: these are facts that the
// caller states. The books stand as they were last amended (TTÜ 01.02.2022); no answer depends on a day.
package handling
