// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adoptmanydialog.h"

#include "core/future.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/userpicker.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using items::AdoptionModel;

namespace {

constexpr int kTrySoonMs = 100;

} // namespace

AdoptManyDialog::AdoptManyDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                                 int hiddenCount, QWidget *parent)
    : FormDialog(QStringLiteral("adoptManyDialog"), tr("Add sessions to the map"), tr("Add to the map"),
                 parent)
    , m_context(context)
    , m_model(*context.fleet, sessions)
    , m_view(new ImpactView(this))
    , m_table(makeTable())
    , m_reason(new QLineEdit(this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
{
    setExplanation(
        tr("These run without a row in the shard map. Each gets one for the user its metadata "
           "names; nothing changes on any worker. Space leaves a session out. What the database would "
           "not take is tried first and left out."));
    m_view->setHidden(hiddenCount);
    content()->addWidget(m_view);
    content()->addWidget(m_table, 1);
    content()->addWidget(makeUserRow());
    m_reason->setObjectName(QStringLiteral("reasonField"));
    m_reason->setPlaceholderText(tr("Kept with the operation, for colleagues"));
    addForm()->addRow(tr("R&eason"), m_reason);
    content()->addWidget(m_care);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTrySoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AdoptManyDialog::tryRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AdoptManyDialog::look);
    connect(m_care, &SafeguardBox::changed, this, &AdoptManyDialog::validate);
    connect(this, &FormDialog::submitted, this, &AdoptManyDialog::submit);
    requirePermission(
        [this] { return m_context.operations->permissions().addRow(shardmap::MapPart::Sessions); });
    m_view->setNamesLeftOut(false); // the table does
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
    look();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32 }));
}

QTableView *AdoptManyDialog::makeTable()
{
    const Metrics metrics(fontMetrics());
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("adoptTable"));
    table->setAccessibleName(tr("Sessions without a row"));
    table->setModel(&m_model);
    table->setItemDelegate(new QStyledItemDelegate(table));
    table->setHorizontalHeader(new FlatHeader(table));
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics.rowHeight());
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    const int widths[] { 10, 6, 7, 9, 8 };
    for (int column = 0; column < AdoptionModel::Obstacle; ++column)
        table->setColumnWidth(column, widths[column] * metrics.em);
    table->setMinimumSize(metrics.em * 44, metrics.rowHeight() * 5); // its last column is what is decided
    return table;
}

QWidget *AdoptManyDialog::makeUserRow()
{
    auto *row = new QWidget(this);
    m_user = new UserPicker(*m_context.fleet, row);
    m_set = new QPushButton(tr("&Set for the selected rows"), row);
    m_set->setObjectName(QStringLiteral("setUser"));
    m_set->setEnabled(false);
    m_set->setToolTip(tr("Choose a user of the map."));
    auto *label = new QLabel(tr("&User"), row);
    label->setBuddy(m_user);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_user, 1);
    layout->addWidget(m_set);
    connect(m_user, &UserPicker::userChanged, this, [this] {
        m_set->setEnabled(!m_user->user().isEmpty());
        m_set->setToolTip(m_user->user().isEmpty() ? tr("Choose a user of the map.") : QString());
    });
    connect(m_set, &QPushButton::clicked, this, &AdoptManyDialog::setUser);
    return row;
}

void AdoptManyDialog::setUser()
{
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        m_model.setUser(row.row(), m_user->user());
}

void AdoptManyDialog::look()
{
    const operations::Impact impact = m_model.impact();
    m_view->setImpact(impact);
    m_care->setCount(impact.count());
    verbButton()->setText(tr("Add %Ln session(s) to the map", nullptr, impact.count()));
    if (wanted() != m_tried)
        m_soon.start();
    validate();
}

AdoptManyDialog::Wanted AdoptManyDialog::wanted() const
{
    Wanted wanted;
    for (const auto &[row, adoption] : m_model.wanted())
        wanted.emplace_back(adoption.session, adoption.user);
    return wanted;
}

/** Makes the writes and takes them back: what the database says now it would say then. */
void AdoptManyDialog::tryRows()
{
    if (m_asking)
        return; // take() looks again
    m_tried = wanted();
    m_asking = true;
    validate();
    whenDone(m_context.edits->tryAdopt(m_tried), this,
             [this](const Result<std::vector<std::optional<Error>>> &said) {
                 m_asking = false;
                 if (wanted() != m_tried)
                     m_soon.start();
                 else if (said)
                     take(*said);
                 validate(); // what can't be tried now is for the operation to find
             });
}

void AdoptManyDialog::take(const std::vector<std::optional<Error>> &answers)
{
    const auto rows = m_model.wanted();
    for (size_t i = 0; i < rows.size() && i < answers.size(); ++i) {
        const std::optional<Error> &answer = answers[i];
        const bool refuses = answer && !answer->isTransient();
        m_model.setRefusal(rows[i].first, refuses ? answer->toDisplayString() : QString());
    }
}

void AdoptManyDialog::validate()
{
    QString obstacle = m_care->obstacle();
    if (m_asking || m_soon.isActive())
        obstacle = tr("The database is asked whether it takes the rows.");
    else if (m_model.chosen().empty())
        obstacle = m_model.wanted().empty() ? tr("Choose a user for a session first.")
                                            : tr("The database takes none of the rows.");
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void AdoptManyDialog::submit()
{
    std::vector<std::pair<SessionKey, UserId>> adoptions;
    for (const items::Adoption &adoption : m_model.chosen())
        adoptions.emplace_back(adoption.session, adoption.user);
    m_context.operations->adopt(adoptions, { m_reason->text().trimmed(), false, m_care->failingShare() });
    accept();
}

void openAdoptManyDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    (new AdoptManyDialog(context, sessions, hiddenCount, parent))->open();
}

} // namespace quayside::ui
