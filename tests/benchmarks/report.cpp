// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quayside::benchmarks {

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString number(const QJsonValue &value)
{
    if (!value.isDouble())
        return QStringLiteral("–");
    const double number = value.toDouble();
    return QString::number(number, 'f', number < 10 ? 2 : number < 1'000 ? 1 : 0);
}

QString verdict(const QJsonValue &met)
{
    if (met.isBool())
        return met.toBool() ? QStringLiteral("yes") : QStringLiteral("NO");
    return QStringLiteral("–");
}

QString line(const QString &name, const QString &fleet, const QString &value, const QString &unit,
             const QString &floor, const QString &ratio, const QString &target, const QString &met)
{
    return name.leftJustified(22) + QLatin1Char(' ') + fleet.leftJustified(5) + value.rightJustified(10)
        + QLatin1Char(' ') + unit.leftJustified(5) + floor.rightJustified(10) + ratio.rightJustified(8)
        + target.rightJustified(10) + met.rightJustified(5) + QLatin1Char('\n');
}

QString line(const QJsonObject &row)
{
    const auto text = [&row](const char *key) { return row[QLatin1StringView(key)].toString(); };
    const auto figure = [&row](const char *key) { return number(row[QLatin1StringView(key)]); };
    return line(text("name"), text("fleet"), figure("value"), text("unit"), figure("floor"), figure("ratio"),
                figure("target"), verdict(row[QLatin1StringView("met")]));
}

} // namespace

QJsonObject Row::toJson(const QString &fleet) const
{
    QJsonObject row;
    row[QLatin1StringView("name")] = name;
    row[QLatin1StringView("fleet")] = fleet;
    row[QLatin1StringView("value")] = value;
    row[QLatin1StringView("unit")] = unit;
    row[QLatin1StringView("floor")] = orNull(floor);
    row[QLatin1StringView("ratio")] = floor ? QJsonValue(value / *floor) : QJsonValue(QJsonValue::Null);
    row[QLatin1StringView("target")] = orNull(target);
    row[QLatin1StringView("met")] = QJsonValue::Null;
    if (target)
        row[QLatin1StringView("met")] = better == Lower ? value <= *target : value >= *target;
    return row;
}

bool missesTargets(const QJsonArray &rows)
{
    for (const QJsonValueConstRef row : rows) {
        if (row.toObject().value(QLatin1StringView("met")) == QJsonValue(false))
            return true;
    }
    return false;
}

QByteArray reportJson(const QJsonArray &rows)
{
    QJsonObject report;
    report[QLatin1StringView("rows")] = rows;
    return QJsonDocument(report).toJson();
}

QString reportTable(const QJsonArray &rows)
{
    QString table = line(QStringLiteral("name"), QStringLiteral("fleet"), QStringLiteral("value"), {},
                         QStringLiteral("floor"), QStringLiteral("ratio"), QStringLiteral("target"),
                         QStringLiteral("met"));
    for (const QJsonValue &row : rows)
        table += line(row.toObject());
    return table;
}

double median(std::vector<double> values)
{
    if (values.empty())
        qFatal("nothing was measured");
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace quayside::benchmarks
