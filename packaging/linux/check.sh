#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh BUILD_FOLDER: packs what is built there as DEB and TGZ, looks at them as a distribution would, and starts the
# program of the DEB once. For CI, which has a debug build at hand: what is packed, where to, and what it depends on is
# the same as with an optimised build, which would cost a second compilation of everything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${1:?the build folder}
bash packaging/linux/install-dependencies.sh dpkg-dev file lintian
. packaging/linux/source-date.sh
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAIL: $*" >&2
    exit 1
}

cmake "$build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake --build "$build" --target quayside quayside-simulator
for generator in DEB TGZ; do
    cpack --config "$build/CPackConfig.cmake" -G "$generator" -B "$work/packages" >"$work/log" 2>&1 ||
        { cat "$work/log"; fail "no $generator"; }
done
deb=$(ls "$work"/packages/*.deb)
archive=$(ls "$work"/packages/*.tar.gz)

# On Debian no warning is passed over; elsewhere another lintian has warnings of its own.
. /etc/os-release
severities=error
if [ "${ID:-}" = debian ]; then severities=error,warning; fi
lintian --allow-root --fail-on "$severities" "$deb" || fail "lintian"

depends=$(dpkg-deb -f "$deb" Depends)
for name in libqt6sql6-sqlite libqt6widgets6 libqt6network6 libc6; do
    [[ $depends == *$name* ]] || fail "the package does not depend on $name: $depends"
done
[[ $(dpkg-deb -f "$deb" Recommends) == *libqt6sql6-psql*libqt6sql6-mysql* ]] || fail "database drivers are not named"

# Both hold what `cmake --install` installs.
dpkg-deb -x "$deb" "$work/deb"
mkdir "$work/tgz"
tar -xzf "$archive" -C "$work/tgz" --strip-components=1
for root in "$work/deb/usr" "$work/tgz"; do
    (cd "$root" && find . -type f ! -path './lib*/quayside/libraries/*' ! -path './share/lintian/*' ! -name changelog.Debian.gz) |
        LC_ALL=C sort | diff -u tests/install/listing.txt - || fail "another listing than tests/install/listing.txt"
done
desktop-file-validate "$work"/deb/usr/share/applications/*.desktop
appstreamcli validate --no-net "$work"/deb/usr/share/metainfo/*.xml >"$work/log" || { cat "$work/log"; fail "metainfo"; }

"$work/tgz/bin/quayside" --version
HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen \
    timeout 150 "$work/deb/usr/bin/quayside" --demo --screenshot "$work/demo.png" 2>"$work/log" ||
    { tail -n 20 "$work/log"; fail "the packed program did not start"; }
[ -s "$work/demo.png" ] || fail "no picture"
echo "packages: $(basename "$deb") $(stat -c %s "$deb"), $(basename "$archive") $(stat -c %s "$archive") bytes"
