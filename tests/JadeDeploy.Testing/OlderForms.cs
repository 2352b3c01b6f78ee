namespace JadeDeploy.Testing;

/// <summary>Forms files of the older kind (<c>.ddb</c>), in the shape of the public ones.</summary>
public static class OlderForms
{
    /// <summary>The columns of the table of applications.</summary>
    public const string Columns = "Application _modifiedBy String 31 _modifiedTimestamp TimeStamp 8 title String 100 ";

    /// <summary>A file of the schema <c>Shop</c> with one application.</summary>
    /// <param name="row">The application's row.</param>
    public static string Of(string row) =>
        $"""
        JadeVersionNumber 16.0.02
        JadePatchNumber 0
        Platform WindowsNT 10.0 
        Encoding ANSI 
        Version 7/16.0.02 
        Schema Shop CompleteDefinition
        Locales 5129 
        +++++AppGlobalDefinitions 
        <<<<<InstanceData 
        ^^^^^Application 
        {Columns.Length}/{Columns}
        {row.Length}/{row}
        *****Application
        >>>>>InstanceData 
        -----AppGlobalDefinitions

        """.ReplaceLineEndings("\n");
}
