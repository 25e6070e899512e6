using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

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
    private TModel? before;
    private TModel? theirs;

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

    /// <summary>Reads the record again and returns it; null when the person may not see it any more.</summary>
    [Parameter, EditorRequired]
    public Func<Task<TDetail?>> OnReread { get; set; } = null!;

    /// <summary>Says what was done with a record since it had the given version, latest first.</summary>
    [Parameter]
    public Func<Guid, long, IReadOnlyList<string>>? ChangesSince { get; set; }

    /// <summary>Called whenever the input changes.</summary>
    [Parameter]
    public Action? OnTyped { get; set; }

    internal DraftAutosave Keeper { get; private set; } = null!;

    /// <summary>The number fields of the form, validated together.</summary>
    internal NumberFields Numbers { get; } = new();

    /// <summary>The last refusal, or null.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>What somebody else did with the record in the meantime, or null.</summary>
    internal Overtaking? Conflict { get; private set; }

    /// <summary>Whether a save is in progress.</summary>
    internal bool IsWorking { get; private set; }

    /// <summary>Whether the draft has been read. Fields rendered earlier would lose the first letters typed.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Whether the form explains the refusal itself, so that the standard alert is hidden.</summary>
    internal virtual bool TellsOtherwise => false;

    /// <summary>Whether a retry is impossible.</summary>
    internal virtual bool IsOver => false;

    /// <summary>The address of the record's page.</summary>
    internal abstract string RecordPath { get; }

    /// <summary>The input of the form.</summary>
    protected TModel Model { get; private set; } = new();

    /// <summary>The version of the record that the input is based on.</summary>
    protected long Version { get; private set; }

    /// <summary>The record as the form was opened. <see cref="Detail"/> follows what others save meanwhile.</summary>
    protected TDetail Begun { get; private set; } = null!;

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

    /// <summary>The version of <see cref="Subject"/> that the input is based on.</summary>
    protected virtual long SubjectVersion => Version;

    [Inject]
    private ISnackbar Messages { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SharedTexts> Shared { get; set; } = default!;

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

    /// <summary>Saves the draft after a change of the input.</summary>
    internal void Typed()
    {
        Keeper.Keep(RestoredDraft.Write(Model, before));
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
            string? takenOver = null;
            for (int attempt = 1; ; attempt++)
            {
                Conflict = null;
                Refusal = await Numbers.RefuseAsync() ?? await DoAsync(me);
                if (Refusal is not { } refusal)
                {
                    break;
                }

                await OnRefusedAsync(me, refusal);
                if (attempt == Overtaking.MostAttempts || Conflict is not { IsMerged: true })
                {
                    return;
                }

                takenOver = Conflict.TakenOver(Shared) ?? takenOver;
            }

            if (takenOver is not null)
            {
                Messages.Add(takenOver, Severity.Info);
            }

            await Keeper.ForgetAsync();
            await OnDone.InvokeAsync();
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

    /// <summary>Saves the input on the version that somebody else saved.</summary>
    internal Task KeepMineAsync()
    {
        (before, theirs) = (theirs ?? before, null);
        return GoAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Keeper = new DraftAutosave(Drafts, Clock);
        Boundary?.Guard(Keeper);
        (Model, before, Version, Begun, Opened) = (Begin(Detail), Begin(Detail), VersionOf(Detail), Detail, Time.Now.DateTime);
        Guid me = await Person.IdAsync();
        if (await Keeper.OpenAsync<TModel>(me, $"{Kind}-{Doing}", Subject.ToString(), Version, CancellationToken.None) is { } draft)
        {
            // The draft keeps its older version, so that saving it reports a conflict instead of overwriting what
            // others changed since.
            (Model, before, Version) = (draft.Form, draft.Before ?? (draft.Version == Version ? before : null), draft.Version);
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

    /// <summary>The fields of a form that edits the record; empty for any other action.</summary>
    /// <param name="now">The record as somebody else saved it.</param>
    protected virtual IReadOnlyList<FormField<TModel>> FieldsOf(TDetail now) => [];

    /// <summary>Whether the action can be done with the record.</summary>
    protected abstract bool Allows(TDetail detail);

    /// <summary>Called after a refusal.</summary>
    protected virtual Task OnRefusedAsync(Guid me, Refusal refusal) => ShowConflictAsync(refusal);

    /// <summary>
    /// Finds out whether somebody else caused the refusal. If so, the form says who did what, and offers only what can
    /// still be done.
    /// </summary>
    protected async Task ShowConflictAsync(Refusal refusal)
    {
        if (refusal.Code is not (RefusalCode.Conflict or RefusalCode.WrongStatus or RefusalCode.NotFound or RefusalCode.NotAllowed))
        {
            return;
        }

        TDetail? now = await OnReread();
        bool isPossible = now is not null && Allows(now);
        if (isPossible && refusal.Code != RefusalCode.Conflict)
        {
            return;
        }

        IReadOnlyList<string> told = ChangesSince?.Invoke(Subject, SubjectVersion) ?? [];
        if (!isPossible)
        {
            Conflict = new Overtaking(told, false);
            return;
        }

        Version = VersionOf(now!);
        OnConflict(now!);
        if (FieldsOf(now!) is not { Count: > 0 } fields)
        {
            Conflict = new Overtaking(told, true);
            return;
        }

        theirs = Begin(now!);
        Conflict = new Overtaking(told, true, FieldMerge.Of(fields, before, theirs, Model));
        if (!Conflict.Asks)
        {
            (before, theirs) = (theirs, null);
        }

        Typed();
    }

    /// <summary>Called with the record that somebody else saved.</summary>
    protected virtual void OnConflict(TDetail now)
    {
    }

    /// <summary>The validation message of a field, or null.</summary>
    protected string? ProblemOf(string field) =>
        Refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? Text.Of(problem) : null;
}
