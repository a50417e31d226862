#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes build/packages/quayside-<version>-macos.dmg, for Intel and Apple processors, on a Mac with Xcode's command line tools,
# CMake 3.25, Ninja, Boost's headers and the official Qt 6 (QT_ROOT: its folder, such as ~/Qt/6.6.3/macos).
#   QUAYSIDE_MACOS_IDENTITY  identity of a Developer ID to sign with; without it the bundle is signed for this Mac alone
#   QUAYSIDE_NOTARY_PROFILE  profile of notarytool's keychain; without it nothing is sent to Apple
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ "$(uname -s)" = Darwin ] || { echo "This runs on macOS only." >&2; exit 2; }
[ -d "${QT_ROOT:-}" ] || { echo "Set QT_ROOT to the folder of Qt for macOS, such as ~/Qt/6.6.3/macos." >&2; exit 2; }

export MACOSX_DEPLOYMENT_TARGET=11.0
architectures="arm64;x86_64"
dependencies=$PWD/build/macos/dependencies
stage=build/macos/stage

mkdir -p build/macos
cmake -S packaging/dependencies -B build/macos/dependencies-build -G Ninja \
    -D CMAKE_PREFIX_PATH="$QT_ROOT" -D CMAKE_INSTALL_PREFIX="$dependencies" \
    -D CMAKE_OSX_ARCHITECTURES="$architectures" -D CMAKE_OSX_DEPLOYMENT_TARGET="$MACOSX_DEPLOYMENT_TARGET"
cmake --build build/macos/dependencies-build

icons=build/macos/quayside.iconset
mkdir -p "$icons"
for size in 16 32 128 256 512; do
    cp "resources/desktop/icons/$size.png" "$icons/icon_${size}x${size}.png"
    if [ "$size" -gt 16 ] && [ "$size" -ne 128 ]; then
        cp "resources/desktop/icons/$size.png" "$icons/icon_$((size / 2))x$((size / 2))@2x.png"
    fi
done
iconutil --convert icns --output build/macos/quayside.icns "$icons"

cmake --preset release -B build/macos/release -D CMAKE_PREFIX_PATH="$QT_ROOT;$dependencies" -D QUAYSIDE_BUNDLE=ON \
    -D CMAKE_OSX_ARCHITECTURES="$architectures" -D CMAKE_OSX_DEPLOYMENT_TARGET="$MACOSX_DEPLOYMENT_TARGET"
cmake --build build/macos/release --target quayside quayside-simulator
rm -rf "$stage"
cmake --install build/macos/release --prefix "$stage"
bundle=$stage/Quayside.app
mkdir -p "$bundle/Contents/Resources"
cp build/macos/quayside.icns LICENSE "$bundle/Contents/Resources/"
"$QT_ROOT/bin/macdeployqt" "$bundle" -executable="$bundle/Contents/MacOS/quayside-simulator"

identity=${QUAYSIDE_MACOS_IDENTITY:--}
[ "$identity" != - ] || echo "No QUAYSIDE_MACOS_IDENTITY: signed for this Mac alone; others have to allow it themselves." >&2
options=(--force --sign "$identity")
[ "$identity" = - ] || options+=(--options runtime --timestamp)
find "$bundle/Contents" \( -name '*.dylib' -o -name '*.framework' \) -print0 | xargs -0 -n 1 codesign "${options[@]}"
codesign "${options[@]}" --entitlements packaging/macos/entitlements.plist "$bundle/Contents/MacOS/quayside-simulator"
codesign "${options[@]}" --entitlements packaging/macos/entitlements.plist "$bundle"
codesign --verify --deep --strict "$bundle"

mkdir -p build/packages
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/macos/release/CMakeCache.txt)
image=build/packages/quayside-$version-macos.dmg
ln -sf /Applications "$stage/Applications"
hdiutil create -volname Quayside -srcfolder "$stage" -ov -format UDZO "$image"
if [ -n "${QUAYSIDE_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$QUAYSIDE_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
else
    echo "No QUAYSIDE_NOTARY_PROFILE: not notarised." >&2
fi
ls -l "$image"
