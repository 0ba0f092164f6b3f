using FsCheck.Fluent;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

public sealed class EveryShapeTests
{
    [Fact]
    public void However_it_is_written_no_clause_is_merged_split_or_lost() =>
        Prop.ForAll(WrittenDocument.Any, document =>
        {
            var read = Reading.Clauses(document.Write());
            return read.SequenceEqual(document.Clauses)
                .Label($"{document.Write()}\nread as\n{string.Join('\n', read)}");
        }).Holds();
}
