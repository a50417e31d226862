// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/columnkeeper.h"

#include "items/text/agetext.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace quayside::ui {

using namespace std::chrono_literals;

namespace {

const QString kState = QStringLiteral("state");
const QString kByHand = QStringLiteral("byHand");
const QString kCharacter = QStringLiteral("character");
const QString kYielded = QStringLiteral("yielded");
const QString kKept = QStringLiteral("kept");

QVariantList toList(const QSet<int> &columns)
{
    return { columns.begin(), columns.end() };
}

QSet<int> toSet(const QVariant &list)
{
    QSet<int> columns;
    for (const QVariant &column : list.toList())
        columns.insert(column.toInt());
    return columns;
}

} // namespace

ColumnDefault ColumnDefault::growing(int share) &&
{
    stretch = share;
    return std::move(*this);
}

ColumnDefault ColumnDefault::shrinkingTo(int characters) &&
{
    least = characters;
    return std::move(*this);
}

ColumnDefault ColumnDefault::fittingItsTexts() &&
{
    fitsTexts = true;
    return std::move(*this);
}

ColumnDefault ColumnDefault::yielding(int when) &&
{
    rank = when;
    return std::move(*this);
}

ColumnDefault ColumnDefault::holding(const QString &text) &&
{
    sample = text;
    return std::move(*this);
}

QString widestTime()
{
    static const QDateTime time(QDate(2026, 9, 28), QTime(20, 38, 58));
    return items::AgeText::clockTimeWithSeconds(time.toMSecsSinceEpoch(),
                                                time.addDays(2).toMSecsSinceEpoch());
}

ColumnKeeper::ColumnKeeper(QHeaderView &header, Settings &settings, Setting setting,
                           std::vector<ColumnDefault> defaults, int sortColumn)
    : QObject(&header)
    , m_header(header)
    , m_settings(settings)
    , m_setting(setting)
    , m_defaults(std::move(defaults))
    , m_sortColumn(sortColumn)
{
    m_save.setSingleShot(true);
    m_save.setInterval(500ms);
    connect(&m_save, &QTimer::timeout, this, &ColumnKeeper::saveNow);
    m_fit.setSingleShot(true);
    m_fit.setInterval(100ms);
    connect(&m_fit, &QTimer::timeout, this, &ColumnKeeper::measure);
    const auto later = [this] {
        if (!m_restoring)
            m_save.start();
    };
    connect(&header, &QHeaderView::sectionResized, this, [this, later](int column) {
        if (!m_restoring && !isLastShown(column)) // that one follows the view
            m_byHand = true;
        later();
    });
    connect(&header, &QHeaderView::sectionMoved, this, later);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, later);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &ColumnKeeper::showMenu);
    header.installEventFilter(this);
    if (auto *tree = qobject_cast<QTreeView *>(header.parent()))
        connect(tree, &QTreeView::expanded, this, [this] {
            if (std::ranges::any_of(m_defaults, &ColumnDefault::fitsTexts) && !m_fit.isActive())
                m_fit.start();
        });
}

void ColumnKeeper::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    followModel();
    const QVariantMap stored = m_settings.value(m_setting).toMap();
    const QByteArray state = stored.value(kState).toByteArray();
    if (state.isEmpty() || !m_header.restoreState(state) || m_header.count() != int(m_defaults.size())) {
        reset();
        return;
    }
    m_byHand = stored.value(kByHand).toBool();
    m_yielded = toSet(stored.value(kYielded));
    m_kept = toSet(stored.value(kKept));
    m_character = stored.value(kCharacter).toInt();
    followFont();
    fit();
}

void ColumnKeeper::reset()
{
    const QScopedValueRollback guard(m_restoring, true);
    m_byHand = false;
    m_yielded.clear();
    m_kept.clear();
    m_character = character();
    for (int i = 0; i < m_header.count() && i < int(m_defaults.size()); ++i) {
        m_header.moveSection(m_header.visualIndex(i), i);
        m_header.setSectionHidden(i, !m_defaults[size_t(i)].shown);
        m_header.resizeSection(i, width(i));
    }
    m_header.setSortIndicator(m_sortColumn, Qt::AscendingOrder);
    fit();
}

