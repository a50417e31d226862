#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the newest disk image of build/packages on this Mac with the demo fleet, and keeps a picture of its window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
image=$(find build/packages -name 'quayside-*-macos.dmg' | sort | tail -n 1)
folder=$(mktemp -d)
mount=$folder/image
hdiutil attach "$image" -mountpoint "$mount" -nobrowse -readonly
trap 'hdiutil detach "$mount" -force >/dev/null' EXIT
lipo -archs "$mount/Quayside.app/Contents/MacOS/Quayside"
HOME=$folder "$mount/Quayside.app/Contents/MacOS/Quayside" --version
HOME=$folder "$mount/Quayside.app/Contents/MacOS/Quayside" --demo --screenshot build/packages/macos.png
[ "$(stat -f %z build/packages/macos.png)" -gt 20000 ] || { echo "The picture is empty." >&2; exit 1; }
