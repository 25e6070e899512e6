using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <content>The life cycle: conversion, winning and reverting, merge, deactivation.</content>
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

    /// <summary>Undoes the conversion.</summary>
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

    /// <summary>成交: an opportunity was won. The first win turns a potential customer into a won customer.</summary>
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

        // Only a customer in the customer archive can buy, so conversion comes first.
        if (Stage != CustomerStage.Potential)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        Stage = CustomerStage.Won;
        Record(ChangeKind.BecameWon);
        return null;
    }

    /// <summary>
    /// Turns a won customer back into a potential customer when its last won opportunity is reopened. The caller checks
    /// that it was the last.
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

    /// <summary>合并: becomes a pointer to another customer, which takes over everything attached to this one.</summary>
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
    /// Undoes a merge: the pointer becomes a customer again. The stages of both follow from their own opportunities.
    /// </summary>
    /// <param name="survivor">The customer it was merged into.</param>
    /// <param name="own">The stage of this customer by itself.</param>
    /// <param name="survivors">The stage of the survivor by itself.</param>
    public void UndoMerge(Customer survivor, CustomerStage own, CustomerStage survivors)
    {
        (MergedIntoId, Stage) = (null, own);
        Record(ChangeKind.MergeUndone);
        survivor.Stage = survivors;
        survivor.Record(ChangeKind.MergeUndone);
    }

    /// <summary>
    /// 停用: keeps the customer for history and makes it unselectable. The caller closes its open work first.
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

    /// <summary>Reactivates the customer at its former stage. A reason is required.</summary>
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
    /// Sets the stage of a customer in demo or imported data directly, without running the life cycle. Allowed only
    /// before the first save.
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
