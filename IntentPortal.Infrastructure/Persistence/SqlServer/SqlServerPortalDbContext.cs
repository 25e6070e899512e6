using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence.Configurations;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace IntentPortal.Infrastructure.Persistence.SqlServer;

/// <summary>The portal's database on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>The compatibility level that queries are written for: SQL Server 2022.</summary>
    public const int CompatibilityLevel = 160;

    private static readonly SequentialGuidValueGenerator identities = new();

    /// <inheritdoc />
    public override Task<IAsyncDisposable?> BeginReadAsync(CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(null);

    /// <inheritdoc />
    public override bool WritersAreSerial => false;

    /// <summary>In the order in which SQL Server compares identities, so that the clustered index grows at its end.</summary>
    public override Guid NewId() => identities.Next(null!);

    /// <inheritdoc />
    public override IQueryable<long> CountUp(CodeSeries series, int year) =>
        Database.SqlQuery<long>($"UPDATE CodeCounters SET Last = Last + 1 OUTPUT inserted.Last AS Value WHERE Series = {(int)series} AND Year = {year}");

    /// <inheritdoc />
    public override IQueryable<long>? SearchIntents(string? typed) => Found<Intent>(SearchIndex.Intents, typed)?.Select(i => i.Number);

    /// <inheritdoc />
    public override IQueryable<long>? SearchCustomers(string? typed) => Found<Customer>(SearchIndex.Customers, typed)?.Select(c => c.Number);

    /// <inheritdoc />
    public override IQueryable<Guid>? SearchContacts(string? typed) => Found<Contact>(SearchIndex.Contacts, typed)?.Select(c => c.Id);

    /// <inheritdoc />
    public override IQueryable<Guid>? SearchContactData(string? typed) => Found<Contact>(SearchIndex.ContactData, typed)?.Select(c => c.Id);

    /// <inheritdoc />
    public override IQueryable<long>? SearchOpportunities(string? typed) => Found<Opportunity>(SearchIndex.Opportunities, typed)?.Select(o => o.Number);

    /// <inheritdoc />
    public override async Task<IReadOnlyList<IndexHits>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel)
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
    public override Task<IndexHits> OlderAsync(Viewer viewer, IndexHits before, string? typed, int most, CancellationToken cancel) => FindAsync(before.Index, typed, before.Count, most, cancel);

    /// <inheritdoc />
    public override IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most)
    {
        // Without a full-text index the longest fragment stands for all: one LIKE over the latest intents.
        string pattern = $"%{fragments.MaxBy(f => f.Length)}%";
        return Intents.Where(i => EF.Functions.Like(EF.Property<string>(i, ColumnConventions.SearchText), pattern)).OrderByDescending(i => i.Number).Select(i => i.Number).Take(most);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CustomSqlMapping.MapForSqlServer(modelBuilder);
        // Long texts cannot be keys here, but an index may hold them.
        modelBuilder.Entity<Intent>().HasIndex([nameof(Intent.Status), nameof(Intent.Number)], IntentConfiguration.ValuesIndex)
            .IncludeProperties(i => new { i.OwnerId, i.DepartmentId, i.Kind, i.CapturedById, i.Custom });
    }

    private async Task<IndexHits> FindAsync(SearchIndex index, string? typed, int skip, int most, CancellationToken cancel)
    {
        List<long> numbers = index.IsOfContacts ? [] : await Numbers(index, typed).Skip(skip).Take(most).ToListAsync(cancel);
        // Identities are given in the order of time, see NewId.
        List<Guid> contactIds = index.IsOfContacts ? await Found<Contact>(index, typed)!.OrderByDescending(c => c.Id).Select(c => c.Id).Skip(skip).Take(most).ToListAsync(cancel) : [];
        return new IndexHits(index, numbers, contactIds, numbers.Count + contactIds.Count >= most);
    }

    private IQueryable<long> Numbers(SearchIndex index, string? typed) =>
        index == SearchIndex.Intents ? Found<Intent>(index, typed)!.OrderByDescending(i => i.Number).Select(i => i.Number)
        : index == SearchIndex.Opportunities ? Found<Opportunity>(index, typed)!.OrderByDescending(o => o.Number).Select(o => o.Number)
        : index == SearchIndex.Suggestions ? Found<Suggestion>(index, typed)!.OrderByDescending(s => s.Number).Select(s => s.Number)
        : Found<Customer>(index, typed)!.OrderByDescending(c => c.Number).Select(c => c.Number);

    private IQueryable<T>? Found<T>(SearchIndex index, string? typed)
        where T : class
    {
        IReadOnlyList<IReadOnlyList<string>> terms = SearchText.LikePatterns(typed, index.HoldsNumbers);
        string column = index.Column;
        IQueryable<T> found = Set<T>();
        foreach (IReadOnlyList<string> spellings in terms)
        {
            (string one, string other) = (spellings[0], spellings[^1]);
            found = found.Where(r => EF.Functions.Like(EF.Property<string>(r, column), one, @"\") || EF.Functions.Like(EF.Property<string>(r, column), other, @"\"));
        }

        return terms.Count == 0 ? null : found;
    }
}
