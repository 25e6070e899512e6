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
    public void A_department_set_here_stays_at_the_next_sign_in_until_it_is_given_back_to_the_directory()
    {
        (Guid here, Guid directory) = (Guid.NewGuid(), Guid.NewGuid());
        Person person = Added(Roles.Sales);
        person.Edit(person.Name, null, here);

        person.SignIn("sub", null, null, Roles.Sales, directory, Sample.Now);
        Assert.Equal((here, true), (person.DepartmentId, person.IsDepartmentSetHere));

        person.Edit("王小芳", null, here);
        Assert.True(person.IsDepartmentSetHere);

        person.Edit(person.Name, null, here, keepsDepartment: false);
        person.SignIn("sub", null, null, Roles.Sales, directory, Sample.Now);
        Assert.Equal((directory, false), (person.DepartmentId, person.IsDepartmentSetHere));
    }

    [Fact]
    public void A_department_that_nobody_set_here_follows_the_directory_although_other_fields_are_edited()
    {
        (Guid before, Guid after) = (Guid.NewGuid(), Guid.NewGuid());
        Person person = Added(Roles.Sales);
        person.SignIn("sub", null, null, Roles.Sales, before, Sample.Now);
        person.Edit("王小芳", null, before);

        person.SignIn("sub", null, null, Roles.Sales, after, Sample.Now);

        Assert.Equal(after, person.DepartmentId);
    }

    [Fact]
    public void The_directory_replaces_a_department_set_here_where_configuration_says_so()
    {
        Guid directory = Guid.NewGuid();
        Person person = Added(Roles.Sales);
        person.Edit(person.Name, null, Guid.NewGuid());

        person.SignIn("sub", null, null, Roles.Sales, directory, Sample.Now, departmentDecides: true);

        Assert.Equal((directory, false), (person.DepartmentId, person.IsDepartmentSetHere));
    }

    [Fact]
    public void User_names_are_kept_in_lower_case() => Assert.Equal("wang.fang", Added(Roles.None).UserName);

    private static Person Added(Roles roles) => Person.Add(Guid.NewGuid(), "Wang.Fang", "王芳", null, roles, null).Value!;
}
