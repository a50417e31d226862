// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/verbdialog.h"

#include "core/foreigntext.h"
#include "fleet/fleet.h"
#include "operations/operationservice.h"
#include "ui/dialogs/dialogs.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr int kMostListed = 200; // a longer list helps nobody; the rest is told as a number

} // namespace

VerbDialog::VerbDialog(const MapContext &context, operations::Verb verb,
                       const std::vector<fleet::SessionIndex> &sessions, int hiddenCount, QWidget *parent)
    : FormDialog(QStringLiteral("verbDialog"), operations::VerbText::label(verb),
                 operations::VerbText::label(verb), parent)
    , m_context(context)
    , m_verb(verb)
    , m_reason(new QLineEdit(this))
{
    sort(sessions);
    setWindowTitle(operations::VerbText::bulkTitle(verb, static_cast<int>(m_sessions.size())));
    verbButton()->setText(m_sessions.size() == 1
                              ? operations::VerbText::label(verb)
                              : operations::VerbText::bulkTitle(verb, static_cast<int>(m_sessions.size())));
    explain();
    addList();
    addHidden(hiddenCount);
    addConfirmation();
    connect(this, &FormDialog::submitted, this, &VerbDialog::submit);
    validate();
}

void VerbDialog::sort(const std::vector<fleet::SessionIndex> &sessions)
{
    for (const fleet::SessionIndex session : sessions) {
        const operations::Availability can = m_context.operations->availability(m_verb, session);
        if (can.available)
            m_sessions.push_back(m_context.fleet->session(session).key);
        else
            m_refused.append(tr("%1: %2").arg(titleOf(session), can.reason));
    }
}

QString VerbDialog::titleOf(fleet::SessionIndex session) const
{
    const fleet::SessionFacts facts = m_context.fleet->session(session);
    const QString worker = facts.worker.isValid() ? m_context.fleet->worker(facts.worker).name : QString();
    const QString name = foreign::name(facts.key.name);
    return worker.isEmpty() ? name : tr("%1 on %2").arg(name, worker);
}

void VerbDialog::explain()
{
    if (m_sessions.empty()) {
        setExplanation(tr("This can't be done to any of the selected sessions:"));
        return;
    }
    const fleet::SessionIndex first = m_context.fleet->findSession(m_sessions.front());
    const operations::Consequence what
        = operations::VerbText::consequence(m_verb, m_context.fleet->session(first));
    QStringList lines { what.effect, what.newQr, what.unlinksPhone };
    lines.removeAll(QString());
    setExplanation(lines.join(u'\n'));
}

void VerbDialog::addList()
{
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("sessionList"));
    list->setAccessibleName(tr("Sessions this is done to"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    const auto shown = std::min<size_t>(m_sessions.size(), kMostListed);
    for (size_t i = 0; i < shown; ++i) {
        if (const fleet::SessionIndex session = m_context.fleet->findSession(m_sessions[i]);
            session.isValid())
            list->addItem(titleOf(session));
    }
    if (m_sessions.size() > shown)
        list->addItem(tr("and %n more", nullptr, static_cast<int>(m_sessions.size() - shown)));
    for (const QString &refused : m_refused.mid(0, kMostListed)) {
        auto *item = new QListWidgetItem(tr("Not: %1").arg(refused), list);
        item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
    }
    content()->addWidget(list);
}

void VerbDialog::addHidden(int hiddenCount)
{
    if (hiddenCount == 0)
        return;
    auto *label = new QLabel(
        tr("%n more selected session(s) are hidden by the filter: not touched.", nullptr, hiddenCount), this);
    label->setObjectName(QStringLiteral("hiddenLabel"));
    label->setWordWrap(true);
    content()->addWidget(label);
}

void VerbDialog::addConfirmation()
{
    QFormLayout *form = addForm();
    m_reason->setObjectName(QStringLiteral("reasonField"));
    m_reason->setPlaceholderText(tr("Kept with the operation, for colleagues"));
    form->addRow(tr("&Reason"), m_reason);
    if (m_sessions.empty())
        return;
    const fleet::SessionIndex first = m_context.fleet->findSession(m_sessions.front());
    if (!operations::VerbText::consequence(m_verb, m_context.fleet->session(first)).destructive)
        return;
    m_expected = m_sessions.size() == 1 ? m_sessions.front().name : QString::number(m_sessions.size());
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("confirmField"));
    form->addRow(m_sessions.size() == 1 ? tr("Type the session's name, “%1”").arg(foreign::menu(m_expected))
                                        : tr("Type the number of sessions, %1").arg(m_expected),
                 m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &VerbDialog::validate);
    makeCancelDefault();
    m_typed->setFocus();
}

void VerbDialog::validate()
{
    if (m_sessions.empty())
        setBlocked(tr("None of the selected sessions allows this."));
    else if (m_typed && !foreign::isTyped(m_typed->text(), m_expected))
        setBlocked(tr("Type \"%1\" to go on.").arg(foreign::name(m_expected)));
    else
        setBlocked({});
}

void VerbDialog::submit()
{
    std::vector<fleet::SessionIndex> sessions;
    for (const SessionKey &key : m_sessions) {
        if (const fleet::SessionIndex session = m_context.fleet->findSession(key); session.isValid())
            sessions.push_back(session);
    }
    if (!sessions.empty())
        m_context.operations->run(m_verb, sessions, m_reason->text().trimmed());
    accept();
}

void openVerbDialog(QWidget *parent, const MapContext &context, operations::Verb verb,
                    const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    (new VerbDialog(context, verb, sessions, hiddenCount, parent))->open();
}

} // namespace quayside::ui
