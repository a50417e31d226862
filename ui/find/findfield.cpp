// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findfield.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "fleet/truth/workercause.h"
#include "items/text/facttext.h"
#include "items/text/phonetext.h"
#include "ui/delegates/celldelegate.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flatheader.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

/** How a thing found is described, beside its name. UI thread. */
class FindText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::FindText)
public:
    /** "WORKING · +49 151 2345678 · waha1 · Acme GmbH". */
    [[nodiscard]] static QString session(const fleet::Fleet &fleet, fleet::SessionIndex session);
    /** "user · 2 of 3 working". */
    [[nodiscard]] static QString user(const fleet::Fleet &fleet, fleet::UserIndex user);
    /** "worker · online · https://waha1.example.com". */
    [[nodiscard]] static QString worker(const fleet::WorkerFacts &worker);
    [[nodiscard]] static QString action(const QString &shortcut);
};

namespace {

constexpr int kMostHits = 40;
constexpr int kMostActions = 6;
constexpr int kRowsShown = 12;
constexpr auto kSlice = 4ms; // a quarter of a frame
const QString kDot = QStringLiteral(" · ");

/** A thing found: icon, name, and what it is in muted words. */
class FindDelegate final : public CellDelegate
{
    Q_DISABLE_COPY_MOVE(FindDelegate)
public:
    enum { DetailRole = Qt::UserRole + 1000 };

    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

void FindDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Colors &colors) const
{
    const int side = Metrics(option.fontMetrics).em;
    const QRect iconBox
        = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area);
    option.icon.paint(&painter, iconBox);
    const bool isRtl = option.direction == Qt::RightToLeft;
    const int indent = side + Metrics(option.fontMetrics).gap();
    const QRect words = isRtl ? area.adjusted(0, 0, -indent, 0) : area.adjusted(indent, 0, 0, 0);
    const QRect rest = paintText(painter, words, option.text, option.palette.color(QPalette::Text), option);
    const int gap = side;
    const QRect detail = isRtl ? rest.adjusted(0, 0, -gap, 0) : rest.adjusted(gap, 0, 0, 0);
    if (detail.width() > 0)
        paintText(painter, detail, index.data(DetailRole).toString(), colors.muted, option);
}

} // namespace

QString FindText::session(const fleet::Fleet &fleet, fleet::SessionIndex session)
{
    QStringList parts { fleet.sessionStatus(session).text() };
    if (const QString phone = fleet.sessionPhone(session); !phone.isEmpty())
        parts << items::PhoneText::display(phone);
    if (const fleet::WorkerIndex worker = fleet.sessionWorker(session); worker.isValid())
        parts << fleet.worker(worker).name;
    if (const fleet::UserIndex user = fleet.sessionUser(session); user.isValid())
        parts << fleet::nameOfUser(fleet.user(user));
    return parts.join(kDot);
}

QString FindText::user(const fleet::Fleet &fleet, fleet::UserIndex user)
{
    return tr("user") + kDot + items::FactText::workingOf(fleet, user);
}

QString FindText::worker(const fleet::WorkerFacts &worker)
{
    return tr("worker") + kDot + fleet::WorkerCause::reach(worker).title + kDot
        + fleet::addressOfWorker(worker);
}

QString FindText::action(const QString &shortcut)
{
    return shortcut.isEmpty() ? tr("action") : tr("action") + kDot + shortcut;
}

FindField::FindField(Actions &actions, QWidget *parent)
    : QLineEdit(parent)
    , m_actions(actions)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("findField"));
    setPlaceholderText(tr("Find a user, phone, session, worker, action…"));
    setAccessibleName(tr("Find"));
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("find"), QPalette::PlaceholderText), LeadingPosition);
    m_delay.setSingleShot(true);
    m_delay.setInterval(60ms);
    connect(&m_delay, &QTimer::timeout, this, &FindField::search);
    connect(&m_slices, &QTimer::timeout, this, [this] { searchOn(QDeadlineTimer(kSlice)); });
    connect(this, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            closeList();
    });
}

void FindField::setContext(const MapContext *context)
{
    closeList();
    clear();
    disconnect(m_following);
    m_context = context;
    if (context)
        m_following = connect(context->fleet, &fleet::Fleet::changed, this, &FindField::clearGone);
}

void FindField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!text().isEmpty())
        search();
}

void FindField::search()
{
    m_delay.stop();
    m_lookup.reset();
    const QString wanted = text().trimmed();
    if (wanted.isEmpty())
        return closeList();
    if (!m_context)
        return showHits({});
    m_lookup.emplace(*m_context->fleet, wanted, kMostHits);
    m_slices.start();
}

void FindField::searchOn(QDeadlineTimer deadline)
{
    if (!m_lookup || !m_lookup->step(deadline))
        return;
    m_slices.stop();
    const std::vector<fleet::LookupHit> hits = m_lookup->take();
    m_lookup.reset();
    showHits(hits);
}

