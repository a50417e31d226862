// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/wordederror.h"

namespace quayside::operations {

Error wordedError(ErrorKind kind, const QString &message, const QString &remedy)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.remedy = remedy;
    return error;
}

QString withoutFullStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace quayside::operations
