; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows, made by packaging/windows/build.sh with
;   VERSION, STAGE (the folder of what is installed), LISTS (made of it: added.nsh and removed.nsh), OUTPUT, KILOBYTES
; For this user alone, without an administrator's rights, unless asked otherwise. On the command line:
;   /S silent   /AllUsers or /CurrentUser   /D=FOLDER (last)
; and for uninstall.exe: /S, and /RemoveSettings to take settings, connections and the log away, too. Silent or not, they
; stay unless that is said. It ends with 2 where the program is running, and changes nothing.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS all

; Written while the installer is made, signed where there is a key.
!uninstfinalize 'bash sign.sh "%1"' = 0

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Quayside"
!define MULTIUSER_MUI
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR Quayside
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME InstallLocation
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME InstallLocation
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name Quayside
OutFile "${OUTPUT}"
BrandingText "Quayside ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName Quayside
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs Quayside"
VIAddVersionKey LegalCopyright "The Quayside contributors, GPL-3.0-or-later"

!define MUI_ICON "..\..\resources\windows\quayside.ico"
!define MUI_UNICON "..\..\resources\windows\quayside.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "..\..\resources\windows\installer.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "..\..\resources\windows\installer.bmp"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\quayside.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE PortugueseBR

LangString Running ${LANG_ENGLISH} "Quayside is running. Close it, then try again."
LangString Running ${LANG_PORTUGUESEBR} "O Quayside está aberto. Feche-o e tente de novo."
LangString Inspect ${LANG_ENGLISH} "Inspect with Quayside"
LangString Inspect ${LANG_PORTUGUESEBR} "Inspecionar com o Quayside"
LangString Open ${LANG_ENGLISH} "Open with Quayside"
LangString Open ${LANG_PORTUGUESEBR} "Abrir com o Quayside"
LangString Map ${LANG_ENGLISH} "Shard map of a WAHA fleet"
LangString Map ${LANG_PORTUGUESEBR} "Mapa de uma frota WAHA"
LangString AskSettings ${LANG_ENGLISH} "Delete your settings, connections and log, too?$\r$\n$\r$\nMaps are not touched. Passwords in Windows' Credential Manager stay there, under “Quayside”."
LangString AskSettings ${LANG_PORTUGUESEBR} "Excluir também as suas configurações, conexões e o log?$\r$\n$\r$\nOs mapas não são tocados. As senhas no Gerenciador de Credenciais do Windows continuam lá, em “Quayside”."

; A program that runs can't be replaced: found out before anything is changed.
!macro STOP_WHERE_RUNNING
    ${Do}
        ${IfNot} ${FileExists} "$INSTDIR\quayside.exe"
            ${Break}
        ${EndIf}
        ClearErrors
        FileOpen $0 "$INSTDIR\quayside.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${Break}
        ${EndIf}
        ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDCANCEL`
            SetErrorLevel 2
            Quit
        ${EndIf}
    ${Loop}
!macroend

!macro TELL_EXPLORER
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
    StrCpy $R0 $INSTDIR ; of /D, which MultiUser passes over
    !insertmacro MULTIUSER_INIT
    ${If} $R0 != ""
        StrCpy $INSTDIR $R0
    ${EndIf}
FunctionEnd

Function un.onInit
    !insertmacro MULTIUSER_UNINIT
FunctionEnd

; In the place of a version before, or in another than it: that one takes away what was its own. Settings are not the installer's.
!macro REMOVE_FROM FOLDER
    ${If} ${FileExists} "${FOLDER}\uninstall.exe"
        ExecWait '"${FOLDER}\uninstall.exe" /S /$MultiUser.InstallMode _?=${FOLDER}' $0
        ${If} $0 <> 0
            SetErrorLevel $0
            Quit
        ${EndIf}
        Delete "${FOLDER}\uninstall.exe"
        RMDir "${FOLDER}"
    ${EndIf}
!macroend

Function removeBefore
    ReadRegStr $1 SHCTX "${UNINSTALL_KEY}" InstallLocation
    !insertmacro REMOVE_FROM $INSTDIR
    ${If} $1 != ""
    ${AndIf} $1 != $INSTDIR
        !insertmacro REMOVE_FROM $1
    ${EndIf}
FunctionEnd

Function associate
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap" "" "$(Map)"
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\DefaultIcon" "" "$INSTDIR\quayside.exe,0"
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\shell" "" "inspect"
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\shell\inspect" "" "$(Inspect)"
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\shell\inspect\command" "" '"$INSTDIR\quayside.exe" --inspect "%1"'
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\shell\open" "" "$(Open)"
    WriteRegStr SHCTX "Software\Classes\Quayside.ShardMap\shell\open\command" "" '"$INSTDIR\quayside.exe" --map "%1"'
    WriteRegStr SHCTX "Software\Classes\.shardmap" "" "Quayside.ShardMap"
    ; Files of others: offered, never taken.
    WriteRegStr SHCTX "Software\Classes\.sqlite\OpenWithProgids" "Quayside.ShardMap" ""
    WriteRegStr SHCTX "Software\Classes\.db\OpenWithProgids" "Quayside.ShardMap" ""
    !insertmacro TELL_EXPLORER
FunctionEnd

Function enterInList
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "Quayside"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\quayside.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "The Quayside contributors"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize ${KILOBYTES}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
FunctionEnd

Section
    !insertmacro STOP_WHERE_RUNNING
    Call removeBefore
    !include "${LISTS}/added.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortCut "$SMPROGRAMS\Quayside.lnk" "$INSTDIR\quayside.exe"
    Call associate
    Call enterInList
SectionEnd

; Of the user who removes it, whoever installed it.
Function un.settings
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/RemoveSettings" $1
    ${If} ${Errors}
        MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "$(AskSettings)" /SD IDNO IDYES remove
        Return
    ${EndIf}
remove:
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\Quayside\Quayside"
    RMDir "$LOCALAPPDATA\Quayside"
    DeleteRegKey HKCU "Software\Quayside\Quayside"
    DeleteRegKey /ifempty HKCU "Software\Quayside"
    ${If} $MultiUser.InstallMode == AllUsers
        SetShellVarContext all
    ${EndIf}
FunctionEnd

Section Uninstall
    !insertmacro STOP_WHERE_RUNNING
    !include "${LISTS}/removed.nsh"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; stays where something lies in it that is not ours
    Delete "$SMPROGRAMS\Quayside.lnk"
    DeleteRegKey SHCTX "Software\Classes\Quayside.ShardMap"
    ReadRegStr $0 SHCTX "Software\Classes\.shardmap" ""
    ${If} $0 == "Quayside.ShardMap"
        DeleteRegValue SHCTX "Software\Classes\.shardmap" ""
        DeleteRegKey /ifempty SHCTX "Software\Classes\.shardmap"
    ${EndIf}
    DeleteRegValue SHCTX "Software\Classes\.sqlite\OpenWithProgids" "Quayside.ShardMap"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.sqlite\OpenWithProgids"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.sqlite"
    DeleteRegValue SHCTX "Software\Classes\.db\OpenWithProgids" "Quayside.ShardMap"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.db\OpenWithProgids"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.db"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    !insertmacro TELL_EXPLORER
    Call un.settings
SectionEnd
