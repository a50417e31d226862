<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fechar</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %2</translation>
    </message>
    <message>
        <source>%Ln shown</source>
        <translation>%n visíveis</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>uma sessão</numerusform>
            <numerusform>%n sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source> cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>&amp;Help %1</source>
        <translation>Aj&amp;uda %1</translation>
    </message>
</context>
</TS>