void ColumnKeeper::saveNow()
{
    m_save.stop();
    if (m_header.count() > 0)
        m_settings.setValue(m_setting,
                            QVariantMap { { kState, m_header.saveState() },
                                          { kByHand, m_byHand },
                                          { kYielded, toList(m_yielded) },
                                          { kKept, toList(m_kept) },
                                          { kCharacter, m_character } });
}

int ColumnKeeper::character() const
{
    return m_header.fontMetrics().horizontalAdvance(QLatin1Char('0'));
}

bool ColumnKeeper::isLastShown(int column) const
{
    for (int visual = m_header.visualIndex(column) + 1; visual < m_header.count(); ++visual)
        if (!m_header.isSectionHidden(m_header.logicalIndex(visual)))
            return false;
    return m_header.stretchLastSection();
}

/** Differs by language; the mark of the sorted one needs its place, too. */
int ColumnKeeper::titleWidth(int column) const
{
    const QString title = m_header.model()->headerData(column, Qt::Horizontal).toString();
    const int mark = m_header.isSortIndicatorShown() ? Metrics(m_header.fontMetrics()).gap() + 2 : 0;
    return m_header.fontMetrics().horizontalAdvance(title) + mark;
}

int ColumnKeeper::width(int column) const
{
    const ColumnDefault &rule = m_defaults[size_t(column)];
    if (const int texts = m_textWidths.empty() ? 0 : m_textWidths[size_t(column)]; texts > 0)
        return std::max(texts, leastWidth(column));
    const int content = std::max({ rule.width * character(), titleWidth(column),
                                   m_header.fontMetrics().horizontalAdvance(rule.sample) });
    return content + 2 * Metrics(m_header.fontMetrics()).gap();
}

int ColumnKeeper::leastWidth(int column) const
{
    const ColumnDefault &rule = m_defaults[size_t(column)];
    if (rule.least == 0)
        return width(column);
    const int content = std::max({ rule.least * character(), titleWidth(column),
                                   m_header.fontMetrics().horizontalAdvance(rule.sample) });
    return content + 2 * Metrics(m_header.fontMetrics()).gap();
}

/** Shares the view's width out, unless somebody has drawn the columns as they are. */
void ColumnKeeper::fit()
{
    // While its model is taken away a header still counts the old one's columns.
    if (m_byHand || !m_header.model() || m_header.count() != int(m_defaults.size()) || m_header.width() <= 0)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    giveWay();
    std::vector<int> widths(m_defaults.size(), 0);
    int room = m_header.width();
    for (int i = 0; i < m_header.count(); ++i) {
        widths[size_t(i)] = m_header.isSectionHidden(i) ? 0 : width(i);
        room -= widths[size_t(i)];
    }
    if (room < 0)
        narrow(widths, -room);
    else
        widen(widths, room);
    for (int i = 0; i < m_header.count(); ++i)
        if (!m_header.isSectionHidden(i))
            m_header.resizeSection(i, widths[size_t(i)]);
}

std::vector<int> ColumnKeeper::byRank() const
{
    std::vector<int> columns;
    for (int i = 0; i < int(m_defaults.size()); ++i)
        if (m_defaults[size_t(i)].rank > 0)
            columns.push_back(i);
    std::ranges::sort(columns, {}, [this](int column) { return m_defaults[size_t(column)].rank; });
    return columns;
}

/** Hides what there is no room for, and brings back what there is room for again. */
void ColumnKeeper::giveWay()
{
    const auto isWanted
        = [this](int column) { return m_yielded.contains(column) || !m_header.isSectionHidden(column); };
    int room = m_header.width();
    for (int i = 0; i < m_header.count(); ++i)
        room -= isWanted(i) ? leastWidth(i) : 0;
    for (const int column : byRank()) {
        if (!isWanted(column) || m_kept.contains(column))
            continue;
        const bool goes = room < 0;
        if (goes)
            room += leastWidth(column);
        if (goes)
            m_yielded.insert(column);
        else
            m_yielded.remove(column);
        if (m_header.isSectionHidden(column) != goes)
            m_header.setSectionHidden(column, goes);
    }
}

