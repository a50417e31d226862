// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace quayside::app {

namespace {

/** The file for this language, when there is one. */
void install(QCoreApplication &application, const QLocale &language, const QString &name,
             const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(language, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &language)
{
    const QString folder = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("quayside");
    install(application, language, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The one installed last is asked first: English plurals stand in for what another language lacks.
    install(application, QLocale(QLocale::English), name, folder);
    install(application, language, name, folder);
}

} // namespace quayside::app
