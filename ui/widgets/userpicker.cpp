// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/userpicker.h"

#include <QCompleter>
#include <QStringListModel>

namespace quayside::ui {

namespace {

constexpr int kShownHits = 12;

QStringList labels(const fleet::Fleet &fleet)
{
    QStringList list;
    list.reserve(static_cast<qsizetype>(fleet.users().size()));
    for (const fleet::UserIndex index : fleet.users()) {
        if (fleet.user(index).exists)
            list.append(UserPicker::label(fleet.user(index)));
    }
    return list;
}

} // namespace

UserPicker::UserPicker(const fleet::Fleet &fleet, QWidget *parent)
    : QLineEdit(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("userField"));
    setAccessibleName(tr("User"));
    setPlaceholderText(tr("Type a name or id"));
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(labels(fleet), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kShownHits);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this, &UserPicker::userChanged);
}

void UserPicker::setUser(const UserId &user)
{
    const fleet::UserIndex index = m_fleet.findUser(user);
    setText(index.isValid() ? label(m_fleet.user(index)) : user.toString());
}

UserId UserPicker::user() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return {};
    const UserId id(typed.section(QStringLiteral(" · "), 0, 0));
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

QString UserPicker::label(const fleet::UserFacts &user)
{
    const QString id = user.row.id.toString();
    return user.row.label.isEmpty() ? id : id + QStringLiteral(" · ") + user.row.label;
}

} // namespace quayside::ui
