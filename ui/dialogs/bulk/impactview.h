// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/impact.h"
#include "ui/widgets/labels.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/**
 * What an action would touch, above any list: how many sessions in which statuses, how many are left out and
 * why, how many selected ones are hidden. The same in every dialog of an action on many. UI thread.
 */
class ImpactView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImpactView)
public:
    explicit ImpactView(QWidget *parent = nullptr);

    void setImpact(const operations::Impact &impact);
    /** Whether it lists those that don't take part; not where a table says so of each. */
    void setNamesLeftOut(bool named) { m_namesLeftOut = named; }
    /** Selected sessions that a filter hides: said as long as the dialog is open. */
    void setHidden(int count);
    /** Offers to do the verb also to those for which it is something else; see isDetour(). */
    void offerDetours(operations::Verb verb, const operations::Impact &impact);
    [[nodiscard]] bool withDetours() const;
    /** Sentences, those that are not true of all with how many they are true of. */
    [[nodiscard]] static QString consequences(const operations::Impact &impact);

Q_SIGNALS:
    void detoursChanged();

private:
    [[nodiscard]] static QString headline(const operations::Impact &impact);
    [[nodiscard]] static QString reason(const operations::ImpactCount &count);
    [[nodiscard]] static QString leftOut(const operations::Impact &impact);

    QLabel *m_headline;
    QLabel *m_statuses;
    QCheckBox *m_detours;
    QLabel *m_leftOut;
    ToneLabel *m_hidden;
    bool m_namesLeftOut = true;
};

} // namespace quayside::ui
