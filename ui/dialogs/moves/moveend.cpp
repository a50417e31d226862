// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/moveend.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "items/text/agetext.h"
#include "ui/delegates/statelook.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chiplabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace quayside::ui {

MoveEnd::MoveEnd(const fleet::Fleet &fleet, SessionKey session, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_fleet(fleet)
    , m_session(std::move(session))
    , m_title(new QLabel(this))
    , m_status(new ChipLabel(this))
    , m_words(new QLabel(this))
{
    setObjectName(name);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_status->setObjectName(name + QStringLiteral("Status"));
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_status, 0, Qt::AlignTop);
    const Metrics metrics(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    layout->setSpacing(metrics.smallGap());
    layout->addLayout(first);
    layout->addWidget(m_words);
}

void MoveEnd::refresh(const QString &role)
{
    const fleet::WorkerIndex index = m_fleet.findWorker(m_session.worker);
    if (!index.isValid())
        return;
    const fleet::WorkerFacts &worker = m_fleet.worker(index);
    const auto copy = m_fleet.listedCopy(m_session);
    const QString status = copy ? copy->status.text() : tr("not there");
    m_title->setText(QStringLiteral("<b>%1</b> %2").arg(foreign::html(worker.name), foreign::html(role)));
    m_status->setChip(status, copy && !worker.isStale() ? toneOf(copy->status) : Tone::Neutral);
    const qint64 seenMs = std::max(worker.answeredMs, worker.listedMs);
    const QString age = items::AgeText::ago(m_fleet.clock().nowMs() - seenMs);
    QStringList words;
    if (seenMs == 0)
        words << tr("has not answered yet");
    else
        words << (worker.isStale() ? tr("as seen %1; it does not answer").arg(age) : tr("seen %1").arg(age));
    const fleet::SessionIndex row = m_fleet.findSession(m_session);
    if (row.isValid() && !m_fleet.session(row).row.isEmpty())
        words << tr("the map points here");
    m_words->setText(words.join(QStringLiteral(" · ")));
    setAccessibleName(worker.name + u' ' + role + QStringLiteral(": ") + status + QStringLiteral(", ")
                      + m_words->text());
}

void MoveEnd::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.surface);
    const qreal radius = Metrics(fontMetrics()).radius();
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace quayside::ui
