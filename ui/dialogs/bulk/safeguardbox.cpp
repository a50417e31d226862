// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/safeguardbox.h"

#include "core/foreigntext.h"
#include "operations/bulk/safeguards.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/profileband.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace quayside::ui {

using operations::Safeguards;

SafeguardBox::SafeguardBox(Manner manner, QWidget *parent)
    : QWidget(parent)
    , m_manner(manner)
    , m_form(new QFormLayout(this))
    , m_waves(wrappedLabel(QStringLiteral("waveLabel"), this))
    , m_shareRow(new QWidget(this))
    , m_share(new QSpinBox(m_shareRow))
{
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(Metrics(fontMetrics()).smallGap());
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_share->setObjectName(QStringLiteral("failingShare"));
    m_share->setRange(0, 100);
    m_share->setValue(Safeguards::kFailingShare);
    m_share->setSuffix(tr(" %"));
    auto *label = new QLabel(tr("Stops &by itself when more of those begun fail than"), m_shareRow);
    label->setBuddy(m_share);
    label->setWordWrap(true);
    m_share->setAccessibleName(tr("Stops by itself when more of those begun fail than"));
    auto *row = new QHBoxLayout(m_shareRow);
    row->setContentsMargins({});
    row->addWidget(label, 1);
    row->addWidget(m_share);
    m_form->addRow(m_waves);
    m_form->addRow(m_shareRow);
    m_waves->hide();
    m_shareRow->hide();
}

/** "The first 3, then 10, then the other 28." */
QString SafeguardBox::waves(int sessions) const
{
    const operations::Waves waves { size_t(sessions) };
    QStringList parts;
    for (size_t wave = 0; wave < waves.count(); ++wave) {
        const int size = int(waves.sizeOf(wave));
        if (wave == 0)
            parts << tr("the first %Ln", nullptr, size);
        else if (wave + 1 < waves.count())
            parts << tr("then %Ln", nullptr, size);
        else
            parts << tr("then the other %Ln", nullptr, size);
    }
    const QString list = parts.join(QStringLiteral(", "));
    return m_manner == Manner::Moves
        ? tr("In waves: %1. The next one begins when the last has ended, or only waits for customers.")
              .arg(list)
        : tr("In waves: %1. The next one begins when the last has ended.").arg(list);
}

QString SafeguardBox::manner(int sessions) const
{
    if (sessions < 2 || m_manner == Manner::Rest)
        return {};
    const int seconds = Safeguards::graceMs(size_t(sessions)) / 1'000;
    const QString grace = tr("It can be taken back for %Ln second(s): nothing is sent before. After that it "
                             "can be stopped at any time.",
                             nullptr, seconds);
    return Safeguards::isMany(size_t(sessions)) ? QString(waves(sessions) + u'\n' + grace) : grace;
}

void SafeguardBox::setCount(int sessions, bool destructive, const QString &name)
{
    const bool many = Safeguards::isMany(size_t(std::max(0, sessions)));
    say(m_waves, manner(sessions));
    m_shareRow->setVisible(many && m_asksShare && m_manner != Manner::Rest);
    const QString production = ProfileBand::productionOver(*this);
    if (!production.isEmpty() && sessions > 1)
        expect(QStringLiteral("%1 %2").arg(production).arg(sessions),
               //: %1 the name of a connection, %2 a number
               tr("This is production. Type its &name and the number of sessions, %1 %2")
                   .arg(foreign::menu(production))
                   .arg(sessions));
    else if (sessions == 1 && destructive)
        expect(name, tr("Type the session's &name, %1").arg(foreign::menu(name)));
    else if (many || (sessions > 1 && destructive))
        expect(QString::number(sessions), tr("Type the &number of sessions, %1").arg(sessions));
    else
        expect({}, {});
}

void SafeguardBox::setEntries(int entries)
{
    m_waves->hide();
    m_shareRow->hide();
    const QString production = ProfileBand::productionOver(*this);
    if (!production.isEmpty() && entries > 1)
        expect(QStringLiteral("%1 %2").arg(production).arg(entries),
               //: %1 the name of a connection, %2 a number
               tr("This is production. Type its &name and their number, %1 %2")
                   .arg(foreign::menu(production))
                   .arg(entries));
    else if (Safeguards::isMany(size_t(std::max(0, entries))))
        expect(QString::number(entries), tr("Type their &number, %1").arg(entries));
    else
        expect({}, {});
}

void SafeguardBox::expect(const QString &wanted, const QString &label)
{
    const bool isNew = wanted != m_expected;
    m_expected = wanted;
    if (!m_typed && !wanted.isEmpty()) {
        m_label = new QLabel(this);
        m_label->setObjectName(QStringLiteral("confirmLabel"));
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true); // names may be long
        m_typed = new QLineEdit(this);
        m_typed->setObjectName(QStringLiteral("confirmField"));
        m_label->setBuddy(m_typed);
        m_form->addRow(m_label);
        m_form->addRow(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &SafeguardBox::changed);
    }
    if (!m_typed)
        return;
    m_label->setText(label);
    m_typed->setAccessibleName(QString(label).remove(u'&'));
    m_label->setVisible(hasField());
    m_typed->setVisible(hasField());
    if (isNew)
        m_typed->clear(); // the old number is no agreement to the new one
}

QString SafeguardBox::obstacle() const
{
    if (!hasField() || foreign::isTyped(m_typed->text(), m_expected))
        return {};
    bool isNumber = false;
    const int number = m_expected.toInt(&isNumber);
    if (isNumber && m_typed->text() == QLocale().toString(number)) // "1,961"
        return {};
    return tr("Type \"%1\" to go on.").arg(foreign::name(m_expected));
}

int SafeguardBox::failingShare() const
{
    return m_share->value();
}

void SafeguardBox::focusField()
{
    if (hasField())
        m_typed->setFocus();
}

} // namespace quayside::ui
