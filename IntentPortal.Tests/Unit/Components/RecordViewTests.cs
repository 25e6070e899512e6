using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Records;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>When the page of a record reads it again.</summary>
public sealed class RecordViewTests : ComponentTest
{
    private static readonly Guid me = Guid.NewGuid();
    private readonly StubLiveFeed feed = new();

    public RecordViewTests()
    {
        BunitAuthorizationContext signedIn = this.AddAuthorization();
        signedIn.SetAuthorized("viewer");
        signedIn.SetClaims(new Claim(PersonPrincipal.PersonClaim, me.ToString()));
        Services.AddScoped<CurrentPerson>();
        Services.AddSingleton<ILiveFeed>(feed);
    }

    [Fact]
    public async Task An_own_save_is_read_once_although_the_feed_tells_of_it_too()
    {
        IRenderedComponent<View> view = Render<View>(p => p.Add(v => v.Code, "R-1"));
        view.Instance.Saved = 2;
        await view.InvokeAsync(view.Instance.RereadAsync);
        Assert.Equal(2, view.Instance.Reads);

        await feed.TellAsync(Entry(me, 2));

        Assert.Equal(2, view.Instance.Reads);
    }

    [Fact]
    public async Task An_own_save_of_the_open_form_that_the_feed_tells_first_is_read_once_too()
    {
        IRenderedComponent<View> view = Render<View>(p => p.Add(v => v.Code, "R-1"));
        (view.Instance.Saved, view.Instance.Busy) = (2, true);
        await feed.TellAsync(Entry(me, 2));
        view.Instance.Busy = false;

        await view.InvokeAsync(view.Instance.RereadAsync);

        Assert.Equal(2, view.Instance.Reads);
    }

    [Fact]
    public async Task What_the_feed_tells_while_the_record_is_being_read_is_not_read_again()
    {
        IRenderedComponent<View> view = Render<View>(p => p.Add(v => v.Code, "R-1"));
        view.Instance.Saved = 2;
        view.Instance.Gate = new TaskCompletionSource();
        Task reading = view.InvokeAsync(view.Instance.RereadAsync);
        Task told = feed.TellAsync(Entry(me, 2));

        view.Instance.Gate.SetResult();
        await Task.WhenAll(reading, told);

        Assert.Equal(2, view.Instance.Reads);
    }

    [Fact]
    public async Task What_somebody_else_saved_is_shown_around_an_open_form_and_said_in_words()
    {
        IRenderedComponent<View> view = Render<View>(p => p.Add(v => v.Code, "R-1"));
        (view.Instance.Saved, view.Instance.Busy) = (2, true);

        await feed.TellAsync(Entry(Guid.NewGuid(), 2));

        Assert.Equal("2", view.Find("i").TextContent);
        Assert.EndsWith(": confirmed as invalid (no budget).", view.Find("[data-testid=changed-by-other]").TextContent, StringComparison.Ordinal);
        Assert.Equal(view.Find("[data-testid=changed-by-other]").TextContent, Assert.Single(view.Instance.Since(1)));
    }

    [Fact]
    public async Task A_record_that_is_gone_stays_under_an_open_form_with_its_text_and_no_values_are_told()
    {
        IRenderedComponent<View> view = Render<View>(p => p.Add(v => v.Code, "R-1"));
        (view.Instance.Saved, view.Instance.Busy) = (0, true);

        await feed.TellAsync(Entry(Guid.NewGuid(), 2));

        Assert.Equal("1", view.Find("i").TextContent);
        Assert.EndsWith(": confirmed as invalid.", view.Find("[data-testid=changed-by-other]").TextContent, StringComparison.Ordinal);
        Assert.Null(await view.InvokeAsync(view.Instance.RereadAsync));
        view.Instance.Busy = false;
        Assert.Null(await view.InvokeAsync(view.Instance.RereadAsync));
        Assert.Empty(view.FindAll("i"));
    }

    private static LedgerEntry Entry(Guid actor, long version) => new(
        7, DateTimeOffset.UnixEpoch, actor, [new ChangeLine(Guid.NewGuid(), 0, RecordKind.Intent, View.Id, View.Id, "R-1", ChangeKind.ConfirmedAsInvalid, version, """{"Status":["New","Invalid"],"Confirmation.ReasonNote":[null,"no budget"]}""")]);

    public sealed record Record(long Version);

    public sealed class View : RecordView<Record>
    {
        public static Guid Id { get; } = Guid.NewGuid();

        public long Saved { get; set; } = 1;

        public bool Busy { get; set; }

        public int Reads { get; private set; }

        public TaskCompletionSource? Gate { get; set; }

        protected override bool IsBusy => Busy;

        protected override ReferenceLists Names => new StubReferenceData().Lists;

        public new Task<Record?> RereadAsync() => base.RereadAsync();

        public IReadOnlyList<string> Since(long version) => ChangesSince(Id, version);

        protected override Task OnInitializedAsync() => base.RereadAsync();

        protected override async Task<Record?> ReadAsync(Guid me)
        {
            Reads++;
            if (Gate is not null)
            {
                await Gate.Task;
            }

            return Saved == 0 ? null : new Record(Saved);
        }

        protected override Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id) => Task.FromResult<IReadOnlyList<TimelineItem>>([]);

        protected override Guid IdOf(Record detail) => Id;

        protected override long VersionOf(Record detail) => detail.Version;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Detail is { } shown)
            {
                builder.OpenElement(0, "i");
                builder.AddContent(1, shown.Version);
                builder.CloseElement();
            }

            builder.OpenComponent<RecordChangedAlert>(2);
            builder.AddComponentParameter(3, nameof(RecordChangedAlert.Changed), Changed);
            builder.CloseComponent();
        }
    }
}
