using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Fills in the search texts that are empty, because the column is new or a migration emptied it after a change of their
/// form.
/// </summary>
internal static class SearchTextBackfill
{
    // A search text is never empty once it is filled in, because each record has a name or a code.
    public static async Task RunAsync(PortalDbContext context, CancellationToken cancel)
    {
        // Intents are only looked through when there is something to do, because there are many. The newest one is
        // filled in last, so that it also tells of a start that was interrupted.
        string? newest = await context.Intents.IgnoreQueryFilters().OrderByDescending(i => i.Id).Select(i => EF.Property<string>(i, ColumnConventions.SearchText)).FirstOrDefaultAsync(cancel);
        if (newest is { Length: 0 })
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
