using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Board;
using IntentPortal.Web.Features.Customers.Archive;
using IntentPortal.Web.Features.Intents.Grid;
using IntentPortal.Web.Features.Opportunities.List;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The changes that filter bars raise to their pages.</summary>
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
    [InlineData(typeof(CustomFilters))]
    [InlineData(typeof(CustomFilterInput))]
    public void A_filter_bar_tells_a_change_and_not_a_state_that_may_be_older_than_what_was_asked_for(Type bar)
    {
        Type told = bar.GetProperty("OnChanged")!.PropertyType;

        Assert.Equal(typeof(EventCallback<>), told.GetGenericTypeDefinition());
        Assert.Equal(typeof(Func<,>), told.GetGenericArguments()[0].GetGenericTypeDefinition());
    }

    [Fact]
    public void Both_ends_of_a_filter_that_change_one_after_the_other_are_kept_and_the_first_page_is_shown()
    {
        var state = new IntentGridState { Page = 3 };

        IntentGridState both = state.Narrowed(now => now with { Custom = now.Custom.With("weight", filter => filter with { From = "1" }) })
            .Narrowed(now => now with { Custom = now.Custom.With("weight", filter => filter with { To = "9" }) });

        Assert.Equal(("1", "9", 0), (both.Custom.Of("weight").From, both.Custom.Of("weight").To, both.Page));
        Assert.Empty(both.Custom.With("weight", filter => filter with { From = null, To = null }).Filters);
    }

    [Fact]
    public void A_filter_that_is_set_to_what_it_is_already_leaves_the_page_where_it_is()
    {
        var state = new IntentGridState { Page = 3, Text = "a" };

        Assert.Equal(3, state.Narrowed(now => now with { Text = "a", Custom = now.Custom.With("weight", filter => filter with { From = null }) }).Page);
    }
}
