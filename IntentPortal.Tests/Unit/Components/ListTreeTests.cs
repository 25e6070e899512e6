using IntentPortal.Domain.Settings;
using IntentPortal.Web.Features.Administration;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ListTreeTests
{
    private static readonly ListValueRow online = Row("线上", "Online", 2);
    private static readonly ListValueRow fair = Row("展会", "Fair", 1);
    private static readonly ListValueRow site = Row("官网", "Web site", 1, online.Id);
    private static readonly ListValueRow chat = Row("在线客服", "Live chat", 1, site.Id, active: false);
    private static readonly ListValueRow[] all = [online, fair, site, chat];

    [Fact]
    public void Values_follow_their_parents_in_their_order() =>
        Assert.Equal(["Fair 0", "Online 0", "Web site 1", "Live chat 2"], Shown(ListTree.Arrange(all, null, withRetired: true)));

    [Fact]
    public void Values_at_one_position_come_by_the_pinyin_of_their_names() =>
        Assert.Equal(["Chen 0", "Sun 0", "Zhou 0"], Shown(ListTree.Arrange([Row("周", "Zhou", 1), Row("陈", "Chen", 1), Row("孙", "Sun", 1)], null, withRetired: true)));

    [Fact]
    public void Retired_values_are_left_out() =>
        Assert.Equal(["Fair 0", "Online 0", "Web site 1"], Shown(ListTree.Arrange(all, null, withRetired: false)));

    [Fact]
    public void A_hit_is_shown_with_its_parents() =>
        Assert.Equal(["Online 0", "Web site 1", "Live chat 2"], Shown(ListTree.Arrange(all, "客服", withRetired: true)));

    [Fact]
    public void A_value_cannot_be_put_below_itself_or_what_is_under_it_or_something_retired() =>
        Assert.Equal(["Fair 0"], Shown(ListTree.PossibleParents(all, online)));

    [Fact]
    public void A_ring_is_shown_from_one_of_its_values_on_so_that_it_can_be_taken_apart() =>
        Assert.Equal(["Fair 0", "Online 0", "Web site 1", "Live chat 2"], Shown(ListTree.Arrange([online with { ParentId = site.Id, Order = 0 }, fair, site, chat], null, withRetired: true)));

    private static IEnumerable<string> Shown(IReadOnlyList<ListNode> nodes) => nodes.Select(node => $"{node.Row.NameEn} {node.Depth}");

    private static ListValueRow Row(string zh, string en, int order, Guid? parent = null, bool active = true) =>
        new(Guid.CreateVersion7(), 1, zh, en, order, active, parent, null, null);
}
