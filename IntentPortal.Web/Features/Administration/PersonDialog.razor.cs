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

    /// <inheritdoc />
    protected override bool StaysActive => Form.IsActive;

    /// <inheritdoc />
    protected override string Retired => T[nameof(AdministrationTexts.StateDeactivated)];

    private IEnumerable<ListNode> Choices =>
        ListTree.Arrange(departments, null, withRetired: true).Where(node => node.Row.IsActive || node.Row.Id == Form.DepartmentId);

    /// <inheritdoc />
    internal override IReadOnlyList<FormField<PersonForm>> Edited =>
    [
        FormFields<PersonForm>.Text(Fields[nameof(FieldTexts.Person_Name)], form => form.Name, (form, value) => form.Name = value),
        FormFields<PersonForm>.Text(Fields[nameof(FieldTexts.Email)], form => form.Email, (form, value) => form.Email = value),
        FormFields<PersonForm>.Of(Fields[nameof(FieldTexts.DepartmentId)], form => form.DepartmentId, (form, value) => form.DepartmentId = value, DepartmentName),
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
    protected override async Task<Refusal?> SaveAsync(Guid me) => Row is null
        ? (await People.AddAsync(me, Form.ToAdd(), CancellationToken.None)).Refusal
        : (await People.EditAsync(me, Form.ToEdit(Row.Id, Version), CancellationToken.None)).Refusal;

    private string RoleNames(Roles roles) => string.Join(" · ", PersonForm.AllRoles.Where(role => roles.HasFlag(role)).Select(role => Words.Word(role)));

    private string DepartmentName(Guid? id) =>
        departments.FirstOrDefault(row => row.Id == id) is { } department ? BilingualName.Of(department.NameZh, department.NameEn) : Shared[nameof(SharedTexts.NoDepartment)];
}
