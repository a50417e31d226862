// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/difference.h"

#include "core/enumnames.h"
#include "operations/engine/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kRepairs {
    EnumName { Difference::Repair::None, "none" },
    EnumName { Difference::Repair::WriteBack, "write-back" },
    EnumName { Difference::Repair::Reconfigure, "reconfigure" },
    EnumName { Difference::Repair::Restart, "restart" },
    EnumName { Difference::Repair::LinkPhone, "link-phone" },
    EnumName { Difference::Repair::Look, "look" },
};
constexpr auto kDifferencesKey = "differences"_L1;

QJsonArray differenceToJson(const Difference &difference)
{
    return { difference.what, difference.remedy, toString(difference.repair) };
}

Difference differenceFromJson(const QJsonArray &cells)
{
    return { cells.at(0).toString(), cells.at(1).toString(),
             differenceRepairFromString(cells.at(2).toString()) };
}

} // namespace

QString toString(Difference::Repair repair)
{
    return nameOf(kRepairs, repair);
}

Difference::Repair differenceRepairFromString(QStringView name)
{
    return valueOf(kRepairs, name).value_or(Difference::Repair::Look); // of a later version: a person looks
}

std::vector<Difference> Differences::of(const shardmap::StepRecord &step)
{
    std::vector<Difference> found;
    if (!step.data.contains("\"differences\""))
        return found; // most have none, and reading costs
    const QJsonArray list = QJsonDocument::fromJson(step.data).object().value(kDifferencesKey).toArray();
    for (const QJsonValueConstRef entry : list)
        found.push_back(differenceFromJson(entry.toArray()));
    return found;
}

std::vector<Difference> Differences::of(const shardmap::OperationRecord &record)
{
    std::vector<Difference> all;
    for (const shardmap::StepRecord &step : record.steps) {
        for (Difference &difference : of(step))
            all.push_back(std::move(difference));
    }
    return all;
}

QByteArray Differences::addedTo(const QByteArray &data, const std::vector<Difference> &differences)
{
    if (differences.empty())
        return data;
    QJsonArray list;
    for (const Difference &difference : differences)
        list.append(differenceToJson(difference));
    QJsonObject object = QJsonDocument::fromJson(data).object();
    object.insert(kDifferencesKey, list);
    return toCompactJson(object);
}

QString Differences::toText(const std::vector<Difference> &differences)
{
    QStringList sentences;
    for (size_t i = 0; i < differences.size(); ++i) {
        sentences << differences[i].what;
        const bool saidNext
            = i + 1 < differences.size() && differences[i + 1].remedy == differences[i].remedy;
        if (!saidNext)
            sentences << differences[i].remedy;
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace quayside::operations
