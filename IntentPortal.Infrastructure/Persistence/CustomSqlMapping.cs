using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Maps the functions that read user-defined fields for each provider.</summary>
internal static class CustomSqlMapping
{
    private static readonly RelationalTypeMapping text = new StringTypeMapping("nvarchar(4000)", DbType.String, unicode: true);
    private static readonly RelationalTypeMapping number = new DoubleTypeMapping("float");

    /// <summary>SQLite: one function returns values of any kind.</summary>
    public static void MapForSqlite(ModelBuilder model)
    {
        Map(model, nameof(CustomSql.Text), args => Call("json_extract", args, text));
        Map(model, nameof(CustomSql.Number), args => Call("json_extract", args, number));
        Map(model, nameof(CustomSql.Several), args => Call("json_extract", args, text));
    }

    /// <summary>
    /// SQL Server: single values and arrays are extracted by different functions, and single values are always text.
    /// </summary>
    public static void MapForSqlServer(ModelBuilder model)
    {
        Map(model, nameof(CustomSql.Text), args => Call("JSON_VALUE", args, text));
        Map(model, nameof(CustomSql.Number), args => new SqlFunctionExpression(
            "TRY_CONVERT", [new SqlFragmentExpression("float"), Call("JSON_VALUE", args, text)], nullable: true, [false, false], typeof(double), number));
        Map(model, nameof(CustomSql.Several), args => Call("JSON_QUERY", args, text));
    }

    private static void Map(ModelBuilder model, string name, Func<IReadOnlyList<SqlExpression>, SqlExpression> translation)
    {
        MethodInfo method = typeof(CustomSql).GetMethod(name) ?? throw new InvalidOperationException($"There is no {name}.");
        model.HasDbFunction(method).HasTranslation(translation);
    }

    private static SqlFunctionExpression Call(string function, IReadOnlyList<SqlExpression> args, RelationalTypeMapping mapping) =>
        // The result is null for a missing key, even if both arguments are not null.
        new(function, args, nullable: true, [false, false], mapping.ClrType, mapping);
}
