using System.Globalization;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one user-defined field.</summary>
public sealed partial class FieldDialog
{
    private FieldForm form = new();
    private Refusal? refusal;
    private CustomFieldRow? theirs;
    private long version;
    private bool saving;

    /// <summary>The field, or null to add one.</summary>
    [Parameter]
    public CustomFieldRow? Row { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        form = Row is null ? new FieldForm() : FieldForm.Of(Row);
        version = Row?.Version ?? 0;
        if (Row is null)
        {
            // New fields come last, with room between them.
            var all = (await Reference.ReloadAsync(Lifetime)).CustomFields;
            form.Order = (all.Select(row => row.Order).DefaultIfEmpty(0).Max() / 10 * 10) + 10;
        }
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        saving = true;
        var outcome = await Service.SaveAsync(await Person.IdAsync(), form.Command(Row?.Id, version), Lifetime);
        (refusal, saving) = (outcome.Refusal, false);
        if (outcome.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(outcome.Value));
        }
        else if (refusal is { Code: RefusalCode.Conflict } && Row is not null)
        {
            theirs = (await Reference.ReloadAsync(Lifetime)).CustomFields.FirstOrDefault(row => row.Id == Row.Id && row.Version != version);
        }
    }

    private Task KeepMineAsync()
    {
        (version, theirs) = (theirs!.Version, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (form, version) = (FieldForm.Of(theirs!), theirs!.Version);
        (theirs, refusal) = (null, null);
    }

    private IReadOnlyList<FieldVersions> Compare(CustomFieldRow saved)
    {
        var other = FieldForm.Of(saved);
        return
        [
            new(T["FieldType"], Words.Word(other.ValueType), Words.Word(form.ValueType)),
            new(T["NameZh"], other.NameZh, form.NameZh),
            new(T["NameEn"], other.NameEn, form.NameEn),
            new(T["FieldOptions"], other.Options, form.Options),
            new(T["Order"], other.Order.ToString(CultureInfo.CurrentCulture), form.Order.ToString(CultureInfo.CurrentCulture)),
            new(T["FieldRequired"], RequiredName(other.IsRequired), RequiredName(form.IsRequired)),
            new(T["State"], StateName(other.IsActive), StateName(form.IsActive)),
        ];
    }

    private string RequiredName(bool required) => T[required ? "FieldIsRequired" : "FieldIsOptional"];

    private string StateName(bool active) => T[active ? "StateActive" : "StateRetired"];
}
