using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>Where a unit of work keeps the rules of the follow-up.</summary>
public static class RuleStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>The rules of the follow-up.</summary>
        public IStore<FollowUpRules> Rules => unit.Store<IStore<FollowUpRules>>();

        /// <summary>Special days of the working calendar.</summary>
        public IStore<CalendarDay> CalendarDays => unit.Store<IStore<CalendarDay>>();

        /// <summary>Steps of the escalation ladder that were taken.</summary>
        public IStore<Escalation> Escalations => unit.Store<IStore<Escalation>>();
    }
}
