// SPDX-License-Identifier: MIT

// Package dhstest tests a document-management system (DHS, dokumendihaldussüsteem), or any other system that answers
// what this module answers, against the conformance vectors, in the manner of testing/fstest.
//
// A test gives the functions of the system under test, and the kit asks them every case of an area:
//
//	func TestOurs(t *testing.T) {
//		dhstest.Test(t, dhstest.Deadlines{Due: ourDue}, dhstest.Options{})
//	}
//
// There is one such function for each file of vectors, and its struct says what is asked. Each case is a subtest with its
// permanent id, so that
//
//	go test -run '/^avts-18\.1$'
//
// runs the cases of one rule. A case whose function is nil, or answers [errors.ErrUnsupported], is skipped by name. Where
// a case expects an error, any other error will do. The cases are data: package vectors, and the README in its folder for
// other languages. Where there is no testing.T, the Results method of each area yields the same.
package dhstest
