// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QRadioButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Of the connection editor: what the numbers of the map mean, and how careful to be with it. */
class MeaningPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeaningPage)
public:
    explicit MeaningPage(QWidget *parent);

    void showProfile(const profiles::ConnectionProfile &profile);
    void writeInto(profiles::ConnectionProfile &profile) const;
    /** What each meaning comes to for a worker: of the map itself, once it was looked at. */
    void setExample(const QString &worker, qint64 capacity, qint64 sessions);

Q_SIGNALS:
    void edited();

private:
    void showExample();

    QCheckBox *m_production;
    QCheckBox *m_readOnly;
    QRadioButton *m_total;
    QRadioButton *m_remaining;
    QLabel *m_example;
    QString m_worker;
    qint64 m_capacity = 50;
    qint64 m_sessions = 12;
};

} // namespace quayside::ui
