# Sign programs with the certificate in CERTIFICATE (a .pfx as base64) and its password in CERTIFICATE_PASSWORD.
param([Parameter(Mandatory)][string[]] $Programs)
$ErrorActionPreference = "Stop"

$file = Join-Path $env:RUNNER_TEMP "certificate.pfx"
[IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:CERTIFICATE))
try {
    $signtool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
        Sort-Object FullName | Select-Object -Last 1
    & $signtool.FullName sign /f $file /p $env:CERTIFICATE_PASSWORD /fd SHA256 `
        /tr http://timestamp.digicert.com /td SHA256 $Programs
    if ($LASTEXITCODE) { throw "signtool refuses" }
} finally {
    Remove-Item $file
}
