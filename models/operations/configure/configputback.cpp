// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configputback.h"

#include "operations/configure/configtext.h"
#include "operations/engine/jsontext.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr int kDeepest = 4; //!< levels of objects whose members are looked at one by one

/** Null and nothing are an empty config; nothing where it is no object. */
std::optional<JsonMembers> membersOf(const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    return JsonMembers::fromObject(text.isEmpty() || text == "null" ? QByteArray("{}") : text);
}

bool isSame(const JsonMembers &a, const JsonMembers &b, const QString &key)
{
    if (a.isUnset(key) || b.isUnset(key))
        return a.isUnset(key) && b.isUnset(key);
    return JsonText::parsed(a.value(key)) == JsonText::parsed(b.value(key));
}

QStringList keysOfBoth(const JsonMembers &a, const JsonMembers &b)
{
    QStringList keys = a.keys() + b.keys();
    keys.removeDuplicates();
    return keys;
}

bool isObject(const JsonMembers &members, const QString &key)
{
    return JsonText::parsed(members.value(key)).isObject();
}

/** Goes through what was changed, one level of objects after the other. */
class MemberWalk final
{
public:
    /** True when something was changed in `now`. */
    bool putBack(const JsonMembers &before, const JsonMembers &after, JsonMembers &now,
                 const QString &path = {}, int depth = 1)
    {
        bool changed = false;
        for (const QString &key : keysOfBoth(before, after)) {
            if (isSame(before, after, key) || isSame(now, before, key))
                continue;
            const QString place = path.isEmpty() ? key : QString(path + u'.' + key);
            const bool isNewOrObject = before.isUnset(key) || isObject(before, key);
            if (isSame(now, after, key))
                changed = takeBack(before, now, key);
            else if (depth < kDeepest && isNewOrObject && isObject(after, key) && isObject(now, key))
                changed = putBackInside(before, after, now, place, key, depth) || changed;
            else
                m_others.append(place);
        }
        return changed;
    }
    [[nodiscard]] const QStringList &others() const { return m_others; }

private:
    static bool takeBack(const JsonMembers &before, JsonMembers &now, const QString &key)
    {
        if (before.isUnset(key))
            now.remove(key);
        else
            now.set(key, before.value(key));
        return true;
    }

    bool putBackInside(const JsonMembers &before, const JsonMembers &after, JsonMembers &now,
                       const QString &place, const QString &key, int depth)
    {
        const auto inner = [&key](const JsonMembers &members) {
            return membersOf(members.value(key)).value_or(JsonMembers());
        };
        JsonMembers members = inner(now);
        if (!putBack(inner(before), inner(after), members, place, depth + 1))
            return false;
        now.set(key, members.toJson());
        return true;
    }

    QStringList m_others;
};

} // namespace

ConfigPutBack ConfigPutBack::of(const QByteArray &before, const QByteArray &written, const QByteArray &seen)
{
    const std::optional<JsonMembers> old = membersOf(before);
    const std::optional<JsonMembers> sent = membersOf(written);
    const std::optional<JsonMembers> now = membersOf(seen);
    if (!old || !sent || !now)
        return { before, before };
    JsonMembers after = *old;
    for (const QString &key : keysOfBoth(*old, *sent)) {
        if (isSame(*old, *sent, key))
            continue;
        after.remove(key);
        if (!now->isUnset(key))
            after.set(key, now->value(key));
    }
    return { before, after.toJson() };
}

Result<ConfigPutBack::Made> ConfigPutBack::madeOf(const QByteArray &config) const
{
    const std::optional<JsonMembers> old = membersOf(before);
    const std::optional<JsonMembers> changed = membersOf(after);
    std::optional<JsonMembers> now = membersOf(config);
    if (!old || !changed || !now)
        return failure(ConfigText::notReadable());
    MemberWalk walk;
    const bool isNew = walk.putBack(*old, *changed, *now);
    return Made { isNew ? now->toJson() : config, walk.others() };
}

} // namespace quayside::operations
