// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "ui/actions/actiontable.h"
#include "ui/theme/icons.h"

#include <QActionGroup>

namespace quayside::ui {

using operations::Availability;
using operations::Verb;

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (size_t i = 0; i < m_actions.size(); ++i)
        create(static_cast<ActionId>(i));
    auto *appearance = new QActionGroup(this);
    for (const ActionId id :
         { ActionId::AppearanceSystem, ActionId::AppearanceLight, ActionId::AppearanceDark })
        appearance->addAction(get(id));
    auto *grouping = new QActionGroup(this);
    for (const ActionId id : { ActionId::GroupByUser, ActionId::GroupByWorker })
        grouping->addAction(get(id));
    update({}, nullptr);
}

void Actions::create(ActionId id)
{
    const ActionLine &line = actionLine(id);
    auto *action = new QAction(ActionText::text(line), this);
    action->setObjectName(QString::fromLatin1(line.name));
    if (line.icon)
        action->setIcon(themedIcon(QString::fromLatin1(line.icon)));
    QList<QKeySequence> shortcuts;
    if (line.standardKey != QKeySequence::UnknownKey)
        shortcuts = QKeySequence::keyBindings(line.standardKey);
    if (line.shortcut)
        shortcuts.prepend(QKeySequence(QString::fromLatin1(line.shortcut)));
    action->setShortcuts(shortcuts);
    action->setCheckable(line.checkable);
    m_actions[static_cast<size_t>(id)] = action;
}

QAction *Actions::get(ActionId id) const
{
    return m_actions[static_cast<size_t>(id)];
}

QAction *Actions::ofVerb(Verb verb) const
{
    for (size_t i = 0; i < m_actions.size(); ++i)
        if (actionLine(static_cast<ActionId>(i)).verb == verb)
            return m_actions[i];
    return get(ActionId::NewSession);
}

void Actions::update(const Selection &selection, const MapContext *context)
{
    m_selection = selection;
    const ActionRules rules(m_selection, context);
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const auto id = static_cast<ActionId>(i);
        apply(id, rules.availability(id), rules.tip(id));
        if (const QString words = rules.consequence(id); !words.isEmpty() && m_actions[i]->isEnabled())
            m_actions[i]->setToolTip(m_actions[i]->toolTip() + QLatin1Char('\n') + words);
    }
}

void Actions::apply(ActionId id, const Availability &availability, const QString &tip)
{
    QAction *action = get(id);
    action->setEnabled(availability.available);
    action->setVisible(!availability.absent);
    const QString why = availability.available ? tip : availability.reason;
    QString name = action->text();
    name.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty())
        name += QStringLiteral(" (%1)").arg(keys);
    action->setToolTip(why.isEmpty() ? name : name + QLatin1Char('\n') + why);
    action->setStatusTip(why);
}

} // namespace quayside::ui
