using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>A step in the format <c>xml</c>: what it is, what it needs, and the programs that do it.</summary>
internal static class XmlStep
{
    public static XElement Of(PlannedStep step)
    {
        XElement element = XmlFormat.Element("step",
            ("number", XmlConvert.ToString(step.Number)),
            ("kind", PlanNames.ToText(step.Kind)),
            ("schema", step.Schema),
            ("loadStyle", step.LoadStyle is { } style ? PlanNames.ToText(style) : null),
            ("pointOfNoReturn", XmlConvert.ToString(step.PointOfNoReturn)));
        element.Add(
            step.Files.Select(f => XmlFormat.Element("file", ("path", f.Path), ("sha256", ContentDigest.Of(f.Content.Span).ToString()))),
            step.Schemas.Select(s => XmlFormat.Element("schema", ("name", s))),
            step.DeleteIfAbsent is { } deletion ? Deletion(deletion) : null,
            step.Script is { } script ? Script(script) : null,
            step.Assumptions.Select(a => XmlFormat.Element("assumption", ("id", a))),
            StepPrograms.Of(step).Select(Program));
        return element;
    }

    private static XElement Deletion(AbsentDeletion deletion)
    {
        XElement element = XmlFormat.Element("deletion", ("schemaBefore", deletion.SchemaBefore.ToString()));
        element.Add(deletion.Removes.Order().Select(e => XmlFormat.Element("entity", ("kind", e.Kind.ToText()), ("name", e.Name))));
        return element;
    }

    private static XElement Script(PlannedScript script) => XmlFormat.Element("script",
        ("schema", script.Schema),
        ("class", script.Class),
        ("method", script.Method),
        ("typeMethod", XmlConvert.ToString(script.IsTypeMethod)),
        ("transient", XmlConvert.ToString(script.IsTransient)),
        ("parameter", script.Parameter),
        ("application", script.Application));

    private static XElement Program(StepProgram program)
    {
        XElement element = XmlFormat.Element("program", ("name", program.Program));
        element.Add(program.Arguments.Select(a => XmlFormat.Element("argument",
            ("text", a.Text),
            ("place", a.Place is { } place ? PlanNames.ToText(place) : null),
            ("file", a.File))));
        return element;
    }
}
