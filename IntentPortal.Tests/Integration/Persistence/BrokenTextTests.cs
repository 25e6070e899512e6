using System.Data.Common;
using System.Reflection;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Passes text with what nobody sees and what cannot be normalised to every text of every command and query. It must be
/// searched for without an exception, and nothing of it may be stored.
/// </summary>
public sealed class BrokenTextTests
{
    private static readonly string[] broken = ["上海\uFFFE精密", "Acme\uFFFF Ltd", "\uD83D", "张\uDE00伟", "\uFEFF云\u200B帆\u00AD科\u2060技\u202E有\u000B限\u0007公\u2029司\u3000"];

    // Only the identity provider writes these texts, and a sign-in must not fail because of them.
    private static readonly HashSet<string> left = [$"{nameof(PersonService)}.{nameof(PersonService.SignInAsync)}"];

    public static TheoryData<string, string> Operations() =>
    [
        .. typeof(Intent).Assembly.GetExportedTypes()
            .Where(type => (type.Name.EndsWith("Service", StringComparison.Ordinal) && type.IsClass) || (type.Name.EndsWith("Queries", StringComparison.Ordinal) && type.IsInterface))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)
                .Where(method => !left.Contains($"{type.Name}.{method.Name}") && method.GetParameters().Any(p => TakesText(p.ParameterType, [])))
                .Select(method => new TheoryDataRow<string, string>(type.FullName!, method.Name))),
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Nothing_of_a_text_that_nobody_sees_is_stored_and_nothing_fails(string service, string method)
    {
        Type type = typeof(Intent).Assembly.GetType(service)!;
        await using TestDatabase database = await TestDatabase.CreateAsync();
        World world = await World.CreateAsync(database);
        object target = database.Services.GetService(type) ?? throw new InvalidOperationException($"{service} is not registered.");
        foreach (string text in broken)
        {
            foreach (MethodInfo operation in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).Where(m => m.Name == method))
            {
                object?[] arguments = [.. operation.GetParameters().Select(p => world.Argument(type, p.Name!, p.ParameterType, text))];
                object? answer = operation.Invoke(target, arguments);
                if (answer is Task task)
                {
                    await task;
                }
                else if (answer is IAsyncEnumerable<object> rows)
                {
                    await foreach (object _ in rows)
                    {
                        // Enumerate all rows.
                    }
                }
            }
        }

        Assert.Empty(await StoredAsync(database));
    }

    [Fact]
    public async Task The_texts_arrive_where_they_are_cleaned()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        World world = await World.CreateAsync(database);
        CancellationToken cancel = TestContext.Current.CancellationToken;
        var details = new CustomerDetails
        {
            Name = broken[^1],
            ShortName = broken[^1],
            Notes = broken[^1],
            Address = broken[^1],
            Tags = [broken[^1]],
            SourceId = world.Source,
            Email = "wang\u200B＠lingkuan.cn\u2060",
            WebSite = "ｗｗｗ.ling\u00ADkuan.cn",
            Phone = "０５９２－555\u200B0001转8001",
            Mobile = "\u202D138 1234 0001\u202C",
        };

        Outcome<CustomerRef> edited = await database.Get<CustomerService>().EditAsync(world.Person, new EditCustomer(world.Customer, 1, details), cancel);

        Assert.True(edited.Succeeded, edited.Refusal?.ToString());
        await using PortalDbContext context = await database.OpenAsync();
        Customer stored = await context.Customers.SingleAsync(c => c.Id == world.Customer, cancel);
        Assert.Equal(("云帆科技有 限公 司", "云帆科技有 限公 司", "云帆科技有\n限公\n司", "云帆科技有 限公 司"), (stored.Name, stored.ShortName, stored.Notes, stored.Address));
        Assert.Equal(("wang@lingkuan.cn", "https://www.lingkuan.cn", "0592-5550001转8001", "138 1234 0001"), (stored.Email, stored.WebSite, stored.Phone, stored.Mobile));
        Assert.Equal(["云帆科技有 限公 司"], stored.Tags);
        Assert.Equal(("+865925550001", "+8613812340001"), (stored.PhoneE164, stored.MobileE164));
        Assert.Empty(await StoredAsync(database));
    }

    // Every text in the database that holds a hostile character. Drafts are what was typed and are not looked at.
    private static async Task<List<string>> StoredAsync(TestDatabase database)
    {
        List<string> stored = [];
        await using PortalDbContext context = await database.OpenAsync();
        await context.Database.OpenConnectionAsync();
        foreach (ITable table in context.Model.GetRelationalModel().Tables.Where(t => t.Name != "Drafts"))
        {
            foreach (IColumn column in table.Columns.Where(c => c.ProviderClrType == typeof(string)))
            {
                await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT \"{column.Name}\" FROM \"{table.Name}\" WHERE \"{column.Name}\" IS NOT NULL";
                await using DbDataReader reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    if (Hostile.IsIn(reader.GetString(0)))
                    {
                        stored.Add($"{table.Name}.{column.Name}: {reader.GetString(0)}");
                    }
                }
            }
        }

        return stored;
    }

    private static bool TakesText(Type type, HashSet<Type> seen)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return wanted == typeof(string)
            || (wanted.IsGenericType && Array.Exists(wanted.GetGenericArguments(), part => TakesText(part, seen)))
            || (wanted.Assembly == typeof(Intent).Assembly && !wanted.IsEnum && seen.Add(wanted) && wanted.GetProperties().Any(part => TakesText(part.PropertyType, seen)));
    }

    // Existing records, so that a command gets as far as checking its texts.
    private sealed class World
    {
        private Guid contact;
        private Guid product;
        private Guid reason;
        private Guid suggestion;
        private Intent? intent;
        private Guid opportunity;

        public Guid Person { get; private set; }

        public Guid Source { get; private set; }

        public Guid Customer { get; private set; }

        public static async Task<World> CreateAsync(TestDatabase database)
        {
            var world = new World { Person = await database.PersonAsync(Roles.Sales | Roles.SalesManager | Roles.Marketing | Roles.Administrator | Roles.ProductDesigner) };
            world.Source = await database.SourceAsync();
            world.Customer = await database.CustomerAsync(world.Source, world.Person, stage: CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司" });
            world.contact = await database.ContactAsync(world.Customer, new ContactDetails { Name = "王芳" });
            world.product = await database.ProductAsync();
            world.reason = await database.ReasonAsync();
            world.suggestion = await database.SuggestionAsync();
            world.intent = await database.IntentAsync(world.Customer, world.Source, world.Person, world.Person);
            var details = new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 };
            Outcome<OpportunityRef> added = await database.Get<OpportunityService>().AddAsync(world.Person, new AddOpportunity(world.Customer, details, null), TestContext.Current.CancellationToken);
            world.opportunity = added.Succeeded ? added.Value.Id : throw new InvalidOperationException(added.Refusal.ToString());
            return world;
        }

        public object? Argument(Type service, string name, Type type, string text)
        {
            Type wanted = Nullable.GetUnderlyingType(type) ?? type;
            if (wanted == typeof(string))
            {
                // With all else right, so that nothing but the text can be refused.
                return name.ToLowerInvariant() switch
                {
                    "email" => "wang\u200B＠lingkuan.cn\u2060",
                    "website" => "ling\u00ADkuan.cn",
                    "creditcode" => null,
                    "filename" => $"{text}.pdf",
                    "key" => "bud\u200Bget",
                    "timezone" => "Asia/Shang\u200Bhai",
                    _ => text,
                };
            }

            if (wanted == typeof(Guid))
            {
                return Identity(service, name);
            }

            if (wanted == typeof(MatchCriteria))
            {
                return MatchCriteria.Of(new CustomerDetails { Name = text, Phone = text, Email = text, CreditCode = text, WebSite = text }, [new ContactDetails { Name = text, Mobile = text, Email = text, WeChat = text }]);
            }

            if (wanted == typeof(StageRequirements))
            {
                return StageRequirements.None.With(OpportunityStage.Won, text, required: true);
            }

            if (wanted == typeof(IReadOnlyDictionary<Guid, long>))
            {
                return new Dictionary<Guid, long> { [intent!.Id] = 1L };
            }

            if (wanted == typeof(CustomValues))
            {
                return CustomValues.Empty;
            }

            if (wanted == typeof(long) && name.Equals("version", StringComparison.OrdinalIgnoreCase))
            {
                return 1L;
            }

            if (wanted.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(wanted) && wanted.GetGenericArguments() is [var item])
            {
                var one = Array.CreateInstance(item, 1);
                one.SetValue(Argument(service, name, item, text), 0);
                return wanted.IsInstanceOfType(one) ? one : Activator.CreateInstance(wanted.IsInterface ? typeof(HashSet<>).MakeGenericType(item) : wanted, one);
            }

            return wanted.Assembly == typeof(Intent).Assembly && !wanted.IsEnum ? Whole(service, wanted, text)
                : wanted.IsEnum ? Enum.GetValues(wanted).GetValue(0)
                : wanted == typeof(CancellationToken) ? TestContext.Current.CancellationToken
                : wanted == typeof(TimeOnly) ? new TimeOnly(9, 0)
                : wanted == typeof(DateOnly) ? new DateOnly(2026, 3, 3)
                : wanted == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)
                : wanted == typeof(TimeZoneInfo) ? TimeZoneInfo.Utc
                : wanted == typeof(bool) ? true
                : Convert.ChangeType(1, wanted, System.Globalization.CultureInfo.InvariantCulture);
        }

        private object Whole(Type service, Type type, string text)
        {
            ConstructorInfo constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            object whole = constructor.Invoke([.. constructor.GetParameters().Select(p => IsNew(type, p.Name!) ? Guid.NewGuid() : Argument(service, p.Name!, p.ParameterType, text))]);
            foreach (PropertyInfo part in type.GetProperties().Where(p => p.CanWrite && !IsNew(type, p.Name)))
            {
                part.SetValue(whole, Argument(service, part.Name, part.PropertyType, text));
            }

            return whole;
        }

        // Identities that the caller generates.
        private static bool IsNew(Type type, string name) => (type == typeof(CaptureIntent) && name == nameof(CaptureIntent.IntentId)) || (type == typeof(StoredFile) && name == nameof(StoredFile.Id));

        private Guid Identity(Type service, string name)
        {
            string asked = name.ToLowerInvariant();
            return asked.Contains("contact", StringComparison.Ordinal) ? contact
                : asked.Contains("source", StringComparison.Ordinal) ? Source
                : asked.Contains("product", StringComparison.Ordinal) ? product
                : asked.Contains("reason", StringComparison.Ordinal) ? reason
                : asked.Contains("suggestion", StringComparison.Ordinal) ? suggestion
                : asked.Contains("customer", StringComparison.Ordinal) ? Customer
                : asked.Contains("opportunity", StringComparison.Ordinal) ? opportunity
                : asked is "actor" or "ownerid" or "personid" or "owner" ? Person
                : asked.Contains("intent", StringComparison.Ordinal) ? intent!.Id
                : service.Name.Contains("Opportunit", StringComparison.Ordinal) ? opportunity
                : service.Name.Contains("Customer", StringComparison.Ordinal) || service.Name.Contains("Conversion", StringComparison.Ordinal) ? Customer
                : intent!.Id;
        }
    }
}
