using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TamperEvidence;

public sealed class TreeTests
{
    private const int Largest = 130;
    private static readonly TreeHash[] Leaves = [.. Trees.Leaves(700)];

    // The examples that the implementers of RFC 6962 test each other with.
    [Fact]
    public void The_published_trees_have_the_published_roots()
    {
        string[] entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var frontier = new Frontier();
        for (var size = 0; size <= entries.Length; size++)
        {
            Convert.ToHexStringLower(frontier.Root().ToArray()).ShouldBe(roots[size]);
            if (size < entries.Length)
                frontier.Append(TreeHash.OfEntry(Convert.FromHexString(entries[size])));
        }
    }

    [Fact]
    public void Every_way_to_a_root_gives_the_same_root()
    {
        var frontier = new Frontier();
        for (var size = 0; size <= Leaves.Length; size++)
        {
            var root = Trees.Root(Leaves.AsSpan(0, size));
            frontier.Size.ShouldBe(size);
            frontier.Root().ShouldBe(root);
            if (size <= Largest || size % 61 == 0)
                TreeNode.Root(size, FromTiles(size)).ShouldBe(root);
            if (size < Leaves.Length)
                frontier.Append(Leaves[size]);
        }
    }

    [Fact]
    public void A_frontier_takes_whole_subtrees_as_well_as_leaves()
    {
        for (var size = 0; size <= Leaves.Length; size += 7)
        {
            var frontier = new Frontier();
            foreach (var node in TreeNode.Covering(0, size))
            {
                var first = (int)(node.Index << node.Level);
                frontier.AppendSubtree(Trees.Root(Leaves.AsSpan(first, 1 << node.Level)), node.Level);
            }

            frontier.Size.ShouldBe(size);
            frontier.Root().ShouldBe(Trees.Root(Leaves.AsSpan(0, size)));
        }
    }

    [Fact]
    public void A_subtree_that_does_not_fit_is_refused()
    {
        var frontier = new Frontier();
        frontier.Append(Leaves[0]);
        Should.Throw<InvalidOperationException>(() => frontier.AppendSubtree(Leaves[1], 1));
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_every_other_claim_is_refused()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var (root, hashOf) = (Trees.Root(Leaves.AsSpan(0, size)), FromTiles(size));
            for (var index = 0; index < size; index++)
            {
                var proof = ProofPath.OfInclusion(index, size).Read(hashOf);
                TreeProof.Includes(root, size, index, Leaves[index], proof).ShouldBeTrue();
                Refused(size, index, root, proof);
            }
        }
    }

    [Fact]
    public void Every_pair_of_small_trees_is_proved_consistent_and_every_other_claim_is_refused()
    {
        TreeHash[] roots = [.. Enumerable.Range(0, Largest + 2).Select(size => Trees.Root(Leaves.AsSpan(0, size)))];
        for (var size = 0; size <= Largest; size++)
        {
            var hashOf = FromTiles(size);
            for (var earlier = 0; earlier <= size; earlier++)
            {
                var proof = ProofPath.OfConsistency(earlier, size).Read(hashOf);
                TreeProof.Extends(roots[earlier], earlier, roots[size], size, proof).ShouldBeTrue();

                bool Claimed(int m, int n, IReadOnlyList<TreeHash> p) => TreeProof.Extends(roots[m], m, roots[n], n, p);
                Claimed(earlier, size, [.. proof, Leaves[0]]).ShouldBeFalse();
                Claimed(earlier, size + 1, proof).ShouldBe(earlier == 0);
                if (earlier > 0)
                    Claimed(earlier - 1, size, proof).ShouldBe(earlier == 1 && proof.Count == 0);
                TreeProof.Extends(Trees.Flipped(roots[earlier], earlier % 256), earlier, roots[size], size, proof).ShouldBeFalse();
                if (earlier > 0)
                    TreeProof.Extends(roots[earlier], earlier, Trees.Flipped(roots[size], size % 256), size, proof).ShouldBeFalse();
                TreeProof.Extends(roots[size], size, roots[earlier], earlier, proof).ShouldBe(earlier == size);
                for (var i = 0; i < proof.Count; i++)
                {
                    Claimed(earlier, size, [.. proof.Take(i), Trees.Flipped(proof[i], (earlier + i) % 256), .. proof.Skip(i + 1)])
                        .ShouldBeFalse();
                    Claimed(earlier, size, [.. proof.Take(i), .. proof.Skip(i + 1)]).ShouldBeFalse();
                }
            }
        }
    }

    private static void Refused(int size, int index, TreeHash root, IReadOnlyList<TreeHash> proof)
    {
        var leaf = Leaves[index];
        TreeProof.Includes(root, size, index, leaf, [.. proof, Leaves[0]]).ShouldBeFalse();
        TreeProof.Includes(root, size, index, Leaves[index + 1], proof).ShouldBeFalse();
        TreeProof.Includes(Trees.Flipped(root, index % 256), size, index, leaf, proof).ShouldBeFalse();
        TreeProof.Includes(root, size, -1, leaf, proof).ShouldBeFalse();
        TreeProof.Includes(root, size, size, leaf, proof).ShouldBeFalse();
        for (var other = 0; other < size; other += size > 32 ? 19 : 1)
        {
            if (other != index)
                TreeProof.Includes(root, size, other, leaf, proof).ShouldBeFalse();
        }

        // Size and root are signed together: a claim of another size comes with that size's root.
        foreach (var other in new[] { size - 1, size + 1, size * 2 })
        {
            if (other > index)
                TreeProof.Includes(Root(other), other, index, leaf, proof).ShouldBeFalse();
        }

        for (var i = 0; i < proof.Count; i++)
        {
            var altered = Trees.Flipped(proof[i], (index + i) % 256);
            TreeProof.Includes(root, size, index, leaf, [.. proof.Take(i), altered, .. proof.Skip(i + 1)]).ShouldBeFalse();
            TreeProof.Includes(root, size, index, leaf, [.. proof.Take(i), .. proof.Skip(i + 1)]).ShouldBeFalse();
        }
    }

    private static readonly Dictionary<int, TreeHash> Roots = [];

    private static TreeHash Root(int size) => Roots.TryGetValue(size, out var root)
        ? root
        : Roots[size] = Trees.Root(Leaves.AsSpan(0, size));

    private static Func<TreeNode, TreeHash> FromTiles(int size)
    {
        var tiles = Tile.All(size).ToDictionary(tile => tile, tile => Trees.Tile(Leaves, tile));
        return node => Tile.HashOf(node, tiles[Tile.Of(node, size)]);
    }
}
