// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commands.h"

#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/helpdialogs.h"

#include "core/redact.h"
#include "fleet/watch/fleetsync.h"
#include "operations/map/mapedits.h"
#include "shardmap/maplocation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

namespace quayside::ui {

namespace {

constexpr int kSecretOnClipboardMs = 30'000;

} // namespace

Commands::Commands(Actions &actions, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
    , m_copy(new LongCopy(this))
{
    connect(m_copy, &LongCopy::finished, this, [this] { Q_EMIT copied(m_copyMeans); });
    connect(m_copy, &LongCopy::progressed, this, [this](qint64 done, qint64 all) {
        const QLocale locale;
        Q_EMIT copying(tr("Copying: %1 of %2 lines").arg(locale.toString(done), locale.toString(all)));
    });
    connect(actions.get(ActionId::Handbook), &QAction::triggered, this,
            [this] { HandbookDialog::showPage(&m_window); });
    connect(actions.get(ActionId::Shortcuts), &QAction::triggered, this,
            [this] { openShortcutsDialog(&m_window, m_actions); });
    connect(actions.get(ActionId::About), &QAction::triggered, this, [this] { openAboutDialog(&m_window); });
    joinNew();
    joinSessions();
    joinWorkers();
    joinWorkerStates();
    joinCopying();
}

template <typename Act>
void Commands::on(ActionId id, Act act)
{
    connect(m_actions.get(id), &QAction::triggered, this, [this, act = std::move(act)] {
        if (m_context)
            act();
    });
}

void Commands::setContext(const MapContext *context)
{
    m_copy->stop(); // its lines are of the map that was open
    m_context = context;
}

void Commands::joinNew()
{
    on(ActionId::NewSession, [this] { openNewSessionDialog(&m_window, *m_context); });
    on(ActionId::NewSessionForUser, [this] { openNewSessionDialog(&m_window, *m_context, selectedUser()); });
    on(ActionId::NewSessionOnWorker, [this] {
        openNewSessionDialog(&m_window, *m_context, {}, m_context->fleet->worker(selection().worker).row.id);
    });
    on(ActionId::AddUser, [this] { openUserDialog(&m_window, *m_context); });
    on(ActionId::EditUser, [this] { openUserDialog(&m_window, *m_context, selection().user); });
    on(ActionId::AddWorker, [this] { openWorkerDialog(&m_window, *m_context); });
    on(ActionId::ReviewBackup, [this] { openReviewDialog(&m_window, *m_context); });
    on(ActionId::RebuildMap, [this] { openRebuildDialog(&m_window, *m_context); });
}

void Commands::joinSessions()
{
    using operations::Verb;
    for (const Verb verb : { Verb::Start, Verb::Restart, Verb::Stop, Verb::LogOut, Verb::Delete })
        connect(m_actions.ofVerb(verb), &QAction::triggered, this, [this, verb] {
            if (m_context)
                openVerbDialog(&m_window, *m_context, verb, selection().sessions, selection().hiddenSessions);
        });
    on(ActionId::ConfigureSession, [this] {
        openConfigureDialog(&m_window, *m_context, selection().sessions, selection().hiddenSessions);
    });
    on(ActionId::MoveSession, [this] {
        if (selection().sessions.size() > 1)
            openMoveManyDialog(&m_window, *m_context, selection().sessions, selection().hiddenSessions);
        else
            openMoveDialog(&m_window, *m_context,
                           m_context->fleet->session(selection().sessions.front()).key);
    });
    on(ActionId::AdoptSession, [this] {
        if (selection().sessions.size() > 1)
            openAdoptManyDialog(&m_window, *m_context, selection().sessions, selection().hiddenSessions);
        else
            openAdoptDialog(&m_window, *m_context, selection().sessions.front());
    });
    on(ActionId::PlaceSession,
       [this] { openPlaceDialog(&m_window, *m_context, selection().sessions.front()); });
}

void Commands::joinWorkers()
{
    on(ActionId::EditWorker, [this] { openWorkerDialog(&m_window, *m_context, selection().worker); });
    on(ActionId::RemoveWorker, [this] { openRemoveWorkerDialog(&m_window, *m_context, selection().worker); });
    on(ActionId::RestoreWorker, [this] { openRestoreDialog(&m_window, *m_context, selection().worker); });
    on(ActionId::DrainWorker, [this] { openDrainDialog(&m_window, *m_context, selection().worker); });
    on(ActionId::EvacuateWorker, [this] { openEvacuationDialog(&m_window, *m_context, selection().worker); });
    on(ActionId::RebalanceFleet, [this] { openRebalanceDialog(&m_window, *m_context); });
    on(ActionId::PlacementRules, [this] { openPlacementDialog(&m_window, *m_context, selection()); });
}

void Commands::joinWorkerStates()
{
    on(ActionId::CordonWorker, [this] { setCordoned(selection().worker, true); });
    on(ActionId::UncordonWorker, [this] { setCordoned(selection().worker, false); });
    on(ActionId::ReturnWorker, [this] { tell(m_context->edits->backIntoService(selection().worker)); });
    on(ActionId::RefreshWorker, [this] {
        if (m_context->sync)
            m_context->sync->refresh(selection().worker);
    });
    on(ActionId::Refresh, [this] {
        if (m_context->sync)
            m_context->sync->relistAll();
        if (m_context->sync && m_context->info->location.isInspected())
            m_context->sync->readMap();
    });
}

void Commands::joinCopying()
{
    on(ActionId::CopySessionName, [this] { copy(selectedNames(), tr("Name copied")); });
    on(ActionId::CopySessionPhone, [this] { copy(selectedPhones(), tr("Phone number copied")); });
    on(ActionId::CopySessionRow,
       [this] { copy(m_selectedLines ? m_selectedLines() : selectedNames(), tr("Row copied")); });
    on(ActionId::CopySessionWorkerUrl, [this] {
        copy(urlOf(m_context->fleet->sessionWorker(selection().sessions.front())), tr("URL copied"));
    });
    on(ActionId::CopyWorkerUrl, [this] { copy(urlOf(selection().worker), tr("URL copied")); });
    on(ActionId::CopyWorkerSecretUrl, [this] { askToCopySecretUrl(selection().worker); });
}

void Commands::setCordoned(fleet::WorkerIndex worker, bool cordoned)
{
    if (!m_context || !worker.isValid())
        return;
    const WorkerId key = m_context->fleet->worker(worker).row.id;
    Future<void> done = cordoned ? m_context->edits->cordon(worker) : m_context->edits->uncordon(worker);
    whenDone(done, m_context->edits, [self = QPointer(this), key, cordoned](const Result<void> &result) {
        if (self && result)
            Q_EMIT self->cordonChanged(key, cordoned);
        else if (self)
            Q_EMIT self->failed(result.error());
    });
}

/** As long as its map is open: no error of one that is closed is told of the next. */
void Commands::tell(Future<void> done)
{
    whenDone(done, m_context->edits, [self = QPointer(this)](const Result<void> &result) {
        if (self && !result)
            Q_EMIT self->failed(result.error());
    });
}

void Commands::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

/** They may be many. */
void Commands::copy(LongCopy::Lines lines, const QString &what)
{
    m_copyMeans = what;
    m_copy->start(std::move(lines));
}

/** What it is of is asked again when it is answered: the worker may have another URL, or be gone. */
void Commands::askToCopySecretUrl(fleet::WorkerIndex worker)
{
    const fleet::WorkerFacts &facts = m_context->fleet->worker(worker);
    const QString question = tr("Copy the URL of %1 with the secret in it? Whoever pastes it has that "
                                "secret. It is taken off the "
                                "clipboard after %Ln second(s).",
                                nullptr, kSecretOnClipboardMs / 1000)
                                 .arg(facts.name);
    openConfirmDialog(
        &m_window, question, tr("Copy it"), [] { return operations::Availability(); },
        [this, id = facts.row.id] {
            const fleet::WorkerIndex now
                = m_context ? m_context->fleet->findWorker(id) : fleet::WorkerIndex();
            if (now.isValid())
                copySecret(m_context->fleet->worker(now).row.url);
        });
}

/** Not for the memory of clipboard managers, and only for a while. */
void Commands::copySecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value="
                                 "\"ExcludeClipboardContentFromMonitorProcessing\""),
                  QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT copied(tr("URL with its secret copied"));
    m_secretOnClipboard = text;
    QTimer::singleShot(kSecretOnClipboardMs, this, [this, text] {
        if (m_secretOnClipboard == text)
            clearSecret();
    });
}

