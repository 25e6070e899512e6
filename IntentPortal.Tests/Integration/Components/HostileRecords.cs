using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>
/// A running portal with an administrator signed in, and two records of each kind that say what a file may stumble over.
/// </summary>
public sealed class HostileRecords : IAsyncLifetime
{
    /// <summary>What stands in texts.</summary>
    public const string Text = "=HYPERLINK(\"http://x\",\"<&'>\") 😀𠮷 _x0041_ ]]>";

    /// <summary>What stands in numbers to call.</summary>
    public const string Phone = "+44 20 7946 4558";

    /// <summary>The keys of two fields of every kind of record; both are called the same.</summary>
    public static readonly IReadOnlyList<string> Keys = ["first", "second"];

    /// <summary>What both fields are called.</summary>
    public const string Label = "=预算 😀";

    public PortalServer Server { get; } = new() { Settings = { ["Data:Demo"] = "false" } };

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Browser = await Server.SignInAsync("admin1");
        Guid me = (await Server.DemoPersonAsync("admin1")).Id;
        Outcome<Done> added = await Server.Services.GetRequiredService<ITransactionRunner>().RunAsSystemAsync<Done>((unit, cancel) => AddAsync(unit, me, cancel), TestContext.Current.CancellationToken);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        await Server.Services.GetRequiredService<IReferenceData>().ReloadAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Browser?.Dispose();
        await Server.DisposeAsync();
    }

    private static async Task<Outcome<Done>> AddAsync(IUnitOfWork unit, Guid me, CancellationToken cancel)
    {
        foreach (CustomFieldTarget target in Enum.GetValues<CustomFieldTarget>())
        {
            foreach (string key in Keys)
            {
                unit.CustomFields.Add(CustomField.Define(unit.NewId(), new SaveCustomField(null, 0, target, key, CustomFieldType.LongText, Label, Label, 1, false, [], true)).Value!);
            }
        }

        CustomValues custom = CustomValues.Empty.With(Keys[0], CustomValue.Of(Text)).With(Keys[1], CustomValue.Of(Text));
        var source = new IntentSource(unit.NewId());
        source.Edit(Text, Text, 1);
        unit.Sources.Add(source);
        foreach (CustomerStage stage in new[] { CustomerStage.Intent, CustomerStage.Won })
        {
            Customer customer = Customer.Add(
                unit.NewId(), await unit.NextCodeAsync(CodeSeries.Customer, cancel),
                new CustomerDetails { Name = Text, ShortName = Text, Phone = Phone, Address = Text, Notes = Text, Tags = ["@x", "😀"], SourceId = source.Id, Custom = custom },
                me, null, unit.Now).Value!;
            customer.StartAt(stage, deactivated: false);
            unit.Customers.Add(customer);
            Contact contact = Contact.Add(unit.NewId(), customer.Id, new ContactDetails { Name = Text, Title = Text, Department = Text, Phone = Phone, WeChat = "-weixin", Notes = Text, Custom = custom }).Value!;
            unit.Contacts.Add(contact);
            var said = new IntentDetails
            {
                Subject = Text,
                Content = $"{Text}\n{string.Concat(Enumerable.Repeat("😀", 9_000))}",
                ContactId = contact.Id,
                SourceId = source.Id,
                SourceDetail = Text,
                Quantity = 2.5m,
                ExpectedAmount = 1_200_000m,
                ExpectedOn = new DateOnly(2026, 9, 1),
                Tags = ["@x", "😀"],
                Custom = custom,
            };
            unit.Intents.Add(Intent.Capture(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, cancel), said, customer.Id, me, null, me, unit.Now).Value!);
            var sold = new OpportunityDetails { Name = Text, ContactId = contact.Id, ExpectedAmount = 1_200_000m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35, Custom = custom };
            unit.Opportunities.Add(Opportunity.Create(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, cancel), customer.Id, sold, me, null, unit.Now).Value!);
        }

        return Done.Instance;
    }
}
