// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/databasepage.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace quayside::ui {

using profiles::PasswordPlace;
using shardmap::Backend;

namespace {

QLineEdit *lineNamed(const char *name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QString::fromLatin1(name));
    return line;
}

template <typename Enum>
void addChoice(QComboBox *box, const QString &text, Enum value)
{
    box->addItem(text, int(value));
}

} // namespace

DatabasePage::DatabasePage(const Seams &seams, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_backend(new QComboBox(this))
    , m_file(new FileField(
          QStringLiteral("fileField"), tr("File"),
          { .title = tr("Shard map"), .filter = tr("Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)") },
          seams, this))
    , m_hosts(lineNamed("hostsField", this))
    , m_database(lineNamed("databaseField", this))
    , m_login(lineNamed("loginField", this))
    , m_password(new SecretField(QStringLiteral("databasePassword"), tr("Password"), this))
    , m_place(new QComboBox(this))
    , m_placeHint(wrappedLabel(QStringLiteral("passwordPlaceHint"), this))
{
    build();
    connect(m_backend, &QComboBox::currentIndexChanged, this, &DatabasePage::follow);
    connect(m_place, &QComboBox::currentIndexChanged, this, &DatabasePage::follow);
    for (const QLineEdit *line : { m_hosts, m_database, m_login })
        connect(line, &QLineEdit::textChanged, this, &DatabasePage::edited);
    connect(m_file, &FileField::changed, this, &DatabasePage::edited);
    connect(m_password, &SecretField::changed, this, &DatabasePage::edited);
}

void DatabasePage::build()
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_backend->setObjectName(QStringLiteral("backendField"));
    addChoice(m_backend, tr("PostgreSQL"), Backend::PostgreSql);
    addChoice(m_backend, tr("MariaDB or MySQL"), Backend::MariaDb);
    addChoice(m_backend, tr("SQLite file"), Backend::Sqlite);
    m_place->setObjectName(QStringLiteral("passwordPlaceField"));
    addChoice(m_place, tr("In this desktop's keychain"), PasswordPlace::Keychain);
    addChoice(m_place, tr("In a file that only you can read"), PasswordPlace::File);
    addChoice(m_place, tr("Nowhere: ask each time"), PasswordPlace::Ask);
    addChoice(m_place, tr("No password is needed"), PasswordPlace::NotNeeded);
    m_hosts->setPlaceholderText(QStringLiteral("db1.example.com, db2.example.com:5433"));
    m_hosts->setToolTip(tr("Several hosts, separated by commas: the first that takes changes is used."));
    m_placeHint->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(tr("K&ind"), m_backend);
    m_form->addRow(tr("&File"), m_file);
    m_form->addRow(tr("&Hosts"), m_hosts);
    m_form->addRow(tr("Data&base"), m_database);
    m_form->addRow(tr("&Login"), m_login);
    m_form->addRow(tr("&Password"), m_password);
    m_form->addRow(tr("&Kept"), m_place);
    m_form->addRow(QString(), m_placeHint);
}

Backend DatabasePage::backend() const
{
    return Backend(m_backend->currentData().toInt());
}

PasswordPlace DatabasePage::passwordPlace() const
{
    return PasswordPlace(m_place->currentData().toInt());
}

void DatabasePage::showProfile(const profiles::ConnectionProfile &profile)
{
    m_backend->setCurrentIndex(m_backend->findData(int(profile.location.backend)));
    m_file->setFile(profile.location.file);
    m_hosts->setText(profiles::hostsText(profile.location.server.hosts));
    m_database->setText(profile.location.server.database);
    m_login->setText(profile.location.server.login);
    m_place->setCurrentIndex(m_place->findData(int(profile.passwordPlace)));
    const bool isKept = profile.passwordPlace == PasswordPlace::File || !profile.keychain.isEmpty();
    m_password->setPlaceholderText(isKept ? tr("Empty: as it is kept")
                                          : tr("Empty: asked for when it is needed"));
    follow();
}

void DatabasePage::writeInto(profiles::ConnectionProfile &profile) const
{
    shardmap::MapLocation &location = profile.location;
    location.backend = backend();
    location.file = location.backend == Backend::Sqlite ? m_file->file() : QString();
    location.server.hosts = profiles::hostsFromText(m_hosts->text());
    location.server.database = m_database->text().trimmed();
    location.server.login = m_login->text().trimmed();
    profile.passwordPlace = location.backend == Backend::Sqlite ? PasswordPlace::NotNeeded : passwordPlace();
}

std::optional<Secret> DatabasePage::password() const
{
    const bool isAsked = backend() != Backend::Sqlite && passwordPlace() != PasswordPlace::NotNeeded;
    const Secret typed = m_password->secret();
    return isAsked && !typed.isEmpty() ? std::optional(typed) : std::nullopt;
}

/** Which fields there are follows from the kind of database. */
void DatabasePage::follow()
{
    const bool isFile = backend() == Backend::Sqlite;
    const auto setShown = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(isShown);
    };
    setShown(m_file, isFile);
    for (QWidget *field : { static_cast<QWidget *>(m_hosts), static_cast<QWidget *>(m_database),
                            static_cast<QWidget *>(m_login), static_cast<QWidget *>(m_place) })
        setShown(field, !isFile);
    setShown(m_password, !isFile && passwordPlace() != PasswordPlace::NotNeeded);
    const QString hint = passwordPlace() == PasswordPlace::File
        ? tr("It is in clear in that file and in every copy of it. Others on this computer can't read it; "
             "whoever has your backups can.")
        : passwordPlace() == PasswordPlace::NotNeeded
        ? tr("The server knows the login by a client certificate, or by your account on this computer.")
        : QString();
    m_placeHint->setText(hint);
    m_placeHint->setVisible(!isFile && !hint.isEmpty());
    Q_EMIT edited();
}

} // namespace quayside::ui
