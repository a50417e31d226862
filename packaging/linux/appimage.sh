#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# appimage.sh BUILD_FOLDER: makes build/packages/Quayside-VERSION-x86_64.AppImage of what is built there, downloading nothing while it builds: a static
# program of our own, and behind it a squashfs image with the program, the libraries it needs, Qt's plugins and a font.
# Called by build.sh; needs what install-dependencies.sh is given there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${1:?the build folder}
. packaging/linux/source-date.sh
umask 022
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
image=build/packages/Quayside-$version-$(uname -m).AppImage
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
app=$folder/AppDir
usr=$app/usr
plugins=$(qmake6 -query QT_INSTALL_PLUGINS)

DESTDIR=$folder/stage cmake --install "$build" --prefix /usr --strip >"$folder/log" || { cat "$folder/log"; exit 1; }
mkdir -p "$app/etc/fonts"
mv "$folder/stage/usr" "$usr"
rm -rf "$usr/lib/quayside" "$usr/lib64/quayside" # what is in it comes with the other libraries

# Left to the system: glibc, with which it would not fit, and what its graphics drivers need in their own version.
left_out='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|nss_.*|anl|mvec)\.so.*|lib(stdc\+\+|gcc_s|expat)\.so.*)$'
add_libraries_of() {
    ldd "$@" | sed -n 's/^\t\([^ ]*\) => \(\/[^ ]*\).*/\1 \2/p' | LC_ALL=C sort -u | while read -r name path; do
        [[ $name =~ $left_out ]] && continue
        [ -e "$usr/lib/$name" ] || install -m 644 "$(readlink -f "$path")" "$usr/lib/$name"
        echo "$path" >>"$folder/bundled"
    done
}

mkdir -p "$usr/lib/fallback" "$usr/plugins"
for kind in platforms/libqxcb platforms/libqwayland-generic platforms/libqwayland-egl platforms/libqoffscreen \
    platforms/libqminimal sqldrivers/libqsqlite sqldrivers/libqsqlpsql sqldrivers/libqsqlmysql tls/libqopensslbackend \
    tls/libqcertonlybackend iconengines/libqsvgicon imageformats/libqsvg imageformats/libqjpeg imageformats/libqgif \
    imageformats/libqico platforminputcontexts/libcomposeplatforminputcontextplugin \
    platforminputcontexts/libibusplatforminputcontextplugin xcbglintegrations/libqxcb-egl-integration \
    xcbglintegrations/libqxcb-glx-integration networkinformation/libqnetworkmanager \
    wayland-shell-integration/libxdg-shell wayland-decoration-client/libbradient \
    wayland-graphics-integration-client/libqt-plugin-wayland-egl; do
    [ -e "$plugins/$kind.so" ] || { echo "Qt's plugin $kind is missing" >&2; exit 1; }
    install -D -m 644 "$plugins/$kind.so" "$usr/plugins/$kind.so"
    echo "$plugins/$kind.so" >>"$folder/bundled"
