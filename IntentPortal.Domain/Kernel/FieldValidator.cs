using System.Text.RegularExpressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Validates the fields of a command and collects all problems, so that the user sees all of them at once.
/// </summary>
public sealed partial class FieldValidator
{
    private readonly List<FieldProblem> problems = [];

    /// <summary>The refusal that lists every problem found so far, or null when there is none.</summary>
    public Refusal? Refusal => problems.Count == 0 ? null : new Refusal(RefusalCode.InvalidInput) { Problems = [.. problems] };

    /// <summary>Adds a problem found by the caller.</summary>
    public void Add(string field, FieldProblemKind kind, object? limit = null) => problems.Add(new FieldProblem(field, kind, limit));

    /// <summary>A required single-line text.</summary>
    public string Required(string field, string? text, int limit) => Present(field, Text(field, text, limit, TypedText.Line));

    /// <summary>A required multi-line text.</summary>
    public string RequiredLines(string field, string? text, int limit) => Present(field, Text(field, text, limit, TypedText.Lines));

    /// <summary>An optional single-line text.</summary>
    public string? Optional(string field, string? text, int limit) => Text(field, text, limit, TypedText.Line);

    /// <summary>An optional multi-line text.</summary>
    public string? OptionalLines(string field, string? text, int limit) => Text(field, text, limit, TypedText.Lines);

    /// <summary>An optional code or number, which may be typed in full width.</summary>
    public string? Code(string field, string? text, int limit) => Text(field, text, limit, TypedText.HalfWidth);

    /// <summary>A required code, which may be typed in full width.</summary>
    public string RequiredCode(string field, string? text, int limit) => Present(field, Code(field, text, limit));

    /// <summary>A required identity.</summary>
    public Guid Required(string field, Guid? id)
    {
        if (id is null || id == Guid.Empty)
        {
            Add(field, FieldProblemKind.Required);
        }

        return id ?? Guid.Empty;
    }

    /// <summary>A number with at most two decimals between zero and <see cref="Limits.Amount"/>, or null.</summary>
    public decimal? Amount(string field, decimal? amount)
    {
        if (amount is < 0 or > Limits.Amount)
        {
            Add(field, FieldProblemKind.OutOfRange, Limits.Amount);
        }
        else if (amount is { } a && decimal.Round(a, 2) != a)
        {
            Add(field, FieldProblemKind.Malformed);
        }

        return amount;
    }

    /// <summary>A required whole number between zero and a maximum.</summary>
    public int Whole(string field, int? number, int largest)
    {
        if (number is null)
        {
            Add(field, FieldProblemKind.Required);
        }
        else if (number < 0 || number > largest)
        {
            Add(field, FieldProblemKind.OutOfRange, largest);
        }

        return number ?? 0;
    }

    /// <summary>A defined value of an enumeration.</summary>
    public T Defined<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Add(field, FieldProblemKind.OutOfRange);
        }

        return value;
    }

    /// <summary>A date between 1990 and 2100, or null.</summary>
    public DateOnly? Date(string field, DateOnly? date)
    {
        if (date is { Year: < 1990 or > 2100 })
        {
            Add(field, FieldProblemKind.OutOfRange);
        }

        return date;
    }

    /// <summary>An e-mail address, or null.</summary>
    public string? Email(string field, string? text)
    {
        string? email = Code(field, text, Limits.Email);
        if (email is not null && !EmailForm().IsMatch(email))
        {
            Add(field, FieldProblemKind.Malformed);
        }

        return email;
    }

    /// <summary>An http or https address, or null. A missing scheme is taken as https.</summary>
    public string? WebSite(string field, string? text)
    {
        string? site = Code(field, text, Limits.WebSite);
        if (site is null)
        {
            return null;
        }

        if (!site.Contains("://", StringComparison.Ordinal))
        {
            site = "https://" + site;
        }

        if (!Uri.TryCreate(site, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.'))
        {
            Add(field, FieldProblemKind.Malformed);
        }

        return site;
    }

    /// <summary>Tags: trimmed, without duplicates, each limited in length.</summary>
    public IReadOnlyList<string> Tags(string field, IReadOnlyList<string>? tags)
    {
        List<string> kept = [];
        foreach (string tag in tags ?? [])
        {
            if (Text(field, tag, Limits.Tag, TypedText.Line) is { } clean && !kept.Contains(clean, StringComparer.OrdinalIgnoreCase))
            {
                kept.Add(clean);
            }
        }

        if (kept.Count > Limits.Tags)
        {
            Add(field, FieldProblemKind.TooMany, Limits.Tags);
        }

        return kept;
    }

    private string Present(string field, string? text)
    {
        // A text that is too long has already been reported.
        if (text is null && problems.TrueForAll(p => p.Field != field))
        {
            Add(field, FieldProblemKind.Required);
        }

        return text ?? string.Empty;
    }

    private string? Text(string field, string? typed, int limit, Func<string?, string> read)
    {
        string text = read(typed);
        if (text.Length > limit)
        {
            Add(field, FieldProblemKind.TooLong, limit);
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    // Labels of letters, digits and hyphens, two at least and the last one not a number: no IP address, no final dot. The
    // part before the @ has no quotes, which are allowed and which no mail server uses.
    [GeneratedRegex(@"^[^\s@.""(),:;<>\[\]\\]+(?:\.[^\s@.""(),:;<>\[\]\\]+)*@(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?\.)+(?!\d+\z)[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();
}
