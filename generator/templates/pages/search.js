// Searches in the browser: nothing is stored or sent. How words vary comes with the index;
// generator/render/search/ treats them alike.
(() => {
  "use strict";
  const page = document.documentElement;
  const box = document.querySelector("[role=search]");
  const field = box.querySelector("input");
  const count = box.querySelector("[role=status]");
  const lists = [...box.querySelectorAll(".hits")];
  const known = {};

  const applied = (text, rules) => rules.reduce((said, rule) => said.replace(...rule), text);
  const words = (text, it) => applied(
    text.replace(/['’ʼ`´ʹ‘‛′ʻ]/g, "").normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, ""),
    it.spelling,
  ).match(/[\p{L}\p{N}]+/gu) || [];
  const term = (word, it) => {
    const forms = [word];
    for (let rest = word; it.opening && forms.length < 3; forms.push(rest)) {
      const last = rest;
      rest = last.replace(it.opening, "$1");
      if (rest === last) break;
    }
    return { word, forms, keys: [...new Set(forms.map(form => applied(form, it.endings)))], on: new Map() };
  };
  const checksum = word => {
    let number = 0x811c9dc5;
    for (const sign of word) number = Math.imul(number ^ sign.codePointAt(0), 0x01000193);
    return (number >>> 24) ^ (number & 0xffffff);
  };

  const share = (one, other, it) => {
    const length = Math.max(it.least, Math.ceil(Math.min(one.length, other.length) * 3 / 4));
    return one.length >= length && other.startsWith(one.slice(0, length));
  };
  const inside = (whole, part) => part.length > 3 && whole.indexOf(part) > 2;
  const alike = (one, other, it) =>
    one.word === other.word ? 1
    : one.keys.some(key => other.keys.includes(key)) ? 0.8
    : one.word.length >= it.least - 1 && other.forms.some(form => form.startsWith(one.word)) ? 0.6
    : it.compounds && (inside(one.word, other.keys[0]) || inside(other.word, one.keys[0])) ? 0.5
    : one.forms.some(mine => other.forms.some(form => share(mine, form, it))) ? 0.4
    : 0;
  // Words that stand nowhere are numbers: those alone, those in groups, what they begin with.
  const unseen = (one, it) => {
    const whole = [one.word, ...one.keys].map(checksum), begun = [];
    for (const each of [...one.forms, ...one.keys])
      for (let end = it.least; end <= each.length; end++) begun.push(checksum(each.slice(0, end)));
    const any = (sums, ...levels) => sums.some(sum => levels.some(level => level.includes(sum)));
    return ([alone, groups, begins]) =>
      any(whole, alone) ? 1 : any(whole, groups) ? 0.6 : any(begun, alone, groups) ? 0.5 : any(begun, begins) ? 0.4 : 0;
  };

  const ready = rules => rules.map(([what, instead]) => [new RegExp(what, "gu"), instead]);
  window.outreachIndex = it => {
    it.spelling = ready(it.spelling);
    it.endings = ready(it.endings);
    it.opening = it.opening && new RegExp(it.opening, "u");
    it.terms = new Map();
    it.pages.forEach((each, number) => [each.title, `${each.line} ${each.heads}`, each.texts].forEach((text, at) => {
      for (const word of words(text, it)) {
        if (!it.terms.has(word)) it.terms.set(word, term(word, it));
        const { on } = it.terms.get(word);
        if (!on.has(number)) on.set(number, [6, 3, 1][at]);
      }
    }));
    known[it.language] = it;
    show();
  };
  const found = (it, query) => {
    const said = [...new Set(words(query, it))], telling = said.filter(word => !it.idle.includes(word));
    const scores = it.pages.map(page => ({ page, sum: 0, met: 0 }));
    for (const word of telling.length ? telling : said) {
      const one = term(word, it), secret = unseen(one, it), hits = [], marks = new Map();
      for (const other of it.terms.values()) {
        const like = alike(one, other, it);
        if (like) for (const [number, weight] of other.on) hits.push([number, like, weight]);
      }
      it.pages.forEach((page, number) => hits.push([number, secret(page.unseen), 4]));
      const best = Math.max(...hits.map(hit => hit[1]));
      for (const [number, like, weight] of hits)
        if (like && like >= best / 2) marks.set(number, Math.max(marks.get(number) || 0, like * weight));
      marks.forEach((mark, number) => {
        scores[number].sum += mark * Math.log(1 + scores.length / marks.size);
        scores[number].met++;
      });
    }
    return scores.filter(each => each.met)
      .sort((one, other) => other.sum * other.met - one.sum * one.met).slice(0, 10).map(each => each.page);
  };

  const add = (to, tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    to.append(made, " ");
    return made;
  };
  const link = (item, { title, path }, { home, suffix }) =>
    Object.assign(add(item, "a", title), { href: home + path + suffix });
  const of = list => known[list.lang || page.lang];
  const show = () => {
    const query = field.value.trim(), typed = query.length > 1;
    let sum = 0;
    for (const list of lists) {
      const hits = typed && of(list) ? found(of(list), query) : [];
      sum += hits.length;
      list.textContent = "";
      for (const hit of hits) {
        const item = add(list, "li", "");
        link(item, hit, list.dataset);
        add(item, "span", hit.line);
        // Below a Norwegian hit, the same page in the reader's language.
        const same = list.lang && of(page) && of(page).pages.find(each => each.path === hit.path);
        if (same) Object.assign(link(item, same, lists[0].dataset), { lang: page.lang, dir: page.dir });
      }
      if (list.lang) list.parentNode.hidden = !hits.length;
    }
    count.textContent = !typed || !lists.every(of) ? ""
      : sum ? count.dataset.found.replace("{count}", sum) : count.dataset.none;
  };

  let wait, asked;
  const ask = () => {
    if (!asked) for (const list of lists)
      document.head.append(Object.assign(document.createElement("script"), { src: list.dataset.src }));
    asked = true;
  };
  const start = () => {
    const linked = /^#q=(.+)/.exec(location.hash);
    if (linked) try { field.value = decodeURIComponent(linked[1]); } catch (_) { /* no address of ours */ }
    if (field.value) ask(), show();
  };
  box.hidden = false;
  field.onfocus = ask;
  field.oninput = () => {
    ask();
    clearTimeout(wait);
    wait = setTimeout(show, 200);
  };
  field.onkeydown = event => { if (event.key === "Enter") field.blur(); }; // closes a telephone's keyboard
  addEventListener("hashchange", start);
  addEventListener("pageshow", start);
})();
