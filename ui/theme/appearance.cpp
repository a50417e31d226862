// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "core/enumnames.h"
#include "ui/theme/colors.h"

#include <QApplication>
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

/** Fusion, with ticks in lists that can be seen in the dark: the list's own palette is that of its ground. */
class ListStyle final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_IndicatorItemViewItemCheck)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton tick;
        tick.QStyleOption::operator=(*option);
        tick.state &= ~State_MouseOver;
        const QPalette outlined = colorsFor(option->palette).outlinedPalette();
        tick.palette.setColor(QPalette::Window, outlined.color(QPalette::Window));
        QProxyStyle::drawPrimitive(PE_IndicatorCheckBox, &tick, painter, widget);
    }
};

void setStyle(const QString &name)
{
    const QStyle &now = *QApplication::style();
    const bool isOurs = name != kFusion || dynamic_cast<const ListStyle *>(&now) != nullptr;
    if (isOurs && now.objectName().compare(name, Qt::CaseInsensitive) == 0)
        return;
    QStyle *style = QStyleFactory::create(name);
    if (!style)
        return;
    if (name == kFusion) {
        style = new ListStyle(style);
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
