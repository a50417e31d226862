// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/verbtrouble.h"

using namespace quayside::test;

/** Verbs of the session menu while the server misbehaves. */
class TestProgramVerbs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underTrouble_data()
    {
        VerbTrouble::addRows({ QStringLiteral("restartSession"), QStringLiteral("startSession"),
                               QStringLiteral("stopSession"), QStringLiteral("logOutSession"),
                               QStringLiteral("deleteSession") });
    }
    void underTrouble();

private:
    const ProgramSettings m_settings;
};

void TestProgramVerbs::underTrouble()
{
    QFETCH(int, verb);
    QFETCH(int, trouble);
    VerbTrouble::run(verb, trouble);
}

QTEST_MAIN(TestProgramVerbs)
#include "test_program_verbs.moc"
