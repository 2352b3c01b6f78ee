# ---- Hooks ----------------------------------------------------------------------------------------------------------
# Programs that the administrator names: to back up, to stop and start applications. Each is noted in the unfinished run
# when it starts and when it ends. One before the end stops the run; one after it cannot undo what is recorded.

# Reads the file of hooks; the same form as for 'jadedeploy run --hooks'.
function Read-Hooks([string] $file) {
    $read = New-Object System.Collections.ArrayList
    if ($file.Length -eq 0) { return , $read }
    $name = Get-FullPath $file
    if (-not [System.IO.File]::Exists($name)) { Stop-Hooks $name 'there is no such file' }
    $document = ConvertFrom-JsonDocument ([System.IO.File]::ReadAllText($name, $Utf8)) $name
    if (-not ($document -is [System.Collections.IDictionary]) -or -not ($document['hooks'] -is [System.Collections.ArrayList])) { Stop-Hooks $name 'it has no list of hooks' }
    if (-not (Test-Same (Get-JsonNumber $document['formatVersion']) '1')) { Stop-Hooks $name 'its formatVersion is not 1' }
    foreach ($hook in $document['hooks']) { [void] $read.Add((Read-Hook $name $hook)) }
    return , $read
}

function Stop-Hooks([string] $file, [string] $problem) {
    Stop-Deployment "JD6025: the file of hooks cannot be read: ${file}: $problem. Its form is described by hooks.schema.json."
}

function Read-Hook([string] $file, $hook) {
    if (-not ($hook -is [System.Collections.IDictionary]) -or -not ($hook['program'] -is [string]) -or $hook['program'].Length -eq 0) { Stop-Hooks $file 'a hook has no program' }
    $points = 'beforeRun', 'beforeTransition', 'afterTransition', 'afterRun', 'onFailure'
    if (@($points | Where-Object { Test-Same $_ $hook['when'] }).Length -eq 0) { Stop-Hooks $file "the hook '$($hook['program'])' has a point that is none of $($points -join ', ')" }
    $arguments = @()
    if ($hook.Contains('arguments')) { $arguments = @($hook['arguments']) }
    foreach ($argument in $arguments) { if (-not ($argument -is [string])) { Stop-Hooks $file "the hook '$($hook['program'])' has an argument that is no text" } }
    $seconds = 600
    if ($hook.Contains('timeout')) {
        $text = Get-JsonNumber $hook['timeout']
        if (-not [regex]::IsMatch($text, '\A[1-9][0-9]{0,4}\z') -or [int] $text -gt 86400) { Stop-Hooks $file "the hook '$($hook['program'])' has a timeout that is not from 1 to 86400 seconds" }
        $seconds = [int] $text
    }
    return @{ When = $hook['when']; Program = $hook['program']; Path = (Find-HookProgram $hook['program']); Arguments = $arguments; Seconds = $seconds }
}

# The text of a number; empty for anything else.
function Get-JsonNumber($value) {
    if ($null -ne $value -and $null -ne $value.PSObject.Properties['Number']) { return $value.Number }
    return ''
}

