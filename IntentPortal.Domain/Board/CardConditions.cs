using System.Linq.Expressions;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>
/// Asks conditions on intents of cards in memory, so that rights and filters have one spelling for the database and for
/// the board.
/// </summary>
public static class CardConditions
{
    /// <summary>The condition for cards. Compiled, for it is asked of all cards of the company.</summary>
    /// <typeparam name="TCard">What has the properties of an intent that the condition asks for, and the identities of
    /// its products: a card of the board of today, or one of the past.</typeparam>
    public static Func<TCard, bool> OnCards<TCard>(this Expression<Func<Intent, bool>> condition)
    {
        ParameterExpression card = Expression.Parameter(typeof(TCard), "card");
        Expression body = new OnCard(condition.Parameters[0], card).Visit(condition.Body);
        return Expression.Lambda<Func<TCard, bool>>(body, card).Compile();
    }

    // A card has the properties that conditions ask for under the same names; one that it lacked would fail here and
    // not be passed over.
    private sealed class OnCard(ParameterExpression intent, ParameterExpression card) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == intent ? Expression.Property(card, node.Member.Name) : base.VisitMember(node);

        // An intent has products, of which its card has the identities.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(Enumerable.Select) && node.Arguments[0] is MemberExpression { Member.Name: nameof(Intent.Products) }
                ? Expression.Property(card, nameof(BoardCard.ProductIds))
                : base.VisitMethodCall(node);

        // What is asked of each product is compiled once and not with every card.
        protected override Expression VisitLambda<T>(Expression<T> node) => Expression.Constant(node.Compile());
    }
}
