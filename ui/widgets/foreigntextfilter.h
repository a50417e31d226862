// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QHelpEvent;
class QStatusTipEvent;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Sees to it that no text is taken for markup because it looks like some.
 *
 * Qt's labels, tool tips and what's-this texts guess: a session named `<img src="file:///dev/zero">` would be
 * read. While one of these lives, every label that would guess shows plain text, tool tips and what's-this
 * texts of widgets, cells and menu entries are shown plain, bounded and in lines that can be read, and window
 * titles and status tips are one line. A cell whose text does not fit and that has no tool tip shows its text
 * in one. A label that shows markup of ours says so itself (Qt::RichText) and escapes what it quotes.
 *
 * One for the application, made by its main window. UI thread.
 */
class ForeignTextFilter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForeignTextFilter)
public:
    explicit ForeignTextFilter(QObject &application, QObject *parent = nullptr);

    /** What the pointer is told at `position` of the widget; empty: nothing. */
    [[nodiscard]] static QString tipAt(const QWidget &widget, const QPoint &position);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static bool showTip(QWidget &widget, const QHelpEvent &event);
    [[nodiscard]] static bool showWhatsThis(QWidget &widget, const QHelpEvent &event);
    [[nodiscard]] static bool passOnCleaned(QObject *watched, QStatusTipEvent &event);
    void cleanTitle(QWidget &widget);

    bool m_isCleaning = false; //!< a title is being set by us
};

} // namespace quayside::ui
