// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/colors.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace quayside::ui {

namespace {

const QString kSystem = QStringLiteral("system");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");

QString nativeStyle()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("windowsvista");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macos");
#else
    return QStringLiteral("fusion");
#endif
}

void setStyle(const QString &name)
{
    if (QApplication::style()->objectName().compare(name, Qt::CaseInsensitive) == 0)
        return;
    if (QStyle *style = QStyleFactory::create(name))
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
    switch (appearance) {
    case Appearance::Light:
        return kLight;
    case Appearance::Dark:
        return kDark;
    case Appearance::System:
        break;
    }
    return kSystem;
}

Appearance appearanceFromString(QStringView name)
{
    if (name == kLight)
        return Appearance::Light;
    return name == kDark ? Appearance::Dark : Appearance::System;
}

void applyAppearance(Appearance appearance)
{
    setStyle(appearance == Appearance::System ? nativeStyle() : QStringLiteral("fusion"));
    const Colors *colors = appearance == Appearance::Dark ? &darkColors() : &lightColors();
    if (appearance == Appearance::System)
        colors = systemColors();
    QApplication::setPalette(colors ? colors->palette() : QPalette());
    for (const char *outlined : { "QRadioButton", "QCheckBox", "QAbstractItemView" })
        QApplication::setPalette(colors ? colors->outlinedPalette() : QPalette(), outlined);
    for (const char *field : { "QLineEdit", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit" })
        QApplication::setPalette(colors ? colors->fieldPalette() : QPalette(), field);
}

} // namespace quayside::ui
