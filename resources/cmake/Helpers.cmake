# SPDX-License-Identifier: GPL-3.0-or-later

# quayside_unity(NAME): compiles the target's files in batches, unless QUAYSIDE_UNITY is off.
function(quayside_unity name)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ${QUAYSIDE_UNITY} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# Qt's own headers are most of what a file of ours costs to compile. Two sets of them are compiled once and read by every
# target: `core` by what has no screen, `widgets` by the window and its tests. A file still includes what it uses: with
# QUAYSIDE_PCH off (as in the tidy preset) everything has to compile all the same.
function(quayside_headers name)
    if(NOT QUAYSIDE_PCH)
        return()
    endif()
    set(source "${PROJECT_BINARY_DIR}/quayside_headers_${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Compiles the precompiled headers.\n")
    add_library(quayside_headers_${name} OBJECT "${source}")
    set_target_properties(quayside_headers_${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(quayside_headers_${name} PRIVATE quayside_flags ${ARGN})
    target_precompile_headers(quayside_headers_${name} PRIVATE
        <QtCore/QtCore> <QCoro/QCoroTask> <tl/expected.hpp>
        <algorithm> <array> <deque> <functional> <memory> <optional> <span> <vector>)
    if(name STREQUAL "widgets")
        target_precompile_headers(quayside_headers_widgets PRIVATE <QtWidgets/QtWidgets>)
    endif()
endfunction()
quayside_headers(core Qt6::Core QCoro6::Core tl::expected)
quayside_headers(widgets Qt6::Core Qt6::Gui Qt6::Widgets QCoro6::Core tl::expected)

# quayside_use_headers(TARGET core|widgets)
function(quayside_use_headers target name)
    if(QUAYSIDE_PCH)
        target_precompile_headers(${target} REUSE_FROM quayside_headers_${name})
    endif()
endfunction()

# quayside_library(NAME [WIDGETS] SOURCES...): a static library of one folder, included as "folder/header.h": one of
# models/, with WIDGETS one of the tree's root.
function(quayside_library name)
    cmake_parse_arguments(arg "WIDGETS" "" "" ${ARGN})
    add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
    quayside_unity(${name})
    target_link_libraries(${name} PUBLIC quayside_flags)
    if(arg_WIDGETS)
        quayside_use_headers(${name} widgets)
        target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    else()
        quayside_use_headers(${name} core)
        target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/models")
    endif()
endfunction()

# What every test runs in. The sanitizers are slow, and what other libraries leave at the end is not ours to mend.
set(QUAYSIDE_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 QT_LOGGING_RULES=quayside.*.debug=false)
set(QUAYSIDE_TEST_TIMEOUT 300)
if(QUAYSIDE_SANITIZE)
    list(APPEND QUAYSIDE_TEST_ENVIRONMENT
        LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.txt:print_suppressions=0)
    set(QUAYSIDE_TEST_TIMEOUT 900)
endif()

# quayside_test(NAME SOURCES... [WIDGETS] [TIMEOUT seconds] [LIBS libs...]): one Qt Test executable, run offscreen by ctest.
function(quayside_test name)
    cmake_parse_arguments(arg "WIDGETS" "TIMEOUT" "LIBS" ${ARGN})
    add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PRIVATE quayside_flags Qt6::Test ${arg_LIBS})
    if(arg_WIDGETS)
        quayside_use_headers(${name} widgets)
    else()
        quayside_use_headers(${name} core)
    endif()
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        QUAYSIDE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        QUAYSIDE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT ${QUAYSIDE_TEST_TIMEOUT})
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "${QUAYSIDE_TEST_ENVIRONMENT}")
endfunction()

# quayside_test_again(NAME HOW VARIABLE=VALUE...): the same executable in another environment, as the test NAME_HOW.
function(quayside_test_again name how)
    add_test(NAME ${name}_${how} COMMAND ${name})
    set_tests_properties(${name}_${how} PROPERTIES
        TIMEOUT 600
        ENVIRONMENT "${QUAYSIDE_TEST_ENVIRONMENT};${ARGN}")
endfunction()
