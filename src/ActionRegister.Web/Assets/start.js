// Stands after GOV.UK Frontend in the same module. Pages work without it; these classes say that more is possible.
document.body.classList.add("js-enabled", ...("noModule" in HTMLScriptElement.prototype ? ["govuk-frontend-supported"] : []));
initAll();

// A part of the page that is still under way fetches itself anew until it is over.
const underWay = () => document.querySelector("[data-register-refresh]:not([data-register-refresh=''])");
if (underWay()) {
    const again = setInterval(async () => {
        const part = underWay();
        if (!part) return clearInterval(again);
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.getElementById(part.id);
        if (now?.hasAttribute("data-register-refresh")) part.replaceWith(document.adoptNode(now));
        else location.reload();
    }, 1000);
}

// Beside words that are pointed at or focused stands what the note below says of them; Escape takes it away.
for (const text of document.querySelectorAll("[data-register-origins]")) {
    const shown = text.querySelector("[data-register-origin]");
    const show = note => {
        const said = note && document.getElementById(note)?.querySelector("[data-register-said]");
        shown.hidden = !said;
        shown.replaceChildren(...(said ? [...said.cloneNode(true).childNodes] : []));
        for (const inner of shown.querySelectorAll("[id]")) inner.removeAttribute("id");
        for (const inner of shown.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
    };
    const noteOf = event => event.target.closest?.("[data-register-note]")?.dataset.registerNote;
    for (const kind of ["mouseover", "focusin"]) text.addEventListener(kind, event => noteOf(event) && show(noteOf(event)));
    document.addEventListener("keydown", event => event.key === "Escape" && show(null));
}

// The slider says the day that it stands on.
for (const slider of document.querySelectorAll("[data-register-slider-from]")) {
    const words = new Intl.DateTimeFormat(`${document.documentElement.lang}-GB`, { dateStyle: "long", timeZone: "UTC" });
    const said = document.querySelector(`output[for="${slider.id}"]`);
    const say = () => {
        const day = words.format(Date.parse(slider.dataset.registerSliderFrom) + Number(slider.value) * 86_400_000);
        said.textContent = day;
        slider.setAttribute("aria-valuetext", day);
    };
    slider.addEventListener("input", say);
    say();
}
