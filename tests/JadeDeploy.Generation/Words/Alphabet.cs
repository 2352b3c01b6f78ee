namespace JadeDeploy.Generation.Words;

/// <summary>Which characters the texts of a file use.</summary>
internal enum Alphabet
{
    /// <summary>ASCII only: fits every encoding.</summary>
    Ascii,

    /// <summary>What Windows-1252 has.</summary>
    Western,

    /// <summary>Anything, beyond the basic plane too.</summary>
    World,
}
