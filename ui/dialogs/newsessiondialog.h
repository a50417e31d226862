// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "core/result.h"
#include "fleet/advice/placement.h"

#include <QElapsedTimer>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QLineEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class PairingView;
class PlacementList;
class StepList;
class UserPicker;

/**
 * Creates a session where there is room, then links the phone, in one flow.
 *
 * First page: user, name, and "where to run it" with the suggested worker and the reason for each. Second
 * page: the operation's steps and, once the session asks for it, the QR code. Closing the dialog stops
 * nothing.
 */
class NewSessionDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewSessionDialog)
public:
    NewSessionDialog(const MapContext &context, const UserId &presetUser, const WorkerId &presetWorker,
                     QWidget *parent);
    /**
     * For a session that its worker lacks although the map has its row: only that can be created. One whose
     * row names no worker yet is given one first.
     */
    NewSessionDialog(const MapContext &context, const fleet::SessionFacts &missing, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeQuestionPage(const UserId &user);
    [[nodiscard]] QWidget *makeProgressPage();
    void connectInputs();
    void fixInputs();
    void suggestName();
    [[nodiscard]] QString unusedName(const QString &base, fleet::UserIndex user) const;
    void place();
    void keepOnlyItsWorker(fleet::PlacementAnswer &answer) const;
    [[nodiscard]] bool isAgain() const { return !m_againRow.isEmpty(); }
    [[nodiscard]] bool isToBePlaced() const { return isAgain() && m_again.worker.isEmpty(); }
    [[nodiscard]] UserId wantedUser() const;
    [[nodiscard]] Result<QString> wantedName() const;
    void validate();
    void submit();
    void placeFirst();
    void create();
    void followOperation(const OperationId &operation);
    void showPairing();
    void addUser();
    void showTime();
    [[nodiscard]] QLayout *makeUserRow();
    [[nodiscard]] QLayout *makeCancelRow(QWidget *page);

    MapContext m_context;
    QStackedWidget *m_pages;
    UserPicker *m_user;
    QLineEdit *m_name;
    QLineEdit *m_webhook;
    QComboBox *m_engine;
    QComboBox *m_rule;
    PlacementList *m_workers;
    QLabel *m_explanationOfPlace;
    StepList *m_steps;
    PairingView *m_pairing;
    QPushButton *m_addUser;
    QLabel *m_elapsed;
    QLabel *m_cancelMeaning;
    QPushButton *m_cancelCreate;
    QTimer m_placeSoon;
    QTimer m_second;
    QElapsedTimer m_since; // the operation began; stands still once it is over
    OperationId m_operation;
    SessionKey m_session;
    SessionKey m_again; // the missing one; without a worker: to be placed
    RowId m_againRow; // empty: a new session
    UserId m_againUser;
    bool m_nameTyped = false;
};

} // namespace quayside::ui
