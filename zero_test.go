// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/law"
)

// A zero value never says yes, and nothing panics but Must….

// silent may take zero arguments without an error: they read, print or count what is there, or the zero is a value.
var silent = []string{
	"classification.ParseEnd",  // no text is no end
	"retention.Handover.Check", // its findings say what is missing
	"handling.TTUPageFee",      // no pages cost nothing
	// What is not stated is not met: the answer is a condition or a refusal.
	"handling.SaaremaaConnect", "handling.TTUOnWebsite", "handling.TTURemote", "handling.TTUSurveillance", "handling.TTUUse",
	"handling.AntslaMail.Check", // a finding says that the subject is missing
}

// says are methods that may say yes of a zero value, for the yes opens nothing.
var says = []string{"IsZero", "Placeholder", "Equal"}

// TestEveryZero calls every function with zero arguments and every method of every zero value.
func TestEveryZero(t *testing.T) {
	listed(t)
	met := map[string]bool{}
	each := func(name string, f reflect.Value) {
		met[name] = true
		callZero(t, name, f, !slices.Contains(silent, name))
	}
	for _, name := range slices.Sorted(maps.Keys(exported.functions)) {
		f := reflect.ValueOf(exported.functions[name])
		if base := afterSlash(name); !strings.Contains(base, ".Must") && !strings.HasPrefix(base, "dhstest.") && !namesRule(f.Type()) {
			each(base, f)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(exported.types)) {
		zero := reflect.ValueOf(exported.types[name])
		kind := zero.Type().Elem()
		for i := range zero.NumMethod() {
			each(afterSlash(name)+"."+zero.Type().Method(i).Name, zero.Method(i))
		}
		if kind.Kind() != reflect.Struct {
			continue
		}
		if !zero.Elem().IsZero() {
			t.Errorf("a method changes the zero %s", name)
		}
		none := reflect.Zero(zero.Type())
		for i := range none.NumMethod() {
			method := none.Type().Method(i).Name
			if _, byValue := kind.MethodByName(method); !byValue && !reads(method) {
				callZero(t, "nil "+afterSlash(name)+"."+method, none.Method(i), false)
			}
		}
	}
	for _, name := range silent {
		if !met[name] {
			t.Errorf("silent lists %s, which is not there: delete it", name)
		}
	}
}

// TestEveryEnumeration: no value of an enumeration, known or not, makes a method panic.
func TestEveryEnumeration(t *testing.T) {
	listed(t)
	for name, v := range exported.types {
		enum := reflect.ValueOf(v)
		if enum.Elem().Kind() != reflect.Uint8 {
			continue
		}
		for n := range 256 {
			enum.Elem().SetUint(uint64(n))
			for i := range enum.NumMethod() {
				if method := enum.Type().Method(i); !reads(method.Name) {
					zeroCall(t, afterSlash(name)+"("+strconv.Itoa(n)+")."+method.Name, enum.Method(i))
				}
			}
		}
		enum.Elem().SetUint(0)
	}
}

// afterSlash is the name as a program writes it: "handling.TTUKeep".
func afterSlash(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

func reads(method string) bool { return strings.HasPrefix(method, "Unmarshal") || method == "Scan" }

// namesRule: a function without arguments that gives a Rule or a Policy is a rule's name, and tested as such.
func namesRule(f reflect.Type) bool {
	return f.NumIn() == 0 && f.NumOut() == 1 && slices.Contains([]string{"Rule", "Policy"}, f.Out(0).Name())
}

// callZero calls f with zero arguments. Where it must, it gives the error that it can give; without an error it allows
// nothing and says yes to nothing; an iterator ends.
func callZero(t *testing.T, name string, f reflect.Value, must bool) {
	method := name[strings.LastIndexByte(name, '.')+1:]
	prints := reads(method) || strings.HasPrefix(method, "Marshal") || method == "AppendText" || method == "Value"
	results := zeroCall(t, name, f)
	refused := slices.ContainsFunc(results, func(v reflect.Value) bool { return v.Type() == reflect.TypeFor[error]() && !v.IsNil() })
	for _, result := range results {
		switch v := result.Interface().(type) {
		case bool:
			if v && !refused && must && !slices.Contains(says, method) {
				t.Errorf("%s says yes to zero arguments", name)
			}
		case law.Decision:
			if v.Verdict() == law.Allowed {
				t.Errorf("%s allows zero arguments", name)
			}
		}
		if result.Type() == reflect.TypeFor[error]() && must && !refused && !prints && method != "Unwrap" {
			t.Errorf("%s gives no error for zero arguments: let it refuse them, or list it in silent with the reason", name)
		}
		if result.Kind() == reflect.Func && result.Type().NumIn() == 1 && result.Type().In(0).Kind() == reflect.Func {
			yield := reflect.MakeFunc(result.Type().In(0), func([]reflect.Value) []reflect.Value {
				return []reflect.Value{reflect.ValueOf(true)}
			})
			result.Call([]reflect.Value{yield})
		}
	}
}

// zeroCall calls f with zero arguments, and a variadic f without the last; a panic fails the test.
func zeroCall(t *testing.T, name string, f reflect.Value) (results []reflect.Value) {
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s panics: %v", name, r)
		}
	}()
	args := make([]reflect.Value, f.Type().NumIn())
	for i := range args {
		args[i] = reflect.Zero(f.Type().In(i))
	}
	if f.Type().IsVariadic() {
		args = args[:len(args)-1]
	}
	return f.Call(args)
}
