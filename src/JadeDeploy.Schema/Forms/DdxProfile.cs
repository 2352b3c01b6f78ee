namespace JadeDeploy.Schema.Forms;

/// <summary>The elements that an extract in another profile leaves out. None of them is content.</summary>
internal static class DdxProfile
{
    /// <summary>Properties that say who saved an object, when and with what.</summary>
    public static IEnumerable<DdxElement> ModifiedInfo(DdxElement root) =>
        root.Elements.SelectMany(element => Below(element, (_, child) => FormsNoise.IsNoise(child)));

    /// <summary>Null properties.</summary>
    public static IEnumerable<DdxElement> NullProperties(DdxElement root) =>
        root.Elements.SelectMany(element => Below(element, IsNullProperty));

    private static IEnumerable<DdxElement> Below(DdxElement parent, Func<DdxElement, DdxElement, bool> isLeftOut)
    {
        if (!CanLoseElements(parent))
            yield break;
        foreach (DdxElement child in parent.Elements)
            if (isLeftOut(parent, child))
                yield return child;
            else
                foreach (DdxElement element in Below(child, isLeftOut))
                    yield return element;
    }

    // What occurs several times is a list, in which an empty item has its place.
    private static bool IsNullProperty(DdxElement parent, DdxElement child) =>
        !CanonicalXml.IsObject(child)
        && child.Attributes.IsEmpty
        && CanonicalXml.IsNull(child, CanonicalView.Whole)
        && parent.Elements.Count(other => other.FullName == child.FullName) == 1;

    // Between words an element is text. And blanks that only elements made layout would become a value without them.
    private static bool CanLoseElements(DdxElement parent)
    {
        string words = string.Concat(parent.Nodes.ToArray().Select(node => node.Text));
        return string.IsNullOrWhiteSpace(words) && (words.Length == 0 || words.Contains('\n'));
    }
}
