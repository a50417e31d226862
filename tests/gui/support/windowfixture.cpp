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
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit()); // connections are beside the settings
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

bool WindowFixture::showStage(const std::function<void(FleetStage &)> &fill)
{
    if (!stage.open())
        return false;
    fill(stage);
    window->showMap(stage.context());
    window->activateWindow();
    return QTest::qWaitForWindowExposed(window.get());
}

bool WindowFixture::showFilled(const std::function<void(FleetStage &)> &fill)
{
    return showStage(fill) && waitForTree(stage.fleet);
}

void WindowFixture::restart()
{
    window->close();
    window.reset();
    makeWindow();
    window->showMap(stage.context());
}

bool WindowFixture::select(const char *worker, const char *session, Qt::KeyboardModifiers keys) const
{
    return click(stage.session(QString::fromLatin1(worker), QString::fromLatin1(session)), keys);
}

} // namespace quayside::test
