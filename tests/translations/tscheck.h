// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tsfile.h"

namespace quayside::test {

/** What is wrong with a translation, one sentence each; empty when nothing is. */
[[nodiscard]] QStringList faultsOf(const TsMessage &message);
[[nodiscard]] QStringList faultsOf(const QList<TsMessage> &messages);

/** Texts that only one of the two files has, and texts that went out of use. */
[[nodiscard]] QStringList differences(const QList<TsMessage> &kept, const QList<TsMessage> &updated);

} // namespace quayside::test
