using System.Globalization;
using System.Text;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Packs;

/// <summary>The file that tells a stranger what a pack is and how to check it, with public tools only.</summary>
internal static class PackReadme
{
    public const string Name = "README.txt";

    public static byte[] Write(
        PackHeader header,
        Checkpoint checkpoint,
        Moment moment,
        IReadOnlyList<PackEntry> entries,
        IReadOnlyList<(StreamName Stream, int Events)> streams)
    {
        var title = PackIndex.Title(header);
        var text = new StringBuilder($"{title}\n{new string('=', title.Length)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"""
            Log        {checkpoint.Origin}
            Signed     {checkpoint.Size} events, root {checkpoint.Root}
            As of      event {moment.Position}, recorded at {ProvJson.Instant(moment.At)}
            Made for   {(header.For == PackReader.Auditor ? "whoever may read entries of the log" : "a reader who may not read entries of the log")}

            """);
        foreach (var entry in entries)
            text.Append(CultureInfo.InvariantCulture, $"Entry      {entry.Reference}  {string.Join(' ', entry.Row.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
        text.Append('\n').Append(Files(header)).Append('\n').Append(WithTheRegister).Append('\n');
        text.Append(header.For == PackReader.Auditor ? WithPublicTools + Entries + Openings + Ending : WithPublicTools + Ending);
        text.Append('\n').Append(Limits(header)).Append(Streams(streams));
        return Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n"));
    }

    private static string Streams(IReadOnlyList<(StreamName Stream, int Events)> streams) => $"""
        What the documents are made from
        --------------------------------
        These streams, each from its first event on; ask the register, or somebody else with a pack, how many they should have.

        {string.Join('\n', streams.Select(one => string.Create(CultureInfo.InvariantCulture, $"  {one.Stream}: {one.Events} event{(one.Events == 1 ? "" : "s")}")))}

        """;

    private static string Files(PackHeader header) => $"""
        What is here
        ------------
        index.html             begin here
        D-…/, A-…/             of each entry: why it reads as it does (why.txt, .json, .svg; W3C PROV: prov.json, prov.ttl),
                               every text, and each against the text that it changed
        terms/                 the terms of reference and settings by which things were decided, by number
        checkpoint, vkey       the signed head of the log (C2SP tlog-checkpoint), and the key that signed it
        earlier/               where there is one: the first checkpoint that covered all this, and the proof that the other continues it
        events/proofs.txt      a line for each event: position, leaf hash, hashes up to the signed root
        {(header.For == PackReader.Auditor
            ? """
              events/entries.jsonl   the events as the log hashes them, one a line, in the order of proofs.txt
              events/openings.jsonl  what opens their commitments: key and bytes of each part, in base64; or which event erased it
              """
            : """
              events/openings.jsonl  which parts those events have: they, and the entries themselves, are withheld from this reader
              """)}
        manifest.json          SHA-256 of every file but itself

        """;

    private const string WithTheRegister = """
        Check it with the register's own program
        ----------------------------------------
        It needs neither database nor server nor this register:

            register check-pack --vkey vkey-from-elsewhere .

        It verifies signature, proofs, entries and parts, makes every document anew from the events, compares byte for byte,
        and names what was cut, reordered or altered. A key that comes with a pack proves only that the pack fits together: take
        the key from somebody who did not give you the pack.

        """;

    private const string WithPublicTools = """
        Check it with public tools only
        -------------------------------
        With a POSIX shell and OpenSSL 3, in this folder. The proofs are those of RFC 6962 §2.1.1 (RFC 9162 §2.1.3): any
        implementation of it takes the numbers of proofs.txt, the size and the root of checkpoint, and says the same.

            t=$(mktemp -d)
            # The signature, by the first key of vkey: Ed25519 over the checkpoint up to its empty line.
            sed '/^$/,$d' checkpoint > "$t/note"
            id=$(head -n 1 vkey | cut -d+ -f2)
            { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; head -n 1 vkey | cut -d+ -f3- | base64 -d | tail -c 32; } > "$t/key"
            sed '1,/^$/d' checkpoint | cut -d' ' -f3 | while read -r line; do
              printf %s "$line" | base64 -d > "$t/line"
              if [ "$(head -c 4 "$t/line" | od -An -tx1 | tr -d ' \n')" = "$id" ]; then tail -c 64 "$t/line" > "$t/signature"; fi
            done
            openssl pkeyutl -verify -pubin -keyform DER -inkey "$t/key" -rawin -in "$t/note" -sigfile "$t/signature"

            # Every event is in the tree that was signed.
            size=$(sed -n 2p checkpoint); root=$(sed -n 3p checkpoint)
            while read -r pos leaf path; do
              printf %s "$leaf" | base64 -d > "$t/hash"; i=$pos; n=$((size - 1))
              for step in $path; do
                printf %s "$step" | base64 -d > "$t/step"
                if [ $((i % 2)) = 1 ] || [ "$i" = "$n" ]; then
                  { printf '\001'; cat "$t/step" "$t/hash"; } | openssl dgst -sha256 -binary > "$t/node"
                  while [ $((i % 2)) = 0 ] && [ "$i" != 0 ]; do i=$((i / 2)); n=$((n / 2)); done
                else
                  { printf '\001'; cat "$t/hash" "$t/step"; } | openssl dgst -sha256 -binary > "$t/node"
                fi
                mv "$t/node" "$t/hash"; i=$((i / 2)); n=$((n / 2))
              done
              if [ "$n" != 0 ] || [ "$(base64 < "$t/hash")" != "$root" ]; then echo "event $pos is not in the log that was signed"; fi
            done < events/proofs.txt

        """;

    private const string Entries = """

            # Every entry is the one whose hash stands there.
            while IFS= read -r entry <&3 && read -r pos leaf path <&4; do
              hash=$({ printf '\000'; printf %s "$entry"; } | openssl dgst -sha256 -binary | base64)
              if [ "$hash" != "$leaf" ]; then echo "the entry of event $pos is not the one that was signed"; fi
            done 3< events/entries.jsonl 4< events/proofs.txt

        """;

    private const string Openings = """

            # Every part is what its entry commits to: HMAC-SHA256 by the part's key, over its name, a zero byte and its bytes.
            grep '"bytes"' events/openings.jsonl | tr -d '{}"' | tr ':,' '  ' | while read -r _ pos _ part _ key _ bytes; do
              hex=$(printf %s "$key" | base64 -d | od -An -tx1 | tr -d ' \n')
              mac=$({ printf '%s\000' "$part"; printf %s "$bytes" | base64 -d; } \
                | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary | base64 | tr '+/' '-_' | tr -d =)
              if ! grep "\"pos\":$pos,\"stream\"" events/entries.jsonl | grep -q "\"$part\":\"$mac\""; then echo "part $part of event $pos was altered"; fi
            done

        """;

    private const string Ending = """

            # No file is another than when the pack was made.
            sed -n 's/^ *"name": "\(.*\)",$/\1/p' manifest.json > "$t/names"
            sed -n 's/^ *"sha256": "\(.*\)",$/\1/p' manifest.json | while read -r sum <&4 && IFS= read -r name <&3; do
              if [ "$(openssl dgst -sha256 -r "$name" | cut -c 1-64)" != "$sum" ]; then echo "$name is not the file that was packed"; fi
            done 3< "$t/names" 4<&0
            rm -r "$t"

        Good is "Signature Verified Successfully" and nothing else.

        """;

    private static string Limits(PackHeader header) => $"""
        What this does not show
        -----------------------
        {(header.About is PackAbout.OneEntry
            ? """
              That nothing else was recorded on the entry at the end: each event names its place on its stream, so that none in between
              can be missing, but only the whole log (register export) shows which one is the last.
              """
            : """
              What was recorded before and after: of other events there are only those that the documents are made from.
              """)}
        {(header.For == PackReader.Auditor
            ? "What an erased part said: nobody can know that any more. That it was there, and what erased it, is shown."
            : "That the documents say what the events say: whoever may read entries can make a pack that shows it; its documents are the same, byte for byte.")}

        """;
}
