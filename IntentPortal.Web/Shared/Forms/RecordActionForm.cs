using System.Text.Json;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// The form of one action on a record: nothing typed is lost by a refusal, by somebody else's save or by a lost
/// connection. <see cref="RecordActionFrame{TAction, TDetail, TModel}"/> draws what all of them show.
/// </summary>
/// <typeparam name="TAction">The actions on this kind of record.</typeparam>
/// <typeparam name="TDetail">The record.</typeparam>
/// <typeparam name="TModel">What is typed; kept as a draft as it is.</typeparam>
public abstract class RecordActionForm<TAction, TDetail, TModel> : PortalComponent, IAsyncDisposable
    where TAction : struct, Enum
    where TDetail : class
    where TModel : class, new()
{
    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public TAction Doing { get; set; }

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public TDetail Detail { get; set; } = null!;

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told when it was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Told when the person gave up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Reads the record again and gives it back.</summary>
    [Parameter, EditorRequired]
    public Func<Task<TDetail?>> OnReread { get; set; } = null!;

    /// <summary>Told whenever something is typed.</summary>
    [Parameter]
    public Action? OnTyped { get; set; }

    /// <summary>Keeps what is typed.</summary>
    internal DraftAutosave Keeper { get; private set; } = null!;

    /// <summary>The form's number fields, which refuse together what cannot be read.</summary>
    internal NumberFields Numbers { get; } = new();

    /// <summary>What was refused last, or null.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>The record as somebody else saved it meanwhile, or null.</summary>
    internal TDetail? Conflict { get; private set; }

    /// <summary>Whether the answer to a save is awaited.</summary>
    internal bool IsWorking { get; private set; }

    /// <summary>Whether what was typed earlier was read: a field that is shown before would lose its first letters.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Whether something in the way of the action is told in other words than the refusal's.</summary>
    internal virtual bool TellsOtherwise => false;

    /// <summary>Whether it cannot be tried again.</summary>
    internal virtual bool IsOver => false;

    /// <summary>What is typed.</summary>
    protected TModel Model { get; private set; } = new();

    /// <summary>The version of the record that it was typed on.</summary>
    protected long Version { get; private set; }

    /// <summary>When the form was opened, on the viewer's clock.</summary>
    protected DateTime Opened { get; private set; }

    /// <summary>Who acts.</summary>
    [Inject]
    protected CurrentPerson Person { get; set; } = default!;

    /// <summary>The viewer's clock.</summary>
    [Inject]
    protected BrowserTime Time { get; set; } = default!;

    /// <summary>The name of the draft: the kind of record.</summary>
    protected abstract string Kind { get; }

    /// <summary>What the draft is about.</summary>
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

    /// <summary>What stands on both sides where somebody else saved meanwhile.</summary>
    internal abstract IReadOnlyList<FieldConflict> Compare(TDetail saved);

    /// <summary>Keeps what was typed.</summary>
    internal void Typed()
    {
        Keeper.Keep(JsonSerializer.Serialize(Model, JsonSerializerOptions.Web));
        OnTyped?.Invoke();
    }

    /// <summary>Does it; what is refused stands in the form afterwards.</summary>
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

    /// <summary>Gives up, and forgets what was typed.</summary>
    internal async Task CancelAsync()
    {
        await Keeper.ForgetAsync();
        await OnCancelled.InvokeAsync();
    }

    /// <summary>Saves what is typed over what somebody else saved.</summary>
    internal Task KeepMineAsync()
    {
        Conflict = null;
        return GoAsync();
    }

    /// <summary>Takes what somebody else saved in place of what is typed.</summary>
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
            // Typed against an older version, it is saved against that one, so that what others changed since is shown
            // and not overwritten.
            (Model, Version) = (draft.Form, draft.Version);
        }

        await PrepareAsync(me);
        IsOpen = true;
    }

    /// <summary>The form as it opens: what the record says already.</summary>
    protected abstract TModel Begin(TDetail detail);

    /// <summary>The version of the record.</summary>
    protected abstract long VersionOf(TDetail detail);

    /// <summary>Does what is typed; gives back what was refused, or null.</summary>
    protected abstract Task<Refusal?> DoAsync(Guid me);

    /// <summary>Reads what the fields choose from.</summary>
    protected virtual Task PrepareAsync(Guid me) => Task.CompletedTask;

    /// <summary>Called after a refusal: shows what somebody else saved where that is the reason.</summary>
    protected virtual Task OnRefusedAsync(Guid me, Refusal refusal) => refusal.Code == RefusalCode.Conflict ? ShowConflictAsync() : Task.CompletedTask;

    /// <summary>Reads the record again, and sets what somebody else saved beside what is typed.</summary>
    protected async Task ShowConflictAsync()
    {
        if (await OnReread() is { } now)
        {
            (Conflict, Version) = (now, VersionOf(now));
            OnConflict(now);
        }
    }

    /// <summary>Called with the record as somebody else saved it.</summary>
    protected virtual void OnConflict(TDetail now)
    {
    }

    /// <summary>What is wrong with a field, in words, or null.</summary>
    protected string? ProblemOf(string field) =>
        Refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? Text.Of(problem) : null;
}
