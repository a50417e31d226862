#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# release.sh [--windows]: makes every artefact that can be made on this machine in build/packages, with --windows the Windows
# ones, too (the first time Qt is built for them: forty minutes), a list of what is in them (SPDX 2.3, tag-value),
# their SHA-256 sums, and signatures where a key is given:
#   QUAYSIDE_GPG_KEY        key id for detached signatures of the sums and of each artefact
# macOS packages are not made here. Nothing is uploaded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -z "$(git status --porcelain 2>/dev/null || true)" ] || echo "Note: the tree has changes that are in no commit." >&2
. packaging/linux/source-date.sh
mkdir -p build/packages
find build/packages -maxdepth 1 -type f -delete # nothing of an earlier release
bash packaging/linux/build.sh all
if [ "${1:-}" = --windows ]; then bash packaging/windows/build.sh; fi
cd build/packages

artefacts=()
for file in *.deb *.rpm *.tar.gz *.AppImage *.exe *.zip; do
    if [ -e "$file" ]; then artefacts+=("$file"); fi
done
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' ../release/CMakeCache.txt)
created=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)

# What the AppImage and the Windows packages bring along; the others bring simdjson along and name the rest as dependencies.
# The licences are not guessed: each package's own copyright file is in what brings it, and is what LicenseRef-… stands for.

# list_bundled FILE PREFIX_OF_ID: a package of each line of bundled.tsv.
list_bundled() {
    grep -v '^#' "$1" | while IFS=$'\t' read -r name number source sources; do
        id=$2$(printf '%s' "$name" | tr -c 'A-Za-z0-9.-' '-')
        echo
        echo "PackageName: $name"
        echo "SPDXID: SPDXRef-$id"
        echo "PackageVersion: $number"
        echo "PackageSourceInfo: Debian source package $source"
        echo "PackageDownloadLocation: $sources"
        echo "FilesAnalyzed: false"
        echo "PackageLicenseConcluded: NOASSERTION"
        echo "PackageLicenseDeclared: LicenseRef-$id"
        echo "PackageCopyrightText: NOASSERTION"
        echo "Relationship: SPDXRef-quayside CONTAINS SPDXRef-$id"
    done
}
# list_licences FILE PREFIX_OF_ID COPYRIGHT: the licence of each, COPYRIGHT being its file with % for its name.
list_licences() {
    grep -v '^#' "$1" | while IFS=$'\t' read -r name _; do
        id=$2$(printf '%s' "$name" | tr -c 'A-Za-z0-9.-' '-')
        echo
        echo "LicenseID: LicenseRef-$id"
        echo "LicenseName: as stated in the copyright file of $name"
        # SPDX asks for the text itself; a closing tag in it would end it.
        echo "ExtractedText: <text>"
        sed 's|</text>||g' "${3//%/$name}"
        echo "</text>"
    done
}
{
    echo "SPDXVersion: SPDX-2.3"
    echo "DataLicense: CC0-1.0"
    echo "SPDXID: SPDXRef-DOCUMENT"
    echo "DocumentName: quayside-$version"
    echo "DocumentNamespace: https://spdx.org/spdxdocs/quayside-$version-$(git rev-parse --short=10 HEAD 2>/dev/null || echo archive)"
    echo "Creator: Tool: packaging/release.sh"
    echo "Created: $created"
    echo
    echo "PackageName: quayside"
    echo "SPDXID: SPDXRef-quayside"
    echo "PackageVersion: $version"
    echo "PackageDownloadLocation: NOASSERTION"
    echo "FilesAnalyzed: false"
    echo "PackageLicenseConcluded: GPL-3.0-or-later"
    echo "PackageLicenseDeclared: GPL-3.0-or-later"
    echo "PackageCopyrightText: NOASSERTION"
    echo "Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-quayside"
    list_bundled bundled.tsv ""
    if [ -e bundled-windows.tsv ]; then list_bundled bundled-windows.tsv windows-; fi
    list_licences bundled.tsv "" /usr/share/doc/%/copyright
    if [ -e bundled-windows.tsv ]; then
        list_licences bundled-windows.tsv windows- ../windows/stage/licences/%.copyright.txt
    fi
} >"quayside-$version.spdx"

sha256sum "${artefacts[@]}" "quayside-$version.spdx" >SHA256SUMS
if [ -n "${QUAYSIDE_GPG_KEY:-}" ]; then
    for file in SHA256SUMS "${artefacts[@]}"; do
        gpg --batch --yes --local-user "$QUAYSIDE_GPG_KEY" --armor --detach-sign "$file"
    done
else
    echo "NOT SIGNED: QUAYSIDE_GPG_KEY is not set. The sums say whether a file is whole, not who made it." >&2
fi
cat SHA256SUMS
ls ./*.exe >/dev/null 2>&1 || echo "Not made: the Windows installer and ZIP (--windows)." >&2
echo "Not made here: the macOS disk image." >&2
