using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>A form that is open in two tabs loses the input of neither.</summary>
public sealed class TabDraftsTests : IAsyncLifetime
{
    private readonly DraftHolds holds = new();
    private TestDatabase database = null!;
    private Guid person;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        person = await database.PersonAsync(Roles.Sales);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_second_tab_begins_with_a_copy_and_neither_overwrites_nor_deletes_the_draft_of_the_first()
    {
        TabDrafts first = Tab("aaaaaaaa");
        TabDrafts second = Tab("bbbbbbbb");
        Assert.Null(await FindAsync(first));
        await SaveAsync(first, "甲");

        Draft copy = (await FindAsync(second))!;
        await SaveAsync(second, "乙");
        await DeleteAsync(second);

        Assert.Equal(("甲", true), (copy.Json, copy.IsCopy));
        first.Dispose();
        Draft back = (await FindAsync(Tab("aaaaaaaa")))!;
        Assert.Equal(("甲", false, "record"), (back.Json, back.IsCopy, back.RecordKey));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_is_begun_afresh_does_not_begin_with_a_copy_again(bool afresh)
    {
        TabDrafts first = Tab("aaaaaaaa");
        await FindAsync(first);
        await SaveAsync(first, "\"甲\"");
        var boundary = new FormBoundary();
        if (afresh)
        {
            boundary.BeginAfresh();
        }

        await using var keeper = new DraftAutosave(Tab("bbbbbbbb"), database.Clock);
        boundary.Guard(keeper);
        RestoredDraft<string>? copy = await keeper.OpenAsync<string>(person, "form", "record", 0, Cancel);

        Assert.Equal(afresh ? null : "甲", copy?.Form);
        Assert.Equal(afresh ? null : true, keeper.Restored?.IsCopy);
    }

    [Fact]
    public async Task Both_drafts_come_back_each_in_its_tab_after_both_were_loaded_anew()
    {
        TabDrafts first = Tab("aaaaaaaa");
        TabDrafts second = Tab("bbbbbbbb");
        await FindAsync(first);
        await SaveAsync(first, "甲");
        await FindAsync(second);
        await SaveAsync(second, "乙");

        // The previous circuits may still exist; the tabs are the same.
        Draft secondAgain = (await FindAsync(Tab("bbbbbbbb")))!;
        Draft firstAgain = (await FindAsync(Tab("aaaaaaaa")))!;

        Assert.Equal((("甲", false), ("乙", false)), ((firstAgain.Json, firstAgain.IsCopy), (secondAgain.Json, secondAgain.IsCopy)));
    }

    [Fact]
    public async Task A_draft_whose_form_was_left_is_taken_up_in_any_tab()
    {
        TabDrafts first = Tab("aaaaaaaa");
        await FindAsync(first);
        await SaveAsync(first, "甲");
        first.Release(person, "form", "record");

        TabDrafts second = Tab("bbbbbbbb");
        Draft taken = (await FindAsync(second))!;
        await DeleteAsync(second);

        Assert.Equal(("甲", false), (taken.Json, taken.IsCopy));
        Assert.Null(await FindAsync(Tab("cccccccc")));
    }

    [Fact]
    public async Task What_a_second_tab_left_unsaved_is_offered_once_the_first_has_saved()
    {
        TabDrafts first = Tab("aaaaaaaa");
        TabDrafts second = Tab("bbbbbbbb");
        await FindAsync(first);
        await FindAsync(second);
        await SaveAsync(first, "甲");
        await SaveAsync(second, "乙");
        second.Dispose();
        await DeleteAsync(first);
        first.Dispose();

        Assert.Equal("乙", (await FindAsync(Tab("cccccccc")))!.Json);
    }

    [Fact]
    public async Task A_tab_that_was_duplicated_writes_a_draft_of_its_own_once_the_other_took_its_place()
    {
        // When a browser duplicates a tab it copies its session storage, so both tabs have the same identity.
        TabDrafts first = Tab("aaaaaaaa");
        TabDrafts twin = Tab("aaaaaaaa");
        await FindAsync(first);
        await SaveAsync(first, "甲");
        await FindAsync(twin);
        await SaveAsync(twin, "乙");
        await SaveAsync(first, "甲续");

        string[] kept = [.. (await database.Get<IDrafts>().OfAsync(person, "form", "record", Cancel)).Select(d => d.Json).Order(StringComparer.Ordinal)];

        Assert.Equal(["乙", "甲续"], kept);
    }

    [Fact]
    public async Task Other_records_and_other_people_have_nothing_to_do_with_it()
    {
        TabDrafts first = Tab("aaaaaaaa");
        await FindAsync(first);
        await SaveAsync(first, "甲");

        Assert.Null(await Tab("bbbbbbbb").FindAsync(person, "form", "rec", Cancel));
        Assert.Null(await Tab("bbbbbbbb").FindAsync(await database.PersonAsync(Roles.Sales), "form", "record", Cancel));
    }

    private TabDrafts Tab(string id)
    {
        var tab = new BrowserTab();
        tab.Use(id);
        return new TabDrafts(database.Get<IDrafts>(), holds, tab);
    }

    private Task<Draft?> FindAsync(TabDrafts drafts) => drafts.FindAsync(person, "form", "record", Cancel);

    private Task SaveAsync(TabDrafts drafts, string text) => drafts.SaveAsync(person, new Draft("form", "record", 0, text, database.Clock.GetUtcNow()), Cancel);

    private Task DeleteAsync(TabDrafts drafts) => drafts.DeleteAsync(person, "form", "record", Cancel);
}
