using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <content>The life cycle: conversion, won and back, merge, deactivation.</content>
public sealed partial class Customer
{
    /// <summary>转成潜在客户: moves it from the intent customer archive into the customer archive.</summary>
    public Refusal? Convert(string? conclusion, Guid? byIntentId)
    {
        if (!IsInService)
        {
            return new Refusal(RefusalCode.CustomerDeactivated);
        }

        if (Stage != CustomerStage.Intent)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        var check = new FieldValidator();
        string clean = check.RequiredLines(nameof(ConversionConclusion), conclusion, Limits.Long);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        Stage = CustomerStage.Potential;
        ConversionConclusion = clean;
        ConvertedByIntentId = byIntentId;
        Record(ChangeKind.Converted);
        return null;
    }

    /// <summary>Takes the conversion back.</summary>
    public Refusal? UndoConversion()
    {
        if (Stage != CustomerStage.Potential || IsDeactivated || MergedIntoId is not null)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        Stage = CustomerStage.Intent;
        ConversionConclusion = null;
        ConvertedByIntentId = null;
        Record(ChangeKind.ConversionUndone);
        return null;
    }

    /// <summary>成交: an opportunity was won, the first of which makes a potential customer a won customer.</summary>
    public Refusal? Win()
    {
        if (!IsInService)
        {
            return new Refusal(RefusalCode.CustomerDeactivated);
        }

        if (Stage == CustomerStage.Won)
        {
            return null;
        }

        // Only a customer in the customer archive can buy: converting comes first.
        if (Stage != CustomerStage.Potential)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        Stage = CustomerStage.Won;
        Record(ChangeKind.BecameWon);
        return null;
    }

    /// <summary>
    /// The last won opportunity was reopened: a won customer is a potential customer again. That it was the last is
    /// checked by the caller.
    /// </summary>
    public Refusal? RevertToPotential()
    {
        if (!IsInService)
        {
            return new Refusal(RefusalCode.CustomerDeactivated);
        }

        if (Stage != CustomerStage.Won)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        Stage = CustomerStage.Potential;
        Record(ChangeKind.WonTakenBack);
        return null;
    }

    /// <summary>
    /// 合并: becomes a pointer to another customer, which takes over everything that hangs on this one.
    /// </summary>
    public void MergeInto(Customer survivor)
    {
        MergedIntoId = survivor.Id;
        Record(ChangeKind.MergedInto);
        if (survivor.Stage < Stage)
        {
            survivor.Stage = Stage;
        }

        survivor.Record(ChangeKind.MergedWith);
    }

    /// <summary>
    /// Takes a merge back: the pointer is a customer again. Both stand where their own opportunities put them.
    /// </summary>
    /// <param name="survivor">The customer it was merged into.</param>
    /// <param name="own">Where this one stands by itself.</param>
    /// <param name="survivors">Where the survivor stands by itself.</param>
    public void UndoMerge(Customer survivor, CustomerStage own, CustomerStage survivors)
    {
        (MergedIntoId, Stage) = (null, own);
        Record(ChangeKind.MergeUndone);
        survivor.Stage = survivors;
        survivor.Record(ChangeKind.MergeUndone);
    }

    /// <summary>
    /// 停用: kept for history, not selectable any more. What is open about it is closed before by the caller.
    /// </summary>
    public Refusal? Deactivate(Guid reasonId, string? note)
    {
        if (!IsInService)
        {
            return new Refusal(RefusalCode.CustomerDeactivated);
        }

        var check = new FieldValidator();
        string? clean = check.OptionalLines(nameof(LifeCycleNote), note, Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (IsDeactivated, DeactivationReasonId, LifeCycleNote) = (true, reasonId, clean);
        Record(ChangeKind.Deactivated);
        return null;
    }

    /// <summary>Brings it back at the stage it had, with a reason.</summary>
    public Refusal? Reactivate(string? reason)
    {
        if (!IsDeactivated || MergedIntoId is not null)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        var check = new FieldValidator();
        string clean = check.RequiredLines(nameof(LifeCycleNote), reason, Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (IsDeactivated, DeactivationReasonId, LifeCycleNote) = (false, null, clean);
        Record(ChangeKind.Reactivated);
        return null;
    }

    /// <summary>
    /// Places a customer of a filled demo or imported archive at its stage, past the life cycle. Only for a customer
    /// that was never saved.
    /// </summary>
    /// <exception cref="InvalidOperationException">The customer was saved before.</exception>
    public void StartAt(CustomerStage stage, bool deactivated)
    {
        if (Version != 0)
        {
            throw new InvalidOperationException("Only a new customer can be placed at a stage.");
        }

        Stage = stage;
        IsDeactivated = deactivated;
    }
}
