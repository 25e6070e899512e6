using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Tests.Unit.Components;

public sealed class PortalGridTests : ComponentTest
{
    private readonly List<Row> rows = [new(Guid.NewGuid(), "Ada"), new(Guid.NewGuid(), "Ben")];
    private IReadOnlyList<GridColumn> shown = [new("Name", "Name")];

    public PortalGridTests() => Render<MudBlazor.MudPopoverProvider>();

    [Fact]
    public void Only_the_chosen_columns_are_shown_and_a_head_asks_for_its_order()
    {
        List<string> sorted = [];
        IRenderedComponent<PortalGrid<Row>> grid = Grid(p => p.Add(g => g.Descending, true).Add(g => g.OnSort, sorted.Add));

        Assert.Equal(["Ada", "Ben"], grid.FindAll("tbody tr").Select(row => row.TextContent.Trim()));
        Assert.EndsWith("↓", grid.Find("[data-testid=sort-Name]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(grid.FindAll("[data-testid=sort-Size]"));
        grid.Find("[data-testid=sort-Name]").Click();
        Assert.Equal(["Name"], sorted);
    }

    [Fact]
    public void Ticks_stay_when_the_page_changes_and_hold_the_row_as_it_is_shown_now()
    {
        var ticked = new Dictionary<Guid, Row> { [Guid.Empty] = new(Guid.Empty, "Of another page") };
        IRenderedComponent<PortalGrid<Row>> grid = Grid(p => p.Add(g => g.Selected, ticked));
        grid.FindAll("tbody input[type=checkbox]")[0].Change(true);
        Assert.Equal(["Of another page", "Ada"], ticked.Values.Select(r => r.Name));

        rows[0] = rows[0] with { Name = "Ada, renamed" };
        grid.InvokeAsync(grid.Instance.ReloadAsync);
        grid.WaitForAssertion(() => Assert.Equal(["Of another page", "Ada, renamed"], ticked.Values.Select(r => r.Name)));

        grid.Find("thead input[type=checkbox]").Change(true);
        Assert.Equal(3, ticked.Count);
        grid.Find("thead input[type=checkbox]").Change(false);
        Assert.Equal(["Of another page"], ticked.Values.Select(r => r.Name));
    }

    [Fact]
    public void What_others_changed_is_marked_and_nothing_to_show_is_said()
    {
        IRenderedComponent<PortalGrid<Row>> grid = Grid(p => p.Add(g => g.Changed, new HashSet<Guid> { rows[1].Id }));
        Assert.Equal([false, true], grid.FindAll("tbody tr").Select(row => row.ClassList.Contains("portal-changed")));

        rows.Clear();
        IRenderedComponent<PortalGrid<Row>> empty = Grid(p => p.Add(g => g.Empty, "Nothing here"));
        Assert.Contains("Nothing here", empty.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_stands_around_the_grid_is_told_how_many_rows_there_are_whenever_that_changes()
    {
        List<int> counted = [];
        IRenderedComponent<PortalGrid<Row>> grid = Grid(p => p.Add(g => g.OnCounted, counted.Add));
        grid.WaitForAssertion(() => Assert.Equal([2], counted));

        grid.InvokeAsync(grid.Instance.ReloadAsync);
        rows.Add(new(Guid.NewGuid(), "Cleo"));
        grid.InvokeAsync(grid.Instance.ReloadAsync);

        grid.WaitForAssertion(() => Assert.Equal([2, 3], counted));
    }

    [Fact]
    public void A_head_that_nothing_can_be_sorted_by_is_no_link()
    {
        shown = [new GridColumn("Name", "Name"), new GridColumn("Content", "Content", IsSortable: false)];

        IRenderedComponent<PortalGrid<Row>> grid = Grid(_ => { });

        Assert.Single(grid.FindAll("[data-testid=sort-Name]"));
        Assert.Empty(grid.FindAll("[data-testid=sort-Content]"));
        Assert.Equal("Content", grid.Find("[data-testid=head-Content]").TextContent);
    }

    private IRenderedComponent<PortalGrid<Row>> Grid(Action<ComponentParameterCollectionBuilder<PortalGrid<Row>>> more)
    {
        return Render<PortalGrid<Row>>(p =>
        {
            p.Add(g => g.Title, "Rows")
                .Add(g => g.Columns, [.. shown, new GridColumn("Size", "Size")])
                .Add(g => g.Shown, [.. shown.Select(column => column.Key)])
                .Add(g => g.Sort, "Name")
                .Add(g => g.Cell, cell => builder => builder.AddContent(0, cell.Row.Name))
                .Add(g => g.Load, _ => Task.FromResult(new Page<Row>([.. rows], rows.Count)))
                .Add(g => g.IdOf, row => row.Id)
                .Add(g => g.NameOf, row => row.Name);
            more(p);
        });
    }

    public sealed record Row(Guid Id, string Name);
}
