namespace JadeDeploy.Schema.Sections;

/// <summary>One file of a schema that was extracted in sections.</summary>
/// <param name="Path">The path, with forward slashes; its name tells the section: <c>Shop/localeDefinitions.sec</c>, <c>Shop/Types/Order.cls</c>.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SectionFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The name without folder and extension: the section, or the type.</summary>
    internal string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether it is a type's file.</summary>
    internal bool IsType => Path.EndsWith(".cls", StringComparison.OrdinalIgnoreCase);
}
