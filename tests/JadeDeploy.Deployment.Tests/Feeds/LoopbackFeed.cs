using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace JadeDeploy.Deployment.Tests.Feeds;

/// <summary>A NuGet v3 feed on this computer that serves a folder of packages: service index, versions of an id, packages.</summary>
internal sealed class LoopbackFeed : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly string? _password;
    private readonly Task _answering;

    /// <summary>Starts it.</summary>
    /// <param name="folder">The packages of <see cref="ShopFeed.Id"/>.</param>
    /// <param name="password">The password that it asks for; null for none.</param>
    public LoopbackFeed(string folder, string? password = null)
    {
        (_folder, _password) = (folder, password);
        Root = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Root);
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    public string Root { get; }

    public string Url => Root + "v3/index.json";

    public void Dispose()
    {
        _listener.Stop();
        _answering.Wait();
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{_password}"));
        if (_password is not null && context.Request.Headers["Authorization"] != expected)
        {
            response.StatusCode = 401;
            response.AddHeader("WWW-Authenticate", "Basic realm=\"feed\"");
            return;
        }
        byte[]? content = Content(context.Request.Url!.AbsolutePath);
        response.StatusCode = content is null ? 404 : 200;
        if (content is not null)
            response.OutputStream.Write(content);
    }

    private byte[]? Content(string path)
    {
        string packages = $"/flat/{ShopFeed.Id.ToLowerInvariant()}/";
        if (path == "/v3/index.json")
            return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
            {
                ["version"] = "3.0.0",
                ["resources"] = new[] { new Dictionary<string, string> { ["@id"] = Root + "flat/", ["@type"] = "PackageBaseAddress/3.0.0" } },
            });
        if (path == packages + "index.json")
            return JsonSerializer.SerializeToUtf8Bytes(new { versions = Directory.GetFiles(_folder, "*.nupkg").Select(VersionOf) });
        return path.StartsWith(packages, StringComparison.Ordinal)
            && Directory.GetFiles(_folder, "*.nupkg").FirstOrDefault(f => path.EndsWith($"/{VersionOf(f)}/{Path.GetFileName(f).ToLowerInvariant()}", StringComparison.Ordinal)) is { } file
            ? File.ReadAllBytes(file) : null;
    }

    private static string VersionOf(string file) => Path.GetFileNameWithoutExtension(file)[(ShopFeed.Id.Length + 1)..].ToLowerInvariant();
}
