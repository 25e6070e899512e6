using System.Diagnostics;
using System.Net.Sockets;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A real nginx in front of two nodes, with the configuration from docs/operations.md. A response header names the node
/// that answered.
/// </summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    /// <summary>The header that names the node.</summary>
    public const string NodeHeader = "x-node";

    private readonly string folder = Directory.CreateTempSubdirectory("intentportal-nginx-").FullName;
    private Process? process;

    /// <summary>The address of the proxy.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}");

    public async Task StartAsync(params Uri[] nodes)
    {
        string documented = await File.ReadAllTextAsync(Repository.PathOf("docs", "nginx.conf"));
        string servers = string.Join('\n', nodes.Select(node => $"server {node.Authority} max_fails=1 fail_timeout=2s;"));
        string http = documented
            .Replace("server node-a:8080 max_fails=1 fail_timeout=10s;", servers, StringComparison.Ordinal)
            .Replace("server node-b:8080 max_fails=1 fail_timeout=10s;", string.Empty, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen {Address.Authority}; add_header {NodeHeader} $upstream_addr;", StringComparison.Ordinal);
        string temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {folder}/{name};\n"));
        await File.WriteAllTextAsync(
            ConfigurationFile, $"daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nerror_log stderr crit;\nevents {{ }}\nhttp {{\naccess_log off;\n{temporary}{http}\n}}\n");
        await RunAsync();
    }

    /// <summary>Breaks all connections on both sides, then serves again.</summary>
    public async Task TearAsync()
    {
        await StopAsync();
        await RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync()
    {
        process = Process.Start(new ProcessStartInfo(Executable, ["-c", ConfigurationFile, "-p", folder]))!;
        while (!process.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(Address.Host, Address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException($"nginx ended with {process.ExitCode}.");
    }

    private async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
    }

    private string ConfigurationFile => Path.Combine(folder, "nginx.conf");

    // On Debian nginx is in a folder that is not in the PATH of ordinary users.
    private static string Executable => File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
}
