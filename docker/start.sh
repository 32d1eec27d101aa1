#!/usr/bin/env bash
# Makes the secrets that are missing, builds the jar and the image, starts everything and walks one case through.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 077
mkdir -p docker/secrets
[ -s docker/secrets/mongodb.uri ] || printf 'mongodb://mongodb:27017/?replicaSet=bifall' >docker/secrets/mongodb.uri
[ -s docker/secrets/axonserver.token ] || head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >docker/secrets/axonserver.token
printf 'axoniq.axonserver.accesscontrol.enabled=true\naxoniq.axonserver.accesscontrol.token=%s\n' \
  "$(cat docker/secrets/axonserver.token)" >docker/secrets/axonserver.properties
chmod 0444 docker/secrets/*
mvn -q package -DskipTests
docker compose -f docker/compose.yaml up --build --wait
docker/smoke.sh http://127.0.0.1:8081 http://127.0.0.1:8082
