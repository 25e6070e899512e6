using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>Looks up field names in <see cref="FieldTexts"/>.</summary>
public static class FieldTextExtensions
{
    /// <summary>The translated name of a field; the field itself when there is no translation.</summary>
    /// <param name="fields">The field names.</param>
    /// <param name="record">The kind of record, because a contact's title is not a suggestion's title.</param>
    /// <param name="field">A property of the record, or a column that shows it: <c>OwnerId</c> or <c>Owner</c>.</param>
    public static string Of(this IStringLocalizer<FieldTexts> fields, RecordKind record, string field) =>
        KeysOf(record, field).Select(key => fields[key]).FirstOrDefault(name => !name.ResourceNotFound)?.Value ?? field;

    /// <summary>The possible resource keys, the most specific first.</summary>
    public static IEnumerable<string> KeysOf(RecordKind record, string field) => [$"{record}_{field}", $"{record}_{field}Id", field, $"{field}Id"];
}