# A file below the current folder, else a program on the search path. Windows runs batch files with a shell.
function Find-HookProgram([string] $program) {
    if ($IsOnWindows -and [regex]::IsMatch($program, '\.(cmd|bat)\z', 'IgnoreCase')) {
        Stop-Deployment "JD6019: the program of the hook '$program' cannot be run: it is a batch file, which only a shell runs. Name the shell as the program and the file as its argument. Nothing was changed."
    }
    $extensions = @('')
    if ($IsOnWindows) { $extensions = '', '.exe', '.com' }
    $folders = @((Get-Location -PSProvider FileSystem).ProviderPath)
    if ($program.IndexOfAny([char[]] '/\') -lt 0) { $folders = $folders + ([string] $env:PATH).Split([System.IO.Path]::PathSeparator) }
    foreach ($folder in $folders) {
        if ($folder.Length -eq 0) { continue }
        foreach ($extension in $extensions) {
            $file = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($folder, $program + $extension))
            if ([System.IO.File]::Exists($file)) { return $file }
        }
    }
    Stop-Deployment "JD6019: the program of the hook '$program' cannot be run: it is neither in the current folder nor on the search path. Nothing was changed. Correct the hook, or install the program."
}

function Get-HooksAt([string] $point) {
    return , @($Target.Hooks | Where-Object { Test-Same $_.When $point })
}

# What a hook finds in its environment.
function Get-HookVariables([string] $point, $number, [string] $problem) {
    return @{
        JADEDEPLOY_HOOK = $point
        JADEDEPLOY_PACKAGE = $PSScriptRoot
        JADEDEPLOY_REPOSITORY = $Deployment.Repository
        JADEDEPLOY_FROM = [string] $Deployment.From
        JADEDEPLOY_TO = $Deployment.To
        JADEDEPLOY_DATABASE = $Target.Path
        JADEDEPLOY_STEP = [string] $number
        JADEDEPLOY_ERROR = $problem
    }
}

# Runs the hooks of a point; the first that fails is the last. Gives what went wrong, or null.
function Invoke-Hooks($held, [string] $point, $number, [string] $problem) {
    foreach ($hook in (Get-HooksAt $point)) {
        $name = "$point '$($hook.Program)'"
        Write-Host "Hook $name starts."
        Add-Hook $held $hook $number 'started'
        $result = Invoke-Process $hook.Path $hook.Arguments (Get-Location -PSProvider FileSystem).ProviderPath (Get-HookVariables $point $number $problem) $hook.Seconds
        $lines = @($result.Lines | Where-Object { $_.Length -gt 0 })
        foreach ($line in $lines) { Write-Host "  $line" }
        if ($null -ne $result.Failure) { $failed = "could not be started: $($result.Failure)" }
        elseif ($null -eq $result.ExitCode) { $failed = "was ended after its time limit of $($hook.Seconds) seconds" }
        elseif ($result.ExitCode -ne 0) { $failed = "ended with exit code $($result.ExitCode)" }
        else { $failed = $null }
        if ($null -eq $failed) { Add-Hook $held $hook $number 'done'; Write-Host "Hook $name is done."; continue }
        Add-Hook $held $hook $number 'failed'
        if ($lines.Length -gt 0) { $failed = "$failed; its last line of output is '$($lines[-1])'" }
        return "The hook $name $failed."
    }
    return $null
}

# An end takes the place of its start; a start that has no end tells of a run that died in between.
function Add-Hook($held, $hook, $number, [string] $outcome) {
    if ($held.IsOver) { return }
    $entry = New-JsonObject
    $entry['when'] = $hook.When
    $entry['step'] = $null
    if ($null -ne $number) { $entry['step'] = New-JsonNumber ([string] $number) }
    $entry['program'] = $hook.Program
    $entry['outcome'] = $outcome
    $noted = New-Object System.Collections.ArrayList
    if (-not $held.IsNoted) { $noted.AddRange($held.Early) }
    elseif ($held.Registry['pending'].Contains('hooks')) { $noted.AddRange($held.Registry['pending']['hooks']) }
    if (-not (Test-Same $outcome 'started')) { $noted.RemoveAt($noted.Count - 1) }
    [void] $noted.Add($entry)
    if ($held.IsNoted) { Save-Pending $held @{ hooks = $noted } }
    else { $held.Early = $noted }
}

# How many hooks after a transition have ended well in this run, or before it was interrupted.
function Get-HooksDone($held, [string] $point, $number) {
    if (-not $held.Registry['pending'].Contains('hooks')) { return 0 }
    return @($held.Registry['pending']['hooks'] | Where-Object {
        (Test-Same $_['when'] $point) -and $null -ne $_['step'] -and (Test-Same $_['step'].Number ([string] $number)) -and (Test-Same $_['outcome'] 'done')
    }).Length
}
