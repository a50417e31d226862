// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/configfile.h"

#include "core/foreigntext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QThread>

#include <chrono>

namespace quayside::profiles {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 10s; // with another console; each writes for milliseconds
constexpr auto kPause = 50ms; // while another reads the file that is to be replaced
#ifdef Q_OS_WIN
constexpr int kTries = 40;
#else
constexpr int kTries = 1; // readers are in nobody's way
#endif
constexpr qint64 kLargest = 16 * 1024 * 1024;

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
#ifndef Q_OS_WIN // a user's folder there is the user's by its access list, of which these bits say nothing
constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
#endif

} // namespace

ConfigFile::ConfigFile(QString path, Privacy privacy)
    : m_path(std::move(path))
    , m_privacy(privacy)
{ }

Error ConfigFile::error(const QString &message, const QString &detail) const
{
    const QString path = foreign::name(QDir::toNativeSeparators(m_path));
    return wordedError(ErrorKind::Database, message.arg(path), {}, detail);
}

Result<ConfigFile::Content> ConfigFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Content();
    if (!file.open(QIODevice::ReadOnly))
        return failure(error(tr("%1 can't be read."), file.errorString()));
#ifndef Q_OS_WIN
    if (m_privacy == Privacy::OwnerOnly && (file.permissions() & kOthers)) {
        Error shared
            = error(tr("Other users of this computer can read or change %1, so it is not used."), {});
        shared.kind = ErrorKind::Forbidden;
        shared.remedy = tr("Take their rights away (chmod 600), and change the passwords that are in it.");
        return failure(shared);
    }
#endif
    if (file.size() > kLargest)
        return failure(error(tr("%1 is too large to be what it should be."), {}));
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(error(tr("%1 can't be read."), file.errorString()));
    return Content(content);
}

Result<void> ConfigFile::alone(const std::function<Result<void>()> &job) const
{
    TRY(makeFolder());
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(std::chrono::milliseconds(kPatience).count())) {
        if (lock.error() == QLockFile::LockFailedError) {
            Error busy = error(tr("Another Quayside has been writing %1 for long."), {});
            busy.kind = ErrorKind::DatabaseBusy;
            busy.remedy = tr("Try again.");
            return failure(busy);
        }
        return failure(error(tr("%1 can't be written: its folder does not allow it."), {}));
    }
    return job();
}

Result<void> ConfigFile::makeFolder() const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    const QDir above = QFileInfo(folder).dir();
    const bool isMade = (above.exists() || QDir().mkpath(above.absolutePath()))
        && (m_privacy == Privacy::OwnerOnly ? QDir().mkdir(folder, kOwner | QFile::ExeOwner | QFile::ExeUser)
                                            : QDir().mkpath(folder));
    if (!isMade && !QFileInfo::exists(folder))
        return failure(error(tr("The folder of %1 can't be made."), {}));
    return {};
}

Result<void> ConfigFile::change(const Change &change) const
{
    return alone([&]() -> Result<void> {
        TRY_VALUE(const Content before, read());
        TRY_VALUE(const QByteArray after, change(before));
        return write(after);
    });
}

/** Nobody can take a file's place on Windows while another reads it: a console, a scanner for viruses. */
Result<void> ConfigFile::write(const QByteArray &content) const
{
    for (int tries = 1;; ++tries) {
        QSaveFile file(m_path);
        // Its rights before its content: what is empty gives nothing away.
        const bool isWritten = file.open(QIODevice::WriteOnly)
            && (m_privacy == Privacy::Usual || file.setPermissions(kOwner))
            && file.write(content) == content.size() && file.commit();
        if (isWritten)
            return {};
        if (file.error() != QFileDevice::RenameError || tries == kTries)
            return failure(error(tr("%1 can't be written."), file.errorString()));
        QThread::msleep(std::chrono::milliseconds(kPause).count());
    }
}

Result<QString> ConfigFile::setAside(const QByteArray &expected) const
{
    QString aside;
    TRY(alone([&]() -> Result<void> {
        TRY_VALUE(const Content content, read());
        if (content != expected) // another console has put it right meanwhile
            return {};
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        aside = QStringLiteral("%1.unreadable-%2").arg(m_path, stamp);
        for (int number = 2; QFileInfo::exists(aside); ++number)
            aside = QStringLiteral("%1.unreadable-%2-%3").arg(m_path, stamp).arg(number);
        QFile file(m_path);
        if (!file.rename(aside))
            return failure(error(tr("%1 can't be put aside."), file.errorString()));
        return {};
    }));
    return aside;
}

} // namespace quayside::profiles
