using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Shared;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The rules of the follow-up: thresholds, escalation, working hours and the working calendar.</summary>
public sealed partial class RulesPage
{
    private RuleBook book = RuleBook.Standard;
    private RulesForm? form;
    private Refusal? refusal;

    protected override async Task OnInitializedAsync()
    {
        Follow(RefreshAsync, RecordKind.FollowUpRules, RecordKind.CalendarDay);
        await TakeAsync();
    }

    // What is being typed is left alone; saving it over newer rules is refused.
    private async Task RefreshAsync()
    {
        var current = (await Reference.ReloadAsync(Lifetime)).Rules;
        if (form!.Values == book.Values)
        {
            (book, form) = (current, new RulesForm(current.Values));
        }
        else
        {
            book = book with { Days = current.Days };
        }

        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (form!.Unreadable is { } unreadable)
        {
            refusal = unreadable;
            return;
        }

        var outcome = await Rules.SaveAsync(await Person.IdAsync(), new SaveRules(form.Values, book.Version), Lifetime);
        refusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            await TakeAsync();
            Snackbar.Add(T["Saved"], Severity.Success);
        }
    }

    private async Task TakeAsync()
    {
        book = (await Reference.ReloadAsync(Lifetime)).Rules;
        form = new RulesForm(book.Values);
    }
}
