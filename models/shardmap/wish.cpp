// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/wish.h"

namespace quayside::shardmap {

QString toString(WishKind kind)
{
    switch (kind) {
    case WishKind::Must:
        return QStringLiteral("must");
    case WishKind::Prefer:
        return QStringLiteral("prefer");
    case WishKind::Apart:
        return QStringLiteral("apart");
    case WishKind::Together:
        break;
    }
    return QStringLiteral("together");
}

std::optional<WishKind> wishKindFromString(QStringView name)
{
    for (const WishKind kind : { WishKind::Must, WishKind::Prefer, WishKind::Apart, WishKind::Together }) {
        if (name == toString(kind))
            return kind;
    }
    return {};
}

QString toString(WishHolder::Kind kind)
{
    return kind == WishHolder::Kind::User ? QStringLiteral("user") : QStringLiteral("session");
}

std::optional<WishHolder::Kind> wishHolderFromString(QStringView name)
{
    for (const WishHolder::Kind kind : { WishHolder::Kind::User, WishHolder::Kind::Session }) {
        if (name == toString(kind))
            return kind;
    }
    return {};
}

} // namespace quayside::shardmap
