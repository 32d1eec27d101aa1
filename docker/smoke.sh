#!/usr/bin/env bash
# Walks one invented case through one node and looks for it on the other: docker/smoke.sh http://a:8081 http://b:8082
set -euo pipefail
a=${1:?första noden} b=${2:?andra noden}
case="prov-$(date +%s)"

send() { # role, command, fields
  local answer
  answer=$(curl -sS -u "$1:demo" -H 'Content-Type: application/json' -w '\n%{http_code}' \
    -d "{\"caseId\":\"$case\",$3}" "$a/api/commands/$2")
  [ "${answer##*$'\n'}" = 200 ] || { echo "$2: $answer" >&2; exit 1; }
}

count() { curl -sS -u handlaggare:demo "$1/api/cases?size=1" | sed -E 's/.*"total":([0-9]+).*/\1/'; }

before=$(count "$b")
send handlaggare ApplyForGrant '"applicant":{"orgNumber":"556677-8899","name":"Exempelbolaget AB (påhittat)","kind":"COMPANY","ledBy":"WOMEN","ownedBy":"WOMEN","size":"MICRO"},"supportType":"TILLVAXTCHECK","title":"Prov av två noder (påhittat)","applied":80000,"expenditure":160000,"place":{"municipality":"2481"},"measureStartsOn":"2026-03-01","measureEndsOn":"2026-08-31","receivedOn":"2026-01-15"'
send handlaggare RegisterApplication "\"diarienummer\":\"RUN 2026-$(date +%s | tail -c 8)\",\"registeredOn\":\"2026-01-16\""
send handlaggare WithdrawApplication '"reason":"Provet är klart","withdrawnOn":"2026-01-20"'
for _ in $(seq 20); do
  if curl -sS -u handlaggare:demo "$b/api/cases/$case" | grep -q '"phase":"WITHDRAWN"'; then
    [ "$(count "$b")" = $((before + 1)) ] || { echo "Antalet ärenden stämmer inte." >&2; exit 1; }
    echo "Ärendet gick genom den ena noden och syns på den andra."
    exit 0
  fi
  sleep 0.25
done
echo "Ärendet $case syns inte på $b." >&2
exit 1
