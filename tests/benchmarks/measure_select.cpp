// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting by a column, and everything selected: what follows from it, and what the window does with it.
#include "livefeed.h"
#include "measurement.h"
#include "paintwatch.h"
#include "stage.h"
#include "turnmeter.h"

#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace quayside::benchmarks {

namespace {

constexpr double kSortMs = 1'000; // on a pool thread; the window goes on meanwhile
constexpr double kSelectMs = 250;
constexpr double kFrameMs = 16.7;
constexpr double kLongestMs = 50;

/** The window with the fleet in it, live, every group open. */
class Table
{
public:
    explicit Table(const Setup &setup)
        : m_fleet(setup.fleet)
        , m_watch(*m_stage.tree().viewport())
    {
        m_stage.openFully(setup.map, setup.fleet);
        m_feed.emplace(m_stage.workspace(), setup.fleet);
        m_feed->listAll();
        runFor(1'000);
        m_stage.window().findChild<QAction *>(QStringLiteral("expandAll"))->trigger();
        runFor(500);
        m_stage.tree().setFocus();
    }

    Stage &stage() { return m_stage; }
    LiveFeed &feed() { return *m_feed; }

    /** Until the tree is painted after `action` and all that follows from it, in milliseconds. */
    template <typename Action>
    double paintAfter(Action action)
    {
        m_watch.start([this] { return !m_stage.model()->isBusy(); });
        action();
        runUntil([this] { return !m_stage.model()->isBusy(); });
        m_stage.tree().viewport()->update(); // also where the order is the same
        return m_watch.wait();
    }

    double press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        return paintAfter([this, key, modifiers] { QTest::keyClick(&m_stage.tree(), key, modifiers); });
    }

    double sortBy(int column)
    {
        return paintAfter([this, column] { m_stage.tree().sortByColumn(column, Qt::DescendingOrder); });
    }

    /** Types a text that some have and takes it away again. */
    void filter()
    {
        auto *field = m_stage.window().findChild<QLineEdit *>(QStringLiteral("sessionFilter"));
        for (const QString &text : { QStringLiteral("c17"), QString() }) {
            field->setText(text);
            runFor(500);
            runUntil([this] { return !m_stage.model()->isBusy(); });
            runFor(200);
        }
    }

private:
    FleetSpec m_fleet;
    Stage m_stage;
    std::optional<LiveFeed> m_feed;
    PaintWatch m_watch;
};

Row turnRow(const char *name, const TurnMeter &turns)
{
    return { QString::fromLatin1(name), turns.longestMs(), QStringLiteral("ms"), std::nullopt, kLongestMs };
}

void begin(TurnMeter &turns)
{
    turns.start();
    runFor(20); // what follows is a turn of its own
}

void measureSorting(const Setup &setup, Table &table, Rows &rows)
{
    using Model = items::SessionTreeModel;
    TurnMeter turns;
    begin(turns);
    std::vector<double> taken;
    for (int i = 0; i < setup.repetitions(3); ++i) {
        for (const int column : { Model::Status, Model::Phone, Model::Worker, Model::LastActivity })
            taken.push_back(table.sortBy(column));
    }
    rows.push_back(
        { QStringLiteral("sort.shown"), median(taken), QStringLiteral("ms"), std::nullopt, kSortMs });
    rows.push_back(turnRow("sort.longest_turn", turns));
}

void measureSelecting(const Setup &setup, Table &table, Rows &rows)
{
    TurnMeter turns;
    begin(turns);
    std::vector<double> selected;
    std::vector<double> scrolled;
    for (int i = 0; i < setup.repetitions(5); ++i) {
        selected.push_back(table.press(Qt::Key_A, Qt::ControlModifier));
        runFor(100);
        for (int page = 0; page < 5; ++page) {
            QScrollBar *bar = table.stage().tree().verticalScrollBar();
            scrolled.push_back(table.paintAfter([bar] { bar->setValue(bar->value() + bar->pageStep()); }));
        }
    }
    rows.push_back(
        { QStringLiteral("select.all"), median(selected), QStringLiteral("ms"), std::nullopt, kSelectMs });
    rows.push_back(
        { QStringLiteral("select.scroll"), median(scrolled), QStringLiteral("ms"), std::nullopt, kFrameMs });
    rows.push_back(turnRow("select.longest_turn", turns));
    begin(turns);
    table.feed().changeStatuses(1'000, setup.quick ? 1 : 5);
    rows.push_back(turnRow("select.live_turn", turns));
    begin(turns);
    table.filter();
    rows.push_back(turnRow("select.filter_turn", turns));
}

} // namespace

Rows measureSelect(const Setup &setup)
{
    Table table(setup);
    Rows rows;
    measureSorting(setup, table, rows);
    measureSelecting(setup, table, rows);
    return rows;
}

} // namespace quayside::benchmarks
