# SPDX-License-Identifier: GPL-3.0-or-later
# The version is project()'s, in CMakeLists.txt, and nowhere else. The commit is asked for at every build, so that what
# is built says what it was built from; only the file that includes quayside_commit.h is compiled again when it changed.
set(QUAYSIDE_GENERATED_DIR "${PROJECT_BINARY_DIR}/generated")
set(quayside_commit_command "${CMAKE_COMMAND}"
    -D "ROOT=${PROJECT_SOURCE_DIR}" -D "HEADER=${QUAYSIDE_GENERATED_DIR}/quayside_commit.h"
    -P "${PROJECT_SOURCE_DIR}/resources/cmake/WriteCommit.cmake")
add_custom_target(quayside_commit
    COMMAND ${quayside_commit_command}
    BYPRODUCTS "${QUAYSIDE_GENERATED_DIR}/quayside_commit.h"
    COMMENT "Asking for the commit"
    VERBATIM)
