using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Navigation;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A list that administrators maintain, and how it differs from the others.</summary>
/// <param name="Key">The prefix of its resource keys.</param>
/// <param name="Href">The address of its page.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Kind">The kind of its values in the ledger.</param>
/// <param name="Shape">What its values have besides names and order.</param>
/// <param name="Rows">Selects its values from the reference lists.</param>
/// <param name="Save">Saves a value.</param>
/// <param name="Delete">Deletes a value.</param>
public sealed record EditableList(
    string Key,
    string Href,
    string Icon,
    RecordKind Kind,
    ListShape Shape,
    Func<ReferenceLists, IReadOnlyList<ListValueRow>> Rows,
    Func<ListService, Guid, SaveListValue, CancellationToken, Task<Outcome<Guid>>> Save,
    Func<ListService, Guid, Guid, CancellationToken, Task<Outcome<Done>>> Delete)
{
    /// <summary>意向来源.</summary>
    public static EditableList Sources { get; } = new(
        nameof(AdministrationTexts.Sources), PortalPaths.Sources, Icons.Material.Outlined.CallSplit, RecordKind.IntentSource, ListShape.Tree, lists => lists.Sources,
        (service, actor, command, cancel) => service.SaveSourceAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteSourceAsync(actor, id, cancel));

    /// <summary>产品.</summary>
    public static EditableList Products { get; } = new(
        nameof(AdministrationTexts.Products), PortalPaths.Products, Icons.Material.Outlined.Category, RecordKind.Product, ListShape.Tree, lists => lists.Products,
        (service, actor, command, cancel) => service.SaveProductAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteProductAsync(actor, id, cancel));

    /// <summary>行业.</summary>
    public static EditableList Industries { get; } = new(
        nameof(AdministrationTexts.Industries), PortalPaths.Industries, Icons.Material.Outlined.Factory, RecordKind.Industry, ListShape.Flat, lists => lists.Industries,
        (service, actor, command, cancel) => service.SaveIndustryAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteIndustryAsync(actor, id, cancel));

    /// <summary>地区.</summary>
    public static EditableList Regions { get; } = new(
        nameof(AdministrationTexts.Regions), PortalPaths.Regions, Icons.Material.Outlined.Map, RecordKind.Region, ListShape.Tree, lists => lists.Regions,
        (service, actor, command, cancel) => service.SaveRegionAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteRegionAsync(actor, id, cancel));

    /// <summary>原因.</summary>
    public static EditableList Reasons { get; } = new(
        nameof(AdministrationTexts.Reasons), PortalPaths.Reasons, Icons.Material.Outlined.HelpOutline, RecordKind.Reason, ListShape.ByUse, lists => lists.Reasons,
        (service, actor, command, cancel) => service.SaveReasonAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteReasonAsync(actor, id, cancel));

    /// <summary>部门.</summary>
    public static EditableList Departments { get; } = new(
        nameof(AdministrationTexts.Departments), PortalPaths.Departments, Icons.Material.Outlined.AccountTree, RecordKind.Department, ListShape.Tree | ListShape.Coded, lists => lists.Departments,
        (service, actor, command, cancel) => service.SaveDepartmentAsync(actor, command, cancel),
        (service, actor, id, cancel) => service.DeleteDepartmentAsync(actor, id, cancel));

    /// <summary>All lists, in the order of the overview.</summary>
    public static IReadOnlyList<EditableList> All { get; } = [Sources, Products, Industries, Regions, Reasons, Departments];

    /// <summary>Whether the values of the list have this part.</summary>
    public bool Has(ListShape part) => (Shape & part) == part;
}
