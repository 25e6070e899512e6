using IntentPortal.Domain.Customers;
using IntentPortal.Web.Shared;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers;

/// <summary>Tells what happened to customers when their intents were assigned.</summary>
public static class CustomerWentText
{
    /// <summary>Tells it for one intent; shows nothing when nothing happened to the customer.</summary>
    public static void Tell(this ISnackbar snackbar, IStringLocalizer<CustomerTexts> texts, CustomerWent? went)
    {
        if (went is not null)
        {
            snackbar.Add(
                !went.IsOwned ? texts[nameof(CustomerTexts.CustomerShared), went.Name].Value
                : went.Intents == 0 ? texts[nameof(CustomerTexts.CustomerWent), went.Name].Value
                : texts[nameof(CustomerTexts.CustomerWentWith), went.Name, new PluralCount(went.Intents)].Value,
                Severity.Info);
        }
    }

    /// <summary>Tells it for several intents, as counts of customers.</summary>
    public static void Tell(this ISnackbar snackbar, IStringLocalizer<CustomerTexts> texts, IReadOnlyList<BulkResult> results)
    {
        List<CustomerWent> went = [.. results.Select(r => r.Customer).OfType<CustomerWent>()];
        if (went.Count > 0)
        {
            snackbar.Add(texts[nameof(CustomerTexts.CustomersWent), new PluralCount(went.Count(w => w.IsOwned)), new PluralCount(went.Count(w => !w.IsOwned))].Value, Severity.Info);
        }
    }
}
