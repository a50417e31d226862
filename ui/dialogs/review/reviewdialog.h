// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/reviewmodel.h"
#include "operations/review/reviews.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include <QDialog>
#include <QTimer>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class FactList;
class SafeguardBox;
class ToneLabel;

/** Asks before everything that waits for a review is dropped; from ten on the number is typed. UI thread. */
class DropAllDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropAllDialog)
public:
    /** `reviews` must outlive it. */
    DropAllDialog(operations::Reviews &reviews, operations::Reviews::Decisions decisions, QWidget *parent);

Q_SIGNALS:
    /** So many of them were dropped here. */
    void dropped(int count);

private:
    void validate();
    void submit();

    operations::Reviews &m_reviews;
    operations::Reviews::Decisions m_decisions;
    SafeguardBox *m_care;
};

/**
 * What a backup that was put back had left to do, to be accepted or dropped one by one, with what is seen of
 * it now beside it. Nothing is accepted together but what is so anyway; what accepting may destroy is asked
 * about once more. Follows what waits and what is seen while it is open, whoever answers. UI thread.
 */
class ReviewDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewDialog)
public:
    ReviewDialog(const MapContext &context, QWidget *parent);

private:
    using Answer = operations::ReviewAdvice::Answer;

    void build();
    [[nodiscard]] QTableView *makeTable();
    [[nodiscard]] QWidget *makeDetails();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] int current() const;
    void chooseRow(int row);
    void look();
    void showDetails();
    void countAgain();
    void countOn();
    void showAgreeing();
    [[nodiscard]] QString meantBy(const shardmap::ReviewItem &item) const;
    void acceptCurrent();
    void dropCurrent();
    void answer(const operations::Reviews::Decisions &decisions);
    void acceptAgreeing();
    void dropAll();
    void tell(const QString &text, bool isBad);

    MapContext m_context;
    operations::Reviews &m_reviews;
    items::ReviewModel m_model;
    QLabel *m_explanation;
    QTableView *m_table;
    QWidget *m_details;
    QLabel *m_what;
    FactList *m_facts;
    ToneLabel *m_suggestion;
    QPushButton *m_accept;
    QPushButton *m_drop;
    QPushButton *m_agreeing;
    QPushButton *m_dropAll;
    QPushButton *m_close;
    ToneLabel *m_told;
    QTimer m_lookSoon;
    QTimer m_counting; //!< in slices: half a million things may wait
    size_t m_counted = 0; //!< so many of them have been looked at
    int m_found = 0; //!< so many of those are so anyway
    bool m_countOnceMore = false; //!< something has changed since
    std::optional<int> m_agreeingCount; //!< as counted last
    int m_lastRow = 0; //!< to choose its neighbour once it is gone
};

} // namespace quayside::ui
