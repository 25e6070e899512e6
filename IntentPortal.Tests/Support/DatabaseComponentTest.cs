using System.Security.Claims;
using Bunit.TestDoubles;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Support;

/// <summary>Base class for tests of a component with real services, its own database and a signed-in person.</summary>
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
        Services.AddScoped<RowHistory>();
        AddServices();
        Render<MudPopoverProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsyncCore();
        await Database.DisposeAsync();
    }

    /// <summary>Adds the data that all tests of the class need.</summary>
    protected abstract Task FillAsync();

    /// <summary>Registers the database's services that the component injects.</summary>
    protected abstract void AddServices();

    protected void Add<T>()
        where T : class => Services.AddSingleton(Database.Get<T>());

    /// <summary>
    /// Signs a person in. Components decide by these roles what to offer; the services read the roles from the
    /// database.
    /// </summary>
    protected void SignIn(Guid person, params IEnumerable<Roles> roles)
    {
        signedIn.SetAuthorized("viewer");
        signedIn.SetClaims([new Claim(PersonPrincipal.PersonClaim, person.ToString()), .. roles.Select(role => new Claim(PersonPrincipal.RoleClaim, role.ToString()))]);
    }
}
