using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>All rules for intents in docs/product.md §4: each operation is tried in each status.</summary>
public class IntentLifeCycleTests
{
    private static readonly Dictionary<string, Func<Intent, Refusal?>> operations = new()
    {
        ["edit"] = intent => intent.Edit(Sample.Details),
        ["assign"] = intent => intent.Assign(Sample.Person, null, Sample.Now),
        ["confirm suggestion"] = intent => intent.ConfirmAsSuggestion(Guid.NewGuid(), true, Sample.Person, Sample.Now),
        ["confirm purchase"] = intent => intent.ConfirmAsPurchase(Guid.NewGuid(), false, Sample.Person, Sample.Now),
        ["confirm invalid"] = intent => intent.ConfirmAsInvalid(Guid.NewGuid(), null, Sample.Person, Sample.Now),
        ["restore"] = intent => intent.Restore(),
        ["undo confirmation"] = intent => intent.UndoConfirmation(Sample.Now),
        ["split"] = intent => intent.Split(Guid.NewGuid(), RecordCode.For(CodeSeries.Intent, 2026, 2), "a", "b", "c", "d", Sample.Person, Sample.Now).Refusal,
    };

    // Status → operation → resulting status. Combinations that are missing here are refused.
    private static readonly Dictionary<(IntentStatus From, string Operation), IntentStatus> allowed = new()
    {
        [(IntentStatus.New, "edit")] = IntentStatus.New,
        [(IntentStatus.New, "assign")] = IntentStatus.FollowingUp,
        [(IntentStatus.New, "confirm suggestion")] = IntentStatus.Suggestion,
        [(IntentStatus.New, "confirm purchase")] = IntentStatus.Purchase,
        [(IntentStatus.New, "confirm invalid")] = IntentStatus.Invalid,
        [(IntentStatus.New, "split")] = IntentStatus.New,
        [(IntentStatus.FollowingUp, "edit")] = IntentStatus.FollowingUp,
        [(IntentStatus.FollowingUp, "assign")] = IntentStatus.FollowingUp,
        [(IntentStatus.FollowingUp, "confirm suggestion")] = IntentStatus.Suggestion,
        [(IntentStatus.FollowingUp, "confirm purchase")] = IntentStatus.Purchase,
        [(IntentStatus.FollowingUp, "confirm invalid")] = IntentStatus.Invalid,
        [(IntentStatus.FollowingUp, "split")] = IntentStatus.FollowingUp,
        [(IntentStatus.Suggestion, "undo confirmation")] = IntentStatus.FollowingUp,
        [(IntentStatus.Purchase, "undo confirmation")] = IntentStatus.FollowingUp,
        [(IntentStatus.Invalid, "restore")] = IntentStatus.New,
    };

