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

/** The system's own palette where the desktop has a say; ours in its lightness elsewhere. */
QPalette systemPalette()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return {};
#else
    return colorsFor(QApplication::style()->standardPalette()).palette();
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
    switch (appearance) {
    case Appearance::System:
        QApplication::setPalette(systemPalette());
        break;
    case Appearance::Light:
        QApplication::setPalette(lightColors().palette());
        break;
    case Appearance::Dark:
        QApplication::setPalette(darkColors().palette());
        break;
    }
}

} // namespace quayside::ui
