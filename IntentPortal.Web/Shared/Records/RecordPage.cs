using IntentPortal.Domain.Reference;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Records;

/// <summary>
/// The page of one record: what is known, what happened, and what can be done.
/// <see cref="RecordPageFrame{TAction, TDetail}"/> draws what all of them show.
/// </summary>
/// <typeparam name="TAction">The actions on this kind of record.</typeparam>
/// <typeparam name="TDetail">The record.</typeparam>
public abstract class RecordPage<TAction, TDetail> : RecordView<TDetail>
    where TAction : struct, Enum
    where TDetail : class
{
    /// <summary>How many lines of the timeline are shown.</summary>
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

    // In the address, so that the form is open again after a reload or on another node.
    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    /// <summary>The actions that the person may take now.</summary>
    internal IEnumerable<TAction> Offered => Enum.GetValues<TAction>().Where(Allows);

    /// <summary>Opens the form of an action, or closes the one that is open.</summary>
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

    /// <summary>Whether the person may do it with the record as it is.</summary>
    protected abstract bool Allows(TAction action);

    /// <summary>What the address says about the form that is open.</summary>
    protected virtual IReadOnlyDictionary<string, object?> Parameters(TAction? chosen) => new Dictionary<string, object?> { ["do"] = chosen?.ToString() };

    /// <summary>Closes the form and shows the record as it is afterwards.</summary>
    protected virtual async Task DoneAsync()
    {
        Begin(null);
        await ReloadAsync();
    }
}
