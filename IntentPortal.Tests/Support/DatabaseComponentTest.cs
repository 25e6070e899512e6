using System.Security.Claims;
using Bunit.TestDoubles;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Support;

/// <summary>A component on the services and a database of its own, looked at by a person who is signed in.</summary>
public abstract class DatabaseComponentTest : ComponentTest, IAsyncLifetime
{
    private readonly BunitAuthorizationContext signedIn;
    private TestDatabase? database;

    protected DatabaseComponentTest() => signedIn = this.AddAuthorization();

    protected TestDatabase Database => database!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await FillAsync();
        Services.AddScoped<CurrentPerson>();
        Services.AddScoped<RefusalText>();
        AddServices();
        Render<MudPopoverProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsyncCore();
        await Database.DisposeAsync();
    }

    /// <summary>Puts into the database what every test of the class needs.</summary>
    protected abstract Task FillAsync();

    /// <summary>Gives the component what it asks for, out of the database's services.</summary>
    protected abstract void AddServices();

    protected void Add<T>()
        where T : class => Services.AddSingleton(Database.Get<T>());

    /// <summary>
    /// Has somebody look, with the roles by which components choose what to offer; the services read them from the
    /// database.
    /// </summary>
    protected void SignIn(Guid person, params IEnumerable<Roles> roles)
    {
        signedIn.SetAuthorized("viewer");
        signedIn.SetClaims([new Claim(PersonPrincipal.PersonClaim, person.ToString()), .. roles.Select(role => new Claim(PersonPrincipal.RoleClaim, role.ToString()))]);
    }
}
