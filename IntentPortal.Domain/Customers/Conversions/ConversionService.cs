using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// 转成潜在客户, 合并: moves intent customers into the customer archive, either by changing their stage or by merging them into
/// an existing customer, and undoes both.
/// </summary>
public sealed class ConversionService(ITransactionRunner work)
{
    /// <summary>
    /// Converts a customer. Its record and everything attached to it move from the intent customer archive to the
    /// customer archive.
    /// </summary>
    public Task<Outcome<CustomerRef>> ConvertAsync(Guid actor, ConvertCustomer command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            (unit, token) => unit.ConvertCustomerAsync(command, null, token),
            cancel);

    /// <summary>Merges a customer into another. The actor must have the right to convert both.</summary>
    public Task<Outcome<CustomerRef>> MergeAsync(Guid actor, MergeCustomers command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            (unit, token) => unit.MergeCustomersAsync(command, null, token),
            cancel);

    /// <summary>
    /// Lists what an undo of a conversion or merge would restore now, and which of it was edited since.
    /// </summary>
    public Task<Outcome<UndoPreview>> PreviewUndoAsync(Guid actor, Guid conversionId, CancellationToken cancel) =>
        work.RunAsync<UndoPreview>(
            actor,
            async (unit, token) =>
            {
                Outcome<Conversion> found = await OpenAsync(unit, conversionId, token);
                return found.Succeeded ? await new ConversionUndo(unit, found.Value, null).PreviewAsync(token) : found.Refusal;
            },
            cancel);

    /// <summary>Undoes a conversion or merge. Later edits are kept unless their keys are selected.</summary>
    public Task<Outcome<CustomerRef>> UndoAsync(Guid actor, UndoConversion command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Conversion> found = await OpenAsync(unit, command.ConversionId, token);
                return found.Succeeded ? await new ConversionUndo(unit, found.Value, command.AlsoEdited).RunAsync(token) : found.Refusal;
            },
            cancel);

    private static async Task<Outcome<Conversion>> OpenAsync(IUnitOfWork unit, Guid conversionId, CancellationToken cancel)
    {
        if (await unit.Conversions.FindAsync(conversionId, cancel) is not { } conversion)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        Outcome<Customer> customer = await unit.OpenCustomerAsync(conversion.CustomerId, null, CustomerRights.MayManageLifeCycle, cancel);
        if (!customer.Succeeded)
        {
            return customer.Refusal;
        }

        foreach (IConversionHolder holder in unit.Parts<IConversionHolder>())
        {
            if (await holder.WhyHeldAsync(unit, conversion.Trace, cancel) is { } held)
            {
                return held;
            }
        }

        return conversion;
    }
}
