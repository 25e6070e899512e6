using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A department that an administrator sets by hand.</summary>
public sealed class DepartmentSetHereTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_stays_at_the_next_sign_in_unless_configuration_says_that_the_claim_decides(bool claimDecides)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var people = database.Get<PersonService>();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        (Guid team, Guid division) = (await database.DepartmentAsync(), await database.DepartmentAsync());
        var account = new SignedInAccount("issuer|1", "chen", "陈志远", null, Roles.Sales, await NameAsync(database, division), claimDecides);
        Person person = (await people.SignInAsync(account, Cancel)).Value!;
        Assert.Equal(division, person.DepartmentId);

        Assert.True((await people.EditAsync(admin, new EditPerson(person.Id, person.Version, "陈志远", null, Roles.Sales, team, true), Cancel)).Succeeded);
        Person again = (await people.SignInAsync(account, Cancel)).Value!;

        Assert.Equal(claimDecides ? division : team, again.DepartmentId);
        Assert.Contains(
            await database.LinesAsync(person.Id),
            line => line.Kind == ChangeKind.Edited && line.Values!.Contains("\"IsDepartmentSetHere\":[false,true]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_is_added_with_a_department_has_it_after_the_first_sign_in()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var people = database.Get<PersonService>();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        (Guid team, Guid division) = (await database.DepartmentAsync(), await database.DepartmentAsync());
        Assert.True((await people.AddAsync(admin, new AddPerson("lin", "林晓", null, Roles.Sales, team), Cancel)).Succeeded);

        Person person = (await people.SignInAsync(new SignedInAccount("issuer|2", "lin", null, null, Roles.Sales, await NameAsync(database, division)), Cancel)).Value!;

        Assert.Equal(team, person.DepartmentId);
    }

    private static async Task<string> NameAsync(TestDatabase database, Guid department)
    {
        await using PortalDbContext context = await database.OpenAsync();
        Department found = await context.Departments.SingleAsync(d => d.Id == department, Cancel);
        return found.NameZh;
    }
}
