// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "core/ids.h"

namespace quayside::ui {

class SafeguardBox;

/**
 * Asks once, by the number, whether an action on many that stopped by itself goes on to its end whatever
 * fails of it. What is left follows the operation while the dialog is open. UI thread.
 */
class GoOnDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoOnDialog)
public:
    GoOnDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

private:
    void look();
    void validate();

    MapContext m_context;
    OperationId m_operation;
    SafeguardBox *m_care;
};

} // namespace quayside::ui
