// SPDX-License-Identifier: GPL-3.0-or-later
#include "tscheck.h"

#include <QRegularExpression>
#include <QSet>

namespace quayside::test {

namespace {

/** %1, %L1, %n and %Ln of a text, sorted. A single "%" is none. */
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

/** How many letters are underlined; "&&" and "& " are none. */
qsizetype accelerators(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&(?=\\w)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    // An entity of rich text looks the same.
    static const QRegularExpression entity(QStringLiteral("&(?:#\\d+|\\w+);"));
    return QString(text).remove(entity).count(pattern);
}

bool endsInEllipsis(const QString &text)
{
    return text.endsWith(QChar(0x2026));
}

/** Blanks at the ends join texts; they must stay. */
bool sameEdges(const QString &a, const QString &b)
{
    const auto edge = [](QChar c) { return c.isSpace(); };
    return edge(a.front()) == edge(b.front()) && edge(a.back()) == edge(b.back());
}

QString faultOfForm(const QString &source, const QString &form)
{
    if (form.isEmpty())
        return QStringLiteral("is not translated");
    if (placeholders(source) != placeholders(form))
        return QStringLiteral("has other placeholders: %1").arg(form);
    if (accelerators(source) != accelerators(form))
        return QStringLiteral("has another number of accelerators: %1").arg(form);
    if (endsInEllipsis(source) != endsInEllipsis(form))
        return QStringLiteral("differs in its ellipsis: %1").arg(form);
    if (!sameEdges(source, form))
        return QStringLiteral("differs in blanks at its ends: %1").arg(form);
    return {};
}

QSet<QString> keysOf(const QList<TsMessage> &messages)
{
    QSet<QString> keys;
    for (const TsMessage &message : messages)
        keys.insert(message.key());
    return keys;
}

QStringList labelled(const QSet<QString> &keys, const QString &label)
{
    QStringList lines;
    for (const QString &key : keys)
        lines.append(label + key);
    lines.sort();
    return lines;
}

} // namespace

QStringList faultsOf(const TsMessage &message)
{
    QStringList faults;
    const auto add
        = [&](const QString &fault) { faults.append(message.key() + QStringLiteral(" ") + fault); };
    if (!message.type.isEmpty())
        add(QStringLiteral("is ") + message.type);
    if (message.counted && message.forms.size() != 2)
        add(QStringLiteral("lacks a plural form"));
    if (message.forms.isEmpty())
        add(QStringLiteral("is not translated"));
    for (const QString &form : message.forms)
        if (const QString fault = faultOfForm(message.source, form); !fault.isEmpty())
            add(fault);
    return faults;
}

QStringList faultsOf(const QList<TsMessage> &messages)
{
    QStringList faults;
    for (const TsMessage &message : messages)
        faults += faultsOf(message);
    return faults;
}

QStringList differences(const QList<TsMessage> &kept, const QList<TsMessage> &updated)
{
    const QSet<QString> before = keysOf(kept);
    const QSet<QString> after = keysOf(updated);
    return labelled(after - before, QStringLiteral("new in the sources: "))
        + labelled(before - after, QStringLiteral("gone from the sources: "));
}

} // namespace quayside::test
