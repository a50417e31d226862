// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace quayside::waha {

/**
 * A request body that can be sent once.
 *
 * When a server closes the connection without an answer, Qt's HTTP code sends the request again (seen with
 * 6.4.2), also a POST that the server may have carried out. It does not where the body can't be rewound. So
 * every call that changes something gets such a body, an empty one included.
 */
class OnceBody final : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnceBody)
public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 longest) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace quayside::waha
