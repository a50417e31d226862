// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/movepreflight.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QRadioButton;
QT_END_NAMESPACE

namespace quayside::ui {

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

} // namespace quayside::ui
