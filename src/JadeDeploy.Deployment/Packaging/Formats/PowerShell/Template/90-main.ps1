# ---- The deployment -------------------------------------------------------------------------------------------------

# Jade's programs take quotes around a value away, so a path with quotes would arrive as another one.
function Get-GivenPath([string] $name, [string] $value) {
    if ($value.Length -eq 0) { Stop-Usage "-$name is missing. Usage: deploy.ps1 -bin FOLDER -path FOLDER -ini FILE [-server singleUser|multiUser] [-dryRun] [-resume [-step N -as done|redo]] [-backupConfirmed] [-timeLimit SECONDS] [-hooks FILE] [-transition auto|manual]" }
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
    if ($transition -cne 'auto' -and $transition -cne 'manual') { Stop-Usage '-transition is auto or manual.' }
    $database = Get-GivenPath 'path' $path
    $folder = Join-Path $database 'jadedeploy'
    $limit = $null
    if ($timeLimit.Length -gt 0) { $limit = [int] $timeLimit }
    $file = $null
    if ($hooks.Length -gt 0) { $file = Get-FullPath $hooks }
    return @{
        HooksFile = $file
        Hooks = @()
        IsManual = ($transition -ceq 'manual')
        Awaits = $false
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
    if ($null -eq $pending -and $Deployment.PointOfNoReturn -ne 0 -and -not $backupConfirmed -and (Get-HooksAt 'beforeRun').Length -eq 0 -and -not $dryRun) {
        Stop-Deployment "JD6056: from step $($Deployment.PointOfNoReturn) on there is no way back but a backup. Back the database up, then say so: $(Get-NextCommand '-backupConfirmed') Or give a hook that does it before the run."
    }
    return @{ Nothing = $false; Registry = $registry; IsStarted = ($null -ne $pending) }
}

function Invoke-Change($stored, $verdict) {
    $held = @{ Registry = $verdict.Registry; IsNoted = $false; IsOver = $false; Early = (New-Object System.Collections.ArrayList); Step = $null }
    try { Invoke-Run $held $stored $verdict }
    catch {
        $held.IsNoted = $false
        $held.IsOver = $true
        $code = [regex]::Match([string] $_.Exception.Message, '\AJD[0-9]{4}').Value
        $problem = Invoke-Hooks $held 'onFailure' $held.Step $code
        if ($null -ne $problem) { Write-Host "warning: JD6023: the run failed, and then: $problem Do by hand what the hook should do." }
        throw
    }
    if ($Target.Awaits) { return }
    $held.IsNoted = $false
    $held.IsOver = $true
    $problem = Invoke-Hooks $held 'afterRun' $null ''
    if ($null -ne $problem) { Write-Host "warning: JD6022: $problem The database is deployed, and its registry names $($Deployment.To): do not run this again, but do by hand what the hook should do." }
}

function Invoke-Run($held, $stored, $verdict) {
    $problem = Invoke-Hooks $held 'beforeRun' $null ''
    if ($null -ne $problem) {
        $again = '-resume'
        if (-not $verdict.IsStarted) { $again = '' }
        if ($again.Length -eq 0 -and $backupConfirmed) { $again = '-backupConfirmed' }
        Stop-Deployment "JD6020: $problem Nothing was changed by this run. When the cause is gone, run again: $(Get-NextCommand $again)"
    }
    if (-not $verdict.IsStarted) {
        $edition = $null
        if ($null -ne $stored) { $edition = $stored['edition'].Number }
        $started = Get-StartedRegistry $held.Registry
        Save-Registry $started $edition
        $held.Registry = $started
    }
    $held.IsNoted = $true
    if ($held.Early.Count -gt 0) {
        $noted = New-Object System.Collections.ArrayList
        if ($held.Registry['pending'].Contains('hooks')) { $noted.AddRange($held.Registry['pending']['hooks']) }
        $noted.AddRange($held.Early)
        Save-Pending $held @{ hooks = $noted }
    }
    $run = Get-Run $held.Registry
    $waiting = Invoke-Steps $held
    if ($null -ne $waiting) {
        Save-Pending $held @{ state = 'awaitingTransition' }
        $Target.Awaits = $true
        Write-Host "Done up to the transition ($(Get-StepName $waiting)), which is left to a person; the registry still names the old version. To make the transition, continue: $(Get-NextCommand '-resume' $true)"
        return
    }
    $deployed = Get-DeployedRegistry $held.Registry
    Save-Registry $deployed $held.Registry['edition'].Number
    Write-Host "Deployed $($Deployment.To) in $(@($Deployment.Steps).Length) steps, as exit codes say; the catalogue was not compared. The log is $($run.Log)"
}

function Invoke-Deployment {
    Assert-Files
    Write-Host "$($Deployment.PackageId) $($Deployment.PackageVersion) is intact."
    Assert-Machine
    $Target.Hooks = Read-Hooks $hooks
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
    if ($Target.Awaits) { $code = 3 }
}
catch {
    $code = 1
    $failure = $_.Exception
    if ($null -ne $failure -and $failure.Data.Contains('JadeDeploy')) { $code = $failure.Data['JadeDeploy']; Write-Host "error: $($failure.Message)" }
    else { Write-Host "error: $_ ($($_.InvocationInfo.PositionMessage))" }
}
exit $code