    public static TheoryData<IntentStatus, string> EveryStatusAndOperation()
    {
        var all = new TheoryData<IntentStatus, string>();
        foreach (IntentStatus status in Enum.GetValues<IntentStatus>())
        {
            foreach (string operation in operations.Keys)
            {
                all.Add(status, operation);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(EveryStatusAndOperation))]
    public void An_operation_is_done_where_the_life_cycle_allows_it_and_refused_with_the_status_everywhere_else(IntentStatus from, string operation)
    {
        Intent intent = Sample.Intent(from);

        Refusal? refusal = operations[operation](intent);

        if (allowed.TryGetValue((from, operation), out IntentStatus to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, intent.Status);
        }
        else
        {
            Assert.Equal(RefusalCode.WrongStatus, refusal?.Code);
            Assert.Equal([from], refusal!.Facts);
            Assert.Equal(from, intent.Status);
        }
    }

    [Fact]
    public void A_captured_intent_is_new_and_says_who_captured_it_and_when()
    {
        Intent intent = Sample.Intent();

        Assert.Equal(IntentStatus.New, intent.Status);
        Assert.Equal("YX-2026-000001", intent.Code);
        Assert.Equal((Sample.Person, Sample.Now), (intent.CapturedById, intent.CapturedAt));
    }

    [Fact]
    public void The_first_follow_up_begins_the_follow_up_and_later_ones_do_not_change_when_it_began()
    {
        Intent intent = Sample.Intent();

        intent.FollowUp(Sample.Now.AddHours(1), Sample.Now.AddHours(1));
        intent.FollowUp(Sample.Now.AddHours(5), Sample.Now.AddHours(5));

        Assert.Equal(IntentStatus.FollowingUp, intent.Status);
        Assert.Equal(Sample.Now.AddHours(1), intent.StageEnteredAt);
        Assert.Equal(Sample.Now.AddHours(5), intent.LastFollowUpAt);
    }

    [Fact]
    public void A_follow_up_entered_late_does_not_move_the_last_follow_up_back()
    {
        Intent intent = Sample.Intent();
        intent.FollowUp(Sample.Now.AddHours(5), Sample.Now.AddHours(5));

        intent.FollowUp(Sample.Now.AddHours(1), Sample.Now.AddHours(6));

        Assert.Equal(Sample.Now.AddHours(5), intent.LastFollowUpAt);
    }

    [Fact]
    public void A_restored_intent_is_back_as_it_was()
    {
        Intent intent = Sample.Intent(IntentStatus.FollowingUp);
        DateTimeOffset since = intent.StageEnteredAt;
        Assert.Null(intent.ConfirmAsInvalid(Guid.NewGuid(), "错号", Sample.Person, Sample.Now.AddDays(3)));

        Assert.Null(intent.Restore());

        Assert.Equal(IntentStatus.FollowingUp, intent.Status);
        Assert.Equal(since, intent.StageEnteredAt);
        Assert.Null(intent.Confirmation);
    }

    [Fact]
    public void The_child_of_a_split_says_what_it_was_split_from_and_keeps_customer_products_and_owner()
    {
        Guid product = Guid.NewGuid();
        Intent intent = Intent.Capture(
            Guid.NewGuid(), RecordCode.For(CodeSeries.Intent, 2026, 1), Sample.Details with { ProductIds = [product] }, Guid.NewGuid(), Sample.Person, null, Sample.Person, Sample.Now).Value!;

        Intent child = intent.Split(Guid.NewGuid(), RecordCode.For(CodeSeries.Intent, 2026, 2), "报价", "要十台的报价", "建议", "希望能改界面", Sample.Person, Sample.Now).Value!;

        Assert.Equal(intent.Id, child.SplitFromId);
        Assert.Equal((intent.CustomerId, intent.OwnerId), (child.CustomerId, child.OwnerId));
        Assert.Equal(product, Assert.Single(child.Products).ProductId);
        Assert.Equal(("报价", "建议"), (intent.Subject, child.Subject));
    }

    [Theory]
    [InlineData(null, "b", "c", "d", "Subject")]
    [InlineData("a", " ", "c", "d", "Content")]
    [InlineData("a", "b", "", "d", "ChildSubject")]
    [InlineData("a", "b", "c", null, "ChildContent")]
    public void A_split_needs_text_for_both(string? subject, string? content, string? childSubject, string? childContent, string field)
    {
        Intent intent = Sample.Intent();

        Refusal? refusal = intent.Split(Guid.NewGuid(), RecordCode.For(CodeSeries.Intent, 2026, 2), subject, content, childSubject, childContent, Sample.Person, Sample.Now).Refusal;

        Assert.Equal(new FieldProblem(field, FieldProblemKind.Required), Assert.Single(refusal!.Problems));
        Assert.Equal(Sample.Details.Subject, intent.Subject);
    }

    [Fact]
    public void Severity_belongs_to_feedback_only()
    {
        Intent intent = Sample.Intent();

        Assert.Null(intent.Edit(Sample.Details with { Kind = IntentKind.NewNeed, Severity = FeedbackSeverity.BlocksUse }));
        Assert.Null(intent.Severity);
        Assert.Null(intent.Edit(Sample.Details with { Kind = IntentKind.Feedback, Severity = FeedbackSeverity.BlocksUse }));
        Assert.Equal(FeedbackSeverity.BlocksUse, intent.Severity);
    }
}
