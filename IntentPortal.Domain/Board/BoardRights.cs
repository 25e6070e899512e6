using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Board;

/// <summary>
/// Who sees which card: the rule for intents, read from the card, so that there is one spelling of it.
/// </summary>
public static class BoardRights
{
    /// <summary>Whether a viewer sees a card. Compiled, for it is asked of all cards of the company.</summary>
    /// <typeparam name="TCard">What has the properties of an intent that rights depend on: a card of the board of
    /// today, or one of the past.</typeparam>
    public static Func<TCard, bool> VisibleTo<TCard>(Viewer viewer)
    {
        Expression<Func<Intent, bool>> rule = IntentRights.VisibleTo(viewer);
        ParameterExpression card = Expression.Parameter(typeof(TCard), "card");
        Expression body = new OnCard(rule.Parameters[0], card).Visit(rule.Body);
        return Expression.Lambda<Func<TCard, bool>>(body, card).Compile();
    }

    // A card has the properties that rights depend on under the same names; one that it lacked would fail here and not
    // be passed over.
    private sealed class OnCard(ParameterExpression intent, ParameterExpression card) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == intent ? Expression.Property(card, node.Member.Name) : base.VisitMember(node);
    }
}
