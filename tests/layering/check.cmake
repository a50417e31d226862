# SPDX-License-Identifier: GPL-3.0-or-later
# Fails on an include that points up, on Widgets below ui/, on SQL or HTTP outside their folders, and on habits the
# project does without. Usage: cmake -D ROOT=<tree> -P check.cmake
# folder -> what its files may include from the project. One line an arrow of the layers.
set(allowed_core "core")
set(allowed_shardmap "core|shardmap")
set(allowed_waha "core|waha")
set(allowed_fleet "core|shardmap|waha|fleet")
set(allowed_operations "core|shardmap|waha|fleet|operations")
set(allowed_profiles "core|shardmap|profiles")
set(allowed_updates "core|waha|updates")
set(allowed_inspect "core|shardmap|fleet|inspect")
set(allowed_items "core|shardmap|inspect|waha|fleet|operations|items")
set(allowed_ui "core|shardmap|profiles|updates|inspect|fleet|waha|operations|items|ui")
set(project_folders "core|shardmap|profiles|updates|inspect|waha|fleet|operations|items|ui|app")
# What the window, and the profiles that it edits, may take from the two lower sides: plain values, no SQL and no HTTP.
set(ui_values "shardmap/(adoption/(adoptionpreview|fillproposal|mapproposal|schema|schemaadoption|schemaproposal)|databaseserver|mapnames|maplocation|mapplace|mapproblem|rows|journalrecords|server/connectiontest|shardmap|wish)\\.h|waha/(values|capabilities|endpoint|limits)\\.h")

set(widgets "QtWidgets/|QWidget|QDialog|QApplication|QMessageBox|QAction|QMenu|QTreeView|QTableView|QLabel|QLayout|QPushButton|QStyle|QMainWindow|QFileDialog")
set(gui "QtGui/|QPainter|QIcon|QColor|QPixmap|QImage|QFont|QPalette|QGuiApplication")
set(sql "QtSql/|QSql|sqlite3\\.h|libpq-fe\\.h")
set(http "QtNetwork/|QNetwork|QSsl|QTcp|QWebSocket|QtWebSockets/|websocketpp/|QAbstractSocket|QHostAddress")

function(report file text)
    message(SEND_ERROR "${file}: ${text}")
endfunction()

function(check_file file folder)
    file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE ".*include[ \t]*[<\"]([^>\"]*)[>\"].*" "\\1" target "${line}")
        if(target MATCHES "^(${project_folders})/" AND NOT folder STREQUAL "app" AND NOT target MATCHES "^(${allowed_${folder}})/")
            report("${file}" "points up or sideways: ${target}")
        endif()
        if(folder MATCHES "^(ui|profiles)$" AND target MATCHES "^(shardmap|waha)/" AND NOT target MATCHES "^(${ui_values})$")
            report("${file}" "${folder} sees SQL or HTTP: ${target}")
        endif()
        if(file MATCHES "^models/" AND target MATCHES "^(${widgets}|${gui})")
            report("${file}" "screen part below ui/: ${target}")
        endif()
        if(target MATCHES "^(${sql})" AND NOT folder STREQUAL "shardmap")
            report("${file}" "SQL outside models/shardmap: ${target}")
        endif()
        if(target MATCHES "^(${http})" AND NOT folder MATCHES "^(waha|updates)$")
            report("${file}" "HTTP outside models/waha and models/updates: ${target}")
        endif()
    endforeach()
endfunction()

# Habits: nested event loops, string connects, global access, connects without a context object, things put off.
set(habits
    "QEventLoop [a-z]|processEvents|waitFor(Finished|ReadyRead|Connected)[(]|nested event loop or blocking wait"
    "[^A-Za-z_](SIGNAL|SLOT)[(]|string connect"
    "[a-zA-Z]::instance[(][)]|global access"
    "(dialog|Dialog|menu|box)(\\.|->)exec[(][)]|a dialog that blocks"
    "[.]then[(](this|context)|QFuture::then with a context, use whenDone"
    "(TODO|FIXME|XXX)|something put off")
function(check_habits file)
    file(STRINGS "${ROOT}/${file}" lines)
    foreach(line IN LISTS lines)
        if(line MATCHES "^[ \t]*(//|\\*|/\\*)")
            continue()
        endif()
        foreach(habit IN LISTS habits)
            string(FIND "${habit}" "|" at REVERSE)
            string(SUBSTRING "${habit}" 0 ${at} pattern)
            math(EXPR at "${at} + 1")
            string(SUBSTRING "${habit}" ${at} -1 name)
            if(line MATCHES "${pattern}")
                report("${file}" "${name}: ${line}")
            endif()
        endforeach()
    endforeach()
    # connect(sender, signal, lambda) without a context object in between.
    file(READ "${ROOT}/${file}" text)
    string(REGEX MATCHALL "connect[(][^;(]*&[A-Za-z]+::[A-Za-z:]+,[ \n\t]*\\[[^]]*\\]" contextless "${text}")
    foreach(match IN LISTS contextless)
        report("${file}" "connect without a context object: ${match}")
    endforeach()
endfunction()

file(GLOB_RECURSE sources RELATIVE "${ROOT}"
    "${ROOT}/models/*.h" "${ROOT}/models/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
list(LENGTH sources count)
if(count EQUAL 0)
    message(FATAL_ERROR "nothing to check below ${ROOT}")
endif()
foreach(file IN LISTS sources)
    string(REGEX REPLACE "^(models/)?([a-z]+)/.*" "\\2" folder "${file}")
    check_file("${file}" "${folder}")
    check_habits("${file}")
endforeach()
message(STATUS "layering: ${count} files checked")
