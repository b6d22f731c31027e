// Two to four schools side by side. Rows and words are in the page (theme/slots/vergelijk.html); the answers of a school
// come as a script from beside its site (generator/site/compare_cells.py), which also works from disk. Which schools are
// compared stands in the address. Of what comes from the address nothing is used but names that are in the list.
(function () {
  "use strict";

  const MOST = 4;
  const FORMAT = 1;
  const SHOWN_OF_A_NAME = 60;
  const root = document.getElementById("vergelijker");
  if (!root) return;

  const find = (selector) => root.querySelector(selector);
  const form = find("form.kies");
  const chooser = find(".kiezer");
  const search = find("#kies-zoek");
  const choiceState = find(".kies-stand");
  const chosenList = find(".kies-gekozen");
  const notices = find(".vergelijk-meldingen");
  const state = find(".vergelijk-stand");
  const outcome = find(".uitkomst");
  const heading = find(".uitkomst-kop");
  const home = root.dataset.regio;
  const plainTitle = document.title;

  // ---- What the page holds

  const words = new Map();
  find("template.woorden").content.querySelectorAll("[data-woord]").forEach((word) => words.set(word.dataset.woord, word));

  const rows = Array.from(root.querySelectorAll("template.rij"), (row) => ({
    key: row.dataset.rij,
    name: row.dataset.naam,
    group: row.dataset.groep,
    shape: row.dataset.vorm,
    kinds: row.dataset.soorten ? row.dataset.soorten.split(" ") : [],
    own: "eigen" in row.dataset,
    rare: "zeldzaam" in row.dataset,
    head: row.content,
  }));

  const schools = new Map(); // by the key in the address
  root.querySelectorAll('input[name="school"]').forEach((box) => {
    const key = box.value;
    const full = key.includes("/") ? key : `${home}/${key}`;
    const label = box.closest("label");
    const place = box.closest(".kies-plaats").querySelector("p").textContent;
    const school = {
      key, full, box, place,
      name: label.querySelector(".kies-naam").textContent,
      site: box.dataset.site,
      folder: box.dataset.map,
      index: box.dataset.site.slice(box.dataset.map.length),
      sectors: box.dataset.sector.split(" "),
      visitor: full.split("/")[0] !== home,
      found: fold(`${label.textContent} ${place}`),
    };
    schools.set(key, school).set(full, school);
  });

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function make(tag, properties, ...children) {
    const element = document.createElement(tag);
    Object.entries(properties || {}).forEach(([name, value]) => {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    });
    element.append(...children);
    return element;
  }

  function word(code) {
    return words.get(code).cloneNode(true);
  }

  function joined(names) {
    return names.length > 1 ? `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}` : names.join("");
  }

  function soft(text) {
    return make("span", { className: "zacht" }, text);
  }

  // ---- The answers of schools

  const loaded = new Map(); // by full key: the answers, or null when they could not be read
  const waiting = new Map();

  window.gidsVergelijk = function (key, answers) {
    if (answers && answers.formaat === FORMAT) loaded.set(key, answers);
  };

  function load(school) {
    if (loaded.get(school.full)) return Promise.resolve();
    if (!waiting.has(school.full)) {
      waiting.set(school.full, new Promise((resolve) => {
        const script = make("script", { src: `${school.folder}vergelijk.js` });
        const done = () => {
          if (!loaded.has(school.full)) loaded.set(school.full, null);
          waiting.delete(school.full); // what failed is tried again when it is asked for again
          script.remove();
          resolve();
        };
        script.addEventListener("load", done);
        script.addEventListener("error", done);
        document.head.append(script);
      }));
    }
    return waiting.get(school.full);
  }

  // ---- What is a difference
  //
  // Only answers from closed lists are compared: levels, statuses, yes and no, kinds. Own words always differ, which
  // says nothing of the support; they stand beside each other. An open answer ("niet ingevuld") is never taken for a
  // no. So a row, or a part of it such as one situation, is one of these:
  //   anders  two known answers differ. This is what "verschil" means.
  //   deels   those that answered agree, but somebody left it open or was not asked. It comes next, and says so.
  //   gelijk  everybody answered, with the same.
  //   open    nobody answered.
  // A row is the first of anders, deels, gelijk that one of its parts is. Waarvan iets afhangt, who does it and how
  // often the school met it are explanation and not compared: the row says that the explanation may differ.

  function isAsked(row, school) {
    if (row.own && school.visitor) return false; // agreed in this region; the school answers to another one
    const answered = Boolean(cellOf(row, school));
    return answered || row.kinds.length === 0 || row.kinds.some((kind) => school.answers.soort.includes(kind));
  }

  function cellOf(row, school) {
    if (row.own && school.visitor) return null;
    if (row.shape === "aanbod") {
      const level = row.key.split(".")[1];
      const offers = school.answers.aanbod.filter((offer) => offer.niveau === level);
      return offers.length ? { offers } : null;
    }
    return school.answers.rijen[row.key] || null;
  }

  function says(cell) {
    return Boolean(cell && (cell.h || cell.t || cell.offers || cell.af || cell.wie || cell.ervaring));
  }

  function kindOfPart(answers, everybody) {
    const known = answers.filter(Boolean);
    if (known.length === 0) return "open";
    if (new Set(known).size > 1) return "anders";
    return everybody && known.length === answers.length ? "gelijk" : "deels";
  }

  function compare(row, chosen) {
    const asked = chosen.filter((school) => isAsked(row, school));
    const cells = asked.map((school) => cellOf(row, school));
    const compared = row.shape !== "tekst" && row.shape !== "aanbod";
    const count = compared ? Math.max(1, ...cells.map((cell) => (cell && cell.v ? cell.v.length : 0))) : 0;
    const parts = [];
    for (let number = 0; number < count; number += 1) {
      const answers = cells.map((cell) => (cell && cell.v && cell.v[number]) || "");
      parts.push(kindOfPart(answers, asked.length === chosen.length));
    }
    let kind = ["anders", "deels", "gelijk"].find((one) => parts.includes(one));
    if (!kind) kind = cells.some(says) ? "woorden" : "open";
    return { row, kind, parts, asked };
  }

  // ---- Cells

  function html(text, school) {
    const template = document.createElement("template");
    template.innerHTML = text; // made and cleaned by the generator
    template.content.querySelectorAll('a[href^="#"]').forEach((link) => {
      link.setAttribute("href", pageOf(school, "ondersteuning/", link.getAttribute("href")));
    });
    return template.content;
  }

  function pageOf(school, page, anchor) {
    return school.folder + page + school.index + anchor;
  }

  function offerList(school, offers, full) {
    const list = make("ul", { className: full ? "cel-aanbod" : "cel-aanbod cel-past" });
    offers.forEach((offer) => {
      const link = make("a", { href: pageOf(school, "ondersteuning/", `#${offer.id}`) }, offer.naam);
      const item = make("li", null, link);
      if (full && offer.vorm) item.append(" ", soft(words.get(`vorm.${offer.vorm}`).textContent));
      if (!full) item.append(" ", soft(offer.niveau === "basis" ? "(basis)" : "(extra)"));
      if (offer.stil) item.append(" ", make("strong", null, offer.stil));
      list.append(item);
    });
    return list;
  }

  function line(label, text) {
    return make("p", null, soft(`${label}: `), text);
  }

  const shapes = {
    niveaus(cell, row, school) {
      const found = [];
      if (cell.v.some(Boolean)) {
        found.push(make("ul", { className: "cel-niveaus" }, ...cell.v.map((level, number) => make("li", null,
          soft(words.get(`situatie.${number}`).textContent), " ", word(`niveau.${level || "onbekend"}`)))));
      } else {
        found.push(word("niveau.onbekend"));
      }
      if (cell.af) found.push(line("Hangt af van", joined(cell.af.map((id) => words.get(`af.${id}`).textContent.toLowerCase()))));
      if (cell.h) found.push(html(cell.h, school));
      if (cell.ervaring) found.push(line("Ervaring", words.get(`ervaring.${cell.ervaring}`).textContent.toLowerCase()));
      return found;
    },
    stand(cell, row, school) {
      const status = cell.v[0] || "onbekend";
      const found = [word(`stand.${status}`)];
      if (cell.klaar) found.push(line("Klaar op", cell.klaar));
      else if (status === "in_opbouw") found.push(line("Klaar op", "nog niet ingevuld"));
      if (cell.h) found.push(html(cell.h, school));
      if (cell.wie) found.push(line("Wie", cell.wie));
      return found;
    },
    antwoord(cell, row, school) {
      const found = [word(`antwoord.${cell.v[0] || "onbekend"}`)];
      if (cell.op) found.push(line("Zo was het op", cell.op));
      if (cell.h) found.push(html(cell.h, school));
      return found;
    },
    lijst(cell, row, school) {
      return [cell.h ? html(cell.h, school) : cell.t];
    },
    tekst(cell, row, school) {
      return [cell.h ? html(cell.h, school) : cell.t];
    },
    aanbod(cell, row, school) {
      return [offerList(school, cell.offers, true)];
    },
  };

  function filled(row, school) {
    if (!isAsked(row, school)) return [word("nvt")];
    const cell = cellOf(row, school);
    const found = cell ? shapes[row.shape](cell, row, school) : [word("niveau.onbekend")];
    if (row.shape === "niveaus") {
      const area = row.key.split(".")[1];
      const offers = school.answers.aanbod.filter((offer) => (offer.gebieden || []).includes(area));
      if (offers.length) found.push(make("p", { className: "zacht" }, "Past hierbij:"), offerList(school, offers, false));
    }
    return found;
  }

  // ---- Tables. The roles are those of the elements; they stay when a narrow screen shows a row as a card.

  function rowHead(result) {
    const head = make("th", { scope: "row", role: "rowheader", abbr: result.row.name }, make("span", { className: "rij-naam" }, result.row.name));
    if (result.row.shape === "niveaus") {
      [["anders", "Verschil bij"], ["deels", "Niet overal een antwoord bij"]].forEach(([kind, label]) => {
        const names = result.parts.flatMap((part, number) => (part === kind ? [words.get(`situatie.${number}`).textContent.toLowerCase()] : []));
        const all = kind === "deels" && names.length === result.parts.length; // the section says so already
        if (names.length && !all) head.append(make("p", { className: "rij-verschil" }, soft(`${label}: `), joined(names)));
      });
    }
    head.append(result.row.head.cloneNode(true));
    return head;
  }

  function table(caption, results, chosen) {
    const top = make("tr", { role: "row" }, make("th", { scope: "col", role: "columnheader" }, "Onderwerp"),
      ...chosen.map((school) => make("th", { scope: "col", role: "columnheader" }, school.name)));
    const made = make("table", { className: `vergelijktabel met-${chosen.length}`, role: "table" },
      make("caption", null, caption), make("thead", { role: "rowgroup" }, top));
    let group = null;
    let body = null;
    results.forEach((result) => {
      if (result.row.group !== group) {
        group = result.row.group;
        body = make("tbody", { role: "rowgroup" }, make("tr", { role: "row", className: "groep-rij" },
          make("th", { scope: "rowgroup", role: "rowheader", colSpan: chosen.length + 1 }, group)));
        made.append(body);
      }
      body.append(make("tr", { role: "row" }, rowHead(result), ...chosen.map((school) => make("td", { role: "cell" },
        make("span", { className: "cel-school", "aria-hidden": "true" }, school.name),
        make("div", { className: "cel" }, ...filled(result.row, school))))));
    });
    return made;
  }

  const SECTIONS = [
    ["anders", "verschillen", "Hierin verschillen de scholen", "Bij deze onderwerpen geven de scholen een ander antwoord.", false],
    ["deels", "niet-overal", "Niet bij elke school een antwoord", "Hier vulde niet elke school iets in, of de vraag geldt niet voor elke school. Niet ingevuld is iets anders dan nee.", false],
    ["woorden", "eigen-woorden", "In eigen woorden", "Hier schrijft elke school haar eigen verhaal. Dat lijkt nooit precies op een ander.", false],
    ["gelijk", "gelijk", "Hierin zijn de scholen gelijk", "De scholen geven hetzelfde antwoord. De uitleg kan wel anders zijn.", true],
  ];

  function sections(results, chosen) {
    const found = [];
    const ways = make("ul", { className: "springlijst" });
    SECTIONS.forEach(([kind, id, title, explanation, folded]) => {
      const of = results.filter((result) => result.kind === kind);
      if (kind === "anders" && of.length === 0) {
        found.push(make("section", { id }, make("h2", null, title), make("p", null, "Deze scholen geven nergens een ander antwoord.")));
      }
      if (of.length === 0) return;
      const name = `${title} (${of.length})`;
      ways.append(make("li", null, make("a", { href: `#${id}` }, name)));
      const parts = [make("p", null, explanation), table(`${title}: ${joined(chosen.map((school) => school.name))}`, of, chosen)];
      found.push(make("section", { id }, ...(folded
        ? [make("details", null, make("summary", null, make("h2", null, name)), ...parts)]
        : [make("h2", null, name), ...parts])));
    });
    const open = results.filter((result) => result.kind === "open");
    if (open.length) {
      const name = `Nog door geen van deze scholen ingevuld (${open.length})`;
      ways.append(make("li", null, make("a", { href: "#niemand" }, name)));
      found.push(make("section", { id: "niemand" }, make("h2", null, name),
        make("p", null, "Dat betekent niet dat het er niet is. Vraag het aan de scholen."),
        make("ul", { className: "namen" }, ...open.map((result) => make("li", null, result.row.name)))));
    }
    ways.append(make("li", null, make("a", { href: "#gesprek-kop" }, "Vragen voor het gesprek")));
    return [make("nav", { "aria-label": "Delen van deze vergelijking" }, ways), ...found];
  }

  function year(text) {
    return text.replace("-", "–");
  }

  function card(school, newest) {
    const { answers } = school;
    const parts = [make("p", { className: "kaartkop" }, make("a", { href: school.site }, make("strong", null, school.name))),
      make("p", { className: "zacht" }, school.place)];
    if (answers) {
      if (answers.status === "concept") parts.push(make("p", null, make("strong", null, "Dit is een concept."), " De school werkt hier nog aan."));
      const when = answers.schooljaar ? `Schooljaar ${year(answers.schooljaar)}.` : "Voor welk schooljaar dit geldt, staat er niet.";
      parts.push(make("p", null, when, answers.bijgewerkt ? ` Bijgewerkt op ${answers.bijgewerkt}.` : ""));
      if (answers.schooljaar && answers.schooljaar < newest) {
        parts.push(make("p", { className: "let-op" }, `Let op: dit is van een eerder schooljaar. De nieuwste tekst hier is van ${year(newest)}.`));
      }
    } else {
      parts.push(make("p", { className: "let-op" }, "De antwoorden van deze school konden wij niet laden. ",
        make("a", { href: school.site }, `Lees ze op de site van ${school.name}.`)));
    }
    const button = make("button", { type: "button", className: "knop-licht" }, "Haal weg", make("span", { className: "alleen-horen" }, `: ${school.name}`));
    button.addEventListener("click", () => remove(school));
    return make("li", { className: "kaart" }, ...parts, make("p", { className: "niet-op-papier" }, button));
  }

  function sheet(chosen) {
    const top = make("tr", null, make("th", { scope: "col" }, "Vraag"), ...chosen.map((school) => make("th", { scope: "col" }, school.name)));
    const body = Array.from(root.querySelectorAll(".gesprek-vragen li"), (question) => make("tr", null,
      make("th", { scope: "row" }, question.textContent), ...chosen.map(() => make("td", null))));
    return make("table", { className: "blad" }, make("caption", null, "Ruimte om te schrijven"), make("thead", null, top), make("tbody", null, ...body));
  }

  // ---- From choice to outcome

  let current = []; // the schools that are shown, in the order of choice
  let turn = 0;

  function fromAddress() {
    const told = [];
    const chosen = [];
    new URLSearchParams(location.search).getAll("school").forEach((key) => {
      const school = schools.get(key);
      if (!school) {
        const shown = key.length > SHOWN_OF_A_NAME ? `${key.slice(0, SHOWN_OF_A_NAME)}…` : key;
        told.push(`In deze gids staat geen school met het adres ‘${shown}’.`);
      } else if (!chosen.includes(school)) {
        chosen.push(school);
      }
    });
    if (chosen.length > MOST) {
      const rest = joined(chosen.slice(MOST).map((school) => school.name));
      told.push(`Vier scholen passen naast elkaar. Niet getoond: ${rest}.`);
    }
    return { chosen: chosen.slice(0, MOST), told: Array.from(new Set(told)).slice(0, MOST) };
  }

  function toAddress(chosen) {
    const query = chosen.map((school) => `school=${school.key}`).join("&");
    const address = location.pathname + (query ? `?${query}` : "");
    try {
      history.pushState(null, "", address);
    } catch {
      location.assign(address); // a browser that allows no such thing on disk
    }
  }

  const MIXED = "Deze scholen zijn voor verschillende leeftijden: de basisschool en daarna. Zij kregen niet dezelfde " +
    "vragen. U ziet hier alleen de vragen die voor allemaal gelden.";

  function areMixed(chosen) {
    return !chosen[0].sectors.some((sector) => chosen.every((school) => school.sectors.includes(sector)));
  }

  function notice(sentences) {
    notices.replaceChildren(...sentences.map((sentence) => make("div", { className: "melding" }, make("p", null, sentence))));
  }

  function settle(chosen, told) {
    current = chosen;
    turn += 1;
    root.querySelectorAll('input[name="school"]').forEach((box) => { box.checked = chosen.some((school) => school.box === box); });
    ordered = chosen.slice();
    showChoice("");
    if (chosen.length === 1) told.push(`Kies nog een school om ${chosen[0].name} mee te vergelijken.`);
    if (chosen.length > 1 && areMixed(chosen)) told.push(MIXED);
    notice(told);
    outcome.hidden = heading.hidden = chosen.length < 2;
    chooser.open = chosen.length < 2;
    chooser.querySelector("summary").textContent = chosen.length < 2 ? "Kies de scholen" : "Kies andere scholen";
    root.classList.toggle("laadt", chosen.length > 1);
    if (chosen.length < 2) {
      document.title = plainTitle;
      state.textContent = "";
      return Promise.resolve();
    }
    const names = joined(chosen.map((school) => school.name));
    heading.textContent = `${names} naast elkaar`;
    document.title = `${names} naast elkaar – ${plainTitle.split(" – ").slice(1).join(" – ")}`;
    state.textContent = "De antwoorden worden geladen.";
    const mine = turn;
    return Promise.all(chosen.map(load)).then(() => {
      if (mine !== turn) return;
      show(chosen);
      root.classList.remove("laadt");
    });
  }

  function show(chosen) {
    chosen.forEach((school) => { school.answers = loaded.get(school.full); });
    const there = chosen.filter((school) => school.answers);
    const newest = there.map((school) => school.answers.schooljaar).sort().pop() || "";
    find(".uitkomst-scholen").replaceChildren(make("ul", { className: "kaarten" }, ...chosen.map((school) => card(school, newest))));
    if (there.length < 2) {
      find(".uitkomst-tabellen").replaceChildren();
      find(".gesprek-blad").replaceChildren();
      state.textContent = "Er zijn nu niet genoeg antwoorden om te vergelijken.";
      return;
    }
    const results = rows.map((row) => compare(row, there)).filter(({ row, kind, asked }) => (
      asked.length && !(row.rare && kind === "open") && (asked.length === there.length || !areMixed(chosen))
    ));
    find(".uitkomst-tabellen").replaceChildren(...sections(results, there));
    find(".gesprek-blad").replaceChildren(sheet(there));
    const count = (kind) => results.filter((result) => result.kind === kind).length;
    const same = count("gelijk");
    state.textContent = `${joined(there.map((school) => school.name))} staan naast elkaar. Verschillende antwoorden: ${count("anders")}. ` +
      `Niet bij elke school een antwoord: ${count("deels")}. Gelijk: ${same}.`;
  }

  function remove(school) {
    const rest = current.filter((other) => other !== school);
    toAddress(rest);
    settle(rest, []);
    (rest.length > 1 ? heading : search).focus();
  }

  // ---- Choosing

  let ordered = []; // ticked, in the order of ticking

  function showChoice(extra) {
    const names = joined(ordered.map((school) => school.name));
    const said = ordered.length ? `Gekozen: ${names}.${ordered.length === 1 ? " Kies er nog een bij." : ""}` : "Nog geen school gekozen.";
    choiceState.textContent = extra ? `${extra} ${said}` : said;
    chosenList.replaceChildren(...ordered.map((school) => {
      const button = make("button", { type: "button", className: "knop-licht" }, `${school.name} `,
        make("span", { "aria-hidden": "true" }, "✕"), make("span", { className: "alleen-horen" }, "weghalen"));
      button.addEventListener("click", () => {
        school.box.checked = false;
        ordered = ordered.filter((other) => other !== school);
        showChoice("");
        search.focus();
      });
      return button;
    }));
  }

  function filter() {
    const wanted = fold(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    root.querySelectorAll(".kies-plaats").forEach((place) => {
      let here = 0;
      place.querySelectorAll("li").forEach((item) => {
        const school = schools.get(item.querySelector("input").value);
        const fits = wanted.every((part) => school.found.includes(part));
        item.hidden = !fits;
        here += fits ? 1 : 0;
      });
      place.hidden = here === 0;
      count += here;
    });
    find(".kies-niets").hidden = count > 0;
    showChoice(wanted.length ? `${count === 1 ? "1 school" : `${count} scholen`} in de lijst.` : "");
  }

  form.addEventListener("change", (event) => {
    if (event.target.name !== "school") return;
    const school = schools.get(event.target.value);
    let extra = "";
    if (!event.target.checked) {
      ordered = ordered.filter((other) => other !== school);
    } else if (ordered.length === MOST) {
      event.target.checked = false;
      extra = "Vier scholen passen naast elkaar. Haal eerst een school weg.";
    } else {
      ordered.push(school);
    }
    showChoice(extra);
  });

  let pause = 0;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(filter, 150); // a screen reader must not talk through typing
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // Enter goes to the first school that was found, not to the outcome
    clearTimeout(pause);
    filter();
    const first = root.querySelector(".kies-plaats:not([hidden]) li:not([hidden]) input");
    if (first) first.focus();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (ordered.length < 2) {
      showChoice("Kies ten minste twee scholen.");
      const first = root.querySelector(".kies-plaats:not([hidden]) li:not([hidden]) input");
      (first || search).focus();
      return;
    }
    const chosen = ordered.slice();
    search.value = "";
    filter();
    toAddress(chosen);
    settle(chosen, []);
    heading.focus();
  });

  find(".vergelijk-print").addEventListener("click", () => window.print());

  window.addEventListener("popstate", () => {
    const { chosen, told } = fromAddress();
    const same = chosen.length === current.length && chosen.every((school, number) => school === current[number]);
    if (!same) settle(chosen, told); // a link within the page comes here too
  });

  const { chosen, told } = fromAddress();
  settle(chosen, told);
  root.classList.add("gereed");
})();
