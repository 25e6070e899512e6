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
/// A page that is a grid of records: its state is its address, its rows change by themselves when others act, its
/// columns when an administrator changes a user-defined field. <see cref="RecordGrid{TRow, TState, TSort}"/> draws it.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TState">What the grid shows.</typeparam>
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

    /// <summary>Whose user-defined fields are columns.</summary>
    public abstract CustomFieldTarget Target { get; }

    /// <summary>The views that are always there.</summary>
    public abstract IReadOnlyList<StandardView> StandardViews { get; }

    /// <summary>What the grid shows.</summary>
    public TState State => address.Value;

    /// <summary>The names of the parts of the address that could not be read.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The lists to choose from; null until they are read.</summary>
    public ReferenceLists? Lists { get; private set; }

    /// <summary>Every column that can be shown.</summary>
    public IReadOnlyList<GridColumn> Columns { get; private set; } = [];

    /// <summary>The columns that are drawn: of many user-defined fields only those that are shown.</summary>
    public IReadOnlyList<GridColumn> Drawn { get; private set; } = [];

    /// <summary>The keys of the columns that are shown.</summary>
    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>The rows that others changed a moment ago.</summary>
    public IReadOnlySet<Guid> Changed => changes.Changed;

    /// <summary>The ticked rows, also those of other pages.</summary>
    public Dictionary<Guid, TRow> Selected { get; } = [];

    /// <summary>Whether the person may take the view along as a file.</summary>
    public bool MayExport { get; private set; }

    /// <summary>The view as a file; the address names the time zone, which the endpoint cannot ask for.</summary>
    public string ExportAddress => QueryHelpers.AddQueryString($"{PortalPaths.Export(Path)}?{State.On(0).Format()}", "zone", Time.Zone.Id);

    /// <summary>The grid; null while something else is shown.</summary>
    internal PortalGrid<TRow>? Grid { get; set; }

    /// <summary>The person's calendar.</summary>
    [Inject]
    protected BrowserTime Time { get; set; } = default!;

    /// <summary>The lists.</summary>
    [Inject]
    protected IReferenceData Reference { get; set; } = default!;

    /// <summary>The address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Who looks.</summary>
    protected Guid Me { get; private set; }

    /// <summary>What the person is.</summary>
    protected Roles Roles { get; private set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = default!;

    /// <summary>Reads a page of rows.</summary>
    public abstract Task<Page<TRow>> ReadAsync(CancellationToken cancel);

    /// <summary>Shows something else.</summary>
    public void Go(TState next) => address.Go(next);

    /// <summary>Changes what is shown, from what was asked for last.</summary>
    public void Change(Func<TState, TState> change) => address.Go(change(State));

    /// <summary>Shows what a query string says.</summary>
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

    /// <summary>Called when a row was ticked or unticked.</summary>
    public void OnTicked() => StateHasChanged();

    /// <summary>Unticks all rows.</summary>
    public void ClearSelection()
    {
        Selected.Clear();
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // Before anything is waited for: a page is drawn meanwhile, and asks for its state.
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

    /// <summary>What a column is called.</summary>
    protected abstract string TitleOf(TSort column);

    /// <summary>Whether somebody with these roles may take the view along as a file.</summary>
    protected abstract bool CanExport(Roles roles);

    /// <summary>Called after the lists were read, at first and after each change.</summary>
    protected virtual void OnListsRead(ReferenceLists lists)
    {
    }

    private async Task RenewAsync()
    {
        Lists = await Reference.GetAsync(Lifetime);
        Columns = [.. Enum.GetValues<TSort>().Select(column => new GridColumn(column.ToString(), TitleOf(column))), .. CustomColumn.All(Lists, Target)];
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
