// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/wish.h"

#include "core/enumnames.h"

namespace quayside::shardmap {

namespace {

constexpr std::array kWishKinds {
    EnumName { WishKind::Must, "must" },
    EnumName { WishKind::Prefer, "prefer" },
    EnumName { WishKind::Apart, "apart" },
    EnumName { WishKind::Together, "together" },
};

constexpr std::array kHolderKinds {
    EnumName { WishHolder::Kind::User, "user" },
    EnumName { WishHolder::Kind::Session, "session" },
};

} // namespace

QString toString(WishKind kind)
{
    return nameOf(kWishKinds, kind);
}

std::optional<WishKind> wishKindFromString(QStringView name)
{
    return valueOf(kWishKinds, name);
}

QString toString(WishHolder::Kind kind)
{
    return nameOf(kHolderKinds, kind);
}

std::optional<WishHolder::Kind> wishHolderFromString(QStringView name)
{
    return valueOf(kHolderKinds, name);
}

} // namespace quayside::shardmap
