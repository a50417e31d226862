// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/verbtrouble.h"

using namespace quayside::test;

/** Verbs of the session menu while the server misbehaves. */
class TestProgramStarting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underTrouble_data()
    {
        VerbTrouble::addRows({ QStringLiteral("restartSession"), QStringLiteral("startSession") });
    }
    void underTrouble();

private:
    const ProgramSettings m_settings;
};

void TestProgramStarting::underTrouble()
{
    QFETCH(int, verb);
    QFETCH(int, trouble);
    VerbTrouble::run(verb, trouble);
}

QTEST_MAIN(TestProgramStarting)
#include "test_program_starting.moc"
