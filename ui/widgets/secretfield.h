// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

/** A field for a password or key: masked, and shown for as long as its button is held. UI thread. */
class SecretField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)
public:
    /** `name` is the line's object name; the button's is made of it. `spoken` is what a screen reader says.
     */
    SecretField(const QString &name, const QString &spoken, QWidget *parent = nullptr);

    [[nodiscard]] Secret secret() const;
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

} // namespace quayside::ui
