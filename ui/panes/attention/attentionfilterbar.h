// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/attentionfiltermodel.h"
#include "ui/panes/listfilterbar.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace quayside::ui {

/** What the attention list is narrowed to: a text, a severity, a kind, a worker. UI thread. */
class AttentionFilterBar final : public ValueFilterBar<items::AttentionFilter>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionFilterBar)
public:
    explicit AttentionFilterBar(QWidget *parent = nullptr);

    /** Numbers on the chips, the kinds and workers there are; null: no map is open. */
    void refresh(const items::AttentionFilterModel *model, const fleet::Fleet *fleet);

private:
    struct Choice
    {
        QString text;
        QVariant value;
    };

    void build();
    void addSeverity(std::optional<fleet::Severity> severity, const char *name, const QString &text);
    void showFilter() override;
    static void fill(QComboBox &box, const std::vector<Choice> &choices);

    std::map<std::optional<fleet::Severity>, ChipButton *> m_severities;
    QComboBox *m_kind;
    QComboBox *m_worker;
};

} // namespace quayside::ui
