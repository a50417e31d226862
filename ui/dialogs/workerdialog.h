// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/map/mapedits.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QSpinBox;
class QToolButton;
QT_END_NAMESPACE

namespace quayside::ui {

class CapacityAdviceBox;
class MergeView;
class ValueField;

/**
 * Adds or edits a worker: URL, key (shown on a deliberate reveal only), capacity with advice, labels, and a
 * test of the connection that offers to trust an unknown certificate after showing it.
 */
class WorkerDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerDialog)
public:
    /** `proposedUrl` stands in the field in place of the map's, and is tested at once; empty: none. */
    WorkerDialog(const MapContext &context, fleet::WorkerIndex worker, const QString &proposedUrl,
                 QWidget *parent);

private:
    void buildForm();
    void addSecretRow(QFormLayout *form, const QString &title, QLineEdit *field, QToolButton *reveal);
    void addUrlRow(QFormLayout *form);
    void addKeyRow(QFormLayout *form);
    void addTestRow(QFormLayout *form);
    void fill();
    void validate();
    void forgetTest();
    void test();
    void sayTested(const QString &text);
    void showTest(const Result<operations::WorkerTest> &result);
    void showFailure(const Error &error);
    void offerTrust(const Error &error);
    void submit();
    void add();
    void edit();
    void mergeChanges();
    void mergeWith(const shardmap::WorkerRow &theirs);
    void setCapacity(const std::optional<qint64> &capacity);
    [[nodiscard]] shardmap::WorkerRow edited() const;
    [[nodiscard]] std::optional<qint64> wantedCapacity() const;

    MapContext m_context;
    bool m_isNew;
    shardmap::WorkerRow m_before;
    QByteArray m_trusted; // fingerprint agreed to
    QByteArray m_offered; // fingerprint on offer
    int m_testNumber = 0; // the newest test wins
    ValueField *m_url;
    QLineEdit *m_key;
    ValueField *m_name;
    ValueField *m_labels;
    QSpinBox *m_capacity;
    std::optional<qint64> m_capacityMeant; // where nobody changes what is shown
    int m_capacityShown = 0;
    CapacityAdviceBox *m_advice;
    MergeView *m_merge;
    QPushButton *m_test;
    QPushButton *m_trust;
    QPushButton *m_guess; // takes the address that may have been meant
    QString m_guessed;
    QLabel *m_testResult;
};

/** Removes a worker's row after saying what that means; refused while sessions point at it. */
class RemoveWorkerDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveWorkerDialog)
public:
    RemoveWorkerDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent);

private:
    void submit();

    MapContext m_context;
    WorkerId m_worker; // the index may be reused while the dialog is open
};

} // namespace quayside::ui
