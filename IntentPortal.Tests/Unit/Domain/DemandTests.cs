using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Tests.Unit.Domain;

public class DemandTests
{
    [Fact]
    public void A_customer_counts_once_with_the_strongest_of_what_was_said_and_first_and_last_date()
    {
        var demand = new Demand(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Guid first = Guid.NewGuid();
        demand.AddEvidence(first, Sample.Now.AddDays(-9), DemandImportance.Must);
        demand.AddEvidence(Guid.NewGuid(), Sample.Now, DemandImportance.Nice);
        demand.AddEvidence(first, Sample.Now.AddDays(3), DemandImportance.Nice);

        Assert.Equal(2, demand.Evidence.Count);
        Assert.Equal((DemandImportance.Must, Sample.Now.AddDays(-9), Sample.Now), (demand.Importance, demand.FirstAskedAt, demand.LastAskedAt));

        demand.RemoveEvidence(first);

        Assert.Equal((DemandImportance.Nice, Sample.Now), (demand.Importance, demand.FirstAskedAt));
    }
}
