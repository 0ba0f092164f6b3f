// Makes what browsers get: node make.mjs NPM_FOLDER OUTPUT_FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [npm, output] = process.argv.slice(2).map(folder => resolve(folder));
const here = dirname(fileURLToPath(import.meta.url));
const packages = join(npm, "node_modules");
const sass = await import(pathToFileURL(join(packages, "sass", "sass.node.mjs")));

mkdirSync(output, { recursive: true });

const style = sass.compile(join(here, "register.scss"), {
    style: "compressed",
    loadPaths: [npm, packages], // MoJ's sources name GOV.UK Frontend by "node_modules/…"
    quietDeps: true,
    logger: { warn: (message, { stack }) => { if (!stack?.includes("node_modules")) throw new Error(message); } },
});
// Pictures of the packages are not served: the royal arms are for gov.uk alone, and the rest is not used.
const css = style.css.replace(/[\w-]+:[^;{}]*url\((?!"?data:)[^)]*\)[^;{}]*;?/g, "");
// The typeface GDS Transport is licensed for gov.uk alone, and a style sheet of ours asks no other host for anything.
const unwanted = css.match(/@font-face|GDS Transport|@import|crest|url\((?!"?data:)[^)]*/);
if (unwanted) throw new Error(`register.css contains ${unwanted[0]}`);
writeFileSync(join(output, "register.css"), css);

// One module, so that its address with a fingerprint covers everything that runs: an import would name a file without one.
const library = readFileSync(join(packages, "govuk-frontend", "dist", "govuk", "govuk-frontend.min.js"), "utf8");
const start = readFileSync(join(here, "start.js"), "utf8");
writeFileSync(join(output, "register.js"), library.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n") + start);

copyFileSync(join(here, "register.svg"), join(output, "register.svg"));
