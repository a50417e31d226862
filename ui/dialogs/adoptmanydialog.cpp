// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adoptmanydialog.h"

#include "core/foreigntext.h"
#include "core/future.h"
#include "fleet/truth/workercause.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/userpicker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using items::AdoptionModel;

namespace {

constexpr int kTrySoonMs = 100;
constexpr int kNamedWorkers = 5; // of those that say nothing

} // namespace

AdoptManyDialog::AdoptManyDialog(const MapContext &context, const std::vector<fleet::SessionIndex> &sessions,
                                 int hiddenCount, Scope scope, QWidget *parent)
    : FormDialog(scope == Scope::Fleet ? QStringLiteral("rebuildDialog") : QStringLiteral("adoptManyDialog"),
                 titleOf(scope), tr("Add to the map"), parent)
    , m_context(context)
    , m_scope(scope)
    , m_model(*context.fleet, sessions)
    , m_view(new ImpactView(this))
    , m_told(wrappedLabel(QStringLiteral("untoldLabel"), this))
    , m_table(makeTable())
    , m_reason(new QLineEdit(this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
{
    if (scope == Scope::Fleet)
        propose();
    setExplanation(explanation());
    m_view->setHidden(hiddenCount);
    content()->addWidget(m_view);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_told);
    content()->addWidget(makeUserRow());
    addReason(m_reason);
    content()->addWidget(m_care);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTrySoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AdoptManyDialog::tryRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AdoptManyDialog::look);
    connect(m_care, &SafeguardBox::changed, this, &AdoptManyDialog::validate);
    connect(this, &FormDialog::submitted, this, &AdoptManyDialog::submit);
    requirePermission([this] { return permission(); });
    m_view->setNamesLeftOut(false); // the table does
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
    look();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32 }));
}

QString AdoptManyDialog::titleOf(Scope scope)
{
    return scope == Scope::Fleet ? tr("Rebuild the map from the fleet") : tr("Add sessions to the map");
}

void AdoptManyDialog::propose()
{
    m_model.doubtCopies();
    m_canAddUsers = m_context.operations->permissions().addRow(shardmap::MapPart::Users).available;
    if (m_canAddUsers)
        m_model.proposeUsers();
    m_untold = untold();
}

QString AdoptManyDialog::explanation() const
{
    if (m_scope == Scope::Selection)
        return tr("These run without a row in the shard map. Each gets one for the user its metadata "
                  "names; nothing changes on any worker. Space leaves a session out. What the database would "
                  "not take is tried first and left out.");
    const QString users = m_canAddUsers ? tr("Users whom the map does not have are added.")
                                        : tr("Users whom the map does not have can't be added from here.");
    //: %1 a sentence on users whom the map does not have
    return tr("Every session that the workers report and the shard map has no row for. Each gets one for "
              "the user its metadata names. %1 Nothing is written before you press the button, and nothing "
              "changes on any worker. Space leaves a session out or takes it in.")
        .arg(users);
}

operations::Availability AdoptManyDialog::permission() const
{
    const operations::Permissions &permissions = m_context.operations->permissions();
    const operations::Availability rows = permissions.addRow(shardmap::MapPart::Sessions);
    const bool addsUsers = rows.available && !m_model.newUsers().empty();
    return addsUsers ? permissions.addRow(shardmap::MapPart::Users) : rows;
}

QString AdoptManyDialog::untold() const
{
    QStringList workers;
    for (const fleet::WorkerIndex index : m_context.fleet->workers()) {
        const fleet::WorkerFacts &worker = m_context.fleet->worker(index);
        if (worker.listedMs != 0 && !worker.isStale())
            continue;
        //: %1 a worker, %2 why nothing is known of it: "can't be reached"
        workers << tr("%1 (%2)").arg(foreign::name(worker.name), fleet::WorkerCause::reach(worker).title);
    }
    if (workers.isEmpty())
        return {};
    const int more = int(workers.size()) - kNamedWorkers;
    QString text = tr("What these workers run is not known now: %1.")
                       .arg(workers.mid(0, kNamedWorkers).join(QStringLiteral(", ")));
    if (more > 0)
        text += u' ' + tr("And %Ln more worker(s).", nullptr, more);
    return text;
}

