// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/filtersettings.h"

namespace quayside::ui {

namespace {

const QString kText = QStringLiteral("text");
const QString kStatuses = QStringLiteral("statuses");
const QString kWorkers = QStringLiteral("workers");
const QString kNotWorking = QStringLiteral("notWorking");
const QString kDrift = QStringLiteral("drift");

} // namespace

QVariant toVariant(const items::SessionFilter &filter)
{
    QStringList statuses;
    for (size_t code = 0; code < filter.statuses.size(); ++code)
        if (filter.statuses.test(code))
            statuses << SessionStatus(static_cast<SessionStatus::Code>(code)).text();
    QStringList workers;
    for (const WorkerId &worker : filter.workers)
        workers << worker.toString();
    return QVariantMap { { kText, filter.text },
                         { kStatuses, statuses },
                         { kWorkers, workers },
                         { kNotWorking, filter.onlyNotWorking },
                         { kDrift, filter.onlyDrift } };
}

items::SessionFilter filterFromVariant(const QVariant &value)
{
    const QVariantMap map = value.toMap();
    items::SessionFilter filter;
    filter.text = map.value(kText).toString();
    filter.onlyNotWorking = map.value(kNotWorking).toBool();
    filter.onlyDrift = map.value(kDrift).toBool();
    const QStringList statuses = map.value(kStatuses).toStringList();
    for (const QString &status : statuses)
        filter.setStatus(SessionStatus::fromText(status));
    const QStringList workers = map.value(kWorkers).toStringList();
    for (const QString &worker : workers)
        filter.workers.insert(WorkerId(worker));
    return filter;
}

} // namespace quayside::ui
