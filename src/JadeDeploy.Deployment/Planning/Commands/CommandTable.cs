using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>
/// Which release of the platform has which command. Sources: the pages <c>commandFile</c> (the lists of commands) and
/// <c>loadStyle</c> (which need the current version) of the Schema Load User's Guide for 2018, 2020 and 2022, and the
/// page <c>MoveInstances Command</c> for 7.1. The lists could be read up to <c>Delete GlobalConstant</c> (2018, 2020)
/// and <c>Delete Interface</c> (2022, which is alphabetical); that Jade 2020 has no command for applications, exposures and
/// single entities of packages is said in the vendor's ideas portal (JAD-I-457). What no page shows counts as missing
/// until a person says otherwise. <c>Modify Schema</c> and <c>Delete Schema</c> are named without their arguments, so
/// they cannot be written.
/// </summary>
internal static class CommandTable
{
    private static readonly CommandSupport Yes = CommandSupport.Documented;
    private static readonly CommandSupport No = CommandSupport.None;
    private static readonly CommandSupport Newer = CommandSupport.Assumed(Assumptions.NewerCommandsStay);
    private static readonly CommandSupport Stays = CommandSupport.Assumed(Assumptions.RenameAndMoveStay);

    /// <summary>Every command that is documented with its arguments, in ordinal order.</summary>
    public static ImmutableArray<CommandEntry> Entries { get; } =
    [
        Latest("AbortOnError", Yes, Yes, Yes, Newer),
        Current("Create DbFile", Yes, Yes, Yes, Newer),
        Latest("Create Locale", No, No, Yes, Newer),
        Latest("Delete Application", No, No, Yes, Newer),
        Latest("Delete Class", Yes, Yes, Yes, Newer),
        Latest("Delete Constant", Yes, Yes, Yes, Newer),
        Current("Delete DbFile", Yes, Yes, Yes, Newer),
        Latest("Delete ExportedFeature", No, No, Yes, Newer),
        Latest("Delete ExportedType", No, No, Yes, Newer),
        Latest("Delete Exposure", No, No, Yes, Newer),
        Latest("Delete ExternalFunction", No, No, Yes, Newer),
        Latest("Delete GlobalConstant", Yes, Yes, Yes, Newer),
        Latest("Delete GlobalConstantCategory", No, No, Yes, Newer),
        Current("Delete Instances", Yes, Yes, Yes, Newer),
        Latest("Delete Interface", Yes, Yes, Yes, Newer),
        Latest("Delete Method", Yes, Yes, Stays, Stays),
        Latest("Delete Property", Yes, Yes, Stays, Stays),
        Latest("Move Class", Yes, Yes, Stays, Stays),
        Current("MoveInstances", Yes, Yes, Stays, Stays),
        Current("Remap Class", Yes, Yes, Stays, Stays),
        Current("Rename Class", Yes, Yes, Stays, Stays),
        Latest("Rename Constant", Yes, Yes, Stays, Stays),
        Latest("Rename GlobalConstant", Yes, Yes, Stays, Stays),
        Current("Rename Interface", Yes, Yes, Stays, Stays),
        Latest("Rename Property", Yes, Yes, Stays, Stays),
    ];

    /// <summary>The row of a command, or null.</summary>
    public static CommandEntry? Find(string verb) => Entries.FirstOrDefault(e => e.Verb == verb);

    private static CommandEntry Latest(string verb, params ImmutableArray<CommandSupport> support) => new(verb, false, support);

    private static CommandEntry Current(string verb, params ImmutableArray<CommandSupport> support) => new(verb, true, support);
}
