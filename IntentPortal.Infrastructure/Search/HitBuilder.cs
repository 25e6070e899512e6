using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;

namespace IntentPortal.Infrastructure.Search;

/// <summary>Builds the hits of a search, with the reason why each record was found.</summary>
internal sealed class HitBuilder(string? typed)
{
    private readonly MatchedText found = new(typed);

    /// <summary>
    /// Builds a hit with an excerpt of the field that best explains the part of the match that the title does not.
    /// </summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="id">The record.</param>
    /// <param name="code">The code of the page that shows it.</param>
    /// <param name="title">The display name.</param>
    /// <param name="customer">The customer it belongs to.</param>
    /// <param name="state">Its status or stage.</param>
    /// <param name="fields">The other fields by which the viewer may find it, most relevant first.</param>
    public SearchHit Hit(RecordKind kind, Guid id, string code, string title, string? customer, Enum? state, params (SearchField Name, string? Text)[] fields)
    {
        int inTitle = found.CountIn(title);
        (SearchField Name, string? Text, int Gain)[] gains = [.. fields.Select(f => (f.Name, f.Text, Gain(title, inTitle, f)))];
        (SearchField Name, string? Text, int Gain) best = gains.MaxBy(g => g.Gain);
        bool explains = gains.Length > 0 && best.Gain > 0;
        return new SearchHit(kind, id, code, found.Whole(title), customer, state, explains ? best.Name : null, explains ? Excerpt(best.Name, best.Text!) : []);
    }

    private static bool IsNumber(SearchField name) => name is SearchField.Mobile or SearchField.Phone;

    private int Gain(string title, int inTitle, (SearchField Name, string? Text) field) =>
        IsNumber(field.Name) ? (found.IsInNumber(field.Text) ? 1 : 0)
        : inTitle < found.Count && found.IsIn(field.Text) ? found.CountIn(title, field.Text) - inTitle
        : 0;

    private IReadOnlyList<HighlightSegment> Excerpt(SearchField name, string text) => IsNumber(name) ? found.Number(text) : found.Excerpt(text);
}
