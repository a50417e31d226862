// SPDX-License-Identifier: GPL-3.0-or-later
#include "tscheck.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace quayside::test;

namespace {

QString projectRoot()
{
    return QStringLiteral(QUAYSIDE_SOURCE_DIR);
}

QString languageFolder()
{
    return projectRoot() + QStringLiteral("/translations/");
}

/** The sources of the program as translations/CMakeLists.txt gathers them, below another root in planted
 * trees. */
QStringList sources(const QString &root)
{
    QStringList files;
    for (const char *folder : { "app", "ui", "models" }) {
        QDirIterator it(root + u'/' + QString::fromLatin1(folder),
                        { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    files.sort();
    return files;
}

bool writeLines(const QString &path, const QStringList &lines)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(lines.join(u'\n').toUtf8()) >= 0;
}

/** Brings a file up to date with the sources of `root`; what lupdate had to complain of, or why it did not
 * run. */
QString update(const QString &root, const QString &tsFile, const QString &folder)
{
    const QString list = folder + QStringLiteral("/sources.lst");
    if (!writeLines(list, sources(root)))
        return QStringLiteral("cannot write the list of sources");
    QStringList arguments { QStringLiteral("-silent"), QStringLiteral("-locations"),
                            QStringLiteral("none"),    QStringLiteral("-no-obsolete"),
                            QStringLiteral("-I"),      root,
                            QStringLiteral("-I"),      root + QStringLiteral("/models") };
    if (tsFile.endsWith(QStringLiteral("_en.ts")))
        arguments.append(QStringLiteral("-pluralonly"));
    arguments << u'@' + list << QStringLiteral("-ts") << tsFile;
    QProcess lupdate;
    lupdate.start(QStringLiteral(QUAYSIDE_LUPDATE), arguments);
    if (!lupdate.waitForFinished(120000) || lupdate.exitCode() != 0)
        return QStringLiteral("lupdate failed: ") + lupdate.errorString();
    return QString::fromLocal8Bit(lupdate.readAllStandardError()).trimmed();
}

/** The differences between a file and the sources of `root`. */
QStringList outdated(const QString &root, const QString &tsFile)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(tsFile).fileName());
    if (!QFile::copy(tsFile, copy))
        return { QStringLiteral("cannot copy ") + tsFile };
    QString error;
    const QList<TsMessage> kept = readTsFile(tsFile, error);
    if (const QString complaint = update(root, copy, folder.path()); !complaint.isEmpty())
        return { complaint };
    const QList<TsMessage> updated = readTsFile(copy, error);
    return error.isEmpty() ? differences(kept, updated) : QStringList { error };
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fitsTheSources_data() { languages(); }
    void fitsTheSources();
    void isComplete_data() { languages(); }
    void isComplete();
    void findsFaults_data();
    void findsFaults();
    void findsOutdatedTexts();
    void findsTextWithoutContext();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(languageFolder()).entryList({ QStringLiteral("*.ts") });
    QVERIFY(files.contains(QStringLiteral("quayside_en.ts")));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << languageFolder() + file;
}

void TestTranslations::fitsTheSources()
{
    QFETCH(QString, file);
    const QStringList found = outdated(projectRoot(), file);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTranslations::isComplete()
{
    QFETCH(QString, file);
    QString error;
    const QList<TsMessage> messages = readTsFile(file, error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QVERIFY(!messages.isEmpty());
    const QStringList faults = faultsOf(messages);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::findsFaults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unfinished") << "Close"
                                << "is unfinished";
    QTest::newRow("empty") << "Empty"
                           << "is not translated";
    QTest::newRow("argument") << "Open %1"
                              << "placeholders";
    QTest::newRow("local number") << "%Ln shown"
                                  << "placeholders";
    QTest::newRow("count") << "%n session(s)"
                           << "placeholders";
    QTest::newRow("one form") << "%n worker(s)"
                              << "lacks a plural form";
    QTest::newRow("accelerator") << "&File"
                                 << "accelerators";
    QTest::newRow("ellipsis") << "Find…"
                              << "ellipsis";
    QTest::newRow("blanks") << " cores"
                            << "blanks";
    QTest::newRow("none") << "&Help %1" << QString();
}

/** Each planted fault is found, alone, and the one sound text passes. */
void TestTranslations::findsFaults()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QString error;
    const QList<TsMessage> messages = readTsFile(QStringLiteral(QUAYSIDE_VIOLATIONS "/faults.ts"), error);
    const auto found = std::find_if(messages.begin(), messages.end(),
                                    [&](const TsMessage &message) { return message.source == source; });
    QVERIFY(found != messages.end());
    const QStringList faults = faultsOf(*found);
    QCOMPARE(faults.size(), expected.isEmpty() ? 0 : 1);
    QVERIFY(expected.isEmpty() || faults.first().contains(expected));
}

void TestTranslations::findsOutdatedTexts()
{
    const QString tree = QStringLiteral(QUAYSIDE_VIOLATIONS "/outdated");
    const QStringList found = outdated(tree, tree + QStringLiteral("/quayside_xx.ts"));
    QCOMPARE(found,
             QStringList({ QStringLiteral("new in the sources: Window|A new text||"),
                           QStringLiteral("gone from the sources: Window|A text that went||") }));
}

void TestTranslations::findsTextWithoutContext()
{
    const QString tree = QStringLiteral(QUAYSIDE_VIOLATIONS "/contextless");
    const QStringList found = outdated(tree, tree + QStringLiteral("/quayside_xx.ts"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(QStringLiteral("without context")), qPrintable(found.first()));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
