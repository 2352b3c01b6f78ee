using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>constantDefinitions</c> of a schema: <c>categoryDefinition Limits</c>, then its constants.</summary>
internal sealed class GlobalConstantSection
{
    private ScmToken _category;

    /// <summary>Reads a category's line or one constant.</summary>
    public void Parse(ScmParser parser, EntityDrafts drafts)
    {
        if (parser.At(Keyword.CategoryDefinition) && parser.Peek().Kind is ScmTokenKind.Name or ScmTokenKind.Keyword)
        {
            parser.Take();
            ScmToken name = parser.ExpectName("the name of a category");
            _category = name;
            parser.TryTake(';');
            int row = drafts.Define(EntityKind.GlobalConstantCategory, -1, name.Start, name.Length, name.Start);
            drafts.Set(row, parser.TakeTrailer());
        }
        else
        {
            if (_category.Length == 0)
                throw parser.Unexpected("categoryDefinition");
            int row = ConstantPhrase.Parse(parser, drafts, EntityKind.GlobalConstant, owner: -1);
            drafts.SetRepeated(row, FieldId.Category, parser.SpanOf(_category));
        }
    }
}
