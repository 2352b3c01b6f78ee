using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// Writes command files in the most widely accepted form: ASCII without a byte order mark, CRLF, no comments. Where a
/// name needs more than ASCII: UTF-16, low byte first, with a byte order mark, as the platform itself writes.
/// </summary>
public static class JcfWriter
{
    private static readonly JadeCommand AbortOnError = JadeCommand.Of("AbortOnError", "True");

    /// <summary>
    /// Writes a command file that stops at the first command that fails: <c>AbortOnError True</c> comes first, whether
    /// it is given or not.
    /// </summary>
    /// <param name="version">The version for the header.</param>
    /// <param name="commands">The commands in order.</param>
    /// <exception cref="ArgumentException">
    /// A word is empty, or holds white space, a quotation mark or a comment: the line would be read as another command.
    /// </exception>
    public static byte[] Write(JadeVersion version, IEnumerable<JadeCommand> commands)
    {
        var text = new StringBuilder();
        foreach (string line in (string[])[JcfHeader.FileKind, $"{JcfHeader.Version} {version}", JcfHeader.Commands])
            text.Append(line).Append("\r\n");
        List<JadeCommand> all = [.. commands];
        if (all.Count == 0 || !all[0].Equals(AbortOnError))
            all.Insert(0, AbortOnError);
        foreach (JadeCommand command in all)
            text.Append(JcfStatement.Of(command)).Append("\r\n");
        return Encode(text.ToString());
    }

    private static byte[] Encode(string text) =>
        Ascii.IsValid(text)
            ? Encoding.ASCII.GetBytes(text)
            : [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
}
