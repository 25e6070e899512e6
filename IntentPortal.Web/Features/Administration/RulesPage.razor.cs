using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The follow-up rules: thresholds, escalation, working hours and the working calendar.</summary>
public sealed partial class RulesPage
{
    private FollowUpPolicy book = FollowUpPolicy.Standard;
    private readonly NumberFields numbers = new();
    private RulesForm? form;
    private Overtaking? conflict;
    private Refusal? refusal;

    private bool IsChanged => form!.Values != book.Values || form.Unreadable is not null;

    protected override async Task OnInitializedAsync()
    {
        Follow(RefreshAsync, RecordKind.FollowUpRules, RecordKind.CalendarDay);
        await TakeAsync();
    }

    // An edited form is not refreshed; saving it over newer rules compares it with them.
    private async Task RefreshAsync()
    {
        var current = (await Reference.ReloadAsync(Lifetime)).Rules;
        if (!IsChanged)
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
        conflict = null;
        refusal = await numbers.RefuseAsync() ?? form!.Unreadable;
        if (refusal is not null || !await IsSureAsync())
        {
            return;
        }

        Guid me = await Person.IdAsync();
        for (int attempt = 1; attempt <= Overtaking.MostAttempts && conflict is null; attempt++)
        {
            var outcome = await Rules.SaveAsync(me, new SaveRules(form!.Values, book.Version), CancellationToken.None);
            refusal = outcome.Refusal;
            if (outcome.Succeeded)
            {
                await TakeAsync();
                Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
                return;
            }

            if (refusal!.Code != RefusalCode.Conflict)
            {
                return;
            }

            await ShowConflictAsync(me);
        }
    }

    // Rules that only somebody else changed are taken over; only those that both changed are asked.
    private async Task ShowConflictAsync(Guid me)
    {
        var (before, current) = (book, (await Reference.ReloadAsync(Lifetime)).Rules);
        book = current;
        var merge = FieldMerge.Of(RulesForm.Fields(Fields), new RulesForm(before.Values), new RulesForm(current.Values), form!);
        conflict = merge.Asked.Count == 0 ? null
            : new Overtaking(await History.SinceAsync(me, new LedgerFilter(RecordKind: RecordKind.FollowUpRules), before.Version, Lifetime), true, merge);
    }

    // A disabled rule no longer monitors anything, so the person confirms with the number of records it monitors now.
    private async Task<bool> IsSureAsync()
    {
        var off = form!.SwitchedOff;
        if (off.Count == 0)
        {
            return true;
        }

        List<string> lines = [];
        foreach (var rule in off)
        {
            var watched = await Queries.AffectedAsync(await Person.IdAsync(), new Affected.Watched(rule.Watches!.Value), Lifetime);
            if (!watched.Succeeded)
            {
                refusal = watched.Refusal;
                return false;
            }

            lines.Add(T[$"Off{rule.Watches}", Fields[rule.Name].Value, new PluralCount(watched.Value)]);
        }

        return await Boxes.ShowMessageBoxAsync(T[nameof(RulesTexts.OffTitle)], string.Join('\n', lines), yesText: T[nameof(RulesTexts.OffYes)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options) == true;
    }

    private async Task TakeAsync()
    {
        book = (await Reference.ReloadAsync(Lifetime)).Rules;
        form = new RulesForm(book.Values);
    }
}
