// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationservice.h"

#include <QByteArray>
#include <QJsonObject>

namespace quayside::operations {

/**
 * A create's input on its way to the journal and to the server. Pure.
 *
 * The journal never sees secrets (proxy password, HMAC key, header values): a config that has some is stored
 * masked and marked, and only the console where it was typed can send it.
 */
class CreateRecipe
{
public:
    CreateInput input;
    RowId row; //!< not empty: the map has the row already, only the session is missing
    bool secretsLost = false; //!< read back from the journal without the secrets it had

    [[nodiscard]] QByteArray toJournal() const;
    [[nodiscard]] static CreateRecipe fromJournal(const SessionKey &subject, const QByteArray &json);
    /** The config to send: the input's plus the user's id, by which a lost map is rebuilt. */
    [[nodiscard]] QJsonObject config() const;
};

} // namespace quayside::operations
