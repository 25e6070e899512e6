using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Customers.Detail;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Features.MyDay;
using IntentPortal.Web.Features.Notifications;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Features.Search;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// Resource keys that are built at run time from the names of enumeration values. The compiler cannot check them, so
/// each family is declared here and a test checks every member.
/// </summary>
internal static class TextFamilies
{
    // Concurrent changes are described in whole sentences, and the other types are not displayed.
    private static readonly Type[] withoutWords =
    [
        typeof(ConcurrentChangeKind), typeof(RefusalCode), typeof(FieldProblemKind), typeof(CodeSeries), typeof(IntentSort), typeof(CustomerSort), typeof(ContactSort), typeof(OpportunitySort), typeof(WatchedWork),
    ];

    private static readonly RecordKind[] searched = [RecordKind.Intent, RecordKind.Customer, RecordKind.Contact, RecordKind.Opportunity, RecordKind.Suggestion];

    private static readonly string[] responses =
    [
        nameof(FollowUpTexts.Response), nameof(FollowUpTexts.ResponseLate), nameof(FollowUpTexts.ResponseWaiting), nameof(FollowUpTexts.ResponseWaitingLate),
    ];

    private static readonly Dictionary<string, string[]> all = new()
    {
        [nameof(AdministrationTexts)] =
        [
            .. AdministrationPlaces.Areas.SelectMany(area => area.Places).Select(place => $"{place.Key}Text"),
            .. EditableList.All.SelectMany(list => new[] { $"{list.Key}Add", $"{list.Key}Empty" }),
        ],
        [nameof(CustomerTexts)] = [.. NamesOf<CustomerAction>("Do"), .. NamesOf<ConcurrentChangeKind>("Fate_")],
        [nameof(FieldTexts)] = [.. Fields().Distinct()],
        [nameof(FollowUpTexts)] = [.. responses.Select(key => $"{key}Short")],
        [nameof(IdentityTexts)] = [.. NamesOf<SignInFailure>("Failed_"), .. DemoPeople.All.Select(person => $"Department_{person.DepartmentCode}").Distinct()],
        [nameof(IntentTexts)] = [.. NamesOf<IntentAction>(), .. Enumerable.Range(0, 4).Select(interest => $"Interest{interest}")],
        [nameof(MyDayTexts)] = [.. NavigationItems.All.Where(place => place.Href != "/").Select(place => $"{place.TextKey}Text")],
        [nameof(NotificationTexts)] = [.. NamesOf<NotificationKind>("Kind_")],
        [nameof(OpportunityTexts)] = [.. NamesOf<OpportunityAction>("Do")],
        [nameof(RefusalTexts)] = [.. NamesOf<RefusalCode>(), .. NamesOf<FieldProblemKind>("Field_")],
        [nameof(RulesTexts)] = [.. RulesForm.Groups.Select(group => $"{group.Key}Help"), .. NamesOf<WatchedWork>("Off")],
        [nameof(SearchTexts)] = [.. searched.Select(kind => $"Kind_{kind}")],
        [nameof(WordTexts)] = [.. typeof(Intent).Assembly.GetExportedTypes().Where(type => type.IsEnum && !withoutWords.Contains(type)).SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}_{name}"))],
    };

    /// <summary>The family keys in the given texts class.</summary>
    public static IReadOnlyCollection<string> Of(string texts) => all.GetValueOrDefault(texts) ?? [];

    private static IEnumerable<string> NamesOf<T>(string before = "")
        where T : struct, Enum => Enum.GetNames<T>().Select(name => before + name);

    // The fields in the ledger, in grid columns and in refusals.
    private static IEnumerable<string> Fields()
    {
        IReadOnlyDictionary<string, string> names = ResxPair.Read(nameof(FieldTexts)).English;
        IEnumerable<(RecordKind Record, string Field)> ofRecords =
        [
            .. LedgerFields.All,
            .. NamesOf<IntentSort>().Select(column => (RecordKind.Intent, column)),
            .. NamesOf<CustomerSort>().Select(column => (RecordKind.Customer, column)),
            .. NamesOf<ContactSort>().Select(column => (RecordKind.Contact, column)),
            .. NamesOf<OpportunitySort>().Select(column => (RecordKind.Opportunity, column)),
        ];
        return ofRecords.Select(field => FieldTextExtensions.KeysOf(field.Record, field.Field).FirstOrDefault(names.ContainsKey) ?? field.Field)
            .Concat(RulesForm.Groups.SelectMany(group => group.Numbers).Select(number => number.Name))
            .Concat(RefusedFields.All);
    }
}
