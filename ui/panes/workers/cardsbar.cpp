// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/workers/cardsbar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/gaugebar.h"

#include "items/text/fleetsummary.h"

#include <QHBoxLayout>

#include <algorithm>

namespace quayside::ui {

using Knowledge = items::FleetNumbers::Knowledge;

namespace {

// Beside a figure there is room for two anyway.
constexpr int kFewestCardLines = 2;
constexpr int kMostCardLines = 3;

} // namespace

CardsBar::CardsBar(QWidget *parent)
    : QWidget(parent)
    , m_workers(new Card(tr("Workers"), this))
    , m_sessions(new Card(tr("Sessions"), this))
    , m_capacity(new Card(tr("Capacity"), this))
    , m_attention(new Card(tr("Needs attention"), this))
    , m_gauge(new GaugeBar(this))
{
    setObjectName(QStringLiteral("cards"));
    m_workers->setObjectName(QStringLiteral("cardWorkers"));
    m_sessions->setObjectName(QStringLiteral("cardSessions"));
    m_capacity->setObjectName(QStringLiteral("cardCapacity"));
    m_attention->setObjectName(QStringLiteral("cardAttention"));
    m_capacity->setExtra(m_gauge);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const Metrics metrics(fontMetrics());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    row->setSpacing(metrics.gap());
    for (Card *card : cards())
        row->addWidget(card, 1);
    for (Card *card : cards())
        connect(card, &Card::linesChanged, this, &CardsBar::arrange);
    connect(m_workers, &Card::activated, this, &CardsBar::workersActivated);
    connect(m_sessions, &Card::activated, this, &CardsBar::sessionsActivated);
    connect(m_capacity, &Card::activated, this, &CardsBar::capacityActivated);
    connect(m_attention, &Card::activated, this, &CardsBar::attentionActivated);
}

CardsBar::~CardsBar() = default;

std::array<Card *, 4> CardsBar::cards() const
{
    return { m_workers, m_sessions, m_capacity, m_attention };
}

/** All as high as the one with most to say; what changes every second moves nothing up and down. */
void CardsBar::arrange()
{
    int needed = m_arrangedWidth == width() ? m_lines : kFewestCardLines;
    for (const Card *card : cards())
        needed = std::clamp(card->neededLines(), needed, kMostCardLines);
    m_arrangedWidth = width();
    if (needed == m_lines)
        return;
    m_lines = needed;
    for (Card *card : cards())
        card->setLines(needed);
}

void CardsBar::setContext(const MapContext &context)
{
    m_summary = std::make_unique<items::FleetSummary>(*context.fleet);
    if (context.attention)
        m_summary->follow(*context.attention);
    connect(m_summary.get(), &items::FleetSummary::changed, this, &CardsBar::refresh);
    refresh();
}

void CardsBar::clearContext()
{
    m_summary.reset();
}

QString CardsBar::knowledgeText() const
{
    if (!m_summary)
        return {};
    QStringList parts { m_summary->mapText(), m_summary->knowledgeText() };
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

void CardsBar::refresh()
{
    const items::FleetNumbers &numbers = m_summary->numbers();
    m_workers->setFigure(m_summary->workersFigure());
    m_workers->setText(m_summary->workersText());
    m_sessions->setFigure(m_summary->sessionsFigure());
    m_sessions->setText(m_summary->sessionsText());
    m_capacity->setFigure(m_summary->capacityFigure());
    m_capacity->setText(m_summary->capacityText());
    GaugeValues values;
    values.used = numbers.used;
    values.reserved = numbers.reserved;
    values.capacity = numbers.capacityPercent() ? numbers.capacity : -1;
    values.stale = numbers.knowledge == Knowledge::Asking || numbers.knowledge == Knowledge::NoMap;
    m_gauge->setValues(values, m_summary->capacityText());
    m_attention->setFigure(m_summary->attentionFigure(), numbers.attention > 0 ? Tone::Bad : Tone::Neutral);
    m_attention->setText(m_summary->attentionText());
    m_attention->setToolTip(m_summary->attentionDetails());
    Q_EMIT changed();
}

} // namespace quayside::ui
