using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Tests.Unit.Domain;

public class FollowUpSubjectTests
{
    [Fact]
    public void An_opportunity_shows_its_promise_and_its_latest_contact()
    {
        Opportunity opportunity = Opportunity.CreateFromIntent(
            Guid.NewGuid(), RecordCode.For(CodeSeries.Opportunity, 2026, 1), "商机", Guid.NewGuid(), null, null, 5m, new DateOnly(2026, 9, 1), Sample.Person, null, Sample.Now).Value!;

        opportunity.SetNextPromise(new DateOnly(2026, 3, 9), 2);
        opportunity.FollowUp(Sample.Now);
        opportunity.FollowUp(Sample.Now.AddDays(-1));

        Assert.Equal((new DateOnly(2026, 3, 9), 2, Sample.Now), (opportunity.PromiseDueOn, opportunity.PromiseMovedCount, opportunity.LastFollowUpAt));
        Assert.Contains(ChangeKind.FollowedUp, opportunity.Events);
    }

    [Fact]
    public void What_was_said_and_attached_stays_with_the_customer_when_the_opportunity_is_taken_back()
    {
        (Guid opportunity, Guid customer) = (Guid.NewGuid(), Guid.NewGuid());
        FollowUp followUp = FollowUp.Record(Guid.NewGuid(), SubjectType.Opportunity, opportunity, customer, null, FollowUpMethod.Phone, Sample.Now, Sample.Person, "谈过", Sample.Now).Value!;
        Attachment attachment = Attachment.Add(new StoredFile(Guid.NewGuid(), "a.pdf", 1), SubjectType.Opportunity, opportunity, Sample.Person, Sample.Now).Value!;

        followUp.LeaveToCustomer();
        attachment.LeaveToCustomer(customer);

        Assert.Equal((SubjectType.Customer, customer, customer), (followUp.SubjectType, followUp.SubjectId, followUp.CustomerId));
        Assert.Equal((SubjectType.Customer, customer), (attachment.SubjectType, attachment.SubjectId));
        Assert.Contains(ChangeKind.Moved, followUp.Events);
        Assert.Contains(ChangeKind.Moved, attachment.Events);
    }
}