QTableView *AdoptManyDialog::makeTable()
{
    const Metrics metrics(fontMetrics());
    auto *table = new QTableView(this);
    dressRows(*table, QStringLiteral("adoptTable"), tr("Sessions without a row"));
    table->setModel(&m_model);
    table->setItemDelegate(new QStyledItemDelegate(table)); // with boxes to check
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->horizontalHeader()->setSectionsClickable(false);
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
    std::vector<int> rows;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        rows.push_back(row.row());
    m_model.setUser(rows, m_user->user());
}

void AdoptManyDialog::look()
{
    const operations::Impact impact = m_model.impact();
    m_view->setImpact(impact);
    m_care->setCount(impact.count());
    const int users = int(m_model.newUsers().size());
    QStringList told { m_untold };
    if (users > 0)
        told.prepend(tr("%Ln user(s) are added to the map first.", nullptr, users));
    say(m_told, told.join(u' ').trimmed());
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
    std::vector<std::pair<int, QString>> refusals;
    for (size_t i = 0; i < rows.size() && i < answers.size(); ++i) {
        const std::optional<Error> &answer = answers[i];
        const bool refuses = answer && !answer->isTransient();
        refusals.emplace_back(rows[i].first, refuses ? answer->toDisplayString() : QString());
    }
    m_model.setRefusals(refusals);
}

QString AdoptManyDialog::obstacle() const
{
    if (m_asking || m_soon.isActive())
        return tr("The database is asked whether it takes the rows.");
    if (!m_model.chosen().empty())
        return m_care->obstacle();
    return m_model.wanted().empty() ? tr("Choose a user for a session, or tick one, first.")
                                    : tr("The database takes none of the rows.");
}

void AdoptManyDialog::validate()
{
    const QString whyNot = obstacle();
    if (isBusy())
        return setBlocked(whyNot);
    showObstacle(whyNot);
    if (whyNot.isEmpty() && m_refused > 0)
        showProblem(tr("%Ln user(s) could not be added: the table says why. Press again to go on without "
                       "their sessions.",
                       nullptr, m_refused));
}

/** Users first: rows may not name one who is not there. */
void AdoptManyDialog::submit()
{
    m_agreed.clear();
    for (const items::Adoption &adoption : m_model.chosen())
        m_agreed.emplace_back(adoption.session, adoption.user);
    m_toAdd = m_model.newUsers();
    m_added.clear();
    m_refused = 0;
    addUsers();
}

/** Each by one conditional write. One whom somebody else has added meanwhile is as good. */
void AdoptManyDialog::addUsers()
{
    if (m_toAdd.empty())
        return begin();
    setBusy(true,
            tr("Users are being added: %Ln left.", nullptr, int(m_toAdd.size())) + u' '
                + tr("Cancel adds no more of them; those who are there stay."),
            Closing::EndsIt);
    const UserId user = m_toAdd.back();
    m_toAdd.pop_back();
    whenDone(m_context.edits->addUser({ user, {} }), this, [this, user](const Result<UserId> &added) {
        const fleet::UserIndex found = m_context.fleet->findUser(user);
        const bool isThere = found.isValid() && m_context.fleet->user(found).exists;
        m_refused += !added && !isThere;
        m_added.insert(user, isThere ? Result<UserId>(user) : added);
        addUsers();
    });
}

/** Where a user could not be added, what is left is looked at once more. */
void AdoptManyDialog::begin()
{
    setBusy(false);
    m_model.setAdded(m_added);
    if (m_refused > 0)
        return validate();
    m_context.operations->adopt(m_agreed, { m_reason->text().trimmed(), false, m_care->failingShare() });
    accept();
}

void openAdoptManyDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    using Scope = AdoptManyDialog::Scope;
    (new AdoptManyDialog(context, sessions, hiddenCount, Scope::Selection, parent))->open();
}

void openRebuildDialog(QWidget *parent, const MapContext &context)
{
    std::vector<fleet::SessionIndex> sessions;
    for (const fleet::SessionIndex session : context.fleet->orphans()) {
        if (context.fleet->sessionDrift(session).testFlag(fleet::Drift::Orphan))
            sessions.push_back(session);
    }
    std::ranges::sort(sessions, {}, [&context](fleet::SessionIndex session) {
        const SessionKey key = context.fleet->session(session).key;
        return std::pair(key.worker.toString(), key.name);
    });
    (new AdoptManyDialog(context, sessions, 0, AdoptManyDialog::Scope::Fleet, parent))->open();
}

} // namespace quayside::ui
