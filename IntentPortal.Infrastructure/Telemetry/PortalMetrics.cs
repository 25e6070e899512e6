using System.Diagnostics.Metrics;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Telemetry;

/// <summary>The portal's metrics for operators. Live circuits are counted by ASP.NET Core's own meter.</summary>
public sealed class PortalMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "IntentPortal";

    /// <summary>The number of operation outcomes, by refusal code.</summary>
    public const string OutcomesName = "intentportal.outcomes";

    /// <summary>Milliseconds from an operation until this node has read its ledger entry.</summary>
    public const string LedgerLagName = "intentportal.ledger.lag";

    /// <summary>
    /// Milliseconds from an operation until a subscribed screen of this node has been rendered again.
    /// </summary>
    public const string ScreenLagName = "intentportal.screen.lag";

    private readonly Counter<long> outcomes;
    private readonly Histogram<double> ledgerLag;
    private readonly Histogram<double> screenLag;

    /// <summary>Creates the instruments.</summary>
    public PortalMetrics(IMeterFactory meters)
    {
        Meter meter = meters.Create(MeterName);
        outcomes = meter.CreateCounter<long>(OutcomesName, "{operation}", "Operations by what came of them");
        ledgerLag = meter.CreateHistogram<double>(LedgerLagName, "ms", "From an operation until this node read it in the ledger");
        screenLag = meter.CreateHistogram<double>(ScreenLagName, "ms", "From an operation until a listening screen was drawn anew");
    }

    internal void Count(Refusal? refusal) => outcomes.Add(1, new KeyValuePair<string, object?>("code", refusal?.Code.ToString() ?? "Done"));

    internal void LedgerRead(TimeSpan lag) => ledgerLag.Record(lag.TotalMilliseconds);

    internal void ScreenDrawn(TimeSpan lag) => screenLag.Record(lag.TotalMilliseconds);
}
