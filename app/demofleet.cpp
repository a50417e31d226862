// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demofleet.h"

#include "core/logging.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace quayside::app {

namespace {

/** Beside the program as it is built, or where it is installed: both relative to the program. */
QString simulatorPath()
{
    const QString name = QStringLiteral("quayside-simulator");
    const QDir program(QCoreApplication::applicationDirPath());
    const QString ours = QStandardPaths::findExecutable(
        name, { program.path(), program.absoluteFilePath(QStringLiteral(QUAYSIDE_SIMULATOR_DIR)) });
    return ours.isEmpty() ? QStandardPaths::findExecutable(name) : ours;
}

} // namespace

DemoFleet::DemoFleet(QObject *parent)
    : QObject(parent)
    , m_process(new QProcess)
{
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &DemoFleet::readOutput);
    connect(m_process, &QProcess::errorOccurred, this, [this] { fail(m_process->errorString()); });
    connect(m_process, &QProcess::finished, this,
            [this] { fail(QString::fromUtf8(m_process->readAllStandardError().right(400))); });
}

DemoFleet::~DemoFleet()
{
    m_ended = true;
    m_process->disconnect(this);
    // It outlives us by some milliseconds: destroying it while it runs would block until it has ended.
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill(); // holds nothing worth saving: its map is in our temporary folder
}

QString DemoFleet::mapFile() const
{
    return m_folder.filePath(QStringLiteral("demo.sqlite"));
}

void DemoFleet::start()
{
    const QString program = simulatorPath();
    if (program.isEmpty() || !m_folder.isValid()) {
        fail(m_folder.isValid() ? QString() : m_folder.errorString());
        return;
    }
    m_process->start(program,
                     { QStringLiteral("--workers"), QStringLiteral("20"), QStringLiteral("--users"),
                       QStringLiteral("300"), QStringLiteral("--sessions"), QStringLiteral("2000"),
                       QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--speed"),
                       QStringLiteral("1.5"), QStringLiteral("--churn"), QStringLiteral("30"),
                       QStringLiteral("--auto-scan"), QStringLiteral("100"), QStringLiteral("--drift"),
                       QStringLiteral("--exit-with-parent"), QStringLiteral("--map"), mapFile() });
}

void DemoFleet::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 || m_ended)
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_output.left(end)).object();
    if (!line.value(QLatin1StringView("ready")).toBool()) {
        fail(QString::fromUtf8(m_output.left(200)));
        return;
    }
    qCInfo(lcApp) << "demo fleet is up, control port" << line.value(QLatin1StringView("control")).toString();
    Q_EMIT ready(mapFile());
}

void DemoFleet::fail(const QString &detail)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT failed({ ErrorKind::Internal, tr("The demo fleet did not start."),
                    tr("The program quayside-simulator must lie beside Quayside; install or build it again."),
                    detail, 0 });
}

} // namespace quayside::app
