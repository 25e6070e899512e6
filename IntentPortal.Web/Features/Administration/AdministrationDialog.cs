using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>
/// The form of one row of what administrators keep. <see cref="AdministrationDialogFrame{TForm, TRow}"/> draws what all
/// of them show.
/// </summary>
/// <typeparam name="TForm">What is typed.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
public abstract class AdministrationDialog<TForm, TRow> : DialogForm<TForm>
    where TForm : class, new()
    where TRow : class, IRetirableRow
{
    /// <summary>The row, or null to add one.</summary>
    [Parameter]
    public TRow? Row { get; set; }

    /// <summary>
    /// Asked before it is switched off: whether the person still wants to, having read how many records that concerns.
    /// </summary>
    [Parameter]
    public Func<Task<bool>>? MayRetire { get; set; }

    /// <summary>The form's number fields, which refuse together what cannot be read.</summary>
    internal NumberFields Numbers { get; } = new();

    /// <summary>What was refused last, or null.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>The row as somebody else saved it meanwhile, or null.</summary>
    internal TRow? Conflict { get; private set; }

    /// <summary>Whether the answer to a save is awaited.</summary>
    internal bool IsSaving { get; private set; }

    /// <summary>Whether what is typed leaves it in use.</summary>
    protected abstract bool StaysActive { get; }

    /// <summary>What a row that is not in use is called.</summary>
    protected virtual string Retired => T[nameof(AdministrationTexts.StateRetired)];

    /// <summary>The texts of the administration.</summary>
    [Inject]
    protected IStringLocalizer<AdministrationTexts> T { get; set; } = default!;

    /// <summary>Saves what is typed, over the version that it was typed on.</summary>
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

    /// <summary>Saves what is typed over what somebody else saved.</summary>
    internal Task KeepMineAsync()
    {
        (Version, Conflict) = (Conflict!.Version, null);
        return SaveAsync();
    }

    /// <summary>Takes what somebody else saved in place of what is typed.</summary>
    internal void TakeTheirs()
    {
        (Form, Version) = (Begin(Conflict!), Conflict!.Version);
        (Conflict, Refusal) = (null, null);
        // The form is drawn again, and keeps its draft, although the button is the frame's.
        StateHasChanged();
    }

    /// <summary>Gives up.</summary>
    internal void Cancel() => Dialog.Cancel();

    /// <summary>What stands on both sides where somebody else saved meanwhile.</summary>
    internal abstract IReadOnlyList<FieldConflict> Compare(TRow saved);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        IEnumerable<TRow> all = await RereadAsync();
        Begin(Row is null ? BeginNew([.. all]) : Begin(Row), Row?.Version ?? 0);
    }

    /// <summary>The form of a saved row.</summary>
    protected abstract TForm Begin(TRow row);

    /// <summary>The form of a new row.</summary>
    protected abstract TForm BeginNew(IReadOnlyList<TRow> all);

    /// <summary>Reads all rows again.</summary>
    protected abstract Task<IEnumerable<TRow>> RereadAsync();

    /// <summary>Saves what is typed; gives back what was refused, or null.</summary>
    protected abstract Task<Refusal?> SaveAsync(Guid me);

    /// <summary>What the state of a row is called.</summary>
    protected string StateName(bool active) => active ? T[nameof(AdministrationTexts.StateActive)] : Retired;

    /// <summary>The place of a new row: after all others, with room between them.</summary>
    protected static int NextOrder(IEnumerable<int> orders) => (orders.DefaultIfEmpty(0).Max() / 10 * 10) + 10;
}
