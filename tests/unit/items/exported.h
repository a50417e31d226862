// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/export/tableexport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace quayside::test {

/** What an export writes; nothing where it fails. */
inline QByteArray exported(items::TableExport &table)
{
    QSignalSpy finished(&table, &items::TableExport::finished);
    table.start();
    QFile file(table.file());
    const bool isThere = QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 20'000);
    return isThere && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace quayside::test
