// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/program.h"

#include <QPushButton>

namespace quayside::test {

ProgramSettings::ProgramSettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("QuaysideTest"));
    QCoreApplication::setApplicationName(QStringLiteral("QuaysideTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit()); // connections are beside the settings
}

void ProgramSettings::clear()
{
    QSettings().clear();
}

ui::Seams Program::seams()
{
    ui::Seams seams = ui::Seams::real();
    seams.askForFile = [this, shown = seams.askForFile](QWidget *parent, const ui::FileQuestion &question,
                                                        const ui::Seams::FileAnswer &answer) {
        if (showsFileDialogs)
            shown(parent, question, answer);
        else if (!nextFile.isEmpty())
            answer(nextFile);
    };
    return seams;
}

waha::Limits Program::limits()
{
    waha::Limits limits;
    limits.lifecycleMs = 3'000;
    limits.shortMs = 3'000;
    limits.firstRetryMs = 100;
    limits.longestRetryMs = 1'000;
    limits.pulseMs = 50;
    limits.quietMs = 200;
    return limits;
}

namespace {

app::CommandLine openingMap(const QString &map)
{
    app::CommandLine commandLine;
    commandLine.map = map;
    return commandLine;
}

} // namespace

Program::Program(const QString &map)
    : Program(openingMap(map))
{ }

namespace {

/** Asks one that outlives the program. */
class OtherKeychain final : public profiles::SecretStore
{
public:
    explicit OtherKeychain(profiles::SecretStore &store)
        : m_store(store)
    { }
    [[nodiscard]] Future<std::optional<Secret>> read(const profiles::ProfileId &profile) override
    {
        return m_store.read(profile);
    }
    [[nodiscard]] Future<void> write(const profiles::ProfileId &profile, const Secret &secret) override
    {
        return m_store.write(profile, secret);
    }
    [[nodiscard]] Future<void> remove(const profiles::ProfileId &profile) override
    {
        return m_store.remove(profile);
    }

private:
    profiles::SecretStore &m_store;
};

} // namespace

Program::Program(const app::CommandLine &commandLine)
    : Program(commandLine, nullptr)
{ }

Program::Program(const QString &map, profiles::SecretStore &keychain)
    : Program(openingMap(map), &keychain)
{ }

Program::Program(const app::CommandLine &commandLine, profiles::SecretStore *keychain)
{
    operations::OperationPace pace;
    pace.speed = kPace;
    app::Controller::Means means {
        [] { return std::make_unique<waha::Network>(limits()); },
        [this](const QStringList &arguments) {
            m_startedWith = arguments;
            return true;
        },
    };
    if (keychain)
        means.makeKeychain = [keychain] { return std::make_unique<OtherKeychain>(*keychain); };
    m_controller = std::make_unique<app::Controller>(m_window, m_clock, means, m_settings, pace);
    QObject::connect(m_controller.get(), &app::Controller::mapShown, &m_window, [this] { m_shown = true; });
    QObject::connect(m_controller.get(), &app::Controller::openFailed, &m_window,
                     [this](const Error &error) { m_openError = error; });
    m_window.show();
    m_window.activateWindow();
    m_controller->start(commandLine);
}

Program::~Program()
{
    m_window.close();
    m_controller.reset();
}

bool Program::waitUntilShown()
{
    return QTest::qWaitForWindowExposed(&m_window)
        && QTest::qWaitFor([this] { return m_shown || !m_openError.message.isEmpty(); }, kPatienceMs)
        && m_shown;
}

bool Program::waitUntilSwept()
{
    const auto swept = [this] { return m_controller->workspace()->sync().isFirstSweepDone(); };
    if (!QTest::qWaitFor(swept, kPatienceMs))
        return false;
    fleet().flush();
    return true;
}

QPushButton *Program::bannerButton() const
{
    return find<QWidget>("head")->findChild<QPushButton *>(QStringLiteral("bannerAction"));
}

bool Program::agreeToTables()
{
    const auto *button = bannerButton();
    if (!button->isVisible())
        return false;
    QTest::mouseClick(bannerButton(), Qt::LeftButton);
    return QTest::qWaitFor([button] { return !button->isVisible(); }, kPatienceMs);
}

bool Program::getReady()
{
    if (!waitUntilShown())
        return false;
    const bool agreed = m_controller->workspace()->map().info().hasOwnTables || agreeToTables();
    return agreed && waitUntilSwept();
}

} // namespace quayside::test
