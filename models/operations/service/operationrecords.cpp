// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationrecords.h"

#include "core/foreigntext.h"
#include "operations/service/operationkind.h"

#include <QJsonDocument>
#include <QThreadPool>

namespace quayside::operations {

using shardmap::OperationRecord;
using shardmap::StepRecord;

namespace {

/** Nothing where the text is no JSON object; no text is an empty one. */
std::optional<QJsonObject> objectOf(const QByteArray &json)
{
    if (json.isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

} // namespace

QStringList OperationRecords::steps(const OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind ? kind->steps(record) : QStringList();
}

QString OperationRecords::misfit(const OperationRecord &record)
{
    const QString ofRow = misfitOfRow(record);
    return ofRow.isEmpty() ? misfitOfContents(record) : ofRow;
}

QString OperationRecords::misfitOfRow(const OperationRecord &record)
{
    if (!record.misfit.isEmpty())
        return record.misfit;
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind
        ? misfitOfSubject(record, *kind)
        : tr("this version does not know operations of the kind “%1”").arg(foreign::name(record.kind));
}

/** What it was given to do, and what its steps left behind. */
QString OperationRecords::misfitOfContents(const OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    if (const QString input = misfitOfInput(record, *kind); !input.isEmpty())
        return input;
    if (const QString steps = misfitOfSteps(record); !steps.isEmpty())
        return steps;
    for (const StepRecord &step : record.steps) {
        if (const QString data = misfitOfData(record, *kind, step); !data.isEmpty())
            return data;
    }
    return {};
}

/** What a snapshot leaves out is missing in it, and nothing is wrong with the operation. */
void OperationRecords::lookAt(OperationRecord &record)
{
    record.misfit = misfitOfRow(record);
    const QString ofContents = record.misfit.isEmpty() ? misfitOfContents(record) : QString();
    if (!record.isAbridged)
        record.misfit += ofContents;
    record.isAbridged = record.isAbridged && !ofContents.isEmpty();
}

QString OperationRecords::misfitOfSubject(const OperationRecord &record, const OperationKind &kind)
{
    using Subject = OperationKind::Subject;
    const bool hasName = !record.subject.name.isEmpty();
    const bool hasWorker = !record.subject.worker.isEmpty();
    bool fits = hasName && hasWorker;
    if (kind.subject == Subject::RowOfSession)
        fits = hasName;
    else if (kind.subject == Subject::Worker)
        fits = hasWorker && !hasName;
    else if (kind.subject == Subject::WorkerOrNone)
        fits = !hasName;
    else if (kind.subject == Subject::None)
        fits = !hasName && !hasWorker;
    return fits ? QString() : tr("it does not say which session or worker it is about");
}

QString OperationRecords::badInput(const QString &what)
{
    return tr("what it was given to do can't be read: %1").arg(what);
}

QString OperationRecords::badData(const StepRecord &step)
{
    return tr("what its step “%1” left behind can't be read").arg(foreign::name(step.key));
}

QString OperationRecords::misfitOfInput(const OperationRecord &record, const OperationKind &kind)
{
    const std::optional<QJsonObject> said = objectOf(record.input);
    if (!said)
        return badInput(tr("it is no JSON object"));
    return kind.fitsInput(record, *said)
        ? QString()
        : badInput(tr("something is missing, or is more than this version knows"));
}

/** Exactly the steps of its kind, in their order, numbered from 0. */
QString OperationRecords::misfitOfSteps(const OperationRecord &record)
{
    const QStringList keys = steps(record);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (static_cast<size_t>(i) >= record.steps.size())
            return tr("its step “%1” is missing").arg(keys[i]);
        const StepRecord &step = record.steps[static_cast<size_t>(i)];
        if (step.key != keys[i])
            return tr("it has the step “%1” where “%2” belongs").arg(foreign::name(step.key), keys[i]);
        if (step.sequence != i)
            return tr("its step “%1” has the number %2").arg(foreign::name(step.key)).arg(step.sequence);
    }
    if (record.steps.size() > static_cast<size_t>(keys.size()))
        return tr("it has the step “%1”, which its kind has not")
            .arg(foreign::name(record.steps[static_cast<size_t>(keys.size())].key));
    return {};
}

QString OperationRecords::misfitOfData(const OperationRecord &record, const OperationKind &kind,
                                       const StepRecord &step)
{
    const std::optional<QJsonObject> data = objectOf(step.data);
    return data && kind.fitsData(record, step, *data) ? QString() : badData(step);
}

Future<OperationRecords::List> OperationRecords::read(shardmap::ShardMap &map, int limit)
{
    using Records = std::vector<OperationRecord>;
    return map.operations(limit).then(QThreadPool::globalInstance(),
                                      [](Result<Records> read) -> Result<List> {
                                          if (!read)
                                              return failure(read.error());
                                          auto records = std::make_shared<Records>(std::move(*read));
                                          for (OperationRecord &record : *records)
                                              lookAt(record);
                                          return List(std::move(records));
                                      });
}

Future<OperationRecord> OperationRecords::takeOver(shardmap::ShardMap &map, const OperationId &operation)
{
    return map.takeOver(operation).then([](Result<OperationRecord> taken) -> Result<OperationRecord> {
        if (!taken)
            return taken;
        const QString why = misfit(*taken);
        return why.isEmpty() ? taken : Result<OperationRecord>(failure(notUnderstood(why)));
    });
}

Error OperationRecords::notUnderstood(const QString &misfit)
{
    return wordedError(ErrorKind::Unsupported,
                       tr("Its record in the journal is not understood: %1.").arg(misfit),
                       tr("Look at it with the version of Quayside that wrote it, or set it aside."));
}

} // namespace quayside::operations
