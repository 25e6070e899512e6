using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>What the global search finds, by the field that matches.</summary>
public sealed class SearchRightsOperations : IRightsOperations
{
    /// <summary>All kinds of records, and customers and contacts by name and by number.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Find("find an intent", RightsTable.SeeIntent, IntentState.Open, RecordKind.Intent, target => target.Code),
        Find("find an intent behind a suggestion", RightsTable.SeeIntent, IntentState.Suggestion, RecordKind.Intent, target => target.Code),
        Find("find a suggestion", RightsTable.SeeSuggestion, IntentState.Suggestion, RecordKind.Suggestion, target => target.SuggestionCode!),
        Find("find an opportunity", RightsTable.SeeOpportunity, IntentState.Purchase, RecordKind.Opportunity, target => target.OpportunityCode!),
        new("find a customer", Method, RightsTable.SeeCustomer, async (world, actor, target) => Shown(await HasAsync(world, actor, RecordKind.Customer, target.Code, target.Code)))
            { Subject = RightsSubject.Customer, IsQuery = true },
        Contact("find a contact by name", RightsTable.SeeCustomer, string.Empty),
        Contact("find a contact by its number", RightsTable.SeeContactData, RightsWorld.ContactMobile[^6..]),
    ];

    private static string Method => $"{nameof(ISearchQueries)}.{nameof(ISearchQueries.FindAsync)}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RefusalCode? Shown(bool found) => found ? null : RefusalCode.NotFound;

    private static RightsOperation Find(string name, RightsRow row, IntentState state, RecordKind kind, Func<RightsTarget, string> code) =>
        new(name, Method, row, async (world, actor, target) => Shown(await HasAsync(world, actor, kind, code(target), code(target)))) { State = state, IsQuery = true };

    // Contacts of the matrix are named after their customer's code, and have the same number.
    private static RightsOperation Contact(string name, RightsRow row, string number) =>
        new(name, Method, row, async (world, actor, target) => Shown(await HasAsync(world, actor, RecordKind.Contact, $"联系人 {target.Code} {number}", target.Code)))
        { Subject = RightsSubject.Customer, IsQuery = true };

    private static async Task<bool> HasAsync(RightsWorld world, Guid actor, RecordKind kind, string typed, string code) =>
        (await world.Database.Get<ISearchQueries>().FindAsync(actor, typed, 50, Cancel)).Where(g => g.Kind == kind).SelectMany(g => g.Hits).Any(h => h.Code == code);
}
