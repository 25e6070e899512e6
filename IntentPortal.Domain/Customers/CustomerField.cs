using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>One editable field of a customer, used to compare and choose field by field.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Read">Its value; null when it is empty.</param>
/// <param name="Copy">Returns the first details with the value of this field taken from the second.</param>
public sealed record CustomerField(string Key, Func<CustomerDetails, object?> Read, Func<CustomerDetails, CustomerDetails, CustomerDetails> Copy)
{
    /// <summary>All built-in fields, in the order of the form.</summary>
    public static IReadOnlyList<CustomerField> All { get; } =
    [
        new(nameof(CustomerDetails.Name), d => d.Name, (to, from) => to with { Name = from.Name }),
        new(nameof(CustomerDetails.ShortName), d => d.ShortName, (to, from) => to with { ShortName = from.ShortName }),
        new(nameof(CustomerDetails.Type), d => d.Type, (to, from) => to with { Type = from.Type }),
        new(nameof(CustomerDetails.Category), d => d.Category, (to, from) => to with { Category = from.Category }),
        new(nameof(CustomerDetails.IndustryId), d => d.IndustryId, (to, from) => to with { IndustryId = from.IndustryId }),
        new(nameof(CustomerDetails.RegionId), d => d.RegionId, (to, from) => to with { RegionId = from.RegionId }),
        new(nameof(CustomerDetails.Size), d => d.Size, (to, from) => to with { Size = from.Size }),
        new(nameof(CustomerDetails.Grade), d => d.Grade, (to, from) => to with { Grade = from.Grade }),
        new(nameof(CustomerDetails.Phone), d => d.Phone, (to, from) => to with { Phone = from.Phone }),
        new(nameof(CustomerDetails.Mobile), d => d.Mobile, (to, from) => to with { Mobile = from.Mobile }),
        new(nameof(CustomerDetails.Email), d => d.Email, (to, from) => to with { Email = from.Email }),
        new(nameof(CustomerDetails.WebSite), d => d.WebSite, (to, from) => to with { WebSite = from.WebSite }),
        new(nameof(CustomerDetails.Address), d => d.Address, (to, from) => to with { Address = from.Address }),
        new(nameof(CustomerDetails.CreditCode), d => d.CreditCode, (to, from) => to with { CreditCode = from.CreditCode }),
        new(nameof(CustomerDetails.SourceId), d => d.SourceId, (to, from) => to with { SourceId = from.SourceId }),
        new(nameof(CustomerDetails.Notes), d => d.Notes, (to, from) => to with { Notes = from.Notes }),
        new(nameof(CustomerDetails.Tags), d => d.Tags.Count == 0 ? null : string.Join(", ", d.Tags), (to, from) => to with { Tags = from.Tags }),
    ];

    /// <summary>
    /// All built-in fields, and the user-defined fields that have a value in at least one of the records.
    /// </summary>
    public static IReadOnlyList<CustomerField> Of(params IReadOnlyList<CustomerDetails> records) =>
        [.. All, .. records.SelectMany(r => r.Custom.Given).Distinct().Order(StringComparer.Ordinal).Select(OfCustom)];

    /// <summary>Whether both have the same value in this field.</summary>
    public bool IsSame(CustomerDetails one, CustomerDetails other) => Equals(Read(one), Read(other));

    /// <summary>
    /// The survivor's details, with empty fields filled from the merged customer, the chosen fields taken from it, and
    /// the tags of both.
    /// </summary>
    public static CustomerDetails Merge(CustomerDetails survivor, CustomerDetails merged, IReadOnlySet<string> chosen) =>
        Of(survivor, merged).Where(field => field.Read(merged) is not null && (field.Read(survivor) is null || chosen.Contains(field.Key)))
            .Aggregate(survivor, (details, field) => field.Copy(details, merged)) with
        {
            Tags = CustomerTags.Union(survivor.Tags, merged.Tags),
        };

    private static CustomerField OfCustom(string key) =>
        new(CustomValueCheck.Path(key), d => d.Custom[key], (to, from) => to with { Custom = to.Custom.With(key, from.Custom[key]) });
}

/// <summary>
/// Combines the tags of two merged customers and separates them again. Each tag is handled by itself.
/// </summary>
public static class CustomerTags
{
    /// <summary>The tags of both, the survivor's first, up to the limit of one record.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> survivor, IReadOnlyList<string> merged) =>
        [.. survivor.Union(merged, StringComparer.OrdinalIgnoreCase).Take(Math.Max(survivor.Count, Limits.Tags))];

    /// <summary>
    /// Reverts a change of tags: removes those the change added and restores those it removed. Tags that others added
    /// or removed since are left alone.
    /// </summary>
    public static IReadOnlyList<string> Back(IReadOnlyList<string> now, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        now.SequenceEqual(after)
            ? before
            :
            [
                .. now.Except(after.Except(before, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Union(before.Except(after, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Take(Limits.Tags),
            ];
}
