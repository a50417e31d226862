# SPDX-License-Identifier: GPL-3.0-or-later
# Everything the program links. Each library names what it needs itself; this file only finds it.
option(QUAYSIDE_BUILD_TESTS "Build the tests, the simulator and the benchmarks" ON)

option(QUAYSIDE_SVG "Draw icons with Qt Svg; without it they become pixmaps while building, by rsvg-convert" ON)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql LinguistTools)
if(QUAYSIDE_SVG)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Svg)
else()
    find_program(QUAYSIDE_RSVG_CONVERT rsvg-convert REQUIRED)
endif()
find_package(QCoro6 REQUIRED COMPONENTS Core)
if(NOT WIN32)
    find_package(Qt6Keychain REQUIRED)
endif()
find_package(tl-expected REQUIRED)
find_package(simdjson REQUIRED)

# qrcodegen ships a pkg-config file only, and none everywhere: find the two pieces by name.
find_path(QRCODEGENCPP_INCLUDE_DIR NAMES qrcodegen/qrcodegen.hpp qrcodegen.hpp REQUIRED)
find_library(QRCODEGENCPP_LIBRARY NAMES qrcodegencpp REQUIRED)
add_library(qrcodegencpp UNKNOWN IMPORTED)
set_target_properties(qrcodegencpp PROPERTIES
    IMPORTED_LOCATION "${QRCODEGENCPP_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${QRCODEGENCPP_INCLUDE_DIR}")

# Headers only: the frames of the event connection.
find_path(WEBSOCKETPP_INCLUDE_DIR NAMES websocketpp/processors/hybi13.hpp REQUIRED)

if(QUAYSIDE_BUILD_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    find_package(Boost 1.74 REQUIRED)
    find_package(SQLite3 REQUIRED)
    find_package(Threads REQUIRED)
endif()
