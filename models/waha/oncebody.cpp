// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/oncebody.h"

#include <algorithm>
#include <cstring>

namespace quayside::waha {

OnceBody::OnceBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *data, qint64 longest)
{
    const qint64 count = std::min<qint64>(longest, m_bytes.size() - m_read);
    if (count == 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

} // namespace quayside::waha
