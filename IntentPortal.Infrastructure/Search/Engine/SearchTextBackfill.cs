using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>Fills in the search texts of records saved before the column existed.</summary>
internal static class SearchTextBackfill
{
    // A search text is never empty once it is filled in, because each record has a name or a code.
    public static async Task RunAsync(PortalDbContext context, CancellationToken cancel)
    {
        await ColumnBackfill.RunAsync<Customer>(context, ColumnConventions.ContactSearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Contact>(context, ColumnConventions.ContactSearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Opportunity>(context, ColumnConventions.SearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Suggestion>(context, ColumnConventions.SearchText, string.Empty, Texts, cancel);
    }

    private static IEnumerable<(string Column, string? Text)> Texts(object record) => RecordSearchText.Of(record).Select(text => (text.Column, (string?)text.Text));
}
