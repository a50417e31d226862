// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

TableMapping TableMapping::defaults(const Dialect &dialect)
{
    const auto named = [&dialect](const QString &name) { return Identifier { name, dialect.quoted(name) }; };
    const Identifier id = named(QStringLiteral("id"));
    return {
        { named(QStringLiteral("worker")),
          id,
          named(QStringLiteral("url")),
          named(QStringLiteral("api_key")),
          named(QStringLiteral("capacity")),
          {} },
        { named(QStringLiteral("user")), id, {} },
        { named(QStringLiteral("waha_session")), id, named(QStringLiteral("name")),
          named(QStringLiteral("user_id")), named(QStringLiteral("worker_id")) },
    };
}

const QStringList &TableMapping::labelCandidates()
{
    static const QStringList candidates { QStringLiteral("name"),    QStringLiteral("display_name"),
                                          QStringLiteral("label"),   QStringLiteral("title"),
                                          QStringLiteral("company"), QStringLiteral("email") };
    return candidates;
}

} // namespace quayside::shardmap
