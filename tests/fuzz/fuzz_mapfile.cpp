// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is inspected, with what may lie beside it: opened, read as the window does, reported on and
// compared. The input is the kind of what lies beside, the size of the file (4 bytes, little end first), the
// file, and the rest.
#include "target.h"

#include "inspect/integrityreport.h"
#include "inspect/mapcomparison.h"
#include "inspect/reportwriter.h"
#include "logseal.h"
#include "patience.h"
#include "shardmap/reading/mapopener.h"
#include "shardmap/reading/mapreader.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace quayside::fuzz {

namespace {

enum class Beside { Nothing, Log, Journal, SealedLog };
constexpr qsizetype kHead = 5;
constexpr int kKinds = 4;
constexpr int kPage = 4'096;

QByteArray seed(Beside beside, const QByteArray &file, const QByteArray &other = {})
{
    QByteArray head(kHead, char(beside));
    qToLittleEndian(quint32(file.size()), head.data() + 1);
    return head + file + other;
}

/** What the console leaves that was killed: most of the map is in the log, or pages are in the journal. */
QByteArray leftover(Beside beside)
{
    const test::MapFolder folder;
    test::makeHandMadeMap(folder.path());
    test::RawDatabase writer(folder.path());
    writer.run(beside == Beside::Log ? "PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0"
                                     : "PRAGMA journal_mode = delete; PRAGMA cache_size = 1");
    writer.run(
        "BEGIN; UPDATE waha_session SET name = name || 'x'; INSERT INTO worker(id, url, api_key, capacity)"
        " VALUES (77, 'http://late', 'k', 5)");
    if (beside == Beside::Log)
        writer.run("COMMIT");
    else
        writer.run(
            "CREATE TABLE large(x); INSERT INTO large WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
            " FROM n WHERE i < 300) SELECT zeroblob(400) FROM n");
    const QString suffix = beside == Beside::Log ? QStringLiteral("-wal") : QStringLiteral("-journal");
    return seed(beside, folder.read(QStringLiteral("map.sqlite")),
                folder.read(QStringLiteral("map.sqlite") + suffix));
}

test::MapFolder &soundFolder()
{
    static test::MapFolder folder;
    if (!QFile::exists(folder.path()))
        test::makeHandMadeMap(folder.path());
    return folder;
}

void unpack(const QByteArray &input, const test::MapFolder &folder)
{
    const auto beside = static_cast<Beside>(quint8(input.at(0)) % kKinds);
    const quint32 told = qFromLittleEndian<quint32>(input.constData() + 1);
    const qsizetype size = std::min<qsizetype>(told, input.size() - kHead);
    folder.write(QStringLiteral("map.sqlite"), input.sliced(kHead, size));
    QByteArray rest = input.sliced(kHead + size);
    if (beside == Beside::SealedLog)
        sealLog(rest);
    if (beside == Beside::Journal)
        folder.write(QStringLiteral("map.sqlite-journal"), rest);
    else if (beside != Beside::Nothing)
        folder.write(QStringLiteral("map.sqlite-wal"), rest);
}

void readAsTheWindowDoes(const shardmap::MapLocation &location)
{
    inspect::ReadingControl control;
    const Patience patience(control);
    auto map = shardmap::MapOpener::open(location, control.interrupt());
    if (!map) {
        require(!map.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const std::atomic<bool> never = false;
    shardmap::MapReader reader(**map, never, [](shardmap::MapDelta &&) { return true; });
    if (reader.read())
        reader.tellRest();
    for (const shardmap::MapProblem &problem : reader.takeProblems())
        require(!problem.error.message.isEmpty(), "a problem has words");
}

void reportOn(const shardmap::MapLocation &location)
{
    inspect::ReadingControl control;
    const Patience patience(control);
    const auto report = inspect::IntegrityReport::of(location, control);
    if (report)
        require(!inspect::ReportWriter::text(*report, 5).isEmpty(), "a report has words");
    else
        require(!report.error().message.isEmpty(), "a refusal says why");
}

void compare(const shardmap::MapLocation &location)
{
    inspect::ReadingControl control;
    const Patience patience(control);
    shardmap::MapLocation sound = soundFolder().location();
    sound.access = shardmap::MapLocation::Access::Inspect;
    qint64 told = 0;
    const auto outcome = inspect::MapComparison::of(sound, location, control,
                                                    [&told](const inspect::Difference &) { ++told; });
    if (!outcome)
        return;
    qint64 counted = 0;
    for (const inspect::ComparisonCounts &counts : outcome->counts)
        counted += counts.differences();
    require(told == counted, "as many differences are told as are counted");
}

} // namespace

Format format()
{
    Format format;
    const QDir data(QStringLiteral(QUAYSIDE_TEST_DATA "/shardmap"));
    for (const QString &name : data.entryList({ QStringLiteral("*.sqlite") }, QDir::Files)) {
        QFile file(data.filePath(name));
        require(file.open(QIODevice::ReadOnly), "a seed can be read");
        format.seeds << seed(Beside::Nothing, file.readAll());
    }
    format.seeds << leftover(Beside::Log) << leftover(Beside::Journal) << leftover(Beside::Log);
    format.seeds.last()[0] = char(Beside::SealedLog);
    format.words = { "CREATE VIEW worker AS SELECT * FROM worker",
                     "waha_session",
                     "quayside_",
                     "INTEGER",
                     "WITHOUT ROWID",
                     "SQLite format 3",
                     "PRIMARY KEY",
                     "text",
                     "http://u:p@h/?x-api-key=1",
                     "\xe2\x80\xae" };
    format.block = kPage;
    return format;
}

} // namespace quayside::fuzz

using namespace quayside;
using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < size_t(kHead))
        return 0;
    const test::MapFolder folder;
    unpack(bytesOf(data, size), folder);
    shardmap::MapLocation location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    const auto before = folder.images();
    readAsTheWindowDoes(location);
    reportOn(location);
    compare(location);
    require(folder.images() == before, "neither the file nor its folder has changed");
    return 0;
}
