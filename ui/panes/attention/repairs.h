// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "fleet/attention/attention.h"
#include "operations/engine/verbs.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** Turns a repair of the attention list into the dialog or call that carries it out; every one asks first. */
class Repairs
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::Repairs)
public:
    /** Told why a repair that has no dialog of its own could not be made; not called after the
     * map is closed, but maybe after the window is gone. */
    using Refusal = std::function<void(const QString &reason)>;

    /** Asks operations::Permissions. */
    [[nodiscard]] static operations::Availability
    availability(const MapContext &context, const fleet::AttentionEntry &entry, fleet::Repair repair);
    static void start(QWidget *window, const MapContext &context, const fleet::AttentionEntry &entry,
                      fleet::Repair repair, const Refusal &refused);

private:
    struct Call;
    static void startOnSession(const Call &call);
    static void changeRow(const Call &call);
    static void bringBack(const Call &call);
    static void writeUser(const Call &call);
    static void settleConfig(const Call &call);
};

} // namespace quayside::ui
