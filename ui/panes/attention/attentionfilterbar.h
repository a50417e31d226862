// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/attentionfiltermodel.h"

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

/** What the attention list is narrowed to: a text, a severity, a kind, a worker. UI thread. */
class AttentionFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionFilterBar)
public:
    explicit AttentionFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] const items::AttentionFilter &filter() const { return m_filter; }
    void clear();
    /** Numbers on the chips, the kinds and workers there are; null: no map is open. */
    void refresh(const items::AttentionFilterModel *model, const fleet::Fleet *fleet);
    [[nodiscard]] QLineEdit *field() const { return m_text; }
    [[nodiscard]] ShrinkingButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void changed();

private:
    struct Choice
    {
        QString text;
        QVariant value;
    };

    void build();
    void addChip(std::optional<fleet::Severity> severity, const char *name, const QString &text);
    void apply(const items::AttentionFilter &filter);
    void showFilter();
    static void fill(QComboBox &box, const std::vector<Choice> &choices);

    items::AttentionFilter m_filter;
    QTimer m_typing; //!< a pause in typing
    QLineEdit *m_text;
    std::map<std::optional<fleet::Severity>, ChipButton *> m_severities;
    QComboBox *m_kind;
    QComboBox *m_worker;
    QPushButton *m_clear;
    ShrinkingButton *m_export;
};

} // namespace quayside::ui
