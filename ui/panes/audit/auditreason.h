// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace quayside::items {
class AuditModel;
}

namespace quayside::ui {

/** Why the audit shows no line, and the way out. UI thread. */
struct AuditReason
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::AuditReason)
public:
    QString text;
    QString action; //!< of a button; empty without one

    /** `canAdd`: Quayside's tables may be added to this map. */
    [[nodiscard]] static AuditReason of(const items::AuditModel &model, bool canAdd);

private:
    [[nodiscard]] static AuditReason notKept(bool canAdd);
    [[nodiscard]] static AuditReason nothingFits(const items::AuditModel &model);
};

} // namespace quayside::ui
