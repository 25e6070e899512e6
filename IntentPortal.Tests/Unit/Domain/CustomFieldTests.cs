using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

public sealed class CustomFieldTests
{
    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Refusal refusal = CustomField.Define(Guid.NewGuid(), Field("Bad key", CustomFieldType.OneOf, []) with { NameZh = " ", Order = -1 }).Refusal!;

        Assert.Equal(
            [("Key", FieldProblemKind.Malformed), ("NameZh", FieldProblemKind.Required), ("Order", FieldProblemKind.OutOfRange), ("Options", FieldProblemKind.Required)],
            refusal.Problems.Select(p => (p.Field, p.Kind)));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("rival_2", true)]
    [InlineData("2rival", false)]
    [InlineData("Rival", false)]
    [InlineData("a.b", false)]
    [InlineData("a\"]", false)]
    [InlineData("竞品", false)]
    public void A_key_is_a_plain_word(string key, bool allowed) =>
        Assert.Equal(allowed, CustomField.Define(Guid.NewGuid(), Field(key, CustomFieldType.Text, [])).Succeeded);

    [Fact]
    public void A_key_has_an_end()
    {
        Assert.True(CustomField.Define(Guid.NewGuid(), Field(new string('k', Limits.CustomFieldKey), CustomFieldType.Text, [])).Succeeded);
        Assert.False(CustomField.Define(Guid.NewGuid(), Field(new string('k', Limits.CustomFieldKey + 1), CustomFieldType.Text, [])).Succeeded);
    }

    [Fact]
    public void What_can_be_chosen_is_kept_in_order_once_each_and_without_blanks() =>
        Assert.Equal(["大", "小"], CustomField.Define(Guid.NewGuid(), Field("size", CustomFieldType.SeveralOf, ["大 ", "", "小", "大"])).Value!.Options);

    [Fact]
    public void There_is_a_limit_to_what_can_be_chosen()
    {
        string[] many = [.. Enumerable.Range(0, Limits.CustomFieldOptions + 1).Select(n => $"值{n}")];

        FieldProblem problem = Assert.Single(CustomField.Define(Guid.NewGuid(), Field("size", CustomFieldType.OneOf, many)).Refusal!.Problems);

        Assert.Equal(new FieldProblem("Options", FieldProblemKind.TooMany, Limits.CustomFieldOptions), problem);
    }

    [Fact]
    public void Target_and_key_stay_what_they_were()
    {
        CustomField custom = CustomField.Define(Guid.NewGuid(), Field("size", CustomFieldType.OneOf, ["大"])).Value!;

        Assert.Null(custom.Edit(Field("other", CustomFieldType.SeveralOf, ["大", "小"]) with { Target = CustomFieldTarget.Contact, NameEn = "How big", IsRequired = true }));

        Assert.Equal((CustomFieldTarget.Intent, "size", CustomFieldType.SeveralOf), (custom.Target, custom.Key, custom.ValueType));
        Assert.Equal(("How big", true), (custom.NameEn, custom.IsRequired));
        Assert.Equal(["大", "小"], custom.Options);
    }

    [Fact]
    public void A_refused_edit_changes_nothing()
    {
        CustomField custom = CustomField.Define(Guid.NewGuid(), Field("size", CustomFieldType.OneOf, ["大"])).Value!;

        Assert.NotNull(custom.Edit(Field("size", CustomFieldType.OneOf, []) with { NameEn = "How big" }));

        Assert.Equal("Field", custom.NameEn);
        Assert.Equal(["大"], custom.Options);
    }

    private static SaveCustomField Field(string key, CustomFieldType type, IReadOnlyList<string> options) =>
        new(null, 0, CustomFieldTarget.Intent, key, type, "项", "Field", 1, false, options, true);
}
