#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh STAGE VERSION [FOLDER]: makes of a folder, as `cmake --install` leaves it, the installer and the portable ZIP
# in FOLDER, build/packages where none is named. Called by build.sh; needs makensis and zip.
set -euo pipefail
stage=$(cd "${1:?the folder of what is installed}" && pwd)
version=${2:?the version}
packages=$(realpath -m "${3:-$(dirname "${BASH_SOURCE[0]}")/../../build/packages}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. packaging/linux/source-date.sh
name=quayside-$version-windows-x64
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
mkdir -p "$packages"
if [ -z "${QUAYSIDE_PKCS12:-}" ]; then
    echo "NOT SIGNED: QUAYSIDE_PKCS12 is not set. Windows warns before it starts what nobody has signed." >&2
fi
bash packaging/windows/sign.sh "$stage"/*.exe
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# What is installed and removed, file by file: whatever else lies in that folder is somebody's own.
(cd "$stage" && find . -mindepth 1 -type d | LC_ALL=C sort) | sed 's|^\./||; s|/|\\|g' >"$lists/folders"
(cd "$stage" && find . -type f | LC_ALL=C sort) | sed 's|^\./||' >"$lists/files"
while read -r file; do
    folder=$(dirname "$file" | sed 's|^\.$||; s|/|\\|g')
    printf 'SetOutPath "$INSTDIR%s"\nFile "%s"\n' "${folder:+\\$folder}" "$stage/$file"
done <"$lists/files" >"$lists/added.nsh"
{
    sed 's|/|\\|g; s|.*|Delete "$INSTDIR\\&"|' "$lists/files"
    LC_ALL=C sort -r "$lists/folders" | sed 's|.*|RMDir "$INSTDIR\\&"|'
} >"$lists/removed.nsh"

makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$stage" -DLISTS="$lists" \
    -DOUTPUT="$packages/$name.exe" -DKILOBYTES="$(du -sk "$stage" | cut -f1)" packaging/windows/installer.nsi
bash packaging/windows/sign.sh "$packages/$name.exe"

# The same files, and the mark by which the program keeps its settings beside itself.
folder=$lists/zip/quayside-$version
mkdir -p "$lists/zip"
cp -a "$stage" "$folder"
echo "While this file lies beside quayside.exe, settings are kept in the folder \"settings\" here." >"$folder/portable.txt"
find "$lists/zip" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
rm -f "$packages/$name-portable.zip"
(cd "$lists/zip" && find . -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$packages/$name-portable.zip" -@)
ls -l "$packages/$name.exe" "$packages/$name-portable.zip"
