// The page with the list of schools: form, address and list follow each other. What fits is decided by vind-kern.js; the
// items of the list are hidden and moved, never made anew. Without this script the list stands there complete.
(function () {
  "use strict";

  const ONE = ["gemeente", "dichtbij", "gebied", "situatie", "woorden", "plaats", "soort", "niveau", "vorm"];
  const MORE = ["antwoord", "gebouw"];
  const FOLDED = ["plaats", "soort", "niveau", "vorm", "antwoord", "gebouw"];
  const TYPED = { dichtbij: 80, woorden: 120 };
  const TYPING_PAUSE = 200;
  const SPEAKING_PAUSE = 700; // a screen reader must not talk through typing
  const MOST_OFFERS = 5;
  const MOST_STRANGE = 60;

  const kern = window.GIDS_VIND_KERN;

  function make(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function begin() {
    const form = document.getElementById("vind");
    const list = document.getElementById("vindlijst");
    if (!form || !list) return;
    const data = window.GIDS_VIND;
    if (!kern || !data || data.sleutel !== list.getAttribute("data-sleutel")) {
      form.hidden = true;
      document.getElementById("vind-stand").textContent =
        "Kiezen werkt nu niet. Hieronder staan alle scholen. Laad de pagina later opnieuw.";
      list.classList.add("klaar");
      return;
    }
    start(form, list, kern.unpack(data));
  }

  function start(form, list, index) {
    const fields = form.elements;
    const status = document.getElementById("vind-stand");
    const also = document.getElementById("vind-ook");
    const note = document.getElementById("vind-woord");
    const strange = document.getElementById("vind-melding");
    const more = document.getElementById("vind-meer");
    const order = document.getElementById("vind-orde");
    const usualOrder = order.textContent;
    const sections = Array.from(list.querySelectorAll("section")).filter((part) => !part.id);
    const regional = Array.from(list.querySelectorAll("#vind-regio > ul > li"));
    const schools = sections.flatMap((part) => Array.from(part.querySelectorAll("ul.scholen > li")));
    const entries = schools.concat(regional); // the same numbers as the items of the index
    const names = schools.map((entry) => entry.querySelector("a").textContent);
    const labels = schools.map((entry, number) =>
      " " + kern.splitWords(names[number]).join(" "));
    const answers = Array.from(form.querySelectorAll("[name=antwoord]"));
    const levels = answers.map((box) => ({
      id: box.value,
      sign: box.parentNode.querySelector("[aria-hidden]").textContent,
      name: box.parentNode.textContent.replace(box.parentNode.querySelector("[aria-hidden]").textContent, "").trim(),
    }));
    const situations = Array.from(fields.situatie.options).slice(1);
    const usual = answers.filter((box) => box.defaultChecked).map((box) => box.value);
    const building = Array.from(form.querySelectorAll("[name=gebouw]")).map((box) => box.value);
    const anything = levels.length ? levels.map((level) => level.id) : [];
    let typing = 0;
    let speaking = 0;
    let shownNear = "";
    const compare = window.GIDS_VIND_KIES(list, schools, () => remember(read()));

    // ---- The form

    function read() {
      const state = {};
      ONE.forEach((key) => { state[key] = fields[key] ? fields[key].value.trim() : ""; });
      MORE.forEach((key) => {
        state[key] = Array.from(form.querySelectorAll("[name=" + key + "]:checked")).map((box) => box.value);
      });
      return state;
    }

    function write(state) {
      ONE.forEach((key) => { if (fields[key]) fields[key].value = state[key]; });
      MORE.forEach((key) => form.querySelectorAll("[name=" + key + "]").forEach((box) => {
        box.checked = state[key].includes(box.value);
      }));
      if (FOLDED.some((key) => !isEmpty(key, state[key]))) more.open = true;
    }

    function isEmpty(key, value) {
      return key === "antwoord" ? value.join() === usual.join() : !value.length;
    }

    function isChosen(state) {
      return ONE.concat("gebouw").some((key) => key !== "dichtbij" && key !== "situatie" && state[key].length);
    }

    // ---- The address

    function fromAddress() {
      const asked = new URL(window.location.href).searchParams;
      const state = { antwoord: usual, gebouw: [] };
      const unknown = [];
      const cut = (text) => (text.length > MOST_STRANGE ? text.slice(0, MOST_STRANGE) + "…" : text);
      ONE.forEach((key) => {
        const value = (asked.get(key) || "").trim();
        state[key] = TYPED[key] ? value.slice(0, TYPED[key]) : valueOf(fields[key], value);
        if (value && !state[key]) unknown.push(key + "=" + cut(value));
      });
      MORE.forEach((key) => {
        if (!asked.has(key)) return;
        const known = key === "antwoord" ? anything : building;
        const values = asked.getAll(key).flatMap((text) => text.split(",")).filter(Boolean);
        values.filter((value) => !known.includes(value)).forEach((value) => unknown.push(key + "=" + cut(value)));
        const kept = known.filter((value) => values.includes(value));
        if (kept.length || key === "gebouw") state[key] = kept;
      });
      if (compare) compare.set(asked.getAll("school")).forEach((key) => unknown.push("school=" + cut(key)));
      return { state: state, unknown: unknown.slice(0, 6) };
    }

    function valueOf(field, value) {
      if (!field || !value) return "";
      const wanted = kern.fold(value);
      const found = Array.from(field.options).find((option) =>
        option.value && (option.value === value || kern.fold(option.value) === wanted || kern.fold(option.text) === wanted));
      return found ? found.value : "";
    }

    function remember(state) {
      const url = new URL(window.location.href);
      ONE.concat(MORE, "school").forEach((key) => url.searchParams.delete(key));
      ONE.filter((key) => state[key]).forEach((key) => url.searchParams.set(key, state[key]));
      MORE.filter((key) => !isEmpty(key, state[key])).forEach((key) => url.searchParams.set(key, state[key].join(",")));
      if (compare) compare.get().forEach((key) => url.searchParams.append("school", key));
      url.search = url.search.replace(/%2C/g, ",").replace(/%2F/g, "/");
      try {
        window.history.replaceState(window.history.state, "", url.href);
      } catch (error) {
        // Some browsers refuse this for a file on disk; choosing works all the same.
      }
    }

    // ---- The list

    function apply(state, pause) {
      const asked = kern.prepare(index, Object.assign({
        situations: situations.map((option) => option.value),
        levels: levels.map((level) => level.id),
        building: building,
        secondary: ["vo", "vso", "pro"],
      }, state), labels);
      const shows = { ja: true, nee: false, antwoord: false, onbekend: state.antwoord.includes("onbekend") };
      const count = { schools: 0, regional: 0, unknown: 0, left: levels.map(() => 0) };
      index.items.forEach((item) => {
        const found = kern.judge(index, asked, item);
        const shown = shows[found.verdict];
        entries[item.number].hidden = !shown;
        explain(entries[item.number], item, found, shown, asked);
        if (item.provision) count.regional += shown;
        else if (shown) count.schools += 1;
        else if (found.verdict === "onbekend") count.unknown += 1;
        else if (found.level >= 0) count.left[found.level] += 1;
      });
      const wrong = arrange(state.dichtbij);
      list.querySelectorAll("section").forEach((part) => {
        if (part.id !== "vind-buren") part.hidden = !part.querySelector("ul > li:not([hidden])");
      });
      tell(state, asked, count, wrong, pause);
    }

    function explain(entry, item, found, shown, asked) {
      const old = entry.querySelector(".vind-bij");
      if (old) old.remove();
      if (!shown || item.provision || !(asked.areas.length || found.offers.length || found.inText)) return;
      const extra = make("div", "", "vind-bij");
      const site = entry.querySelector("a").getAttribute("href");
      const page = site.replace(/index\.html$/, "") + "ondersteuning/" + (site.endsWith("index.html") ? "index.html" : "");
      asked.areas.forEach((area) => extra.append(areaLine(item, area, asked, page)));
      if (found.offers.length) extra.append(offerLine(found.offers, page));
      else if (found.inText) {
        const line = make("p", "Uw woorden staan in de tekst over het aanbod: ");
        line.append(link("lees de tekst", page));
        extra.append(line);
      }
      entry.append(extra);
    }

    function areaLine(item, area, asked, page) {
      const line = make("p", "");
      const id = index.areas[area];
      const anchor = item.answers[area] ? "#gebied-" + id : "";
      line.append(link(nameOf(fields.gebied, id), page + anchor), ": ");
      const told = asked.situations.map((one) => kern.levelOf(asked, item, area, one));
      if (told.length > 1 && told.every((level) => level === told[0])) {
        line.append(chip(levels[told[0]]), " (in alle situaties)");
      } else if (told.length > 1) {
        told.forEach((level, one) => line.append((one ? ", " : "") + situations[one].text.toLowerCase() + " ", chip(levels[level])));
      } else {
        const one = asked.situations[0];
        line.append(chip(levels[told[0]]), one ? " (" + situations[one].text.toLowerCase() + ")" : "");
      }
      return line;
    }

    function chip(level) {
      const made = make("span", "", "niveau niveau-" + level.id);
      const sign = make("span", level.sign);
      sign.setAttribute("aria-hidden", "true");
      made.append(sign, " " + level.name);
      return made;
    }

    function offerLine(offers, page) {
      const line = make("p", "Aanbod: ");
      offers.slice(0, MOST_OFFERS).forEach((offer, place) => {
        line.append(place ? ", " : "", link(index.names[offer.name].name, page + "#" + offer.anchor));
      });
      if (offers.length > MOST_OFFERS) line.append(" en ", link("meer op de site van de school", page));
      return line;
    }

    function link(text, address) {
      const made = make("a", text);
      made.setAttribute("href", address);
      return made;
    }

    function nameOf(field, value) {
      const option = Array.from(field.options).find((one) => one.value === value);
      return option ? option.text : value;
    }

    // ---- Nearby: the same items in other groups; gives what was typed when it is no place here

    function arrange(typed) {
      const spot = typed ? kern.readNear(index, names, typed) : null;
      const key = spot ? typed : "";
      if (key !== shownNear) {
        list.querySelectorAll(".vind-dichtbij").forEach((part) => part.remove());
        list.querySelectorAll(".vind-afstand").forEach((part) => part.remove());
        if (spot) group(kern.near(index, spot));
        else {
          let number = 0;
          sections.forEach((part, place) => {
            const home = part.querySelector("ul");
            for (let count = index.places[place][1]; count; count -= 1, number += 1) home.append(schools[number]);
          });
        }
        shownNear = key;
        order.textContent = spot ? "Wat dichtbij is, staat bovenaan. De volgorde zegt niet welke school beter is." : usualOrder;
      }
      return typed && !spot ? typed : "";
    }

    function group(groups) {
      groups.forEach((one) => {
        const part = make("section", "", "vind-dichtbij");
        const items = make("ul", "", "scholen");
        part.append(make("h3", one.name), items);
        one.items.forEach((item) => {
          items.append(schools[item.number]);
          if (!one.kilometres) return;
          const far = one.kilometres.get(item);
          const text = far < 0.1 ? "minder dan 0,1" : far.toFixed(1).replace(".", ",");
          const entry = schools[item.number];
          (entry.querySelector(".vind-kies") || entry.querySelector("a")).after(make("span", "Hemelsbreed " + text + " km.", "vind-afstand"));
        });
        list.insertBefore(part, sections[0]);
      });
    }

    // ---- What is said

    function counted(count, one, many) {
      return count + " " + (count === 1 ? one : many);
    }

    function tell(state, asked, count, wrong, pause) {
      const total = index.schools;
      const said = [];
      if (!isChosen(state)) said.push(total === 1 ? "U ziet de enige school." : "U ziet alle " + total + " scholen.");
      else if (!count.schools) said.push("Geen van de " + counted(total, "school", "scholen") + " past bij uw keuzes. Haal een keuze weg.");
      else said.push(count.schools + " van " + counted(total, "school", "scholen") + (count.schools === 1 ? " past" : " passen") + " bij uw keuzes.");
      if (count.unknown) said.push(counted(count.unknown, "school vulde", "scholen vulden") + " dit niet in.");
      count.left.forEach((left, level) => {
        if (left) said.push(counted(left, "school zegt", "scholen zeggen") + ": " + levels[level].name.toLowerCase() + ".");
      });
      if (isChosen(state) && count.regional) said.push("Onderaan staat ook aanbod van de regio zelf.");
      if (state.situatie && !state.gebied) said.push("Kies ook waarbij u hulp zoekt.");
      if (wrong) said.push("“" + wrong + "” kennen wij niet als plaats, postcode of school in deze lijst. De volgorde is daarom gewoon.");
      window.clearTimeout(speaking);
      const text = said.join(" ");
      speaking = window.setTimeout(() => { if (status.textContent !== text) status.textContent = text; }, pause);
      if (!pause) status.textContent = text;
      offerMore(state, count);
      explainWords(asked);
    }

    function offerMore(state, count) {
      const left = levels.map((level, number) => [level, level.id === "onbekend" ? count.unknown : count.left[number]])
        .filter((pair) => pair[1] && !state.antwoord.includes(pair[0].id));
      const focused = document.activeElement && also.contains(document.activeElement);
      also.textContent = "";
      also.hidden = !left.length;
      left.forEach((pair) => {
        const button = make("button", "Toon ook: " + pair[0].name.toLowerCase() + " (" + pair[1] + ")", "knop-licht");
        button.type = "button";
        button.addEventListener("click", () => {
          answers.find((box) => box.value === pair[0].id).checked = true;
          change(0);
        });
        also.append(button);
      });
      if (focused) (also.querySelector("button") || document.getElementById("kop-scholen")).focus();
    }

    function explainWords(asked) {
      const areas = asked.words.flatMap((term) => Array.from(term.areas)).filter((area, place, all) => all.indexOf(area) === place);
      note.hidden = !asked.words.length;
      note.textContent = "";
      if (!asked.words.length) return;
      note.append("Noemt een school uw woorden niet? Dan kan zij nog wel hulp geven. ");
      if (areas.length && areas.length < 4 && !asked.areas.length) {
        note.append("Uw woorden horen bij: ");
        areas.forEach((area) => {
          const button = make("button", nameOf(fields.gebied, index.areas[area]), "knop-licht");
          button.type = "button";
          button.addEventListener("click", () => {
            fields.gebied.value = index.areas[area];
            fields.woorden.value = "";
            change(0);
            fields.gebied.focus();
          });
          note.append(button, " ");
        });
      }
    }

    function warn(unknown) {
      strange.textContent = "";
      strange.hidden = !unknown.length;
      if (!unknown.length) return;
      strange.append(make("p", "Een deel van het adres kennen wij hier niet. Dat telt niet mee: " + unknown.join(", ") + "."));
    }

    // ---- What happens when

    function change(pause) {
      window.clearTimeout(typing);
      const state = read();
      apply(state, pause);
      remember(state);
    }

    function restore() {
      const found = fromAddress();
      write(found.state);
      warn(found.unknown);
      apply(read(), 0);
    }

    // On a slow line somebody may choose before this script is there: that choice counts too.
    function keepEarly() {
      const early = read();
      form.reset();
      const untouched = read();
      restore();
      const chosen = ONE.concat(MORE).filter((key) => String(early[key]) !== String(untouched[key]));
      if (!chosen.length) return;
      const state = read();
      chosen.forEach((key) => { state[key] = early[key]; });
      write(state);
      change(0);
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      change(0);
      const heading = document.getElementById("kop-scholen");
      heading.focus();
      heading.scrollIntoView();
    });
    form.addEventListener("change", () => change(0));
    form.addEventListener("input", (event) => {
      if (!TYPED[event.target.name]) return;
      window.clearTimeout(typing);
      window.clearTimeout(speaking);
      typing = window.setTimeout(() => change(SPEAKING_PAUSE), TYPING_PAUSE);
    });
    document.getElementById("vind-wis").addEventListener("click", () => {
      form.reset();
      warn([]);
      change(0);
    });
    share(document.getElementById("vind-deel"));
    fields.dichtbij.addEventListener("focus", () => suggest(fields.dichtbij, index, names), { once: true });
    window.addEventListener("popstate", restore);
    window.addEventListener("pageshow", (event) => { if (event.persisted) restore(); });
    keepEarly();
    // An item that the first question moved up is drawn at a guessed height for a frame (vind.css): not yet to be seen.
    requestAnimationFrame(() => requestAnimationFrame(() => list.classList.add("klaar")));
    window.GIDS_VIND_TOON = () => apply(read(), 0);
  }

  // The list of places to choose from, made when somebody asks for it.
  function suggest(field, index, names) {
    const known = document.createElement("datalist");
    known.id = "v-plekken";
    const places = index.places.map((one) => one[0]);
    Array.from(new Set(places.concat(index.municipalities, names))).forEach((name) => {
      const option = document.createElement("option");
      option.value = name;
      known.append(option);
    });
    field.after(known);
    field.setAttribute("list", known.id); // only now is there something to point to
  }

  function share(button) {
    const said = document.getElementById("vind-gedeeld");
    if (!navigator.clipboard) {
      button.hidden = true;
      return;
    }
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(window.location.href).then(
        () => { said.textContent = "Het adres is gekopieerd. U kunt het nu plakken, bijvoorbeeld in een bericht."; },
        () => { said.textContent = "Kopiëren lukt hier niet. Kopieer het adres bovenaan in uw browser."; },
      );
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
