// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"
#include "ui/window/mapcontext.h"

#include <QFrame>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

class ChipLabel;
class PairingView;
class StepList;
class ToneLabel;

/** One end of a move as its worker reports it, with the age of the news. UI thread. */
class MoveEnd final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveEnd)
public:
    MoveEnd(const fleet::Fleet &fleet, SessionKey session, const QString &name, QWidget *parent);

    /** `role`: "now", "next". */
    void refresh(const QString &role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const fleet::Fleet &m_fleet;
    SessionKey m_session;
    QLabel *m_title;
    ChipLabel *m_status;
    QLabel *m_words;
};

/**
 * Second page of a move: its steps, both ends live, the code to scan, and what Cancel does right now. Follows
 * the operation wherever it runs; what runs in another console can only be watched. UI thread.
 */
class MoveProgressPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveProgressPage)
public:
    MoveProgressPage(const MapContext &context, const OperationId &operation, QWidget *parent);
    ~MoveProgressPage() override;

    [[nodiscard]] operations::OperationView view() const;

Q_SIGNALS:
    void changed();
    /** Where the session is by now, and where it was. */
    void moveBackRequested(const quayside::SessionKey &session, const quayside::WorkerId &target);

private:
    [[nodiscard]] QWidget *makeSteps();
    [[nodiscard]] QWidget *makeStage();
    [[nodiscard]] QWidget *makeButtons();
    void follow();
    void refresh();
    void showUnknown();
    void refreshEnds(const operations::OperationView &view);
    void showButtons(const operations::OperationView &view);
    void showOutcome(const operations::OperationView &view);
    void followPairing(const operations::OperationView &view);
    void noteWrongPhone();
    [[nodiscard]] SessionKey targetKey() const;

    MapContext m_context;
    OperationId m_operation;
    SessionKey m_source;
    operations::MoveRecipe m_recipe;
    StepList *m_steps;
    MoveEnd *m_from;
    MoveEnd *m_to;
    PairingView *m_pairing;
    ToneLabel *m_caught;
    ToneLabel *m_outcome;
    QLabel *m_cancelMeaning;
    QPushButton *m_cancel;
    QPushButton *m_resume;
    QPushButton *m_undo;
    QPushButton *m_back;
    QPushButton *m_plan;
    QTimer m_second;
};

} // namespace quayside::ui
