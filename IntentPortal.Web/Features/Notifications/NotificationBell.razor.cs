using System.Globalization;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Notifications;

/// <summary>The bell in the app bar. It updates when the viewer gets a notification.</summary>
public sealed partial class NotificationBell : IDisposable
{
    private const int Shown = 50;
    private const int MostCounted = 99;

    // A job can send a person hundreds of notifications at once; the bell updates only once a second.
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource lifetime = new();
    private NotificationList list = new([], 0, []);
    private string? announcement;
    private IDisposable? subscription;

    [Inject]
    private IAdministrationQueries Queries { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Inject]
    private ILiveFeed Feed { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILogger<NotificationBell> Logger { get; set; } = default!;

    [Inject]
    private CurrentPerson Person { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Name => list.Unread == 0 ? T[nameof(NotificationTexts.Bell)] : T[nameof(NotificationTexts.BellUnread), list.Unread];

    private string UnreadText => list.Unread > MostCounted ? MostCounted.ToString(CultureInfo.CurrentCulture) + "+" : list.Unread.ToString(CultureInfo.CurrentCulture);

    protected override async Task OnInitializedAsync()
    {
        Guid me = await Person.IdAsync();
        var reading = new ThrottledReload(LoadAsync, pause, Clock, Logger, lifetime.Token);
        subscription = Feed.Subscribe(entries =>
            entries.Any(entry => entry.Lines.Any(line => line.RecordKind == RecordKind.Notification && line.TimelineId == me)) ? InvokeAsync(reading.AskAsync) : Task.CompletedTask);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        int before = list.Unread;
        list = await Queries.NotificationsAsync(await Person.IdAsync(), Shown, lifetime.Token);
        announcement = list.Unread > before ? Name : null;
        StateHasChanged();
    }

    private async Task ChooseAsync()
    {
        var parameters = new DialogParameters<NotificationChoice> { { dialog => dialog.Muted, list.Muted } };
        IDialogReference shown = await Dialogs.ShowAsync<GuardedDialog<NotificationChoice>>(T[nameof(NotificationTexts.SettingsTitle)], parameters);
        if (await shown.Result is { Canceled: false })
        {
            await LoadAsync();
        }
    }

    private async Task ReadAllAsync()
    {
        if (list.Rows.Count > 0)
        {
            await Notifications.ReadAllAsync(await Person.IdAsync(), list.Rows.Max(r => r.CreatedAt), CancellationToken.None);
            await LoadAsync();
        }
    }

    private async Task OpenAsync(NotificationRow row)
    {
        // A notification that was just read in another browser still links to its record.
        if (!row.IsRead)
        {
            await Notifications.ReadAsync(await Person.IdAsync(), row.Id, CancellationToken.None);
            await LoadAsync();
        }

        // The person who left is of no interest; what was handed over is on the own day.
        if ((row.Kind == NotificationKind.WorkHandedOver ? "/" : PortalPaths.To(row.SubjectType, row.SubjectLabel)) is { } link)
        {
            Navigation.NavigateTo(link);
        }
    }

    public void Dispose()
    {
        subscription?.Dispose();
        lifetime.Cancel();
    }
}
