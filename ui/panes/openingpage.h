// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** While a map is being opened: which one, and Cancel. */
class OpeningPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpeningPage)
public:
    explicit OpeningPage(QWidget *parent = nullptr);
    void setName(const QString &name);
    /** Why it takes long, and since when (desktop clock). */
    void setHeldUp(const Error &why, qint64 sinceMs);
    /** Bytes of its file that are copied so far. */
    void setCopied(qint64 done, qint64 total);

Q_SIGNALS:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLabel *m_text;
    QLabel *m_reason;
    QPushButton *m_cancel;
};

} // namespace quayside::ui
