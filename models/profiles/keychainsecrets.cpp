// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/keychainsecrets.h"

#include "profiles/keychainerror.h"

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

/** What a keychain says, in words; absence is none. */
Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeychainError::locked(job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainError::none(job.errorString());
    default:
        return KeychainError::failed(job.errorString());
    }
}

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
        promise->finish(isFine ? Result<T>(resultOf(*job)) : failure(errorOf(*job)));
    });
    QTimer::singleShot(patience, job, [promise] { promise->finish(failure(KeychainError::late())); });
    job->start();
    return future;
}

} // namespace

KeychainSecrets::KeychainSecrets(std::chrono::milliseconds patience)
    : m_patience(patience)
{ }

QString KeychainSecrets::desktop()
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("macOS");
#else
    const QString named = qEnvironmentVariable("XDG_CURRENT_DESKTOP").section(u':', -1);
    return named.isEmpty() ? QStringLiteral("Secret Service") : named;
#endif
}

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
