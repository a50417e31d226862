// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/filesecrets.h"

#include "core/foreigntext.h"
#include "core/userfolders.h"

#include <QDir>
#include <QJsonDocument>

namespace quayside::profiles {

namespace {

constexpr int kSecretsVersion = 1;
const QLatin1StringView kSecretsVersionKey("version");
const QLatin1StringView kPasswordsKey("passwords");

QJsonObject passwordsOf(const QJsonObject &json)
{
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

/** One that a person has mistyped holds passwords all the same: none is taken for missing. */
Result<QJsonObject> FileSecrets::parsed(const ConfigFile &file, const ConfigFile::Content &content)
{
    if (!content || content->trimmed().isEmpty())
        return QJsonObject();
    const QString path = foreign::name(QDir::toNativeSeparators(file.path()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &problem);
    const QJsonObject json = document.object();
    if (json.value(kSecretsVersionKey).toDouble() > kSecretsVersion)
        return failure(wordedError(ErrorKind::NewerSchema,
                                   tr("%1 was written by a newer Quayside.").arg(path),
                                   tr("Use that version; the file is left as it is.")));
    const QJsonValue passwords = json.value(kPasswordsKey);
    if (document.isObject() && (passwords.isObject() || passwords.isUndefined()))
        return json;
    const QString why = problem.error == QJsonParseError::NoError ? QString() : problem.errorString();
    return failure(wordedError(
        ErrorKind::InvalidInput, tr("%1 is not understood.").arg(path),
        tr("Put it right, or give it another name: then each password is asked for again."), why));
}

Future<std::optional<Secret>> FileSecrets::read(const ProfileId &profile)
{
    const auto job = [profile, file = m_file]() -> Result<std::optional<Secret>> {
        TRY_VALUE(const ConfigFile::Content content, file.read());
        TRY_VALUE(const QJsonObject json, parsed(file, content));
        const QJsonValue password = passwordsOf(json).value(profile.toString());
        return password.isString() ? std::optional(Secret(password.toString())) : std::nullopt;
    };
    return onPool<std::optional<Secret>>(job, m_pool);
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

Result<void> FileSecrets::changed(const ConfigFile &file, const std::function<void(QJsonObject &)> &edit)
{
    TRY_VALUE(const ConfigFile::Content now, file.read());
    TRY_VALUE(const QJsonObject before, parsed(file, now));
    QJsonObject passwords = passwordsOf(before);
    edit(passwords);
    if (passwords == passwordsOf(before)) // nothing to take away: no file is made for it
        return {};
    return file.change([&](const ConfigFile::Content &content) -> Result<QByteArray> {
        TRY_VALUE(QJsonObject json, parsed(file, content));
        QJsonObject kept = passwordsOf(json);
        edit(kept);
        json.insert(kSecretsVersionKey, kSecretsVersion);
        json.insert(kPasswordsKey, kept);
        return QJsonDocument(json).toJson();
    });
}

Future<void> FileSecrets::change(std::function<void(QJsonObject &)> edit)
{
    return onPool<void>([edit = std::move(edit), file = m_file] { return changed(file, edit); }, m_pool);
}

} // namespace quayside::profiles
