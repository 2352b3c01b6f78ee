using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry.Json;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Registry files (<c>registry.json</c>): UTF-8 without a byte order mark, LF, members in a fixed order.</summary>
public static class RegistryFile
{
    /// <summary>Reads a registry file and checks it, its history included.</summary>
    /// <exception cref="DeploymentException">JD5001 to JD5007, with line and column where the file gives one.</exception>
    public static RegistryDocument Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(RegistryDiagnostics.CannotRead(path, e.Message));
        }
    }

    /// <summary>Reads a registry from bytes.</summary>
    /// <param name="bytes">JSON in UTF-8; a byte order mark is allowed.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="DeploymentException">JD5001 to JD5006, with line and column.</exception>
    public static RegistryDocument Parse(ReadOnlyMemory<byte> bytes, string name) => RegistryReader.Document(JsonSource.Parse(bytes, name));

    /// <summary>The registry as the text of a file. Equal registries give equal texts.</summary>
    public static string ToText(RegistryDocument document) => JsonText.Indented(RegistryWriter.ToJson(document));

    /// <summary>The registry as the bytes of a file.</summary>
    public static byte[] ToBytes(RegistryDocument document) => Encoding.UTF8.GetBytes(ToText(document));

    /// <summary>Writes a registry file so that a reader sees the old one or the new one and nothing between.</summary>
    /// <exception cref="DeploymentException">JD5008: it cannot be written; an older file is unchanged.</exception>
    public static void Write(string path, RegistryDocument document)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(ToBytes(document));
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new DeploymentException(RegistryDiagnostics.CannotWrite(path, e.Message));
        }
    }

    private static void Discard(string temporary)
    {
        // Deleting a file that is not there does nothing, but a missing folder is an error.
        if (File.Exists(temporary))
            File.Delete(temporary);
    }
}
