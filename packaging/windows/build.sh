#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [tests]: cross-builds Quayside for 64-bit Windows on Debian, and makes the installer and the portable ZIP in
# build/packages; with `tests` those unit tests of models/ that need no POSIX and no database server, too, in
# build/windows/release/bin, for try.sh.
# Qt and what else is linked are built once and kept in build/windows (see qt.sh and dependencies.sh): forty minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

bash packaging/linux/install-dependencies.sh g++-mingw-w64-x86-64-posix dpkg-dev tcl nsis zip librsvg2-bin qt6-translations-l10n
. packaging/linux/source-date.sh
umask 022
export TZ=UTC LC_ALL=C.UTF-8
bash packaging/windows/qt.sh
bash packaging/windows/dependencies.sh

qt=$PWD/build/windows/qt
dependencies=$PWD/build/windows/dependencies
install -D -m 644 -t "$qt/translations" /usr/share/qt6/translations/qtbase_pt_BR.qm
build=build/windows/release
stage=$PWD/build/windows/stage
cmake -G Ninja -S . -B "$build" -D CMAKE_BUILD_TYPE=Release -D QUAYSIDE_SVG=OFF \
    -D CMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/mingw.cmake" -D QUAYSIDE_WINDOWS_PREFIX="$dependencies;$qt" \
    -D CMAKE_PREFIX_PATH="$dependencies;$qt" -D QT_HOST_PATH=/usr \
    -D QT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake" \
    >build/windows/configure.log 2>&1 || { cat build/windows/configure.log; exit 1; }
targets=(quayside quayside-simulator)
if [ "${1:-}" = tests ]; then
    for file in tests/unit/{core,profiles,shardmap,inspect,items,fleet}/test_*.cpp; do
        case $file in
            # About database servers, which are not started there; or a process, limited as only POSIX does.
            */test_adopted.cpp | */test_adoption.cpp | */test_expressions.cpp | */test_grants.cpp | */test_outage.cpp) continue ;;
            */test_servers.cpp | */test_commands.cpp | */test_hostileworker.cpp) continue ;;
        esac
        targets+=("test_$(basename "$(dirname "$file")")_$(basename "$file" .cpp | sed s/^test_//)")
    done
fi
cmake --build "$build" --target "${targets[@]}"

rm -rf "$stage"
cmake --install "$build" --prefix "$stage" >build/windows/install.log || { cat build/windows/install.log; exit 1; }
find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec x86_64-w64-mingw32-strip {} +

if [ "${1:-}" = tests ]; then # they lie beside the same libraries as the program does
    cp -a "$stage"/*.dll "$stage"/{platforms,sqldrivers,tls} "$build/bin/"
    cp "$qt/bin/Qt6Test.dll" "$build/bin/"
    cp "$qt/plugins/platforms/qoffscreen.dll" "$build/bin/platforms/"
fi

# What is in it beside Quayside, in which version, under what licence, and where its sources are to be had.
licences=$stage/licences
bundled=$licences/bundled.tsv
mkdir -p "$licences" build/packages
cp build/windows/work/qt6-base/LICENSES/*.txt "$licences/"
tell() { # PACKAGE VERSION SOURCE COPYRIGHT
    printf '%s\t%s\t%s\thttps://snapshot.debian.org/package/%s/%s/\n' "$1" "$2" "$3" "$3" "$2"
    cp "$4" "$licences/$1.copyright.txt"
}
{
    echo "# package	version	source	sources at"
    for folder in build/windows/work/*/; do
        [ -e "$folder/quayside-source" ] || continue
        read -r package version <"$folder/quayside-source"
        copyright=$folder/debian/copyright
        [ -e "$copyright" ] || copyright=$folder/Readme.markdown
        tell "$package" "$version" "$package" "$copyright"
    done
    for package in qt6-translations-l10n libwebsocketpp-dev qcoro-qt6-dev libexpected-dev libboost1.74-dev g++-mingw-w64-x86-64-posix \
        mingw-w64-x86-64-dev; do
        tell "$package" "$(dpkg-query -W -f '${source:Version}' "$package")" \
            "$(dpkg-query -W -f '${source:Package}' "$package")" "/usr/share/doc/$package/copyright"
    done
} >"$bundled"
cat >"$licences/EXCHANGE.txt" <<'TEXT'
The libraries beside quayside.exe are separate files and can be exchanged, as the LGPL asks for: put another version of a
library in its place. bundled.tsv names each package with its version and where its sources are; its licence is in
PACKAGE.copyright.txt here. packaging/windows in Quayside's sources has the commands each was built with.
TEXT
cp "$bundled" build/packages/bundled-windows.tsv

bash packaging/windows/package.sh "$stage" "$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")"
