// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/rowindex.h"

#include "shardmap/backend/idcache.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/tablemapping.h"

#include <QTest>

using namespace quayside::shardmap;

class TestRowIndex final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNewChangedSameAndGone();
    void keepsTextKeysForRowsThatGo();
    void abandonedPassChangesNothing();
    void putAndRemoveCountAsKnown();
    void repeatedKeysKeepTheLast();
    void integersAndTheirTextHashAlike();
    void idsOfEveryTypeBecomeText();
    void conditionsFindStoredTypes();
    void repeatedKeysShareTheirText();
};

namespace {

using Rows = std::vector<std::pair<QVariant, quint64>>;

std::vector<QString> pass(RowIndex &index, const Rows &rows)
{
    index.beginPass();
    for (const auto &[id, content] : rows)
        index.see(id, content);
    return index.endPass();
}

} // namespace

void TestRowIndex::findsNewChangedSameAndGone()
{
    RowIndex index;
    QVERIFY(pass(index, { { 3LL, 30 }, { 1LL, 10 }, { 2LL, 20 } }).empty());
    QCOMPARE(index.size(), size_t(3));
    index.beginPass();
    QCOMPARE(index.see(1LL, 10), RowIndex::Seen::Same);
    QCOMPARE(index.see(3LL, 31), RowIndex::Seen::Changed);
    QCOMPARE(index.see(4LL, 40), RowIndex::Seen::New);
    QCOMPARE(index.endPass(), std::vector<QString> { QStringLiteral("2") });
    QCOMPARE(index.size(), size_t(3));
}

void TestRowIndex::keepsTextKeysForRowsThatGo()
{
    RowIndex index;
    const QString uuid = QStringLiteral("0f0e0d0c-aaaa-bbbb-cccc-000000000001");
    const QString strange = QString::fromUtf8("ключ \u202e\u0001 x");
    QVERIFY(pass(index, { { uuid, 1 }, { strange, 2 }, { 5LL, 3 } }).empty());
    index.beginPass();
    QCOMPARE(index.see(uuid, 1), RowIndex::Seen::Same);
    const std::vector<QString> gone = index.endPass();
    QCOMPARE(gone, (std::vector<QString> { QStringLiteral("5"), strange }));
}

void TestRowIndex::abandonedPassChangesNothing()
{
    RowIndex index;
    QVERIFY(pass(index, { { 1LL, 10 } }).empty());
    index.beginPass();
    index.see(9LL, 90);
    index.abandonPass();
    QCOMPARE(pass(index, { { 1LL, 10 } }), std::vector<QString> {});
    QCOMPARE(index.size(), size_t(1));
}

void TestRowIndex::putAndRemoveCountAsKnown()
{
    RowIndex index;
    const QString text = QStringLiteral("alpha");
    index.put(QStringLiteral("8"), 80);
    index.put(text, 1);
    index.put(text, 2);
    index.put(QStringLiteral("4"), 40);
    index.remove(QStringLiteral("8"));
    index.remove(QStringLiteral("not there"));
    index.beginPass();
    QCOMPARE(index.see(text, 2), RowIndex::Seen::Same);
    QCOMPARE(index.see(4LL, 40), RowIndex::Seen::Same);
    QVERIFY(index.endPass().empty());
    index.remove(text);
    QCOMPARE(index.size(), size_t(1));
    index.clear();
    QCOMPARE(index.size(), size_t(0));
}

void TestRowIndex::repeatedKeysKeepTheLast()
{
    RowIndex index;
    QVERIFY(pass(index, { { 1LL, 10 }, { 2LL, 20 }, { 1LL, 11 } }).empty());
    QCOMPARE(index.size(), size_t(2));
    index.beginPass();
    QCOMPARE(index.see(1LL, 11), RowIndex::Seen::Same);
    QCOMPARE(index.see(2LL, 20), RowIndex::Seen::Same);
    QVERIFY(index.endPass().empty());
}

void TestRowIndex::integersAndTheirTextHashAlike()
{
    ContentHash number;
    number.add(QVariant(42LL));
    ContentHash text;
    text.add(QVariant(QStringLiteral("42")));
    QCOMPARE(number.value(), text.value());
    ContentHash padded;
    padded.add(QVariant(QStringLiteral("042")));
    QVERIFY(padded.value() != text.value());
    ContentHash null;
    null.add(QVariant());
    ContentHash empty;
    empty.add(QVariant(QStringLiteral("")));
    QVERIFY(null.value() != empty.value());
}

void TestRowIndex::idsOfEveryTypeBecomeText()
{
    QCOMPARE(idText(QVariant(-9LL)), QStringLiteral("-9"));
    QCOMPARE(idText(QVariant(QByteArray("hi"))), QStringLiteral("x'6869'"));
    QVERIFY(idText(QVariant()).isNull());
    QCOMPARE(idInteger(u"12"), std::optional<qint64>(12));
    for (const QString &text : { QStringLiteral("012"), QStringLiteral("1e3"), QStringLiteral("+1"),
                                 QString(), QStringLiteral("99999999999999999999") })
        QVERIFY(!idInteger(text));
}

void TestRowIndex::conditionsFindStoredTypes()
{
    const Identifier column { QStringLiteral("id"), QStringLiteral("\"id\"") };
    QCOMPARE(idIs(column, {}).values.size(), 0);
    QCOMPARE(idIs(column, QStringLiteral("5")).values, (QVariantList { QStringLiteral("5"), 5LL }));
    QCOMPARE(idIs(column, QStringLiteral("x'6869'")).values,
             (QVariantList { QStringLiteral("x'6869'"), QByteArray("hi") }));
    QCOMPARE(idIs(column, QStringLiteral("x'not hex'")).values.size(), 1);
}

void TestRowIndex::repeatedKeysShareTheirText()
{
    IdCache cache;
    const QString first = cache.text(7LL);
    QCOMPARE(first, QStringLiteral("7"));
    QCOMPARE(cache.text(7LL).constData(), first.constData());
    QCOMPARE(cache.text(7LL + 2048), QStringLiteral("2055")); // the same slot
    QCOMPARE(cache.text(7LL), QStringLiteral("7"));
    QCOMPARE(cache.text(-1LL), QStringLiteral("-1"));
    QCOMPARE(cache.text(0LL), QStringLiteral("0"));
    QCOMPARE(cache.text(QStringLiteral("uuid")), QStringLiteral("uuid"));
    QVERIFY(cache.text(QVariant()).isNull());
}

QTEST_GUILESS_MAIN(TestRowIndex)
#include "test_rowindex.moc"
