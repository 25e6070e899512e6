using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>All people who use the portal, with their roles and who is signed in.</summary>
public sealed partial class PeoplePage
{
    private ReferenceLists? lists;
    private IReadOnlyDictionary<Guid, ActiveSessionRow> signedIn = new Dictionary<Guid, ActiveSessionRow>();
    private Refusal? refusal;
    private string? find;
    private bool signedInOnly;
    private bool withDeactivated = true;

    private IReadOnlyList<PersonRow> Shown =>
    [
        .. lists!.People.Where(person =>
            (withDeactivated || person.IsActive)
            && (!signedInOnly || signedIn.ContainsKey(person.Id))
            && new[] { person.Name, person.UserName, person.Email }.Any(text => UnicodeText.Has(text, find))),
    ];

    protected override async Task OnInitializedAsync()
    {
        Follow(LoadAsync, RecordKind.Person, RecordKind.Department);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var outcome = await Queries.SignedInAsync(await Person.IdAsync(), Lifetime);
        refusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            // A person can have several sessions; the most recently active one counts.
            signedIn = outcome.Value.GroupBy(row => row.PersonId).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.LastSeenAt)!);
            lists = await Reference.ReloadAsync(Lifetime);
        }

        StateHasChanged();
    }

    private Task AddAsync() => OpenAsync(T[nameof(AdministrationTexts.PeopleAdd)], null);

    private Task EditAsync(PersonRow person) => OpenAsync(Shared[nameof(SharedTexts.EditNamed), person.Name], person);

    private Task OpenAgainAsync(string record) =>
        lists!.People.FirstOrDefault(person => person.Id.ToString() == record) is { } person ? EditAsync(person) : record.Length == 0 ? AddAsync() : Task.CompletedTask;

    private async Task OpenAsync(string title, PersonRow? person)
    {
        var parameters = new DialogParameters<PersonDialog> { { dialog => dialog.Row, person } };
        if (await Dialogs.ShowAsync<PersonDialog, PersonForm>(PersonDialog.Name, person?.Id.ToString() ?? string.Empty, title, person?.Version ?? 0, parameters))
        {
            Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
            await LoadAsync();
        }
    }
}
