using JadeDeploy.Database.Loading;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// The files of the newer version, as this build has read them. Most bytes of a package are files that it passes on unchanged:
/// the loader is shown them, compares the bytes, and does not read them a second time.
/// </summary>
internal sealed class ProofFiles(SchemaSet to)
{
    private readonly ILookup<int, JadeFile> _byLength = to.Schemas
        .SelectMany(s => s.Forms.Prepend<JadeFile>(s.File))
        .Where(f => !f.Bytes.IsEmpty)
        .ToLookup(f => f.Bytes.Length);

    /// <summary>A file of a step for the loader.</summary>
    public LoadFile ToLoad(StepFile file) => new(file.Path, file.Content) { AlreadyRead = Find(file.Content.Span) };

    private JadeFile? Find(ReadOnlySpan<byte> bytes)
    {
        JadeFile[] candidates = [.. _byLength[bytes.Length]];
        if (candidates.Length == 1)
            return candidates[0];
        foreach (JadeFile candidate in candidates)
            if (candidate.Bytes.Span.SequenceEqual(bytes))
                return candidate;
        return null;
    }
}
