// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/** The steps of one operation: a mark, the title, when, and what was observed; below, what comes next. */
class StepList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepList)
public:
    explicit StepList(QWidget *parent = nullptr);

    void setView(const operations::OperationView &view);

private:
    struct Row
    {
        ToneLabel *mark;
        QLabel *title;
        QLabel *time;
        QLabel *note;
    };

    void addRow();
    void show(Row &row, const shardmap::StepRecord &step);
    [[nodiscard]] static QString markOf(shardmap::StepState state);
    [[nodiscard]] static QString wordOf(shardmap::StepState state);

    QGridLayout *m_grid;
    QLabel *m_next;
    std::vector<Row> m_rows;
};

} // namespace quayside::ui
