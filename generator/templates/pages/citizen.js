// A bonus on citizen pages: nothing is stored, nothing is fetched, nothing is needed.
(() => {
  "use strict";
  const find = query => document.querySelector(query);
  const all = query => [...document.querySelectorAll(query)];
  // Norwegian by any of its names is Norwegian.
  const main = tag => (tag || "").toLowerCase().split(/[-_]/)[0].replace(/^n[on]$/, "nb");
  const here = main(document.documentElement.lang);
  const show = it => { if (it) it.hidden = false; };

  const print = find("#print");
  if (print) {
    show(print.parentNode);
    print.onclick = () => window.print();
  }

  // The page in the reader's own language: the first of theirs that we have.
  const wished = (navigator.languages || [navigator.language]).map(main);
  const best = (links, tag) => wished.map(code => links.find(each => main(tag(each)) === code)).find(Boolean);
  const bar = find("#offer");
  const door = best(all(".tongues a"), each => each.lang);
  const words = door && OFFERS[door.lang];
  if (bar && words && main(door.lang) !== here && !(history.state || {}).no) {
    const [link, no] = bar.children;
    link.href = door.href;
    [link.textContent, no.textContent] = words;
    for (const name of ["lang", "dir", "data-script"]) bar.setAttribute(name, door.getAttribute(name));
    no.onclick = () => {
      history.replaceState(Object.assign({}, history.state, { no: 1 }), "");
      bar.hidden = true;
    };
    show(bar);
  }
  const own = best(all(".doors li"), each => each.lang);
  if (own) own.parentNode.insertBefore(own, own.parentNode.firstChild).className = "own";

  // Read aloud, by a voice of the device itself: others would send the text away.
  const section = find("#voice");
  if (!section) return;
  const [row, silent] = section.querySelectorAll("p");
  const speech = window.speechSynthesis;
  let voice, said, at = 0;
  const look = () => {
    voice = speech && speech.getVoices().find(each => each.localService && main(each.lang) === here);
    row.hidden = !voice;
    silent.hidden = !!voice;
    if (voice) show(section);
    return voice;
  };
  // Sentence by sentence: some browsers fall silent within a long text. Fonts are cut to the letters
  // that stand here, so the end of a sentence in other scripts (؟ and ።) stands as a number.
  const lines = all("h1,.lead,.know h2,.know li,.gain h2,.gain li,.road h2,.road li,.wonder h2,summary,details p")
    .reduce((found, it) => found.concat((it.textContent.match(/[^.!?\u061f\u1362]+[.!?\u061f\u1362]*/g) || []).map(text => [it, text])), []);
  const mark = it => all(".heard").concat(it || []).forEach(each => each.classList.toggle("heard", each === it));
  const halt = () => {
    said = null;
    speech.cancel();
    mark();
  };
  const next = () => {
    if (at >= lines.length) at = 0, halt();
    else {
      const [line, text] = lines[at];
      const shown = line.closest("details") || line;
      if (!shown.classList.contains("heard")) {
        mark(shown);
        shown.scrollIntoView({ block: "center" });
      }
      const one = said = new SpeechSynthesisUtterance(text);
      one.voice = voice;
      one.lang = voice.lang;
      one.onend = () => { if (one === said) at++, next(); };
      one.onerror = () => { if (one === said) halt(); };
      speech.speak(one);
    }
  };
  const [start, pause, stop] = row.children;
  start.onclick = () => { if (!said) next(); };
  pause.onclick = halt;
  stop.onclick = () => { at = 0; halt(); };
  if (speech) {
    speech.onvoiceschanged = look;
    window.addEventListener("pagehide", halt);
  }
  if (!look()) setTimeout(() => { if (!look()) show(section); }, 2000);
})();
