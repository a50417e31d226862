// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/operationfiltermodel.h"
#include "ui/panes/listfilterbar.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace quayside::ui {

/** What the operations are narrowed to: a text, a state, a kind, one's own. UI thread. */
class OperationsFilterBar final : public ValueFilterBar<items::OperationFilter>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsFilterBar)
public:
    explicit OperationsFilterBar(QWidget *parent = nullptr);

    /** Numbers on the chips and the kinds there are; null: no map is open. */
    void refresh(const items::OperationFilterModel *model);

private:
    using Which = items::OperationFilter::Which;
    void build();
    ChipButton *addWhich(Which which, const char *name, const QString &text);
    void showFilter() override;
    void refreshKinds(const QStringList &kinds);

    std::array<ChipButton *, 5> m_which {}; //!< by Which
    ChipButton *m_mine = nullptr;
    QComboBox *m_kind;
};

} // namespace quayside::ui