/** Unless something else was copied since. */
void Commands::clearSecret()
{
    const QString secret = std::exchange(m_secretOnClipboard, {});
    if (!secret.isEmpty() && QGuiApplication::clipboard()->text() == secret)
        QGuiApplication::clipboard()->clear();
}

LongCopy::Lines Commands::selectedNames() const
{
    const Selection &now = selection();
    if (now.subject == Selection::Subject::Worker && now.worker.isValid())
        return { 1, [name = m_context->fleet->worker(now.worker).name](size_t) { return name; } };
    return { now.sessions.size(), [fleet = m_context->fleet, sessions = now.sessions](size_t at) {
                return fleet->isSession(sessions[at]) ? std::optional(fleet->sessionName(sessions[at]))
                                                      : std::nullopt;
            } };
}

LongCopy::Lines Commands::selectedPhones() const
{
    return { selection().sessions.size(),
             [fleet = m_context->fleet,
              sessions = selection().sessions](size_t at) -> std::optional<QString> {
                 const QString phone
                     = fleet->isSession(sessions[at]) ? fleet->sessionPhone(sessions[at]) : QString();
                 if (phone.isEmpty())
                     return {};
                 return QString(u'+' + phone);
             } };
}

/** Without the secrets that some operators keep there. */
QString Commands::urlOf(fleet::WorkerIndex worker) const
{
    return redact::addressWithoutSecrets(m_context->fleet->worker(worker).row.url);
}

UserId Commands::selectedUser() const
{
    const fleet::UserIndex user = selection().user;
    return user.isValid() ? m_context->fleet->user(user).row.id : UserId();
}

} // namespace quayside::ui
