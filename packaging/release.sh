#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes every artefact that can be made on this machine in build/packages, a list of what is in them (SPDX 2.3, tag-value),
# their SHA-256 sums, and signatures where a key is given:
#   QUAYSIDE_GPG_KEY        key id for detached signatures of the sums and of each artefact
# Windows and macOS packages are not made here. Nothing is uploaded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -z "$(git status --porcelain 2>/dev/null || true)" ] || echo "Note: the tree has changes that are in no commit." >&2
. packaging/linux/source-date.sh
mkdir -p build/packages
find build/packages -maxdepth 1 -type f -delete # nothing of an earlier release
bash packaging/linux/build.sh all
cd build/packages

artefacts=()
for file in *.deb *.rpm *.tar.gz *.AppImage; do
    if [ -e "$file" ]; then artefacts+=("$file"); fi
done
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' ../release/CMakeCache.txt)
created=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)

# What the AppImage brings along, by package; the others bring simdjson along and name the rest as dependencies. The
# licences are not guessed: each package's own copyright file is in the AppImage, and is what LicenseRef-… stands for.
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
    grep -v '^#' bundled.tsv | while IFS=$'\t' read -r name number source sources; do
        id=$(printf '%s' "$name" | tr -c 'A-Za-z0-9.-' '-')
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
    grep -v '^#' bundled.tsv | while IFS=$'\t' read -r name _; do
        id=$(printf '%s' "$name" | tr -c 'A-Za-z0-9.-' '-')
        echo
        echo "LicenseID: LicenseRef-$id"
        echo "LicenseName: as stated in the copyright file of $name"
        # SPDX asks for the text itself; a closing tag in it would end it.
        echo "ExtractedText: <text>"
        sed 's|</text>||g' "/usr/share/doc/$name/copyright"
        echo "</text>"
    done
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
echo "Not made here: the Windows installer and ZIP, the macOS disk image." >&2