/** Each gives of what it can spare; those that are as wide as their texts only where that is not enough. */
void ColumnKeeper::narrow(std::vector<int> &widths, int missing) const
{
    for (const bool texts : { false, true }) {
        const auto spareOf = [&](size_t i) {
            return widths[i] > 0 && m_defaults[i].fitsTexts == texts ? widths[i] - leastWidth(int(i)) : 0;
        };
        int spare = 0;
        for (size_t i = 0; i < widths.size(); ++i)
            spare += spareOf(i);
        const double share = spare > 0 ? std::min(1.0, double(missing) / spare) : 0.0;
        for (size_t i = 0; i < widths.size(); ++i) {
            const int given = std::min(missing, int(std::ceil(share * spareOf(i))));
            widths[i] -= given;
            missing -= given;
        }
    }
}

/** What is in sight; they only grow, so that nothing jumps about while rows come and go. */
void ColumnKeeper::measure()
{
    const auto *view = qobject_cast<const QAbstractItemView *>(m_header.parent());
    if (!m_header.model())
        return;
    m_textWidths.resize(m_defaults.size(), 0);
    for (int i = 0; view && i < m_header.count() && i < int(m_defaults.size()); ++i)
        if (m_defaults[size_t(i)].fitsTexts && !m_header.isSectionHidden(i))
            m_textWidths[size_t(i)] = std::max(m_textWidths[size_t(i)], view->sizeHintForColumn(i));
    fit();
}

void ColumnKeeper::widen(std::vector<int> &widths, int room) const
{
    int shares = 0;
    for (size_t i = 0; i < widths.size(); ++i)
        shares += widths[i] > 0 ? m_defaults[i].stretch : 0;
    for (size_t i = 0; shares > 0 && i < widths.size(); ++i)
        widths[i] += widths[i] > 0 ? room * m_defaults[i].stretch / shares : 0;
}

void ColumnKeeper::followModel()
{
    m_textWidths.clear();
    const bool looks = std::ranges::any_of(m_defaults, &ColumnDefault::fitsTexts);
    if (!looks || !m_header.model())
        return;
    m_header.setResizeContentsPrecision(0); // what is in sight is enough
    const auto soon = [this] {
        if (!m_fit.isActive())
            m_fit.start();
    };
    connect(m_header.model(), &QAbstractItemModel::rowsInserted, this, soon);
    connect(m_header.model(), &QAbstractItemModel::modelReset, this, soon);
    if (m_header.model()->rowCount() > 0)
        soon();
}

/** What was drawn under another font keeps its measure in characters. */
void ColumnKeeper::followFont()
{
    const int now = character();
    const int before = std::exchange(m_character, now);
    if (before <= 0 || before == now)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    for (int i = 0; i < m_header.count(); ++i)
        if (!m_header.isSectionHidden(i))
            m_header.resizeSection(i, m_header.sectionSize(i) * now / before);
}

bool ColumnKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_textWidths.clear();
        followFont();
        measure();
    } else if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

int ColumnKeeper::shownCount() const
{
    return m_header.count() - m_header.hiddenSectionCount();
}

void ColumnKeeper::showColumn(int column, bool shown)
{
    const QScopedValueRollback guard(m_restoring, true);
    m_yielded.remove(column);
    if (shown)
        m_kept.insert(column);
    else
        m_kept.remove(column);
    m_header.setSectionHidden(column, !shown);
    fit();
}

void ColumnKeeper::fillMenu(QMenu &menu)
{
    for (int i = 0; i < m_header.count(); ++i) {
        const QString title = m_header.model()->headerData(i, Qt::Horizontal).toString();
        QAction *action = menu.addAction(title.isEmpty() ? tr("Column %1").arg(i + 1) : title);
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(i));
        action->setEnabled(i != 0);
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            if (shown || shownCount() > 1)
                showColumn(i, shown);
            m_save.start();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as they came")), &QAction::triggered, this, [this] {
        reset();
        m_save.start();
    });
}

void ColumnKeeper::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnMenu"));
    fillMenu(*menu);
    menu->popup(m_header.mapToGlobal(position));
}

std::vector<int> ColumnKeeper::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        if (const int column = m_header.logicalIndex(visual); !m_header.isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

} // namespace quayside::ui
