using System.Globalization;
using System.Text.Json;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Changes;

/// <summary>Formats the old and new values of ledger lines in the viewer's language and time zone.</summary>
public sealed class ChangeWords(IStringLocalizer<FieldTexts> fields, IStringLocalizer<SharedTexts> shared, IStringLocalizer<WordTexts> words, BrowserTime time)
{
    /// <summary>Formats the fields of one line.</summary>
    /// <param name="kind">The kind of record that the line is about.</param>
    /// <param name="values">The JSON of the line: field → [old, new].</param>
    /// <param name="names">The names for identities in the values.</param>
    public IReadOnlyList<ChangeField> Of(RecordKind kind, string values, ReferenceNames names)
    {
        using var json = JsonDocument.Parse(values);
        return [.. json.RootElement.EnumerateObject().Select(field => Of(kind, field, names))];
    }

    private ChangeField Of(RecordKind kind, JsonProperty field, ReferenceNames names)
    {
        if (names.FieldOf(kind, field.Name) is { } definition)
        {
            string? Said(int at) => definition.Text(field.Value[at].Deserialize<CustomValue>(), yes => shared[yes ? nameof(SharedTexts.Yes) : nameof(SharedTexts.No)]);
            return new ChangeField(definition.Label(), Said(0), Said(1));
        }

        var type = ChangeFieldTypes.Of(kind, field.Name);

        // An unknown field was written by a newer or older version of the portal; its bare name is better than
        // nothing.
        string? Value(int at) => field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > at ? Text(type, field.Value[at], names) : null;
        return new ChangeField(fields.Of(kind, field.Name), Value(0), Value(1));
    }

    private string? Text(Type? type, JsonElement value, ReferenceNames names) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => shared[nameof(SharedTexts.Yes)],
        JsonValueKind.False => shared[nameof(SharedTexts.No)],
        JsonValueKind.Number => value.GetDecimal().ToString(type == typeof(decimal) ? "N2" : "G", CultureInfo.CurrentCulture),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join(", ", value.EnumerateArray().Select(part => Text(null, part, names))),
        JsonValueKind.String => Text(type, value.GetString()!, names),
        _ => value.GetRawText(),
    };

    private string Text(Type? type, string value, ReferenceNames names)
    {
        if (type is { IsEnum: true })
        {
            // A flags value such as Roles is stored as names separated by commas.
            return string.Join(" · ", value.Split(", ").Select(part => words[$"{type.Name}_{part}"].Value));
        }

        if (type == typeof(DateOnly) && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day))
        {
            return day.ToString("d", CultureInfo.CurrentCulture);
        }

        if (type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment))
        {
            return time.ToLocal(moment).ToString("g", CultureInfo.CurrentCulture);
        }

        return Guid.TryParse(value, out var id) ? names.Of(id) ?? shared[nameof(SharedTexts.AnotherRecord)] : value;
    }
}
