// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationtext.h"

#include "core/foreigntext.h"

#include <array>

namespace quayside::operations {

namespace {

struct StepTitle
{
    const char *key;
    const char *title;
};

constexpr std::array kStepTitles {
    StepTitle { "reserve", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Reserve a slot") },
    StepTitle { "look", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Look at the session") },
    StepTitle { "create", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Create the session") },
    StepTitle { "call", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Ask the server") },
    StepTitle { "observe", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Observe its status") },
    StepTitle { "row", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Add the row to the map") },
    StepTitle { "removeRow",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Remove the row from the map") },
    StepTitle { "correctRow",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Correct the row in the map") },
    StepTitle { "place",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the row its worker") },
    StepTitle { "assignUser",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the row another user") },
    StepTitle { "tombstone",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Mark the old copy to be deleted") },
    StepTitle { "forget",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Note that the old copy is gone") },
    StepTitle { "stopSource",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Stop it in the old place") },
    StepTitle { "startTarget",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Start it in the new place") },
    StepTitle { "link",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Link the phone and check it") },
    StepTitle { "switchOn",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Switch its webhooks on") },
    StepTitle { "commit",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Point the map to the new place") },
    StepTitle { "retire", QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Delete the old copy") },
    StepTitle { "cordon",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText",
                                  "Take the worker out of service for new sessions") },
    StepTitle {
        "uncordon",
        QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the worker new sessions again") },
    StepTitle {
        "drained",
        QT_TRANSLATE_NOOP("quayside::operations::OperationText", "See that nothing is left on the worker") },
    StepTitle { "evacuated",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText",
                                  "See that the map has nothing on the worker") },
    StepTitle { "items",
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Go through the sessions") },
};

} // namespace

QString OperationText::stepTitle(const QString &key)
{
    for (const StepTitle &step : kStepTitles) {
        if (key == QLatin1StringView(step.key))
            return tr(step.title);
    }
    return foreign::name(key);
}

QString OperationText::state(shardmap::OperationState state)
{
    switch (state) {
    case shardmap::OperationState::Queued:
        return tr("Queued");
    case shardmap::OperationState::Running:
        return tr("Running");
    case shardmap::OperationState::Waiting:
        return tr("Waits for you");
    case shardmap::OperationState::Paused:
        return tr("Paused");
    case shardmap::OperationState::Succeeded:
        return tr("Done");
    case shardmap::OperationState::Differs:
        return tr("Done with differences");
    case shardmap::OperationState::Failed:
        return tr("Failed");
    case shardmap::OperationState::Cancelled:
        return tr("Cancelled");
    case shardmap::OperationState::RolledBack:
        break;
    }
    return tr("Undone");
}

QString OperationText::doneBy(Verb verb, const QString &actor)
{
    switch (verb) {
    case Verb::Create:
        return tr("Created by %1").arg(actor);
    case Verb::Start:
        return tr("Started by %1").arg(actor);
    case Verb::Stop:
        return tr("Stopped by %1").arg(actor);
    case Verb::LogOut:
        return tr("Logged out by %1").arg(actor);
    case Verb::Delete:
        return tr("Deleted by %1").arg(actor);
    case Verb::Restart:
        break;
    }
    return tr("Restarted by %1").arg(actor);
}

QString OperationText::interrupted()
{
    return tr("Interrupted");
}

QString OperationText::notUnderstood()
{
    return tr("Not understood");
}

} // namespace quayside::operations
