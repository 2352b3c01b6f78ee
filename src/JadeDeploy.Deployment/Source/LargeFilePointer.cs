using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Recognises what Git LFS leaves in a repository in place of a file.</summary>
internal static class LargeFilePointer
{
    /// <summary>What was found in a file; of such a pointer, that it is one (JD1045).</summary>
    public static IEnumerable<Diagnostic> FindingsIn(JadeFile file) =>
        file.HasErrors && file.Bytes.Span.StartsWith("version https://git-lfs.github.com/spec/"u8)
            ? [SourceFileDiagnostics.LargeFilePointer(new SourceLocation(file.Path))]
            : file.Diagnostics;
}
