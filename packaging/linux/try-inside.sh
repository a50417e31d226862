#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run by try.sh inside a bare root, with the packages in /packages and a display outside: see there.
set -euo pipefail
cd /packages

fail() {
    echo "FAIL: $*" >&2
    exit 1
}
quiet() { "$@" >/packages/log 2>&1 || { tail -n 30 /packages/log; fail "$*"; }; }

mkdir -p pictures
chmod 1777 pictures
useradd --create-home tester

# demo NAME USER PROGRAM: starts it on the demo fleet; the picture is NAME.png. Prints how long it took to a picture.
demo() {
    local name=$1 user=$2 program=$3
    su "$user" -c "cd && DISPLAY=$DISPLAY LC_ALL=C.UTF-8 timeout 180 $program --demo --screenshot /packages/pictures/$name.png" \
        >/packages/summary 2>/packages/errors || { tail -n 20 /packages/errors; fail "$name did not start"; }
    grep -Eq '^workers online: [12][0-9] of 2[0-9]; sessions: [0-9]{3,}' /packages/summary || fail "$name: no fleet"
    echo "   $name: $(cat /packages/summary)"
}
version_of_package() { dpkg-query -W -f='${Version}' quayside; }

# The AppImage first, while nothing else is there.
for image in /packages/Quayside-*.AppImage; do
    [ -e "$image" ] || continue
    demo appimage-user tester "$image"
    demo appimage-root root "$image"
done

quiet apt-get -qq update
quiet apt-get -qq install -y --no-install-recommends desktop-file-utils shared-mime-info
quiet apt-get -qq install -y --no-install-recommends ./before.deb
[ "$(version_of_package)" = 0.0.1-1 ] || fail "the version before is not installed"
demo deb-user tester quayside
demo deb-root root quayside
settings=$(find /home/tester/.config -type f -name '*.conf' | head -n 1)
[ -n "$settings" ] || fail "no settings were written"
echo 'kept/throughUpgrade=true' >>"$settings"

deb=$(ls ./quayside_*.deb)
quiet apt-get -qq install -y --no-install-recommends "$deb"
[ "$(version_of_package)" = "$(dpkg-deb -f "$deb" Version)" ] || fail "the upgrade did not happen"
demo deb-upgraded tester quayside
grep -q throughUpgrade "$settings" || fail "the upgrade lost settings"
echo "   upgraded to $(version_of_package), $(quayside --version)"

# The menu entry: valid, its program and its icon are there, and the file association is known to the desktop.
for entry in $(dpkg -L quayside | grep '\.desktop$'); do
    desktop-file-validate "$entry" || fail "$entry"
    program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry" | head -n 1)
    command -v "$program" >/dev/null || fail "$entry starts $program, which is not there"
    icon=$(sed -n 's/^Icon=//p' "$entry")
    [ -e "/usr/share/icons/hicolor/48x48/apps/$icon.png" ] || fail "$entry has no icon $icon"
done
# Looking first: opening comes by way of SQLite files in general.
grep -q '^application/x-quayside-shardmap=[^;]*\.Inspect\.desktop;$' /usr/share/applications/mimeinfo.cache ||
    fail "no file association, or another one than to inspect"
grep -q '^application/vnd.sqlite3=.*Quayside\.Open' /usr/share/applications/mimeinfo.cache || fail "Open is not offered"
grep -q 'quayside-shardmap:\*\.shardmap$' /usr/share/mime/globs || fail "the MIME type is not known"
echo "   association: $(grep '^application/x-quayside-shardmap=' /usr/share/applications/mimeinfo.cache)"

quiet apt-get -qq remove -y --purge quayside
left=$(find / -xdev -iname '*quayside*' ! -path '/packages/*' ! -path '/home/*' ! -path '/root/*' ! -path '/tmp/*' \
    ! -path '/proc/*' ! -path '/var/cache/apt/*')
[ -z "$left" ] || fail "left behind: $left"
left=$(find /tmp -mindepth 1 -maxdepth 1 ! -name '.X11-unix' -newer /packages/pictures)
[ -z "$left" ] || echo "   in /tmp: $left"
grep -qs quayside /usr/share/applications/mimeinfo.cache && fail "the file association is left behind"
echo "   removed, nothing left behind"

# With the libraries the package asked for still there: the archive, and what is in the RPM.
for archive in /packages/quayside-*.tar.gz; do
    [ -e "$archive" ] || continue
    tar -xzf "$archive" -C /home/tester
    demo tgz-user tester "$(ls -d /home/tester/quayside-*/bin/quayside)"
done
if [ -d /packages/rpm ]; then demo rpm-payload-user tester /packages/rpm/usr/bin/quayside; fi
