// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/comparisonwriter.h"

#include "core/clock.h"
#include "core/foreigntext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace quayside::inspect {

using namespace Qt::StringLiterals;

namespace {

constexpr int kComparisonVersion = 1; // of resources/inspect/comparison.schema.json

QString partName(Part part)
{
    static const std::array names { u"worker"_s, u"user"_s, u"session"_s };
    return names[size_t(part)];
}

QString changeName(Change change)
{
    static const std::array names { u"came"_s, u"went"_s, u"moved"_s, u"changed"_s };
    return names[size_t(change)];
}

QString savedText(const Comparison::Side &side)
{
    return QDateTime::fromMSecsSinceEpoch(side.savedMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue valueJson(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonObject sideJson(const Comparison::Side &side)
{
    return { { u"file"_s, side.file }, { u"saved"_s, savedText(side) } };
}

QJsonObject countsJson(const ComparisonCounts &counts)
{
    return { { u"came"_s, counts.came },   { u"went"_s, counts.went },
             { u"moved"_s, counts.moved }, { u"changed"_s, counts.changed },
             { u"same"_s, counts.same },   { u"withoutId"_s, counts.withoutId } };
}

/** By what people know a row, if that is the same in both files; it is among the values otherwise. */
QStringList nameOf(const Difference &difference)
{
    for (const QStringView known : { QStringView(u"name"), QStringView(u"label") }) {
        const ComparedValue *value = difference.value(known);
        if (value && !value->differs && !value->after.isEmpty())
            return { foreign::name(value->after) };
    }
    return {};
}

QString valueShown(const QString &text)
{
    return text.isNull() ? u"NULL"_s : foreign::name(text);
}

} // namespace

QString ComparisonWriter::title(Change change)
{
    switch (change) {
    case Change::Came:
        return tr("Came");
    case Change::Went:
        return tr("Went");
    case Change::Moved:
        return tr("Moved");
    case Change::Changed:
        break;
    }
    return tr("Changed");
}

QString ComparisonWriter::title(Part part)
{
    switch (part) {
    case Part::Workers:
        return tr("Worker");
    case Part::Users:
        return tr("User");
    case Part::Sessions:
        break;
    }
    return tr("Session");
}

QString ComparisonWriter::valueTitle(const QString &name)
{
    if (name == "name"_L1)
        return tr("name", "of a session");
    if (name == "user"_L1)
        return tr("user");
    if (name == "worker"_L1)
        return tr("worker");
    if (name == "url"_L1)
        return tr("URL");
    if (name == "capacity"_L1)
        return tr("capacity");
    if (name == "key"_L1)
        return tr("key", "to the API of a worker");
    if (name == "label"_L1)
        return tr("label", "how a worker or a user is called");
    return name;
}

QString ComparisonWriter::valuesText(const Difference &difference)
{
    QStringList values;
    const bool isPair = difference.change == Change::Moved || difference.change == Change::Changed;
    if (isPair)
        values = nameOf(difference);
    for (const ComparedValue &value : difference.values) {
        const bool isHidden = value.before.isNull() && value.after.isNull();
        if (isPair && value.differs)
            values << (isHidden ? tr("%1 changed").arg(valueTitle(value.name))
                                : tr("%1: %2 → %3")
                                      .arg(valueTitle(value.name), valueShown(value.before),
                                           valueShown(value.after)));
        else if (!isPair && !isHidden)
            values << tr("%1: %2").arg(
                valueTitle(value.name),
                valueShown(difference.change == Change::Came ? value.after : value.before));
    }
    return values.join(u", "_s);
}

QString ComparisonWriter::text(const Difference &difference)
{
    QString text = tr("%1 %2 %3: %4")
                       .arg(title(difference.change), title(difference.part), foreign::name(difference.id),
                            valuesText(difference));
    if (difference.change == Change::Moved)
        text += u" ("_s + mover(difference) + u')';
    return text + u'\n';
}

QString ComparisonWriter::mover(const Difference &difference)
{
    if (difference.change != Change::Moved)
        return {};
    if (!difference.isMoverKnown)
        //: who moved a session
        return tr("not known");
    return difference.by.isEmpty() ? tr("not by Quayside") : foreign::name(difference.by);
}

QString ComparisonWriter::summary(const Comparison &comparison)
{
    const QLocale locale;
    QString text
        = tr("Before: %1, saved %2")
              .arg(foreign::name(comparison.before.file), ClockText::dayAndTime(comparison.before.savedMs))
        + u'\n';
    text += tr("After: %1, saved %2")
                .arg(foreign::name(comparison.after.file), ClockText::dayAndTime(comparison.after.savedMs))
        + u'\n';
    for (const Part part : kParts) {
        const ComparisonCounts &counts = comparison.of(part);
        //: Of workers, users or sessions: a part and six numbers
        text += tr("%1: %2 came, %3 went, %4 moved, %5 changed, %6 the same, %7 without an id")
                    .arg(title(part), locale.toString(counts.came), locale.toString(counts.went),
                         locale.toString(counts.moved), locale.toString(counts.changed),
                         locale.toString(counts.same), locale.toString(counts.withoutId))
            + u'\n';
    }
    if (comparison.lacksMovers())
        //: %1 is a sentence: why
        text += tr("Who moved sessions is not known: %1").arg(comparison.moversNotKnown) + u'\n';
    return text;
}

QByteArray ComparisonWriter::jsonBegin()
{
    return "{\"format\":\"quayside-map-comparison\",\"version\":" + QByteArray::number(kComparisonVersion)
        + ",\"differences\":[";
}

QByteArray ComparisonWriter::json(const Difference &difference, bool isFirst)
{
    QJsonObject before;
    QJsonObject after;
    QJsonArray changed;
    const bool isPair = difference.change == Change::Moved || difference.change == Change::Changed;
    for (const ComparedValue &value : difference.values) {
        if (isPair && value.differs)
            changed.append(value.name);
        if (value.name == "key"_L1) // not even whether there is one
            continue;
        before.insert(value.name, valueJson(value.before));
        after.insert(value.name, valueJson(value.after));
    }
    const bool isMoved = difference.change == Change::Moved;
    const QJsonObject object {
        { u"part"_s, partName(difference.part) },
        { u"change"_s, changeName(difference.change) },
        { u"id"_s, difference.id },
        { u"before"_s, difference.change == Change::Came ? QJsonValue() : QJsonValue(before) },
        { u"after"_s, difference.change == Change::Went ? QJsonValue() : QJsonValue(after) },
        { u"changed"_s, changed },
        { u"by"_s, isMoved && !difference.by.isEmpty() ? QJsonValue(difference.by) : QJsonValue() },
    };
    return (isFirst ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray ComparisonWriter::jsonEnd(const Comparison &comparison)
{
    QJsonObject counts;
    for (const Part part : kParts)
        counts.insert(partName(part), countsJson(comparison.of(part)));
    const QJsonObject rest { { u"before"_s, sideJson(comparison.before) },
                             { u"after"_s, sideJson(comparison.after) },
                             { u"counts"_s, counts },
                             { u"moversKnown"_s, comparison.moversNotKnown.isEmpty() } };
    return "\n]," + QJsonDocument(rest).toJson(QJsonDocument::Compact).sliced(1) + '\n';
}

} // namespace quayside::inspect
