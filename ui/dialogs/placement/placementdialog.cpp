// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placement/placementdialog.h"

#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/labelstext.h"
#include "ui/dialogs/placement/labelspage.h"
#include "ui/dialogs/placement/wishespage.h"
#include "ui/widgets/mergeview.h"

#include <QKeyEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

fleet::SessionIndex sessionOf(const Selection &about)
{
    const bool one = about.subject == Selection::Subject::Sessions && about.sessions.size() == 1;
    return one ? about.sessions.front() : fleet::SessionIndex();
}

} // namespace

PlacementDialog::PlacementDialog(const MapContext &context, const Selection &about, QWidget *parent)
    : FormDialog(QStringLiteral("placementDialog"), tr("Placement rules"), tr("Save"), parent)
    , m_context(context)
    , m_tabs(new QTabWidget(this))
    , m_merge(new MergeView(this))
{
    const bool isWorker = about.subject == Selection::Subject::Worker;
    m_wishes = new WishesPage(*context.fleet, isWorker ? fleet::UserIndex() : about.user, sessionOf(about),
                              m_tabs);
    m_labels = new LabelsPage(*context.fleet, about.worker, m_tabs);
    m_tabs->setObjectName(QStringLiteral("placementTabs"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->addTab(m_wishes, tr("&Wishes"));
    m_tabs->addTab(m_labels, tr("&Labels of workers"));
    if (isWorker && about.worker.isValid())
        m_tabs->setCurrentWidget(m_labels);
    setExplanation(
        tr("New sessions, moves, drains and rebalances look for a place by these rules: what must be comes "
           "first, then what is preferred, then the worker with most free slots."));
    content()->addWidget(m_merge);
    content()->addWidget(m_tabs);
    connect(m_wishes, &WishesPage::edited, this, &PlacementDialog::validate);
    connect(m_labels, &LabelsPage::edited, this, &PlacementDialog::validate);
    connect(m_merge, &MergeView::decided, this, &PlacementDialog::validate);
    connect(context.fleet, &fleet::Fleet::changed, this, &PlacementDialog::mergeStale);
    connect(this, &FormDialog::submitted, this, [this] {
        setBusyWriting();
        saveNext();
    });
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    validate();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 30 }));
}

/** Return adds a wish or begins to edit a label: it must not save as well, or close. */
void PlacementDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        FormDialog::keyPressEvent(event);
}

size_t PlacementDialog::changes() const
{
    return m_wishes->edits().size() + m_labels->edits().size();
}

QString PlacementDialog::unsaved() const
{
    return changes() == 0 ? QString() : tr("%Ln change(s) are not saved.", nullptr, int(changes()));
}

void PlacementDialog::validate()
{
    if (!m_merge->isDecided())
        setBlocked(tr("Somebody else changed this meanwhile: choose which of both to save."));
    else
        setBlocked(changes() == 0 ? tr("Nothing is changed yet.") : QString());
    if (isBusy())
        return;
    if (changes() > 0)
        showHint(tr("%Ln unsaved change(s). Wishes count in the answer already, labels once they are saved.",
                    nullptr, int(changes())));
    else
        clearProblem();
}

/** One after the other: each is one conditional write with its own line in the audit. */
void PlacementDialog::saveNext()
{
    m_wishes->forgetUnchanged();
    m_labels->forgetUnchanged();
    if (!m_wishes->edits().empty()) {
        const WishEdit edit = m_wishes->edits().front();
        whenDone(m_context.edits->setWishes(edit.holder, edit.before, edit.after), this,
                 [this, holder = edit.holder](const Result<void> &result) { saved(result, holder); });
        return;
    }
    if (!m_labels->edits().empty()) {
        const LabelEdit edit = m_labels->edits().front();
        shardmap::WorkerRow after = edit.before;
        after.labels = edit.labels;
        whenDone(m_context.edits->updateWorker(edit.before, after), this,
                 [this, worker = edit.before.id](const Result<void> &result) { saved(result, worker); });
        return;
    }
    setBusy(false);
    accept();
}

void PlacementDialog::saved(const Result<void> &result, const Edited &edited)
{
    const auto *holder = std::get_if<shardmap::WishHolder>(&edited);
    const auto *worker = std::get_if<WorkerId>(&edited);
    if (result) {
        if (holder)
            m_wishes->forget(*holder);
        else if (worker)
            m_labels->forget(*worker);
        saveNext();
        return;
    }
    setBusy(false);
    validate();
    showError(result.error());
    m_stale = result.error().kind == ErrorKind::Conflict ? edited : Edited();
    mergeStale();
}

/** Once the fleet knows what somebody else made of it. */
void PlacementDialog::mergeStale()
{
    if (isBusy())
        return;
    const WishEdit *wishes = nullptr;
    const LabelEdit *labels = nullptr;
    if (const auto *holder = std::get_if<shardmap::WishHolder>(&m_stale))
        wishes = m_wishes->editOf(*holder);
    else if (const auto *worker = std::get_if<WorkerId>(&m_stale))
        labels = m_labels->editOf(*worker);
    if (wishes)
        mergeWishes(*wishes);
    else if (labels)
        mergeLabels(*labels);
    else
        m_stale = {}; // given up
}

/** What is chosen is put there by its holder: other changes come and go while the question is open. */
void PlacementDialog::mergeWishes(const WishEdit &stale)
{
    using Wishes = std::vector<shardmap::Wish>;
    const WishEdit edit = stale; // as it was before it is settled
    const Wishes theirs = m_context.fleet->wishes().of(edit.holder, fleet::Wishes::Source::Own);
    if (theirs == edit.before)
        return;
    m_stale = {};
    m_merge->begin();
    m_merge->compare<Wishes>(tr("Wishes"), edit.before, theirs, edit.after, &WishesPage::toText,
                             [this, holder = edit.holder, theirs](const Wishes &chosen) {
                                 m_wishes->settle(holder, theirs, chosen);
                             });
    m_merge->finish();
}

void PlacementDialog::mergeLabels(const LabelEdit &stale)
{
    using Labels = QMap<QString, QString>;
    const LabelEdit edit = stale;
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(edit.before.id);
    if (!worker.isValid() || m_context.fleet->worker(worker).row == edit.before)
        return;
    m_stale = {};
    const shardmap::WorkerRow theirs = m_context.fleet->worker(worker).row;
    m_labels->settle(theirs, edit.labels);
    m_merge->begin();
    m_merge->compare<Labels>(tr("Labels"), edit.before.labels, theirs.labels, edit.labels, &labelsToText,
                             [this, theirs](const Labels &chosen) { m_labels->settle(theirs, chosen); });
    m_merge->finish();
}

void openPlacementDialog(QWidget *parent, const MapContext &context, const Selection &about)
{
    (new PlacementDialog(context, about, parent))->open();
}

} // namespace quayside::ui
