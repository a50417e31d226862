// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/adoption/adoptionpreview.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class FactList;
class ToneLabel;

/** "So it would look": what a map with the names of the moment holds, and what is wrong with its rows. */
class PreviewPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewPane)
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void showWaiting(const QString &text);
    void showPreview(const shardmap::AdoptionPreview &preview,
                     shardmap::MapLocation::CapacityMeaning meaning);
    /** With a button to ask again. */
    void showTrouble(const Error &error);
    /** Without the button: what is to be asked is not known now. */
    void stopOffering();

Q_SIGNALS:
    void retryRequested();

private:
    void showState(const QString &text, bool isTrouble);
    void showCounts(const shardmap::AdoptionPreview &preview);
    void showWorkers(const shardmap::AdoptionPreview &preview,
                     shardmap::MapLocation::CapacityMeaning meaning);
    void showProblems(const std::vector<shardmap::AdoptionProblem> &problems);
    void showExamples();

    ToneLabel *m_state;
    QPushButton *m_tryAgain;
    FactList *m_counts;
    QWidget *m_workers;
    QVBoxLayout *m_workerList;
    QLabel *m_problemTitle;
    QListWidget *m_problems;
    ToneLabel *m_examples;
    ToneLabel *m_comfort;
    std::vector<shardmap::AdoptionProblem> m_found;
};

} // namespace quayside::ui
