# ---- Changes of the registry ----------------------------------------------------------------------------------------

function New-Package {
    $package = New-JsonObject
    $package['id'] = $Deployment.PackageId
    $package['version'] = $Deployment.PackageVersion
    $package['digest'] = $Deployment.PackageDigest
    return $package
}

# The registry that a database without one is taken to have. It has no edition that was ever written.
function New-Registry {
    $database = New-JsonObject
    $database['id'] = [System.Guid]::NewGuid().ToString()
    $database['path'] = $Target.Path
    $database['platformVersion'] = $Deployment.PlatformVersion
    $database['charset'] = $Deployment.Charset
    $registry = New-JsonObject
    $registry['formatVersion'] = New-JsonNumber '1'
    $registry['edition'] = New-JsonNumber '1'
    $registry['database'] = $database
    $registry['repositories'] = New-Object System.Collections.ArrayList
    $registry['pending'] = $null
    $registry['history'] = New-Object System.Collections.ArrayList
    $registry['extensions'] = New-JsonObject
    Add-Record $registry 'create' $null $null $null (New-Object System.Collections.ArrayList) $null
    return $registry
}

function Get-RunBy {
    return [System.Environment]::UserName
}

# Members in the order in which registries are written, those that are not known after them.
function Get-Ordered($object, $names) {
    $ordered = New-JsonObject
    foreach ($name in $names) { if ($object.Contains($name)) { $ordered[[string] $name] = $object[[string] $name] } }
    $others = foreach ($entry in $object.GetEnumerator()) { if (-not $ordered.Contains($entry.Key)) { $entry.Key } }
    foreach ($name in Get-Sorted $others) { $ordered[[string] $name] = $object[[string] $name] }
    return $ordered
}

function Get-NextRegistry($registry) {
    $next = Get-Ordered $registry @('formatVersion', 'edition', 'database', 'repositories', 'pending', 'history', 'extensions')
    $edition = [System.Int64]::Parse($registry['edition'].Number, $Invariant) + 1
    $next['edition'] = New-JsonNumber ($edition.ToString($Invariant))
    if ($next.Contains('extensions')) { $next['extensions'] = Get-Ordered $next['extensions'] @() }
    else { $next['extensions'] = New-JsonObject }
    return $next
}

# A run has started: from now on the database may be between two versions.
function Get-StartedRegistry($registry) {
    $run = New-JsonObject
    $run['repository'] = $Deployment.Repository
    $run['from'] = $Deployment.From
    $run['to'] = $Deployment.To
    $run['package'] = New-Package
    $run['startedAt'] = Get-Now
    $run['startedBy'] = Get-RunBy
    if ($backupConfirmed) { $run['backupConfirmed'] = $true }
    $next = Get-NextRegistry $registry
    $next['pending'] = $run
    return $next
}

# The run has got further: members of its record that are new, or null for those that go.
function Save-Pending($held, $changes) {
    $run = New-JsonObject
    foreach ($entry in $held.Registry['pending'].GetEnumerator()) { $run[[string] $entry.Key] = $entry.Value }
    foreach ($name in @($changes.Keys)) {
        if ($null -eq $changes[$name]) { $run.Remove($name) } else { $run[[string] $name] = $changes[$name] }
    }
    $next = Get-NextRegistry $held.Registry
    $next['pending'] = Get-Ordered $run @('repository', 'from', 'to', 'package', 'startedAt', 'startedBy', 'state', 'hooks', 'backupConfirmed')
    Save-Registry $next $held.Registry['edition'].Number
    $held.Registry = $next
}

# The deployment was run to its end.
function Get-DeployedRegistry($registry) {
    $next = Get-NextRegistry $registry
    $held = Find-Repository $registry $Deployment.Repository
    $now = Get-DeployedRepository $held
    $repositories = New-Object System.Collections.ArrayList
    foreach ($repository in $registry['repositories']) {
        if (Test-Same $repository['name'] $Deployment.Repository) { [void] $repositories.Add($now) } else { [void] $repositories.Add($repository) }
    }
    if ($null -eq $held) { [void] $repositories.Add($now) }
    $from = $Deployment.From
    if ($null -ne $held) { $from = $held['commit'] }
    $history = New-Object System.Collections.ArrayList
    $history.AddRange($registry['history'])
    $next['repositories'] = $repositories
    $next['history'] = $history
    $next['pending'] = $null
    Add-Record $next 'deploy' $Deployment.Repository $from $Deployment.To $now['schemas'] $registry['pending']
    return $next
}

