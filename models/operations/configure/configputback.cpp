// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configputback.h"

#include "core/redact.h"
#include "operations/configure/configedit.h"
#include "operations/configure/configtext.h"
#include "operations/engine/jsontext.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostKept = 32 * 1024; //!< bytes in the journal
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

QByteArray maskedConfig(const QByteArray &config)
{
    const std::optional<JsonMembers> members = membersOf(config);
    return members ? redact::json(members->toJson()) : config;
}

/** A config as it is to be, from how that looks masked: what is not changed keeps its characters. */
QByteArray withSecretsOf(const QByteArray &config, const JsonMembers &wanted)
{
    JsonMembers whole = membersOf(config).value_or(JsonMembers());
    const JsonMembers shown = membersOf(maskedConfig(config)).value_or(JsonMembers());
    for (const QString &key : keysOfBoth(shown, wanted)) {
        if (isSame(shown, wanted, key))
            continue;
        if (wanted.isUnset(key))
            whole.remove(key);
        else
            whole.set(key,
                      JsonText::written(ConfigEdit::unmasked(JsonText::parsed(wanted.value(key)),
                                                             JsonText::parsed(whole.value(key)))));
    }
    return whole.toJson();
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
        return { before, before, false };
    JsonMembers after = *old;
    for (const QString &key : keysOfBoth(*old, *sent)) {
        if (isSame(*old, *sent, key))
            continue;
        after.remove(key);
        if (!now->isUnset(key))
            after.set(key, now->value(key));
    }
    return { before, after.toJson(), false };
}

Result<ConfigPutBack::Made> ConfigPutBack::madeOf(const QByteArray &config) const
{
    const std::optional<JsonMembers> old = membersOf(before);
    const std::optional<JsonMembers> changed = membersOf(after);
    std::optional<JsonMembers> now = membersOf(masked ? maskedConfig(config) : config);
    if (!old || !changed || !now)
        return failure(ConfigText::notReadable());
    MemberWalk walk;
    const bool isNew = walk.putBack(*old, *changed, *now);
    if (!isNew)
        return Made { config, walk.others() };
    return Made { masked ? withSecretsOf(config, *now) : now->toJson(), walk.others() };
}

QJsonObject ConfigPutBack::toJournal() const
{
    std::optional<JsonMembers> old = membersOf(before);
    std::optional<JsonMembers> changed = membersOf(after);
    if (!old || !changed || *this == ConfigPutBack())
        return {};
    bool differs = false;
    for (const QString &key : keysOfBoth(*old, *changed)) {
        if (!isSame(*old, *changed, key)) {
            differs = true;
            continue;
        }
        old->remove(key);
        changed->remove(key);
    }
    const auto kept = [](const JsonMembers &members) {
        return QJsonDocument::fromJson(redact::json(members.toJson())).object();
    };
    const QJsonObject both { { u"before"_s, kept(*old) }, { u"after"_s, kept(*changed) } };
    return differs && toCompactJson(both).size() <= kMostKept ? both : QJsonObject();
}

std::optional<ConfigPutBack> ConfigPutBack::fromJournal(const QJsonObject &kept)
{
    if (!kept.value(u"before"_s).isObject() || !kept.value(u"after"_s).isObject())
        return {};
    return ConfigPutBack { toCompactJson(kept.value(u"before"_s).toObject()),
                           toCompactJson(kept.value(u"after"_s).toObject()), true };
}

} // namespace quayside::operations
