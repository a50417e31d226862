# SPDX-License-Identifier: GPL-3.0-or-later
# What lies beside the program on Windows: Qt's libraries and plugins, the compiler's own libraries, PostgreSQL's client with
# Qt's driver for it where they are found. By rules of our own, since Qt's deployment script does not run when cross-building.
# libpq and its driver may have been built apart from Qt: both are looked for by name.
find_file(QUAYSIDE_LIBPQ libpq.dll PATH_SUFFIXES bin lib)
find_file(QUAYSIDE_PSQL_DRIVER qsqlpsql.dll PATH_SUFFIXES plugins/sqldrivers HINTS "${QT6_INSTALL_PREFIX}")

function(quayside_install_windows_files)
    set(modules Core Gui Network Sql Widgets)
    set(plugins platforms/qwindows styles/qwindowsvistastyle imageformats/qgif imageformats/qico imageformats/qjpeg
        sqldrivers/qsqlite tls/qschannelbackend)
    if(QUAYSIDE_SVG)
        list(APPEND modules Svg)
    endif()
    foreach(module ${modules})
        install(FILES "$<TARGET_FILE:Qt6::${module}>" DESTINATION .)
    endforeach()
    foreach(plugin ${plugins})
        get_filename_component(folder "${plugin}" DIRECTORY)
        install(FILES "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}/${plugin}.dll" DESTINATION "${folder}")
    endforeach()
    if(QUAYSIDE_LIBPQ AND QUAYSIDE_PSQL_DRIVER)
        install(FILES "${QUAYSIDE_LIBPQ}" DESTINATION .)
        install(FILES "${QUAYSIDE_PSQL_DRIVER}" DESTINATION sqldrivers)
    endif()
    quayside_install_compiler_libraries()
    install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/desktop/notices" DESTINATION licences RENAME notices.txt)
endfunction()

function(quayside_install_compiler_libraries)
    if(NOT MINGW)
        include(InstallRequiredSystemLibraries)
        return()
    endif()
    foreach(name libstdc++-6 libgcc_s_seh-1 libwinpthread-1)
        execute_process(COMMAND "${CMAKE_CXX_COMPILER}" "-print-file-name=${name}.dll"
            OUTPUT_VARIABLE library OUTPUT_STRIP_TRAILING_WHITESPACE)
        if(NOT EXISTS "${library}")
            message(FATAL_ERROR "The compiler's ${name}.dll is not found")
        endif()
        install(FILES "${library}" DESTINATION .)
    endforeach()
endfunction()
