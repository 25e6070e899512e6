using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one person.</summary>
public sealed partial class PersonDialog
{
    /// <summary>The name under which it is remembered while it is open.</summary>
    public const string Name = "admin-person";

    private IReadOnlyList<ListValueRow> departments = [];
    private Refusal? refusal;
    private PersonRow? theirs;
    private bool saving;

    /// <summary>The person, or null to add one.</summary>
    [Parameter]
    public PersonRow? Row { get; set; }

    /// <summary>
    /// Asked before it is switched off: whether the person still wants to, having read how many records that concerns.
    /// </summary>
    [Parameter]
    public Func<Task<bool>>? MayRetire { get; set; }

    private IEnumerable<ListNode> Choices =>
        ListTree.Arrange(departments, null, withRetired: true).Where(node => node.Row.IsActive || node.Row.Id == Form.DepartmentId);

    protected override async Task OnInitializedAsync()
    {
        departments = (await Reference.ReloadAsync(Lifetime)).Departments;
        Begin(Row is null ? new PersonForm() : PersonForm.Of(Row), Row?.Version ?? 0);
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        if (Row is { IsActive: true } && !Form.IsActive && MayRetire is not null && !await MayRetire())
        {
            return;
        }

        saving = true;
        var actor = await Person.IdAsync();
        var outcome = Row is null
            ? await People.AddAsync(actor, Form.ToAdd(), Lifetime)
            : await People.EditAsync(actor, Form.ToEdit(Row.Id, Version), Lifetime);
        (refusal, saving) = (outcome.Refusal, false);
        if (outcome.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(outcome.Value.Id));
        }
        else if (refusal is { Code: RefusalCode.Conflict } && Row is not null)
        {
            var lists = await Reference.ReloadAsync(Lifetime);
            (departments, theirs) = (lists.Departments, lists.People.FirstOrDefault(row => row.Id == Row.Id && row.Version != Version));
        }
    }

    private Task KeepMineAsync()
    {
        (Version, theirs) = (theirs!.Version, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (Form, Version) = (PersonForm.Of(theirs!), theirs!.Version);
        (theirs, refusal) = (null, null);
    }

    private IReadOnlyList<FieldConflict> Compare(PersonRow saved) =>
    [
        new(T["PersonName"], saved.Name, Form.Name),
        new(T["Email"], saved.Email, Form.Email),
        new(T["PersonDepartment"], DepartmentName(saved.DepartmentId), DepartmentName(Form.DepartmentId)),
        new(T["PersonRoles"], RoleNames(saved.Roles), RoleNames(Form.Roles)),
        new(T["State"], StateName(saved.IsActive), StateName(Form.IsActive)),
    ];

    private string RoleNames(Roles roles) => string.Join(" · ", PersonForm.AllRoles.Where(role => roles.HasFlag(role)).Select(role => Words.Word(role)));

    private string StateName(bool active) => T[active ? "StateActive" : "StateDeactivated"];

    private string DepartmentName(Guid? id) =>
        departments.FirstOrDefault(row => row.Id == id) is { } department ? BilingualName.Of(department.NameZh, department.NameEn) : T["NoDepartment"];
}
