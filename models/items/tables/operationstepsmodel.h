// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

#include <QAbstractItemModel>

namespace quayside {
class Clock;
}
namespace quayside::fleet {
class Fleet;
}

namespace quayside::items {

/**
 * The steps of one operation, and under each the calls it made to servers. Reset when another operation is
 * shown; the same one tells differences. UI thread.
 */
class OperationStepsModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationStepsModel)
public:
    enum Column { What, Result, Begun, Ended, ColumnCount };
    Q_ENUM(Column)

    /** The Fleet gives names of workers. */
    explicit OperationStepsModel(const fleet::Fleet &fleet, QObject *parent = nullptr);

    void setView(const operations::OperationView &view);
    [[nodiscard]] const OperationId &operation() const { return m_operation; }
    /** Of all steps: repeated ones counted. */
    [[nodiscard]] int calls() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /** "done", "running", "to come". */
    [[nodiscard]] static QString stateText(shardmap::StepState state);
    /** "GET /api/sessions/acme on waha1". */
    [[nodiscard]] static QString callText(const operations::RequestRecord &request,
                                          const fleet::Fleet &fleet);
    /** "200 · 34 ms", "no answer: timed out · 15 s", "200 · up to 34 ms · 14 times". */
    [[nodiscard]] static QString answerText(const operations::RequestRecord &request);

private:
    struct Step
    {
        shardmap::StepRecord record;
        std::vector<operations::RequestRecord> requests;
    };
    [[nodiscard]] static std::vector<Step> stepsOf(const operations::OperationView &view);
    [[nodiscard]] bool isSameShape(const operations::OperationView &view) const;
    void update(int row, Step &&fresh);
    void resizeRequests(int row, int count);
    [[nodiscard]] QVariant stepData(const Step &step, int column, int role) const;
    [[nodiscard]] QVariant requestData(const operations::RequestRecord &request, int column, int role) const;
    [[nodiscard]] QString time(qint64 atMs) const;

    const fleet::Fleet &m_fleet;
    OperationId m_operation;
    std::vector<Step> m_steps;
};

} // namespace quayside::items
