// Choosing two to four schools of the list to compare: a box per school and a bar with the way to the page that compares.
// Does nothing where that page is not there.
(function () {
  "use strict";

  const MOST = 4;

  // An own school is known by its id, that of another region by region and id: the way to its site says both.
  function keyOf(link) {
    const found = /([^/]+)\/scholen\/([^/]+)\//.exec("/" + link.getAttribute("href"));
    return !found ? "" : found[1] === ".." || found[1] === "." ? found[2] : found[1] + "/" + found[2];
  }

  function make(name, text, attributes) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.keys(attributes || {}).forEach((key) => made.setAttribute(key, attributes[key]));
    return made;
  }

  // `schools`: the items of the list. `changed` is called when a visitor has chosen. Gives null without such a page.
  function begin(list, schools, changed) {
    const page = list.getAttribute("data-vergelijk");
    const bar = document.getElementById("vind-balk");
    const status = document.getElementById("vind-gekozen");
    if (!page || !bar) return null;
    const boxes = new Map();
    const names = new Map();
    let chosen = [];

    schools.forEach((item) => {
      const link = item.querySelector("a");
      const key = keyOf(link);
      const box = make("input", "", { type: "checkbox" });
      const label = make("label", "", { class: "vind-vink vind-kies" });
      const words = make("span", "Vergelijk");
      words.appendChild(make("span", " " + link.textContent, { class: "alleen-horen" }));
      label.append(box, " ", words);
      link.after(label);
      boxes.set(key, box);
      names.set(key, link.textContent);
      box.addEventListener("change", () => choose(key, box.checked));
    });

    function choose(key, on) {
      if (on && chosen.length >= MOST) {
        boxes.get(key).checked = false;
        say("Vier scholen naast elkaar is het meeste dat past. Haal eerst een school weg.", true);
        return;
      }
      chosen = on ? chosen.concat(key) : chosen.filter((one) => one !== key);
      show();
      say(sentence());
      changed();
    }

    function sentence() {
      if (!chosen.length) return "U vergelijkt nu geen scholen.";
      if (chosen.length === 1) return "1 school gekozen. Kies er nog een om te vergelijken.";
      return chosen.length + " scholen gekozen om te vergelijken.";
    }

    function say(text, seen) {
      status.textContent = text;
      const note = bar.querySelector(".vind-balk-tekst");
      if (seen && note) note.textContent = text;
    }

    function show() {
      bar.textContent = "";
      bar.hidden = !chosen.length;
      document.documentElement.classList.toggle("vind-met-balk", !bar.hidden);
      if (!chosen.length) return;
      bar.append(make("p", sentence(), { class: "vind-balk-tekst" }));
      bar.append(make("p", chosen.map((key) => names.get(key)).join(", "), { class: "zacht vind-namen" }));
      const ways = make("p", "", { class: "knoppen" });
      if (chosen.length > 1) {
        const asked = new URLSearchParams(chosen.map((key) => ["school", key]));
        ways.append(make("a", "Vergelijk deze " + chosen.length + " scholen",
          { class: "knop", href: page + "?" + asked.toString().replace(/%2F/g, "/") }));
      }
      const clear = make("button", "Wis", { type: "button", class: "knop-licht" });
      clear.append(make("span", " wat u koos om te vergelijken", { class: "alleen-horen" }));
      clear.addEventListener("click", () => {
        const first = boxes.get(chosen[0]);
        set([]);
        say(sentence());
        changed();
        if (first && first.offsetParent) first.focus();
        else document.getElementById("kop-scholen").focus();
      });
      ways.append(clear);
      bar.append(ways);
    }

    // Gives what is not known or too much.
    function set(keys) {
      const wanted = Array.from(new Set(keys));
      chosen = wanted.filter((key) => boxes.has(key)).slice(0, MOST);
      boxes.forEach((box, key) => { box.checked = chosen.includes(key); });
      show();
      return wanted.filter((key) => !chosen.includes(key));
    }

    return { get: () => chosen, set: set };
  }

  window.GIDS_VIND_KIES = begin;
})();
