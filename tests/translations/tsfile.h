// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quayside::test {

/** One text of a language file. */
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; //!< the translation; several for a counted text
    QString type; //!< "unfinished", "vanished", "obsolete"; empty when all is well
    bool counted = false;

    /** What tells this text from every other. */
    [[nodiscard]] QString key() const;
};

/** Reads a .ts file; `error` says why there is nothing. */
[[nodiscard]] QList<TsMessage> readTsFile(const QString &path, QString &error);

} // namespace quayside::test
