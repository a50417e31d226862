#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Quayside and opens it on the demo fleet. Without a display it opens it on a
# virtual one, saves build/demo.png, prints one summary line and ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash packaging/linux/install-dependencies.sh libqt6sql6-psql libqt6sql6-mysql

cmake --preset release >build-configure.log 2>&1 || { cat build-configure.log; rm -f build-configure.log; exit 1; }
rm -f build-configure.log
cmake --build --preset release --target quayside quayside-simulator

program=build/release/bin/quayside
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec "$program" --demo
fi
rm -f build/demo.png
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
XDG_CONFIG_HOME=$settings XDG_DATA_HOME=$settings LC_ALL=C.UTF-8 \
    timeout 180 xvfb-run -a -s "-screen 0 1440x900x24" "$program" --demo --screenshot build/demo.png
