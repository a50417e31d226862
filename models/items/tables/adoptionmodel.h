// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "fleet/truth/fleet.h"
#include "items/tables/rowmodel.h"
#include "operations/bulk/impact.h"

#include <QHash>

namespace quayside::items {

/** A session without a row, and for whom one is added. */
struct Adoption
{
    SessionKey session;
    SessionStatus status;
    QString phone; //!< digits; empty where it is linked to none
    UserId told; //!< by its metadata; may be nobody's in the map
    UserId user; //!< empty: nobody was chosen yet
    bool addsUser = false; //!< `user` is not in the map yet and is added first
    bool leftOut = false; //!< by hand
    QString doubt; //!< why it is left out until a person says otherwise; empty: nothing speaks against it
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

    /** Of several copies of an account, and of names that differ by case only, none is taken for granted:
     * which one is the customer's only a person can say. */
    void doubtCopies();
    /** Takes those whom the metadata names and the map does not have for users to be added. */
    void proposeUsers();
    void setUser(const std::vector<int> &rows, const UserId &user);
    /** Those to be tried: what is not left out and has a user of the map, by row. */
    [[nodiscard]] std::vector<std::pair<int, Adoption>> wanted() const;
    /** What came of trying rows; one takes no part while there is a refusal. Empty: it can be added. */
    void setRefusals(const std::vector<std::pair<int, QString>> &refusals);
    /** Those that would be added, in the order shown. */
    [[nodiscard]] std::vector<Adoption> chosen() const;
    /** Those of the chosen whom the map does not have yet, each once. */
    [[nodiscard]] std::vector<UserId> newUsers() const;
    /** What came of adding them: the id that the database has each by; sessions of one that was refused take
     * no part. */
    void setAdded(const QHash<UserId, Result<UserId>> &users);
    [[nodiscard]] operations::Impact impact() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isInMap(const UserId &user) const;
    [[nodiscard]] QString doubtOf(const Adoption &adoption, int copies) const;
    void tellAll();
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const Adoption &adoption, int column) const;
    [[nodiscard]] QString userText(const Adoption &adoption) const;
    [[nodiscard]] static QString whyNot(const Adoption &adoption);

    const fleet::Fleet &m_fleet;
    std::vector<Adoption> m_adoptions;
};

} // namespace quayside::items
