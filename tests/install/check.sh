#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh BUILD_FOLDER VERSION: what `cmake --install` leaves is complete, valid, and runs from wherever it is moved to.
set -euo pipefail
build=$1
version=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAIL: $*" >&2
    exit 1
}

DESTDIR=$work/stage cmake --install "$build" --prefix /usr --strip >"$work/log" || { cat "$work/log"; exit 1; }
mv "$work/stage/usr" "$work/moved here"
root="$work/moved here"
cd "$root"

# The private library is there in packages only.
find . -type f ! -path './lib*/quayside/libraries/*' | LC_ALL=C sort >"$work/listing"
diff -u "$here/listing.txt" "$work/listing" || fail "another listing than tests/install/listing.txt"

for file in share/applications/*.desktop; do
    desktop-file-validate "$file" || fail "$file"
done
appstreamcli validate --no-net share/metainfo/*.metainfo.xml || fail "metainfo"
grep -q "release version=\"$version\"" share/metainfo/*.metainfo.xml || fail "the metainfo has another version"

said=$(bin/quayside --version)
[[ $said =~ ^Quayside\ $version(\ \([0-9a-f]{7,}(-dirty)?\))?$ ]] || fail "--version says: $said"
# Outside of git and of an archive of it, nobody knows the commit.
if git -C "$here" rev-parse HEAD >/dev/null 2>&1; then
    [[ $said == *"("* ]] || fail "--version does not name the commit: $said"
fi

# Every option a menu entry uses exists, and every option is in the man page.
bin/quayside --help >"$work/help"
for option in $(sed -n 's/^Exec=//p' share/applications/*.desktop | grep -o -- '--[a-z-]*'); do
    grep -q -- "$option" "$work/help" || fail "a menu entry uses $option, which the program does not know"
done
gzip -dc share/man/man1/quayside.1.gz | sed 's/\\-/-/g' >"$work/manual"
for option in $(grep -o -- '--[a-z-]*' "$work/help" | sort -u); do
    grep -q -- "$option" "$work/manual" || fail "the man page lacks $option"
done

# The demo: the program finds its fleet, from another working folder, with nothing of the build in reach.
cd "$work"
mkdir home
HOME=$work/home XDG_CONFIG_HOME=$work/home XDG_DATA_HOME=$work/home PATH=/usr/bin:/bin \
    QT_QPA_PLATFORM=offscreen timeout 150 "$root/bin/quayside" --demo --screenshot "$work/demo.png" >"$work/summary" 2>"$work/errors" ||
    { tail -n 20 "$work/errors"; fail "the installed demo did not run"; }
cat "$work/summary"
grep -Eq '^workers online: [12][0-9] of 2[0-9]; sessions: [0-9]{3,}' "$work/summary" || fail "the demo fleet did not answer"
[ "$(head -c 4 "$work/demo.png" | tail -c 3)" = PNG ] || fail "no picture was saved"
