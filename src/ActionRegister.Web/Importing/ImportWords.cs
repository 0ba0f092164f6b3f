using ActionRegister.Domain.Importing;
using ActionRegister.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Importing;

/// <summary>How pages name where an import is.</summary>
public sealed class ImportWords(IStringLocalizer<Texts> words)
{
    /// <summary>In words.</summary>
    public string Of(ImportStatus status) => words[$"Status{status}"];

    /// <summary>A tag.</summary>
    public IHtmlContent Tag(ImportStatus status) => new Tag
    {
        Text = Of(status),
        Classes = status switch
        {
            ImportStatus.Running => "govuk-tag--yellow",
            ImportStatus.Unconfirmed => "govuk-tag--orange",
            ImportStatus.Confirmed => "govuk-tag--green",
            ImportStatus.Unknown or ImportStatus.Withdrawn => "govuk-tag--grey",
        },
    };
}
