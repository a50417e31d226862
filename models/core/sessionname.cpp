// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessionname.h"

namespace quayside {

namespace {

bool isAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isAllowed(QChar c)
{
    return isAlphanumeric(c) || c == u'-' || c == u'_';
}

Error invalid(const QString &message, const QString &remedy)
{
    return wordedError(ErrorKind::InvalidInput, message, remedy);
}

} // namespace

Result<QString> SessionName::checked(const QString &name)
{
    if (name.isEmpty())
        return failure(invalid(tr("The session needs a name."), tr("Type one, for example \"sales-1\".")));
    if (name.size() > kLongest)
        return failure(
            invalid(tr("The name is too long."), tr("Use at most %Ln character(s).", nullptr, kLongest)));
    if (!isAlphanumeric(name.front()))
        return failure(
            invalid(tr("The name must start with a letter or digit."), tr("Use a to z or 0 to 9.")));
    for (const QChar c : name) {
        if (!isAllowed(c))
            return failure(invalid(tr("The name can't contain \"%1\".").arg(c),
                                   tr("Use a to z, 0 to 9, - and _ only, in lower case.")));
    }
    return name;
}

QString SessionName::suggested(const QString &text)
{
    QString name;
    for (const QChar c : text.toLower()) {
        if (isAllowed(c) && (isAlphanumeric(c) || !name.isEmpty()))
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(kLongest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

} // namespace quayside
