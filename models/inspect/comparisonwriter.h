// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/mapcomparison.h"

#include <QCoreApplication>

namespace quayside::inspect {

/**
 * A comparison as text for people and as JSON for programs (resources/inspect/comparison.schema.json), a line
 * a difference, so that nobody keeps all of them. Pure.
 */
class ComparisonWriter final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::ComparisonWriter)
public:
    [[nodiscard]] static QString text(const Difference &difference);
    /** What comes behind the differences. */
    [[nodiscard]] static QString summary(const Comparison &comparison);

    /** What comes before the first difference. */
    [[nodiscard]] static QByteArray jsonBegin();
    [[nodiscard]] static QByteArray json(const Difference &difference, bool isFirst);
    [[nodiscard]] static QByteArray jsonEnd(const Comparison &comparison);

    // For people
    [[nodiscard]] static QString title(Change change);
    [[nodiscard]] static QString title(Part part);
    /** Who moved a session and when, "not by Quayside", or that it is not known; empty of one that did not
     * move. */
    [[nodiscard]] static QString mover(const Difference &difference);
    /** "name: a → b, key changed"; of what is called the same in both files its name comes first. */
    [[nodiscard]] static QString valuesText(const Difference &difference);

private:
    /** ComparedValue::name in the language of the reader. */
    [[nodiscard]] static QString valueTitle(const QString &name);
};

} // namespace quayside::inspect
