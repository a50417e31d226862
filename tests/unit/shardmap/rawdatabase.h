// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace quayside::testing {

/** The operator's application, or another console: plain SQLite beside the code under test. */
class RawDatabase final
{
    Q_DISABLE_COPY_MOVE(RawDatabase)
public:
    explicit RawDatabase(const QString &file);
    ~RawDatabase();

    /** Runs statements; false with a message in the log where one fails. */
    bool run(const QByteArray &sql);
    /** The first value of the first row as text. */
    [[nodiscard]] QByteArray value(const QByteArray &sql);
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/** Overwrites a page of a table with what no page is made of; a negative one counts from the file's end. */
void damageTable(const QString &file, const QByteArray &table);
void damagePage(const QString &file, int page);
/** The three tables of the text. */
[[nodiscard]] QByteArray handMadeTables();
/** A map with two workers, two users and three sessions. */
void makeHandMadeMap(const QString &file);
/** A map of `sessions` rows on a worker per thousand, a user for every seven. */
void makeBigMap(const QString &file, int sessions);

} // namespace quayside::testing
