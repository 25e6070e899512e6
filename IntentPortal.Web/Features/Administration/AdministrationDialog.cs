using IntentPortal.Domain.Kernel;
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

    /// <summary>The row that somebody else saved in the meantime, or null.</summary>
    internal TRow? Conflict { get; private set; }

    /// <summary>Whether a save is in progress.</summary>
    internal bool IsSaving { get; private set; }

    /// <summary>Whether the row is active according to the input.</summary>
    protected abstract bool StaysActive { get; }

    /// <summary>The name of the inactive state.</summary>
    protected virtual string Retired => T[nameof(AdministrationTexts.StateRetired)];

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

            Refusal = await SaveAsync(await Person.IdAsync());
            if (Refusal is null)
            {
                Dialog.Close(DialogResult.Ok(true));
            }
            else if (Refusal.Code == RefusalCode.Conflict && Row is not null)
            {
                Conflict = (await RereadAsync()).FirstOrDefault(row => row.Id == Row.Id && row.Version != Version);
            }
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>Overwrites the concurrent change with the input.</summary>
    internal Task KeepMineAsync()
    {
        (Version, Conflict) = (Conflict!.Version, null);
        return SaveAsync();
    }

    /// <summary>Replaces the input by the concurrent change.</summary>
    internal void TakeTheirs()
    {
        (Form, Version) = (Begin(Conflict!), Conflict!.Version);
        (Conflict, Refusal) = (null, null);
        // Called from the frame's button, which does not render the form; rendering also saves the draft.
        StateHasChanged();
    }

    /// <summary>Closes the dialog without saving.</summary>
    internal void Cancel() => Dialog.Cancel();

    /// <summary>The fields with the saved and the typed value, shown after a version conflict.</summary>
    internal abstract IReadOnlyList<FieldConflict> Compare(TRow saved);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        IEnumerable<TRow> all = await RereadAsync();
        Begin(Row is null ? BeginNew([.. all]) : Begin(Row), Row?.Version ?? 0);
    }

    /// <summary>The input for a saved row.</summary>
    protected abstract TForm Begin(TRow row);

    /// <summary>The input for a new row.</summary>
    protected abstract TForm BeginNew(IReadOnlyList<TRow> all);

    /// <summary>Reads all rows again.</summary>
    protected abstract Task<IEnumerable<TRow>> RereadAsync();

    /// <summary>Saves the input; returns the refusal, or null on success.</summary>
    protected abstract Task<Refusal?> SaveAsync(Guid me);

    /// <summary>The name of the active or inactive state.</summary>
    protected string StateName(bool active) => active ? T[nameof(AdministrationTexts.StateActive)] : Retired;

    /// <summary>The sort order of a new row: the next multiple of 10 after all others, which leaves gaps.</summary>
    protected static int NextOrder(IEnumerable<int> orders) => (orders.DefaultIfEmpty(0).Max() / 10 * 10) + 10;
}
