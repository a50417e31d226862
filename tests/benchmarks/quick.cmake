# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the short round and fails unless every row is there with a positive, finite value.
cmake_minimum_required(VERSION 3.25)
set(expected
    open.first_paint open.all_shown open.longest_stall open.longest_turn
    inspect.first_paint inspect.all_shown inspect.longest_stall inspect.longest_turn
    list.unchanged list.changed list.first
    filter.first_rows filter.longest_stall
    expand.all collapse.all
    sort.shown sort.longest_turn
    select.all select.scroll select.longest_turn select.live_turn select.filter_turn
    live.longest_stall live.longest_turn stall.p99_9 stall.longest stall.longest_turn
    memory.per_session
    compare.maps
    open.postgresql open.postgresql_memory open.mariadb open.mariadb_memory
    export.csv export.json export.longest_turn export.memory export.report export.report_turn
    laststates.keep laststates.keep_turn laststates.recall laststates.recall_turn laststates.memory)

file(REMOVE "${JSON}")
execute_process(COMMAND "${PROGRAM}" all --quick --json "${JSON}" RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "the benchmarks ended with ${failed}")
endif()
file(READ "${JSON}" text)
string(JSON count LENGTH "${text}" rows)
set(seen)
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
    string(JSON name GET "${text}" rows ${i} name)
    string(JSON fleet GET "${text}" rows ${i} fleet)
    string(JSON kind TYPE "${text}" rows ${i} value)
    string(JSON value GET "${text}" rows ${i} value)
    if(NOT kind STREQUAL "NUMBER" OR NOT value GREATER 0)
        message(SEND_ERROR "${name} of fleet ${fleet} is no positive number: ${value}")
    endif()
    if(NOT fleet STREQUAL "S")
        message(SEND_ERROR "${name} is of fleet ${fleet}, not S")
    endif()
    list(APPEND seen "${name}")
endforeach()
list(SORT seen)
list(SORT expected)
if(NOT seen STREQUAL expected)
    message(SEND_ERROR "rows: ${seen}\nexpected: ${expected}")
endif()
