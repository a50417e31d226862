// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/protectionpage.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>

namespace quayside::ui {

using shardmap::TlsMode;

ProtectionPage::ProtectionPage(const Seams &seams, QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_meaning(wrappedLabel(QStringLiteral("tlsMeaning"), this))
{
    const QString filter = tr("Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)");
    const auto fileField = [&](const char *name, const QString &title) {
        return new FileField(QString::fromLatin1(name), title, { .title = title, .filter = filter }, seams,
                             this);
    };
    m_authority = fileField("caFileField", tr("Certificates that are believed"));
    m_certificate = fileField("certificateField", tr("Certificate of this computer"));
    m_key = fileField("keyField", tr("Key of this computer's certificate"));
    m_mode->setObjectName(QStringLiteral("tlsField"));
    m_mode->addItem(tr("Never"), int(TlsMode::Disable));
    m_mode->addItem(tr("Where the server offers it"), int(TlsMode::Prefer));
    m_mode->addItem(tr("Always, whoever the server is"), int(TlsMode::Require));
    m_mode->addItem(tr("Always, with a certificate that is believed"), int(TlsMode::VerifyCa));
    m_mode->addItem(tr("Always, with a believed certificate of this host"), int(TlsMode::VerifyFull));
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_authority->line()->setPlaceholderText(tr("Empty: those that the database's client believes"));
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Encry&ption (TLS)"), m_mode);
    form->addRow(QString(), m_meaning);
    form->addRow(tr("Certificates &believed"), m_authority);
    form->addRow(tr("C&lient certificate"), m_certificate);
    form->addRow(tr("Client &key"), m_key);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ProtectionPage::follow);
    for (FileField *field : { m_authority, m_certificate, m_key })
        connect(field, &FileField::changed, this, &ProtectionPage::edited);
}

void ProtectionPage::showProfile(const profiles::ConnectionProfile &profile)
{
    const shardmap::DatabaseServer &server = profile.location.server;
    m_mode->setCurrentIndex(m_mode->findData(int(server.tls)));
    m_authority->setFile(server.caFile);
    m_certificate->setFile(server.certificateFile);
    m_key->setFile(server.keyFile);
    follow();
}

void ProtectionPage::writeInto(profiles::ConnectionProfile &profile) const
{
    shardmap::DatabaseServer &server = profile.location.server;
    server.tls = TlsMode(m_mode->currentData().toInt());
    server.caFile = m_authority->file();
    server.certificateFile = m_certificate->file();
    server.keyFile = m_key->file();
}

QString ProtectionPage::meaning() const
{
    switch (TlsMode(m_mode->currentData().toInt())) {
    case TlsMode::Disable:
        return tr("Everything goes in clear, API keys of workers among it: only on this computer or inside a "
                  "tunnel.");
    case TlsMode::Prefer:
        return tr("Encrypted if the server can. Somebody on the way can pretend that it can't.");
    case TlsMode::Require:
        return tr("Encrypted, or no connection. Somebody on the way can still pretend to be the server.");
    case TlsMode::VerifyCa:
        return tr("The server shows a certificate of an authority that is believed; of which host is not "
                  "looked at.");
    case TlsMode::VerifyFull:
        return tr(
            "The server shows a certificate of an authority that is believed, made for the host's name. "
            "The right choice across a network.");
    }
    return {};
}

void ProtectionPage::follow()
{
    m_meaning->setText(meaning());
    Q_EMIT edited();
}

} // namespace quayside::ui
