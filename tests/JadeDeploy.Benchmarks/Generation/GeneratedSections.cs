using System.Text;

namespace JadeDeploy.Benchmarks.Generation;

/// <summary>
/// The sections of a complete schema, each growing while classes are added. Looks like an extract with time stamps and
/// model numbers: both are much of what a reader must pass over.
/// </summary>
internal sealed class GeneratedSections(string schema)
{
    private const string LineEnd = "\r\n";

    public SectionText Constants { get; } = new();

    public SectionText EnglishStrings { get; } = new();

    public SectionText GermanStrings { get; } = new();

    public SectionText Headers { get; } = new();

    public SectionText Memberships { get; } = new();

    public SectionText Definitions { get; } = new();

    public SectionText Keys { get; } = new();

    public SectionText Inverses { get; } = new();

    public SectionText ClassMaps { get; } = new();

    public SectionText Sources { get; } = new();

    private SectionText[] All =>
        [Constants, EnglishStrings, GermanStrings, Headers, Memberships, Definitions, Keys, Inverses, ClassMaps, Sources];

    /// <summary>The length of everything added so far, in characters.</summary>
    public int Length => All.Sum(s => s.Length);

    /// <summary>The schema file: UTF-8 with a byte order mark, as the platform writes it.</summary>
    public byte[] ToBytes()
    {
        var file = new SectionText();
        file.Add("jadeVersionNumber \"22.0.01\";");
        file.Add("schemaDefinition");
        file.Add($"{schema} subschemaOf RootSchema completeDefinition, patchVersioningEnabled = false;");
        file.Add("constantDefinitions").Add(Constants);
        file.Add("localeDefinitions");
        file.Add("\t5129 \"English (New Zealand)\" schemaDefaultLocale;");
        file.Add("\t1031 \"German (Germany)\";");
        file.Add("translatableStringDefinitions");
        file.Add("\t1031 \"German (Germany)\"").Add("\t(").Add(GermanStrings).Add("\t)");
        file.Add("\t5129 \"English (New Zealand)\"").Add("\t(").Add(EnglishStrings).Add("\t)");
        file.Add("typeHeaders").Add(Headers);
        file.Add("membershipDefinitions").Add(Memberships);
        file.Add("typeDefinitions").Add(Definitions);
        file.Add("memberKeyDefinitions").Add(Keys);
        file.Add("inverseDefinitions").Add(Inverses);
        file.Add("databaseDefinitions").Add($"{schema}Db").Add("\t(");
        file.Add("\tdatabaseFileDefinitions").Add("\t\t\"main\" number = 61;");
        file.Add("\tdefaultFileDefinition \"main\";");
        file.Add("\tclassMapDefinitions").Add(ClassMaps).Add("\t)");
        file.Add("typeSources").Add(Sources);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.ToString())];
    }

    /// <summary>Lines of a section.</summary>
    internal sealed class SectionText
    {
        private readonly StringBuilder _text = new();

        public int Length => _text.Length;

        public SectionText Add(string line)
        {
            _text.Append(line).Append(LineEnd);
            return this;
        }

        public SectionText Add(SectionText lines)
        {
            _text.Append(lines._text);
            return this;
        }

        /// <inheritdoc/>
        public override string ToString() => _text.ToString();
    }
}
