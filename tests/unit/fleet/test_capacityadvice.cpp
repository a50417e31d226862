// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/capacityadvice.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <optional>

using namespace quayside::fleet;
using Limit = CapacityAdvice::Limit;

class TestCapacityAdvice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedVectors_data();
    void publishedVectors();
    void handChecks();
    void everyPointInvertsToItself_data();
    void everyPointInvertsToItself();
    void lowerTableFirst();
    void browserEnginesAreAlike();
    void unknownEngineHasNoAdvice();
    void neverAboveTheTable();
    void oddInputGivesZero();
    void marginsCount();
    void moreMachineIsNeverFewerSessions();
    void highestPublished();
    void saysWhatBoundIt();
};

namespace {

/** The highest figure any table has for the engine. */
std::optional<int> highestOf(const QString &engine)
{
    std::optional<int> highest;
    for (const CapacitySource source : { CapacitySource::Faq, CapacitySource::ScalingArticle }) {
        const std::span<const CapacityPoint> points = capacityPoints(source, engine);
        if (!points.empty())
            highest = std::max(highest.value_or(0), static_cast<int>(points.back().sessions));
    }
    return highest;
}

struct Expected
{
    int sessions;
    Limit limit;
};

struct Vector
{
    double cores;
    double memoryGb;
    Expected articleWebjs, articleNoweb, faqWebjs, faqNoweb, faqGows;
};

constexpr Limit kCpu = Limit::Cpu;
constexpr Limit kMem = Limit::Memory;
constexpr Limit kMax = Limit::Table;

const std::vector<Vector> kVectors {
    { 1, 2, { 2, kCpu }, { 11, kMem }, { 2, kCpu }, { 4, kMem }, { 8, kMem } },
    { 2, 4, { 5, kCpu }, { 33, kMem }, { 5, kCpu }, { 24, kMem }, { 44, kMem } },
    { 4, 8, { 11, kCpu }, { 89, kMem }, { 10, kCpu }, { 78, kMem }, { 74, kCpu } },
    { 4, 16, { 11, kCpu }, { 214, kMem }, { 10, kCpu }, { 80, kCpu }, { 74, kCpu } },
    { 8, 16, { 22, kCpu }, { 214, kMem }, { 21, kCpu }, { 100, kMax }, { 270, kMem } },
    { 8, 32, { 22, kCpu }, { 463, kMem }, { 21, kCpu }, { 100, kMax }, { 286, kCpu } },
    { 16, 32, { 42, kCpu }, { 463, kMem }, { 42, kCpu }, { 100, kMax }, { 500, kMax } },
    { 16, 64, { 42, kCpu }, { 500, kMax }, { 42, kCpu }, { 100, kMax }, { 500, kMax } },
    { 32, 64, { 50, kMax }, { 500, kMax }, { 50, kMax }, { 100, kMax }, { 500, kMax } },
};

struct Column
{
    CapacitySource source;
    const char *engine;
    Expected Vector::*expected;
};

const std::vector<Column> kColumns {
    { CapacitySource::ScalingArticle, "WEBJS", &Vector::articleWebjs },
    { CapacitySource::ScalingArticle, "NOWEB", &Vector::articleNoweb },
    { CapacitySource::Faq, "WEBJS", &Vector::faqWebjs },
    { CapacitySource::Faq, "NOWEB", &Vector::faqNoweb },
    { CapacitySource::Faq, "GOWS", &Vector::faqGows },
};

constexpr CapacityMargins kNoMargins { 1.0, 0.0, 1.0 };

} // namespace

void TestCapacityAdvice::publishedVectors_data()
{
    QTest::addColumn<int>("vector");
    QTest::addColumn<int>("column");
    for (size_t v = 0; v < kVectors.size(); ++v) {
        for (size_t c = 0; c < kColumns.size(); ++c) {
            const QByteArray name = QByteArray::number(kVectors[v].cores) + " cores, "
                + QByteArray::number(kVectors[v].memoryGb) + " GB, " + kColumns[c].engine + " #"
                + QByteArray::number(qulonglong(c));
            QTest::newRow(name.constData()) << int(v) << int(c);
        }
    }
}

void TestCapacityAdvice::publishedVectors()
{
    QFETCH(int, vector);
    QFETCH(int, column);
    const Vector &v = kVectors[size_t(vector)];
    const Column &c = kColumns[size_t(column)];
    const auto advice = CapacityAdvisor::advise(c.source, QString::fromLatin1(c.engine), v.cores, v.memoryGb);
    QVERIFY(advice.has_value());
    QCOMPARE(advice->sessions, (v.*c.expected).sessions);
    QCOMPARE(int(advice->limit), int((v.*c.expected).limit));
    QCOMPARE(int(advice->source), int(c.source));
}

void TestCapacityAdvice::handChecks()
{
    // 8 cores, 16 GB: C_eff = 6.4 -> 10 + 3.7 * 40 / 12.3 = 22.03; M_eff = 13.5 -> 35.14
    const auto webjs
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("WEBJS"), 8, 16);
    QCOMPARE(webjs->sessions, 22);
    QCOMPARE(int(webjs->limit), int(kCpu));
    // 4 cores, 16 GB: C_eff = 3.2 >= 3.0 -> 500; M_eff = 13.5 -> 214.4
    const auto noweb
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("NOWEB"), 4, 16);
    QCOMPARE(noweb->sessions, 214);
    QCOMPARE(int(noweb->limit), int(kMem));
}

