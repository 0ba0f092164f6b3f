using System.Text.Json.Nodes;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>A text that the group is dealing with: where it is addressed, and its fingerprint.</summary>
internal sealed record Text(string Path, string Hash)
{
    public string Reference => Path.Split('/')[2];
}

/// <summary>The steps that many tests have to take, all of them over HTTP.</summary>
internal sealed class Journey(HttpRegister register)
{
    public static object Content(string title, string text = "Councils are told two weeks before a new site opens.", object? carries = null, string[]? supersedes = null) => new
    {
        title,
        text,
        reasons = "So that services can prepare.",
        impact = "None, because it only moves existing work forward.",
        contributors = new { central = new[] { "Home Office" }, local = new[] { "Wales" } },
        supersedes = supersedes ?? [],
        carries,
    };

    public static object Setting(string name, string from, string to) => new { setting = new { name, from, to } };

    public async Task<Text> Propose(object content, PersonId? by = null)
    {
        var made = (await register.Post(by ?? Holder(Wales), "/decisions", new { content = Plain(content) })).Being(201).Json;
        return new($"/entries/{made["reference"]}", $"{made["contentHash"]}");
    }

    public async Task<Text> ProposeAction(string title, DateOnly due, string owner = "seat:wales", string? under = null)
    {
        var content = Plain(Content(title));
        content["owners"] = new JsonArray(owner);
        content["due"] = new JsonObject { ["on"] = $"{due:yyyy-MM-dd}" };
        var made = (await register.Post(Holder(Wales), "/actions", Plain(new { content, under }))).Being(201).Json;
        return new($"/entries/{made["reference"]}", $"{made["contentHash"]}");
    }

    public Task<Answer> Notice(Text text) => register.Post(Secretariat, $"{text.Path}/notice", Seen(text));

    public Task<Answer> Consult(Text text) => register.Post(Secretariat, $"{text.Path}/consultation", Seen(text));

    public Task<Answer> OpenRound(Text text) =>
        register.Post(Secretariat, $"{text.Path}/round", new { contentHash = text.Hash, plannedClose = $"{register.Today.AddDays(7):yyyy-MM-dd}" });

    public Task<Answer> Position(Text text, SeatId seat, string position = "consent", string? reasons = null) =>
        register.Post(Holder(seat), $"{text.Path}/positions", new { contentHash = text.Hash, position, reasons });

    public Task<Answer> Consent(Text text, PersonId coChair, string capacity) =>
        register.Post(coChair, $"{text.Path}/consent", Seen(text), ("X-Acting-As", capacity));

    public async Task EverySeatConsents(Text text)
    {
        foreach (var seat in Seats) (await Position(text, seat)).Being(200);
    }

    public async Task BothCoChairsConsent(Text text)
    {
        (await Consent(text, CentralCoChair, "co-chair:central")).Being(200);
        (await Consent(text, LocalCoChair, "co-chair:local")).Being(200);
    }

    /// <summary>Everything that joint agreement needs.</summary>
    public async Task<Text> ReadyToAgree(object content)
    {
        var text = await Propose(content);
        (await Notice(text)).Being(200);
        await register.Pass(15);
        await Ask(text);
        return text;
    }

    /// <summary>An agreed decision.</summary>
    public async Task<Text> Agreed(string title, object? carries = null)
    {
        var text = await ReadyToAgree(Content(title, carries: carries));
        (await Agree(text)).Being(200);
        return text;
    }

    public Task<Answer> Agree(Text text) => register.Post(Secretariat, $"{text.Path}/agreement", Seen(text));

    public Task<Answer> Adopt(Text text) => register.Post(Secretariat, $"{text.Path}/adoption", Seen(text));

    /// <summary>An amendment, put forward and nothing more.</summary>
    public async Task<Text> Amend(Text agreed, object content, string kind = "amend", object? source = null)
    {
        var body = new { kind, contentHash = agreed.Hash, content = Plain(content), source };
        var made = (await register.Post(Holder(Wales), $"{agreed.Path}/amendments", body)).Being(200).Json;
        return new($"{agreed.Path}/amendments/{made["made"]!["amendment"]}", $"{made["contentHash"]}");
    }

    /// <summary>Everything that adopting an amendment needs.</summary>
    public async Task<Text> ReadyToAdopt(Text agreed, object content)
    {
        var amendment = await Amend(agreed, content);
        (await Consult(amendment)).Being(200);
        await register.Pass(15);
        await Ask(amendment);
        return amendment;
    }

    public async Task Ask(Text text)
    {
        (await OpenRound(text)).Being(200);
        await EverySeatConsents(text);
        await BothCoChairsConsent(text);
    }

    /// <summary>An amendment that overturns, put forward and nothing more.</summary>
    public async Task<Text> Overturn(Text agreed, params string[] fallsWithIt)
    {
        var body = new { kind = "overturn", contentHash = agreed.Hash, overturn = new { reasons = "It did not work.", fallsWithIt } };
        var made = (await register.Post(Holder(Wales), $"{agreed.Path}/amendments", body)).Being(200).Json;
        return new($"{agreed.Path}/amendments/{made["made"]!["amendment"]}", $"{made["contentHash"]}");
    }

    /// <summary>Everything from consultation to consents, for any amendment.</summary>
    public async Task Ready(Text amendment)
    {
        (await Consult(amendment)).Being(200);
        await register.Pass(15);
        await Ask(amendment);
    }

    /// <summary>The entry that adopted the terms that the group was founded on.</summary>
    public async Task<Text> AdoptedTerms()
    {
        var entry = (await register.Get(Secretariat, "/entries?stage=agreed&limit=200")).Json["entries"]!.AsArray()
            .Single(e => e!["imported"]!.GetValue<bool>())!["reference"]!.GetValue<string>();
        var content = (await register.Get(Secretariat, $"/entries/{entry}")).Json["content"]!;
        return new($"/entries/{entry}", $"{content["contentHash"]}");
    }

    /// <summary>The last event of a kind on an entry.</summary>
    public async Task<JsonNode> Last(Text entry, string type) => Last(
        (await register.Get(Secretariat, $"{entry.Path}/history?limit=200")).Being(200), type);

    /// <summary>The last event of a kind in the group's own history.</summary>
    public async Task<JsonNode> LastOfGroup(string type) => Last((await register.Get(Secretariat, "/group/history?limit=200")).Being(200), type);

    private static JsonNode Last(Answer history, string type) =>
        history.Json["events"]!.AsArray().Last(e => $"{e!["type"]}" == type)!;

    public async Task<IReadOnlyList<string>> UnmetOf(Text text) =>
        (await register.Get(Secretariat, $"{text.Path}/requirements")).Being(200).Unmet;

    public static object Seen(Text text) => new { contentHash = text.Hash };

    public static JsonObject Plain(object content)
    {
        var node = System.Text.Json.JsonSerializer.SerializeToNode(content)!.AsObject();
        foreach (var name in node.Where(m => m.Value is null).Select(m => m.Key).ToList()) node.Remove(name);
        return node;
    }
}
