# ---- The deployment -------------------------------------------------------------------------------------------------

# Jade's programs take quotes around a value away, so a path with quotes would arrive as another one.
function Get-GivenPath([string] $name, [string] $value) {
    if ($value.Length -eq 0) { Stop-Usage "-$name is missing. Usage: deploy.ps1 -bin FOLDER -path FOLDER -ini FILE [-server singleUser|multiUser] [-dryRun] [-resume [-step N -as done|redo]] [-backupConfirmed] [-timeLimit SECONDS]" }
    if ([regex]::IsMatch($value, '["''\p{Cc}]')) { Stop-Usage "-$name has a quotation mark or a control character, which a path cannot have here." }
    return Get-FullPath $value
}

function Get-Target($rest) {
    if ($rest.Count -gt 0) { Stop-Usage "'$($rest[0])' is not understood." }
    if ($server -cne 'singleUser' -and $server -cne 'multiUser') { Stop-Usage '-server is singleUser or multiUser.' }
    if (($step.Length -gt 0) -ne ($as.Length -gt 0) -or ($step.Length -gt 0 -and -not $resume)) { Stop-Usage '-step N and -as done|redo go together, with -resume.' }
    if ($step.Length -gt 0 -and -not [regex]::IsMatch($step, '\A[0-9]{1,6}\z')) { Stop-Usage '-step is the number of a step.' }
    if ($as.Length -gt 0 -and $as -cne 'done' -and $as -cne 'redo') { Stop-Usage '-as is done or redo.' }
    if ($timeLimit.Length -gt 0 -and -not [regex]::IsMatch($timeLimit, '\A[1-9][0-9]{0,8}\z')) { Stop-Usage '-timeLimit is a whole number of seconds above 0.' }
    $database = Get-GivenPath 'path' $path
    $folder = Join-Path $database 'jadedeploy'
    $limit = $null
    if ($timeLimit.Length -gt 0) { $limit = [int] $timeLimit }
    return @{
        Bin = (Get-GivenPath 'bin' $bin)
        Path = $database
        Ini = (Get-GivenPath 'ini' $ini)
        Server = $server
        TimeLimit = $limit
        Folder = $folder
        Registry = (Join-Path $folder 'registry.json')
    }
}

# What can be seen before anything is opened.
function Assert-Machine {
    if ([regex]::IsMatch($PSScriptRoot, '["''\p{Cc}]')) { Stop-Deployment "This folder has a quotation mark in its path ($PSScriptRoot), which Jade's programs would take away. Copy it elsewhere." }
    if (-not [System.IO.Directory]::Exists($Target.Path)) { Stop-Deployment "JD6007: there is no directory $($Target.Path). Check -path." }
    if (-not [System.IO.File]::Exists($Target.Ini)) { Stop-Deployment "JD6007: there is no file $($Target.Ini). Check -ini." }
    foreach ($name in 'jadloadb', 'jadclient') {
        if (-not [System.IO.File]::Exists((Get-ProgramPath $name))) { Stop-Deployment "JD6007: there is no $(Get-ProgramPath $name). Check -bin." }
    }
    if ($IsOnWindows) {
        $root = [System.IO.Path]::GetPathRoot($Target.Path)
        if ($root.StartsWith('\\') -or (New-Object System.IO.DriveInfo($root)).DriveType -eq [System.IO.DriveType]::Network) {
            Stop-Deployment "The directory $($Target.Path) is on another machine, where a lock does not hold. Run this on the database's own server."
        }
    }
}

# Checks the registry. Gives what to do: Nothing, or Run with the registry and the unfinished run.
function Get-Verdict($stored) {
    $registry = $stored
    if ($null -eq $registry) { $registry = New-Registry } else { Assert-Place $registry['database'] }
    Assert-Bound $registry['database']
    $pending = Get-PendingRun $registry
    if (Test-AlreadyDeployed $registry) { return @{ Nothing = $true } }
    $findings = Get-Findings $registry
    if ($findings.Count -gt 0) { Stop-Deployment ($findings -join [System.Environment]::NewLine) }
    if ($resume -and $null -eq $pending) { Stop-Deployment "JD5032: no run of the database $($Target.Path) is unfinished. Run without -resume: $(Get-NextCommand '')" }
    if ($null -eq $pending -and $Deployment.PointOfNoReturn -ne 0 -and -not $backupConfirmed -and -not $dryRun) {
        Stop-Deployment "From step $($Deployment.PointOfNoReturn) on there is no way back but a backup. Back the database up, then say so: $(Get-NextCommand '-backupConfirmed')"
    }
    return @{ Nothing = $false; Registry = $registry; IsStarted = ($null -ne $pending) }
}

function Invoke-Change($stored, $verdict) {
    $registry = $verdict.Registry
    if (-not $verdict.IsStarted) {
        $edition = $null
        if ($null -ne $stored) { $edition = $stored['edition'].Number }
        $registry = Get-StartedRegistry $registry
        Save-Registry $registry $edition
    }
    $run = Get-Run $registry
    Invoke-Steps $run
    $deployed = Get-DeployedRegistry $registry
    Save-Registry $deployed $registry['edition'].Number
    Write-Host "Deployed $($Deployment.To) in $(@($Deployment.Steps).Length) steps, as exit codes say; the catalogue was not compared. The log is $($run.Log)"
}

function Invoke-Deployment {
    Assert-Files
    Write-Host "$($Deployment.PackageId) $($Deployment.PackageVersion) is intact."
    Assert-Machine
    $lock = $null
    if (-not $dryRun) { $lock = Open-Lock }
    try {
        $stored = Read-Registry
        $verdict = Get-Verdict $stored
        if ($verdict.Nothing) { Write-Host "Nothing to do: the registry names $($Deployment.To) already." }
        elseif ($dryRun) { Write-Host "The deployment can run: $(Get-NextCommand '-backupConfirmed') This was a dry run: nothing was changed." }
        else { Invoke-Change $stored $verdict }
    }
    finally {
        if ($null -ne $lock) { $lock.Dispose() }
    }
}

$code = 0
try {
    $Target = Get-Target $args
    Invoke-Deployment
}
catch {
    $code = 1
    $failure = $_.Exception
    if ($null -ne $failure -and $failure.Data.Contains('JadeDeploy')) { $code = $failure.Data['JadeDeploy']; Write-Host "error: $($failure.Message)" }
    else { Write-Host "error: $_ ($($_.InvocationInfo.PositionMessage))" }
}
exit $code
