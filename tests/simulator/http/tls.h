// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace sim {

/** A server context with a certificate for 127.0.0.1 and localhost, signed by itself and made on the spot. */
struct SelfSigned
{
    std::shared_ptr<boost::asio::ssl::context> context;
    std::string sha256; //!< fingerprint of the certificate: lower-case hex without colons
    std::string pem; //!< the certificate
};

/** Throws std::runtime_error when OpenSSL refuses. */
[[nodiscard]] SelfSigned makeSelfSigned();

} // namespace sim
