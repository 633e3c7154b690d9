// SPDX-License-Identifier: MIT

// Package teabehaldus is the documentation of a module that computes what Estonian public-sector information-governance
// rules say. It holds no code; import the packages below it.
//
//   - civil: a day and a period, and the only place where an instant becomes a day.
//   - law: where a rule stands, why an answer is what it is, what is wrong, what is missing.
//   - deadlines: until when something is due, and why.
//   - password: whether a new password meets an institution's policy, and what is wrong with it.
//   - retention: how long a record is kept, when it is transferred or destroyed, and why.
//   - accounts: who has access on which day, and why; user names, leaving and handover, devices.
//   - classification: what is restricted, on which basis and until when.
//   - classification/handling: what may be done with information.
//   - classification/register: what is registered, and what the public sees of a document.
//   - incident: whom to tell of an incident and by when, and when it is closed.
//   - shredding: which machine destroys which carrier well enough.
//   - request: whether a request for information may be refused, a letter left without an answer, and what copies cost.
//   - institution: everything that one institution writes, as one value and one JSON file.
//   - answer: one question in JSON, one answer in JSON, for every other language.
//   - dhstest: tests a document-management system against the conformance vectors, in its own go test.
//   - dhstest/vectors: the vectors as data, for Go and every other language.
//
// CLAUSES.md lists every clause of the four rule books, where it is built and tested, and what a computer does not decide.
//
// # Acts
//
// The four rule books are the regulation of Antsla on its information system (RT IV, 26.11.2019, 8), the rules of
// Tallinn University of Technology on personal data (2013), the information-governance instruction of the State Forest
// Management Centre, RMK (2022), and the rules of Saaremaa Museum on information systems. Around them stand AvTS (public
// information), MSVS (memoranda and requests for explanations), HMS (administrative procedure), IKS and the GDPR
// (personal data), KüTS (cyber security), RSVKK (state secrets), TsÜS and Regulation 1182/71 (counting of time limits),
// PTS and TLS (holidays and working time), and the time limits of other acts, which docs/rules.md lists.
//
// # Promises
//
//   - Everything is a pure function of its arguments: no clock, no time zone of the process, no file, no network.
//   - A rule is looked up by the day of the event. Before it was in force, or outside what is known, there is an error
//     and never a neighbouring value.
//   - A zero value never says yes: the zero Rule, Term, Calendar and Policy refuse.
//   - An answer carries its reasons: each step names act and provision, in Estonian and in English.
//   - What is not confirmed says so, in law.Source.Doubt.
//   - IDs and codes are permanent. A release may change a date only for events on or after a change of law, or as a
//     named bug fix; the changelog names the affected period to the day.
//
// # Glossary
//
//	asutus              institution           IKÜM                  GDPR
//	päev                day                   tööpäev               working day
//	puhkepäev           day off               riigipüha             public holiday
//	lühendatud tööpäev  shortened day         tähtaeg               time limit, term
//	tähtpäev            due day               pikendamine           extension
//	teabenõue           request for           märgukiri             memorandum
//	                    information           selgitustaotlus       request for explanation
//	vaie                challenge             andmesubjekt          data subject
//	põhjendus           reason, step          leid                  finding
//	registreerimine     registration          dokumendiregister     document register
//	salasõna            password              isikukood             personal code
//	sõnastik            dictionary            nõue                  requirement
//	jõustumine          entry into force      säilitustähtaeg       retention term
//	hävitamise akt      act of destruction    üleandmine            transfer
//	hindamisotsus       appraisal decision    arhiiviväärtus        archival value
//	liigitusskeem       classification        sari                  series
//	                    scheme                toimik                file
//	eraldamine          disposition           hävitamise peatamine  hold
//	hindamine           appraisal             nimistu               inventory list
//	varukoopia          backup                ülevaade              overview
//	kasutajakonto       account               kasutajanimi          user name
//	peatatud            suspended             suletud               closed
//	eemalviibimine      absence               postkast              mailbox
//	rikkumine           breach                kasutusõigus          access right
//	kehtivusaeg         lifetime              teenistuja            employee
//	nimekaim            namesake              eriarvamus            dissent
//	üleandmise-         act of handover       jaotuskava            distribution list
//	vastuvõtmise akt                          lepingupartner        contract partner
//	juurdepääsupiirang  access restriction    alus                  basis
//	märge               mark                  teabevaldaja          holder of information
//	eriliiki            special categories    eraelulised           private-life
//	isikuandmed         of personal data      isikuandmed           personal data
//	nõusolek            consent               turvaklass            security class
//	viit                reference             avalik vaade          public view
//	registreerimis-     register data         ametlik dokument      official document
//	andmed                                    töödokument           working document
//	asendusmärk         mask                  tähis                 code of a series
//	intsident           incident              tööseisak             work stoppage
//	teabekandja         carrier               purustaja             shredder
//	turvatase           security level        riigisaladus          state secret
//	kaitseklass         protection class      lõige                 cut
//	riba, tükk          strip, piece          dokumendihaldus-      document-management
//	                                          süsteem (DHS)         system
package teabehaldus
