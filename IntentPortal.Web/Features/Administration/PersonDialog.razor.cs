using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one person.</summary>
public sealed partial class PersonDialog
{
    /// <summary>The name under which <see cref="OpenDialogMemory"/> remembers the open dialog.</summary>
    public const string Name = "admin-person";

    private IReadOnlyList<ListValueRow> departments = [];
    private PersonOpenWork? work;

    /// <inheritdoc />
    protected override bool StaysActive => Form.IsActive;

    /// <inheritdoc />
    protected override string Retired => T[nameof(AdministrationTexts.StateDeactivated)];

    private bool IsLeaving => Row is { IsActive: true } && !Form.IsActive;

    private IEnumerable<ListNode> Choices =>
        ListTree.Arrange(departments, null, withRetired: true).Where(node => node.Row.IsActive || node.Row.Id == Form.DepartmentId);

    /// <inheritdoc />
    internal override IReadOnlyList<FormField<PersonForm>> Edited =>
    [
        FormFields<PersonForm>.Text(Fields[nameof(FieldTexts.Person_Name)], form => form.Name, (form, value) => form.Name = value),
        FormFields<PersonForm>.Text(Fields[nameof(FieldTexts.Email)], form => form.Email, (form, value) => form.Email = value),
        FormFields<PersonForm>.Of(Fields[nameof(FieldTexts.DepartmentId)], form => form.DepartmentId, (form, value) => form.DepartmentId = value, DepartmentName),
        FormFields<PersonForm>.Of(Fields[nameof(FieldTexts.IsDepartmentSetHere)], form => form.KeepsDepartment, (form, value) => form.KeepsDepartment = value, YesNo),
        FormFields<PersonForm>.Of(Fields[nameof(FieldTexts.Roles)], form => form.Roles, (form, value) => form.Roles = value, RoleNames),
        FormFields<PersonForm>.Of(Fields[nameof(FieldTexts.State)], form => form.IsActive, (form, value) => form.IsActive = value, StateName),
    ];

    /// <inheritdoc />
    protected override PersonForm Begin(PersonRow row) => PersonForm.Of(row);

    /// <inheritdoc />
    protected override PersonForm BeginNew(IReadOnlyList<PersonRow> all) => new();

    /// <inheritdoc />
    protected override async Task<IEnumerable<PersonRow>> RereadAsync()
    {
        ReferenceLists lists = await Reference.ReloadAsync(Lifetime);
        departments = lists.Departments;
        return lists.People;
    }

    /// <inheritdoc />
    protected override async Task<Refusal?> SaveAsync(Guid me)
    {
        if (Row is null)
        {
            return (await People.AddAsync(me, Form.ToAdd(), CancellationToken.None)).Refusal;
        }

        Refusal? refusal = (await People.EditAsync(me, Form.ToEdit(Row.Id, Version, work?.Open.Select(open => open.Kind) ?? []), CancellationToken.None)).Refusal;
        if (refusal is not null && IsLeaving)
        {
            // What is open may have changed meanwhile, so the next attempt starts from what is open now.
            await ReadWorkAsync();
        }

        return refusal;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (IsLeaving)
        {
            await ReadWorkAsync();
        }
    }

    private async Task SetActiveAsync(bool active)
    {
        Form.IsActive = active;
        if (IsLeaving)
        {
            await ReadWorkAsync();
        }
    }

    private async Task ReadWorkAsync() => work = (await Queries.OpenWorkAsync(await Person.IdAsync(), Row!.Id, Lifetime)).Value;

    private string YesNo(bool value) => Shared[value ? nameof(SharedTexts.Yes) : nameof(SharedTexts.No)];

    private string RoleNames(Roles roles) => string.Join(" · ", PersonForm.AllRoles.Where(role => roles.HasFlag(role)).Select(role => Words.Word(role)));

    private string DepartmentName(Guid? id) =>
        departments.FirstOrDefault(row => row.Id == id) is { } department ? BilingualName.Of(department.NameZh, department.NameEn) : Shared[nameof(SharedTexts.NoDepartment)];
}
