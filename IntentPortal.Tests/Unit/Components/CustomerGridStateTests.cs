using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Web.Features.Customers.Archive;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Tests.Unit.Components;

public sealed class CustomerGridStateTests
{
    [Fact]
    public void Any_view_of_customers_comes_back_from_its_own_address()
    {
        var random = new Bogus.Randomizer(11);
        for (int i = 0; i < 300; i++)
        {
            var state = new CustomerGridState
            {
                Text = random.Bool() ? random.Words(2) + " 冷库&%=#" : null,
                Stage = random.Bool() ? random.Enum<CustomerStage>() : null,
                Category = random.Bool() ? random.Enum<CustomerCategory>() : null,
                IndustryId = random.Bool() ? random.Guid() : null,
                RegionId = random.Bool() ? random.Guid() : null,
                Size = random.Bool() ? random.Enum<CustomerSize>() : null,
                Grade = random.Bool() ? random.Enum<CustomerGrade>() : null,
                SourceId = random.Bool() ? random.Guid() : null,
                OwnerId = random.Bool() ? random.Guid() : null,
                Unassigned = random.Bool(),
                Overdue = random.Bool(),
                WithDeactivated = random.Bool(),
                DepartmentId = random.Bool() ? random.Guid() : null,
                Tag = random.Bool() ? "华东 &重点" : null,
                From = random.Bool() ? new DateOnly(2026, 3, random.Int(1, 31)) : null,
                To = random.Bool() ? new DateOnly(2026, 4, random.Int(1, 30)) : null,
                Sort = random.Enum([.. CustomerGridState.Details]),
                Descending = random.Bool(),
                Columns = random.Bool() ? [CustomerSort.Code, .. random.ArrayElements(Enum.GetValues<CustomerSort>(), 4).Where(c => c != CustomerSort.Code)] : [],
                Page = random.Int(0, 900),
                PageSize = random.ListItem([.. CustomerGridState.PageSizes]),
            };

            CustomerGridState back = CustomerGridState.Parse("?" + state.Format(), out IReadOnlyList<string> ignored);

            Assert.Empty(ignored);
            Assert.Equal(state.Format(), back.Format());
            Assert.Equal(state.ShownColumns, back.ShownColumns);
        }
    }

    [Fact]
    public void Any_view_of_contacts_comes_back_from_its_own_address_and_always_shows_whose_row_it_is()
    {
        var random = new Bogus.Randomizer(13);
        for (int i = 0; i < 300; i++)
        {
            var state = new ContactGridState
            {
                Text = random.Bool() ? random.Words(2) + " 李&%=#" : null,
                Stage = random.Bool() ? random.Enum<CustomerStage>() : null,
                DecisionRole = random.Bool() ? random.Enum<DecisionRole>() : null,
                OwnerId = random.Bool() ? random.Guid() : null,
                Custom = random.Bool() ? new CustomView([new CustomFilter("hobby", ["围棋"])], ["hobby"], random.Bool() ? "hobby" : null) : CustomView.None,
                WithFormer = random.Bool(),
                Sort = random.Enum<ContactSort>(),
                Descending = random.Bool(),
                Columns = random.Bool() ? [ContactSort.Name, .. random.ArrayElements(Enum.GetValues<ContactSort>(), 3).Where(c => c != ContactSort.Name)] : [],
                Page = random.Int(0, 900),
                PageSize = random.ListItem([.. CustomerGridState.PageSizes]),
            };

            ContactGridState back = ContactGridState.Parse("?" + state.Format(), out IReadOnlyList<string> ignored);

            Assert.Empty(ignored);
            Assert.Equal(state.Format(), back.Format());
            Assert.Equal(state.ShownColumns, back.ShownColumns);
        }

        Assert.Equal([ContactSort.Name, ContactSort.Email], ContactGridState.Parse("?columns=Email", out _).ShownColumns);
    }
}
