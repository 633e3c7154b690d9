// Package law holds the words in which every package of this module speaks of law: [Source], where a rule stands;
// [Step], one reason on the way to an answer; [Finding], one thing that is wrong; [Element] and [Missing], what is not
// there; and [ErrNotInForce], the refusal to answer for a day on which a rule did not hold.
//
// # Languages
//
// Whatever has a Text method speaks Estonian and English. Estonian is authoritative: a tag whose base language is et
// or unknown (language.Und, the zero tag) gives Estonian, any other gives English.
package law
