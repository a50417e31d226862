// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace quayside::operations {

/** Wordings and small checks of pairing. Pure, UI thread. */
class PairingText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::PairingText)
public:
    /** The "no problem" of PairingState::problem: of kind Cancelled and without text. */
    [[nodiscard]] static Error none();
    [[nodiscard]] static Error badPhone();
    [[nodiscard]] static Error codeRefused(const Error &error);
    [[nodiscard]] static Error badAssertion();

    /** The digits of a phone number as people write it: without plus, spaces, brackets and dashes. */
    [[nodiscard]] static QString digitsOf(const QString &phone);
    [[nodiscard]] static bool isJsonObject(const QByteArray &text);
};

} // namespace quayside::operations
