using System.Reflection;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Persistence;

/// <summary>Text that cannot be normalised, put into every text of every command and every look-up: it is refused or it is looked for, and nothing breaks.</summary>
public sealed class BrokenTextTests
{
    private static readonly string[] broken = ["上海\uFFFE精密", "Acme\uFFFF Ltd", "\uD83D", "张\uDE00伟"];

    // Texts that only the identity provider writes: it signs in whoever it says.
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
    public async Task Text_that_cannot_be_normalised_is_refused_or_looked_for(string service, string method)
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
                        // Read to the end.
                    }
                }
            }
        }
    }

    [Fact]
    public async Task The_texts_arrive_where_they_are_checked()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        World world = await World.CreateAsync(database);

        Assert.Equal(FieldProblemKind.Unreadable, await ProblemAsync<IntentService>(database, world, nameof(IntentService.CaptureAsync), "Subject"));
        Assert.Equal(FieldProblemKind.Unreadable, await ProblemAsync<CustomerService>(database, world, nameof(CustomerService.AddAsync), "Name"));
        Assert.Equal(FieldProblemKind.Unreadable, await ProblemAsync<CustomerService>(database, world, nameof(CustomerService.EditAsync), "Name"));
        Assert.Equal(FieldProblemKind.Unreadable, await ProblemAsync<OpportunityService>(database, world, nameof(OpportunityService.AddAsync), "Name"));
    }

    private static async Task<FieldProblemKind?> ProblemAsync<TService>(TestDatabase database, World world, string method, string field)
        where TService : notnull
    {
        MethodInfo operation = typeof(TService).GetMethod(method)!;
        var task = (Task)operation.Invoke(database.Get<TService>(), [.. operation.GetParameters().Select(p => world.Argument(typeof(TService), p.Name!, p.ParameterType, broken[0]))])!;
        await task;
        var refusal = (Refusal?)((object)((dynamic)task).Result).GetType().GetProperty("Refusal")!.GetValue((object)((dynamic)task).Result);
        return refusal?.Problems.FirstOrDefault(p => p.Field.Split('.')[^1] == field)?.Kind;
    }

    private static bool TakesText(Type type, HashSet<Type> seen)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return wanted == typeof(string)
            || (wanted.IsGenericType && Array.Exists(wanted.GetGenericArguments(), part => TakesText(part, seen)))
            || (wanted.Assembly == typeof(Intent).Assembly && !wanted.IsEnum && seen.Add(wanted) && wanted.GetProperties().Any(part => TakesText(part.PropertyType, seen)));
    }

    // Records that are there, so that a command gets as far as to its texts.
    private sealed class World
    {
        private Guid person;
        private Guid source;
        private Guid customer;
        private Guid contact;
        private Guid product;
        private Guid reason;
        private Guid suggestion;
        private Intent? intent;
        private Guid opportunity;

        public static async Task<World> CreateAsync(TestDatabase database)
        {
            var world = new World { person = await database.PersonAsync(Roles.Sales | Roles.SalesManager | Roles.Marketing | Roles.Administrator | Roles.ProductDesigner) };
            world.source = await database.SourceAsync();
            world.customer = await database.CustomerAsync(world.source, world.person, stage: CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司" });
            world.contact = await database.ContactAsync(world.customer, new ContactDetails { Name = "王芳" });
            world.product = await database.ProductAsync();
            world.reason = await database.ReasonAsync();
            world.suggestion = await database.SuggestionAsync();
            world.intent = await database.IntentAsync(world.customer, world.source, world.person, world.person);
            var details = new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 };
            Outcome<OpportunityRef> added = await database.Get<OpportunityService>().AddAsync(world.person, new AddOpportunity(world.customer, details, null), TestContext.Current.CancellationToken);
            world.opportunity = added.Succeeded ? added.Value.Id : throw new InvalidOperationException(added.Refusal.ToString());
            return world;
        }

        public object? Argument(Type service, string name, Type type, string text)
        {
            Type wanted = Nullable.GetUnderlyingType(type) ?? type;
            if (wanted == typeof(string))
            {
                return text;
            }

            if (wanted == typeof(Guid))
            {
                return Identity(service, name);
            }

            if (wanted == typeof(DuplicateSigns))
            {
                return DuplicateSigns.Of(new CustomerDetails { Name = text, Phone = text, Email = text, CreditCode = text, WebSite = text }, [new ContactDetails { Name = text, Mobile = text, Email = text, WeChat = text }]);
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

        // What the caller names itself.
        private static bool IsNew(Type type, string name) => (type == typeof(CaptureIntent) && name == nameof(CaptureIntent.IntentId)) || (type == typeof(StoredFile) && name == nameof(StoredFile.Id));

        private Guid Identity(Type service, string name)
        {
            string asked = name.ToLowerInvariant();
            return asked.Contains("contact", StringComparison.Ordinal) ? contact
                : asked.Contains("source", StringComparison.Ordinal) ? source
                : asked.Contains("product", StringComparison.Ordinal) ? product
                : asked.Contains("reason", StringComparison.Ordinal) ? reason
                : asked.Contains("suggestion", StringComparison.Ordinal) ? suggestion
                : asked.Contains("customer", StringComparison.Ordinal) ? customer
                : asked.Contains("opportunity", StringComparison.Ordinal) ? opportunity
                : asked is "actor" or "ownerid" or "personid" or "owner" ? person
                : asked.Contains("intent", StringComparison.Ordinal) ? intent!.Id
                : service.Name.Contains("Opportunit", StringComparison.Ordinal) ? opportunity
                : service.Name.Contains("Customer", StringComparison.Ordinal) || service.Name.Contains("Conversion", StringComparison.Ordinal) ? customer
                : intent!.Id;
        }
    }
}
