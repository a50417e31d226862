// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilefile.h"

#include "profiles/profilejson.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::profiles {

namespace {

constexpr int kVersion = 1;
const QLatin1StringView kVersionKey("version");
const QLatin1StringView kProfilesKey("profiles");

/** Whether the entry still says what was read of it; members that are not ours are nobody's concern. */
bool isStill(const QJsonObject &entry, const ConnectionProfile &before)
{
    const Result<ConnectionProfile> now = profilejson::read(entry);
    return now && profilejson::written(*now) == profilejson::written(before);
}

/** Where the entry of that id is; -1: nowhere. */
qsizetype placeOf(const QJsonArray &entries, const ProfileId &id)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).toObject().value(QLatin1StringView("id")).toString() == id.toString())
            return i;
    }
    return -1;
}

} // namespace

ProfileFile::ProfileFile(const QString &path)
    : m_file(path, ConfigFile::Privacy::Usual)
{ }

Result<std::optional<ProfileFile::Document>> ProfileFile::parsed(const ConfigFile::Content &content)
{
    if (!content)
        return std::optional(Document());
    const QJsonDocument json = QJsonDocument::fromJson(*content);
    const QJsonValue version = json.object().value(kVersionKey);
    if (version.toDouble() > kVersion) { // any number: toInt() takes what it can't hold for 0
        return failure(wordedError(ErrorKind::NewerSchema,
                                   tr("The connections of this computer were written by a newer Quayside."),
                                   tr("Use that version; the file is left as it is.")));
    }
    const QJsonValue entries = json.object().value(kProfilesKey);
    if (!version.isDouble() || !entries.isArray())
        return std::optional<Document>();
    return std::optional(Document { json.object(), entries.toArray() });
}

Result<StoredProfiles> ProfileFile::stored(const Document &document)
{
    StoredProfiles stored;
    for (const QJsonValue &entry : document.entries) {
        Result<ConnectionProfile> profile = profilejson::read(entry.toObject());
        if (profile && !findProfile(stored.profiles, profile->id))
            stored.profiles.push_back(*std::move(profile));
        else
            ++stored.misfits;
    }
    std::ranges::stable_sort(stored.profiles, [](const auto &a, const auto &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return stored;
}

Result<StoredProfiles> ProfileFile::read() const
{
    TRY_VALUE(const ConfigFile::Content content, m_file.read());
    TRY_VALUE(const std::optional<Document> document, parsed(content));
    if (document)
        return stored(*document);
    TRY_VALUE(const QString aside, m_file.setAside(*content));
    if (aside.isEmpty())
        return read();
    StoredProfiles none;
    none.setAside = aside;
    return none;
}

Result<StoredProfiles> ProfileFile::change(const std::function<Result<void>(QJsonArray &)> &edit) const
{
    TRY_VALUE(StoredProfiles before, read()); // puts aside what is garbled
    Document after;
    TRY(m_file.change([&](const ConfigFile::Content &content) -> Result<QByteArray> {
        TRY_VALUE(std::optional<Document> document, parsed(content));
        after = document ? *std::move(document) : Document();
        if (const Result<void> edited = edit(after.entries); !edited)
            return failure(edited.error());
        after.json.insert(kVersionKey, kVersion);
        after.json.insert(kProfilesKey, after.entries);
        return QJsonDocument(after.json).toJson();
    }));
    TRY_VALUE(StoredProfiles now, stored(after));
    now.setAside = before.setAside;
    return now;
}

Result<StoredProfiles> ProfileFile::put(const ConnectionProfile &profile,
                                        const std::optional<ConnectionProfile> &before) const
{
    return change([&](QJsonArray &entries) -> Result<void> {
        const qsizetype place = placeOf(entries, profile.id);
        const QJsonObject there = place < 0 ? QJsonObject() : entries.at(place).toObject();
        if (before && !isStill(there, *before)) {
            return failure(wordedError(
                ErrorKind::Conflict, tr("Another Quayside has changed this connection meanwhile."),
                tr("Close this, look at it again, and change what is still to be changed.")));
        }
        const QJsonObject entry = profilejson::written(profile, there);
        if (place < 0)
            entries.append(entry);
        else
            entries.replace(place, entry);
        return {};
    });
}

Result<StoredProfiles> ProfileFile::remove(const ProfileId &profile) const
{
    return change([&](QJsonArray &entries) -> Result<void> {
        if (const qsizetype place = placeOf(entries, profile); place >= 0)
            entries.removeAt(place);
        return {};
    });
}

} // namespace quayside::profiles
