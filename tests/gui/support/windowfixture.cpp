// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include <QCoreApplication>
#include <QSettings>

namespace quayside::test {

TemporarySettings::TemporarySettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("QuaysideTest"));
    QCoreApplication::setApplicationName(QStringLiteral("QuaysideTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TemporarySettings::clear()
{
    QSettings().clear();
}

WindowFixture::WindowFixture()
{
    makeWindow();
}

WindowFixture::~WindowFixture()
{
    window.reset();
}

void WindowFixture::makeWindow()
{
    ui::Seams seams;
    seams.askForFile = [this](QWidget *, const ui::FileQuestion &, const ui::Seams::FileAnswer &answer) {
        ++filesAsked;
        if (!nextFile.isEmpty())
            answer(nextFile);
    };
    window = std::make_unique<ui::MainWindow>(seams);
    window->resize(1440, 900);
    window->show();
}

bool WindowFixture::showStage(const std::function<void(FleetStage &)> &fill)
{
    if (!stage.open())
        return false;
    fill(stage);
    window->showMap(stage.context());
    window->activateWindow();
    return QTest::qWaitForWindowExposed(window.get());
}

void WindowFixture::restart()
{
    window->close();
    window.reset();
    makeWindow();
    window->showMap(stage.context());
}

} // namespace quayside::test
