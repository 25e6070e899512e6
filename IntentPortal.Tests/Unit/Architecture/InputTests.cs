using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>
/// What no input field may do in any component. The tests scan the sources, so that they also cover new components.
/// </summary>
public partial class InputTests
{
    [Fact]
    public void No_field_holds_back_what_is_typed_in_a_debounce_that_a_click_does_not_end()
    {
        Assert.Equal(["SearchPicker.razor"], Using(@"DebounceInterval="));
    }

    [Fact]
    public void Choices_that_are_found_while_typing_come_from_the_one_picker()
    {
        Assert.Equal(["SearchPicker.razor"], Using(@"<MudAutocomplete\b"));
        Assert.DoesNotContain(Components(), c => c.Text.Contains("<MudAutocomplete", StringComparison.Ordinal) && !c.Text.Contains("SelectOnActivation=\"false\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_focus_is_not_taken_by_the_framework_from_whoever_has_begun_to_type()
    {
        Assert.Empty(Using("<FocusOnNavigate"));
    }

    [Fact]
    public void Owners_to_filter_by_come_from_the_one_filter_that_offers_those_who_left_work_behind()
    {
        Assert.Equal(["OwnerFilter.razor"], Using("TestId=.filter-owner"));
        Assert.Equal(
            ["BoardFilterBar.razor", "ContactFilterBar.razor", "CustomerFilterBar.razor", "IntentFilterBar.razor", "OpportunityFilterBar.razor", "ReplayFilterBar.razor"],
            Using("<OwnerFilter "));
        Assert.DoesNotContain(Components(), c => c.Name.EndsWith("FilterBar.razor", StringComparison.Ordinal) && c.Text.Contains("Choices.Owners(", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Using(string pattern) =>
        Components().Where(component => Regex.IsMatch(component.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))).Select(component => component.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Components() =>
        Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex Built();
}
