// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placement/wisheditor.h"

#include "core/foreigntext.h"
#include "fleet/advice/wishlist.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace quayside::ui {

using shardmap::Wish;
using shardmap::WishKind;

namespace {

constexpr int kLongestWishWord = 200; // of a label, a value, a group: they are words, not texts

QComboBox *editableCombo(const char *name, const QString &accessible, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setAccessibleName(accessible);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->lineEdit()->setMaxLength(kLongestWishWord);
    return combo;
}

/** Those that can be typed: a proposal is what stands in the field, and goes into the wish as it is. */
QStringList proposals(QStringList words)
{
    words.removeIf([](const QString &word) { return foreign::name(word) != word; });
    return words;
}

} // namespace

WishEditor::WishEditor(const fleet::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_kind(new QComboBox(this))
    , m_name(editableCombo("wishName", tr("Label or group"), this))
    , m_equals(new QLabel(QStringLiteral("="), this))
    , m_value(editableCombo("wishValue", tr("Value of the label"), this))
    , m_add(new QPushButton(tr("A&dd"), this))
    , m_hint(wrappedLabel(QStringLiteral("wishHint"), this))
{
    m_kind->setObjectName(QStringLiteral("wishKind"));
    m_kind->setAccessibleName(tr("How it is wished"));
    m_kind->addItem(tr("must be"), int(WishKind::Must));
    m_kind->addItem(tr("preferred"), int(WishKind::Prefer));
    m_kind->addItem(tr("apart from"), int(WishKind::Apart));
    m_kind->addItem(tr("together with"), int(WishKind::Together));
    m_add->setObjectName(QStringLiteral("addWish"));
    m_add->setAutoDefault(false);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(m_kind, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_equals, 0, 2);
    grid->addWidget(m_value, 0, 3);
    grid->addWidget(m_add, 0, 4);
    grid->addWidget(m_hint, 1, 0, 1, 5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WishEditor::fillNames);
    connect(m_name, &QComboBox::editTextChanged, this, &WishEditor::fillValues);
    connect(m_value, &QComboBox::editTextChanged, this, &WishEditor::check);
    for (const QComboBox *combo : { m_name, m_value })
        connect(combo->lineEdit(), &QLineEdit::returnPressed, this, &WishEditor::add);
    connect(m_add, &QPushButton::clicked, this, &WishEditor::add);
    refresh();
}

void WishEditor::refresh()
{
    QMap<QString, QMap<QString, int>> labels;
    for (const fleet::WorkerIndex worker : m_fleet.workers()) {
        const QMap<QString, QString> all = m_fleet.worker(worker).row.allLabels();
        for (auto label = all.cbegin(); label != all.cend(); ++label)
            ++labels[label.key()][label.value()];
    }
    if (labels == m_labels && m_name->count() > 0)
        return;
    m_labels = labels;
    fillNames();
}

WishKind WishEditor::kind() const
{
    return WishKind(m_kind->currentData().toInt());
}

bool WishEditor::isAboutGroup() const
{
    return Wish { kind(), {}, {} }.isAboutGroup();
}

/** Named groups of the kind that somebody is in. */
QStringList WishEditor::groups() const
{
    QStringList names;
    for (const shardmap::WishHolder &holder : m_fleet.wishes().holders()) {
        for (const auto source : { fleet::Wishes::Source::Own, fleet::Wishes::Source::Column }) {
            for (const Wish &wish : m_fleet.wishes().of(holder, source)) {
                if (wish.kind == kind() && !wish.label.isEmpty())
                    names << wish.label;
            }
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

/** What was typed stays, unless it was about the other sort of wish. */
void WishEditor::fillNames()
{
    const bool wasGroup = m_value->isHidden();
    const QString typed = wasGroup == isAboutGroup() ? m_name->currentText() : QString();
    {
        const QSignalBlocker quiet(m_name);
        m_name->clear();
        m_name->addItems(proposals(isAboutGroup() ? groups() : QStringList(m_labels.keys())));
        m_name->setCurrentIndex(-1);
        m_name->setEditText(typed);
        m_name->lineEdit()->setPlaceholderText(isAboutGroup() ? tr("the user's other sessions")
                                                              : tr("label"));
    }
    m_equals->setVisible(!isAboutGroup());
    m_value->setVisible(!isAboutGroup());
    fillValues();
}

void WishEditor::fillValues()
{
    const QString typed = m_value->currentText();
    {
        const QSignalBlocker quiet(m_value);
        m_value->clear();
        m_value->addItems(proposals(m_labels.value(m_name->currentText().trimmed()).keys()));
        m_value->setCurrentIndex(-1);
        m_value->setEditText(typed);
        m_value->lineEdit()->setPlaceholderText(tr("value"));
    }
    check();
}

Wish WishEditor::wish() const
{
    const QString name = m_name->currentText().trimmed();
    return { kind(), name, isAboutGroup() ? QString() : m_value->currentText().trimmed() };
}

QString WishEditor::problem() const
{
    const Wish wanted = wish();
    if (isAboutGroup())
        return {};
    if (wanted.label.isEmpty())
        return tr("Choose a label, or type one: “country”.");
    return wanted.value.isEmpty() ? tr("Choose a value, or type one: “BR”.") : QString();
}

/** What there is for such a wish now. */
QString WishEditor::howMany() const
{
    const Wish wanted = wish();
    if (isAboutGroup())
        return wanted.label.isEmpty()
            ? tr("Empty: the user's own sessions. A name: all users and sessions that "
                 "have this group.")
            : QString();
    const int have = m_labels.value(wanted.label).value(wanted.value);
    const QString label = fleet::WishList::wording(wanted);
    return have == 0 ? tr("No worker has %1 yet.").arg(label)
                     //: %1 a label: "country=BR"
                     : tr("%Ln worker(s) have %1.", nullptr, have).arg(label);
}

void WishEditor::check()
{
    const QString why = problem();
    m_add->setEnabled(why.isEmpty());
    m_add->setToolTip(why);
    m_hint->setText(why.isEmpty() ? howMany() : why);
}

void WishEditor::add()
{
    if (!problem().isEmpty())
        return;
    const Wish wanted = wish();
    m_value->clearEditText();
    Q_EMIT added(wanted);
}

} // namespace quayside::ui
