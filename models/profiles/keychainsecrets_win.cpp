// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/keychainerror.h"
#include "profiles/keychainsecrets.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <wincred.h> // needs what windows.h defines

// KeychainSecrets over Windows' Credential Manager. It opens with its user's login, so nobody is asked and no
// patience is needed: an answer is one call to another process of this computer.

namespace quayside::profiles {

namespace {

constexpr qsizetype kMostBytes
    = 5 * 512; // CRED_MAX_CREDENTIAL_BLOB_SIZE, of which older headers know a smaller one

QString service()
{
    return QStringLiteral("Quayside");
}

std::wstring targetOf(const ProfileId &profile)
{
    return QStringLiteral("%1/connection/%2").arg(service(), profile.toString()).toStdWString();
}

Error errorOf(DWORD code)
{
    const QString said = qt_error_string(int(code));
    switch (code) {
    case ERROR_ACCESS_DENIED:
        return KeychainError::locked(said);
    case ERROR_NO_SUCH_LOGON_SESSION: // a service's login, for instance
    case ERROR_NOT_SUPPORTED:
    case ERROR_CALL_NOT_IMPLEMENTED:
        return KeychainError::none(said);
    default:
        return KeychainError::failed(said);
    }
}

Result<std::optional<Secret>> readCredential(const ProfileId &profile)
{
    PCREDENTIALW found = nullptr;
    if (!CredReadW(targetOf(profile).c_str(), CRED_TYPE_GENERIC, 0, &found)) {
        const DWORD code = GetLastError();
        if (code == ERROR_NOT_FOUND)
            return std::optional<Secret>();
        return failure(errorOf(code));
    }
    const auto *bytes = reinterpret_cast<const char *>(found->CredentialBlob);
    std::optional<Secret> secret(Secret(QString::fromUtf8(bytes, qsizetype(found->CredentialBlobSize))));
    SecureZeroMemory(found->CredentialBlob, found->CredentialBlobSize);
    CredFree(found);
    return secret;
}

Result<void> writeCredential(const ProfileId &profile, const Secret &secret)
{
    std::wstring target = targetOf(profile);
    std::wstring user = service().toStdWString();
    QByteArray bytes = secret.reveal().toUtf8();
    if (bytes.size() > kMostBytes)
        return failure(errorOf(ERROR_BAD_LENGTH));
    CREDENTIALW credential = {};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.UserName = user.data();
    credential.CredentialBlob = reinterpret_cast<BYTE *>(bytes.data());
    credential.CredentialBlobSize = DWORD(bytes.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE; // does not travel to other computers of a domain
    const bool isKept = CredWriteW(&credential, 0) != 0;
    const DWORD code = isKept ? DWORD(ERROR_SUCCESS) : GetLastError();
    SecureZeroMemory(bytes.data(), size_t(bytes.size()));
    if (!isKept)
        return failure(errorOf(code));
    return {};
}

Result<void> removeCredential(const ProfileId &profile)
{
    if (CredDeleteW(targetOf(profile).c_str(), CRED_TYPE_GENERIC, 0) || GetLastError() == ERROR_NOT_FOUND)
        return {};
    return failure(errorOf(GetLastError()));
}

} // namespace

KeychainSecrets::KeychainSecrets(std::chrono::milliseconds patience)
    : m_patience(patience)
{ }

QString KeychainSecrets::desktop()
{
    return QStringLiteral("Windows");
}

Future<std::optional<Secret>> KeychainSecrets::read(const ProfileId &profile)
{
    return onPool<std::optional<Secret>>([profile] { return readCredential(profile); });
}

Future<void> KeychainSecrets::write(const ProfileId &profile, const Secret &secret)
{
    return onPool<void>([profile, secret] { return writeCredential(profile, secret); });
}

Future<void> KeychainSecrets::remove(const ProfileId &profile)
{
    return onPool<void>([profile] { return removeCredential(profile); });
}

} // namespace quayside::profiles
