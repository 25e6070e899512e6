using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Builds the search text of records. Phone numbers and addresses have a separate column, so that nobody finds a record
/// by data that they may not see.
/// </summary>
internal static class RecordSearchText
{
    /// <summary>The text of every search column of a record; empty for records that are not searchable.</summary>
    public static IEnumerable<(string Column, string Text)> Of(object record) => record switch
    {
        Intent intent => [(ColumnConventions.SearchText, SearchText.Of($"{intent.Code} {intent.Subject} {intent.Content} {intent.SourceDetail} {string.Join(' ', intent.Tags)}"))],
        Suggestion suggestion => [(ColumnConventions.SearchText, SearchText.Of($"{suggestion.Code} {suggestion.Title} {suggestion.Description}"))],
        Opportunity opportunity => [(ColumnConventions.SearchText, SearchText.Of($"{opportunity.Code} {opportunity.Name}"))],
        Customer customer => Both(
            $"{customer.Code} {customer.Name} {customer.ShortName} {string.Join(' ', customer.Tags)}",
            $"{customer.CreditCode} {customer.Email}",
            [customer.Mobile, customer.Phone]),
        Contact contact => Both(
            $"{contact.Name} {contact.Title} {contact.Department}",
            $"{contact.Email} {contact.WeChat}",
            [contact.Mobile, contact.Phone]),
        _ => [],
    };

    // Several numbers may be typed into one field. What cannot be read as a number is found by its digits.
    private static IReadOnlyList<string> Numbers(string? phone) => PhoneNumber.AllE164(phone) is { Count: > 0 } numbers ? numbers : phone is null ? [] : [phone];

    private static IEnumerable<(string Column, string Text)> Both(string open, string addresses, string?[] phones)
    {
        string words = SearchText.Of(open);
        yield return (ColumnConventions.SearchText, words);
        // Includes the public words, so that a name and a number can be searched together.
        yield return (ColumnConventions.ContactSearchText, string.Join(' ', new[] { words, SearchText.Of(addresses) }.Concat(phones.SelectMany(Numbers).Distinct().SelectMany(PhoneDigits.Endings)).Where(t => t.Length > 0)));
    }
}
