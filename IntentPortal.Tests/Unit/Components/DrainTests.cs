using Bunit;
using IntentPortal.Web.Hosting.Draining;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>A draining node asks all browsers to move, including those that connect late.</summary>
public sealed class DrainTests
{
    private readonly LiveCircuits circuits = new();
    private readonly BunitJSInterop here = new() { Mode = JSRuntimeMode.Loose };
    private readonly BunitJSInterop late = new() { Mode = JSRuntimeMode.Loose };

    [Fact]
    public async Task A_page_that_comes_up_while_its_node_ends_is_asked_to_go_on_at_once()
    {
        var drain = new Drain(circuits, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), Options.Create(new DrainOptions()), NullLogger<Drain>.Instance);
        drain.Join("here", here.JSRuntime);
        here.VerifyNotInvoke("intentPortal.moveOn");
        Task ending = drain.RunAsync();
        here.VerifyInvoke("intentPortal.moveOn");

        drain.Join("late", late.JSRuntime);

        late.VerifyInvoke("intentPortal.moveOn");
        circuits.Gone("here");
        Assert.False(ending.IsCompleted);
        circuits.Gone("late");
        await ending;
    }
}
