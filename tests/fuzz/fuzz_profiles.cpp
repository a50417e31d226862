// SPDX-License-Identifier: GPL-3.0-or-later
// A file of connections that somebody handed on.
#include "target.h"

#include "profiles/profileexchange.h"
#include "unit/profiles/examples.h"

#include <QSet>

namespace quayside::fuzz {

Format format()
{
    profiles::ConnectionProfile file = profiles::ConnectionProfile::made();
    file.name = QStringLiteral("a file");
    file.location.file = QStringLiteral("/srv/map.sqlite");
    Format format;
    format.seeds << profiles::ProfileExchange::exported({ test::fullProfile(), file })
                 << profiles::ProfileExchange::exported({ file, file });
    format.words = { "\"name\":",
                     "\"backend\":",
                     "\"version\":1",
                     "\"profiles\":[",
                     "\\u202e",
                     "\\u0000",
                     "\\ud800",
                     "{",
                     "}",
                     "[",
                     "]",
                     "null",
                     "true",
                     "1e999",
                     "-1",
                     "';DROP TABLE worker;--",
                     "../../",
                     "\xff" };
    return format;
}

} // namespace quayside::fuzz

using namespace quayside;
using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = profiles::ProfileExchange::imported(bytesOf(data, size), {});
    if (!read) {
        require(!read.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    QSet<QString> names;
    profiles::ConnectionProfiles kept;
    for (const profiles::ImportedProfile &one : read->profiles) {
        require(one.profile.problem().isEmpty(), "what is brought can be kept");
        names.insert(one.profile.name);
        kept.push_back(one.profile);
    }
    require(names.size() == qsizetype(kept.size()), "no name is there twice");
    if (kept.empty())
        return 0;
    const auto again = profiles::ProfileExchange::imported(profiles::ProfileExchange::exported(kept), {});
    require(again && again->profiles.size() == kept.size(), "what was brought can be handed on");
    return 0;
}
