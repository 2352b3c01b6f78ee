using CsCheck;

namespace JadeDeploy.Generation;

/// <summary>Makes up files of one kind.</summary>
/// <param name="make">Makes one from random choices.</param>
public sealed class FileGen(Func<Choices, GeneratedFile> make) : Gen<GeneratedFile>
{
    /// <summary>Makes up the file of a seed.</summary>
    public GeneratedFile Generate(ulong seed) => make(Choices.Of(seed));

    /// <inheritdoc/>
    public override GeneratedFile Generate(PCG pcg, Size? min, out Size size)
    {
        GeneratedFile file = make(new Choices(pcg));
        size = new Size((ulong)file.ToString().Length);
        return file;
    }
}
