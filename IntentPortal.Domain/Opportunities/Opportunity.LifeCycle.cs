using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <content>The life cycle: changes of stage, winning, losing and reopening.</content>
public sealed partial class Opportunity
{
    /// <summary>
    /// Moves to a later stage if all requirements up to it are met, or back to an earlier stage with a reason.
    /// </summary>
    public Refusal? Enter(OpportunityStage stage, string? reason, StageRequirements requirements, DateTimeOffset now)
    {
        if (!IsOpen || stage is OpportunityStage.Won or OpportunityStage.Lost || stage == Stage || !Enum.IsDefined(stage))
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        var check = new FieldValidator();
        bool back = stage < Stage;
        string? note = back ? check.Required(nameof(StageNote), reason, Limits.Short) : check.Optional(nameof(StageNote), reason, Limits.Short);
        if ((check.Refusal ?? (back ? null : Missing(stage, requirements))) is { } refusal)
        {
            return refusal;
        }

        (Stage, StageEnteredAt, StageNote, Probability) = (stage, now, note, UsualProbability(stage));
        Record(ChangeKind.StageChanged);
        return null;
    }

    /// <summary>赢单.</summary>
    public Refusal? Win(StageRequirements requirements, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        if (Missing(OpportunityStage.Won, requirements) is { } refusal)
        {
            return refusal;
        }

        (ClosedFrom, Stage, StageEnteredAt, StageNote, Probability) = (Stage, OpportunityStage.Won, now, null, 100);
        Record(ChangeKind.OpportunityWon);
        return null;
    }

    /// <summary>输单: closes it as lost, with a reason and the suggestions whose absence caused the loss.</summary>
    public Refusal? Lose(Guid reasonId, string? note, IReadOnlyList<Guid> suggestionIds, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        var check = new FieldValidator();
        string? clean = check.Optional(nameof(StageNote), note, Limits.Short);
        CheckBlocks(check, suggestionIds);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (ClosedFrom, Stage, StageEnteredAt, StageNote, LostReasonId, Probability) = (Stage, OpportunityStage.Lost, now, clean, reasonId, 0);
        Take(suggestionIds);
        Record(ChangeKind.OpportunityLost);
        return null;
    }

    /// <summary>Reopens a won or lost opportunity at its former stage, with a reason.</summary>
    public Refusal? Reopen(string? reason, DateTimeOffset now)
    {
        if (IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        var check = new FieldValidator();
        string note = check.Required(nameof(StageNote), reason, Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        OpportunityStage back = ClosedFrom ?? OpportunityStage.Negotiation;
        (Stage, StageEnteredAt, StageNote, Probability) = (back, now, note, UsualProbability(back));
        (ClosedFrom, LostReasonId) = (null, null);
        Record(ChangeKind.OpportunityReopened);
        return null;
    }

    /// <summary>
    /// Sets the stage of an opportunity in demo or imported data directly, without running the life cycle. Allowed only
    /// before the first save.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was saved before.</exception>
    public void StartAt(OpportunityStage stage, Guid? lostReasonId, DateTimeOffset since)
    {
        if (Version != 0)
        {
            throw new InvalidOperationException("Only a new opportunity can be placed at a stage.");
        }

        (Stage, StageEnteredAt, LostReasonId) = (stage, since, lostReasonId);
        ClosedFrom = IsOpen ? null : OpportunityStage.Negotiation;
        Probability = UsualProbability(stage);
    }

    /// <summary>The default chance of winning at a stage, in percent.</summary>
    public static int UsualProbability(OpportunityStage stage) => stage switch
    {
        OpportunityStage.FirstContact => 20,
        OpportunityStage.NeedsConfirmed => 40,
        OpportunityStage.Proposal => 60,
        OpportunityStage.Negotiation => 80,
        OpportunityStage.Won => 100,
        OpportunityStage.Lost => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of an opportunity."),
    };

    private Refusal? Missing(OpportunityStage stage, StageRequirements requirements)
    {
        StageRequirement asked = requirements.UpTo(stage);
        List<FieldProblem> missing =
        [
            .. new[]
            {
                (Field: StageRequirement.ContactId, Is: ContactId is not null),
                (Field: StageRequirement.Lines, Is: lines.Count > 0),
                (Field: StageRequirement.ExpectedAmount, Is: ExpectedAmount > 0),
            }.Where(f => asked.HasFlag(f.Field) && !f.Is).Select(f => new FieldProblem(f.Field.ToString(), FieldProblemKind.Required)),
        ];
        missing.AddRange(requirements.CustomUpTo(stage).Where(f => Custom[f.Key] is null).Select(f => f.Missing));
        return missing.Count == 0 ? null : new Refusal(RefusalCode.StageNeedsFields, stage) { Problems = missing };
    }
}
