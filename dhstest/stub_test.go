package dhstest_test

func handlingFaults() map[string]results  { return nil }
func incidentFaults() map[string]results  { return nil }
func shreddingFaults() map[string]results { return nil }
