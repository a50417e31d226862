// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/filesecrets.h"
#include "profiles/profilepasswords.h"
#include "profiles/profilestore.h"
#include "unit/profiles/stagedsecrets.h"

#include <QObject>
#include <QTemporaryDir>

namespace quayside::test {

/** Connections in a folder of their own, with a keychain that answers what the test says. */
class StagedConnections final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagedConnections)
public:
    explicit StagedConnections(QObject *parent = nullptr)
        : QObject(parent)
    { }

    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] bool put(const profiles::ConnectionProfile &profile);
    /** Waits for it; null when it does not come. */
    [[nodiscard]] const profiles::ConnectionProfile *named(const char *name);

private:
    QTemporaryDir m_folder;

public:
    StagedSecrets keychain;
    profiles::FileSecrets passwordFile { file("secrets/passwords.json") };
    profiles::ProfilePasswords passwords { keychain, passwordFile };
    profiles::ProfileStore store { file("connections.json") };
};

/** Several of them: production and not, a file and servers, with names that are long. */
[[nodiscard]] profiles::ConnectionProfiles exampleConnections();

} // namespace quayside::test
