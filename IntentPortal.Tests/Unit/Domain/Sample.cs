using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Valid records for tests that vary only one thing.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Guid Source = Guid.NewGuid();

    public static readonly Guid Person = Guid.NewGuid();

    public static IntentDetails Details => new() { Subject = "想要低温版本", Content = "冬天仓库零下二十度，控制器启动不了。", SourceId = Source };

    public static CustomerDetails CustomerDetails => new() { Name = "杭州云帆科技有限公司", SourceId = Source, Mobile = "139 1234 5678", Email = "Info@Yunfan.example.com" };

    public static Intent Intent(IntentStatus status = IntentStatus.New, Guid? owner = null, Guid? department = null, Guid? capturedBy = null, IntentKind kind = IntentKind.NewNeed)
    {
        Intent intent = IntentPortal.Domain.Intents.Intent.Capture(
            Guid.NewGuid(), RecordCode.For(CodeSeries.Intent, 2026, 1), Details with { Kind = kind }, Guid.NewGuid(), owner, department, capturedBy ?? Person, Now).Value!;
        Refusal? refusal = status switch
        {
            IntentStatus.FollowingUp => FollowedUp(intent),
            IntentStatus.Suggestion => intent.ConfirmAsSuggestion(Guid.NewGuid(), true, Person, Now),
            IntentStatus.Purchase => intent.ConfirmAsPurchase(Guid.NewGuid(), false, Person, Now),
            IntentStatus.Invalid => intent.ConfirmAsInvalid(Guid.NewGuid(), null, Person, Now),
            _ => null,
        };
        Assert.Null(refusal);
        Assert.Equal(status, intent.Status);
        return intent;
    }

    public static Customer Customer(CustomerStage stage = CustomerStage.Intent, bool deactivated = false)
    {
        Customer customer = IntentPortal.Domain.Customers.Customer.Add(
            Guid.NewGuid(), RecordCode.For(CodeSeries.Customer, 2026, 1), CustomerDetails, Person, null, Now).Value!;
        customer.StartAt(stage, deactivated);
        return customer;
    }

    private static Refusal? FollowedUp(Intent intent)
    {
        intent.FollowUp(Now, Now);
        return null;
    }
}
