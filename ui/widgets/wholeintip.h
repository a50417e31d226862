// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Keeps a widget's tool tip true to what is cut of its text: the whole text comes first, and goes again when
 * there is room for it; whatever tip the widget has besides stays. Belongs to the widget. UI thread.
 */
class WholeInTip final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WholeInTip)
public:
    explicit WholeInTip(QWidget &widget);

    /** The text that is shown in part; empty: all of it is seen. */
    void setCut(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QWidget &m_widget;
    QString m_own; // what others set
    QString m_cut;
    bool m_applying = false;
};

} // namespace quayside::ui
