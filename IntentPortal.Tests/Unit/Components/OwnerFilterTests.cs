using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The people that the filter by owner offers.</summary>
public sealed class OwnerFilterTests : ComponentTest
{
    private static readonly PersonRow here = Row("王思琪", Roles.Sales, isActive: true);
    private static readonly PersonRow left = Row("刘海洋", Roles.Sales, isActive: false) with { LeftOpenWork = true };
    private static readonly PersonRow gone = Row("陈志远", Roles.Sales, isActive: false);
    private static readonly PersonRow changed = Row("Daniel Weber", Roles.ProductDesigner, isActive: true) with { LeftOpenWork = true };

    [Fact]
    public void Who_left_while_work_is_open_is_offered_and_marked_and_who_left_nothing_is_not()
    {
        Assert.Equal(["王思琪", "刘海洋 (left)", "Daniel Weber"], Offered(null));
    }

    [Fact]
    public void Who_is_filtered_by_stays_offered_and_is_marked_in_chinese_too()
    {
        Speak(PortalCultures.Chinese);

        Assert.Equal(["王思琪", "刘海洋（已离职）", "陈志远（已离职）", "Daniel Weber"], Offered(gone.Id));
    }

    private IEnumerable<string> Offered(Guid? chosen) =>
        Render<OwnerFilter>(parameters => parameters.Add(f => f.People, [here, left, gone, changed]).Add(f => f.Value, chosen))
            .FindComponent<ChoiceSelect>().Instance.Items.Select(choice => choice.Name);

    private static PersonRow Row(string name, Roles roles, bool isActive) => new(Guid.NewGuid(), 1, name, name, null, roles, null, isActive, null);
}
