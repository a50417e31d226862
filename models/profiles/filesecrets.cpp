// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/filesecrets.h"

#include "core/userfolders.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::profiles {

namespace {

const QLatin1StringView kPasswordsKey("passwords");

QJsonObject passwordsOf(const ConfigFile::Content &content)
{
    const QJsonObject json = QJsonDocument::fromJson(content.value_or(QByteArray())).object();
    return json.value(kPasswordsKey).toObject();
}

} // namespace

FileSecrets::FileSecrets(const QString &file)
    : m_file(file, ConfigFile::Privacy::OwnerOnly)
{
    m_pool.setMaxThreadCount(1);
}

FileSecrets::~FileSecrets() = default;

QString FileSecrets::usualFile()
{
    return QDir(UserFolders().config()).filePath(QStringLiteral("secrets/passwords.json"));
}

Future<std::optional<Secret>> FileSecrets::read(const ProfileId &profile)
{
    auto promise = std::make_shared<Promise<std::optional<Secret>>>();
    Future<std::optional<Secret>> future = promise->future();
    m_pool.start([promise, profile, file = m_file] {
        const Result<ConfigFile::Content> content = file.read();
        if (!content)
            return promise->finish(failure(content.error()));
        const QJsonValue password = passwordsOf(*content).value(profile.toString());
        promise->finish(password.isString() ? std::optional(Secret(password.toString())) : std::nullopt);
    });
    return future;
}

Future<void> FileSecrets::write(const ProfileId &profile, const Secret &secret)
{
    return change(
        [profile, secret](QJsonObject &passwords) { passwords.insert(profile.toString(), secret.reveal()); });
}

Future<void> FileSecrets::remove(const ProfileId &profile)
{
    return change([profile](QJsonObject &passwords) { passwords.remove(profile.toString()); });
}

Future<void> FileSecrets::change(std::function<void(QJsonObject &)> edit)
{
    auto promise = std::make_shared<Promise<void>>();
    Future<void> future = promise->future();
    m_pool.start([promise, edit = std::move(edit), file = m_file] {
        const Result<ConfigFile::Content> now = file.read();
        QJsonObject passwords = passwordsOf(now.value_or(ConfigFile::Content()));
        const QJsonObject before = passwords;
        edit(passwords);
        if (now && passwords == before) // nothing to take away: no file is made for it
            return promise->finish({});
        promise->finish(file.change([&](const ConfigFile::Content &content) -> Result<QByteArray> {
            QJsonObject json = QJsonDocument::fromJson(content.value_or(QByteArray())).object();
            QJsonObject kept = passwordsOf(content);
            edit(kept);
            json.insert(QLatin1StringView("version"), 1);
            json.insert(kPasswordsKey, kept);
            return QJsonDocument(json).toJson();
        }));
    });
    return future;
}

} // namespace quayside::profiles
