#!/usr/bin/env bash
# Restores, builds and runs every test, and ends with a line "N passed, N failed".
# What the browser tests need beyond the .NET SDK (Chromium, CJK fonts, redis-server and nginx for the journeys over two nodes) is installed by the system's package manager where that is possible,
# and named where it is not. `./test.sh unit`, `integration` or `browser` runs one lane (docs/testing.md). Other arguments are handed to the test runner, for example:
# ./test.sh --filter-class '*IntentTests'
set -u
cd "$(dirname "$0")"

lane=()
case "${1:-}" in
  unit) lane=(--filter-namespace 'IntentPortal.Tests.Unit.*'); shift ;;
  integration) lane=(--filter-namespace 'IntentPortal.Tests.Integration.*'); shift ;;
  browser) lane=(--filter-namespace 'IntentPortal.Tests.Browser'); shift ;;
esac

install() {
  local missing="$*"
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing: $missing"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null && return 0
  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then
    echo "installing: $missing"
    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null && return 0
  fi
  echo "Missing and not installable from here: $missing" >&2
  echo "Install Chromium, a CJK font, redis-server and nginx (Debian: apt-get install chromium-headless-shell fonts-noto-cjk redis-server nginx-light), then run ./test.sh again." >&2
  return 1
}

if ! command -v dotnet >/dev/null; then
  echo "Missing: the .NET 10 SDK (see global.json)." >&2
  exit 1
fi

needed=()
command -v "${CHROMIUM:-chromium-headless-shell}" >/dev/null || needed+=(chromium-headless-shell)
PATH="$PATH:/usr/sbin"
command -v redis-server >/dev/null || needed+=(redis-server)
command -v nginx >/dev/null || needed+=(nginx-light)
fc-list :lang=zh 2>/dev/null | grep -q . || needed+=(fonts-noto-cjk fontconfig)
if [ ${#needed[@]} -gt 0 ]; then
  install "${needed[@]}" || exit 1
fi

dotnet restore IntentPortal.sln --locked-mode || exit 1
dotnet build IntentPortal.sln --no-restore --nologo -v q || exit 1

log=$(mktemp)
# A test that hangs is named after ten minutes, and the run ends.
dotnet run --project IntentPortal.Tests --no-build -- --progress off --hangdump --hangdump-timeout 10m --hangdump-type None "${lane[@]}" "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}

plain=$(sed -E "s/\x1b\[[0-9;]*[A-Za-z]//g" "$log")
passed=$(sed -nE 's/^ *succeeded: *([0-9]+).*/\1/p' <<<"$plain" | tail -1)
failed=$(sed -nE 's/^ *failed: *([0-9]+).*/\1/p' <<<"$plain" | tail -1)
if [ "${failed:-0}" != 0 ]; then
  echo
  echo "What failed:"
  grep -aE -A 12 '^failed ' <<<"$plain" | cut -c 1-300
  echo
fi

rm -f "$log"
if [ -z "$passed" ] || [ -z "$failed" ]; then
  echo "The test run ended before it could be counted." >&2
  exit 1
fi

echo "$passed passed, $failed failed"
exit "$code"
