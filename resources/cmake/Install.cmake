# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where. Everything is found relative to the program, so that the folder can be moved.
# Translations and icons of the window are inside the program.
if(WIN32)
    set(CMAKE_INSTALL_BINDIR .) # there everything lies in one folder
    include("${CMAKE_CURRENT_LIST_DIR}/InstallWindows.cmake")
endif()
include(GNUInstallDirs)

set(QUAYSIDE_ID io.github.quayside.Quayside)
set(QUAYSIDE_PICTURES_URL "${PROJECT_HOMEPAGE_URL}/raw/v${PROJECT_VERSION}/resources/pictures")
string(TIMESTAMP QUAYSIDE_DATE "%Y-%m-%d" UTC) # of SOURCE_DATE_EPOCH where that is set

# On macOS the program of a package is a bundle; one that is built to be tested is a plain program there, too.
option(QUAYSIDE_BUNDLE "Make an application bundle (macOS)" OFF)
function(quayside_bundle target)
    if(NOT (APPLE AND QUAYSIDE_BUNDLE))
        return()
    endif()
    set_target_properties(${target} PROPERTIES
        MACOSX_BUNDLE ON
        OUTPUT_NAME Quayside
        MACOSX_BUNDLE_INFO_PLIST "${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in"
        MACOSX_BUNDLE_GUI_IDENTIFIER "${QUAYSIDE_ID}"
        MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
        MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}")
endfunction()

# Called from app/, where the program is made.
function(quayside_install_program)
    install(TARGETS quayside
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
        BUNDLE DESTINATION .)
    if(UNIX AND NOT APPLE)
        quayside_install_desktop_files()
        quayside_install_documents()
        quayside_install_private_libraries(quayside "${CMAKE_INSTALL_BINDIR}")
    elseif(WIN32)
        quayside_install_windows_files()
    endif()
endfunction()

# The demo fleet lies where DemoFleet looks for it: beside the program, on Linux below libexec.
if(UNIX AND NOT APPLE)
    set(QUAYSIDE_SIMULATOR_DIR "${CMAKE_INSTALL_LIBEXECDIR}/quayside")
    file(RELATIVE_PATH QUAYSIDE_SIMULATOR_FROM_PROGRAM
        "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_PREFIX}/${QUAYSIDE_SIMULATOR_DIR}")
elseif(APPLE AND QUAYSIDE_BUNDLE)
    set(QUAYSIDE_SIMULATOR_DIR "Quayside.app/Contents/MacOS")
    set(QUAYSIDE_SIMULATOR_FROM_PROGRAM ".")
else()
    set(QUAYSIDE_SIMULATOR_DIR "${CMAKE_INSTALL_BINDIR}")
    set(QUAYSIDE_SIMULATOR_FROM_PROGRAM ".")
endif()

function(quayside_install_simulator)
    install(TARGETS quayside-simulator RUNTIME DESTINATION "${QUAYSIDE_SIMULATOR_DIR}")
    if(UNIX AND NOT APPLE)
        quayside_install_private_libraries(quayside-simulator "${QUAYSIDE_SIMULATOR_DIR}")
    endif()
endfunction()

# A package that has to run on several releases of a distribution brings along the one library whose name changes with
# each of them. The program finds it relative to itself.
option(QUAYSIDE_BRING_SIMDJSON "Install simdjson's library beside the program, for packages" OFF)
set(QUAYSIDE_PRIVATE_LIBRARIES "${QUAYSIDE_GENERATED_DIR}/private")
if(QUAYSIDE_BRING_SIMDJSON)
    get_target_property(configuration simdjson::simdjson IMPORTED_CONFIGURATIONS)
    list(GET configuration 0 configuration)
    get_target_property(library simdjson::simdjson IMPORTED_LOCATION_${configuration})
    get_target_property(name simdjson::simdjson IMPORTED_SONAME_${configuration})
    file(REAL_PATH "${library}" library)
    file(MAKE_DIRECTORY "${QUAYSIDE_PRIVATE_LIBRARIES}")
    file(COPY_FILE "${library}" "${QUAYSIDE_PRIVATE_LIBRARIES}/${name}" ONLY_IF_DIFFERENT)
endif()

function(quayside_install_private_libraries target folder)
    if(NOT QUAYSIDE_BRING_SIMDJSON)
        return()
    endif()
    set(private "${CMAKE_INSTALL_LIBDIR}/quayside/libraries") # CPack calls ldconfig for one level less
    file(RELATIVE_PATH from_program "/prefix/${folder}" "/prefix/${private}")
    set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/${from_program}")
    install(DIRECTORY "${QUAYSIDE_PRIVATE_LIBRARIES}/" DESTINATION "${private}")
endfunction()

function(quayside_install_desktop_files)
    set(source "${PROJECT_SOURCE_DIR}/resources/desktop")
    set(made "${QUAYSIDE_GENERATED_DIR}/desktop")
    foreach(name desktop Inspect.desktop Open.desktop metainfo.xml xml)
        configure_file("${source}/${QUAYSIDE_ID}.${name}.in" "${made}/${QUAYSIDE_ID}.${name}" @ONLY)
    endforeach()
    set(data "${CMAKE_INSTALL_DATADIR}")
    install(FILES "${made}/${QUAYSIDE_ID}.desktop" "${made}/${QUAYSIDE_ID}.Inspect.desktop"
        "${made}/${QUAYSIDE_ID}.Open.desktop" DESTINATION "${data}/applications")
    install(FILES "${made}/${QUAYSIDE_ID}.metainfo.xml" DESTINATION "${data}/metainfo")
    install(FILES "${made}/${QUAYSIDE_ID}.xml" DESTINATION "${data}/mime/packages")
    foreach(size 16 22 24 32 48 64 128 256 512)
        install(FILES "${source}/icons/${size}.png" RENAME "${QUAYSIDE_ID}.png"
            DESTINATION "${data}/icons/hicolor/${size}x${size}/apps")
    endforeach()
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/quayside.svg" RENAME "${QUAYSIDE_ID}.svg"
        DESTINATION "${data}/icons/hicolor/scalable/apps")
endfunction()

# The man page and the changelog, compressed without a time stamp, the licence, and the notices of what is compiled in.
function(quayside_install_documents)
    set(made "${QUAYSIDE_GENERATED_DIR}/documents")
    configure_file("${PROJECT_SOURCE_DIR}/resources/desktop/quayside.1.in" "${made}/quayside.1" @ONLY)
    configure_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${made}/changelog" COPYONLY)
    find_program(QUAYSIDE_GZIP gzip REQUIRED)
    add_custom_command(OUTPUT "${made}/quayside.1.gz" "${made}/changelog.gz"
        COMMAND "${QUAYSIDE_GZIP}" -9nkf "${made}/quayside.1" "${made}/changelog"
        DEPENDS "${made}/quayside.1" "${made}/changelog"
        VERBATIM)
    add_custom_target(quayside_documents DEPENDS "${made}/quayside.1.gz" "${made}/changelog.gz")
    add_dependencies(quayside quayside_documents)
    install(FILES "${made}/quayside.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(FILES "${made}/changelog.gz" "${PROJECT_SOURCE_DIR}/resources/desktop/copyright"
        "${PROJECT_SOURCE_DIR}/resources/desktop/notices" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endfunction()
