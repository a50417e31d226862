// SPDX-License-Identifier: GPL-3.0-or-later
// Keys typed into the filter of the real window, until rows that match are on the screen.
#include "livefeed.h"
#include "measurement.h"
#include "paintwatch.h"
#include "stage.h"

#include "stallmeter.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cstring>

namespace quayside::benchmarks {

namespace {

constexpr double kFirstRowsMs = 50;
constexpr double kLongestStallMs = 16.7;

/** All that is searched, as one text, a line a session. */
QByteArray haystack(const FleetSpec &fleet)
{
    QByteArray text;
    for (int session = 0; session < fleet.sessions; ++session)
        text += fleet.sessionName(session) + ' ' + fleet.phone(session) + ' '
            + fleet.userName(fleet.userOf(session)).toLower() + '\n';
    return text;
}

/** How many lines have `word` in them. */
int linesWith(const QByteArray &text, const QByteArray &word)
{
    int found = 0;
    const char *at = text.constData();
    const char *const end = at + text.size();
    while (at < end) {
        const auto *newLine = static_cast<const char *>(memchr(at, '\n', size_t(end - at)));
        found += memmem(at, size_t(newLine - at), word.constData(), size_t(word.size())) ? 1 : 0;
        at = newLine + 1;
    }
    return found;
}

double measureFloor(const QByteArray &text, const QByteArray &word)
{
    QElapsedTimer timer;
    timer.start();
    if (linesWith(text, word) == 0)
        qFatal("nothing matches");
    return double(timer.nsecsElapsed()) / 1e6;
}

/** Types a word key by key and waits for the rows of each; then empties the field. */
class Typist
{
public:
    explicit Typist(Stage &stage)
        : m_stage(stage)
        , m_field(*stage.window().findChild<QLineEdit *>(QStringLiteral("sessionFilter")))
        , m_watch(*stage.tree().viewport())
    { }

    void type(const QByteArray &word, std::vector<double> &times)
    {
        for (const char key : word)
            times.push_back(press([this, key] { QTest::keyClick(&m_field, key); }));
        (void)press([this] { m_field.clear(); });
    }

private:
    template <typename Action>
    double press(Action action)
    {
        QSignalSpy refiltered(m_stage.model(), &items::SessionTreeModel::refiltered);
        m_watch.start([this, &refiltered] { return !refiltered.isEmpty() && m_stage.hasRows(); });
        action();
        const double ms = m_watch.wait();
        runUntil([this] { return !m_stage.model()->isBusy(); });
        return ms;
    }

    Stage &m_stage;
    QLineEdit &m_field;
    PaintWatch m_watch;
};

} // namespace

Rows measureFilter(const Setup &setup)
{
    const QByteArray words[] = { "travel", "c17-", "essen", "4915110" };
    Stage stage;
    stage.openFully(setup.map, setup.fleet);
    LiveFeed feed(stage.workspace(), setup.fleet);
    feed.listAll();
    runFor(1'000);
    const QByteArray text = haystack(setup.fleet);
    std::vector<double> floors;
    std::vector<double> times;
    std::vector<double> stalls;
    Typist typist(stage);
    for (int i = 0; i < setup.repetitions(5); ++i) {
        for (const QByteArray &word : words) {
            floors.push_back(measureFloor(text, word));
            test::StallMeter meter;
            meter.start(2);
            typist.type(word, times);
            stalls.push_back(meter.longestMs());
        }
    }
    return {
        { QStringLiteral("filter.first_rows"), median(times), QStringLiteral("ms"), median(floors),
          kFirstRowsMs },
        { QStringLiteral("filter.longest_stall"), *std::ranges::max_element(stalls), QStringLiteral("ms"),
          std::nullopt, kLongestStallMs },
    };
}

} // namespace quayside::benchmarks
