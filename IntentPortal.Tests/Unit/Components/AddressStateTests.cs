using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The state of a page while its address lags behind.</summary>
public sealed class AddressStateTests
{
    private readonly SlowNavigation navigation = new();
    private int changes;

    [Fact]
    public void Two_changes_within_one_round_trip_both_stand()
    {
        using AddressState<Filters> address = Open("?q=old");

        address.Go(address.Value with { Text = "new" });
        address.Go(address.Value with { Overdue = true });
        navigation.ArriveAll();

        Assert.Equal(new Filters { Text = "new", Overdue = true }, address.Value);
        Assert.EndsWith("?q=new&overdue=1", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(2, changes);
    }

    [Fact]
    public void The_echo_of_an_earlier_change_does_not_undo_a_later_one()
    {
        using AddressState<Filters> address = Open("");

        address.Go(new Filters { Text = "a" });
        address.Go(new Filters());
        navigation.Arrive();

        Assert.Null(address.Value.Text);

        navigation.Arrive();

        Assert.Null(address.Value.Text);
        Assert.EndsWith("/list", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_somebody_else_is_followed_after_ones_own_changes_arrived()
    {
        using AddressState<Filters> address = Open("");
        address.Go(new Filters { Text = "mine" });
        navigation.ArriveAll();

        navigation.Follow("http://portal/list?q=theirs&overdue=maybe");

        Assert.Equal("theirs", address.Value.Text);
        Assert.Equal(["overdue"], address.Ignored);
        Assert.Equal(2, changes);
    }

    [Fact]
    public void Another_page_is_none_of_its_business()
    {
        using AddressState<Filters> address = Open("?q=here");

        navigation.Follow("http://portal/other?q=there");

        Assert.Equal("here", address.Value.Text);
        Assert.Equal(0, changes);
    }

    [Fact]
    public void The_same_state_once_more_is_no_further_step_back_in_the_history()
    {
        using AddressState<Filters> address = Open("?q=same");

        address.GoTo("q=same");

        Assert.Equal(0, navigation.Underway);
        Assert.Equal(0, changes);
    }

    [Fact]
    public void A_saved_view_of_which_a_part_cannot_be_read_any_more_names_that_part()
    {
        using AddressState<Filters> address = Open("");

        address.GoTo("q=saved&overdue=maybe");
        navigation.ArriveAll();

        Assert.Equal("saved", address.Value.Text);
        Assert.Equal(["overdue"], address.Ignored);
    }

    [Fact]
    public void Typing_is_one_entry_in_the_history_however_often_it_pauses()
    {
        using AddressState<Filters> address = Open("");

        foreach (string text in new[] { "c", "co", "cold" })
        {
            address.Go(address.Value with { Text = text, Page = 0 });
        }

        Assert.Equal([false, true, true], navigation.Replaced);
    }

    [Fact]
    public void A_choice_or_a_turned_page_is_an_entry_of_its_own_and_typing_after_it_is_none()
    {
        using AddressState<Filters> address = Open("");

        address.Go(address.Value with { Text = "c" });
        address.Go(address.Value with { Overdue = true });
        address.Go(address.Value with { Page = 2 });
        address.Go(address.Value with { Text = "co", Page = 0 });

        Assert.Equal([false, false, false, true], navigation.Replaced);
    }

    [Fact]
    public void Typing_after_going_back_does_not_replace_the_entry_that_was_gone_back_to()
    {
        using AddressState<Filters> address = Open("");
        address.Go(address.Value with { Text = "cold" });
        navigation.ArriveAll();
        navigation.Follow("http://portal/list");

        address.Go(address.Value with { Text = "warm" });

        Assert.Equal([false, false], navigation.Replaced);
    }

    private AddressState<Filters> Open(string query)
    {
        navigation.Follow($"http://portal/list{query}");
        return new AddressState<Filters>(navigation, "/list", () => changes++);
    }

    private sealed record Filters : IAddressState<Filters>
    {
        public string? Text { get; init; }

        public bool Overdue { get; init; }

        public int Page { get; init; }

        public static Filters Parse(string query, out IReadOnlyList<string> ignored)
        {
            var address = new QueryStringReader(query);
            var parsed = new Filters { Text = address.Text("q"), Overdue = address.Yes("overdue"), Page = address.Number("page", 0, _ => true) };
            ignored = address.Ignored;
            return parsed;
        }

        public static bool IsTyped(string parameter) => parameter is "q";

        public string Format() => new QueryStringWriter().Add("q", Text).Add("overdue", Overdue).Add("page", Page, 0).ToString();
    }

    // Reports an address one round trip after it was requested, as a browser does.
    private sealed class SlowNavigation : NavigationManager
    {
        private readonly Queue<string> underway = new();

        public SlowNavigation() => Initialize("http://portal/", "http://portal/");

        public int Underway => underway.Count;

        /// <summary>For each navigation, whether it replaced the entry in the history.</summary>
        public List<bool> Replaced { get; } = [];

        public void Arrive() => Follow(underway.Dequeue());

        public void ArriveAll()
        {
            while (underway.Count > 0)
            {
                Arrive();
            }
        }

        public void Follow(string uri)
        {
            Uri = uri;
            NotifyLocationChanged(isInterceptedLink: false);
        }

        protected override void NavigateToCore(string uri, NavigationOptions options)
        {
            Replaced.Add(options.ReplaceHistoryEntry);
            underway.Enqueue(ToAbsoluteUri(uri).AbsoluteUri);
        }
    }
}
