# SPDX-License-Identifier: GPL-3.0-or-later
# What CPack makes: on Linux a DEB, an RPM and a TGZ of what Install.cmake installs.
set(QUAYSIDE_MAINTAINER "The Quayside contributors <quayside@users.noreply.github.com>"
    CACHE STRING "Who answers for the packages: a name and an address")

string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" system)
set(CPACK_PACKAGE_NAME quayside)
set(CPACK_PACKAGE_VENDOR "Quayside")
set(CPACK_PACKAGE_CONTACT "${QUAYSIDE_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop console for fleets of WAHA servers")
set(CPACK_PACKAGE_DESCRIPTION
"Quayside shows all workers of a fleet of WAHA servers (a self-hosted
HTTP API for WhatsApp) with their capacity, and all sessions by user,
live, on one screen. It works on the operator's own shard map: three SQL
tables, read as they are.
.
Sessions are created where there is room, linked by QR or pairing code,
restarted, moved and repaired; every operation is checked on the server
and journalled.")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_PACKAGE_FILE_NAME "quayside-${PROJECT_VERSION}-${system}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
if(NOT CPACK_GENERATOR)
    set(CPACK_GENERATOR TGZ)
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${QUAYSIDE_PRIVATE_LIBRARIES}")
# Drivers of databases are plugins: nothing that is linked asks for them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6sql6-psql, libqt6sql6-mysql, qt6-translations-l10n, qt6-wayland")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_RPM_PACKAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RPM_PACKAGE_REQUIRES "qt6-qtbase, hicolor-icon-theme") # SQLite's driver is in qt6-qtbase
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_SPEC_MORE_DEFINE
"%global _buildhost reproducible
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _build_id_links none
Suggests: qt6-qtbase-postgresql, qt6-qtbase-mysql, qt6-qttranslations, qt6-qtwayland") # CPack's own tag is not passed on
foreach(folder applications metainfo mime mime/packages man man/man1 doc icons icons/hicolor icons/hicolor/scalable
        icons/hicolor/scalable/apps)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION "/usr/share/${folder}")
endforeach()
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        "/usr/share/icons/hicolor/${size}x${size}" "/usr/share/icons/hicolor/${size}x${size}/apps")
endforeach()
list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/libexec)

# What a Debian package has beyond what is installed: its changelog, and what lintian may pass over with the reason.
if(UNIX AND NOT APPLE)
    string(TIMESTAMP QUAYSIDE_CHANGELOG_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
    configure_file("${PROJECT_SOURCE_DIR}/packaging/linux/debian/changelog.in"
        "${QUAYSIDE_GENERATED_DIR}/debian/changelog.Debian" @ONLY)
    set(CPACK_QUAYSIDE_DEBIAN_FILES "${QUAYSIDE_GENERATED_DIR}/debian")
    set(CPACK_QUAYSIDE_LINTIAN_OVERRIDES "${PROJECT_SOURCE_DIR}/packaging/linux/debian/lintian-overrides")
    set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/linux/debian/prepare.cmake")
endif()
include(CPack)
