# ---- JSON -----------------------------------------------------------------------------------------------------------
# Objects are ordered dictionaries, arrays are lists, numbers keep their text: what this script does not know is written
# back as it was. (ConvertFrom-Json makes dates of texts and takes names that differ in case for one.)

$JsonToken = New-Object System.Text.RegularExpressions.Regex('\G[ \t\r\n]*(?:(?<mark>[{}\[\]:,])|"(?<text>(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"|(?<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(?<word>true|false|null)|(?<end>\z))', 'CultureInvariant')

function New-JsonObject {
    return New-Object System.Collections.Specialized.OrderedDictionary([System.StringComparer]::Ordinal)
}

function New-JsonNumber([string] $text) {
    return New-Object PSObject -Property @{ Number = $text }
}

function Read-JsonToken($reader) {
    $match = $JsonToken.Match($reader.Text, $reader.Position)
    if (-not $match.Success) { Stop-Deployment "JD5001: $($reader.Name) is not JSON: nothing readable at character $($reader.Position + 1)." }
    $reader.Position = $match.Index + $match.Length
    return $match
}

function Read-JsonMark($reader, [string] $expected) {
    $token = Read-JsonToken $reader
    if (-not $token.Groups['mark'].Success -or $expected.IndexOf($token.Groups['mark'].Value, [System.StringComparison]::Ordinal) -lt 0) {
        Stop-Deployment "JD5001: $($reader.Name) is not JSON: one of $expected was expected before character $($reader.Position + 1)."
    }
    return $token.Groups['mark'].Value
}

# Whether the next token is a mark; then it is taken.
function Test-JsonMark($reader, [string] $mark) {
    $token = $JsonToken.Match($reader.Text, $reader.Position)
    if (-not ($token.Success -and (Test-Same $token.Groups['mark'].Value $mark))) { return $false }
    $reader.Position = $token.Index + $token.Length
    return $true
}

function Read-JsonValue($reader) {
    $token = Read-JsonToken $reader
    if ($token.Groups['text'].Success) { return ConvertFrom-JsonText $token.Groups['text'].Value }
    if ($token.Groups['number'].Success) { return New-JsonNumber $token.Groups['number'].Value }
    if ($token.Groups['word'].Success) {
        if (Test-Same $token.Groups['word'].Value 'null') { return $null }
        return Test-Same $token.Groups['word'].Value 'true'
    }
    if (Test-Same $token.Groups['mark'].Value '{') { return Read-JsonObject $reader }
    if (Test-Same $token.Groups['mark'].Value '[') { return , (Read-JsonArray $reader) }
    Stop-Deployment "JD5001: $($reader.Name) is not JSON: a value was expected before character $($reader.Position + 1)."
}

function Read-JsonObject($reader) {
    $object = New-JsonObject
    if (Test-JsonMark $reader '}') { return $object }
    do {
        $token = Read-JsonToken $reader
        if (-not $token.Groups['text'].Success) { Stop-Deployment "JD5001: $($reader.Name) is not JSON: a name was expected before character $($reader.Position + 1)." }
        $name = ConvertFrom-JsonText $token.Groups['text'].Value
        if ($object.Contains($name)) { Stop-Deployment "JD5001: $($reader.Name) has the member '$name' twice in one object." }
        [void] (Read-JsonMark $reader ':')
        $object.Add($name, (Read-JsonValue $reader))
    } while (Test-Same (Read-JsonMark $reader ',}') ',')
    return $object
}

function Read-JsonArray($reader) {
    $items = New-Object System.Collections.ArrayList
    if (Test-JsonMark $reader ']') { return , $items }
    do { [void] $items.Add((Read-JsonValue $reader)) } while (Test-Same (Read-JsonMark $reader ',]') ',')
    return , $items
}

function ConvertFrom-JsonDocument([string] $text, [string] $name) {
    $reader = @{ Text = $text; Position = 0; Name = $name }
    $value = Read-JsonValue $reader
    if (-not (Read-JsonToken $reader).Groups['end'].Success) { Stop-Deployment "JD5001: $name is not JSON: there is more after its end." }
    return $value
}

