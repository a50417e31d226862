// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/difference.h"

namespace quayside::operations {

/** Wordings of creating a session. Pure, UI thread. */
class CreateText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::CreateText)
public:
    [[nodiscard]] static QString slotTaken(const QString &worker);
    [[nodiscard]] static QString rowThereAlready();
    [[nodiscard]] static QString created();
    [[nodiscard]] static QString foundOurs();
    [[nodiscard]] static QString rowAdded();
    [[nodiscard]] static QString removed();
    [[nodiscard]] static QString nothingLeft();
    [[nodiscard]] static QString rowStays(const QString &session);
    [[nodiscard]] static QString leftAsItIs();
    [[nodiscard]] static QString cancelMeaning(const QString &session, const QString &worker);
    /** What goes on once a person has cancelled it. */
    [[nodiscard]] static QString cancelling(const QString &worker);

    [[nodiscard]] static Error notCreated();
    /** It holds a login that the operation did not make, so it is not deleted. */
    [[nodiscard]] static Error loginStays(const QString &session, const QString &worker);
    [[nodiscard]] static Difference markLeft();
    [[nodiscard]] static Error foreign(const QString &session, const QString &worker);
    [[nodiscard]] static Error onlyDefault(const QString &worker);
    [[nodiscard]] static Error notAsWished(const QString &worker, const QString &broken);
    [[nodiscard]] static Error notTaking(const QString &worker);
    [[nodiscard]] static Error inQuarantine(const QString &worker, int copies);
    [[nodiscard]] static Error noUser();
    [[nodiscard]] static Error otherUsersRow(const QString &session);
    [[nodiscard]] static Error secretsLost();
    /** What could not be put back, and how to find it. */
    [[nodiscard]] static Error leftBehind(const QString &session, const QString &worker, const Error &why);
};

} // namespace quayside::operations
