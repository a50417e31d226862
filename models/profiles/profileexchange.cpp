// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profileexchange.h"

#include "core/foreigntext.h"
#include "profiles/profilejson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace quayside::profiles {

namespace {

constexpr int kExportVersion = 1;
constexpr qsizetype kLargestExport = 4 * 1024 * 1024;
constexpr qsizetype kMostProfiles = 200;
const QLatin1StringView kKindKey("kind");
const QLatin1StringView kKind("quayside connections");

Error notOurs(const QString &message)
{
    return wordedError(ErrorKind::InvalidInput, message);
}

} // namespace

QByteArray ProfileExchange::exported(const ConnectionProfiles &profiles)
{
    QJsonArray entries;
    for (ConnectionProfile profile : profiles) {
        profile.keychain.clear();
        entries.append(profilejson::written(profile));
    }
    return QJsonDocument(QJsonObject {
                             { kKindKey, QString(kKind) },
                             { QStringLiteral("version"), kExportVersion },
                             { QStringLiteral("profiles"), entries },
                         })
        .toJson();
}

Result<ProfileImport> ProfileExchange::imported(const QByteArray &file, const ConnectionProfiles &existing)
{
    const QJsonObject json
        = file.size() > kLargestExport ? QJsonObject() : QJsonDocument::fromJson(file).object();
    const QJsonArray entries = json.value(QLatin1StringView("profiles")).toArray();
    if (json.value(kKindKey).toString() != kKind || entries.isEmpty())
        return failure(notOurs(tr("This is no file of connections that Quayside has exported.")));
    if (json.value(QLatin1StringView("version")).toDouble() > kExportVersion)
        return failure(notOurs(tr("This file was exported by a newer Quayside.")));
    if (entries.size() > kMostProfiles)
        return failure(notOurs(tr("This file has more connections than anybody needs.")));
    ProfileImport result;
    ConnectionProfiles taken = existing;
    for (const QJsonValue &entry : entries) {
        Result<ConnectionProfile> read = profilejson::read(entry.toObject());
        const QString problem = read ? read->problem()
                                     //: %1 name of a member in a file
                                     : tr("“%1” is not understood.").arg(foreign::name(read.error().detail));
        if (!problem.isEmpty()) {
            const QString name = foreign::name(entry.toObject().value(QLatin1StringView("name")).toString());
            //: %1 name of a connection, %2 a sentence
            result.refused << tr("%1: %2").arg(name.isEmpty() ? tr("One without a name") : name, problem);
            continue;
        }
        const QString nameInFile = read->name;
        ImportedProfile imported { read->duplicate(freeName(nameInFile, taken)), {} };
        imported.remarks = remarks(imported.profile, nameInFile);
        taken.push_back(imported.profile);
        result.profiles.push_back(std::move(imported));
    }
    return result;
}

QStringList ProfileExchange::remarks(const ConnectionProfile &profile, const QString &nameInFile)
{
    QStringList lines;
    if (profile.name != nameInFile)
        lines << tr("There is a connection called “%1” already.").arg(foreign::name(nameInFile));
    const shardmap::OwnTables &own = profile.location.ownTables;
    if (own.place == shardmap::OwnTables::Place::LocalFile)
        lines << tr("Keeps Quayside's tables in the file %1.")
                     .arg(foreign::name(QDir::toNativeSeparators(own.file)));
    for (const QString &sql : profile.ownSql())
        //: %1 a piece of SQL
        lines << tr("Runs this SQL of the file's author: %1").arg(foreign::line(sql));
    return lines;
}

} // namespace quayside::profiles
