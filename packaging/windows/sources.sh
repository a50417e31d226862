# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced in the root of the tree. unpack_source PACKAGE FOLDER puts Debian's source of a package, patched as Debian's is,
# into FOLDER, once. Newest version first, and the next older one where an archive no longer has what it names. Of a
# package whose Debian part can't be had, the original is taken as its authors released it. Which it became is in its
# quayside-source: the package and the version.

unpack_source() {
    local package=$1 folder=$2 sources=$PWD/build/windows/sources version original
    [ ! -d "$folder" ] || return 0
    mkdir -p "$sources"
    rm -rf "$folder.part"
    while read -r version; do
        (cd "$sources" && apt-get source --download-only -qq "$package=$version") >>"$sources/apt.log" 2>&1 || true
        version=${version#*:}
        if dpkg-source --no-check -x "$sources/${package}_$version.dsc" "$folder.part" >>"$sources/apt.log" 2>&1; then
            echo "$package $version" >"$folder.part/quayside-source"
            mv "$folder.part" "$folder"
            return 0
        fi
        rm -rf "$folder.part"
    done < <(apt-cache showsrc "$package" | sed -n 's/^Version: //p' | sort -Vru)
    original=$(find "$sources" -name "${package}_*.orig.tar.?z*" ! -name '*.asc' | sort -V | tail -n 1)
    if [ -n "$original" ]; then
        mkdir -p "$folder.part"
        tar -xf "$original" -C "$folder.part" --strip-components=1
        echo "$package $(basename "$original" | sed 's/.*_\(.*\)\.orig.*/\1/')" >"$folder.part/quayside-source"
        mv "$folder.part" "$folder"
        return 0
    fi
    echo "The source of $package can't be had (see $sources/apt.log): is there a deb-src line in apt's lists?" >&2
    return 1
}
