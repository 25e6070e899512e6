using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Features.Administration;

namespace IntentPortal.Tests.Unit.Components;

public sealed class RulesFormTests
{
    [Theory]
    [InlineData("", "18:00", "WorkStartsAt")]
    [InlineData("09:00", "", "WorkEndsAt")]
    [InlineData("25:99", "18:00", "WorkStartsAt")]
    public void A_time_that_was_emptied_is_asked_for_and_not_taken_for_midnight(string starts, string ends, string field)
    {
        var form = new RulesForm(new RuleValues()) { WorkStartsAt = starts, WorkEndsAt = ends };

        FieldProblem problem = Assert.Single(form.Unreadable!.Problems);
        Assert.Equal((field, FieldProblemKind.Required), (problem.Field, problem.Kind));
    }

    [Fact]
    public void What_stands_can_be_read()
    {
        var form = new RulesForm(new RuleValues());

        Assert.Null(form.Unreadable);
        Assert.Equal(new RuleValues(), form.Values);
    }
}
