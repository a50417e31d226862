// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/movepreflight.h"
#include "ui/window/mapcontext.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace quayside::ui {

class CheckList;
class PlacementList;

/** The four ways of a move, each with what it means; those that are impossible here say why. UI thread. */
class MoveWayPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveWayPicker)
public:
    explicit MoveWayPicker(QWidget *parent = nullptr);

    /** Takes the suggested way until one was chosen by hand, and again where that became impossible. */
    void setReport(const operations::MoveReport &report, const QString &source, const QString &target);
    [[nodiscard]] operations::MoveWay way() const;

Q_SIGNALS:
    void wayChanged(); //!< chosen by hand

private:
    struct Choice
    {
        QRadioButton *button;
        QLabel *words;
    };
    void add(operations::MoveWay way);
    void show(const operations::MoveWayVerdict &verdict, const QString &words);

    std::array<Choice, 4> m_choices {};
    QButtonGroup *m_group;
    bool m_byHand = false;
};

/**
 * First page of a move: where to, how, what was checked, and why it is done. Follows the fleet. UI thread.
 */
class MoveChoicePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveChoicePage)
public:
    /** A worker to begin with, where it fits; else the best. */
    MoveChoicePage(const MapContext &context, SessionKey session, const WorkerId &target, QWidget *parent);

    [[nodiscard]] operations::MoveRequest request() const;
    /** Why the move can't begin now, one sentence; empty: it can. */
    [[nodiscard]] QString obstacle() const;
    void stop(); //!< looks at nothing any more

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *makeQuestions();
    [[nodiscard]] QWidget *makeChecks();
    void connectInputs();
    void place();
    void check();
    void readLuggage(const operations::MoveRequest &wanted);
    void tryCommit(const operations::MoveRequest &wanted);
    void showPlan();

    MapContext m_context;
    SessionKey m_session;
    PlacementList *m_workers;
    QLabel *m_why;
    MoveWayPicker *m_ways;
    QWidget *m_deadBox;
    QLabel *m_deadQuestion;
    QLineEdit *m_dead;
    CheckList *m_checks;
    QLabel *m_summary;
    QPushButton *m_plan;
    QLineEdit *m_reason;
    QTimer m_soon;
    QTimer m_second;
    operations::MoveReport m_report;
    std::optional<operations::MoveLuggage> m_luggage;
    std::optional<Result<void>> m_tried; //!< what the database said to the change of the row
    WorkerId m_triedFor; //!< the target it was tried with, or is being
    std::optional<bool> m_luggageFromCopy; //!< what was asked for last
    bool m_placed = false;
};

} // namespace quayside::ui
