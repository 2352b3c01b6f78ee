using System.Collections.Frozen;
using System.Collections.Immutable;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Runs a command file.</summary>
internal sealed class CommandProcessor(LoadContext context, SqliteSession session)
{
    private static readonly FrozenDictionary<string, Action<CommandScope>> Actions = new Dictionary<string, Action<CommandScope>>
    {
        ["Create DbFile"] = FileCommands.Create,
        ["Create Locale"] = LocaleCommands.Create,
        ["Delete Application"] = DeleteApplication,
        ["Delete Class"] = TypeCommands.DeleteClass,
        ["Delete Constant"] = FeatureCommands.DeleteConstant,
        ["Delete DbFile"] = FileCommands.Delete,
        ["Delete ExportedFeature"] = scope => DeleteSimple(scope, EntityKind.ExportedFeature),
        ["Delete ExportedType"] = TypeCommands.DeleteExportedType,
        ["Delete Exposure"] = scope => DeleteSimple(scope, EntityKind.Exposure),
        ["Delete ExternalFunction"] = scope => DeleteSimple(scope, EntityKind.ExternalFunction),
        ["Delete GlobalConstant"] = scope => DeleteSimple(scope, EntityKind.GlobalConstant),
        ["Delete GlobalConstantCategory"] = GlobalConstantCommands.DeleteCategory,
        ["Delete Instances"] = TypeCommands.DeleteInstances,
        ["Delete Interface"] = TypeCommands.DeleteInterface,
        ["Delete Method"] = FeatureCommands.DeleteMethod,
        ["Delete Property"] = FeatureCommands.DeleteProperty,
        ["Move Class"] = TypeCommands.MoveClass,
        ["MoveInstances"] = FileCommands.MoveInstances,
        ["Remap Class"] = FileCommands.RemapClass,
        ["Rename Class"] = scope => TypeRenaming.Run(scope, EntityKind.Class),
        ["Rename Constant"] = FeatureCommands.RenameConstant,
        ["Rename GlobalConstant"] = GlobalConstantCommands.Rename,
        ["Rename Interface"] = scope => TypeRenaming.Run(scope, EntityKind.Interface),
        ["Rename Property"] = FeatureCommands.RenameProperty,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Runs the commands in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="touched">Takes the schemas that commands name.</param>
    /// <returns>The commands that were refused, when the file says to carry on.</returns>
    /// <exception cref="LoaderException">A command was refused.</exception>
    public ImmutableArray<LoaderError> Run(CommandFile file, ISet<string> touched)
    {
        // What the platform does without the option is not documented; to stop is the safe reading.
        bool abortOnError = true;
        var failed = ImmutableArray.CreateBuilder<LoaderError>();
        foreach (JadeCommand command in file.Commands)
        {
            var location = new SourceLocation(file.Path, command.Line, command.Line == 0 ? 0 : 1);
            if (command.Verb == "AbortOnError")
            {
                abortOnError = ReadAbortOnError(command, location);
                continue;
            }
            try
            {
                context.Database.Transact(() => Run(command, location, touched));
            }
            catch (LoaderException refused) when (!abortOnError)
            {
                failed.Add(refused.Error);
            }
        }
        return failed.ToImmutable();
    }

    private static bool ReadAbortOnError(JadeCommand command, SourceLocation location) =>
        command.Arguments is [] ? true
        : command.Arguments is [var value] && bool.TryParse(value, out bool abort) ? abort
        : throw LoaderErrors.BadCommandFile(location, $"{command}: expected True or False.");

    private void Run(JadeCommand command, SourceLocation location, ISet<string> touched)
    {
        JadeVersion platform = context.Database.PlatformVersion;
        CommandRule rule = CommandTable.Find(command.Verb, platform)
            ?? (context.Request.DeclaredCommands.Contains(command.Verb) ? CommandTable.Find(command.Verb) : null)
            ?? throw LoaderErrors.CommandRefused(location, command, $"platform version {platform} is not known to have this command");
        if (rule.NeedsCurrentVersion && context.Request.LoadStyle != LoadStyle.CurrentSchemaVersion)
            throw LoaderErrors.CommandRefused(location, command, "this command needs loadStyle=currentSchemaVersion");
        if (command.Arguments.Length < rule.Arguments.Least || command.Arguments.Length > rule.Arguments.Most)
            throw LoaderErrors.BadCommandFile(location, $"{command}: expected {rule.Arguments.Least} to {rule.Arguments.Most} arguments.");

        var scope = new CommandScope(context, session, command, location);
        if (rule.Arguments.Least > 0)
        {
            CheckSchema(scope);
            touched.Add(scope.Schema);
        }
        Actions[command.Verb](scope);
    }

    // The latest version is told as the difference from the current one: moving the ground under it would change it unseen.
    private void CheckSchema(CommandScope scope)
    {
        if (SuppliedSchemas.Contains(scope.Schema))
            throw scope.Refused($"schema '{scope.Schema}' comes with the platform and is read-only");
        if (!scope.Graph.Contains(scope.Schema))
            throw scope.Refused($"there is no schema '{scope.Schema}'");
        if (scope.IsCurrentVersion
            && scope.Graph.Observers(scope.Schema).FirstOrDefault(context.Database.Catalogue.VersionedSchemas.Contains) is { } versioned)
            throw scope.Refused($"schema '{versioned}' has changes that wait for a reorganisation");
    }

    private static void DeleteApplication(CommandScope scope)
    {
        EntityKey application = scope.Existing(EntityKind.Application);
        scope.RequireUnused(scope.Editor.Mentioning(application.Schema, application.SimpleName)
            .Where(e => ApplicationText.IsPackageOf(e.Key, e.Content, application.SimpleName))
            .Select(e => new Use(application, e.Key, "is used with it")));
        scope.Remove(application, []);
    }

    private static void DeleteSimple(CommandScope scope, EntityKind kind) => scope.Remove(scope.Existing(kind), []);
}
