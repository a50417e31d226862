// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "profiles/filesecrets.h"
#include "shardmap/adoption/mapproposal.h"
#include "ui/dialogs/adopt/tablesdialog.h"
#include "ui/dialogs/connections/connectioneditor.h"
#include "ui/theme/appearance.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/gaugebar.h"
#include "ui/window/seams.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace quayside;
using namespace quayside::ui;
using namespace quayside::test;
using shardmap::MapLocation;
using shardmap::MapName;

namespace {

constexpr int kLimit = 30'000;

template <typename Widget>
Widget *find(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<Widget *>(name);
}

QComboBox *choice(const QWidget &dialog, MapName name)
{
    return find<QComboBox>(dialog, QStringLiteral("name-%1").arg(int(name)));
}

QLineEdit *condition(const QWidget &dialog, MapName name)
{
    return find<QLineEdit>(dialog, QStringLiteral("condition-%1Line").arg(int(name)));
}

QString text(const QWidget &dialog, const QString &label)
{
    const auto *found = find<QLabel>(dialog, label);
    return found && found->isVisible() ? found->text() : QString();
}

QPushButton *verb(const QWidget &dialog)
{
    return find<QPushButton>(dialog, QStringLiteral("verbButton"));
}

void picture(QWidget &dialog, const QString &name)
{
    if (qEnvironmentVariableIsEmpty("QUAYSIDE_PICTURES"))
        return;
    const QString start = qEnvironmentVariable("QUAYSIDE_PICTURES") + u'-' + name;
    dialog.resize(1280, 800);
    QTest::qWait(100);
    dialog.grab().save(start + QStringLiteral(".png"));
    applyAppearance(Appearance::Dark);
    dialog.grab().save(start + QStringLiteral("-dark.png"));
    applyAppearance(Appearance::Light);
}

} // namespace

/** A database of others is looked at in the window, and its tables are chosen, by keyboard. */
class TestTablesDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aDesksSchemaIsTakenByKeyboard();
    void gaugesFollowTheMeaningOfCapacity();
    void aFailedLookIsTriedAgain();
    void conditionsAreAskedForBeforeTheyAreKept();
    void anotherTableMeansOtherColumns();
    void whatTheProfileSaysIsKept();
    void problemsAreShownWithRows();
    void nothingIsChosenWhereNothingFits();
    void troubleIsSaid();
    void everythingHasAName();
    void panesFollowTheWidth();
    void aProfileKeepsThem();

private:
    [[nodiscard]] MapLocation crm();
    [[nodiscard]] MapLocation desk(const QString &name);

    PostgresServer m_postgres;
    MapFolder m_folder;
};

void TestTablesDialog::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
}

