// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/eventfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <array>

namespace quayside::ui {

namespace {

/** Of WAHA 2026.7 (api.md §6), without the deprecated ones; the usual first. */
constexpr std::array kEventNames {
    "message",
    "message.any",
    "session.status",
    "message.ack",
    "message.reaction",
    "message.edited",
    "message.revoked",
    "message.waiting",
    "message.ack.group",
    "group.v2.join",
    "group.v2.leave",
    "group.v2.update",
    "group.v2.participants",
    "presence.update",
    "poll.vote",
    "poll.vote.failed",
    "chat.archive",
    "call.received",
    "call.accepted",
    "call.rejected",
    "label.upsert",
    "label.deleted",
    "label.chat.added",
    "label.chat.deleted",
    "event.response",
    "event.response.failed",
    "engine.event",
    "*",
};

} // namespace

EventField::EventField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(QStringLiteral("eventsField"));
    m_line->setAccessibleName(tr("Events"));
    auto *choose = new QToolButton(this);
    choose->setObjectName(QStringLiteral("eventsButton"));
    choose->setText(tr("Choose"));
    choose->setAccessibleName(tr("Choose events"));
    choose->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(choose);
    choose->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(choose);
    setFocusProxy(m_line);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    connect(m_line, &QLineEdit::textChanged, this, &EventField::changed);
}

QStringList EventField::events() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QStringList events = m_line->text().split(between, Qt::SkipEmptyParts);
    events.removeDuplicates();
    return events;
}

void EventField::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void EventField::fillMenu(QMenu *menu)
{
    menu->clear();
    const QStringList chosen = events();
    for (const char *known : kEventNames) {
        const QString event = QString::fromLatin1(known);
        QAction *action = menu->addAction(event == QStringLiteral("*") ? tr("* (all events)") : event);
        action->setCheckable(true);
        action->setChecked(chosen.contains(event));
        connect(action, &QAction::toggled, this, [this, event](bool on) { toggle(event, on); });
    }
}

void EventField::toggle(const QString &event, bool on)
{
    QStringList chosen = events();
    if (on)
        chosen.append(event);
    else
        chosen.removeAll(event);
    m_line->setText(chosen.join(QStringLiteral(", ")));
}

} // namespace quayside::ui
