using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Acting;
using IntentPortal.Web.Shared.QuickAdd;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>The capture form.</summary>
public sealed partial class CaptureForm(
    IntentService intents, IReferenceData reference, IDrafts drafts, CurrentPerson person, RefusalText text, BrowserTime browserTime, TimeProvider clock, ISnackbar snackbar, NavigationManager navigation)
    : IAsyncDisposable
{
    private const string Form = "capture";

    private readonly CancellationTokenSource lifetime = new();
    private readonly DraftKeeper keeper = new(drafts, clock);
    private CaptureModel model = new();
    private QuickAddCustomerPanel? quickAdd;
    private ReferenceLists? lists;
    private Refusal? refusal;
    private DateTimeOffset? restoredAt;
    private bool saving;
    private int entered;

    /// <summary>Told when it was captured and no other is to follow; without it the captured intent is opened.</summary>
    [Parameter]
    public EventCallback OnCaptured { get; set; }

    private BrowserTime BrowserTime => browserTime;

    public async ValueTask DisposeAsync()
    {
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Draft? draft = await keeper.OpenAsync(await person.IdAsync(), Form, string.Empty, 0, lifetime.Token);
        if (draft is not null && Read(draft.Json) is { } typed)
        {
            (model, restoredAt) = (typed, draft.SavedAt);
        }

        lists = await reference.GetAsync(lifetime.Token);
    }

    private static CaptureModel? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CaptureModel>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            // Written by another version of the form; there is nothing to take up.
            return null;
        }
    }

    private void Typed() => keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));

    private Task ChooseAsync(CustomerChoice? customer)
    {
        model.Choose(customer);
        Typed();
        return Task.CompletedTask;
    }

    private void Switch(bool quickAdd)
    {
        model.IsQuickAdd = quickAdd;
        if (quickAdd)
        {
            model.Choose(null);
        }

        Typed();
    }

    private async Task StartAfreshAsync()
    {
        (model, restoredAt, refusal) = (new CaptureModel(), null, null);
        await keeper.ForgetAsync();
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } ? SaveAsync(next: false) : Task.CompletedTask;

    private async Task SaveAsync(bool next)
    {
        if (saving)
        {
            return;
        }

        saving = true;
        try
        {
            Outcome<IntentRef> outcome = await intents.CaptureAsync(await person.IdAsync(), model.ToCommand(), lifetime.Token);
            refusal = outcome.Refusal;
            if (!outcome.Succeeded)
            {
                if (outcome.Refusal.Code == RefusalCode.DuplicatesFound && quickAdd is not null)
                {
                    await quickAdd.LookAgainAsync();
                }

                return;
            }

            await keeper.ForgetAsync();
            (string code, restoredAt) = (outcome.Value.Code, null);
            snackbar.Add(T["Saved", code].Value, Severity.Success, options =>
            {
                options.Action = T["Open"];
                options.OnClick = _ =>
                {
                    navigation.NavigateTo($"/intents/{code}");
                    return Task.CompletedTask;
                };
            });
            snackbar.Tell(T, outcome.Value.Customer);
            entered++;
            model = model.Next();
            if (!next && OnCaptured.HasDelegate)
            {
                await OnCaptured.InvokeAsync();
            }
            else if (!next)
            {
                navigation.NavigateTo($"/intents/{code}");
            }
        }
        finally
        {
            saving = false;
        }
    }

    private string? ProblemOf(string field) =>
        refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? text.Of(problem) : null;
}
