#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL, whose address is in TEST_DATABASE_URL: test/postgres.sh npm run test:slow
set -euo pipefail

# The newest of those that are installed; Debian keeps them off the path.
programs=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
[ -x "$programs/initdb" ] || programs=$(pg_config --bindir 2>/dev/null || true)
[ -x "$programs/initdb" ] || { echo 'PostgreSQL is not installed: apt-get install postgresql' >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/kutip-postgres-XXXXXX")
server() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  # It refuses to run as root.
  user=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$user" "$folder"
  server() { (cd "$folder" && runuser -u "$user" -- "$@"); }
fi

stop() {
  server "$programs/pg_ctl" --pgdata "$folder/cluster" --mode immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

port=$(node -e 'const server = require("node:net").createServer();
  server.listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); });')
# Text is sorted as people do, unless a table says otherwise: what depends on it shows.
locale=(--locale C)
case $("$programs/initdb" --help) in *icu-locale*) locale+=(--locale-provider icu --icu-locale id) ;; esac
server sh -c 'printf "%s" "$1" > "$2"' sh loopback "$folder/password"
server "$programs/initdb" --pgdata "$folder/cluster" --username kutip --pwfile "$folder/password" \
  --auth scram-sha-256 --encoding UTF8 "${locale[@]}" --no-sync >"$folder/initdb.log"
server "$programs/pg_ctl" --pgdata "$folder/cluster" --log "$folder/server.log" --wait --silent \
  --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c fsync=off" start ||
  { cat "$folder/server.log" >&2; exit 1; }

export TEST_DATABASE_URL="postgres://kutip:loopback@127.0.0.1:$port/postgres"
"$@"
