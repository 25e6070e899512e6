using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Fills in the search texts that are empty, because the column is new or a migration emptied it after a change of their
/// form.
/// </summary>
internal static class SearchTextBackfill
{
    /// <param name="context">The database.</param>
    /// <param name="isMigrated">Whether a migration was applied just now. Intents are only looked through then, because
    /// there are many.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task RunAsync(PortalDbContext context, bool isMigrated, CancellationToken cancel)
    {
        // A search text is never empty once it is filled in, because each record has a name or a code.
        if (isMigrated)
        {
            await ColumnBackfill.RunAsync<Intent>(context, ColumnConventions.SearchText, string.Empty, Texts, cancel);
        }

        await ColumnBackfill.RunAsync<Customer>(context, ColumnConventions.ContactSearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Contact>(context, ColumnConventions.ContactSearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Opportunity>(context, ColumnConventions.SearchText, string.Empty, Texts, cancel);
        await ColumnBackfill.RunAsync<Suggestion>(context, ColumnConventions.SearchText, string.Empty, Texts, cancel);
    }

    private static IEnumerable<(string Column, string? Text)> Texts(object record) => RecordSearchText.Of(record).Select(text => (text.Column, (string?)text.Text));
}
