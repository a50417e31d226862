// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printeddocument.h"

#include <QCoreApplication>

namespace quayside::ui {

/** Words and parts that all printed documents share. Times are UTC milliseconds. Any thread. */
class PrintedText final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PrintedText)
public:
    /** When it was made, and how old what it says was then. */
    [[nodiscard]] static QString footer(qint64 nowMs, qint64 asOfMs);
    /** "2026-11-30 09:52 UTC (3 days ago)"; that it is not known where it is 0. */
    [[nodiscard]] static QString moment(qint64 atMs, qint64 nowMs);

    /** A part of two columns, a name and what is to be said of it. */
    [[nodiscard]] static PrintedPart facts(const QString &heading);
    static void addFact(PrintedPart &part, const QString &name, const QString &value);

private:
    [[nodiscard]] static QString utc(qint64 atMs);
};

} // namespace quayside::ui
