// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/movepreflight.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * The checks of a preflight: a mark, what was looked at, what was found and what would help; what blocks
 * comes first, then what to know. The marks differ in shape and are read aloud. UI thread.
 */
class CheckList final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckList)
public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChecks(const std::vector<operations::PreflightCheck> &checks);
    /** "15 passed · 1 to know · 1 blocks". */
    [[nodiscard]] static QString summary(const operations::MoveReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *mark;
        QLabel *text;
    };
    void addRow();
    void show(Row &row, const operations::PreflightCheck &check);
    [[nodiscard]] static QString markOf(operations::PreflightCheck::Level level);
    [[nodiscard]] static QString wordOf(operations::PreflightCheck::Level level);

    QWidget *m_content;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    std::vector<operations::PreflightCheck> m_checks;
};

} // namespace quayside::ui
