// Audit the finished site with the tools of others: `make audit`, or node tests/audit/audit.mjs SITE.
// Lighthouse as on a phone, from a server that packs as production does; the W3C's own checker on
// every page. Fails where a score is below 100 or a page for citizens has an error; warnings and
// the errors of staff pages, which stand in Material's frame, are counted and shown.
import { execFile } from "node:child_process";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const HERE = import.meta.dirname;
const SITE = resolve(process.argv[2] ?? join(HERE, "../../build/site"));
const PAGES = ["/nb/", "/nb/bruk-det-du-kan/", "/ar/bruk-det-du-kan/", "/ti/bruk-det-du-kan/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const RUNS = 3;
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8", ".woff2": "font/woff2", ".png": "image/png",
  ".webp": "image/webp", ".jpg": "image/jpeg", ".pdf": "application/pdf",
};
const PACKED = new Set([".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"]);

function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    let file = join(folder, path);
    if (!relative(folder, file).startsWith("..") && existsSync(file) && statSync(file).isDirectory())
      file = join(file, "index.html");
    if (relative(folder, file).startsWith("..") || !existsSync(file))
      return response.writeHead(404).end();
    const head = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
    const packed = PACKED.has(extname(file)) && /gzip/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, packed ? { ...head, "content-encoding": "gzip" } : head);
    const content = createReadStream(file);
    (packed ? content.pipe(createGzip()) : content).pipe(response);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function scored(url, port) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push((await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "error" })).lhr);
  const scores = CATEGORIES.map((name) =>
    middle(runs.map((run) => Math.round(100 * run.categories[name].score))));
  const lost = CATEGORIES.flatMap((name) => runs[0].categories[name].auditRefs
    .filter((each) => each.weight && (runs[0].audits[each.id].score ?? 1) < 1)
    .map((each) => `${name}: ${each.id} ${runs[0].audits[each.id].displayValue ?? ""}`));
  return { scores, lost, bytes: runs[0].audits["total-byte-weight"].numericValue };
}

async function lighthouses(origin) {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  const wrong = [];
  console.log(`${"page".padEnd(26)}${CATEGORIES.map((each) => each.padEnd(16)).join("")}bytes`);
  try {
    for (const path of PAGES) {
      const { scores, lost, bytes } = await scored(origin + path, chrome.port);
      console.log(`${path.padEnd(26)}${scores.map((each) => String(each).padEnd(16)).join("")}${bytes}`);
      if (scores.some((each) => each < 100)) wrong.push(`${path}: ${lost.join("; ")}`);
    }
  } finally {
    chrome.kill();
  }
  return wrong;
}

const pages = () => readdirSync(SITE, { recursive: true })
  .filter((path) => path.endsWith(".html")).sort();

const inOurFrame = (path) => !path.startsWith("staff/");

// Over HTTP: a checker of files cannot know what 'self' is in a Content-Security-Policy.
async function checked(paths, origin) {
  const jar = join(HERE, "node_modules/vnu-jar/build/dist/vnu.jar");
  const command = ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", "--stdout"];
  const java = await promisify(execFile)("java",
    [...command, ...paths.map((path) => `${origin}/${path}`)], { maxBuffer: 2 ** 28 });
  return JSON.parse(java.stdout).messages.map((each) => ({
    path: new URL(each.url).pathname.slice(1),
    line: each.lastLine,
    kind: each.subType ?? each.type,
    text: each.message,
    code: each.extract ?? "",
  }));
}

// The checker does not know checksums, data: and data blocks in a policy. What a policy really
// stops, the browser says: tests/browser/test_every_page.py listens.
const isWarning = (each) =>
  each.kind === "warning" && !each.text.includes("violates Content Security Policy");

async function validated(origin) {
  const all = pages(), ours = all.filter(inOurFrame), staff = all.filter((path) => !inOurFrame(path));
  if (!ours.length) throw new Error(`${SITE} holds no page: run make site first`);
  const found = await checked(ours, origin), theirs = staff.length ? await checked(staff, origin) : [];
  const errors = found.filter((each) => !["info", "warning"].includes(each.kind));
  tell(`HTML: ${ours.length} pages for citizens`, "errors", errors);
  tell(`HTML: ${ours.length} pages for citizens`, "warnings", found.filter(isWarning));
  tell(`HTML: ${staff.length} pages for staff`, "errors", theirs.filter((each) => each.kind === "error"));
  return errors.map((each) => `${each.path}:${each.line}: ${each.text} ${each.code.trim()}`);
}

function tell(where, what, found) {
  console.log(`${where}, ${found.length} ${what}`);
  const counts = new Map();
  for (const { text } of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [text, count] of counts) console.log(`  ${count} × ${text}`);
}

const server = await serve(SITE);
const origin = `http://127.0.0.1:${server.address().port}`;
const wrong = await validated(origin);
if (!process.argv.includes("--html")) wrong.push(...(await lighthouses(origin)));
server.close();
for (const each of wrong) console.log(each);
process.exit(wrong.length ? 1 : 0);
