using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Every input is bounded, and all invalid fields are reported at once.</summary>
public class InputTests
{
    public static TheoryData<string, IntentDetails, FieldProblemKind> BadDetails() => new()
    {
        { "Subject", Sample.Details with { Subject = null }, FieldProblemKind.Required },
        { "Subject", Sample.Details with { Subject = "  \t " }, FieldProblemKind.Required },
        { "Subject", Sample.Details with { Subject = new string('长', Limits.Subject + 1) }, FieldProblemKind.TooLong },
        { "Subject", Sample.Details with { Subject = "\u200B\u3000\ud83d\u2060" }, FieldProblemKind.Required },
        { "Content", Sample.Details with { Content = new string('x', Limits.Long + 1) }, FieldProblemKind.TooLong },
        { "SourceId", Sample.Details with { SourceId = null }, FieldProblemKind.Required },
        { "SourceId", Sample.Details with { SourceId = Guid.Empty }, FieldProblemKind.Required },
        { "Kind", Sample.Details with { Kind = (IntentKind)77 }, FieldProblemKind.OutOfRange },
        { "Severity", Sample.Details with { Severity = (FeedbackSeverity)9 }, FieldProblemKind.OutOfRange },
        { "Interest", Sample.Details with { Interest = 4 }, FieldProblemKind.OutOfRange },
        { "Interest", Sample.Details with { Interest = -1 }, FieldProblemKind.OutOfRange },
        { "ExpectedAmount", Sample.Details with { ExpectedAmount = -0.01m }, FieldProblemKind.OutOfRange },
        { "ExpectedAmount", Sample.Details with { ExpectedAmount = Limits.Amount + 0.01m }, FieldProblemKind.OutOfRange },
        { "ExpectedAmount", Sample.Details with { ExpectedAmount = 1.005m }, FieldProblemKind.Malformed },
        { "ExpectedOn", Sample.Details with { ExpectedOn = new DateOnly(1989, 12, 31) }, FieldProblemKind.OutOfRange },
        { "Tags", Sample.Details with { Tags = [.. Enumerable.Range(0, Limits.Tags + 1).Select(i => $"t{i}")] }, FieldProblemKind.TooMany },
        { "Tags", Sample.Details with { Tags = [new string('t', Limits.Tag + 1)] }, FieldProblemKind.TooLong },
        { "Products", Sample.Details with { ProductIds = [.. Enumerable.Range(0, Limits.Products + 1).Select(_ => Guid.NewGuid())] }, FieldProblemKind.TooMany },
    };

    [Theory]
    [MemberData(nameof(BadDetails))]
    public void A_bad_field_is_named_with_what_is_wrong_and_nothing_is_changed(string field, IntentDetails details, FieldProblemKind kind)
    {
        Intent intent = Sample.Intent();

        Refusal? refusal = intent.Edit(details);

        FieldProblem problem = Assert.Single(refusal!.Problems);
        Assert.Equal((field, kind), (problem.Field, problem.Kind));
        Assert.Equal(Sample.Details.Subject, intent.Subject);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Refusal? refusal = Sample.Intent().Edit(new IntentDetails { Interest = 9 });

        Assert.Equal(["Subject", "Content", "SourceId", "Interest"], refusal!.Problems.Select(p => p.Field));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Intents; --")]
    [InlineData("😀 emoji beyond the basic plane 𠮷")]
    public void Harmless_if_odd_text_is_kept_exactly_as_typed(string text)
    {
        Intent intent = Sample.Intent();

        Assert.Null(intent.Edit(Sample.Details with { Subject = text }));

        Assert.Equal(text, intent.Subject);
    }

    [Fact]
    public void Line_ends_are_unified_and_outer_blanks_cut()
    {
        Intent intent = Sample.Intent();

        Assert.Null(intent.Edit(Sample.Details with { Content = "  one\r\ntwo\rthree  " }));

        Assert.Equal("one\ntwo\nthree", intent.Content);
    }

    [Theory]
    [InlineData("name@example.com", true)]
    [InlineData("name@localhost", false)]
    [InlineData("Name <name@example.com>", false)]
    [InlineData("no-at-sign", false)]
    [InlineData("name.of+tag@mail.example.com", true)]
    [InlineData("名@公司.cn", true)]
    [InlineData("user@firm.cn.", false)]
    [InlineData("user@firm..cn", false)]
    [InlineData(".user@firm.cn", false)]
    [InlineData("\"a b\"@firm.cn", false)]
    [InlineData("a b@firm.cn", false)]
    [InlineData("user@[127.0.0.1]", false)]
    [InlineData("user@127.0.0.1", false)]
    [InlineData("user@-firm.cn", false)]
    public void An_email_address_is_an_address_and_nothing_more(string text, bool valid)
    {
        var check = new FieldValidator();

        check.Email("Email", text);

        Assert.Equal(valid, check.Refusal is null);
    }

    [Theory]
    [InlineData("example.com", "https://example.com")]
    [InlineData("http://example.com/a", "http://example.com/a")]
    [InlineData("javascript://example.com/%0aalert(1)", null)]
    [InlineData("ftp://example.com", null)]
    public void A_web_site_is_http_or_nothing(string text, string? kept)
    {
        var check = new FieldValidator();

        string? site = check.WebSite("WebSite", text);

        Assert.Equal(kept is not null, check.Refusal is null);
        Assert.Equal(kept ?? site, site);
    }
}
