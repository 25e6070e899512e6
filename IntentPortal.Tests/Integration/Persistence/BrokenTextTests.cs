using System.Reflection;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Passes text that cannot be normalized to every text parameter of every command and query. It must be refused or
/// searched for, without an exception.
/// </summary>
public sealed class BrokenTextTests
{
    private static readonly string[] broken = ["上海\uFFFE精密", "Acme\uFFFF Ltd", "\uD83D", "张\uDE00伟"];

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
                        // Enumerate all rows.
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

        CancellationToken cancel = TestContext.Current.CancellationToken;
        foreach (string text in broken)
        {
            var capture = new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = text, Content = "新购", SourceId = world.Source }, world.Customer, null, null, null, []);
            IsUnreadable((await database.Get<IntentService>().CaptureAsync(world.Person, capture, cancel)).Refusal, "Subject");
            IsUnreadable((await database.Get<CustomerService>().EditAsync(world.Person, new EditCustomer(world.Customer, 1, new CustomerDetails { Name = text, SourceId = world.Source }), cancel)).Refusal, "Name");
            var opportunity = new AddOpportunity(world.Customer, new OpportunityDetails { Name = text, ExpectedAmount = 1m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 }, null);
            IsUnreadable((await database.Get<OpportunityService>().AddAsync(world.Person, opportunity, cancel)).Refusal, "Name");
        }
    }

    private static void IsUnreadable(Refusal? refusal, string field) =>
        Assert.Equal(FieldProblemKind.Unreadable, refusal?.Problems.FirstOrDefault(problem => problem.Field == field)?.Kind);

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
                return text;
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
