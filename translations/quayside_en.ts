<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>quayside::ForeignText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names, divided by commas</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::SessionName</name>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>Use at most %n character.</numerusform>
            <numerusform>Use at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::AttentionTexts</name>
    <message numerus="yes">
        <source>%n session(s) on %1 are not in the shard map</source>
        <translation>
            <numerusform>%n session on %1 is not in the shard map</numerusform>
            <numerusform>%n sessions on %1 are not in the shard map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are not on %1</source>
        <translation>
            <numerusform>%n session is not on %1</numerusform>
            <numerusform>%n sessions are not on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run on %1, the shard map says otherwise</source>
        <translation>
            <numerusform>%n session runs on %1, the shard map says otherwise</numerusform>
            <numerusform>%n sessions run on %1, the shard map says otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 are leftovers</source>
        <translation>
            <numerusform>%n session on %1 is a leftover</numerusform>
            <numerusform>%n sessions on %1 are leftovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the shard map point nowhere</source>
        <translation>
            <numerusform>%n row of the shard map points nowhere</numerusform>
            <numerusform>%n rows of the shard map point nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) on %1 differ from another only in capitals</source>
        <translation>
            <numerusform>%n name on %1 differs from another only in capitals</numerusform>
            <numerusform>%n names on %1 differ from another only in capitals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 restarted: %2 of %n session(s) that should run do not</source>
        <extracomment>%1 a worker, %2 a number, %n how many should run</extracomment>
        <translation>
            <numerusform>%1 restarted: %2 of %n session that should run does not</numerusform>
            <numerusform>%1 restarted: %2 of %n sessions that should run do not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run again on %1, which was given up for dead</source>
        <translation>
            <numerusform>%n session runs again on %1, which was given up for dead</numerusform>
            <numerusform>%n sessions run again on %1, which was given up for dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not reach WhatsApp: %n session(s) fail and start in turns</source>
        <translation>
            <numerusform>%1 does not reach WhatsApp: %n session fails and starts in turns</numerusform>
            <numerusform>%1 does not reach WhatsApp: %n sessions fail and start in turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions of %n worker(s) lost WhatsApp at once, %1 in all</source>
        <extracomment>%1 a number of sessions, %n how many workers</extracomment>
        <translation>
            <numerusform>Sessions of %n worker lost WhatsApp at once, %1 in all</numerusform>
            <numerusform>Sessions of %n workers lost WhatsApp at once, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 are other users&apos; in their metadata</source>
        <translation>
            <numerusform>%n session on %1 is another user&apos;s in its metadata</numerusform>
            <numerusform>%n sessions on %1 are other users&apos; in their metadata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are not placed on a worker yet</source>
        <translation>
            <numerusform>%n session is not placed on a worker yet</numerusform>
            <numerusform>%n sessions are not placed on a worker yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 have not the configuration that was set</source>
        <translation>
            <numerusform>%n session on %1 does not have the configuration that was set</numerusform>
            <numerusform>%n sessions on %1 do not have the configuration that was set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old cop(y|ies) on %1 can&apos;t be removed</source>
        <translation>
            <numerusform>%n old copy on %1 can&apos;t be removed</numerusform>
            <numerusform>%n old copies on %1 can&apos;t be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %n thing(s) it had left to do wait for your review</source>
        <translation>
            <numerusform>A backup was put back: %n thing it had left to do waits for your review</numerusform>
            <numerusform>A backup was put back: %n things it had left to do wait for your review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 failed within minutes</source>
        <translation>
            <numerusform>%n session on %1 failed within minutes</numerusform>
            <numerusform>%n sessions on %1 failed within minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 lost their login</source>
        <translation>
            <numerusform>%n session on %1 lost its login</numerusform>
            <numerusform>%n sessions on %1 lost their login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 still wait for a scan</source>
        <translation>
            <numerusform>%n session on %1 still waits for a scan</numerusform>
            <numerusform>%n sessions on %1 still wait for a scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operations on %n session(s) on %1 were interrupted</source>
        <translation>
            <numerusform>Operations on %n session on %1 were interrupted</numerusform>
            <numerusform>Operations on %n sessions on %1 were interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 failed</source>
        <translation>
            <numerusform>%n session on %1 failed</numerusform>
            <numerusform>%n sessions on %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 have been starting for minutes</source>
        <translation>
            <numerusform>%n session on %1 has been starting for minutes</numerusform>
            <numerusform>%n sessions on %1 have been starting for minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 run twice</source>
        <translation>
            <numerusform>%n session on %1 runs twice</numerusform>
            <numerusform>%n sessions on %1 run twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on %1 are in the shard map more than once</source>
        <translation>
            <numerusform>%n session on %1 is in the shard map more than once</numerusform>
            <numerusform>%n sessions on %1 are in the shard map more than once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted are those that were seen on %1: the rows of %n of them say %2.</source>
        <extracomment>%1 a worker, %2 names of other workers</extracomment>
        <translation>
            <numerusform>Counted are those that were seen on %1: the row of %n of them says %2.</numerusform>
            <numerusform>Counted are those that were seen on %1: the rows of %n of them say %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::ObstacleCourse</name>
    <message numerus="yes">
        <source>quarantined: %n old copies to remove first</source>
        <translation>
            <numerusform>quarantined: %n old copy to remove first</numerusform>
            <numerusform>quarantined: %n old copies to remove first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1</source>
        <extracomment>%Ln free slots, %1 all slots of a worker</extracomment>
        <translation>
            <numerusform>%Ln free of %1</numerusform>
            <numerusform>%Ln free of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::PlacementWords</name>
    <message numerus="yes">
        <source>%1 is the least loaded of %n worker(s) that fit: %2 % of its slots are taken%3.</source>
        <translation>
            <numerusform>%1 is the least loaded of %n worker that fits: %2 % of its slots are taken%3.</numerusform>
            <numerusform>%1 is the least loaded of %n workers that fit: %2 % of its slots are taken%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the most free slots of %n worker(s) that fit: %2 of %3%4.</source>
        <translation>
            <numerusform>%1 has the most free slots of %n worker that fits: %2 of %3%4.</numerusform>
            <numerusform>%1 has the most free slots of %n workers that fit: %2 of %3%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it must be %1, which rules out %n of %2 worker(s)</source>
        <extracomment>%1 a label that a worker must have, &quot;country=BR&quot;; %2 the number of all workers</extracomment>
        <translation>
            <numerusform>it must be %1, which rules out %n of %2 worker</numerusform>
            <numerusform>it must be %1, which rules out %n of %2 workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the only worker that fits: %Ln of %2 slots are free.</source>
        <translation>
            <numerusform>%1 is the only worker that fits: %Ln of %2 slots is free.</numerusform>
            <numerusform>%1 is the only worker that fits: %Ln of %2 slots are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 slots are free</source>
        <translation>
            <numerusform>%Ln of %1 slots is free</numerusform>
            <numerusform>%Ln of %1 slots are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>uncordon %1 (%Ln free)</source>
        <translation>
            <numerusform>uncordon %1 (%Ln free)</numerusform>
            <numerusform>uncordon %1 (%Ln free)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::RestoreWords</name>
    <message numerus="yes">
        <source>%1 of %n session(s) that should run do not.</source>
        <translation>
            <numerusform>%1 of %n session that should run does not.</numerusform>
            <numerusform>%1 of %n sessions that should run do not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::SpareRoomWords</name>
    <message numerus="yes">
        <source>its %Ln session(s) would have no place: no other worker can take any</source>
        <translation>
            <numerusform>its %Ln session would have no place: no other worker can take it</numerusform>
            <numerusform>its %Ln sessions would have no place: no other worker can take any</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %Ln session(s) would have no place</source>
        <translation>
            <numerusform>%1 of its %Ln session would have no place</numerusform>
            <numerusform>%1 of its %Ln sessions would have no place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its %Ln session(s) fit on %1</source>
        <extracomment>%1 as in &quot;5 others&quot; or &quot;1 other&quot;</extracomment>
        <translation>
            <numerusform>its %Ln session fits on %1</numerusform>
            <numerusform>its %Ln sessions fit on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln session(s) are taken wherever there is room</source>
        <translation>
            <numerusform>The name of %Ln session is taken wherever there is room</numerusform>
            <numerusform>The names of %Ln sessions are taken wherever there is room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln of %2 free</source>
        <extracomment>%1 a worker, %2 free slots</extracomment>
        <translation>
            <numerusform>%1 takes %Ln of %2 free</numerusform>
            <numerusform>%1 takes %Ln of %2 free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln session(s) must have is nowhere where there is room</source>
        <translation>
            <numerusform>What %Ln session must have is nowhere where there is room</numerusform>
            <numerusform>What %Ln sessions must have is nowhere where there is room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::WishList</name>
    <message numerus="yes">
        <source>has %n session(s) it should be apart from</source>
        <extracomment>Of a worker, after &quot;but&quot;: sessions one should be apart from</extracomment>
        <translation>
            <numerusform>has %n session it should be apart from</numerusform>
            <numerusform>has %n sessions it should be apart from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::WorkerCause</name>
    <message numerus="yes">
        <source>lists %n session(s) that can&apos;t be read</source>
        <translation>
            <numerusform>lists %n session that can&apos;t be read</numerusform>
            <numerusform>lists %n sessions that can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable status: they are there, and count as running.</source>
        <translation>
            <numerusform>%n without a usable status: it is there, and counts as running.</numerusform>
            <numerusform>%n without a usable status: they are there, and count as running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a name: any session that seems to be missing may be one of these, so none is called missing.</source>
        <translation>
            <numerusform>%n without a name: any session that seems to be missing may be this one, so none is called missing.</numerusform>
            <numerusform>%n without a name: any session that seems to be missing may be one of these, so none is called missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a name that is in the list already: the first one counts.</source>
        <translation>
            <numerusform>%n with a name that is in the list already: the first one counts.</numerusform>
            <numerusform>%n with a name that is in the list already: the first one counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::inspect::ReportWriter</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found nothing.</source>
        <translation>
            <numerusform>%Ln check found nothing.</numerusform>
            <numerusform>%Ln checks found nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found a problem.</source>
        <translation>
            <numerusform>%Ln check found a problem.</numerusform>
            <numerusform>%Ln checks found a problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found something to note.</source>
        <translation>
            <numerusform>%Ln check found something to note.</numerusform>
            <numerusform>%Ln checks found something to note.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::AgeText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::FactText</name>
    <message numerus="yes">
        <source>quarantined: %n old copies to remove</source>
        <translation>
            <numerusform>quarantined: %n old copy to remove</numerusform>
            <numerusform>quarantined: %n old copies to remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quarantined: %n old copies of sessions that moved away are removed from it first, each once its other copy is seen working. What keeps one from being removed is said under Operations.</source>
        <translation>
            <numerusform>Quarantined: %n old copy of a session that moved away is removed from it first, once its other copy is seen working. What keeps it from being removed is said under Operations.</numerusform>
            <numerusform>Quarantined: %n old copies of sessions that moved away are removed from it first, each once its other copy is seen working. What keeps one from being removed is said under Operations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::FleetSummary</name>
    <message numerus="yes">
        <source>of %n online</source>
        <comment>workers</comment>
        <translation>
            <numerusform>of %n online</numerusform>
            <numerusform>of %n online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked yet</source>
        <translation>
            <numerusform>%n not asked yet</numerusform>
            <numerusform>%n not asked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draining</source>
        <translation>
            <numerusform>%n draining</numerusform>
            <numerusform>%n draining</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cordoned</source>
        <translation>
            <numerusform>%n cordoned</numerusform>
            <numerusform>%n cordoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreachable</source>
        <translation>
            <numerusform>%n unreachable</numerusform>
            <numerusform>%n unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the map, none seen yet</source>
        <translation>
            <numerusform>%n in the map, not seen yet</numerusform>
            <numerusform>%n in the map, none seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) over</source>
        <translation>
            <numerusform>%n worker over</numerusform>
            <numerusform>%n workers over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without capacity</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n without capacity</numerusform>
            <numerusform>%n without capacity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) not answering</source>
        <translation>
            <numerusform>%n worker not answering</numerusform>
            <numerusform>%n workers not answering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asking %n worker(s)…</source>
        <translation>
            <numerusform>asking %n worker…</numerusform>
            <numerusform>asking %n workers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 workers have not answered yet</source>
        <translation>
            <numerusform>%n of %1 workers has not answered yet</numerusform>
            <numerusform>%n of %1 workers have not answered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 workers do not answer</source>
        <translation>
            <numerusform>%n of %1 workers does not answer</numerusform>
            <numerusform>%n of %1 workers do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n down</numerusform>
            <numerusform>%n down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong key(s)</source>
        <translation>
            <numerusform>%n wrong key</numerusform>
            <numerusform>%n wrong keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n untrusted</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n untrusted</numerusform>
            <numerusform>%n untrusted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not WAHA</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n not WAHA</numerusform>
            <numerusform>%n not WAHA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad URL(s)</source>
        <translation>
            <numerusform>%n bad URL</numerusform>
            <numerusform>%n bad URLs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>workers over capacity</comment>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double run(s)</source>
        <translation>
            <numerusform>%n double run</numerusform>
            <numerusform>%n double runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n orphan</numerusform>
            <numerusform>%n orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misplaced</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n misplaced</numerusform>
            <numerusform>%n misplaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale cop(y|ies)</source>
        <translation>
            <numerusform>%n stale copy</numerusform>
            <numerusform>%n stale copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck starting</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n stuck starting</numerusform>
            <numerusform>%n stuck starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to restore</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n to restore</numerusform>
            <numerusform>%n to restore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back from the dead</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n back from the dead</numerusform>
            <numerusform>%n back from the dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <extracomment>Workers that answer, but refuse the key, or are something else</extracomment>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) not usable</source>
        <translation>
            <numerusform>%n worker not usable</numerusform>
            <numerusform>%n workers not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what is shown of %n of %1 workers is old</source>
        <translation>
            <numerusform>what is shown of %n of %1 workers is old</numerusform>
            <numerusform>what is shown of %n of %1 workers is old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the map unreadable</source>
        <translation>
            <numerusform>%n part of the map unreadable</numerusform>
            <numerusform>%n parts of the map unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not placed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n not placed</numerusform>
            <numerusform>%n not placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by a proxy</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n refused by a proxy</numerusform>
            <numerusform>%n refused by a proxy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n outage</numerusform>
            <numerusform>%n outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without network</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%n without network</numerusform>
            <numerusform>%n without network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost login(s)</source>
        <translation>
            <numerusform>%n lost login</numerusform>
            <numerusform>%n lost logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <comment>operations</comment>
        <translation>
            <numerusform>%n interrupted</numerusform>
            <numerusform>%n interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other users</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n of another user</numerusform>
            <numerusform>%n of other users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not scanned</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n not scanned</numerusform>
            <numerusform>%n not scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another configuration</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n of another configuration</numerusform>
            <numerusform>%n of another configuration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old cop(y|ies) that stay</source>
        <translation>
            <numerusform>%n old copy that stays</numerusform>
            <numerusform>%n old copies that stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in Attention</source>
        <comment>entries</comment>
        <extracomment>entries of other kinds than those that are named; Attention is the name of a pane</extracomment>
        <translation>
            <numerusform>%n more in Attention</numerusform>
            <numerusform>%n more in Attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::GroupCells</name>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n orphan</numerusform>
            <numerusform>%n orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationStepsModel</name>
    <message numerus="yes">
        <source>%1 · up to %2 ms · %Ln time(s)</source>
        <translation>
            <numerusform>%1 · up to %2 ms · %Ln time</numerusform>
            <numerusform>%1 · up to %2 ms · %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::BulkText</name>
    <message numerus="yes">
        <source>%n session(s) done</source>
        <translation>
            <numerusform>%n session done</numerusform>
            <numerusform>%n sessions done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) failed. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %n session failed. The first: %2: %3</numerusform>
            <numerusform>%1 of %n sessions failed. The first: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) ended, %2 under way</source>
        <translation>
            <numerusform>%1 of %n session ended, %2 under way</numerusform>
            <numerusform>%1 of %n sessions ended, %2 under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n session(s) of %1</source>
        <translation>
            <numerusform>Restore %n session of %1</numerusform>
            <numerusform>Restore %n sessions of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <translation>
            <numerusform>%1, %n left out</numerusform>
            <numerusform>%1, %n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) are done with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %n session is done with differences. The first: %2: %3</numerusform>
            <numerusform>%1 of %n sessions are done with differences. The first: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 of %2 (%n session(s)) · %3</source>
        <extracomment>%1 and %2 numbers, %3 how far all waves together have come</extracomment>
        <translation>
            <numerusform>Wave %1 of %2 (%n session) · %3</numerusform>
            <numerusform>Wave %1 of %2 (%n sessions) · %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have not been begun: go on, or stop here.</source>
        <translation>
            <numerusform>%n session has not been begun: go on, or stop here.</numerusform>
            <numerusform>%n sessions have not been begun: go on, or stop here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 of %n done</numerusform>
            <numerusform>%1 of %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed (the first, %1: %2)</source>
        <extracomment>%n sessions, %1 the first of them, %2 why it failed</extracomment>
        <translation>
            <numerusform>%n failed (the first, %1: %2)</numerusform>
            <numerusform>%n failed (the first, %1: %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>%n left as it was</numerusform>
            <numerusform>%n left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start the %n again…</source>
        <translation>
            <numerusform>Start the %n again…</numerusform>
            <numerusform>Start the %n again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop the %n again…</source>
        <translation>
            <numerusform>Stop the %n again…</numerusform>
            <numerusform>Stop the %n again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins no further session: %n stay(s) as they are.</source>
        <translation>
            <numerusform>Begins no further session: %n stays as it is.</numerusform>
            <numerusform>Begins no further session: %n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way will be finished.</source>
        <translation>
            <numerusform>%n under way will be finished.</numerusform>
            <numerusform>%n under way will be finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n session(s) to the map</source>
        <translation>
            <numerusform>Add %n session to the map</numerusform>
            <numerusform>Add %n sessions to the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %n back…</source>
        <translation>
            <numerusform>Put the old configuration of %n back…</numerusform>
            <numerusform>Put the old configuration of %n back…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigDiff</name>
    <message numerus="yes">
        <source>and %n more difference(s)</source>
        <translation>
            <numerusform>and %n more difference</numerusform>
            <numerusform>and %n more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigText</name>
    <message numerus="yes">
        <source>Change the configuration of %n session(s)</source>
        <translation>
            <numerusform>Change the configuration of %n session</numerusform>
            <numerusform>Change the configuration of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %n session(s) back</source>
        <translation>
            <numerusform>Put the old configuration of %n session back</numerusform>
            <numerusform>Put the old configuration of %n sessions back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::CreateText</name>
    <message numerus="yes">
        <source>%1 is in quarantine: %n old copies of moved sessions have to be removed first.</source>
        <translation>
            <numerusform>%1 is in quarantine: %n old copy of a moved session has to be removed first.</numerusform>
            <numerusform>%1 is in quarantine: %n old copies of moved sessions have to be removed first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveChecks</name>
    <message numerus="yes">
        <source>Wait %n more second(s).</source>
        <translation>
            <numerusform>Wait %n more second.</numerusform>
            <numerusform>Wait %n more seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n minute(s).</source>
        <translation>
            <numerusform>Silent for %n minute.</numerusform>
            <numerusform>Silent for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine: %n old copies of moved sessions are being removed.</source>
        <translation>
            <numerusform>%1 is in quarantine: %n old copy of a moved session is being removed.</numerusform>
            <numerusform>%1 is in quarantine: %n old copies of moved sessions are being removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveSeriesText</name>
    <message numerus="yes">
        <source>%n session(s) move to %1.</source>
        <extracomment>%1 a number of workers, as in &quot;to 3 workers&quot;</extracomment>
        <translation>
            <numerusform>%n session moves to %1.</numerusform>
            <numerusform>%n sessions move to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are needed.</source>
        <translation>
            <numerusform>%n scan is needed.</numerusform>
            <numerusform>%n scans are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would be needed anyway.</source>
        <translation>
            <numerusform>%n of them would be needed anyway.</numerusform>
            <numerusform>%n of them would be needed anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) can&apos;t be moved now.</source>
        <translation>
            <numerusform>%n session can&apos;t be moved now.</numerusform>
            <numerusform>%n sessions can&apos;t be moved now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are not in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>%n session is not in the map: adopt or delete it first.</numerusform>
            <numerusform>%n sessions are not in the map: adopt or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %n session(s) is in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>Its %n session is not in the map: adopt or delete it first.</numerusform>
            <numerusform>None of its %n sessions is in the map: adopt or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n session(s) back to %1</source>
        <translation>
            <numerusform>Bring %n session back to %1</numerusform>
            <numerusform>Bring %n sessions back to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebalance: move %n session(s)</source>
        <translation>
            <numerusform>Rebalance: move %n session</numerusform>
            <numerusform>Rebalance: move %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %1: move %n session(s)</source>
        <translation>
            <numerusform>Drain %1: move %n session</numerusform>
            <numerusform>Drain %1: move %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a scan</source>
        <translation>
            <numerusform>%n waits for a scan</numerusform>
            <numerusform>%n wait for a scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) moved</source>
        <translation>
            <numerusform>%n session moved</numerusform>
            <numerusform>%n sessions moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deadline %1 has passed; %n session(s) are left.</source>
        <translation>
            <numerusform>The deadline %1 has passed; %n session is left.</numerusform>
            <numerusform>The deadline %1 has passed; %n sessions are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of the fleet are where their wishes say they must not be; a rebalance does not mend that.</source>
        <translation>
            <numerusform>%n session of the fleet is where its wishes say it must not be; a rebalance does not mend that.</numerusform>
            <numerusform>%n sessions of the fleet are where their wishes say they must not be; a rebalance does not mend that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No worker with a free slot and this name free is as wished: %1. That rules out %n of %2 worker(s): change the wish, or label a worker.</source>
        <extracomment>%1 what is wished: &quot;must be country=BR&quot;; %2 the number of workers that take sessions</extracomment>
        <translation>
            <numerusform>No worker with a free slot and this name free is as wished: %1. That rules out %n of %2 worker: change the wish, or label a worker.</numerusform>
            <numerusform>No worker with a free slot and this name free is as wished: %1. That rules out %n of %2 workers: change the wish, or label a worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) moved with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %n session moved with differences. The first: %2: %3</numerusform>
            <numerusform>%1 of %n sessions moved with differences. The first: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1 · same store, no scan</source>
        <extracomment>%Ln free slots, %1 all slots of a worker</extracomment>
        <translation>
            <numerusform>%Ln free of %1 · same store, no scan</numerusform>
            <numerusform>%Ln free of %1 · same store, no scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1</source>
        <translation>
            <numerusform>%Ln free of %1</numerusform>
            <numerusform>%Ln free of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) change(s) engine: %1.</source>
        <extracomment>%1 two engines: &quot;WPP → GOWS&quot;</extracomment>
        <translation>
            <numerusform>%Ln session changes engine: %1.</numerusform>
            <numerusform>%Ln sessions change engine: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) an engine is not known.</source>
        <translation>
            <numerusform>Of %Ln session an engine is not known.</numerusform>
            <numerusform>Of %Ln sessions an engine is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) go(es) to an older version of WAHA.</source>
        <translation>
            <numerusform>%Ln session goes to an older version of WAHA.</numerusform>
            <numerusform>%Ln sessions go to an older version of WAHA.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) do(es) not work now.</source>
        <translation>
            <numerusform>%Ln session does not work now.</numerusform>
            <numerusform>%Ln sessions do not work now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) it is not known which phone belongs to it.</source>
        <translation>
            <numerusform>Of %Ln session it is not known which phone belongs to it.</numerusform>
            <numerusform>Of %Ln sessions it is not known which phones belong to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) need(s) room for one more linked device.</source>
        <translation>
            <numerusform>%Ln phone needs room for one more linked device.</numerusform>
            <numerusform>%Ln phones need room for one more linked device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) go(es) where not all its wishes are met.</source>
        <translation>
            <numerusform>%Ln session goes where not all its wishes are met.</numerusform>
            <numerusform>%Ln sessions go where not all their wishes are met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s): %1, see the row(s).</source>
        <extracomment>%1 what was looked at before a move: &quot;Start everything at boot&quot;</extracomment>
        <translation>
            <numerusform>%Ln session: %1, see the row.</numerusform>
            <numerusform>%Ln sessions: %1, see the rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n session(s) is in the map: adopt them first.</source>
        <translation>
            <numerusform>The %n session is not in the map: adopt it first.</numerusform>
            <numerusform>None of the %n sessions is in the map: adopt them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n session(s) back</source>
        <translation>
            <numerusform>Bring %n session back</numerusform>
            <numerusform>Bring %n sessions back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evacuate %1: move %n session(s)</source>
        <translation>
            <numerusform>Evacuate %1: move %n session</numerusform>
            <numerusform>Evacuate %1: move %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n session(s)</source>
        <translation>
            <numerusform>Move %n session</numerusform>
            <numerusform>Move %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) no configuration is known: they begin without webhooks, proxy and apps, and accept any phone.</source>
        <translation>
            <numerusform>Of %Ln session no configuration is known: it begins without webhooks, proxy and apps, and accepts any phone.</numerusform>
            <numerusform>Of %Ln sessions no configuration is known: they begin without webhooks, proxy and apps, and accept any phone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::Permissions</name>
    <message numerus="yes">
        <source>%n session(s) of the map still point to it. Move or delete them first.</source>
        <translation>
            <numerusform>%n session of the map still points to it. Move or delete it first.</numerusform>
            <numerusform>%n sessions of the map still point to it. Move or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine until %n old copies of moved sessions are removed from it.</source>
        <translation>
            <numerusform>%1 is in quarantine until %n old copy of a moved session is removed from it.</numerusform>
            <numerusform>%1 is in quarantine until %n old copies of moved sessions are removed from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::ReviewAdvisor</name>
    <message numerus="yes">
        <source>%Ln session(s) are deleted, with their logins.</source>
        <translation>
            <numerusform>%Ln session is deleted, with its login.</numerusform>
            <numerusform>%Ln sessions are deleted, with their logins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The phones of %Ln session(s) are unlinked.</source>
        <translation>
            <numerusform>The phone of %Ln session is unlinked.</numerusform>
            <numerusform>The phones of %Ln sessions are unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The old copies of up to %Ln session(s) are deleted with their logins, each when the new one is seen working.</source>
        <translation>
            <numerusform>The old copy of up to %Ln session is deleted with its login, when the new one is seen working.</numerusform>
            <numerusform>The old copies of up to %Ln sessions are deleted with their logins, each when the new one is seen working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::VerbText</name>
    <message numerus="yes">
        <source>Create %n session(s)</source>
        <translation>
            <numerusform>Create %n session</numerusform>
            <numerusform>Create %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n session(s)</source>
        <translation>
            <numerusform>Start %n session</numerusform>
            <numerusform>Start %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n session(s)</source>
        <translation>
            <numerusform>Stop %n session</numerusform>
            <numerusform>Stop %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log out %n session(s)</source>
        <translation>
            <numerusform>Log out %n session</numerusform>
            <numerusform>Log out %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)</source>
        <translation>
            <numerusform>Delete %n session</numerusform>
            <numerusform>Delete %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n session(s)</source>
        <translation>
            <numerusform>Restart %n session</numerusform>
            <numerusform>Restart %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ProfileStore</name>
    <message numerus="yes">
        <source>%n connection(s) in it are not understood and left as they are.</source>
        <translation>
            <numerusform>%n connection in it is not understood and left as it is.</numerusform>
            <numerusform>%n connections in it are not understood and left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::AdoptionProblem</name>
    <message numerus="yes">
        <source>%n session(s) point to a server that is gone.</source>
        <translation>
            <numerusform>%n session points to a server that is gone.</numerusform>
            <numerusform>%n sessions point to a server that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) belong to a user who is gone.</source>
        <translation>
            <numerusform>%n session belongs to a user who is gone.</numerusform>
            <numerusform>%n sessions belong to a user who is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) belong to no user.</source>
        <translation>
            <numerusform>%n session belongs to no user.</numerusform>
            <numerusform>%n sessions belong to no user.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are on one server more than once.</source>
        <translation>
            <numerusform>%n name is on one server more than once.</numerusform>
            <numerusform>%n names are on one server more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are those of several servers.</source>
        <translation>
            <numerusform>%n address is that of several servers.</numerusform>
            <numerusform>%n addresses are those of several servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) have no http address.</source>
        <translation>
            <numerusform>%n server has no http address.</numerusform>
            <numerusform>%n servers have no http address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) have no key: they may not be asked.</source>
        <translation>
            <numerusform>%n server has no key: it may not be asked.</numerusform>
            <numerusform>%n servers have no key: they may not be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) have no capacity.</source>
        <translation>
            <numerusform>%n server has no capacity.</numerusform>
            <numerusform>%n servers have no capacity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) are those of several rows.</source>
        <translation>
            <numerusform>%n id is that of several rows.</numerusform>
            <numerusform>%n ids are those of several rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) have more sessions than capacity: maybe it is what is left.</source>
        <translation>
            <numerusform>%n server has more sessions than capacity: maybe it is what is left.</numerusform>
            <numerusform>%n servers have more sessions than capacity: maybe it is what is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ConnectionProbe</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <extracomment>%1 name of a table, %n rows of it</extracomment>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ExpressionText</name>
    <message numerus="yes">
        <source>it is longer than %n character(s).</source>
        <translation>
            <numerusform>it is longer than %n character.</numerusform>
            <numerusform>it is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapReader</name>
    <message numerus="yes">
        <source>%n row(s) of the table “%1” have no id: they are not shown.</source>
        <translation>
            <numerusform>%n row of the table “%1” has no id: it is not shown.</numerusform>
            <numerusform>%n rows of the table “%1” have no id: they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table “%1” have the id of another row: only one of each is shown.</source>
        <translation>
            <numerusform>%n row of the table “%1” has the id of another row: only one of each is shown.</numerusform>
            <numerusform>%n rows of the table “%1” have the id of another row: only one of each is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table “%1” have an id whose bytes are no text: they are not shown.</source>
        <translation>
            <numerusform>%n row of the table “%1” has an id whose bytes are no text: it is not shown.</numerusform>
            <numerusform>%n rows of the table “%1” have an id whose bytes are no text: they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What Quayside has stored about %n worker(s) means nothing: the state or the labels.</source>
        <translation>
            <numerusform>What Quayside has stored about %n worker means nothing: the state or the labels.</numerusform>
            <numerusform>What Quayside has stored about %n workers means nothing: the state or the labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table “%1” have a name or a reference whose bytes are no text: they are shown with these bytes, and can&apos;t be changed here.</source>
        <translation>
            <numerusform>%n row of the table “%1” has a name or a reference whose bytes are no text: it is shown with these bytes, and can&apos;t be changed here.</numerusform>
            <numerusform>%n rows of the table “%1” have a name or a reference whose bytes are no text: they are shown with these bytes, and can&apos;t be changed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::SchemaProposal</name>
    <message numerus="yes">
        <source>“%1” tells %n kind(s) of rows apart: all are taken, unless a condition says which</source>
        <translation>
            <numerusform>“%1” tells %n kind of rows apart: all are taken, unless a condition says which</numerusform>
            <numerusform>“%1” tells %n kinds of rows apart: all are taken, unless a condition says which</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n value(s) of “%2” looked at are http addresses</source>
        <translation>
            <numerusform>%1 of %n value of “%2” looked at is an http address</numerusform>
            <numerusform>%1 of %n values of “%2” looked at are http addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::WriteText</name>
    <message numerus="yes">
        <source>The shard map has %n session(s) on this worker.</source>
        <translation>
            <numerusform>The shard map has %n session on this worker.</numerusform>
            <numerusform>The shard map has %n sessions on this worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) work on this worker.</source>
        <translation>
            <numerusform>%n operation works on this worker.</numerusform>
            <numerusform>%n operations work on this worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of this worker are reserved.</source>
        <translation>
            <numerusform>%n slot of this worker is reserved.</numerusform>
            <numerusform>%n slots of this worker are reserved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ActionRules</name>
    <message numerus="yes">
        <source>For %Ln session(s).</source>
        <translation>
            <numerusform>For %Ln session.</numerusform>
            <numerusform>For %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::AdoptManyDialog</name>
    <message numerus="yes">
        <source>Add %Ln session(s) to the map</source>
        <translation>
            <numerusform>Add %Ln session to the map</numerusform>
            <numerusform>Add %Ln sessions to the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more worker(s).</source>
        <translation>
            <numerusform>And %Ln more worker.</numerusform>
            <numerusform>And %Ln more workers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) are added to the map first.</source>
        <translation>
            <numerusform>%Ln user is added to the map first.</numerusform>
            <numerusform>%Ln users are added to the map first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) could not be added: the table says why. Press again to go on without their sessions.</source>
        <translation>
            <numerusform>%Ln user could not be added: the table says why. Press again to go on without their sessions.</numerusform>
            <numerusform>%Ln users could not be added: the table says why. Press again to go on without their sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Users are being added: %Ln left.</source>
        <translation>
            <numerusform>Users are being added: %Ln left.</numerusform>
            <numerusform>Users are being added: %Ln left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::AttentionPane</name>
    <message numerus="yes">
        <source>None of %Ln entries matches the filter.</source>
        <translation>
            <numerusform>The %Ln entry does not match the filter.</numerusform>
            <numerusform>None of %Ln entries matches the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::AuditPane</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::BulkBar</name>
    <message numerus="yes">
        <source>%Ln more: see Operations</source>
        <translation>
            <numerusform>%Ln more: see Operations</numerusform>
            <numerusform>%Ln more: see Operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::BulkLine</name>
    <message numerus="yes">
        <source>%1: begins in %Ln second(s).</source>
        <extracomment>%1 what will be done</extracomment>
        <translation>
            <numerusform>%1: begins in %Ln second.</numerusform>
            <numerusform>%1: begins in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::CheckList</name>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln passed</numerusform>
            <numerusform>%Ln passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to know</source>
        <translation>
            <numerusform>%Ln to know</numerusform>
            <numerusform>%Ln to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) the move</source>
        <translation>
            <numerusform>%Ln blocks the move</numerusform>
            <numerusform>%Ln block the move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::Commands</name>
    <message numerus="yes">
        <source>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %n second(s).</source>
        <translation>
            <numerusform>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %n second.</numerusform>
            <numerusform>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConfigureDialog</name>
    <message numerus="yes">
        <source>Change %n session(s)</source>
        <translation>
            <numerusform>Change %n session</numerusform>
            <numerusform>Change %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConfigureWords</name>
    <message numerus="yes">
        <source>%Ln still being read</source>
        <translation>
            <numerusform>%Ln still being read</numerusform>
            <numerusform>%Ln still being read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) change</source>
        <translation>
            <numerusform>%Ln session changes</numerusform>
            <numerusform>%Ln sessions change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already so</source>
        <translation>
            <numerusform>%Ln already so</numerusform>
            <numerusform>%Ln already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be changed</source>
        <translation>
            <numerusform>%Ln can&apos;t be changed</numerusform>
            <numerusform>%Ln can&apos;t be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln can&apos;t be read</numerusform>
            <numerusform>%Ln can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are looked at when it is their turn</source>
        <translation>
            <numerusform>%Ln more is looked at when it is its turn</numerusform>
            <numerusform>%Ln more are looked at when it is their turn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restarts %Ln running session(s): WAHA takes a new configuration only that way. Each receives nothing for some seconds.</source>
        <translation>
            <numerusform>Restarts %Ln running session: WAHA takes a new configuration only that way. It receives nothing for some seconds.</numerusform>
            <numerusform>Restarts %Ln running sessions: WAHA takes a new configuration only that way. Each receives nothing for some seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped session(s) stay stopped.</source>
        <translation>
            <numerusform>%Ln stopped session stays stopped.</numerusform>
            <numerusform>%Ln stopped sessions stay stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConnectionsDialog</name>
    <message numerus="yes">
        <source>%n connection(s) exported, without passwords.</source>
        <translation>
            <numerusform>%n connection exported, without its password.</numerusform>
            <numerusform>%n connections exported, without passwords.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::Docks</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln interrupted</numerusform>
            <numerusform>%Ln interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::DropAllDialog</name>
    <message numerus="yes">
        <source>All %n thing(s) that wait are dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</source>
        <translation>
            <numerusform>%n thing that waits is dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</numerusform>
            <numerusform>All %n things that wait are dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::Exporter</name>
    <message numerus="yes">
        <source>%Ln line(s) exported to %1</source>
        <translation>
            <numerusform>%Ln line exported to %1</numerusform>
            <numerusform>%Ln lines exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln status(es)</source>
        <translation>
            <numerusform>%Ln status</numerusform>
            <numerusform>%Ln statuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ImpactView</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out:</source>
        <translation>
            <numerusform>%Ln left out:</numerusform>
            <numerusform>%Ln left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for other reasons</source>
        <translation>
            <numerusform>%Ln more for other reasons</numerusform>
            <numerusform>%Ln more for other reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more selected session(s) are hidden by the filter: not touched.</source>
        <translation>
            <numerusform>%n more selected session is hidden by the filter: not touched.</numerusform>
            <numerusform>%n more selected sessions are hidden by the filter: not touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also &amp;start the %Ln that are %1</source>
        <translation>
            <numerusform>Also &amp;start the %Ln that is %1</numerusform>
            <numerusform>Also &amp;start the %Ln that are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also &amp;restart the %Ln that are %1</source>
        <translation>
            <numerusform>Also &amp;restart the %Ln that is %1</numerusform>
            <numerusform>Also &amp;restart the %Ln that are %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::InspectorPane</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n sessions&lt;/b&gt; are selected. Actions say first what they do and to which.</source>
        <translation>
            <numerusform>&lt;b&gt;%n session&lt;/b&gt; is selected. Actions say first what they do and to which.</numerusform>
            <numerusform>&lt;b&gt;%n sessions&lt;/b&gt; are selected. Actions say first what they do and to which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::LiveStateText</name>
    <message numerus="yes">
        <source>events live on %Ln</source>
        <translation>
            <numerusform>events live on %Ln</numerusform>
            <numerusform>events live on %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>polled %Ln</source>
        <translation>
            <numerusform>polled %Ln</numerusform>
            <numerusform>polled %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not answering</source>
        <translation>
            <numerusform>%Ln not answering</numerusform>
            <numerusform>%Ln not answering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking %Ln worker(s)…</source>
        <translation>
            <numerusform>Asking %Ln worker…</numerusform>
            <numerusform>Asking %Ln workers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not usable</source>
        <extracomment>Workers that answer, but refuse the key, or are something else</extracomment>
        <translation>
            <numerusform>%Ln not usable</numerusform>
            <numerusform>%Ln not usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::MapNotices</name>
    <message numerus="yes">
        <source>%n operation(s) were interrupted. Finish or undo them in the operations list.</source>
        <translation>
            <numerusform>%n operation was interrupted. Finish or undo it in the operations list.</numerusform>
            <numerusform>%n operations were interrupted. Finish or undo them in the operations list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %n thing(s) it had left to do wait for your review. Nothing of it is done before.</source>
        <translation>
            <numerusform>A backup was put back: %n thing it had left to do waits for your review. Nothing of it is done before.</numerusform>
            <numerusform>A backup was put back: %n things it had left to do wait for your review. Nothing of it is done before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::NamesForm</name>
    <message numerus="yes">
        <source>%n name(s) are not chosen yet.</source>
        <translation>
            <numerusform>%n name is not chosen yet.</numerusform>
            <numerusform>%n names are not chosen yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without: shown as “not placed yet”</source>
        <translation>
            <numerusform>%n session without: shown as “not placed yet”</numerusform>
            <numerusform>%n sessions without: shown as “not placed yet”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::NoticeBar</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationDetails</name>
    <message numerus="yes">
        <source>%Ln call(s) to servers</source>
        <translation>
            <numerusform>%Ln call to servers</numerusform>
            <numerusform>%Ln calls to servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacePage</name>
    <message numerus="yes">
        <source>It is older than what was seen here: %n write(s) of Quayside are missing in it.</source>
        <translation>
            <numerusform>It is older than what was seen here: %n write of Quayside is missing in it.</numerusform>
            <numerusform>It is older than what was seen here: %n writes of Quayside are missing in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacementDialog</name>
    <message numerus="yes">
        <source>%n unsaved change(s). Wishes count in the answer already, labels once they are saved.</source>
        <translation>
            <numerusform>%n unsaved change. Wishes count in the answer already, labels once they are saved.</numerusform>
            <numerusform>%n unsaved changes. Wishes count in the answer already, labels once they are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not saved.</source>
        <translation>
            <numerusform>%n change is not saved.</numerusform>
            <numerusform>%n changes are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PrintedReport</name>
    <message numerus="yes">
        <source>%Ln check(s) found nothing.</source>
        <translation>
            <numerusform>%Ln check found nothing.</numerusform>
            <numerusform>%Ln checks found nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::RestoreDialog</name>
    <message numerus="yes">
        <source>Restore %Ln session(s)</source>
        <translation>
            <numerusform>Restore %Ln session</numerusform>
            <numerusform>Restore %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::RetryDialog</name>
    <message numerus="yes">
        <source>%Ln session(s) of it failed: %1.</source>
        <extracomment>%1 names of sessions</extracomment>
        <translation>
            <numerusform>%Ln session of it failed: %1.</numerusform>
            <numerusform>%Ln sessions of it failed: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ReviewDialog</name>
    <message numerus="yes">
        <source>A backup was put back. %n thing(s) it had left to do are not done before you accept them; beside each is what is seen of it now. What is dropped ends as it is.</source>
        <translation>
            <numerusform>A backup was put back. %n thing it had left to do is not done before you accept it; beside it is what is seen of it now. What is dropped ends as it is.</numerusform>
            <numerusform>A backup was put back. %n things it had left to do are not done before you accept them; beside each is what is seen of it now. What is dropped ends as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %n that are so any&amp;way</source>
        <translation>
            <numerusform>Accept the %n that is so any&amp;way</numerusform>
            <numerusform>Accept the %n that are so any&amp;way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been answered by somebody else meanwhile.</source>
        <translation>
            <numerusform>%n of them had been answered by somebody else meanwhile.</numerusform>
            <numerusform>%n of them had been answered by somebody else meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped.</source>
        <translation>
            <numerusform>%n dropped.</numerusform>
            <numerusform>%n dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered.</source>
        <translation>
            <numerusform>%n answered.</numerusform>
            <numerusform>%n answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::SafeguardBox</name>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>the first %Ln</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then %Ln</source>
        <translation>
            <numerusform>then %Ln</numerusform>
            <numerusform>then %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then the other %Ln</source>
        <translation>
            <numerusform>then the other %Ln</numerusform>
            <numerusform>then the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be taken back for %Ln second(s): nothing is sent before. After that it can be stopped at any time.</source>
        <translation>
            <numerusform>It can be taken back for %Ln second: nothing is sent before. After that it can be stopped at any time.</numerusform>
            <numerusform>It can be taken back for %Ln seconds: nothing is sent before. After that it can be stopped at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesProgressPage</name>
    <message numerus="yes">
        <source>%Ln move(s) wait(s) for the customer to scan a code.</source>
        <translation>
            <numerusform>%Ln move waits for the customer to scan a code.</numerusform>
            <numerusform>%Ln moves wait for customers to scan a code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: begins in %Ln second(s). Nothing has been sent to any server yet.</source>
        <extracomment>%1 what will be done</extracomment>
        <translation>
            <numerusform>%1: begins in %Ln second. Nothing has been sent to any server yet.</numerusform>
            <numerusform>%1: begins in %Ln seconds. Nothing has been sent to any server yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesRules</name>
    <message numerus="yes">
        <source>Move %Ln session(s)</source>
        <translation>
            <numerusform>Move %Ln session</numerusform>
            <numerusform>Move %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a scan</source>
        <translation>
            <numerusform>%Ln needs a scan</numerusform>
            <numerusform>%Ln need a scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln can&apos;t be moved now: %2</source>
        <extracomment>%1 a list of numbers, %2 reasons</extracomment>
        <translation>
            <numerusform>%1 · %Ln can&apos;t be moved now: %2</numerusform>
            <numerusform>%1 · %Ln can&apos;t be moved now: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on it are not in the map and stay: adopt or delete them, or it is not empty afterwards.</source>
        <translation>
            <numerusform>%Ln session on it is not in the map and stays: adopt or delete it, or the worker is not empty afterwards.</numerusform>
            <numerusform>%Ln sessions on it are not in the map and stay: adopt or delete them, or the worker is not empty afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one every %Ln minute(s)</source>
        <translation>
            <numerusform>one every %Ln minute</numerusform>
            <numerusform>one every %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln session(s) moved, the others were skipped.</source>
        <translation>
            <numerusform>Done: %Ln session moved, the others were skipped.</numerusform>
            <numerusform>Done: %Ln sessions moved, the others were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln session(s) moved.</source>
        <translation>
            <numerusform>Done: %Ln session moved.</numerusform>
            <numerusform>Done: %Ln sessions moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them, moved or not</source>
        <translation>
            <numerusform>%Ln of them, moved or not</numerusform>
            <numerusform>%Ln of them, moved or not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not in the map and stay: adopt them first.</source>
        <translation>
            <numerusform>%Ln session is not in the map and stays: adopt it first.</numerusform>
            <numerusform>%Ln sessions are not in the map and stay: adopt them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::SessionsPaneText</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden but selected</source>
        <translation>
            <numerusform>%Ln hidden but selected</numerusform>
            <numerusform>%Ln hidden but selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln session(s) matches the filter.</source>
        <translation>
            <numerusform>The only session (%Ln) does not match the filter.</numerusform>
            <numerusform>None of %Ln sessions matches the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::SnapshotDialog</name>
    <message numerus="yes">
        <source>Saved as %1 (%2), with %n session(s).</source>
        <extracomment>%1 a file&apos;s name, %2 its size: &quot;1.2 MiB&quot;</extracomment>
        <translation>
            <numerusform>Saved as %1 (%2), with %n session.</numerusform>
            <numerusform>Saved as %1 (%2), with %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln session(s)</source>
        <translation>
            <numerusform>at least %Ln session</numerusform>
            <numerusform>at least %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::TablesDialog</name>
    <message numerus="yes">
        <source>There are more tables than are looked at: those of the first %n are offered.</source>
        <translation>
            <numerusform>There are more tables than are looked at: %n is offered.</numerusform>
            <numerusform>There are more tables than are looked at: those of the first %n are offered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishEditor</name>
    <message numerus="yes">
        <source>%n worker(s) have %1.</source>
        <extracomment>%1 a label: &quot;country=BR&quot;</extracomment>
        <translation>
            <numerusform>%n worker has %1.</numerusform>
            <numerusform>%n workers have %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishesPage</name>
    <message numerus="yes">
        <source>%n of its sessions are where they must not be. Move them to mend that.</source>
        <translation>
            <numerusform>%n of its sessions is where it must not be. Move it to mend that.</numerusform>
            <numerusform>%n of its sessions are where they must not be. Move them to mend that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerDialog</name>
    <message numerus="yes">
        <source>It has %n session(s).</source>
        <translation>
            <numerusform>It has %n session.</numerusform>
            <numerusform>It has %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerFilterMenu</name>
    <message numerus="yes">
        <source>%n more: type a part of the name</source>
        <translation>
            <numerusform>%n more: type a part of the name</numerusform>
            <numerusform>%n more: type a part of the name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::waha::WahaText</name>
    <message numerus="yes">
        <source>It asks to be left alone for %n second(s).</source>
        <translation>
            <numerusform>It asks to be left alone for %n second.</numerusform>
            <numerusform>It asks to be left alone for %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
