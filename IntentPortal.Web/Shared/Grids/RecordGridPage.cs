using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// Base class for pages with a grid of records. The state is in the address. Rows update when others change them, and
/// columns when an administrator changes a user-defined field. <see cref="RecordGrid{TRow, TState, TSort}"/> renders
/// it.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TState">The state of the grid.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public abstract class RecordGridPage<TRow, TState, TSort> : LiveComponent
    where TRow : class
    where TState : GridState<TState, TSort>, IGridState<TState, TSort>, new()
    where TSort : struct, Enum
{
    private AddressState<TState> address = null!;
    private LiveChanges changes = null!;

    /// <summary>The path of the page.</summary>
    public abstract string Path { get; }

    /// <summary>The kind of record whose user-defined fields are columns.</summary>
    public abstract CustomFieldTarget Target { get; }

    /// <summary>The built-in views.</summary>
    public abstract IReadOnlyList<StandardView> StandardViews { get; }

    /// <summary>The current state of the grid.</summary>
    public TState State => address.Value;

    /// <summary>The names of address parameters that could not be read.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The lists to choose from; null until they are loaded.</summary>
    public ReferenceLists? Lists { get; private set; }

    /// <summary>All available columns.</summary>
    public IReadOnlyList<GridColumn> Columns { get; private set; } = [];

    /// <summary>The rendered columns: the built-in ones and the visible user-defined fields.</summary>
    public IReadOnlyList<GridColumn> Drawn { get; private set; } = [];

    /// <summary>The keys of the visible columns.</summary>
    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>The rows that others changed within the last few seconds.</summary>
    public IReadOnlySet<Guid> Changed => changes.Changed;

    /// <summary>The selected rows, including those on other pages.</summary>
    public Dictionary<Guid, TRow> Selected { get; } = [];

    /// <summary>Whether the viewer may export the view.</summary>
    public bool MayExport { get; private set; }

    /// <summary>
    /// The address of the export; it names the time zone, which the endpoint cannot ask the browser for.
    /// </summary>
    public string ExportAddress => QueryHelpers.AddQueryString($"{PortalPaths.Export(Path)}?{State.On(0).Format()}", "zone", Time.Zone.Id);

    /// <summary>The grid; null while something else is shown instead.</summary>
    internal PortalGrid<TRow>? Grid { get; set; }

    /// <summary>The viewer's calendar.</summary>
    [Inject]
    protected BrowserTime Time { get; set; } = default!;

    /// <summary>The lists.</summary>
    [Inject]
    protected IReferenceData Reference { get; set; } = default!;

    /// <summary>The address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The viewer.</summary>
    protected Guid Me { get; private set; }

    /// <summary>The viewer's roles.</summary>
    protected Roles Roles { get; private set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = default!;

    /// <summary>Reads a page of rows.</summary>
    public abstract Task<Page<TRow>> ReadAsync(CancellationToken cancel);

    /// <summary>Shows another state.</summary>
    public void Go(TState next) => address.Go(next);

    /// <summary>Applies a change to the latest state.</summary>
    public void Change(Func<TState, TState> change) => address.Go(change(State));

    /// <summary>Shows the state of a query string.</summary>
    public void GoTo(string query) => address.GoTo(query);

    /// <summary>Reads the rows again.</summary>
    public async Task ReloadAsync()
    {
        if (Grid is not null)
        {
            await Grid.ReloadAsync();
        }

        StateHasChanged();
    }

    /// <summary>Called when the selection changed.</summary>
    public void OnTicked() => StateHasChanged();

    /// <summary>Clears the selection.</summary>
    public void ClearSelection()
    {
        Selected.Clear();
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // Before the first await, because the page is rendered in the meantime and needs its state.
        address = Own(new AddressState<TState>(Navigation, Path, OnStateChanged));
        (Me, Roles) = (await Person.IdAsync(), await Person.RolesAsync());
        MayExport = CanExport(Roles);
        changes = Own(new LiveChanges(Feed, Clock, RowOf, ReloadAsync, Loggers.CreateLogger(GetType())));
        await RenewAsync();
        Follow(async () => { await RenewAsync(); await ReloadAsync(); }, RecordKind.CustomField, RecordKind.PortalSettings);
        changes.Begin(InvokeAsync);
    }

    /// <summary>The row that a ledger line is about, or null.</summary>
    protected abstract Guid? RowOf(ChangeLine line);

    /// <summary>The title of a column.</summary>
    protected abstract string TitleOf(TSort column);

    /// <summary>Whether a person with these roles may export the view.</summary>
    protected abstract bool CanExport(Roles roles);

    /// <summary>Called after the lists were loaded, initially and after each change.</summary>
    protected virtual void OnListsRead(ReferenceLists lists)
    {
    }

    private async Task RenewAsync()
    {
        Lists = await Reference.GetAsync(Lifetime);
        Columns = [.. Enum.GetValues<TSort>().Select(column => new GridColumn(column.ToString(), TitleOf(column), !TState.Details.Contains(column))), .. CustomColumn.All(Lists, Target)];
        OnListsRead(Lists);
        Arrange(Lists);
    }

    private void OnStateChanged()
    {
        if (Lists is not null)
        {
            Arrange(Lists);
            StateHasChanged();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private void Arrange(ReferenceLists lists)
    {
        Ignored = [.. address.Ignored, .. CustomColumn.Unknown(lists, Target, State.Custom)];
        Shown = State.ShownKeys;
        Drawn = [.. Columns.Where(column => CustomColumn.KeyOf(column.Key) is null || Shown.Contains(column.Key))];
    }
}
