namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>String[31] readonly, number = 2</c> or <c>OrderSet where Order::isPaid explicitInverse</c>, behind the name of a property.</summary>
internal static class PropertyPhrase
{
    /// <summary>Reads the phrase and gives the model number, or -1.</summary>
    public static int Read(ScmParser parser, CanonicalBuffer text)
    {
        TypePhrase.Read(parser, text);
        if (parser.At("where"u8))
        {
            parser.TakeInto(text);
            parser.TakeTypeName(text, "a condition, Class::method");
        }
        parser.Modifiers.Parse(parser).AppendTo(text);
        return parser.Modifiers.Number;
    }
}
