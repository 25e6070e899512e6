using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Customers.Archive;
using IntentPortal.Web.Features.Intents.Capture;
using IntentPortal.Web.Features.Intents.Grid;
using IntentPortal.Web.Features.Opportunities.List;
using IntentPortal.Web.Hosting.Draining;
using IntentPortal.Web.Intake;
using IntentPortal.Web.Layout;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace IntentPortal.Web.Hosting;

/// <summary>The web shell: components, languages, security headers and health checks.</summary>
public static class PortalWebExtensions
{
    // A text field sends its value twice per keystroke, so the default of 32 KB ends a circuit at about 5,000 Chinese
    // characters.
    private const long LargestCircuitMessage = 256 * 1024;

    /// <summary>Registers the services of the web shell.</summary>
    public static WebApplicationBuilder AddPortalWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddOptions<CircuitOptions>().Bind(builder.Configuration.GetSection("Circuits")).ValidateOnStart();
        services.Configure<HubOptions>(options => options.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddDrain(builder.Configuration);
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter;
            // By default MudBlazor would keep messages with an action until they are dismissed.
            options.SnackbarConfiguration.RequireInteraction = false;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        ServiceDescriptor keys = services.Single(service => service.ServiceType == typeof(IKeyInterceptorService));
        services.Replace(ServiceDescriptor.Describe(
            keys.ServiceType,
            provider => new PromptKeyInterceptor((IKeyInterceptorService)ActivatorUtilities.CreateInstance(provider, keys.ImplementationType!), provider.GetRequiredService<ILogger<PromptKeyInterceptor>>()),
            keys.Lifetime));
        services.AddPortalLocalization();
        services.AddHealthChecks().AddDbContextCheck<PortalDbContext>("database", tags: [HealthExtensions.ReadyTag], customTestQuery: AnswersAsync);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<BrowserTime>();
        services.AddScoped<BrowserTab>();
        services.AddSingleton<DraftHolds>();
        services.AddScoped<IDrafts>(provider => new TabDrafts(provider.GetRequiredKeyedService<IDrafts>(IDrafts.Store), provider.GetRequiredService<DraftHolds>(), provider.GetRequiredService<BrowserTab>()));
        services.AddScoped<ThemeChoice>();
        services.AddScoped<KeyboardShortcuts>();
        services.AddScoped<RefusalText>();
        services.AddScoped<ChangeWords>();
        services.AddScoped<ChangeSentence>();
        services.AddScoped<RowHistory>();
        services.AddScoped<OpenDialogMemory>();
        services.AddScoped<FormDialogs>();
        services.AddScoped<CaptureDialogLauncher>();
        return builder;
    }

    /// <summary>Adds the middleware before authentication: headers, language, status pages.</summary>
    public static WebApplication UsePortalWeb(this WebApplication app)
    {
        app.UseDrain();
        app.UsePortalSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = PortalPaths.Status,
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute(PortalPaths.Status, createScopeForStatusCodePages: true);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        return app;
    }

    /// <summary>Maps the endpoints of the web shell. Must be called after authentication and authorization.</summary>
    public static WebApplication MapPortalWeb(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPortalHealth();
        app.MapCulture();
        app.MapFiles();
        app.MapIntentExport();
        app.MapCustomerExport();
        app.MapOpportunityExport();
        app.MapRazorComponents<Root>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    // A bad request is the caller's error and must not be reported as a server error.
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    // Queries a table, because an open connection does not prove that the schema exists.
    private static async Task<bool> AnswersAsync(PortalDbContext database, CancellationToken cancel)
    {
        await database.Changes.AnyAsync(cancel);
        return database.IsInPlace;
    }
}
