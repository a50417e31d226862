// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::app {

/**
 * Sends the log to the terminal and to `quayside.log` in the application's data folder (one older file is
 * kept, at most 5 MB each). Every line goes through redact::text(), as a second net below Secret. Call once,
 * first thing.
 */
void setUpLogging();

} // namespace quayside::app