function Get-DeployedRepository($held) {
    $repository = New-JsonObject
    $repository['name'] = $Deployment.Repository
    $repository['origin'] = $Deployment.Origin
    $repository['commit'] = $Deployment.To
    $repository['description'] = $Deployment.Description
    $repository['previous'] = Get-PreviousCommits $held
    $repository['schemas'] = Get-DeployedSchemas $held
    $repository['verified'] = 'exitCodes'
    $repository['package'] = New-Package
    $repository['deployedAt'] = Get-Now
    $repository['deployedBy'] = Get-RunBy
    if ($null -ne $held) {
        $others = foreach ($entry in $held.GetEnumerator()) { if (-not $repository.Contains($entry.Key)) { $entry.Key } }
        foreach ($name in Get-Sorted $others) { $repository[[string] $name] = $held[[string] $name] }
    }
    return $repository
}

function Get-PreviousCommits($held) {
    $previous = New-Object System.Collections.ArrayList
    $last = $Deployment.From
    if ($null -ne $held) { $last = $held['commit'] }
    if ($null -ne $last -and -not (Test-Same $last $Deployment.To)) { [void] $previous.Add($last) }
    if ($null -ne $held) { $previous.AddRange($held['previous']) }
    return , $previous
}

function Get-DeployedSchemas($held) {
    $schemas = New-Object System.Collections.ArrayList
    foreach ($schema in $Deployment.SchemasAfter) {
        $known = $null
        if ($null -ne $held) { $known = Find-Schema $held $schema.Name }
        if ($null -eq $known) { $known = New-JsonObject }
        $entry = New-JsonObject
        $entry['name'] = $schema.Name
        $entry['digest'] = $schema.Digest
        $others = foreach ($member in $known.GetEnumerator()) { if (-not $entry.Contains($member.Key)) { $member.Key } }
        foreach ($name in Get-Sorted $others) { $entry[[string] $name] = $known[[string] $name] }
        [void] $schemas.Add($entry)
    }
    return , $schemas
}

# Appends to the history. Each record holds the digest of the one before.
function Add-Record($registry, [string] $action, $repository, $from, $to, $schemas, $run) {
    $history = $registry['history']
    $previous = $null
    if ($history.Count -gt 0) { $previous = Get-RecordDigest $history[$history.Count - 1] }
    $record = New-JsonObject
    $record['edition'] = $registry['edition']
    $record['action'] = $action
    $record['repository'] = $repository
    $record['from'] = $from
    $record['to'] = $to
    $record['schemas'] = $schemas
    $record['package'] = $null
    if ($null -ne $run) {
        $record['package'] = New-Package
        $overrides = Get-OverrideRecords
        if ($overrides.Count -gt 0) { $record['overrides'] = $overrides }
        $scripts = Get-ScriptRecords
        if ($scripts.Count -gt 0) { $record['scripts'] = $scripts }
        foreach ($name in 'hooks', 'backupConfirmed') { if ($run.Contains($name)) { $record[$name] = $run[$name] } }
    }
    $record['at'] = Get-Now
    $record['by'] = Get-RunBy
    $record['previousRecord'] = $previous
    # A run that another program began may have accepted drift; this script never does.
    if ($null -ne $run -and $run.Contains('acceptedDrift')) { $record['acceptedDrift'] = $run['acceptedDrift'] }
    [void] $history.Add($record)
}

function Get-OverrideRecords {
    $records = New-Object System.Collections.ArrayList
    foreach ($override in $Deployment.Overrides) {
        $record = New-JsonObject
        $record['name'] = $override.Name
        $record['code'] = $override.Code
        $record['subject'] = $override.Subject
        [void] $records.Add($record)
    }
    return , $records
}

function Get-ScriptRecords {
    $records = New-Object System.Collections.ArrayList
    foreach ($script in $Deployment.Scripts) {
        $record = New-JsonObject
        $record['method'] = $script
        $record['outcome'] = 'run'
        [void] $records.Add($record)
    }
    return , $records
}

# Writes the registry if nobody else has done so, and reads it back.
function Save-Registry($registry, $expectedEdition) {
    $stored = Read-Registry
    $found = $null
    if ($null -ne $stored) { $found = $stored['edition'].Number }
    if (-not (Test-Same $found $expectedEdition)) {
        Stop-Deployment "JD5009: the registry was changed meanwhile: expected edition $expectedEdition, found $found. Look at it: jadedeploy registry show."
    }
    $text = ConvertTo-IndentedJson $registry
    Write-Durable $Target.Registry $text
    if (-not (Test-Same ([System.IO.File]::ReadAllText($Target.Registry, $Utf8)) $text)) {
        Stop-Deployment "The registry that was read back from $($Target.Registry) is not the one that was written. Check the disk, then continue: $(Get-NextCommand '-resume')"
    }
}
