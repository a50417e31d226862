// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

#include <QByteArrayList>
#include <QString>

#include <memory>

struct sqlite3;

namespace quayside::test {

class MapFolder;
class RawSql;

/**
 * The operator's application, or another console, beside the code under test: plain SQLite, or a connection
 * to the server that the test is run over. Where Quayside's own tables are in a file, statements that name
 * them go there.
 */
class RawDatabase final
{
    Q_DISABLE_COPY_MOVE(RawDatabase)
public:
    explicit RawDatabase(const QString &file);
    explicit RawDatabase(const shardmap::MapLocation &location);
    explicit RawDatabase(const MapFolder &folder);
    ~RawDatabase();

    /** Runs statements; false with a message in the log where one fails. */
    bool run(const QByteArray &sql);
    /** The first value of the first row as text. */
    [[nodiscard]] QByteArray value(const QByteArray &sql);
    /** Each row's values as text, with '|' between them. */
    [[nodiscard]] QByteArrayList lines(const QByteArray &sql);
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    [[nodiscard]] bool isOwn(const QByteArray &sql) const;
    [[nodiscard]] RawDatabase &own();

    sqlite3 *m_handle = nullptr;
    QString m_ownFile;
    std::unique_ptr<RawDatabase> m_own; //!< once it was asked for
    std::unique_ptr<RawSql> m_server;
};

/** Overwrites a page of a table with what no page is made of; a negative one counts from the file's end. */
void damageTable(const QString &file, const QByteArray &table);
void damagePage(const QString &file, int page);
/** The three tables as people make them by hand, with integers for ids. */
[[nodiscard]] QByteArray handMadeTables();
/** A map with two workers, two users and three sessions. */
void makeHandMadeMap(const QString &file);
void makeHandMadeMap(const shardmap::MapLocation &location);
void makeHandMadeMap(const MapFolder &folder);
/** A map of `sessions` rows on a worker per thousand, a user for every seven. */
void makeBigMap(const QString &file, int sessions);
void makeBigMap(const MapFolder &folder, int sessions);

} // namespace quayside::test