MapLocation TestTablesDialog::crm()
{
    const MapLocation location = m_postgres.createDatabase();
    RawSql(location).runFile(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/crm.postgresql.sql"));
    return location;
}

MapLocation TestTablesDialog::desk(const QString &name)
{
    const MapLocation location = m_folder.location(name);
    RawSql(location).runFile(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/desk.sqlite.sql"));
    return location;
}

void TestTablesDialog::aDesksSchemaIsTakenByKeyboard()
{
    QPointer<TablesDialog> dialog = new TablesDialog(crm(), nullptr);
    MapLocation chosen;
    connect(dialog, &TablesDialog::chosen, this,
            [&chosen](const MapLocation &location) { chosen = location; });
    dialog->open();
    QVERIFY(!verb(*dialog)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    QCOMPARE(choice(*dialog, MapName::WorkerTable)->currentText(), QStringLiteral("crm.wa_servers"));
    QCOMPARE(choice(*dialog, MapName::WorkerKey)->currentText(), QStringLiteral("token"));
    QCOMPARE(condition(*dialog, MapName::SessionCondition)->text(), QStringLiteral("\"deleted_at\" IS NULL"));
    QTRY_COMPARE_WITH_TIMEOUT(
        text(*dialog, QStringLiteral("condition-%1Verdict").arg(int(MapName::SessionCondition))),
        QStringLiteral("✓ 9 of 10"), kLimit);
    QVERIFY(text(*dialog, QStringLiteral("capacityMeaningReason")).contains(QStringLiteral("so 4 are free")));
    picture(*dialog, QStringLiteral("tables"));

    // Where the focus is, and from there to what capacity means and on to the verb, by keys alone.
    QTRY_COMPARE(dialog->focusWidget(), choice(*dialog, MapName::WorkerTable));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("capacityMeaning"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
    QVERIFY(
        text(*dialog, QStringLiteral("capacityMeaningReason")).contains(QStringLiteral("so 10 are free")));
    for (int i = 0; i < 60 && dialog->focusWidget() != verb(*dialog); ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget(), verb(*dialog));
    QTest::keyClick(verb(*dialog), Qt::Key_Space);
    QTRY_VERIFY(!dialog);
    QCOMPARE(chosen.names.session.table.schema, QStringLiteral("crm"));
    QCOMPARE(chosen.names.session.table.condition, QStringLiteral("\"deleted_at\" IS NULL"));
    QCOMPARE(chosen.names.session.worker, QStringLiteral("server_uid"));
    QCOMPARE(chosen.names.worker.table.fills.size(), size_t(1));
    QCOMPARE(chosen.capacityMeaning, MapLocation::CapacityMeaning::Remaining);
}

void TestTablesDialog::gaugesFollowTheMeaningOfCapacity()
{
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(crm(), nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    const auto gauge
        = [&dialog] { return dialog->findChildren<GaugeBar *>().constFirst()->accessibleName(); };
    QVERIFY2(gauge().endsWith(QStringLiteral(" 6 / 10")), qPrintable(gauge()));
    auto *meaning = find<QComboBox>(*dialog, QStringLiteral("capacityMeaning"));
    meaning->setCurrentIndex(meaning->findData(int(MapLocation::CapacityMeaning::Remaining)));
    QVERIFY2(gauge().endsWith(QStringLiteral(" 6 / 16")), qPrintable(gauge()));
    QVERIFY(verb(*dialog)->isEnabled()); // nothing had to be read for it
    meaning->setCurrentIndex(meaning->findData(int(MapLocation::CapacityMeaning::Total)));
    QVERIFY2(gauge().endsWith(QStringLiteral(" 6 / 10")), qPrintable(gauge()));
}

/** Of a database that is locked for a moment: at first, or when its rows are read. */
void TestTablesDialog::aFailedLookIsTriedAgain()
{
    const MapLocation location = desk(QStringLiteral("locked.sqlite"));
    RawDatabase other(location);
    QVERIFY(other.run("BEGIN EXCLUSIVE"));
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(location, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    auto *again = find<QPushButton>(*dialog, QStringLiteral("tryAgain"));
    QVERIFY(again && !again->isVisible());
    const auto isRefused = [&] {
        return again->isVisible() && !verb(*dialog)->isEnabled()
            && !verb(*dialog)->toolTip().contains(QStringLiteral("still being"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(), kLimit);
    QVERIFY(other.run("COMMIT"));
    again->setFocus();
    again->click();
    QVERIFY(dialog->focusWidget() != find<QPushButton>(*dialog, QStringLiteral("cancelButton")));
    QVERIFY(!again->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);

    QVERIFY(other.run("BEGIN EXCLUSIVE"));
    QComboBox *label = choice(*dialog, MapName::UserLabel);
    label->setCurrentIndex(label->currentIndex() == 0 ? 1 : 0);
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(), kLimit);
    auto *meaning = find<QComboBox>(*dialog, QStringLiteral("capacityMeaning"));
    meaning->setCurrentIndex(1 - meaning->currentIndex()); // is no new question, and no answer
    QVERIFY(isRefused());
    QVERIFY(other.run("COMMIT"));
    again->setFocus();
    again->click();
    QVERIFY(dialog->focusWidget() != find<QPushButton>(*dialog, QStringLiteral("cancelButton")));
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    QVERIFY(!again->isVisible());
}

void TestTablesDialog::conditionsAreAskedForBeforeTheyAreKept()
{
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(crm(), nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    QLineEdit *line = condition(*dialog, MapName::UserCondition);
    const QString verdict = QStringLiteral("condition-%1Verdict").arg(int(MapName::UserCondition));
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("company <> 'Acme'; DROP TABLE crm.tenants"));
    QVERIFY(!verb(*dialog)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(text(*dialog, verdict).startsWith(u'✕'), kLimit);
    QVERIFY(!verb(*dialog)->isEnabled());
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("no_such = 1"));
    QTRY_VERIFY_WITH_TIMEOUT(text(*dialog, verdict).contains(QStringLiteral("no_such")), kLimit);
    picture(*dialog, QStringLiteral("tables-refused"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("company <> 'Acme'"));
    QTRY_COMPARE_WITH_TIMEOUT(text(*dialog, verdict), QStringLiteral("✓ 2 of 3"), kLimit);
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    auto *problems = find<QListWidget>(*dialog, QStringLiteral("previewProblems"));
    QTRY_COMPARE_WITH_TIMEOUT(problems->count(), 1, kLimit);
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("6 session")));
}

void TestTablesDialog::anotherTableMeansOtherColumns()
{
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(crm(), nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    QComboBox *table = choice(*dialog, MapName::SessionTable);
    table->setFocus();
    QTest::keyClicks(table, QStringLiteral("crm.serv"));
    QCOMPARE(table->currentText(), QStringLiteral("crm.server_events"));
    QComboBox *worker = choice(*dialog, MapName::SessionWorker);
    QCOMPARE(worker->currentText(), QStringLiteral("server_uid"));
    QVERIFY(worker->findText(QStringLiteral("happened")) > 0);
    QVERIFY(condition(*dialog, MapName::SessionCondition)->text().isEmpty());
    QVERIFY(!verb(*dialog)->isEnabled()); // no column of it is a name
    QTest::keyClicks(choice(*dialog, MapName::SessionName), QStringLiteral("wh"));
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
}

void TestTablesDialog::whatTheProfileSaysIsKept()
{
    MapLocation location = crm();
    auto &names = location.names;
    names.worker = { { .schema = QStringLiteral("crm"), .name = QStringLiteral("wa_servers") },
                     QStringLiteral("uid"),
                     QStringLiteral("base_url"),
                     QStringLiteral("note"),
                     QStringLiteral("max_sessions"),
                     {} };
    names.worker.table.takesNewRows = false;
    names.user = { { .schema = QStringLiteral("crm"), .name = QStringLiteral("tenants") },
                   QStringLiteral("uid"),
                   QStringLiteral("company") };
    names.session = { { .schema = QStringLiteral("crm"), .name = QStringLiteral("wa_accounts") },
                      QStringLiteral("uid"),
                      QStringLiteral("session_key"),
                      QStringLiteral("tenant_uid"),
                      QStringLiteral("server_uid") };
    location.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(location, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    QCOMPARE(choice(*dialog, MapName::WorkerKey)->currentText(), QStringLiteral("note"));
    MapLocation chosen;
    connect(dialog.get(), &TablesDialog::chosen, this, [&chosen](const MapLocation &c) { chosen = c; });
    verb(*dialog)->click();
    QVERIFY(chosen.names.worker == location.names.worker);
    QVERIFY(chosen.names.user == location.names.user);
    QVERIFY(chosen.names.session == location.names.session);
    QCOMPARE(chosen.capacityMeaning, location.capacityMeaning);
}

void TestTablesDialog::problemsAreShownWithRows()
{
    const std::unique_ptr<TablesDialog> dialog(
        new TablesDialog(desk(QStringLiteral("desk.sqlite")), nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    auto *problems = find<QListWidget>(*dialog, QStringLiteral("previewProblems"));
    QTRY_VERIFY_WITH_TIMEOUT(problems->count() == 8, kLimit);
    QVERIFY(problems->item(0)->text().startsWith(u'✕'));
    QCOMPARE(problems->currentRow(), 0);
    QVERIFY(
        text(*dialog, QStringLiteral("previewExamples")).contains(QStringLiteral("http://10.0.0.2:3000")));
    QTest::keyClick(problems, Qt::Key_Down);
    QVERIFY(text(*dialog, QStringLiteral("previewExamples")).contains(QStringLiteral("lost")));
    QVERIFY(verb(*dialog)->isEnabled()); // problems keep nobody from adopting
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("planted-")), qPrintable(label->text()));
    picture(*dialog, QStringLiteral("tables-problems"));
}

void TestTablesDialog::nothingIsChosenWhereNothingFits()
{
    const MapLocation location = m_folder.location(QStringLiteral("other.sqlite"));
    QVERIFY(RawSql(location).run(QStringLiteral("CREATE TABLE posts (id integer PRIMARY KEY, title text);")));
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(location, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    auto *tables = find<QTableWidget>(*dialog, QStringLiteral("schemaTables"));
    QTRY_COMPARE_WITH_TIMEOUT(tables->rowCount(), 1, kLimit);
    QVERIFY(!verb(*dialog)->isEnabled());
    QVERIFY(text(*dialog, QStringLiteral("problem")).contains(QStringLiteral("12 name")));
}

void TestTablesDialog::troubleIsSaid()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    server.stop();
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(location, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    const QString reading = text(*dialog, QStringLiteral("previewState"));
    QTRY_VERIFY_WITH_TIMEOUT(text(*dialog, QStringLiteral("previewState")) != reading, kLimit);
    QVERIFY(!verb(*dialog)->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestTablesDialog::everythingHasAName()
{
    const std::unique_ptr<TablesDialog> dialog(new TablesDialog(crm(), nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractItemView *>(widget);
        const bool isOurs = isField && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        if (isOurs)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

/** The screen of these tests is 800 pixels wide: how much that is depends on the font. */
void TestTablesDialog::panesFollowTheWidth()
{
    const QFont font = QApplication::font();
    for (const bool beside : { true, false }) {
        QApplication::setFont(scaledFont(font, beside ? 0.5 : 1.3));
        const std::unique_ptr<TablesDialog> dialog(new TablesDialog(
            desk(beside ? QStringLiteral("b.sqlite") : QStringLiteral("a.sqlite")), nullptr));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
        const auto placeOf = [&dialog](const char *name) {
            const auto *widget = find<QWidget>(*dialog, QString::fromLatin1(name));
            return QRect(widget->mapTo(dialog.get(), QPoint()), widget->size());
        };
        const auto isBeside = [&placeOf](const char *left, const char *right) {
            return placeOf(left).right() < placeOf(right).left();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBeside("namesForm", "previewPane"), kLimit);
        QTRY_COMPARE_WITH_TIMEOUT(isBeside("schemaPane", "namesForm"), beside, kLimit);
        QTRY_COMPARE_WITH_TIMEOUT(placeOf("schemaPane").bottom() < placeOf("namesForm").top(), !beside,
                                  kLimit);
        QTRY_COMPARE_WITH_TIMEOUT(isBeside("name-1", "name-1Reason"), beside, kLimit);
        QTRY_VERIFY_WITH_TIMEOUT(placeOf("previewPane").right() < dialog->width(), kLimit);
    }
    QApplication::setFont(font);
}

void TestTablesDialog::aProfileKeepsThem()
{
    profiles::ProfileStore store(m_folder.path(QStringLiteral("connections.json")));
    profiles::FileSecrets secrets(m_folder.path(QStringLiteral("passwords.json")));
    profiles::ProfilePasswords passwords(secrets, secrets);
    const Seams seams;
    profiles::ConnectionProfile profile = profiles::ConnectionProfile::made();
    profile.name = QStringLiteral("Desk");
    profile.location = desk(QStringLiteral("profile.sqlite"));
    QPointer<ConnectionEditor> editor
        = new ConnectionEditor({ &store, &passwords, &seams }, profile, {}, nullptr);
    editor->open();
    find<QPushButton>(*editor, QStringLiteral("tablesButton"))->click();
    auto *dialog = editor->findChild<TablesDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(verb(*dialog)->isEnabled(), kLimit);
    verb(*dialog)->click();
    for (QPushButton *button : editor->findChildren<QPushButton *>(QStringLiteral("verbButton"))) {
        if (button->window() == editor)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(store.profiles().size() == 1, kLimit);
    const MapLocation &kept = store.profiles().front().location;
    QCOMPARE(kept.names.session.table.name, QStringLiteral("wa_session"));
    QCOMPARE(kept.names.session.table.condition, QStringLiteral("\"is_deleted\" = 0"));
    QCOMPARE(kept.capacityMeaning, MapLocation::CapacityMeaning::Remaining);
}

QTEST_MAIN(TestTablesDialog)
#include "test_tablesdialog.moc"