done
add_libraries_of "$build/bin/quayside" "$build/bin/quayside-simulator"
add_libraries_of "$usr"/plugins/*/*.so
# Qt's own words, as those of its buttons, in the languages the program has.
translation=$(qmake6 -query QT_INSTALL_TRANSLATIONS)/qtbase_pt_BR.qm
install -D -m 644 -t "$usr/share/qt6/translations" "$translation"
echo "$translation" >>"$folder/bundled"
# Looked for by name while it runs, so nothing that is linked asks for them.
for name in libssl.so.3 libcrypto.so.3 libGL.so.1 libEGL.so.1 libGLX.so.0 libOpenGL.so.0 libGLdispatch.so.0; do
    path=$(/sbin/ldconfig -p | sed -n "s|.*$name .*x86-64.* => ||p" | head -n 1)
    [ -n "$path" ] || continue
    [ -e "$usr/lib/$name" ] || install -m 644 "$(readlink -f "$path")" "$usr/lib/$name"
    echo "$path" >>"$folder/bundled"
done
path=$(/sbin/ldconfig -p | sed -n 's|.*libexpat.so.1 .*x86-64.* => ||p' | head -n 1)
install -m 644 "$(readlink -f "$path")" "$usr/lib/fallback/libexpat.so.1"
echo "$path" >>"$folder/bundled"

# DT_RPATH of a program counts for everything it loads, plugins' libraries too; LD_LIBRARY_PATH would reach the browser
# a link is opened with.
patchelf --force-rpath --set-rpath "\$ORIGIN/../lib" "$usr/bin/quayside"
patchelf --force-rpath --set-rpath "\$ORIGIN/../../lib" "$usr/libexec/quayside/quayside-simulator"
printf '[Paths]\nPrefix=..\nPlugins=plugins\nTranslations=share/qt6/translations\n' >"$usr/bin/qt.conf"

install -D -m 644 -t "$usr/share/fonts/dejavu" /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
    /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf
echo /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf >>"$folder/bundled"
install -m 644 packaging/linux/appimage/fonts.conf "$app/etc/fonts/fonts.conf"
install -m 755 packaging/linux/appimage/AppRun "$app/AppRun"
id=io.github.quayside.Quayside
cp "$usr/share/applications/$id.desktop" "$app/"
cp "$usr/share/icons/hicolor/256x256/apps/$id.png" "$app/"
ln -s "$id.png" "$app/.DirIcon"

# Compiled in from headers.
printf '/usr/include/%s\n' websocketpp/close.hpp qcoro6/qcoro/qcorotask.h tl/expected.hpp boost/version.hpp >>"$folder/bundled"

# Whose libraries these are, under what licence, and where their sources are to be had.
bundled=$usr/share/doc/quayside/bundled.tsv
# A merged /usr has each file under two names, of which the package database knows one.
LC_ALL=C sort -u "$folder/bundled" | while read -r path; do
    printf '%s\n' "$path" "/usr$path" "${path#/usr}" "$(readlink -f "$path")"
done | LC_ALL=C sort -u >"$folder/names"
{ xargs dpkg -S <"$folder/names" 2>/dev/null || true; } | sed 's/: .*//' | LC_ALL=C sort -u >"$folder/owners"
{
    echo "# package	version	source	sources at"
    while read -r package; do
        dpkg-query -W -f '${Package}\t${Version}\t${source:Package}\thttps://snapshot.debian.org/package/${source:Package}/${source:Version}/\n' \
            "$package"
        plain=${package%%:*}
        install -D -m 644 "$(readlink -f "/usr/share/doc/$plain/copyright")" "$usr/share/doc/bundled/$plain/copyright"
    done <"$folder/owners"
} >"$bundled"
cp "$bundled" build/packages/bundled.tsv
cat >"$usr/share/doc/quayside/EXCHANGE" <<'TEXT'
The libraries in usr/lib are separate files and can be exchanged, as the LGPL asks for: unpack the AppImage with
--appimage-extract, put another version of a library into squashfs-root/usr/lib, start squashfs-root/AppRun.
bundled.tsv names each package with its version and where its sources are; its licence is in usr/share/doc/bundled.
TEXT

mksquashfs "$app" "$folder/image" -comp zstd -root-owned -noappend -no-progress -quiet
checksum=$(sha256sum "$folder/image" | cut -c1-32)
gcc -std=gnu11 -Os -Wall -Wextra -Werror -static -s -DPAYLOAD_ID="\"$checksum\"" -Wl,--build-id=none \
    packaging/linux/appimage/runtime.c -o "$folder/runtime" -lsquashfuse -lz -lzstd -llzma -llz4 -llzo2
printf 'AI\002' | dd of="$folder/runtime" bs=1 seek=8 conv=notrunc status=none # how an AppImage is recognised
cat "$folder/runtime" "$folder/image" >"$image"
chmod 755 "$image"
