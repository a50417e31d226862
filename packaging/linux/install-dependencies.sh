#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and testing Quayside needs and this machine lacks. Debian and Ubuntu by apt; elsewhere it
# says what to install. Does nothing, and needs no rights, when everything is there. Arguments are further packages.
set -euo pipefail

needed=(
    cmake ninja-build g++ pkg-config ccache lld
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6sql6-sqlite qcoro-qt6-dev qtkeychain-qt6-dev
    libsimdjson-dev libexpected-dev libqrcodegencpp-dev libwebsocketpp-dev libboost-dev libsqlite3-dev libssl-dev
    xvfb xauth fonts-dejavu-core dbus strace openssl
    desktop-file-utils appstream
)
needed+=("$@")
# Packages that changed their name between releases: the first that exists is taken.
alternatives=(
    "libqt6svg6-dev qt6-svg-dev"
    "libgl-dev libgl1-mesa-dev"
    "linguist-qt6 qt6-l10n-tools"
)

say_what_to_install() {
    cat >&2 <<'TEXT'
Quayside needs these before it can be built here:
  CMake 3.25, Ninja, a C++20 compiler (GCC 12, Clang 16, MSVC 2022)
  Qt 6.4 or later: Base, Svg, Tools (Linguist), the SQLite driver
  QCoro 6, QtKeychain (Qt 6; not on Windows), tl::expected, simdjson, qrcodegen (C++), websocketpp, Boost 1.74 headers, SQLite 3, OpenSSL
  macOS:   brew install cmake ninja qt qtkeychain simdjson tl-expected websocketpp boost sqlite openssl
           (QCoro and qrcodegen from source)
  Fedora:  dnf install cmake ninja-build gcc-c++ qt6-qtbase-devel qt6-qtsvg-devel
           qt6-qttools-devel qcoro-qt6-devel qtkeychain-qt6-devel simdjson-devel expected-devel websocketpp-devel boost-devel
           sqlite-devel openssl-devel xorg-x11-server-Xvfb strace
  Windows: vcpkg install qtbase qtsvg qttools simdjson tl-expected nayuki-qr-code-generator
           websocketpp boost-beast sqlite3 openssl   (QCoro from source)
Then: cmake --preset release && cmake --build --preset release
TEXT
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    if command -v cmake >/dev/null && command -v ninja >/dev/null && [ "${QUAYSIDE_SKIP_SETUP:-}" = 1 ]; then
        exit 0
    fi
    say_what_to_install
    echo "Set QUAYSIDE_SKIP_SETUP=1 when they are installed." >&2
    exit 1
fi

missing=()
for package in "${needed[@]}"; do
    is_installed "$package" || missing+=("$package")
done
open_alternatives=()
for names in "${alternatives[@]}"; do
    found=
    for package in $names; do
        if is_installed "$package"; then found=1; fi
    done
    [ -n "$found" ] || open_alternatives+=("$names")
done
[ ${#missing[@]} -eq 0 ] && [ ${#open_alternatives[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing: ${missing[*]} ${open_alternatives[*]}" >&2
        echo "Install them as root, or install sudo, then try again." >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing: ${missing[*]} ${open_alternatives[*]}"
apt_get() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq "$@"
}
apt_get update
for names in "${open_alternatives[@]}"; do
    for package in $names; do
        if apt-cache show "$package" >/dev/null 2>&1; then
            missing+=("$package")
            break
        fi
    done
done

# Database servers are installed for tests that start their own: none is started here, and no cluster is made.
policy=/usr/sbin/policy-rc.d
clusters=/etc/postgresql-common/createcluster.d
put_back() {
    "${as_root[@]}" rm -f "$policy" "$clusters/quayside.conf"
    if [ -e "$policy.quayside" ]; then "${as_root[@]}" mv "$policy.quayside" "$policy"; fi
    "${as_root[@]}" rmdir --ignore-fail-on-non-empty "$clusters" 2>/dev/null || true
}
if [[ " ${missing[*]} " =~ " postgresql"|" mariadb-server" ]]; then
    trap put_back EXIT
    # Left there by an installation that was cut off: the older one is the machine's own.
    if [ -e "$policy" ] && [ ! -e "$policy.quayside" ]; then "${as_root[@]}" mv "$policy" "$policy.quayside"; fi
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 755 "$policy"
    "${as_root[@]}" mkdir -p "$clusters"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee "$clusters/quayside.conf" >/dev/null
fi
apt_get install -y --no-install-recommends "${missing[@]}" >/dev/null
