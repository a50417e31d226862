// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"
#include "ui/window/seams.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class FileField;

/** Of the connection editor: TLS, whose certificates are believed, and the client's own. */
class ProtectionPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtectionPage)
public:
    ProtectionPage(const Seams &seams, QWidget *parent);

    void showProfile(const profiles::ConnectionProfile &profile);
    void writeInto(profiles::ConnectionProfile &profile) const;

Q_SIGNALS:
    void edited();

private:
    void follow();
    [[nodiscard]] QString meaning() const;

    QComboBox *m_mode;
    QLabel *m_meaning;
    FileField *m_authority;
    FileField *m_certificate;
    FileField *m_key;
};

} // namespace quayside::ui
