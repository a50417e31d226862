#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Cross-builds Debian's Qt (Base only) for Windows into build/windows/qt, which is kept: forty minutes on two cores, once.
# Does nothing when it is there. Qt's own tools, which run while building, are this machine's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

prefix=$PWD/build/windows/qt
if [ -e "$prefix/complete" ]; then exit 0; fi
work=build/windows/work
. packaging/windows/sources.sh

unpack_source qt6-base "$work/qt6-base"
if [ ! -e "$work/qt6-base/src/3rdparty/sqlite/sqlite3.c" ]; then # Debian's source goes without it
    unpack_source sqlite3 "$work/sqlite3"
    (cd "$work/sqlite3" && ./configure --disable-tcl >configure.log && make sqlite3.c >make.log)
    mkdir -p "$work/qt6-base/src/3rdparty/sqlite"
    cp "$work"/sqlite3/sqlite3.[ch] "$work/qt6-base/src/3rdparty/sqlite/"
fi

# A second platform plugin, which nothing here asks for.
sed -i '/direct2d/,/^endif/{s/^ *add_subdirectory(direct2d)/    # left out: &/}' "$work/qt6-base/src/plugins/platforms/CMakeLists.txt"
cmake -G Ninja -S "$work/qt6-base" -B "$work/qt6-base-build" \
    -D CMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/mingw.cmake" -D QUAYSIDE_WINDOWS_PREFIX="$prefix" \
    -D CMAKE_BUILD_TYPE=Release -D CMAKE_INSTALL_PREFIX="$prefix" \
    -D QT_HOST_PATH=/usr -D QT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake" \
    -D QT_QMAKE_TARGET_MKSPEC=win32-g++ -D QT_BUILD_EXAMPLES=OFF -D QT_BUILD_TESTS=OFF \
    -D FEATURE_xml=OFF -D FEATURE_printsupport=OFF \
    -D FEATURE_tabletevent=OFF -D INPUT_opengl=no -D FEATURE_opengl=OFF -D FEATURE_vulkan=OFF -D FEATURE_dbus=OFF \
    -D FEATURE_icu=OFF -D FEATURE_glib=OFF -D FEATURE_openssl=OFF -D FEATURE_schannel=ON -D FEATURE_sql_sqlite=ON \
    -D FEATURE_sql_odbc=OFF -D FEATURE_sql_psql=OFF -D FEATURE_sql_mysql=OFF -D FEATURE_system_sqlite=OFF \
    -D FEATURE_system_zlib=OFF -D FEATURE_zstd=OFF -D FEATURE_brotli=OFF -D FEATURE_system_freetype=OFF \
    -D FEATURE_system_harfbuzz=OFF -D FEATURE_system_jpeg=OFF -D FEATURE_system_png=OFF -D FEATURE_system_pcre2=OFF \
    -D FEATURE_system_doubleconversion=OFF >"$work/qt-configure.log" 2>&1 || { tail -40 "$work/qt-configure.log" >&2; exit 1; }
nice -n 19 ninja -C "$work/qt6-base-build" -j "${QUAYSIDE_JOBS:-$(nproc)}" >"$work/qt-build.log" 2>&1 ||
    { grep -A20 FAILED "$work/qt-build.log" | head -60 >&2; exit 1; }
ninja -C "$work/qt6-base-build" install >"$work/qt-install.log" 2>&1
touch "$prefix/complete"
