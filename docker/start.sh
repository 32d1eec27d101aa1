#!/usr/bin/env bash
# Makes the secrets that are missing, builds the jar and the image, starts everything and walks one case through.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 077
secrets=docker/secrets
mkdir -p "$secrets"
chmod 0700 "$secrets" # the files themselves are read by other users inside the containers

random() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }
keep() { # name: made once, from what is piped in
  [ -s "$secrets/$1" ] || cat >"$secrets/$1"
}
random 24 | keep axonserver.token
random 24 | keep mongodb.password
random 48 | keep mongodb.key
printf 'mongodb://bifall:%s@mongodb:27017/?replicaSet=bifall&authSource=admin' "$(cat "$secrets/mongodb.password")" |
  keep mongodb.uri
printf 'axoniq.axonserver.accesscontrol.enabled=true\naxoniq.axonserver.accesscontrol.token=%s\n' \
  "$(cat "$secrets/axonserver.token")" | keep axonserver.properties
chmod 0444 "$secrets"/*
mvn -q package -DskipTests -pl query-side -am
docker compose -f docker/compose.yaml up --build --wait
docker/smoke.sh http://127.0.0.1:8081 http://127.0.0.1:8082
