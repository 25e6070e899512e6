using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Board;
using IntentPortal.Web.Features.Customers.Archive;
using IntentPortal.Web.Features.Intents.Grid;
using IntentPortal.Web.Features.Opportunities.List;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>What filter bars tell their pages.</summary>
public sealed class FilterBarTests
{
    [Theory]
    [InlineData(typeof(IntentFilterBar))]
    [InlineData(typeof(CustomerFilterBar))]
    [InlineData(typeof(ContactFilterBar))]
    [InlineData(typeof(OpportunityFilterBar))]
    [InlineData(typeof(BoardFilterBar))]
    [InlineData(typeof(ReplayFilterBar))]
    [InlineData(typeof(LedgerFilters))]
    public void A_filter_bar_tells_a_change_and_not_a_state_that_may_be_older_than_what_was_asked_for(Type bar)
    {
        Type told = bar.GetProperty("OnChanged")!.PropertyType;

        Assert.Equal(typeof(EventCallback<>), told.GetGenericTypeDefinition());
        Assert.Equal(typeof(Func<,>), told.GetGenericArguments()[0].GetGenericTypeDefinition());
    }
}
