# SPDX-License-Identifier: GPL-3.0-or-later
# Flags, warnings and Qt defines of every target of the project, in one place.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(QUAYSIDE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(QUAYSIDE_UNITY "Compile ten files of a library as one: a full build costs a fifth" ON)
option(QUAYSIDE_PCH "Compile Qt's headers once for all files" ON)
option(QUAYSIDE_WERROR "Treat warnings as errors" ON)

add_library(quayside_flags INTERFACE)
target_compile_definitions(quayside_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QUAYSIDE_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(quayside_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
    if(QUAYSIDE_WERROR)
        target_compile_options(quayside_flags INTERFACE /WX)
    endif()
else()
    target_compile_options(quayside_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wcast-align -Wunused -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 reports false positives of these two inside coroutine frames and inlined Qt containers.
        target_compile_options(quayside_flags INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized -fcoroutines)
    endif()
    if(QUAYSIDE_WERROR)
        target_compile_options(quayside_flags INTERFACE -Werror)
    endif()
endif()

if(QUAYSIDE_SANITIZE)
    target_compile_options(quayside_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(quayside_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(QUAYSIDE_CCACHE ccache)
if(QUAYSIDE_CCACHE)
    # The two allowances are what the cache asks for before it takes files with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${QUAYSIDE_CCACHE}")
endif()
find_program(QUAYSIDE_LLD ld.lld)
if(QUAYSIDE_LLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    # Every test links the libraries statically: packed, what a debugger reads of it is half the disk.
    add_link_options(-fuse-ld=lld -Wl,--compress-debug-sections=zlib)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options($<$<CONFIG:Release>:-Wl,-z,relro,-z,now>) # what a package is expected to have
endif()
