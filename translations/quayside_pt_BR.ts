<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>quayside::ClockText</name>
    <message>
        <source>HH:mm</source>
        <extracomment>A date and time format of QLocale::toString(), for today and for days before</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>dd/MM HH:mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>As above, with seconds</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <translation>dd/MM HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A date and time format of QLocale::toString(), with the year</extracomment>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>quayside::ErrorText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>This shard map is open read-only.</source>
        <translation>Este mapa de shards está aberto somente para leitura.</translation>
    </message>
    <message>
        <source>This action needs Quayside&apos;s own tables in the database.</source>
        <translation>Esta ação precisa das tabelas próprias do Quayside no banco de dados.</translation>
    </message>
    <message>
        <source>Agree to adding them; your own tables are not altered.</source>
        <translation>Concorde em adicioná-las; as suas tabelas não são alteradas.</translation>
    </message>
    <message>
        <source>Look at the permissions of its file and of the folder, then open it again.</source>
        <translation>Veja as permissões do arquivo dele e da pasta e abra-o de novo.</translation>
    </message>
    <message>
        <source>Details: “%1”.</source>
        <translation>Detalhes: “%1”.</translation>
    </message>
</context>
<context>
    <name>quayside::ForeignText</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names, divided by commas</extracomment>
        <translation>
            <numerusform>%1 e mais %Ln</numerusform>
            <numerusform>%1 e mais %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::SessionName</name>
    <message>
        <source>The session needs a name.</source>
        <translation>A sessão precisa de um nome.</translation>
    </message>
    <message>
        <source>Type one, for example &quot;sales-1&quot;.</source>
        <translation>Digite um, por exemplo &quot;vendas-1&quot;.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>O nome é longo demais.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %Ln character(s).</source>
        <translation>
            <numerusform>Use no máximo %Ln caractere.</numerusform>
            <numerusform>Use no máximo %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name must start with a letter or digit.</source>
        <translation>O nome deve começar com uma letra ou um algarismo.</translation>
    </message>
    <message>
        <source>Use a to z or 0 to 9.</source>
        <translation>Use a a z ou 0 a 9.</translation>
    </message>
    <message>
        <source>The name can&apos;t contain &quot;%1&quot;.</source>
        <translation>O nome não pode conter &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Use a to z, 0 to 9, - and _ only, in lower case.</source>
        <translation>Use somente a a z, 0 a 9, - e _, em minúsculas.</translation>
    </message>
</context>
<context>
    <name>quayside::app::CommandLine</name>
    <message>
        <source>Show this help.</source>
        <translation>Mostra esta ajuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostra a versão.</translation>
    </message>
    <message>
        <source>Desktop console for fleets of WAHA servers.</source>
        <translation>Console para frotas de servidores WAHA.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARQUIVO</translation>
    </message>
    <message>
        <source>Start the bundled demo fleet and open its map.</source>
        <translation>Inicia a frota de demonstração incluída e abre o mapa dela.</translation>
    </message>
    <message>
        <source>Save a picture of the window once every worker has answered, print a summary and quit.</source>
        <translation>Salva uma imagem da janela quando todos os workers tiverem respondido, mostra um resumo e sai.</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Tente --help.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1. Open a map with --map FILE.</source>
        <translation>Argumento inesperado: %1. Abra um mapa com --map ARQUIVO.</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>ARQUIVO|NOME</translation>
    </message>
    <message>
        <source>Open this shard map: a file, the name of a connection, or of a file that was opened before.</source>
        <translation>Abre este mapa de shards: um arquivo, o nome de uma conexão ou o de um arquivo que já foi aberto.</translation>
    </message>
    <message>
        <source>Inspect this shard map offline, a file or a connection: nothing is written, and no worker is asked.</source>
        <translation>Inspecionar este mapa de shards off-line, um arquivo ou uma conexão: nada é gravado, e nenhum worker é consultado.</translation>
    </message>
    <message>
        <source>
Without a window, answered in text:
  inspect FILE           What is wrong with a shard map.
  compare BEFORE AFTER   What came, went, moved and changed.
Each has a --help of its own.</source>
        <translation>
Sem janela, com resposta em texto:
  inspect ARQUIVO        O que está errado num mapa de shards.
  compare ANTES DEPOIS   O que veio, saiu, foi movido e mudou.
Cada um tem a sua própria --help.</translation>
    </message>
</context>
<context>
    <name>quayside::app::Controller</name>
    <message>
        <source>Demo fleet</source>
        <translation>Frota de demonstração</translation>
    </message>
    <message>
        <source>This map was used by an older Quayside. Its quayside_… tables must be brought up to date before sessions can be changed; a backup is made first.</source>
        <translation>Este mapa foi usado por um Quayside mais antigo. As tabelas quayside_… dele precisam ser atualizadas antes que se possa alterar sessões; uma cópia de segurança é feita antes.</translation>
    </message>
    <message>
        <source>No second window could be started to inspect the map: close the open map first.</source>
        <translation>Não foi possível abrir uma segunda janela para inspecionar o mapa: feche antes o mapa aberto.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be opened: %2</source>
        <extracomment>%1 name of a connection, %2 what has to be put right</extracomment>
        <translation>“%1” não pode ser aberta: %2</translation>
    </message>
    <message>
        <source>It was put into the keychain of %1, and this is %2.</source>
        <extracomment>%1 and %2 names of desktops: &quot;KDE&quot;, &quot;GNOME&quot;</extracomment>
        <translation>Ela foi posta no chaveiro de %1, e este é o %2.</translation>
    </message>
    <message>
        <source>No password is kept for this connection.</source>
        <translation>Não há senha guardada para esta conexão.</translation>
    </message>
    <message>
        <source>The password is not kept: %1</source>
        <translation>A senha não foi guardada: %1</translation>
    </message>
    <message>
        <source>To each of your own three tables a trigger is added, quayside_changed, and beside Quayside&apos;s a function, quayside_tell: this connection agrees to them. Nothing else is altered.</source>
        <translation>A cada uma das suas três tabelas é acrescentado um gatilho, quayside_changed, e junto às do Quayside uma função, quayside_tell: esta conexão concorda com eles. Nada mais é alterado.</translation>
    </message>
    <message>
        <source>The triggers that tell of changes are not in the database.</source>
        <translation>Os gatilhos que avisam das mudanças não estão no banco de dados.</translation>
    </message>
    <message>
        <source>Your own tables are not altered.</source>
        <translation>As suas próprias tabelas não são alteradas.</translation>
    </message>
    <message>
        <source>Quayside needs tables of its own (quayside_…) in this map before sessions can be changed.</source>
        <translation>O Quayside precisa de tabelas próprias (quayside_…) neste mapa antes que sessões possam ser alteradas.</translation>
    </message>
</context>
<context>
    <name>quayside::app::DemoFleet</name>
    <message>
        <source>The demo fleet did not start.</source>
        <translation>A frota de demonstração não iniciou.</translation>
    </message>
    <message>
        <source>The program quayside-simulator must lie beside Quayside; install or build it again.</source>
        <translation>O programa quayside-simulator precisa estar ao lado do Quayside; instale-o ou compile-o de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::app::ScreenshotRun</name>
    <message>
        <source>The picture could not be saved to %1.</source>
        <translation>Não foi possível salvar a imagem em %1.</translation>
    </message>
</context>
<context>
    <name>quayside::app::TextCommands</name>
    <message>
        <source>Show this help.</source>
        <translation>Mostra esta ajuda.</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Tente --help.</translation>
    </message>
    <message>
        <source>The command.</source>
        <translation>O comando.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>Mostra em JSON.</translation>
    </message>
    <message>
        <source>End with 1 where errors or warnings were found.</source>
        <translation>Termina com 1 se houver erros ou avisos.</translation>
    </message>
    <message>
        <source>Write the report into a PDF file; nothing but JSON is printed then.</source>
        <translation>Grava o relatório em um arquivo PDF; então só se imprime JSON.</translation>
    </message>
    <message>
        <source>A connection, by its name, in the place of a file.</source>
        <translation>Uma conexão, pelo nome, no lugar de um arquivo.</translation>
    </message>
    <message>
        <source>Read the connection&apos;s password from standard input.</source>
        <translation>Ler a senha da conexão da entrada padrão.</translation>
    </message>
    <message>
        <source>There is no connection of that name.</source>
        <translation>Não há conexão com esse nome.</translation>
    </message>
    <message>
        <source>Make one in the window: File, Connections.</source>
        <translation>Crie uma na janela: Arquivo, Conexões.</translation>
    </message>
    <message>
        <source>No password is kept for this connection.</source>
        <translation>Não há senha guardada para esta conexão.</translation>
    </message>
    <message>
        <source>Give it on standard input, with --password-stdin.</source>
        <translation>Informe-a pela entrada padrão, com --password-stdin.</translation>
    </message>
    <message>
        <source>Prints what is wrong with a shard map. Nothing is written. Ends with 0, with 1 where problems were found and --fail-on-problems is given, and with 2 where the map can&apos;t be read.</source>
        <translation>Mostra o que está errado em um mapa de shards. Nada é gravado. Termina com 0, com 1 quando foram encontrados problemas e --fail-on-problems foi dado, e com 2 quando o mapa não pode ser lido.</translation>
    </message>
    <message>
        <source>A shard map in an SQLite file; none with --map.</source>
        <translation>Um mapa de shards em um arquivo SQLite; nenhum com --map.</translation>
    </message>
    <message>
        <source>Prints what came, went, moved and changed from one shard map to another. Nothing is written. Ends with 0, and with 2 where a map can&apos;t be read.</source>
        <translation>Mostra o que veio, foi embora, mudou de lugar e mudou de um mapa de shards para outro. Nada é gravado. Termina com 0, e com 2 quando um mapa não pode ser lido.</translation>
    </message>
    <message>
        <source>A shard map in an SQLite file, or a snapshot.</source>
        <translation>Um mapa de shards em um arquivo SQLite, ou um instantâneo.</translation>
    </message>
    <message>
        <source>A later one; none with --map.</source>
        <translation>Um posterior; nenhum com --map.</translation>
    </message>
    <message>
        <source>Not all of the answer could be written: what there is of it is not whole.</source>
        <translation>Não foi possível gravar toda a resposta: o que há dela não está completo.</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::AttentionTexts</name>
    <message>
        <source>an unknown worker</source>
        <translation>um worker desconhecido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are not in the shard map</source>
        <translation>
            <numerusform>%Ln sessão em %1 não está no mapa de shards</numerusform>
            <numerusform>%Ln sessões em %1 não estão no mapa de shards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not on %1</source>
        <translation>
            <numerusform>%Ln sessão não está em %1</numerusform>
            <numerusform>%Ln sessões não estão em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) run on %1, the shard map says otherwise</source>
        <translation>
            <numerusform>%Ln sessão roda em %1, mas o mapa de shards diz outra coisa</numerusform>
            <numerusform>%Ln sessões rodam em %1, mas o mapa de shards diz outra coisa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are leftovers</source>
        <translation>
            <numerusform>%Ln sessão em %1 é uma sobra</numerusform>
            <numerusform>%Ln sessões em %1 são sobras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the shard map point nowhere</source>
        <translation>
            <numerusform>%Ln linha do mapa de shards não aponta para nada</numerusform>
            <numerusform>%Ln linhas do mapa de shards não apontam para nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) on %1 differ from another only in capitals</source>
        <translation>
            <numerusform>%Ln nome em %1 só difere de outro nas maiúsculas</numerusform>
            <numerusform>%Ln nomes em %1 só diferem de outro nas maiúsculas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 restarted: %2 of %Ln session(s) that should run do not</source>
        <extracomment>%1 a worker, %2 a number, %Ln how many should run</extracomment>
        <translation>
            <numerusform>%1 reiniciou: %2 de %Ln sessão que deveria rodar não roda</numerusform>
            <numerusform>%1 reiniciou: %2 de %Ln sessões que deveriam rodar não rodam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) run again on %1, which was given up for dead</source>
        <translation>
            <numerusform>%Ln sessão voltou a rodar em %1, que tinha sido dado como morto</numerusform>
            <numerusform>%Ln sessões voltaram a rodar em %1, que tinha sido dado como morto</numerusform>
        </translation>
    </message>
    <message>
        <source>The shard map can&apos;t be read now</source>
        <translation>O mapa de shards não pode ser lido agora</translation>
    </message>
    <message>
        <source>A part of the shard map can&apos;t be read</source>
        <translation>Uma parte do mapa de shards não pode ser lida</translation>
    </message>
    <message>
        <source>Rows of the shard map are left out</source>
        <translation>Linhas do mapa de shards foram deixadas de fora</translation>
    </message>
    <message>
        <source>%1 does not reach WhatsApp</source>
        <translation>%1 não alcança o WhatsApp</translation>
    </message>
    <message>
        <source>%1 tells only part of what it should</source>
        <translation>%1 informa só parte do que deveria</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not reach WhatsApp: %Ln session(s) fail and start in turns</source>
        <translation>
            <numerusform>%1 não alcança o WhatsApp: %Ln sessão falha e inicia alternadamente</numerusform>
            <numerusform>%1 não alcança o WhatsApp: %Ln sessões falham e iniciam alternadamente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions of %Ln worker(s) lost WhatsApp at once, %1 in all</source>
        <extracomment>%1 a number of sessions, %Ln how many workers</extracomment>
        <translation>
            <numerusform>Sessões de %Ln worker perderam o WhatsApp ao mesmo tempo, %1 no total</numerusform>
            <numerusform>Sessões de %Ln workers perderam o WhatsApp ao mesmo tempo, %1 no total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are other users&apos; in their metadata</source>
        <translation>
            <numerusform>%Ln sessão em %1 é de outro usuário segundo os metadados</numerusform>
            <numerusform>%Ln sessões em %1 são de outros usuários segundo os metadados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not placed on a worker yet</source>
        <translation>
            <numerusform>%Ln sessão ainda não está alocada em um worker</numerusform>
            <numerusform>%Ln sessões ainda não estão alocadas em um worker</numerusform>
        </translation>
    </message>
    <message>
        <source>Its sessions are shown as last seen; whether they still work is not known.</source>
        <translation>As sessões dele aparecem como foram vistas por último; não se sabe se ainda funcionam.</translation>
    </message>
    <message>
        <source>It %1. %2</source>
        <extracomment>%1 &quot;brings no live events since 14:02&quot;, %2 why and what to do</extracomment>
        <translation>Ele %1. %2</translation>
    </message>
    <message>
        <source>What is shown may be old or incomplete. This goes away by itself once the map is mended.</source>
        <translation>O que aparece pode ser antigo ou incompleto. Isto some sozinho assim que o mapa for consertado.</translation>
    </message>
    <message>
        <source>So many workers at once is nobody&apos;s sessions: either the network between them and WhatsApp is cut, or WhatsApp itself has a failure. Restarting or logging out helps nobody now. Hit: %1.</source>
        <translation>Tantos workers ao mesmo tempo não é culpa de sessão alguma: ou a rede entre eles e o WhatsApp está cortada, ou o próprio WhatsApp tem uma falha. Reiniciar ou fazer logout não ajuda ninguém agora. Atingidos: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>workers</comment>
        <translation>
            <numerusform>mais %Ln</numerusform>
            <numerusform>mais %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 have not the configuration that was set</source>
        <translation>
            <numerusform>%Ln sessão em %1 não tem a configuração que foi definida</numerusform>
            <numerusform>%Ln sessões em %1 não têm a configuração que foi definida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old cop(y|ies) on %1 can&apos;t be removed</source>
        <translation>
            <numerusform>%Ln cópia antiga em %1 não pode ser removida</numerusform>
            <numerusform>%Ln cópias antigas em %1 não podem ser removidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %Ln thing(s) it had left to do wait for your review</source>
        <translation>
            <numerusform>Um backup foi restaurado: %Ln coisa que ele tinha por fazer espera a sua revisão</numerusform>
            <numerusform>Um backup foi restaurado: %Ln coisas que ele tinha por fazer esperam a sua revisão</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations that were under way then, old copies that were to be removed, and what was to run: nothing of it is done before somebody has said that it is still meant. Each is shown with what is seen of it now.</source>
        <translation>Operações que estavam em andamento, cópias antigas a remover e o que devia rodar: nada disso é feito antes que alguém diga que ainda vale. Cada item aparece com o que se vê dele agora.</translation>
    </message>
    <message>
        <source>The scheduled snapshot is not saved: %1</source>
        <extracomment>%1 a sentence: why</extracomment>
        <translation>O instantâneo programado não foi salvo: %1</translation>
    </message>
    <message>
        <source>It is tried again every ten minutes; this entry goes when one is saved.</source>
        <translation>Uma nova tentativa é feita a cada dez minutos; esta entrada some quando um for salvo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 failed within minutes</source>
        <translation>
            <numerusform>%Ln sessão em %1 falhou em poucos minutos</numerusform>
            <numerusform>%Ln sessões em %1 falharam em poucos minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 lost their login</source>
        <translation>
            <numerusform>%Ln sessão em %1 perdeu o login</numerusform>
            <numerusform>%Ln sessões em %1 perderam o login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 still wait for a scan</source>
        <translation>
            <numerusform>%Ln sessão em %1 ainda aguarda a leitura do código</numerusform>
            <numerusform>%Ln sessões em %1 ainda aguardam a leitura do código</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operations on %Ln session(s) on %1 were interrupted</source>
        <translation>
            <numerusform>Foram interrompidas operações em %Ln sessão em %1</numerusform>
            <numerusform>Foram interrompidas operações em %Ln sessões em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 failed</source>
        <translation>
            <numerusform>%Ln sessão em %1 falhou</numerusform>
            <numerusform>%Ln sessões em %1 falharam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 have been starting for minutes</source>
        <translation>
            <numerusform>%Ln sessão em %1 está iniciando há minutos</numerusform>
            <numerusform>%Ln sessões em %1 estão iniciando há minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 run twice</source>
        <translation>
            <numerusform>%Ln sessão em %1 roda em dobro</numerusform>
            <numerusform>%Ln sessões em %1 rodam em dobro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on %1 are in the shard map more than once</source>
        <translation>
            <numerusform>%Ln sessão em %1 está mais de uma vez no mapa de shards</numerusform>
            <numerusform>%Ln sessões em %1 estão mais de uma vez no mapa de shards</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has had its turn to start its sessions by itself and left these out. %1 starts them one after the other and checks each; those stopped on purpose stay stopped.</source>
        <translation>O servidor teve a sua vez de iniciar as sessões sozinho e deixou estas de fora. %1 inicia uma após a outra e verifica cada uma; as paradas de propósito continuam paradas.</translation>
    </message>
    <message numerus="yes">
        <source>Counted are those that were seen on %1: the rows of %Ln of them say %2.</source>
        <extracomment>%1 a worker, %2 names of other workers</extracomment>
        <translation>
            <numerusform>Contam-se as que foram vistas em %1: a linha de %Ln delas diz %2.</numerusform>
            <numerusform>Contam-se as que foram vistas em %1: as linhas de %Ln delas dizem %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>So many at once is rarely the customers&apos; doing: look at the server, its network and its memory first; then %1 starts all of them anew.</source>
        <translation>Tantas de uma vez raramente é culpa dos clientes: veja primeiro o servidor, a rede e a memória dele; depois, %1 inicia todas de novo.</translation>
    </message>
    <message>
        <source>%1 leads to them: what helps stands beside each in the inspector.</source>
        <translation>%1 leva até elas: o que ajuda está ao lado de cada uma, no inspetor.</translation>
    </message>
    <message>
        <source>Choose each in the list of sessions: what helps stands beside it in the inspector.</source>
        <translation>Escolha cada uma na lista de sessões: o que ajuda está ao lado dela, no inspetor.</translation>
    </message>
    <message>
        <source>So many at once is rarely the customers&apos; doing: it was the server, its network or its memory.</source>
        <translation>Tantas de uma vez raramente é coisa dos clientes: foi o servidor, a rede ou a memória dele.</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::CapacityAdvisor</name>
    <message>
        <source>limited by the processor</source>
        <translation>limitado pelo processador</translation>
    </message>
    <message>
        <source>limited by the memory</source>
        <translation>limitado pela memória</translation>
    </message>
    <message>
        <source>the highest published figure</source>
        <translation>o maior valor publicado</translation>
    </message>
    <message>
        <source>WAHA&apos;s FAQ</source>
        <translation>FAQ do WAHA</translation>
    </message>
    <message>
        <source>WAHA&apos;s scaling article</source>
        <translation>artigo do WAHA sobre escala</translation>
    </message>
    <message>
        <source>About %1 (%2; %3, %4 % head-room)</source>
        <extracomment>%1 number of sessions, %2 what bound it, %3 the table&apos;s name, %4 a percentage</extracomment>
        <translation>Cerca de %1 (%2; %3, %4 % de folga)</translation>
    </message>
    <message>
        <source>1: a CORE server of before 2026.6.1 holds one session, named “default”, whatever it runs on</source>
        <translation>1: um servidor CORE anterior à 2026.6.1 comporta uma sessão, chamada “default”, onde quer que rode</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::CauseText</name>
    <message>
        <source>%1 since %2</source>
        <extracomment>%1 is a state (&quot;does not answer&quot;), %2 a time, or date and time</extracomment>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 a worker or session, %2 what it does, with the time: &quot;waha4 does not answer since 14:02.&quot;</extracomment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a worker or session, %2 what it does: &quot;waha4 does not answer&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a call or message, %2 when it was seen: &quot;GET /api/sessions, 14:02:11&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Consultar de novo</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Change the schedule…</source>
        <translation>Alterar a programação…</translation>
    </message>
    <message>
        <source>Edit worker…</source>
        <translation>Editar worker…</translation>
    </message>
    <message>
        <source>Correct the URL…</source>
        <translation>Corrigir a URL…</translation>
    </message>
    <message>
        <source>Trust certificate…</source>
        <translation>Confiar no certificado…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation>Fazer logout…</translation>
    </message>
    <message>
        <source>Restore sessions…</source>
        <translation>Restaurar sessões…</translation>
    </message>
    <message>
        <source>Evacuate dead worker…</source>
        <translation>Evacuar worker morto…</translation>
    </message>
    <message>
        <source>Rebalance the fleet…</source>
        <translation>Reequilibrar a frota…</translation>
    </message>
    <message>
        <source>Remove worker…</source>
        <translation>Remover worker…</translation>
    </message>
    <message>
        <source>Show operation</source>
        <translation>Mostrar operação</translation>
    </message>
    <message>
        <source>Give it another user…</source>
        <translation>Dar outro usuário a ela…</translation>
    </message>
    <message>
        <source>Write it back…</source>
        <translation>Gravar de volta…</translation>
    </message>
    <message>
        <source>Keep what the server has…</source>
        <translation>Manter o que o servidor tem…</translation>
    </message>
    <message>
        <source>Write the user into it…</source>
        <translation>Gravar o usuário nela…</translation>
    </message>
    <message>
        <source>Add the user…</source>
        <translation>Adicionar o usuário…</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Trazer de volta…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Add to the map…</source>
        <translation>Adicionar ao mapa…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Create again…</source>
        <translation>Criar de novo…</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Alocar…</translation>
    </message>
    <message>
        <source>Remove row…</source>
        <translation>Remover linha…</translation>
    </message>
    <message>
        <source>Correct the row…</source>
        <translation>Corrigir a linha…</translation>
    </message>
    <message>
        <source>Stop one copy…</source>
        <translation>Parar uma cópia…</translation>
    </message>
    <message>
        <source>Show worker</source>
        <translation>Mostrar worker</translation>
    </message>
    <message>
        <source>Show its sessions</source>
        <translation>Mostrar as sessões dele</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Mostrar sessão</translation>
    </message>
    <message>
        <source>%1 since %2 or longer</source>
        <extracomment>as before; it was found so at that time, and may have been so before</extracomment>
        <translation>%1 desde %2 ou há mais tempo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is what a button says, in a sentence</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>What helps is done where the map is open, not in a file that is inspected.</source>
        <translation>O que ajuda se faz onde o mapa está aberto, não num arquivo que é inspecionado.</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::ObstacleCourse</name>
    <message>
        <source>the session is leaving it</source>
        <translation>a sessão está saindo dele</translation>
    </message>
    <message>
        <source>its sessions have not been read yet</source>
        <translation>as sessões dele ainda não foram lidas</translation>
    </message>
    <message>
        <source>its API key may not create sessions</source>
        <translation>a chave de API dele não pode criar sessões</translation>
    </message>
    <message>
        <source>WAHA %1 is too old</source>
        <translation>o WAHA %1 é antigo demais</translation>
    </message>
    <message>
        <source>its engine is not known</source>
        <translation>o motor dele não é conhecido</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>motor %1</translation>
    </message>
    <message>
        <source>holds one session only, named “default”</source>
        <translation>comporta uma única sessão, chamada “default”</translation>
    </message>
    <message>
        <source>has a session named “%1” already</source>
        <translation>já tem uma sessão chamada “%1”</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>isolado</translation>
    </message>
    <message>
        <source>being drained</source>
        <translation>sendo esvaziado</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>em quarentena</translation>
    </message>
    <message>
        <source>the shard map gives it no capacity</source>
        <translation>o mapa de shards não lhe dá capacidade</translation>
    </message>
    <message>
        <source>full</source>
        <translation>cheio</translation>
    </message>
    <message>
        <source>its disk is almost full</source>
        <translation>o disco dele está quase cheio</translation>
    </message>
    <message numerus="yes">
        <source>quarantined: %Ln old copies to remove first</source>
        <translation>
            <numerusform>em quarentena: %Ln cópia antiga a remover antes</numerusform>
            <numerusform>em quarentena: %Ln cópias antigas a remover antes</numerusform>
        </translation>
    </message>
    <message>
        <source>how many sessions the map has there is not known</source>
        <translation>não se sabe quantas sessões o mapa tem ali</translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1</source>
        <extracomment>%Ln free slots, %1 all slots of a worker</extracomment>
        <translation>
            <numerusform>%Ln livre de %1</numerusform>
            <numerusform>%Ln livres de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>does not reach WhatsApp</source>
        <translation>não alcança o WhatsApp</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::PlacementWords</name>
    <message numerus="yes">
        <source>%1 is the least loaded of %Ln worker(s) that fit: %2 % of its slots are taken%3.</source>
        <translation>
            <numerusform>%1 é o menos carregado de %Ln worker que serve: %2 % das vagas dele estão ocupadas%3.</numerusform>
            <numerusform>%1 é o menos carregado de %Ln workers que servem: %2 % das vagas dele estão ocupadas%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the most free slots of %Ln worker(s) that fit: %2 of %3%4.</source>
        <translation>
            <numerusform>%1 tem mais vagas livres de %Ln worker que serve: %2 de %3%4.</numerusform>
            <numerusform>%1 tem mais vagas livres de %Ln workers que servem: %2 de %3%4.</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 is as good, the lower id decided</source>
        <translation>; %1 é tão bom quanto, o id menor decidiu</translation>
    </message>
    <message>
        <source>; %1 has as many but is fuller</source>
        <translation>; %1 tem o mesmo número, mas está mais cheio</translation>
    </message>
    <message>
        <source>; %1 is as loaded but has fewer free slots</source>
        <translation>; %1 está igualmente carregado, mas tem menos vagas livres</translation>
    </message>
    <message>
        <source>The shard map has no workers yet: add one.</source>
        <translation>O mapa de shards ainda não tem workers: adicione um.</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; ou </translation>
    </message>
    <message>
        <source>stop draining %1</source>
        <translation>parar de esvaziar %1</translation>
    </message>
    <message>
        <source>end the quarantine of %1</source>
        <translation>encerrar a quarentena de %1</translation>
    </message>
    <message>
        <source>raise the capacity of a worker, or add one</source>
        <translation>aumentar a capacidade de um worker ou adicionar um</translation>
    </message>
    <message>
        <source>get %1 to answer again</source>
        <translation>fazer %1 responder de novo</translation>
    </message>
    <message>
        <source>wait until %1 has answered</source>
        <translation>esperar até %1 responder</translation>
    </message>
    <message>
        <source>correct the URL of %1</source>
        <translation>corrigir a URL de %1</translation>
    </message>
    <message>
        <source>give %1 an administrator&apos;s API key</source>
        <translation>dar a %1 uma chave de API de administrador</translation>
    </message>
    <message>
        <source>update WAHA on %1</source>
        <translation>atualizar o WAHA em %1</translation>
    </message>
    <message>
        <source>add a worker with engine %1</source>
        <translation>adicionar um worker com o motor %1</translation>
    </message>
    <message>
        <source>update WAHA on %1 to 2026.6.1 or later, which holds many sessions</source>
        <translation>atualizar o WAHA em %1 para a 2026.6.1 ou posterior, que comporta muitas sessões</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>escolher outro nome</translation>
    </message>
    <message>
        <source>give a worker the labels asked for, or ask for fewer</source>
        <translation>dar a um worker os rótulos pedidos ou pedir menos</translation>
    </message>
    <message>
        <source>free disk space on %1</source>
        <translation>liberar espaço em disco em %1</translation>
    </message>
    <message>
        <source>wait until the old copies on %1 are removed</source>
        <translation>esperar até que as cópias antigas em %1 sejam removidas</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>same store, no scan</source>
        <translation>mesmo armazenamento, sem leitura</translation>
    </message>
    <message>
        <source>%1 shares its session store with %2: nobody has to scan.</source>
        <translation>%1 compartilha o armazenamento de sessões com %2: ninguém precisa ler código.</translation>
    </message>
    <message>
        <source>%1 has the most free slots of those with the same engine.</source>
        <translation>%1 tem mais vagas livres entre os do mesmo motor.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a worker, %2 what speaks for it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; not met there: %1</source>
        <translation>; não atendido ali: %1</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>roda %1</translation>
    </message>
    <message>
        <source>; %1 is less loaded but %2</source>
        <translation>; %1 está menos carregado, mas %2</translation>
    </message>
    <message>
        <source>; %1 has more room but %2</source>
        <translation>; %1 tem mais espaço, mas %2</translation>
    </message>
    <message>
        <source>No worker fits</source>
        <translation>Nenhum worker serve</translation>
    </message>
    <message>
        <source>Each has more than one reason or one that cannot be changed here: add a worker.</source>
        <translation>Cada um tem mais de um motivo, ou um que não pode ser mudado aqui: adicione um worker.</translation>
    </message>
    <message>
        <source>What would help: %1.</source>
        <extracomment>%1 is a list of things to do, such as &quot;uncordon waha3 (12 free)&quot;</extracomment>
        <translation>O que ajudaria: %1.</translation>
    </message>
    <message numerus="yes">
        <source>it must be %1, which rules out %Ln of %2 worker(s)</source>
        <extracomment>%1 a label that a worker must have, &quot;country=BR&quot;; %2 the number of all workers</extracomment>
        <translation>
            <numerusform>tem de ser %1, o que exclui %Ln de %2 worker</numerusform>
            <numerusform>tem de ser %1, o que exclui %Ln de %2 workers</numerusform>
        </translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>mend the shard map</source>
        <translation>consertar o mapa de shards</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the only worker that fits: %Ln of %2 slots are free.</source>
        <translation>
            <numerusform>%1 é o único worker que serve: %Ln de %2 vagas está livre.</numerusform>
            <numerusform>%1 é o único worker que serve: %Ln de %2 vagas estão livres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 slots are free</source>
        <translation>
            <numerusform>%Ln de %1 vagas está livre</numerusform>
            <numerusform>%Ln de %1 vagas estão livres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>uncordon %1 (%Ln free)</source>
        <translation>
            <numerusform>tirar %1 do isolamento (%Ln livre)</numerusform>
            <numerusform>tirar %1 do isolamento (%Ln livres)</numerusform>
        </translation>
    </message>
    <message>
        <source>mend the network of %1</source>
        <translation>conserte a rede de %1</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::RestoreWords</name>
    <message>
        <source>%1 does not answer, or its sessions have not been read yet.</source>
        <translation>%1 não responde, ou as suas sessões ainda não foram lidas.</translation>
    </message>
    <message>
        <source>Everything on %1 that should run does.</source>
        <translation>Em %1 roda tudo o que deveria rodar.</translation>
    </message>
    <message>
        <source>%1 has just started, and starts sessions by itself until about %2.</source>
        <translation>%1 acabou de iniciar e inicia sessões sozinho até cerca de %2.</translation>
    </message>
    <message>
        <source>%1 does not have the sessions that should run: create them again.</source>
        <translation>%1 não tem as sessões que deveriam rodar: crie-as novamente.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) that should run do not.</source>
        <translation>
            <numerusform>%1 de %Ln sessão que deveria rodar não roda.</numerusform>
            <numerusform>%1 de %Ln sessões que deveriam rodar não rodam.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 started at %2. %3</source>
        <extracomment>%1 a worker, %2 a time, %3 &quot;12 of 40 sessions that should run do not.&quot;</extracomment>
        <translation>%1 iniciou às %2. %3</translation>
    </message>
    <message>
        <source>They are brought back one at a time, five seconds apart, and each is checked; the ones used last come first.</source>
        <translation>Elas voltam uma de cada vez, a cada cinco segundos, e cada uma é verificada; as usadas por último vêm primeiro.</translation>
    </message>
    <message>
        <source>They are brought back up to four at a time, and each is checked; the ones used last come first.</source>
        <translation>Elas voltam até quatro de cada vez, e cada uma é verificada; as usadas por último vêm primeiro.</translation>
    </message>
    <message>
        <source>Sessions that were stopped on purpose are not in the list.</source>
        <translation>As sessões paradas de propósito não estão na lista.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Create again by hand</source>
        <translation>Criar novamente à mão</translation>
    </message>
    <message>
        <source>set to run by its last operation</source>
        <translation>a última operação quis que rodasse</translation>
    </message>
    <message>
        <source>worked before the restart</source>
        <translation>funcionava antes do reinício</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::SessionCause</name>
    <message>
        <source>has not been seen yet</source>
        <translation>ainda não foi vista</translation>
    </message>
    <message>
        <source>Its worker has not listed it since this console looks.</source>
        <translation>O worker dela não a listou desde que este console observa.</translation>
    </message>
    <message>
        <source>is not placed on a worker yet</source>
        <translation>ainda não está alocada em um worker</translation>
    </message>
    <message>
        <source>Its row names no worker, so it runs nowhere and costs no slot. That is fine for a customer who waits or is parked.</source>
        <translation>A linha dela não indica nenhum worker, então ela não roda em lugar algum e não custa vaga. Isso é normal para um cliente que espera ou está em pausa.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>It sends and receives nothing.</source>
        <translation>Ela não envia nem recebe nada.</translation>
    </message>
    <message>
        <source>Nobody scanned its code in time, so it gave up.</source>
        <translation>Ninguém leu o código a tempo, então ela desistiu.</translation>
    </message>
    <message>
        <source>lost its login</source>
        <translation>perdeu o login</translation>
    </message>
    <message>
        <source>It worked, and was left without a phone although no operation asked for that: the linked device was removed on the phone, WhatsApp ended it, or another program logged it out. Until somebody scans a new code it sends and receives nothing.</source>
        <translation>Ela funcionava e ficou sem celular, embora nenhuma operação tenha pedido isso: o dispositivo conectado foi removido no celular, o WhatsApp o encerrou ou outro programa fez logout dela. Até que alguém leia um novo código, ela não envia nem recebe nada.</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>está iniciando</translation>
    </message>
    <message>
        <source>That takes seconds as a rule.</source>
        <translation>Em geral, isso leva segundos.</translation>
    </message>
    <message>
        <source>has been starting for minutes</source>
        <translation>está iniciando há minutos</translation>
    </message>
    <message>
        <source>Starting takes seconds as a rule.</source>
        <translation>Em geral, iniciar leva segundos.</translation>
    </message>
    <message>
        <source>waits for a scan</source>
        <translation>aguarda a leitura do código</translation>
    </message>
    <message>
        <source>No phone is linked to it: it sends and receives nothing.</source>
        <translation>Nenhum celular está conectado a ela: ela não envia nem recebe nada.</translation>
    </message>
    <message>
        <source>Scan its code with the phone, or ask for a pairing code.</source>
        <translation>Leia o código dela com o celular ou peça um código de pareamento.</translation>
    </message>
    <message>
        <source>waits for a passkey</source>
        <translation>aguarda uma passkey</translation>
    </message>
    <message>
        <source>WhatsApp wants the phone&apos;s holder to confirm who links it.</source>
        <translation>O WhatsApp quer que o dono do celular confirme quem o conecta.</translation>
    </message>
    <message>
        <source>Follow what its pairing says.</source>
        <translation>Siga o que o pareamento dela diz.</translation>
    </message>
    <message>
        <source>still waits for a scan</source>
        <translation>ainda aguarda a leitura do código</translation>
    </message>
    <message>
        <source>has a status that can&apos;t be read</source>
        <translation>tem um status que não pode ser lido</translation>
    </message>
    <message>
        <source>Its server lists it, but says nothing of its status that can be read.</source>
        <translation>O servidor dela a lista, mas não informa nenhum status que possa ser lido.</translation>
    </message>
    <message>
        <source>is not in the shard map</source>
        <translation>não está no mapa de shards</translation>
    </message>
    <message>
        <source>It takes up a slot, and no customer&apos;s requests reach it.</source>
        <translation>Ela ocupa uma vaga, e nenhuma requisição de cliente chega até ela.</translation>
    </message>
    <message>
        <source>is not on %1</source>
        <translation>não está em %1</translation>
    </message>
    <message>
        <source>The shard map sends its customer to this worker, but there is no such session there.</source>
        <translation>O mapa de shards manda o cliente dela para este worker, mas não há tal sessão ali.</translation>
    </message>
    <message>
        <source>runs on %1, the shard map says otherwise</source>
        <translation>roda em %1, mas o mapa de shards diz outra coisa</translation>
    </message>
    <message>
        <source>Requests for this customer go to the wrong server.</source>
        <translation>As requisições deste cliente vão para o servidor errado.</translation>
    </message>
    <message>
        <source>runs twice</source>
        <translation>roda em dobro</translation>
    </message>
    <message>
        <source>The same WhatsApp account runs on two workers: messages can arrive twice and WhatsApp may disconnect it.</source>
        <translation>A mesma conta do WhatsApp roda em dois workers: mensagens podem chegar em dobro e o WhatsApp pode desconectá-la.</translation>
    </message>
    <message>
        <source>is a leftover</source>
        <translation>é uma sobra</translation>
    </message>
    <message>
        <source>The session lives on another worker now.</source>
        <translation>A sessão agora vive em outro worker.</translation>
    </message>
    <message>
        <source>runs again on %1, which was given up for dead</source>
        <translation>voltou a rodar em %1, que tinha sido dado como morto</translation>
    </message>
    <message>
        <source>The account works on another worker by now, so it runs twice. The old copy is stopped and deleted before anything else is done on this worker, as soon as the other one is seen working; this goes away by itself once it is gone.</source>
        <translation>A conta já funciona em outro worker, portanto roda em dobro. A cópia antiga é parada e excluída antes de qualquer outra coisa neste worker, assim que a outra for vista funcionando; isto some sozinho quando a cópia tiver sumido.</translation>
    </message>
    <message>
        <source>If it stays, look at the list of operations: it says what stands in the way.</source>
        <translation>Se continuar, veja a lista de operações: ela diz o que está impedindo.</translation>
    </message>
    <message>
        <source>is in the shard map more than once</source>
        <translation>está mais de uma vez no mapa de shards</translation>
    </message>
    <message>
        <source>Several rows have the same worker and name, perhaps of different customers.</source>
        <translation>Várias linhas têm o mesmo worker e nome, talvez de clientes diferentes.</translation>
    </message>
    <message>
        <source>has a row that points nowhere</source>
        <translation>tem uma linha que não aponta para nada</translation>
    </message>
    <message>
        <source>Their customers or their workers are not in the shard map.</source>
        <translation>Os clientes ou os workers delas não estão no mapa de shards.</translation>
    </message>
    <message>
        <source>differs from another name only in capitals</source>
        <translation>só difere de outro nome nas maiúsculas</translation>
    </message>
    <message>
        <source>Where sessions are stored in PostgreSQL, WAHA keeps both in the same database.</source>
        <translation>Onde as sessões ficam em PostgreSQL, o WAHA guarda as duas no mesmo banco de dados.</translation>
    </message>
    <message>
        <source>is another user&apos;s in its metadata</source>
        <translation>é de outro usuário segundo os metadados</translation>
    </message>
    <message>
        <source>The application hears of it under the user in the metadata, and looks for it under the one in the shard map.</source>
        <translation>O aplicativo recebe notícias dela sob o usuário dos metadados e a procura sob o usuário do mapa de shards.</translation>
    </message>
    <message>
        <source>has not the configuration that was set</source>
        <translation>não tem a configuração que foi definida</translation>
    </message>
    <message>
        <source>Its server forgot it, as some do when they restart, or somebody else changed it: its webhooks, proxy and metadata may be gone, and its customer hears nothing.</source>
        <translation>O servidor dela a esqueceu, como alguns fazem quando reiniciam, ou outra pessoa a mudou: os webhooks, o proxy e os metadados podem ter sumido, e o cliente dela não recebe nada.</translation>
    </message>
    <message>
        <source>is an old copy that can&apos;t be removed</source>
        <translation>é uma cópia antiga que não pode ser removida</translation>
    </message>
    <message>
        <source>Its account moved away and this copy should go, but no other session is seen working for it: this may be its only login, so it stays until one is.</source>
        <translation>A conta dela mudou de lugar e esta cópia deveria sair, mas nenhuma outra sessão é vista funcionando para ela: este pode ser o único login, então a cópia fica até que alguma seja vista.</translation>
    </message>
    <message>
        <source>has an operation that was interrupted</source>
        <translation>tem uma operação que foi interrompida</translation>
    </message>
    <message>
        <source>It was left half done: its console is gone. Where the session is and what the shard map says fit together again once the operation is finished or undone; nothing else should be changed before.</source>
        <translation>Ficou feita pela metade: o console dela se foi. Onde a sessão está e o que diz o mapa de shards voltam a combinar quando a operação for concluída ou desfeita; nada mais deve ser mudado antes.</translation>
    </message>
    <message>
        <source>is being moved</source>
        <translation>está sendo movida</translation>
    </message>
    <message>
        <source>Until that is over it may be on two workers.</source>
        <translation>Até isso terminar ela pode estar em dois workers.</translation>
    </message>
    <message>
        <source>is shown as last seen: %1</source>
        <extracomment>%1 is why: &quot;waha4 does not answer&quot;</extracomment>
        <translation>aparece como foi vista por último: %1</translation>
    </message>
    <message>
        <source>was never seen: %1</source>
        <translation>nunca foi vista: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 a session, %2 a worker: &quot;acme-sales on waha4&quot;</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>an unknown worker</source>
        <translation>um worker desconhecido</translation>
    </message>
    <message>
        <source>%1 still has a copy of it, which is %2.</source>
        <translation>%1 ainda tem uma cópia dela, que está %2.</translation>
    </message>
    <message>
        <source>%1: whether it still runs there, too, is not known.</source>
        <translation>%1: não se sabe se ela ainda roda ali também.</translation>
    </message>
    <message>
        <source>The row points to something that is not there.</source>
        <translation>A linha aponta para algo que não existe.</translation>
    </message>
    <message>
        <source>Its worker %1 is not in the shard map.</source>
        <translation>O worker dela, %1, não está no mapa de shards.</translation>
    </message>
    <message>
        <source>Its row names no user.</source>
        <translation>A linha dela não indica nenhum usuário.</translation>
    </message>
    <message>
        <source>The shard map says %1, its metadata says %2.</source>
        <translation>O mapa de shards diz %1, os metadados dela dizem %2.</translation>
    </message>
    <message>
        <source>Whose login it holds is not told now.</source>
        <translation>De quem é o login que ela guarda, agora não se informa.</translation>
    </message>
    <message>
        <source>It holds the login of +%1.</source>
        <translation>Ela guarda o login de +%1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>is shown as the map has it: no server is asked</source>
        <translation>aparece como o mapa a tem: nenhum servidor é consultado</translation>
    </message>
    <message>
        <source>is shown as it was last seen: no server is asked</source>
        <translation>é mostrada como foi vista pela última vez: nenhum servidor é consultado</translation>
    </message>
    <message>
        <source>Its next list says how it is, which takes a minute at most.</source>
        <translation>A próxima lista dele diz como ela está, o que leva no máximo um minuto.</translation>
    </message>
    <message>
        <source>%1 gives it a worker and makes it there.</source>
        <translation>%1 dá um worker a ela e a cria ali.</translation>
    </message>
    <message>
        <source>Try %1; if it fails again while other sessions of its worker work, the phone has probably unlinked it: then %2, and scan a new code. If they fail, too, look at the server and its network.</source>
        <translation>Tente %1; se falhar de novo enquanto outras sessões do worker dela funcionam, o celular provavelmente a desconectou: então %2 e leia um novo código. Se as outras também falharem, veja o servidor e a rede dele.</translation>
    </message>
    <message>
        <source>%1 makes it show new codes: when somebody with the phone is there.</source>
        <translation>%1 faz com que ela mostre códigos novos: quando alguém com o celular estiver por perto.</translation>
    </message>
    <message>
        <source>Somebody with the phone has to scan its code, which the inspector shows; if it shows none, %1 makes a new one.</source>
        <translation>Alguém com o celular precisa ler o código dela, que o inspetor mostra; se não mostrar nenhum, %1 faz um novo.</translation>
    </message>
    <message>
        <source>Try %1; if that does not help, look at the server&apos;s memory and processor load.</source>
        <translation>Tente %1; se não adiantar, veja a memória e a carga do processador do servidor.</translation>
    </message>
    <message>
        <source>A server gives about six codes in three minutes. The one it shows now may be too old.</source>
        <translation>Um servidor dá cerca de seis códigos em três minutos. O que ele mostra agora pode ser antigo demais.</translation>
    </message>
    <message>
        <source>is stopped</source>
        <translation>está parada</translation>
    </message>
    <message>
        <source>It sends and receives nothing. Nobody has said in a console whether it should run: another program stopped it, or its server did not start it again.</source>
        <translation>Ela não envia nem recebe nada. Ninguém disse em um console se ela deve rodar: outro programa a parou, ou o servidor dela não a iniciou de novo.</translation>
    </message>
    <message>
        <source>%1 runs it again; a login that it had is kept.</source>
        <translation>%1 a faz rodar de novo; um login que ela tinha é mantido.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log: it may say what is wrong with it.</source>
        <translation>Veja o log do servidor: ele pode dizer o que há de errado com ela.</translation>
    </message>
    <message>
        <source>%1 gives it a row; %2 takes it off its worker, if nobody needs it.</source>
        <translation>%1 dá a ela uma linha; %2 a tira do worker, se ninguém precisar dela.</translation>
    </message>
    <message>
        <source>%1 makes it anew, which needs a new scan; %2 takes it out of the shard map.</source>
        <translation>%1 a faz de novo, o que exige nova leitura; %2 a tira do mapa de shards.</translation>
    </message>
    <message>
        <source>%1 points the row to where it runs; %2 takes the session to where the row says, which needs a scan.</source>
        <translation>%1 aponta a linha para onde ela roda; %2 leva a sessão para onde a linha diz, o que exige uma leitura.</translation>
    </message>
    <message>
        <source>%1 shows both and asks which one stays.</source>
        <translation>%1 mostra as duas e pergunta qual fica.</translation>
    </message>
    <message>
        <source>Once you have made sure of that, %1 takes this copy away.</source>
        <translation>Depois que você tiver certeza disso, %1 elimina esta cópia.</translation>
    </message>
    <message>
        <source>Keep the right one: %1 takes one of the others out of the shard map.</source>
        <translation>Mantenha a certa: %1 tira uma das outras do mapa de shards.</translation>
    </message>
    <message>
        <source>WAHA can&apos;t rename a session: %1 takes one of the two to another worker.</source>
        <translation>O WAHA não pode renomear uma sessão: %1 leva uma das duas para outro worker.</translation>
    </message>
    <message>
        <source>%1 changes the row; %2 changes the metadata, for which the server stops and starts the session.</source>
        <translation>%1 altera a linha; %2 altera os metadados, para o que o servidor para e inicia a sessão.</translation>
    </message>
    <message>
        <source>%1 sets what was last set, for which the server stops and starts a running session; %2 forgets it. Passwords and keys are never kept: where they are gone, too, the operation names them.</source>
        <translation>%1 define o que foi definido por último, para o que o servidor para e inicia uma sessão em execução; %2 o esquece. Senhas e chaves nunca são guardadas: onde elas também sumiram, a operação as indica.</translation>
    </message>
    <message>
        <source>Bring the other session to work: then this one goes by itself.</source>
        <translation>Faça a outra sessão funcionar: então esta some sozinha.</translation>
    </message>
    <message>
        <source>%1 says how far it came, and can finish or undo it.</source>
        <translation>%1 diz até onde ela chegou e pode concluí-la ou desfazê-la.</translation>
    </message>
    <message>
        <source>Its user %1 is not in the user table.</source>
        <translation>O usuário dela, %1, não está na tabela de usuários.</translation>
    </message>
    <message>
        <source>%1 points it to one that is there.</source>
        <extracomment>%1 what a button says</extracomment>
        <translation>%1 a aponta para um que está lá.</translation>
    </message>
    <message>
        <source>%1 adds the one it names.</source>
        <translation>%1 adiciona o que ela indica.</translation>
    </message>
    <message>
        <source>%1 points it to the worker that it was seen on.</source>
        <translation>%1 a aponta para o worker em que ela foi vista.</translation>
    </message>
    <message>
        <source>%1 takes a row that nobody needs out of the shard map.</source>
        <translation>%1 tira do mapa de shards uma linha de que ninguém precisa.</translation>
    </message>
    <message>
        <source>It sends and receives nothing. Somebody stopped it in a console: it stays so until it is started.</source>
        <translation>Ela não envia nem recebe nada. Alguém a parou em um console: ela fica assim até ser iniciada.</translation>
    </message>
    <message>
        <source>It sends and receives nothing. It should run, as somebody asked for in a console: another program stopped it, or its server did not start it again.</source>
        <translation>Ela não envia nem recebe nada. Ela deveria rodar, como alguém pediu em um console: outro programa a parou, ou o servidor dela não a iniciou de novo.</translation>
    </message>
    <message>
        <source>fails and starts in turns</source>
        <translation>falha e inicia, alternando</translation>
    </message>
    <message>
        <source>It fails, is started again by its server and fails again, every few seconds: it does not reach WhatsApp. It sends and receives nothing.</source>
        <translation>Ela falha, é iniciada de novo pelo servidor e falha outra vez, a cada poucos segundos: não alcança o WhatsApp. Não envia nem recebe nada.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s way to the internet, or at the session&apos;s proxy. Restarting or logging out does not help: the login is kept, and this goes away by itself.</source>
        <translation>Veja o caminho do servidor até a internet ou o proxy da sessão. Reiniciar ou desconectar não ajuda: o login é mantido, e isto passa sozinho.</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::SpareRoomWords</name>
    <message>
        <source>it has no sessions to place</source>
        <translation>não tem sessões a acomodar</translation>
    </message>
    <message numerus="yes">
        <source>its %Ln session(s) would have no place: no other worker can take any</source>
        <translation>
            <numerusform>a sua %Ln sessão ficaria sem lugar: nenhum outro worker pode recebê-la</numerusform>
            <numerusform>as suas %Ln sessões ficariam sem lugar: nenhum outro worker pode receber alguma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %Ln session(s) would have no place</source>
        <translation>
            <numerusform>%1 da sua %Ln sessão ficaria sem lugar</numerusform>
            <numerusform>%1 das suas %Ln sessões ficariam sem lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its %Ln session(s) fit on %1</source>
        <extracomment>%1 as in &quot;5 others&quot; or &quot;1 other&quot;</extracomment>
        <translation>
            <numerusform>a sua %Ln sessão cabe em %1</numerusform>
            <numerusform>as suas %Ln sessões cabem em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln outro</numerusform>
            <numerusform>%Ln outros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln session(s) are taken wherever there is room</source>
        <translation>
            <numerusform>O nome de %Ln sessão já existe em todo lugar com vagas</numerusform>
            <numerusform>Os nomes de %Ln sessões já existem em todo lugar com vagas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <extracomment>%1 workers, %2 why they are no help</extracomment>
        <translation>Não %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln of %2 free</source>
        <extracomment>%1 a worker, %2 free slots</extracomment>
        <translation>
            <numerusform>%1 recebe %Ln de %2 livres</numerusform>
            <numerusform>%1 recebe %Ln de %2 livres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln session(s) must have is nowhere where there is room</source>
        <translation>
            <numerusform>O que %Ln sessão precisa ter não existe onde há espaço</numerusform>
            <numerusform>O que %Ln sessões precisam ter não existe onde há espaço</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::fleet::WishList</name>
    <message>
        <source> or </source>
        <extracomment>Between alternatives: &quot;BR or PT&quot;</extracomment>
        <translation> ou </translation>
    </message>
    <message>
        <source>apart from the user&apos;s other sessions</source>
        <translation>separada das outras sessões do usuário</translation>
    </message>
    <message>
        <source>apart from the group %1</source>
        <translation>separada do grupo %1</translation>
    </message>
    <message>
        <source>together with the user&apos;s other sessions</source>
        <translation>junto com as outras sessões do usuário</translation>
    </message>
    <message>
        <source>together with the group %1</source>
        <translation>junto com o grupo %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>Of a worker: wishes that are not met there</extracomment>
        <translation>não %1</translation>
    </message>
    <message>
        <source>lacks label %1</source>
        <translation>não tem o rótulo %1</translation>
    </message>
    <message>
        <source>%1, must be %2</source>
        <translation>%1, tem de ser %2</translation>
    </message>
    <message>
        <source>has no label %1</source>
        <extracomment>Of a worker, after &quot;but&quot;</extracomment>
        <translation>não tem o rótulo %1</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>é %1</translation>
    </message>
    <message>
        <source>has none of those it should be with</source>
        <extracomment>Of a worker, after &quot;but&quot;: sessions one should be together with</extracomment>
        <translation>não tem nenhuma daquelas com que ela deve ficar</translation>
    </message>
    <message>
        <source>has fewer of those it should be with</source>
        <translation>tem menos daquelas com que ela deve ficar</translation>
    </message>
    <message numerus="yes">
        <source>has %Ln session(s) it should be apart from</source>
        <extracomment>Of a worker, after &quot;but&quot;: sessions one should be apart from</extracomment>
        <translation>
            <numerusform>tem %Ln sessão de que ela deve ficar separada</numerusform>
            <numerusform>tem %Ln sessões de que ela deve ficar separada</numerusform>
        </translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>tem de ser %1</translation>
    </message>
    <message>
        <source>preferably %1</source>
        <translation>de preferência %1</translation>
    </message>
</context>
<context>
    <name>quayside::fleet::WorkerCause</name>
    <message>
        <source>Session list</source>
        <translation>Lista de sessões</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tempo no ar</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Saúde</translation>
    </message>
    <message>
        <source>Live events</source>
        <translation>Eventos ao vivo</translation>
    </message>
    <message>
        <source>Settings of the server</source>
        <translation>Configurações do servidor</translation>
    </message>
    <message>
        <source>does not list its sessions</source>
        <translation>não lista as sessões dele</translation>
    </message>
    <message>
        <source>does not tell its version</source>
        <translation>não informa a versão dele</translation>
    </message>
    <message>
        <source>does not tell how long it is up</source>
        <translation>não informa há quanto tempo está no ar</translation>
    </message>
    <message>
        <source>does not tell its health</source>
        <translation>não informa a saúde dele</translation>
    </message>
    <message>
        <source>brings no live events</source>
        <translation>não traz eventos ao vivo</translation>
    </message>
    <message>
        <source>does not tell its settings</source>
        <translation>não informa as configurações dele</translation>
    </message>
    <message>
        <source>has not answered yet</source>
        <translation>ainda não respondeu</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>não responde</translation>
    </message>
    <message>
        <source>does not answer in time</source>
        <translation>não responde a tempo</translation>
    </message>
    <message>
        <source>makes no secure connection</source>
        <translation>não faz conexão segura</translation>
    </message>
    <message>
        <source>has a certificate that is not trusted</source>
        <translation>tem um certificado que não é confiável</translation>
    </message>
    <message>
        <source>refuses the API key</source>
        <translation>recusa a chave de API</translation>
    </message>
    <message>
        <source>has an API key that cannot be sent</source>
        <translation>tem uma chave de API que não pode ser enviada</translation>
    </message>
    <message>
        <source>has a key for one session only</source>
        <translation>tem uma chave para uma única sessão</translation>
    </message>
    <message>
        <source>is behind a proxy that refuses</source>
        <translation>está atrás de um proxy que recusa</translation>
    </message>
    <message>
        <source>takes no more requests for now</source>
        <translation>não aceita mais requisições por enquanto</translation>
    </message>
    <message>
        <source>answers with errors</source>
        <translation>responde com erros</translation>
    </message>
    <message>
        <source>is not a WAHA server</source>
        <translation>não é um servidor WAHA</translation>
    </message>
    <message>
        <source>sends more than it may</source>
        <translation>envia mais do que pode</translation>
    </message>
    <message>
        <source>sends requests elsewhere</source>
        <translation>encaminha requisições para outro lugar</translation>
    </message>
    <message>
        <source>has a URL that cannot be used</source>
        <translation>tem uma URL que não pode ser usada</translation>
    </message>
    <message>
        <source>online</source>
        <translation>on-line</translation>
    </message>
    <message>
        <source>The other sessions can neither be seen nor changed.</source>
        <translation>As outras sessões não podem ser vistas nem mudadas.</translation>
    </message>
    <message>
        <source>The key in the shard map begins with “sha512:”: it is the hash that the server keeps, not the key it was made from.</source>
        <translation>A chave no mapa de shards começa com “sha512:”: é o hash que o servidor guarda, não a chave da qual ele foi feito.</translation>
    </message>
    <message>
        <source>The shard map says “%1”.</source>
        <translation>O mapa de shards diz “%1”.</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <extracomment>%1 is a SHA-256 fingerprint in hex</extracomment>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>It begins: “%1”</source>
        <extracomment>%1 are the first bytes of what a server answered</extracomment>
        <translation>Começa com: “%1”</translation>
    </message>
    <message>
        <source>is not asked: offline</source>
        <translation>não é consultado: off-line</translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Ele disse: “%1”.</translation>
    </message>
    <message>
        <source>Put the server&apos;s administrator key into the shard map with %1.</source>
        <translation>Ponha a chave de administrador do servidor no mapa de shards com %1.</translation>
    </message>
    <message>
        <source>Put the server&apos;s present key into the shard map with %1. A server without a configured key makes a new one at every start: set WAHA_API_KEY on it.</source>
        <translation>Ponha a chave atual do servidor no mapa de shards com %1. Um servidor sem chave configurada cria uma nova a cada início: defina WAHA_API_KEY nele.</translation>
    </message>
    <message>
        <source>Put the key itself into the shard map with %1.</source>
        <translation>Ponha a própria chave no mapa de shards com %1.</translation>
    </message>
    <message>
        <source>This goes away by itself once the server answers. Check that it runs and that the address is right; %1 corrects it.</source>
        <translation>Isto some sozinho assim que o servidor responder. Verifique se ele roda e se o endereço está certo; %1 o corrige.</translation>
    </message>
    <message>
        <source>Perhaps its address is %1: %2 puts that in.</source>
        <extracomment>%1 a URL, %2 what a button says</extracomment>
        <translation>Talvez o endereço dele seja %1: %2 o preenche.</translation>
    </message>
    <message>
        <source>If it does not come back, %1 makes its sessions again on other workers.</source>
        <translation>Se ele não voltar, %1 faz as sessões dele de novo em outros workers.</translation>
    </message>
    <message>
        <source>If it does not come back, %1 makes its sessions again on other workers: possible from %2 on, as a worker is given five minutes to come back. Its plan can be looked at now.</source>
        <extracomment>%1 what a button says, %2 a time</extracomment>
        <translation>Se ele não voltar, %1 faz as sessões dele de novo em outros workers: possível a partir de %2, pois um worker tem cinco minutos para voltar. O plano já pode ser visto.</translation>
    </message>
    <message>
        <source>has more sessions than its capacity</source>
        <translation>tem mais sessões que a sua capacidade</translation>
    </message>
    <message>
        <source>shares its WAHA worker id with another worker</source>
        <translation>tem o mesmo id de worker do WAHA que outro worker</translation>
    </message>
    <message>
        <source>starts everybody&apos;s sessions when it restarts</source>
        <translation>inicia as sessões de todos quando reinicia</translation>
    </message>
    <message>
        <source>runs a version of WAHA that is too old</source>
        <translation>usa uma versão do WAHA antiga demais</translation>
    </message>
    <message>
        <source>has a disk that is almost full</source>
        <translation>está com o disco quase cheio</translation>
    </message>
    <message>
        <source>is in the shard map twice</source>
        <translation>está duas vezes no mapa de shards</translation>
    </message>
    <message>
        <source>restarted a short while ago</source>
        <translation>reiniciou há pouco</translation>
    </message>
    <message numerus="yes">
        <source>lists %Ln session(s) that can&apos;t be read</source>
        <translation>
            <numerusform>lista %Ln sessão que não pode ser lida</numerusform>
            <numerusform>lista %Ln sessões que não podem ser lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 slots are taken of %2.</source>
        <translation>%1 vagas de %2 estão ocupadas.</translation>
    </message>
    <message>
        <source>Workers that keep their sessions in one database tell them apart by WAHA_WORKER_ID. With the same or no id they start each other&apos;s sessions after a restart.</source>
        <translation>Workers que guardam as sessões no mesmo banco de dados as distinguem por WAHA_WORKER_ID. Com o mesmo id, ou sem id, um inicia as sessões do outro após reiniciar.</translation>
    </message>
    <message>
        <source>WHATSAPP_RESTART_ALL_SESSIONS is on and the worker shares its database with others: after a restart sessions would run twice.</source>
        <translation>WHATSAPP_RESTART_ALL_SESSIONS está ligado e o worker divide o banco de dados com outros: após reiniciar, as sessões rodariam em dobro.</translation>
    </message>
    <message>
        <source>It runs WAHA %1; the calls this program needs exist since 2024.9.1.</source>
        <translation>Ele roda o WAHA %1; as chamadas de que este programa precisa existem desde a 2024.9.1.</translation>
    </message>
    <message>
        <source>The server reports too little free space. Sessions fail when they cannot write.</source>
        <translation>O servidor informa pouco espaço livre. As sessões falham quando não conseguem gravar.</translation>
    </message>
    <message>
        <source>Another row of the shard map has the same URL, so every session there counts twice.</source>
        <translation>Outra linha do mapa de shards tem a mesma URL, então cada sessão dali conta em dobro.</translation>
    </message>
    <message>
        <source>Its sessions come back one after the other, which can take minutes.</source>
        <translation>As sessões dele voltam uma após a outra, o que pode levar minutos.</translation>
    </message>
    <message>
        <source>A server of this version and edition starts no session by itself.</source>
        <translation>Um servidor desta versão e edição não inicia nenhuma sessão sozinho.</translation>
    </message>
    <message>
        <source>%1 proposes moves to workers with room; with %2 the capacity can be raised, if the machine can bear it.</source>
        <translation>%1 propõe movê-las para workers com espaço; com %2 a capacidade pode ser aumentada, se a máquina aguentar.</translation>
    </message>
    <message>
        <source>Give each its own in the settings of its server.</source>
        <translation>Dê a cada um o seu na configuração do servidor dele.</translation>
    </message>
    <message>
        <source>Turn it off in the settings of the server.</source>
        <translation>Desligue-o na configuração do servidor.</translation>
    </message>
    <message>
        <source>Update WAHA on it.</source>
        <translation>Atualize o WAHA nele.</translation>
    </message>
    <message>
        <source>Free space on the server&apos;s machine.</source>
        <translation>Libere espaço na máquina do servidor.</translation>
    </message>
    <message>
        <source>%1 corrects the URL of this one; %2 takes its row away, once no session points to it.</source>
        <translation>%1 corrige a URL deste; %2 elimina a linha dele, quando nenhuma sessão apontar mais para ela.</translation>
    </message>
    <message>
        <source>Wait before starting any by hand. This note goes away by itself.</source>
        <translation>Espere antes de iniciar alguma manualmente. Este aviso some sozinho.</translation>
    </message>
    <message>
        <source>%1 starts what should run. This note goes away by itself.</source>
        <translation>%1 inicia o que deve rodar. Este aviso some sozinho.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log; %1 reads the list once more.</source>
        <translation>Veja o log do servidor; %1 lê a lista mais uma vez.</translation>
    </message>
    <message>
        <source>What the server says of its sessions can&apos;t be read as a whole.</source>
        <translation>O que o servidor informa das sessões dele não pode ser lido por inteiro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a usable status: they are there, and count as running.</source>
        <translation>
            <numerusform>%Ln sem um status utilizável: existe e conta como em execução.</numerusform>
            <numerusform>%Ln sem um status utilizável: existem e contam como em execução.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a name: any session that seems to be missing may be one of these, so none is called missing.</source>
        <translation>
            <numerusform>%Ln sem nome: qualquer sessão que pareça faltar pode ser esta, então nenhuma é dada como faltando.</numerusform>
            <numerusform>%Ln sem nome: qualquer sessão que pareça faltar pode ser uma destas, então nenhuma é dada como faltando.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a name that is in the list already: the first one counts.</source>
        <translation>
            <numerusform>%Ln com um nome que já está na lista: vale a primeira.</numerusform>
            <numerusform>%Ln com um nome que já está na lista: vale a primeira.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of them: %1</source>
        <translation>A primeira delas: %1</translation>
    </message>
    <message>
        <source>does not reach WhatsApp</source>
        <translation>não alcança o WhatsApp</translation>
    </message>
    <message>
        <source>is slow to answer</source>
        <translation>demora a responder</translation>
    </message>
    <message>
        <source>Its sessions fail and start again by themselves every few seconds, as sessions do without a network.</source>
        <translation>As sessões dele falham e iniciam sozinhas a cada poucos segundos, como acontece sem rede.</translation>
    </message>
    <message>
        <source>Its last answer to a small question took %1 s; some thousandths are usual.</source>
        <translation>A última resposta dele a uma pergunta pequena levou %1 s; o normal são alguns milésimos.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s way to the internet: its network, DNS, firewall and proxies. Restarting or logging out helps nobody: the logins are kept, and this goes away by itself.</source>
        <translation>Veja o caminho do servidor até a internet: rede, DNS, firewall e proxies. Reiniciar ou desconectar não ajuda ninguém: os logins são mantidos, e isto passa sozinho.</translation>
    </message>
    <message>
        <source>Look at the load and the memory of its machine, and at the network between. What is done there takes longer, and fails when it takes too long.</source>
        <translation>Veja a carga e a memória da máquina dele e a rede no caminho. O que se faz ali demora mais, e falha quando demora demais.</translation>
    </message>
</context>
<context>
    <name>quayside::inspect::CheckTable</name>
    <message>
        <source>Damaged pages of the file</source>
        <translation>Páginas danificadas do arquivo</translation>
    </message>
    <message>
        <source>SQLite finds contradictions in the file: what is read from it may be wrong.</source>
        <translation>O SQLite encontra contradições no arquivo: o que se lê dele pode estar errado.</translation>
    </message>
    <message>
        <source>Restore a backup, or recover the file with the tools of SQLite.</source>
        <translation>Restaure um backup ou recupere o arquivo com as ferramentas do SQLite.</translation>
    </message>
    <message>
        <source>Sessions of a worker that is not there</source>
        <translation>Sessões de um worker que não existe</translation>
    </message>
    <message>
        <source>Their rows name a worker that has no row: the application can&apos;t reach them.</source>
        <translation>As linhas delas indicam um worker que não tem linha: a aplicação não consegue alcançá-las.</translation>
    </message>
    <message>
        <source>Look where they run, then correct their rows. The SQL takes the worker out of them, which says: not placed yet.</source>
        <translation>Veja onde elas rodam e corrija as linhas. O SQL tira o worker delas, o que significa: ainda não alocada.</translation>
    </message>
    <message>
        <source>Sessions of a worker that was removed</source>
        <translation>Sessões de um worker que foi removido</translation>
    </message>
    <message>
        <source>Quayside knew the worker they name; its row is gone, and theirs were left.</source>
        <translation>O Quayside conhecia o worker que elas indicam; a linha dele se foi e as delas ficaram.</translation>
    </message>
    <message>
        <source>Add the worker again, or look where the sessions run and correct their rows.</source>
        <translation>Adicione o worker de novo, ou veja onde as sessões rodam e corrija as linhas.</translation>
    </message>
    <message>
        <source>Sessions of a user who is not there</source>
        <translation>Sessões de um usuário que não existe</translation>
    </message>
    <message>
        <source>Their rows name a user who has no row: nobody can be told what happens to them.</source>
        <translation>As linhas delas indicam um usuário que não tem linha: ninguém pode ser avisado do que acontece com elas.</translation>
    </message>
    <message>
        <source>Find out whose they are and correct their rows. The SQL takes the user out of them.</source>
        <translation>Descubra de quem são e corrija as linhas. O SQL tira o usuário delas.</translation>
    </message>
    <message>
        <source>Sessions without a user</source>
        <translation>Sessões sem usuário</translation>
    </message>
    <message>
        <source>They belong to nobody: no customer is shown for them.</source>
        <translation>Não pertencem a ninguém: nenhum cliente aparece para elas.</translation>
    </message>
    <message>
        <source>Find out whose they are and write it into their rows.</source>
        <translation>Descubra de quem são e escreva isso na linha delas.</translation>
    </message>
    <message>
        <source>Sessions without a worker</source>
        <translation>Sessões sem worker</translation>
    </message>
    <message>
        <source>They are not placed yet: they run nowhere, as far as the map knows.</source>
        <translation>Ainda não foram alocadas: pelo que diz o mapa, não rodam em lugar algum.</translation>
    </message>
    <message>
        <source>Place them, or remove their rows where they are no longer wanted.</source>
        <translation>Aloque-as, ou remova as linhas das que não são mais desejadas.</translation>
    </message>
    <message>
        <source>References of another type than what they name</source>
        <translation>Referências de tipo diferente do que indicam</translation>
    </message>
    <message>
        <source>A number in one table and text in the other: Quayside finds the row, a join of the application may not.</source>
        <translation>Um número em uma tabela e texto na outra: o Quayside encontra a linha, um join da aplicação talvez não.</translation>
    </message>
    <message>
        <source>Store the reference in the type of the id it names.</source>
        <translation>Guarde a referência no mesmo tipo do id que ela indica.</translation>
    </message>
    <message>
        <source>Rows without an id</source>
        <translation>Linhas sem id</translation>
    </message>
    <message>
        <source>Nothing tells them from others: Quayside leaves them out.</source>
        <translation>Nada as distingue das outras: o Quayside as deixa de fora.</translation>
    </message>
    <message>
        <source>Give each an id of its own, or remove it.</source>
        <translation>Dê a cada uma um id próprio, ou remova-a.</translation>
    </message>
    <message>
        <source>Ids that several rows have</source>
        <translation>Ids que várias linhas têm</translation>
    </message>
    <message>
        <source>An id names one row. Quayside shows one of them and leaves the others out.</source>
        <translation>Um id indica uma linha. O Quayside mostra uma delas e deixa as outras de fora.</translation>
    </message>
    <message>
        <source>Give each row an id of its own, and let the database refuse the same one twice.</source>
        <translation>Dê a cada linha um id próprio e faça o banco de dados recusar o mesmo id duas vezes.</translation>
    </message>
    <message>
        <source>The same session on two rows</source>
        <translation>A mesma sessão em duas linhas</translation>
    </message>
    <message>
        <source>Worker and name are the same: both rows stand for one session of the server.</source>
        <translation>Worker e nome são iguais: as duas linhas representam uma só sessão do servidor.</translation>
    </message>
    <message>
        <source>Keep the row of the right user and remove the other.</source>
        <translation>Mantenha a linha do usuário certo e remova a outra.</translation>
    </message>
    <message>
        <source>Names that differ by case only</source>
        <translation>Nomes que diferem só em maiúsculas e minúsculas</translation>
    </message>
    <message>
        <source>Two sessions of one worker whose names some servers and file systems take for the same.</source>
        <translation>Duas sessões de um worker cujos nomes alguns servidores e sistemas de arquivos tomam pelo mesmo.</translation>
    </message>
    <message>
        <source>Create one of them again under another name.</source>
        <translation>Crie uma delas de novo com outro nome.</translation>
    </message>
    <message>
        <source>The same account on two rows</source>
        <translation>A mesma conta em duas linhas</translation>
    </message>
    <message>
        <source>Both sessions were last seen with one WhatsApp account. If both run, events come twice and WhatsApp may log one out.</source>
        <translation>As duas sessões foram vistas por último com uma só conta do WhatsApp. Se ambas rodarem, os eventos chegam em dobro e o WhatsApp pode desconectar uma.</translation>
    </message>
    <message>
        <source>Keep the one the customer uses, stop the other, then correct the row.</source>
        <translation>Mantenha a que o cliente usa, pare a outra e depois corrija a linha.</translation>
    </message>
    <message>
        <source>Workers over capacity, by the map</source>
        <translation>Workers acima da capacidade, segundo o mapa</translation>
    </message>
    <message>
        <source>More sessions are mapped to them than they have slots.</source>
        <translation>Há mais sessões mapeadas para eles do que vagas.</translation>
    </message>
    <message>
        <source>Move some away, or raise the capacity where the server can bear it.</source>
        <translation>Mova algumas para outro lugar, ou aumente a capacidade se o servidor aguentar.</translation>
    </message>
    <message>
        <source>Workers over capacity, by what ran last</source>
        <translation>Workers acima da capacidade, segundo o que rodava por último</translation>
    </message>
    <message>
        <source>At least so many sessions were last seen running there, mapped or not.</source>
        <translation>Pelo menos tantas sessões foram vistas rodando ali por último, mapeadas ou não.</translation>
    </message>
    <message>
        <source>Look for sessions that the map does not have, and move some away.</source>
        <translation>Procure sessões que o mapa não tem e mova algumas para outro lugar.</translation>
    </message>
    <message>
        <source>Workers without an address</source>
        <translation>Workers sem endereço</translation>
    </message>
    <message>
        <source>Nobody can reach them.</source>
        <translation>Ninguém consegue alcançá-los.</translation>
    </message>
    <message>
        <source>Write the address of the server into the row.</source>
        <translation>Escreva o endereço do servidor na linha.</translation>
    </message>
    <message>
        <source>Addresses that lead nowhere</source>
        <translation>Endereços que não levam a lugar algum</translation>
    </message>
    <message>
        <source>They are no http:// or https:// address of a server.</source>
        <translation>Não são o endereço http:// ou https:// de um servidor.</translation>
    </message>
    <message>
        <source>Correct the address in the row.</source>
        <translation>Corrija o endereço na linha.</translation>
    </message>
    <message>
        <source>Workers with the same address</source>
        <translation>Workers com o mesmo endereço</translation>
    </message>
    <message>
        <source>Two rows stand for one server: its slots are counted twice.</source>
        <translation>Duas linhas representam um só servidor: as vagas dele contam em dobro.</translation>
    </message>
    <message>
        <source>Keep one of the rows, and point the sessions of the other to it.</source>
        <translation>Mantenha uma das linhas e aponte para ela as sessões da outra.</translation>
    </message>
    <message>
        <source>Workers without a key</source>
        <translation>Workers sem chave</translation>
    </message>
    <message>
        <source>There is none (NULL): a server that asks for one refuses every call.</source>
        <translation>Não há nenhuma (NULL): um servidor que pede uma chave recusa todas as chamadas.</translation>
    </message>
    <message>
        <source>Write the server&apos;s key into the row. A server without one is open to everybody.</source>
        <translation>Escreva a chave do servidor na linha. Um servidor sem chave está aberto a todos.</translation>
    </message>
    <message>
        <source>Workers with an empty key</source>
        <translation>Workers com chave vazia</translation>
    </message>
    <message>
        <source>A server that asks for a key refuses every call.</source>
        <translation>Um servidor que pede uma chave recusa todas as chamadas.</translation>
    </message>
    <message>
        <source>Workers with the same key</source>
        <translation>Workers com a mesma chave</translation>
    </message>
    <message>
        <source>Who knows the key of one can use the others as well.</source>
        <translation>Quem conhece a chave de um pode usar também os outros.</translation>
    </message>
    <message>
        <source>Give every server a key of its own.</source>
        <translation>Dê a cada servidor uma chave própria.</translation>
    </message>
    <message>
        <source>Users without sessions</source>
        <translation>Usuários sem sessões</translation>
    </message>
    <message>
        <source>They have no row in the session table.</source>
        <translation>Não têm nenhuma linha na tabela de sessões.</translation>
    </message>
    <message>
        <source>Nothing, where they are new; else ask whether their sessions were lost.</source>
        <translation>Nada, se forem novos; senão, pergunte se as sessões deles se perderam.</translation>
    </message>
    <message>
        <source>Workers without sessions</source>
        <translation>Workers sem sessões</translation>
    </message>
    <message>
        <source>No row of the session table names them.</source>
        <translation>Nenhuma linha da tabela de sessões os indica.</translation>
    </message>
    <message>
        <source>Nothing, where they are spare; else ask whether their sessions were lost.</source>
        <translation>Nada, se forem de reserva; senão, pergunte se as sessões deles se perderam.</translation>
    </message>
    <message>
        <source>Sessions of a worker that is cordoned</source>
        <translation>Sessões de um worker isolado</translation>
    </message>
    <message>
        <source>The worker is cordoned, draining or quarantined, and these sessions are still mapped to it.</source>
        <translation>O worker está isolado, sendo esvaziado ou em quarentena, e estas sessões ainda estão mapeadas para ele.</translation>
    </message>
    <message>
        <source>Finish draining it, or take it into use again.</source>
        <translation>Termine de esvaziá-lo, ou volte a usá-lo.</translation>
    </message>
    <message>
        <source>Sessions without a name</source>
        <translation>Sessões sem nome</translation>
    </message>
    <message>
        <source>A session is found on its server by its name.</source>
        <translation>Uma sessão é encontrada no servidor pelo nome.</translation>
    </message>
    <message>
        <source>Write the name that it has on its server into the row.</source>
        <translation>Escreva na linha o nome que ela tem no servidor.</translation>
    </message>
    <message>
        <source>Names that no server takes</source>
        <translation>Nomes que nenhum servidor aceita</translation>
    </message>
    <message>
        <source>They hold other characters than letters, digits, - and _, or more than 54 of them.</source>
        <translation>Têm outros caracteres além de letras, algarismos, - e _, ou mais de 54 caracteres.</translation>
    </message>
    <message>
        <source>Look for the session on its server and correct the name in the row.</source>
        <translation>Procure a sessão no servidor e corrija o nome na linha.</translation>
    </message>
    <message>
        <source>Values of the wrong type</source>
        <translation>Valores do tipo errado</translation>
    </message>
    <message>
        <source>Text where a number belongs, or bytes where text does: the application may not read them.</source>
        <translation>Texto onde deveria haver um número, ou bytes onde deveria haver texto: a aplicação talvez não os leia.</translation>
    </message>
    <message>
        <source>Correct the values, and the types that the columns are declared with.</source>
        <translation>Corrija os valores e os tipos com que as colunas são declaradas.</translation>
    </message>
    <message>
        <source>Workers without a capacity</source>
        <translation>Workers sem capacidade</translation>
    </message>
    <message>
        <source>There is none (NULL): nothing says how many sessions fit.</source>
        <translation>Não há nenhuma (NULL): nada diz quantas sessões cabem.</translation>
    </message>
    <message>
        <source>Write the number of sessions the server can bear into the row.</source>
        <translation>Escreva na linha o número de sessões que o servidor aguenta.</translation>
    </message>
    <message>
        <source>Capacities below zero</source>
        <translation>Capacidades abaixo de zero</translation>
    </message>
    <message>
        <source>A worker can&apos;t have fewer than no slots.</source>
        <translation>Um worker não pode ter menos do que nenhuma vaga.</translation>
    </message>
    <message>
        <source>Capacities that no server has</source>
        <translation>Capacidades que nenhum servidor tem</translation>
    </message>
    <message>
        <source>More than 10,000 sessions: one server bears some hundreds.</source>
        <translation>Mais de 10.000 sessões: um servidor aguenta algumas centenas.</translation>
    </message>
    <message>
        <source>Quayside&apos;s own tables can&apos;t be used</source>
        <translation>As tabelas do próprio Quayside não podem ser usadas</translation>
    </message>
    <message>
        <source>Tables named quayside_… are there, and are not as this program knows them.</source>
        <translation>Existem tabelas chamadas quayside_… que não são como este programa as conhece.</translation>
    </message>
    <message>
        <source>Restore the tables named quayside_… from a backup.</source>
        <translation>Restaure de um backup as tabelas chamadas quayside_….</translation>
    </message>
    <message>
        <source>Operations without an end</source>
        <translation>Operações sem fim</translation>
    </message>
    <message>
        <source>They were interrupted: nobody holds their lease, and their journal has no end.</source>
        <translation>Foram interrompidas: ninguém tem a reserva delas e o diário não registra o fim.</translation>
    </message>
    <message>
        <source>Open the map in Quayside and resume them, or undo them.</source>
        <translation>Abra o mapa no Quayside e retome-as, ou desfaça-as.</translation>
    </message>
    <message>
        <source>Operations under way</source>
        <translation>Operações em andamento</translation>
    </message>
    <message>
        <source>A console was at work on them when the file was saved.</source>
        <translation>Um console trabalhava nelas quando o arquivo foi salvo.</translation>
    </message>
    <message>
        <source>Nothing: that console goes on. In a copy they never end.</source>
        <translation>Nada: aquele console continua. Em uma cópia elas nunca terminam.</translation>
    </message>
    <message>
        <source>Operations whose journal contradicts itself</source>
        <translation>Operações cujo diário se contradiz</translation>
    </message>
    <message>
        <source>They have ended and still run, or run although they have ended, or are in a state that is none.</source>
        <translation>Terminaram e ainda rodam, ou rodam embora tenham terminado, ou estão em um estado que não existe.</translation>
    </message>
    <message>
        <source>Look at what the sessions do, then end the operation in the journal by hand.</source>
        <translation>Veja o que as sessões fazem e encerre a operação no diário à mão.</translation>
    </message>
    <message>
        <source>Steps of operations that are not there</source>
        <translation>Passos de operações que não existem</translation>
    </message>
    <message>
        <source>Lines of the journal whose operation is gone.</source>
        <translation>Linhas do diário cuja operação se foi.</translation>
    </message>
    <message>
        <source>Remove them: nobody can resume what they belonged to.</source>
        <translation>Remova-as: ninguém pode retomar aquilo a que pertenciam.</translation>
    </message>
    <message>
        <source>Reservations nobody holds</source>
        <translation>Vagas reservadas que ninguém mantém</translation>
    </message>
    <message>
        <source>Slots are kept free for operations that have ended or are not there.</source>
        <translation>Há vagas guardadas para operações que terminaram ou não existem.</translation>
    </message>
    <message>
        <source>Remove them: the slots are free then.</source>
        <translation>Remova-as: então as vagas ficam livres.</translation>
    </message>
    <message>
        <source>Reservations on a worker that is not there</source>
        <translation>Vagas reservadas em um worker que não existe</translation>
    </message>
    <message>
        <source>They keep slots of a worker that has no row.</source>
        <translation>Guardam vagas de um worker que não tem linha.</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>Remova-as.</translation>
    </message>
    <message>
        <source>Copies that wait to be deleted</source>
        <translation>Cópias que esperam para ser excluídas</translation>
    </message>
    <message>
        <source>The account runs elsewhere, and the old copy is deleted when its worker answers again.</source>
        <translation>A conta roda em outro lugar, e a cópia antiga é excluída quando o worker dela responder de novo.</translation>
    </message>
    <message>
        <source>Nothing. Never give a copy of this map out as the live one.</source>
        <translation>Nada. Nunca apresente uma cópia deste mapa como se fosse o mapa em uso.</translation>
    </message>
    <message>
        <source>Sessions that wait to be deleted where the map has them</source>
        <translation>Sessões que esperam para ser excluídas onde o mapa as tem</translation>
    </message>
    <message>
        <source>The map points to a copy that is marked to be deleted: a customer would lose the login.</source>
        <translation>O mapa aponta para uma cópia marcada para exclusão: um cliente perderia o login.</translation>
    </message>
    <message>
        <source>Look which copy works. Correct the row, or remove the mark.</source>
        <translation>Veja qual cópia funciona. Corrija a linha, ou remova a marca.</translation>
    </message>
    <message>
        <source>Copies to be deleted from a worker that is not there</source>
        <translation>Cópias a excluir de um worker que não existe</translation>
    </message>
    <message>
        <source>The worker they wait for has no row: they wait for ever.</source>
        <translation>O worker que elas esperam não tem linha: esperam para sempre.</translation>
    </message>
    <message>
        <source>Remove the marks, once nobody takes that server into use again.</source>
        <translation>Remova as marcas quando ninguém mais for usar aquele servidor.</translation>
    </message>
    <message>
        <source>Desired states of nothing</source>
        <translation>Estados desejados de nada</translation>
    </message>
    <message>
        <source>Somebody wanted a session to run or to be stopped whose row is gone.</source>
        <translation>Alguém queria que rodasse, ou que ficasse parada, uma sessão cuja linha se foi.</translation>
    </message>
    <message>
        <source>States that mean nothing</source>
        <translation>Estados que não significam nada</translation>
    </message>
    <message>
        <source>Quayside&apos;s tables hold a state that no version of it has; it is read as the ordinary one.</source>
        <translation>As tabelas do Quayside têm um estado que nenhuma versão dele conhece; é lido como o normal.</translation>
    </message>
    <message>
        <source>Set the state again.</source>
        <translation>Defina o estado de novo.</translation>
    </message>
    <message>
        <source>Names and states of workers that are not there</source>
        <translation>Nomes e estados de workers que não existem</translation>
    </message>
    <message>
        <source>Quayside knows a name, a state or labels of a worker that has no row.</source>
        <translation>O Quayside conhece um nome, um estado ou rótulos de um worker que não tem linha.</translation>
    </message>
    <message>
        <source>Remove them, once nobody takes that server into use again.</source>
        <translation>Remova-os quando ninguém mais for usar aquele servidor.</translation>
    </message>
    <message>
        <source>Placement wishes of nothing</source>
        <translation>Desejos de alocação de nada</translation>
    </message>
    <message>
        <source>The user or the session that has the wish has no row.</source>
        <translation>O usuário ou a sessão que tem o desejo não tem linha.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Seen (UTC)</source>
        <translation>Vista (UTC)</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quem</translation>
    </message>
    <message>
        <source>The map does not say which one it is</source>
        <translation>O mapa não diz qual ele é</translation>
    </message>
    <message>
        <source>Its id, or its count of writes, is missing, repeated or no such thing: Quayside asks whether it is a copy, and does nothing with it before.</source>
        <translation>O id dele, ou a contagem de escritas, falta, está repetido ou não é nada disso: o Quayside pergunta se é uma cópia e não faz nada com ele antes.</translation>
    </message>
    <message>
        <source>Open the map in Quayside and answer what it is: that gives it a new id.</source>
        <translation>Abra o mapa no Quayside e responda o que ele é: isso lhe dá um novo id.</translation>
    </message>
    <message>
        <source>Places of the map that can&apos;t be read</source>
        <translation>Lugares do mapa que não podem ser lidos</translation>
    </message>
    <message>
        <source>Where a computer has the map is no text, or there is no place at all: on that computer Quayside asks whether it is a copy.</source>
        <translation>O lugar onde um computador tem o mapa não é um texto, ou não há lugar nenhum: nesse computador o Quayside pergunta se é uma cópia.</translation>
    </message>
    <message>
        <source>Open the map on that computer and answer what it is.</source>
        <translation>Abra o mapa nesse computador e responda o que ele é.</translation>
    </message>
    <message>
        <source>What a backup left to do waits for a review</source>
        <translation>O que um backup deixou por fazer espera uma revisão</translation>
    </message>
    <message>
        <source>A backup was put back. Operations, copies to delete and desired states of before do nothing until somebody has looked at each.</source>
        <translation>Um backup foi restaurado. Operações, cópias a excluir e estados desejados de antes não fazem nada até que alguém olhe cada um.</translation>
    </message>
    <message>
        <source>Open the map in Quayside and accept or drop each of them.</source>
        <translation>Abra o mapa no Quayside e aceite ou descarte cada um.</translation>
    </message>
    <message>
        <source>Reviews of nothing</source>
        <translation>Revisões de nada</translation>
    </message>
    <message>
        <source>What should be looked at has ended, or is not there.</source>
        <translation>O que devia ser olhado terminou ou não existe.</translation>
    </message>
</context>
<context>
    <name>quayside::inspect::ComparisonWriter</name>
    <message>
        <source>Came</source>
        <translation>Entrou</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moveu-se</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mudou</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1: mudou</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4</source>
        <translation>%1 %2 %3: %4</translation>
    </message>
    <message>
        <source>not by Quayside</source>
        <translation>não pelo Quayside</translation>
    </message>
    <message>
        <source>Before: %1, saved %2</source>
        <translation>Antes: %1, salvo em %2</translation>
    </message>
    <message>
        <source>After: %1, saved %2</source>
        <translation>Depois: %1, salvo em %2</translation>
    </message>
    <message>
        <source>%1: %2 came, %3 went, %4 moved, %5 changed, %6 the same, %7 without an id</source>
        <extracomment>Of workers, users or sessions: a part and six numbers</extracomment>
        <translation>%1: %2 entraram, %3 saíram, %4 se moveram, %5 mudaram, %6 iguais, %7 sem id</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>who moved a session</extracomment>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>Who moved sessions is not known: %1</source>
        <extracomment>%1 is a sentence: why</extracomment>
        <translation>Não se sabe quem moveu as sessões: %1</translation>
    </message>
    <message>
        <source>name</source>
        <comment>of a session</comment>
        <translation>nome</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuário</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacidade</translation>
    </message>
    <message>
        <source>key</source>
        <comment>to the API of a worker</comment>
        <translation>chave</translation>
    </message>
    <message>
        <source>label</source>
        <comment>how a worker or a user is called</comment>
        <translation>nome</translation>
    </message>
</context>
<context>
    <name>quayside::inspect::MapComparison</name>
    <message>
        <source>A file was written while it was compared.</source>
        <translation>Um arquivo foi gravado enquanto era comparado.</translation>
    </message>
    <message>
        <source>Compare again.</source>
        <translation>Compare de novo.</translation>
    </message>
    <message>
        <source>The names in a snapshot were replaced.</source>
        <translation>Os nomes em um instantâneo foram substituídos.</translation>
    </message>
    <message>
        <source>Quayside&apos;s tables in the later map are of a version that does not tell.</source>
        <translation>As tabelas do Quayside no mapa mais novo são de uma versão que não diz isso.</translation>
    </message>
    <message>
        <source>Quayside&apos;s tables are not in the later map.</source>
        <translation>As tabelas do Quayside não estão no mapa mais novo.</translation>
    </message>
</context>
<context>
    <name>quayside::inspect::ReportWriter</name>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>can&apos;t be counted</source>
        <translation>não pode ser contado</translation>
    </message>
    <message>
        <source>Integrity report of %1</source>
        <translation>Relatório de integridade de %1</translation>
    </message>
    <message>
        <source>Saved %1 UTC, read with %2</source>
        <translation>Salvo em %1 UTC, lido com %2</translation>
    </message>
    <message>
        <source>Workers: %1, users: %2, sessions: %3</source>
        <translation>Workers: %1, usuários: %2, sessões: %3</translation>
    </message>
    <message>
        <source>%1: %2: could not be checked</source>
        <extracomment>severity, what was found, how many rows</extracomment>
        <translation>%1: %2: não pôde ser verificado</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL that would repair it, for a person to review:</source>
        <translation>SQL que repararia isso, para uma pessoa revisar:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found nothing.</source>
        <translation>
            <numerusform>%Ln verificação não encontrou nada.</numerusform>
            <numerusform>%Ln verificações não encontraram nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found a problem.</source>
        <translation>
            <numerusform>%Ln verificação encontrou um problema.</numerusform>
            <numerusform>%Ln verificações encontraram um problema.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem was found.</source>
        <translation>Nenhum problema foi encontrado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found something to note.</source>
        <translation>
            <numerusform>%Ln verificação encontrou algo a observar.</numerusform>
            <numerusform>%Ln verificações encontraram algo a observar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::inspect::SnapshotWriter</name>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Escolha outro nome ou outra pasta.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there.</source>
        <translation>O arquivo não pode ser gravado ali.</translation>
    </message>
    <message>
        <source>That is the map itself.</source>
        <translation>Esse é o próprio mapa.</translation>
    </message>
    <message>
        <source>Another program is writing a file of that name.</source>
        <translation>Outro programa está gravando um arquivo com esse nome.</translation>
    </message>
    <message>
        <source>There is a file of that name that is no snapshot: it is not replaced.</source>
        <translation>Há um arquivo com esse nome que não é um instantâneo: ele não é substituído.</translation>
    </message>
    <message>
        <source>The file can&apos;t take its name.</source>
        <translation>O arquivo não pode receber o nome dele.</translation>
    </message>
    <message>
        <source>A snapshot is being saved already.</source>
        <translation>Um instantâneo já está sendo salvo.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Espere até que termine.</translation>
    </message>
</context>
<context>
    <name>quayside::items::AdoptionModel</name>
    <message>
        <source>Left out by hand.</source>
        <translation>Deixada de fora manualmente.</translation>
    </message>
    <message>
        <source>Its metadata names no user: choose one.</source>
        <translation>Os metadados dela não indicam nenhum usuário: escolha um.</translation>
    </message>
    <message>
        <source>Its metadata names a user whom the map does not have: choose one, or add that user first.</source>
        <translation>Os metadados dela indicam um usuário que o mapa não tem: escolha um ou adicione esse usuário antes.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>%1 an id that a session&apos;s metadata names</extracomment>
        <translation>não informado</translation>
    </message>
    <message>
        <source>“%1” is not in the map</source>
        <translation>“%1” não está no mapa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>O que fala contra</translation>
    </message>
    <message>
        <source>Its account is in several sessions: tick the one that the customer uses.</source>
        <translation>A conta dela está em várias sessões: marque a que o cliente usa.</translation>
    </message>
    <message>
        <source>Its name differs from another on the worker by case only: tick it if it is wanted.</source>
        <translation>O nome dela só difere de outro no worker em maiúsculas e minúsculas: marque-a se ela for desejada.</translation>
    </message>
    <message>
        <source>“%1”, added to the map</source>
        <extracomment>%1 an id that a session&apos;s metadata names</extracomment>
        <translation>“%1”, adicionado ao mapa</translation>
    </message>
</context>
<context>
    <name>quayside::items::AgeText</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a duration: &quot;12 s&quot;, &quot;4 min&quot;</extracomment>
        <translation>há %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>%1 is a duration: &quot;1 min 12 s&quot;</extracomment>
        <translation>por %1</translation>
    </message>
    <message>
        <source>for %1 or longer</source>
        <translation>há %1 ou mais</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>%1 is a duration, &quot;12 min&quot;: it has lasted so long or longer</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>First seen so at %1; it may have been so for longer.</source>
        <translation>Vista assim pela primeira vez: %1; pode estar assim há mais tempo.</translation>
    </message>
</context>
<context>
    <name>quayside::items::AttentionModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>O que significa</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Worker does not answer</source>
        <translation>Worker não responde</translation>
    </message>
    <message>
        <source>Worker answers with errors</source>
        <translation>Worker responde com erros</translation>
    </message>
    <message>
        <source>Proxy refuses</source>
        <translation>Proxy recusa</translation>
    </message>
    <message>
        <source>Worker tells only a part</source>
        <translation>Worker informa só uma parte</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Chave recusada</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificado não confiável</translation>
    </message>
    <message>
        <source>Not a WAHA server</source>
        <translation>Não é um servidor WAHA</translation>
    </message>
    <message>
        <source>URL can&apos;t be used</source>
        <translation>URL não pode ser usada</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Acima da capacidade</translation>
    </message>
    <message>
        <source>Worker restarted</source>
        <translation>Worker reiniciou</translation>
    </message>
    <message>
        <source>WAHA too old</source>
        <translation>WAHA antigo demais</translation>
    </message>
    <message>
        <source>Disk almost full</source>
        <translation>Disco quase cheio</translation>
    </message>
    <message>
        <source>Worker id used twice</source>
        <translation>Id de worker usado em dobro</translation>
    </message>
    <message>
        <source>Starts everybody&apos;s sessions</source>
        <translation>Inicia as sessões de todos</translation>
    </message>
    <message>
        <source>URL in the map twice</source>
        <translation>URL em dobro no mapa</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>A restaurar</translation>
    </message>
    <message>
        <source>Entries that can&apos;t be read</source>
        <translation>Entradas que não podem ser lidas</translation>
    </message>
    <message>
        <source>Worker without network</source>
        <translation>Worker sem rede</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Map can&apos;t be read</source>
        <translation>Mapa não pode ser lido</translation>
    </message>
    <message>
        <source>Part of the map can&apos;t be read</source>
        <translation>Parte do mapa não pode ser lida</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Linhas deixadas de fora</translation>
    </message>
    <message>
        <source>Session failed</source>
        <translation>Sessão falhou</translation>
    </message>
    <message>
        <source>Login lost</source>
        <translation>Login perdido</translation>
    </message>
    <message>
        <source>Does not get started</source>
        <translation>Presa iniciando</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>Código não lido</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Órfã</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Misplaced</source>
        <translation>Fora do lugar</translation>
    </message>
    <message>
        <source>Double run</source>
        <translation>Execução dupla</translation>
    </message>
    <message>
        <source>Stale copy</source>
        <translation>Cópia obsoleta</translation>
    </message>
    <message>
        <source>Old copy runs again</source>
        <translation>Cópia antiga voltou a rodar</translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation>Linha duplicada</translation>
    </message>
    <message>
        <source>Broken reference</source>
        <translation>Referência quebrada</translation>
    </message>
    <message>
        <source>Names differ in case only</source>
        <translation>Nomes só diferem nas maiúsculas</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Não alocada</translation>
    </message>
    <message>
        <source>Another user</source>
        <translation>Outro usuário</translation>
    </message>
    <message>
        <source>Another configuration</source>
        <translation>Outra configuração</translation>
    </message>
    <message>
        <source>Old copy that stays</source>
        <translation>Cópia antiga que fica</translation>
    </message>
    <message>
        <source>Interrupted operation</source>
        <translation>Operação interrompida</translation>
    </message>
    <message>
        <source>Many failures at once</source>
        <translation>Muitas falhas de uma vez</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <source>Snapshot not saved</source>
        <translation>Instantâneo não salvo</translation>
    </message>
</context>
<context>
    <name>quayside::items::AuditExport</name>
    <message>
        <source>When (UTC)</source>
        <translation>Quando (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Em quê</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Worker id</source>
        <translation>Id do worker</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Moved to worker id</source>
        <translation>Movida para o worker (id)</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id do usuário</translation>
    </message>
    <message>
        <source>Operation id</source>
        <translation>Id da operação</translation>
    </message>
</context>
<context>
    <name>quayside::items::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Em quê</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>quayside::items::DifferenceModel</name>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quê</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Quem e quando</translation>
    </message>
</context>
<context>
    <name>quayside::items::FactText</name>
    <message>
        <source>no sessions</source>
        <translation>nenhuma sessão</translation>
    </message>
    <message>
        <source>%1, none seen yet</source>
        <translation>%1, nenhuma vista ainda</translation>
    </message>
    <message>
        <source>%1 of %2 working</source>
        <translation>%1 de %2 ativas</translation>
    </message>
    <message>
        <source>not seen on its worker yet</source>
        <translation>ainda não vista no worker dela</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>waits for a scan with the phone</source>
        <translation>aguarda a leitura pelo celular</translation>
    </message>
    <message>
        <source>waits for a passkey</source>
        <translation>aguarda uma passkey</translation>
    </message>
    <message>
        <source>waits for a code to be compared</source>
        <translation>aguarda a comparação de um código</translation>
    </message>
    <message>
        <source>linked and working</source>
        <translation>conectada e funcionando</translation>
    </message>
    <message>
        <source>failed; a restart may help</source>
        <translation>falhou; reiniciar pode ajudar</translation>
    </message>
    <message>
        <source>a status this version does not know</source>
        <translation>um status que esta versão não conhece</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>órfã</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>misplaced</source>
        <translation>fora do lugar</translation>
    </message>
    <message>
        <source>double run</source>
        <translation>execução dupla</translation>
    </message>
    <message>
        <source>stale copy</source>
        <translation>cópia obsoleta</translation>
    </message>
    <message>
        <source>duplicate row</source>
        <translation>linha duplicada</translation>
    </message>
    <message>
        <source>broken reference</source>
        <translation>ref. quebrada</translation>
    </message>
    <message>
        <source>name differs in case only</source>
        <translation>nome só difere nas maiúsculas</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>isolado</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>sendo esvaziado</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>em quarentena</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>consultando…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A state and its cause: &quot;does not answer since 14:02 (waha4 refused the connection)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>over capacity</source>
        <translation>acima da capacidade</translation>
    </message>
    <message>
        <source>shares its WAHA worker id with another worker</source>
        <translation>tem o mesmo id de worker do WAHA que outro worker</translation>
    </message>
    <message>
        <source>restarts all sessions of a shared store</source>
        <translation>reinicia todas as sessões de um armazenamento compartilhado</translation>
    </message>
    <message>
        <source>version not supported</source>
        <translation>versão não suportada</translation>
    </message>
    <message>
        <source>disk space low</source>
        <translation>pouco espaço em disco</translation>
    </message>
    <message>
        <source>another worker has the same URL</source>
        <translation>outro worker tem a mesma URL</translation>
    </message>
    <message>
        <source>restarted a short while ago</source>
        <translation>reiniciou há pouco</translation>
    </message>
    <message>
        <source>%1 of %2 used, %3 reserved, %4 free</source>
        <translation>%1 de %2 usadas, %3 reservadas, %4 livres</translation>
    </message>
    <message>
        <source>%1 used, %2 reserved; the shard map has no usable capacity, so nothing counts as free</source>
        <translation>%1 usadas, %2 reservadas; o mapa de shards não tem capacidade utilizável, então nada conta como livre</translation>
    </message>
    <message>
        <source>; over capacity</source>
        <translation>; acima da capacidade</translation>
    </message>
    <message>
        <source>; the worker has not answered: counted from the shard map alone</source>
        <translation>; o worker não respondeu: contado só pelo mapa de shards</translation>
    </message>
    <message>
        <source>; from %1</source>
        <translation>; lido: %1</translation>
    </message>
    <message numerus="yes">
        <source>quarantined: %Ln old copies to remove</source>
        <translation>
            <numerusform>em quarentena: %Ln cópia antiga a remover</numerusform>
            <numerusform>em quarentena: %Ln cópias antigas a remover</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <extracomment>%1 is &quot;2 of 3 working&quot;, %2 a time of day: nothing newer is known</extracomment>
        <translation>%1, dados de %2</translation>
    </message>
    <message>
        <source>%1, %2 of them as of %3</source>
        <extracomment>%1 is &quot;2 of 3 working&quot;, %2 a number of sessions, %3 a time of day</extracomment>
        <translation>%1, %2 delas com dados de %3</translation>
    </message>
    <message>
        <source>its server says nothing of its status that can be read</source>
        <translation>o servidor dela não diz do status nada que se possa ler</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>outro usuário</translation>
    </message>
    <message>
        <source>values are from %1</source>
        <translation>os valores são de %1</translation>
    </message>
    <message>
        <source>nothing is known from it yet</source>
        <translation>ainda não se sabe nada dele</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>not offered to this key or by this edition</source>
        <translation>não oferecido a esta chave ou por esta edição</translation>
    </message>
    <message>
        <source>fails since %1 (%2)</source>
        <extracomment>%1 a time, %2 why</extracomment>
        <translation>falha desde %1 (%2)</translation>
    </message>
    <message>
        <source>%1, last told %2</source>
        <extracomment>%1 &quot;fails since 14:02 (…)&quot;, %2 an age: &quot;12 min ago&quot;</extracomment>
        <translation>%1, último informe %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what a server is asked for, %2 how that stands: &quot;Health: 12 s ago&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Media files</source>
        <translation>Arquivos de mídia</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>files on a server&apos;s disk</comment>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <extracomment>%1 what a disk holds, %2 &quot;12.5 GiB&quot;</extracomment>
        <translation>%1: %2 livres</translation>
    </message>
    <message>
        <source>How many slots are used is not known: the session table has not been read to its end.</source>
        <translation>Não se sabe quantas vagas são usadas: a tabela de sessões não foi lida até o fim.</translation>
    </message>
    <message>
        <source>; WAHA %1 %2 holds one session, named “default”, whatever the map&apos;s capacity (%3) says</source>
        <extracomment>%1 a version and %2 a tier of WAHA, %3 a capacity or &quot;none&quot;</extracomment>
        <translation>; o WAHA %1 %2 comporta uma sessão, chamada “default”, seja qual for a capacidade no mapa (%3)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>stopped: it does not run</source>
        <translation>parada: não roda</translation>
    </message>
    <message>
        <source>another configuration</source>
        <translation>outra configuração</translation>
    </message>
    <message>
        <source>not asked: offline</source>
        <translation>não consultado: off-line</translation>
    </message>
    <message>
        <source>%1, status not known</source>
        <translation>%1, status não conhecido</translation>
    </message>
    <message>
        <source>%1, %2 not known</source>
        <extracomment>%1 is &quot;2 of 3 working&quot;, %2 a number of sessions</extracomment>
        <translation>%1, %2 não conhecidas</translation>
    </message>
    <message>
        <source>Cordoned: it takes no new sessions, and those on it go on. “Uncordon” gives it new ones again.</source>
        <translation>Isolado: não recebe sessões novas, e as que estão nele continuam. “Tirar do isolamento” volta a dar novas a ele.</translation>
    </message>
    <message>
        <source>Draining: its sessions are moved away, which “Drain worker” shows, and it takes no new ones until “Back into service”.</source>
        <translation>Em esvaziamento: as sessões dele são movidas para outros, o que “Esvaziar worker” mostra, e ele não recebe novas até “Voltar ao serviço”.</translation>
    </message>
    <message>
        <source>Quarantined: it was given up for dead, and takes no new sessions until “Back into service”.</source>
        <translation>Em quarentena: foi dado como morto e não recebe sessões novas até “Voltar ao serviço”.</translation>
    </message>
    <message>
        <source>fails since %1 or longer (%2)</source>
        <translation>falha desde %1 ou há mais tempo (%2)</translation>
    </message>
    <message>
        <source>does not reach WhatsApp</source>
        <translation>não alcança o WhatsApp</translation>
    </message>
    <message>
        <source>slow to answer</source>
        <translation>demora a responder</translation>
    </message>
    <message numerus="yes">
        <source>Quarantined: %Ln old copies of sessions that moved away are removed from it first, each once its other copy is seen working. What keeps one from being removed is said under Operations.</source>
        <translation>
            <numerusform>Em quarentena: %Ln cópia antiga de uma sessão que foi movida é removida dele antes, assim que a outra cópia for vista funcionando. O que impede a remoção é dito em Operações.</numerusform>
            <numerusform>Em quarentena: %Ln cópias antigas de sessões que foram movidas são removidas dele antes, cada uma assim que a outra cópia for vista funcionando. O que impede a remoção de uma é dito em Operações.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draining: nothing is left on it, and it takes no new sessions until “Back into service”.</source>
        <translation>Em esvaziamento: não resta nada nele, e ele não recebe sessões novas até “Voltar ao serviço”.</translation>
    </message>
</context>
<context>
    <name>quayside::items::FileWriter</name>
    <message>
        <source>The file was not written.</source>
        <translation>O arquivo não foi gravado.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>quayside::items::FindingModel</name>
    <message>
        <source>How bad</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>não verificado</translation>
    </message>
</context>
<context>
    <name>quayside::items::FleetSummary</name>
    <message numerus="yes">
        <source>of %Ln online</source>
        <comment>workers</comment>
        <translation>
            <numerusform>de %Ln on-line</numerusform>
            <numerusform>de %Ln on-line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not asked yet</source>
        <translation>
            <numerusform>%Ln ainda não consultado</numerusform>
            <numerusform>%Ln ainda não consultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln sendo esvaziado</numerusform>
            <numerusform>%Ln sendo esvaziados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cordoned</source>
        <translation>
            <numerusform>%Ln isolado</numerusform>
            <numerusform>%Ln isolados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <translation>
            <numerusform>%Ln inacessível</numerusform>
            <numerusform>%Ln inacessíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>no sessions</source>
        <translation>nenhuma sessão</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the map, none seen yet</source>
        <translation>
            <numerusform>%Ln no mapa, ainda não vista</numerusform>
            <numerusform>%Ln no mapa, nenhuma vista ainda</numerusform>
        </translation>
    </message>
    <message>
        <source>working</source>
        <translation>ativas</translation>
    </message>
    <message>
        <source>%1 QR</source>
        <comment>sessions that wait for a scan</comment>
        <translation>%1 QR</translation>
    </message>
    <message>
        <source>%1 starting</source>
        <translation>%1 iniciando</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 com falha</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 paradas</translation>
    </message>
    <message>
        <source>%1 other</source>
        <translation>%1 outras</translation>
    </message>
    <message>
        <source>%1 not seen</source>
        <translation>%1 não vistas</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no capacity in the map</source>
        <translation>sem capacidade no mapa</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reservadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) over</source>
        <translation>
            <numerusform>%Ln worker acima</numerusform>
            <numerusform>%Ln workers acima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without capacity</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln sem capacidade</numerusform>
            <numerusform>%Ln sem capacidade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) not answering</source>
        <translation>
            <numerusform>%Ln worker não responde</numerusform>
            <numerusform>%Ln workers não respondem</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>no workers in the map</source>
        <translation>nenhum worker no mapa</translation>
    </message>
    <message numerus="yes">
        <source>asking %Ln worker(s)…</source>
        <translation>
            <numerusform>consultando %Ln worker…</numerusform>
            <numerusform>consultando %Ln workers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 workers have not answered yet</source>
        <translation>
            <numerusform>%Ln de %1 workers ainda não respondeu</numerusform>
            <numerusform>%Ln de %1 workers ainda não responderam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 workers do not answer</source>
        <translation>
            <numerusform>%Ln de %1 workers não responde</numerusform>
            <numerusform>%Ln de %1 workers não respondem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incidente</numerusform>
            <numerusform>%Ln incidentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln fora do ar</numerusform>
            <numerusform>%Ln fora do ar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong key(s)</source>
        <translation>
            <numerusform>%Ln chave errada</numerusform>
            <numerusform>%Ln chaves erradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln untrusted</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln não confiável</numerusform>
            <numerusform>%Ln não confiáveis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not WAHA</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln não é WAHA</numerusform>
            <numerusform>%Ln não são WAHA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad URL(s)</source>
        <translation>
            <numerusform>%Ln URL inválida</numerusform>
            <numerusform>%Ln URLs inválidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over</source>
        <comment>workers over capacity</comment>
        <translation>
            <numerusform>%Ln acima</numerusform>
            <numerusform>%Ln acima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln com falha</numerusform>
            <numerusform>%Ln com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln double run(s)</source>
        <translation>
            <numerusform>%Ln execução dupla</numerusform>
            <numerusform>%Ln execuções duplas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orphan(s)</source>
        <translation>
            <numerusform>%Ln órfã</numerusform>
            <numerusform>%Ln órfãs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln ausente</numerusform>
            <numerusform>%Ln ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln fora do lugar</numerusform>
            <numerusform>%Ln fora do lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale cop(y|ies)</source>
        <translation>
            <numerusform>%Ln cópia obsoleta</numerusform>
            <numerusform>%Ln cópias obsoletas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck starting</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln presa iniciando</numerusform>
            <numerusform>%Ln presas iniciando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to restore</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln a restaurar</numerusform>
            <numerusform>%Ln a restaurar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back from the dead</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln de volta dos mortos</numerusform>
            <numerusform>%Ln de volta dos mortos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not usable</source>
        <extracomment>Workers that answer, but refuse the key, or are something else</extracomment>
        <translation>
            <numerusform>%Ln inutilizável</numerusform>
            <numerusform>%Ln inutilizáveis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of these as of %2</source>
        <extracomment>%1 a number of sessions that do not work, %2 a time of day: nothing newer is known of them</extracomment>
        <translation>%1 destas com dados de %2</translation>
    </message>
    <message>
        <source>working, %1 of them as of %2</source>
        <extracomment>beside the number of working sessions; %1 a number, %2 a time of day: nothing newer is known of them</extracomment>
        <translation>funcionando, %1 delas com dados de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%Ln livre</numerusform>
            <numerusform>%Ln livres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them out of reach</source>
        <comment>free slots</comment>
        <translation>%1 delas fora de alcance</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) not usable</source>
        <translation>
            <numerusform>%Ln worker inutilizável</numerusform>
            <numerusform>%Ln workers inutilizáveis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what is shown of %Ln of %1 workers is old</source>
        <translation>
            <numerusform>é antigo o que aparece de %Ln de %1 workers</numerusform>
            <numerusform>é antigo o que aparece de %Ln de %1 workers</numerusform>
        </translation>
    </message>
    <message>
        <source>reading the shard map…</source>
        <translation>lendo o mapa de shards…</translation>
    </message>
    <message>
        <source>not known: the worker table can&apos;t be read</source>
        <translation>não se sabe: a tabela de workers não pode ser lida</translation>
    </message>
    <message>
        <source>not known: the user table can&apos;t be read</source>
        <translation>não se sabe: a tabela de usuários não pode ser lida</translation>
    </message>
    <message>
        <source>not known: the session table can&apos;t be read</source>
        <translation>não se sabe: a tabela de sessões não pode ser lida</translation>
    </message>
    <message>
        <source>shard map as of %1</source>
        <extracomment>%1 a time</extracomment>
        <translation>mapa de shards de %1</translation>
    </message>
    <message>
        <source>shard map out of reach</source>
        <translation>mapa de shards fora de alcance</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the map unreadable</source>
        <translation>
            <numerusform>%Ln parte do mapa ilegível</numerusform>
            <numerusform>%Ln partes do mapa ilegíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>linhas deixadas de fora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln não alocada</numerusform>
            <numerusform>%Ln não alocadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln com falha</numerusform>
            <numerusform>%Ln com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln degradado</numerusform>
            <numerusform>%Ln degradados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by a proxy</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln recusado por um proxy</numerusform>
            <numerusform>%Ln recusados por um proxy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln queda</numerusform>
            <numerusform>%Ln quedas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without network</source>
        <comment>workers</comment>
        <translation>
            <numerusform>%Ln sem rede</numerusform>
            <numerusform>%Ln sem rede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost login(s)</source>
        <translation>
            <numerusform>%Ln login perdido</numerusform>
            <numerusform>%Ln logins perdidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <comment>operations</comment>
        <translation>
            <numerusform>%Ln interrompida</numerusform>
            <numerusform>%Ln interrompidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other users</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln de outro usuário</numerusform>
            <numerusform>%Ln de outros usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not scanned</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln sem leitura do código</numerusform>
            <numerusform>%Ln sem leitura do código</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of another configuration</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%Ln com outra configuração</numerusform>
            <numerusform>%Ln com outra configuração</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old cop(y|ies) that stay</source>
        <translation>
            <numerusform>%Ln cópia antiga que fica</numerusform>
            <numerusform>%Ln cópias antigas que ficam</numerusform>
        </translation>
    </message>
    <message>
        <source>in the map</source>
        <extracomment>beside a number of workers or sessions</extracomment>
        <translation>no mapa</translation>
    </message>
    <message>
        <source>nothing in what the map says</source>
        <translation>nada no que o mapa diz</translation>
    </message>
    <message>
        <source>offline: no worker is asked</source>
        <translation>off-line: nenhum worker é consultado</translation>
    </message>
    <message>
        <source>in the map, status not known</source>
        <translation>no mapa, status não conhecido</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>sessions</comment>
        <translation>%1: não se sabe</translation>
    </message>
    <message>
        <source>a backup to review</source>
        <translation>um backup a revisar</translation>
    </message>
    <message>
        <source>snapshots not saved</source>
        <translation>instantâneos não salvos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in Attention</source>
        <comment>entries</comment>
        <extracomment>entries of other kinds than those that are named; Attention is the name of a pane</extracomment>
        <translation>
            <numerusform>mais %Ln em Atenção</numerusform>
            <numerusform>mais %Ln em Atenção</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what is wrong, and how often</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A click leads to each of them, and to what can be done about it.</source>
        <translation>Um clique leva a cada uma delas e ao que se pode fazer a respeito.</translation>
    </message>
    <message>
        <source>listed in Attention</source>
        <extracomment>what needs a person is of kinds that are not named here; Attention is the name of a pane</extracomment>
        <translation>listado em Atenção</translation>
    </message>
</context>
<context>
    <name>quayside::items::GroupCells</name>
    <message>
        <source>No user (not in the map)</source>
        <translation>Sem usuário (não está no mapa)</translation>
    </message>
    <message>
        <source>No user (empty in the map)</source>
        <translation>Sem usuário (vazio no mapa)</translation>
    </message>
    <message>
        <source>(not in the user table)</source>
        <translation>(não está na tabela de usuários)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln orphan(s)</source>
        <translation>
            <numerusform>%Ln órfã</numerusform>
            <numerusform>%Ln órfãs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>These sessions run on a worker, but the shard map has no row for them.</source>
        <translation>Estas sessões rodam em um worker, mas o mapa de shards não tem linha para elas.</translation>
    </message>
    <message>
        <source>The shard map&apos;s rows of these sessions name no user.</source>
        <translation>As linhas destas sessões no mapa de shards não indicam usuário.</translation>
    </message>
    <message>
        <source>No worker (not placed yet, or unknown in the map)</source>
        <translation>Sem worker (ainda não alocadas, ou desconhecido no mapa)</translation>
    </message>
    <message>
        <source>sessions not known</source>
        <translation>não se sabe das sessões</translation>
    </message>
    <message>
        <source>The shard map&apos;s rows of these sessions name no worker, or one that does not exist.</source>
        <translation>As linhas destas sessões no mapa de shards não indicam worker, ou indicam um que não existe.</translation>
    </message>
</context>
<context>
    <name>quayside::items::ImpactModel</name>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>O que se faz</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <extracomment>A status that its worker told before it went silent</extracomment>
        <translation>%1 (último conhecido)</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <extracomment>Of a session that is left out: %1 why</extracomment>
        <translation>Nada: %1</translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationBadges</name>
    <message>
        <source>QUEUED</source>
        <translation>NA FILA</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>PAUSADA</translation>
    </message>
    <message>
        <source>CREATING</source>
        <translation>CRIANDO</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>INICIANDO</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>PARANDO</translation>
    </message>
    <message>
        <source>RESTARTING</source>
        <translation>REINICIANDO</translation>
    </message>
    <message>
        <source>LOGGING OUT</source>
        <translation>SAINDO</translation>
    </message>
    <message>
        <source>DELETING</source>
        <translation>EXCLUINDO</translation>
    </message>
    <message>
        <source>MOVING</source>
        <translation>MOVENDO</translation>
    </message>
    <message>
        <source>RESTORING</source>
        <translation>RESTAURANDO</translation>
    </message>
    <message>
        <source>CHANGING</source>
        <translation>MUDANDO</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>INTERROMPIDA</translation>
    </message>
    <message>
        <source>ADDING</source>
        <translation>ADICIONANDO</translation>
    </message>
    <message>
        <source>PLACING</source>
        <translation>ALOCANDO</translation>
    </message>
    <message>
        <source>AT WORK</source>
        <extracomment>On a session that an operation works on which has no word of its own</extracomment>
        <translation>EM CURSO</translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationExport</name>
    <message>
        <source>step</source>
        <translation>etapa</translation>
    </message>
    <message>
        <source>call</source>
        <translation>chamada</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sessão</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>operação</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Column of an exported table: operation, step, call, difference or session</extracomment>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Begun (UTC)</source>
        <translation>Início (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Fim (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Worker id</source>
        <translation>Id do worker</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Operation id</source>
        <translation>Id da operação</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferença</translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationItemsModel</name>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>O que foi visto</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>aguarda uma pessoa</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>desfeita</translation>
    </message>
    <message>
        <source>done, with differences</source>
        <translation>feita, com diferenças</translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationStepsModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>State of a step, and what was seen: &quot;done · Session is WORKING&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Step, and its calls to servers</source>
        <translation>Etapa e suas chamadas a servidores</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>O que foi visto</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>done</source>
        <translation>feita</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pulada</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>desfeita</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por vir</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>A call to a server: method, path, worker: &quot;GET /api/sessions/acme on waha1&quot;</extracomment>
        <translation>%1 %2 em %3</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>sem resposta: %1</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <extracomment>Status or problem, and how long it took</extracomment>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 · up to %2 ms · %Ln time(s)</source>
        <translation>
            <numerusform>%1 · até %2 ms · %Ln vez</numerusform>
            <numerusform>%1 · até %2 ms · %Ln vezes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::items::OperationTableModel</name>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Steps done / steps in all</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>Motivo informado: %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Levou %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancelar: %1</translation>
    </message>
</context>
<context>
    <name>quayside::items::ReviewModel</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What was to be done</source>
        <translation>O que era para ser feito</translation>
    </message>
    <message>
        <source>Seen now</source>
        <translation>Visto agora</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugestão</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Sua decisão</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Old copy</source>
        <translation>Cópia antiga</translation>
    </message>
    <message>
        <source>Should run</source>
        <translation>Deve rodar</translation>
    </message>
</context>
<context>
    <name>quayside::items::SeriesMovesModel</name>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation>Vai para</translation>
    </message>
    <message>
        <source>Needs a scan</source>
        <translation>Exige leitura</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>O que foi visto</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>waits for the phone</source>
        <translation>aguarda o celular</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movida</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pulada</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>não movida</translation>
    </message>
    <message>
        <source>moved, with differences</source>
        <translation>movida, com diferenças</translation>
    </message>
</context>
<context>
    <name>quayside::items::SeriesPlanModel</name>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation>Vai para</translation>
    </message>
    <message>
        <source>Needs a scan</source>
        <translation>Exige leitura</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>Por que sim ou por que não</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A session and the worker it is on</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>não existe mais</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>lugar nenhum</translation>
    </message>
    <message>
        <source>left out: it stays where it is</source>
        <translation>deixada de fora: fica onde está</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>yes, moved or not</source>
        <translation>sim, movida ou não</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Engine: %1.</source>
        <extracomment>%1 two engines: &quot;WPP → GOWS&quot;</extracomment>
        <translation>Motor: %1.</translation>
    </message>
</context>
<context>
    <name>quayside::items::SessionCells</name>
    <message>
        <source>User / session</source>
        <translation>Usuário / sessão</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Divergência</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A session&apos;s status and how long it has had it: &quot;FAILED 12 min&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A session whose row points to one worker while it runs on another</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The worker has not reported any activity.</source>
        <translation>O worker não informou nenhuma atividade.</translation>
    </message>
    <message>
        <source>An operation works on it: %1</source>
        <translation>Uma operação trabalha nela: %1</translation>
    </message>
    <message>
        <source>%1: none</source>
        <extracomment>%1 is a column&apos;s name, read by a screen reader</extracomment>
        <translation>%1: nenhum valor</translation>
    </message>
    <message>
        <source>%1 (no such worker)</source>
        <translation>%1 (inexistente)</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>ainda não alocada</translation>
    </message>
    <message>
        <source>Last seen %1.</source>
        <translation>Vista por último: %1.</translation>
    </message>
</context>
<context>
    <name>quayside::items::SessionExport</name>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id do usuário</translation>
    </message>
    <message>
        <source>Session name</source>
        <translation>Nome da sessão</translation>
    </message>
    <message>
        <source>Worker id</source>
        <translation>Id do worker</translation>
    </message>
</context>
<context>
    <name>quayside::items::TimelineModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>gone from its server&apos;s list</source>
        <translation>sumiu da lista do servidor dela</translation>
    </message>
    <message>
        <source>Its server did not list it any more.</source>
        <translation>O servidor dela não a listou mais.</translation>
    </message>
    <message>
        <source>A list showed this: it happened then or before.</source>
        <translation>Uma lista mostrou isto: aconteceu naquele momento ou antes.</translation>
    </message>
</context>
<context>
    <name>quayside::items::WorkerCells</name>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Used / capacity</source>
        <translation>Uso / capacidade</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latência</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>slots</comment>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tempo no ar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Slots of a worker: used / capacity</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A value and how old it is: &quot;350 / 500 · 4 min ago&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>não visto</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Iniciado: %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <extracomment>%1 is a column&apos;s name, read by a screen reader</extracomment>
        <translation>%1: não se sabe</translation>
    </message>
    <message>
        <source>? / %1</source>
        <extracomment>Slots of a worker, where it is not known how many are used</extracomment>
        <translation>? / %1</translation>
    </message>
    <message>
        <source>%1 · full</source>
        <extracomment>%1 is &quot;50 / 50&quot; slots</extracomment>
        <translation>%1 · cheio</translation>
    </message>
    <message>
        <source>%1 · %2 over</source>
        <extracomment>%1 is &quot;45 / 42&quot; slots, %2 by how many there are too many</extracomment>
        <translation>%1 · %2 acima</translation>
    </message>
</context>
<context>
    <name>quayside::operations::AuditText</name>
    <message>
        <source>Add to the map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remover a linha</translation>
    </message>
    <message>
        <source>Correct the row</source>
        <translation>Corrigir a linha</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Delete the old copy</source>
        <translation>Excluir a cópia antiga</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>Alterar a configuração</translation>
    </message>
    <message>
        <source>Restore sessions</source>
        <translation>Restaurar sessões</translation>
    </message>
    <message>
        <source>Add worker</source>
        <translation>Adicionar worker</translation>
    </message>
    <message>
        <source>Edit worker</source>
        <translation>Editar worker</translation>
    </message>
    <message>
        <source>Remove worker</source>
        <translation>Remover worker</translation>
    </message>
    <message>
        <source>Uncordon worker</source>
        <translation>Tirar worker do isolamento</translation>
    </message>
    <message>
        <source>Cordon worker</source>
        <translation>Isolar worker</translation>
    </message>
    <message>
        <source>Begin to drain worker</source>
        <translation>Começar a esvaziar worker</translation>
    </message>
    <message>
        <source>Quarantine worker</source>
        <translation>Pôr worker em quarentena</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Adicionar usuário</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Editar usuário</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>chave da API</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacidade</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>nome de exibição</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>rótulos</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>trusted certificate</source>
        <translation>certificado confiável</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was done, and what of it: &quot;Edit worker: URL, capacity&quot;
----------
How an operation ended, and the differences</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Several sessions</source>
        <translation>Várias sessões</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Usuário %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A session, the worker it was on, the worker it was put on</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Drain worker</source>
        <translation>Esvaziar worker</translation>
    </message>
    <message>
        <source>Bring sessions back</source>
        <translation>Trazer sessões de volta</translation>
    </message>
    <message>
        <source>Rebalance the fleet</source>
        <translation>Reequilibrar a frota</translation>
    </message>
    <message>
        <source>Place on a worker</source>
        <translation>Alocar em um worker</translation>
    </message>
    <message>
        <source>Give another user</source>
        <translation>Dar outro usuário</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Pôr de lado</translation>
    </message>
    <message>
        <source>Change placement wishes</source>
        <translation>Mudar desejos de alocação</translation>
    </message>
    <message>
        <source>what must be</source>
        <translation>o que tem de ser</translation>
    </message>
    <message>
        <source>what is preferred</source>
        <translation>o que se prefere</translation>
    </message>
    <message>
        <source>what to be apart from</source>
        <translation>do que ficar separada</translation>
    </message>
    <message>
        <source>what to be together with</source>
        <translation>com o que ficar junto</translation>
    </message>
    <message>
        <source>Keep one of two copies</source>
        <translation>Ficar com uma de duas cópias</translation>
    </message>
    <message>
        <source>Evacuate dead worker</source>
        <translation>Evacuar worker morto</translation>
    </message>
    <message>
        <source>Move sessions</source>
        <translation>Mover sessões</translation>
    </message>
    <message>
        <source>Say that the map was moved</source>
        <translation>Dizer que o mapa foi movido para cá</translation>
    </message>
    <message>
        <source>Say that a backup was put back</source>
        <translation>Dizer que um backup foi restaurado</translation>
    </message>
    <message>
        <source>Accept after a backup</source>
        <translation>Aceitar depois de um backup</translation>
    </message>
    <message>
        <source>Drop after a backup</source>
        <translation>Descartar depois de um backup</translation>
    </message>
    <message>
        <source>old copy to remove</source>
        <translation>cópia antiga a remover</translation>
    </message>
    <message>
        <source>what should run</source>
        <translation>o que deve rodar</translation>
    </message>
</context>
<context>
    <name>quayside::operations::BulkText</name>
    <message numerus="yes">
        <source>%Ln session(s) done</source>
        <translation>
            <numerusform>%Ln sessão concluída</numerusform>
            <numerusform>%Ln sessões concluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) failed. The first: %2: %3</source>
        <translation>
            <numerusform>%1 de %Ln sessão falhou. A primeira: %2: %3</numerusform>
            <numerusform>%1 de %Ln sessões falharam. A primeira: %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before it began</source>
        <translation>Cancelada antes de começar</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) ended, %2 under way</source>
        <translation>
            <numerusform>%1 de %Ln sessão encerrada, %2 em andamento</numerusform>
            <numerusform>%1 de %Ln sessões encerradas, %2 em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln session(s) of %1</source>
        <translation>
            <numerusform>Restaurar %Ln sessão de %1</numerusform>
            <numerusform>Restaurar %Ln sessões de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs, but waits for a phone to be linked: %1</source>
        <translation>Ela roda, mas espera que um telefone seja vinculado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln left out</source>
        <translation>
            <numerusform>%1, %Ln deixada de fora</numerusform>
            <numerusform>%1, %Ln deixadas de fora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) are done with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 de %Ln sessão está feita com diferenças. A primeira: %2: %3</numerusform>
            <numerusform>%1 de %Ln sessões estão feitas com diferenças. A primeira: %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: it is %1 now</source>
        <translation>Deixada de fora: agora está %1</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 of %2 (%Ln session(s)) · %3</source>
        <extracomment>%1 and %2 numbers, %3 how far all waves together have come</extracomment>
        <translation>
            <numerusform>Leva %1 de %2 (%Ln sessão) · %3</numerusform>
            <numerusform>Leva %1 de %2 (%Ln sessões) · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped by itself: %1 of the %2 that were begun failed. The first, %3: %4</source>
        <extracomment>%1 and %2 numbers, %3 a session, %4 why it failed</extracomment>
        <translation>Parou sozinha: %1 das %2 iniciadas falharam. A primeira, %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) have not been begun: go on, or stop here.</source>
        <translation>
            <numerusform>%Ln sessão não foi iniciada: continue ou pare aqui.</numerusform>
            <numerusform>%Ln sessões não foram iniciadas: continue ou pare aqui.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln done</source>
        <translation>
            <numerusform>%L1 de %Ln feita</numerusform>
            <numerusform>%L1 de %Ln feitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (the first, %1: %2)</source>
        <extracomment>%Ln sessions, %1 the first of them, %2 why it failed</extracomment>
        <translation>
            <numerusform>%Ln falhou (a primeira, %1: %2)</numerusform>
            <numerusform>%Ln falharam (a primeira, %1: %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln deixada como estava</numerusform>
            <numerusform>%Ln deixadas como estavam</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 what was done, %2 a list of numbers</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Start the %Ln again…</source>
        <translation>
            <numerusform>Iniciar a %Ln de novo…</numerusform>
            <numerusform>Iniciar as %Ln de novo…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop the %Ln again…</source>
        <translation>
            <numerusform>Parar a %Ln de novo…</numerusform>
            <numerusform>Parar as %Ln de novo…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins no further session: %Ln stay(s) as they are.</source>
        <translation>
            <numerusform>Não começa nenhuma outra sessão: %Ln fica como está.</numerusform>
            <numerusform>Não começa nenhuma outra sessão: %Ln ficam como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way will be finished.</source>
        <translation>
            <numerusform>%Ln em andamento será concluída.</numerusform>
            <numerusform>%Ln em andamento serão concluídas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln session(s) to the map</source>
        <translation>
            <numerusform>Adicionar %Ln sessão ao mapa</numerusform>
            <numerusform>Adicionar %Ln sessões ao mapa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %Ln back…</source>
        <translation>
            <numerusform>Restaurar a configuração antiga de %Ln…</numerusform>
            <numerusform>Restaurar a configuração antiga de %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the old configuration back…</source>
        <translation>Pôr a configuração antiga de volta…</translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigDiff</name>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>%1 times, every %2 s, %3</source>
        <translation>%1 vezes, a cada %2 s, %3</translation>
    </message>
    <message>
        <source>%1 (login %2)</source>
        <translation>%1 (login %2)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more difference(s)</source>
        <translation>
            <numerusform>e mais %Ln diferença</numerusform>
            <numerusform>e mais %Ln diferenças</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhook removed: %1</source>
        <translation>Webhook removido: %1</translation>
    </message>
    <message>
        <source>Webhook added: %1</source>
        <translation>Webhook adicionado: %1</translation>
    </message>
    <message>
        <source>Webhook %1: %2</source>
        <translation>Webhook %1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Proxy added: %1</source>
        <translation>Proxy adicionado: %1</translation>
    </message>
    <message>
        <source>Proxy removed: %1</source>
        <translation>Proxy removido: %1</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>Metadata %1</source>
        <translation>Metadado %1</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>HMAC key</source>
        <translation>chave HMAC</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>novas tentativas</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>cabeçalhos</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>login</source>
        <translation>login</translation>
    </message>
    <message>
        <source>password</source>
        <translation>senha</translation>
    </message>
    <message>
        <source>%1: another one</source>
        <translation>%1: outro valor</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConfigText</name>
    <message>
        <source>Say what to change.</source>
        <translation>Diga o que mudar.</translation>
    </message>
    <message>
        <source>A webhook&apos;s URL begins with http:// or https:// and names a host.</source>
        <translation>A URL de um webhook começa com http:// ou https:// e indica um host.</translation>
    </message>
    <message>
        <source>A webhook needs at least one event.</source>
        <translation>Um webhook precisa de pelo menos um evento.</translation>
    </message>
    <message>
        <source>“%1” is no name of an event.</source>
        <translation>“%1” não é nome de um evento.</translation>
    </message>
    <message>
        <source>Events are named like “message” or “session.status”; * is all of them.</source>
        <translation>Os eventos têm nomes como “message” ou “session.status”; * são todos eles.</translation>
    </message>
    <message>
        <source>“%1” is no header, or has no value.</source>
        <translation>“%1” não é um cabeçalho ou não tem valor.</translation>
    </message>
    <message>
        <source>Names of headers are letters, digits and dashes.</source>
        <translation>Nomes de cabeçalhos são letras, algarismos e hifens.</translation>
    </message>
    <message>
        <source>Retries need at least one attempt and one second.</source>
        <translation>Novas tentativas precisam de pelo menos uma tentativa e um segundo.</translation>
    </message>
    <message>
        <source>A proxy is host:port, without http:// in front: 10.0.0.5:3128.</source>
        <translation>Um proxy é host:porta, sem http:// na frente: 10.0.0.5:3128.</translation>
    </message>
    <message>
        <source>Name the metadata key.</source>
        <translation>Informe a chave do metadado.</translation>
    </message>
    <message>
        <source>“%1” is named twice.</source>
        <translation>“%1” aparece duas vezes.</translation>
    </message>
    <message>
        <source>Its configuration can&apos;t be read as JSON, so it is left alone.</source>
        <translation>A configuração dela não pode ser lida como JSON, por isso não é tocada.</translation>
    </message>
    <message>
        <source>Its configuration is larger than 1 MB, so it is left alone.</source>
        <translation>A configuração dela tem mais de 1 MB, por isso não é tocada.</translation>
    </message>
    <message>
        <source>Its configuration is too large to be shown here.</source>
        <translation>A configuração dela é grande demais para ser mostrada aqui.</translation>
    </message>
    <message>
        <source>Its “%1” is not what WAHA documents, so it is left alone.</source>
        <translation>O “%1” dela não é o que o WAHA documenta, por isso não é tocado.</translation>
    </message>
    <message>
        <source>Correct it on the server, then try again.</source>
        <translation>Corrija no servidor e tente de novo.</translation>
    </message>
    <message>
        <source>%1 is an old WAHA CORE that does not tell its sessions&apos; configuration; changing one setting would lose the others.</source>
        <translation>%1 é um WAHA CORE antigo que não informa a configuração das sessões; mudar um ajuste perderia os outros.</translation>
    </message>
    <message>
        <source>Update the server first.</source>
        <translation>Atualize o servidor primeiro.</translation>
    </message>
    <message>
        <source>Change the configuration of %1 on %2</source>
        <translation>Mudar a configuração de %1 em %2</translation>
    </message>
    <message numerus="yes">
        <source>Change the configuration of %Ln session(s)</source>
        <translation>
            <numerusform>Mudar a configuração de %Ln sessão</numerusform>
            <numerusform>Mudar a configuração de %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: it is so already</source>
        <translation>Nada a mudar: já está assim</translation>
    </message>
    <message>
        <source>The server took the new configuration</source>
        <translation>O servidor aceitou a nova configuração</translation>
    </message>
    <message>
        <source>The configuration is seen to be changed</source>
        <translation>Vê-se que a configuração mudou</translation>
    </message>
    <message>
        <source>Configuration changed by %1</source>
        <translation>Configuração mudada por %1</translation>
    </message>
    <message>
        <source>The change held passwords or keys, which are never stored, so this console can&apos;t send them.</source>
        <translation>A mudança continha senhas ou chaves, que nunca são guardadas, por isso este console não pode enviá-las.</translation>
    </message>
    <message>
        <source>Make the change again and enter them once more.</source>
        <translation>Faça a mudança de novo e informe-as mais uma vez.</translation>
    </message>
    <message>
        <source>The server took the new configuration, but does not show it: somebody else changed it, or this version does not know the setting.</source>
        <translation>O servidor aceitou a nova configuração, mas não a mostra: outra pessoa a mudou ou esta versão não conhece o ajuste.</translation>
    </message>
    <message>
        <source>Look at the session, then try again.</source>
        <translation>Olhe a sessão e tente de novo.</translation>
    </message>
    <message>
        <source>The configuration is changed, but: %1</source>
        <translation>A configuração foi mudada, mas: %1</translation>
    </message>
    <message>
        <source>No configuration of this session was kept, so there is none to write back.</source>
        <translation>Nenhuma configuração desta sessão foi guardada, então não há nenhuma a gravar de volta.</translation>
    </message>
    <message>
        <source>What the server has is what is wanted from now on</source>
        <translation>O que o servidor tem é o que se quer a partir de agora</translation>
    </message>
    <message>
        <source>%1 is gone: secrets are never kept, so it could not be written back.</source>
        <extracomment>%1 a part of the configuration, such as &quot;webhooks.hmac&quot;</extracomment>
        <translation>%1 sumiu: segredos nunca são guardados, então não foi possível gravá-lo de volta.</translation>
    </message>
    <message>
        <source>Enter it again: Change configuration…</source>
        <translation>Informe-o de novo: Mudar configuração…</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be changed: by it Quayside and your application know whose session it is.</source>
        <translation>“%1” não pode ser alterado: por ele o Quayside e o seu aplicativo sabem de quem é a sessão.</translation>
    </message>
    <message numerus="yes">
        <source>Put the old configuration of %Ln session(s) back</source>
        <translation>
            <numerusform>Restaurar a configuração antiga de %Ln sessão</numerusform>
            <numerusform>Restaurar a configuração antiga de %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not put back: somebody else has changed it since.</source>
        <translation>%1 não é restaurado: outra pessoa mudou isso desde então.</translation>
    </message>
    <message>
        <source>Look at it, and change it by hand.</source>
        <translation>Veja como está e mude à mão.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::ConsequenceText</name>
    <message>
        <source>Needs a new QR code: no</source>
        <translation>Precisa de um novo código QR: não</translation>
    </message>
    <message>
        <source>Needs a new QR code: yes</source>
        <translation>Precisa de um novo código QR: sim</translation>
    </message>
    <message>
        <source>Needs a new QR code: only if it fails to log in</source>
        <translation>Precisa de um novo código QR: só se o login falhar</translation>
    </message>
    <message>
        <source>Needs a new QR code: yes, no phone is linked yet</source>
        <translation>Precisa de um novo código QR: sim, nenhum celular está conectado ainda</translation>
    </message>
    <message>
        <source>Unlinks the phone: no</source>
        <translation>Desconecta o celular: não</translation>
    </message>
    <message>
        <source>Unlinks the phone: yes</source>
        <translation>Desconecta o celular: sim</translation>
    </message>
    <message>
        <source>Unlinks the phone: no, only a working session can do that; the phone keeps showing a linked device that no longer exists</source>
        <translation>Desconecta o celular: não, só uma sessão em funcionamento pode fazer isso; o celular continua mostrando um dispositivo conectado que não existe mais</translation>
    </message>
    <message>
        <source>Unlinks the phone: none is linked</source>
        <translation>Desconecta o celular: nenhum está conectado</translation>
    </message>
    <message>
        <source>Restarts the session: one that failed can&apos;t just be started.</source>
        <translation>Reinicia a sessão: uma que falhou não pode ser simplesmente iniciada.</translation>
    </message>
    <message>
        <source>Starts the session with the login it has.</source>
        <translation>Inicia a sessão com o login que ela tem.</translation>
    </message>
    <message>
        <source>Starts the session: it is stopped.</source>
        <translation>Inicia a sessão: ela está parada.</translation>
    </message>
    <message>
        <source>Stops the session and starts it again. It receives nothing for some seconds.</source>
        <translation>Para a sessão e a inicia de novo. Ela não recebe nada por alguns segundos.</translation>
    </message>
    <message>
        <source>Destroys the login of the session. The session, its settings and its row in the shard map stay, but nothing is sent or received until a phone is linked again.</source>
        <translation>Destrói o login da sessão. A sessão, as configurações e a linha dela no mapa de shards ficam, mas nada é enviado nem recebido até que um celular seja conectado de novo.</translation>
    </message>
    <message>
        <source>Destroys the session on its worker: login, settings and stored messages. It has no row in the shard map.</source>
        <translation>Destrói a sessão no worker dela: login, configurações e mensagens armazenadas. Ela não tem linha no mapa de shards.</translation>
    </message>
    <message>
        <source>Destroys the session on its worker: login, settings and stored messages. Its row is removed from the shard map.</source>
        <translation>Destrói a sessão no worker dela: login, configurações e mensagens armazenadas. A linha dela é removida do mapa de shards.</translation>
    </message>
    <message>
        <source>Needs a new QR code: yes, if it is ever created again</source>
        <translation>Precisa de um novo código QR: sim, se algum dia for criada de novo</translation>
    </message>
    <message>
        <source>Unlinks the phone: not known; its server does not tell whether one is linked</source>
        <translation>Desconecta o celular: não se sabe; o servidor dela não informa se há um conectado</translation>
    </message>
    <message>
        <source>Needs a new QR code: only if no login is stored; its server tells nothing of a session that does not run</source>
        <translation>Precisa de um novo código QR: só se não houver login armazenado; o servidor dela não informa nada de uma sessão que não roda</translation>
    </message>
    <message>
        <source>Stops the session. It keeps its login and its settings, and receives nothing while it is stopped. A restart of its worker leaves it stopped, unless that is set to start all sessions (WHATSAPP_RESTART_ALL_SESSIONS).</source>
        <translation>Para a sessão. Ela mantém o login e as configurações e não recebe nada enquanto está parada. Um reinício do worker dela a deixa parada, a menos que ele esteja configurado para iniciar todas as sessões (WHATSAPP_RESTART_ALL_SESSIONS).</translation>
    </message>
    <message>
        <source>Needs a new QR code: only if it fails to log in; +%1 was linked when its server last told: %2</source>
        <extracomment>%1 a phone number, %2 a time of day, with the date where it was not today</extracomment>
        <translation>Precisa de um novo código QR: só se o login falhar; +%1 estava conectado quando o servidor dela informou pela última vez: %2</translation>
    </message>
</context>
<context>
    <name>quayside::operations::CreateText</name>
    <message>
        <source>A slot on %1 is taken</source>
        <translation>Uma vaga em %1 está ocupada</translation>
    </message>
    <message>
        <source>The map has its row already</source>
        <translation>O mapa já tem a linha dela</translation>
    </message>
    <message>
        <source>The server was asked to create it</source>
        <translation>Foi pedido ao servidor que a criasse</translation>
    </message>
    <message>
        <source>It is there and carries this operation&apos;s mark</source>
        <translation>Ela está lá e traz a marca desta operação</translation>
    </message>
    <message>
        <source>The map points to it now</source>
        <translation>O mapa agora aponta para ela</translation>
    </message>
    <message>
        <source>The session was deleted again</source>
        <translation>A sessão foi excluída de novo</translation>
    </message>
    <message>
        <source>There is nothing to put back</source>
        <translation>Não há nada a desfazer</translation>
    </message>
    <message>
        <source>%2 has a session %1 already, and it was not made by this operation.</source>
        <translation>%2 já tem uma sessão %1, e ela não foi criada por esta operação.</translation>
    </message>
    <message>
        <source>Choose another name, or adopt the session that is there.</source>
        <translation>Escolha outro nome ou adote a sessão que está lá.</translation>
    </message>
    <message>
        <source>%1 is a WAHA CORE server of before 2026.6.1: it holds one session, named “default”.</source>
        <translation>%1 é um servidor WAHA CORE anterior à 2026.6.1: comporta uma única sessão, chamada “default”.</translation>
    </message>
    <message>
        <source>Name the session “default”, or choose another worker.</source>
        <translation>Chame a sessão de “default” ou escolha outro worker.</translation>
    </message>
    <message>
        <source>%1 takes no new sessions now.</source>
        <translation>%1 não aceita sessões novas agora.</translation>
    </message>
    <message>
        <source>Make it active again, or choose another worker.</source>
        <translation>Torne-o ativo de novo ou escolha outro worker.</translation>
    </message>
    <message>
        <source>The shard map does not have this user.</source>
        <translation>O mapa de shards não tem este usuário.</translation>
    </message>
    <message>
        <source>Choose the user the session belongs to.</source>
        <translation>Escolha o usuário ao qual a sessão pertence.</translation>
    </message>
    <message>
        <source>The map says that %1 belongs to another user.</source>
        <translation>O mapa diz que %1 pertence a outro usuário.</translation>
    </message>
    <message>
        <source>Choose that user, or another name.</source>
        <translation>Escolha esse usuário ou outro nome.</translation>
    </message>
    <message>
        <source>The settings held passwords or keys, which are never stored, so this console can&apos;t send them.</source>
        <translation>As configurações continham senhas ou chaves, que nunca são armazenadas, então este console não pode enviá-las.</translation>
    </message>
    <message>
        <source>Create the session again and enter them once more.</source>
        <translation>Crie a sessão de novo e digite-as mais uma vez.</translation>
    </message>
    <message>
        <source>A session %1 may be left on %2: it could not be looked at or deleted (%3).</source>
        <translation>Pode ter sobrado uma sessão %1 em %2: não foi possível olhá-la nem excluí-la (%3).</translation>
    </message>
    <message>
        <source>When %1 answers again, delete it there; it has no row and is shown as an orphan.</source>
        <translation>Quando %1 responder de novo, exclua-a lá; ela não tem linha e aparece como órfã.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine: %Ln old copies of moved sessions have to be removed first.</source>
        <translation>
            <numerusform>%1 está em quarentena: %Ln cópia antiga de sessão movida precisa ser removida antes.</numerusform>
            <numerusform>%1 está em quarentena: %Ln cópias antigas de sessões movidas precisam ser removidas antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is being done. Wait, or choose another worker.</source>
        <translation>Isso está sendo feito. Espere ou escolha outro worker.</translation>
    </message>
    <message>
        <source>The session was left as it was found, stopped</source>
        <translation>A sessão foi deixada como foi encontrada, parada</translation>
    </message>
    <message>
        <source>The server was asked several times and does not have the session.</source>
        <translation>O servidor foi consultado várias vezes e não tem a sessão.</translation>
    </message>
    <message>
        <source>%1 on %2 works with a login that was not made by this operation, so it was not deleted.</source>
        <translation>%1 em %2 funciona com um login que não foi feito por esta operação, por isso não foi excluída.</translation>
    </message>
    <message>
        <source>Find out whose login it is, then adopt the session or delete it.</source>
        <translation>Descubra de quem é o login dela; depois adote a sessão ou exclua-a.</translation>
    </message>
    <message>
        <source>The server did not let Quayside take its mark out of the session&apos;s metadata, so the customer&apos;s application sees “%1” there.</source>
        <translation>O servidor não deixou o Quayside tirar a marca dele dos metadados da sessão, então o aplicativo do cliente vê “%1” ali.</translation>
    </message>
    <message>
        <source>It goes with the next change of the session&apos;s configuration.</source>
        <translation>Ela some com a próxima mudança da configuração da sessão.</translation>
    </message>
    <message>
        <source>%1 is not where the user&apos;s sessions must be: %2.</source>
        <extracomment>%1 a worker, %2 what its user&apos;s wishes say against it: &quot;country=DE, must be BR&quot;</extracomment>
        <translation>%1 não é onde as sessões do usuário têm de ficar: %2.</translation>
    </message>
    <message>
        <source>Choose another worker, or change the wish under Placement rules.</source>
        <translation>Escolha outro worker ou mude o desejo em Regras de alocação.</translation>
    </message>
    <message>
        <source>Waits for what %2 was asked already, a minute at the most, deletes %1 again if it was created, and gives the slot back.</source>
        <translation>Espera pelo que já foi pedido a %2, um minuto no máximo, exclui %1 de novo se tiver sido criada e devolve a vaga.</translation>
    </message>
    <message>
        <source>Cancelling: waits for %1 to answer what it was asked, a minute at the most; then what it made is taken away again.</source>
        <translation>Cancelando: espera que %1 responda ao que foi pedido, um minuto no máximo; depois, o que foi feito é desfeito.</translation>
    </message>
    <message>
        <source>The map has the row of %1 already: nothing was put back</source>
        <translation>O mapa já tem a linha de %1: nada foi desfeito</translation>
    </message>
</context>
<context>
    <name>quayside::operations::DeleteOperation</name>
    <message>
        <source>It has no row</source>
        <translation>Ela não tem linha</translation>
    </message>
</context>
<context>
    <name>quayside::operations::EvidenceText</name>
    <message>
        <source>last known %1</source>
        <translation>último conhecido %1</translation>
    </message>
    <message>
        <source>%1 was not deleted: no other session was seen working for %2, so this may be its only login.</source>
        <translation>%1 não foi excluída: nenhuma outra sessão foi vista funcionando para %2, então este pode ser o único login.</translation>
    </message>
    <message>
        <source>Bring the other session to work first, or decide which of the two is to stay.</source>
        <translation>Faça a outra sessão funcionar antes ou decida qual das duas deve ficar.</translation>
    </message>
    <message>
        <source>%1 was not deleted: its server does not tell whose login it holds, and it may be the only one.</source>
        <translation>%1 não foi excluída: o servidor dela não informa de quem é o login que ela guarda, e pode ser o único.</translation>
    </message>
    <message>
        <source>Start it to see whose it is, or delete it by hand if nobody needs it.</source>
        <translation>Inicie-a para ver de quem é ou exclua-a manualmente se ninguém precisa dela.</translation>
    </message>
    <message>
        <source>a moment ago</source>
        <translation>há um instante</translation>
    </message>
    <message>
        <source>%1 may still hold the login of %2: its server told so %3, and tells nothing of a stopped session now. Nothing was started.</source>
        <translation>%1 talvez ainda guarde o login de %2: o servidor dela informou isso (%3) e agora não informa nada de uma sessão parada. Nada foi iniciado.</translation>
    </message>
    <message>
        <source>The account is also known from: %1.</source>
        <translation>A conta também é conhecida de: %1.</translation>
    </message>
    <message>
        <source>If the login is this customer&apos;s own, adopt the session. If nobody needs it, delete the session first; that destroys the login.</source>
        <translation>Se o login é deste mesmo cliente, adote a sessão. Se ninguém precisa dele, exclua antes a sessão; isso destrói o login.</translation>
    </message>
    <message>
        <source>The server did not say whose login it is.</source>
        <translation>O servidor não disse de quem é o login.</translation>
    </message>
    <message>
        <source>It is the login of %1.</source>
        <translation>É o login de %1.</translation>
    </message>
    <message>
        <source>%1 was linked before: it worked without a code having been shown.</source>
        <translation>%1 já estava conectada: funcionou sem que um código tivesse sido mostrado.</translation>
    </message>
    <message>
        <source>Nothing points to it and nothing was logged out. If the login is this customer&apos;s own, adopt the session; else find out whose it is, or delete it.</source>
        <translation>Nada aponta para ela e não se fez logout. Se o login é deste mesmo cliente, adote a sessão; senão, descubra de quem é ou exclua-a.</translation>
    </message>
    <message>
        <source>It was stopped again.</source>
        <translation>Ela foi parada de novo.</translation>
    </message>
    <message>
        <source>It could not be stopped again: %1</source>
        <translation>Ela não pôde ser parada de novo: %1</translation>
    </message>
</context>
<context>
    <name>quayside::operations::Impacts</name>
    <message>
        <source>It is %1: a restart would start it.</source>
        <translation>Ela está %1: um reinício a iniciaria.</translation>
    </message>
    <message>
        <source>It is %1: it would be restarted.</source>
        <translation>Ela está %1: seria reiniciada.</translation>
    </message>
    <message>
        <source>Left out by hand.</source>
        <translation>Deixada de fora manualmente.</translation>
    </message>
    <message>
        <source>No worker was found for it.</source>
        <translation>Nenhum worker foi encontrado para ela.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::KeepCopyOperation</name>
    <message>
        <source>%1 works with another account by now.</source>
        <translation>%1 já funciona com outra conta.</translation>
    </message>
    <message>
        <source>%1 is not seen working: %2.</source>
        <translation>%1 não é vista funcionando: %2.</translation>
    </message>
    <message>
        <source>Nothing was stopped. Look at both copies again.</source>
        <translation>Nada foi parado. Olhe de novo as duas cópias.</translation>
    </message>
    <message>
        <source>%1 and %2 have different accounts by now: that is no double run.</source>
        <translation>%1 e %2 já têm contas diferentes: não é uma execução dupla.</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4</source>
        <extracomment>A copy and what was seen of it; the other copy and what was seen of that</extracomment>
        <translation>%1: %2. %3: %4</translation>
    </message>
    <message>
        <source>The map points to %1</source>
        <translation>O mapa aponta para %1</translation>
    </message>
    <message>
        <source>%1, which stays, was not seen working afterwards.</source>
        <translation>%1, que fica, não foi vista funcionando depois.</translation>
    </message>
    <message>
        <source>Look at it; the other copy keeps its login and can be started again.</source>
        <translation>Olhe para ela; a outra cópia mantém o login e pode ser iniciada de novo.</translation>
    </message>
    <message>
        <source>Stopped by %1, because %2 stays</source>
        <translation>Parada por %1, porque %2 fica</translation>
    </message>
    <message>
        <source>Nothing is stopped; where the map points to the copy that stays already, it keeps doing so.</source>
        <translation>Nada é parado; onde o mapa já aponta para a cópia que fica, continua assim.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MapEditText</name>
    <message>
        <source>The session does not exist any more.</source>
        <translation>A sessão não existe mais.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nada foi gravado.</translation>
    </message>
    <message>
        <source>%1 has a row already.</source>
        <translation>%1 já tem uma linha.</translation>
    </message>
    <message>
        <source>%1 has no row.</source>
        <translation>%1 não tem linha.</translation>
    </message>
    <message>
        <source>%1 does not run on another worker than its row says.</source>
        <translation>%1 não roda em um worker diferente do que a linha diz.</translation>
    </message>
    <message>
        <source>%1 exists on its worker, so its row is not removed.</source>
        <translation>%1 existe no worker dela, então a linha não é removida.</translation>
    </message>
    <message>
        <source>Delete the session instead, if it is not wanted.</source>
        <translation>Em vez disso, exclua a sessão, se ela não for desejada.</translation>
    </message>
    <message>
        <source>%1 does not run there any more, so the row is not changed.</source>
        <translation>%1 não roda mais ali, então a linha não é alterada.</translation>
    </message>
    <message>
        <source>Look again in a moment.</source>
        <translation>Olhe de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The row of %1 names a worker already.</source>
        <translation>A linha de %1 já indica um worker.</translation>
    </message>
    <message>
        <source>Look at the new values and decide again.</source>
        <translation>Olhe os novos valores e decida de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveChecks</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 responde</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>No worker is chosen.</source>
        <translation>Nenhum worker foi escolhido.</translation>
    </message>
    <message>
        <source>Choose the worker to move to.</source>
        <translation>Escolha o worker de destino.</translation>
    </message>
    <message>
        <source>The session is on %1 already.</source>
        <translation>A sessão já está em %1.</translation>
    </message>
    <message>
        <source>Choose another worker.</source>
        <translation>Escolha outro worker.</translation>
    </message>
    <message>
        <source>Wait until %1 has answered.</source>
        <translation>Espere até %1 responder.</translation>
    </message>
    <message>
        <source>Choose another worker, or get %1 to answer.</source>
        <translation>Escolha outro worker, ou faça %1 responder.</translation>
    </message>
    <message>
        <source>Takes sessions</source>
        <translation>Aceita sessões</translation>
    </message>
    <message>
        <source>%1 takes new sessions.</source>
        <translation>%1 aceita novas sessões.</translation>
    </message>
    <message>
        <source>Uncordon %1, or choose another worker.</source>
        <translation>Deixe de isolar %1, ou escolha outro worker.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>“%1” is free on %2, in the map and in its list.</source>
        <translation>“%1” está livre em %2, no mapa e na lista dele.</translation>
    </message>
    <message>
        <source>Choose a worker that does not have this name.</source>
        <translation>Escolha um worker que não tenha este nome.</translation>
    </message>
    <message>
        <source>%1 lists “%2” already: it shares a store.</source>
        <translation>%1 já lista “%2”: compartilha um armazenamento.</translation>
    </message>
    <message>
        <source>%1 has a session “%2” without a row in the map.</source>
        <translation>%1 tem uma sessão “%2” sem linha no mapa.</translation>
    </message>
    <message>
        <source>%1 has a session “%2” already.</source>
        <translation>%1 já tem uma sessão “%2”.</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Vaga livre</translation>
    </message>
    <message>
        <source>The map gives %1 no capacity.</source>
        <translation>O mapa não dá capacidade a %1.</translation>
    </message>
    <message>
        <source>Set its capacity first.</source>
        <translation>Defina a capacidade primeiro.</translation>
    </message>
    <message>
        <source>%1 in the map, %2 running, %3 reserved, of %4.</source>
        <extracomment>%1 rows in the map, %2 running sessions, %3 reserved slots, %4 capacity</extracomment>
        <translation>%1 no mapa, %2 em execução, %3 reservadas, de %4.</translation>
    </message>
    <message>
        <source>%1 is full: %2</source>
        <translation>%1 está cheio: %2</translation>
    </message>
    <message>
        <source>Choose another worker, or raise its capacity.</source>
        <translation>Escolha outro worker, ou aumente a capacidade.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Free space there: a login that can&apos;t be stored is lost.</source>
        <translation>Libere espaço lá: um login que não pode ser gravado se perde.</translation>
    </message>
    <message>
        <source>%1 reports enough space.</source>
        <translation>%1 informa espaço suficiente.</translation>
    </message>
    <message>
        <source>%1 does not tell.</source>
        <translation>%1 não informa.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>%1 on both.</source>
        <translation>%1 nos dois.</translation>
    </message>
    <message>
        <source>One of the two engines is not known.</source>
        <translation>Um dos dois motores não é conhecido.</translation>
    </message>
    <message>
        <source>%1 runs %2, %3 runs %4.</source>
        <translation>%1 usa %2, %3 usa %4.</translation>
    </message>
    <message>
        <source>Link the phone anew instead: engines can&apos;t read each other&apos;s data.</source>
        <translation>Vincule o telefone de novo: um motor não lê os dados do outro.</translation>
    </message>
    <message>
        <source>The features of the two differ; the phone is linked anew anyway.</source>
        <translation>Os recursos dos dois diferem; o telefone é vinculado de novo de todo modo.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Update WAHA on %1.</source>
        <translation>Atualize o WAHA em %1.</translation>
    </message>
    <message>
        <source>%1 runs %2, older than %3.</source>
        <translation>%1 usa %2, mais antiga que %3.</translation>
    </message>
    <message>
        <source>Settings that only the newer one knows have no effect there.</source>
        <translation>Configurações que só a mais nova conhece não têm efeito lá.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Não se sabe.</translation>
    </message>
    <message>
        <source>%1 runs %2.</source>
        <translation>%1 usa %2.</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edição</translation>
    </message>
    <message>
        <source>Update WAHA there to 2026.6.1 or later, or choose another worker.</source>
        <translation>Atualize o WAHA de lá para 2026.6.1 ou posterior, ou escolha outro worker.</translation>
    </message>
    <message>
        <source>%1 holds many sessions.</source>
        <translation>%1 comporta muitas sessões.</translation>
    </message>
    <message>
        <source>Start everything at boot</source>
        <translation>Iniciar tudo ao ligar</translation>
    </message>
    <message>
        <source>%1 starts every session of its store when it boots, stopped ones too.</source>
        <translation>%1 inicia todas as sessões do armazenamento ao ligar, também as paradas.</translation>
    </message>
    <message>
        <source>Turn WHATSAPP_RESTART_ALL_SESSIONS off on %1.</source>
        <translation>Desligue WHATSAPP_RESTART_ALL_SESSIONS em %1.</translation>
    </message>
    <message>
        <source>%1 does not tell whether it does so.</source>
        <translation>%1 não informa se faz isso.</translation>
    </message>
    <message>
        <source>Make sure that WHATSAPP_RESTART_ALL_SESSIONS is off there.</source>
        <translation>Confira se WHATSAPP_RESTART_ALL_SESSIONS está desligado lá.</translation>
    </message>
    <message>
        <source>Stopped sessions stay stopped.</source>
        <translation>Sessões paradas continuam paradas.</translation>
    </message>
    <message>
        <source>%1 and %2 do not share a session store.</source>
        <translation>%1 e %2 não compartilham um armazenamento de sessões.</translation>
    </message>
    <message>
        <source>%1 does not list the session.</source>
        <translation>%1 não lista a sessão.</translation>
    </message>
    <message>
        <source>%1 lists the session as %2, not as STOPPED.</source>
        <translation>%1 lista a sessão como %2, não como STOPPED.</translation>
    </message>
    <message>
        <source>%1 does not list the session as one of %2.</source>
        <translation>%1 não lista a sessão como uma de %2.</translation>
    </message>
    <message>
        <source>%1 lists the session with another account.</source>
        <translation>%1 lista a sessão com outra conta.</translation>
    </message>
    <message>
        <source>Shared store</source>
        <translation>Armazenamento comum</translation>
    </message>
    <message>
        <source>%1 lists the session as one of %2.</source>
        <translation>%1 lista a sessão como uma de %2.</translation>
    </message>
    <message>
        <source>Link the phone anew instead: no gap, or strict.</source>
        <translation>Vincule o telefone de novo: sem lacuna, ou estrito.</translation>
    </message>
    <message>
        <source>Shard map</source>
        <translation>Mapa de shards</translation>
    </message>
    <message>
        <source>It can be written to.</source>
        <translation>Aceita alterações.</translation>
    </message>
    <message>
        <source>Open a map that can be changed, and add Quayside&apos;s tables.</source>
        <translation>Abra um mapa que possa ser alterado e acrescente as tabelas do Quayside.</translation>
    </message>
    <message>
        <source>Row in the map</source>
        <translation>Linha no mapa</translation>
    </message>
    <message>
        <source>The session has no row in the map.</source>
        <translation>A sessão não tem linha no mapa.</translation>
    </message>
    <message>
        <source>Adopt it first; then it can be moved.</source>
        <translation>Adote-a primeiro; depois pode ser movida.</translation>
    </message>
    <message>
        <source>Several rows point to it.</source>
        <translation>Várias linhas apontam para ela.</translation>
    </message>
    <message>
        <source>Remove the surplus rows first.</source>
        <translation>Remova primeiro as linhas a mais.</translation>
    </message>
    <message>
        <source>Its row points to a worker that is not in the map.</source>
        <translation>A linha aponta para um worker que não está no mapa.</translation>
    </message>
    <message>
        <source>Correct the row first.</source>
        <translation>Corrija a linha primeiro.</translation>
    </message>
    <message>
        <source>Row %1 points to %2.</source>
        <translation>A linha %1 aponta para %2.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>%1 does not have this session.</source>
        <translation>%1 não tem esta sessão.</translation>
    </message>
    <message>
        <source>Create it again there, or remove its row.</source>
        <translation>Crie-a de novo lá, ou remova a linha.</translation>
    </message>
    <message>
        <source>It runs on another worker than its row says: on %1.</source>
        <translation>Roda em outro worker que não o da linha: em %1.</translation>
    </message>
    <message>
        <source>This is a leftover copy; the session works elsewhere.</source>
        <translation>Esta é uma cópia que sobrou; a sessão funciona em outro lugar.</translation>
    </message>
    <message>
        <source>Move the one that works.</source>
        <translation>Mova a que funciona.</translation>
    </message>
    <message>
        <source>It was never seen on %1.</source>
        <translation>Nunca foi vista em %1.</translation>
    </message>
    <message>
        <source>It is %1, not WORKING.</source>
        <translation>Está %1, não WORKING.</translation>
    </message>
    <message>
        <source>Nothing is lost by moving it; restarting it first may be enough.</source>
        <translation>Nada se perde ao movê-la; talvez baste reiniciá-la antes.</translation>
    </message>
    <message>
        <source>WORKING on %1.</source>
        <translation>WORKING em %1.</translation>
    </message>
    <message>
        <source>Other operations</source>
        <translation>Outras operações</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it under Operations.</source>
        <translation>Espere até terminar, ou cancele em Operações.</translation>
    </message>
    <message>
        <source>Nothing else works on the session or the account.</source>
        <translation>Nada mais trabalha na sessão ou na conta.</translation>
    </message>
    <message>
        <source>Time since linking</source>
        <translation>Tempo desde o vínculo</translation>
    </message>
    <message>
        <source>It was not linked within the last three minutes.</source>
        <translation>Não foi vinculada nos últimos três minutos.</translation>
    </message>
    <message>
        <source>The phone was linked a moment ago, and %1 writes the login down only after a while.</source>
        <translation>O telefone foi vinculado há pouco, e %1 só grava o login depois de um tempo.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln more second(s).</source>
        <translation>
            <numerusform>Espere mais %Ln segundo.</numerusform>
            <numerusform>Espere mais %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>It is not known which phone belongs to it: any phone will be accepted.</source>
        <translation>Não se sabe qual telefone é dela: qualquer telefone será aceito.</translation>
    </message>
    <message>
        <source>Make sure that the right phone scans.</source>
        <translation>Confira se o telefone certo faz a leitura.</translation>
    </message>
    <message>
        <source>Only +%1 will be accepted.</source>
        <translation>Só +%1 será aceito.</translation>
    </message>
    <message>
        <source>Account runs once</source>
        <translation>Conta roda uma vez</translation>
    </message>
    <message>
        <source>No other session of the fleet runs with this account.</source>
        <translation>Nenhuma outra sessão da frota roda com esta conta.</translation>
    </message>
    <message>
        <source>The account also runs as “%1” on %2.</source>
        <translation>A conta também roda como “%1” em %2.</translation>
    </message>
    <message>
        <source>Keep one of the two first: see Attention.</source>
        <translation>Fique primeiro com uma das duas: veja Atenção.</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>Aparelhos conectados</translation>
    </message>
    <message>
        <source>The phone keeps the device it has.</source>
        <translation>O telefone mantém o aparelho que tem.</translation>
    </message>
    <message>
        <source>The phone needs one more linked device for the time of the move.</source>
        <translation>O telefone precisa de mais um aparelho conectado durante a mudança.</translation>
    </message>
    <message>
        <source>WhatsApp allows four: if all are taken, remove one on the phone first.</source>
        <translation>O WhatsApp permite quatro: se todos estiverem em uso, remova um no telefone antes.</translation>
    </message>
    <message>
        <source>Wait until it has answered.</source>
        <translation>Espere até responder.</translation>
    </message>
    <message>
        <source>Get it to answer again. After five minutes of silence it can be evacuated.</source>
        <translation>Faça-o responder de novo. Depois de cinco minutos de silêncio pode ser evacuado.</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1 está morto</translation>
    </message>
    <message>
        <source>%1 answers: what runs there would go on running.</source>
        <translation>%1 responde: o que roda lá continuaria rodando.</translation>
    </message>
    <message>
        <source>Move the session without a gap instead.</source>
        <translation>Mova a sessão sem lacuna.</translation>
    </message>
    <message>
        <source>%1 may well be alive: only this console is not let in.</source>
        <translation>%1 pode estar vivo: só este console não é aceito.</translation>
    </message>
    <message>
        <source>Correct its URL, key or certificate.</source>
        <translation>Corrija a URL, a chave ou o certificado.</translation>
    </message>
    <message>
        <source>%1 has been silent for less than five minutes.</source>
        <translation>%1 está em silêncio há menos de cinco minutos.</translation>
    </message>
    <message numerus="yes">
        <source>Silent for %Ln minute(s).</source>
        <translation>
            <numerusform>Em silêncio há %Ln minuto.</numerusform>
            <numerusform>Em silêncio há %Ln minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Named by hand</source>
        <translation>Nomeado à mão</translation>
    </message>
    <message>
        <source>You say that %1 is dead.</source>
        <translation>Você diz que %1 está morto.</translation>
    </message>
    <message>
        <source>A worker that still runs elsewhere would make the account run twice.</source>
        <translation>Um worker que ainda roda faria a conta rodar duas vezes.</translation>
    </message>
    <message>
        <source>Make sure that %1 is dead, then type its name.</source>
        <translation>Confira se %1 está morto, depois digite o nome dele.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Reachable.</source>
        <translation>Acessível.</translation>
    </message>
    <message>
        <source>This is an old copy that is about to be removed.</source>
        <translation>Esta é uma cópia antiga que está prestes a ser removida.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine: %Ln old copies of moved sessions are being removed.</source>
        <translation>
            <numerusform>%1 está em quarentena: %Ln cópia antiga de sessão movida está sendo removida.</numerusform>
            <numerusform>%1 está em quarentena: %Ln cópias antigas de sessões movidas estão sendo removidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The move can begin; waiting until they are gone is safer.</source>
        <translation>A movimentação pode começar; esperar até que sumam é mais seguro.</translation>
    </message>
    <message>
        <source>They are being removed: wait, or choose another worker.</source>
        <translation>Estão sendo removidas: espere ou escolha outro worker.</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>They are read when the move begins.</source>
        <translation>São lidos quando a movimentação começa.</translation>
    </message>
    <message>
        <source>The session has none.</source>
        <translation>A sessão não tem nenhum.</translation>
    </message>
    <message>
        <source>They are in the shared store: %1.</source>
        <translation>Estão no armazenamento compartilhado: %1.</translation>
    </message>
    <message>
        <source>%1 runs a WAHA without apps; left behind: %2.</source>
        <translation>%1 roda um WAHA sem apps; ficam para trás: %2.</translation>
    </message>
    <message>
        <source>Update WAHA on %1 to 2025.12.1 or later, or choose another worker.</source>
        <translation>Atualize o WAHA em %1 para 2025.12.1 ou posterior, ou escolha outro worker.</translation>
    </message>
    <message>
        <source>The secrets of these apps are not known, so they don&apos;t travel: %1.</source>
        <translation>Os segredos destes apps não são conhecidos, por isso não vão junto: %1.</translation>
    </message>
    <message>
        <source>Enter them again on %1 after the move.</source>
        <translation>Informe-os de novo em %1 depois da movimentação.</translation>
    </message>
    <message>
        <source>These travel along, and work once the session is switched on: %1.</source>
        <translation>Estes vão junto e funcionam assim que a sessão for ligada: %1.</translation>
    </message>
    <message>
        <source>Its row names no worker yet.</source>
        <translation>A linha dela ainda não indica nenhum worker.</translation>
    </message>
    <message>
        <source>Place it first.</source>
        <translation>Aloque-a antes.</translation>
    </message>
    <message>
        <source>Change of the row</source>
        <translation>Mudança da linha</translation>
    </message>
    <message>
        <source>It is tried, and taken back, before the move begins.</source>
        <translation>É experimentada, e revertida, antes que a movimentação comece.</translation>
    </message>
    <message>
        <source>The database takes it: it was tried and taken back.</source>
        <translation>O banco de dados a aceita: foi experimentada e revertida.</translation>
    </message>
    <message>
        <source>Placement wishes</source>
        <translation>Desejos de alocação</translation>
    </message>
    <message>
        <source>Choose another worker, or change the wish under Placement rules.</source>
        <translation>Escolha outro worker ou mude o desejo em Regras de alocação.</translation>
    </message>
    <message>
        <source>On %1 these wishes are not met: %2.</source>
        <translation>Em %1 estes desejos não são atendidos: %2.</translation>
    </message>
    <message>
        <source>It can move there all the same.</source>
        <translation>Mesmo assim ela pode ir para lá.</translation>
    </message>
    <message>
        <source>All are met on %1: %2.</source>
        <translation>Todos são atendidos em %1: %2.</translation>
    </message>
    <message>
        <source>%1 holds one session only, and this is its name: “default”.</source>
        <translation>%1 comporta uma única sessão, e este é o nome dela: “default”.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveJudge</name>
    <message>
        <source>%1 shares the session store: nobody has to scan.</source>
        <translation>%1 compartilha o armazenamento de sessões: ninguém precisa ler o código.</translation>
    </message>
    <message>
        <source>No phone is linked to it: somebody has to scan anyway.</source>
        <translation>Nenhum celular está vinculado a ela: alguém precisa ler o código de qualquer modo.</translation>
    </message>
    <message>
        <source>It keeps working until the customer has scanned for %1.</source>
        <translation>Ela continua funcionando até o cliente ler o código para %1.</translation>
    </message>
    <message>
        <source>It does not work now; the customer has to scan for %1.</source>
        <translation>Não funciona agora; o cliente precisa ler o código para %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The engine of the worker a session leaves, and of the one it goes to</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>From its last known configuration; the customer scans for %1.</source>
        <translation>Da última configuração conhecida; o cliente lê o código para %1.</translation>
    </message>
    <message>
        <source>The customer scans for %1.</source>
        <translation>O cliente lê o código para %1.</translation>
    </message>
    <message>
        <source>No configuration of it is known: it begins without webhooks, proxy and apps, and accepts any phone; the customer scans for %1.</source>
        <translation>Não se conhece nenhuma configuração dela: começa sem webhooks, proxy e apps e aceita qualquer telefone; o cliente lê o código para %1.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveOperation</name>
    <message>
        <source>Moved here from %1 by %2</source>
        <translation>Movida de %1 para cá por %2</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MovePlan</name>
    <message>
        <source>Every request carries the header X-Api-Key: •••</source>
        <translation>Toda requisição leva o cabeçalho X-Api-Key: •••</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada a fazer</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MovePlanner</name>
    <message>
        <source>repeated until it asks for the phone</source>
        <translation>repetido até pedir o telefone</translation>
    </message>
    <message>
        <source>repeated until it is STOPPED</source>
        <translation>repetido até estar STOPPED</translation>
    </message>
    <message>
        <source>repeated until it is WORKING</source>
        <translation>repetido até estar WORKING</translation>
    </message>
    <message>
        <source>while somebody looks at the code</source>
        <translation>enquanto alguém olha o código</translation>
    </message>
    <message>
        <source>repeated until the right phone is linked</source>
        <translation>repetido até o telefone certo ser vinculado</translation>
    </message>
    <message>
        <source>only if another phone was linked</source>
        <translation>só se outro telefone foi vinculado</translation>
    </message>
    <message>
        <source>only if no code was used in time, three times at most</source>
        <translation>só se nenhum código foi usado a tempo, no máximo três vezes</translation>
    </message>
    <message>
        <source>three minutes after linking</source>
        <translation>três minutos depois do vínculo</translation>
    </message>
    <message>
        <source>repeated until it is WORKING with them</source>
        <translation>repetido até estar WORKING com eles</translation>
    </message>
    <message>
        <source>repeated until it is gone</source>
        <translation>repetido até sumir</translation>
    </message>
    <message>
        <source>tells whether it has apps at all</source>
        <translation>diz se ele tem apps</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MovePreflight</name>
    <message>
        <source>Suggested: the customer notices nothing but the scan.</source>
        <translation>Sugerido: o cliente não percebe nada além da leitura.</translation>
    </message>
    <message>
        <source>Suggested: without a gap it is not possible now.</source>
        <translation>Sugerido: sem lacuna não é possível agora.</translation>
    </message>
    <message>
        <source>Suggested: both workers share their store, so nobody has to scan.</source>
        <translation>Sugerido: os dois workers compartilham o armazenamento, ninguém precisa ler código.</translation>
    </message>
    <message>
        <source>The only way while the worker does not answer.</source>
        <translation>O único modo enquanto o worker não responde.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>This session does not exist any more.</source>
        <translation>Esta sessão não existe mais.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveSeriesReport</name>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Leituras</translation>
    </message>
    <message>
        <source>Begun (UTC)</source>
        <translation>Início (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Fim (UTC)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movida</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falharam</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Não movidas</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveSeriesText</name>
    <message numerus="yes">
        <source>%Ln session(s) move to %1.</source>
        <extracomment>%1 a number of workers, as in &quot;to 3 workers&quot;</extracomment>
        <translation>
            <numerusform>%Ln sessão vai para %1.</numerusform>
            <numerusform>%Ln sessões vão para %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has to scan.</source>
        <translation>Ninguém precisa ler código.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) are needed.</source>
        <translation>
            <numerusform>%Ln leitura é necessária.</numerusform>
            <numerusform>%Ln leituras são necessárias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would be needed anyway.</source>
        <translation>
            <numerusform>%Ln delas seria necessária de qualquer modo.</numerusform>
            <numerusform>%Ln delas seriam necessárias de qualquer modo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) can&apos;t be moved now.</source>
        <translation>
            <numerusform>%Ln sessão não pode ser movida agora.</numerusform>
            <numerusform>%Ln sessões não podem ser movidas agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>%Ln sessão não está no mapa: adote-a ou exclua-a primeiro.</numerusform>
            <numerusform>%Ln sessões não estão no mapa: adote-as ou exclua-as primeiro.</numerusform>
        </translation>
    </message>
    <message>
        <source>More would help than the limits allow.</source>
        <translation>Mais movimentos ajudariam do que os limites permitem.</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Não há nada a mover.</translation>
    </message>
    <message>
        <source>No other worker takes sessions now.</source>
        <translation>Nenhum outro worker aceita sessões agora.</translation>
    </message>
    <message>
        <source>No other worker has both a free slot and this name free: add a worker, or raise a capacity.</source>
        <translation>Nenhum outro worker tem ao mesmo tempo uma vaga e este nome livres: adicione um worker ou aumente uma capacidade.</translation>
    </message>
    <message>
        <source>The plan has given away all free slots of %1 already: choose another worker.</source>
        <translation>O plano já distribuiu todas as vagas livres de %1: escolha outro worker.</translation>
    </message>
    <message>
        <source>It is not there any more: make the plan anew.</source>
        <translation>Ela não está mais lá: faça o plano de novo.</translation>
    </message>
    <message>
        <source>the plan has filled it already</source>
        <translation>o plano já o encheu</translation>
    </message>
    <message>
        <source>The shard map does not have this worker any more.</source>
        <translation>O mapa de shards não tem mais este worker.</translation>
    </message>
    <message>
        <source>Nothing would be gained by moving sessions now.</source>
        <translation>Nada se ganharia movendo sessões agora.</translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln session(s) is in the map: adopt or delete them first.</source>
        <translation>
            <numerusform>A %Ln sessão dele não está no mapa: adote-a ou exclua-a primeiro.</numerusform>
            <numerusform>Nenhuma das %Ln sessões dele está no mapa: adote-as ou exclua-as primeiro.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the sessions can be moved now; each says why.</source>
        <translation>Nenhuma das sessões pode ser movida agora; cada uma diz por quê.</translation>
    </message>
    <message>
        <source>All sessions are left out.</source>
        <translation>Todas as sessões ficaram de fora.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln session(s) back to %1</source>
        <translation>
            <numerusform>Trazer %Ln sessão de volta a %1</numerusform>
            <numerusform>Trazer %Ln sessões de volta a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebalance: move %Ln session(s)</source>
        <translation>
            <numerusform>Reequilibrar: mover %Ln sessão</numerusform>
            <numerusform>Reequilibrar: mover %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %1: move %Ln session(s)</source>
        <translation>
            <numerusform>Esvaziar %1: mover %Ln sessão</numerusform>
            <numerusform>Esvaziar %1: mover %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln em andamento</numerusform>
            <numerusform>%Ln em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a scan</source>
        <translation>
            <numerusform>%Ln aguarda a leitura</numerusform>
            <numerusform>%Ln aguardam a leitura</numerusform>
        </translation>
    </message>
    <message>
        <source>paused: nothing new is begun</source>
        <translation>em pausa: nada novo é iniciado</translation>
    </message>
    <message>
        <source>Stops here: moves whose session has not changed its worker yet are put back, nothing new is begun, and what has moved stays where it is.</source>
        <translation>Para aqui: movimentos cuja sessão ainda não trocou de worker são desfeitos, nada novo é iniciado, e o que já foi movido fica onde está.</translation>
    </message>
    <message>
        <source>%1 takes no new sessions</source>
        <translation>%1 não aceita novas sessões</translation>
    </message>
    <message>
        <source>%1 takes sessions again</source>
        <translation>%1 aceita sessões de novo</translation>
    </message>
    <message>
        <source>Seen: nothing is left on %1, in its list or in the map</source>
        <translation>Visto: nada restou em %1, nem na lista dele nem no mapa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) moved</source>
        <translation>
            <numerusform>%Ln sessão movida</numerusform>
            <numerusform>%Ln sessões movidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation>%1, %2 puladas</translation>
    </message>
    <message>
        <source>Seen: it is there already</source>
        <translation>Visto: ela já está lá</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pulada</translation>
    </message>
    <message>
        <source>Not begun: the series was stopped</source>
        <translation>Não iniciada: a série foi parada</translation>
    </message>
    <message>
        <source>Begun by another console; taken over as soon as its lease has lapsed</source>
        <translation>Iniciada por outro console; assumida assim que a reserva dele vencer</translation>
    </message>
    <message numerus="yes">
        <source>The deadline %1 has passed; %Ln session(s) are left.</source>
        <translation>
            <numerusform>O prazo %1 passou; resta %Ln sessão.</numerusform>
            <numerusform>O prazo %1 passou; restam %Ln sessões.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the pace seen so far it ends at %1, after the deadline %2.</source>
        <translation>No ritmo visto até agora termina às %1, depois do prazo %2.</translation>
    </message>
    <message>
        <source>%1 of %2 did not move. The first one, %3: %4</source>
        <translation>%1 de %2 não foram movidas. A primeira, %3: %4</translation>
    </message>
    <message>
        <source>%1 is not drained.</source>
        <translation>%1 não está vazio.</translation>
    </message>
    <message>
        <source>It still has %1.</source>
        <translation>Ele ainda tem %1.</translation>
    </message>
    <message>
        <source>The map still counts %1 there.</source>
        <translation>O mapa ainda conta %1 ali.</translation>
    </message>
    <message>
        <source>Old copies of %1 are still to be deleted.</source>
        <translation>Cópias antigas de %1 ainda estão por excluir.</translation>
    </message>
    <message>
        <source>Move, adopt or delete what is left; a new drain takes up the rest.</source>
        <translation>Mova, adote ou exclua o que restou; um novo esvaziamento retoma o resto.</translation>
    </message>
    <message>
        <source>%1 could not be asked what it still has: %2</source>
        <translation>Não foi possível perguntar a %1 o que ele ainda tem: %2</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Terminou.</translation>
    </message>
    <message>
        <source>It runs in another console: do it there, or take it over when that console is gone.</source>
        <translation>Roda em outro console: faça-o lá, ou assuma quando aquele console não existir mais.</translation>
    </message>
    <message>
        <source>It is paused already.</source>
        <translation>Já está em pausa.</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>Não está em pausa.</translation>
    </message>
    <message>
        <source>Nothing of it is still where it was moved to.</source>
        <translation>Nada dela ainda está onde foi posto.</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>Ainda não terminou.</translation>
    </message>
    <message>
        <source>“%1” by %2 is not over yet.</source>
        <translation>“%1” de %2 ainda não terminou.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) of the fleet are where their wishes say they must not be; a rebalance does not mend that.</source>
        <translation>
            <numerusform>%Ln sessão da frota está onde os desejos dela dizem que não pode ficar; um reequilíbrio não conserta isso.</numerusform>
            <numerusform>%Ln sessões da frota estão onde os desejos delas dizem que não podem ficar; um reequilíbrio não conserta isso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No worker with a free slot and this name free is as wished: %1. That rules out %Ln of %2 worker(s): change the wish, or label a worker.</source>
        <extracomment>%1 what is wished: &quot;must be country=BR&quot;; %2 the number of workers that take sessions</extracomment>
        <translation>
            <numerusform>Nenhum worker com uma vaga livre e este nome livre é como desejado: %1. Isso exclui %Ln de %2 worker: mude o desejo ou dê um rótulo a um worker.</numerusform>
            <numerusform>Nenhum worker com uma vaga livre e este nome livre é como desejado: %1. Isso exclui %Ln de %2 workers: mude o desejo ou dê um rótulo a um worker.</numerusform>
        </translation>
    </message>
    <message>
        <source>As wished: %1.</source>
        <extracomment>%1 wishes, as &quot;country=BR, level=gold&quot;</extracomment>
        <translation>Como desejado: %1.</translation>
    </message>
    <message>
        <source>Not as wished: %1.</source>
        <translation>Não como desejado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s) moved with differences. The first: %2: %3</source>
        <translation>
            <numerusform>%1 de %Ln sessão foi movida com diferenças. A primeira: %2: %3</numerusform>
            <numerusform>%1 de %Ln sessões foram movidas com diferenças. A primeira: %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1 · same store, no scan</source>
        <extracomment>%Ln free slots, %1 all slots of a worker</extracomment>
        <translation>
            <numerusform>%Ln livre de %1 · mesmo armazenamento, sem leitura</numerusform>
            <numerusform>%Ln livres de %1 · mesmo armazenamento, sem leitura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free of %1</source>
        <translation>
            <numerusform>%Ln livre de %1</numerusform>
            <numerusform>%Ln livres de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not answer, or not to an admin&apos;s key. Make it answer first; if it is dead, evacuate it.</source>
        <translation>%1 não responde, ou não a uma chave de administrador. Faça-o responder primeiro; se estiver morto, evacue-o.</translation>
    </message>
    <message>
        <source>%1 is not silent: drain it, or correct its URL, key or certificate.</source>
        <translation>%1 não está em silêncio: esvazie-o ou corrija a URL, a chave ou o certificado dele.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) change(s) engine: %1.</source>
        <extracomment>%1 two engines: &quot;WPP → GOWS&quot;</extracomment>
        <translation>
            <numerusform>%Ln sessão muda de motor: %1.</numerusform>
            <numerusform>%Ln sessões mudam de motor: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) an engine is not known.</source>
        <translation>
            <numerusform>De %Ln sessão não se conhece um dos motores.</numerusform>
            <numerusform>De %Ln sessões não se conhece um dos motores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) go(es) to an older version of WAHA.</source>
        <translation>
            <numerusform>%Ln sessão vai para uma versão mais antiga do WAHA.</numerusform>
            <numerusform>%Ln sessões vão para uma versão mais antiga do WAHA.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) do(es) not work now.</source>
        <translation>
            <numerusform>%Ln sessão não funciona agora.</numerusform>
            <numerusform>%Ln sessões não funcionam agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) it is not known which phone belongs to it.</source>
        <translation>
            <numerusform>De %Ln sessão não se sabe qual celular é o dela.</numerusform>
            <numerusform>De %Ln sessões não se sabe qual celular é o delas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) need(s) room for one more linked device.</source>
        <translation>
            <numerusform>%Ln celular precisa de espaço para mais um aparelho conectado.</numerusform>
            <numerusform>%Ln celulares precisam de espaço para mais um aparelho conectado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) go(es) where not all its wishes are met.</source>
        <translation>
            <numerusform>%Ln sessão vai para onde nem todos os desejos dela são atendidos.</numerusform>
            <numerusform>%Ln sessões vão para onde nem todos os desejos delas são atendidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s): %1, see the row(s).</source>
        <extracomment>%1 what was looked at before a move: &quot;Start everything at boot&quot;</extracomment>
        <translation>
            <numerusform>%Ln sessão: %1, veja a linha.</numerusform>
            <numerusform>%Ln sessões: %1, veja as linhas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map has nothing on it.</source>
        <translation>O mapa não tem nada nele.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln session(s) is in the map: adopt them first.</source>
        <translation>
            <numerusform>A %Ln sessão não está no mapa: adote-a primeiro.</numerusform>
            <numerusform>Nenhuma das %Ln sessões está no mapa: adote-as primeiro.</numerusform>
        </translation>
    </message>
    <message>
        <source>A worker that still runs elsewhere would make its accounts run twice. Make sure that %1 is dead, then type its name.</source>
        <translation>Um worker que ainda roda em outro lugar faria as contas dele rodarem em dobro. Confira se %1 está morto, depois digite o nome dele.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln session(s) back</source>
        <translation>
            <numerusform>Trazer %Ln sessão de volta</numerusform>
            <numerusform>Trazer %Ln sessões de volta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evacuate %1: move %Ln session(s)</source>
        <translation>
            <numerusform>Evacuar %1: mover %Ln sessão</numerusform>
            <numerusform>Evacuar %1: mover %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln session(s)</source>
        <translation>
            <numerusform>Mover %Ln sessão</numerusform>
            <numerusform>Mover %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen: the map has nothing on %1 any more. When it answers again, its old copies are deleted before anything else is done on it</source>
        <translation>Visto: o mapa não tem mais nada em %1. Quando ele responder de novo, as cópias antigas dele são excluídas antes de qualquer outra coisa nele</translation>
    </message>
    <message>
        <source>%1 is not evacuated: the map still counts %2 there.</source>
        <translation>%1 não está evacuado: o mapa ainda conta %2 ali.</translation>
    </message>
    <message>
        <source>Move or remove what is left; another evacuation takes up the rest.</source>
        <translation>Mova ou remova o que restou; uma nova evacuação retoma o resto.</translation>
    </message>
    <message>
        <source>This was the way back already.</source>
        <translation>Esta já foi a volta.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) no configuration is known: they begin without webhooks, proxy and apps, and accept any phone.</source>
        <translation>
            <numerusform>De %Ln sessão não se conhece a configuração: ela começa sem webhooks, proxy e apps e aceita qualquer telefone.</numerusform>
            <numerusform>De %Ln sessões não se conhece a configuração: elas começam sem webhooks, proxy e apps e aceitam qualquer telefone.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 moved</source>
        <extracomment>%1 moved sessions, %2 all of them</extracomment>
        <translation>%L1 de %L2 movidas</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveText</name>
    <message>
        <source>No gap</source>
        <translation>Sem lacuna</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estrito</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Reatribuir</translation>
    </message>
    <message>
        <source>Evacuate</source>
        <translation>Evacuar</translation>
    </message>
    <message>
        <source>Seen: %1, linked to no phone</source>
        <translation>Visto: %1, sem telefone vinculado</translation>
    </message>
    <message>
        <source>Seen: %1, linked to %2</source>
        <translation>Visto: %1, vinculada a %2</translation>
    </message>
    <message>
        <source>No copy of its configuration is known: it is created with the defaults</source>
        <translation>Nenhuma cópia da configuração é conhecida: é criada com os padrões</translation>
    </message>
    <message>
        <source>Its configuration as it was at %1, without passwords and keys</source>
        <translation>A configuração como era em %1, sem senhas e chaves</translation>
    </message>
    <message>
        <source>It runs there</source>
        <translation>Roda lá</translation>
    </message>
    <message>
        <source>Linked to %1 and working</source>
        <translation>Vinculada a %1 e funcionando</translation>
    </message>
    <message>
        <source>Waits for somebody to scan the code with the phone</source>
        <translation>Espera alguém ler o código com o telefone</translation>
    </message>
    <message>
        <source>Starting: the code comes in a moment</source>
        <translation>Iniciando: o código vem em instantes</translation>
    </message>
    <message>
        <source>Linked; waits for the server to say to which phone</source>
        <translation>Vinculada; espera o servidor dizer a qual telefone</translation>
    </message>
    <message>
        <source>The wrong phone was linked: it is logged out again, then the right one can scan</source>
        <translation>O telefone errado foi vinculado: é desconectado, depois o certo pode ler o código</translation>
    </message>
    <message>
        <source>No code was used in time: the session is restarted for new ones</source>
        <translation>Nenhum código foi usado a tempo: a sessão é reiniciada para novos</translation>
    </message>
    <message>
        <source>It was stopped: it is started again</source>
        <translation>Foi parada: é iniciada de novo</translation>
    </message>
    <message>
        <source>The server does not list it at the moment</source>
        <translation>O servidor não a lista no momento</translation>
    </message>
    <message>
        <source>The target does not answer at the moment</source>
        <translation>O destino não responde no momento</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculada</translation>
    </message>
    <message>
        <source>Its webhooks are on</source>
        <translation>Os webhooks estão ligados</translation>
    </message>
    <message>
        <source>The map points to %1 now</source>
        <translation>O mapa aponta para %1 agora</translation>
    </message>
    <message>
        <source>The old place runs again: %1</source>
        <translation>O lugar antigo roda de novo: %1</translation>
    </message>
    <message>
        <source>The old copy is gone, and its linked device with it</source>
        <translation>A cópia antiga sumiu, e o aparelho conectado com ela</translation>
    </message>
    <message>
        <source>The old copy is gone. It was stopped, so the phone still lists its device: remove it there</source>
        <translation>A cópia antiga sumiu. Estava parada, então o telefone ainda lista o aparelho: remova-o lá</translation>
    </message>
    <message>
        <source>A session with another phone has the old place by now: it was left alone</source>
        <translation>Uma sessão com outro telefone ocupa o lugar antigo: foi deixada em paz</translation>
    </message>
    <message>
        <source>%1 could not delete the old copy (%2): it is remembered, and deleted when %1 answers again</source>
        <translation>%1 não pôde excluir a cópia antiga (%2): fica anotada, e é excluída quando %1 responder de novo</translation>
    </message>
    <message>
        <source>The copy on %1 will be stopped and deleted when %1 comes back</source>
        <translation>A cópia em %1 será parada e excluída quando %1 voltar</translation>
    </message>
    <message>
        <source>The map points to %1 already: nothing was put back</source>
        <translation>O mapa já aponta para %1: nada foi desfeito</translation>
    </message>
    <message>
        <source>Stops the session on %2 and starts it on %1 again.</source>
        <translation>Para a sessão em %2 e a inicia em %1 de novo.</translation>
    </message>
    <message>
        <source>Deletes the new session from %2 and starts the old one on %1 again; no scan is needed.</source>
        <translation>Exclui a nova sessão de %2 e inicia a antiga em %1 de novo; não é preciso ler código.</translation>
    </message>
    <message>
        <source>Deletes the new session from %1; the map stays as it is.</source>
        <translation>Exclui a nova sessão de %1; o mapa fica como está.</translation>
    </message>
    <message>
        <source>Deletes the new session from %2. The one on %1 never noticed.</source>
        <translation>Exclui a nova sessão de %2. A de %1 não percebe nada.</translation>
    </message>
    <message>
        <source>Nobody linked the phone in time.</source>
        <translation>Ninguém vinculou o telefone a tempo.</translation>
    </message>
    <message>
        <source>Begin again when somebody with the phone is there.</source>
        <translation>Comece de novo quando alguém com o telefone estiver lá.</translation>
    </message>
    <message>
        <source>%1 lost the new session.</source>
        <translation>%1 perdeu a nova sessão.</translation>
    </message>
    <message>
        <source>Look at the worker, then begin again.</source>
        <translation>Veja o worker, depois comece de novo.</translation>
    </message>
    <message>
        <source>%1 does not have the session&apos;s data: the two workers do not share their store.</source>
        <translation>%1 não tem os dados da sessão: os dois workers não compartilham o armazenamento.</translation>
    </message>
    <message>
        <source>Move it by linking the phone anew instead.</source>
        <translation>Mova-a vinculando o telefone de novo.</translation>
    </message>
    <message>
        <source>The server did not take the session&apos;s configuration.</source>
        <translation>O servidor não aceitou a configuração da sessão.</translation>
    </message>
    <message>
        <source>The session&apos;s configuration could not be read from %1: %2</source>
        <translation>A configuração da sessão não pôde ser lida de %1: %2</translation>
    </message>
    <message>
        <source>Begin again when it answers.</source>
        <translation>Comece de novo quando responder.</translation>
    </message>
    <message>
        <source>its row is gone</source>
        <translation>a linha sumiu</translation>
    </message>
    <message>
        <source>it points to %1 now</source>
        <translation>ela aponta para %1 agora</translation>
    </message>
    <message>
        <source>Somebody else changed the map meanwhile: the row pointed to %1, was to point to %2, and %3.</source>
        <translation>Alguém mudou o mapa enquanto isso: a linha apontava para %1, devia apontar para %2, e %3.</translation>
    </message>
    <message>
        <source>The map was left as it is. See who changed it before you move the session again.</source>
        <translation>O mapa foi deixado como está. Veja quem o mudou antes de mover a sessão de novo.</translation>
    </message>
    <message>
        <source>The session has no row in the map.</source>
        <translation>A sessão não tem linha no mapa.</translation>
    </message>
    <message>
        <source>Adopt it first; then it can be moved.</source>
        <translation>Adote-a primeiro; depois pode ser movida.</translation>
    </message>
    <message>
        <source>The new session could not be deleted from %1 (%2); it is remembered, and deleted when %1 answers again.</source>
        <translation>A nova sessão não pôde ser excluída de %1 (%2); fica anotada, e é excluída quando %1 responder de novo.</translation>
    </message>
    <message>
        <source>The session could not be started on %1 again: %2</source>
        <translation>A sessão não pôde ser iniciada em %1 de novo: %2</translation>
    </message>
    <message>
        <source>Start it there when the worker answers; no scan is needed.</source>
        <translation>Inicie-a lá quando o worker responder; não é preciso ler código.</translation>
    </message>
    <message>
        <source>The session started on %1 again meanwhile.</source>
        <translation>A sessão iniciou em %1 de novo enquanto isso.</translation>
    </message>
    <message>
        <source>The old copy appeared again after it was gone.</source>
        <translation>A cópia antiga reapareceu depois de sumir.</translation>
    </message>
    <message>
        <source>It is deleted again within a minute.</source>
        <translation>É excluída de novo em um minuto.</translation>
    </message>
    <message>
        <source>Its webhooks and apps are on</source>
        <translation>Os webhooks e apps dela estão ligados</translation>
    </message>
    <message>
        <source>Its apps are on</source>
        <translation>Os apps dela estão ligados</translation>
    </message>
    <message>
        <source>It has no webhooks and no apps to switch on</source>
        <translation>Não tem webhooks nem apps para ligar</translation>
    </message>
    <message>
        <source>%1 has its apps switched off, and the session has some.</source>
        <translation>%1 está com os apps desligados, e a sessão tem alguns.</translation>
    </message>
    <message>
        <source>Set WAHA_APPS_ENABLED=True there, or choose another worker.</source>
        <translation>Defina WAHA_APPS_ENABLED=True nele ou escolha outro worker.</translation>
    </message>
    <message>
        <source>Its app %1 could not be taken along.</source>
        <extracomment>%1 a kind of app, such as &quot;chatwoot&quot;</extracomment>
        <translation>O app %1 dela não pôde ir junto.</translation>
    </message>
    <message>
        <source>Set the app up again.</source>
        <translation>Configure o app de novo.</translation>
    </message>
    <message>
        <source>Its webhooks, proxy and apps could not be taken along: the old place is silent, and no copy of its configuration was kept.</source>
        <translation>Os webhooks, o proxy e os apps dela não puderam ir junto: o lugar antigo está em silêncio, e nenhuma cópia da configuração dela foi guardada.</translation>
    </message>
    <message>
        <source>Enter them again: Change configuration…</source>
        <translation>Informe-os de novo: Mudar configuração…</translation>
    </message>
    <message>
        <source>%1 could not be taken along: the old place is silent, and secrets are never kept.</source>
        <extracomment>%1 a part of the configuration, such as &quot;webhooks.hmac.key&quot;</extracomment>
        <translation>%1 não pôde ir junto: o lugar antigo está em silêncio, e segredos nunca são guardados.</translation>
    </message>
    <message>
        <source>Enter it again: Change configuration…</source>
        <translation>Informe-o de novo: Mudar configuração…</translation>
    </message>
</context>
<context>
    <name>quayside::operations::MoveWayText</name>
    <message>
        <source>%1 works until %2 has taken over. The customer scans once; for a few seconds events may come twice, none are lost.</source>
        <translation>%1 funciona até %2 assumir. O cliente lê o código uma vez; por alguns segundos eventos podem vir duas vezes, nenhum se perde.</translation>
    </message>
    <message>
        <source>%1 is stopped before the phone is linked: nothing comes twice, but nothing comes in until the customer has scanned.</source>
        <translation>%1 é parado antes de vincular o telefone: nada vem duas vezes, mas nada chega até o cliente ler o código.</translation>
    </message>
    <message>
        <source>Both use the same data: nobody has to scan. The session is away for some seconds.</source>
        <translation>Os dois usam os mesmos dados: ninguém precisa ler código. A sessão fica fora por alguns segundos.</translation>
    </message>
    <message>
        <source>%1 is given up. The customer scans once; the configuration is the last one known, without its passwords, and the old copy is deleted when %1 comes back.</source>
        <translation>%1 é abandonado. O cliente lê o código uma vez; a configuração é a última conhecida, sem senhas, e a cópia antiga é excluída quando %1 voltar.</translation>
    </message>
    <message>
        <source>no gap: %1 keeps working until %2 has taken over</source>
        <translation>sem lacuna: %1 continua funcionando até %2 assumir</translation>
    </message>
    <message>
        <source>strict: %1 is stopped before %2 is linked</source>
        <translation>estrito: %1 é parado antes de %2 ser vinculado</translation>
    </message>
    <message>
        <source>reassign: %1 and %2 share their data</source>
        <translation>reatribuir: %1 e %2 compartilham os dados</translation>
    </message>
    <message>
        <source>evacuate: %1 does not answer</source>
        <translation>evacuar: %1 não responde</translation>
    </message>
</context>
<context>
    <name>quayside::operations::OperationRecords</name>
    <message>
        <source>this version does not know operations of the kind “%1”</source>
        <translation>esta versão não conhece operações do tipo “%1”</translation>
    </message>
    <message>
        <source>it does not say which session or worker it is about</source>
        <translation>não diz de qual sessão ou worker se trata</translation>
    </message>
    <message>
        <source>what it was given to do can&apos;t be read: %1</source>
        <translation>o que lhe foi dado a fazer não pode ser lido: %1</translation>
    </message>
    <message>
        <source>what its step “%1” left behind can&apos;t be read</source>
        <translation>o que a etapa “%1” deixou não pode ser lido</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>não é um objeto JSON</translation>
    </message>
    <message>
        <source>something is missing, or is more than this version knows</source>
        <translation>falta algo, ou é mais do que esta versão conhece</translation>
    </message>
    <message>
        <source>its step “%1” is missing</source>
        <translation>falta a etapa “%1”</translation>
    </message>
    <message>
        <source>it has the step “%1” where “%2” belongs</source>
        <translation>tem a etapa “%1” onde cabe “%2”</translation>
    </message>
    <message>
        <source>its step “%1” has the number %2</source>
        <translation>a etapa “%1” tem o número %2</translation>
    </message>
    <message>
        <source>it has the step “%1”, which its kind has not</source>
        <translation>tem a etapa “%1”, que o tipo dela não tem</translation>
    </message>
    <message>
        <source>Its record in the journal is not understood: %1.</source>
        <translation>O registro dela no diário não é compreendido: %1.</translation>
    </message>
    <message>
        <source>Look at it with the version of Quayside that wrote it, or set it aside.</source>
        <translation>Veja-a com a versão do Quayside que a gravou ou ponha-a de lado.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::OperationText</name>
    <message>
        <source>Reserve a slot</source>
        <translation>Reservar uma vaga</translation>
    </message>
    <message>
        <source>Look at the session</source>
        <translation>Olhar a sessão</translation>
    </message>
    <message>
        <source>Create the session</source>
        <translation>Criar a sessão</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Pedir ao servidor</translation>
    </message>
    <message>
        <source>Observe its status</source>
        <translation>Observar o status</translation>
    </message>
    <message>
        <source>Add the row to the map</source>
        <translation>Adicionar a linha ao mapa</translation>
    </message>
    <message>
        <source>Remove the row from the map</source>
        <translation>Remover a linha do mapa</translation>
    </message>
    <message>
        <source>Correct the row in the map</source>
        <translation>Corrigir a linha no mapa</translation>
    </message>
    <message>
        <source>Go through the sessions</source>
        <translation>Percorrer as sessões</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Espera por você</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Desfeita</translation>
    </message>
    <message>
        <source>Created by %1</source>
        <translation>Criada por %1</translation>
    </message>
    <message>
        <source>Started by %1</source>
        <translation>Iniciada por %1</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Parada por %1</translation>
    </message>
    <message>
        <source>Logged out by %1</source>
        <translation>Logout feito por %1</translation>
    </message>
    <message>
        <source>Deleted by %1</source>
        <translation>Excluída por %1</translation>
    </message>
    <message>
        <source>Restarted by %1</source>
        <translation>Reiniciada por %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompida</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Visto: %1</translation>
    </message>
    <message>
        <source>Seen: not there</source>
        <translation>Visto: não está lá</translation>
    </message>
    <message>
        <source>No answer yet: %1</source>
        <translation>Sem resposta ainda: %1</translation>
    </message>
    <message>
        <source>Asked to start</source>
        <translation>Pedido de início enviado</translation>
    </message>
    <message>
        <source>Asked to stop</source>
        <translation>Pedido de parada enviado</translation>
    </message>
    <message>
        <source>Asked to log out</source>
        <translation>Pedido de logout enviado</translation>
    </message>
    <message>
        <source>Asked to delete</source>
        <translation>Pedido de exclusão enviado</translation>
    </message>
    <message>
        <source>Asked to restart</source>
        <translation>Pedido de reinício enviado</translation>
    </message>
    <message>
        <source>The answer is missing, so what happened is looked at: %1</source>
        <translation>A resposta não veio, então se olha o que aconteceu: %1</translation>
    </message>
    <message>
        <source>Waits for its turn on %1</source>
        <translation>Espera a vez em %1</translation>
    </message>
    <message>
        <source>Waits for %1 on %2 to answer; then its status is observed</source>
        <translation>Espera a resposta de %1 em %2; depois o status é observado</translation>
    </message>
    <message>
        <source>Nothing to do: %1</source>
        <translation>Nada a fazer: %1</translation>
    </message>
    <message>
        <source>It took too long. %1.</source>
        <translation>Demorou demais. %1.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Demorou demais.</translation>
    </message>
    <message>
        <source>Look at the session again before you try once more: it may still get there.</source>
        <translation>Olhe a sessão de novo antes de tentar outra vez: ela ainda pode chegar lá.</translation>
    </message>
    <message>
        <source>The server did not do it, although it was asked several times. %1.</source>
        <translation>O servidor não fez isso, embora tenha sido pedido várias vezes. %1.</translation>
    </message>
    <message>
        <source>The session is FAILED and does not recover by itself.</source>
        <translation>A sessão está em FAILED e não se recupera sozinha.</translation>
    </message>
    <message>
        <source>Restart it; if that fails again, log it out and link the phone anew.</source>
        <translation>Reinicie-a; se falhar de novo, faça logout e conecte o celular outra vez.</translation>
    </message>
    <message>
        <source>%1 does not exist on its worker any more.</source>
        <translation>%1 não existe mais no worker dela.</translation>
    </message>
    <message>
        <source>Create it again there, or remove its row.</source>
        <translation>Crie-a de novo lá ou remova a linha.</translation>
    </message>
    <message>
        <source>%2 has no session %1.</source>
        <translation>%2 não tem nenhuma sessão %1.</translation>
    </message>
    <message>
        <source>The shard map has no worker %1.</source>
        <translation>O mapa de shards não tem nenhum worker %1.</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 não responde: %2</translation>
    </message>
    <message>
        <source>%1 belongs to the worker %2, which shares its store with this one; doing this here would destroy the data it runs on.</source>
        <translation>%1 pertence ao worker %2, que divide o armazenamento com este; fazer isto aqui destruiria os dados sobre os quais ela roda.</translation>
    </message>
    <message>
        <source>Do it on the worker it belongs to.</source>
        <translation>Faça isto no worker ao qual ela pertence.</translation>
    </message>
    <message>
        <source>The database could not be written for too long, so the operation was let go where it is: %1</source>
        <translation>O banco de dados ficou tempo demais sem poder ser gravado, então a operação foi deixada onde está: %1</translation>
    </message>
    <message>
        <source>Mark the old copy to be deleted</source>
        <translation>Marcar a cópia antiga para exclusão</translation>
    </message>
    <message>
        <source>Stop it in the old place</source>
        <translation>Parar no lugar antigo</translation>
    </message>
    <message>
        <source>Start it in the new place</source>
        <translation>Iniciar no lugar novo</translation>
    </message>
    <message>
        <source>Link the phone and check it</source>
        <translation>Vincular o telefone e conferir</translation>
    </message>
    <message>
        <source>Switch its webhooks on</source>
        <translation>Ligar os webhooks</translation>
    </message>
    <message>
        <source>Point the map to the new place</source>
        <translation>Apontar o mapa para o lugar novo</translation>
    </message>
    <message>
        <source>Delete the old copy</source>
        <translation>Excluir a cópia antiga</translation>
    </message>
    <message>
        <source>Note that the old copy is gone</source>
        <translation>Anotar que a cópia antiga sumiu</translation>
    </message>
    <message>
        <source>Take the worker out of service for new sessions</source>
        <translation>Fechar o worker para novas sessões</translation>
    </message>
    <message>
        <source>Give the worker new sessions again</source>
        <translation>Abrir o worker para novas sessões</translation>
    </message>
    <message>
        <source>See that nothing is left on the worker</source>
        <translation>Verificar que nada restou no worker</translation>
    </message>
    <message>
        <source>Give the row its worker</source>
        <translation>Dar à linha o worker dela</translation>
    </message>
    <message>
        <source>Give the row another user</source>
        <translation>Dar outro usuário à linha</translation>
    </message>
    <message>
        <source>Done with differences</source>
        <translation>Feita com diferenças</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Não compreendida</translation>
    </message>
    <message>
        <source>%1 is asked too much and wants to be left alone: it is asked again at %2</source>
        <translation>%1 recebe requisições demais e pede uma pausa: é consultado de novo às %2</translation>
    </message>
    <message>
        <source>Waits until %2: %1 was linked less than three minutes ago, and a browser engine restarted so early can lose its login</source>
        <translation>Espera até %2: %1 foi vinculada há menos de três minutos, e um motor de navegador reiniciado tão cedo pode perder o login</translation>
    </message>
    <message>
        <source>It is seen to be done already</source>
        <translation>Vê-se que já está feito</translation>
    </message>
    <message>
        <source>%1 stopped answering, or started anew, after it was asked. Whether that was why is not known, so it is not asked again by itself.</source>
        <translation>%1 parou de responder, ou iniciou de novo, depois do pedido. Não se sabe se foi por causa dele, então o pedido não é repetido sozinho.</translation>
    </message>
    <message>
        <source>See that the server is well and look at the session; then decide whether to ask again.</source>
        <translation>Veja se o servidor está bem e olhe a sessão; depois decida se o pedido deve ser repetido.</translation>
    </message>
    <message>
        <source>Begins in a moment; nothing has been sent yet</source>
        <translation>Começa em instantes; nada foi enviado ainda</translation>
    </message>
    <message>
        <source>Takes it back: nothing has been sent to any server.</source>
        <translation>Volta atrás: nada foi enviado a nenhum servidor.</translation>
    </message>
    <message>
        <source>Taken back in time: nothing was sent.</source>
        <translation>Cancelada a tempo: nada foi enviado.</translation>
    </message>
    <message>
        <source>See that the map has nothing on the worker</source>
        <translation>Ver que o mapa não tem nada no worker</translation>
    </message>
    <message>
        <source>%1 was deleted and is there again, so its row stays.</source>
        <translation>%1 foi excluída e está lá de novo, então a linha dela fica.</translation>
    </message>
    <message>
        <source>Its server may have come back from a backup. Delete it once more.</source>
        <translation>O servidor dela talvez tenha voltado de um backup. Exclua-a mais uma vez.</translation>
    </message>
    <message>
        <source>Waits for your review</source>
        <translation>Espera a sua revisão</translation>
    </message>
    <message>
        <source>Dropped: older than a backup that was put back.</source>
        <translation>Descartada: mais antiga que um backup que foi restaurado.</translation>
    </message>
    <message>
        <source>It is older than a backup that was put back. Nothing is done of it before somebody has reviewed it: it is accepted and goes on, or is dropped.</source>
        <translation>É mais antiga que um backup que foi restaurado. Nada dela é feito antes que alguém a revise: ou é aceita e continua, ou é descartada.</translation>
    </message>
    <message>
        <source>The database did not answer for too long, so this was not begun here: %1</source>
        <translation>O banco de dados não respondeu por tempo demais, então isto não foi iniciado aqui: %1</translation>
    </message>
    <message>
        <source>When the database is back, look at the list of operations before you ask for it again: what it had taken already is finished or undone from there.</source>
        <translation>Quando o banco de dados voltar, olhe a lista de operações antes de pedir isto de novo: o que ele já tinha recebido é concluído ou desfeito a partir dali.</translation>
    </message>
    <message>
        <source>Waits for the database; nothing has been sent yet</source>
        <translation>Aguarda o banco de dados; nada foi enviado ainda</translation>
    </message>
    <message>
        <source>%1 holds the login of %2 now, which it did not when this was decided. Nothing was deleted or logged out.</source>
        <translation>%1 tem agora o login de %2, que não tinha quando isto foi decidido. Nada foi excluído nem desconectado.</translation>
    </message>
    <message>
        <source>Look whose it is. Where it is meant all the same, ask for it once more.</source>
        <translation>Veja de quem é. Se for mesmo isso, peça outra vez.</translation>
    </message>
    <message>
        <source>When the database is back, this console goes on with it by itself, unless another one has taken it up.</source>
        <translation>Quando o banco de dados voltar, este console continua sozinho, a não ser que outro a tenha assumido.</translation>
    </message>
    <message>
        <source>Stops observing. The server has been asked already and goes on.</source>
        <translation>Para de observar. O servidor já recebeu o pedido e segue em frente.</translation>
    </message>
    <message>
        <source>Gives up before the server is asked. A call that is under way is waited for.</source>
        <translation>Desiste antes de pedir ao servidor. Uma chamada em andamento é aguardada.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A session and the worker it is on</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1 answered %2 (“%3”)</source>
        <translation>%1 respondeu %2 (“%3”)</translation>
    </message>
    <message>
        <source>%1 did not answer (“%2”)</source>
        <extracomment>%1 a worker, %2 what went wrong</extracomment>
        <translation>%1 não respondeu (“%2”)</translation>
    </message>
    <message>
        <source>%1; unless it is done by then, asked again at %2</source>
        <extracomment>After what was seen; %1 what a server answered, %2 a time</extracomment>
        <translation>%1; se até lá não estiver feito, novo pedido às %2</translation>
    </message>
</context>
<context>
    <name>quayside::operations::OperationTitle</name>
    <message>
        <source>Adopt %1 on %2</source>
        <translation>Adotar %1 em %2</translation>
    </message>
    <message>
        <source>Remove the row of %1 on %2</source>
        <translation>Remover a linha de %1 em %2</translation>
    </message>
    <message>
        <source>Correct the row of %1 on %2</source>
        <translation>Corrigir a linha de %1 em %2</translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 em %3</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <translation>Mover %1 de %2 para %3</translation>
    </message>
    <message>
        <source>Delete the old copy of %1 from %2</source>
        <translation>Excluir a cópia antiga de %1 de %2</translation>
    </message>
    <message>
        <source>Place %1 on %2</source>
        <translation>Alocar %1 em %2</translation>
    </message>
    <message>
        <source>Give %1 on %2 another user</source>
        <translation>Dar outro usuário a %1 em %2</translation>
    </message>
    <message>
        <source>Stop %1 on %2, keep %3 on %4</source>
        <translation>Parar %1 em %2, ficar com %3 em %4</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <extracomment>&quot;Move: acme-sales from waha1 to waha2&quot;</extracomment>
        <translation>%1: %2 de %3 para %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;Drain worker: waha1&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>quayside::operations::PairingText</name>
    <message>
        <source>This is no international phone number.</source>
        <translation>Este não é um número de telefone internacional.</translation>
    </message>
    <message>
        <source>Type it with the country code, for example +55 11 91234 5678.</source>
        <translation>Digite-o com o código do país, por exemplo +55 11 91234 5678.</translation>
    </message>
    <message>
        <source>The server gives no pairing code now: %1</source>
        <translation>O servidor não fornece código de pareamento agora: %1</translation>
    </message>
    <message>
        <source>Use the QR code, or wait until it is shown and try again.</source>
        <translation>Use o código QR, ou espere até ele aparecer e tente de novo.</translation>
    </message>
    <message>
        <source>This engine can&apos;t give pairing codes.</source>
        <translation>Este motor não fornece códigos de pareamento.</translation>
    </message>
    <message>
        <source>Use the QR code.</source>
        <translation>Use o código QR.</translation>
    </message>
    <message>
        <source>This is not the JSON text that the browser gave.</source>
        <translation>Este não é o texto JSON que o navegador deu.</translation>
    </message>
    <message>
        <source>Copy the whole text, from the first { to the last }.</source>
        <translation>Copie o texto inteiro, do primeiro { ao último }.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::Permissions</name>
    <message>
        <source>Quayside&apos;s tables in this map are of an older version: bring them up to date first.</source>
        <translation>As tabelas do Quayside neste mapa são de uma versão mais antiga: atualize-as antes.</translation>
    </message>
    <message>
        <source>This map can&apos;t be written to.</source>
        <translation>Este mapa não pode ser gravado.</translation>
    </message>
    <message>
        <source>They are there already.</source>
        <translation>Elas já existem.</translation>
    </message>
    <message>
        <source>The shard map does not have this worker.</source>
        <translation>O mapa de shards não tem este worker.</translation>
    </message>
    <message>
        <source>%1 takes no new sessions already.</source>
        <translation>%1 já não aceita sessões novas.</translation>
    </message>
    <message>
        <source>%1 is not cordoned.</source>
        <translation>%1 não está isolado.</translation>
    </message>
    <message>
        <source>%1 takes no new sessions now.</source>
        <translation>%1 não aceita sessões novas agora.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) of the map still point to it. Move or delete them first.</source>
        <translation>
            <numerusform>%Ln sessão do mapa ainda aponta para ele. Mova-a ou exclua-a antes.</numerusform>
            <numerusform>%Ln sessões do mapa ainda apontam para ele. Mova-as ou exclua-as antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in service.</source>
        <translation>%1 está em serviço.</translation>
    </message>
    <message>
        <source>%1 is only cordoned: uncordon it.</source>
        <translation>%1 está apenas isolado: desfaça o isolamento.</translation>
    </message>
    <message>
        <source>This session does not exist any more.</source>
        <translation>Esta sessão não existe mais.</translation>
    </message>
    <message>
        <source>Its worker is not in the shard map.</source>
        <translation>O worker dela não está no mapa de shards.</translation>
    </message>
    <message>
        <source>It is not placed on a worker yet: place it first.</source>
        <translation>Ainda não está alocada em um worker: aloque-a antes.</translation>
    </message>
    <message>
        <source>It has no row in the map: adopt it first.</source>
        <translation>Não tem linha no mapa: adote-a primeiro.</translation>
    </message>
    <message>
        <source>It is on this worker already.</source>
        <translation>Já está neste worker.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in quarantine until %Ln old copies of moved sessions are removed from it.</source>
        <translation>
            <numerusform>%1 está em quarentena até que %Ln cópia antiga de sessão movida seja removida dele.</numerusform>
            <numerusform>%1 está em quarentena até que %Ln cópias antigas de sessões movidas sejam removidas dele.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a leftover copy; changing it could change the one that works.</source>
        <translation>Esta é uma cópia que sobrou; mudá-la poderia mudar a que funciona.</translation>
    </message>
    <message>
        <source>The journal has an operation on it (“%1” by %2) that is not understood: look at it in the list of operations.</source>
        <translation>O diário tem uma operação nela (“%1” por %2) que não é compreendida: veja-a na lista de operações.</translation>
    </message>
    <message>
        <source>“%1” by %2 was interrupted: finish or undo it first, in the list of operations.</source>
        <translation>“%1” por %2 foi interrompida: conclua-a ou desfaça-a antes, na lista de operações.</translation>
    </message>
    <message>
        <source>Another operation works on it now.</source>
        <translation>Outra operação trabalha nela agora.</translation>
    </message>
    <message>
        <source>“%1” by %2 works on it now.</source>
        <translation>“%1” por %2 trabalha nela agora.</translation>
    </message>
    <message>
        <source>This session is in the map already.</source>
        <translation>Esta sessão já está no mapa.</translation>
    </message>
    <message>
        <source>Its row names a worker already.</source>
        <translation>A linha dela já indica um worker.</translation>
    </message>
    <message>
        <source>It runs on a worker: correct its row instead.</source>
        <translation>Ela roda em um worker: em vez disso, corrija a linha dela.</translation>
    </message>
    <message>
        <source>It was not seen on another worker than its row says.</source>
        <translation>Ela não foi vista em outro worker além do que a linha indica.</translation>
    </message>
    <message>
        <source>Its worker does not have this session: create it again there, or remove its row.</source>
        <translation>O worker dela não tem esta sessão: crie-a de novo lá ou remova a linha.</translation>
    </message>
    <message>
        <source>It was never seen on its worker.</source>
        <translation>Ela nunca foi vista no worker dela.</translation>
    </message>
    <message>
        <source>This is a leftover copy; logging it out could unlink the one that works.</source>
        <translation>Esta é uma cópia que sobrou; fazer logout dela poderia desconectar a que funciona.</translation>
    </message>
    <message>
        <source>It is stopped already.</source>
        <translation>Ela já está parada.</translation>
    </message>
    <message>
        <source>It runs already; restart it instead.</source>
        <translation>Ela já está rodando; em vez disso, reinicie-a.</translation>
    </message>
    <message>
        <source>No phone is linked to it.</source>
        <translation>Nenhum celular está conectado a ela.</translation>
    </message>
    <message>
        <source>It exists on its worker.</source>
        <translation>Ela existe no worker dela.</translation>
    </message>
    <message>
        <source>Its row points to another worker: correct the row first, so that it is clear what would be deleted.</source>
        <translation>A linha dela aponta para outro worker: corrija a linha antes, para que fique claro o que seria excluído.</translation>
    </message>
    <message>
        <source>Several rows point to it: remove the surplus rows first.</source>
        <translation>Várias linhas apontam para ela: remova antes as linhas excedentes.</translation>
    </message>
    <message>
        <source>It is not understood: %1.</source>
        <translation>Ela não é compreendida: %1.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Terminou.</translation>
    </message>
    <message>
        <source>It runs here.</source>
        <translation>Ela roda aqui.</translation>
    </message>
    <message>
        <source>It runs in the console of %1.</source>
        <translation>Ela roda no console de %1.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone any more: the map may point to the new worker already.</source>
        <translation>Ela não pode mais ser desfeita: o mapa talvez já aponte para o novo worker.</translation>
    </message>
    <message>
        <source>What it does can&apos;t be undone.</source>
        <translation>O que ela faz não pode ser desfeito.</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>Ainda não terminou.</translation>
    </message>
    <message>
        <source>None of its sessions failed.</source>
        <translation>Nenhuma das sessões dela falhou.</translation>
    </message>
    <message>
        <source>Only what is not understood is set aside.</source>
        <translation>Só se põe de lado o que não é compreendido.</translation>
    </message>
    <message>
        <source>Its name has bytes that are no text: no server can be asked for it by that.</source>
        <translation>O nome dela tem bytes que não são texto: nenhum servidor pode ser consultado sobre ela por esse nome.</translation>
    </message>
    <message>
        <source>Its row has bytes that are no text: change it with your own application.</source>
        <translation>A linha dela tem bytes que não são texto: mude-a com o seu próprio aplicativo.</translation>
    </message>
    <message>
        <source>There is no second copy any more.</source>
        <translation>Não há mais uma segunda cópia.</translation>
    </message>
    <message>
        <source>The worker of the copy that stays does not answer: it can&apos;t be seen working.</source>
        <translation>O worker da cópia que fica não responde: não se pode ver se ela funciona.</translation>
    </message>
    <message>
        <source>The copy that stays is %1, not WORKING.</source>
        <translation>A cópia que fica está %1, não WORKING.</translation>
    </message>
    <message>
        <source>This map is inspected offline: nothing is changed and no server is asked.</source>
        <translation>Este mapa é inspecionado off-line: nada é alterado e nenhum servidor é consultado.</translation>
    </message>
    <message>
        <source>This connection is set to read-only: nothing is changed by it.</source>
        <translation>Esta conexão está como somente leitura: nada é mudado por ela.</translation>
    </message>
    <message>
        <source>“%1” by %2 is older than a backup that was put back: review it first.</source>
        <translation>“%1”, de %2, é mais antiga que um backup que foi restaurado: revise-a primeiro.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::ReviewAdvisor</name>
    <message>
        <source>%1: the map has no such worker any more</source>
        <translation>%1: o mapa não tem mais esse worker</translation>
    </message>
    <message>
        <source>%1: it does not answer, so nothing is seen there</source>
        <translation>%1: não responde, então nada se vê ali</translation>
    </message>
    <message>
        <source>%1: no session %2 there</source>
        <translation>%1: não há sessão %2 ali</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <extracomment>%1 a worker, %2 a session, %3 its status as the server spells it</extracomment>
        <translation>%1: %2 está %3</translation>
    </message>
    <message>
        <source>%1: %2 is %3, with +%4</source>
        <extracomment>%1 a worker, %2 a session, %3 its status as the server spells it, %4 a phone number</extracomment>
        <translation>%1: %2 está %3, com +%4</translation>
    </message>
    <message>
        <source>It ends with all it has begun; nothing is done or undone of it.</source>
        <translation>Termina com tudo o que começou; nada dela é feito nem desfeito.</translation>
    </message>
    <message>
        <source>It ends; nothing is done or undone of it.</source>
        <translation>Termina; nada dela é feito nem desfeito.</translation>
    </message>
    <message>
        <source>It is not understood, so it can&apos;t go on.</source>
        <translation>Não é compreendida, então não pode continuar.</translation>
    </message>
    <message>
        <source>It goes on here at once, from where it stopped: each step looks first at what is there.</source>
        <translation>Continua aqui imediatamente, de onde parou: cada passo olha primeiro o que existe.</translation>
    </message>
    <message>
        <source>Map: its row points to %1</source>
        <translation>Mapa: a linha dela aponta para %1</translation>
    </message>
    <message>
        <source>Map: it has no row any more</source>
        <translation>Mapa: não há mais linha dela</translation>
    </message>
    <message>
        <source>The map points to neither of the two workers of this move.</source>
        <translation>O mapa não aponta para nenhum dos dois workers desta mudança.</translation>
    </message>
    <message>
        <source>There is no row to move any more.</source>
        <translation>Não há mais linha para mudar.</translation>
    </message>
    <message>
        <source>What became of it can&apos;t be seen while one of its workers does not answer.</source>
        <translation>Não se pode ver o que foi feito dela enquanto um dos workers não responde.</translation>
    </message>
    <message>
        <source>It is done: the map points there, and no old copy is left.</source>
        <translation>Está feita: o mapa aponta para lá e não resta cópia antiga.</translation>
    </message>
    <message>
        <source>The old copy, %1, is deleted with its login, if the other one is seen working at that moment.</source>
        <translation>A cópia antiga, %1, é excluída com o login dela, se a outra for vista funcionando nesse momento.</translation>
    </message>
    <message>
        <source>It works on its new worker; only the old copy is left to remove.</source>
        <translation>Funciona no novo worker; só falta remover a cópia antiga.</translation>
    </message>
    <message>
        <source>The new copy does not work now, so nothing can be said for the old one.</source>
        <translation>A nova cópia não funciona agora, então nada se pode dizer da antiga.</translation>
    </message>
    <message>
        <source>It works where the map has it, and nothing of the move is left.</source>
        <translation>Funciona onde o mapa a tem, e nada resta da mudança.</translation>
    </message>
    <message>
        <source>The account works on the new worker already; only the map does not know.</source>
        <translation>A conta já funciona no novo worker; só o mapa não sabe.</translation>
    </message>
    <message>
        <source>It is half done. Accepting goes on with it; what is made already on %1 is used.</source>
        <translation>Está pela metade. Aceitar continua com ela; o que já foi feito em %1 é usado.</translation>
    </message>
    <message>
        <source>At its end the old copy, %1, is deleted with its login, if the new one is seen working at that moment.</source>
        <translation>No fim, a cópia antiga, %1, é excluída com o login dela, se a nova for vista funcionando nesse momento.</translation>
    </message>
    <message>
        <source>Map: it has a row</source>
        <translation>Mapa: tem uma linha</translation>
    </message>
    <message>
        <source>Map: it has no row</source>
        <translation>Mapa: não tem linha</translation>
    </message>
    <message>
        <source>Whether it was made can&apos;t be seen while its worker does not answer.</source>
        <translation>Não se pode ver se foi criada enquanto o worker não responde.</translation>
    </message>
    <message>
        <source>It is there, and in the map.</source>
        <translation>Está lá e no mapa.</translation>
    </message>
    <message>
        <source>It was made; going on adds its row to the map.</source>
        <translation>Foi criada; continuar acrescenta a linha dela ao mapa.</translation>
    </message>
    <message>
        <source>Nothing of it is there. Accept it if the customer still wants it.</source>
        <translation>Nada dela existe. Aceite se o cliente ainda a quer.</translation>
    </message>
    <message>
        <source>%1 is deleted, with its login.</source>
        <translation>%1 é excluída, com o login dela.</translation>
    </message>
    <message>
        <source>The phone of %1 is unlinked.</source>
        <translation>O telefone de %1 é desvinculado.</translation>
    </message>
    <message>
        <source>Nothing is seen of it while its worker does not answer.</source>
        <translation>Nada se vê dela enquanto o worker não responde.</translation>
    </message>
    <message>
        <source>It is gone already.</source>
        <translation>Já não existe.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>Não existe tal sessão.</translation>
    </message>
    <message>
        <source>It is as it was to become.</source>
        <translation>Está como devia ficar.</translation>
    </message>
    <message>
        <source>What was wanted then may not be wanted now.</source>
        <translation>O que se queria então pode não valer agora.</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>Worker: %1</translation>
    </message>
    <message>
        <source>It goes on here at once with the sessions that are left of it, each looked at first. It can be stopped at any time.</source>
        <translation>Continua aqui imediatamente com as sessões que restam dela, cada uma olhada primeiro. Pode ser parada a qualquer momento.</translation>
    </message>
    <message>
        <source>It may have been meant for a fleet that has changed since: to plan it anew is safer.</source>
        <translation>Pode ter sido pensada para uma frota que mudou desde então: é mais seguro planejá-la de novo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are deleted, with their logins.</source>
        <translation>
            <numerusform>%Ln sessão é excluída, com o login dela.</numerusform>
            <numerusform>%Ln sessões são excluídas, com os logins delas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The phones of %Ln session(s) are unlinked.</source>
        <translation>
            <numerusform>O telefone de %Ln sessão é desvinculado.</numerusform>
            <numerusform>Os telefones de %Ln sessões são desvinculados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the old copy %1</source>
        <translation>Remover a cópia antiga %1</translation>
    </message>
    <message>
        <source>No other session is seen working with its account.</source>
        <translation>Nenhuma outra sessão é vista funcionando com a conta dela.</translation>
    </message>
    <message>
        <source>Map: a row points to this copy</source>
        <translation>Mapa: uma linha aponta para esta cópia</translation>
    </message>
    <message>
        <source>Map: no row points to this copy</source>
        <translation>Mapa: nenhuma linha aponta para esta cópia</translation>
    </message>
    <message>
        <source>It is deleted from its worker once another copy of its account is seen working at that moment; until then it stays.</source>
        <translation>É excluída do worker assim que outra cópia da conta for vista funcionando nesse momento; até lá fica.</translation>
    </message>
    <message>
        <source>It stays on its worker, and nothing is remembered against it.</source>
        <translation>Fica no worker, e nada se guarda contra ela.</translation>
    </message>
    <message>
        <source>%1 is deleted, with its login, as soon as another copy of its account is seen working.</source>
        <translation>%1 é excluída, com o login dela, assim que outra cópia da conta for vista funcionando.</translation>
    </message>
    <message>
        <source>What it is now can&apos;t be seen while its worker does not answer.</source>
        <translation>Não se pode ver o que ela é agora enquanto o worker não responde.</translation>
    </message>
    <message>
        <source>The map points to it: it is the copy that counts.</source>
        <translation>O mapa aponta para ela: é a cópia que vale.</translation>
    </message>
    <message>
        <source>Another phone is linked to it by now.</source>
        <translation>Outro telefone já está vinculado a ela.</translation>
    </message>
    <message>
        <source>Its account works elsewhere; this is the old copy.</source>
        <translation>A conta funciona em outro lugar; esta é a cópia antiga.</translation>
    </message>
    <message>
        <source>It may hold the account&apos;s only login. Drop it, or wait until the other copy works.</source>
        <translation>Pode ter o único login da conta. Descarte, ou espere até que a outra cópia funcione.</translation>
    </message>
    <message>
        <source>Row %1 should run</source>
        <translation>A linha %1 deve rodar</translation>
    </message>
    <message>
        <source>Row %1 should be stopped</source>
        <translation>A linha %1 deve ficar parada</translation>
    </message>
    <message>
        <source>Map: there is no such row any more</source>
        <translation>Mapa: não há mais tal linha</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>É esquecido.</translation>
    </message>
    <message>
        <source>There is no such row any more.</source>
        <translation>Não há mais tal linha.</translation>
    </message>
    <message>
        <source>%1 should run</source>
        <translation>%1 deve rodar</translation>
    </message>
    <message>
        <source>%1 should be stopped</source>
        <translation>%1 deve ficar parada</translation>
    </message>
    <message>
        <source>It counts again as one that should run: where it does not, a restore of its worker offers it.</source>
        <translation>Volta a contar como uma que deve rodar: onde não roda, uma restauração do worker a oferece.</translation>
    </message>
    <message>
        <source>It counts again as one that is stopped on purpose: no restore starts it.</source>
        <translation>Volta a contar como uma parada de propósito: nenhuma restauração a inicia.</translation>
    </message>
    <message>
        <source>It is forgotten: neither is meant.</source>
        <translation>É esquecido: nenhum dos dois vale.</translation>
    </message>
    <message>
        <source>What is seen now counts: it should run.</source>
        <translation>Vale o que se vê agora: ela deve rodar.</translation>
    </message>
    <message>
        <source>What is seen now counts: it is stopped on purpose.</source>
        <translation>Vale o que se vê agora: está parada de propósito.</translation>
    </message>
    <message>
        <source>It is so.</source>
        <translation>É assim.</translation>
    </message>
    <message>
        <source>How it is now can&apos;t be seen.</source>
        <translation>Não se pode ver como está agora.</translation>
    </message>
    <message>
        <source>It runs now; somebody has started it since.</source>
        <translation>Roda agora; alguém a iniciou desde então.</translation>
    </message>
    <message>
        <source>It does not run now: it may have been stopped on purpose since, or not have come up.</source>
        <translation>Não roda agora: pode ter sido parada de propósito desde então, ou não ter subido.</translation>
    </message>
    <message>
        <source>It has no row any more.</source>
        <translation>Não tem mais linha.</translation>
    </message>
    <message>
        <source>It is in the map already.</source>
        <translation>Já está no mapa.</translation>
    </message>
    <message numerus="yes">
        <source>The old copies of up to %Ln session(s) are deleted with their logins, each when the new one is seen working.</source>
        <translation>
            <numerusform>A cópia antiga de até %Ln sessão é excluída com o login, quando se vê a nova funcionando.</numerusform>
            <numerusform>As cópias antigas de até %Ln sessões são excluídas com os logins, cada uma quando se vê a nova funcionando.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::operations::UnaskedChanges</name>
    <message>
        <source>Write the last known configuration back; passwords and keys are entered again.</source>
        <translation>Grave de volta a última configuração conhecida; senhas e chaves são informadas de novo.</translation>
    </message>
    <message>
        <source>The server has forgotten the session&apos;s whole configuration.</source>
        <translation>O servidor esqueceu toda a configuração da sessão.</translation>
    </message>
    <message>
        <source>Nobody asked for this: %1.</source>
        <extracomment>%1 a difference, such as &quot;Proxy removed: server 10.0.0.5:3128&quot;</extracomment>
        <translation>Ninguém pediu isto: %1.</translation>
    </message>
    <message>
        <source>Its app %1 is gone, or switched otherwise than before.</source>
        <extracomment>%1 a kind of app, such as &quot;chatwoot&quot;</extracomment>
        <translation>O app %1 dela sumiu ou está ligado ou desligado de outro modo que antes.</translation>
    </message>
    <message>
        <source>Set the app up again.</source>
        <translation>Configure o app de novo.</translation>
    </message>
    <message>
        <source>It lost its login and waits for a phone: %1.</source>
        <translation>Ela perdeu o login e aguarda um celular: %1.</translation>
    </message>
    <message>
        <source>It lost its login and waits for the phone of %1: %2.</source>
        <translation>Ela perdeu o login e aguarda o celular de %1: %2.</translation>
    </message>
    <message>
        <source>Somebody with the phone has to scan the code.</source>
        <translation>Alguém com o celular precisa ler o código.</translation>
    </message>
    <message>
        <source>It works for another phone: %1, and it was %2 before.</source>
        <translation>Ela funciona para outro celular: %1, e antes era %2.</translation>
    </message>
    <message>
        <source>Find out whose login it is before anybody uses it.</source>
        <translation>Descubra de quem é o login dela antes que alguém a use.</translation>
    </message>
</context>
<context>
    <name>quayside::operations::VerbText</name>
    <message>
        <source>Creates the session on its worker and adds its row to the shard map.</source>
        <translation>Cria a sessão no worker dela e adiciona a linha ao mapa de shards.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Fazer logout</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Create %1 on %2</source>
        <translation>Criar %1 em %2</translation>
    </message>
    <message>
        <source>Start %1 on %2</source>
        <translation>Iniciar %1 em %2</translation>
    </message>
    <message>
        <source>Stop %1 on %2</source>
        <translation>Parar %1 em %2</translation>
    </message>
    <message>
        <source>Log out %1 on %2</source>
        <translation>Fazer logout de %1 em %2</translation>
    </message>
    <message>
        <source>Delete %1 on %2</source>
        <translation>Excluir %1 em %2</translation>
    </message>
    <message>
        <source>Restart %1 on %2</source>
        <translation>Reiniciar %1 em %2</translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln session(s)</source>
        <translation>
            <numerusform>Criar %Ln sessão</numerusform>
            <numerusform>Criar %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln session(s)</source>
        <translation>
            <numerusform>Iniciar %Ln sessão</numerusform>
            <numerusform>Iniciar %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln session(s)</source>
        <translation>
            <numerusform>Parar %Ln sessão</numerusform>
            <numerusform>Parar %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log out %Ln session(s)</source>
        <translation>
            <numerusform>Fazer logout de %Ln sessão</numerusform>
            <numerusform>Fazer logout de %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln session(s)</source>
        <translation>
            <numerusform>Excluir %Ln sessão</numerusform>
            <numerusform>Excluir %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln session(s)</source>
        <translation>
            <numerusform>Reiniciar %Ln sessão</numerusform>
            <numerusform>Reiniciar %Ln sessões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ConfigFile</name>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 não pode ser lido.</translation>
    </message>
    <message>
        <source>Other users of this computer can read or change %1, so it is not used.</source>
        <translation>Outros usuários deste computador podem ler ou mudar %1, então ele não é usado.</translation>
    </message>
    <message>
        <source>Take their rights away (chmod 600), and change the passwords that are in it.</source>
        <translation>Tire os direitos deles (chmod 600) e troque as senhas que estão nele.</translation>
    </message>
    <message>
        <source>%1 is too large to be what it should be.</source>
        <translation>%1 é grande demais para ser o que devia.</translation>
    </message>
    <message>
        <source>Another Quayside has been writing %1 for long.</source>
        <translation>Outro Quayside está gravando %1 há muito tempo.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: its folder does not allow it.</source>
        <translation>%1 não pode ser gravado: a pasta não permite.</translation>
    </message>
    <message>
        <source>The folder of %1 can&apos;t be made.</source>
        <translation>A pasta de %1 não pode ser criada.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 não pode ser gravado.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be put aside.</source>
        <translation>%1 não pode ser posto de lado.</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ConnectionProfile</name>
    <message>
        <source>SQLite: %1</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>SQLite: %1</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MariaDB/MySQL</source>
        <translation>MariaDB/MySQL</translation>
    </message>
    <message>
        <source>%1: %2 on %3 as %4</source>
        <extracomment>%1 a kind of database, %2 a database&apos;s name, %3 names of servers, %4 a login</extracomment>
        <translation>%1: %2 em %3 como %4</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dê um nome a ela.</translation>
    </message>
    <message>
        <source>Its name is too long, or has characters that can&apos;t be seen.</source>
        <translation>O nome é longo demais ou tem caracteres que não se veem.</translation>
    </message>
    <message>
        <source>Choose the file of the shard map.</source>
        <translation>Escolha o arquivo do mapa de shards.</translation>
    </message>
    <message>
        <source>Say which host the database is on.</source>
        <translation>Diga em que host está o banco de dados.</translation>
    </message>
    <message>
        <source>“%1” is no name of a host.</source>
        <translation>“%1” não é nome de host.</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535.</source>
        <translation>As portas vão de 1 a 65535.</translation>
    </message>
    <message>
        <source>Say which database it is.</source>
        <translation>Diga qual banco de dados é.</translation>
    </message>
    <message>
        <source>Say which login to use.</source>
        <translation>Diga qual login usar.</translation>
    </message>
    <message>
        <source>A client certificate needs its key, and a key its certificate.</source>
        <translation>Um certificado de cliente precisa da chave dele, e uma chave, do certificado.</translation>
    </message>
    <message>
        <source>The path of a certificate must not have a semicolon.</source>
        <translation>O caminho de um certificado não pode ter ponto e vírgula.</translation>
    </message>
    <message>
        <source>Without TLS no certificate is used: choose another protection, or empty its fields.</source>
        <translation>Sem TLS nenhum certificado é usado: escolha outra proteção ou esvazie os campos.</translation>
    </message>
    <message>
        <source>Name the schema for Quayside&apos;s own tables.</source>
        <translation>Diga o nome do esquema para as tabelas do Quayside.</translation>
    </message>
    <message>
        <source>Choose the file for Quayside&apos;s own tables.</source>
        <translation>Escolha o arquivo para as tabelas do Quayside.</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::FileSecrets</name>
    <message>
        <source>%1 was written by a newer Quayside.</source>
        <translation>%1 foi gravado por um Quayside mais novo.</translation>
    </message>
    <message>
        <source>Use that version; the file is left as it is.</source>
        <translation>Use aquela versão; o arquivo fica como está.</translation>
    </message>
    <message>
        <source>%1 is not understood.</source>
        <translation>Não é possível entender %1.</translation>
    </message>
    <message>
        <source>Put it right, or give it another name: then each password is asked for again.</source>
        <translation>Corrija-o ou dê outro nome a ele: então cada senha é pedida de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::KeychainError</name>
    <message>
        <source>The keychain is locked, or does not let Quayside in.</source>
        <translation>O chaveiro está bloqueado ou não deixa o Quayside entrar.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the password.</source>
        <translation>Desbloqueie-o e tente de novo, ou digite a senha.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that can be used.</source>
        <translation>Este ambiente não tem um chaveiro que possa ser usado.</translation>
    </message>
    <message>
        <source>Let the password be asked for each time, or keep it in a file.</source>
        <translation>Deixe que a senha seja pedida a cada vez, ou guarde-a em um arquivo.</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>O chaveiro falhou.</translation>
    </message>
    <message>
        <source>Try again, or type the password.</source>
        <translation>Tente de novo, ou digite a senha.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>O chaveiro não responde.</translation>
    </message>
    <message>
        <source>Look whether it waits to be unlocked, or type the password.</source>
        <translation>Veja se ele espera ser desbloqueado, ou digite a senha.</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ProfileExchange</name>
    <message>
        <source>This is no file of connections that Quayside has exported.</source>
        <translation>Este não é um arquivo de conexões exportado pelo Quayside.</translation>
    </message>
    <message>
        <source>This file was exported by a newer Quayside.</source>
        <translation>Este arquivo foi exportado por um Quayside mais novo.</translation>
    </message>
    <message>
        <source>This file has more connections than anybody needs.</source>
        <translation>Este arquivo tem mais conexões do que alguém precisa.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <extracomment>%1 name of a member in a file</extracomment>
        <translation>“%1” não é compreendido.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of a connection, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One without a name</source>
        <translation>Uma sem nome</translation>
    </message>
    <message>
        <source>There is a connection called “%1” already.</source>
        <translation>Já existe uma conexão chamada “%1”.</translation>
    </message>
    <message>
        <source>Keeps Quayside&apos;s tables in the file %1.</source>
        <translation>Guarda as tabelas do Quayside no arquivo %1.</translation>
    </message>
    <message>
        <source>Runs this SQL of the file&apos;s author: %1</source>
        <extracomment>%1 a piece of SQL</extracomment>
        <translation>Executa este SQL do autor do arquivo: %1</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ProfileFile</name>
    <message>
        <source>The connections of this computer were written by a newer Quayside.</source>
        <translation>As conexões deste computador foram gravadas por um Quayside mais novo.</translation>
    </message>
    <message>
        <source>Use that version; the file is left as it is.</source>
        <translation>Use aquela versão; o arquivo fica como está.</translation>
    </message>
    <message>
        <source>Another Quayside has changed this connection meanwhile.</source>
        <translation>Outro Quayside mudou esta conexão nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Close this, look at it again, and change what is still to be changed.</source>
        <translation>Feche isto, olhe-a de novo e mude o que ainda for preciso.</translation>
    </message>
</context>
<context>
    <name>quayside::profiles::ProfileStore</name>
    <message>
        <source>The file of connections could not be read. It is kept as %1.</source>
        <translation>O arquivo de conexões não pôde ser lido. Ele fica guardado como %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) in it are not understood and left as they are.</source>
        <translation>
            <numerusform>%Ln conexão nele não é compreendida e fica como está.</numerusform>
            <numerusform>%Ln conexões nele não são compreendidas e ficam como estão.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::AdoptionProblem</name>
    <message>
        <source>Can&apos;t be read by these names: %1</source>
        <translation>Não pode ser lido por estes nomes: %1</translation>
    </message>
    <message>
        <source>There is no server.</source>
        <translation>Não há nenhum servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) point to a server that is gone.</source>
        <translation>
            <numerusform>%Ln sessão aponta para um servidor que não existe mais.</numerusform>
            <numerusform>%Ln sessões apontam para um servidor que não existe mais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) belong to a user who is gone.</source>
        <translation>
            <numerusform>%Ln sessão é de um usuário que não existe mais.</numerusform>
            <numerusform>%Ln sessões são de um usuário que não existe mais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) belong to no user.</source>
        <translation>
            <numerusform>%Ln sessão não é de usuário nenhum.</numerusform>
            <numerusform>%Ln sessões não são de usuário nenhum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are on one server more than once.</source>
        <translation>
            <numerusform>%Ln nome está mais de uma vez em um servidor.</numerusform>
            <numerusform>%Ln nomes estão mais de uma vez em um servidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are those of several servers.</source>
        <translation>
            <numerusform>%Ln endereço é o de vários servidores.</numerusform>
            <numerusform>%Ln endereços são os de vários servidores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no http address.</source>
        <translation>
            <numerusform>%Ln servidor não tem endereço http.</numerusform>
            <numerusform>%Ln servidores não têm endereço http.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no key: they may not be asked.</source>
        <translation>
            <numerusform>%Ln servidor não tem chave: não pode ser consultado.</numerusform>
            <numerusform>%Ln servidores não têm chave: não podem ser consultados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have no capacity.</source>
        <translation>
            <numerusform>%Ln servidor não tem capacidade.</numerusform>
            <numerusform>%Ln servidores não têm capacidade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) are those of several rows.</source>
        <translation>
            <numerusform>%Ln id é o de várias linhas.</numerusform>
            <numerusform>%Ln ids são os de várias linhas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) have more sessions than capacity: maybe it is what is left.</source>
        <translation>
            <numerusform>%Ln servidor tem mais sessões que capacidade: talvez seja o que resta.</numerusform>
            <numerusform>%Ln servidores têm mais sessões que capacidade: talvez seja o que resta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ConnectionProbe</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a host, a table or a file, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Não existe o arquivo %1.</translation>
    </message>
    <message>
        <source>%1 is there and can be read.</source>
        <translation>%1 existe e pode ser lido.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 a host, %2 a product and its version, %3 how the connection is protected</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>not encrypted: API keys of workers go in clear</source>
        <translation>sem criptografia: as chaves de API dos workers vão em claro</translation>
    </message>
    <message>
        <source>encrypted (%1)</source>
        <translation>criptografada (%1)</translation>
    </message>
    <message>
        <source>There is no table %1 (%2), or this login does not see it.</source>
        <extracomment>%1 name of a table, %2 what it is for</extracomment>
        <translation>Não existe a tabela %1 (%2), ou este login não a vê.</translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation>A tabela %1 não tem a coluna %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <extracomment>%1 name of a table, %Ln rows of it</extracomment>
        <translation>
            <numerusform>%1: %Ln linha</numerusform>
            <numerusform>%1: %Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>workers</source>
        <translation>workers</translation>
    </message>
    <message>
        <source>users</source>
        <translation>usuários</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>sessões</translation>
    </message>
    <message>
        <source>It is set to read-only: nothing more is needed.</source>
        <translation>Está como somente leitura: não é preciso mais nada.</translation>
    </message>
    <message>
        <source>The login may change the rows of these tables.</source>
        <translation>O login pode mudar as linhas destas tabelas.</translation>
    </message>
    <message>
        <source>The database refuses this login %1: what needs it will fail. %2</source>
        <extracomment>%1 statements: &quot;UPDATE waha_session, INSERT worker&quot;; %2 the database&apos;s own words</extracomment>
        <translation>O banco de dados recusa a este login %1: o que precisa disso vai falhar. %2</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ExpressionCheck</name>
    <message>
        <source>This is not taken: “%1” may do more than tell a value.</source>
        <translation>Isto não é aceito: “%1” pode fazer mais do que dizer um valor.</translation>
    </message>
    <message>
        <source>Write it without this function, or let your application make such rows.</source>
        <translation>Escreva sem essa função, ou deixe que o seu aplicativo crie essas linhas.</translation>
    </message>
    <message>
        <source>The database does not take this.</source>
        <translation>O banco de dados não aceita isto.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ExpressionText</name>
    <message>
        <source>nothing is there.</source>
        <translation>não há nada.</translation>
    </message>
    <message numerus="yes">
        <source>it is longer than %Ln character(s).</source>
        <translation>
            <numerusform>é mais longo que %Ln caractere.</numerusform>
            <numerusform>é mais longo que %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>a parenthesis is not closed.</source>
        <translation>falta fechar um parêntese.</translation>
    </message>
    <message>
        <source>it is not complete.</source>
        <translation>não está completo.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed.</source>
        <translation>falta fechar aspas.</translation>
    </message>
    <message>
        <source>there is a backslash in a text.</source>
        <translation>há uma barra invertida em um texto.</translation>
    </message>
    <message>
        <source>“%1” is more than an expression.</source>
        <translation>“%1” é mais que uma expressão.</translation>
    </message>
    <message>
        <source>“%1” is no type of the database itself.</source>
        <translation>“%1” não é um tipo do próprio banco de dados.</translation>
    </message>
    <message>
        <source>there is a comment in it.</source>
        <translation>há um comentário.</translation>
    </message>
    <message>
        <source>“%1” has no place in an expression.</source>
        <translation>“%1” não tem lugar em uma expressão.</translation>
    </message>
    <message>
        <source>a parenthesis is closed that was not opened.</source>
        <translation>fecha-se um parêntese que não foi aberto.</translation>
    </message>
    <message>
        <source>a function has one schema at most.</source>
        <translation>uma função tem no máximo um esquema.</translation>
    </message>
    <message>
        <source>This is not taken: %1</source>
        <translation>Isto não é aceito: %1</translation>
    </message>
    <message>
        <source>Write one expression of columns, values and functions.</source>
        <translation>Escreva uma expressão de colunas, valores e funções.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::FileCheck</name>
    <message>
        <source>The file is a damaged or truncated SQLite database.</source>
        <translation>O arquivo é um banco de dados SQLite danificado ou truncado.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or recover it with the tools of SQLite.</source>
        <translation>Restaure-o de uma cópia de segurança ou recupere-o com as ferramentas do SQLite.</translation>
    </message>
    <message>
        <source>The file is a text file, not an SQLite database.</source>
        <translation>O arquivo é um arquivo de texto, não um banco de dados SQLite.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>The file is not an SQLite database, or it is encrypted.</source>
        <translation>O arquivo não é um banco de dados SQLite ou está criptografado.</translation>
    </message>
    <message>
        <source>Choose another file; an encrypted one must be decrypted first.</source>
        <translation>Escolha outro arquivo; um criptografado precisa ser descriptografado antes.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>O arquivo não pode ser lido.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Verifique as permissões dele.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Não existe tal arquivo.</translation>
    </message>
    <message>
        <source>Choose another file, or create a new shard map.</source>
        <translation>Escolha outro arquivo ou crie um novo mapa de shards.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Isto é uma pasta, não um arquivo.</translation>
    </message>
    <message>
        <source>Choose the database file in it.</source>
        <translation>Escolha o arquivo de banco de dados que está nela.</translation>
    </message>
    <message>
        <source>This is a device, not a file.</source>
        <translation>Isto é um dispositivo, não um arquivo.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>O arquivo está vazio.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::FileOpener</name>
    <message>
        <source>This file is a snapshot of %1: it shows how a shard map was, and is none.</source>
        <extracomment>%1 a date and time</extracomment>
        <translation>Este arquivo é um instantâneo de %1: mostra como um mapa de shards era, e não é um.</translation>
    </message>
    <message>
        <source>Inspect it: nothing is written, and no server is asked.</source>
        <translation>Inspecione-o: nada é gravado e nenhum servidor é consultado.</translation>
    </message>
    <message>
        <source>A file of that name is there already.</source>
        <translation>Já existe um arquivo com esse nome.</translation>
    </message>
    <message>
        <source>Choose another name, or open the file.</source>
        <translation>Escolha outro nome ou abra o arquivo.</translation>
    </message>
    <message>
        <source>The file can&apos;t be created there.</source>
        <translation>O arquivo não pode ser criado ali.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::FillProposal</name>
    <message>
        <source>when the row was written: your application does the same</source>
        <translation>quando a linha foi gravada: o seu aplicativo faz o mesmo</translation>
    </message>
    <message>
        <source>“%1” must not be empty and has no default</source>
        <translation>“%1” não pode ficar vazia e não tem valor padrão</translation>
    </message>
    <message>
        <source>all rows looked at have this</source>
        <translation>todas as linhas olhadas têm isto</translation>
    </message>
    <message>
        <source>a text of no characters will do</source>
        <translation>um texto sem caracteres serve</translation>
    </message>
    <message>
        <source>“%1” must not be empty and has no default; what it should be, nobody knows</source>
        <translation>“%1” não pode ficar vazia e não tem valor padrão; ninguém sabe o que devia ser</translation>
    </message>
    <message>
        <source>“%1” has no default: Quayside makes ids like those that are there</source>
        <translation>“%1” não tem valor padrão: o Quayside cria ids como os que já existem</translation>
    </message>
    <message>
        <source>“%1” has no default, and no row shows what ids look like</source>
        <translation>“%1” não tem valor padrão, e nenhuma linha mostra como são os ids</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::JournalReader</name>
    <message>
        <source>its state is “%1”, which this version does not know</source>
        <translation>o estado dela é “%1”, que esta versão não conhece</translation>
    </message>
    <message>
        <source>it has an end, but its state is “%1”</source>
        <translation>ela tem um fim, mas o estado dela é “%1”</translation>
    </message>
    <message>
        <source>it has no end, but its state is “%1”</source>
        <translation>ela não tem fim, mas o estado dela é “%1”</translation>
    </message>
    <message>
        <source>its times or its epoch are no numbers</source>
        <translation>os horários ou a época dela não são números</translation>
    </message>
    <message>
        <source>its steps can&apos;t be read: %1</source>
        <translation>as etapas dela não podem ser lidas: %1</translation>
    </message>
    <message>
        <source>its step “%1” has the number %2</source>
        <translation>a etapa “%1” tem o número %2</translation>
    </message>
    <message>
        <source>its step “%1” is “%2”, which this version does not know</source>
        <translation>a etapa “%1” está “%2”, que esta versão não conhece</translation>
    </message>
    <message>
        <source>it is older than a backup that was put back, and nobody has looked at it since</source>
        <translation>é mais antiga que um backup que foi restaurado, e ninguém a examinou desde então</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapReader</name>
    <message>
        <source>Quayside&apos;s own tables can&apos;t be used; your own are shown. %1</source>
        <translation>As tabelas próprias do Quayside não podem ser usadas; as suas são mostradas. %1</translation>
    </message>
    <message>
        <source>Quayside&apos;s table “%1” can&apos;t be read; your own tables are shown. %2</source>
        <translation>A tabela “%1” do Quayside não pode ser lida; as suas tabelas são mostradas. %2</translation>
    </message>
    <message>
        <source>The table “%1” can&apos;t be read: what it holds is not known. %2</source>
        <translation>A tabela “%1” não pode ser lida: não se sabe o que ela contém. %2</translation>
    </message>
    <message>
        <source>It has more than %L1 rows: no more are read.</source>
        <translation>Ela tem mais de %L1 linhas: não se leem mais.</translation>
    </message>
    <message>
        <source>Look at what it is made of: a view, perhaps, that never ends.</source>
        <translation>Veja do que ela é feita: talvez uma visão que nunca termina.</translation>
    </message>
    <message>
        <source>Give each row an id of its own, with your own application.</source>
        <translation>Dê a cada linha um id próprio, com o seu aplicativo.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <extracomment>%1 is a list of ids or names as they were found in the database
----------
%1 is a list of ids</extracomment>
        <translation>Por exemplo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have no id: they are not shown.</source>
        <translation>
            <numerusform>%Ln linha da tabela “%1” não tem id: não é mostrada.</numerusform>
            <numerusform>%Ln linhas da tabela “%1” não têm id: não são mostradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have the id of another row: only one of each is shown.</source>
        <translation>
            <numerusform>%Ln linha da tabela “%1” tem o id de outra linha: só uma de cada é mostrada.</numerusform>
            <numerusform>%Ln linhas da tabela “%1” têm o id de outra linha: só uma de cada é mostrada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have an id whose bytes are no text: they are not shown.</source>
        <translation>
            <numerusform>%Ln linha da tabela “%1” tem um id cujos bytes não são texto: não é mostrada.</numerusform>
            <numerusform>%Ln linhas da tabela “%1” têm um id cujos bytes não são texto: não são mostradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns named for placement are not there: %1. Labels and wishes are read without them.</source>
        <extracomment>%1 a list of columns: &quot;user.region, worker.zone&quot;</extracomment>
        <translation>Não existem as colunas indicadas para a alocação: %1. Rótulos e desejos são lidos sem elas.</translation>
    </message>
    <message>
        <source>Correct their names in the map&apos;s profile.</source>
        <translation>Corrija os nomes delas no perfil do mapa.</translation>
    </message>
    <message numerus="yes">
        <source>What Quayside has stored about %Ln worker(s) means nothing: the state or the labels.</source>
        <translation>
            <numerusform>O que o Quayside armazenou sobre %Ln worker não significa nada: o estado ou os rótulos.</numerusform>
            <numerusform>O que o Quayside armazenou sobre %Ln workers não significa nada: o estado ou os rótulos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A worker whose state is not known takes no new sessions. Edit it, or restore the table quayside_worker.</source>
        <translation>Um worker cujo estado não se conhece não recebe novas sessões. Edite-o ou restaure a tabela quayside_worker.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table “%1” have a name or a reference whose bytes are no text: they are shown with these bytes, and can&apos;t be changed here.</source>
        <translation>
            <numerusform>%Ln linha da tabela “%1” tem um nome ou uma referência cujos bytes não são texto: é mostrada com esses bytes e não pode ser mudada aqui.</numerusform>
            <numerusform>%Ln linhas da tabela “%1” têm um nome ou uma referência cujos bytes não são texto: são mostradas com esses bytes e não podem ser mudadas aqui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them with your own application.</source>
        <translation>Corrija-as com o seu próprio aplicativo.</translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <extracomment>%1 is a list of ids or names as they were found in the database</extracomment>
        <translation>Por exemplo: %1.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapSession</name>
    <message>
        <source>Another program keeps the shard map locked: what is shown is as it was before.</source>
        <translation>Outro programa mantém o mapa de shards bloqueado: o que aparece é como era antes.</translation>
    </message>
    <message>
        <source>It goes on by itself once the lock is released. If it stays, find the program that holds a transaction open.</source>
        <translation>Continua sozinho assim que o bloqueio for liberado. Se persistir, encontre o programa que mantém uma transação aberta.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being written: whether it was made is not known.</source>
        <translation>A conexão caiu enquanto a mudança era gravada: não se sabe se foi feita.</translation>
    </message>
    <message>
        <source>Look at what is there before trying again.</source>
        <translation>Olhe o que existe antes de tentar de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapTables</name>
    <message>
        <source>Choose another file, or create a new shard map.</source>
        <translation>Escolha outro arquivo ou crie um novo mapa de shards.</translation>
    </message>
    <message>
        <source>Choose another database, or correct the profile&apos;s tables.</source>
        <translation>Escolha outro banco de dados ou corrija as tabelas do perfil.</translation>
    </message>
    <message>
        <source>The database is not a shard map: it has no table %1.</source>
        <translation>O banco de dados não é um mapa de shards: não tem a tabela %1.</translation>
    </message>
    <message>
        <source>The database is not a shard map: the table %1 has no column %2.</source>
        <translation>O banco de dados não é um mapa de shards: a tabela %1 não tem a coluna %2.</translation>
    </message>
    <message>
        <source>This shard map was last used by a newer version of Quayside.</source>
        <translation>Este mapa de shards foi usado por último por uma versão mais nova do Quayside.</translation>
    </message>
    <message>
        <source>Update Quayside on this computer. The map was not touched.</source>
        <translation>Atualize o Quayside neste computador. O mapa não foi tocado.</translation>
    </message>
    <message>
        <source>Quayside&apos;s table “%1” is missing, or some of its columns are.</source>
        <translation>Falta a tabela “%1” do Quayside, ou algumas das colunas dela.</translation>
    </message>
    <message>
        <source>Restore the tables named quayside_… from a backup.</source>
        <translation>Restaure de um backup as tabelas chamadas quayside_….</translation>
    </message>
    <message>
        <source>The table %1 of this database can&apos;t be read.</source>
        <translation>A tabela %1 deste banco de dados não pode ser lida.</translation>
    </message>
    <message>
        <source>Look at what it is made of: a view, perhaps, of a table that is gone.</source>
        <translation>Veja do que ela é feita: talvez uma visão de uma tabela que não existe mais.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::MapWrite</name>
    <message>
        <source>The application&apos;s database has the change, but Quayside&apos;s file on this computer could not be written: names, labels and the line of the audit that belong to it are missing.</source>
        <translation>O banco de dados do aplicativo tem a alteração, mas o arquivo do Quayside neste computador não pôde ser gravado: faltam os nomes, as etiquetas e a linha da auditoria que fazem parte dela.</translation>
    </message>
    <message>
        <source>See that the file can be written and its disk has room. Look at what is there before trying again.</source>
        <translation>Verifique se o arquivo pode ser gravado e se há espaço no disco. Veja o que está lá antes de tentar de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::Migrations</name>
    <message>
        <source>the table is empty</source>
        <translation>a tabela está vazia</translation>
    </message>
    <message>
        <source>Quayside&apos;s own tables are not as Quayside left them: no version of them can be read.</source>
        <translation>As tabelas próprias do Quayside não estão como o Quayside as deixou: não se lê nelas nenhuma versão.</translation>
    </message>
    <message>
        <source>Restore the tables named quayside_… from a backup.</source>
        <translation>Restaure de um backup as tabelas chamadas quayside_….</translation>
    </message>
    <message>
        <source>quayside_schema: %1</source>
        <extracomment>%1 what was found in a table</extracomment>
        <translation>quayside_schema: %1</translation>
    </message>
    <message>
        <source>No backup of the map can be made beside it.</source>
        <translation>Não é possível fazer um backup do mapa ao lado dele.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the permissions of the folder.</source>
        <translation>Nada foi mudado. Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>Another console is changing Quayside&apos;s own tables.</source>
        <translation>Outro console está mudando as tabelas próprias do Quayside.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo daqui a pouco.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::NewIds</name>
    <message>
        <source>How rows of “%1” get their ids can&apos;t be known: %2</source>
        <extracomment>%1 a table, %2 why</extracomment>
        <translation>Não se pode saber como as linhas de “%1” recebem os ids: %2</translation>
    </message>
    <message>
        <source>Add the row with your own application; Quayside guesses no ids.</source>
        <translation>Adicione a linha com o seu aplicativo; o Quayside não adivinha ids.</translation>
    </message>
    <message>
        <source>the table is gone.</source>
        <translation>a tabela não existe mais.</translation>
    </message>
    <message>
        <source>it is a view, which may hide rows.</source>
        <translation>é uma visão, que pode ocultar linhas.</translation>
    </message>
    <message>
        <source>it has no column “%1” any more.</source>
        <translation>não tem mais a coluna “%1”.</translation>
    </message>
    <message>
        <source>it has no row yet to take an example from.</source>
        <translation>ainda não tem nenhuma linha que sirva de exemplo.</translation>
    </message>
    <message>
        <source>its ids are neither integers, UUIDs, ULIDs nor cuids, or not all of one kind.</source>
        <translation>os ids não são inteiros, UUIDs, ULIDs nem cuids, ou não são todos de um só tipo.</translation>
    </message>
    <message>
        <source>some of its ids are integers, others are not.</source>
        <translation>alguns dos ids são inteiros, outros não.</translation>
    </message>
    <message>
        <source>its greatest integer is taken.</source>
        <translation>o maior inteiro já está em uso.</translation>
    </message>
    <message>
        <source>the profile says that the application alone adds its rows.</source>
        <translation>o perfil diz que só o aplicativo acrescenta linhas a ela.</translation>
    </message>
    <message>
        <source>they are made of the row&apos;s other columns.</source>
        <translation>eles são feitos das outras colunas da linha.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::OwnFile</name>
    <message>
        <source>The connection names no file for Quayside&apos;s own tables.</source>
        <translation>A conexão não diz o arquivo das tabelas do Quayside.</translation>
    </message>
    <message>
        <source>Choose one in the connection.</source>
        <translation>Escolha um na conexão.</translation>
    </message>
    <message>
        <source>Another console has this map open: its file of Quayside&apos;s own tables serves one at a time.</source>
        <translation>Outro console está com este mapa aberto: o arquivo das tabelas do Quayside serve a um por vez.</translation>
    </message>
    <message>
        <source>Close the map there, or inspect it here meanwhile. Consoles that are to work at the same time need these tables in the database.</source>
        <translation>Feche o mapa lá, ou inspecione-o aqui enquanto isso. Consoles que devem trabalhar ao mesmo tempo precisam dessas tabelas no banco de dados.</translation>
    </message>
    <message>
        <source>It is held by %1 (process %2) on %3.</source>
        <extracomment>%1 a program, %2 the number of its process, %3 a computer</extracomment>
        <translation>Quem o usa é %1 (processo %2) em %3.</translation>
    </message>
    <message>
        <source>The file that is to hold Quayside&apos;s own tables holds something else: %1.</source>
        <translation>O arquivo que deve conter as tabelas do Quayside contém outra coisa: %1.</translation>
    </message>
    <message>
        <source>Choose another file in the connection; one that is not there yet is made.</source>
        <translation>Escolha outro arquivo na conexão; um que ainda não existe é criado.</translation>
    </message>
    <message>
        <source>The file for Quayside&apos;s own tables can&apos;t be made: %1.</source>
        <translation>Não é possível criar o arquivo das tabelas do Quayside: %1.</translation>
    </message>
    <message>
        <source>Choose another folder in the connection.</source>
        <translation>Escolha outra pasta na conexão.</translation>
    </message>
    <message>
        <source>The file with Quayside&apos;s own tables was moved, deleted or replaced: %1.</source>
        <translation>O arquivo com as tabelas do Quayside foi movido, excluído ou substituído: %1.</translation>
    </message>
    <message>
        <source>Put it back; Quayside goes on by itself.</source>
        <translation>Coloque-o de volta; o Quayside continua sozinho.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::PlaceQuestion</name>
    <message>
        <source>This may be a copy of the shard map, or an older state of it: nothing is done with it until somebody has said what it is.</source>
        <translation>Isto pode ser uma cópia do mapa de shards, ou um estado mais antigo dele: nada é feito com ele até alguém dizer o que é.</translation>
    </message>
    <message>
        <source>Open it again and answer the question what it is.</source>
        <translation>Abra-o de novo e responda à pergunta sobre o que ele é.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::RowInsert</name>
    <message>
        <source>“%1” gives none.</source>
        <translation>“%1” não dá nenhum.</translation>
    </message>
    <message>
        <source>“%1” has no value before the row is there.</source>
        <translation>“%1” não tem valor antes de a linha existir.</translation>
    </message>
    <message>
        <source>the new row is not there under the id that it was given.</source>
        <translation>a linha nova não está lá sob o id que recebeu.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::SchemaProposal</name>
    <message>
        <source>addresses</source>
        <translation>endereços</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>pelo nome</translation>
    </message>
    <message>
        <source>by its name; never shown here</source>
        <translation>pelo nome; nunca mostrada aqui</translation>
    </message>
    <message>
        <source>%1.%2 refers to it</source>
        <extracomment>%1 a table, %2 a column of it</extracomment>
        <translation>%1.%2 se refere a ela</translation>
    </message>
    <message numerus="yes">
        <source>“%1” tells %Ln kind(s) of rows apart: all are taken, unless a condition says which</source>
        <translation>
            <numerusform>“%1” distingue %Ln tipo de linhas: todas são tomadas, a menos que uma condição diga quais</numerusform>
            <numerusform>“%1” distingue %Ln tipos de linhas: todas são tomadas, a menos que uma condição diga quais</numerusform>
        </translation>
    </message>
    <message>
        <source>refers to both</source>
        <translation>se refere a ambas</translation>
    </message>
    <message>
        <source>unique with %1</source>
        <translation>única com %1</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>única</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>se refere a %1</translation>
    </message>
    <message>
        <source>by its name, which is like that of %1</source>
        <translation>pelo nome, parecido com o de %1</translation>
    </message>
    <message>
        <source>where it is empty: not placed yet</source>
        <translation>onde está vazia: ainda sem lugar</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>chave primária</translation>
    </message>
    <message>
        <source>what is referred to</source>
        <translation>aquilo a que se referem</translation>
    </message>
    <message>
        <source>a column “%1” that is mostly empty</source>
        <translation>uma coluna “%1” quase sempre vazia</translation>
    </message>
    <message>
        <source>a column “%1”</source>
        <translation>uma coluna “%1”</translation>
    </message>
    <message>
        <source>its column “%1”</source>
        <translation>a coluna “%1” dela</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln value(s) of “%2” looked at are http addresses</source>
        <translation>
            <numerusform>%1 de %Ln valor olhado de “%2” é endereço http</numerusform>
            <numerusform>%1 de %Ln valores olhados de “%2” são endereços http</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ServerConnector</name>
    <message>
        <source>The connection to the database server is not protected.</source>
        <translation>A conexão com o servidor de banco de dados não é protegida.</translation>
    </message>
    <message>
        <source>Let the server offer TLS, or choose a profile without it.</source>
        <translation>Faça o servidor oferecer TLS, ou escolha um perfil sem ele.</translation>
    </message>
    <message>
        <source>This part of Qt can&apos;t check the certificate of a MariaDB or MySQL server.</source>
        <translation>Esta parte do Qt não sabe verificar o certificado de um servidor MariaDB ou MySQL.</translation>
    </message>
    <message>
        <source>Choose “require”, on a network that you trust, or reach the server by a tunnel.</source>
        <translation>Escolha “sempre” em uma rede em que você confia, ou alcance o servidor por um túnel.</translation>
    </message>
    <message>
        <source>None of the database servers takes writes.</source>
        <translation>Nenhum dos servidores de banco de dados aceita gravações.</translation>
    </message>
    <message>
        <source>Wait until one has taken over; Quayside tries again by itself.</source>
        <translation>Espere até que um assuma; o Quayside tenta de novo sozinho.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a host.</source>
        <extracomment>%1 what was written as a host</extracomment>
        <translation>“%1” não pode ser o nome de um host.</translation>
    </message>
    <message>
        <source>Check how the host is written in the connection.</source>
        <translation>Verifique como o host está escrito na conexão.</translation>
    </message>
    <message>
        <source>The certificate of a MariaDB or MySQL server is compared with those in a file, and none is chosen.</source>
        <translation>O certificado de um servidor MariaDB ou MySQL é comparado com os de um arquivo, e nenhum foi escolhido.</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate (PEM) in the connection.</source>
        <translation>Escolha o certificado da autoridade (PEM) na conexão.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::ServerErrorText</name>
    <message>
        <source>The login of this profile may not do this: the database refused %1.</source>
        <extracomment>%1 is a word of SQL: INSERT, UPDATE, DELETE, SELECT</extracomment>
        <translation>O login deste perfil não pode fazer isto: o banco de dados recusou %1.</translation>
    </message>
    <message>
        <source>Grant it the right, or use the profile with another login.</source>
        <translation>Dê a ele esse direito, ou use o perfil com outro login.</translation>
    </message>
    <message>
        <source>Others write the same rows at this moment.</source>
        <translation>Outros gravam as mesmas linhas neste momento.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, find the program that holds a transaction open.</source>
        <translation>Tente de novo; se continuar, procure o programa que mantém uma transação aberta.</translation>
    </message>
    <message>
        <source>The database server takes no changes now.</source>
        <translation>O servidor de banco de dados não aceita mudanças agora.</translation>
    </message>
    <message>
        <source>Connect to the server that takes writes.</source>
        <translation>Conecte-se ao servidor que aceita gravações.</translation>
    </message>
    <message>
        <source>A table that the profile names is not there, or this login does not see it.</source>
        <translation>Uma tabela que o perfil nomeia não existe, ou este login não a vê.</translation>
    </message>
    <message>
        <source>Look at the profile&apos;s tables.</source>
        <translation>Olhe as tabelas do perfil.</translation>
    </message>
    <message>
        <source>A column that the profile names is not there.</source>
        <translation>Uma coluna que o perfil nomeia não existe.</translation>
    </message>
    <message>
        <source>Look at the profile&apos;s columns.</source>
        <translation>Olhe as colunas do perfil.</translation>
    </message>
    <message>
        <source>The database server has no room or no memory left.</source>
        <translation>O servidor de banco de dados não tem mais espaço ou memória.</translation>
    </message>
    <message>
        <source>Make room on the server, then try again. Nothing was written.</source>
        <translation>Abra espaço no servidor e tente de novo. Nada foi gravado.</translation>
    </message>
    <message>
        <source>The connection to the database server is lost.</source>
        <translation>A conexão com o servidor de banco de dados caiu.</translation>
    </message>
    <message>
        <source>It is made again by itself as soon as the server answers.</source>
        <translation>Ela é refeita sozinha assim que o servidor responder.</translation>
    </message>
    <message>
        <source>The part of Qt that talks to PostgreSQL is not installed on this computer.</source>
        <translation>A parte do Qt que fala com o PostgreSQL não está instalada neste computador.</translation>
    </message>
    <message>
        <source>The part of Qt that talks to MariaDB and MySQL is not installed on this computer.</source>
        <translation>A parte do Qt que fala com MariaDB e MySQL não está instalada neste computador.</translation>
    </message>
    <message>
        <source>Install the package %1, or the one your system has for it.</source>
        <extracomment>%1 is the name of a package</extracomment>
        <translation>Instale o pacote %1, ou o que o seu sistema tem para isso.</translation>
    </message>
    <message>
        <source>No protected connection to the database server could be made.</source>
        <translation>Não foi possível uma conexão protegida com o servidor de banco de dados.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s certificate and at the profile&apos;s TLS settings.</source>
        <translation>Olhe o certificado do servidor e as configurações TLS do perfil.</translation>
    </message>
    <message>
        <source>The database server refused the login.</source>
        <translation>O servidor de banco de dados recusou o login.</translation>
    </message>
    <message>
        <source>Check login and password, and whether the server lets this computer in.</source>
        <translation>Confira login e senha, e se o servidor deixa este computador entrar.</translation>
    </message>
    <message>
        <source>The server has no such database, or the login may not use it.</source>
        <translation>O servidor não tem esse banco de dados, ou o login não pode usá-lo.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Confira o nome do banco de dados.</translation>
    </message>
    <message>
        <source>The database server did not answer in time.</source>
        <translation>O servidor de banco de dados não respondeu a tempo.</translation>
    </message>
    <message>
        <source>Check host and port, and whether a firewall is in the way.</source>
        <translation>Confira host e porta, e se há um firewall no caminho.</translation>
    </message>
    <message>
        <source>The database server can&apos;t be reached.</source>
        <translation>O servidor de banco de dados não pode ser alcançado.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server runs.</source>
        <translation>Confira host e porta, e se o servidor está rodando.</translation>
    </message>
    <message>
        <source>The database takes no text with the character U+0000 in it.</source>
        <translation>O banco de dados não aceita texto com o caractere U+0000.</translation>
    </message>
    <message>
        <source>Install Quayside again: its installer brings it.</source>
        <translation>Instale o Quayside de novo: o instalador o traz.</translation>
    </message>
    <message>
        <source>Quayside for Windows comes without it: open this map with Quayside on Linux.</source>
        <translation>O Quayside para Windows vem sem ele: abra este mapa com o Quayside no Linux.</translation>
    </message>
    <message>
        <source>There is no computer of that name.</source>
        <translation>Não existe computador com esse nome.</translation>
    </message>
    <message>
        <source>Check how the host is written, and whether this network&apos;s name server knows it.</source>
        <translation>Confira como o host está escrito, e se o servidor de nomes desta rede o conhece.</translation>
    </message>
    <message>
        <source>The computer answers, but no database server does on this port.</source>
        <translation>O computador responde, mas nenhum servidor de banco de dados responde nessa porta.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server runs and listens to the network.</source>
        <translation>Confira a porta, e se o servidor está rodando e ouve a rede.</translation>
    </message>
    <message>
        <source>The computer does not answer in time, or what answers says nothing.</source>
        <translation>O computador não responde a tempo, ou o que responde não diz nada.</translation>
    </message>
    <message>
        <source>The server does not let this login in from this computer in this way.</source>
        <translation>O servidor não deixa este login entrar deste computador desta maneira.</translation>
    </message>
    <message>
        <source>An administrator has to allow it in pg_hba.conf, or it has to be encrypted.</source>
        <translation>Um administrador tem de permitir isso em pg_hba.conf, ou a conexão tem de ser criptografada.</translation>
    </message>
    <message>
        <source>The server does not let this computer in.</source>
        <translation>O servidor não deixa este computador entrar.</translation>
    </message>
    <message>
        <source>An administrator has to allow the login from this host.</source>
        <translation>Um administrador tem de permitir o login a partir deste host.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is believed, but it is made for another name.</source>
        <translation>O certificado do servidor é de confiança, mas foi feito para outro nome.</translation>
    </message>
    <message>
        <source>Use the name that the certificate has, or have one made for this name.</source>
        <translation>Use o nome que está no certificado, ou peça um feito para este nome.</translation>
    </message>
    <message>
        <source>The server asks for a certificate of this connection&apos;s own.</source>
        <translation>O servidor pede um certificado da própria conexão.</translation>
    </message>
    <message>
        <source>Choose a certificate and its key (PEM) in the connection.</source>
        <translation>Escolha um certificado e a chave dele (PEM) na conexão.</translation>
    </message>
    <message>
        <source>The server does not believe the certificate that this connection sends.</source>
        <translation>O servidor não aceita o certificado que esta conexão envia.</translation>
    </message>
    <message>
        <source>Choose one that was made by an authority that the server knows.</source>
        <translation>Escolha um emitido por uma autoridade que o servidor conheça.</translation>
    </message>
    <message>
        <source>This connection&apos;s own certificate or its key can&apos;t be read, or there is none.</source>
        <translation>O certificado desta conexão ou a chave dele não pode ser lido, ou não existe.</translation>
    </message>
    <message>
        <source>Choose both files (PEM) in the connection; nobody else may read the key.</source>
        <translation>Escolha os dois arquivos (PEM) na conexão; ninguém mais pode ler a chave.</translation>
    </message>
    <message>
        <source>The file of certificates to believe can&apos;t be read, or there is none.</source>
        <translation>O arquivo de certificados de confiança não pode ser lido, ou não existe.</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate (PEM) in the connection.</source>
        <translation>Escolha o certificado da autoridade (PEM) na conexão.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not one of an authority that is believed.</source>
        <translation>O certificado do servidor não é de uma autoridade de confiança.</translation>
    </message>
    <message>
        <source>The server does not offer encryption.</source>
        <translation>O servidor não oferece criptografia.</translation>
    </message>
    <message>
        <source>Have it switched on, or allow connections without it in this connection.</source>
        <translation>Peça que a liguem, ou permita nesta conexão que se conecte sem ela.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::SqlErrorText</name>
    <message>
        <source>It was left in the middle of a write; open it once where it may be written.</source>
        <translation>Ele foi deixado no meio de uma gravação; abra-o uma vez onde possa ser gravado.</translation>
    </message>
    <message>
        <source>Such a row is there already.</source>
        <translation>Já existe uma linha assim.</translation>
    </message>
    <message>
        <source>Look at it before trying again.</source>
        <translation>Olhe-a antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Other rows depend on this one, or it refers to a row that is gone.</source>
        <translation>Outras linhas dependem desta, ou ela se refere a uma linha que não existe mais.</translation>
    </message>
    <message>
        <source>Refresh and look again.</source>
        <translation>Atualize e olhe de novo.</translation>
    </message>
    <message>
        <source>The application&apos;s table demands more columns than Quayside can fill.</source>
        <translation>A tabela da aplicação exige mais colunas do que o Quayside pode preencher.</translation>
    </message>
    <message>
        <source>A rule of the database refused the change.</source>
        <translation>Uma regra do banco de dados recusou a alteração.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Verifique as permissões do arquivo e da pasta dele.</translation>
    </message>
    <message>
        <source>The database reported an error.</source>
        <translation>O banco de dados informou um erro.</translation>
    </message>
    <message>
        <source>No shard map is open.</source>
        <translation>Nenhum mapa de shards está aberto.</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>Abra um antes.</translation>
    </message>
    <message>
        <source>Another program has kept the database locked for too long.</source>
        <translation>Outro programa mantém o banco de dados bloqueado há tempo demais.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, find the program that holds a transaction open.</source>
        <translation>Tente de novo; se continuar, procure o programa que mantém uma transação aberta.</translation>
    </message>
    <message>
        <source>The shard map&apos;s file was moved, deleted or replaced.</source>
        <translation>O arquivo do mapa de shards foi movido, excluído ou substituído.</translation>
    </message>
    <message>
        <source>Put it back; Quayside reads it again by itself.</source>
        <translation>Coloque-o de volta; o Quayside o lê de novo sozinho.</translation>
    </message>
    <message>
        <source>A trigger of the application&apos;s database refused the change.</source>
        <translation>Um gatilho do banco de dados do aplicativo recusou a mudança.</translation>
    </message>
    <message>
        <source>A CHECK rule of the application&apos;s table refused the change.</source>
        <translation>Uma regra CHECK da tabela do aplicativo recusou a mudança.</translation>
    </message>
    <message>
        <source>A column of the application&apos;s table takes no value of this type.</source>
        <translation>Uma coluna da tabela do aplicativo não aceita valores deste tipo.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the application what the rule is for.</source>
        <translation>Pergunte a quem cuida do aplicativo para que serve a regra.</translation>
    </message>
    <message>
        <source>The disk is full, or the database has reached the largest size it may have.</source>
        <translation>O disco está cheio, ou o banco de dados atingiu o maior tamanho que pode ter.</translation>
    </message>
    <message>
        <source>Make room on the disk of the database, then try again. Nothing was written.</source>
        <translation>Libere espaço no disco do banco de dados e tente de novo. Nada foi gravado.</translation>
    </message>
    <message>
        <source>The database file is shorter than it should be.</source>
        <translation>O arquivo do banco de dados é mais curto do que deveria.</translation>
    </message>
    <message>
        <source>It may still be being copied; else restore it from a backup.</source>
        <translation>Talvez ainda esteja sendo copiado; senão, restaure-o de um backup.</translation>
    </message>
    <message>
        <source>The disk or network drive failed while the database was read or written.</source>
        <translation>O disco ou a unidade de rede falhou enquanto o banco de dados era lido ou gravado.</translation>
    </message>
    <message>
        <source>Check the drive and its connection. This does not say that the file is damaged.</source>
        <translation>Verifique a unidade e a conexão dela. Isto não quer dizer que o arquivo esteja danificado.</translation>
    </message>
    <message>
        <source>The database file, or a file beside it, can&apos;t be opened.</source>
        <translation>O arquivo do banco de dados, ou um arquivo ao lado dele, não pode ser aberto.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may read the file and its folder. This does not say that the file is damaged.</source>
        <translation>Verifique se a pasta dele existe e se você pode ler o arquivo e a pasta. Isto não quer dizer que o arquivo esteja danificado.</translation>
    </message>
    <message>
        <source>The system does not allow access to the database file.</source>
        <translation>O sistema não permite o acesso ao arquivo do banco de dados.</translation>
    </message>
    <message>
        <source>The locks of the database do not work.</source>
        <translation>Os bloqueios do banco de dados não funcionam.</translation>
    </message>
    <message>
        <source>Put the file on a local disk: network drives often have no proper locks.</source>
        <translation>Ponha o arquivo em um disco local: unidades de rede muitas vezes não têm bloqueios confiáveis.</translation>
    </message>
    <message>
        <source>There is not enough memory for the database.</source>
        <translation>Não há memória suficiente para o banco de dados.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Feche outros programas.</translation>
    </message>
    <message>
        <source>The database is protected against writing.</source>
        <translation>O banco de dados está protegido contra gravação.</translation>
    </message>
    <message>
        <source>Check the permissions of the file, and whether its drive is mounted read-only.</source>
        <translation>Verifique as permissões do arquivo e se a unidade dele está montada somente para leitura.</translation>
    </message>
    <message>
        <source>Allow writing to its folder: a journal is kept beside the file.</source>
        <translation>Permita gravar na pasta dele: um journal é mantido ao lado do arquivo.</translation>
    </message>
    <message>
        <source>The database is damaged: some of its pages hold no sound contents.</source>
        <translation>O banco de dados está danificado: algumas páginas dele não têm conteúdo íntegro.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or recover it with the tools of SQLite; let nothing write to it until then.</source>
        <translation>Restaure-o de um backup ou recupere-o com as ferramentas do SQLite; não deixe nada gravar nele até lá.</translation>
    </message>
    <message>
        <source>The file is no SQLite database any more, or it is encrypted.</source>
        <translation>O arquivo não é mais um banco de dados SQLite, ou está criptografado.</translation>
    </message>
    <message>
        <source>Look at what was written to it, and restore it from a backup.</source>
        <translation>Veja o que foi gravado nele e restaure-o de um backup.</translation>
    </message>
    <message>
        <source>The database worked on one request for too long, so that it was given up.</source>
        <translation>O banco de dados trabalhou tempo demais em uma consulta, por isso ela foi abandonada.</translation>
    </message>
    <message>
        <source>Look at views and triggers of the application: one may never end.</source>
        <translation>Veja as visões e os gatilhos do aplicativo: talvez algum nunca termine.</translation>
    </message>
    <message>
        <source>Say in the profile what these columns get, or add the row with your own application.</source>
        <translation>Diga no perfil o que essas colunas recebem, ou acrescente a linha com o seu próprio aplicativo.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::UntouchedFile</name>
    <message>
        <source>The file needs a copy to be read from, and no temporary folder can be made.</source>
        <translation>É preciso uma cópia do arquivo para lê-lo, e não se consegue criar uma pasta temporária.</translation>
    </message>
    <message>
        <source>Check the permissions of the system&apos;s temporary folder.</source>
        <translation>Verifique as permissões da pasta temporária do sistema.</translation>
    </message>
    <message>
        <source>Another program writes this file all the time: it was never whole while it was read.</source>
        <translation>Outro programa grava neste arquivo o tempo todo: ele nunca esteve inteiro enquanto era lido.</translation>
    </message>
    <message>
        <source>Wait until the other program rests, or inspect a backup of the file.</source>
        <translation>Espere o outro programa descansar, ou inspecione um backup do arquivo.</translation>
    </message>
    <message>
        <source>The file needs a copy to be read from, and there is no room for one.</source>
        <translation>É preciso uma cópia do arquivo para lê-lo, e não há espaço para ela.</translation>
    </message>
    <message>
        <source>Make room in the system&apos;s temporary folder, %1.</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Libere espaço na pasta temporária do sistema, %1.</translation>
    </message>
</context>
<context>
    <name>quayside::shardmap::WriteText</name>
    <message>
        <source>%1 has an operation under way on this session or account (%2).</source>
        <extracomment>%1 is a person or desk, %2 the kind of operation, for example &quot;restart&quot;</extracomment>
        <translation>%1 tem uma operação em andamento nesta sessão ou conta (%2).</translation>
    </message>
    <message>
        <source>That console has gone silent: take the operation over to finish or undo it.</source>
        <translation>Aquele console silenciou: assuma a operação para concluí-la ou desfazê-la.</translation>
    </message>
    <message>
        <source>Wait for it to end; it can be watched in the operations pane.</source>
        <translation>Espere ela terminar; pode ser acompanhada no painel de operações.</translation>
    </message>
    <message>
        <source>Another console has taken this operation over.</source>
        <translation>Outro console assumiu esta operação.</translation>
    </message>
    <message>
        <source>Nothing was written. It can be watched in the operations pane.</source>
        <translation>Nada foi gravado. Ela pode ser acompanhada no painel de operações.</translation>
    </message>
    <message>
        <source>This operation has ended already.</source>
        <translation>Esta operação já terminou.</translation>
    </message>
    <message>
        <source>Refresh and look again.</source>
        <translation>Atualize e olhe de novo.</translation>
    </message>
    <message>
        <source>The journal does not hold this operation.</source>
        <translation>O diário não contém esta operação.</translation>
    </message>
    <message>
        <source>The row was changed by somebody else meanwhile; nothing was overwritten.</source>
        <translation>Enquanto isso, a linha foi alterada por outra pessoa; nada foi sobrescrito.</translation>
    </message>
    <message>
        <source>Look at the new values and decide again.</source>
        <translation>Olhe os novos valores e decida de novo.</translation>
    </message>
    <message>
        <source>The shard map already has a session of this name on this worker.</source>
        <translation>O mapa de shards já tem uma sessão com este nome neste worker.</translation>
    </message>
    <message>
        <source>Choose another name, or look at the existing session.</source>
        <translation>Escolha outro nome ou olhe a sessão existente.</translation>
    </message>
    <message>
        <source>The worker is no longer in the shard map.</source>
        <translation>O worker não está mais no mapa de shards.</translation>
    </message>
    <message>
        <source>Choose another worker.</source>
        <translation>Escolha outro worker.</translation>
    </message>
    <message>
        <source>The user is no longer in the shard map.</source>
        <translation>O usuário não está mais no mapa de shards.</translation>
    </message>
    <message>
        <source>Choose another user.</source>
        <translation>Escolha outro usuário.</translation>
    </message>
    <message numerus="yes">
        <source>The shard map has %Ln session(s) on this worker.</source>
        <translation>
            <numerusform>O mapa de shards tem %Ln sessão neste worker.</numerusform>
            <numerusform>O mapa de shards tem %Ln sessões neste worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) work on this worker.</source>
        <translation>
            <numerusform>%Ln operação trabalha neste worker.</numerusform>
            <numerusform>%Ln operações trabalham neste worker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) of this worker are reserved.</source>
        <translation>
            <numerusform>%Ln vaga deste worker está reservada.</numerusform>
            <numerusform>%Ln vagas deste worker estão reservadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move or delete its sessions first, and let operations end.</source>
        <translation>Mova ou exclua antes as sessões dele e deixe as operações terminarem.</translation>
    </message>
    <message>
        <source>The worker is full: capacity %1, used %2, reserved %3.</source>
        <translation>O worker está cheio: capacidade %1, usadas %2, reservadas %3.</translation>
    </message>
    <message>
        <source>Choose another worker, or raise its capacity.</source>
        <translation>Escolha outro worker ou aumente a capacidade dele.</translation>
    </message>
    <message>
        <source>The worker&apos;s capacity is unknown.</source>
        <translation>A capacidade do worker é desconhecida.</translation>
    </message>
    <message>
        <source>Edit the worker and enter a number.</source>
        <translation>Edite o worker e digite um número.</translation>
    </message>
    <message>
        <source>The worker takes no new sessions: it is cordoned, draining or quarantined.</source>
        <translation>O worker não aceita sessões novas: está isolado, sendo esvaziado ou em quarentena.</translation>
    </message>
    <message>
        <source>Choose another worker, or make this one active again.</source>
        <translation>Escolha outro worker ou torne este ativo de novo.</translation>
    </message>
    <message>
        <source>A row&apos;s key can&apos;t be changed.</source>
        <translation>A chave de uma linha não pode ser alterada.</translation>
    </message>
    <message>
        <source>As many moves of series are under way as may be at a time.</source>
        <translation>Já estão em andamento tantas movimentações de séries quantas são permitidas ao mesmo tempo.</translation>
    </message>
    <message>
        <source>It begins by itself when one of them has ended.</source>
        <translation>Ela começa sozinha quando uma delas terminar.</translation>
    </message>
    <message>
        <source>Somebody has removed this operation from the journal while it ran.</source>
        <translation>Alguém removeu esta operação do diário enquanto ela rodava.</translation>
    </message>
    <message>
        <source>Nothing more is done by it. Look at its session and worker before going on.</source>
        <translation>Ela não faz mais nada. Olhe a sessão e o worker dela antes de continuar.</translation>
    </message>
    <message>
        <source>This operation&apos;s record in the journal is not understood: %1.</source>
        <translation>O registro desta operação no diário não é compreendido: %1.</translation>
    </message>
    <message>
        <source>Look at it with the version of Quayside that wrote it, or set it aside.</source>
        <translation>Veja-a com a versão do Quayside que a gravou ou ponha-a de lado.</translation>
    </message>
    <message>
        <source>Several rows have this id, and which of them is meant can&apos;t be known: nothing was written.</source>
        <translation>Várias linhas têm este id, e não se pode saber qual delas é a certa: nada foi gravado.</translation>
    </message>
    <message>
        <source>Give each row an id of its own, with your own application.</source>
        <translation>Dê a cada linha um id próprio, com o seu aplicativo.</translation>
    </message>
    <message>
        <source>The database took the change without an error, but the row is not as it was written.</source>
        <translation>O banco de dados aceitou a mudança sem erro, mas a linha não está como foi gravada.</translation>
    </message>
    <message>
        <source>Look at the application&apos;s triggers and views: one of them changes what is written.</source>
        <translation>Veja os gatilhos e as visões do aplicativo: algum deles muda o que é gravado.</translation>
    </message>
    <message>
        <source>The database would refuse the change: rows would refer to a row of “%1” that is not there.</source>
        <translation>O banco de dados recusaria a mudança: linhas fariam referência a uma linha de “%1” que não existe.</translation>
    </message>
    <message>
        <source>Mend the references first, with your own application.</source>
        <translation>Conserte antes as referências, com o seu aplicativo.</translation>
    </message>
    <message>
        <source>This operation is older than a backup that was put back: nothing is done of it before somebody has reviewed it.</source>
        <translation>Esta operação é mais antiga que um backup que foi restaurado: nada dela é feito antes que alguém a revise.</translation>
    </message>
    <message>
        <source>Review what the backup left behind, and accept or drop it.</source>
        <translation>Revise o que o backup deixou, e aceite ou descarte.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AboutText</name>
    <message>
        <source>About Quayside</source>
        <translation>Sobre o Quayside</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Quayside %1&lt;/h3&gt;&lt;p&gt;Desktop console for fleets of WAHA servers.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes with no warranty. Runs on Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Quayside %1&lt;/h3&gt;&lt;p&gt;Console para frotas de servidores WAHA.&lt;/p&gt;&lt;p&gt;Software livre sob a Licença Pública Geral GNU, versão 3 ou posterior. Vem sem nenhuma garantia. Roda com Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ActionRules</name>
    <message>
        <source>Open a shard map first.</source>
        <translation>Abra antes um mapa de shards.</translation>
    </message>
    <message>
        <source>The selected sessions are hidden by the filter.</source>
        <translation>As sessões selecionadas estão ocultas pelo filtro.</translation>
    </message>
    <message>
        <source>Select a session first.</source>
        <translation>Selecione antes uma sessão.</translation>
    </message>
    <message>
        <source>Select a worker first.</source>
        <translation>Selecione antes um worker.</translation>
    </message>
    <message>
        <source>Select a user or one of its sessions first.</source>
        <translation>Selecione antes um usuário ou uma das sessões dele.</translation>
    </message>
    <message>
        <source>No phone is linked.</source>
        <translation>Nenhum celular está conectado.</translation>
    </message>
    <message>
        <source>Select one session.</source>
        <translation>Selecione uma sessão.</translation>
    </message>
    <message>
        <source>This session&apos;s row points to no worker.</source>
        <translation>A linha desta sessão não aponta para nenhum worker.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln session(s).</source>
        <translation>
            <numerusform>Para %Ln sessão.</numerusform>
            <numerusform>Para %Ln sessões.</numerusform>
        </translation>
    </message>
    <message>
        <source>This session is not placed on a worker yet.</source>
        <translation>Esta sessão ainda não está alocada em um worker.</translation>
    </message>
    <message>
        <source>Its URL has no secret in it: copy it as it is.</source>
        <translation>A URL dele não contém segredo: copie-a como está.</translation>
    </message>
    <message>
        <source>Read the file again, if it was written meanwhile.</source>
        <translation>Lê o arquivo de novo, se foi gravado nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Nothing waits: no backup was put back, or all it had left to do is answered.</source>
        <translation>Nada espera: nenhum backup foi restaurado, ou tudo o que ele tinha por fazer foi respondido.</translation>
    </message>
    <message>
        <source>Look at once whether the map has changed.</source>
        <translation>Verificar já se o mapa mudou.</translation>
    </message>
    <message>
        <source>The map has no workers. Add them first: they are asked what they run.</source>
        <translation>O mapa não tem workers. Adicione-os antes: é a eles que se pergunta o que rodam.</translation>
    </message>
    <message>
        <source>The workers report no session that the map has no row for.</source>
        <translation>Os workers não informam nenhuma sessão para a qual o mapa não tenha linha.</translation>
    </message>
    <message>
        <source>These are too many to copy: export the sessions into a file instead.</source>
        <translation>São sessões demais para copiar: exporte-as para um arquivo.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ActionText</name>
    <message>
        <source>&amp;New shard map…</source>
        <translation>&amp;Novo mapa de shards…</translation>
    </message>
    <message>
        <source>Create an empty map in a new SQLite file.</source>
        <translation>Cria um mapa vazio em um novo arquivo SQLite.</translation>
    </message>
    <message>
        <source>&amp;Open shard map…</source>
        <translation>&amp;Abrir mapa de shards…</translation>
    </message>
    <message>
        <source>Open the SQLite file of a shard map.</source>
        <translation>Abre o arquivo SQLite de um mapa de shards.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Experimentar a &amp;demonstração</translation>
    </message>
    <message>
        <source>Start a simulated fleet on this computer and show it.</source>
        <translation>Inicia uma frota simulada neste computador e a mostra.</translation>
    </message>
    <message>
        <source>&amp;Close map</source>
        <translation>&amp;Fechar mapa</translation>
    </message>
    <message>
        <source>Stop watching this fleet. Nothing is changed.</source>
        <translation>Deixa de acompanhar esta frota. Nada é alterado.</translation>
    </message>
    <message>
        <source>&amp;Add Quayside&apos;s tables</source>
        <translation>Adicionar as &amp;tabelas do Quayside</translation>
    </message>
    <message>
        <source>Add the quayside_ tables to this map. Your own tables are not altered.</source>
        <translation>Adiciona as tabelas quayside_ a este mapa. As suas tabelas não são alteradas.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find a user, phone, session, worker or action.</source>
        <translation>Busca um usuário, telefone, sessão, worker ou ação.</translation>
    </message>
    <message>
        <source>Go to &amp;workers</source>
        <translation>Ir para os &amp;workers</translation>
    </message>
    <message>
        <source>Go to &amp;sessions</source>
        <translation>Ir para as &amp;sessões</translation>
    </message>
    <message>
        <source>Go to &amp;inspector</source>
        <translation>Ir para o &amp;inspetor</translation>
    </message>
    <message>
        <source>Go to &amp;operations</source>
        <translation>Ir para as &amp;operações</translation>
    </message>
    <message>
        <source>F&amp;ilter sessions…</source>
        <translation>&amp;Filtrar sessões…</translation>
    </message>
    <message>
        <source>Type to narrow the list of sessions.</source>
        <translation>Digite para restringir a lista de sessões.</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Limpar filtros</translation>
    </message>
    <message>
        <source>Show every session and worker.</source>
        <translation>Mostra todas as sessões e todos os workers.</translation>
    </message>
    <message>
        <source>Sessions by &amp;user</source>
        <translation>Sessões por &amp;usuário</translation>
    </message>
    <message>
        <source>Sessions by wor&amp;ker</source>
        <translation>Sessões por wor&amp;ker</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>&amp;Expandir tudo</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>&amp;Recolher tudo</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>Ask every worker again now.</source>
        <translation>Consulta todos os workers de novo agora.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escura</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Redefinir la&amp;yout</translation>
    </message>
    <message>
        <source>Put panes, columns and filters back to how they came.</source>
        <translation>Volta painéis, colunas e filtros ao estado original.</translation>
    </message>
    <message>
        <source>&amp;Add worker…</source>
        <translation>&amp;Adicionar worker…</translation>
    </message>
    <message>
        <source>Add a WAHA server to the map.</source>
        <translation>Adiciona um servidor WAHA ao mapa.</translation>
    </message>
    <message>
        <source>&amp;Edit worker…</source>
        <translation>&amp;Editar worker…</translation>
    </message>
    <message>
        <source>Change URL, key, capacity, name or labels of the worker.</source>
        <translation>Altera a URL, a chave, a capacidade, o nome ou os rótulos do worker.</translation>
    </message>
    <message>
        <source>&amp;Cordon</source>
        <translation>&amp;Isolar</translation>
    </message>
    <message>
        <source>Keep the worker&apos;s sessions, give it no new ones.</source>
        <translation>Mantém as sessões do worker, sem lhe dar novas.</translation>
    </message>
    <message>
        <source>U&amp;ncordon</source>
        <translation>&amp;Tirar do isolamento</translation>
    </message>
    <message>
        <source>Give the worker new sessions again.</source>
        <translation>Volta a dar sessões novas ao worker.</translation>
    </message>
    <message>
        <source>Re&amp;move worker…</source>
        <translation>Remo&amp;ver worker…</translation>
    </message>
    <message>
        <source>Take the worker&apos;s row out of the map. The server itself goes on running.</source>
        <translation>Tira a linha do worker do mapa. O servidor em si continua rodando.</translation>
    </message>
    <message>
        <source>&amp;Refresh worker</source>
        <translation>Atuali&amp;zar worker</translation>
    </message>
    <message>
        <source>Ask this worker again now.</source>
        <translation>Consulta este worker de novo agora.</translation>
    </message>
    <message>
        <source>&amp;Show its sessions</source>
        <translation>&amp;Mostrar as sessões dele</translation>
    </message>
    <message>
        <source>Narrow the list of sessions to this worker.</source>
        <translation>Restringe a lista de sessões a este worker.</translation>
    </message>
    <message>
        <source>New session &amp;here…</source>
        <translation>&amp;Nova sessão aqui…</translation>
    </message>
    <message>
        <source>Create a session on this worker.</source>
        <translation>Cria uma sessão neste worker.</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>Copiar &amp;URL</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Nova sessão…</translation>
    </message>
    <message>
        <source>Create a session on a worker with room for it, and pair it.</source>
        <translation>Cria uma sessão em um worker que tenha espaço para ela e faz o pareamento.</translation>
    </message>
    <message>
        <source>Add u&amp;ser…</source>
        <translation>Adicionar &amp;usuário…</translation>
    </message>
    <message>
        <source>Add a user to the map.</source>
        <translation>Adiciona um usuário ao mapa.</translation>
    </message>
    <message>
        <source>E&amp;dit user…</source>
        <translation>E&amp;ditar usuário…</translation>
    </message>
    <message>
        <source>New session for this &amp;user…</source>
        <translation>Nova sessão para este usuári&amp;o…</translation>
    </message>
    <message>
        <source>S&amp;tart…</source>
        <translation>&amp;Iniciar…</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>&amp;Reiniciar…</translation>
    </message>
    <message>
        <source>St&amp;op…</source>
        <translation>&amp;Parar…</translation>
    </message>
    <message>
        <source>&amp;Log out…</source>
        <translation>&amp;Fazer logout…</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Excluir…</translation>
    </message>
    <message>
        <source>&amp;Add to the map…</source>
        <translation>&amp;Adicionar ao mapa…</translation>
    </message>
    <message>
        <source>&amp;Go to worker</source>
        <translation>Ir para o &amp;worker</translation>
    </message>
    <message>
        <source>Select the worker this session is on.</source>
        <translation>Seleciona o worker em que esta sessão está.</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;Copiar nome</translation>
    </message>
    <message>
        <source>Copy ro&amp;w as text</source>
        <translation>Copiar lin&amp;ha como texto</translation>
    </message>
    <message>
        <source>Copy wor&amp;ker URL</source>
        <translation>Copiar URL do wor&amp;ker</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Quayside</source>
        <translation>&amp;Sobre o Quayside</translation>
    </message>
    <message>
        <source>Go to &amp;audit</source>
        <translation>Ir para a &amp;auditoria</translation>
    </message>
    <message>
        <source>Who did what, when, why and with what result.</source>
        <translation>Quem fez o quê, quando, por quê e com que resultado.</translation>
    </message>
    <message>
        <source>Res&amp;tore sessions…</source>
        <translation>Res&amp;taurar sessões…</translation>
    </message>
    <message>
        <source>Bring back what should run on this worker after it restarted.</source>
        <translation>Traz de volta o que deveria rodar neste worker depois que ele reiniciou.</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>H&amp;istórico</translation>
    </message>
    <message>
        <source>Who did what to this worker and its sessions.</source>
        <translation>Quem fez o quê com este worker e suas sessões.</translation>
    </message>
    <message>
        <source>Change con&amp;figuration…</source>
        <translation>Mudar con&amp;figuração…</translation>
    </message>
    <message>
        <source>Change webhooks, proxy or metadata of the selected sessions, with the differences shown first.</source>
        <translation>Mudar webhooks, proxy ou metadados das sessões selecionadas, mostrando antes as diferenças.</translation>
    </message>
    <message>
        <source>Who did what to this session, and why.</source>
        <translation>Quem fez o quê com esta sessão, e por quê.</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;Mover…</translation>
    </message>
    <message>
        <source>&amp;Drain worker…</source>
        <translation>&amp;Esvaziar worker…</translation>
    </message>
    <message>
        <source>Move every session away from this worker, with a plan shown first; or see its running drain.</source>
        <translation>Mover todas as sessões deste worker para outros, com um plano mostrado antes; ou ver o esvaziamento em andamento.</translation>
    </message>
    <message>
        <source>Re&amp;balance the fleet…</source>
        <translation>Ree&amp;quilibrar a frota…</translation>
    </message>
    <message>
        <source>Propose moves that even out how full the workers are, those without a scan first.</source>
        <translation>Propor movimentações que igualam a ocupação dos workers, primeiro as que não exigem leitura.</translation>
    </message>
    <message>
        <source>&amp;Placement rules…</source>
        <translation>&amp;Regras de alocação…</translation>
    </message>
    <message>
        <source>Labels of workers and wishes of users and sessions, and where these lead.</source>
        <translation>Rótulos dos workers e desejos de usuários e sessões, e aonde estes levam.</translation>
    </message>
    <message>
        <source>&amp;Place…</source>
        <translation>A&amp;locar…</translation>
    </message>
    <message>
        <source>Give a session that is not placed yet a worker, and create it there.</source>
        <translation>Dá um worker a uma sessão ainda não alocada e a cria ali.</translation>
    </message>
    <message>
        <source>Copy phone num&amp;ber</source>
        <translation>Copiar número de &amp;telefone</translation>
    </message>
    <message>
        <source>Bac&amp;k into service</source>
        <translation>&amp;Voltar ao serviço</translation>
    </message>
    <message>
        <source>Give the worker new sessions again after a drain or a quarantine.</source>
        <translation>Dá sessões novas ao worker outra vez, depois de um esvaziamento ou de uma quarentena.</translation>
    </message>
    <message>
        <source>Go to atte&amp;ntion</source>
        <translation>Ir para a ate&amp;nção</translation>
    </message>
    <message>
        <source>What needs a person, and what can be done about it.</source>
        <translation>O que precisa de uma pessoa e o que se pode fazer a respeito.</translation>
    </message>
    <message>
        <source>E&amp;vacuate dead worker…</source>
        <translation>Eva&amp;cuar worker morto…</translation>
    </message>
    <message>
        <source>Give up a worker that stays silent: its sessions are made again elsewhere, with a plan shown first.</source>
        <translation>Dá como morto um worker que continua em silêncio: as sessões dele são criadas de novo em outros, com um plano mostrado antes.</translation>
    </message>
    <message>
        <source>Copy the worker&apos;s URL, without a user name, password or key in it.</source>
        <translation>Copia a URL do worker, sem nome de usuário, senha ou chave.</translation>
    </message>
    <message>
        <source>Copy URL &amp;with its secret…</source>
        <translation>Copiar URL com o se&amp;gredo…</translation>
    </message>
    <message>
        <source>Copy the worker&apos;s URL as the shard map has it; asked for first.</source>
        <translation>Copia a URL do worker como está no mapa de shards; pergunta antes.</translation>
    </message>
    <message>
        <source>Move the session to another worker, checked step by step; or see its running move. Several are moved by a plan that is shown first.</source>
        <translation>Move a sessão para outro worker, conferida passo a passo; ou mostra a mudança em curso. Várias são movidas por um plano que é mostrado antes.</translation>
    </message>
    <message>
        <source>Add a row for each session that runs without one.</source>
        <translation>Adiciona uma linha para cada sessão que roda sem linha.</translation>
    </message>
    <message>
        <source>&amp;Inspect shard map…</source>
        <translation>&amp;Inspecionar mapa de shards…</translation>
    </message>
    <message>
        <source>Look at a copy or a backup offline: nothing is written, no server is asked.</source>
        <translation>Veja uma cópia ou um backup off-line: nada é gravado, nenhum servidor é consultado.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Save the list that has the keyboard as it is shown, as a CSV or JSON file.</source>
        <translation>Salva a lista que tem o teclado como ela aparece, em um arquivo CSV ou JSON.</translation>
    </message>
    <message>
        <source>Integrity &amp;report…</source>
        <translation>&amp;Relatório de integridade…</translation>
    </message>
    <message>
        <source>List what is wrong with this map and what would repair it. Nothing is written.</source>
        <translation>Lista o que está errado neste mapa e o que o repararia. Nada é gravado.</translation>
    </message>
    <message>
        <source>Co&amp;mpare shard maps…</source>
        <translation>Co&amp;mparar mapas de shards…</translation>
    </message>
    <message>
        <source>Choose an earlier file and see what came, went, moved and changed since.</source>
        <translation>Escolha um arquivo anterior e veja o que entrou, saiu, se moveu e mudou desde então.</translation>
    </message>
    <message>
        <source>Connec&amp;tions…</source>
        <translation>Cone&amp;xões…</translation>
    </message>
    <message>
        <source>Databases by name: PostgreSQL, MariaDB or MySQL, and files. Open, add, edit.</source>
        <translation>Bancos de dados pelo nome: PostgreSQL, MariaDB ou MySQL, e arquivos. Abrir, adicionar, editar.</translation>
    </message>
    <message>
        <source>&amp;Fleet report…</source>
        <translation>Relatóri&amp;o da frota…</translation>
    </message>
    <message>
        <source>Save the fleet as it is now as a PDF file: sums, workers, what needs a person.</source>
        <translation>Salva a frota como está agora em um arquivo PDF: somas, workers, o que precisa de alguém.</translation>
    </message>
    <message>
        <source>Re&amp;view a backup…</source>
        <translation>Re&amp;visar um backup…</translation>
    </message>
    <message>
        <source>See what a backup that was put back had left to do, and accept or drop each.</source>
        <translation>Mostra o que um backup restaurado tinha por fazer, para aceitar ou descartar cada item.</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>How to connect a database, what rights it needs, and more.</source>
        <translation>Como conectar um banco de dados, de que direitos ele precisa, e mais.</translation>
    </message>
    <message>
        <source>Compare two fi&amp;les…</source>
        <translation>Com&amp;parar dois arquivos…</translation>
    </message>
    <message>
        <source>Choose two shard maps or snapshots and see what came, went, moved and changed.</source>
        <translation>Escolha dois mapas de shards ou instantâneos e veja o que entrou, saiu, mudou de lugar e mudou.</translation>
    </message>
    <message>
        <source>&amp;Save snapshot…</source>
        <translation>Sa&amp;lvar instantâneo…</translation>
    </message>
    <message>
        <source>Save the map and how everything was last seen in one file, to be inspected later.</source>
        <translation>Salva o mapa e como tudo foi visto pela última vez em um arquivo, para ser inspecionado depois.</translation>
    </message>
    <message>
        <source>Sc&amp;heduled snapshots…</source>
        <translation>Instantâneos pro&amp;gramados…</translation>
    </message>
    <message>
        <source>Save a snapshot every few hours while this window is open, and keep the newest.</source>
        <translation>Salva um instantâneo a cada poucas horas enquanto esta janela está aberta, e guarda os mais novos.</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Procurar at&amp;ualizações…</translation>
    </message>
    <message>
        <source>Ask once whether there is a newer version. Nothing is downloaded.</source>
        <translation>Perguntar uma vez se há uma versão mais nova. Nada é baixado.</translation>
    </message>
    <message>
        <source>Re&amp;build the map from the fleet…</source>
        <translation>Reco&amp;nstruir o mapa a partir da frota…</translation>
    </message>
    <message>
        <source>Propose a row for every session that the workers report and the map does not have.</source>
        <translation>Propor uma linha para cada sessão que os workers informam e o mapa não tem.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AdoptDialog</name>
    <message>
        <source>Add session to the map</source>
        <translation>Adicionar sessão ao mapa</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>%1 runs on %2 but has no row in the shard map. Adding it changes nothing on the worker.</source>
        <translation>%1 roda em %2, mas não tem linha no mapa de shards. Adicioná-la não muda nada no worker.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>Choose a user of the map.</source>
        <translation>Escolha um usuário do mapa.</translation>
    </message>
    <message>
        <source>The session is gone meanwhile.</source>
        <translation>Enquanto isso, a sessão deixou de existir.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AdoptManyDialog</name>
    <message>
        <source>Add sessions to the map</source>
        <translation>Adicionar sessões ao mapa</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>Sessions without a row</source>
        <translation>Sessões sem linha</translation>
    </message>
    <message>
        <source>&amp;Set for the selected rows</source>
        <translation>&amp;Definir para as linhas selecionadas</translation>
    </message>
    <message>
        <source>Choose a user of the map.</source>
        <translation>Escolha um usuário do mapa.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln session(s) to the map</source>
        <translation>
            <numerusform>Adicionar %Ln sessão ao mapa</numerusform>
            <numerusform>Adicionar %Ln sessões ao mapa</numerusform>
        </translation>
    </message>
    <message>
        <source>These run without a row in the shard map. Each gets one for the user its metadata names; nothing changes on any worker. Space leaves a session out. What the database would not take is tried first and left out.</source>
        <translation>Estas rodam sem uma linha no mapa de shards. Cada uma recebe uma, do usuário que os metadados dela nomeiam; nada muda em nenhum worker. Espaço deixa uma sessão de fora. O que o banco de dados não aceitaria é tentado antes e deixado de fora.</translation>
    </message>
    <message>
        <source>The database is asked whether it takes the rows.</source>
        <translation>Pergunta-se ao banco de dados se ele aceita as linhas.</translation>
    </message>
    <message>
        <source>The database takes none of the rows.</source>
        <translation>O banco de dados não aceita nenhuma das linhas.</translation>
    </message>
    <message>
        <source>Rebuild the map from the fleet</source>
        <translation>Reconstruir o mapa a partir da frota</translation>
    </message>
    <message>
        <source>Users whom the map does not have are added.</source>
        <translation>Usuários que o mapa não tem são adicionados.</translation>
    </message>
    <message>
        <source>Users whom the map does not have can&apos;t be added from here.</source>
        <translation>Usuários que o mapa não tem não podem ser adicionados daqui.</translation>
    </message>
    <message>
        <source>Every session that the workers report and the shard map has no row for. Each gets one for the user its metadata names. %1 Nothing is written before you press the button, and nothing changes on any worker. Space leaves a session out or takes it in.</source>
        <extracomment>%1 a sentence on users whom the map does not have</extracomment>
        <translation>Cada sessão que os workers informam e para a qual o mapa de shards não tem linha. Cada uma recebe uma para o usuário que os metadados dela indicam. %1 Nada é gravado antes de você apertar o botão, e nada muda em nenhum worker. Espaço tira ou inclui uma sessão.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a worker, %2 why nothing is known of it: &quot;can&apos;t be reached&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What these workers run is not known now: %1.</source>
        <translation>O que estes workers rodam não é conhecido agora: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more worker(s).</source>
        <translation>
            <numerusform>E mais %Ln worker.</numerusform>
            <numerusform>E mais %Ln workers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) are added to the map first.</source>
        <translation>
            <numerusform>%Ln usuário é adicionado ao mapa antes.</numerusform>
            <numerusform>%Ln usuários são adicionados ao mapa antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a user for a session, or tick one, first.</source>
        <translation>Escolha antes um usuário para uma sessão ou marque uma.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) could not be added: the table says why. Press again to go on without their sessions.</source>
        <translation>
            <numerusform>%Ln usuário não pôde ser adicionado: a tabela diz por quê. Aperte de novo para continuar sem as sessões dele.</numerusform>
            <numerusform>%Ln usuários não puderam ser adicionados: a tabela diz por quê. Aperte de novo para continuar sem as sessões deles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Users are being added: %Ln left.</source>
        <translation>
            <numerusform>Usuários estão sendo adicionados: falta %Ln.</numerusform>
            <numerusform>Usuários estão sendo adicionados: faltam %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel adds no more of them; those who are there stay.</source>
        <translation>Cancelar não adiciona mais nenhum; os que já estão lá ficam.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AssignDialog</name>
    <message>
        <source>Give the session another user</source>
        <translation>Dar outro usuário à sessão</translation>
    </message>
    <message>
        <source>Give to this user</source>
        <translation>Dar a este usuário</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>The row of %1 belongs to %2 now. Only the shard map changes: nothing on any worker.</source>
        <translation>A linha de %1 pertence agora a %2. Só o mapa de shards muda: nada em nenhum worker.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>Choose a user of the map.</source>
        <translation>Escolha um usuário do mapa.</translation>
    </message>
    <message>
        <source>It belongs to this user already.</source>
        <translation>Ela já pertence a este usuário.</translation>
    </message>
    <message>
        <source>The session is gone meanwhile.</source>
        <translation>Enquanto isso, a sessão deixou de existir.</translation>
    </message>
    <message>
        <source>Somebody else gave it to another user meanwhile: choose whose it is to be.</source>
        <translation>Alguém a deu a outro usuário nesse meio-tempo: escolha de quem ela deve ser.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AttentionFilterBar</name>
    <message>
        <source>Filter by session, worker, user or words</source>
        <translation>Filtrar por sessão, worker, usuário ou palavras</translation>
    </message>
    <message>
        <source>Filter what needs attention</source>
        <translation>Filtrar o que requer atenção</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Do que se trata</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Show everything that needs attention (Esc)</source>
        <translation>Mostrar tudo o que requer atenção (Esc)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todos os tipos</translation>
    </message>
    <message>
        <source>Every worker</source>
        <translation>Todos os workers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what entries are about, %2 how many there are</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AttentionPane</name>
    <message>
        <source>What needs attention</source>
        <translation>O que requer atenção</translation>
    </message>
    <message>
        <source>Nothing needs attention in what the workers have reported so far.</source>
        <translation>Nada requer atenção no que os workers informaram até agora.</translation>
    </message>
    <message>
        <source>What it means and what can be done</source>
        <translation>O que significa e o que se pode fazer</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Choose an entry: what it means and what can be done about it is said here.</source>
        <translation>Escolha uma entrada: o que ela significa e o que se pode fazer a respeito é dito aqui.</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln entries matches the filter.</source>
        <translation>
            <numerusform>A %Ln entrada não passa no filtro.</numerusform>
            <numerusform>Nenhuma das %Ln entradas passa no filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>attention.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>atencao.csv</translation>
    </message>
    <message>
        <source>Export what needs attention</source>
        <translation>Exportar o que precisa de atenção</translation>
    </message>
    <message>
        <source>Save the list as it is shown as a CSV or JSON file.</source>
        <translation>Salva a lista como ela aparece em um arquivo CSV ou JSON.</translation>
    </message>
    <message>
        <source>Nothing in this file needs attention. It is inspected offline: how its workers are is not asked.</source>
        <translation>Nada neste arquivo precisa de atenção. Ele é inspecionado offline: como estão os workers não se pergunta.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AuditFilterBar</name>
    <message>
        <source>On every worker</source>
        <translation>Em todos os workers</translation>
    </message>
    <message>
        <source>Filter by person, action, session, worker, reason or result</source>
        <translation>Filtrar por pessoa, ação, sessão, worker, motivo ou resultado</translation>
    </message>
    <message>
        <source>Filter the audit</source>
        <translation>Filtrar a auditoria</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Mostrar tudo de novo</translation>
    </message>
    <message>
        <source>Sessions of this name on any worker: also where it was before it was moved.</source>
        <translation>Sessões com este nome em qualquer worker: também onde estava antes de ser movida.</translation>
    </message>
    <message>
        <source>Show everything (Esc)</source>
        <translation>Mostrar tudo (Esc)</translation>
    </message>
    <message>
        <source>Only %1 on %2</source>
        <extracomment>A chip: only lines about this session or worker are shown</extracomment>
        <translation>Só %1 em %2</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Só %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AuditPane</name>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>&amp;Show where it is now</source>
        <translation>Mo&amp;strar onde está agora</translation>
    </message>
    <message>
        <source>&amp;Only this session</source>
        <translation>S&amp;ó esta sessão</translation>
    </message>
    <message>
        <source>Only this &amp;worker</source>
        <translation>Só este &amp;worker</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar linhas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln linha copiada</numerusform>
            <numerusform>%Ln linhas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exportar a auditoria</translation>
    </message>
    <message>
        <source>audit.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>auditoria.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Arquivos CSV (*.csv);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Arquivos CSV (*.csv);;Arquivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Save every line that fits the filter as a CSV or JSON file.</source>
        <translation>Salva todas as linhas que passam pelo filtro em um arquivo CSV ou JSON.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Arquivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::AuditReason</name>
    <message>
        <source>Looking through the audit…</source>
        <translation>Percorrendo a auditoria…</translation>
    </message>
    <message>
        <source>The audit can&apos;t be read.</source>
        <translation>A auditoria não pode ser lida.</translation>
    </message>
    <message>
        <source>Nobody has recorded who changed this map: the audit is one of Quayside&apos;s own tables, and they are not in it.</source>
        <translation>Ninguém registrou quem alterou este mapa: a auditoria é uma das tabelas do próprio Quayside, e elas não estão nele.</translation>
    </message>
    <message>
        <source>Add Quayside&apos;s tables</source>
        <translation>Adicionar as tabelas do Quayside</translation>
    </message>
    <message>
        <source>This map can&apos;t be written to, so they can&apos;t be added.</source>
        <translation>Este mapa não aceita gravações, então elas não podem ser adicionadas.</translation>
    </message>
    <message>
        <source>Nothing has been changed with Quayside yet. What other programs change is not recorded.</source>
        <translation>Nada foi alterado com o Quayside ainda. O que outros programas alteram não é registrado.</translation>
    </message>
    <message>
        <source>No line of the audit has these words.</source>
        <translation>Nenhuma linha da auditoria tem estas palavras.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Nothing has been done to it with Quayside. What other programs change is not recorded.</source>
        <translation>Nada foi feito aqui com o Quayside. O que outros programas alteram não é registrado.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::BulkBar</name>
    <message numerus="yes">
        <source>%Ln more: see Operations</source>
        <translation>
            <numerusform>mais %Ln: veja Operações</numerusform>
            <numerusform>mais %Ln: veja Operações</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::BulkLine</name>
    <message>
        <source>Sessions that have ended</source>
        <translation>Sessões concluídas</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Voltar atrás</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Pa&amp;rar</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Detalhes…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Parar agora: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: begins in %Ln second(s).</source>
        <extracomment>%1 what will be done</extracomment>
        <translation>
            <numerusform>%1: começa em %Ln segundo.</numerusform>
            <numerusform>%1: começa em %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent to any server yet.</source>
        <translation>Nada foi enviado a nenhum servidor ainda.</translation>
    </message>
    <message>
        <source>Take it &amp;back (%1)</source>
        <translation>&amp;Voltar atrás (%1)</translation>
    </message>
    <message>
        <source>Go on to the &amp;end…</source>
        <translation>Continuar até o fi&amp;m…</translation>
    </message>
    <message>
        <source>It stops again when too many of the next ones fail.</source>
        <translation>Para de novo quando falham demais das seguintes.</translation>
    </message>
    <message>
        <source>Retr&amp;y the failed…</source>
        <translation>Re&amp;petir as que falharam…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CapacityAdviceBox</name>
    <message>
        <source>Recommended capacity</source>
        <translation>Capacidade recomendada</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Núcleos do processador</translation>
    </message>
    <message>
        <source> cores</source>
        <translation> núcleos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>There are no published figures for this engine.</source>
        <translation>Não há valores publicados para este motor.</translation>
    </message>
    <message>
        <source>Use the lower one, %1</source>
        <translation>Usar a menor, %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CardsBar</name>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requer atenção</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CheckList</name>
    <message>
        <source>Checks before the move</source>
        <translation>Verificações antes da mudança</translation>
    </message>
    <message>
        <source>%1: %2. %3 %4</source>
        <extracomment>%1 blocks, warns or passed; %2 what was looked at, %3 what was found, %4 what would help</extracomment>
        <translation>%1: %2. %3 %4</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passou</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>a saber</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>bloqueia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln passou</numerusform>
            <numerusform>%Ln passaram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to know</source>
        <translation>
            <numerusform>%Ln a saber</numerusform>
            <numerusform>%Ln a saber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) the move</source>
        <translation>
            <numerusform>%Ln bloqueia a mudança</numerusform>
            <numerusform>%Ln bloqueiam a mudança</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is checked yet</source>
        <translation>Nada foi verificado ainda</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ColumnKeeper</name>
    <message>
        <source>Column %1</source>
        <translation>Coluna %1</translation>
    </message>
    <message>
        <source>Columns as they came</source>
        <translation>Colunas originais</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Commands</name>
    <message>
        <source>Name copied</source>
        <translation>Nome copiado</translation>
    </message>
    <message>
        <source>Phone number copied</source>
        <translation>Número de telefone copiado</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Linha copiada</translation>
    </message>
    <message>
        <source>URL copied</source>
        <translation>URL copiada</translation>
    </message>
    <message numerus="yes">
        <source>Copy the URL of %1 with the secret in it? Whoever pastes it has that secret. It is taken off the clipboard after %Ln second(s).</source>
        <translation>
            <numerusform>Copiar a URL de %1 com o segredo? Quem a colar terá esse segredo. Ela é retirada da área de transferência após %Ln segundo.</numerusform>
            <numerusform>Copiar a URL de %1 com o segredo? Quem a colar terá esse segredo. Ela é retirada da área de transferência após %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>URL with its secret copied</source>
        <translation>URL copiada com o segredo</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 lines</source>
        <translation>Copiando: %1 de %2 linhas</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CompareDialog</name>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 para %2</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Quais mudanças aparecem</translation>
    </message>
    <message>
        <source>Everything that differs</source>
        <translation>Tudo o que difere</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Name, worker, user or id</source>
        <translation>Nome, worker, usuário ou id</translation>
    </message>
    <message>
        <source>%1 of %2 differences are shown.</source>
        <translation>%1 de %2 diferenças aparecem.</translation>
    </message>
    <message>
        <source>The window keeps the first %1; “quayside compare” prints all.</source>
        <translation>A janela guarda as primeiras %1; “quayside compare” mostra todas.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quê</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Quem e quando</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConfigureDialog</name>
    <message>
        <source>Change configuration</source>
        <translation>Alterar a configuração</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudar</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln session(s)</source>
        <translation>
            <numerusform>Mudar %Ln sessão</numerusform>
            <numerusform>Mudar %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is not named here stays as each session has it.</source>
        <translation>Tudo o que não é citado aqui fica como está em cada sessão.</translation>
    </message>
    <message>
        <source>&lt;b&gt;What changes&lt;/b&gt;</source>
        <translation>&lt;b&gt;O que muda&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>&amp;Webhooks</source>
        <translation>&amp;Webhooks</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadados</translation>
    </message>
    <message>
        <source>None of the selected sessions allows this.</source>
        <translation>Nenhuma das sessões selecionadas permite isso.</translation>
    </message>
    <message>
        <source>None of the sessions can be changed like this.</source>
        <translation>Nenhuma das sessões pode ser mudada assim.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConfigureWords</name>
    <message numerus="yes">
        <source>%Ln still being read</source>
        <translation>
            <numerusform>%Ln ainda sendo lida</numerusform>
            <numerusform>%Ln ainda sendo lidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) change</source>
        <translation>
            <numerusform>%Ln sessão muda</numerusform>
            <numerusform>%Ln sessões mudam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already so</source>
        <translation>
            <numerusform>%Ln já está assim</numerusform>
            <numerusform>%Ln já estão assim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be changed</source>
        <translation>
            <numerusform>%Ln não pode ser mudada</numerusform>
            <numerusform>%Ln não podem ser mudadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln não pode ser lida</numerusform>
            <numerusform>%Ln não podem ser lidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are looked at when it is their turn</source>
        <translation>
            <numerusform>mais %Ln é vista quando for a sua vez</numerusform>
            <numerusform>mais %Ln são vistas quando for a sua vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restarts %Ln running session(s): WAHA takes a new configuration only that way. Each receives nothing for some seconds.</source>
        <translation>
            <numerusform>Reinicia %Ln sessão em execução: o WAHA só aceita uma nova configuração assim. Ela não recebe nada por alguns segundos.</numerusform>
            <numerusform>Reinicia %Ln sessões em execução: o WAHA só aceita uma nova configuração assim. Cada uma não recebe nada por alguns segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>On WEBJS and WPP one after another, 5 seconds apart on each worker.</source>
        <translation>Em WEBJS e WPP uma após a outra, com 5 segundos de intervalo em cada worker.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped session(s) stay stopped.</source>
        <translation>
            <numerusform>%Ln sessão parada continua parada.</numerusform>
            <numerusform>%Ln sessões paradas continuam paradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>More may be restarted among those that are not shown.</source>
        <translation>Outras podem ser reiniciadas entre as que não são mostradas.</translation>
    </message>
    <message>
        <source>No new QR code is needed.</source>
        <translation>Não é preciso um novo QR code.</translation>
    </message>
    <message>
        <source>Nothing would change: it is so already.</source>
        <translation>Nada mudaria: já está assim.</translation>
    </message>
    <message>
        <source>Say on the left what is to change.</source>
        <translation>Diga à esquerda o que deve mudar.</translation>
    </message>
    <message>
        <source>Shown as soon as the change is complete.</source>
        <translation>Mostrado assim que a mudança estiver completa.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConnectionEditor</name>
    <message>
        <source>Edit connection</source>
        <translation>Editar conexão</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Adicionar conexão</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Support, Europe</source>
        <translation>Suporte, Europa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde-azulado</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Âmbar</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Roxo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>Co&amp;r</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Onde</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Criptografia</translation>
    </message>
    <message>
        <source>&amp;Care and meaning</source>
        <translation>Cui&amp;dado e sentido</translation>
    </message>
    <message>
        <source>&amp;Quayside&apos;s tables</source>
        <translation>Tabelas do &amp;Quayside</translation>
    </message>
    <message>
        <source>There is a connection of that name already.</source>
        <translation>Já existe uma conexão com esse nome.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>&amp;Your tables…</source>
        <translation>As s&amp;uas tabelas…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message>
        <source>Type the password, and test again.</source>
        <translation>Digite a senha e teste de novo.</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Digite a senha primeiro.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>The databases you work with. Passwords are kept apart from this list.</source>
        <translation>Os bancos de dados com que você trabalha. As senhas ficam à parte desta lista.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Adicionar…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplicar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Saves the selected connections for a colleague, without passwords.</source>
        <translation>Salva as conexões selecionadas para um colega, sem senhas.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produção</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>somente leitura</translation>
    </message>
    <message>
        <source>Select one connection.</source>
        <translation>Selecione uma conexão.</translation>
    </message>
    <message>
        <source>Remove the connection “%1”? The database stays as it is; its password is forgotten on this computer.</source>
        <translation>Remover a conexão “%1”? O banco de dados fica como está; a senha dela é esquecida neste computador.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>The connection is removed, but its password could not be: %1</source>
        <translation>A conexão foi removida, mas a senha dela não pôde ser: %1</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Exportar conexões</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Arquivos JSON (*.json)</translation>
    </message>
    <message>
        <source>connections.json</source>
        <extracomment>Name of a new file</extracomment>
        <translation>conexoes.json</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) exported, without passwords.</source>
        <translation>
            <numerusform>%Ln conexão exportada, sem senha.</numerusform>
            <numerusform>%Ln conexões exportadas, sem senhas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Importar conexões</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>Arquivos JSON (*.json);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message>
        <source>I&amp;nspect</source>
        <translation>I&amp;nspecionar</translation>
    </message>
    <message>
        <source>Looks at its map offline: nothing is written, no worker is asked.</source>
        <translation>Mostra o mapa dela off-line: nada é gravado, nenhum worker é consultado.</translation>
    </message>
    <message>
        <source>Inspect shard map</source>
        <translation>Inspecionar mapa de shards</translation>
    </message>
    <message>
        <source>Looks at a map offline: nothing is written, no worker is asked. Choose the connection to its database, or a file.</source>
        <translation>Olha um mapa offline: nada é gravado, nenhum worker é consultado. Escolha a conexão com o banco de dados dele ou um arquivo.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Escolher um &amp;arquivo…</translation>
    </message>
    <message>
        <source>No connections yet. Add the file or the database server that your shard map is in, or import a file that a colleague exported.</source>
        <translation>Ainda não há conexões. Adicione o arquivo ou o servidor de banco de dados em que está o seu mapa de shards, ou importe um arquivo que um colega exportou.</translation>
    </message>
    <message>
        <source>The connection could not be removed: %1</source>
        <translation>Não foi possível remover a conexão: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CrashNotice</name>
    <message>
        <source>Quayside crashed when it ran last. What was under way is in the map: it can be finished or undone there. A report is kept on this computer and was sent to nobody.</source>
        <translation>O Quayside travou da última vez. O que estava em andamento está no mapa: pode ser concluído ou desfeito ali. Um relatório está guardado neste computador e não foi enviado a ninguém.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar o relatório</translation>
    </message>
</context>
<context>
    <name>quayside::ui::CrashReportText</name>
    <message>
        <source>Crash report</source>
        <translation>Relatório de falha</translation>
    </message>
    <message>
        <source>This is all that was kept when Quayside crashed: version, system, and where in the program it was. There is nothing of your map, your servers or your customers in it. It was sent to nobody; attach it to a report of the fault if you write one.
File: %1</source>
        <translation>Isto é tudo o que foi guardado quando o Quayside travou: versão, sistema e em que ponto do programa estava. Não há nele nada do seu mapa, dos seus servidores ou dos seus clientes. Não foi enviado a ninguém; anexe-o a um relato da falha, se escrever um.
Arquivo: %1</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Texto do relatório</translation>
    </message>
    <message>
        <source>The report can&apos;t be read any more. It was deleted, or moved.</source>
        <translation>O relatório não pode mais ser lido. Foi excluído ou movido.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Delete report</source>
        <translation>E&amp;xcluir relatório</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::DatabasePage</name>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Shard map</source>
        <translation>Mapa de shards</translation>
    </message>
    <message>
        <source>Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)</source>
        <translation>Mapas de shards (*.sqlite *.sqlite3 *.db);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MariaDB or MySQL</source>
        <translation>MariaDB ou MySQL</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>Arquivo SQLite</translation>
    </message>
    <message>
        <source>In this desktop&apos;s keychain</source>
        <translation>No chaveiro deste ambiente</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>Em um arquivo que só você pode ler</translation>
    </message>
    <message>
        <source>Nowhere: ask each time</source>
        <translation>Em lugar nenhum: perguntar a cada vez</translation>
    </message>
    <message>
        <source>No password is needed</source>
        <translation>Não é preciso senha</translation>
    </message>
    <message>
        <source>Several hosts, separated by commas: the first that takes changes is used.</source>
        <translation>Vários hosts, separados por vírgulas: usa-se o primeiro que aceita mudanças.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arqui&amp;vo</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>&amp;Banco de dados</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>S&amp;enha</translation>
    </message>
    <message>
        <source>Empty: as it is kept</source>
        <translation>Vazio: como está guardada</translation>
    </message>
    <message>
        <source>Empty: asked for when it is needed</source>
        <translation>Vazio: perguntada quando for preciso</translation>
    </message>
    <message>
        <source>It is in clear in that file and in every copy of it. Others on this computer can&apos;t read it; whoever has your backups can.</source>
        <translation>Ela fica em claro nesse arquivo e em toda cópia dele. Outros neste computador não podem lê-la; quem tem os seus backups pode.</translation>
    </message>
    <message>
        <source>The server knows the login by a client certificate, or by your account on this computer.</source>
        <translation>O servidor conhece o login por um certificado de cliente, ou pela sua conta neste computador.</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>&amp;Guardada</translation>
    </message>
</context>
<context>
    <name>quayside::ui::DifferenceList</name>
    <message>
        <source>What changes in each session</source>
        <translation>O que muda em cada sessão</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Não: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>Nothing changes yet. What is to be changed is said on the left; what that does to each session is listed here.</source>
        <translation>Nada muda ainda. O que deve mudar é dito à esquerda; o que isso faz com cada sessão é listado aqui.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Docks</name>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operações</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Attention · %1</source>
        <translation>Atenção · %1</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln em andamento</numerusform>
            <numerusform>%Ln em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interrupted</source>
        <translation>
            <numerusform>%Ln interrompida</numerusform>
            <numerusform>%Ln interrompidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::DropAllDialog</name>
    <message>
        <source>Drop all</source>
        <translation>Descartar tudo</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln thing(s) that wait are dropped: operations end as they are, old copies stay on their workers, and of what should run that counts which is seen now. Nothing is done on any server. What was dropped does not come back.</source>
        <translation>
            <numerusform>%Ln coisa que espera é descartada: operações terminam como estão, cópias antigas ficam nos workers, e do que devia rodar vale o que se vê agora. Nada é feito em nenhum servidor. O que foi descartado não volta.</numerusform>
            <numerusform>Todas as %Ln coisas que esperam são descartadas: operações terminam como estão, cópias antigas ficam nos workers, e do que devia rodar vale o que se vê agora. Nada é feito em nenhum servidor. O que foi descartado não volta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Gravando…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::EventField</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Choose events</source>
        <translation>Escolher eventos</translation>
    </message>
    <message>
        <source>* (all events)</source>
        <translation>* (todos os eventos)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Exporter</name>
    <message>
        <source>There is nothing to export in this list.</source>
        <translation>Não há nada para exportar nesta lista.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) exported to %1</source>
        <translation>
            <numerusform>%Ln linha exportada para %1</numerusform>
            <numerusform>%Ln linhas exportadas para %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop export (%1)</source>
        <translation>Parar a exportação (%1)</translation>
    </message>
    <message>
        <source>The file is left as it was.</source>
        <translation>O arquivo fica como estava.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Procurar: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FillEditor</name>
    <message>
        <source>What “%1” of new rows is given</source>
        <translation>O que “%1” recebe em linhas novas</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>what a column of a new row is given: a text exactly as typed</extracomment>
        <translation>texto</translation>
    </message>
    <message>
        <source>expression</source>
        <extracomment>what a column of a new row is given: SQL that the database works out</extracomment>
        <translation>expressão</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Value of “%1” in new rows</source>
        <translation>Valor de “%1” em linhas novas</translation>
    </message>
    <message>
        <source>no characters</source>
        <translation>nenhum caractere</translation>
    </message>
    <message>
        <source>like the others</source>
        <extracomment>what the id of a new row is: of the same form as the ids that are there</extracomment>
        <translation>como os outros</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FilterBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Não ativas</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Divergência</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Filter by name, phone, user or worker</source>
        <translation>Filtrar por nome, telefone, usuário ou worker</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrar sessões</translation>
    </message>
    <message>
        <source>Show every session (Esc)</source>
        <translation>Mostrar todas as sessões (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln status(es)</source>
        <translation>
            <numerusform>%Ln status</numerusform>
            <numerusform>%Ln status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Qualquer status</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FindField</name>
    <message>
        <source>Find a user, phone, session, worker, action…</source>
        <translation>Buscar usuário, telefone, sessão, worker, ação…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nada encontrado para “%1”.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FindText</name>
    <message>
        <source>user</source>
        <translation>usuário</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>action</source>
        <translation>ação</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FleetReport</name>
    <message>
        <source>Fleet report of %1</source>
        <translation>Relatório da frota de %1</translation>
    </message>
    <message>
        <source>Fleet report</source>
        <translation>Relatório da frota</translation>
    </message>
    <message>
        <source>Shard map</source>
        <translation>Mapa de shards</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Relatório feito</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Precisa de alguém</translation>
    </message>
    <message>
        <source>Oldest value</source>
        <translation>Valor mais antigo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Sessions by status</source>
        <translation>Sessões por status</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funcionando</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Esperando alguém</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Paradas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outras</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Não conhecidas</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usadas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
</context>
<context>
    <name>quayside::ui::FormDialog</name>
    <message>
        <source>Return begins nothing. Press “%1” to go on, or Escape to leave.</source>
        <extracomment>%1 what a button says</extracomment>
        <translation>Enter não inicia nada. Pressione “%1” para continuar ou Esc para sair.</translation>
    </message>
    <message>
        <source>Return begins nothing. Not yet: %1</source>
        <translation>Enter não inicia nada. Ainda não: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It goes on when this is closed; the window says then what came of it.</source>
        <translation>Continua depois que isto é fechado; a janela diz então no que deu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Kept with the operation, for colleagues</source>
        <translation>Guardado com a operação, para os colegas</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>M&amp;otivo</translation>
    </message>
    <message>
        <source>Writing to the shard map…</source>
        <translation>Gravando no mapa de shards…</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Ainda não: %1</translation>
    </message>
    <message>
        <source>%1 “%2” keeps them; close once more to throw them away.</source>
        <extracomment>%1 a sentence: what would be lost; %2 what a button says</extracomment>
        <translation>%1 “%2” guarda tudo; feche mais uma vez para descartar.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::GoOnDialog</name>
    <message>
        <source>Go on to the end</source>
        <translation>Continuar até o fim</translation>
    </message>
    <message>
        <source>It does not stop by itself any more, whatever fails. You can stop it at any time.</source>
        <translation>Não para mais sozinha, o que quer que falhe. Você pode pará-la a qualquer momento.</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>Não espera mais.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Página do manual</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar nesta página</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Não está nesta página</translation>
    </message>
</context>
<context>
    <name>quayside::ui::HeaderRows</name>
    <message>
        <source>Name of header %1</source>
        <translation>Nome do cabeçalho %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value of header %1</source>
        <translation>Valor do cabeçalho %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ImpactView</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 a number of sessions, %2 of workers</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1 on %2, of %3</source>
        <extracomment>%1 a number of sessions, %2 of workers, %3 of customers</extracomment>
        <translation>%1 em %2, de %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, such as %2</source>
        <extracomment>%1 a number of sessions, %2 names of a few of them</extracomment>
        <translation>%1, como %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 sessions, %2 why they are left out</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out:</source>
        <translation>
            <numerusform>%Ln deixada de fora:</numerusform>
            <numerusform>%Ln deixadas de fora:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for other reasons</source>
        <translation>
            <numerusform>mais %Ln por outros motivos</numerusform>
            <numerusform>mais %Ln por outros motivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1 a sentence, %2 of how many sessions it is true, %3 all of them</extracomment>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Agora: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more selected session(s) are hidden by the filter: not touched.</source>
        <translation>
            <numerusform>%Ln outra sessão selecionada está oculta pelo filtro: não é tocada.</numerusform>
            <numerusform>%Ln outras sessões selecionadas estão ocultas pelo filtro: não são tocadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also &amp;start the %Ln that are %1</source>
        <translation>
            <numerusform>Também &amp;iniciar a %Ln que está %1</numerusform>
            <numerusform>Também &amp;iniciar as %Ln que estão %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also &amp;restart the %Ln that are %1</source>
        <translation>
            <numerusform>Também &amp;reiniciar a %Ln que está %1</numerusform>
            <numerusform>Também &amp;reiniciar as %Ln que estão %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::ImportDialog</name>
    <message>
        <source>Import connections</source>
        <translation>Importar conexões</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Look where each goes before you import it: whoever made this file chose the server that your password will be sent to.</source>
        <translation>Veja aonde cada uma vai antes de importá-la: quem fez este arquivo escolheu o servidor ao qual a sua senha será enviada.</translation>
    </message>
    <message>
        <source>Connections in the file</source>
        <translation>Conexões no arquivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Where, and what to know</source>
        <translation>Onde, e o que saber</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>O arquivo está sendo lido.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Deixadas de fora</translation>
    </message>
    <message>
        <source>Tick what is to be imported.</source>
        <translation>Marque o que deve ser importado.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::InspectDialog</name>
    <message>
        <source>Reading the map. Nothing is written, and no server is asked.</source>
        <translation>Lendo o mapa. Nada é gravado e nenhum servidor é consultado.</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Andamento da leitura</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo como %1.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json);;PDF files (*.pdf)</source>
        <translation>Arquivos CSV (*.csv);;Arquivos JSON (*.json);;Arquivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::InspectorPane</name>
    <message>
        <source>Choose a session, a worker or a user.</source>
        <translation>Escolha uma sessão, um worker ou um usuário.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln sessions&lt;/b&gt; are selected. Actions say first what they do and to which.</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln sessão&lt;/b&gt; está selecionada. As ações dizem antes o que fazem e com qual.</numerusform>
            <numerusform>&lt;b&gt;%Ln sessões&lt;/b&gt; estão selecionadas. As ações dizem antes o que fazem e com quais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
</context>
<context>
    <name>quayside::ui::KeepCopyDialog</name>
    <message>
        <source>Keep one of two copies</source>
        <translation>Ficar com uma de duas cópias</translation>
    </message>
    <message>
        <source>Stop the other copy</source>
        <translation>Parar a outra cópia</translation>
    </message>
    <message>
        <source>The same WhatsApp account runs twice: messages can arrive twice, and WhatsApp may disconnect it. Choose the copy that stays.</source>
        <translation>A mesma conta do WhatsApp roda em dobro: mensagens podem chegar em dobro, e o WhatsApp pode desconectá-la. Escolha a cópia que fica.</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>In the map</source>
        <translation>No mapa</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A session and the worker it is on</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A status, and how long it has been so: &quot;WORKING for 3 h 5 min&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>nenhuma linha</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <extracomment>%1 the id of a row, %2 a customer</extracomment>
        <translation>linha %1 de %2</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>não existe mais</translation>
    </message>
    <message>
        <source>%1: its worker does not answer</source>
        <translation>%1: o worker dela não responde</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>Keep this one (suggested)</source>
        <translation>Ficar com esta (sugerida)</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Ficar com esta</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Ficar com %1</translation>
    </message>
    <message>
        <source>%1 is stopped and keeps its login: starting it is the way back. Nothing is stopped unless %2 is seen working at that moment.</source>
        <translation>%1 é parada e mantém o login: iniciá-la é o caminho de volta. Nada é parado a menos que %2 seja vista funcionando nesse momento.</translation>
    </message>
    <message>
        <source>The map points to it already.</source>
        <translation>O mapa já aponta para ela.</translation>
    </message>
    <message>
        <source>Neither is in the map: add the one that stays afterwards.</source>
        <translation>Nenhuma está no mapa: adicione depois a que fica.</translation>
    </message>
    <message>
        <source>Before that, the row of the map is pointed to it.</source>
        <translation>Antes disso, a linha do mapa é apontada para ela.</translation>
    </message>
    <message>
        <source>Before that, a row for it is added to the map; the row of the other one stays.</source>
        <translation>Antes disso, uma linha para ela é adicionada ao mapa; a linha da outra fica.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::LabelsPage</name>
    <message>
        <source>Filter by worker or label</source>
        <translation>Filtrar por worker ou rótulo</translation>
    </message>
    <message>
        <source>Labels of workers</source>
        <translation>Rótulos dos workers</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Of the application&apos;s columns</source>
        <translation>Das colunas do aplicativo</translation>
    </message>
    <message>
        <source>Double-click or press Return to change labels: country=BR, level=gold. Labels that columns of the application hold are changed there.</source>
        <translation>Clique duas vezes ou pressione Enter para mudar os rótulos: country=BR, level=gold. Rótulos que estão em colunas do aplicativo são mudados lá.</translation>
    </message>
    <message>
        <source>This map has no workers yet: add one, then say here what is true of it.</source>
        <translation>Este mapa ainda não tem workers: adicione um e depois diga aqui o que vale para ele.</translation>
    </message>
    <message>
        <source>No worker and no label has these words.</source>
        <translation>Nenhum worker e nenhum rótulo tem estas palavras.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::LateNotice</name>
    <message>
        <source>%1: this is done.</source>
        <extracomment>%1 the title of a dialog that was closed while it was writing</extracomment>
        <translation>%1: isto está feito.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ListFilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::LiveStateText</name>
    <message numerus="yes">
        <source>events live on %Ln</source>
        <translation>
            <numerusform>eventos ao vivo em %Ln</numerusform>
            <numerusform>eventos ao vivo em %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>polled %Ln</source>
        <translation>
            <numerusform>%Ln por consulta</numerusform>
            <numerusform>%Ln por consulta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not answering</source>
        <translation>
            <numerusform>%Ln não responde</numerusform>
            <numerusform>%Ln não respondem</numerusform>
        </translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>Nenhum worker</translation>
    </message>
    <message numerus="yes">
        <source>Asking %Ln worker(s)…</source>
        <translation>
            <numerusform>Consultando %Ln worker…</numerusform>
            <numerusform>Consultando %Ln workers…</numerusform>
        </translation>
    </message>
    <message>
        <source>No worker answers</source>
        <translation>Nenhum worker responde</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Por consulta</translation>
    </message>
    <message>
        <source>Partly live</source>
        <translation>Ao vivo em parte</translation>
    </message>
    <message>
        <source>%1 · updated %2</source>
        <extracomment>&quot;Live · updated 2 s ago&quot;</extracomment>
        <translation>%1 · atualizado %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not usable</source>
        <extracomment>Workers that answer, but refuse the key, or are something else</extracomment>
        <translation>
            <numerusform>%Ln inutilizável</numerusform>
            <numerusform>%Ln inutilizáveis</numerusform>
        </translation>
    </message>
    <message>
        <source>Shard map as of %1</source>
        <extracomment>The shard map can&apos;t be read; %1 is how old what is shown of it is: &quot;4 min ago&quot;</extracomment>
        <translation>Mapa de shards de %1</translation>
    </message>
    <message>
        <source>Workers not known</source>
        <translation>Não se sabe dos workers</translation>
    </message>
    <message>
        <source>No worker can be used</source>
        <translation>Nenhum worker pode ser usado</translation>
    </message>
    <message>
        <source>Polling %1 of %2</source>
        <comment>workers</comment>
        <translation>Consultando %1 de %2</translation>
    </message>
    <message>
        <source>Live on %1 of %2</source>
        <extracomment>of workers</extracomment>
        <translation>Ao vivo em %1 de %2</translation>
    </message>
    <message>
        <source>Offline: no server is asked</source>
        <translation>Off-line: nenhum servidor é consultado</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MainWindow</name>
    <message>
        <source>Quayside</source>
        <translation>Quayside</translation>
    </message>
    <message>
        <source>Demo fleet</source>
        <translation>Frota de demonstração</translation>
    </message>
    <message>
        <source>%1 — Quayside</source>
        <translation>%1 — Quayside</translation>
    </message>
    <message>
        <source>%1 — Quayside (inspecting)</source>
        <extracomment>Title of the window: the map&apos;s name</extracomment>
        <translation>%1 — Quayside (inspeção)</translation>
    </message>
    <message>
        <source>PRODUCTION · %1 — Quayside</source>
        <translation>PRODUÇÃO · %1 — Quayside</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MainWindow::Private</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what was done, %2 what came of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>fleet.pdf</source>
        <extracomment>Name of a new file</extracomment>
        <translation>frota.pdf</translation>
    </message>
    <message>
        <source>Save a report of the fleet</source>
        <translation>Salvar um relatório da frota</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo como %1.</translation>
    </message>
    <message>
        <source>The report of the fleet is being made.</source>
        <translation>O relatório da frota está sendo feito.</translation>
    </message>
    <message>
        <source>The report of the fleet is being written: page %1 of %2.</source>
        <translation>O relatório da frota está sendo gravado: página %1 de %2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MapFiles</name>
    <message>
        <source>New shard map</source>
        <translation>Novo mapa de shards</translation>
    </message>
    <message>
        <source>Inspect shard map</source>
        <translation>Inspecionar mapa de shards</translation>
    </message>
    <message>
        <source>Open shard map</source>
        <translation>Abrir mapa de shards</translation>
    </message>
    <message>
        <source>fleet.sqlite</source>
        <extracomment>Name of a new file</extracomment>
        <translation>frota.sqlite</translation>
    </message>
    <message>
        <source>Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)</source>
        <translation>Mapas de shards (*.sqlite *.sqlite3 *.db);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Compare with an earlier shard map</source>
        <translation>Comparar com um mapa de shards anterior</translation>
    </message>
    <message>
        <source>Compare: the earlier shard map or snapshot</source>
        <translation>Comparar: o mapa de shards ou instantâneo anterior</translation>
    </message>
    <message>
        <source>Compare: the later shard map or snapshot</source>
        <translation>Comparar: o mapa de shards ou instantâneo posterior</translation>
    </message>
    <message>
        <source>That is the map that is open. Choose another file.</source>
        <translation>Esse é o mapa que está aberto. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>That is the same file twice. Choose another one.</source>
        <translation>É o mesmo arquivo duas vezes. Escolha outro.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MapNotices</name>
    <message>
        <source>Added: names, states and labels of workers, labels of users, wishes of placement, the journal of operations and reserved slots, last known configurations without their secrets, what happened to sessions and since when, what should run, the map&apos;s settings, the audit and a change counter. All are named quayside_…</source>
        <translation>Adicionado: nomes, estados e rótulos dos workers, rótulos dos usuários, desejos de alocação, o diário das operações e vagas reservadas, últimas configurações conhecidas sem os segredos, o que aconteceu com as sessões e desde quando, o que deveria rodar, os ajustes do mapa, a auditoria e um contador de alterações. Todas se chamam quayside_…</translation>
    </message>
    <message>
        <source>Add tables</source>
        <translation>Adicionar tabelas</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Add triggers</source>
        <translation>Adicionar gatilhos</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de novo</translation>
    </message>
    <message>
        <source>Show operations</source>
        <translation>Mostrar operações</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) were interrupted. Finish or undo them in the operations list.</source>
        <translation>
            <numerusform>%Ln operação foi interrompida. Conclua-a ou desfaça-a na lista de operações.</numerusform>
            <numerusform>%Ln operações foram interrompidas. Conclua-as ou desfaça-as na lista de operações.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Since %2. %3</source>
        <extracomment>%1 what is wrong with the map, %2 a time, %3 what to do and the database&apos;s own words</extracomment>
        <translation>%1 Desde %2. %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a date and time, %2 an age: &quot;9 days ago&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Offline, read-only: %1, saved %2. No server is asked, nothing is written.</source>
        <extracomment>%1 a file&apos;s name, %2 a date</extracomment>
        <translation>Off-line, somente leitura: %1, salvo em %2. Nenhum servidor é consultado, nada é gravado.</translation>
    </message>
    <message>
        <source>What it says of sessions was last noted %1.</source>
        <extracomment>%1 a date</extracomment>
        <translation>O que ele diz das sessões foi anotado pela última vez em %1.</translation>
    </message>
    <message>
        <source>The file has been written since: refresh to read it again.</source>
        <translation>O arquivo foi gravado desde então: atualize para lê-lo de novo.</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2 by %3. No server is asked, nothing is written.</source>
        <extracomment>%1 name of a map, %2 a date and an age, %3 whoever saved it: &quot;ann@desk-3&quot;</extracomment>
        <translation>Instantâneo de %1, feito %2 por %3. Nenhum servidor é consultado, nada é gravado.</translation>
    </message>
    <message>
        <source>Names and phone numbers in it are made up.</source>
        <translation>Nomes e números de telefone nele são inventados.</translation>
    </message>
    <message>
        <source>It holds API keys: give it to nobody.</source>
        <translation>Ele tem chaves de API: não o dê a ninguém.</translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back: %Ln thing(s) it had left to do wait for your review. Nothing of it is done before.</source>
        <translation>
            <numerusform>Um backup foi restaurado: %Ln coisa que ele tinha por fazer espera a sua revisão. Nada disso é feito antes.</numerusform>
            <numerusform>Um backup foi restaurado: %Ln coisas que ele tinha por fazer esperam a sua revisão. Nada disso é feito antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>%1 is cordoned: it takes no new sessions, and those on it go on.</source>
        <translation>%1 está isolado: não aceita sessões novas, e as que estão nele continuam.</translation>
    </message>
    <message>
        <source>Uncordon</source>
        <translation>Tirar do isolamento</translation>
    </message>
    <message>
        <source>Offline, read-only: %1, as its database has it. No worker is asked, nothing is written.</source>
        <extracomment>%1 name of a connection</extracomment>
        <translation>Off-line, somente leitura: %1, como o banco de dados o tem. Nenhum worker é consultado, nada é gravado.</translation>
    </message>
    <message>
        <source>%1 Since %2 or longer. %3</source>
        <translation>%1 Desde %2 ou há mais tempo. %3</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MeaningPage</name>
    <message>
        <source>&amp;Production: customers depend on it</source>
        <translation>&amp;Produção: clientes dependem dela</translation>
    </message>
    <message>
        <source>&amp;Read-only: look, change nothing</source>
        <translation>So&amp;mente leitura: olhar, não mudar nada</translation>
    </message>
    <message>
        <source>how many more it takes: the application counts it &amp;down</source>
        <translation>quantas mais ele ace&amp;ita: o aplicativo vai descontando</translation>
    </message>
    <message>
        <source>A band across the window and every dialog that changes something; every change of several sessions asks for this connection&apos;s name.</source>
        <translation>Uma faixa na janela e em todo diálogo que muda algo; toda mudança de várias sessões pede o nome desta conexão.</translation>
    </message>
    <message>
        <source>Every action that changes the map or a worker is off, whatever the login may do.</source>
        <translation>Toda ação que muda o mapa ou um worker fica desligada, seja o que for que o login possa fazer.</translation>
    </message>
    <message>
        <source>The capacity of a worker in the database says</source>
        <translation>A capacidade de um worker no banco de dados diz</translation>
    </message>
    <message>
        <source>capacity %1 and %2 sessions in the map: room for %3 in all, %4 free</source>
        <translation>capacidade %1 e %2 sessões no mapa: lugar para %3 ao todo, %4 livres</translation>
    </message>
    <message>
        <source>For example: %1. A test shows it for a worker of yours.</source>
        <extracomment>%1 numbers of a worker</extracomment>
        <translation>Por exemplo: %1. Um teste mostra isso para um worker seu.</translation>
    </message>
    <message>
        <source>Your worker %1: %2.</source>
        <translation>O seu worker %1: %2.</translation>
    </message>
    <message>
        <source>how many sessions the worker holds &amp;in total</source>
        <translation>quantas sessões o wor&amp;ker comporta ao todo</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Ir para</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Painéis</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Aparê&amp;ncia</translation>
    </message>
    <message>
        <source>&amp;Worker</source>
        <translation>&amp;Worker</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessão</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MergeView</name>
    <message>
        <source>Changes by somebody else</source>
        <translation>Mudanças de outra pessoa</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Era</translation>
    </message>
    <message>
        <source>Somebody else made it</source>
        <translation>Outra pessoa mudou para</translation>
    </message>
    <message>
        <source>You typed</source>
        <translation>Você digitou</translation>
    </message>
    <message>
        <source>To be saved</source>
        <translation>A salvar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>O dela</translation>
    </message>
    <message>
        <source>Somebody else changed this while it was being edited here. Nothing was overwritten.</source>
        <translation>Outra pessoa mudou isto enquanto era editado aqui. Nada foi sobrescrito.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>What to save for %1</source>
        <translation>O que salvar para %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolha…</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>O meu</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MetadataPage</name>
    <message>
        <source>What to do with metadata</source>
        <translation>O que fazer com os metadados</translation>
    </message>
    <message>
        <source>Leave metadata as it is</source>
        <translation>Deixar os metadados como estão</translation>
    </message>
    <message>
        <source>Set a key</source>
        <translation>Definir uma chave</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Remover uma chave</translation>
    </message>
    <message>
        <source>Metadata comes back in every event that WAHA sends to your application.</source>
        <translation>Os metadados voltam em cada evento que o WAHA envia à sua aplicação.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Chave</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valor</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveChoicePage</name>
    <message>
        <source>&amp;Where to</source>
        <translation>Para &amp;onde</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Show the exact &amp;calls…</source>
        <translation>Mostrar as &amp;chamadas exatas…</translation>
    </message>
    <message>
        <source>Optional: kept in the audit</source>
        <translation>Opcional: fica na auditoria</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Moti&amp;vo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verificações</translation>
    </message>
    <message>
        <source>the new worker</source>
        <translation>o novo worker</translation>
    </message>
    <message>
        <source>Type %1 to say that you know it is dead:</source>
        <translation>Digite %1 para dizer que sabe que está morto:</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveDialog</name>
    <message>
        <source>Move a session</source>
        <translation>Mover uma sessão</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>Move %1 away from %2</source>
        <translation>Mover %1 para fora de %2</translation>
    </message>
    <message>
        <source>Move %1: %2 → %3</source>
        <extracomment>%1 session, %2 and %3 workers</extracomment>
        <translation>Mover %1: %2 → %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>needs a new scan: yes</source>
        <translation>precisa de nova leitura: sim</translation>
    </message>
    <message>
        <source>needs a new scan: no</source>
        <translation>precisa de nova leitura: não</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>motivo: %1</translation>
    </message>
    <message>
        <source>This goes on when you close the window; find it under Operations.</source>
        <translation>Isto continua quando você fecha a janela; veja em Operações.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveEnd</name>
    <message>
        <source>not there</source>
        <translation>não está lá</translation>
    </message>
    <message>
        <source>has not answered yet</source>
        <translation>ainda não respondeu</translation>
    </message>
    <message>
        <source>as seen %1; it does not answer</source>
        <translation>como visto %1; não responde</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>visto %1</translation>
    </message>
    <message>
        <source>the map points here</source>
        <translation>o mapa aponta para cá</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MovePlanDialog</name>
    <message>
        <source>The exact calls of this move</source>
        <translation>As chamadas exatas desta mudança</translation>
    </message>
    <message>
        <source>Reading the session&apos;s configuration…</source>
        <translation>Lendo a configuração da sessão…</translation>
    </message>
    <message>
        <source>Requests and statements in their order</source>
        <translation>Requisições e comandos na ordem</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Nothing of this has happened yet. Secrets are masked here, not in the requests.</source>
        <translation>Nada disto aconteceu ainda. Segredos são ocultos aqui, não nas requisições.</translation>
    </message>
    <message>
        <source>The configuration could not be read, so it is missing here: %1</source>
        <translation>A configuração não pôde ser lida, por isso falta aqui: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveProgressPage</name>
    <message>
        <source>Steps of the move</source>
        <translation>Passos da mudança</translation>
    </message>
    <message>
        <source>Show the exact c&amp;alls…</source>
        <translation>Mostrar as ch&amp;amadas exatas…</translation>
    </message>
    <message>
        <source>&amp;Finish it here</source>
        <translation>&amp;Terminar aqui</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>Move &amp;back…</source>
        <translation>Mover de &amp;volta…</translation>
    </message>
    <message>
        <source>&amp;Cancel the move</source>
        <translation>&amp;Cancelar a mudança</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>next</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>Moved. The session works on its new worker, and the map points there.</source>
        <translation>Movida. A sessão funciona no novo worker, e o mapa aponta para lá.</translation>
    </message>
    <message>
        <source>Cancel now: %1</source>
        <translation>Cancelar agora: %1</translation>
    </message>
    <message>
        <source>The map points to the new place: no way back but a move back.</source>
        <translation>O mapa aponta para o lugar novo: só se volta com outra mudança.</translation>
    </message>
    <message>
        <source>Another phone was scanned: %1. It was caught and is logged out again; the customer&apos;s session was not touched. Scan with the right one.</source>
        <translation>Outro telefone leu o código: %1. Foi percebido e é desconectado; a sessão do cliente não foi tocada. Leia com o certo.</translation>
    </message>
    <message>
        <source>Moved: the map points to the new worker. Not all is as it was: %1</source>
        <extracomment>%1 sentences: what is not as it should be, and what mends it</extracomment>
        <translation>Movida: o mapa aponta para o novo worker. Nem tudo está como antes: %1</translation>
    </message>
    <message>
        <source>This move is over. The drain or rebalance that it belongs to says how it ended.</source>
        <translation>Esta movimentação terminou. O esvaziamento ou rebalanceamento a que ela pertence diz como terminou.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveRules</name>
    <message>
        <source>This move runs in the console of %1, which shows the code: here it can be watched.</source>
        <translation>Esta mudança roda no console de %1, que mostra o código: aqui só se acompanha.</translation>
    </message>
    <message>
        <source>The code stays hidden until the old place is seen stopped.</source>
        <translation>O código fica oculto até o lugar antigo ser visto parado.</translation>
    </message>
    <message>
        <source>The code appears here as soon as the new place asks for the phone.</source>
        <translation>O código aparece aqui assim que o lugar novo pedir o telefone.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::MoveWayPicker</name>
    <message>
        <source>Not possible: %1</source>
        <translation>Não é possível: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::NamesForm</name>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>chave de API</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacidade</translation>
    </message>
    <message>
        <source>shown as</source>
        <translation>mostrado como</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>its user</source>
        <translation>o usuário dela</translation>
    </message>
    <message>
        <source>its worker</source>
        <translation>o worker dela</translation>
    </message>
    <message>
        <source>%1: table</source>
        <extracomment>%1 worker, user or session; %2 what of it</extracomment>
        <translation>%1: tabela</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What capacity means</source>
        <translation>O que a capacidade significa</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>o total</translation>
    </message>
    <message>
        <source>what is left</source>
        <translation>o que resta</translation>
    </message>
    <message>
        <source>which means</source>
        <translation>o que significa</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>todas as linhas</translation>
    </message>
    <message>
        <source>only rows where</source>
        <translation>só linhas em que</translation>
    </message>
    <message>
        <source>Quayside may add rows</source>
        <translation>O Quayside pode acrescentar linhas</translation>
    </message>
    <message>
        <source>new rows</source>
        <translation>linhas novas</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>não escolhida</translation>
    </message>
    <message>
        <source>nothing of its own</source>
        <translation>nada próprio</translation>
    </message>
    <message>
        <source>a view: your application adds the rows</source>
        <translation>uma visão: o seu aplicativo acrescenta as linhas</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>escolhida por você</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are not chosen yet.</source>
        <translation>
            <numerusform>%Ln nome ainda não foi escolhido.</numerusform>
            <numerusform>%Ln nomes ainda não foram escolhidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A condition is not taken by the database yet.</source>
        <translation>O banco de dados ainda não aceita uma condição.</translation>
    </message>
    <message>
        <source>It is not said yet what new rows are to have.</source>
        <translation>Ainda não se disse o que linhas novas devem ter.</translation>
    </message>
    <message>
        <source>for %1: %2, and %3 sessions point to it, so %4 are free. If it were what is left: %5 free.</source>
        <extracomment>%1 a worker, %2 a number in its row, %3 how many sessions it has, %4 and %5 free slots</extracomment>
        <translation>para %1: %2, e %3 sessões apontam para ele, então %4 estão livres. Se fosse o que resta: %5 livres.</translation>
    </message>
    <message>
        <source>for %1: %2, so %5 are free beside the %3 sessions that point to it. If it were the total: %4 free.</source>
        <translation>para %1: %2, então %5 estão livres além das %3 sessões que apontam para ele. Se fosse o total: %4 livres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) without: shown as “not placed yet”</source>
        <translation>
            <numerusform>%Ln sessão sem: mostrada como “ainda não alocada”</numerusform>
            <numerusform>%Ln sessões sem: mostradas como “ainda não alocadas”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Nova sessão</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Criar sessão</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Criar %1 de novo</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Qualquer um</translation>
    </message>
    <message>
        <source>Most free slots first</source>
        <translation>Mais vagas livres primeiro</translation>
    </message>
    <message>
        <source>Lowest load first</source>
        <translation>Menor carga primeiro</translation>
    </message>
    <message>
        <source>Optional: https://app.example.com/hook</source>
        <translation>Opcional: https://app.example.com/hook</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Webhook</source>
        <translation>&amp;Webhook</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Motor</translation>
    </message>
    <message>
        <source>&amp;Choose by</source>
        <translation>Es&amp;colher por</translation>
    </message>
    <message>
        <source>&lt;b&gt;Where to run it&lt;/b&gt;</source>
        <translation>&lt;b&gt;Onde rodá-la&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>It is created where its row in the shard map points, with a new login.</source>
        <translation>Ela é criada onde a linha dela no mapa de shards aponta, com um novo login.</translation>
    </message>
    <message>
        <source>Choose the user the session is for.</source>
        <translation>Escolha o usuário para quem é a sessão.</translation>
    </message>
    <message>
        <source>Choose a worker that has room.</source>
        <translation>Escolha um worker que tenha espaço.</translation>
    </message>
    <message>
        <source>New session %1</source>
        <translation>Nova sessão %1</translation>
    </message>
    <message>
        <source>This goes on when you close the window; find it under Operations.</source>
        <translation>Isto continua se você fechar a janela; veja em Operações.</translation>
    </message>
    <message>
        <source>Place %1 on a worker</source>
        <translation>Alocar %1 em um worker</translation>
    </message>
    <message>
        <source>Place and create</source>
        <translation>Alocar e criar</translation>
    </message>
    <message>
        <source>By its wishes it must not be there: %1.</source>
        <extracomment>%1 what a wish says against the worker: &quot;country=DE, must be BR&quot;</extracomment>
        <translation>Pelos desejos dela, não pode ficar ali: %1.</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>&amp;Adicionar usuário…</translation>
    </message>
    <message>
        <source>&amp;Cancel the creation</source>
        <translation>&amp;Cancelar a criação</translation>
    </message>
    <message>
        <source>For %1 so far.</source>
        <translation>Há %1 até agora.</translation>
    </message>
    <message>
        <source>Cancel now: %1</source>
        <translation>Cancelar agora: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be cancelled now: what was done is being put back, or its row is being written.</source>
        <translation>Não pode ser cancelada agora: o que foi feito está sendo desfeito, ou a linha está sendo gravada.</translation>
    </message>
    <message>
        <source>Its row is written. Creating it goes on; find it under Operations.</source>
        <translation>A linha dela foi gravada. A criação continua; veja-a em Operações.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::NoticeBar</name>
    <message>
        <source>Show the first only</source>
        <translation>Mostrar só o primeiro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notice(s)</source>
        <translation>
            <numerusform>Mais %Ln aviso</numerusform>
            <numerusform>Mais %Ln avisos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::OpeningPage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abrindo %1…</translation>
    </message>
    <message>
        <source>%1 Since %2; it is opened as soon as that is over.</source>
        <extracomment>%1 what holds the opening of a map up, %2 a time</extracomment>
        <translation>%1 Desde %2; o mapa é aberto assim que isso acabar.</translation>
    </message>
    <message>
        <source>Reading the file without touching it: %1 of %2.</source>
        <extracomment>%1 and %2 sizes: &quot;12 MiB of 1.4 GiB&quot;</extracomment>
        <translation>Lendo o arquivo sem tocá-lo: %1 de %2.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationDetails</name>
    <message>
        <source>Choose an operation to see its steps, the calls it made and why it was done.</source>
        <translation>Escolha uma operação para ver suas etapas, as chamadas que fez e por que foi feita.</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Etapas da operação</translation>
    </message>
    <message>
        <source>Result of each session</source>
        <translation>Resultado de cada sessão</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) to servers</source>
        <translation>
            <numerusform>%Ln chamada a servidores</numerusform>
            <numerusform>%Ln chamadas a servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>no calls to servers</source>
        <translation>nenhuma chamada a servidores</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>nenhum motivo foi dado</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>motivo: %1</translation>
    </message>
    <message>
        <source>by %1, whose console is gone</source>
        <translation>por %1, cujo console não existe mais</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>by %1, in this console</source>
        <translation>por %1, neste console</translation>
    </message>
    <message>
        <source>by %1, in another console</source>
        <translation>por %1, em outro console</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>início %1</translation>
    </message>
    <message>
        <source>begun %1, took %2</source>
        <extracomment>Begun at a time of day, and how long it took</extracomment>
        <translation>início %1, levou %2</translation>
    </message>
    <message>
        <source>Nothing is known of its steps: the journal has none of it.</source>
        <translation>Nada se sabe dos passos dela: o diário não tem nenhum.</translation>
    </message>
    <message>
        <source>It is about no session.</source>
        <translation>Não é sobre nenhuma sessão.</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>pedida para %1</translation>
    </message>
    <message>
        <source>what it was given to do is not in the snapshot</source>
        <translation>o que ela tinha a fazer não está no instantâneo</translation>
    </message>
    <message>
        <source>by %1, whose console was at it when the file was saved</source>
        <translation>por %1, cujo console a executava quando o arquivo foi salvo</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationDialog</name>
    <message>
        <source>Result of each session</source>
        <translation>Resultado de cada sessão</translation>
    </message>
    <message>
        <source>Finish it here</source>
        <translation>Concluir aqui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Cancel the operation</source>
        <translation>Cancelar a operação</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>motivo: %1</translation>
    </message>
    <message>
        <source>Cancel now: %1</source>
        <translation>Cancelar agora: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Go on to the end…</source>
        <translation>Continuar até o fim…</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>This operation is not in the journal that was read.</source>
        <translation>Esta operação não está no diário que foi lido.</translation>
    </message>
    <message>
        <source>Retry the failed…</source>
        <translation>Repetir as que falharam…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationsFilterBar</name>
    <message>
        <source>Mine only</source>
        <translation>Só as minhas</translation>
    </message>
    <message>
        <source>Filter by session, worker, person, reason or error</source>
        <translation>Filtrar por sessão, worker, pessoa, motivo ou erro</translation>
    </message>
    <message>
        <source>Filter the operations</source>
        <translation>Filtrar as operações</translation>
    </message>
    <message>
        <source>Only what you have begun, in whichever console</source>
        <translation>Só o que você começou, em qualquer console</translation>
    </message>
    <message>
        <source>Kind of operation</source>
        <translation>Tipo de operação</translation>
    </message>
    <message>
        <source>Show every operation (Esc)</source>
        <translation>Mostrar todas as operações (Esc)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompidas</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todos os tipos</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difere</translation>
    </message>
    <message>
        <source>Done, but something else is not as it should be</source>
        <translation>Feitas, mas algo mais não está como deveria</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationsPane</name>
    <message>
        <source>Operations</source>
        <translation>Operações</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalhes…</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Mostrar sessão</translation>
    </message>
    <message>
        <source>Finish it here</source>
        <translation>Concluir aqui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>operations.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>operacoes.csv</translation>
    </message>
    <message>
        <source>Export the operations</source>
        <translation>Exportar as operações</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Pôr de lado…</translation>
    </message>
    <message>
        <source>Set “%1” aside? Nothing of what it did or meant to do is done or undone: look at its session and workers afterwards. What it holds is free again.</source>
        <translation>Pôr “%1” de lado? Nada do que ela fez ou pretendia fazer é feito ou desfeito: veja depois a sessão e os workers. O que ela retém fica livre de novo.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Pôr de lado</translation>
    </message>
    <message>
        <source>Save what is shown, with all steps and calls, as a CSV or JSON file.</source>
        <translation>Salva o que aparece, com todos os passos e chamadas, em um arquivo CSV ou JSON.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Retry the failed…</source>
        <translation>Repetir as que falharam…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OperationsReason</name>
    <message>
        <source>Open a shard map to see its operations.</source>
        <translation>Abra um mapa de shards para ver suas operações.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Nothing is known of operations: their journal is one of Quayside&apos;s own tables, and they are not in this map.</source>
        <translation>Nada se sabe das operações: o diário delas é uma das tabelas próprias do Quayside, e elas não estão neste mapa.</translation>
    </message>
    <message>
        <source>Add Quayside&apos;s tables</source>
        <translation>Adicionar as tabelas do Quayside</translation>
    </message>
    <message>
        <source>No operation is running, and none ran lately. Restart, move or create a session: it is shown here step by step, in every console.</source>
        <translation>Nenhuma operação está em andamento, e nenhuma houve há pouco. Reinicie, mova ou crie uma sessão: ela aparece aqui etapa por etapa, em todos os consoles.</translation>
    </message>
    <message>
        <source>No operation is running.</source>
        <translation>Nenhuma operação está em andamento.</translation>
    </message>
    <message>
        <source>No operation failed lately.</source>
        <translation>Nenhuma operação falhou há pouco.</translation>
    </message>
    <message>
        <source>No operation was interrupted: every one is either running or has ended.</source>
        <translation>Nenhuma operação foi interrompida: todas estão em andamento ou terminaram.</translation>
    </message>
    <message>
        <source>No operation fits the filter.</source>
        <translation>Nenhuma operação corresponde ao filtro.</translation>
    </message>
    <message>
        <source>Nothing is known of operations.</source>
        <translation>Nada se sabe das operações.</translation>
    </message>
    <message>
        <source>No operation ended with differences lately.</source>
        <translation>Nenhuma operação terminou com diferenças ultimamente.</translation>
    </message>
    <message>
        <source>No operation in this file fits the filter.</source>
        <translation>Nenhuma operação neste arquivo passa pelo filtro.</translation>
    </message>
    <message>
        <source>Nothing is known of operations: their journal is one of Quayside&apos;s own tables, and they are not in this file.</source>
        <translation>Nada se sabe de operações: o diário delas é uma das tabelas do Quayside, e elas não estão neste arquivo.</translation>
    </message>
    <message>
        <source>When this file was written no operation was running, and none had run lately. It is inspected: nothing is run from here.</source>
        <translation>Quando este arquivo foi gravado nenhuma operação estava em andamento, e nenhuma tinha rodado havia pouco. Ele é inspecionado: nada é executado daqui.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::OwnTablesPage</name>
    <message>
        <source>File of Quayside&apos;s tables</source>
        <translation>Arquivo das tabelas do Quayside</translation>
    </message>
    <message>
        <source>SQLite files (*.sqlite)</source>
        <translation>Arquivos SQLite (*.sqlite)</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>&amp;Guardadas</translation>
    </message>
    <message>
        <source>Sche&amp;ma</source>
        <translation>Esque&amp;ma</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arqui&amp;vo</translation>
    </message>
    <message>
        <source>in the same file</source>
        <translation>no mesmo arquivo</translation>
    </message>
    <message>
        <source>beside your application&apos;s</source>
        <translation>ao lado das do seu aplicativo</translation>
    </message>
    <message>
        <source>in a schema of their own</source>
        <translation>em um esquema próprio</translation>
    </message>
    <message>
        <source>in a database of their own</source>
        <translation>em um banco de dados próprio</translation>
    </message>
    <message>
        <source>in a file on this computer</source>
        <translation>em um arquivo neste computador</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>em lugar nenhum</translation>
    </message>
    <message>
        <source>All desks share journal, leases and audit. The login may create tables there once; your own tables are not altered.</source>
        <translation>Todas as mesas compartilham diário, concessões e auditoria. O login pode criar tabelas ali uma vez; as suas próprias não são alteradas.</translation>
    </message>
    <message>
        <source>The same, and your application&apos;s own tables stay by themselves. The login may create it, or somebody makes it before.</source>
        <translation>O mesmo, e as tabelas do seu aplicativo ficam à parte. O login pode criá-lo, ou alguém o cria antes.</translation>
    </message>
    <message>
        <source>Everything is shown; what needs a journal is off: creating, moving, draining, restarting.</source>
        <translation>Tudo é mostrado; o que precisa de diário fica desligado: criar, mudar, drenar, reiniciar.</translation>
    </message>
    <message>
        <source>&amp;Let the database tell of changes</source>
        <translation>Dei&amp;xar o banco de dados avisar das mudanças</translation>
    </message>
    <message>
        <source>Adds a function, quayside_tell, beside Quayside&apos;s tables, and to each of your three tables a trigger, quayside_changed, that sends a notification after each statement. No row and no column is altered. Without it Quayside counts your rows to see changes. They are made when you add Quayside&apos;s tables.</source>
        <translation>Acrescenta uma função, quayside_tell, junto às tabelas do Quayside, e a cada uma das suas três tabelas um gatilho, quayside_changed, que envia um aviso depois de cada comando. Nenhuma linha e nenhuma coluna é alterada. Sem ele o Quayside conta as suas linhas para ver as mudanças. São criados quando você adiciona as tabelas do Quayside.</translation>
    </message>
    <message>
        <source>Your database gets no table of Quayside&apos;s, but leases, journal and audit are this desk&apos;s alone: one console at a time opens the file, no other desk sees or can finish what it began, and no backup of the database has it. For a map that only this desk changes.</source>
        <translation>O seu banco de dados não recebe nenhuma tabela do Quayside, mas concessões, diário e auditoria são só desta mesa: um console de cada vez abre o arquivo, nenhuma outra mesa vê nem pode terminar o que ela começou, e nenhum backup do banco de dados os contém. Para um mapa que só esta mesa altera.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PairingView</name>
    <message>
        <source>Pairing code</source>
        <translation>Código de pareamento</translation>
    </message>
    <message>
        <source>Phone, +49 151…</source>
        <translation>Telefone, +55 11 9…</translation>
    </message>
    <message>
        <source>Phone number for a pairing code</source>
        <translation>Número de telefone para um código de pareamento</translation>
    </message>
    <message>
        <source>Asks for eight characters to type on the phone instead of scanning.</source>
        <translation>Pede oito caracteres para digitar no celular em vez de ler o código.</translation>
    </message>
    <message>
        <source>Copy QR</source>
        <translation>Copiar QR</translation>
    </message>
    <message>
        <source>Copies the code as a picture, to send to the customer.</source>
        <translation>Copia o código como imagem, para enviar ao cliente.</translation>
    </message>
    <message>
        <source>Copy challenge</source>
        <translation>Copiar desafio</translation>
    </message>
    <message>
        <source>Paste the browser&apos;s answer (JSON) here</source>
        <translation>Cole aqui a resposta do navegador (JSON)</translation>
    </message>
    <message>
        <source>The browser&apos;s answer to the passkey challenge</source>
        <translation>A resposta do navegador ao desafio da passkey</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>Enviar resposta</translation>
    </message>
    <message>
        <source>The codes are the same</source>
        <translation>Os códigos são iguais</translation>
    </message>
    <message>
        <source>Preparing the code…</source>
        <translation>Preparando o código…</translation>
    </message>
    <message>
        <source>For %1. On the phone: Linked devices, Link a device, Link with phone number.</source>
        <translation>Para %1. No celular: Dispositivos conectados, Conectar dispositivo, Conectar com número de telefone.</translation>
    </message>
    <message>
        <source>Code %1 of %2</source>
        <translation>Código %1 de %2</translation>
    </message>
    <message>
        <source>%1 · new code in %2 s</source>
        <translation>%1 · novo código em %2 s</translation>
    </message>
    <message>
        <source>%1 · new code any moment</source>
        <translation>%1 · novo código a qualquer momento</translation>
    </message>
    <message>
        <source>Scan with &lt;b&gt;WhatsApp → Linked devices → Link a device&lt;/b&gt;, or ask for a pairing code.</source>
        <translation>Leia com &lt;b&gt;WhatsApp → Dispositivos conectados → Conectar dispositivo&lt;/b&gt; ou peça um código de pareamento.</translation>
    </message>
    <message>
        <source>WhatsApp asks for a passkey. Copy the challenge, answer it in a browser at web.whatsapp.com with the customer&apos;s passkey, and paste the answer here. A console can&apos;t sign it itself.</source>
        <translation>O WhatsApp pede uma passkey. Copie o desafio, responda-o em um navegador em web.whatsapp.com com a passkey do cliente e cole a resposta aqui. Um console não pode assiná-lo.</translation>
    </message>
    <message>
        <source>Compare this code with the one on the phone. Confirm only if they are the same.</source>
        <translation>Compare este código com o do celular. Confirme somente se forem iguais.</translation>
    </message>
    <message>
        <source>Linked to %1%2.</source>
        <translation>Conectada a %1%2.</translation>
    </message>
    <message>
        <source>Another phone was linked: %1. Log the session out and scan with the right one.</source>
        <translation>Outro celular foi conectado: %1. Faça logout da sessão e leia com o certo.</translation>
    </message>
    <message>
        <source>No code was scanned in time, so the session gave up.</source>
        <translation>Nenhum código foi lido a tempo, então a sessão desistiu.</translation>
    </message>
    <message>
        <source>The worker does not answer. A code shown here may be too old to scan.</source>
        <translation>O worker não responde. Um código mostrado aqui pode estar velho demais para ser lido.</translation>
    </message>
    <message>
        <source>Another phone was linked: %1. It is logged out again; new codes come in a moment.</source>
        <translation>Outro telefone foi vinculado: %1. É desconectado; novos códigos vêm em instantes.</translation>
    </message>
    <message>
        <source>No code was scanned in time. The session is restarted; new codes come in a moment.</source>
        <translation>Nenhum código foi lido a tempo. A sessão é reiniciada; novos códigos vêm em instantes.</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>Mostrar um novo código</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>This code can&apos;t be scanned any more.</source>
        <translation>Este código não pode mais ser lido.</translation>
    </message>
    <message>
        <source>Copies the pairing code, to send to the customer.</source>
        <translation>Copia o código de pareamento, para enviar ao cliente.</translation>
    </message>
    <message>
        <source>The worker does not answer, so the code may be too old.</source>
        <translation>O worker não responde, então o código pode estar velho demais.</translation>
    </message>
    <message>
        <source>Restarts the session: then its server makes new codes.</source>
        <translation>Reinicia a sessão: então o servidor dela gera novos códigos.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
    <message>
        <source>%1, the last · %2 s left</source>
        <translation>%1, o último · restam %2 s</translation>
    </message>
    <message>
        <source>%1 · expired %2</source>
        <translation>%1 · expirou %2</translation>
    </message>
    <message>
        <source>%1 · just expired</source>
        <translation>%1 · acabou de expirar</translation>
    </message>
    <message>
        <source>%1 · should have expired %2</source>
        <translation>%1 · deveria ter expirado %2</translation>
    </message>
    <message>
        <source>A phone is linked. Its number is told in a moment.</source>
        <translation>Um celular está conectado. O número dele é informado em instantes.</translation>
    </message>
    <message>
        <source>The session waits for a phone. Its server is asked for the code.</source>
        <translation>A sessão aguarda um celular. O código é pedido ao servidor dela.</translation>
    </message>
    <message>
        <source>The session is starting. If no phone is linked, its code appears here in a few seconds.</source>
        <translation>A sessão está iniciando. Se nenhum celular estiver conectado, o código dela aparece aqui em alguns segundos.</translation>
    </message>
    <message>
        <source>The passkey was not confirmed, so the session gave up.</source>
        <translation>A passkey não foi confirmada, então a sessão desistiu.</translation>
    </message>
    <message>
        <source>The session had a phone, and failed: it was unlinked, or the connection broke.</source>
        <translation>A sessão tinha um celular e falhou: ele foi desconectado ou a conexão caiu.</translation>
    </message>
    <message>
        <source>The session has failed. Its server does not say why.</source>
        <translation>A sessão falhou. O servidor dela não diz por quê.</translation>
    </message>
    <message>
        <source>Show a new code: that restarts the session.</source>
        <translation>Mostre um novo código: isso reinicia a sessão.</translation>
    </message>
    <message>
        <source>The session has been starting for %1, which takes seconds: its server may not reach WhatsApp. %2</source>
        <translation>A sessão está iniciando há %1, o que leva segundos: o servidor dela talvez não alcance o WhatsApp. %2</translation>
    </message>
    <message>
        <source>The session has waited for a phone for %1, and its server gives no code. %2</source>
        <translation>A sessão aguarda um celular há %1, e o servidor dela não dá nenhum código. %2</translation>
    </message>
    <message>
        <source>WhatsApp has waited for the passkey for %1, longer than it does: the answer may come too late. %2</source>
        <translation>O WhatsApp aguarda a passkey há %1, mais tempo do que costuma: a resposta pode chegar tarde demais. %2</translation>
    </message>
    <message>
        <source>The last code expired %1; the server should have set the session to FAILED and did not.</source>
        <translation>O último código expirou %1; o servidor deveria ter posto a sessão em FAILED e não o fez.</translation>
    </message>
    <message>
        <source>This code expired %1, and the server has given no new one.</source>
        <translation>Este código expirou %1, e o servidor não deu um novo.</translation>
    </message>
    <message>
        <source>%1 Nobody can scan it: cancel the move, or wait until it gives up.</source>
        <extracomment>%1 are sentences about a code that can&apos;t be used any more</extracomment>
        <translation>%1 Ninguém pode lê-lo: cancele a movimentação ou espere até que ela desista.</translation>
    </message>
    <message>
        <source>%1 Nobody can scan it. Show a new code: that restarts the session.</source>
        <translation>%1 Ninguém pode lê-lo. Mostre um novo código: isso reinicia a sessão.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>%1 name of a connection, %2 where it goes</extracomment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>&amp;Keep it in the file of passwords</source>
        <translation>&amp;Guardar no arquivo de senhas</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>&amp;Guardar no chaveiro</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PdfFile</name>
    <message>
        <source>The file was not written.</source>
        <translation>O arquivo não foi gravado.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PictureText</name>
    <message>
        <source>The worker&apos;s picture can&apos;t be read.</source>
        <translation>A imagem do worker não pode ser lida.</translation>
    </message>
    <message>
        <source>The worker&apos;s picture has %1 × %2 pixels, which is more than a screen can have.</source>
        <translation>A imagem do worker tem %1 × %2 pixels, mais do que uma tela pode ter.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacePage</name>
    <message>
        <source>It is a copy: &amp;inspect it</source>
        <translation>É uma cópia: &amp;inspecioná-la</translation>
    </message>
    <message>
        <source>To look, search and compare. Nothing is written into it, whatever it says is to be done.</source>
        <translation>Para olhar, procurar e comparar. Nada é gravado nela, seja lá o que ela diga que está por fazer.</translation>
    </message>
    <message>
        <source>It is the map, and was &amp;moved here</source>
        <translation>É o mapa, e ele foi &amp;movido para cá</translation>
    </message>
    <message>
        <source>From now on this is its place, and it acts: operations that were interrupted can be taken up, and copies that are to be deleted from servers are deleted.</source>
        <translation>De agora em diante este é o lugar dele, e ele age: operações interrompidas podem ser assumidas, e cópias marcadas para exclusão são excluídas dos servidores.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Is %1 the shard map, or a copy of it?</source>
        <translation>%1 é o mapa de shards ou uma cópia dele?</translation>
    </message>
    <message>
        <source>Until you answer nothing is written into it, and no server is called.</source>
        <translation>Até você responder, nada é gravado nele e nenhum servidor é chamado.</translation>
    </message>
    <message>
        <source>Its place: %1
This file: %2</source>
        <translation>O lugar dele: %1
Este arquivo: %2</translation>
    </message>
    <message>
        <source>This file: %1</source>
        <translation>Este arquivo: %1</translation>
    </message>
    <message>
        <source>There still is a file in its old place. Where two files are used as the map, both act on the same servers.</source>
        <translation>Ainda existe um arquivo no lugar antigo dele. Onde dois arquivos são usados como o mapa, os dois agem sobre os mesmos servidores.</translation>
    </message>
    <message>
        <source>This is another file than the one that was used on this computer.</source>
        <translation>Este é outro arquivo que não o usado neste computador.</translation>
    </message>
    <message>
        <source>It was not used on this computer before.</source>
        <translation>Ele não foi usado antes neste computador.</translation>
    </message>
    <message numerus="yes">
        <source>It is older than what was seen here: %Ln write(s) of Quayside are missing in it.</source>
        <translation>
            <numerusform>Ele é mais antigo do que o que foi visto aqui: falta nele %Ln gravação do Quayside.</numerusform>
            <numerusform>Ele é mais antigo do que o que foi visto aqui: faltam nele %Ln gravações do Quayside.</numerusform>
        </translation>
    </message>
    <message>
        <source>What Quayside keeps in it about its place is gone, or can&apos;t be read.</source>
        <translation>O que o Quayside guarda nele sobre o lugar dele se foi, ou não pode ser lido.</translation>
    </message>
    <message>
        <source>A &amp;backup was put back</source>
        <translation>Um &amp;backup foi restaurado</translation>
    </message>
    <message>
        <source>From now on this is the map, but nothing is done that it wanted to do then before you have reviewed it: operations that were interrupted, copies that were to be deleted, and what was to run.</source>
        <translation>De agora em diante este é o mapa, mas nada do que ele queria fazer então é feito antes que você revise: operações que foram interrompidas, cópias que deviam ser excluídas e o que devia rodar.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacementDialog</name>
    <message>
        <source>Placement rules</source>
        <translation>Regras de alocação</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>&amp;Wishes</source>
        <translation>&amp;Desejos</translation>
    </message>
    <message>
        <source>&amp;Labels of workers</source>
        <translation>&amp;Rótulos dos workers</translation>
    </message>
    <message>
        <source>New sessions, moves, drains and rebalances look for a place by these rules: what must be comes first, then what is preferred, then the worker with most free slots.</source>
        <translation>Novas sessões, movimentações, esvaziamentos e reequilíbrios procuram um lugar por estas regras: primeiro o que tem de ser, depois o que se prefere, depois o worker com mais vagas livres.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Nada mudou ainda.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved change(s). Wishes count in the answer already, labels once they are saved.</source>
        <translation>
            <numerusform>%Ln mudança não salva. Os desejos já contam na resposta; os rótulos, depois de salvos.</numerusform>
            <numerusform>%Ln mudanças não salvas. Os desejos já contam na resposta; os rótulos, depois de salvos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile: choose which of both to save.</source>
        <translation>Outra pessoa mudou isto nesse meio-tempo: escolha qual dos dois salvar.</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Desejos</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not saved.</source>
        <translation>
            <numerusform>%Ln alteração não está salva.</numerusform>
            <numerusform>%Ln alterações não estão salvas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PlacementList</name>
    <message>
        <source>Workers, best first</source>
        <translation>Workers, do melhor ao pior</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>There is no worker to choose from: add one to the map first.</source>
        <translation>Não há worker para escolher: adicione um ao mapa antes.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PreviewPane</name>
    <message>
        <source>To know</source>
        <translation>A saber</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>What is wrong with these rows</source>
        <translation>O que há de errado com estas linhas</translation>
    </message>
    <message>
        <source>All can be mended later. Adopting does not depend on it.</source>
        <translation>Tudo pode ser corrigido depois. A adoção não depende disso.</translation>
    </message>
    <message>
        <source>So it would look</source>
        <translation>Ficaria assim</translation>
    </message>
    <message>
        <source>%1 + %2 not placed</source>
        <extracomment>%1 sessions that have a worker, %2 sessions that have none yet</extracomment>
        <translation>%1 + %2 ainda sem lugar</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Por exemplo: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PrintedComparison</name>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 para %2</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quê</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Quem e quando</translation>
    </message>
    <message>
        <source>The first %1 of %2 are printed. An export as CSV or JSON has all of them.</source>
        <translation>São impressas as primeiras %1 de %2. Uma exportação como CSV ou JSON tem todas.</translation>
    </message>
    <message>
        <source>Comparison of two shard maps</source>
        <translation>Comparação de dois mapas de shards</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Relatório feito</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Entrou</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Mudou de lugar</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mudou</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Iguais</translation>
    </message>
    <message>
        <source>Without an id</source>
        <translation>Sem id</translation>
    </message>
    <message>
        <source>Who moved sessions</source>
        <translation>Quem moveu as sessões</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <extracomment>%1 is a sentence: why</extracomment>
        <translation>não se sabe: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PrintedPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PrintedReport</name>
    <message>
        <source>Integrity report of %1</source>
        <translation>Relatório de integridade de %1</translation>
    </message>
    <message>
        <source>Integrity report</source>
        <translation>Relatório de integridade</translation>
    </message>
    <message>
        <source>Shard map</source>
        <translation>Mapa de shards</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Relatório feito</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1, capacity not known</source>
        <translation>%1, capacidade não conhecida</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The fullest workers, by the map</source>
        <translation>Os workers mais cheios, pelo mapa</translation>
    </message>
    <message>
        <source>Workers, by the map</source>
        <translation>Workers, pelo mapa</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a worker&apos;s name and id</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>não verificado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) found nothing.</source>
        <translation>
            <numerusform>%Ln verificação não encontrou nada.</numerusform>
            <numerusform>%Ln verificações não encontraram nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>Não pôde ser verificado: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>O que fazer: %1</translation>
    </message>
    <message>
        <source>SQL that would repair it, for a person to review:</source>
        <translation>SQL que repararia isso, para uma pessoa revisar:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::PrintedText</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a moment and how long ago it was</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Feito em %1</translation>
    </message>
    <message>
        <source>%1; what it says is of %2</source>
        <translation>%1; o que ele diz é de %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ProfileBand</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>%1 name of a connection</extracomment>
        <translation>Conexão: %1</translation>
    </message>
    <message>
        <source>PRODUCTION · %1 · read-only</source>
        <extracomment>A band across the window; %1 name of a connection. &quot;Production&quot; is what customers use, not a test.</extracomment>
        <translation>PRODUÇÃO · %1 · somente leitura</translation>
    </message>
    <message>
        <source>PRODUCTION · %1</source>
        <translation>PRODUÇÃO · %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ProtectionPage</name>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Certificados e chaves (*.pem *.crt *.cer *.key);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Certificates that are believed</source>
        <translation>Certificados em que se confia</translation>
    </message>
    <message>
        <source>Certificate of this computer</source>
        <translation>Certificado deste computador</translation>
    </message>
    <message>
        <source>Key of this computer&apos;s certificate</source>
        <translation>Chave do certificado deste computador</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Where the server offers it</source>
        <translation>Onde o servidor oferece</translation>
    </message>
    <message>
        <source>Always, whoever the server is</source>
        <translation>Sempre, seja quem for o servidor</translation>
    </message>
    <message>
        <source>Always, with a certificate that is believed</source>
        <translation>Sempre, com um certificado em que se confia</translation>
    </message>
    <message>
        <source>Always, with a believed certificate of this host</source>
        <translation>Sempre, com um certificado de confiança deste host</translation>
    </message>
    <message>
        <source>Certificates &amp;believed</source>
        <translation>Certificados de con&amp;fiança</translation>
    </message>
    <message>
        <source>C&amp;lient certificate</source>
        <translation>Certificado do c&amp;liente</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Cha&amp;ve do cliente</translation>
    </message>
    <message>
        <source>Everything goes in clear, API keys of workers among it: only on this computer or inside a tunnel.</source>
        <translation>Tudo vai em claro, inclusive as chaves de API dos workers: só neste computador ou dentro de um túnel.</translation>
    </message>
    <message>
        <source>Encrypted if the server can. Somebody on the way can pretend that it can&apos;t.</source>
        <translation>Criptografado se o servidor puder. Alguém no caminho pode fingir que não pode.</translation>
    </message>
    <message>
        <source>Encrypted, or no connection. Somebody on the way can still pretend to be the server.</source>
        <translation>Criptografado, ou sem conexão. Alguém no caminho ainda pode fingir ser o servidor.</translation>
    </message>
    <message>
        <source>The server shows a certificate of an authority that is believed; of which host is not looked at.</source>
        <translation>O servidor mostra um certificado de uma autoridade de confiança; de que host ele é não se olha.</translation>
    </message>
    <message>
        <source>The server shows a certificate of an authority that is believed, made for the host&apos;s name. The right choice across a network.</source>
        <translation>O servidor mostra um certificado de uma autoridade de confiança, feito para o nome do host. A escolha certa em uma rede.</translation>
    </message>
    <message>
        <source>Empty: those that the database&apos;s client believes</source>
        <translation>Vazio: aqueles em que o cliente do banco de dados confia</translation>
    </message>
    <message>
        <source>Encry&amp;ption (TLS)</source>
        <translation>Criptografi&amp;a (TLS)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ProxyPage</name>
    <message>
        <source>Password of the proxy</source>
        <translation>Senha do proxy</translation>
    </message>
    <message>
        <source>What to do with the proxy</source>
        <translation>O que fazer com o proxy</translation>
    </message>
    <message>
        <source>Leave the proxy as it is</source>
        <translation>Deixar o proxy como está</translation>
    </message>
    <message>
        <source>Use a proxy</source>
        <translation>Usar um proxy</translation>
    </message>
    <message>
        <source>Use no proxy</source>
        <translation>Não usar proxy</translation>
    </message>
    <message>
        <source>Empty: none</source>
        <translation>Vazio: nenhum</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
</context>
<context>
    <name>quayside::ui::PutBackDialog</name>
    <message>
        <source>Put the old configuration back</source>
        <translation>Restaurar a configuração antiga</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Takes back: %1. Each session gets what it had there before; what somebody else has changed since stays, and is named. Sessions that run are restarted by their servers, as by any change.</source>
        <extracomment>%1 what was done: &quot;Change the configuration of 12 sessions&quot;</extracomment>
        <translation>Desfaz: %1. Cada sessão recebe o que tinha ali antes; o que outra pessoa mudou desde então fica, e é indicado. As sessões em execução são reiniciadas pelos servidores, como em qualquer alteração.</translation>
    </message>
    <message>
        <source>Write the last known configuration back</source>
        <translation>Gravar de volta a última configuração conhecida</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Gravar de volta</translation>
    </message>
    <message>
        <source>Each session gets the configuration that was last set for it. Sessions that run are restarted by their servers for that; their logins are kept. Passwords and keys that are gone have to be entered again: those sessions are named.</source>
        <translation>Cada sessão recebe a configuração que foi definida por último para ela. Por isso as sessões em execução são reiniciadas pelos servidores; os logins delas são mantidos. Senhas e chaves que se perderam precisam ser digitadas de novo: essas sessões são indicadas.</translation>
    </message>
    <message>
        <source>Nothing is known of what there was before.</source>
        <translation>Nada se sabe do que havia antes.</translation>
    </message>
    <message>
        <source>It was not done by this console since it was started, and the journal holds no passwords and keys: those that a server no longer has are named and have to be entered again.</source>
        <translation>Não foi feita por este console desde que ele foi iniciado, e o diário não guarda senhas nem chaves: as que um servidor não tem mais são nomeadas e têm de ser digitadas de novo.</translation>
    </message>
    <message>
        <source>What there was before is looked up.</source>
        <translation>Procura-se o que havia antes.</translation>
    </message>
    <message>
        <source>Looking up what there was before…</source>
        <translation>Procurando o que havia antes…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::QrView</name>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>A code to scan with the phone</source>
        <translation>Um código para ler com o celular</translation>
    </message>
</context>
<context>
    <name>quayside::ui::RemoveWorkerDialog</name>
    <message>
        <source>Remove worker</source>
        <translation>Remover worker</translation>
    </message>
    <message>
        <source>Remove from the map</source>
        <translation>Remover do mapa</translation>
    </message>
    <message>
        <source>Removes %1 from the shard map. The server itself goes on running; sessions on it that have no row are no longer seen.</source>
        <translation>Remove %1 do mapa de shards. O servidor em si continua rodando; as sessões nele que não têm linha deixam de ser vistas.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Repairs</name>
    <message>
        <source>Remove the row of %1 from the shard map? Nothing changes on any worker.</source>
        <translation>Remover a linha de %1 do mapa de shards? Nada muda em nenhum worker.</translation>
    </message>
    <message>
        <source>Point the row of %1 to the worker it runs on? Nothing changes on any worker.</source>
        <translation>Apontar a linha de %1 para o worker em que ela roda? Nada muda em nenhum worker.</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remover a linha</translation>
    </message>
    <message>
        <source>Correct the row</source>
        <translation>Corrigir a linha</translation>
    </message>
    <message>
        <source>First the row of %1 is pointed to %2, where it runs, then it is moved back to %3 in a dialog of its own, which needs a scan. Nothing changes on any worker before.</source>
        <translation>Primeiro a linha de %1 é apontada para %2, onde ela roda; depois ela é movida de volta para %3 em um diálogo próprio, o que exige uma leitura do código. Antes disso nada muda em nenhum worker.</translation>
    </message>
    <message>
        <source>Correct the row and go on</source>
        <translation>Corrigir a linha e continuar</translation>
    </message>
    <message>
        <source>Write user %1 into the metadata of %2? The server restarts the session for that; its login is kept.</source>
        <translation>Gravar o usuário %1 nos metadados de %2? O servidor reinicia a sessão para isso; o login dela é mantido.</translation>
    </message>
    <message>
        <source>Write the user</source>
        <translation>Gravar o usuário</translation>
    </message>
    <message>
        <source>Write the last known configuration back to %1? The server restarts a running session for that; its login is kept. Passwords and keys that are gone have to be entered again.</source>
        <translation>Gravar a última configuração conhecida de volta em %1? O servidor reinicia uma sessão em execução para isso; o login dela é mantido. Senhas e chaves que sumiram precisam ser informadas de novo.</translation>
    </message>
    <message>
        <source>Keep the configuration that the server of %1 has now? What was set before is forgotten; nothing changes on the server.</source>
        <translation>Manter a configuração que o servidor de %1 tem agora? O que foi definido antes é esquecido; nada muda no servidor.</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Gravar de volta</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ReportDialog</name>
    <message>
        <source>Integrity report of %1</source>
        <translation>Relatório de integridade de %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>Rows of the finding</source>
        <translation>Linhas do achado</translation>
    </message>
    <message>
        <source>Copy the &amp;SQL that would repair it</source>
        <translation>Copiar o &amp;SQL que repararia isso</translation>
    </message>
    <message>
        <source>Show checks that found &amp;nothing</source>
        <translation>Mostrar verificações que &amp;nada encontraram</translation>
    </message>
    <message>
        <source>Workers: %1, users: %2, sessions: %3.</source>
        <translation>Workers: %1, usuários: %2, sessões: %3.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>O que fazer: %1</translation>
    </message>
    <message>
        <source>Copied. Read it before you run it: Quayside does not.</source>
        <translation>Copiado. Leia antes de executar: o Quayside não o executa.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Why it was not checked</source>
        <translation>Por que não foi verificado</translation>
    </message>
</context>
<context>
    <name>quayside::ui::RestoreDialog</name>
    <message>
        <source>Restore sessions of %1</source>
        <translation>Restaurar sessões de %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Sessions that should run and do not</source>
        <translation>Sessões que deveriam rodar e não rodam</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>O que se faz</translation>
    </message>
    <message>
        <source>Why it should run</source>
        <translation>Por que deveria rodar</translation>
    </message>
    <message>
        <source>not there</source>
        <extracomment>A status, and since how long: &quot;STOPPED, for 3 min or longer&quot;</extracomment>
        <translation>não está lá</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Its worker does not have it any more: create it again and link its phone.</source>
        <translation>O worker não a tem mais: crie-a novamente e vincule o telefone.</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln session(s)</source>
        <translation>
            <numerusform>Restaurar %Ln sessão</numerusform>
            <numerusform>Restaurar %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a session first.</source>
        <translation>Marque uma sessão primeiro.</translation>
    </message>
    <message>
        <source>No session of this worker should run and does not.</source>
        <translation>Nenhuma sessão deste worker deveria rodar e não roda.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::RetryDialog</name>
    <message>
        <source>Retry the failed</source>
        <translation>Repetir as que falharam</translation>
    </message>
    <message>
        <source>Retry them</source>
        <translation>Repetir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) of it failed: %1.</source>
        <extracomment>%1 names of sessions</extracomment>
        <translation>
            <numerusform>%Ln sessão dela falhou: %1.</numerusform>
            <numerusform>%Ln sessões dela falharam: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is moved again, to the worker it was meant for or to another one that has room.</source>
        <translation>Cada uma é movida de novo, para o worker previsto ou para outro que tenha lugar.</translation>
    </message>
    <message>
        <source>The same is done to them once more, whatever their status is by now.</source>
        <translation>O mesmo é feito com elas mais uma vez, seja qual for o status agora.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ReviewDialog</name>
    <message>
        <source>Review what a backup left to do</source>
        <translation>Revisar o que um backup deixou por fazer</translation>
    </message>
    <message>
        <source>What waits for a review</source>
        <translation>O que espera uma revisão</translation>
    </message>
    <message>
        <source>Meant</source>
        <translation>O que se queria</translation>
    </message>
    <message>
        <source>Seen now</source>
        <translation>Visto agora</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceitar</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>D&amp;rop all…</source>
        <translation>De&amp;scartar tudo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Nothing waits for a review any more.</source>
        <translation>Nada mais espera uma revisão.</translation>
    </message>
    <message numerus="yes">
        <source>A backup was put back. %Ln thing(s) it had left to do are not done before you accept them; beside each is what is seen of it now. What is dropped ends as it is.</source>
        <translation>
            <numerusform>Um backup foi restaurado. %Ln coisa que ele tinha por fazer não é feita antes que você a aceite; ao lado está o que se vê dela agora. O que é descartado termina como está.</numerusform>
            <numerusform>Um backup foi restaurado. %Ln coisas que ele tinha por fazer não são feitas antes que você as aceite; ao lado de cada uma está o que se vê dela agora. O que é descartado termina como está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln that are so any&amp;way</source>
        <translation>
            <numerusform>Aceitar a %Ln que já &amp;é assim</numerusform>
            <numerusform>Aceitar as %Ln que já &amp;são assim</numerusform>
        </translation>
    </message>
    <message>
        <source>What should run and runs, and what should be stopped and is.</source>
        <translation>O que devia rodar e roda, e o que devia ficar parado e está.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Accept&quot;, &quot;Drop&quot; or &quot;Your decision&quot;, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Suggested, %1</source>
        <translation>Sugestão, %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 an age: &quot;9 days ago&quot;, %2 an operator: &quot;support@desk-3&quot;</extracomment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>%1 Is that still meant?</source>
        <translation>%1 Isso ainda vale?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had been answered by somebody else meanwhile.</source>
        <translation>
            <numerusform>%Ln delas já tinha sido respondida por outra pessoa.</numerusform>
            <numerusform>%Ln delas já tinham sido respondidas por outra pessoa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped.</source>
        <translation>
            <numerusform>%Ln descartada.</numerusform>
            <numerusform>%Ln descartadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered.</source>
        <translation>
            <numerusform>%Ln respondida.</numerusform>
            <numerusform>%Ln respondidas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::RowText</name>
    <message>
        <source>All of the chosen line</source>
        <translation>A linha escolhida inteira</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SafeguardBox</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Stops &amp;by itself when more of those begun fail than</source>
        <translation>Para so&amp;zinha quando falham, das iniciadas, mais de</translation>
    </message>
    <message>
        <source>Stops by itself when more of those begun fail than</source>
        <translation>Para sozinha quando falham, das iniciadas, mais de</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>a primeira %Ln</numerusform>
            <numerusform>as primeiras %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then %Ln</source>
        <translation>
            <numerusform>depois %Ln</numerusform>
            <numerusform>depois %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then the other %Ln</source>
        <translation>
            <numerusform>depois a outra %Ln</numerusform>
            <numerusform>depois as outras %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>In waves: %1. The next one begins when the last has ended.</source>
        <translation>Em levas: %1. A seguinte começa quando a anterior terminou.</translation>
    </message>
    <message numerus="yes">
        <source>It can be taken back for %Ln second(s): nothing is sent before. After that it can be stopped at any time.</source>
        <translation>
            <numerusform>É possível voltar atrás por %Ln segundo: antes disso nada é enviado. Depois ela pode ser parada a qualquer momento.</numerusform>
            <numerusform>É possível voltar atrás por %Ln segundos: antes disso nada é enviado. Depois ela pode ser parada a qualquer momento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the session&apos;s &amp;name, %1</source>
        <translation>Digite o &amp;nome da sessão, %1</translation>
    </message>
    <message>
        <source>Type the &amp;number of sessions, %1</source>
        <translation>Digite o &amp;número de sessões, %1</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to go on.</source>
        <translation>Digite &quot;%1&quot; para continuar.</translation>
    </message>
    <message>
        <source>In waves: %1. The next one begins when the last has ended, or only waits for customers.</source>
        <translation>Em levas: %1. A seguinte começa quando a anterior terminou ou só aguarda clientes.</translation>
    </message>
    <message>
        <source>This is production. Type its &amp;name and the number of sessions, %1 %2</source>
        <extracomment>%1 the name of a connection, %2 a number</extracomment>
        <translation>Isto é produção. Digite o &amp;nome e o número de sessões, %1 %2</translation>
    </message>
    <message>
        <source>Type their &amp;number, %1</source>
        <translation>Digite o &amp;número, %1</translation>
    </message>
    <message>
        <source>This is production. Type its &amp;name and their number, %1 %2</source>
        <extracomment>%1 the name of a connection, %2 a number</extracomment>
        <translation>Isto é produção. Digite o &amp;nome e o número, %1 %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ScheduleDialog</name>
    <message>
        <source>Scheduled snapshots</source>
        <translation>Instantâneos programados</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>Save &amp;snapshots of this map by themselves</source>
        <translation>Salvar &amp;instantâneos deste mapa automaticamente</translation>
    </message>
    <message>
        <source>&amp;Replace names and phone numbers</source>
        <translation>&amp;Trocar nomes e números de telefone</translation>
    </message>
    <message>
        <source>While this window is open and shows the map. API keys are never in them. Only files that this schedule saved are ever deleted.</source>
        <translation>Enquanto esta janela está aberta e mostra o mapa. Neles nunca há chaves de API. Só são excluídos arquivos que esta programação salvou.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>A &amp;cada</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Pasta</translation>
    </message>
    <message>
        <source>Files &amp;kept</source>
        <translation>Arquivos &amp;guardados</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Escolher…</translation>
    </message>
    <message>
        <source>Folder for snapshots</source>
        <translation>Pasta dos instantâneos</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Escolha uma pasta que exista.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ScheduledSnapshots</name>
    <message>
        <source>The scheduled snapshot was not saved: %1 It is tried again every ten minutes.</source>
        <extracomment>%1 why</extracomment>
        <translation>O instantâneo programado não foi salvo: %1 Tenta-se de novo a cada dez minutos.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SchemaPane</name>
    <message>
        <source>In this database</source>
        <translation>Neste banco de dados</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabela</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>linhas</translation>
    </message>
    <message>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <source>✓ May create tables in “%1”</source>
        <translation>✓ Pode criar tabelas em “%1”</translation>
    </message>
    <message>
        <source>▲ May not create tables in “%1”</source>
        <translation>▲ Não pode criar tabelas em “%1”</translation>
    </message>
    <message>
        <source>a view</source>
        <translation>uma visão</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>não pode ser lida</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>an estimated number of rows</extracomment>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>✓ May read and write</source>
        <translation>✓ Pode ler e gravar</translation>
    </message>
    <message>
        <source>▲ May read, and not write</source>
        <translation>▲ Pode ler, e não gravar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ScreenView</name>
    <message>
        <source>What the session&apos;s browser shows</source>
        <translation>O que mostra o navegador da sessão</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SecretField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>Shows it for as long as the button is held.</source>
        <translation>Mostra enquanto o botão é mantido pressionado.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SelectionWatch</name>
    <message>
        <source>chosen in Sessions</source>
        <extracomment>Where what the inspector shows was chosen: the name of a pane</extracomment>
        <translation>escolhido em Sessões</translation>
    </message>
    <message>
        <source>chosen in Workers</source>
        <translation>escolhido em Workers</translation>
    </message>
    <message>
        <source>chosen in Attention</source>
        <translation>escolhido em Atenção</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesDialog</name>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>by %1, in another console</source>
        <translation>por %1, em outro console</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>motivo: %1</translation>
    </message>
    <message>
        <source>This goes on when you close the window; find it under Operations.</source>
        <translation>Isto continua quando você fecha a janela; encontre em Operações.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesLoad</name>
    <message>
        <source>How full the workers are, before and after</source>
        <translation>Ocupação dos workers, antes e depois</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>How many sessions there are after the series, and the change: &quot;412 (+12)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecida</translation>
    </message>
    <message>
        <source>By this plan no worker gets or gives up a session.</source>
        <translation>Por este plano nenhum worker recebe nem cede uma sessão.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesPlanDelegate</name>
    <message>
        <source>Worker to move to</source>
        <translation>Worker de destino</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A worker, and how much room it has or why it does not fit</extracomment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesPlanPage</name>
    <message>
        <source>Sessions of the plan</source>
        <translation>Sessões do plano</translation>
    </message>
    <message>
        <source>Space leaves a session out, Return or F2 chooses another worker.</source>
        <translation>Espaço deixa uma sessão de fora, Enter ou F2 escolhe outro worker.</translation>
    </message>
    <message>
        <source>Kept with every move, for colleagues</source>
        <translation>Guardado com cada movimentação, para os colegas</translation>
    </message>
    <message>
        <source>as fast as the limits allow</source>
        <translation>tão rápido quanto os limites permitem</translation>
    </message>
    <message>
        <source> min between two moves</source>
        <translation> min entre duas movimentações</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Moti&amp;vo</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>&amp;Ritmo</translation>
    </message>
    <message>
        <source>Warn when it is not over &amp;by</source>
        <translation>A&amp;visar se não terminar até</translation>
    </message>
    <message>
        <source>Nothing is stopped by it.</source>
        <translation>Nada é parado por isso.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Extra &amp;scans asked of customers, at most:</source>
        <translation>&amp;Leituras a mais pedidas a clientes, no máximo:</translation>
    </message>
    <message>
        <source>Extra scans asked of customers, at most</source>
        <translation>Leituras a mais pedidas a clientes, no máximo</translation>
    </message>
    <message>
        <source>switched off, host is gone, …</source>
        <translation>desligado, host não existe mais, …</translation>
    </message>
    <message>
        <source>How &amp;do you know that it is dead?</source>
        <translation>Como você &amp;sabe que ele está morto?</translation>
    </message>
    <message>
        <source>A worker that still runs somewhere would make its accounts run twice. Type its name, %1, to say that it is dead:</source>
        <translation>Um worker que ainda roda em algum lugar faria as contas dele rodarem em dobro. Digite o nome dele, %1, para dizer que está morto:</translation>
    </message>
    <message>
        <source>Type the name of the dead worker, %1.</source>
        <translation>Digite o nome do worker morto, %1.</translation>
    </message>
    <message>
        <source>Say how you know that it is dead.</source>
        <translation>Diga como você sabe que ele está morto.</translation>
    </message>
    <message>
        <source>No session is to be moved by this plan.</source>
        <translation>Este plano não move nenhuma sessão.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesProgressPage</name>
    <message>
        <source>Moves of the series</source>
        <translation>Movimentações da série</translation>
    </message>
    <message>
        <source>Moves that are over</source>
        <translation>Movimentações terminadas</translation>
    </message>
    <message>
        <source>%v of %m over</source>
        <translation>%v de %m terminadas</translation>
    </message>
    <message>
        <source>Show c&amp;ode…</source>
        <translation>Mostrar c&amp;ódigo…</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>P&amp;ular</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Salvar &amp;relatório…</translation>
    </message>
    <message>
        <source>&amp;Bring back…</source>
        <translation>&amp;Trazer de volta…</translation>
    </message>
    <message>
        <source>&amp;Finish it here</source>
        <translation>&amp;Concluir aqui</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ausar</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Parar agora: %1</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln move(s) wait(s) for the customer to scan a code.</source>
        <translation>
            <numerusform>%Ln movimentação aguarda o cliente ler um código.</numerusform>
            <numerusform>%Ln movimentações aguardam clientes lerem um código.</numerusform>
        </translation>
    </message>
    <message>
        <source>No move waits for a phone now.</source>
        <translation>Nenhuma movimentação aguarda um celular agora.</translation>
    </message>
    <message>
        <source>Choose a move that is not over.</source>
        <translation>Escolha uma movimentação que não terminou.</translation>
    </message>
    <message>
        <source>It stays where it is.</source>
        <translation>Ela fica onde está.</translation>
    </message>
    <message>
        <source>Its move is cancelled and put back, where that is still possible.</source>
        <translation>Sua movimentação é cancelada e desfeita, onde isso ainda é possível.</translation>
    </message>
    <message>
        <source>report.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>relatorio.csv</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo como %1.</translation>
    </message>
    <message>
        <source>Back into ser&amp;vice</source>
        <translation>&amp;Voltar ao serviço</translation>
    </message>
    <message>
        <source>%1 takes new sessions again.</source>
        <translation>%1 recebe sessões novas outra vez.</translation>
    </message>
    <message>
        <source>Go on to the &amp;end…</source>
        <translation>Continuar até o fi&amp;m…</translation>
    </message>
    <message>
        <source>Retry the &amp;failed…</source>
        <translation>Repetir as que &amp;falharam…</translation>
    </message>
    <message>
        <source>Show c&amp;ode of %1…</source>
        <translation>Mostrar c&amp;ódigo de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: begins in %Ln second(s). Nothing has been sent to any server yet.</source>
        <extracomment>%1 what will be done</extracomment>
        <translation>
            <numerusform>%1: começa em %Ln segundo. Nada foi enviado a nenhum servidor ainda.</numerusform>
            <numerusform>%1: começa em %Ln segundos. Nada foi enviado a nenhum servidor ainda.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take it back (%1)</source>
        <translation>&amp;Voltar atrás (%1)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SeriesRules</name>
    <message>
        <source>Bring sessions back to %1</source>
        <translation>Trazer sessões de volta para %1</translation>
    </message>
    <message>
        <source>Rebalance the fleet</source>
        <translation>Reequilibrar a frota</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Esvaziar %1</translation>
    </message>
    <message>
        <source>Sessions move one after another, at most four at a time and one to each worker. Where a scan is needed, the customer&apos;s session goes on working until the phone has linked its new place, unless its way says otherwise.</source>
        <translation>As sessões são movidas uma após a outra, no máximo quatro por vez e uma para cada worker. Onde a leitura é necessária, a sessão do cliente continua funcionando até o celular vincular o novo lugar, a menos que o modo dela diga outra coisa.</translation>
    </message>
    <message>
        <source>Evens out how full the workers are. Moves that cost nobody a scan come first.</source>
        <translation>Iguala a ocupação dos workers. Primeiro vêm as movimentações que não exigem leitura de ninguém.</translation>
    </message>
    <message>
        <source>Empties %1, so that it can be repaired or switched off. It takes no new sessions from now on.</source>
        <translation>Esvazia %1, para que possa ser consertado ou desligado. A partir de agora não recebe novas sessões.</translation>
    </message>
    <message>
        <source>Start the drain</source>
        <translation>Começar o esvaziamento</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln session(s)</source>
        <translation>
            <numerusform>Mover %Ln sessão</numerusform>
            <numerusform>Mover %Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody has to scan</source>
        <translation>ninguém precisa ler o código</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a scan</source>
        <translation>
            <numerusform>%Ln exige leitura</numerusform>
            <numerusform>%Ln exigem leitura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln deixada de fora</numerusform>
            <numerusform>%Ln deixadas de fora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln can&apos;t be moved now: %2</source>
        <extracomment>%1 a list of numbers, %2 reasons</extracomment>
        <translation>
            <numerusform>%1 · %Ln não pode ser movida agora: %2</numerusform>
            <numerusform>%1 · %Ln não podem ser movidas agora: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) on it are not in the map and stay: adopt or delete them, or it is not empty afterwards.</source>
        <translation>
            <numerusform>%Ln sessão nele não está no mapa e fica: adote-a ou exclua-a, ou ele não estará vazio depois.</numerusform>
            <numerusform>%Ln sessões nele não estão no mapa e ficam: adote-as ou exclua-as, ou ele não estará vazio depois.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 moved</source>
        <translation>%L1 de %L2 movidas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one every %Ln minute(s)</source>
        <translation>
            <numerusform>uma a cada %Ln minuto</numerusform>
            <numerusform>uma a cada %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation>prazo %1</translation>
    </message>
    <message>
        <source>ends at about %1</source>
        <translation>termina por volta de %1</translation>
    </message>
    <message>
        <source>Stopped. %1 moved and stay where they are, %2 did not.</source>
        <translation>Parado. %1 movidas e ficam onde estão; não movidas: %2.</translation>
    </message>
    <message>
        <source>Drained: nothing is left on %1, in its own list or in the map. It can be switched off.</source>
        <translation>Esvaziado: nada resta em %1, nem na lista dele nem no mapa. Pode ser desligado.</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln session(s) moved, the others were skipped.</source>
        <translation>
            <numerusform>Pronto: %Ln sessão movida, as outras foram puladas.</numerusform>
            <numerusform>Pronto: %Ln sessões movidas, as outras foram puladas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln session(s) moved.</source>
        <translation>
            <numerusform>Pronto: %Ln sessão movida.</numerusform>
            <numerusform>Pronto: %Ln sessões movidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its console is gone. Moves that were under way wait for somebody to finish them.</source>
        <translation>O console dela não existe mais. As movimentações em andamento esperam que alguém as conclua.</translation>
    </message>
    <message>
        <source>Paused: what is under way goes on, nothing new is begun until somebody goes on.</source>
        <translation>Pausado: o que está em andamento continua, nada novo começa até alguém continuar.</translation>
    </message>
    <message>
        <source>Next: the last moves end, then it is looked at what is left.</source>
        <translation>A seguir: as últimas movimentações terminam e depois se olha o que restou.</translation>
    </message>
    <message>
        <source>Next: %1 moves to %2, as soon as no other move goes there, the limits allow it, and its phone has been linked for long enough.</source>
        <translation>A seguir: %1 vai para %2, assim que nenhuma outra movimentação for para lá, os limites permitirem e o celular dela estiver vinculado há tempo suficiente.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them, moved or not</source>
        <translation>
            <numerusform>%Ln delas, movida ou não</numerusform>
            <numerusform>%Ln delas, movidas ou não</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before any session moved: all are where they were.</source>
        <translation>Parado antes de qualquer sessão ser movida: todas estão onde estavam.</translation>
    </message>
    <message>
        <source>Bring sessions back</source>
        <translation>Trazer sessões de volta</translation>
    </message>
    <message>
        <source>Evacuate %1</source>
        <translation>Evacuar %1</translation>
    </message>
    <message>
        <source>Move sessions</source>
        <translation>Mover sessões</translation>
    </message>
    <message>
        <source>What was moved away returns to where it was.</source>
        <translation>O que foi movido para outro lugar retorna para onde estava.</translation>
    </message>
    <message>
        <source>%1 takes sessions again; what was moved away returns to it.</source>
        <translation>%1 volta a receber sessões; o que foi levado dele retorna a ele.</translation>
    </message>
    <message>
        <source>Each of the chosen sessions gets another worker.</source>
        <translation>Cada uma das sessões escolhidas recebe outro worker.</translation>
    </message>
    <message>
        <source>At most four at a time and one to each worker.</source>
        <translation>No máximo quatro por vez e uma para cada worker.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) are not in the map and stay: adopt them first.</source>
        <translation>
            <numerusform>%Ln sessão não está no mapa e fica: adote-a primeiro.</numerusform>
            <numerusform>%Ln sessões não estão no mapa e ficam: adote-as primeiro.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for you: what is under way goes on, nothing new is begun.</source>
        <translation>Aguarda você: o que está em andamento continua, nada novo começa.</translation>
    </message>
    <message>
        <source>Evacuated: the map has nothing on %1 any more. When it answers again, its old copies are deleted before anything else is done on it.</source>
        <translation>Evacuado: o mapa não tem mais nada em %1. Quando ele responder de novo, as cópias antigas dele são excluídas antes de qualquer outra coisa nele.</translation>
    </message>
    <message>
        <source>Gives up %1 for dead: every session that the map has on it is made again elsewhere, from its last known configuration where one is known, and its customer scans a code. When %1 answers again, its old copies are stopped and deleted before anything else is done on it.</source>
        <translation>Dá %1 como morto: cada sessão que o mapa tem nele é criada de novo em outro lugar, a partir da última configuração conhecida, onde houver uma, e o cliente dela lê um código. Quando %1 responder de novo, as cópias antigas dele são paradas e excluídas antes de qualquer outra coisa nele.</translation>
    </message>
    <message>
        <source>Drained. %1 takes new sessions again.</source>
        <translation>Esvaziado. %1 recebe novas sessões de novo.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SessionInspector</name>
    <message>
        <source>Show its screen</source>
        <translation>Mostrar a tela</translation>
    </message>
    <message>
        <source>What happened to this session</source>
        <translation>O que aconteceu com esta sessão</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Roda em</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nome da conta</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Shard map row</source>
        <translation>Linha no mapa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Asking the worker…</source>
        <translation>Consultando o worker…</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Alocação</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>ainda não alocada</translation>
    </message>
    <message>
        <source>%1; it is where it must not be: %2</source>
        <extracomment>%1 what is wished: &quot;must be country=BR&quot;; %2 what is so instead: &quot;country=DE, must be BR&quot;</extracomment>
        <translation>%1; ela está onde não pode ficar: %2</translation>
    </message>
    <message>
        <source>as seen %1</source>
        <translation>vista por último: %1</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nunca vista</translation>
    </message>
    <message>
        <source>%1: %2 (by %3, %4)</source>
        <extracomment>%1 what is done: &quot;Restart acme-sales&quot;, %2 what is going on, %3 who does it, %4 &quot;for 12 s&quot;</extracomment>
        <translation>%1: %2 (por %3, %4)</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>não consultado</translation>
    </message>
    <message>
        <source>This file has no record of what happened to it.</source>
        <translation>Este arquivo não tem registro do que aconteceu com ela.</translation>
    </message>
    <message>
        <source>Nothing happened to it since this map was opened. What was before is not kept: Quayside&apos;s tables are not in this map.</source>
        <translation>Nada aconteceu com ela desde que este mapa foi aberto. O que houve antes não é guardado: as tabelas do Quayside não estão neste mapa.</translation>
    </message>
    <message>
        <source>Nothing happened to it since a Quayside has been watching. Changes of its status, and what operations do to it, are shown here.</source>
        <translation>Nada aconteceu com ela desde que um Quayside está observando. As mudanças de status dela e o que as operações fazem com ela são mostrados aqui.</translation>
    </message>
    <message>
        <source>fails and starts in turns %1</source>
        <translation>falha e inicia, alternando %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SessionsPane</name>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>By worker</source>
        <translation>Por worker</translation>
    </message>
    <message>
        <source>sessions.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>sessoes.csv</translation>
    </message>
    <message>
        <source>Export the sessions</source>
        <translation>Exportar as sessões</translation>
    </message>
    <message>
        <source>Save every session that fits the filter, also in closed groups, as a CSV or JSON file.</source>
        <translation>Salva todas as sessões que passam pelo filtro, também as de grupos fechados, em um arquivo CSV ou JSON.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SessionsPaneText</name>
    <message>
        <source>%1 by user</source>
        <translation>%1 por usuário</translation>
    </message>
    <message>
        <source>%1 by worker</source>
        <translation>%1 por worker</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 visíveis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selecionada</numerusform>
            <numerusform>%Ln selecionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden but selected</source>
        <translation>
            <numerusform>%Ln oculta, mas selecionada</numerusform>
            <numerusform>%Ln ocultas, mas selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Procurando…</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln session(s) matches the filter.</source>
        <translation>
            <numerusform>A única sessão (%Ln) não corresponde ao filtro.</numerusform>
            <numerusform>Nenhuma das %Ln sessões corresponde ao filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>There is no worker yet to run sessions on. Add one first.</source>
        <translation>Ainda não há nenhum worker para rodar sessões. Adicione um antes.</translation>
    </message>
    <message>
        <source>This map has no sessions yet, and no worker reports any.</source>
        <translation>Este mapa ainda não tem sessões, e nenhum worker informa alguma.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nova sessão…</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of sessions, where some could not be read: &quot;20+&quot;</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>The shard map is being read…</source>
        <translation>O mapa de shards está sendo lido…</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <extracomment>%1 a number of sessions, %2 a time of day: nothing newer is known of those</extracomment>
        <translation>%1, dados de %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::ShortcutsText</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::SnapshotDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>&amp;Inspect it</source>
        <translation>&amp;Inspecioná-lo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Save snapshot of %1</source>
        <translation>Salvar instantâneo de %1</translation>
    </message>
    <message>
        <source>One file with the map, how its workers and sessions were last seen, operations and audit: to look at later, to compare with, or to attach to a ticket. It can be inspected, never opened. Configurations of sessions are not in it.</source>
        <translation>Um arquivo com o mapa, como workers e sessões foram vistos pela última vez, operações e auditoria: para olhar depois, comparar ou anexar a um chamado. Pode ser inspecionado, nunca aberto. As configurações das sessões não estão nele.</translation>
    </message>
    <message>
        <source>&amp;Replace names and phone numbers</source>
        <translation>&amp;Trocar nomes e números de telefone</translation>
    </message>
    <message>
        <source>Sessions, users, staff and phone numbers get made-up names, the same everywhere in this file. Nobody can find the real ones from it.</source>
        <translation>Sessões, usuários, equipe e números de telefone recebem nomes inventados, os mesmos em todo este arquivo. Ninguém descobre por ele os verdadeiros.</translation>
    </message>
    <message>
        <source>Include the &amp;API keys</source>
        <translation>Incluir as chaves de &amp;API</translation>
    </message>
    <message>
        <source>Only for a backup of your own: whoever has the file can do everything with the workers.</source>
        <translation>Só para um backup seu: quem tem o arquivo pode fazer tudo com os workers.</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Andamento da gravação</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>Salvar instantâneo</translation>
    </message>
    <message>
        <source>Snapshots (*.sqlite)</source>
        <translation>Instantâneos (*.sqlite)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saving. Cancel leaves no file behind.</source>
        <translation>Salvando. Cancelar não deixa nenhum arquivo.</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1 (%2), with %Ln session(s).</source>
        <extracomment>%1 a file&apos;s name, %2 its size: &quot;1.2 MiB&quot;</extracomment>
        <translation>
            <numerusform>Salvo como %1 (%2), com %Ln sessão.</numerusform>
            <numerusform>Salvo como %1 (%2), com %Ln sessões.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::StatusLine</name>
    <message>
        <source>read-only</source>
        <translation>somente leitura</translation>
    </message>
    <message>
        <source>read-only: Quayside&apos;s tables are missing</source>
        <translation>somente leitura: faltam as tabelas do Quayside</translation>
    </message>
    <message>
        <source>read-write</source>
        <translation>leitura e gravação</translation>
    </message>
    <message>
        <source>Demo fleet</source>
        <translation>Frota de demonstração</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>no changes: a part of it can&apos;t be read</source>
        <translation>sem mudanças: uma parte dele não pode ser lida</translation>
    </message>
    <message>
        <source>sessions not known</source>
        <translation>não se sabe das sessões</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln session(s)</source>
        <translation>
            <numerusform>pelo menos %Ln sessão</numerusform>
            <numerusform>pelo menos %Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 as of %3</source>
        <extracomment>%1 is &quot;12 sessions&quot;, %2 how many of them, %3 a time of day: nothing newer is known of those</extracomment>
        <translation>%1, %2 com dados de %3</translation>
    </message>
    <message>
        <source>inspecting, no network; the file has changed since</source>
        <translation>em inspeção, sem rede; o arquivo mudou desde então</translation>
    </message>
    <message>
        <source>inspecting, no network; the file is as it was opened</source>
        <translation>em inspeção, sem rede; o arquivo está como quando foi aberto</translation>
    </message>
    <message>
        <source>inspecting: no worker is asked, nothing is written</source>
        <translation>inspecionando: nenhum worker é consultado, nada é gravado</translation>
    </message>
</context>
<context>
    <name>quayside::ui::StepList</name>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>desfeita</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pulada</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>pendente</translation>
    </message>
</context>
<context>
    <name>quayside::ui::TablesDialog</name>
    <message>
        <source>Your tables</source>
        <translation>As suas tabelas</translation>
    </message>
    <message>
        <source>Use these tables</source>
        <translation>Usar estas tabelas</translation>
    </message>
    <message>
        <source>What is what: guessed from names, types, references and what the columns hold. Nothing is altered in these tables.</source>
        <translation>O que é o quê: adivinhado por nomes, tipos, referências e pelo que as colunas guardam. Nada é alterado nestas tabelas.</translation>
    </message>
    <message>
        <source>The database is still being looked at.</source>
        <translation>O banco de dados ainda está sendo olhado.</translation>
    </message>
    <message>
        <source>Looking at the database…</source>
        <translation>Olhando o banco de dados…</translation>
    </message>
    <message numerus="yes">
        <source>There are more tables than are looked at: those of the first %Ln are offered.</source>
        <translation>
            <numerusform>Há mais tabelas do que as que são olhadas: oferece-se %Ln.</numerusform>
            <numerusform>Há mais tabelas do que as que são olhadas: oferecem-se as primeiras %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows can&apos;t be read by these names.</source>
        <translation>As linhas não podem ser lidas por estes nomes.</translation>
    </message>
    <message>
        <source>The rows are still being looked at.</source>
        <translation>As linhas ainda estão sendo olhadas.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many rows of a table a condition leaves</extracomment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>quayside::ui::TestPanel</name>
    <message>
        <source>Asking for the password…</source>
        <translation>Perguntando a senha…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testando…</translation>
    </message>
    <message>
        <source>This connection can be used.</source>
        <translation>Esta conexão pode ser usada.</translation>
    </message>
    <message>
        <source>Does not work: %1</source>
        <translation>Não funciona: %1</translation>
    </message>
    <message>
        <source>To know: %1</source>
        <translation>A saber: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ui::TopBar</name>
    <message>
        <source>No map</source>
        <translation>Nenhum mapa</translation>
    </message>
    <message>
        <source>Demo fleet</source>
        <translation>Frota de demonstração</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>Name of a map and its database</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>Mapa: %1</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abertos antes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
</context>
<context>
    <name>quayside::ui::UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>Procurar atualizações</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>&amp;Perguntar agora</translation>
    </message>
    <message>
        <source>Ask once a &amp;day, when Quayside starts</source>
        <translation>Perguntar uma vez por &amp;dia, quando o Quayside inicia</translation>
    </message>
    <message>
        <source>One request is sent to this address. It says nothing about you, this computer or this version. Nothing is downloaded or installed.</source>
        <translation>Uma única consulta é enviada a este endereço. Ela não diz nada sobre você, este computador ou esta versão. Nada é baixado nem instalado.</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ende&amp;reço</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Perguntando…</translation>
    </message>
    <message>
        <source>There is none newer than this one: %1.</source>
        <translation>Não há nenhuma mais nova que esta: %1.</translation>
    </message>
    <message>
        <source>Quayside %1 is there since %2. This is %3.</source>
        <extracomment>%1 version, %2 date, %3 version</extracomment>
        <translation>O Quayside %1 existe desde %2. Este é o %3.</translation>
    </message>
    <message>
        <source>Quayside %1 is there. This is %2.</source>
        <translation>O Quayside %1 existe. Este é o %2.</translation>
    </message>
    <message>
        <source>What is in it, and how to get it</source>
        <translation>O que há nele e como obtê-lo</translation>
    </message>
    <message>
        <source>Older versions, and how to go back to one</source>
        <translation>Versões anteriores e como voltar a uma delas</translation>
    </message>
</context>
<context>
    <name>quayside::ui::Updates</name>
    <message>
        <source>Quayside %1 is there. Nothing was downloaded.</source>
        <translation>O Quayside %1 existe. Nada foi baixado.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
</context>
<context>
    <name>quayside::ui::UserDialog</name>
    <message>
        <source>Edit user</source>
        <translation>Editar usuário</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Adicionar usuário</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>A user is a customer of your application; sessions belong to users.</source>
        <translation>Um usuário é um cliente da sua aplicação; as sessões pertencem a usuários.</translation>
    </message>
    <message>
        <source>Empty: the database chooses</source>
        <translation>Vazio: o banco de dados escolhe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>As your application makes them</source>
        <translation>Como o seu aplicativo os cria</translation>
    </message>
    <message>
        <source>Enter an id. %1</source>
        <translation>Informe um id. %1</translation>
    </message>
    <message>
        <source>Sessions of the shard map name user %1, whom the user table does not have.</source>
        <translation>Sessões do mapa de shards indicam o usuário %1, que a tabela de usuários não tem.</translation>
    </message>
    <message>
        <source>Somebody else changed the user meanwhile: choose which name to save.</source>
        <translation>Outra pessoa mudou o usuário nesse meio-tempo: escolha qual nome salvar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>quayside::ui::UserInspector</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nenhuma ainda</translation>
    </message>
    <message>
        <source>Sessions point to this user, but the user table has no such row.</source>
        <translation>Há sessões que apontam para este usuário, mas a tabela de usuários não tem tal linha.</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Alocação</translation>
    </message>
    <message>
        <source>not known: the session table has not been read to its end</source>
        <translation>não se sabe: a tabela de sessões não foi lida até o fim</translation>
    </message>
</context>
<context>
    <name>quayside::ui::UserPicker</name>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Type a name or id</source>
        <translation>Digite um nome ou id</translation>
    </message>
</context>
<context>
    <name>quayside::ui::VerbDialog</name>
    <message>
        <source>This can&apos;t be done to any of the selected sessions:</source>
        <translation>Isto não pode ser feito com nenhuma das sessões selecionadas:</translation>
    </message>
    <message>
        <source>Sessions this is done to</source>
        <translation>Sessões com que isto é feito</translation>
    </message>
    <message>
        <source>None of the selected sessions allows this.</source>
        <translation>Nenhuma das sessões selecionadas permite isto.</translation>
    </message>
    <message>
        <source>None of the selected sessions allows this: why is said above.</source>
        <translation>Nenhuma das sessões selecionadas permite isto: o porquê está dito acima.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WebhookPage</name>
    <message>
        <source>URL that is replaced</source>
        <translation>URL que é substituída</translation>
    </message>
    <message>
        <source>URL of the webhook</source>
        <translation>URL do webhook</translation>
    </message>
    <message>
        <source>HMAC key</source>
        <translation>chave HMAC</translation>
    </message>
    <message>
        <source>Set retries</source>
        <translation>Definir novas tentativas</translation>
    </message>
    <message>
        <source>What to do with webhooks</source>
        <translation>O que fazer com os webhooks</translation>
    </message>
    <message>
        <source>Leave webhooks as they are</source>
        <translation>Deixar os webhooks como estão</translation>
    </message>
    <message>
        <source>Add a webhook, or change it</source>
        <translation>Adicionar um webhook ou mudá-lo</translation>
    </message>
    <message>
        <source>Send to another URL</source>
        <translation>Enviar para outra URL</translation>
    </message>
    <message>
        <source>Remove a webhook</source>
        <translation>Remover um webhook</translation>
    </message>
    <message>
        <source>&amp;Instead of</source>
        <translation>&amp;Em vez de</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Eventos</translation>
    </message>
    <message>
        <source>Empty: kept as it is</source>
        <translation>Vazio: fica como está</translation>
    </message>
    <message>
        <source>HMAC &amp;key</source>
        <translation>C&amp;have HMAC</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>Cabe&amp;çalhos</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source> times</source>
        <translation> vezes</translation>
    </message>
    <message>
        <source>Seconds between attempts</source>
        <translation>Segundos entre as tentativas</translation>
    </message>
    <message>
        <source> s apart</source>
        <translation> s de intervalo</translation>
    </message>
    <message>
        <source>How the time between attempts grows</source>
        <translation>Como cresce o tempo entre as tentativas</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponencial</translation>
    </message>
    <message>
        <source>Empty: kept as they are</source>
        <translation>Vazio: ficam como estão</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WelcomePage</name>
    <message>
        <source>Opened before</source>
        <translation>Abertos antes</translation>
    </message>
    <message>
        <source>Quayside</source>
        <translation>Quayside</translation>
    </message>
    <message>
        <source>One screen for a fleet of WAHA servers.</source>
        <translation>Uma só tela para uma frota de servidores WAHA.</translation>
    </message>
    <message>
        <source>Maps opened before</source>
        <translation>Mapas abertos antes</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A file and the folder it is in</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>%1 — production — %2</source>
        <extracomment>%1 name of a connection, %2 where it goes</extracomment>
        <translation>%1 — produção — %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Connections, and files opened before</source>
        <translation>Conexões, e arquivos abertos antes</translation>
    </message>
    <message>
        <source>&amp;Inspect it</source>
        <translation>&amp;Inspecioná-lo</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspecionar</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishEditor</name>
    <message>
        <source>Label or group</source>
        <translation>Rótulo ou grupo</translation>
    </message>
    <message>
        <source>Value of the label</source>
        <translation>Valor do rótulo</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;dicionar</translation>
    </message>
    <message>
        <source>How it is wished</source>
        <translation>Como se deseja</translation>
    </message>
    <message>
        <source>must be</source>
        <translation>tem de ser</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>preferido</translation>
    </message>
    <message>
        <source>apart from</source>
        <translation>separada de</translation>
    </message>
    <message>
        <source>together with</source>
        <translation>junto com</translation>
    </message>
    <message>
        <source>the user&apos;s other sessions</source>
        <translation>as outras sessões do usuário</translation>
    </message>
    <message>
        <source>label</source>
        <translation>rótulo</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>Choose a label, or type one: “country”.</source>
        <translation>Escolha um rótulo ou digite um: “country”.</translation>
    </message>
    <message>
        <source>Choose a value, or type one: “BR”.</source>
        <translation>Escolha um valor ou digite um: “BR”.</translation>
    </message>
    <message>
        <source>Empty: the user&apos;s own sessions. A name: all users and sessions that have this group.</source>
        <translation>Vazio: as próprias sessões do usuário. Um nome: todos os usuários e sessões que têm este grupo.</translation>
    </message>
    <message>
        <source>No worker has %1 yet.</source>
        <translation>Nenhum worker tem %1 ainda.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) have %1.</source>
        <extracomment>%1 a label: &quot;country=BR&quot;</extracomment>
        <translation>
            <numerusform>%Ln worker tem %1.</numerusform>
            <numerusform>%Ln workers têm %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WishesPage</name>
    <message>
        <source>Wishes</source>
        <translation>Desejos</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Desejo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Re&amp;move wish</source>
        <translation>Re&amp;mover desejo</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessão</translation>
    </message>
    <message>
        <source>All sessions of the user</source>
        <translation>Todas as sessões do usuário</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>must be</source>
        <translation>tem de ser</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>preferido</translation>
    </message>
    <message>
        <source>apart from</source>
        <translation>separada de</translation>
    </message>
    <message>
        <source>together with</source>
        <translation>junto com</translation>
    </message>
    <message>
        <source>%1, overruled</source>
        <extracomment>%1 where a wish is from; another one about the same label counts in its place</extracomment>
        <translation>%1, sem efeito</translation>
    </message>
    <message>
        <source>the user&apos;s other sessions</source>
        <translation>as outras sessões do usuário</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>o grupo %1</translation>
    </message>
    <message>
        <source>a column of the application</source>
        <translation>uma coluna do aplicativo</translation>
    </message>
    <message>
        <source>the user, by a column</source>
        <translation>o usuário, por uma coluna</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aqui</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>o usuário</translation>
    </message>
    <message>
        <source>Choose a user to see where a session of it would go.</source>
        <translation>Escolha um usuário para ver aonde iria uma sessão dele.</translation>
    </message>
    <message>
        <source>Where would this session go if it moved now?</source>
        <translation>Aonde iria esta sessão se fosse movida agora?</translation>
    </message>
    <message>
        <source>Where would a new session of this user go?</source>
        <translation>Aonde iria uma nova sessão deste usuário?</translation>
    </message>
    <message>
        <source>It is on %1, where it must not be: %2. Move it to mend that.</source>
        <extracomment>%1 a worker, %2 what speaks against it: &quot;country=DE, must be BR&quot;</extracomment>
        <translation>Ela está em %1, onde não pode ficar: %2. Mova-a para consertar isso.</translation>
    </message>
    <message>
        <source>It is on %1: %2.</source>
        <translation>Ela está em %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its sessions are where they must not be. Move them to mend that.</source>
        <translation>
            <numerusform>%Ln das sessões dele está onde não pode ficar. Mova-a para consertar isso.</numerusform>
            <numerusform>%Ln das sessões dele estão onde não podem ficar. Mova-as para consertar isso.</numerusform>
        </translation>
    </message>
    <message>
        <source>No wishes: any worker will do, that with most room first. Add one below.</source>
        <translation>Nenhum desejo: qualquer worker serve, primeiro o que tem mais espaço. Adicione um abaixo.</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerDialog</name>
    <message>
        <source>Edit worker</source>
        <translation>Editar worker</translation>
    </message>
    <message>
        <source>Add worker</source>
        <translation>Adicionar worker</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>A worker is one WAHA server. Quayside talks to it directly with its API key.</source>
        <translation>Um worker é um servidor WAHA. O Quayside fala diretamente com ele, com a chave de API dele.</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>Empty: the host of the URL</source>
        <translation>Vazio: o host da URL</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>não definida</translation>
    </message>
    <message>
        <source> sessions</source>
        <translation> sessões</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Capacidade</translation>
    </message>
    <message>
        <source>country=de, proxy=eu-1</source>
        <translation>country=br, proxy=sp-1</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Rótulos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Shows the key for as long as the button is held.</source>
        <translation>Mostra a chave enquanto o botão estiver pressionado.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>C&amp;have de API</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Testar conexão</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar neste certificado</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
    <message>
        <source>WAHA %1, engine %2, tier %3, answered in %4 ms.</source>
        <translation>WAHA %1, motor %2, edição %3, respondeu em %4 ms.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln session(s).</source>
        <translation>
            <numerusform>Ele tem %Ln sessão.</numerusform>
            <numerusform>Ele tem %Ln sessões.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is limited to one session: creating and server actions will not work.</source>
        <translation>A chave é limitada a uma sessão: criar sessões e ações no servidor não vão funcionar.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Country, proxy, customer level or anything else. What users and sessions wish of their place is compared with them: see Placement rules.</source>
        <translation>País, proxy, nível do cliente ou qualquer outra coisa. É com eles que se compara o que usuários e sessões desejam do seu lugar: veja Regras de alocação.</translation>
    </message>
    <message>
        <source>Of your application&apos;s columns, and changed there: %1</source>
        <translation>Das colunas do seu aplicativo, e mudados lá: %1</translation>
    </message>
    <message>
        <source>Show the URL&apos;s secret</source>
        <translation>Mostrar o segredo da URL</translation>
    </message>
    <message>
        <source>Shows what is hidden of the URL for as long as the button is held.</source>
        <translation>Mostra o que está oculto na URL enquanto o botão é mantido pressionado.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Mostrar a chave</translation>
    </message>
    <message>
        <source>Type the hidden part of the URL again, or leave the URL as it was.</source>
        <translation>Digite de novo a parte oculta da URL ou deixe a URL como estava.</translation>
    </message>
    <message>
        <source>A key that begins with “sha512:” is the hash that the server keeps. Enter the key itself.</source>
        <translation>Uma chave que começa com “sha512:” é o hash que o servidor guarda. Informe a própria chave.</translation>
    </message>
    <message>
        <source>It %1.</source>
        <extracomment>%1 is a state: &quot;does not answer&quot;, &quot;refuses the API key&quot;</extracomment>
        <translation>Ele %1.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Somebody else changed the worker meanwhile: choose which values to save.</source>
        <translation>Outra pessoa mudou o worker nesse meio-tempo: escolha quais valores salvar.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidade</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Certificado de confiança</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerFilterMenu</name>
    <message>
        <source>Workers to filter by</source>
        <translation>Workers para filtrar</translation>
    </message>
    <message>
        <source>Any worker</source>
        <translation>Qualquer worker</translation>
    </message>
    <message>
        <source>Find a worker</source>
        <translation>Buscar um worker</translation>
    </message>
    <message>
        <source>No worker of that name</source>
        <translation>Nenhum worker com esse nome</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: type a part of the name</source>
        <translation>
            <numerusform>mais %Ln: digite uma parte do nome</numerusform>
            <numerusform>mais %Ln: digite uma parte do nome</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkerInspector</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Id in the map</source>
        <translation>Id no mapa</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>WAHA worker id</source>
        <translation>Id de worker do WAHA</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>No ar há</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latência</translation>
    </message>
    <message>
        <source>Changes come</source>
        <translation>Mudanças chegam</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Vagas</translation>
    </message>
    <message>
        <source>Map and live</source>
        <translation>Mapa e ao vivo</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>WAHA %1 · %2 · %3</source>
        <translation>WAHA %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>live; last full list %1</source>
        <translation>ao vivo; última lista completa: %1</translation>
    </message>
    <message>
        <source>by asking; last list %1</source>
        <translation>por consulta; última lista: %1</translation>
    </message>
    <message>
        <source>%1 in the map, %2 running, %3 without a row</source>
        <translation>%1 no mapa, %2 rodando, %3 sem linha</translation>
    </message>
    <message>
        <source>this edition does not tell</source>
        <translation>esta edição não informa</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Se falhar</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Para onde</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por</translation>
    </message>
    <message>
        <source>It told</source>
        <translation>Ele informou</translation>
    </message>
    <message>
        <source>%1: %2 (by %3, %4)</source>
        <extracomment>%1 what is done: &quot;Drain waha1: move 5 sessions&quot;, %2 what is going on, %3 who does it, %4 &quot;for 12 s&quot;</extracomment>
        <translation>%1: %2 (por %3, %4)</translation>
    </message>
</context>
<context>
    <name>quayside::ui::WorkersPane</name>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>Vagas livres</translation>
    </message>
    <message>
        <source>This map has no workers yet. A worker is one WAHA server.</source>
        <translation>Este mapa ainda não tem workers. Um worker é um servidor WAHA.</translation>
    </message>
    <message>
        <source>Add worker…</source>
        <translation>Adicionar worker…</translation>
    </message>
    <message>
        <source>No worker that has been asked has a problem.</source>
        <translation>Nenhum worker consultado tem problema.</translation>
    </message>
    <message>
        <source>Show all workers</source>
        <translation>Mostrar todos os workers</translation>
    </message>
    <message>
        <source>No worker has a free slot.</source>
        <translation>Nenhum worker tem vaga livre.</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>workers.csv</source>
        <extracomment>Name of a new file</extracomment>
        <translation>workers.csv</translation>
    </message>
    <message>
        <source>Export the workers</source>
        <translation>Exportar os workers</translation>
    </message>
    <message>
        <source>Save the workers as they are shown as a CSV or JSON file.</source>
        <translation>Salva os workers como aparecem em um arquivo CSV ou JSON.</translation>
    </message>
    <message>
        <source>Worker id</source>
        <translation>Id do worker</translation>
    </message>
</context>
<context>
    <name>quayside::updates::UpdateCheck</name>
    <message>
        <source>What this address sends says nothing about versions of Quayside.</source>
        <translation>O que este endereço envia não diz nada sobre versões do Quayside.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Verifique o endereço.</translation>
    </message>
    <message>
        <source>This address can&apos;t be asked for updates.</source>
        <translation>Este endereço não pode ser consultado sobre atualizações.</translation>
    </message>
    <message>
        <source>Type one that begins with https:// and holds no password.</source>
        <translation>Digite um que comece com https:// e não contenha senha.</translation>
    </message>
    <message>
        <source>%1 did not send a short answer in time.</source>
        <translation>%1 não enviou uma resposta curta a tempo.</translation>
    </message>
    <message>
        <source>%1 has no news of versions at this address (HTTP %2).</source>
        <translation>%1 não tem novidades de versões neste endereço (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 could not be asked.</source>
        <translation>%1 não pôde ser consultado.</translation>
    </message>
    <message>
        <source>Check the address and this computer&apos;s connection. Nothing else depends on it.</source>
        <translation>Verifique o endereço e a conexão deste computador. Nada mais depende disso.</translation>
    </message>
    <message>
        <source>its version is “%1”</source>
        <translation>a versão dele é “%1”</translation>
    </message>
</context>
<context>
    <name>quayside::waha::AddressText</name>
    <message>
        <source>The address is empty.</source>
        <translation>O endereço está vazio.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Este não é um endereço web.</translation>
    </message>
    <message>
        <source>The address begins with %1://.</source>
        <translation>O endereço começa com %1://.</translation>
    </message>
    <message>
        <source>The address holds a user name or password.</source>
        <translation>O endereço contém um nome de usuário ou uma senha.</translation>
    </message>
    <message>
        <source>The address ends in a “?” or “#” part.</source>
        <translation>O endereço termina em uma parte “?” ou “#”.</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>A porta deve estar entre 1 e 65535.</translation>
    </message>
</context>
<context>
    <name>quayside::waha::WahaText</name>
    <message>
        <source>The server gave no complete answer within %1 s.</source>
        <translation>O servidor não deu uma resposta completa em %1 s.</translation>
    </message>
    <message>
        <source>It may still have done what was asked: look before trying again.</source>
        <translation>Ele ainda pode ter feito o que foi pedido: olhe antes de tentar de novo.</translation>
    </message>
    <message>
        <source>The reply is larger than %1 and was cut off.</source>
        <translation>A resposta é maior que %1 e foi cortada.</translation>
    </message>
    <message>
        <source>Check that the address is a WAHA server&apos;s.</source>
        <translation>Verifique se o endereço é o de um servidor WAHA.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of the reply.</source>
        <translation>A conexão caiu no meio da resposta.</translation>
    </message>
    <message>
        <source>The server may have done what was asked: look before trying again.</source>
        <translation>O servidor pode ter feito o que foi pedido: olhe antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Check the address and that the server runs.</source>
        <translation>Verifique o endereço e se o servidor está rodando.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 recusou a conexão.</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Não existe um host chamado %1.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>O servidor fechou a conexão sem responder.</translation>
    </message>
    <message>
        <source>It may have done what was asked: look before trying again.</source>
        <translation>Ele pode ter feito o que foi pedido: olhe antes de tentar de novo.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>O proxy não pôde ser usado.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>Não foi possível alcançar %1.</translation>
    </message>
    <message>
        <source>The server sends requests on to %1.</source>
        <translation>O servidor redireciona as requisições para %1.</translation>
    </message>
    <message>
        <source>Quayside does not send the key there. If it is the right address, enter it as the worker&apos;s.</source>
        <translation>O Quayside não envia a chave para lá. Se for o endereço certo, informe-o como o do worker.</translation>
    </message>
    <message>
        <source>The server redirects in circles, last to %1.</source>
        <translation>O servidor redireciona em círculos, por último para %1.</translation>
    </message>
    <message>
        <source>Check the worker&apos;s address and the reverse proxy in front of it.</source>
        <translation>Verifique o endereço do worker e o proxy reverso na frente dele.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Não foi possível estabelecer uma conexão segura.</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1</source>
        <translation>Não foi possível estabelecer uma conexão segura: %1</translation>
    </message>
    <message>
        <source>Check that the server speaks https at this address.</source>
        <translation>Verifique se o servidor fala https neste endereço.</translation>
    </message>
    <message>
        <source>The certificate of “%1”, issued by “%2”, valid until %3, is not trusted: %4</source>
        <translation>O certificado de “%1”, emitido por “%2”, válido até %3, não é confiável: %4</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the server&apos;s, then trust it for this worker.</source>
        <translation>Compare a impressão digital com a do servidor e depois confie nela para este worker.</translation>
    </message>
    <message>
        <source>The certificate is not the one trusted for this worker. It is of “%1”, issued by “%2”, valid until %3.</source>
        <translation>O certificado não é o que foi aceito para este worker. Ele é de “%1”, emitido por “%2”, válido até %3.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate was renewed, compare the fingerprint and trust the new one.</source>
        <translation>Se o certificado do servidor foi renovado, compare a impressão digital e confie no novo.</translation>
    </message>
    <message>
        <source>The server stopped answering on the event connection.</source>
        <translation>O servidor parou de responder na conexão de eventos.</translation>
    </message>
    <message>
        <source>The server sent an event that is too large.</source>
        <translation>O servidor enviou um evento grande demais.</translation>
    </message>
    <message>
        <source>Enter an address like https://waha.example.com:3000.</source>
        <translation>Digite um endereço como https://waha.example.com:3000.</translation>
    </message>
    <message>
        <source>A session needs a name, other than dots only.</source>
        <translation>Uma sessão precisa de um nome, e não só de pontos.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Este não é um número de telefone.</translation>
    </message>
    <message>
        <source>Enter it with country code, in digits, like 12025550100.</source>
        <translation>Digite-o com o código do país, em algarismos, como 5511912345678.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Este não é um objeto JSON.</translation>
    </message>
    <message>
        <source>Paste the whole text, from { to }.</source>
        <translation>Cole o texto inteiro, de { até }.</translation>
    </message>
    <message>
        <source>The server refused the API key.</source>
        <translation>O servidor recusou a chave de API.</translation>
    </message>
    <message>
        <source>Check the key. A server started without a configured key makes a new random one at every start, so a key that worked before a restart stops working: set WAHA_API_KEY on the server.</source>
        <translation>Verifique a chave. Um servidor iniciado sem chave configurada cria uma nova, aleatória, a cada início, então uma chave que funcionava antes de reiniciar deixa de funcionar: defina WAHA_API_KEY no servidor.</translation>
    </message>
    <message>
        <source>Something in front of the server asks for a password of its own.</source>
        <translation>Algo na frente do servidor pede uma senha própria.</translation>
    </message>
    <message>
        <source>Let the reverse proxy pass requests that carry an X-Api-Key, or enter an address behind it.</source>
        <translation>Deixe o proxy reverso passar requisições que tragam X-Api-Key ou informe um endereço atrás dele.</translation>
    </message>
    <message>
        <source>The API key does not allow this.</source>
        <translation>A chave de API não permite isto.</translation>
    </message>
    <message>
        <source>Use the server&apos;s admin key, or a key of this session with more rights.</source>
        <translation>Use a chave de administrador do servidor ou uma chave desta sessão com mais direitos.</translation>
    </message>
    <message>
        <source>The server has no such session.</source>
        <translation>O servidor não tem tal sessão.</translation>
    </message>
    <message>
        <source>This server does not know the call.</source>
        <translation>Este servidor não conhece a chamada.</translation>
    </message>
    <message>
        <source>Update WAHA, and check that the address has no path too many.</source>
        <translation>Atualize o WAHA e verifique se o endereço não tem um caminho a mais.</translation>
    </message>
    <message>
        <source>The session is not running.</source>
        <translation>A sessão não está rodando.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>Inicie-a antes.</translation>
    </message>
    <message>
        <source>The session is not in a status that allows this: %1.</source>
        <translation>A sessão não está em um status que permita isto: %1.</translation>
    </message>
    <message>
        <source>The session is at %1; this needs %2.</source>
        <translation>A sessão está em %1; isto precisa de %2.</translation>
    </message>
    <message>
        <source>Wait until it gets there, or restart it.</source>
        <translation>Espere até ela chegar lá ou reinicie-a.</translation>
    </message>
    <message>
        <source>The session is not in a status that allows this.</source>
        <translation>A sessão não está em um status que permita isto.</translation>
    </message>
    <message>
        <source>This server can hold one session only, named “default”.</source>
        <translation>Este servidor só comporta uma sessão, chamada “default”.</translation>
    </message>
    <message>
        <source>Update WAHA to 2026.6.1 or later, or use a Plus edition.</source>
        <translation>Atualize o WAHA para a 2026.6.1 ou posterior, ou use uma edição Plus.</translation>
    </message>
    <message>
        <source>This server&apos;s edition can&apos;t do that.</source>
        <translation>A edição deste servidor não é capaz disso.</translation>
    </message>
    <message>
        <source>This server&apos;s engine can&apos;t do that.</source>
        <translation>O motor deste servidor não é capaz disso.</translation>
    </message>
    <message>
        <source>The server has a session with this name already.</source>
        <translation>O servidor já tem uma sessão com este nome.</translation>
    </message>
    <message>
        <source>Choose another name, or look whether it is the one you want.</source>
        <translation>Escolha outro nome ou veja se é a que você quer.</translation>
    </message>
    <message>
        <source>The server rejected the request (%1).</source>
        <translation>O servidor rejeitou a requisição (%1).</translation>
    </message>
    <message>
        <source>The server is still busy with this session.</source>
        <translation>O servidor ainda está ocupado com esta sessão.</translation>
    </message>
    <message>
        <source>The earlier request may yet succeed: look before trying again.</source>
        <translation>A requisição anterior ainda pode dar certo: olhe antes de tentar de novo.</translation>
    </message>
    <message>
        <source>The server reported an error of its own (%1).</source>
        <translation>O servidor informou um erro próprio (%1).</translation>
    </message>
    <message>
        <source>The reverse proxy in front of the server got no answer from it (%1).</source>
        <translation>O proxy reverso na frente do servidor não obteve resposta dele (%1).</translation>
    </message>
    <message>
        <source>Check that WAHA runs behind it.</source>
        <translation>Verifique se o WAHA roda atrás dele.</translation>
    </message>
    <message>
        <source>The answer is not one of a WAHA server.</source>
        <translation>A resposta não é de um servidor WAHA.</translation>
    </message>
    <message>
        <source>Check the address, its port and path included.</source>
        <translation>Verifique o endereço, incluindo a porta e o caminho.</translation>
    </message>
    <message>
        <source>This is not a WAHA server: it tells no version.</source>
        <translation>Este não é um servidor WAHA: não informa versão.</translation>
    </message>
    <message>
        <source>The reply&apos;s headers are longer than %1.</source>
        <translation>Os cabeçalhos da resposta são mais longos que %1.</translation>
    </message>
    <message>
        <source>No WAHA server sends such a thing: check what answers at the address.</source>
        <translation>Nenhum servidor WAHA envia tal coisa: verifique o que responde no endereço.</translation>
    </message>
    <message>
        <source>Check the proxy in this computer&apos;s network settings; Quayside uses those.</source>
        <translation>Verifique o proxy nas configurações de rede deste computador; o Quayside as usa.</translation>
    </message>
    <message>
        <source>The event connection was lost (%1).</source>
        <extracomment>%1 is a close code of a WebSocket, a number</extracomment>
        <translation>A conexão de eventos foi perdida (%1).</translation>
    </message>
    <message>
        <source>It is made again by itself; until then the lists are polled.</source>
        <translation>Ela é refeita sozinha; até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>The API key may not listen to live events (1008).</source>
        <translation>A chave de API não pode escutar eventos ao vivo (1008).</translation>
    </message>
    <message>
        <source>The server does not take the API key for live events (1008).</source>
        <translation>O servidor não aceita a chave de API para eventos ao vivo (1008).</translation>
    </message>
    <message>
        <source>Use the server&apos;s admin key.</source>
        <translation>Use a chave de administrador do servidor.</translation>
    </message>
    <message>
        <source>If lists come in with this key, a reverse proxy cuts it out of the WebSocket&apos;s address: let it pass the query.</source>
        <translation>Se as listas chegam com esta chave, um proxy reverso a corta do endereço do WebSocket: deixe-o passar a query.</translation>
    </message>
    <message>
        <source>The server does not offer the events that were asked for (4001).</source>
        <translation>O servidor não oferece os eventos que foram pedidos (4001).</translation>
    </message>
    <message>
        <source>Update WAHA to 2024.11.5 or later. Until then the lists are polled.</source>
        <translation>Atualize o WAHA para 2024.11.5 ou posterior. Até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>Live events were refused with HTTP %1.</source>
        <translation>Os eventos ao vivo foram recusados com HTTP %1.</translation>
    </message>
    <message>
        <source>What answers the request for live events is no web server.</source>
        <translation>O que responde à requisição de eventos ao vivo não é um servidor web.</translation>
    </message>
    <message>
        <source>If a reverse proxy is in front of the server, let it pass WebSocket upgrades; if not, update WAHA. Until then the lists are polled.</source>
        <translation>Se houver um proxy reverso na frente do servidor, deixe-o passar upgrades de WebSocket; se não, atualize o WAHA. Até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>What comes on the event connection is no WebSocket.</source>
        <translation>O que chega na conexão de eventos não é WebSocket.</translation>
    </message>
    <message>
        <source>Check the reverse proxy in front of the server. Until then the lists are polled.</source>
        <translation>Verifique o proxy reverso na frente do servidor. Até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>The server does not read what is sent on the event connection.</source>
        <translation>O servidor não lê o que é enviado na conexão de eventos.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s load. Until then the lists are polled.</source>
        <translation>Veja a carga do servidor. Até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>The server sends more on the event connection than any WAHA server does.</source>
        <translation>O servidor envia mais na conexão de eventos do que qualquer servidor WAHA.</translation>
    </message>
    <message>
        <source>Look at what runs there. Until then the lists are polled.</source>
        <translation>Veja o que roda ali. Até lá, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>Until the connection is made again the lists are polled.</source>
        <translation>Até que a conexão seja refeita, as listas são obtidas por consulta.</translation>
    </message>
    <message>
        <source>The API key holds a line break or an invisible character inside.</source>
        <translation>A chave de API tem dentro uma quebra de linha ou um caractere invisível.</translation>
    </message>
    <message>
        <source>Copy it again, as one line.</source>
        <translation>Copie-a de novo, em uma só linha.</translation>
    </message>
    <message>
        <source>Something in front of the server lets nobody pass from here.</source>
        <translation>Algo na frente do servidor não deixa ninguém passar a partir daqui.</translation>
    </message>
    <message>
        <source>Let the reverse proxy or firewall pass requests of this computer, or enter an address behind it. The API key is not what was refused.</source>
        <translation>Deixe o proxy reverso ou o firewall passar as requisições deste computador ou informe um endereço atrás dele. A chave de API não é o que foi recusado.</translation>
    </message>
    <message>
        <source>The server, or a proxy in front of it, takes no more requests for now (%1).</source>
        <translation>O servidor, ou um proxy na frente dele, não aceita mais requisições por enquanto (%1).</translation>
    </message>
    <message numerus="yes">
        <source>It asks to be left alone for %Ln second(s).</source>
        <translation>
            <numerusform>Ele pede uma pausa de %Ln segundo.</numerusform>
            <numerusform>Ele pede uma pausa de %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quayside asks less often until it does.</source>
        <translation>O Quayside consulta com menos frequência até lá.</translation>
    </message>
    <message>
        <source>No connection came about within %1 s; nothing was asked.</source>
        <translation>Nenhuma conexão se fez em %1 s; nada foi perguntado.</translation>
    </message>
    <message>
        <source>Check the address, the network, and that the server runs.</source>
        <translation>Confira o endereço, a rede e se o servidor está rodando.</translation>
    </message>
</context>
</TS>
