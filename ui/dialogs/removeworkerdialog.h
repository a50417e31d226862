// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

namespace quayside::ui {

/** Removes a worker's row after saying what that means; refused while sessions point at it. */
class RemoveWorkerDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveWorkerDialog)
public:
    RemoveWorkerDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent);

private:
    void submit();

    MapContext m_context;
    WorkerId m_worker; // the index may be reused while the dialog is open
};

} // namespace quayside::ui
