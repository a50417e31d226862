#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# try.sh [TESTS_FOLDER]: installs what build.sh made under Wine, silently: for one user and for all; starts it with the demo
# fleet, upgrades from a version before, opens maps in SQLite (by the file association, too) and PostgreSQL, removes it with
# and without its settings, looks for leftovers; starts the portable one from a folder with a space; installs and removes
# it by hand, key by key. With a folder of unit tests built for Windows runs those, too, and names what fails.
# Wine is no Windows: what is seen here is that files, registry and program fit together.
# The pictures to look at are in build/packages/pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tests=${1:-}
packages=$PWD/build/packages
pictures=$packages/pictures
wine=/usr/lib/wine/wine64
for tool in $wine:wine64 Xvfb:xvfb makensis:nsis unzip:unzip xdotool:xdotool import:imagemagick sqlite3:sqlite3; do
    command -v "${tool%%:*}" >/dev/null || { echo "Install ${tool##*:}." >&2; exit 1; }
done
work=$(mktemp -d)
mkdir -p "$pictures"
display_log=$work/display
Xvfb -displayfd 3 -screen 0 1440x900x24 -ac -nolisten tcp 3>"$display_log" 2>/dev/null &
display_process=$!
finish() {
    "${wine%64}server" -k 2>/dev/null || true
    kill "$display_process" 2>/dev/null || true
    if [ -e "$work/postgres/data" ]; then as_server "$postgres/pg_ctl" -D "$work/postgres/data" -m immediate stop >/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT
while [ ! -s "$display_log" ]; do sleep 0.1; done
export DISPLAY=:$(cat "$display_log")
export WINEPREFIX=$work/wine HOME=$work/home WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml,winemenubuilder.exe="
export USER=tester LOGNAME=tester
mkdir -p "$HOME"

fail() {
    echo "FAIL: $*" >&2
    exit 1
}
say() { echo "== $*"; }
settle() { "${wine%64}server" -w; } # until all that was started has ended and the registry is in its files
registry() { cat "$WINEPREFIX"/user.reg "$WINEPREFIX"/system.reg; }
in_registry() { grep -qF -- "$1" "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg"; }
nothing_left_in_registry() {
    registry | LC_ALL=C sort | { diff "$work/registry-before" - || true; } >"$work/registry-difference"
    ! grep -i quayside "$work/registry-difference" || fail "left in the registry"
}

$wine wineboot -i >"$work/boot" 2>&1 || { cat "$work/boot"; fail "Wine does not start"; }
settle
drive=$WINEPREFIX/drive_c
home=$(find "$drive/users" -mindepth 1 -maxdepth 1 -type d ! -name Public)
one=$home/AppData/Local/Programs/Quayside
all="$drive/Program Files/Quayside"
settings=$home/AppData/Local/Quayside/Quayside
entry="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Quayside.lnk"
entry_of_all="$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Quayside.lnk"
registry | LC_ALL=C sort >"$work/registry-before"

installer=$(ls "$packages"/quayside-*-windows-x64.exe)
archive=${installer%.exe}-portable.zip
unzip -q "$archive" -d "$work/portable files"
portable=$(ls -d "$work/portable files"/quayside-*)
[ -e "$portable/portable.txt" ] || fail "the ZIP lacks its mark"

# The same program as an older version, which had a file more: what an upgrade starts from.
mkdir "$work/before"
cp -a "$portable/." "$work/before/"
rm "$work/before/portable.txt"
(cd "$work/before" && find . -type f | LC_ALL=C sort) >"$work/listing"
echo old >"$work/before/only-in-before.dll"
bash packaging/windows/package.sh "$work/before" 0.0.1 "$work/packages" >/dev/null
before=$work/packages/quayside-0.0.1-windows-x64.exe

# installs FILE [OPTION]...
installs() { timeout 300 $wine "$1" /S "${@:2}" || fail "$(basename "$1") ended with $?"; }
removes() { # FOLDER [OPTION]...
    timeout 300 $wine "$1/uninstall.exe" /S "${@:2}" || fail "the uninstaller ended with $?"
    settle
}
has_all_files() {
    (cd "$1" && find . -type f ! -name uninstall.exe | LC_ALL=C sort) | diff -u "$work/listing" - || fail "other files than were packed in $1"
    [ -e "$1/uninstall.exe" ] || fail "no uninstaller"
}
# starts PROGRAM PICTURE [OPTION]...: a picture of the demo fleet, every worker having answered.
starts() {
    local picture=$work/picture.png
    rm -f "$picture"
    (cd "$work" && timeout 240 $wine "$1" "${@:3}" --screenshot picture.png >"$work/said" 2>&1) ||
        { tail -n 30 "$work/said"; fail "$1 did not start"; }
    [ "$(head -c 4 "$picture" | tail -c 3)" = PNG ] || fail "$1 made no picture"
    cp "$picture" "$pictures/$2.png"
    cat "$work/said"
}

# By hand: what is shown is kept as a picture, keys are pressed as somebody would.
photograph() { import -window root "$pictures/$1.png"; }
wait_for_window() { # WORDS_OF_ITS_TITLE
    local tries
    for tries in $(seq 240); do
        window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
        sleep 0.5
    done
    [ -n "$window" ] || { photograph windows-failed; fail "no window \"$1\" came, see windows-failed.png"; }
    sleep 3
    xdotool windowfocus "$window"
    sleep 1
}
press() { xdotool key --delay 300 "$@"; }

# A server of its own, asking for a password; of whichever version this machine has.
postgres=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
postgres_port=$((20000 + RANDOM % 20000))
password=planted-password
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
start_postgres() {
    local folder=$work/postgres
    mkdir "$folder"
    echo "$password" >"$folder/password"
    chmod 711 "$work"
    if [ "$(id -u)" = 0 ]; then chown -R postgres: "$folder"; fi
    as_server "$postgres/initdb" -D "$folder/data" -U tester -A scram-sha-256 --pwfile="$folder/password" >"$work/initdb" ||
        { cat "$work/initdb"; fail "no server"; }
    as_server "$postgres/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
        -o "-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" >/dev/null || fail "no server"
    export PGPASSWORD=$password
    "$postgres/psql" -q -h 127.0.0.1 -p "$postgres_port" -U tester postgres <<'SQL'
CREATE TABLE worker(id integer PRIMARY KEY, url varchar(200), api_key varchar(200), capacity integer);
CREATE TABLE "user"(id integer PRIMARY KEY);
CREATE TABLE waha_session(id integer PRIMARY KEY, name varchar(200), user_id integer, worker_id integer);
INSERT INTO worker VALUES (1, 'http://one:3000', 'planted-key', 25), (2, NULL, 'planted-key-two', 25);
INSERT INTO "user" VALUES (7);
INSERT INTO waha_session VALUES (11, 'sales', 7, 1), (12, 'support', 7, 2);
SQL
}

say "for one user, from a version before"
installs "$before"
settle
[ -e "$one/only-in-before.dll" ] || fail "the version before is not there"
starts "$one/quayside.exe" windows-before --demo
[ -d "$settings" ] || fail "no folder of settings in $settings"
settle
echo kept >"$settings/kept-by-test"
installs "$installer"
settle
has_all_files "$one" # the file that only the older one had is gone
[ -e "$settings/kept-by-test" ] || fail "an upgrade took settings away"
[ -e "$entry" ] || fail "no entry in the start menu"
! in_registry '"DisplayVersion"="0.0.1"' || fail "the list of programs names the older version"
for text in '--inspect \"%1\"' '--map \"%1\"' 'Software\\Classes\\.shardmap' '"DisplayName"="Quayside"'; do
    in_registry "$text" || fail "the registry lacks $text"
done
starts "$one/quayside.exe" windows --demo

if [ -n "$postgres" ]; then
    say "a map on PostgreSQL"
    start_postgres
    cat >"$settings/connections.json" <<JSON
{"version": 1, "profiles": [{"id": "try", "name": "Fleet", "passwordIn": "ask", "backend": "postgresql", "ownTables": {"place": "none"},
    "server": {"hosts": [{"name": "127.0.0.1", "port": $postgres_port}], "database": "postgres", "login": "tester", "tls": "prefer"}}]}
JSON
    # A worker without an address is the one thing wrong with it.
    echo "$password" | timeout 120 $wine "$one/quayside.exe" inspect --map Fleet --password-stdin --json >"$work/inspected" 2>&1 ||
        { cat "$work/inspected"; fail "the map on PostgreSQL was not read"; }
    # In the window, by a login that needs no password.
    sed -i '1i host postgres trusted 127.0.0.1/32 trust' "$work/postgres/data/pg_hba.conf"
    "$postgres/psql" -q -h 127.0.0.1 -p "$postgres_port" -U tester postgres \
        -c "CREATE ROLE trusted LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO trusted; SELECT pg_reload_conf()" >/dev/null
    sed 's/"login": "tester"/"login": "trusted"/; s/"ask"/"not-needed"/' "$settings/connections.json" >"$work/connections.json"
    cp "$work/connections.json" "$settings/connections.json"
    starts "$one/quayside.exe" windows-postgresql --map Fleet
    grep -q 'sessions: 2 ' "$work/said" || fail "the map on PostgreSQL was not shown"
    grep -B12 '"worker-url-missing"' "$work/inspected" | grep -q '"count": 1,' || { cat "$work/inspected"; fail "it was read wrongly"; }
fi

say "a map in SQLite"
map="$home/Documents/my fleet é#1.shardmap"
mkdir -p "$(dirname "$map")"
sqlite3 "$map" <<'SQL'
CREATE TABLE worker(id integer PRIMARY KEY, url varchar(200), api_key varchar(200), capacity integer);
CREATE TABLE "user"(id integer PRIMARY KEY);
CREATE TABLE waha_session(id integer PRIMARY KEY, name varchar(200), user_id integer, worker_id integer);
INSERT INTO worker VALUES (1, 'http://127.0.0.1:9', 'planted-key', 25), (2, NULL, 'planted-key-two', 25);
INSERT INTO "user" VALUES (7);
INSERT INTO waha_session VALUES (11, 'sales', 7, 1), (12, 'support', 7, 2);
SQL
named="C:\\users\\$(basename "$home")\\Documents\\$(basename "$map")"
$wine "$one/quayside.exe" inspect "$named" >"$work/inspected" 2>&1 || { cat "$work/inspected"; fail "the map was not inspected"; }
for way in map inspect; do
    starts "$one/quayside.exe" "windows-sqlite-$way" "--$way" "$named"
    grep -q 'sessions: 2 ' "$work/said" || fail "the map was not shown"
done
left=$(find "$home/Temp" -mindepth 1 ! -path "*/~nsu*")
[ -z "$left" ] || fail "left in the folder of temporary files: $left"

say "into another folder, and back"
other='C:\Fleet\Quayside'
installs "$installer" "/D=$other"
settle
has_all_files "$drive/Fleet/Quayside"
[ ! -e "$one" ] || fail "left where it was before: $(find "$one")"
installs "$installer" "/D=C:\\users\\$(basename "$home")\\AppData\\Local\\Programs\\Quayside"
settle
has_all_files "$one"
[ ! -e "$drive/Fleet/Quayside" ] || fail "left: $(find "$drive/Fleet")"
[ -e "$settings/kept-by-test" ] || fail "a change of folders took settings away"

say "while it runs"
$wine "$one/quayside.exe" --demo >/dev/null 2>&1 &
running=$!
sleep 15
status=0
timeout 300 $wine "$installer" /S || status=$?
[ "$status" = 2 ] || fail "the installer ended with $status over a running program"
kill "$running"
"${wine%64}server" -k || true
settle
has_all_files "$one"

say "removed, its settings kept, then taken away"
echo "somebody's" >"$one/not-ours.txt"
removes "$one"
[ "$(ls "$one")" = not-ours.txt ] || fail "left in $one: $(ls "$one")"
rm -r "$one"
[ -e "$settings/kept-by-test" ] || fail "removing took settings away unasked"
[ ! -e "$entry" ] || fail "the entry in the start menu is left"
installs "$installer"
settle
removes "$one" /RemoveSettings
[ ! -e "$one" ] || fail "left: $(find "$one")"
[ ! -e "$settings" ] || fail "settings are left"
nothing_left_in_registry

say "for all users"
installs "$installer" /AllUsers
settle
has_all_files "$all"
[ -e "$entry_of_all" ] || fail "no entry in the start menu of all"
grep -q 'Uninstall..Quayside' "$WINEPREFIX/system.reg" || fail "not in the list of programs of the computer"
# Wine knows no associations of one user, and takes "open" in the place of what comes first.
$wine start "$named" >/dev/null 2>&1 || fail "no program opens a map"
wait_for_window Quayside
sleep 15
photograph windows-association
[ -e "$settings" ] || fail "a map that is opened starts another program"
press alt+F4
settle
removes "$all" /AllUsers /RemoveSettings
[ ! -e "$all" ] || fail "left: $(find "$all")"
[ ! -e "$settings" ] || fail "settings are left"
nothing_left_in_registry

say "by hand"
$wine "$installer" >/dev/null 2>&1 &
wait_for_window 'Quayside Setup'
photograph windows-by-hand-1-who
press Return
sleep 3
photograph windows-by-hand-2-where
press Return
sleep 60
photograph windows-by-hand-3-done
press space Return # without starting it
settle
has_all_files "$one"
$wine "$one/uninstall.exe" >/dev/null 2>&1 &
wait_for_window 'Quayside Uninstall'
photograph windows-by-hand-4-remove
press Return
sleep 15
wait_for_window 'Quayside Uninstall'
photograph windows-by-hand-5-settings
press Return # no
sleep 5
wait_for_window 'Quayside Uninstall'
photograph windows-by-hand-6-removed
press Return
settle
[ ! -e "$one" ] || fail "left: $(find "$one")"
nothing_left_in_registry

say "portable"
starts "$portable/quayside.exe" windows-portable --demo
[ -n "$(find "$portable/settings" -type f 2>/dev/null)" ] || fail "the portable program keeps no settings beside itself"
settle
[ ! -e "$settings" ] || fail "the portable program wrote into $settings"
! in_registry 'Software\\Quayside' || fail "the portable program wrote into the registry"

if [ -n "$tests" ]; then
    say "unit tests"
    # Wine tells when a file was last written as when it was made: a map that is opened again after it was written to looks
    # like a copy there, which most tests of maps stumble over; some look for the rights of POSIX. Their failures are told
    # and to be looked at, but count for nothing.
    failed=0
    for test in "$tests"/test_*.exe; do
        name=$(basename "$test" .exe)
        if (cd "$work" && QT_QPA_PLATFORM=offscreen timeout 300 $wine "$test" -o "$name.txt,txt" >/dev/null 2>&1); then
            echo "passed $name: $(grep ^Totals "$work/$name.txt")"
        else
            [[ $name == test_shardmap_* || $name == test_inspect_snapshots ]] || failed=$((failed + 1))
            echo "FAILED $name: $(grep -E '^(FAIL|QFATAL|Totals)' "$work/$name.txt" 2>/dev/null || echo "no answer")"
        fi
    done
    [ "$failed" = 0 ] || fail "$failed of the unit tests"
fi
echo "Look at $pictures/windows*.png"
