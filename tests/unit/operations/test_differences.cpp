// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreigntext.h"
#include "operations/audit/audittext.h"
#include "operations/bulk/bulktext.h"
#include "operations/engine/difference.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationtext.h"

#include <QTest>

using namespace quayside;
using namespace quayside::operations;
using namespace Qt::StringLiterals;
using shardmap::OperationState;

namespace {

shardmap::StepRecord step(const QString &key, const QByteArray &data)
{
    shardmap::StepRecord record;
    record.key = key;
    record.data = data;
    return record;
}

} // namespace

/** An end of its own between done and failed: what it is called, and how the journal keeps what differs. */
class DifferencesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void haveAnEndOfTheirOwn();
    void surviveTheJournal();
    void laterRepairsAreForAPerson();
    void auditTellsThem();
    void namesStayNames();
};

void DifferencesTest::haveAnEndOfTheirOwn()
{
    const QString name = shardmap::toString(OperationState::Differs);
    QCOMPARE(name, u"done-with-differences"_s);
    QVERIFY(shardmap::operationStateFromString(name) == OperationState::Differs);
    QVERIFY(shardmap::isEnd(OperationState::Differs) && shardmap::isDone(OperationState::Differs));
    QVERIFY(shardmap::isDone(OperationState::Succeeded));
    for (const OperationState other : { OperationState::Failed, OperationState::Cancelled,
                                        OperationState::RolledBack, OperationState::Running })
        QVERIFY(!shardmap::isDone(other));
    QVERIFY(OperationText::state(OperationState::Differs) != OperationText::state(OperationState::Succeeded));
}

void DifferencesTest::surviveTheJournal()
{
    const Difference lost { u"The webhook is gone."_s, u"Write it back."_s, Difference::Repair::WriteBack };
    const Difference secret { u"The key of the proxy is not known."_s, {}, Difference::Repair::Reconfigure };
    QCOMPARE(Differences::addedTo("{}", {}), QByteArray("{}"));
    const QByteArray data = Differences::addedTo(R"({"status":"WORKING"})", { lost, secret });
    QVERIFY(data.contains(R"("status":"WORKING")"));
    shardmap::OperationRecord record;
    record.steps
        = { step(u"look"_s, R"({"status":"WORKING"})"), step(u"observe"_s, data), step(u"row"_s, {}) };
    const std::vector<Difference> read = Differences::of(record);
    QCOMPARE(read.size(), size_t(2));
    QVERIFY(read[0] == lost && read[1] == secret);
    QCOMPARE(Differences::toText(read),
             u"The webhook is gone. Write it back. The key of the proxy is not known."_s);
    QVERIFY(Differences::of(step(u"look"_s, R"("differences")")).empty()); // a text is no list
}

void DifferencesTest::laterRepairsAreForAPerson()
{
    for (const Difference::Repair repair :
         { Difference::Repair::None, Difference::Repair::WriteBack, Difference::Repair::Reconfigure,
           Difference::Repair::Restart, Difference::Repair::LinkPhone, Difference::Repair::Look })
        QVERIFY(differenceRepairFromString(toString(repair)) == repair);
    QVERIFY(differenceRepairFromString(u"of-next-year") == Difference::Repair::Look);
}

void DifferencesTest::auditTellsThem()
{
    const QString shown = AuditText::result(u"done-with-differences: The webhook is gone: write it back."_s);
    QVERIFY2(shown.startsWith(OperationText::state(OperationState::Differs)), qPrintable(shown));
    QVERIFY2(shown.endsWith(u"The webhook is gone: write it back."_s), qPrintable(shown));
    QVERIFY(AuditText::resultsLike(u"differences"_s).contains(u"done-with-differences"_s));
}

/** Of many, the first is named: a name that looks like another one, or like the sentence around it, does not.
 */
void DifferencesTest::namesStayNames()
{
    const QString name = u" loja\u202Eluza\n"_s;
    SeriesMove first;
    first.session.name = name;
    first.text = u"its webhook"_s;
    const QStringList sentences { BulkText::someDiffer(1, 2, name, first.text),
                                  BulkText::someFailed(1, 2, name, first.text),
                                  MoveSeriesText::someDiffer(1, 2, first),
                                  MoveSeriesText::someFailed(1, 2, first).message };
    for (const QString &sentence : sentences) {
        QVERIFY2(sentence.contains(foreign::name(name)), qPrintable(sentence));
        QVERIFY2(!sentence.contains(name), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(DifferencesTest)
#include "test_differences.moc"
