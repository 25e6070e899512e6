using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Search;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Typing, waiting and selecting in the search dialog, without its rendering.</summary>
public sealed class SearchModelTests : IDisposable
{
    private readonly List<(string Typed, TaskCompletionSource<IReadOnlyList<SearchGroup>> Answer, CancellationToken Cancel)> asked = [];
    private readonly SearchModel model;

    public SearchModelTests() => model = new SearchModel(AskAsync, TimeSpan.Zero);

    [Fact]
    public async Task An_older_answer_that_comes_late_is_never_shown()
    {
        Task first = model.TypeAsync("冷");
        await AskedAsync(1);
        Task second = model.TypeAsync("冷库");
        await AskedAsync(2);
        Assert.True(asked[0].Cancel.IsCancellationRequested);

        asked[1].Answer.SetResult(Found("newer"));
        await second;
        asked[0].Answer.SetResult(Found("older"));
        await first;

        Assert.Equal(["newer"], model.Hits.Select(h => h.Code));
        Assert.True(model.IsAnswered);
        Assert.False(model.IsBusy);
    }

    [Fact]
    public async Task While_typing_goes_on_nothing_is_asked()
    {
        using var slow = new SearchModel(AskAsync, TimeSpan.FromMilliseconds(200));
        Task[] turns = [slow.TypeAsync("冷"), slow.TypeAsync("冷库"), slow.TypeAsync("冷库设"), slow.TypeAsync("冷库设备")];
        await AskedAsync(1);
        asked[0].Answer.SetResult(Found("one"));
        await Task.WhenAll(turns);

        Assert.Equal("冷库设备", Assert.Single(asked).Typed);
        Assert.Equal("one", Assert.Single(slow.Hits).Code);
    }

    [Fact]
    public async Task Results_stay_until_the_next_answer_and_go_when_nothing_is_typed()
    {
        await AnswerAsync("冷", Found("a"));
        Task next = model.TypeAsync("冷库");
        Assert.Equal(["a"], model.Hits.Select(h => h.Code));
        Assert.True(model.IsBusy);
        Assert.False(model.IsAnswered);

        await model.TypeAsync("  ");
        asked[1].Answer.SetResult(Found("late"));
        await next;
        Assert.Empty(model.Hits);
        Assert.False(model.IsBusy);
        Assert.False(model.IsAnswered);
    }

    [Fact]
    public async Task The_keyboard_goes_round_and_enter_opens_the_row_it_is_on()
    {
        await AnswerAsync("冷", Found("a", "b", "c"));
        Assert.Equal("a", (await model.EnterAsync())!.Code);
        model.Move(1);
        Assert.Equal("b", (await model.EnterAsync())!.Code);
        model.Move(-1);
        model.Move(-1);
        Assert.Equal("c", (await model.EnterAsync())!.Code);
        model.Move(1);
        Assert.Equal(0, model.Chosen);
    }

    [Fact]
    public async Task Enter_waits_for_the_answer_to_what_was_typed_and_opens_nothing_when_typing_goes_on()
    {
        await AnswerAsync("冷", Found("old"));
        Task typed = model.TypeAsync("冷库");
        Task<SearchHit?> enter = model.EnterAsync();
        await AskedAsync(2);
        Assert.False(enter.IsCompleted);
        asked[1].Answer.SetResult(Found("new"));
        await typed;
        Assert.Equal("new", (await enter)!.Code);

        Task again = model.TypeAsync("冷库设");
        Task<SearchHit?> overtaken = model.EnterAsync();
        await AskedAsync(3);
        Task last = model.TypeAsync("冷库设备");
        await AskedAsync(4);
        asked[3].Answer.SetResult(Found("last"));
        asked[2].Answer.SetResult(Found("overtaken"));
        await Task.WhenAll(again, last);
        Assert.Null(await overtaken);
    }

    [Fact]
    public async Task Without_results_there_is_nothing_to_choose_or_open()
    {
        model.Move(1);
        Assert.Null(await model.EnterAsync());
        await AnswerAsync("没有", []);
        model.Move(-1);
        Assert.Equal(0, model.Chosen);
        Assert.Null(await model.EnterAsync());
        Assert.True(model.IsAnswered);
    }

    [Fact]
    public async Task A_fault_of_the_search_is_not_swallowed()
    {
        Task typed = model.TypeAsync("冷");
        await AskedAsync(1);
        asked[0].Answer.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => typed);
    }

    public void Dispose() => model.Dispose();

    private static IReadOnlyList<SearchGroup> Found(params string[] codes) =>
        [new SearchGroup(RecordKind.Intent, [.. codes.Select(c => new SearchHit(RecordKind.Intent, Guid.NewGuid(), c, [], null, null, null, []))], SearchOverflow.None)];

    private async Task AnswerAsync(string typed, IReadOnlyList<SearchGroup> answer)
    {
        int before = asked.Count;
        Task turn = model.TypeAsync(typed);
        await AskedAsync(before + 1);
        asked[^1].Answer.SetResult(answer);
        await turn;
    }

    private Task AskedAsync(int count) => Eventually.UntilAsync($"{count} questions", () => asked.Count >= count, pace: 5);

    private Task<IReadOnlyList<SearchGroup>> AskAsync(string typed, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<IReadOnlyList<SearchGroup>>();
        asked.Add((typed, answer, cancel));
        return answer.Task;
    }
}
