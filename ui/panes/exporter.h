// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/window/seams.h"

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QAbstractButton;
QT_END_NAMESPACE

namespace quayside::items {
class TableExport;
}

namespace quayside::ui {

class Settings;

/** Which kinds of file a table can be saved as. */
enum class TableFiles { Csv, CsvOrJson, Pdf };

/** Asks where a table is to be saved, beginning in the folder of the last time, which it remembers. */
void askForTableFile(QWidget *parent, const Seams &seams, Settings &settings, const QString &title,
                     const QString &suggestedName, TableFiles files, Seams::FileAnswer answer);

/**
 * Exports what a pane shows into a file the operator names, from the pane's button: asks for the file, shows
 * how far it is on the button, and stops when it is clicked again. UI thread.
 */
class Exporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exporter)
public:
    /** Makes an export of what is shown at that moment; null: the map was closed meanwhile. */
    using Make = std::function<std::unique_ptr<items::TableExport>(const QString &file)>;
    struct Words
    {
        QString title; //!< of the file dialog
        QString name; //!< suggested: "audit.csv"
        QString tip; //!< of the button
    };

    /** The button's text stands there while nothing is exported. Seams and settings must outlive this. */
    Exporter(QAbstractButton &button, const Seams &seams, Settings &settings, Words words, Make make);
    ~Exporter() override;

    /** Asks for a file and begins; or stops what is under way. */
    void trigger();
    /** Drops an export under way: the file is left as it was. */
    void stop();

Q_SIGNALS:
    void told(const QString &what);
    void failed(const quayside::Error &error);

private:
    void ask();
    void begin(const QString &file);
    void showLines(qint64 lines);
    void showIdle();

    QAbstractButton &m_button;
    const Seams &m_seams;
    Settings &m_settings;
    Words m_words;
    Make m_make;
    QString m_idleText;
    std::unique_ptr<items::TableExport> m_running;
};

} // namespace quayside::ui
