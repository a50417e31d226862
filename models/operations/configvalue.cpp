// SPDX-License-Identifier: GPL-3.0-or-later
// How values of a config are shown in a difference.
#include "operations/configdiff.h"

#include "core/redact.h"
#include "operations/configmask.h"

#include <QJsonArray>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostNames = 12; //!< of a list that is shown

QString joined(QStringList names)
{
    const auto more = names.size() - kMostNames;
    names = names.mid(0, kMostNames);
    if (more > 0)
        names += u"+%1"_s.arg(more);
    return names.join(u' ');
}

QString listed(const QJsonArray &list)
{
    QStringList names;
    for (const QJsonValueConstRef item : list) {
        const QString header = item.toObject().value(u"name"_s).toString();
        names += header.isEmpty() ? ConfigMask::value({}, item) : ConfigMask::clipped(header) + u"=•••"_s;
    }
    return joined(names);
}

} // namespace

QString ConfigDiff::shown(const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return tr("none");
    if (value.isArray())
        return value.toArray().isEmpty() ? tr("none") : listed(value.toArray());
    const QJsonObject object = value.toObject();
    if (field == "retries"_L1 && object.contains(u"attempts"_s))
        return tr("%1 times, every %2 s, %3")
            .arg(ConfigMask::value({}, object.value(u"attempts"_s)),
                 ConfigMask::value({}, object.value(u"delaySeconds"_s)),
                 ConfigMask::value({}, object.value(u"policy"_s)));
    if (field == "proxy"_L1 && object.contains(u"server"_s)) {
        const QString server = ConfigMask::clipped(redact::address(object.value(u"server"_s).toString()));
        const QString login = object.value(u"username"_s).toString();
        return login.isEmpty() ? server : tr("%1 (login %2)").arg(server, ConfigMask::clipped(login));
    }
    return ConfigMask::value(field, value);
}

} // namespace quayside::operations
