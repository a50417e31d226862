<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>Window</name>
    <message>
        <source>A kept text</source>
        <translation>Um texto mantido</translation>
    </message>
    <message>
        <source>A text that went</source>
        <translation>Um texto que se foi</translation>
    </message>
</context>
</TS>
