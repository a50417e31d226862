#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [deb|rpm|tgz|appimage|all]: makes packages of an optimised build, stripped, in build/packages.
# Two builds of one commit are the same: every time in them is the commit's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

wanted=${1:-all}
case $wanted in
    deb | rpm | tgz | appimage | all) ;;
    *) sed -n 's/^# build.sh/Usage: build.sh/p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
wants() { [ "$wanted" = "$1" ] || [ "$wanted" = all ]; }

tools=(dpkg-dev file)
if wants rpm; then tools+=(rpm); fi
if wants appimage; then
    # The static parts of its first program, and the plugins and the font it brings along.
    tools+=(squashfs-tools patchelf libsquashfuse-dev zlib1g-dev libzstd-dev liblzma-dev liblz4-dev liblzo2-dev
        libqt6sql6-sqlite libqt6sql6-psql libqt6sql6-mysql qt6-wayland qt6-translations-l10n fonts-dejavu-core libglx0 libegl1
        libopengl0)
fi
bash packaging/linux/install-dependencies.sh "${tools[@]}"
. packaging/linux/source-date.sh
umask 022
export TZ=UTC LC_ALL=C.UTF-8

mkdir -p build/packages
cmake --preset release -D QUAYSIDE_BRING_SIMDJSON=ON >build/configure-release.log 2>&1 ||
    { cat build/configure-release.log; exit 1; }
cmake --build --preset release --target quayside quayside-simulator

pack() {
    cpack --config build/release/CPackConfig.cmake -G "$1" -B build/packages/work >build/packages/cpack.log 2>&1 ||
        { cat build/packages/cpack.log; exit 1; }
    mv -f build/packages/work/quayside[-_]*."$2" build/packages/
    rm -rf build/packages/work
}
if wants deb; then pack DEB deb; fi
if wants rpm; then pack RPM rpm; fi
if wants tgz; then pack TGZ tar.gz; fi
if wants appimage; then bash packaging/linux/appimage.sh build/release; fi
ls -l build/packages
