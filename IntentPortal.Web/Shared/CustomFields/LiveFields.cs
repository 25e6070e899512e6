using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>Tells a component when an administrator changed a user-defined field or a setting, with the lists as they are then.</summary>
public sealed class LiveFields(ILiveFeed feed, IReferenceData reference, Func<Func<Task>, Task> invoke, Func<ReferenceLists, Task> renew) : IDisposable
{
    private IDisposable? subscription;

    /// <summary>Begins to listen.</summary>
    public void Begin() => subscription = feed.Subscribe(entries =>
        entries.Any(e => e.Lines.Any(l => l.RecordKind is RecordKind.CustomField or RecordKind.PortalSettings)) ? invoke(HearAsync) : Task.CompletedTask);

    /// <inheritdoc />
    public void Dispose() => subscription?.Dispose();

    private async Task HearAsync() => await renew(await reference.GetAsync(CancellationToken.None));
}
