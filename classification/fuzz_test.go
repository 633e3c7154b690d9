package classification_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification"
)

// FuzzBasisText: a basis unmarshals when it is the whole text, and an error leaves it as it was.
func FuzzBasisText(f *testing.F) {
	for _, s := range []string{"AvTS \u00a7 35 lg 1 p 5\u00b9", "avts \u00a7 35 lg 1 p 51", "AvTS \u00a7 35 lg 1 p 11, 12", "", "puudub", "\xff", "AvTS \u00a7 35 lg 1 p 20"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var b classification.Basis
		if err := b.UnmarshalText(text); err != nil || len(text) == 0 {
			require.Zero(t, b, "%q", text)
			return
		}
		var back classification.Basis
		require.NoError(t, back.UnmarshalText([]byte(b.String())), "%q", b)
		require.Equal(t, b, back)
	})
}
