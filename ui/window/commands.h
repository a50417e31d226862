// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/window/longcopy.h"

#include "core/future.h"

#include <functional>

namespace quayside::ui {

/**
 * Carries out the actions that are about workers, users and sessions: opens dialogs, asks the models, copies.
 * Each is connected to its action here, in one line; actions about the window itself are the window's. UI
 * thread.
 */
class Commands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Commands)
public:
    /** `window` is the parent of dialogs; both must outlive this object. */
    Commands(Actions &actions, QWidget &window);
    ~Commands() override { clearSecret(); }

    /** Null without a map. The pointed-to context must stay until it is replaced. */
    void setContext(const MapContext *context);
    /** What CopySessionRow copies: one line a session, as the tree shows it. */
    void setSelectedLines(std::function<LongCopy::Lines()> lines) { m_selectedLines = std::move(lines); }
    void setCordoned(fleet::WorkerIndex worker, bool cordoned);

Q_SIGNALS:
    void failed(const quayside::Error &error);
    void copied(const QString &what);
    void copying(const QString &howFar);
    /** A person has cordoned a worker here, or uncordoned it. */
    void cordonChanged(const quayside::WorkerId &worker, bool isCordoned);

private:
    /** `act` is done when the action is triggered and a map is open. */
    template <typename Act>
    void on(ActionId id, Act act);
    void joinNew();
    void joinSessions();
    void joinWorkers();
    void joinWorkerStates();
    void joinCopying();
    [[nodiscard]] const Selection &selection() const { return m_actions.selection(); }
    void tell(Future<void> done);
    void copy(const QString &text, const QString &what);
    void copy(LongCopy::Lines lines, const QString &what);
    void askToCopySecretUrl(fleet::WorkerIndex worker);
    void copySecret(const QString &text);
    void clearSecret();
    [[nodiscard]] LongCopy::Lines selectedNames() const;
    [[nodiscard]] LongCopy::Lines selectedPhones() const;
    [[nodiscard]] QString urlOf(fleet::WorkerIndex worker) const;
    [[nodiscard]] UserId selectedUser() const;

    Actions &m_actions;
    QWidget &m_window;
    const MapContext *m_context = nullptr;
    std::function<LongCopy::Lines()> m_selectedLines;
    LongCopy *m_copy;
    QString m_copyMeans; //!< what is said when it is there
    QString m_secretOnClipboard;
};

} // namespace quayside::ui
