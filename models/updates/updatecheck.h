// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QDate>
#include <QUrl>
#include <QVersionNumber>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace quayside::updates {

/** What an address says about versions. */
struct Release
{
    QVersionNumber version;
    QDate date; //!< invalid where it is not told
    QUrl page; //!< where it is described; empty where that is not told
    QUrl older; //!< where earlier versions are, and how to go back to one; likewise

    /** The program that runs is older. `running` is QCoreApplication::applicationVersion(). */
    [[nodiscard]] bool isNewerThan(const QString &running) const;
};

/**
 * Asks an address once for a small JSON object about the newest version:
 *
 *     {"quayside": 1, "version": "0.2.0", "date": "2026-12-01", "page": "https://…", "older": "https://…"}
 *
 * The request carries no version, no language and no identifier, keeps no cookies, and goes by the system's
 * proxy. Nothing is downloaded. Addresses are https, or of this computer itself. A network object exists only
 * while a question is under way. UI thread.
 */
class UpdateCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpdateCheck)
public:
    static constexpr int kWholeMs = 15'000; //!< from asking to the last byte
    static constexpr qint64 kLargestAnswer = 64 * 1024; //!< bytes

    explicit UpdateCheck(QObject *parent = nullptr);
    ~UpdateCheck() override;

    /** Gives up what is under way: it finishes as Cancelled. */
    void giveUp();
    /** InvalidInput for an address that is not asked, NotFound and Rejected for one that has no such answer.
     */
    [[nodiscard]] Future<Release> ask(const QUrl &address);
    /** What an answer says; Rejected where it is no such object. */
    [[nodiscard]] static Result<Release> read(const QByteArray &answer);
    /** Not where the build or QUAYSIDE_NO_UPDATE_CHECK in the environment says that there is nothing of the
     * kind. */
    [[nodiscard]] static bool isOffered();
    /** Where a release of this build would be told; a person can choose another. */
    [[nodiscard]] static QString usualAddress() { return QStringLiteral(QUAYSIDE_UPDATE_ADDRESS); }
    /** May be asked, and may be opened by a person. */
    [[nodiscard]] static bool isAllowed(const QUrl &address);

private:
    void finish(QNetworkReply &reply);
    [[nodiscard]] static Error errorOf(const QNetworkReply &reply);

    std::unique_ptr<QNetworkAccessManager> m_manager; // while a question is under way
    Promise<Release> m_promise;
};

} // namespace quayside::updates
