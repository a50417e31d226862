#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sign.sh FILE...: signs programs and installers for Windows where there is a key; without one they are left as they are.
#   QUAYSIDE_PKCS12           file with certificate and key, for osslsigncode
#   QUAYSIDE_PKCS12_PASSWORD  file whose first line is its password
#   QUAYSIDE_TIMESTAMP_URL    a server of time stamps (RFC 3161), so that signatures outlive the certificate
set -euo pipefail

[ -n "${QUAYSIDE_PKCS12:-}" ] || exit 0
for file in "$@"; do
    osslsigncode sign -pkcs12 "$QUAYSIDE_PKCS12" -readpass "${QUAYSIDE_PKCS12_PASSWORD:?the file with the password}" \
        -h sha256 -n Quayside ${QUAYSIDE_TIMESTAMP_URL:+-ts "$QUAYSIDE_TIMESTAMP_URL"} -in "$file" -out "$file.signed" >/dev/null
    mv "$file.signed" "$file"
done
