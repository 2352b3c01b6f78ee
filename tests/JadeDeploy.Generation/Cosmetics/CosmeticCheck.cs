using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation.Cosmetics;

/// <summary>Files of one schema in two forms that say the same: the plan from the one to the other must be empty.</summary>
public static class CosmeticCheck
{
    private static readonly CultureInfo[] Cultures = [Culture("tr-TR"), Culture("de-DE"), Culture("th-TH"), Culture("ar-SA"), CultureInfo.InvariantCulture];

    /// <summary>Changes a schema's files cosmetically, in several ways at once, and plans. Gives what was done when the plan is not empty.</summary>
    /// <param name="schema">The path and bytes of the schema file.</param>
    /// <param name="forms">The path and bytes of its forms file, or null.</param>
    /// <param name="choices">Chooses the changes.</param>
    /// <param name="only">The number of the only change of the text to make; null for several.</param>
    public static string? FirstDifference((string Path, byte[] Bytes) schema, (string Path, byte[] Bytes)? forms, Choices choices, int? only = null)
    {
        SchemaFile file = ScmReader.Read(schema.Path, schema.Bytes);
        if (file.HasErrors)
            return null;
        var done = new List<string>();
        SchemaFile changed = Changed(file, choices, only, done);
        if (changed.HasErrors)
            return $"{string.Join(", ", done)}: {changed.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}";
        FormsFile? before = forms is var (path, bytes) ? FormsReader.Read(path, bytes) : null;
        FormsFile? after = before is null || before.HasErrors ? before : Changed(before, choices, done);
        PlanOutcome plan = InCulture(choices.Any(Cultures), done, () => DeploymentPlanner.Plan(new PlanRequest
        {
            From = Set(file, before),
            To = Set(changed, after),
            PlatformVersion = new JadeVersion(25, 0, 1),
            OtherSchemas = [file.Superschema, .. SchemaOrder.Exporters(new SchemaDefinition(file, [])).Select(e => e.Exporter)],
        }));
        string all = string.Join(", ", done);
        return plan.Changes.IsEmpty && plan.Steps.IsEmpty ? null
            : $"{all}: {plan.Changes.Length} changes, {plan.Changes.FirstOrDefault()?.Action} {plan.Changes.FirstOrDefault()?.Entity} {Contents(file, changed, plan)}";
    }

    private static string Contents(SchemaFile before, SchemaFile after, PlanOutcome plan) => string.Join(" | ", new[] { before, after }
        .Select(f => f.Entities.FirstOrDefault(e => e.Key == plan.Changes.FirstOrDefault()?.Entity)).OfType<SchemaEntity>().Select(EntityComparison.Text));

    // Where .NET runs without its cultures, one that is made by hand.
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return Elsewhere.Culture;
        }
    }

    private static SchemaFile Changed(SchemaFile file, Choices choices, int? only, List<string> done)
    {
        string text = SchemaText.Decode(file.Path, file.Bytes).Text;
        foreach (int i in only is { } one ? [one] : choices.Some(Enumerable.Range(0, CosmeticChange.OfText.Count), 40))
        {
            (string name, Func<string, Choices, string> apply) = CosmeticChange.OfText[i];
            text = apply(text, choices);
            done.Add(name);
        }
        string lineEnd = choices.Any<string>(["\n", "\r\n"]);
        text = text.ReplaceLineEndings(lineEnd);
        byte[] bytes = Encoded(text, choices, done);
        done.Add(lineEnd.Length == 1 ? "LF" : "CRLF");
        return InCulture(choices.Any(Cultures), done, () => ScmReader.Read("elsewhere/" + file.Path, bytes));
    }

    private static FormsFile Changed(FormsFile forms, Choices choices, List<string> done)
    {
        if (!DdxDocument.TryParse(SchemaText.Decode(forms.Path, forms.Bytes), out DdxDocument? document, out _))
            return forms;
        if (choices.Percent(40))
            document = document.Compact();
        if (choices.Percent(40))
            document = document.WithoutModifiedInfo();
        SchemaEncoding encoding = choices.Any<SchemaEncoding>([SchemaEncoding.Utf8, SchemaEncoding.Utf8WithBom, SchemaEncoding.Utf16LittleEndian]);
        byte[] bytes = document.Write(encoding, choices.Any(Enum.GetValues<LineEnd>()));
        done.Add($"forms as {encoding}");
        return InCulture(choices.Any(Cultures), done, () => FormsReader.Read("elsewhere/" + forms.Path, bytes));
    }

    // The code page has no mark: a text goes into it only if it can and is told from UTF-8.
    private static byte[] Encoded(string text, Choices choices, List<string> done)
    {
        SchemaEncoding encoding = choices.Any(Enum.GetValues<SchemaEncoding>());
        try
        {
            byte[] bytes = encoding.Encode(text);
            if (encoding != SchemaEncoding.Windows1252 || Ascii.IsValid(bytes) || !Utf8.IsValid(bytes))
            {
                done.Add(encoding.ToString());
                return bytes;
            }
        }
        catch (UnencodableCharacterException)
        {
            done.Add("not in the code page");
        }
        return SchemaEncoding.Utf8.Encode(text);
    }

    private static T InCulture<T>(CultureInfo culture, List<string> done, Func<T> read)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            done.Add(culture.Name);
            return read();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static SchemaSet Set(SchemaFile file, FormsFile? forms) => new([new SchemaDefinition(file, forms is null ? ImmutableArray<FormsFile>.Empty : [forms])]);
}
