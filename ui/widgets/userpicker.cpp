// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/userpicker.h"

#include "fleet/store/displaynames.h"

#include <QCompleter>
#include <QStringListModel>

namespace quayside::ui {

namespace {

constexpr int kShownHits = 12;

} // namespace

UserPicker::UserPicker(const fleet::Fleet &fleet, QWidget *parent)
    : QLineEdit(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("userField"));
    setAccessibleName(tr("User"));
    setPlaceholderText(tr("Type a name or id"));
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(listUsers(), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kShownHits);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this, &UserPicker::userChanged);
    connect(&fleet, &fleet::Fleet::changed, this, [this] { takeUsers(); });
}

QStringList UserPicker::listUsers()
{
    m_entries.clear();
    QStringList entries;
    entries.reserve(static_cast<qsizetype>(m_fleet.users().size()));
    for (const fleet::UserIndex index : m_fleet.users()) {
        const fleet::UserFacts &user = m_fleet.user(index);
        if (!user.exists)
            continue;
        const QString entry = fleet::fullNameOfUser(user);
        entries.append(entry);
        m_entries.insert(entry,
                         m_entries.contains(entry) ? UserId() : user.row.id); // two read alike: neither
    }
    return entries;
}

void UserPicker::setUserSoon(const UserId &user)
{
    m_awaited = user;
    takeUsers();
}

void UserPicker::takeUsers()
{
    const fleet::UserIndex known = m_awaited.isEmpty() ? fleet::UserIndex() : m_fleet.findUser(m_awaited);
    if (!known.isValid() || !m_fleet.user(known).exists)
        return;
    if (auto *list = qobject_cast<QStringListModel *>(completer()->model()))
        list->setStringList(listUsers());
    setUser(std::exchange(m_awaited, {}));
}

void UserPicker::setUser(const UserId &user)
{
    const fleet::UserIndex index = m_fleet.findUser(user);
    setText(index.isValid() ? fleet::fullNameOfUser(m_fleet.user(index)) : user.toString());
}

UserId UserPicker::user() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return {};
    const UserId id = m_entries.value(typed, UserId(typed));
    const fleet::UserIndex index = m_fleet.findUser(id);
    return index.isValid() && m_fleet.user(index).exists ? id : onlyOneNamed(typed);
}

/** Empty where several users have the name: then nobody can say which one is meant. */
UserId UserPicker::onlyOneNamed(const QString &name) const
{
    UserId only;
    for (const fleet::UserIndex index : m_fleet.users()) {
        const fleet::UserFacts &user = m_fleet.user(index);
        if (!user.exists || user.row.label.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!only.isEmpty())
            return {};
        only = user.row.id;
    }
    return only;
}

} // namespace quayside::ui
