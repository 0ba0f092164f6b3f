// Stands after GOV.UK Frontend in the same module. Pages work without it; these classes say that more is possible.
document.body.classList.add("js-enabled", ...("noModule" in HTMLScriptElement.prototype ? ["govuk-frontend-supported"] : []));
initAll();
