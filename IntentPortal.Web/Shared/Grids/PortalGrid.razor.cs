using IntentPortal.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The grid that every list of records is shown in.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class PortalGrid<TRow>
{
    private MudDataGrid<TRow>? grid;
    private IReadOnlyList<TRow> rows = [];
    private int? counted;

    /// <summary>What the grid holds, for a screen reader.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Every column, in order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GridColumn> Columns { get; set; } = [];

    /// <summary>The keys of the columns that are shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<string> Shown { get; set; } = [];

    /// <summary>Draws a cell.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<GridCell<TRow>> Cell { get; set; } = null!;

    /// <summary>Reads the page that is to be shown.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<Page<TRow>>> Load { get; set; } = null!;

    /// <summary>The identity of a row.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, Guid> IdOf { get; set; } = null!;

    /// <summary>What a row is called where it is ticked.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, string> NameOf { get; set; } = null!;

    /// <summary>The column it is sorted by.</summary>
    [Parameter, EditorRequired]
    public string Sort { get; set; } = "";

    /// <summary>Whether the order is reversed.</summary>
    [Parameter]
    public bool Descending { get; set; }

    /// <summary>Told by which column to sort.</summary>
    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>
    /// Told how many rows there are, when that is another number than before: the grid reads by itself, what stands
    /// around it is the page's.
    /// </summary>
    [Parameter]
    public EventCallback<int> OnCounted { get; set; }

    /// <summary>The rows that others changed a moment ago.</summary>
    [Parameter]
    public IReadOnlySet<Guid> Changed { get; set; } = new HashSet<Guid>();

    /// <summary>The ticked rows, also those of other pages; null where nothing can be ticked.</summary>
    [Parameter]
    public Dictionary<Guid, TRow>? Selected { get; set; }

    /// <summary>Told when a tick was set or taken away.</summary>
    [Parameter]
    public EventCallback OnSelected { get; set; }

    /// <summary>What can be done with one row; null where nothing can.</summary>
    [Parameter]
    public RenderFragment<TRow>? RowActions { get; set; }

    /// <summary>What is shown instead of rows when there are none.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>How tests find it.</summary>
    [Parameter]
    public string? TestId { get; set; }

    private bool? AllSelected => rows.Count > 0 && rows.All(row => Selected!.ContainsKey(IdOf(row)));

    /// <summary>Reads the page again.</summary>
    public Task ReloadAsync() => grid?.ReloadServerData() ?? Task.CompletedTask;

    private async Task<GridData<TRow>> ReadAsync(GridState<TRow> _, CancellationToken cancel)
    {
        Page<TRow> page = await Load(cancel);
        rows = page.Rows;
        foreach (TRow row in rows.Where(row => Selected?.ContainsKey(IdOf(row)) == true))
        {
            // What was ticked is acted on as it is shown now.
            Selected![IdOf(row)] = row;
        }

        if (counted != page.Total)
        {
            counted = page.Total;
            await OnCounted.InvokeAsync(page.Total);
        }

        return new GridData<TRow> { Items = page.Rows, TotalItems = page.Total };
    }

    private Task SelectAllAsync(bool? on)
    {
        foreach (TRow row in rows)
        {
            Tick(row, on == true);
        }

        return OnSelected.InvokeAsync();
    }

    private Task SelectAsync(TRow row, bool on)
    {
        Tick(row, on);
        return OnSelected.InvokeAsync();
    }

    private void Tick(TRow row, bool on)
    {
        if (on)
        {
            Selected![IdOf(row)] = row;
        }
        else
        {
            Selected!.Remove(IdOf(row));
        }
    }
}
