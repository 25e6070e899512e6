using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using PersonRecord = IntentPortal.Domain.People.Person;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Generates intents with their history over the last 120 days: captured, assigned, followed up with promises kept,
/// moved and missed, and some of them confirmed. Every step uses the aggregates, so that no invalid record can result.
/// </summary>
internal sealed class DemoIntents(int seed, DateTimeOffset now, DemoLists lists, IReadOnlyList<DemoCustomer> customers, IReadOnlyList<PersonRecord> designers)
{
    private static readonly TimeSpan span = TimeSpan.FromDays(120);

    private readonly DemoCustomer[] selectable = [.. customers.Where(c => !c.Customer.IsDeactivated)];
    private readonly Dictionary<(CodeSeries Series, int Year), long> running = [];
    private readonly Dictionary<(Guid Suggestion, Guid Customer), Demand> demands = [];
    private readonly Dictionary<Guid, List<Suggestion>> suggestionsByProduct = [];
    private readonly HashSet<Guid> wonCustomers = [];

    /// <summary>The demands for which the generated intents are evidence.</summary>
    public IReadOnlyCollection<Demand> Demands => demands.Values;

    /// <summary>The generated suggestions.</summary>
    public IEnumerable<Suggestion> Suggestions => suggestionsByProduct.Values.SelectMany(s => s);

    /// <summary>The last running numbers by series and year.</summary>
    public IReadOnlyDictionary<(CodeSeries Series, int Year), long> CodesGiven => running;

    /// <summary>Generates one intent and its records; must be called once for each index, in order.</summary>
    public DemoIntent Make(long index, long count)
    {
        var random = new DemoRandom(seed, index);
        DemoCustomer customer = random.Pick(selectable);
        DateTimeOffset capturedAt = now - span + TimeSpan.FromTicks((long)(span.Ticks * ((index + 0.5) / count)));
        if (capturedAt < customer.Customer.AddedAt)
        {
            capturedAt = customer.Customer.AddedAt.AddMinutes(5);
        }

        var story = new DemoStory(random, now, capturedAt);
        Intent intent = Capture(random, customer, capturedAt, story);
        if (random.Chance(AssignedShare(capturedAt)))
        {
            FollowUp(random, customer, intent, story);
        }

        return story.Finish(intent);
    }

