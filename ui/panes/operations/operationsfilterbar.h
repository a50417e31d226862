// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/operationfiltermodel.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

class ChipButton;
class ShrinkingButton;

/** What the operations are narrowed to: a text, a state, a kind, one's own. UI thread. */
class OperationsFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsFilterBar)
public:
    explicit OperationsFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] items::OperationFilter filter() const { return m_filter; }
    void clear();
    /** Numbers on the chips and the kinds there are; null: no map is open. */
    void refresh(const items::OperationFilterModel *model);
    [[nodiscard]] ShrinkingButton *exportButton() const { return m_export; }
    [[nodiscard]] QLineEdit *field() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    using Which = items::OperationFilter::Which;
    void build();
    [[nodiscard]] ChipButton *addChip(Which which, const char *name, const QString &text);
    void apply(const items::OperationFilter &filter);
    void showFilter();
    void refreshKinds(const QStringList &kinds);

    items::OperationFilter m_filter;
    QTimer m_typing; //!< a pause in typing
    QLineEdit *m_text;
    std::array<ChipButton *, 5> m_which {}; //!< by Which
    ChipButton *m_mine;
    QComboBox *m_kind;
    QPushButton *m_clear;
    ShrinkingButton *m_export;
};

} // namespace quayside::ui
