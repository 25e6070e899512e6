using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>
/// Base class for the form of one row that administrators maintain. <see cref="AdministrationDialogFrame{TForm,
/// TRow}"/> renders what all these forms share.
/// </summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
public abstract class AdministrationDialog<TForm, TRow> : DialogForm<TForm>
    where TForm : class, new()
    where TRow : class, IRetirableRow
{
    private TForm? theirs;

    /// <summary>The row, or null to add one.</summary>
    [Parameter]
    public TRow? Row { get; set; }

    /// <summary>
    /// Asks for confirmation before the row is retired, naming the number of affected records. Returns whether the
    /// person confirmed.
    /// </summary>
    [Parameter]
    public Func<Task<bool>>? MayRetire { get; set; }

    /// <summary>The number fields of the form, validated together.</summary>
    internal NumberFields Numbers { get; } = new();

    /// <summary>The last refusal, or null.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>What somebody else did with the row in the meantime, or null.</summary>
    internal Overtaking? Conflict { get; private set; }

    /// <summary>Whether a save is in progress.</summary>
    internal bool IsSaving { get; private set; }

    /// <summary>Whether the row is active according to the input.</summary>
    protected abstract bool StaysActive { get; }

    /// <summary>The name of the inactive state.</summary>
    protected virtual string Retired => T[nameof(AdministrationTexts.StateRetired)];

    [Inject]
    private RowHistory History { get; set; } = default!;

    [Inject]
    private ISnackbar Messages { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SharedTexts> Texts { get; set; } = default!;

    /// <summary>The texts of the administration.</summary>
    [Inject]
    protected IStringLocalizer<AdministrationTexts> T { get; set; } = default!;

    /// <summary>Saves the input against the version that it is based on.</summary>
    internal async Task SaveAsync()
    {
        if (IsSaving)
        {
            return;
        }

        IsSaving = true;
        try
        {
            Refusal = await Numbers.RefuseAsync();
            if (Refusal is not null || (Row is { IsActive: true } && !StaysActive && MayRetire is not null && !await MayRetire()))
            {
                return;
            }

            Guid me = await Person.IdAsync();
            string? takenOver = null;
            for (int attempt = 1; ; attempt++)
            {
                Conflict = null;
                Refusal = await SaveAsync(me);
                if (Refusal is null)
                {
                    break;
                }

                await ShowConflictAsync(me);
                if (attempt == Overtaking.MostAttempts || Conflict is not { IsMerged: true })
                {
                    return;
                }

                takenOver = Conflict.TakenOver(Texts) ?? takenOver;
            }

            if (takenOver is not null)
            {
                Messages.Add(takenOver, Severity.Info);
            }

            Dialog.Close(DialogResult.Ok(true));
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>Saves the input on the version that somebody else saved.</summary>
    internal Task KeepMineAsync()
    {
        (Before, theirs) = (theirs ?? Before, null);
        return SaveAsync();
    }

    /// <summary>Called after saved values were copied into the form. Rendering it also saves the draft.</summary>
    internal void Taken() => StateHasChanged();

    /// <summary>Closes the dialog without saving.</summary>
    internal void Cancel() => Dialog.Cancel();

    /// <summary>The fields of the form.</summary>
    internal abstract IReadOnlyList<FormField<TForm>> Edited { get; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        IEnumerable<TRow> all = await RereadAsync();
        if (Row is null)
        {
            Begin(BeginNew([.. all]), BeginNew([.. all]), 0);
            return;
        }

        Begin(Begin(Row), Begin(Row), Row.Version);
        if (Version == Row.Version)
        {
            Before ??= Begin(Row);
        }
    }

    /// <summary>The input for a saved row.</summary>
    protected abstract TForm Begin(TRow row);

    /// <summary>The input for a new row.</summary>
    protected abstract TForm BeginNew(IReadOnlyList<TRow> all);

    /// <summary>Reads all rows again.</summary>
    protected abstract Task<IEnumerable<TRow>> RereadAsync();

    /// <summary>Saves the input; returns the refusal, or null on success.</summary>
    protected abstract Task<Refusal?> SaveAsync(Guid me);

    // After a conflict, the person is asked only for the fields that both changed.
    private async Task ShowConflictAsync(Guid me)
    {
        if (Refusal?.Code is not (RefusalCode.Conflict or RefusalCode.NotFound) || Row is null)
        {
            return;
        }

        TRow? now = (await RereadAsync()).FirstOrDefault(row => row.Id == Row.Id);
        if (now?.Version == Version)
        {
            return;
        }

        IReadOnlyList<string> told = await History.SinceAsync(me, new LedgerFilter(RecordId: Row.Id), Version, Lifetime);
        if (now is null)
        {
            Conflict = new Overtaking(told, false);
            return;
        }

        theirs = Begin(now);
        Version = now.Version;
        Conflict = new Overtaking(told, true, FieldMerge.Of(Edited, Before, theirs, Form));
        if (!Conflict.Asks)
        {
            (Before, theirs) = (theirs, null);
        }
    }

    /// <summary>The name of the active or inactive state.</summary>
    protected string StateName(bool active) => active ? T[nameof(AdministrationTexts.StateActive)] : Retired;

    /// <summary>The sort order of a new row: the next multiple of 10 after all others, which leaves gaps.</summary>
    protected static int NextOrder(IEnumerable<int> orders) => (orders.DefaultIfEmpty(0).Max() / 10 * 10) + 10;
}
