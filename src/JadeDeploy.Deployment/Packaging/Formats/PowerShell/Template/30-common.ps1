# ---- Common ---------------------------------------------------------------------------------------------------------

$Utf8 = New-Object System.Text.UTF8Encoding($false)
$Invariant = [System.Globalization.CultureInfo]::InvariantCulture
$IsOnWindows = [System.IO.Path]::DirectorySeparatorChar -eq '\'

# Ends the deployment with a message; exit code 1.
function Stop-Deployment([string] $message) {
    $failure = New-Object System.InvalidOperationException($message)
    $failure.Data['JadeDeploy'] = 1
    throw $failure
}

# Ends the deployment because it was called wrongly; exit code 2.
function Stop-Usage([string] $message) {
    $failure = New-Object System.ArgumentException($message)
    $failure.Data['JadeDeploy'] = 2
    throw $failure
}

# The comparison of PowerShell's operators follows a culture; names and digests are compared code by code.
function Test-Same($left, $right) {
    if ($null -eq $left -or $null -eq $right) { return ($null -eq $left) -and ($null -eq $right) }
    return [string]::Equals([string] $left, [string] $right, [System.StringComparison]::Ordinal)
}

# In ordinal order, one after the other.
function Get-Sorted($names) {
    $sorted = [string[]] @($names | Where-Object { $null -ne $_ })
    [System.Array]::Sort($sorted, [System.StringComparer]::Ordinal)
    return $sorted
}

function Get-Digest([byte[]] $bytes) {
    $algorithm = [System.Security.Cryptography.SHA256]::Create()
    try { return [System.BitConverter]::ToString($algorithm.ComputeHash($bytes)).Replace('-', '').ToLowerInvariant() }
    finally { $algorithm.Dispose() }
}

function Get-Short($digest) {
    return ([string] $digest).Substring(0, 12)
}

function Get-Now {
    return [System.DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", $Invariant)
}

function Get-FullPath([string] $name) {
    if (-not [System.IO.Path]::IsPathRooted($name)) {
        $name = [System.IO.Path]::Combine((Get-Location -PSProvider FileSystem).ProviderPath, $name)
    }
    return [System.IO.Path]::GetFullPath($name)
}

# A value as this shell reads it back.
function ConvertTo-Literal([string] $value) {
    return "'" + [regex]::Replace($value, "['\u2018\u2019\u201a\u201b]", '$0$0') + "'"
}

# The command with which a person goes on. The transition stays a person's, unless it is what comes next.
function Get-NextCommand([string] $more, [bool] $makesTransition = $false) {
    $command = '& {0} -bin {1} -path {2} -ini {3} -server {4}' -f (ConvertTo-Literal (Join-Path $PSScriptRoot 'deploy.ps1')),
        (ConvertTo-Literal $Target.Bin), (ConvertTo-Literal $Target.Path), (ConvertTo-Literal $Target.Ini), $Target.Server
    if ($null -ne $Target.TimeLimit) { $command = "$command -timeLimit $($Target.TimeLimit)" }
    if ($null -ne $Target.HooksFile) { $command = "$command -hooks $(ConvertTo-Literal $Target.HooksFile)" }
    if ($Target.IsManual -and -not $makesTransition) { $command = "$command -transition manual" }
    return "$command $more".TrimEnd()
}
