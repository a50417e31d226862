#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Cross-builds what Quayside links beside Qt into build/windows/dependencies, each once; packaging/windows/qt.sh comes first.
# Linked in: simdjson, qrcodegen, OpenSSL (simulator and libpq). Headers: Boost, websocketpp, tl::expected, QCoro. Libraries
# of their own: SQLite and libpq, with Qt's drivers for them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

qt=$PWD/build/windows/qt
prefix=$PWD/build/windows/dependencies
work=$PWD/build/windows/work
host=x86_64-w64-mingw32
jobs=${QUAYSIDE_JOBS:-$(nproc)}
. packaging/windows/sources.sh
mkdir -p "$prefix/include" "$prefix/lib/cmake" "$prefix/bin" "$work"

# once NAME: runs build_NAME unless that is done; what it says goes into a log.
once() {
    [ ! -e "$prefix/$1.done" ] || return 0
    echo "Building $1 for Windows"
    # Not as a condition: the function shall stop at the first command that fails.
    (set -e; "build_$1") >"$work/$1.log" 2>&1 &
    wait $! || { tail -n 40 "$work/$1.log" >&2; exit 1; }
    touch "$prefix/$1.done"
}

# header_package NAME TARGET [FOLDER]...: headers alone, for find_package(); the folders are those below include/.
header_package() {
    local name=$1 target=$2 folders= folder
    shift 2
    for folder in "${@:-.}"; do folders+=";\${CMAKE_CURRENT_LIST_DIR}/../../../include/$folder"; done
    mkdir -p "$prefix/lib/cmake/$name"
    cat >"$prefix/lib/cmake/$name/${name}Config.cmake" <<CMAKE
if(NOT TARGET $target)
    add_library($target INTERFACE IMPORTED)
    set_target_properties($target PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${folders#;}")
endif()
CMAKE
}

# Of QCoro only tasks are used, which are templates.
build_headers() {
    local folder
    for folder in boost websocketpp tl qcoro6; do ln -sfn "/usr/include/$folder" "$prefix/include/$folder"; done
    header_package tl-expected tl::expected
    header_package QCoro6 QCoro6::Core qcoro6 qcoro6/qcoro
}

build_simdjson() {
    unpack_source simdjson "$work/simdjson"
    cmake -G Ninja -S "$work/simdjson" -B "$work/simdjson-build" -D CMAKE_BUILD_TYPE=Release -D BUILD_SHARED_LIBS=OFF \
        -D CMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/mingw.cmake" -D CMAKE_INSTALL_PREFIX="$prefix"
    ninja -C "$work/simdjson-build" -j "$jobs" install
}

build_qrcodegen() {
    unpack_source qr-code-generator "$work/qrcodegen"
    mkdir -p "$prefix/include/qrcodegen"
    cp "$work/qrcodegen/cpp/qrcodegen.hpp" "$prefix/include/qrcodegen/"
    $host-g++-posix -O2 -c "$work/qrcodegen/cpp/qrcodegen.cpp" -o "$work/qrcodegen.o"
    $host-ar rcs "$prefix/lib/libqrcodegencpp.a" "$work/qrcodegen.o"
}

# A library of its own, as on other systems: the program stops a statement that takes too long through it.
build_sqlite() {
    cp "$work/qt6-base/src/3rdparty/sqlite/sqlite3.h" "$prefix/include/"
    $host-gcc-posix -O2 -shared -DSQLITE_ENABLE_COLUMN_METADATA "$work/qt6-base/src/3rdparty/sqlite/sqlite3.c" \
        -o "$prefix/bin/sqlite3.dll" -Wl,--no-insert-timestamp,--out-implib,"$prefix/lib/libsqlite3.dll.a"
}

# Looks for no configuration of its own: whatever folder that is looked for in, somebody else could have made.
build_openssl() {
    unpack_source openssl "$work/openssl"
    cd "$work/openssl"
    ./Configure mingw64 --cross-compile-prefix=$host- --prefix="$prefix" --libdir=lib --openssldir=/Windows/no-such-folder \
        no-autoload-config no-shared no-module no-tests no-engine no-legacy no-cmp no-cms no-ts no-ct no-srp no-psk \
        no-gost no-aria no-bf no-blake2 no-camellia no-cast no-idea no-md4 no-mdc2 no-rc2 no-rc4 no-rmd160 no-seed \
        no-sm2 no-sm3 no-sm4 no-whirlpool no-scrypt no-siphash no-dtls no-uplink
    make -j "$jobs" build_generated libcrypto.a libssl.a
    make install_dev
}

# The client library alone. TLS is OpenSSL's, within it.
build_libpq() {
    local folder
    unpack_source postgresql-15 "$work/postgresql"
    cd "$work/postgresql"
    ./configure --cache-file=config.cache --host=$host --prefix="$prefix" --without-readline --without-zlib --without-icu --with-ssl=openssl \
        CC=$host-gcc-posix CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib" LIBS="-lws2_32 -lcrypt32"
    make -C src/include
    for folder in src/common src/port src/interfaces/libpq; do make -C $folder -j "$jobs"; done
    make -C src/interfaces/libpq install
    make -C src/include install
}

# Of Qt, against the libraries above.
build_drivers() {
    cmake -G Ninja -S "$work/qt6-base/src/plugins/sqldrivers" -B "$work/sqldrivers-build" -D CMAKE_BUILD_TYPE=Release \
        -D CMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/mingw.cmake" -D QUAYSIDE_WINDOWS_PREFIX="$prefix;$qt" \
        -D CMAKE_PREFIX_PATH="$qt" -D CMAKE_INSTALL_PREFIX="$prefix" \
        -D QT_HOST_PATH=/usr -D QT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake" \
        -D FEATURE_sql_psql=ON -D FEATURE_sql_sqlite=ON -D FEATURE_system_sqlite=ON \
        -D FEATURE_sql_mysql=OFF -D FEATURE_sql_odbc=OFF -D SQLite3_INCLUDE_DIR="$prefix/include" \
        -D SQLite3_LIBRARY="$prefix/lib/libsqlite3.dll.a" \
        -D PostgreSQL_INCLUDE_DIR="$prefix/include" -D PostgreSQL_TYPE_INCLUDE_DIR="$prefix/include" \
        -D PostgreSQL_LIBRARY="$prefix/lib/libpq.a"
    ninja -C "$work/sqldrivers-build" -j "$jobs" install
}

for name in ${1:-headers simdjson qrcodegen sqlite openssl libpq drivers}; do once "$name"; done
