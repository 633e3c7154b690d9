// SPDX-License-Identifier: MIT

// Package law holds the words in which every package of this module speaks of law: [Source], where a rule stands;
// [Step], one reason on the way to an answer; [Finding], one thing that is wrong; [Error], the refusal to answer; [Head],
// what every specification begins with.
//
// # Languages
//
// Whatever has a Text method speaks Estonian and English. Estonian is authoritative: a tag whose base language is et
// or unknown (language.Und, the zero tag) gives Estonian, any other gives English.
package law
