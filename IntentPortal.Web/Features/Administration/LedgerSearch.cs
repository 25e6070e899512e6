using System.Globalization;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Shared;

namespace IntentPortal.Web.Features.Administration;

/// <summary>What is looked for in the ledger, as the address of the page carries it: a link shows the same lines again.</summary>
public sealed record LedgerSearch
{
    /// <summary>Who did it.</summary>
    public Guid? Who { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind? Record { get; init; }

    /// <summary>What happened.</summary>
    public ChangeKind? What { get; init; }

    /// <summary>What the record was called.</summary>
    public string? Label { get; init; }

    /// <summary>The first day, on the person's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, on the person's calendar.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether anything is looked for.</summary>
    public bool IsEmpty => this == new LedgerSearch();

    /// <summary>Reads the address; what cannot be read is not looked for.</summary>
    public static LedgerSearch Read(string? who, string? record, string? what, string? label, string? from, string? to) => new()
    {
        Who = Guid.TryParse(who, out var person) ? person : null,
        Record = Defined<RecordKind>(record),
        What = Defined<ChangeKind>(what),
        Label = string.IsNullOrWhiteSpace(label) ? null : label.Trim(),
        From = Day(from),
        To = Day(to),
    };

    /// <summary>The parts of the address.</summary>
    public IReadOnlyDictionary<string, object?> Query() => new Dictionary<string, object?>
    {
        ["who"] = Who?.ToString(),
        ["record"] = Record?.ToString(),
        ["what"] = What?.ToString(),
        ["label"] = Label,
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", CultureInfo.InvariantCulture),
        ["page"] = null,
    };

    /// <summary>What the query looks for: whole days on the person's clock.</summary>
    public LedgerFilter Filter(BrowserTime time) => new(
        Who,
        Record,
        What,
        Label,
        From is { } first ? time.StartOf(first) : null,
        To is { } last && last < DateOnly.MaxValue ? time.StartOf(last.AddDays(1)) : null);

    private static T? Defined<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 3000 ? day : null;
}
