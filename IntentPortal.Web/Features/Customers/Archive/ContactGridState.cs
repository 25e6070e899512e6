using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The state of the contact archive, as the query string of its address.</summary>
public sealed record ContactGridState : GridState<ContactGridState, ContactSort>, IGridState<ContactGridState, ContactSort>
{
    /// <inheritdoc />
    public static IReadOnlyList<ContactSort> UsualColumns { get; } =
    [
        ContactSort.Name, ContactSort.Title, ContactSort.Customer, ContactSort.Stage, ContactSort.DecisionRole, ContactSort.Mobile, ContactSort.Phone, ContactSort.Email, ContactSort.WeChat,
    ];

    /// <inheritdoc />
    public static bool UsuallyDescending => false;

    public CustomerStage? Stage { get; init; }

    public DecisionRole? DecisionRole { get; init; }

    public Guid? OwnerId { get; init; }

    public bool WithFormer { get; init; }

    /// <inheritdoc />
    public static ContactGridState ReadFilters(QueryStringReader address) => new()
    {
        Stage = address.Named<CustomerStage>("stage"),
        DecisionRole = address.Named<DecisionRole>("role"),
        OwnerId = address.Id("owner"),
        WithFormer = address.Yes("former"),
    };

    /// <summary>The query request for this state.</summary>
    public ContactPageRequest ToRequest() => new(Text, Stage is { } stage ? [stage] : [], WithFormer, Sort, Descending, Skip, PageSize)
    {
        DecisionRole = DecisionRole,
        OwnerId = OwnerId,
        Custom = Custom.Filters,
        CustomSort = Custom.Sort,
    };

    /// <inheritdoc />
    protected override QueryStringWriter WriteFilters(QueryStringWriter address) => address
        .Add("stage", Stage?.ToString())
        .Add("role", DecisionRole?.ToString())
        .Add("owner", OwnerId)
        .Add("former", WithFormer);
}