void TestCapacityAdvice::everyPointInvertsToItself_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("engine");
    for (const CapacitySource source : { CapacitySource::ScalingArticle, CapacitySource::Faq }) {
        for (const char *engine : { "WEBJS", "WPP", "NOWEB", "GOWS" }) {
            const QByteArray name = QByteArray(engine) + char('0' + int(source));
            QTest::newRow(name.constData()) << int(source) << QString::fromLatin1(engine);
        }
    }
}

void TestCapacityAdvice::everyPointInvertsToItself()
{
    QFETCH(int, source);
    QFETCH(QString, engine);
    const auto from = static_cast<CapacitySource>(source);
    for (const CapacityPoint &point : capacityPoints(from, engine)) {
        const auto advice = CapacityAdvisor::advise(from, engine, point.cores, point.memoryGb, kNoMargins);
        QCOMPARE(advice->sessions, int(point.sessions));
    }
}

void TestCapacityAdvice::lowerTableFirst()
{
    const auto all = CapacityAdvisor::adviseAll(QStringLiteral("NOWEB"), 4, 16);
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].sessions, 80);
    QCOMPARE(int(all[0].source), int(CapacitySource::Faq));
    QCOMPARE(all[1].sessions, 214);
    QCOMPARE(CapacityAdvisor::adviseAll(QStringLiteral("GOWS"), 4, 16).size(), size_t(1));
}

void TestCapacityAdvice::browserEnginesAreAlike()
{
    for (const CapacitySource source : { CapacitySource::ScalingArticle, CapacitySource::Faq }) {
        const auto webjs = CapacityAdvisor::advise(source, QStringLiteral("WEBJS"), 8, 16);
        const auto wpp = CapacityAdvisor::advise(source, QStringLiteral("wpp"), 8, 16);
        QCOMPARE(wpp->sessions, webjs->sessions);
    }
}

void TestCapacityAdvice::unknownEngineHasNoAdvice()
{
    QVERIFY(!CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("TELEPATHY"), 4, 8));
    QVERIFY(!CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("GOWS"), 4, 8));
    QVERIFY(CapacityAdvisor::adviseAll(QString(), 4, 8).empty());
}

void TestCapacityAdvice::neverAboveTheTable()
{
    const auto advice = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("WEBJS"), 4096, 1e6);
    QCOMPARE(advice->sessions, 50);
    QCOMPARE(int(advice->limit), int(kMax));
}

void TestCapacityAdvice::oddInputGivesZero()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double odd : { 0.0, -3.0, nan }) {
        const auto cores = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), odd, 8);
        QCOMPARE(cores->sessions, 0);
        const auto memory = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 8, odd);
        QCOMPARE(memory->sessions, 0);
    }
    const auto reserveOnly = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 8, 1);
    QCOMPARE(reserveOnly->sessions, 0);
    QCOMPARE(int(reserveOnly->limit), int(kMem));
}

void TestCapacityAdvice::marginsCount()
{
    const CapacityMargins generous { 0.5, 4.0, 0.5 };
    const auto usual = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8);
    const auto careful
        = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8, generous);
    QVERIFY(careful->sessions < usual->sessions);
    QCOMPARE(careful->sessions, 10); // (8 - 4) * 0.5 = 2 GB
}

void TestCapacityAdvice::moreMachineIsNeverFewerSessions()
{
    for (const Column &column : kColumns) {
        int before = 0;
        for (double cores = 0.25; cores < 40; cores += 0.25) {
            const auto advice = CapacityAdvisor::advise(column.source, QString::fromLatin1(column.engine),
                                                        cores, cores * 2);
            QVERIFY(advice->sessions >= before);
            before = advice->sessions;
        }
    }
}

void TestCapacityAdvice::highestPublished()
{
    QCOMPARE(highestOf(QStringLiteral("WEBJS")).value(), 50);
    QCOMPARE(highestOf(QStringLiteral("NOWEB")).value(), 500);
    QCOMPARE(highestOf(QStringLiteral("GOWS")).value(), 500);
    QVERIFY(!highestOf(QStringLiteral("x")));
}

void TestCapacityAdvice::saysWhatBoundIt()
{
    const auto webjs
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("WEBJS"), 8, 16);
    QCOMPARE(CapacityAdvisor::describe(*webjs),
             QStringLiteral("About 22 (limited by the processor; WAHA's scaling article, 20 % head-room)"));
    const auto gows = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 16, 64);
    QVERIFY(CapacityAdvisor::describe(*gows).contains(QStringLiteral("highest published figure")));
    const auto noweb = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8);
    QVERIFY(CapacityAdvisor::describe(*noweb).contains(QStringLiteral("limited by the memory")));
}

QTEST_GUILESS_MAIN(TestCapacityAdvice)
#include "test_capacityadvice.moc"
