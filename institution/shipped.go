// SPDX-License-Identifier: MIT

package institution

import (
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
)

// shipped makes the institutions whose rule books this module has read, in the order of their ids, anew each time: a
// caller may change what it gets.
func shipped() []Profile {
	book := func(id, et, en string, act law.Source, since civil.Date) Profile {
		p := Profile{Head: law.Head{ID: law.ID(id), ET: et, EN: en, Act: act.Act, Ref: act.Ref, URL: act.URL, Since: since}}
		for rule := range deadlines.All() {
			if strings.HasPrefix(string(rule.ID()), id+"-") {
				p.Rules = append(p.Rules, rule.Spec())
			}
		}
		return p
	}
	antsla := book("antsla", "Antsla vald", "Antsla municipality", acts.Antsla(), acts.AntslaSince())
	antsla.Password, antsla.Accounts = first(password.AntslaPolicy().Spec()), spec(accounts.AntslaPolicy().Spec())
	rmk := book("rmk", "Riigimetsa Majandamise Keskus", "State Forest Management Centre", acts.RMK(), acts.RMKSince())
	rmk.Retention, rmk.Accounts = spec(retention.RMKPolicy().Spec()), spec(accounts.RMKPolicy().Spec())
	rmk.Register = spec(register.RMKPolicy().Spec())
	saaremaa := book("saaremaa", "Saaremaa Muuseum", "Saaremaa Museum", acts.Saaremaa(), acts.SaaremaaSince())
	saaremaa.Password, saaremaa.Accounts = first(password.SaaremaaPolicy().Spec()), spec(accounts.SaaremaaPolicy().Spec())
	ttu := book("ttu", "Tallinna Tehnikaülikool", "Tallinn University of Technology", acts.TTU(), acts.TTUSince())
	ttu.Register = spec(register.TTUPolicy().Spec())
	return []Profile{antsla, rmk, saaremaa, ttu}
}

func spec[T any](s T) *T { return &s }

// first is the specification of a shipped policy, which has one.
func first[T any](s T, _ bool) *T { return &s }

// ByID returns one of the four profiles that this module ships: "antsla", "rmk", "saaremaa" or "ttu". Any other id is a
// [*law.Error] of [law.ErrUnknown].
func ByID(id law.ID) (Profile, error) {
	var known []string
	for p := range All() {
		if p.ID == id {
			return p, nil
		}
		known = append(known, string(p.ID))
	}
	return Profile{}, refuse.Unknown("institution", string(id), known...)
}

// All yields the profiles that this module ships, in the order of their ids.
func All() iter.Seq[Profile] {
	return func(yield func(Profile) bool) {
		for _, p := range shipped() {
			if !yield(p) {
				return
			}
		}
	}
}
