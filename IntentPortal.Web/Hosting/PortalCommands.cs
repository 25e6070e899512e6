using System.Globalization;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.DemoData;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Hosting;

/// <summary>
/// The commands that run instead of the server or before it: <c>--migrate</c>, <c>demo --intents N --seed S</c>.
/// </summary>
public static class PortalCommands
{
    /// <summary>The default number of demo intents.</summary>
    public const int DemoIntents = 1_500;
    /// <summary>The default seed of the demo data.</summary>
    public const int DemoSeed = 7;

    /// <summary>Runs the command in the arguments; returns false when the server should start.</summary>
    public static async Task<bool> RunCommandAsync(this WebApplication app, string[] args)
    {
        DatabaseMigration migration = app.Services.GetRequiredService<DatabaseMigration>();
        bool demo = args.FirstOrDefault() == "demo";
        bool migrate = args.Contains("--migrate");
        if (demo || migrate || app.Environment.IsDevelopment())
        {
            await migration.MigrateAsync(CancellationToken.None);
        }

        DemoLoader loader = app.Services.GetRequiredService<DemoLoader>();
        if (demo)
        {
            await LoadDemoAsync(loader, Number(app.Configuration, "intents", DemoIntents), Number(app.Configuration, "seed", DemoSeed));
            return true;
        }

        if (migrate)
        {
            return true;
        }

        // Invalid settings are reported before any database error.
        app.Services.GetService<IStartupValidator>()?.Validate();
        await migration.RequireKnownSchemaAsync(CancellationToken.None);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Data:Demo", true) && await loader.IsEmptyAsync(CancellationToken.None))
        {
            await LoadDemoAsync(loader, DemoIntents, DemoSeed);
        }

        return false;
    }

    private static async Task LoadDemoAsync(DemoLoader loader, int intents, int seed)
    {
        using var bar = new ProgressBar(intents);
        await loader.LoadAsync(intents, seed, bar, CancellationToken.None);
    }

    private static int Number(IConfiguration configuration, string name, int fallback) =>
        configuration[name] is not { } text ? fallback
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
        : throw new InvalidOperationException($"--{name} is '{text}'; expected is a whole number above 0.");
}
