// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mapcontext.h"

#include "fleet/attention.h"
#include "operations/verbs.h"

#include <QCoreApplication>

QT_BEGIN_NAMESPACE
class QLabel;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** Turns a repair of the attention list into the dialog or call that carries it out; every one asks first. */
class Repairs
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::Repairs)
public:
    [[nodiscard]] static operations::Availability availability(const MapContext &context,
                                                               fleet::Repair repair);
    /** `report` shows what went wrong with repairs that have no dialog of their own. */
    static void start(QWidget *window, const MapContext &context, const fleet::AttentionEntry &entry,
                      fleet::Repair repair, QLabel *report);
};

} // namespace quayside::ui
