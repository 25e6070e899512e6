using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>商机: the life cycle, its requirements and its product lines.</summary>
public class OpportunityTests
{
    private static readonly DateTimeOffset now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<OpportunityStage, OpportunityStage> EveryPair()
    {
        TheoryData<OpportunityStage, OpportunityStage> pairs = [];
        foreach (OpportunityStage from in Enum.GetValues<OpportunityStage>())
        {
            foreach (OpportunityStage to in Enum.GetValues<OpportunityStage>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Stages_are_entered_forward_freely_and_backward_with_a_reason(OpportunityStage from, OpportunityStage to)
    {
        bool open = from < OpportunityStage.Won && to < OpportunityStage.Won && from != to;
        Opportunity without = At(from);
        Refusal? refused = without.Enter(to, null, StageRequirements.None, now);
        Assert.Equal(open && to > from ? null : open ? RefusalCode.InvalidInput : RefusalCode.WrongStatus, refused?.Code);
        Assert.Equal(refused is null ? to : from, without.Stage);

        Opportunity with = At(from);
        Assert.Equal(open ? null : RefusalCode.WrongStatus, with.Enter(to, "客户换了负责人", StageRequirements.None, now)?.Code);
        Assert.Equal(open ? (to, "客户换了负责人") : (from, null), (with.Stage, with.StageNote));
    }

    [Theory]
    [InlineData(OpportunityStage.FirstContact)]
    [InlineData(OpportunityStage.NeedsConfirmed)]
    [InlineData(OpportunityStage.Proposal)]
    [InlineData(OpportunityStage.Negotiation)]
    public void Won_or_lost_it_goes_back_to_the_stage_it_came_from_when_it_is_reopened(OpportunityStage from)
    {
        Opportunity won = At(from);
        Assert.Null(won.Win(StageRequirements.None, now));
        Assert.Equal((OpportunityStage.Won, 100, RefusalCode.WrongStatus), (won.Stage, won.Probability, won.Win(StageRequirements.None, now)!.Code));
        Assert.Equal(RefusalCode.InvalidInput, won.Reopen(" ", now)?.Code);
        Assert.Null(won.Reopen("合同作废", now));
        Assert.Equal((from, "合同作废"), (won.Stage, won.StageNote));

        Opportunity lost = At(from);
        Guid reason = Guid.NewGuid();
        Guid suggestion = Guid.NewGuid();
        Assert.Null(lost.Lose(reason, "价格", [suggestion, suggestion], now));
        Assert.Equal((OpportunityStage.Lost, 0, reason, suggestion), (lost.Stage, lost.Probability, lost.LostReasonId, Assert.Single(lost.BlockedBy).SuggestionId));
        Assert.Equal(RefusalCode.WrongStatus, lost.Lose(reason, null, [], now)?.Code);
        Assert.Null(lost.Reopen("又有预算了", now));
        Assert.Equal((from, (Guid?)null), (lost.Stage, lost.LostReasonId));
        Assert.Equal(suggestion, Assert.Single(lost.BlockedBy).SuggestionId);
        Assert.Equal(RefusalCode.WrongStatus, lost.Reopen("再来", now)?.Code);
    }

    [Fact]
    public void A_gate_holds_for_its_stage_and_every_later_one_and_names_what_is_missing()
    {
        StageRequirements requirements = StageRequirements.None.With(OpportunityStage.Proposal, StageRequirement.ContactId | StageRequirement.Lines).With(OpportunityStage.Won, StageRequirement.ExpectedAmount);
        Opportunity opportunity = At(OpportunityStage.FirstContact, amount: 0m);

        Assert.Null(opportunity.Enter(OpportunityStage.NeedsConfirmed, null, requirements, now));
        Refusal refused = opportunity.Enter(OpportunityStage.Negotiation, null, requirements, now)!;
        Assert.Equal((RefusalCode.StageNeedsFields, OpportunityStage.NeedsConfirmed), (refused.Code, opportunity.Stage));
        Assert.Equal(["ContactId", "Lines"], refused.Problems.Select(p => p.Field));
        Assert.Equal(["ContactId", "Lines", "ExpectedAmount"], opportunity.Win(requirements, now)!.Problems.Select(p => p.Field));

        Assert.Null(opportunity.Edit(opportunity.Details with { ContactId = Guid.NewGuid(), ExpectedAmount = 1m, Lines = [new LineDetails(Guid.NewGuid(), 2m, 3m)] }));
        Assert.Null(opportunity.Win(requirements, now));
    }

    [Fact]
    public void Gates_are_read_as_they_were_written_and_nonsense_asks_for_nothing()
    {
        StageRequirements requirements = StageRequirements.None.With(OpportunityStage.Proposal, StageRequirement.ContactId | StageRequirement.Lines).With(OpportunityStage.Won, StageRequirement.ExpectedAmount)
            .With(OpportunityStage.Won, "budget", required: true).With(OpportunityStage.Negotiation, "rival_2", required: true);

        Assert.Equal("Proposal=3;Negotiation=0,rival_2;Won=4,budget", requirements.ToString());
        Assert.Equal(["rival_2", "budget"], StageRequirements.Parse(requirements.ToString()).Keys);
        Assert.Equal(StageRequirement.Lines, StageRequirements.Parse("Proposal=2").Of(OpportunityStage.Proposal));
        Assert.Equal(requirements.ToString(), StageRequirements.Parse(requirements.ToString()).ToString());
        Assert.Equal(StageRequirement.ContactId | StageRequirement.Lines | StageRequirement.ExpectedAmount, StageRequirements.Parse(requirements.ToString()).UpTo(OpportunityStage.Won));
        Assert.Equal(string.Empty, StageRequirements.Parse("Lost=7;Nonsense=1;Proposal=x;=;FirstContact=1").ToString());
    }

    [Fact]
    public void A_gate_can_ask_for_user_defined_fields_and_names_them_as_the_administrator_did()
    {
        StageRequirements requirements = StageRequirements.None.With(OpportunityStage.Proposal, "budget", required: true).With(OpportunityStage.Won, "rival", required: true).Knowing([Field("budget", "预算"), Field("rival", "竞品")]);
        Opportunity opportunity = At(OpportunityStage.FirstContact);

        Assert.Null(opportunity.Enter(OpportunityStage.NeedsConfirmed, null, requirements, now));
        FieldProblem missing = Assert.Single(opportunity.Enter(OpportunityStage.Negotiation, null, requirements, now)!.Problems);
        Assert.Equal(("CustomValues.budget", FieldProblemKind.Required, "预算"), (missing.Field, missing.Kind, missing.Label?.Zh));
        opportunity.Say(CustomValues.Empty.With("budget", CustomValue.Of(5m)));
        Assert.Null(opportunity.Enter(OpportunityStage.Negotiation, null, requirements, now));
        Assert.Equal("CustomValues.rival", Assert.Single(opportunity.Win(requirements, now)!.Problems).Field);
        Assert.Null(opportunity.Win(requirements.With(OpportunityStage.Won, "rival", required: false), now));
    }

    [Fact]
    public void A_retired_field_is_asked_for_no_more_until_it_is_brought_back()
    {
        CustomField budget = Field("budget", "预算");
        StageRequirements requirements = StageRequirements.None.With(OpportunityStage.Proposal, "budget", required: true).Knowing([budget]);
        Assert.Single(requirements.CustomUpTo(OpportunityStage.Won));

        budget.SetActive(false);

        Assert.Empty(requirements.CustomUpTo(OpportunityStage.Won));
        Assert.Equal(["budget"], requirements.KeysOf(OpportunityStage.Proposal));
    }

    [Fact]
    public void Won_or_lost_it_is_given_to_nobody_else()
    {
        Guid other = Guid.NewGuid();
        Opportunity open = At(OpportunityStage.Proposal);
        Assert.Null(open.Assign(other, null));
        Assert.Equal(other, open.OwnerId);

        Opportunity lost = At(OpportunityStage.Lost);
        Assert.Equal(RefusalCode.WrongStatus, lost.Assign(other, null)?.Code);
        Assert.NotEqual(other, lost.OwnerId);
    }

    [Fact]
    public void Product_lines_are_added_changed_and_removed_and_their_sum_follows()
    {
        (Guid one, Guid other) = (Guid.NewGuid(), Guid.NewGuid());
        Opportunity opportunity = At(OpportunityStage.Proposal);

        Assert.Null(opportunity.Edit(opportunity.Details with { Lines = [new LineDetails(one, 3m, 19.99m), new LineDetails(other, 1.5m, 10.01m)] }));
        Assert.Equal(59.97m + 15.02m, opportunity.LinesSum);
        Assert.Null(opportunity.Edit(opportunity.Details with { Lines = [new LineDetails(one, 4m, 20m)] }));
        Assert.Equal((80m, one), (opportunity.LinesSum, Assert.Single(opportunity.Lines).ProductId));
    }

    [Fact]
    public void User_defined_fields_that_are_not_given_stay_and_empty_ones_go()
    {
        Opportunity opportunity = At(OpportunityStage.Proposal);
        opportunity.Say(CustomValues.Empty.With("rival", CustomValue.Of("甲公司")).With("budget", CustomValue.Of(5m)));

        Assert.Null(opportunity.Edit(opportunity.Details with { Custom = CustomValues.Empty.With("budget", null) }));

        Assert.Equal(CustomValues.Empty.With("rival", CustomValue.Of("甲公司")), opportunity.Custom);
        opportunity.MoveTo(Guid.NewGuid());
        Assert.Equal("甲公司", opportunity.Details.Custom["rival"]?.Text);
    }

    [Fact]
    public void Everything_wrong_with_what_was_typed_is_said_at_once()
    {
        Opportunity opportunity = At(OpportunityStage.Proposal);
        Guid twice = Guid.NewGuid();

        Refusal refused = opportunity.Edit(new OpportunityDetails
        {
            Name = " ",
            Probability = 101,
            Lines = [new LineDetails(twice, 0m, 1m), new LineDetails(twice, 1m, 0.001m), new LineDetails(Guid.Empty, 999_999_999_999m, 999m)],
        })!;

        Assert.Equal(
            ["ExpectedAmount", "ExpectedCloseOn", "Lines", "Lines[0].Quantity", "Lines[1].Price", "Lines[2].ProductId", "Lines[2].Quantity", "Name", "Probability"],
            refused.Problems.Select(p => p.Field).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_probability_that_is_missing_is_refused_and_does_not_become_0()
    {
        Opportunity opportunity = At(OpportunityStage.Proposal);
        int before = opportunity.Probability;

        Refusal refused = opportunity.Edit(opportunity.Details with { Probability = null })!;

        Assert.Equal((nameof(Opportunity.Probability), FieldProblemKind.Required), (Assert.Single(refused.Problems).Field, refused.Problems[0].Kind));
        Assert.Equal(before, opportunity.Probability);
    }

    private static SaveCustomField Command(string key, string name) => new(null, 0, CustomFieldTarget.Opportunity, key, CustomFieldType.Decimal, name, key, 1, false, [], true);

    private static CustomField Field(string key, string name) => CustomField.Define(Guid.NewGuid(), Command(key, name)).Value!;

    private static Opportunity At(OpportunityStage stage, decimal amount = 5m)
    {
        Opportunity opportunity = Opportunity.CreateFromIntent(
            Guid.NewGuid(), RecordCode.For(CodeSeries.Opportunity, 2026, 1), "商机", Guid.NewGuid(), null, null, amount, new DateOnly(2026, 9, 1), Guid.NewGuid(), null, now).Value!;
        if (stage != OpportunityStage.FirstContact)
        {
            opportunity.StartAt(stage, stage == OpportunityStage.Lost ? Guid.NewGuid() : null, now);
        }

        return opportunity;
    }
}
