using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Support;

/// <summary>
/// Makes a customer look like another one that it was never compared with, as from a time before duplicate checks.
/// </summary>
internal static class Lookalike
{
    /// <summary>Changes the details of a customer, bypassing all checks.</summary>
    public static async Task BecomeAsync(this ITransactionRunner work, Guid customerId, Func<CustomerDetails, CustomerDetails> change)
    {
        Outcome<Done> outcome = await work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Customer customer = (await unit.Customers.FindAsync(customerId, token))!;
                return customer.Edit(change(customer.Details)) is { } refusal ? refusal : Done.Instance;
            },
            TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }
}