    private Intent Capture(DemoRandom random, DemoCustomer customer, DateTimeOffset at, DemoStory story)
    {
        Product product = random.Pick(lists.Models);
        bool feedback = random.Chance(customer.Customer.Stage == CustomerStage.Won ? 0.75 : 0.1);
        (string zh, string en, string zhContent, string enContent) = random.Pick(feedback ? DemoWords.Feedback : DemoWords.Needs);
        string name = customer.IsChinese ? product.NameZh : product.NameEn;
        var details = new IntentDetails
        {
            Subject = string.Format(CultureInfo.InvariantCulture, customer.IsChinese ? zh : en, name),
            Content = string.Format(CultureInfo.InvariantCulture, customer.IsChinese ? zhContent : enContent, name),
            Kind = feedback ? IntentKind.Feedback : IntentKind.NewNeed,
            ContactId = random.Pick(customer.Contacts).Id,
            SourceId = random.Pick(lists.Channels).Id,
            ProductIds = random.Chance(0.15) ? [product.Id, random.Pick(lists.Models).Id] : [product.Id],
            Quantity = feedback ? null : random.Between(1, 40),
            ExpectedAmount = feedback ? null : random.Between(20, 9000) * 100m,
            ExpectedOn = feedback ? null : DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Between(20, 200)),
            Interest = random.Between(0, 3),
            Severity = feedback ? random.Pick([FeedbackSeverity.Idea, FeedbackSeverity.HampersUse, FeedbackSeverity.BlocksUse]) : null,
            Tags = random.Chance(0.25) ? [random.Pick(DemoWords.Tags)] : [],
        };
        PersonRecord by = random.Chance(0.6) ? customer.Marketing : customer.Sales;
        Guid id = random.NewId(at);
        Intent intent = Valid(Intent.Capture(id, NextCode(CodeSeries.Intent, at), details, customer.Customer.Id, null, by.DepartmentId, by.Id, at));
        story.Tell(at, by.Id, intent, ChangeKind.Captured, ("Status", null, nameof(IntentStatus.New)));
        return intent;
    }

    private void FollowUp(DemoRandom random, DemoCustomer customer, Intent intent, DemoStory story)
    {
        PersonRecord owner = customer.Sales;
        if (!story.Later(TimeSpan.FromMinutes(20), TimeSpan.FromDays(2)))
        {
            return;
        }

        Valid(intent.Assign(owner.Id, owner.DepartmentId, story.At));
        story.Tell(story.At, owner.Id, intent, ChangeKind.Assigned, ("Status", nameof(IntentStatus.New), nameof(IntentStatus.FollowingUp)));

        int rounds = random.Between(0, 4);
        for (int i = 0; i < rounds; i++)
        {
            if (!story.Later(TimeSpan.FromHours(3), TimeSpan.FromDays(8)))
            {
                return;
            }

            story.Record(random, customer, intent, owner.Id);
            story.PromiseNext(random, intent, owner.Id);
        }

        if (random.Chance(0.62) && story.Later(TimeSpan.FromDays(1), TimeSpan.FromDays(14)))
        {
            Confirm(random, customer, intent, owner, story);
        }
    }

    private void Confirm(DemoRandom random, DemoCustomer customer, Intent intent, PersonRecord owner, DemoStory story)
    {
        DateTimeOffset at = story.At;
        IntentStatus from = intent.Status;
        story.DropPromise(intent, owner.Id);
        if (random.Chance(0.12))
        {
            Valid(intent.ConfirmAsInvalid(random.Pick([.. lists.Reasons.Where(r => r.Use == ReasonCategory.Invalid)]).Id, null, owner.Id, at));
            story.Tell(at, owner.Id, intent, ChangeKind.ConfirmedAsInvalid, ("Status", from.ToString(), nameof(IntentStatus.Invalid)));
        }
        else if (intent.Kind == IntentKind.Feedback || customer.Customer.Stage == CustomerStage.Intent)
        {
            (Suggestion suggestion, bool isNew) = SuggestionFor(random, intent, at);
            if (isNew)
            {
                story.Tell(at, owner.Id, suggestion, ChangeKind.Added);
            }

            DemandImportance importance = random.Pick([DemandImportance.Nice, DemandImportance.Important, DemandImportance.Must]);
            if (!demands.TryGetValue((suggestion.Id, intent.CustomerId), out Demand? demand))
            {
                demand = new Demand(random.NewId(at), suggestion.Id, intent.CustomerId);
                demands.Add((suggestion.Id, intent.CustomerId), demand);
            }

            demand.AddEvidence(intent.Id, intent.CapturedAt, importance);
            demand.CountSave();
            Valid(intent.ConfirmAsSuggestion(suggestion.Id, isNew, owner.Id, at));
            story.Tell(at, owner.Id, intent, ChangeKind.ConfirmedAsSuggestion, ("Status", from.ToString(), nameof(IntentStatus.Suggestion)));
        }
        else
        {
            Opportunity opportunity = Valid(Opportunity.CreateFromIntent(
                random.NewId(at), NextCode(CodeSeries.Opportunity, at), intent.Subject, intent.CustomerId, intent.ContactId, intent.Id,
                intent.ExpectedAmount, DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Between(20, 120)), owner.Id, owner.DepartmentId, at));
            GoOn(random, customer, intent, opportunity, at);
            story.Make(opportunity);
            story.Tell(at, owner.Id, opportunity, ChangeKind.Added);
            Valid(intent.ConfirmAsPurchase(opportunity.Id, convertedCustomer: false, owner.Id, at));
            story.Tell(at, owner.Id, intent, ChangeKind.ConfirmedAsPurchase, ("Status", from.ToString(), nameof(IntentStatus.Purchase)));
            if (opportunity.IsOpen && story.Later(TimeSpan.FromHours(3), TimeSpan.FromDays(8)))
            {
                story.Record(random, customer, opportunity, owner.Id);
                story.PromiseNext(random, opportunity, owner.Id);
            }
        }
    }

    // Won customers have at least one won opportunity; others have none.
    private void GoOn(DemoRandom random, DemoCustomer customer, Intent intent, Opportunity opportunity, DateTimeOffset at)
    {
        decimal quantity = Math.Max(1m, decimal.Round(intent.Quantity ?? 1m));
        Valid(opportunity.TakeLines([new LineDetails(intent.Products[0].ProductId, quantity, decimal.Round(opportunity.ExpectedAmount / quantity, 2))]));
        bool won = customer.Customer.Stage == CustomerStage.Won && (wonCustomers.Add(customer.Customer.Id) || random.Chance(0.4));
        OpportunityStage stage = won ? OpportunityStage.Won
            : random.Pick([OpportunityStage.FirstContact, OpportunityStage.FirstContact, OpportunityStage.NeedsConfirmed, OpportunityStage.Proposal, OpportunityStage.Negotiation, OpportunityStage.Lost]);
        if (stage != OpportunityStage.FirstContact)
        {
            opportunity.StartAt(stage, stage == OpportunityStage.Lost ? random.Pick([.. lists.Reasons.Where(r => r.Use == ReasonCategory.Lost)]).Id : null, at);
        }
    }

    private (Suggestion Suggestion, bool IsNew) SuggestionFor(DemoRandom random, Intent intent, DateTimeOffset at)
    {
        Guid productId = intent.Products[0].ProductId;
        if (!suggestionsByProduct.TryGetValue(productId, out List<Suggestion>? known))
        {
            suggestionsByProduct.Add(productId, known = []);
        }

        // The same text about the same product leads to the same suggestion.
        Suggestion? existing = known.Find(s => s.CreatedAt <= at && s.Title == intent.Subject);
        if (existing is not null)
        {
            return (existing, false);
        }

        Suggestion suggestion = Valid(Suggestion.Add(
            random.NewId(at), NextCode(CodeSeries.Suggestion, at), intent.Subject, intent.Content, productId, random.Pick(designers).Id, at));
        known.Add(suggestion);
        return (suggestion, true);
    }

    // The newest intents have no owner yet.
    private double AssignedShare(DateTimeOffset capturedAt) => (now - capturedAt).TotalDays switch
    {
        < 1 => 0.35,
        < 3 => 0.7,
        _ => 0.95,
    };

    private RecordCode NextCode(CodeSeries series, DateTimeOffset at)
    {
        long number = running.GetValueOrDefault((series, at.Year)) + 1;
        running[(series, at.Year)] = number;
        return RecordCode.For(series, at.Year, number);
    }

    private static T Valid<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"Demo data: {outcome.Refusal}");

    private static void Valid(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"Demo data: {refusal}");
        }
    }
}
