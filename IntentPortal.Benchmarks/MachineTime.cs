using System.Globalization;

namespace IntentPortal.Benchmarks;

/// <summary>The processor time of the machine since its start, in ticks of Linux's /proc/stat.</summary>
internal sealed record MachineTime(long User, long Kernel, long Idle)
{
    public static MachineTime Now()
    {
        // Columns: cpu user nice system idle iowait irq softirq steal
        long[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(t => long.Parse(t, CultureInfo.InvariantCulture))];
        return new MachineTime(ticks[0] + ticks[1], ticks[2] + ticks[5] + ticks[6] + ticks[7], ticks[3] + ticks[4]);
    }

    /// <summary>Describes the use since an earlier measurement.</summary>
    public string Since(MachineTime before)
    {
        (double user, double kernel, double idle) = (User - before.User, Kernel - before.Kernel, Idle - before.Idle);
        double all = user + kernel + idle;
        return string.Create(CultureInfo.InvariantCulture, $"{user / all:P0} in programs, {kernel / all:P0} in the kernel, {idle / all:P0} idle");
    }
}
