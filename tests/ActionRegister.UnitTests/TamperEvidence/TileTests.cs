using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TamperEvidence;

public sealed class TileTests
{
    [Theory] // the examples of C2SP tlog-tiles
    [InlineData(0, 256, "000")]
    [InlineData(67, 256, "067")]
    [InlineData(1234067, 256, "x001/x234/067")]
    [InlineData(273, 112, "273.p/112")]
    [InlineData(1000, 1, "x001/000.p/1")]
    public void A_path_is_written_and_read(long number, int width, string path)
    {
        TilePath.Of(number, width).ShouldBe(path);
        TilePath.TryParse(path, out var read, out var wide).ShouldBeTrue();
        (read, wide).ShouldBe((number, width));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("0000")]
    [InlineData("x000/000")]
    [InlineData("x001")]
    [InlineData("001/234")]
    [InlineData("000.p/0")]
    [InlineData("000.p/256")]
    [InlineData("000.p/257")]
    [InlineData("000.p/01")]
    [InlineData("000.p/")]
    [InlineData("000.p/+1")]
    [InlineData("-01")]
    [InlineData("../etc")]
    [InlineData("x999/x999/x999/x999/x999/x999/x999/999")]
    public void Another_spelling_is_no_path(string path) => TilePath.TryParse(path, out _, out _).ShouldBeFalse();

    [Fact]
    public void A_tree_of_70000_leaves_has_the_tiles_of_the_standards_example() =>
        Tile.All(70_000).GroupBy(tile => tile.Level).Select(level => (level.Key, level.Count(), level.Last().Path))
            .ShouldBe([(0, 274, "tile/0/273.p/112"), (1, 2, "tile/1/001.p/17"), (2, 1, "tile/2/000.p/1")]);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(256, 0, 1)]
    [InlineData(255, 1, 0)]
    [InlineData(300, 0, 2)]
    [InlineData(300, 0, -1)]
    [InlineData(300, 63, 0)]
    public void A_tree_has_no_tile_without_hashes(long size, int level, long number) =>
        Tile.In(size, level, number).ShouldBeNull();

    [Fact]
    public void Entries_come_out_of_a_bundle_as_they_went_in()
    {
        ReadOnlyMemory<byte>[] entries = [new byte[] { 1 }, Array.Empty<byte>(), new byte[4096]];
        var bundle = EntryBundle.Write(entries);
        bundle.Length.ShouldBe(1 + 4096 + (3 * 2));
        EntryBundle.TryRead(bundle).ShouldNotBeNull().Select(entry => entry.ToArray()).ShouldBe(entries.Select(e => e.ToArray()));
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 2, 1 })]
    [InlineData(new byte[] { 0, 1, 1, 0 })]
    public void A_bundle_whose_lengths_do_not_add_up_is_none(byte[] bundle) => EntryBundle.TryRead(bundle).ShouldBeNull();
}
