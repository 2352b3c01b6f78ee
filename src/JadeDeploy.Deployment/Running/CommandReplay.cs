using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Runs a command file of which somebody may have run a part: command by command, without those whose effect the catalogue
/// shows already. Command files are not idempotent, so where names change hands nothing is guessed.
/// </summary>
internal sealed class CommandReplay(EmbeddedDatabase database, PlannedStep step)
{
    private readonly CatalogueVersion _version = step.LoadStyle == LoadStyle.CurrentSchemaVersion ? CatalogueVersion.Current : CatalogueVersion.Latest;

    /// <summary>Runs what is not there yet.</summary>
    /// <exception cref="StepException">The loader refuses a command, or the catalogue cannot tell what was run.</exception>
    public void Run()
    {
        foreach (StepFile file in step.Files)
            Run(JcfReader.Read(file.Path, file.Content));
    }

    private void Run(CommandFile file)
    {
        ImmutableArray<JadeCommand> commands = [.. file.Commands.Where(c => c.Verb != "AbortOnError")];
        CommandEffect?[] effects = [.. commands.Select(CommandEffect.Of)];
        for (int i = 0; i < commands.Length; i++)
            if (effects[i] is null || effects[i..].Skip(1).Any(later => later?.Created is { } name && name == effects[i]!.Removed))
                throw new StepException(
                    new SourceLocation(file.Path, commands[i].Line, 1),
                    $"the catalogue cannot tell whether '{commands[i]}' was run. Finish the step by hand and confirm it with --step {step.Number}=done.");

        for (int i = 0; i < commands.Length; i++)
            if (!IsThere(effects[i]!, effects[(i + 1)..]))
                EmbeddedStep.Run(database.Loader, step with { Files = [new StepFile(file.Path, JcfWriter.Write(file.Version, [commands[i]]))] });
    }

    // What a command made may have gone on to another name since.
    private bool IsThere(CommandEffect effect, CommandEffect?[] later)
    {
        if (effect.Removed is { } removed && database.Catalogue.Contains(removed, _version))
            return false;
        EntityKey? created = effect.Created;
        bool isThere = created is not { } first || database.Catalogue.Contains(first, _version);
        foreach (CommandEffect? next in later)
            if (created is { } now && next?.Removed is { } gone && (now == gone || now.Name.StartsWith(gone.Name + "::", StringComparison.Ordinal)))
            {
                created = next.Created is { } taken ? new EntityKey(now.Kind, taken.Name + now.Name[gone.Name.Length..]) : null;
                isThere |= created is not { } last || database.Catalogue.Contains(last, _version);
            }
        return isThere;
    }
}
