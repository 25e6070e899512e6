using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>
/// The conversion dialog. It shows everything that will happen in advance, and keeps the input after a refusal or a
/// lost connection.
/// </summary>
public sealed partial class ConversionDialog(
    ConversionService conversions, ICustomerArchiveQueries archive, IIntentQueries intents, IDrafts drafts, OpenDialogMemory forms, CurrentPerson person, RefusalText text, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The name under which <see cref="OpenDialogMemory"/> remembers the open dialog.</summary>
    public const string Form = "conversion";

    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private ConversionModel model = new();
    private ConversionForm? form;
    private Refusal? refusal;
    private ConcurrentChange? fate;
    private CustomerDetail? done;
    private IReadOnlyList<IntentRow> doneIntents = [];
    private MudButton? close;
    private bool ready;
    private bool focused;
    private bool working;

    /// <summary>The preselected customer to merge into; null when none is.</summary>
    [Parameter]
    public string? Into { get; set; }

    /// <summary>The customer.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    /// <summary>Called with the code of the resulting customer as soon as it is saved.</summary>
    [Parameter, EditorRequired]
    public Action<string> Committed { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    private string? Further => model.WithOpportunity ? T[nameof(CustomerTexts.PreviewOpportunity), model.OpportunityName ?? string.Empty].Value : null;

    private bool MayBegin => ((model.Merges ? model.Survivor : null) ?? Customer).Actions.BeginOpportunity;

    // Others were faster, and the action is no longer possible. A converted customer can still be merged.
    private bool IsOver => fate is { Kind: ConcurrentChangeKind.Merged or ConcurrentChangeKind.Deactivated } || (fate is { Kind: ConcurrentChangeKind.Converted } && !model.Merges);

    /// <summary>Shows the dialog; returns the code of the resulting customer, or null when nothing was done.</summary>
    public static async Task<string?> ShowAsync(IDialogService dialogs, OpenDialogMemory forms, CustomerDetail customer, string title, string? into = null)
    {
        // The result stays open after the conversion, and closing it in any way must not look like nothing was done.
        string? committed = null;
        IDialogReference dialog = await dialogs.ShowAsync<GuardedDialog<ConversionDialog>>(
            title, new DialogParameters<ConversionDialog> { { d => d.Customer, customer }, { d => d.Into, into }, { d => d.Committed, code => committed = code } }, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, BackdropClick = false });
        await forms.RememberAsync(Form, $"{customer.Row.Code}/{into}", () => dialog.Result);
        return committed;
    }

    /// <summary>
    /// Parses a remembered dialog: the customer's code, and that of the preselected customer to merge into.
    /// </summary>
    public static (string Code, string? Into) Read(string record) => record.Split('/') is [var code, { Length: > 0 } into] ? (code, into) : (record.TrimEnd('/'), null);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Guid me = await person.IdAsync();
        model = ConversionModel.For(Customer);
        Boundary?.Guard(keeper);
        model = (await keeper.OpenAsync<ConversionModel>(me, "convert", Customer.Row.Id.ToString(), Customer.Row.Version, CancellationToken.None))?.Form ?? model;

        ready = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The focused button is gone, so the focus moves to the one that replaced it.
        if (close is not null && !focused)
        {
            focused = true;
            await close.FocusAsync();
        }
    }

    private void Typed() => keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));

    private async Task CancelAsync()
    {
        await keeper.ForgetAsync();
        Dialog.Cancel();
    }

    private async Task GoAsync()
    {
        if (working)
        {
            return;
        }

        working = true;
        try
        {
            if (await numbers.RefuseAsync() is { } unreadable)
            {
                (refusal, fate) = (unreadable, null);
                return;
            }

            Guid me = await person.IdAsync();
            Outcome<CustomerRef> outcome = !model.Merges ? await conversions.ConvertAsync(me, model.ToConvert(Customer.Row), CancellationToken.None)
                : model.Survivor is null ? Refusal.ForField("SurvivorId", FieldProblemKind.Required)
                : await conversions.MergeAsync(me, model.ToMerge(Customer.Row), CancellationToken.None);
            refusal = outcome.Refusal;
            fate = await archive.WhatOthersDidAsync(me, refusal, Customer.Row.Id, Customer.Row.Stage);
            if (outcome.Succeeded)
            {
                Committed(outcome.Value.Code);
                await keeper.ForgetAsync();
                await forms.ForgetAsync(Form);
                done = await archive.DetailAsync(me, outcome.Value.Code, Lifetime);
                doneIntents = (await intents.PageAsync(me, new IntentPageRequest(new IntentFilter { CustomerId = outcome.Value.Id }, Take: ConversionResult.IntentsShown), Lifetime)).Rows;
                if (done is null)
                {
                    // The customer went to an owner whose customers the viewer may not see.
                    Dialog.Close(DialogResult.Ok(outcome.Value.Code));
                }
            }
            else if (!IsOver && refusal!.Code is RefusalCode.Conflict or RefusalCode.SurvivorChanged or RefusalCode.DuplicatesFound)
            {
                // Somebody else changed one of the two customers. The input stays, and the next attempt uses the
                // current versions.
                Customer = await archive.DetailAsync(me, Customer.Row.Code, Lifetime) ?? Customer;
                if (refusal.Code == RefusalCode.DuplicatesFound)
                {
                    model.Distinct.AskAgain();
                }

                await form!.RereadAsync();
            }
        }
        finally
        {
            working = false;
        }
    }

    private void Close() => Dialog.Close(DialogResult.Ok(done!.Row.Code));

    private string? ProblemOf(string field) => refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? text.Of(problem) : null;
}
