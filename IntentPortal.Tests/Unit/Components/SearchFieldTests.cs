using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The search box: when it raises its text, and what it shows.</summary>
public class SearchFieldTests : ComponentTest
{
    private readonly List<string?> told = [];

    [Fact]
    public void Enter_tells_at_once_and_an_older_value_from_outside_is_not_shown()
    {
        IRenderedComponent<SearchField> field = Field(null);
        field.Find("input").Input("kin");
        field.Find("input").KeyDown("Enter");
        field.Find("input").Input("kinglong");

        field.Render(p => p.Add(f => f.Value, "kin"));

        Assert.Equal(["kin"], told);
        Assert.Equal("kinglong", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Leaving_tells_what_stands_there()
    {
        IRenderedComponent<SearchField> field = Field(null);
        field.Find("input").Input("kinglong ");
        field.Find("input").Blur();

        Assert.Equal(["kinglong"], told);
        Assert.Equal("kinglong ", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Filters_that_are_cleared_elsewhere_empty_the_box()
    {
        IRenderedComponent<SearchField> field = Field("kinglong");

        field.Render(p => p.Add(f => f.Value, null));

        Assert.True(string.IsNullOrEmpty(field.Find("input").GetAttribute("value")));
        Assert.Empty(told);
    }

    private IRenderedComponent<SearchField> Field(string? value) =>
        Render<SearchField>(p => p.Add(f => f.Label, "Search").Add(f => f.Value, value).Add(f => f.ValueChanged, EventCallback.Factory.Create<string?>(this, told.Add)));
}
