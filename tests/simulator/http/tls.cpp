// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http/tls.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/context.hpp>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace sim {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

void require(bool good, const char *what)
{
    if (!good)
        throw std::runtime_error(std::string("cannot make a TLS certificate: ") + what);
}

Key makeKey()
{
    Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    require(key != nullptr, "key");
    return key;
}

void addNames(X509 *certificate)
{
    X509_EXTENSION *names
        = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    require(names != nullptr, "names");
    X509_add_ext(certificate, names, -1);
    X509_EXTENSION_free(names);
}

Certificate makeCertificate(EVP_PKEY *key)
{
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 30L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    addNames(certificate.get());
    require(X509_sign(certificate.get(), key, EVP_sha256()) > 0, "signature");
    return certificate;
}

std::string contentOf(BIO *memory)
{
    char *data = nullptr;
    const long length = BIO_get_mem_data(memory, &data);
    return { data, static_cast<std::size_t>(length) };
}

std::string fingerprint(X509 *certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    require(X509_digest(certificate, EVP_sha256(), digest, &length) == 1, "fingerprint");
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

} // namespace

SelfSigned makeSelfSigned()
{
    const Key key = makeKey();
    const Certificate certificate = makeCertificate(key.get());
    const Memory certificateText(BIO_new(BIO_s_mem()), &BIO_free);
    const Memory keyText(BIO_new(BIO_s_mem()), &BIO_free);
    require(PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1, "certificate text");
    require(PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
            "key text");

    SelfSigned result;
    result.pem = contentOf(certificateText.get());
    result.sha256 = fingerprint(certificate.get());
    result.context = std::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::tls_server);
    const std::string keyPem = contentOf(keyText.get());
    result.context->use_certificate_chain(boost::asio::buffer(result.pem));
    result.context->use_private_key(boost::asio::buffer(keyPem), boost::asio::ssl::context::pem);
    return result;
}

} // namespace sim
