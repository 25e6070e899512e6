using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Tests.Unit.Domain;

public class PersonTests
{
    [Fact]
    public void The_identity_provider_decides_on_roles_at_sign_in()
    {
        Person person = Added(Roles.None);

        person.SignIn("sub", "王芳", null, Roles.Sales | Roles.Marketing, null, Sample.Now);

        Assert.Equal(Roles.Sales | Roles.Marketing, person.Roles);
    }

    [Fact]
    public void A_role_taken_away_here_does_not_come_back_at_the_next_sign_in_until_it_is_given_again()
    {
        Person person = Added(Roles.Sales | Roles.SalesManager);
        person.SetRoles(Roles.Sales);

        person.SignIn("sub", null, null, Roles.Sales | Roles.SalesManager, null, Sample.Now);
        Assert.Equal(Roles.Sales, person.Roles);

        person.SetRoles(Roles.Sales | Roles.SalesManager);
        person.SignIn("sub", null, null, Roles.Sales | Roles.SalesManager, null, Sample.Now);
        Assert.Equal(Roles.Sales | Roles.SalesManager, person.Roles);
    }

    [Fact]
    public void User_names_are_kept_in_lower_case() => Assert.Equal("wang.fang", Added(Roles.None).UserName);

    private static Person Added(Roles roles) => Person.Add(Guid.NewGuid(), "Wang.Fang", "王芳", null, roles, null).Value!;
}
