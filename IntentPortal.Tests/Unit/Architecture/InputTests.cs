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
    public void No_field_whose_text_is_saved_cuts_what_is_pasted()
    {
        // A search box keeps its limit: nothing of it is saved, and the search reads no more.
        string[] searches = ["BlockingSuggestions.razor", "CustomerFilterBar.razor", "LedgerFilters.razor", "SearchDialog.razor", "SearchField.razor"];
        string[] dates = ["CalendarDays.razor", "DayField.razor", "MomentField.razor", "RulesPage.razor"];

        Assert.Equal(["LimitedTextField.razor", .. searches], Using("(?i)maxlength=").Order(StringComparer.Ordinal).OrderBy(searches.Contains));
        Assert.Equal(["IntentActionForm.razor", "LimitedTextField.razor", "NumberField.razor", "SearchField.razor", .. dates], Using(@"<MudTextField\b").OrderBy(dates.Contains));
    }

    [Fact]
    public void The_text_of_a_field_is_an_expression_and_not_the_name_of_one()
    {
        Assert.NotEmpty(Using("<(LimitedTextField|DraftTextField|SearchField)\\b"));
        Assert.Empty(Using("<(LimitedTextField|DraftTextField|SearchField)\\b[^>]*?\\sValue=\"[^@]"));
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
