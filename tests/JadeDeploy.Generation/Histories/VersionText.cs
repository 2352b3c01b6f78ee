using System.Collections.Concurrent;
using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Turns models into versions as the real readers read them. Each file is read, written by the real writer in some style
/// (dialect, encoding, line ends), and read again, as if the next version had been extracted elsewhere.
/// </summary>
public sealed class VersionText(JadeVersion version)
{
    private readonly ConcurrentDictionary<(string, string, int), SchemaDefinition> _read = [];

    /// <summary>Reads a model.</summary>
    /// <param name="model">A sound model.</param>
    /// <param name="style">Which style to write the files in.</param>
    /// <exception cref="InvalidOperationException">A reader found fault with a file: the generator or the reader is wrong.</exception>
    public SchemaSet Read(SystemModel model, int style) => new(
    [
        .. model.OfKind(NodeKind.Schema)
            .Select(s => (Schema: SchemaText.Of(model, s, version), Forms: FormsText.Of(model, s, version), s.Name))
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => _read.GetOrAdd((s.Schema, s.Forms, style), _ => Read(s.Name, s.Schema, s.Forms, style))),
    ]);

    private SchemaDefinition Read(string name, string schema, string forms, int style)
    {
        SchemaFile file = Sound(ScmReader.Read($"{name}.scm", Encoding.UTF8.GetBytes(schema)), schema);
        byte[] written = ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = file.SchemaName,
            Superschema = file.Superschema,
            Version = file.Version,
            IsComplete = true,
            Entities = file.Entities,
            Schema = file.Entities[0],
            CompleteTypes = file.CompleteTypes,
            Style = StyleOf(style),
        });
        SchemaFile again = Sound(ScmReader.Read($"{name}.scm", written), schema);
        if (EntityComparison.Difference(file.Entities, again.Entities, withMarks: false) is { } difference)
            throw new InvalidOperationException($"Written by the writer and read again, {name} differs: {difference}\n{schema}");
        return new SchemaDefinition(again, [Sound(FormsReader.Read($"{name}.ddx", Encoding.UTF8.GetBytes(forms)), forms)]);
    }

    private static ScmStyle StyleOf(int number) => new()
    {
        Dialect = number % 2 == 0 ? ScmDialect.Since22 : ScmDialect.UpTo20,
        LineEnd = number % 4 < 2 ? "\r\n" : "\n",
        Encoding = (number % 3) switch { 0 => null, 1 => SchemaEncoding.Utf8, _ => SchemaEncoding.Utf16LittleEndian },
    };

    private static T Sound<T>(T file, string text) where T : JadeFile =>
        file.Diagnostics.IsEmpty ? file : throw new InvalidOperationException($"{string.Join('\n', file.Diagnostics)}\n{text}");
}
