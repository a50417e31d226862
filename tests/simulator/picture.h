// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sim {

/** PNG of a QR code with this text, as WAHA sends it. */
[[nodiscard]] std::string qrPicture(const std::string &text);
/** PNG of a browser page; with a QR code on it when the text is not empty. */
[[nodiscard]] std::string pagePicture(const std::string &qrText);
[[nodiscard]] std::string base64(const std::string &bytes);

} // namespace sim
