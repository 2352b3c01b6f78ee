using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>What the reference shows of schema files, written from its entities and read again.</summary>
[TestClass]
public class TheReferenceIsWritten
{
    public static IEnumerable<object[]> Examples => ReferenceExample.All.Values
        .Where(example => example.Tag is { Kind: "scm", IsPending: false } && Read(example) is { HasErrors: false, HasUnknownSections: false })
        .Select(example => new object[] { example.Name });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void AnExample_ThatIsWrittenAndRead_SaysTheSame(string name)
    {
        SchemaFile file = Read(ReferenceExample.All[name]);

        SchemaFile again = ScmReader.Read(file.Path, ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = file.SchemaName,
            Superschema = file.Superschema,
            Version = file.Version,
            IsComplete = file.IsComplete,
            Entities = file.Entities,
            Schema = file.Entities[0],
            CompleteTypes = file.CompleteTypes,
        }));

        Assert.IsFalse(again.HasErrors, string.Join('\n', again.Diagnostics));
        Assert.AreEqual(Listed(file), Listed(again));
    }

    private static SchemaFile Read(ReferenceExample example) => (SchemaFile)ExampleFile.AllOf(example).First().Read;

    private static string Listed(SchemaFile file) => string.Join('\n', file.Entities
        .OrderBy(entity => entity.Key)
        .Select(entity => $"{entity.Key} {string.Join(' ', entity.Content.Fields)}"));
}
