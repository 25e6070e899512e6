using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>The search on SQL Server. It uses LIKE, so that the installation needs no full-text search.</summary>
internal sealed class SqlServerSearchEngine(PortalDbContext context) : ISearchEngine
{
    /// <inheritdoc />
    public IQueryable<long>? Intents(string? typed) => Found<Intent>(SearchIndex.Intents, typed)?.Select(i => i.Number);

    /// <inheritdoc />
    public IQueryable<long>? Customers(string? typed) => Found<Customer>(SearchIndex.Customers, typed)?.Select(c => c.Number);

    /// <inheritdoc />
    public IQueryable<long>? CustomerData(string? typed) => Found<Customer>(SearchIndex.CustomerData, typed)?.Select(c => c.Number);

    /// <inheritdoc />
    public IQueryable<long>? Suggestions(string? typed) => Found<Suggestion>(SearchIndex.Suggestions, typed)?.Select(s => s.Number);

    /// <inheritdoc />
    public IQueryable<Guid>? Contacts(string? typed) => Found<Contact>(SearchIndex.Contacts, typed)?.Select(c => c.Id);

    /// <inheritdoc />
    public IQueryable<Guid>? ContactData(string? typed) => Found<Contact>(SearchIndex.ContactData, typed)?.Select(c => c.Id);

    /// <inheritdoc />
    public IQueryable<long>? Opportunities(string? typed) => Found<Opportunity>(SearchIndex.Opportunities, typed)?.Select(o => o.Number);

    /// <inheritdoc />
    public async Task<IReadOnlyList<IndexHits>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel)
    {
        if (SearchText.LikePatterns(typed).Count == 0)
        {
            return [];
        }

        List<IndexHits> found = [];
        foreach (SearchIndex index in indexes)
        {
            found.Add(await FindAsync(index, typed, 0, most, cancel));
        }

        return found;
    }

    /// <inheritdoc />
    public Task<IndexHits> OlderAsync(Viewer viewer, IndexHits before, string? typed, int most, CancellationToken cancel) => FindAsync(before.Index, typed, before.Count, most, cancel);

    /// <inheritdoc />
    public IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most)
    {
        // Without a full-text index only the longest fragment is used: one LIKE over the latest intents.
        string pattern = $"%{fragments.MaxBy(f => f.Length)}%";
        return context.Intents.Where(i => EF.Functions.Like(EF.Property<string>(i, ColumnConventions.SearchText), pattern)).OrderByDescending(i => i.Number).Select(i => i.Number).Take(most);
    }

    private async Task<IndexHits> FindAsync(SearchIndex index, string? typed, int skip, int most, CancellationToken cancel)
    {
        List<long> numbers = index.IsOfContacts ? [] : await Numbers(index, typed).Skip(skip).Take(most).ToListAsync(cancel);
        // Identities ascend in time, see NewId.
        List<Guid> contactIds = index.IsOfContacts ? await Found<Contact>(index, typed)!.OrderByDescending(c => c.Id).Select(c => c.Id).Skip(skip).Take(most).ToListAsync(cancel) : [];
        return new IndexHits(index, numbers, contactIds, numbers.Count + contactIds.Count >= most);
    }

    private IQueryable<long> Numbers(SearchIndex index, string? typed) =>
        index == SearchIndex.Intents ? Found<Intent>(index, typed)!.OrderByDescending(i => i.Number).Select(i => i.Number)
        : index == SearchIndex.Opportunities ? Found<Opportunity>(index, typed)!.OrderByDescending(o => o.Number).Select(o => o.Number)
        : index == SearchIndex.Suggestions ? Found<Suggestion>(index, typed)!.OrderByDescending(s => s.Number).Select(s => s.Number)
        : Found<Customer>(index, typed)!.OrderByDescending(c => c.Number).Select(c => c.Number);

    private IQueryable<TRecord>? Found<TRecord>(SearchIndex index, string? typed)
        where TRecord : class
    {
        IReadOnlyList<IReadOnlyList<string>> terms = SearchText.LikePatterns(typed, index.HoldsNumbers);
        string column = index.Column;
        IQueryable<TRecord> found = context.Set<TRecord>();
        foreach (IReadOnlyList<string> spellings in terms)
        {
            // A term has at most three spellings: the words and two readings as a code.
            (string one, string other, string third) = (spellings[0], spellings[spellings.Count / 2], spellings[^1]);
            found = found.Where(r => EF.Functions.Like(EF.Property<string>(r, column), one, @"\")
                || EF.Functions.Like(EF.Property<string>(r, column), other, @"\")
                || EF.Functions.Like(EF.Property<string>(r, column), third, @"\"));
        }

        return terms.Count == 0 ? null : found;
    }
}
