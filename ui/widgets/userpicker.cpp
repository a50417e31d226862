// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/userpicker.h"

#include "fleet/displaynames.h"

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
    QStringList entries;
    entries.reserve(static_cast<qsizetype>(fleet.users().size()));
    for (const fleet::UserIndex index : fleet.users()) {
        const fleet::UserFacts &user = fleet.user(index);
        if (!user.exists)
            continue;
        const QString entry = fleet::fullNameOfUser(user);
        entries.append(entry);
        m_entries.insert(entry,
                         m_entries.contains(entry) ? UserId() : user.row.id); // two read alike: neither
    }
    auto *completer = new QCompleter(entries, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kShownHits);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this, &UserPicker::userChanged);
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
