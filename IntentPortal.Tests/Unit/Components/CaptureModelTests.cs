using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Intents.Capture;

namespace IntentPortal.Tests.Unit.Components;

public sealed class CaptureModelTests
{
    private static readonly CustomerChoice won = new(Guid.CreateVersion7(), "KH-2026-000001", "青岛蓝海", CustomerStage.Won, false);
    private static readonly CustomerChoice potential = won with { Id = Guid.CreateVersion7(), Stage = CustomerStage.Potential };

    [Fact]
    public void The_kind_is_feedback_for_a_won_customer_and_a_new_need_for_others()
    {
        var model = new CaptureModel();

        model.Choose(won);
        Assert.Equal(IntentKind.Feedback, model.Kind);

        model.Choose(potential);
        Assert.Equal(IntentKind.NewNeed, model.Kind);
    }

    [Fact]
    public void A_kind_that_the_person_chose_stays()
    {
        var model = new CaptureModel { Kind = IntentKind.NewNeed, KindWasChosen = true };

        model.Choose(won);

        Assert.Equal(IntentKind.NewNeed, model.Kind);
    }

    [Fact]
    public void Another_customer_has_other_contacts()
    {
        var model = new CaptureModel { ContactId = Guid.CreateVersion7() };

        model.Choose(won);

        Assert.Null(model.ContactId);
    }

    [Fact]
    public void The_next_intent_keeps_channel_owner_and_mode_and_neither_products_nor_anything_that_was_said()
    {
        var model = new CaptureModel { Subject = "s", Content = "c", SourceId = Guid.CreateVersion7(), SourceDetail = "展台 3", IsQuickAdd = true, ProductIds = [Guid.CreateVersion7()], OwnerId = Guid.CreateVersion7(), ExpectedAmount = 5m, Tags = "x" };

        CaptureModel next = model.Next();

        Assert.NotEqual(model.IntentId, next.IntentId);
        Assert.Equal((model.SourceId, "展台 3", model.OwnerId, true), (next.SourceId, next.SourceDetail, next.OwnerId, next.IsQuickAdd));
        Assert.Empty(next.ProductIds);
        Assert.True(next is { Subject: null, Content: null, Customer: null, ExpectedAmount.Value: null, Tags: null });
    }

    [Fact]
    public void A_severity_belongs_to_feedback_only()
    {
        var model = new CaptureModel { Kind = IntentKind.Feedback, Severity = FeedbackSeverity.BlocksUse };
        Assert.Equal(FeedbackSeverity.BlocksUse, model.ToCommand().Details.Severity);

        model.Kind = IntentKind.NewNeed;
        Assert.Null(model.ToCommand().Details.Severity);
    }
}
