namespace ActionRegister.Web.Paging;

/// <summary>Names the words of this folder's pages: Texts.resx, and Texts.cy.resx in Welsh.</summary>
public sealed class Texts;
