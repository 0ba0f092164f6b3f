using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.Application.Audit;

/// <summary>How the register records that a part was erased, for verifiers, who read it without the event catalogue.</summary>
public static class ErasureRecords
{
    /// <summary>The stored names, and which part of which event its data names.</summary>
    public static ErasureEvents Events { get; } = new(["erasure-carried-out.v1", "erasure-repeated.v1"], Read);

    private static (long, string)? Read(ReadOnlyMemory<byte> data)
    {
        try
        {
            return JsonNode.Parse(data.Span) is JsonObject said && said["event"] is { } erased && said["part"] is { } part
                ? (erased.GetValue<long>(), part.GetValue<string>())
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null; // it erased nothing that anybody could tell
        }
    }
}
