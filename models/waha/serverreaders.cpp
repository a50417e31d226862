// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/valuereaders.h"

#include "waha/environmentreader.h"
#include "waha/errorreader.h"
#include "waha/replyjson.h"
#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QJsonDocument>

namespace quayside::waha::read {

namespace {

using Latin = QLatin1StringView;

std::vector<DiskSpace> disksOf(const QJsonObject &details)
{
    std::vector<DiskSpace> disks;
    for (auto it = details.begin(); it != details.end(); ++it) {
        const QJsonObject entry = it->toObject();
        if (!entry.contains(Latin("free")))
            continue; // a database, for example
        DiskSpace disk;
        disk.key = it.key();
        disk.up = entry.value(Latin("status")).toString() != Latin("down");
        disk.freeBytes = integer(entry.value(Latin("free")));
        disk.thresholdBytes
            = entry.contains(Latin("threshold")) ? integer(entry.value(Latin("threshold"))) : -1;
        disks.push_back(disk);
    }
    return disks;
}

/** `details` is the union; `info` and `error` stand in where it is empty, as the documentation shows it. */
std::vector<DiskSpace> disksOfHealth(const QJsonObject &body)
{
    std::vector<DiskSpace> disks = disksOf(body.value(Latin("details")).toObject());
    if (!disks.empty())
        return disks;
    disks = disksOf(body.value(Latin("info")).toObject());
    const std::vector<DiskSpace> down = disksOf(body.value(Latin("error")).toObject());
    disks.insert(disks.end(), down.begin(), down.end());
    return disks;
}

} // namespace

Result<ServerVersion> version(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    ServerVersion out;
    out.version = text(body.value(Latin("version")));
    out.engine = text(body.value(Latin("engine")));
    out.tier = text(body.value(Latin("tier")));
    out.platform = text(body.value(Latin("platform")));
    out.workerId = workerId(body);
    if (out.version.isEmpty())
        return failure(WahaText::noVersion(firstBytes(reply.body, key)));
    return out;
}

Result<ServerStatus> status(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    ServerStatus out;
    out.startTimestampMs = integer(body.value(Latin("startTimestamp")));
    out.uptimeMs = integer(body.value(Latin("uptime")));
    out.workerId = workerId(body);
    return out;
}

Result<Health> health(const HttpReply &reply, const Secret &key)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QString state = document.object().value(Latin("status")).toString();
    if ((reply.isSuccess() || reply.status == 503) && !state.isEmpty())
        return Health { true, state, disksOfHealth(document.object()) };
    if (reply.isSuccess())
        return failure(notWaha(reply, key));
    Error error = readError(reply, key);
    if (error.kind == ErrorKind::Unsupported)
        return Health { false, {}, {} };
    return failure(std::move(error));
}

Result<ServerEnvironment> environment(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    return environmentOf(body);
}

Result<void> nothing(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    const QByteArray body = reply.body.trimmed();
    if (body.startsWith('<'))
        return failure(notWaha(reply, key));
    return {};
}

} // namespace quayside::waha::read
