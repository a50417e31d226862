// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/moverules.h"

#include "operations/engine/steps.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quayside::ui {

using namespace operations::steps;
using operations::MoveWay;
using operations::OperationView;
using shardmap::StepState;

bool MoveRules::isDone(const OperationView &view, const QString &step)
{
    return std::ranges::any_of(view.steps, [&step](const shardmap::StepRecord &record) {
        return record.key == step && record.state == StepState::Done;
    });
}

bool MoveRules::showsCode(const OperationView &view)
{
    if (!view.move || !view.mine || shardmap::isEnd(view.state) || view.move->way == MoveWay::Reassign)
        return false;
    if (view.move->way == MoveWay::Strict && !isDone(view, kStopSource))
        return false;
    return isDone(view, kCreate) && !isDone(view, kLink);
}

QString MoveRules::account(const OperationView &view)
{
    for (const shardmap::StepRecord &record : view.steps) {
        if (record.key == kLook)
            return QJsonDocument::fromJson(record.data).object().value(QStringLiteral("account")).toString();
    }
    return {};
}

bool MoveRules::isCommitted(const OperationView &view)
{
    return isDone(view, kCommit);
}

QString MoveRules::whyNoCode(const OperationView &view)
{
    if (!view.move || shardmap::isEnd(view.state) || isDone(view, kLink)
        || view.move->way == MoveWay::Reassign)
        return {};
    if (!view.mine)
        return tr("This move runs in the console of %1, which shows the code: here it can be watched.")
            .arg(view.actor);
    if (view.move->way == MoveWay::Strict)
        return tr("The code stays hidden until the old place is seen stopped.");
    return tr("The code appears here as soon as the new place asks for the phone.");
}

} // namespace quayside::ui
