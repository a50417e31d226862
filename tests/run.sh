#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Quayside and runs every test. An argument names another preset: `tests/run.sh asan`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The servers are for tests, which start their own: as installed, none runs.
bash packaging/linux/install-dependencies.sh libqt6sql6-psql libqt6sql6-mysql postgresql mariadb-server galera-4 rsync

preset=${1:-dev}
mkdir -p build
cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 || { cat "build/configure-$preset.log"; exit 1; }
cmake --build --preset "$preset"

status=0
ctest --preset "$preset" -j2 || status=$?
if [ "$status" != 0 ]; then
    echo "What failed, in short:"
    grep -hE -A4 '^(FAIL|XPASS|QFATAL)|runtime error:|ERROR: AddressSanitizer' "build/$preset/Testing/Temporary/LastTest.log" | tail -n 60 || true
fi
# After the tests have ended, so that the whole log is there: no planted secret in anything they printed.
cmake -D "BUILD_DIR=build/$preset" -P tests/secrets/search.cmake || status=1
exit "$status"
