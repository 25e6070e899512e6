using System.Globalization;

namespace IntentPortal.Web.Hosting;

/// <summary>
/// A progress bar on the console: updated in place on a terminal, or one line per 10 % when output is redirected.
/// </summary>
internal sealed class ProgressBar(int total) : IProgress<int>, IDisposable
{
    private const int Width = 40;
    private int lastTenth;

    public void Report(int value)
    {
        double share = (double)value / total;
        string text = string.Create(
            CultureInfo.InvariantCulture, $"[{new string('#', (int)(share * Width)).PadRight(Width, '.')}] {share,4:P0} {value:N0} / {total:N0}");
        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r{text}");
        }
        else if ((int)(share * 10) > lastTenth)
        {
            lastTenth = (int)(share * 10);
            Console.WriteLine(text);
        }
    }

    public void Dispose()
    {
        if (!Console.IsOutputRedirected)
        {
            Console.WriteLine();
        }
    }
}
