// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/verbdialog.h"

#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flatheader.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using items::ImpactModel;
using operations::VerbText;

namespace {

constexpr int kWantedWidth = 62; //!< lines of text: the list's columns, and some words of the last one

} // namespace

VerbDialog::VerbDialog(const MapContext &context, operations::Verb verb,
                       const std::vector<fleet::SessionIndex> &sessions, int hiddenCount, QWidget *parent)
    : FormDialog(QStringLiteral("verbDialog"), VerbText::label(verb), VerbText::label(verb), parent)
    , m_context(context)
    , m_verb(verb)
    , m_model(*context.fleet)
    , m_view(new ImpactView(this))
    , m_list(makeList())
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
    , m_reason(new QLineEdit(this))
{
    for (const fleet::SessionIndex session : sessions)
        m_asked.push_back(context.fleet->session(session).key);
    m_view->setHidden(hiddenCount);
    content()->addWidget(m_view);
    content()->addWidget(m_list, 1);
    addReason(m_reason);
    content()->addWidget(m_care);
    connect(m_view, &ImpactView::detoursChanged, this, &VerbDialog::look);
    connect(m_care, &SafeguardBox::changed, this, &VerbDialog::validate);
    connect(this, &FormDialog::submitted, this, &VerbDialog::submit);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    makeQuestion();
    look();
    resize(sizeHint().expandedTo({ Metrics(fontMetrics()).em * kWantedWidth, 0 }));
    m_care->focusField();
}

QTableView *VerbDialog::makeList()
{
    const Metrics metrics(fontMetrics());
    auto *list = new QTableView(this);
    dressRows(*list, QStringLiteral("sessionList"), tr("Sessions this is done to"));
    list->setModel(&m_model);
    list->horizontalHeader()->setSectionsClickable(false);
    const int widths[] { 13, 9, 11, 10 };
    for (int column = 0; column < ImpactModel::What; ++column)
        list->setColumnWidth(column, widths[column] * metrics.em);
    list->setMinimumSize(metrics.em * 20, metrics.rowHeight() * 4);
    (new EmptyState(list))
        ->setReason({ tr("None of the selected sessions allows this: why is said above."), {} });
    return list;
}

void VerbDialog::look()
{
    m_impact
        = m_context.operations->impact(m_verb, m_context.fleet->findSessions(m_asked), m_view->withDetours());
    const int count = m_impact.count();
    setWindowTitle(VerbText::bulkTitle(m_verb, count));
    verbButton()->setText(count == 1 ? VerbText::label(m_verb) : VerbText::bulkTitle(m_verb, count));
    setExplanation(count == 0 ? tr("This can't be done to any of the selected sessions:")
                              : ImpactView::consequences(m_impact));
    m_view->setImpact(m_impact);
    m_view->offerDetours(m_verb, m_impact);
    m_model.setItems(m_impact.items);
    verbButton()->setAutoDefault(!m_impact.destructive);
    const std::vector<SessionKey> sessions = m_impact.sessions();
    m_care->setCount(count, m_impact.destructive, count == 1 ? sessions.front().name : QString());
    validate();
}

void VerbDialog::validate()
{
    showObstacle(m_impact.count() == 0 ? QString() : m_care->obstacle());
    if (m_impact.count() == 0)
        setBlocked(tr("None of the selected sessions allows this."));
}

void VerbDialog::submit()
{
    const std::vector<fleet::SessionIndex> sessions = m_context.fleet->findSessions(m_impact.sessions());
    operations::BulkOptions options;
    options.reason = m_reason->text().trimmed();
    options.detours = m_view->withDetours();
    options.failingShare = m_care->failingShare();
    if (!sessions.empty())
        m_context.operations->run(m_verb, sessions, options);
    accept();
}

void openVerbDialog(QWidget *parent, const MapContext &context, operations::Verb verb,
                    const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    (new VerbDialog(context, verb, sessions, hiddenCount, parent))->open();
}

} // namespace quayside::ui
