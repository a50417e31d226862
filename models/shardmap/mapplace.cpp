// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/mapplace.h"

#include "shardmap/sqlite/fileidentity.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>

namespace quayside::shardmap {

namespace {

/** The id itself is nobody's business who gets a copy of the map. */
QString thisMachine()
{
    QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        id = QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(id.prepend("quayside place "), QCryptographicHash::Sha256)
            .first(16)
            .toHex());
}

/** A server and what it calls the folder: "//server/maps", "server:/maps", "me@server:/maps". */
bool isOnNetwork(const QString &device)
{
    if (device.startsWith(QLatin1StringView("//?/")) || device.startsWith(QLatin1StringView("//./")))
        return false; // so Windows names its own volumes
    return device.startsWith(QLatin1StringView("//"))
        || (!device.startsWith(u'/') && device.contains(QLatin1StringView(":/")));
}

/**
 * File systems of programs (sshfs, rclone, a desktop's network folders: "fuse.sshfs", …) and those that hand
 * folders to virtual machines: they number files anew each time they are mounted. Not so "fuseblk", a disk.
 */
bool makesNumbersUp(const QString &fileSystem)
{
    return fileSystem == QLatin1StringView("fuse") || fileSystem.startsWith(QLatin1StringView("fuse."))
        || fileSystem == QLatin1StringView("9p") || fileSystem == QLatin1StringView("virtiofs")
        || fileSystem == QLatin1StringView("vboxsf");
}

QString shareOf(const QString &path)
{
    if (path.startsWith(QLatin1StringView("//"))) // Windows names the server in the path
        return MapPlace::shareName(path, {}, {});
    const QStorageInfo volume(path);
    return MapPlace::shareName(QString::fromUtf8(volume.device()),
                               QString::fromLatin1(volume.fileSystemType()),
                               QDir(volume.rootPath()).relativeFilePath(path));
}

} // namespace

MapPlace MapPlace::of(const QString &file)
{
    MapPlace place;
    place.machine = thisMachine();
    place.path = QFileInfo(file).canonicalFilePath();
    if (place.path.isEmpty())
        place.path = QFileInfo(file).absoluteFilePath();
    const FileIdentity identity = FileIdentity::of(place.path);
    const QDateTime made = QFileInfo(place.path).birthTime();
    place.volume = QString::number(identity.device);
    if (identity.inode != 0)
        place.file
            = QStringLiteral("%1@%2").arg(identity.inode).arg(made.isValid() ? made.toMSecsSinceEpoch() : 0);
    place.share = shareOf(place.path);
    return place;
}

QString MapPlace::shareName(const QString &device, const QString &fileSystem, const QString &file)
{
    QString name = QString(device).replace(u'\\', u'/');
    if (!isOnNetwork(name) && !makesNumbersUp(fileSystem))
        return {};
    while (name.endsWith(u'/'))
        name.chop(1);
    return file.isEmpty() ? name : name + u'/' + file;
}

MapPlace::Likeness MapPlace::likenessTo(const MapPlace &recorded) const
{
    if (*this == recorded)
        return Likeness::Same;
    if (machine != recorded.machine)
        return Likeness::Other;
    const bool sameNumber = file == recorded.file && !file.isEmpty();
    const bool isRemounted = sameNumber && path == recorded.path;
    const bool isRenamed = sameNumber && volume == recorded.volume;
    const bool isSameShare = !share.isEmpty() && share == recorded.share;
    return isRemounted || isRenamed || isSameShare ? Likeness::SameFile : Likeness::Other;
}

const MapPlace *RecordedPlace::of(const QString &machine) const
{
    const auto at = std::ranges::find(places, machine, &MapPlace::machine);
    return at == places.end() ? nullptr : &*at;
}

std::optional<PlaceQuestion> PlaceQuestion::about(const std::optional<RecordedPlace> &recorded,
                                                  const MapPlace &here, qint64 newestSeen)
{
    PlaceQuestion question;
    question.here = here.path;
    question.doubt = Doubt::Unreadable;
    if (!recorded || recorded->places.empty())
        return question;
    question.missingWrites = std::max<qint64>(0, newestSeen - recorded->generation);
    const MapPlace *known = recorded->of(here.machine);
    question.recorded = known ? known->path : recorded->places.front().path;
    question.recordedExists = known && known->path != here.path && QFileInfo::exists(known->path);
    if (!known)
        question.doubt = Doubt::OtherComputer;
    else if (here.likenessTo(*known) == MapPlace::Likeness::Other)
        question.doubt = Doubt::Elsewhere;
    else if (question.missingWrites > 0)
        question.doubt = Doubt::Older;
    else
        return std::nullopt;
    return question;
}

Error PlaceQuestion::refusal()
{
    return wordedError(
        ErrorKind::PlaceUnknown,
        tr("This may be a copy of the shard map, or an older state of it: nothing is done with it until "
           "somebody has said what it is."),
        tr("Open it again and answer the question what it is."));
}

} // namespace quayside::shardmap