function ConvertFrom-JsonText([string] $text) {
    if ($text.IndexOf([char] '\') -lt 0) { return $text }
    return [regex]::Replace($text, '\\(?:u([0-9a-fA-F]{4})|(.))', {
        param($match)
        if ($match.Groups[1].Success) { return [string] [char] [System.Convert]::ToInt32($match.Groups[1].Value, 16) }
        switch -CaseSensitive ($match.Groups[2].Value) {
            'b' { return "`b" }
            'f' { return "`f" }
            'n' { return "`n" }
            'r' { return "`r" }
            't' { return "`t" }
            default { return $match.Groups[2].Value }
        }
    })
}

function ConvertTo-JsonText([string] $value) {
    $escaped = [regex]::Replace($value, '["\\\x00-\x1f]', {
        param($match)
        switch -CaseSensitive ($match.Value) {
            '"' { return '\"' }
            '\' { return '\\' }
            "`b" { return '\b' }
            "`f" { return '\f' }
            "`n" { return '\n' }
            "`r" { return '\r' }
            "`t" { return '\t' }
            default { return '\u' + ([int] [char] $match.Value).ToString('x4', $Invariant) }
        }
    })
    return '"' + $escaped + '"'
}

# Canonical: members in ordinal order and no white space, for digests. Otherwise: for people, indented by two spaces.
function Write-Json($builder, $value, [int] $depth, [bool] $canonical) {
    if ($null -eq $value) { [void] $builder.Append('null') }
    elseif ($value -is [bool]) { [void] $builder.Append($(if ($value) { 'true' } else { 'false' })) }
    elseif ($value -is [string]) { [void] $builder.Append((ConvertTo-JsonText $value)) }
    elseif ($value -is [System.Collections.IDictionary]) { Write-JsonObject $builder $value $depth $canonical }
    elseif ($value -is [System.Collections.ArrayList]) { Write-JsonArray $builder $value $depth $canonical }
    else { [void] $builder.Append($value.Number) }
}

function Write-JsonObject($builder, $object, [int] $depth, [bool] $canonical) {
    $names = New-Object System.Collections.ArrayList
    foreach ($entry in $object.GetEnumerator()) { [void] $names.Add($entry.Key) }
    if ($names.Count -eq 0) { [void] $builder.Append('{}'); return }
    if ($canonical) { $names = @(Get-Sorted $names) }
    $separator = '{'
    foreach ($name in $names) {
        [void] $builder.Append($separator)
        Write-JsonLine $builder ($depth + 1) $canonical
        [void] $builder.Append((ConvertTo-JsonText $name)).Append($(if ($canonical) { ':' } else { ': ' }))
        Write-Json $builder $object[[string] $name] ($depth + 1) $canonical
        $separator = ','
    }
    Write-JsonLine $builder $depth $canonical
    [void] $builder.Append('}')
}

function Write-JsonArray($builder, $items, [int] $depth, [bool] $canonical) {
    if ($items.Count -eq 0) { [void] $builder.Append('[]'); return }
    $separator = '['
    foreach ($item in $items) {
        [void] $builder.Append($separator)
        Write-JsonLine $builder ($depth + 1) $canonical
        Write-Json $builder $item ($depth + 1) $canonical
        $separator = ','
    }
    Write-JsonLine $builder $depth $canonical
    [void] $builder.Append(']')
}

function Write-JsonLine($builder, [int] $depth, [bool] $canonical) {
    if (-not $canonical) { [void] $builder.Append("`n").Append([char] ' ', $depth * 2) }
}

function ConvertTo-CanonicalJson($value) {
    $builder = New-Object System.Text.StringBuilder
    Write-Json $builder $value 0 $true
    return $builder.ToString()
}

function ConvertTo-IndentedJson($value) {
    $builder = New-Object System.Text.StringBuilder
    Write-Json $builder $value 0 $false
    return $builder.Append("`n").ToString()
}
