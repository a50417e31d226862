# SPDX-License-Identifier: GPL-3.0-or-later
# Writes HEADER with the commit of the tree at ROOT: from git, in a tarball from the file `git archive` filled in. Neither:
# an empty text. The file is left alone when it says so already.
find_package(Git QUIET)
set(commit "")
if(Git_FOUND AND EXISTS "${ROOT}/.git")
    execute_process(
        COMMAND "${GIT_EXECUTABLE}" -C "${ROOT}" describe --always --dirty --abbrev=10 --exclude "*"
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(commit STREQUAL "")
    file(STRINGS "${ROOT}/resources/commit.txt" archived REGEX "^commit [0-9a-f]+$")
    string(REGEX REPLACE "^commit (..........).*" "\\1" commit "${archived}")
endif()
file(CONFIGURE OUTPUT "${HEADER}" CONTENT [[
// Written at every build: the commit the program is built from, or an empty text.
#pragma once
#define QUAYSIDE_COMMIT "@commit@"
]] @ONLY)
