#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the example against the PostgreSQL that PGHOST and its like name, in a schema of its own that is there anew each time.
#   sh cluster.sh sh run.sh teabehaldus
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export PGOPTIONS='-c search_path=teabehaldus -c client_min_messages=warning'
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"; }

sql -c 'DROP SCHEMA IF EXISTS teabehaldus CASCADE' -c 'CREATE SCHEMA teabehaldus'
"$program" table --from 2026-01-01 --to 2026-12-31 >answer.csv
sql -f "$here/answer.sql"
sql -f "$here/letter.sql"
sql -c '\timing on' -f "$here/due.sql" >&2
sql -f "$here/late.sql"

# The program is asked for each letter by itself, for an extended one by the rule of its extension; any arguments go with it.
asked() { # asked WHERE ARGUMENT...
	sql -c "\\copy (SELECT CASE WHEN extended THEN longer ELSE rule END AS rule, event, due AS joined FROM letter_due JOIN (VALUES
		('avts-18.1', 'avts-19'), ('msvs-6', 'msvs-6/extended'), ('hms-84.1', 'hms-84.2'), ('gdpr-12.3', 'gdpr-12.3/extended')
		) AS x (rule, longer) USING (rule) WHERE $1) TO letters.csv CSV HEADER"
	shift
	"$program" due --rows "$@" <letters.csv | awk -F, 'NR > 1 && $3 != $4 { bad++ } END { printf "%d letters asked by themselves: %d differ\n", NR - 1, bad }'
}
asked TRUE

# The holiday stands in a file like that of an institution, as an official day off.
rules=$(sql -At -c "SELECT string_agg(DISTINCT rule, ',') FROM letter")
"$program" table --profile "$here/holiday.json" --rule "$rules" --from 2026-01-01 --to 2026-12-31 >answer_after.csv
sql -f "$here/holiday.sql"
asked 'answered IS NULL' --profile "$here/holiday.json"
