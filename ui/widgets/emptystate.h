// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QAbstractItemView;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Why a view is empty, and the button that leads out of it (empty: none). */
struct EmptyReason
{
    QString text;
    QString action;
};

/**
 * Says on an empty view why it is empty, and offers the way out. Child of the view; follows its model and
 * size.
 */
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    explicit EmptyState(QAbstractItemView *view);

    void setReason(const EmptyReason &reason);
    [[nodiscard]] QString reason() const;
    /** Looks whether the view has rows; connected to the model's signals by itself. */
    void check();

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void attach();
    [[nodiscard]] bool hasRows() const;
    void place();

    QAbstractItemView *m_view;
    QPointer<QAbstractItemModel> m_model;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace quayside::ui
