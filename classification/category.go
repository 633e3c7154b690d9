package classification

// PersonalData is how closely data touch a person (isikuandmete liik); a later one is the more closely protected. The
// zero PersonalData is unknown, and every function refuses it.
type PersonalData uint8

const (
	Ordinary    PersonalData = iota + 1 // personal data of no other kind
	PrivateLife                         // eraelulised: access may considerably harm a person's privacy
	Sensitive                           // delikaatsed: the nine kinds of TTÜ p 2.2
)
