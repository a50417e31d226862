// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "core/enumnames.h"
#include "ui/theme/colors.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOptionButton>

namespace quayside::ui {

namespace {

constexpr std::array kAppearances {
    EnumName { Appearance::System, "system" },
    EnumName { Appearance::Light, "light" },
    EnumName { Appearance::Dark, "dark" },
};

const QString kFusion = QStringLiteral("fusion");

QString nativeStyle()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("windowsvista");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macos");
#else
    return kFusion;
#endif
}

/**
 * Fusion, with what can be seen better: ticks in lists in the dark, where the list's own palette is that of
 * its ground, and which button has the keyboard.
 */
class ClearStyle final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_FrameFocusRect && qobject_cast<const QAbstractButton *>(widget))
            return drawFocus(*option, option->rect, *painter);
        if (element != PE_IndicatorItemViewItemCheck)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton tick;
        tick.QStyleOption::operator=(*option);
        tick.state &= ~State_MouseOver;
        const QPalette outlined = colorsFor(option->palette).outlinedPalette();
        tick.palette.setColor(QPalette::Window, outlined.color(QPalette::Window));
        QProxyStyle::drawPrimitive(PE_IndicatorCheckBox, &tick, painter, widget);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_PushButton && option->state.testFlag(State_HasFocus))
            drawFocus(*option, option->rect, *painter); // Fusion has but a shade of its edge for it
    }

    /** No button has an icon of the style's: those are not drawn for the dark. */
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
            ? 0
            : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    /** Around what was reached by key, as chips and the primary button have it. */
    static void drawFocus(const QStyleOption &option, const QRect &rect, QPainter &painter)
    {
        if (!option.state.testFlag(State_KeyboardFocusChange))
            return;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colorsFor(option.palette).text, kFocusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), kFocusRadius, kFocusRadius);
        painter.restore();
    }

    static constexpr int kFocusWidth = 2;
    static constexpr int kFocusRadius = 3;
};

void setStyle(const QString &name)
{
    const QStyle &now = *QApplication::style();
    const bool isOurs = name != kFusion || dynamic_cast<const ClearStyle *>(&now) != nullptr;
    if (isOurs && now.objectName().compare(name, Qt::CaseInsensitive) == 0)
        return;
    QStyle *style = QStyleFactory::create(name);
    if (!style)
        return;
    if (name == kFusion) {
        style = new ClearStyle(style);
        style->setObjectName(name);
    }
    QApplication::setStyle(style);
}

/** Ours in the system's lightness; null where the desktop's own palette has the say. */
const Colors *systemColors()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return nullptr;
#else
    return &colorsFor(QApplication::style()->standardPalette());
#endif
}

} // namespace

QString toString(Appearance appearance)
{
    return nameOf(kAppearances, appearance);
}

Appearance appearanceFromString(QStringView name)
{
    return valueOf(kAppearances, name).value_or(Appearance::System);
}

void applyAppearance(Appearance appearance)
{
    setStyle(appearance == Appearance::System ? nativeStyle() : kFusion);
    const Colors *colors = appearance == Appearance::Dark ? &darkColors() : &lightColors();
    if (appearance == Appearance::System)
        colors = systemColors();
    QApplication::setPalette(colors ? colors->palette() : QPalette());
    for (const char *outlined : { "QRadioButton", "QCheckBox" })
        QApplication::setPalette(colors ? colors->outlinedPalette() : QPalette(), outlined);
    for (const char *field : { "QLineEdit", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit" })
        QApplication::setPalette(colors ? colors->fieldPalette() : QPalette(), field);
}

} // namespace quayside::ui
