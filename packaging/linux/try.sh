#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# try.sh [bookworm|trixie]...: starts what build.sh made, in bare roots of Debian, as an ordinary user and as root, with
# the demo fleet; upgrades from a version before, removes, looks for leftovers. Needs root, debootstrap, Xvfb.
# The pictures to look at are in build/packages/pictures; the bare roots are kept in build/roots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
[ "$(id -u)" -eq 0 ] || { echo "debootstrap and chroot need root." >&2; exit 1; }
for tool in debootstrap:debootstrap Xvfb:xvfb dpkg-deb:dpkg; do
    command -v "${tool%%:*}" >/dev/null || { echo "Install ${tool##*:}." >&2; exit 1; }
done

# In a mount namespace of its own nothing stays mounted, however this ends.
if [ -z "${QUAYSIDE_TRY_INSIDE:-}" ]; then
    QUAYSIDE_TRY_INSIDE=1 exec unshare --mount --propagation private bash "$0" "${suites[@]}"
fi

packages=$PWD/build/packages
pictures=$packages/pictures
work=$(mktemp -d)
mkdir -p "$pictures" build/roots
display_log=$work/display
Xvfb -displayfd 3 -screen 0 1440x900x24 -ac -nolisten tcp 3>"$display_log" 2>/dev/null &
display_process=$!
finish() {
    kill "$display_process" 2>/dev/null || true
    umount -R "$work/root" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
while [ ! -s "$display_log" ]; do sleep 0.1; done
DISPLAY=:$(cat "$display_log")

# The same package with a lower version: what an upgrade starts from.
deb=$(ls "$packages"/quayside_*.deb)
dpkg-deb -R "$deb" "$work/before"
sed -i 's/^Version: .*/Version: 0.0.1-1/' "$work/before/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -b "$work/before" "$work/before.deb" >/dev/null
rm -rf "$work/before"

# A copy of the bare root that is thrown away; what is written to it lies in memory or in $work.
open_root() {
    local suite=$1
    [ -e "build/roots/$suite/usr/bin/apt-get" ] ||
        debootstrap --variant=minbase "$suite" "build/roots/$suite" >"$work/debootstrap.log" 2>&1 ||
        { tail "$work/debootstrap.log"; exit 1; }
    mkdir -p "$work/root" "build/roots/archives-$suite/partial"
    cp -a "build/roots/$suite/." "$work/root/"
    mount --bind "$work/root" "$work/root"
    mount -t proc proc "$work/root/proc"
    mount -t tmpfs tmpfs "$work/root/dev"
    for device in null zero full random urandom tty; do
        touch "$work/root/dev/$device"
        mount --bind "/dev/$device" "$work/root/dev/$device"
    done
    mkdir -p "$work/root/dev/shm" "$work/root/tmp/.X11-unix" "$work/root/packages"
    chmod 1777 "$work/root/dev/shm"
    mount --bind /tmp/.X11-unix "$work/root/tmp/.X11-unix"
    mount --bind "build/roots/archives-$suite" "$work/root/var/cache/apt/archives"
    cp /etc/resolv.conf "$work/root/etc/resolv.conf"
    for file in /etc/apt/apt.conf.d/*proxy*; do [ ! -e "$file" ] || cp "$file" "$work/root/etc/apt/apt.conf.d/"; done
    cp "$deb" "$work/before.deb" packaging/linux/try-inside.sh "$work/root/packages/"
    cp "$packages"/quayside-*.tar.gz "$packages"/Quayside-*.AppImage "$work/root/packages/" 2>/dev/null || true
    local rpm
    for rpm in "$packages"/quayside-*.rpm; do
        [ -e "$rpm" ] && command -v rpm2cpio >/dev/null || continue
        mkdir -p "$work/root/packages/rpm"
        rpm2cpio "$rpm" | (cd "$work/root/packages/rpm" && cpio -idm --quiet)
    done
}

close_root() {
    umount -R "$work/root"
    rm -rf "$work/root"
}

for suite in "${suites[@]}"; do
    echo "== $suite"
    open_root "$suite"
    chroot "$work/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" \
        DISPLAY="$DISPLAY" bash /packages/try-inside.sh
    for picture in "$work"/root/packages/pictures/*.png; do
        cp "$picture" "$pictures/$suite-$(basename "$picture")"
    done
    close_root
done
echo "Look at the pictures: $(ls "$pictures" | tr '\n' ' ')"
