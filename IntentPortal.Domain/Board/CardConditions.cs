using System.Linq.Expressions;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>
/// Applies conditions on intents to cards in memory, so that rights and filters are defined once for the database and
/// the board.
/// </summary>
public static class CardConditions
{
    /// <summary>
    /// Converts the condition to cards. It is compiled, because it is evaluated for all cards of the company.
    /// </summary>
    /// <typeparam name="TCard">A type with the properties of an intent that the condition uses and the identities of
    /// its products: a current or a past card of the board.</typeparam>
    public static Func<TCard, bool> OnCards<TCard>(this Expression<Func<Intent, bool>> condition)
    {
        ParameterExpression card = Expression.Parameter(typeof(TCard), "card");
        Expression body = new OnCard(condition.Parameters[0], card).Visit(condition.Body);
        return Expression.Lambda<Func<TCard, bool>>(body, card).Compile();
    }

    // A card has the same property names as an intent. A missing property causes an exception and is not ignored.
    private sealed class OnCard(ParameterExpression intent, ParameterExpression card) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == intent ? Expression.Property(card, node.Member.Name) : base.VisitMember(node);

        // An intent has products, a card only their identities.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(Enumerable.Select) && node.Arguments[0] is MemberExpression { Member.Name: nameof(Intent.Products) }
                ? Expression.Property(card, nameof(BoardCard.ProductIds))
                : base.VisitMethodCall(node);

        // Conditions on products are compiled once and not for every card.
        protected override Expression VisitLambda<T>(Expression<T> node) => Expression.Constant(node.Compile());
    }
}
