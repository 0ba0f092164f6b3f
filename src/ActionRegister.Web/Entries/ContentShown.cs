using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Web.Entries;

/// <summary>A content, and the group whose seats and offices it names.</summary>
public sealed record ContentShown(Content Content, Group Group);
