using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A process that captures intents in several concurrent tasks and prints each one once it is acknowledged, until it is
/// killed.
/// </summary>
internal static class CaptureUntilKilled
{
    public const string Argument = "--capture-until-killed";

    private const int Writers = 8;

    public static async Task<int> RunAsync(string folder, Guid actor, Guid source)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddPortalInfrastructure(configuration, folder).BuildServiceProvider();
        var service = services.GetRequiredService<IntentService>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(service, writer, actor, source))));
        return 1;
    }

    private static async Task WriteAsync(IntentService service, int writer, Guid actor, Guid source)
    {
        for (int i = 0; ; i++)
        {
            var customer = new CustomerDetails { Name = $"断电测试{writer}之{i}有限公司" };
            var contact = new ContactDetails { Name = "联系人", IsPrimary = true };
            Outcome<IntentRef> outcome = await service.CaptureAsync(
                actor,
                new CaptureIntent(
                    Guid.CreateVersion7(), new IntentDetails { Subject = $"断电测试 {writer} {i}", Content = "写到一半", SourceId = source }, null,
                    new QuickAddCustomer(customer, [contact], null), actor, null, []),
                CancellationToken.None);
            Console.Out.WriteLine(outcome.Succeeded ? $"{outcome.Value.Id} {outcome.Value.Code}" : outcome.Refusal.ToString());
            Console.Out.Flush();
        }
    }
}
