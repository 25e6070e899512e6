using IntentPortal.Domain.Reference;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Records;

/// <summary>
/// Base class for the page of one record: its data, its timeline and the actions on it. <see
/// cref="RecordPageFrame{TAction, TDetail}"/> renders what all these pages share.
/// </summary>
/// <typeparam name="TAction">The actions on this kind of record.</typeparam>
/// <typeparam name="TDetail">The record.</typeparam>
public abstract class RecordPage<TAction, TDetail> : RecordView<TDetail>
    where TAction : struct, Enum
    where TDetail : class
{
    /// <summary>The maximum number of timeline items shown.</summary>
    protected const int TimelineLength = 200;

    private string? shown;

    /// <summary>The lists with the names.</summary>
    internal ReferenceLists? Lists { get; private set; }

    /// <summary>The action whose form is open.</summary>
    internal TAction? Action { get; private set; }

    /// <inheritdoc />
    protected override bool IsBusy => Action is not null;

    /// <inheritdoc />
    protected override ReferenceLists? Names => Lists;

    /// <summary>The lists.</summary>
    [Inject]
    protected IReferenceData Reference { get; set; } = default!;

    /// <summary>The address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    // Part of the address, so that the form is open again after a reload or on another node.
    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    /// <summary>The actions that are currently allowed.</summary>
    internal IEnumerable<TAction> Offered => Enum.GetValues<TAction>().Where(Allows);

    /// <summary>Opens the form of an action; null closes the open form.</summary>
    internal virtual void Begin(TAction? chosen)
    {
        Action = chosen;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Parameters(chosen)), replace: true);
    }

    /// <inheritdoc />
    internal override async Task ReloadAsync()
    {
        Lists = await Reference.GetAsync(Lifetime);
        await base.ReloadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shown != Code)
        {
            (Action, shown) = (null, Code);
            await ReloadAsync();
        }

        Action = Detail is not null && Enum.TryParse(Do, out TAction chosen) && Offered.Contains(chosen) ? chosen : null;
    }

    /// <summary>Whether the viewer may run the action on the record in its current state.</summary>
    protected abstract bool Allows(TAction action);

    /// <summary>The address parameters that describe the open form.</summary>
    protected virtual IReadOnlyDictionary<string, object?> Parameters(TAction? chosen) => new Dictionary<string, object?> { ["do"] = chosen?.ToString() };

    /// <summary>Closes the form without saving.</summary>
    protected Task CancelledAsync()
    {
        Begin(null);
        return CatchUpAsync();
    }

    /// <summary>Closes the form and reads the record again.</summary>
    protected virtual async Task DoneAsync()
    {
        Begin(null);
        await ReloadAsync();
    }
}
