# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a secret that tests plant (every one contains "planted-") shows up in the log of the test run or in a
# log file the program wrote. Usage: cmake -D BUILD_DIR=build/dev -P search.cmake
file(GLOB_RECURSE logs
    "${BUILD_DIR}/Testing/Temporary/LastTest*.log*"
    "${BUILD_DIR}/*/quayside.log*")
set(found FALSE)
foreach(log IN LISTS logs)
    file(STRINGS "${log}" lines REGEX "planted-[a-z0-9-]+")
    if(lines)
        list(GET lines 0 first)
        message(SEND_ERROR "a planted secret was printed, ${log}: ${first}")
        set(found TRUE)
    endif()
endforeach()
list(LENGTH logs count)
if(count EQUAL 0)
    message(FATAL_ERROR "no log to search below ${BUILD_DIR}: did the tests run?")
endif()
if(NOT found)
    message(STATUS "no planted secret in ${count} log(s)")
endif()
