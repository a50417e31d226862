# SPDX-License-Identifier: GPL-3.0-or-later
# Run by CPack on the folder it is about to pack: adds what only a Debian package has.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
find_program(gzip gzip REQUIRED)
file(COPY "${CPACK_QUAYSIDE_DEBIAN_FILES}/changelog.Debian" DESTINATION "${share}/doc/quayside")
execute_process(COMMAND "${gzip}" -9n "${share}/doc/quayside/changelog.Debian" COMMAND_ERROR_IS_FATAL ANY)
file(MAKE_DIRECTORY "${share}/lintian/overrides")
file(COPY_FILE "${CPACK_QUAYSIDE_LINTIAN_OVERRIDES}" "${share}/lintian/overrides/quayside")
file(CHMOD_RECURSE "${share}/lintian" "${share}/doc"
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
    DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
