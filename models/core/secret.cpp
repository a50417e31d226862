// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

namespace quayside {

QString Secret::masked() const
{
    return m_text.isEmpty() ? QString() : QStringLiteral("•••");
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    QDebugStateSaver saver(debug);
    debug.noquote() << secret.masked();
    return debug;
}

char *toString(const Secret &secret)
{
    return qstrdup(secret.masked().toUtf8().constData());
}

} // namespace quayside