void FindField::showHits(const std::vector<fleet::LookupHit> &hits)
{
    m_hits.clear();
    m_model->clear();
    for (const fleet::LookupHit &hit : hits)
        addHit(hit);
    addActions(text().trimmed());
    if (m_hits.empty())
        addNothingFound();
    makeList();
    placeList();
    m_list->show();
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void FindField::addNothingFound()
{
    m_model->appendRow(new QStandardItem(tr("Nothing found for “%1”.").arg(foreign::name(text().trimmed()))));
}

void FindField::addHit(const fleet::LookupHit &hit)
{
    const fleet::Fleet &fleet = *m_context->fleet;
    if (hit.session.isValid()) {
        addRow(QStringLiteral("session"), fleet::nameOfSession(fleet, hit.session),
               FindText::session(fleet, hit.session), hit);
    } else if (hit.user.isValid()) {
        const fleet::UserFacts &user = fleet.user(hit.user);
        addRow(QStringLiteral("user"), fleet::fullNameOfUser(user), FindText::user(fleet, hit.user), hit);
    } else if (hit.worker.isValid()) {
        const fleet::WorkerFacts &worker = fleet.worker(hit.worker);
        addRow(QStringLiteral("worker"), worker.name, FindText::worker(worker), hit);
    }
}

void FindField::addActions(const QString &wanted)
{
    int found = 0;
    for (int i = 0; i < int(ActionId::Count) && found < kMostActions; ++i) {
        QAction *action = m_actions.get(static_cast<ActionId>(i));
        const QString name = action->text().remove(QLatin1Char('&'));
        if (!action->isEnabled() || !action->isVisible() || !name.contains(wanted, Qt::CaseInsensitive))
            continue;
        addRow(QStringLiteral("goto"), name,
               FindText::action(action->shortcut().toString(QKeySequence::NativeText)), action);
        ++found;
    }
}

void FindField::addRow(const QString &icon, const QString &text, const QString &detail, const Hit &hit)
{
    auto *item = new QStandardItem(themedIcon(icon, QPalette::Text), text);
    item->setData(detail, FindDelegate::DetailRole);
    item->setData(QString(text + QStringLiteral(", ") + detail), Qt::AccessibleTextRole);
    item->setToolTip(detail);
    m_model->appendRow(item);
    m_hits.push_back(hit);
}

void FindField::makeList()
{
    if (m_list)
        return;
    m_list = new QListView(window());
    m_list->setObjectName(QStringLiteral("findList"));
    m_list->setAccessibleName(tr("Found"));
    chooseNoNeighbour(*m_list, *m_model);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void FindField::placeList()
{
    const int rows = std::min(m_model->rowCount(), kRowsShown);
    const int height = rows * Metrics(fontMetrics()).rowHeight() + 2 * m_list->frameWidth();
    const QPoint below = mapTo(window(), QPoint(0, this->height() + 1));
    const int wide = std::min(std::max(width(), Metrics(fontMetrics()).em * 34), window()->width() - 8);
    const int x = std::clamp(layoutDirection() == Qt::RightToLeft ? below.x() + width() - wide : below.x(), 0,
                             std::max(0, window()->width() - wide));
    m_list->setGeometry(x, below.y(), wide, height);
    m_list->raise();
}

void FindField::closeList()
{
    m_delay.stop();
    m_slices.stop();
    m_lookup.reset();
    if (m_list)
        m_list->hide();
    m_hits.clear();
}

void FindField::moveBy(int rows)
{
    if (!m_list || m_list->isHidden() || m_hits.empty())
        return;
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, last);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void FindField::choose(int row)
{
    if (row < 0 || row >= int(m_hits.size()))
        return;
    const Hit hit = m_hits[size_t(row)];
    closeList();
    clear();
    if (QAction *const *action = std::get_if<QAction *>(&hit)) {
        Q_EMIT actionChosen(*action);
        return;
    }
    const auto &found = std::get<fleet::LookupHit>(hit);
    if (found.session.isValid())
        Q_EMIT sessionChosen(found.session);
    else if (found.user.isValid())
        Q_EMIT userChosen(found.user);
    else
        Q_EMIT workerChosen(found.worker);
}

/** A hit may point at something that has just gone: it goes, and what is chosen of the others stays so. */
void FindField::clearGone(const fleet::FleetChange &change)
{
    if (m_lookup && change.reset)
        search();
    else if (m_lookup)
        m_lookup->follow(change);
    const bool wasAny = !m_hits.empty();
    for (int row = int(m_hits.size()) - 1; row >= 0; --row) {
        const auto *found = std::get_if<fleet::LookupHit>(&m_hits[size_t(row)]);
        if (!found || !fleet::Lookup::isGone(*found, change))
            continue;
        m_hits.erase(m_hits.begin() + row);
        m_model->removeRow(row);
    }
    if (!wasAny || !m_list || !m_list->isVisible())
        return;
    if (m_hits.empty())
        addNothingFound();
    placeList();
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return;
    case Qt::Key_Up:
        moveBy(-1);
        return;
    case Qt::Key_PageDown:
        moveBy(kRowsShown);
        return;
    case Qt::Key_PageUp:
        moveBy(-kRowsShown);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_delay.isActive())
            search();
        searchOn(QDeadlineTimer(QDeadlineTimer::Forever));
        if (m_list && m_list->isVisible())
            choose(m_list->currentIndex().row());
        return;
    case Qt::Key_Escape:
        closeList();
        clear();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        closeList();
    QLineEdit::focusOutEvent(event);
}

void FindField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const QString keys = m_actions.get(ActionId::Find)->shortcut().toString(QKeySequence::NativeText);
    const QFont small = scaledFont(font(), 0.85);
    const int em = Metrics(fontMetrics()).em;
    const int needed = fontMetrics().horizontalAdvance(placeholderText())
        + QFontMetrics(small).horizontalAdvance(keys) + 4 * em;
    if (needed > width())
        return;
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(colorsFor(palette()).muted);
    const int margin = Metrics(fontMetrics()).gap();
    painter.drawText(rect().adjusted(margin, 0, -margin, 0), int(Qt::AlignTrailing | Qt::AlignVCenter), keys);
}

} // namespace quayside::ui
