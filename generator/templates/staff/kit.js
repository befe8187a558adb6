// A kit: show the lines that fit. Without this the table holds all of them.
(() => {
  const form = document.querySelector("#finn");
  const lines = [...document.querySelectorAll("#linjene > tr")];
  const told = document.querySelector("#funnet"), reset = form.querySelector("[type=reset]");
  const inputs = [...form.querySelectorAll("input")];
  const GROUPS = ["hvem", "sprak", "hva"];
  const chosen = (group) =>
    inputs.filter((each) => each.name === group && each.checked).map((each) => each.value);

  const update = () => {
    const wanted = GROUPS.map((group) => [group, chosen(group)]);
    const some = wanted.some(([, values]) => values.length);
    // Nothing chosen in a group means all of it.
    const fits = (line) =>
      wanted.every(([group, values]) => !values.length || values.includes(line.dataset[group]));
    let shown = 0;
    for (const line of lines) {
      line.hidden = !fits(line);
      shown += !line.hidden;
    }
    const { all, some: part, none } = told.dataset;
    told.textContent = (!shown ? none : shown === lines.length ? all : part)
      .replace("#", shown).replace("@", lines.length);
    reset.hidden = !some;
    for (const [group, values] of wanted) {
      const pick = form.querySelector(`[name=${group}]`).closest("details");
      pick.querySelector("summary span").textContent = values.length ? `(${values.length})` : "";
    }
    const query = String(new URLSearchParams(new FormData(form)));
    try {
      history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
    } catch { /* an address of a file cannot be changed */ }
  };

  const asked = new URLSearchParams(location.search);
  for (const each of inputs) each.checked = asked.getAll(each.name).includes(each.value);
  const wide = matchMedia("(min-width: 60em)").matches;
  for (const each of form.querySelectorAll("details")) each.open = wide;
  form.hidden = false;
  update();
  form.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
})();
