// Reads one JSON string of HTML a line, answers each with one line: a JSON array of sentences about what is wrong with it.
import { createInterface } from "node:readline";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
        // GOV.UK's error summary and banners come before the first heading, so that they are met first.
        "heading-level": ["error", { minInitialRank: "h2" }],
        // How a page is written, where the standard allows more than one way.
        "attr-quotes": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
        "no-trailing-whitespace": "off",
        "void-style": "off",
        // A table that scrolls is a div with a role: a section would be one more landmark with styles of its own.
        "prefer-native-element": ["error", { exclude: ["region"] }],
        // GOV.UK's fields of a day: without the role one screen reader does not read out what describes them.
        "no-redundant-role": "off",
        // Checkboxes that answer one question share its name.
        "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
        // What is fetched comes from the register itself, as every request is checked to.
        "require-sri": "off",
        // A title in Welsh that names an entry is as long as it has to be.
        "long-title": "off",
    },
}));

for await (const line of createInterface({ input: process.stdin })) {
    const report = await validator.validateString(JSON.parse(line));
    const wrong = report.results.flatMap(result => result.messages)
        .map(message => `${message.line}:${message.column} ${message.message} (${message.ruleId}) ${message.selector ?? ""}`.trim());
    process.stdout.write(`${JSON.stringify(wrong)}\n`);
}
