namespace JadeDeploy.Deployment.Source;

/// <summary>Recognises what Git LFS leaves in a repository in place of a file.</summary>
internal static class LargeFilePointer
{
    /// <summary>Whether bytes are such a pointer.</summary>
    public static bool Is(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("version https://git-lfs.github.com/spec/"u8);
}
