#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the benchmarks optimised and runs them: `run.sh --json FILE [--quick] [--strict]`. What is measured: README.md.
set -euo pipefail
started_in=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

json=build/benchmarks.json
options=()
while [ $# -gt 0 ]; do
    case $1 in
        --json)
            [ $# -ge 2 ] || { echo "--json needs a file" >&2; exit 2; }
            json=$2
            case $json in /*) ;; *) json=$started_in/$json ;; esac
            shift
            ;;
        --quick | --strict) options+=("$1") ;;
        *) echo "usage: run.sh [--json FILE] [--quick] [--strict]" >&2; exit 2 ;;
    esac
    shift
done

bash packaging/linux/install-dependencies.sh
mkdir -p build "$(dirname "$json")"
cmake --preset release >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
nice -n 5 cmake --build --preset release --target quayside_benchmark -j2
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 QT_LOGGING_RULES='quayside.*=false;default.warning=false' \
    build/release/bin/quayside_benchmark all --json "$json" ${options[@]+"${options[@]}"}
