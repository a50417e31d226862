// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreigntext.h"
#include "shardmap/mapnames.h"
#include "ui/delegates/painters.h"
#include "ui/theme/colors.h"

#include <QFontMetrics>
#include <QLabel>

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

/**
 * A label whose text has the colour of what it means, in the theme of the moment: one that was written in the
 * light stays readable when the window becomes dark. UI thread.
 */
class ToneLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneLabel)
public:
    using QLabel::QLabel;

    /** Nothing: the colour of its foreground role. */
    void setTone(std::optional<Tone> tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    std::optional<Tone> m_tone;
};

/** An empty label for sentences: plain text that wraps, and that the mouse can select and copy. */
[[nodiscard]] ToneLabel *wrappedLabel(const QString &name, QWidget *parent);

/** Shows the text; a label that has nothing to say is hidden. */
void say(QLabel *label, const QString &text);

/** In the font the widget has now. */
void makeBold(QWidget *widget);

/**
 * A label of one line that may be given less room than its text takes: it is cut with an ellipsis, and the
 * tool tip says the whole. text() stays what was set. Plain text only. UI thread.
 */
class ElidedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)
public:
    /** `cutAt`: which part goes first; the least of it that is shown are a few letters. */
    explicit ElidedLabel(Qt::TextElideMode cutAt, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    void tell();

    Qt::TextElideMode m_cutAt;
    WholeInTip *m_tip;
};

/** "Live · updated 2 s ago": a dot with a shape of its own for each state, and words. */
class LiveLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveLabel)
public:
    explicit LiveLabel(QWidget *parent = nullptr);

    void setState(Tone tone, DotShape shape, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    DotShape m_shape = DotShape::Ring;
};

inline constexpr int kShortName = 22; //!< characters of average width that fit into the narrowest pane

/** A foreign name that takes no more room than so many characters: names have no place to break a line at. */
[[nodiscard]] inline QString elidedName(const QString &name, const QFontMetrics &metrics,
                                        int characters = kShortName)
{
    return metrics.elidedText(foreign::name(name), Qt::ElideMiddle, metrics.averageCharWidth() * characters);
}

/** As it is written in SQL without quotes: its schema only where it is not the one that goes without saying.
 */
[[nodiscard]] inline QString shownTable(const shardmap::TableName &table)
{
    return table.schema.isEmpty() ? foreign::name(table.name)
                                  : foreign::name(table.schema) + u'.' + foreign::name(table.name);
}

} // namespace quayside::ui
