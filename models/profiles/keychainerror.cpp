// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/keychainerror.h"

namespace quayside::profiles {

Error KeychainError::locked(const QString &detail)
{
    return wordedError(ErrorKind::Forbidden, tr("The keychain is locked, or does not let Quayside in."),
                       tr("Unlock it and try again, or type the password."), detail);
}

Error KeychainError::none(const QString &detail)
{
    return wordedError(ErrorKind::Unsupported, tr("This desktop has no keychain that can be used."),
                       tr("Let the password be asked for each time, or keep it in a file."), detail);
}

Error KeychainError::failed(const QString &detail)
{
    return wordedError(ErrorKind::Unreachable, tr("The keychain failed."),
                       tr("Try again, or type the password."), detail);
}

Error KeychainError::late()
{
    return wordedError(ErrorKind::Timeout, tr("The keychain does not answer."),
                       tr("Look whether it waits to be unlocked, or type the password."));
}

} // namespace quayside::profiles
