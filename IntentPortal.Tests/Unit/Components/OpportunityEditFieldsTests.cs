using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

public sealed class OpportunityEditFieldsTests : ComponentTest
{
    private static readonly Choice wang = new(Guid.NewGuid(), "王工");
    private static readonly Choice li = new(Guid.NewGuid(), "李工");
    private static readonly ListValueRow fan = new(Guid.NewGuid(), 1, "风机", "Fan", 1, true, null, null, null);
    private static readonly BlockingSuggestion quiet = new(Guid.NewGuid(), "JY-1", "静音");

    [Fact]
    public void Every_field_of_the_form_that_differs_is_compared_and_can_be_taken()
    {
        OpportunityDetail saved = Saved(Details with
        {
            Name = "他们的",
            ContactId = li.Id,
            ExpectedAmount = 9m,
            ExpectedCloseOn = new DateOnly(2027, 1, 1),
            Probability = 70,
            Lines = [new LineDetails(fan.Id, 1m, 9m)],
            BlockedBy = [quiet.Id],
            Custom = CustomValues.Empty.With("rival", CustomValue.Of("甲")),
        });
        OpportunityActionModel typed = OpportunityActionModel.For(Saved(Details));

        IReadOnlyList<FieldConflict> fields = Asked(saved, typed);
        Assert.Equal(["Opportunity name", "Contact", "Product lines", "Expected amount", "Expected close date", "Probability", "Blocked by suggestions", "Competitor"], fields.Select(field => field.Label));
        Assert.Equal(("李工", "王工"), (fields[1].Theirs, fields[1].Mine()));
        foreach (FieldConflict field in fields)
        {
            field.Take();
        }

        Assert.Empty(Asked(saved, typed));
        // The comparison covers every field of the form.
        Assert.Equivalent(saved.Details, typed.Details, strict: true);
    }

    [Fact]
    public void Lines_that_come_to_the_same_are_still_different()
    {
        OpportunityDetail saved = Saved(Details with { Lines = [new LineDetails(fan.Id, 4m, 5m)] });
        OpportunityActionModel typed = OpportunityActionModel.For(Saved(Details with { Lines = [new LineDetails(fan.Id, 2m, 10m)] }));

        FieldConflict lines = Asked(saved, typed).Single(f => f.Label == "Product lines");

        Assert.Equal(("Fan × 4.00 × 5.00", "Fan × 2.00 × 10.00"), (lines.Theirs, lines.Mine()));
    }

    [Fact]
    public void Lines_that_were_taken_over_can_be_edited_without_changing_what_they_are_compared_with()
    {
        OpportunityActionModel theirs = OpportunityActionModel.For(Saved(Details with { Lines = [new LineDetails(fan.Id, 4m, 5m)] }));
        OpportunityActionModel typed = OpportunityActionModel.For(Saved(Details));
        FieldMerge.Of(Fields, OpportunityActionModel.For(Saved(Details)), theirs, typed);

        typed.Lines[0].Quantity = 9m;

        Assert.Equal(4m, theirs.Lines[0].Quantity.Value);
    }

    [Fact]
    public void Suggestions_that_the_person_does_not_see_stay_in_what_is_saved()
    {
        Guid unseen = Guid.NewGuid();
        OpportunityActionModel typed = OpportunityActionModel.For(Saved(Details with { BlockedBy = [unseen, quiet.Id] }));
        typed.Suggestions.Clear();

        Assert.Equal([unseen], typed.Details.BlockedBy);
    }

    private static OpportunityDetails Details => new() { Name = "冷库改造", ContactId = wang.Id, ExpectedAmount = 5m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 20 };

    private static OpportunityDetail Saved(OpportunityDetails details) => new()
    {
        Id = Guid.NewGuid(),
        Version = 2,
        Code = "SJ-1",
        Details = details,
        Stage = OpportunityStage.FirstContact,
        StageEnteredAt = default,
        OwnerId = Guid.NewGuid(),
        CreatedAt = default,
        Customer = new CustomerRef(Guid.NewGuid(), "KH-1"),
        CustomerName = "甲公司",
        CustomerStage = CustomerStage.Potential,
        BlockedBy = [.. details.BlockedBy.Where(id => id == quiet.Id).Select(_ => quiet)],
        Actions = new OpportunityActions(true, true, false),
    };

    private IReadOnlyList<FormField<OpportunityActionModel>> Fields
    {
        get
        {
            ReferenceLists lists = new StubReferenceData().Lists with
            {
                Products = [fan],
                CustomFields = [new CustomFieldRow(Guid.NewGuid(), 1, CustomFieldTarget.Opportunity, "rival", CustomFieldType.Text, "竞品", "Competitor", 1, false, [], true)],
            };
            return OpportunityEditFields.Of(lists, [wang, li], Services.GetRequiredService<IStringLocalizer<OpportunityTexts>>(), Services.GetRequiredService<IStringLocalizer<FieldTexts>>());
        }
    }

    private IReadOnlyList<FieldConflict> Asked(OpportunityDetail saved, OpportunityActionModel typed) => FieldMerge.Of(Fields, null, OpportunityActionModel.For(saved), typed).Asked;
}
