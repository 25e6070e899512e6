using System.Net;
using System.Net.Sockets;

namespace IntentPortal.Tests.Support;

/// <summary>Finds a free port.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
