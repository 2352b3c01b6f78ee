using System.Security.Cryptography;
using System.Text;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>
/// The settings of the Git library, which hold for the whole process. No configuration of the machine or the user
/// takes part in reading a repository, with one exception that only the user can grant: <c>safe.directory</c>.
/// </summary>
internal static class GitLibrary
{
    private static readonly ConfigurationLevel[] Levels =
        [ConfigurationLevel.ProgramData, ConfigurationLevel.System, ConfigurationLevel.Xdg, ConfigurationLevel.Global];

    private static readonly Lock Gate = new();
    private static string[]? _userConfigurations;

    /// <summary>Empties the search paths of configuration files. Only the first call does anything.</summary>
    public static void Prepare()
    {
        lock (Gate)
        {
            if (_userConfigurations is not null)
                return;
            string[] found = [.. Levels.SelectMany(ConfigurationFiles).Where(File.Exists)];
            foreach (ConfigurationLevel level in Levels)
                GlobalSettings.SetConfigSearchPaths(level, "");
            // Work folders that newer Git versions link by relative paths are read as any other.
            GlobalSettings.SetExtensions("relativeworktrees");
            _userConfigurations = found;
        }
    }

    /// <summary>Does something with a repository, and once more when only <c>safe.directory</c> allows it.</summary>
    public static T Trusting<T>(string cacheFolder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (LibGit2SharpException failure) when (GitFailure.IsForeignOwner(failure) && TrustSafeDirectories(cacheFolder))
        {
            return action();
        }
    }

    // Takes over the folders the user trusts although they belong to somebody else: nothing but safe.directory is copied
    // to a configuration file of our own. Says whether the user trusts any folder.
    private static bool TrustSafeDirectories(string cacheFolder)
    {
        lock (Gate)
        {
            string[] trusted = [.. _userConfigurations!.SelectMany(SafeDirectories)];
            if (trusted.Length == 0)
                return false;
            string text = "[safe]\n" + string.Concat(trusted.Select(t => $"\tdirectory = \"{t.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"\n"));
            string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
            string folder = Path.Combine(cacheFolder, "trusted", name);
            string file = Path.Combine(folder, ".gitconfig");
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(folder);
                string temporary = Path.Combine(folder, Guid.NewGuid().ToString("n"));
                File.WriteAllText(temporary, text);
                File.Move(temporary, file, overwrite: true);
            }
            GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.Global, folder);
            return true;
        }
    }

    private static IEnumerable<string> ConfigurationFiles(ConfigurationLevel level)
    {
        string name = level switch
        {
            ConfigurationLevel.Global => ".gitconfig",
            ConfigurationLevel.System => "gitconfig",
            _ => "config",
        };
        return GlobalSettings.GetConfigSearchPaths(level).Select(folder => Path.Combine(folder, name));
    }

    private static IEnumerable<string> SafeDirectories(string configurationFile)
    {
        using Configuration configuration = Configuration.BuildFrom(configurationFile);
        return [.. configuration.Where(e => e.Key == "safe.directory").Select(e => e.Value)];
    }
}
