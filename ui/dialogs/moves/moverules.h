// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

#include <QCoreApplication>

namespace quayside::ui {

/** What a move's view says about what may be shown of it now. Pure, UI thread. */
class MoveRules
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::MoveRules)
public:
    /** May somebody link the phone now: in the strict way not before the old place is seen stopped. */
    [[nodiscard]] static bool showsCode(const operations::OperationView &view);
    /** The account that has to be linked, as the operation noted it; empty: any. */
    [[nodiscard]] static QString account(const operations::OperationView &view);
    [[nodiscard]] static bool isCommitted(const operations::OperationView &view);
    /** Why no code is shown although one will be; empty where that needs no words. */
    [[nodiscard]] static QString whyNoCode(const operations::OperationView &view);

private:
    [[nodiscard]] static bool isDone(const operations::OperationView &view, const QString &step);
};

} // namespace quayside::ui
