using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Moves the intent customer of a purchase into the customer archive, in the transaction of the confirmation.
/// </summary>
internal sealed class PurchaseConversion(IUnitOfWork unit, Intent intent, ConfirmPurchase command)
{
    /// <summary>
    /// A prefix of the customer's field names in problems, which distinguishes them from the opportunity's fields.
    /// </summary>
    private const string Prefix = "Customer.";

    /// <summary>Converts or merges the customer; returns a refusal or null.</summary>
    public async Task<Refusal?> RunAsync(Customer customer, Person owner, CancellationToken cancel)
    {
        if (command.Merge is { } merge)
        {
            return merge.MergedId != customer.Id ? new Refusal(RefusalCode.NotFound) : await MergeAsync(merge with { Opportunity = null }, owner, cancel);
        }

        if (command.Convert is { } convert)
        {
            return convert.CustomerId != customer.Id
                ? new Refusal(RefusalCode.NotFound)
                : Prefixed((await unit.ConvertCustomerAsync(convert with { Opportunity = null }, intent.Id, cancel)).Refusal);
        }

        return CustomerRights.MayConvert(unit.Viewer, customer)
            ? await AsItIsAsync(customer, owner, cancel)
            : await PlainlyAsync(customer, command.ConversionConclusion, owner, null, cancel);
    }

    // Users who may convert the customer must pass all checks of a conversion. Leaving the conversion out does not
    // bypass them.
    private async Task<Refusal?> AsItIsAsync(Customer customer, Person owner, CancellationToken cancel)
    {
        var convert = new ConvertCustomer(customer.Id, customer.Version, command.ConversionConclusion, customer.Details, customer.OwnerId ?? owner.Id, [], null, Distinct: null);
        return Prefixed((await unit.ConvertCustomerAsync(convert, intent.Id, cancel)).Refusal);
    }

    private async Task<Refusal?> MergeAsync(MergeCustomers merge, Person owner, CancellationToken cancel)
    {
        Outcome<CustomerRef> outcome = await unit.MergeCustomersAsync(merge, intent.Id, cancel);
        if (!outcome.Succeeded)
        {
            return Prefixed(outcome.Refusal);
        }

        // The survivor of the merge may be an intent customer too, and is then the buyer.
        Customer survivor = (await unit.Customers.FindAsync(outcome.Value.Id, cancel))!;
        return survivor.Stage == CustomerStage.Intent ? await PlainlyAsync(survivor, merge.Conclusion, owner, merge.MergedId, cancel) : null;
    }

    private async Task<Refusal?> PlainlyAsync(Customer customer, string? conclusion, Person owner, Guid? mergedId, CancellationToken cancel)
    {
        var before = new CustomerOwner(customer.OwnerId, customer.DepartmentId);
        if (customer.Convert(conclusion, intent.Id) is { } refusal)
        {
            return refusal;
        }

        PromiseTransfer? passed = null;
        if (customer.OwnerId is null)
        {
            customer.Assign(owner.Id, owner.DepartmentId);
            if (await StandingPromiseAsync(customer.Id, mergedId, cancel) is { } promise)
            {
                CustomerWork work = await unit.WorkOfAsync(customer, cancel);
                passed = await unit.PassAsync(promise, null, owner.Id, viewer => CustomerRights.Sees(viewer, customer, work), cancel);
            }
        }

        var trace = new ConversionTrace
        {
            Owner = new BeforeAfter<CustomerOwner>(before, new CustomerOwner(customer.OwnerId, customer.DepartmentId)),
            Promise = passed,
            IntentId = intent.Id,
        };
        unit.Conversions.Add(new Conversion(unit.NewId(), ConversionKind.Converted, customer.Id, null, customer.ConversionConclusion!, trace, unit.Viewer.PersonId, unit.Now));
        return null;
    }

    // Unsaved moves of the merge are not in the database yet, so the merged customer is queried too.
    private async Task<Promise?> StandingPromiseAsync(Guid customerId, Guid? mergedId, CancellationToken cancel)
    {
        IReadOnlyList<Promise> theirs = mergedId is { } id ? await unit.Promises.OfAsync(id, cancel) : [];
        return (await unit.Promises.OfAsync(customerId, cancel)).Concat(theirs).FirstOrDefault(p => p.SubjectId == customerId && p.State == PromiseState.Planned);
    }

    private static Refusal? Prefixed(Refusal? refusal) => refusal switch
    {
        null => null,
        { Code: RefusalCode.Conflict } => new Refusal(RefusalCode.CustomerChanged),
        _ => refusal with { Problems = [.. refusal.Problems.Select(p => p with { Field = Prefix + p.Field })] },
    };
}
