; The Windows installer: for this user alone, so without an administrator. Compiled by installer/build.py, which gives
; VERSION, NUMBERS (four of them), FILES (all of the frozen program), OUT, KILOBYTES and ICON.
;
; Without questions:  Noaber-…-setup.exe /S [/D=C:\Some where]     (/D comes last and takes no quotes)
;                     Uninstall.exe /S
; Exit codes: 0 done, 1 called off, 2 refused because the program is running.

Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Noaber"
!define FILE_KIND "Noaber.File"

Name "Noaber"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Noaber"
InstallDirRegKey HKCU "Software\Noaber" "Folder"
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "Noaber ${VERSION}"
VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\Noaber.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; Windows picks the language that it speaks itself; Dutch stands first for every other one.
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"
!macro VERSION_TEXTS language
  VIAddVersionKey /LANG=${language} "ProductName" "Noaber"
  VIAddVersionKey /LANG=${language} "FileDescription" "Noaber"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "Noaber"
!macroend
!insertmacro VERSION_TEXTS ${LANG_DUTCH}
!insertmacro VERSION_TEXTS ${LANG_ENGLISH}

LangString PROGRAM ${LANG_DUTCH} "Het programma"
LangString PROGRAM ${LANG_ENGLISH} "The program"
LangString MENU ${LANG_DUTCH} "In het menu Start"
LangString MENU ${LANG_ENGLISH} "In the Start menu"
LangString DESKTOP ${LANG_DUTCH} "Op het bureaublad"
LangString DESKTOP ${LANG_ENGLISH} "On the desktop"
LangString KIND ${LANG_DUTCH} "Bestand van een coöperatie"
LangString KIND ${LANG_ENGLISH} "File of a cooperative"
LangString RUNNING ${LANG_DUTCH} "Noaber is nog open. Sluit het programma en klik dan op Opnieuw."
LangString RUNNING ${LANG_ENGLISH} "Noaber is still open. Close the program and then click Retry."
LangString KEPT ${LANG_DUTCH} "Noaber is verwijderd. Uw gegevens zijn er nog: de bestanden die eindigen op .noaber staan \
waar u ze hebt bewaard, meestal in $DOCUMENTS. Instellingen en logboek staan in $LOCALAPPDATA\Noaber."
LangString KEPT ${LANG_ENGLISH} "Noaber has been removed. Your data are still there: the files that end in .noaber are \
where you saved them, mostly in $DOCUMENTS. Settings and log are in $LOCALAPPDATA\Noaber."

; A program that runs cannot be opened for writing. That is surer than looking for its window.
!macro MUST_BE_CLOSED name
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${name}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${name}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 2
      Quit
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDCANCEL`
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${Loop}
!macroend

!macro TELL_EXPLORER
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Section "$(PROGRAM)"
  SectionIn RO
  SetShellVarContext current
  !insertmacro MUST_BE_CLOSED "Noaber.exe"
  !insertmacro MUST_BE_CLOSED "noaber-cli.exe"
  RMDir /r "$INSTDIR\_internal" ; of the version before; this folder holds nothing of the user
  SetOutPath "$INSTDIR"
  File /r "${FILES}"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  WriteRegStr HKCU "Software\Noaber" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.noaber" "" "${FILE_KIND}"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}" "" "$(KIND)"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\DefaultIcon" "" '"$INSTDIR\Noaber.exe",0'
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\Noaber.exe" "%1"'
  !insertmacro TELL_EXPLORER

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Noaber"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" '"$INSTDIR\Noaber.exe",0'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Noaber"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section "$(MENU)"
  CreateShortcut "$SMPROGRAMS\Noaber.lnk" "$INSTDIR\Noaber.exe"
SectionEnd

Section "$(DESKTOP)"
  CreateShortcut "$DESKTOP\Noaber.lnk" "$INSTDIR\Noaber.exe"
SectionEnd

; Only what the installer brought: a data file that somebody keeps in this folder stays, and so does the folder then.
Section "Uninstall"
  SetShellVarContext current
  !insertmacro MUST_BE_CLOSED "Noaber.exe"
  !insertmacro MUST_BE_CLOSED "noaber-cli.exe"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Noaber.exe"
  Delete "$INSTDIR\noaber-cli.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Noaber.lnk"
  Delete "$DESKTOP\Noaber.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Classes\${FILE_KIND}"
  ReadRegStr $0 HKCU "Software\Classes\.noaber" ""
  ${If} $0 == "${FILE_KIND}"
    DeleteRegKey HKCU "Software\Classes\.noaber"
  ${EndIf}
  DeleteRegKey HKCU "Software\Noaber"
  !insertmacro TELL_EXPLORER
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)"
  ${EndIf}
SectionEnd
