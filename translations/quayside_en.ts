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
        <source>Use at most %Ln character(s).</source>
        <translation>
            <numerusform>Use at most %Ln character.</numerusform>
            <numerusform>Use at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::AttentionTexts</name>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are not in the shard map</source>
        <translation>
            <numerusform>%Ln session on %1 is not in the shard map</numerusform>
            <numerusform>%Ln sessions on %1 are not in the shard map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not on %1</source>
        <translation>
            <numerusform>%Ln session is not on %1</numerusform>
            <numerusform>%Ln sessions are not on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) run on %1, the shard map says otherwise</source>
        <translation>
            <numerusform>%Ln session runs on %1, the shard map says otherwise</numerusform>
            <numerusform>%Ln sessions run on %1, the shard map says otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are leftovers</source>
        <translation>
            <numerusform>%Ln session on %1 is a leftover</numerusform>
            <numerusform>%Ln sessions on %1 are leftovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the shard map point nowhere</source>
        <translation>
            <numerusform>%Ln row of the shard map points nowhere</numerusform>
            <numerusform>%Ln rows of the shard map point nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) on %1 differ from another only in capitals</source>
        <translation>
            <numerusform>%Ln name on %1 differs from another only in capitals</numerusform>
            <numerusform>%Ln names on %1 differ from another only in capitals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 restarted: %2 of %Ln session(s) that should run do not</source>
        <extracomment>%1 a worker, %2 a number, %Ln how many should run</extracomment>
        <translation>
            <numerusform>%1 restarted: %2 of %Ln session that should run does not</numerusform>
            <numerusform>%1 restarted: %2 of %Ln sessions that should run do not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) run again on %1, which was given up for dead</source>
        <translation>
            <numerusform>%Ln session runs again on %1, which was given up for dead</numerusform>
            <numerusform>%Ln sessions run again on %1, which was given up for dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not reach WhatsApp: %Ln session(s) fail and start in turns</source>
        <translation>
            <numerusform>%1 does not reach WhatsApp: %Ln session fails and starts in turns</numerusform>
            <numerusform>%1 does not reach WhatsApp: %Ln sessions fail and start in turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions of %Ln worker(s) lost WhatsApp at once, %1 in all</source>
        <extracomment>%1 a number of sessions, %Ln how many workers</extracomment>
        <translation>
            <numerusform>Sessions of %Ln worker lost WhatsApp at once, %1 in all</numerusform>
            <numerusform>Sessions of %Ln workers lost WhatsApp at once, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are other users&apos; in their metadata</source>
        <translation>
            <numerusform>%Ln session on %1 is another user&apos;s in its metadata</numerusform>
            <numerusform>%Ln sessions on %1 are other users&apos; in their metadata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not placed on a worker yet</source>
        <translation>
            <numerusform>%Ln session is not placed on a worker yet</numerusform>
            <numerusform>%Ln sessions are not placed on a worker yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 have not the configuration that was set</source>
        <translation>
            <numerusform>%Ln session on %1 does not have the configuration that was set</numerusform>
            <numerusform>%Ln sessions on %1 do not have the configuration that was set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old cop(y|ies) on %1 can&apos;t be removed</source>
        <translation>
            <numerusform>%Ln old copy on %1 can&apos;t be removed</numerusform>
            <numerusform>%Ln old copies on %1 can&apos;t be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %Ln thing(s) it had left to do wait for your review</source>
        <translation>
            <numerusform>A backup was put back: %Ln thing it had left to do waits for your review</numerusform>
            <numerusform>A backup was put back: %Ln things it had left to do wait for your review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 failed within minutes</source>
        <translation>
            <numerusform>%Ln session on %1 failed within minutes</numerusform>
            <numerusform>%Ln sessions on %1 failed within minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 lost their login</source>
        <translation>
            <numerusform>%Ln session on %1 lost its login</numerusform>
            <numerusform>%Ln sessions on %1 lost their login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 still wait for a scan</source>
        <translation>
            <numerusform>%Ln session on %1 still waits for a scan</numerusform>
            <numerusform>%Ln sessions on %1 still wait for a scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operations on %Ln session(s) on %1 were interrupted</source>
        <translation>
            <numerusform>Operations on %Ln session on %1 were interrupted</numerusform>
            <numerusform>Operations on %Ln sessions on %1 were interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 failed</source>
        <translation>
            <numerusform>%Ln session on %1 failed</numerusform>
            <numerusform>%Ln sessions on %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 have been starting for minutes</source>
        <translation>
            <numerusform>%Ln session on %1 has been starting for minutes</numerusform>
            <numerusform>%Ln sessions on %1 have been starting for minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 run twice</source>
        <translation>
            <numerusform>%Ln session on %1 runs twice</numerusform>
            <numerusform>%Ln sessions on %1 run twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are in the shard map more than once</source>
        <translation>
            <numerusform>%Ln session on %1 is in the shard map more than once</numerusform>
            <numerusform>%Ln sessions on %1 are in the shard map more than once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted are those that were seen on %1: the rows of %Ln of them say %2.</source>
        <extracomment>%1 a worker, %2 names of other workers</extracomment>
        <translation>
            <numerusform>Counted are those that were seen on %1: the row of %Ln of them says %2.</numerusform>
            <numerusform>Counted are those that were seen on %1: the rows of %Ln of them say %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::ObstacleCourse</name>
    <message numerus="yes">
        <source>quarantined: %Ln old copies to remove first</source>
        <translation>
            <numerusform>quarantined: %Ln old copy to remove first</numerusform>
            <numerusform>quarantined: %Ln old copies to remove first</numerusform>
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
        <source>%1 is the least loaded of %Ln worker(s) that fit: %2 % of its slots are taken%3.</source>
        <translation>
            <numerusform>%1 is the least loaded of %Ln worker that fits: %2 % of its slots are taken%3.</numerusform>
            <numerusform>%1 is the least loaded of %Ln workers that fit: %2 % of its slots are taken%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the most free slots of %Ln worker(s) that fit: %2 of %3%4.</source>
        <translation>
            <numerusform>%1 has the most free slots of %Ln worker that fits: %2 of %3%4.</numerusform>
            <numerusform>%1 has the most free slots of %Ln workers that fit: %2 of %3%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it must be %1, which rules out %Ln of %2 worker(s)</source>
        <extracomment>%1 a label that a worker must have, &quot;country=BR&quot;; %2 the number of all workers</extracomment>
        <translation>
            <numerusform>it must be %1, which rules out %Ln of %2 worker</numerusform>
            <numerusform>it must be %1, which rules out %Ln of %2 workers</numerusform>
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
        <source>%1 of %Ln session(s) that should run do not.</source>
        <translation>
            <numerusform>%1 of %Ln session that should run does not.</numerusform>
            <numerusform>%1 of %Ln sessions that should run do not.</numerusform>
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
        <source>has %Ln session(s) it should be apart from</source>
        <extracomment>Of a worker, after &quot;but&quot;: sessions one should be apart from</extracomment>
        <translation>
            <numerusform>has %Ln session it should be apart from</numerusform>
            <numerusform>has %Ln sessions it should be apart from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::WorkerCause</name>
    <message numerus="yes">
        <source>lists %Ln session(s) that can&apos;t be read</source>
        <translation>
            <numerusform>lists %Ln session that can&apos;t be read</numerusform>
            <numerusform>lists %Ln sessions that can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a usable status: they are there, and count as running.</source>
        <translation>
            <numerusform>%Ln without a usable status: it is there, and counts as running.</numerusform>
            <numerusform>%Ln without a usable status: they are there, and count as running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a name: any session that seems to be missing may be one of these, so none is called missing.</source>
        <translation>
            <numerusform>%Ln without a name: any session that seems to be missing may be this one, so none is called missing.</numerusform>
            <numerusform>%Ln without a name: any session that seems to be missing may be one of these, so none is called missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a name that is in the list already: the first one counts.</source>
        <translation>
            <numerusform>%Ln with a name that is in the list already: the first one counts.</numerusform>
            <numerusform>%Ln with a name that is in the list already: the first one counts.</numerusform>
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
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::FactText</name>
    <message numerus="yes">
        <source>quarantined: %Ln old copies to remove</source>
        <translation>
            <numerusform>quarantined: %Ln old copy to remove</numerusform>
            <numerusform>quarantined: %Ln old copies to remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quarantined: %Ln old copies of sessions that moved away are removed from it first, each once its other copy is seen working. What keeps one from being removed is said under Operations.</source>
        <translation>
            <numerusform>Quarantined: %Ln old copy of a session that moved away is removed from it first, once its other copy is seen working. What keeps it from being removed is said under Operations.</numerusform>
            <numerusform>Quarantined: %Ln old copies of sessions that moved away are removed from it first, each once its other copy is seen working. What keeps one from being removed is said under Operations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::FleetSummary</name>
    <message numerus="yes">
        <source>of %Ln online</source>
        <comment>workers</comment>
        <translation>
            <numerusform>of %Ln online</numerusform>
            <numerusform>of %Ln online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not asked yet</source>
        <translation>
            <numerusform>%Ln not asked yet</numerusform>
            <numerusform>%Ln not asked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln draining</numerusform>
            <numerusform>%Ln draining</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cordoned</source>
        <translation>
            <numerusform>%Ln cordoned</numerusform>
            <numerusform>%Ln cordoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <translation>
            <numerusform>%Ln unreachable</numerusform>
            <numerusform>%Ln unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the map, none seen yet</source>
        <translation>
            <numerusform>%Ln in the map, not seen yet</numerusform>
            <numerusform>%Ln in the map, none seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) over</source>
        <translation>
            <numerusform>%Ln worker over</numerusform>
            <numerusform>%Ln workers over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without capacity</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln without capacity</numerusform>
            <numerusform>%Ln without capacity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) not answering</source>
        <translation>
            <numerusform>%Ln worker not answering</numerusform>
            <numerusform>%Ln workers not answering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asking %Ln worker(s)…</source>
        <translation>
            <numerusform>asking %Ln worker…</numerusform>
            <numerusform>asking %Ln workers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 workers have not answered yet</source>
        <translation>
            <numerusform>%Ln of %1 workers has not answered yet</numerusform>
            <numerusform>%Ln of %1 workers have not answered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 workers do not answer</source>
        <translation>
            <numerusform>%Ln of %1 workers does not answer</numerusform>
            <numerusform>%Ln of %1 workers do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln down</numerusform>
            <numerusform>%Ln down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong key(s)</source>
        <translation>
            <numerusform>%Ln wrong key</numerusform>
            <numerusform>%Ln wrong keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln untrusted</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln untrusted</numerusform>
            <numerusform>%Ln untrusted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not WAHA</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln not WAHA</numerusform>
            <numerusform>%Ln not WAHA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad URL(s)</source>
        <translation>
            <numerusform>%Ln bad URL</numerusform>
            <numerusform>%Ln bad URLs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over</source>
        <comment>workers over capacity</comment>
        <translation>
            <numerusform>%Ln over</numerusform>
            <numerusform>%Ln over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln double run(s)</source>
        <translation>
            <numerusform>%Ln double run</numerusform>
            <numerusform>%Ln double runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orphan(s)</source>
        <translation>
            <numerusform>%Ln orphan</numerusform>
            <numerusform>%Ln orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln misplaced</numerusform>
            <numerusform>%Ln misplaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale cop(y|ies)</source>
        <translation>
            <numerusform>%Ln stale copy</numerusform>
            <numerusform>%Ln stale copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck starting</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln stuck starting</numerusform>
            <numerusform>%Ln stuck starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to restore</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln to restore</numerusform>
            <numerusform>%Ln to restore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back from the dead</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln back from the dead</numerusform>
            <numerusform>%Ln back from the dead</numerusform>
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
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) not usable</source>
        <translation>
            <numerusform>%Ln worker not usable</numerusform>
            <numerusform>%Ln workers not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what is shown of %Ln of %1 workers is old</source>
        <translation>
            <numerusform>what is shown of %Ln of %1 workers is old</numerusform>
            <numerusform>what is shown of %Ln of %1 workers is old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the map unreadable</source>
        <translation>
            <numerusform>%Ln part of the map unreadable</numerusform>
            <numerusform>%Ln parts of the map unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln not placed</numerusform>
            <numerusform>%Ln not placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln degraded</numerusform>
            <numerusform>%Ln degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by a proxy</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln refused by a proxy</numerusform>
            <numerusform>%Ln refused by a proxy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln outage</numerusform>
            <numerusform>%Ln outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without network</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln without network</numerusform>
            <numerusform>%Ln without network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost login(s)</source>
        <translation>
            <numerusform>%Ln lost login</numerusform>
            <numerusform>%Ln lost logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <comment>operations</comment>
        <translation>
            <numerusform>%Ln interrupted</numerusform>
            <numerusform>%Ln interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other users</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln of another user</numerusform>
            <numerusform>%Ln of other users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not scanned</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln not scanned</numerusform>
            <numerusform>%Ln not scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of another configuration</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln of another configuration</numerusform>
            <numerusform>%Ln of another configuration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old cop(y|ies) that stay</source>
        <translation>
            <numerusform>%Ln old copy that stays</numerusform>
            <numerusform>%Ln old copies that stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in Attention</source>
        <comment>entries</comment>
        <extracomment>entries of other kinds than those that are named; Attention is the name of a pane</extracomment>
        <translation>
            <numerusform>%Ln more in Attention</numerusform>
            <numerusform>%Ln more in Attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::GroupCells</name>
    <message numerus="yes">
        <source>%Ln orphan(s)</source>
        <translation>
            <numerusform>%Ln orphan</numerusform>
            <numerusform>%Ln orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
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
        <source>%Ln session(s) done</source>
        <translation>
            <numerusform>%Ln session done</numerusform>
            <numerusform>%Ln sessions done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) failed. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %Ln session failed. The first: %2: %3</numerusform>
            <numerusform>%1 of %Ln sessions failed. The first: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) ended, %2 under way</source>
        <translation>
            <numerusform>%1 of %Ln session ended, %2 under way</numerusform>
            <numerusform>%1 of %Ln sessions ended, %2 under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln session(s) of %1</source>
        <translation>
            <numerusform>Restore %Ln session of %1</numerusform>
            <numerusform>Restore %Ln sessions of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln left out</source>
        <translation>
            <numerusform>%1, %Ln left out</numerusform>
            <numerusform>%1, %Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) are done with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %Ln session is done with differences. The first: %2: %3</numerusform>
            <numerusform>%1 of %Ln sessions are done with differences. The first: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 of %2 (%Ln session(s)) · %3</source>
        <extracomment>%1 and %2 numbers, %3 how far all waves together have come</extracomment>
        <translation>
            <numerusform>Wave %1 of %2 (%Ln session) · %3</numerusform>
            <numerusform>Wave %1 of %2 (%Ln sessions) · %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) have not been begun: go on, or stop here.</source>
        <translation>
            <numerusform>%Ln session has not been begun: go on, or stop here.</numerusform>
            <numerusform>%Ln sessions have not been begun: go on, or stop here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln done</source>
        <translation>
            <numerusform>%L1 of %Ln done</numerusform>
            <numerusform>%L1 of %Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (the first, %1: %2)</source>
        <extracomment>%Ln sessions, %1 the first of them, %2 why it failed</extracomment>
        <translation>
            <numerusform>%Ln failed (the first, %1: %2)</numerusform>
            <numerusform>%Ln failed (the first, %1: %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln left as it was</numerusform>
            <numerusform>%Ln left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start the %Ln again…</source>
        <translation>
            <numerusform>Start the %Ln again…</numerusform>
            <numerusform>Start the %Ln again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop the %Ln again…</source>
        <translation>
            <numerusform>Stop the %Ln again…</numerusform>
            <numerusform>Stop the %Ln again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins no further session: %Ln stay(s) as they are.</source>
        <translation>
            <numerusform>Begins no further session: %Ln stays as it is.</numerusform>
            <numerusform>Begins no further session: %Ln stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way will be finished.</source>
        <translation>
            <numerusform>%Ln under way will be finished.</numerusform>
            <numerusform>%Ln under way will be finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln session(s) to the map</source>
        <translation>
            <numerusform>Add %Ln session to the map</numerusform>
            <numerusform>Add %Ln sessions to the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %Ln back…</source>
        <translation>
            <numerusform>Put the old configuration of %Ln back…</numerusform>
            <numerusform>Put the old configuration of %Ln back…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigDiff</name>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>and %Ln more difference</numerusform>
            <numerusform>and %Ln more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigText</name>
    <message numerus="yes">
        <source>Change the configuration of %Ln session(s)</source>
        <translation>
            <numerusform>Change the configuration of %Ln session</numerusform>
            <numerusform>Change the configuration of %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %Ln session(s) back</source>
        <translation>
            <numerusform>Put the old configuration of %Ln session back</numerusform>
            <numerusform>Put the old configuration of %Ln sessions back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::CreateText</name>
    <message numerus="yes">
        <source>%1 is in quarantine: %Ln old copies of moved sessions have to be removed first.</source>
        <translation>
            <numerusform>%1 is in quarantine: %Ln old copy of a moved session has to be removed first.</numerusform>
            <numerusform>%1 is in quarantine: %Ln old copies of moved sessions have to be removed first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveChecks</name>
    <message numerus="yes">
        <source>Wait %Ln more second(s).</source>
        <translation>
            <numerusform>Wait %Ln more second.</numerusform>
            <numerusform>Wait %Ln more seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %Ln minute(s).</source>
        <translation>
            <numerusform>Silent for %Ln minute.</numerusform>
            <numerusform>Silent for %Ln minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine: %Ln old copies of moved sessions are being removed.</source>
        <translation>
            <numerusform>%1 is in quarantine: %Ln old copy of a moved session is being removed.</numerusform>
            <numerusform>%1 is in quarantine: %Ln old copies of moved sessions are being removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveSeriesText</name>
    <message numerus="yes">
        <source>%Ln session(s) move to %1.</source>
        <extracomment>%1 a number of workers, as in &quot;to 3 workers&quot;</extracomment>
        <translation>
            <numerusform>%Ln session moves to %1.</numerusform>
            <numerusform>%Ln sessions move to %1.</numerusform>
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
        <source>%Ln scan(s) are needed.</source>
        <translation>
            <numerusform>%Ln scan is needed.</numerusform>
            <numerusform>%Ln scans are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would be needed anyway.</source>
        <translation>
            <numerusform>%Ln of them would be needed anyway.</numerusform>
            <numerusform>%Ln of them would be needed anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) can&apos;t be moved now.</source>
        <translation>
            <numerusform>%Ln session can&apos;t be moved now.</numerusform>
            <numerusform>%Ln sessions can&apos;t be moved now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>%Ln session is not in the map: adopt or delete it first.</numerusform>
            <numerusform>%Ln sessions are not in the map: adopt or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln session(s) is in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>Its %Ln session is not in the map: adopt or delete it first.</numerusform>
            <numerusform>None of its %Ln sessions is in the map: adopt or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln session(s) back to %1</source>
        <translation>
            <numerusform>Bring %Ln session back to %1</numerusform>
            <numerusform>Bring %Ln sessions back to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebalance: move %Ln session(s)</source>
        <translation>
            <numerusform>Rebalance: move %Ln session</numerusform>
            <numerusform>Rebalance: move %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %1: move %Ln session(s)</source>
        <translation>
            <numerusform>Drain %1: move %Ln session</numerusform>
            <numerusform>Drain %1: move %Ln sessions</numerusform>
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
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a scan</source>
        <translation>
            <numerusform>%Ln waits for a scan</numerusform>
            <numerusform>%Ln wait for a scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) moved</source>
        <translation>
            <numerusform>%Ln session moved</numerusform>
            <numerusform>%Ln sessions moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deadline %1 has passed; %Ln session(s) are left.</source>
        <translation>
            <numerusform>The deadline %1 has passed; %Ln session is left.</numerusform>
            <numerusform>The deadline %1 has passed; %Ln sessions are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) of the fleet are where their wishes say they must not be; a rebalance does not mend that.</source>
        <translation>
            <numerusform>%Ln session of the fleet is where its wishes say it must not be; a rebalance does not mend that.</numerusform>
            <numerusform>%Ln sessions of the fleet are where their wishes say they must not be; a rebalance does not mend that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No worker with a free slot and this name free is as wished: %1. That rules out %Ln of %2 worker(s): change the wish, or label a worker.</source>
        <extracomment>%1 what is wished: &quot;must be country=BR&quot;; %2 the number of workers that take sessions</extracomment>
        <translation>
            <numerusform>No worker with a free slot and this name free is as wished: %1. That rules out %Ln of %2 worker: change the wish, or label a worker.</numerusform>
            <numerusform>No worker with a free slot and this name free is as wished: %1. That rules out %Ln of %2 workers: change the wish, or label a worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) moved with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 of %Ln session moved with differences. The first: %2: %3</numerusform>
            <numerusform>%1 of %Ln sessions moved with differences. The first: %2: %3</numerusform>
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
        <source>None of the %Ln session(s) is in the map: adopt them first.</source>
        <translation>
            <numerusform>The %Ln session is not in the map: adopt it first.</numerusform>
            <numerusform>None of the %Ln sessions is in the map: adopt them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln session(s) back</source>
        <translation>
            <numerusform>Bring %Ln session back</numerusform>
            <numerusform>Bring %Ln sessions back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evacuate %1: move %Ln session(s)</source>
        <translation>
            <numerusform>Evacuate %1: move %Ln session</numerusform>
            <numerusform>Evacuate %1: move %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln session(s)</source>
        <translation>
            <numerusform>Move %Ln session</numerusform>
            <numerusform>Move %Ln sessions</numerusform>
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
        <source>%Ln session(s) of the map still point to it. Move or delete them first.</source>
        <translation>
            <numerusform>%Ln session of the map still points to it. Move or delete it first.</numerusform>
            <numerusform>%Ln sessions of the map still point to it. Move or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine until %Ln old copies of moved sessions are removed from it.</source>
        <translation>
            <numerusform>%1 is in quarantine until %Ln old copy of a moved session is removed from it.</numerusform>
            <numerusform>%1 is in quarantine until %Ln old copies of moved sessions are removed from it.</numerusform>
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
        <source>Create %Ln session(s)</source>
        <translation>
            <numerusform>Create %Ln session</numerusform>
            <numerusform>Create %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln session(s)</source>
        <translation>
            <numerusform>Start %Ln session</numerusform>
            <numerusform>Start %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln session(s)</source>
        <translation>
            <numerusform>Stop %Ln session</numerusform>
            <numerusform>Stop %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log out %Ln session(s)</source>
        <translation>
            <numerusform>Log out %Ln session</numerusform>
            <numerusform>Log out %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln session(s)</source>
        <translation>
            <numerusform>Delete %Ln session</numerusform>
            <numerusform>Delete %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln session(s)</source>
        <translation>
            <numerusform>Restart %Ln session</numerusform>
            <numerusform>Restart %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ProfileStore</name>
    <message numerus="yes">
        <source>%Ln connection(s) in it are not understood and left as they are.</source>
        <translation>
            <numerusform>%Ln connection in it is not understood and left as it is.</numerusform>
            <numerusform>%Ln connections in it are not understood and left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::AdoptionProblem</name>
    <message numerus="yes">
        <source>%Ln session(s) point to a server that is gone.</source>
        <translation>
            <numerusform>%Ln session points to a server that is gone.</numerusform>
            <numerusform>%Ln sessions point to a server that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) belong to a user who is gone.</source>
        <translation>
            <numerusform>%Ln session belongs to a user who is gone.</numerusform>
            <numerusform>%Ln sessions belong to a user who is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) belong to no user.</source>
        <translation>
            <numerusform>%Ln session belongs to no user.</numerusform>
            <numerusform>%Ln sessions belong to no user.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are on one server more than once.</source>
        <translation>
            <numerusform>%Ln name is on one server more than once.</numerusform>
            <numerusform>%Ln names are on one server more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are those of several servers.</source>
        <translation>
            <numerusform>%Ln address is that of several servers.</numerusform>
            <numerusform>%Ln addresses are those of several servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no http address.</source>
        <translation>
            <numerusform>%Ln server has no http address.</numerusform>
            <numerusform>%Ln servers have no http address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no key: they may not be asked.</source>
        <translation>
            <numerusform>%Ln server has no key: it may not be asked.</numerusform>
            <numerusform>%Ln servers have no key: they may not be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no capacity.</source>
        <translation>
            <numerusform>%Ln server has no capacity.</numerusform>
            <numerusform>%Ln servers have no capacity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) are those of several rows.</source>
        <translation>
            <numerusform>%Ln id is that of several rows.</numerusform>
            <numerusform>%Ln ids are those of several rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have more sessions than capacity: maybe it is what is left.</source>
        <translation>
            <numerusform>%Ln server has more sessions than capacity: maybe it is what is left.</numerusform>
            <numerusform>%Ln servers have more sessions than capacity: maybe it is what is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ConnectionProbe</name>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <extracomment>%1 name of a table, %Ln rows of it</extracomment>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ExpressionText</name>
    <message numerus="yes">
        <source>it is longer than %Ln character(s).</source>
        <translation>
            <numerusform>it is longer than %Ln character.</numerusform>
            <numerusform>it is longer than %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapReader</name>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have no id: they are not shown.</source>
        <translation>
            <numerusform>%Ln row of the table “%1” has no id: it is not shown.</numerusform>
            <numerusform>%Ln rows of the table “%1” have no id: they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have the id of another row: only one of each is shown.</source>
        <translation>
            <numerusform>%Ln row of the table “%1” has the id of another row: only one of each is shown.</numerusform>
            <numerusform>%Ln rows of the table “%1” have the id of another row: only one of each is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have an id whose bytes are no text: they are not shown.</source>
        <translation>
            <numerusform>%Ln row of the table “%1” has an id whose bytes are no text: it is not shown.</numerusform>
            <numerusform>%Ln rows of the table “%1” have an id whose bytes are no text: they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What Quayside has stored about %Ln worker(s) means nothing: the state or the labels.</source>
        <translation>
            <numerusform>What Quayside has stored about %Ln worker means nothing: the state or the labels.</numerusform>
            <numerusform>What Quayside has stored about %Ln workers means nothing: the state or the labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have a name or a reference whose bytes are no text: they are shown with these bytes, and can&apos;t be changed here.</source>
        <translation>
            <numerusform>%Ln row of the table “%1” has a name or a reference whose bytes are no text: it is shown with these bytes, and can&apos;t be changed here.</numerusform>
            <numerusform>%Ln rows of the table “%1” have a name or a reference whose bytes are no text: they are shown with these bytes, and can&apos;t be changed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::SchemaProposal</name>
    <message numerus="yes">
        <source>“%1” tells %Ln kind(s) of rows apart: all are taken, unless a condition says which</source>
        <translation>
            <numerusform>“%1” tells %Ln kind of rows apart: all are taken, unless a condition says which</numerusform>
            <numerusform>“%1” tells %Ln kinds of rows apart: all are taken, unless a condition says which</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln value(s) of “%2” looked at are http addresses</source>
        <translation>
            <numerusform>%1 of %Ln value of “%2” looked at is an http address</numerusform>
            <numerusform>%1 of %Ln values of “%2” looked at are http addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::WriteText</name>
    <message numerus="yes">
        <source>The shard map has %Ln session(s) on this worker.</source>
        <translation>
            <numerusform>The shard map has %Ln session on this worker.</numerusform>
            <numerusform>The shard map has %Ln sessions on this worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) work on this worker.</source>
        <translation>
            <numerusform>%Ln operation works on this worker.</numerusform>
            <numerusform>%Ln operations work on this worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) of this worker are reserved.</source>
        <translation>
            <numerusform>%Ln slot of this worker is reserved.</numerusform>
            <numerusform>%Ln slots of this worker are reserved.</numerusform>
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
        <source>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %Ln second(s).</source>
        <translation>
            <numerusform>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %Ln second.</numerusform>
            <numerusform>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConfigureDialog</name>
    <message numerus="yes">
        <source>Change %Ln session(s)</source>
        <translation>
            <numerusform>Change %Ln session</numerusform>
            <numerusform>Change %Ln sessions</numerusform>
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
        <source>%Ln connection(s) exported, without passwords.</source>
        <translation>
            <numerusform>%Ln connection exported, without its password.</numerusform>
            <numerusform>%Ln connections exported, without passwords.</numerusform>
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
        <source>All %Ln thing(s) that wait are dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</source>
        <translation>
            <numerusform>%Ln thing that waits is dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</numerusform>
            <numerusform>All %Ln things that wait are dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</numerusform>
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
        <source>%Ln more selected session(s) are hidden by the filter: not touched.</source>
        <translation>
            <numerusform>%Ln more selected session is hidden by the filter: not touched.</numerusform>
            <numerusform>%Ln more selected sessions are hidden by the filter: not touched.</numerusform>
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
        <source>&lt;b&gt;%Ln sessions&lt;/b&gt; are selected. Actions say first what they do and to which.</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln session&lt;/b&gt; is selected. Actions say first what they do and to which.</numerusform>
            <numerusform>&lt;b&gt;%Ln sessions&lt;/b&gt; are selected. Actions say first what they do and to which.</numerusform>
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
        <source>%Ln operation(s) were interrupted. Finish or undo them in the operations list.</source>
        <translation>
            <numerusform>%Ln operation was interrupted. Finish or undo it in the operations list.</numerusform>
            <numerusform>%Ln operations were interrupted. Finish or undo them in the operations list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %Ln thing(s) it had left to do wait for your review. Nothing of it is done before.</source>
        <translation>
            <numerusform>A backup was put back: %Ln thing it had left to do waits for your review. Nothing of it is done before.</numerusform>
            <numerusform>A backup was put back: %Ln things it had left to do wait for your review. Nothing of it is done before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::NamesForm</name>
    <message numerus="yes">
        <source>%Ln name(s) are not chosen yet.</source>
        <translation>
            <numerusform>%Ln name is not chosen yet.</numerusform>
            <numerusform>%Ln names are not chosen yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) without: shown as “not placed yet”</source>
        <translation>
            <numerusform>%Ln session without: shown as “not placed yet”</numerusform>
            <numerusform>%Ln sessions without: shown as “not placed yet”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::NoticeBar</name>
    <message numerus="yes">
        <source>%Ln more notice(s)</source>
        <translation>
            <numerusform>%Ln more notice</numerusform>
            <numerusform>%Ln more notices</numerusform>
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
        <source>It is older than what was seen here: %Ln write(s) of Quayside are missing in it.</source>
        <translation>
            <numerusform>It is older than what was seen here: %Ln write of Quayside is missing in it.</numerusform>
            <numerusform>It is older than what was seen here: %Ln writes of Quayside are missing in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacementDialog</name>
    <message numerus="yes">
        <source>%Ln unsaved change(s). Wishes count in the answer already, labels once they are saved.</source>
        <translation>
            <numerusform>%Ln unsaved change. Wishes count in the answer already, labels once they are saved.</numerusform>
            <numerusform>%Ln unsaved changes. Wishes count in the answer already, labels once they are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not saved.</source>
        <translation>
            <numerusform>%Ln change is not saved.</numerusform>
            <numerusform>%Ln changes are not saved.</numerusform>
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
        <source>A backup was put back. %Ln thing(s) it had left to do are not done before you accept them; beside each is what is seen of it now. What is dropped ends as it is.</source>
        <translation>
            <numerusform>A backup was put back. %Ln thing it had left to do is not done before you accept it; beside it is what is seen of it now. What is dropped ends as it is.</numerusform>
            <numerusform>A backup was put back. %Ln things it had left to do are not done before you accept them; beside each is what is seen of it now. What is dropped ends as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln that are so any&amp;way</source>
        <translation>
            <numerusform>Accept the %Ln that is so any&amp;way</numerusform>
            <numerusform>Accept the %Ln that are so any&amp;way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had been answered by somebody else meanwhile.</source>
        <translation>
            <numerusform>%Ln of them had been answered by somebody else meanwhile.</numerusform>
            <numerusform>%Ln of them had been answered by somebody else meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped.</source>
        <translation>
            <numerusform>%Ln dropped.</numerusform>
            <numerusform>%Ln dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered.</source>
        <translation>
            <numerusform>%Ln answered.</numerusform>
            <numerusform>%Ln answered.</numerusform>
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
        <source>Saved as %1 (%2), with %Ln session(s).</source>
        <extracomment>%1 a file&apos;s name, %2 its size: &quot;1.2 MiB&quot;</extracomment>
        <translation>
            <numerusform>Saved as %1 (%2), with %Ln session.</numerusform>
            <numerusform>Saved as %1 (%2), with %Ln sessions.</numerusform>
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
        <source>There are more tables than are looked at: those of the first %Ln are offered.</source>
        <translation>
            <numerusform>There are more tables than are looked at: %Ln is offered.</numerusform>
            <numerusform>There are more tables than are looked at: those of the first %Ln are offered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishEditor</name>
    <message numerus="yes">
        <source>%Ln worker(s) have %1.</source>
        <extracomment>%1 a label: &quot;country=BR&quot;</extracomment>
        <translation>
            <numerusform>%Ln worker has %1.</numerusform>
            <numerusform>%Ln workers have %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishesPage</name>
    <message numerus="yes">
        <source>%Ln of its sessions are where they must not be. Move them to mend that.</source>
        <translation>
            <numerusform>%Ln of its sessions is where it must not be. Move it to mend that.</numerusform>
            <numerusform>%Ln of its sessions are where they must not be. Move them to mend that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerDialog</name>
    <message numerus="yes">
        <source>It has %Ln session(s).</source>
        <translation>
            <numerusform>It has %Ln session.</numerusform>
            <numerusform>It has %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerFilterMenu</name>
    <message numerus="yes">
        <source>%Ln more: type a part of the name</source>
        <translation>
            <numerusform>%Ln more: type a part of the name</numerusform>
            <numerusform>%Ln more: type a part of the name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::waha::WahaText</name>
    <message numerus="yes">
        <source>It asks to be left alone for %Ln second(s).</source>
        <translation>
            <numerusform>It asks to be left alone for %Ln second.</numerusform>
            <numerusform>It asks to be left alone for %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
