# SPDX-License-Identifier: GPL-3.0-or-later

# quayside_unity(NAME): compiles the target's files in batches, unless QUAYSIDE_UNITY is off.
function(quayside_unity name)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ${QUAYSIDE_UNITY} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# quayside_library(NAME FOLDER_SOURCES...): a static library of one folder, included as "folder/header.h".
function(quayside_library name)
    add_library(${name} STATIC ${ARGN})
    quayside_unity(${name})
    target_link_libraries(${name} PUBLIC quayside_flags)
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/models")
endfunction()

# quayside_test(NAME SOURCES... [LIBS libs...]): one Qt Test executable, run offscreen by ctest.
function(quayside_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "LIBS" ${ARGN})
    add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PRIVATE quayside_flags Qt6::Test ${arg_LIBS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        QUAYSIDE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        QUAYSIDE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=quayside.*.debug=false")
endfunction()
