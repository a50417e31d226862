// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class MoveChoicePage;
class MoveProgressPage;

/**
 * Moves one session: first where to and how, then the move itself. Closing it stops nothing; opened again it
 * shows the running move. UI thread.
 */
class MoveDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveDialog)
public:
    /** Asks first. */
    MoveDialog(const MapContext &context, const SessionKey &session, const WorkerId &target, QWidget *parent);
    /** Shows a move, running or over, of any console. */
    MoveDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

private:
    MoveDialog(const MapContext &context, QWidget *parent);
    void updateChoice();
    void begin();
    void showProgress(const OperationId &operation);
    void updateProgress();
    void moveBack(const SessionKey &session, const WorkerId &target);
    [[nodiscard]] QString headline(const QString &name, const WorkerId &from, const WorkerId &to) const;
    [[nodiscard]] QString customer(const SessionKey &session) const;

    MapContext m_context;
    SessionKey m_session;
    QStackedWidget *m_pages;
    MoveChoicePage *m_choice = nullptr;
    MoveProgressPage *m_progress = nullptr;
};

} // namespace quayside::ui
