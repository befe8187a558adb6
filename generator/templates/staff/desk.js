// The print desk: choose, look, print. Every sheet stands in a table without this as well.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const said = find("#sagt");
  const name = (element) => element.getAttribute("aria-label");
  const call = (element, text) => element.setAttribute("aria-label", text);
  const button = (link) => {
    const made = find("#skriv-ut").content.firstElementChild.cloneNode(true);
    call(made, `${made.textContent}: ${name(link)}`);
    made.addEventListener("click", () => print(link.href));
    return made;
  };

  // Where the browser shows PDFs itself, its dialogue comes at once; elsewhere the PDF opens.
  let frame;
  const print = (address) => {
    said.textContent = said.parentElement.dataset.print;
    if (!navigator.pdfViewerEnabled || location.protocol === "file:") return open(address);
    frame?.remove();
    frame = document.createElement("iframe");
    frame.className = "press";
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    frame.addEventListener("load", () => {
      try {
        frame.contentWindow.focus();
        frame.contentWindow.print();
      } catch {
        open(address);
      }
    });
    frame.src = address;
    document.body.append(frame);
  };

  for (const link of document.querySelectorAll("[data-sheet]")) {
    const tools = document.createElement("p");
    tools.className = "tools";
    tools.append(button(link));
    link.after(tools);
  }
  const desk = find("#finn");
  if (!desk) return;

  const STEP = 24, ROOT = "../../", GROUPS = ["hvem", "sprak", "ark"];
  const form = find("form", desk), told = find("#funnet"), list = find("#arkene");
  const more = find("#flere"), card = find("#et-ark").content.firstElementChild;
  const data = JSON.parse(find("#ark-data").textContent);
  const inputs = [...form.querySelectorAll("input")];
  const label = (group, value) =>
    inputs.find((each) => each.name === group && each.value === value).nextElementSibling;
  const chosen = (group) => inputs.filter((each) => each.name === group && each.checked);

  // Nothing chosen in a group means all of it.
  const matching = () => {
    const wanted = Object.fromEntries(
      GROUPS.map((group) => [group, chosen(group).map((each) => each.value)]));
    const fits = (group, value) => !wanted[group].length || wanted[group].includes(value);
    return data.cells
      .filter(([who, code]) => fits("hvem", who) && fits("sprak", code))
      .flatMap(([who, code, draft, before, after, set]) => data.sets[set]
        .filter((key) => fits("ark", data.forms[key].of))
        .map((key) => ({ who, code, draft, key, path: `${ROOT}${before}${key}${after}` })));
  };

  const shown = ({ who, code, draft, key, path }) => {
    const made = card.cloneNode(true), link = find("a", made), image = find("img", made);
    const it = data.forms[key], language = label("sprak", code), people = label("hvem", who);
    link.href = path + it.end;
    call(link, `${it.label}, ${language.firstChild.data.trim().toLowerCase()}: ${people.textContent}`);
    image.height = it.height;
    image.src = path + it.shown;
    find("strong", made).textContent = it.label;
    const of = find(".of", made);
    of.append(...language.cloneNode(true).childNodes, document.createElement("br"));
    of.append(people.textContent);
    if (draft) of.append(document.createElement("br"), desk.dataset.draft);
    const all = find(".all", made);
    all.href = `${who}/#${code}-${key}`;
    call(all, `${all.textContent}: ${name(link)}`);
    if (it.printed) find(".tools", made).prepend(button(link));
    return made;
  };

  let found = [];
  const grow = () => {
    const at = list.children.length;
    list.append(...found.slice(at, at + STEP).map(shown));
    more.hidden = list.children.length === found.length;
    return list.children[at];
  };

  const say = (some) => {
    const { start, none, one, many, first } = told.dataset;
    const text = !some ? start : !found.length ? none : found.length === 1 ? one
      : found.length > STEP ? first : many;
    told.textContent = text.replace("#", found.length).replace("@", STEP);
  };

  // One file for the printer, for those who have the program: it takes one sheet of one audience.
  const command = () => {
    const [who, codes, forms] = GROUPS.map(chosen);
    const one = who.length === 1 && forms.length === 1 && codes.length && found.length;
    find("#samlet").hidden = !one || !found.every(({ key }) => data.forms[key].printed
      && data.forms[key].of === key);
    if (!one) return;
    // Only what there is: bokmål has no sheet with bokmål beside it.
    const there = new Set(found.map((each) => each.code));
    const languages = codes.map((each) => each.value).filter((each) => there.has(each)).join(",");
    const audience = who[0].dataset.id;
    find("#kommando").textContent = "outreach print" + (audience && ` --audience ${audience}`)
      + ` --languages ${languages} --format ${forms[0].value} --copies 20`;
  };

  const update = () => {
    const some = inputs.some((each) => each.checked);
    found = some ? matching() : [];
    list.replaceChildren();
    grow();
    say(some);
    command();
    for (const group of GROUPS) {
      const count = chosen(group).length;
      find("summary span", find(`[name=${group}]`, form).closest("details")).textContent =
        count ? `(${count})` : "";
    }
    find(".told .tools", form).hidden = !some;
    const query = String(new URLSearchParams(new FormData(form)));
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch { /* an address of a file cannot be changed */ }
    find("#lenken").dataset.clipboardText = location.href;
  };

  const asked = new URLSearchParams(location.search);
  for (const each of inputs) each.checked = asked.getAll(each.name).includes(each.value);
  const wide = matchMedia("(min-width: 60em)").matches;
  for (const each of form.querySelectorAll("details")) each.open = wide;
  desk.hidden = false;
  update();
  form.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  more.addEventListener("click", () => find("a", grow()).focus());
})();
