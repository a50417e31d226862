// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/keychainsecrets.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace quayside::profiles {

namespace {

QString keyOf(const ProfileId &profile)
{
    return QStringLiteral("connection/") + profile.toString();
}

QString service()
{
    return QStringLiteral("Quayside");
}

} // namespace

KeychainSecrets::KeychainSecrets(std::chrono::milliseconds patience)
    : m_patience(patience)
{ }

QString KeychainSecrets::desktop()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("Windows");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macOS");
#else
    const QString named = qEnvironmentVariable("XDG_CURRENT_DESKTOP").section(u':', -1);
    return named.isEmpty() ? QStringLiteral("Secret Service") : named;
#endif
}

namespace {

/** Words for what a keychain says; absence is none. */
class KeychainError
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::KeychainError)
public:
    static Error of(const QKeychain::Job &job)
    {
        Error error;
        error.detail = job.errorString();
        switch (job.error()) {
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            error.kind = ErrorKind::Forbidden;
            error.message = tr("The keychain is locked, or does not let Quayside in.");
            error.remedy = tr("Unlock it and try again, or type the password.");
            break;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            error.kind = ErrorKind::Unsupported;
            error.message = tr("This desktop has no keychain that can be used.");
            error.remedy = tr("Let the password be asked for each time, or keep it in a file.");
            break;
        default:
            error.kind = ErrorKind::Unreachable;
            error.message = tr("The keychain failed.");
            error.remedy = tr("Try again, or type the password.");
        }
        return error;
    }
    static Error late()
    {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.message = tr("The keychain does not answer.");
        error.remedy = tr("Look whether it waits to be unlocked, or type the password.");
        return error;
    }
};

/** Starts a job, which deletes itself; `resultOf` makes its result of a job that did not fail. */
template <typename T, typename Job, typename ResultOf>
Future<T> started(Job *job, const ProfileId &profile, std::chrono::milliseconds patience, ResultOf resultOf)
{
    auto promise = std::make_shared<Promise<T>>();
    Future<T> future = promise->future();
    job->setKey(keyOf(profile));
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, resultOf] {
        const bool isFine = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        promise->finish(isFine ? Result<T>(resultOf(*job)) : failure(KeychainError::of(*job)));
    });
    QTimer::singleShot(patience, job, [promise] { promise->finish(failure(KeychainError::late())); });
    job->start();
    return future;
}

} // namespace

Future<std::optional<Secret>> KeychainSecrets::read(const ProfileId &profile)
{
    return started<std::optional<Secret>>(new QKeychain::ReadPasswordJob(service()), profile, m_patience,
                                          [](const QKeychain::ReadPasswordJob &job) {
                                              return job.error() == QKeychain::EntryNotFound
                                                  ? std::nullopt
                                                  : std::optional(Secret(job.textData()));
                                          });
}

Future<void> KeychainSecrets::write(const ProfileId &profile, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret.reveal());
    return started<void>(job, profile, m_patience,
                         [](const QKeychain::WritePasswordJob &) { return Result<void>(); });
}

Future<void> KeychainSecrets::remove(const ProfileId &profile)
{
    return started<void>(new QKeychain::DeletePasswordJob(service()), profile, m_patience,
                         [](const QKeychain::DeletePasswordJob &) { return Result<void>(); });
}

} // namespace quayside::profiles
