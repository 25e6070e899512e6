using System.Reflection;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Tests.Integration.Security.Rights;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>The rights matrix covers all operations.</summary>
public class RightsCompletenessTests
{
    // These have no actor: the first runs before there is a person, the second is a background job.
    private static readonly HashSet<string> withoutPerson =
        [$"{nameof(PersonService)}.{nameof(PersonService.SignInAsync)}", $"{nameof(RecycleBinService)}.{nameof(RecycleBinService.PurgeDueAsync)}"];

    private static readonly Type[] parts = [.. typeof(RightsOperations).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRightsOperations)))];

    [Fact]
    public void Every_method_of_every_service_and_query_is_in_the_matrix()
    {
        Type[] types = [.. typeof(IntentService).Assembly.GetTypes().Where(t =>
            t.IsPublic && ((t.IsClass && t.Name.EndsWith("Service", StringComparison.Ordinal)) || (t.IsInterface && t.Name.EndsWith("Queries", StringComparison.Ordinal))))];
        // A method of a common base class counts as a method of each derived service.
        List<MethodInfo> methods = [.. types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance)).Where(m => m.DeclaringType != typeof(object))];
        HashSet<string> covered = [.. RightsOperations.All.Select(o => o.Method)];

        Assert.Equal([], methods.Select(Named).Where(name => !covered.Contains(name) && !withoutPerson.Contains(name)));
        Assert.Equal([], covered.Concat(withoutPerson).Except(methods.Select(Named)));
        Assert.All(methods, method => Assert.Equal(!withoutPerson.Contains(Named(method)), method.GetParameters()[0].Name == "actor"));
    }

    private static string Named(MethodInfo method) => $"{method.ReflectedType!.Name}.{method.Name}";

    [Fact]
    public void Every_part_of_the_matrix_is_tried_by_a_class()
    {
        IEnumerable<Type> tried = typeof(RightsOperations).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } matrix } && matrix.GetGenericTypeDefinition() == typeof(RightsMatrixTests<>))
            .Select(t => t.BaseType!.GetGenericArguments()[0]);

        Assert.Equal(parts.OrderBy(t => t.Name), tried.OrderBy(t => t.Name));
        Assert.Equal(
            RightsOperations.All.Select(o => o.Name).Order(),
            parts.SelectMany(t => (IEnumerable<RightsOperation>)t.GetProperty(nameof(IRightsOperations.All))!.GetValue(null)!).Select(o => o.Name).Order());
    }
}
