#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a command beside a PostgreSQL of its own: a new cluster in a folder that is gone afterwards, reached by its socket alone.
#   sh cluster.sh psql -c 'SELECT 1'
set -eu
command -v pg_ctl >/dev/null || PATH="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1):$PATH"
dir=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then # PostgreSQL does not run as root
	chown postgres "$dir"
	as() { runuser -u postgres -- env PATH="$PATH" "$@"; }
else
	as() { "$@"; }
fi
trap 'as pg_ctl -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM
cd "$dir" # which the user postgres may enter
as initdb -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log
as pg_ctl -D data -l "$dir/server.log" -o "-k '$dir' -c listen_addresses='' -c fsync=off" -w start >>log
export PGHOST="$dir" PGUSER=postgres PGDATABASE=postgres
cd "$OLDPWD"
"$@"
