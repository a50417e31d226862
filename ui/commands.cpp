// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/shortcutsdialog.h"

#include "core/redact.h"
#include "fleet/watch/fleetsync.h"
#include "operations/map/mapedits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>
#include <QWidget>

namespace quayside::ui {

namespace {

constexpr int kSecretOnClipboardMs = 30'000;

} // namespace

Commands::Commands(Actions &actions, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
{ }

bool Commands::run(ActionId id)
{
    if (id == ActionId::Shortcuts) {
        openShortcutsDialog(&m_window, m_actions);
        return true;
    }
    if (id == ActionId::About) {
        openAboutDialog(&m_window);
        return true;
    }
    return m_context && (runSession(id) || runWorker(id) || runCopy(id));
}

bool Commands::runSession(ActionId id)
{
    const Selection &selection = m_actions.selection();
    if (const auto verb = Actions::verbOf(id)) {
        openVerbDialog(&m_window, *m_context, *verb, selection.sessions, selection.hiddenSessions);
        return true;
    }
    switch (id) {
    case ActionId::NewSession:
        openNewSessionDialog(&m_window, *m_context);
        return true;
    case ActionId::NewSessionForUser:
        openNewSessionDialog(&m_window, *m_context, selectedUser());
        return true;
    case ActionId::AddUser:
        openUserDialog(&m_window, *m_context);
        return true;
    case ActionId::EditUser:
        openUserDialog(&m_window, *m_context, selection.user);
        return true;
    case ActionId::ConfigureSession:
        openConfigureDialog(&m_window, *m_context, selection.sessions, selection.hiddenSessions);
        return true;
    case ActionId::MoveSession:
        if (selection.sessions.size() > 1)
            openMoveManyDialog(&m_window, *m_context, selection.sessions, selection.hiddenSessions);
        else
            openMoveDialog(&m_window, *m_context, m_context->fleet->session(selection.sessions.front()).key);
        return true;
    case ActionId::AdoptSession:
        if (selection.sessions.size() > 1)
            openAdoptManyDialog(&m_window, *m_context, selection.sessions, selection.hiddenSessions);
        else
            openAdoptDialog(&m_window, *m_context, selection.sessions.front());
        return true;
    case ActionId::PlaceSession:
        openPlaceDialog(&m_window, *m_context, selection.sessions.front());
        return true;
    default:
        return false;
    }
}

bool Commands::runWorker(ActionId id)
{
    const fleet::WorkerIndex worker = m_actions.selection().worker;
    switch (id) {
    case ActionId::AddWorker:
        openWorkerDialog(&m_window, *m_context);
        return true;
    case ActionId::EditWorker:
        openWorkerDialog(&m_window, *m_context, worker);
        return true;
    case ActionId::RemoveWorker:
        openRemoveWorkerDialog(&m_window, *m_context, worker);
        return true;
    case ActionId::RestoreWorker:
        openRestoreDialog(&m_window, *m_context, worker);
        return true;
    case ActionId::DrainWorker:
        openDrainDialog(&m_window, *m_context, worker);
        return true;
    case ActionId::EvacuateWorker:
        openEvacuationDialog(&m_window, *m_context, worker);
        return true;
    case ActionId::RebalanceFleet:
        openRebalanceDialog(&m_window, *m_context);
        return true;
    case ActionId::PlacementRules:
        openPlacementDialog(&m_window, *m_context, m_actions.selection());
        return true;
    case ActionId::CordonWorker:
    case ActionId::UncordonWorker:
    case ActionId::ReturnWorker:
        setWorkerState(id);
        return true;
    case ActionId::RefreshWorker:
        if (m_context->sync)
            m_context->sync->refresh(worker);
        return true;
    case ActionId::Refresh:
        if (m_context->sync)
            m_context->sync->relistAll();
        return true;
    case ActionId::NewSessionOnWorker:
        openNewSessionDialog(&m_window, *m_context, {}, m_context->fleet->worker(worker).row.id);
        return true;
    default:
        return false;
    }
}

void Commands::setWorkerState(ActionId id)
{
    operations::MapEdits &edits = *m_context->edits;
    const fleet::WorkerIndex worker = m_actions.selection().worker;
    Future<void> done = id == ActionId::CordonWorker ? edits.cordon(worker)
        : id == ActionId::UncordonWorker             ? edits.uncordon(worker)
                                                     : edits.backIntoService(worker);
    whenDone(done, this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

bool Commands::runCopy(ActionId id)
{
    const Selection &selection = m_actions.selection();
    switch (id) {
    case ActionId::CopySessionName:
        copy(selectedNames(), tr("Name copied"));
        return true;
    case ActionId::CopySessionPhone:
        copy(selectedPhones(), tr("Phone number copied"));
        return true;
    case ActionId::CopySessionRow:
        copy(m_rowText ? m_rowText() : selectedNames(), tr("Row copied"));
        return true;
    case ActionId::CopySessionWorkerUrl:
        copy(urlOf(m_context->fleet->sessionWorker(selection.sessions.front())), tr("URL copied"));
        return true;
    case ActionId::CopyWorkerUrl:
        copy(urlOf(selection.worker), tr("URL copied"));
        return true;
    case ActionId::CopyWorkerSecretUrl:
        askToCopySecretUrl(selection.worker);
        return true;
    default:
        return false;
    }
}

void Commands::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

/** What it is of is asked again when it is answered: the worker may have another URL, or be gone. */
void Commands::askToCopySecretUrl(fleet::WorkerIndex worker)
{
    const fleet::WorkerFacts &facts = m_context->fleet->worker(worker);
    const QString question = tr("Copy the URL of %1 with the secret in it? Whoever pastes it has that "
                                "secret. It is taken off the "
                                "clipboard after %n second(s).",
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
    QTimer::singleShot(kSecretOnClipboardMs, this, [text] {
        if (QGuiApplication::clipboard()->text() == text)
            QGuiApplication::clipboard()->clear();
    });
}

QString Commands::selectedNames() const
{
    const Selection &selection = m_actions.selection();
    if (selection.subject == Selection::Subject::Worker && selection.worker.isValid())
        return m_context->fleet->worker(selection.worker).name;
    QStringList names;
    for (const fleet::SessionIndex session : selection.sessions)
        names << m_context->fleet->sessionName(session);
    return names.join(QLatin1Char('\n'));
}

QString Commands::selectedPhones() const
{
    QStringList phones;
    for (const fleet::SessionIndex session : m_actions.selection().sessions)
        if (const QString phone = m_context->fleet->sessionPhone(session); !phone.isEmpty())
            phones << QLatin1Char('+') + phone;
    return phones.join(QLatin1Char('\n'));
}

/** Without the secrets that some operators keep there. */
QString Commands::urlOf(fleet::WorkerIndex worker) const
{
    return redact::addressWithoutSecrets(m_context->fleet->worker(worker).row.url);
}

UserId Commands::selectedUser() const
{
    const fleet::UserIndex user = m_actions.selection().user;
    return user.isValid() ? m_context->fleet->user(user).row.id : UserId();
}

} // namespace quayside::ui
