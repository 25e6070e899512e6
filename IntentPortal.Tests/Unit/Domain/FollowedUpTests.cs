using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Tests.Unit.Domain;

public class FollowedUpTests
{
    [Fact]
    public void An_opportunity_shows_its_promise_and_its_latest_contact()
    {
        Opportunity opportunity = Opportunity.FromIntent(
            Guid.NewGuid(), GivenCode.For(CodeSeries.Opportunity, 2026, 1), "商机", Guid.NewGuid(), null, null, 5m, new DateOnly(2026, 9, 1), Some.Person, null, Some.Now).Value!;

        opportunity.ShowPromise(new DateOnly(2026, 3, 9), 2);
        opportunity.FollowUp(Some.Now);
        opportunity.FollowUp(Some.Now.AddDays(-1));

        Assert.Equal((new DateOnly(2026, 3, 9), 2, Some.Now), (opportunity.PromiseDueOn, opportunity.PromiseMovedCount, opportunity.LastFollowUpAt));
        Assert.Contains(ChangeKind.FollowedUp, opportunity.Happenings);
    }

    [Fact]
    public void What_was_said_and_attached_stays_with_the_customer_when_the_opportunity_is_taken_back()
    {
        (Guid opportunity, Guid customer) = (Guid.NewGuid(), Guid.NewGuid());
        FollowUp followUp = FollowUp.Record(Guid.NewGuid(), AboutKind.Opportunity, opportunity, customer, null, FollowUpMethod.Phone, Some.Now, Some.Person, "谈过", Some.Now).Value!;
        Attachment attachment = Attachment.Add(new StoredFile(Guid.NewGuid(), "a.pdf", 1), AboutKind.Opportunity, opportunity, Some.Person, Some.Now).Value!;

        followUp.LeaveToCustomer();
        attachment.LeaveToCustomer(customer);

        Assert.Equal((AboutKind.Customer, customer, customer), (followUp.AboutKind, followUp.AboutId, followUp.CustomerId));
        Assert.Equal((AboutKind.Customer, customer), (attachment.AboutKind, attachment.AboutId));
        Assert.Contains(ChangeKind.Moved, followUp.Happenings);
        Assert.Contains(ChangeKind.Moved, attachment.Happenings);
    }
}
