// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

const QString kOne = QStringLiteral("1");
const QString kSales = QStringLiteral("sales");

Tombstone tombstoneFor(const LeaseToken &token, const QString &account)
{
    Tombstone tombstone;
    tombstone.session = { WorkerId(kOne), kSales };
    tombstone.account = account;
    tombstone.operation = token.operation;
    return tombstone;
}

} // namespace

class TestTombstones final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isKeptAndRemoved();
    void writtenTwiceIsThereOnce();
    void needsTheLease();

private:
    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    LeaseToken m_token;
};

void TestTombstones::init()
{
    m_console.reset();
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_token = m_console->begin(QStringLiteral("op"), kOne, kSales);
}

void TestTombstones::isKeptAndRemoved()
{
    NEEDS_SEVERAL_CONSOLES();
    const Tombstone written = tombstoneFor(m_token, QStringLiteral("79111111@c.us"));
    AWAIT_OK(m_console->map.writeTombstone(written, m_token));
    Console other(QStringLiteral("ben@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    const auto all = await(other.map.tombstones());
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(1));
    QVERIFY(all->front().session == written.session);
    QCOMPARE(all->front().account, written.account);
    QVERIFY(all->front().operation == m_token.operation);
    QVERIFY(all->front().createdMs > 0);
    AWAIT_OK(m_console->map.removeTombstone(written.session, m_token));
    AWAIT_OK(m_console->map.removeTombstone(written.session, m_token)); // none left is fine
    QVERIFY(await(other.map.tombstones())->empty());
}

void TestTombstones::writtenTwiceIsThereOnce()
{
    AWAIT_OK(m_console->map.writeTombstone(tombstoneFor(m_token, QStringLiteral("1@c.us")), m_token));
    AWAIT_OK(m_console->map.writeTombstone(tombstoneFor(m_token, QStringLiteral("2@c.us")), m_token));
    const auto all = await(m_console->map.tombstones());
    QCOMPARE(all->size(), size_t(1));
    QCOMPARE(all->front().account, QStringLiteral("2@c.us"));
}

void TestTombstones::needsTheLease()
{
    const LeaseToken stale { m_token.operation, m_token.epoch + 1 };
    AWAIT_ERROR(m_console->map.writeTombstone(tombstoneFor(m_token, {}), stale), ErrorKind::LeaseLost);
    QVERIFY(await(m_console->map.tombstones())->empty());
}

QTEST_GUILESS_MAIN(TestTombstones)
#include "test_tombstones.moc"
