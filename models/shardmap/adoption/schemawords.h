// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/schema.h"

#include <initializer_list>

namespace quayside::shardmap {

/** What names and types of a foreign schema suggest. Whatever the spelling: max_sessions is maxSessions.
 * Pure. */
class SchemaWords final
{
public:
    /** Lower case, without what is between words. */
    [[nodiscard]] static QString plain(const QString &name);
    /** The same of one thing: "wa_servers" is "waserver", "companies" "company". */
    [[nodiscard]] static QString singular(const QString &name);
    /** The same of the last word alone: "server" of "wa_servers" and of "WahaServer". */
    [[nodiscard]] static QString lastWord(const QString &name);
    /**
     * How well a name fits a list of words, best first: 100 and less for one of them, 60 and less for one at
     * its end, 40 and less for one within; 0 for none.
     */
    [[nodiscard]] static int fit(const QString &name, std::initializer_list<QLatin1StringView> words);
    [[nodiscard]] static ColumnKind kindOf(const QString &type);
    /** Values of such a column are not read. */
    [[nodiscard]] static bool seemsSecret(const QString &column);
    /** The word before "id" at a name's end: "server" of "serverUid". Empty: it does not end so. */
    [[nodiscard]] static QString referredTo(const QString &column);
};

} // namespace quayside::shardmap
