// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/mapproposal.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class CheckedField;

/** What one column of new rows is given: a text as it is, or an expression that the database works out. */
class FillEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FillEditor)
public:
    /** `type` is the column's, as the database calls it. */
    FillEditor(const shardmap::NeededFill &needed, const QString &type, QWidget *parent);

    [[nodiscard]] shardmap::ColumnFill fill() const;
    [[nodiscard]] shardmap::MapName table() const { return m_needed.table; }
    [[nodiscard]] bool isRequired() const { return m_needed.isRequired; }
    /** What rows need, and nobody but a person knows. */
    [[nodiscard]] bool isUnknown() const
    {
        return m_needed.isRequired && m_needed.fill.kind == shardmap::ColumnFill::Kind::Expression
            && m_needed.fill.text.isEmpty();
    }
    /** Why it is to be given something. */
    [[nodiscard]] const QString &reason() const { return m_needed.reason; }
    /** Nothing is to be given, or it was taken by the database. */
    [[nodiscard]] bool isSettled() const;
    /** It says what a row is given. */
    [[nodiscard]] bool isUsed() const;

Q_SIGNALS:
    void edited();
    /** An expression was typed: `field` shows what comes of it. */
    void check(quayside::ui::CheckedField *field, const QString &type, const QString &text);

private:
    [[nodiscard]] QString nameOf(const char *part) const;
    void addKinds();
    [[nodiscard]] bool isExpression() const;
    void kindChosen();

    shardmap::NeededFill m_needed;
    QString m_type;
    QComboBox *m_kind;
    CheckedField *m_text;
};

} // namespace quayside::ui
