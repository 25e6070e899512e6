using System.Text.Json;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Base class for the form of one action on a record. The input survives a refusal, a concurrent save and a lost
/// connection. <see cref="RecordActionFrame{TAction, TDetail, TModel}"/> renders what all these forms share.
/// </summary>
/// <typeparam name="TAction">The actions on this kind of record.</typeparam>
/// <typeparam name="TDetail">The record.</typeparam>
/// <typeparam name="TModel">The input; it is serialized as the draft.</typeparam>
public abstract class RecordActionForm<TAction, TDetail, TModel> : PortalComponent, IAsyncDisposable
    where TAction : struct, Enum
    where TDetail : class
    where TModel : class, new()
{
    /// <summary>The action.</summary>
    [Parameter, EditorRequired]
    public TAction Doing { get; set; }

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public TDetail Detail { get; set; } = null!;

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Raised after the action succeeded.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person cancels.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Reads the record again and returns it.</summary>
    [Parameter, EditorRequired]
    public Func<Task<TDetail?>> OnReread { get; set; } = null!;

    /// <summary>Called whenever the input changes.</summary>
    [Parameter]
    public Action? OnTyped { get; set; }

    internal DraftAutosave Keeper { get; private set; } = null!;

    /// <summary>The number fields of the form, validated together.</summary>
    internal NumberFields Numbers { get; } = new();

    /// <summary>The last refusal, or null.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>The record that somebody else saved in the meantime, or null.</summary>
    internal TDetail? Conflict { get; private set; }

    /// <summary>Whether a save is in progress.</summary>
    internal bool IsWorking { get; private set; }

    /// <summary>Whether the draft has been read. Fields rendered earlier would lose the first letters typed.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Whether the form explains the refusal itself, so that the standard alert is hidden.</summary>
    internal virtual bool TellsOtherwise => false;

    /// <summary>Whether a retry is impossible.</summary>
    internal virtual bool IsOver => false;

    /// <summary>The input of the form.</summary>
    protected TModel Model { get; private set; } = new();

    /// <summary>The version of the record that the input is based on.</summary>
    protected long Version { get; private set; }

    /// <summary>When the form was opened, in the viewer's time zone.</summary>
    protected DateTime Opened { get; private set; }

    /// <summary>The actor.</summary>
    [Inject]
    protected CurrentPerson Person { get; set; } = default!;

    /// <summary>The viewer's clock.</summary>
    [Inject]
    protected BrowserTime Time { get; set; } = default!;

    /// <summary>The kind of record, as part of the draft's name.</summary>
    protected abstract string Kind { get; }

    /// <summary>The record that the draft belongs to.</summary>
    protected abstract Guid Subject { get; }

    [Inject]
    private IDrafts Drafts { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private RefusalText Text { get; set; } = default!;

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Keeper.DisposeAsync();
    }

    /// <summary>The fields with the saved and the typed value, shown after a version conflict.</summary>
    internal abstract IReadOnlyList<FieldConflict> Compare(TDetail saved);

    /// <summary>Saves the draft after a change of the input.</summary>
    internal void Typed()
    {
        Keeper.Keep(JsonSerializer.Serialize(Model, JsonSerializerOptions.Web));
        OnTyped?.Invoke();
    }

    /// <summary>Validates and runs the action; a refusal stays visible in the form.</summary>
    internal async Task GoAsync()
    {
        if (IsWorking)
        {
            return;
        }

        IsWorking = true;
        try
        {
            Guid me = await Person.IdAsync();
            Refusal = await Numbers.RefuseAsync() ?? await DoAsync(me);
            if (Refusal is { } refusal)
            {
                await OnRefusedAsync(me, refusal);
            }
            else
            {
                await Keeper.ForgetAsync();
                await OnDone.InvokeAsync();
            }
        }
        finally
        {
            IsWorking = false;
        }
    }

    /// <summary>Closes the form and deletes the draft.</summary>
    internal async Task CancelAsync()
    {
        await Keeper.ForgetAsync();
        await OnCancelled.InvokeAsync();
    }

    /// <summary>Overwrites the concurrent change with the input.</summary>
    internal Task KeepMineAsync()
    {
        Conflict = null;
        return GoAsync();
    }

    /// <summary>Replaces the input by the concurrent change.</summary>
    internal void TakeTheirs()
    {
        Model = Begin(Conflict!);
        (Conflict, Refusal) = (null, null);
        Typed();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Keeper = new DraftAutosave(Drafts, Clock);
        Boundary?.Guard(Keeper);
        (Model, Version, Opened) = (Begin(Detail), VersionOf(Detail), Time.Now.DateTime);
        Guid me = await Person.IdAsync();
        if (await Keeper.OpenAsync<TModel>(me, $"{Kind}-{Doing}", Subject.ToString(), Version, CancellationToken.None) is { } draft)
        {
            // The draft keeps its older version, so that saving it reports a conflict instead of overwriting what
            // others changed since.
            (Model, Version) = (draft.Form, draft.Version);
        }

        await PrepareAsync(me);
        IsOpen = true;
    }

    /// <summary>The initial input, filled from the record.</summary>
    protected abstract TModel Begin(TDetail detail);

    /// <summary>The version of the record.</summary>
    protected abstract long VersionOf(TDetail detail);

    /// <summary>Runs the action; returns the refusal, or null on success.</summary>
    protected abstract Task<Refusal?> DoAsync(Guid me);

    /// <summary>Reads the options of the fields.</summary>
    protected virtual Task PrepareAsync(Guid me) => Task.CompletedTask;

    /// <summary>Called after a refusal; after a version conflict it shows both versions.</summary>
    protected virtual Task OnRefusedAsync(Guid me, Refusal refusal) => refusal.Code == RefusalCode.Conflict ? ShowConflictAsync() : Task.CompletedTask;

    /// <summary>Reads the record again and shows it next to the input.</summary>
    protected async Task ShowConflictAsync()
    {
        if (await OnReread() is { } now)
        {
            (Conflict, Version) = (now, VersionOf(now));
            OnConflict(now);
        }
    }

    /// <summary>Called with the record that somebody else saved.</summary>
    protected virtual void OnConflict(TDetail now)
    {
    }

    /// <summary>The validation message of a field, or null.</summary>
    protected string? ProblemOf(string field) =>
        Refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? Text.Of(problem) : null;
}
