using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A customer that looks like another although nobody said that they are two, as from before duplicates were checked.
/// </summary>
internal static class Lookalike
{
    /// <summary>Changes what is known of a customer past every check.</summary>
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
