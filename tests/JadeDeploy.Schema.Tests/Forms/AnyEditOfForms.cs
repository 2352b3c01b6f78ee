using CsCheck;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Forms;

/// <summary>Random forms files and random edits of them. A failure names the seed that repeats it.</summary>
[TestClass]
public class AnyEditOfForms
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "\r\n\t", "\n", "\r", " ", "<!-- a > b -->", "<a/>", "<icon></icon>", "<b  c = '1>2' d=\"x&#10;y\" />", "<?pi x?>",
        "<Form locale='1' name='f'>\n\t<caption>a &amp; b</caption>\n\t<controlList>\n\t\t<Label name='l'><icon/></Label>\r\n\t</controlList></Form>",
        "<picture>AAAA\nBBBB</picture>", "<x><![CDATA[<y/>]]></x>", "<Ä ä='𝄞'>ā</Ä>", "<z\n>\n</z\n>");

    private static readonly Gen<string> Text = Piece.Array[0, 12].Select(pieces =>
        $"<?xml version=\"1.0\"?>\n<schema name='S' JadeVersionNumber='22.0.01'>{string.Concat(pieces)}</schema>\r");

    [TestMethod]
    public void AnyDamagedText_IsItsPartsOrHasAFinding() =>
        Gen.Select(Text, Gen.Int[0, 400], Gen.OneOf("<", ">", "\"", "'", "\r", "\n", "&", "<!--", "]]>", "/", "\uFEFF", "")).ForEachSeed(sample =>
        {
            (string text, int place, string inserted) = sample;
            string damaged = text.Insert(place % text.Length, inserted);

            bool isRead = DdxDocument.TryParse(Decode(damaged), out DdxDocument? document, out var problem);

            return isRead ? document!.ToText() == damaged && AllElements(document.Root).All(IsWhole) : problem is not null;
        });

    [TestMethod]
    public void ARemovedElement_LeavesAllOthers() =>
        Gen.Select(Text, Gen.Int[0, 100]).Where((text, _) => Parse(text).Elements.Any()).ForEachSeed(sample =>
        {
            (string text, int place) = sample;
            DdxDocument document = Parse(text);
            DdxElement[] elements = [.. document.Elements];
            int removed = place % elements.Length;

            DdxDocument edited = document.Remove(elements[removed]);

            CollectionAssert.AreEqual(
                elements.Where((_, i) => i != removed).Select(e => e.Text).ToArray(), edited.Elements.Select(e => e.Text).ToArray());
        });

    [TestMethod]
    public void AnotherProfile_HasTheSameEntities() => Text.ForEachSeed(text =>
        Assert.AreEqual(Entities(text), Entities(Parse(text).WithoutModifiedInfo().Compact().ToText())));

    private static string Entities(string text) =>
        string.Join('\n', FormsText.Ddx(text).Entities.Select(e => $"{e.Key} {e.Content.Digest}"));

    private static IEnumerable<DdxElement> AllElements(DdxElement element) => element.Elements.SelectMany(AllElements).Prepend(element);

    private static bool IsWhole(DdxElement element) =>
        element.Text.StartsWith('<') && element.Text.EndsWith('>') && element.Text.AsSpan(1).StartsWith(element.Name)
        && element.Attributes.All(a => a.End > a.Start && element.Text[a.End - element.Start - 1] is '"' or '\'');

    private static DdxDocument Parse(string text) =>
        DdxDocument.TryParse(Decode(text), out DdxDocument? document, out var problem) ? document : throw new AssertFailedException(problem.ToString());

    private static SchemaText Decode(string text) => SchemaText.Decode("S.ddx", SchemaEncoding.Utf16LittleEndian.Encode(text));
}
