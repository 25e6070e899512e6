using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Customers.QuickAdd;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>The capture form.</summary>
public sealed partial class CaptureForm(
    IntentService intents, ICustomerQueries customers, IReferenceData reference, IDrafts drafts, CurrentPerson person, RefusalText text, TimeProvider clock, ISnackbar snackbar, NavigationManager navigation, IJSRuntime js)
    : IAsyncDisposable
{
    private const string Form = "capture";

    private readonly CancellationTokenSource lifetime = new();
    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private CaptureModel model = new();
    private QuickAddCustomerPanel? quickAdd;
    private ReferenceLists? lists;
    private Refusal? refusal;
    private ElementReference form;
    private bool beginsAnew;
    private bool saving;
    private int entered;

    /// <summary>
    /// Raised when an intent was captured and no further one follows; without a handler the intent's page is opened.
    /// </summary>
    [Parameter]
    public EventCallback OnCaptured { get; set; }

    /// <summary>The customer to begin with.</summary>
    [Parameter]
    public Guid? CustomerId { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    public async ValueTask DisposeAsync()
    {
        // Cancelled but not disposed, because running work must still be able to check the token.
        await lifetime.CancelAsync();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Boundary?.Guard(keeper);
        Guid me = await person.IdAsync();
        if (await keeper.OpenAsync<CaptureModel>(me, Form, string.Empty, 0, lifetime.Token) is { } draft)
        {
            model = draft.Form;
            if (draft.IsCopy)
            {
                // The other tab saves its intent under the identity in the draft.
                model.IntentId = Guid.CreateVersion7();
            }
        }
        else if (CustomerId is { } customerId)
        {
            model.Choose(await customers.ChoiceAsync(me, customerId, lifetime.Token));
        }

        lists = await reference.GetAsync(lifetime.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (beginsAnew)
        {
            beginsAnew = false;
            await using IJSObjectReference module = await js.InvokeAsync<IJSObjectReference>("import", lifetime.Token, "./js/browser.js");
            await module.InvokeVoidAsync("beginAnew", lifetime.Token, form);
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
            if (await numbers.RefuseAsync() is { } unreadable)
            {
                refusal = unreadable;
                return;
            }

            Outcome<IntentRef> outcome = await intents.CaptureAsync(await person.IdAsync(), model.ToCommand(), CancellationToken.None);
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
            string code = outcome.Value.Code;
            snackbar.Add(T[nameof(IntentTexts.Saved), code].Value, Severity.Success, options =>
            {
                // With an action MudBlazor would keep the message until it is dismissed, unless this is set.
                options.RequireInteraction = false;
                options.Action = T[nameof(IntentTexts.Open)];
                options.OnClick = _ =>
                {
                    navigation.NavigateTo(PortalPaths.Intent(code));
                    return Task.CompletedTask;
                };
            });
            snackbar.Tell(CustomerT, outcome.Value.Customer);
            entered++;
            (model, beginsAnew) = (model.Next(), next);
            if (!next && OnCaptured.HasDelegate)
            {
                await OnCaptured.InvokeAsync();
            }
            else if (!next)
            {
                navigation.NavigateTo(PortalPaths.Intent(code));
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
