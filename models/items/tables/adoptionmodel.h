// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/tables/rowmodel.h"
#include "operations/bulk/impact.h"

namespace quayside::items {

/** A session without a row, and for whom one is added. */
struct Adoption
{
    SessionKey session;
    SessionStatus status;
    QString phone; //!< digits; empty where it is linked to none
    UserId told; //!< by its metadata; may be nobody's in the map
    UserId user; //!< of the map; empty: nobody was chosen yet
    bool leftOut = false; //!< by hand
    QString
        refusal; //!< why its row can't be added, as far as it was tried; empty: nothing is known against it
};

/**
 * Sessions to be added to the map, each with its user as its metadata tells it; both can be changed. What
 * stands against one is said in its row. UI thread.
 */
class AdoptionModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdoptionModel)
public:
    enum Column { Session, Worker, Status, Account, User, Obstacle, ColumnCount };
    Q_ENUM(Column)

    /** The fleet must outlive the model. Those that have a row already are not taken. */
    AdoptionModel(const fleet::Fleet &fleet, const std::vector<fleet::SessionIndex> &sessions,
                  QObject *parent = nullptr);

    void setUser(int row, const UserId &user);
    /** Those to be tried: what is not left out by hand and has a user, by row. */
    [[nodiscard]] std::vector<std::pair<int, Adoption>> wanted() const;
    /** What came of trying a row; it takes no part while there is a refusal. Empty: it can be added. */
    void setRefusal(int row, const QString &refusal);
    /** Those that would be added, in the order shown. */
    [[nodiscard]] std::vector<Adoption> chosen() const;
    [[nodiscard]] operations::Impact impact() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const Adoption &adoption, int column) const;
    [[nodiscard]] QString userText(const Adoption &adoption) const;
    [[nodiscard]] static QString whyNot(const Adoption &adoption);

    const fleet::Fleet &m_fleet;
    std::vector<Adoption> m_adoptions;
};

} // namespace quayside::items
