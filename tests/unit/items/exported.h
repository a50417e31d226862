// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/export/tableexport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace quayside::items::test {

/** What an export writes; nothing where it fails. */
inline QByteArray exported(TableExport &table)
{
    QSignalSpy finished(&table, &TableExport::finished);
    table.start();
    QFile file(table.file());
    const bool isThere = QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 20'000);
    return isThere && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace quayside::items::test
