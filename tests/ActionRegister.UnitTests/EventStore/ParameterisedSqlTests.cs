using ActionRegister.EventStore.Projections;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class ParameterisedSqlTests
{
    [Fact]
    public void Values_travel_apart_from_the_sql()
    {
        var (title, count) = ("'); drop table x; --", 3);
        string? none = null;
        var command = ParameterisedSql.Command($"insert into x values ({title}, {count}, {none}, '{{}}')");
        command.CommandText.ShouldBe("insert into x values ($1, $2, $3, '{}')");
        command.Parameters.Select(parameter => parameter.Value).ShouldBe([title, count, DBNull.Value]);
    }
}
