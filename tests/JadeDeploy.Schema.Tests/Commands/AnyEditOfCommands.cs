using System.Text;
using CsCheck;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Commands;

/// <summary>Random command files and random edits of them. A failure names the seed that repeats it.</summary>
[TestClass]
public class AnyEditOfCommands
{
    private static readonly Gen<string> Line = Gen.OneOf(
        "", "  ", "// note", "/* a */", "/* a\nb */ MoveInstances", "  delete class Shop::Fax // x", "Rename Class Shop::A B",
        "AbortOnError False", "Delete Application \"Shop::My App\"", "\tCreate DbFile Shop::a partitionable\t", "Unknown thing x",
        "Delete Class Shop::Whānau");

    private static readonly Gen<string> Text = Gen.Select(
        Line.Array[0, 8], Gen.OneOf("\n", "\r\n", "\r"), Gen.Bool, (lines, end, hasLastEnd) =>
            string.Join(end, ["JadeCommandFile", "JadeVersionNumber 22.0.05", "Commands", .. lines.Select(l => l.Replace("\n", end, StringComparison.Ordinal))])
            + (hasLastEnd ? end : ""));

    private static readonly Gen<JadeCommand> Command = Gen.OneOf(
        JadeCommand.Of("MoveInstances"), JadeCommand.Of("Delete Class", "Shop::New"), JadeCommand.Of("Rename Class", "Shop::A", "Ä"));

    [TestMethod]
    public void AnyText_IsItsLines() =>
        Gen.String[Gen.Char["JadeComndFil VrsNub 1.\n\r\t/*\" "], 0, 60].ForEachSeed((string text) => Parse(text).ToText() == text);

    [TestMethod]
    public void Edits_ChangeJustTheirLine() =>
        Gen.Select(Text, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100], Command).Array[1, 6]).ForEachSeed(sample =>
        {
            (string text, (int, int, JadeCommand)[] edits) = sample;
            JcfDocument document = Parse(text);
            foreach ((int kind, int place, JadeCommand command) in edits)
            {
                List<string> expected = [.. document.Commands.Select(c => c.ToString())];
                int[] lines = [.. Enumerable.Range(0, document.Lines.Length).Where(i => document.Lines[i].Kind == JcfLineKind.Command)];
                int number = lines.Length == 0 ? 0 : place % lines.Length;
                HashSet<string> before = [.. document.Lines.Select(l => l.Text)];
                if (kind < 2 || lines.Length == 0)
                {
                    document = document.Add(command);
                    expected.Add(command.ToString());
                }
                else if (kind == 2)
                {
                    document = document.Replace(lines[number], command);
                    expected[number] = command.ToString();
                }
                else
                {
                    document = document.RemoveAt(lines[number]);
                    expected.RemoveAt(number);
                }
                Assert.IsLessThanOrEqualTo(1, document.Lines.Count(l => !before.Contains(l.Text)));
                JcfDocument again = Parse(document.ToText());
                CollectionAssert.AreEqual(document.Lines, again.Lines);
                CollectionAssert.AreEqual(expected, again.Commands.Select(c => c.ToString()).ToArray());
            }
        });

    [TestMethod]
    public void EveryEncodingAndLineEnd_ReadsTheSame() =>
        Gen.Select(Text, Gen.Enum<SchemaEncoding>(), Gen.Enum<LineEnd>()).Where((text, encoding, _) => encoding != SchemaEncoding.Windows1252 || !text.Contains('ā')).ForEachSeed(sample =>
        {
            (string text, SchemaEncoding encoding, LineEnd lineEnd) = sample;
            byte[] bytes = Parse(text).Write(encoding, lineEnd);

            CommandFile expected = JcfReader.Read("a.jcf", Encoding.UTF8.GetBytes(text));
            CommandFile actual = JcfReader.Read("a.jcf", bytes);
            CollectionAssert.AreEqual(expected.Commands, actual.Commands);
            Assert.AreEqual(expected.Diagnostics.Found(), actual.Diagnostics.Found());
        });

    private static JcfDocument Parse(string text) =>
        JcfDocument.Parse(SchemaText.Decode("a.jcf", SchemaEncoding.Utf16LittleEndian.Encode(text)));
}
