using IntentPortal.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The grid component of all lists of records.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class PortalGrid<TRow>
{
    private MudDataGrid<TRow>? grid;
    private IReadOnlyList<TRow> rows = [];
    private int? counted;

    /// <summary>The accessible name of the grid.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>All columns, in order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GridColumn> Columns { get; set; } = [];

    /// <summary>The keys of the visible columns.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<string> Shown { get; set; } = [];

    /// <summary>Renders a cell.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<GridCell<TRow>> Cell { get; set; } = null!;

    /// <summary>Reads the current page.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<Page<TRow>>> Load { get; set; } = null!;

    /// <summary>The identity of a row.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, Guid> IdOf { get; set; } = null!;

    /// <summary>The name of a row, for its checkbox.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, string> NameOf { get; set; } = null!;

    /// <summary>The key of the sorted column.</summary>
    [Parameter, EditorRequired]
    public string Sort { get; set; } = "";

    /// <summary>Whether the order is descending.</summary>
    [Parameter]
    public bool Descending { get; set; }

    /// <summary>Raised with the key of the column to sort by.</summary>
    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>
    /// Raised when the total number of rows changes. The grid reads by itself, but the page shows the number elsewhere.
    /// </summary>
    [Parameter]
    public EventCallback<int> OnCounted { get; set; }

    /// <summary>The rows that others changed within the last few seconds.</summary>
    [Parameter]
    public IReadOnlySet<Guid> Changed { get; set; } = new HashSet<Guid>();

    /// <summary>The selected rows, including those on other pages; null when rows cannot be selected.</summary>
    [Parameter]
    public Dictionary<Guid, TRow>? Selected { get; set; }

    /// <summary>Raised when the selection changes.</summary>
    [Parameter]
    public EventCallback OnSelected { get; set; }

    /// <summary>The actions of a row; null when there are none.</summary>
    [Parameter]
    public RenderFragment<TRow>? RowActions { get; set; }

    /// <summary>Shown instead of rows when there are none.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>The <c>data-testid</c> of the element.</summary>
    [Parameter]
    public string? TestId { get; set; }

    private bool? AllSelected => rows.Count > 0 && rows.All(row => Selected!.ContainsKey(IdOf(row)));

    private string SortLabel(GridColumn column) =>
        T[Sort != column.Key ? nameof(SharedTexts.SortBy) : Descending ? nameof(SharedTexts.SortedDown) : nameof(SharedTexts.SortedUp), column.Title];

    /// <summary>Reads the current page again.</summary>
    public Task ReloadAsync() => grid?.ReloadServerData() ?? Task.CompletedTask;

    private async Task<GridData<TRow>> ReadAsync(GridState<TRow> _, CancellationToken cancel)
    {
        Page<TRow> page = await Load(cancel);
        rows = page.Rows;
        foreach (TRow row in rows.Where(row => Selected?.ContainsKey(IdOf(row)) == true))
        {
            // Bulk actions must use the row as it is shown now.
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
