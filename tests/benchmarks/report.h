// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace quayside::benchmarks {

/** One figure. Floor and target are in the row's unit. */
struct Row
{
    enum Better { Lower, Higher };

    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor = std::nullopt;
    std::optional<double> target = std::nullopt;
    Better better = Lower;

    [[nodiscard]] QJsonObject toJson(const QString &fleet) const;
};
using Rows = std::vector<Row>;

/** `{"rows": […]}` of the objects Row::toJson() makes. */
[[nodiscard]] QByteArray reportJson(const QJsonArray &rows);
/** The same for people. */
[[nodiscard]] QString reportTable(const QJsonArray &rows);

/** Exit code of a run that holds what it measures against its targets. */
constexpr int kTargetMissed = 3;
[[nodiscard]] bool missesTargets(const QJsonArray &rows);

[[nodiscard]] double median(std::vector<double> values);

} // namespace quayside::benchmarks
