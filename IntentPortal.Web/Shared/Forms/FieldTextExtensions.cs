using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>Finds the name of a field among <see cref="FieldTexts"/>.</summary>
public static class FieldTextExtensions
{
    /// <summary>What a field of a record is called; its bare name where it has none.</summary>
    /// <param name="fields">The names of fields.</param>
    /// <param name="record">The record: the title of a contact is another thing than that of a suggestion.</param>
    /// <param name="field">A property of the record, or a column that shows it: <c>OwnerId</c> or <c>Owner</c>.</param>
    public static string Of(this IStringLocalizer<FieldTexts> fields, RecordKind record, string field) =>
        KeysOf(record, field).Select(key => fields[key]).FirstOrDefault(name => !name.ResourceNotFound)?.Value ?? field;

    /// <summary>The keys under which the name can stand, the most particular first.</summary>
    public static IEnumerable<string> KeysOf(RecordKind record, string field) => [$"{record}_{field}", $"{record}_{field}Id", field, $"{field}Id"];
}
