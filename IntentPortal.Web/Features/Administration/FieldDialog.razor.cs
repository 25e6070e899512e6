using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one user-defined field.</summary>
public sealed partial class FieldDialog
{
    /// <summary>The name under which it is remembered while it is open.</summary>
    public const string Name = "admin-field";

    private readonly NumberFields numbers = new();
    private Refusal? refusal;
    private CustomFieldRow? theirs;
    private bool saving;

    /// <summary>The field, or null to add one.</summary>
    [Parameter]
    public CustomFieldRow? Row { get; set; }

    /// <summary>
    /// Asked before it is switched off: whether the person still wants to, having read how many records that concerns.
    /// </summary>
    [Parameter]
    public Func<Task<bool>>? MayRetire { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var saved = Row is null ? new FieldForm() : FieldForm.Of(Row);
        if (Row is null)
        {
            // New fields come last, with room between them.
            var all = (await Reference.ReloadAsync(Lifetime)).CustomFields;
            saved.Order = (all.Select(row => row.Order).DefaultIfEmpty(0).Max() / 10 * 10) + 10;
        }

        Begin(saved, Row?.Version ?? 0);
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        if (await numbers.RefuseAsync() is { } unreadable)
        {
            refusal = unreadable;
            return;
        }

        if (Row is { IsActive: true } && !Form.IsActive && MayRetire is not null && !await MayRetire())
        {
            return;
        }

        saving = true;
        var outcome = await Service.SaveAsync(await Person.IdAsync(), Form.Command(Row?.Id, Version), Lifetime);
        (refusal, saving) = (outcome.Refusal, false);
        if (outcome.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(outcome.Value));
        }
        else if (refusal is { Code: RefusalCode.Conflict } && Row is not null)
        {
            theirs = (await Reference.ReloadAsync(Lifetime)).CustomFields.FirstOrDefault(row => row.Id == Row.Id && row.Version != Version);
        }
    }

    private Task KeepMineAsync()
    {
        (Version, theirs) = (theirs!.Version, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (Form, Version) = (FieldForm.Of(theirs!), theirs!.Version);
        (theirs, refusal) = (null, null);
    }

    private IReadOnlyList<FieldConflict> Compare(CustomFieldRow saved)
    {
        var other = FieldForm.Of(saved);
        return
        [
            new(T["FieldType"], Words.Word(other.ValueType), Words.Word(Form.ValueType)),
            new(T["NameZh"], other.NameZh, Form.NameZh),
            new(T["NameEn"], other.NameEn, Form.NameEn),
            new(T["FieldOptions"], other.Options, Form.Options),
            new(T["Order"], other.Order.Shown(null), Form.Order.Shown(null)),
            new(T["FieldRequired"], RequiredName(other.IsRequired), RequiredName(Form.IsRequired)),
            new(T["State"], StateName(other.IsActive), StateName(Form.IsActive)),
        ];
    }

    private string RequiredName(bool required) => T[required ? "FieldIsRequired" : "FieldIsOptional"];

    private string StateName(bool active) => T[active ? "StateActive" : "StateRetired"];
}
