// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/adoptionpreview.h"

#include <algorithm>

namespace quayside::shardmap {

bool AdoptionProblem::isGrave() const
{
    return kind == Kind::Unreadable || kind == Kind::DuplicateId || kind == Kind::NoKey
        || kind == Kind::NoAddress || kind == Kind::NoWorkers;
}

QString AdoptionProblem::text() const
{
    const int n = static_cast<int>(count);
    switch (kind) {
    case Kind::Unreadable:
        return tr("Can't be read by these names: %1").arg(words);
    case Kind::NoWorkers:
        return tr("There is no server.");
    case Kind::WorkerGone:
        return tr("%Ln session(s) point to a server that is gone.", nullptr, n);
    case Kind::UserGone:
        return tr("%Ln session(s) belong to a user who is gone.", nullptr, n);
    case Kind::NoUser:
        return tr("%Ln session(s) belong to no user.", nullptr, n);
    case Kind::DuplicateSession:
        return tr("%Ln name(s) are on one server more than once.", nullptr, n);
    case Kind::SameAddress:
        return tr("%Ln address(es) are those of several servers.", nullptr, n);
    case Kind::NoAddress:
        return tr("%Ln server(s) have no http address.", nullptr, n);
    case Kind::NoKey:
        return tr("%Ln server(s) have no key: they may not be asked.", nullptr, n);
    case Kind::NoCapacity:
        return tr("%Ln server(s) have no capacity.", nullptr, n);
    case Kind::DuplicateId:
        return tr("%Ln id(s) are those of several rows.", nullptr, n);
    case Kind::OverCapacity:
        return tr("%Ln server(s) have more sessions than capacity: maybe it is what is left.", nullptr, n);
    }
    return {};
}

bool AdoptionPreview::isReadable() const
{
    return std::ranges::none_of(problems, [](const AdoptionProblem &problem) {
        return problem.kind == AdoptionProblem::Kind::Unreadable;
    });
}

} // namespace quayside::shardmap
