// Search within one site. Works on the indexes that generator/site/search.py wrote to window.GIDS_ZOEK and
// window.GIDS_ZOEK_GEDEELD, needs no network and also runs from disk. Without this script the visitor has the list of
// pages below the form.
(function () {
  "use strict";

  const LEVEL_SCORE = [1, 1.5, 4, 7]; // in the text once, more often, in a heading, in the title of the page
  const TITLE_ELSEWHERE = 1.5; // the title of the page, for a section further down
  const HELPED = 0.7; // a synonym counts for a little less than the word itself
  const WEIGHT = { prefix: 0.8, part: 0.6, inside: 0.6, split: 0.5, typo: 0.6 };
  const PER_PAGE = 3; // more sections of one page would hide the other pages
  const MOST = 25;
  const MOST_LOOSE = 10; // when not all words were found
  const LEAST_SHARE = 0.4; // of the best score, likewise
  const MOST_WORDS = 12;
  const ENDINGS = ["", "en", "e", "t", "s", "n", "d", "de", "te", "den", "ten"];
  const ONE_OPEN_SYLLABLE = /^[^aeiouy]*[aeou][^aeiouy]$/;
  const TYPING_PAUSE = 250;
  const SPEAKING_PAUSE = 700; // after the list has changed: a screen reader must not talk through typing

  // ---- Words: the same folding and splitting as generator/site/search_stem.py

  function fold(text) {
    return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function splitWords(text) {
    return (fold(text).match(/[\p{L}\p{N}]+/gu) || []).filter((word) => word.length > 1 || /\p{N}/u.test(word));
  }

  function withinOneEdit(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    const restA = a.slice(start);
    const restB = b.slice(start);
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) ||
      (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
  }

  // What a longer form may come from: leest and lezen from lees, perspectieven from perspectief, bellen from bel.
  function bases(word) {
    const found = new Set();
    ENDINGS.filter((ending) => word.endsWith(ending)).forEach((ending) => {
      const rest = word.slice(0, word.length - ending.length);
      if (ending && rest.length < 3) return; // the word itself may be short: mr, ib
      const hard = rest.replace(/v$/, "f").replace(/z$/, "s");
      if (ending.startsWith("e")) found.add(hard.replace(/([aeou])([^aeiouy])$/, "$1$1$2"));
      if (ending.startsWith("e") && ONE_OPEN_SYLLABLE.test(rest)) return; // lezen comes from lees, not from les
      found.add(rest).add(hard).add(rest.replace(/([^aeiou])\1$/, "$1"));
    });
    return Array.from(found);
  }

  // ---- The index, unpacked

  // A school's own index uses the words of the one that it shares with others. Null when there is nothing to search,
  // or when the two were not made together: then a number would mean another word.
  function joinIndexes(own, shared) {
    if (own && shared) {
      return own.vocabulary && own.vocabulary === shared.vocabulary ? unpack(joinData(own, shared)) : null;
    }
    const whole = shared || (own && !own.vocabulary && own);
    return whole ? unpack(Object.assign({}, whole, { words: unpackWords(whole.words) })) : null;
  }

  // Between equal results those of the school itself come first.
  function joinData(own, shared) {
    const words = unpackWords(shared.words);
    own.more.forEach((line) => {
      const forms = line.split(" ");
      const word = words[parseInt(forms[0], 36)];
      word.push(...unpackForms(word[0], forms.slice(1)));
    });
    const behind = shared.sections.map((section) => [section[0] + own.pages.length].concat(section.slice(1)));
    return {
      pages: own.pages.concat(shared.pages),
      sections: own.sections.concat(behind),
      words: words.concat(unpackWords(own.words)),
      hits: own.hits.concat(shared.hits),
      parts: own.parts.concat(shared.parts),
      synonyms: shared.synonyms,
      stops: shared.stops,
    };
  }

  function unpack(data) {
    const index = {
      pages: data.pages,
      sections: data.sections,
      forms: new Map(), // form or stem → number of the word
      hits: unpackHits(data.hits, data.words.length),
      compounds: new Map(), // number of a part → numbers of the compounds
      synonyms: [],
      stops: new Set(data.stops.split(" ")),
      top: new Map(), // number of a page → number of its first section
      named: new Set(), // words in synonyms: they lead somewhere even when they are not on the site
    };
    // A group of which this site has no phrase leads nowhere.
    const isThere = (phrase) => phrase.every((number) => index.hits[number].length);
    index.synonyms = data.synonyms.filter((group) => group.some(isThere));
    index.synonyms.forEach((group) => group.forEach((phrase) => phrase.forEach((number) => index.named.add(number))));
    // Schools have more words in common than each of them uses.
    const lines = data.words.map((line, number) => (index.hits[number].length || index.named.has(number) ? line : []));
    lines.forEach((line, number) => line.slice(1).forEach((form) => index.forms.set(form, number)));
    lines.forEach((line, number) => line.length && !index.forms.has(line[0]) && index.forms.set(line[0], number));
    data.parts.forEach((pair) => {
      index.compounds.set(pair[1], (index.compounds.get(pair[1]) || []).concat(pair[0]));
    });
    data.sections.forEach((section, number) => index.top.has(section[0]) || index.top.set(section[0], number));
    return index;
  }

  // After "klacht", "2eur -en" means kleur and kleuren: two letters shared with the stem before.
  function unpackWords(lines) {
    let stem = "";
    return lines.map((line) => {
      const pieces = line.split(" ");
      stem = stem.slice(0, parseInt(pieces[0][0], 36)) + pieces[0].slice(1);
      return [stem].concat(unpackForms(stem, pieces.slice(1)));
    });
  }

  function unpackForms(stem, forms) {
    return forms.map((form) => (form[0] === "-" ? stem + form.slice(1) : form));
  }

  // Per section its words at four levels, the lowest first; from here on per word where it occurs, at its highest level.
  function unpackHits(sections, count) {
    const hits = Array.from({ length: count }, () => []);
    sections.forEach((text, section) => text.split("|").forEach((words, level) => {
      words.split(" ").filter(Boolean).forEach((code) => {
        const places = hits[parseInt(code, 36)];
        const last = places[places.length - 1];
        if (last && last[0] === section) last[1] = Math.max(1, level); // in two forms is more than once
        else places.push([section, level]);
      });
    }));
    return hits;
  }

  // ---- What a typed word may mean: words of this site with a weight

  function meaning(index, word) {
    const found = { weights: new Map(), same: new Set(), guess: "" };
    const known = bases(word).filter((base) => index.forms.has(base) && (base === word || !index.stops.has(base)));
    if (known.length) {
      const number = index.forms.get(known[0]);
      found.same.add(number);
      found.weights = withCompounds(index, number);
    }
    if (!occurs(index, found)) guess(index, word, found);
    return found;
  }

  function withCompounds(index, number) {
    const compounds = (index.compounds.get(number) || []).map((compound) => [compound, WEIGHT.part]);
    return new Map(compounds.concat([[number, 1]]));
  }

  function add(found, number, weight) {
    found.weights.set(number, Math.max(weight, found.weights.get(number) || 0));
  }

  function occurs(index, found) {
    return found.same.size && index.synonyms.some((group) => group.some(
      (phrase) => phrase.length === 1 && found.same.has(phrase[0]))) ||
      Array.from(found.weights.keys()).some((number) => index.hits[number].length);
  }

  // For a word that is not on this site, from the surest guess to the least sure.
  function guess(index, word, found) {
    const forms = Array.from(index.forms.keys()).filter((form) => {
      const number = index.forms.get(form);
      return form !== word && !index.stops.has(form) && (index.hits[number].length || index.named.has(number));
    });
    const take = (fits, weight) => {
      const fitting = forms.filter(fits);
      const numbers = new Set(fitting.map((form) => index.forms.get(form)));
      numbers.forEach((number) => add(found, number, weight));
      if (numbers.size === 1) numbers.forEach((number) => found.same.add(number));
      return fitting;
    };
    const long = word.length >= 4;
    if (word.length >= 3 && take((form) => form.startsWith(word), WEIGHT.prefix).length) return;
    const tails = bases(word).filter((base) => base.length >= 4);
    if (take((form) => tails.some((tail) => form.endsWith(tail)), WEIGHT.inside).length) return;
    if (long && takeParts(index, word, found)) return;
    const near = long ? take((form) => form.length >= 4 && withinOneEdit(form, word), WEIGHT.typo) : [];
    found.guess = near.sort()[0] || "";
  }

  // Leerproblemen: "leer" and "problemen", if both are words of this site; the longest beginning first.
  function takeParts(index, word, found) {
    for (let cut = word.length - 4; cut >= 4; cut -= 1) {
      const head = index.forms.get(word.slice(0, cut));
      const tail = ["", "s", "e", "en", "n"].filter((link) => word.startsWith(link, cut))
        .map((link) => bases(word.slice(cut + link.length)).find((base) => base.length >= 4 && index.forms.has(base)))
        .find(Boolean);
      if (head !== undefined && tail && !index.stops.has(word.slice(0, cut)) && !index.stops.has(tail)) {
        add(found, head, WEIGHT.split);
        add(found, index.forms.get(tail), WEIGHT.split);
        return true;
      }
    }
    return false;
  }

  // ---- From a question to terms: each a word or phrase, with the phrases that mean the same

  function readQuestion(index, question) {
    const typed = splitWords(question);
    const telling = typed.filter((word) => !index.stops.has(word));
    const words = (telling.length ? telling : typed).slice(0, MOST_WORDS);
    const meanings = words.map((word) => meaning(index, word));
    return {
      terms: groupTerms(index, meanings),
      extra: telling.length ? typed.filter((word) => index.stops.has(word)).slice(0, MOST_WORDS) : [],
      guesses: meanings.map((found) => found.guess).filter(Boolean),
    };
  }

  function groupTerms(index, meanings) {
    const terms = [];
    for (let place = 0; place < meanings.length;) {
      const fitting = phrasesAt(index, meanings, place);
      const size = fitting.length ? fitting[0].phrase.length : 1;
      const options = [{ needs: meanings.slice(place, place + size).map((found) => found.weights), factor: 1 }];
      fitting.filter((fit) => fit.phrase.length === size).forEach((fit) => {
        fit.group.filter((phrase) => phrase !== fit.phrase).forEach((phrase) => {
          options.push({ needs: phrase.map((number) => withCompounds(index, number)), factor: HELPED });
        });
      });
      terms.push(options);
      place += size;
    }
    return terms;
  }

  function phrasesAt(index, meanings, place) {
    const fitting = [];
    index.synonyms.forEach((group) => group.forEach((phrase) => {
      const fits = phrase.every((number, offset) => {
        const found = meanings[place + offset];
        return found && found.same.has(number);
      });
      if (fits) fitting.push({ group: group, phrase: phrase });
    }));
    return fitting.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  // ---- Scores: per section, `own` for what is in the section itself, `all` with the title of its page

  function scoreTerm(index, options) {
    const size = index.sections.length;
    const score = { own: new Float64Array(size), all: new Float64Array(size), count: 0 };
    options.forEach((option) => {
      const needs = option.needs.map((weights) => scoreWords(index, weights));
      for (let section = 0; section < size; section += 1) {
        if (!needs.every((need) => need.all[section])) continue;
        ["own", "all"].forEach((kind) => {
          const sum = needs.reduce((total, need) => total + need[kind][section], 0);
          score[kind][section] = Math.max(score[kind][section], option.factor * sum / needs.length);
        });
      }
    });
    score.count = score.all.reduce((count, value) => count + (value > 0), 0);
    return score;
  }

  function scoreWords(index, weights) {
    const size = index.sections.length;
    const own = new Float64Array(size);
    const titles = new Map();
    weights.forEach((weight, number) => index.hits[number].forEach((hit) => {
      own[hit[0]] = Math.max(own[hit[0]], weight * LEVEL_SCORE[hit[1]]);
      const page = index.sections[hit[0]][0];
      if (hit[1] === 3) titles.set(page, Math.max(weight * TITLE_ELSEWHERE, titles.get(page) || 0));
    }));
    const all = own.map((value, section) => {
      const page = index.sections[section][0];
      return index.top.get(page) === section ? value : value + (titles.get(page) || 0);
    });
    return { own, all };
  }

  function search(index, question) {
    const asked = readQuestion(index, question);
    const scores = asked.terms.map((options) => scoreTerm(index, options));
    const extra = asked.extra.filter((word) => index.forms.has(word))
      .map((word) => scoreTerm(index, [{ needs: [new Map([[index.forms.get(word), 1]])], factor: 1 }]));
    const strict = rank(index, scores, extra, true);
    const loose = !strict.length && scores.length > 1;
    const found = loose ? rank(index, scores, extra, false) : strict;
    const good = loose && found.length ? found.filter((one) => one.score >= LEAST_SHARE * found[0].score) : found;
    const ranked = fewPerPage(index, good);
    const most = loose ? MOST_LOOSE : MOST;
    return {
      results: ranked.slice(0, most).map((one) => one.section),
      more: ranked.length > most,
      loose: loose && ranked.length > 0,
      guesses: Array.from(new Set(asked.guesses)),
      marked: markedWords(asked.terms),
    };
  }

  function rank(index, scores, extra, strict) {
    const found = [];
    const rarity = (score) => Math.log(1 + index.sections.length / Math.max(1, score.count));
    index.sections.forEach((entry, section) => {
      const present = scores.filter((score) => score.all[section]);
      if (!present.some((score) => score.own[section]) || (strict && present.length < scores.length)) return;
      const total = present.reduce((sum, score) => sum + rarity(score) * score.all[section], 0);
      // A word that says nothing by itself still tells "Wie kan u helpen?" from other pages.
      const bonus = extra.reduce((sum, score) => sum + 0.1 * rarity(score) * score.all[section], 0);
      found.push({ section: section, score: total * Math.pow(present.length / scores.length, 2) + bonus });
    });
    return found.sort((a, b) => b.score - a.score || a.section - b.section);
  }

  function fewPerPage(index, found) {
    const counts = new Map();
    return found.filter((one) => {
      const page = index.sections[one.section][0];
      counts.set(page, (counts.get(page) || 0) + 1);
      return counts.get(page) <= PER_PAGE;
    });
  }

  function markedWords(terms) {
    const numbers = new Set();
    terms.forEach((options) => options.forEach((option) => option.needs.forEach((weights) => {
      weights.forEach((weight, number) => numbers.add(number));
    })));
    return numbers;
  }

  function address(index, section) {
    const entry = index.sections[section];
    return index.pages[entry[0]][0] + (entry[1] ? "#" + encodeURIComponent(entry[1]) : "");
  }

  // ---- The page

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function fillMarked(index, parent, text, marked) {
    text.split(/([\p{L}\p{N}\p{M}\u00ad]+)/u).forEach((piece) => {
      const hit = splitWords(piece).some((word) => marked.has(index.forms.get(word)));
      parent.appendChild(hit ? element("mark", { textContent: piece }) : document.createTextNode(piece));
    });
  }

  function resultItem(index, section, marked, root) {
    const entry = index.sections[section];
    const page = index.pages[entry[0]];
    const name = entry[2] && entry[2] !== page[1] ? page[1] + " – " + entry[2] : page[1];
    const link = element("a", { textContent: name, href: root + address(index, section) });
    const item = element("li");
    item.appendChild(link);
    const audience = page[2] && page[2] !== "ouders" ? " Voor " + page[2] : "";
    if (audience) item.appendChild(element("span", { textContent: audience, className: "zoek-doelgroep" }));
    const fragment = element("p", { className: "zoek-fragment" });
    fillMarked(index, fragment, entry[3], marked);
    if (entry[3]) item.appendChild(fragment);
    return item;
  }

  function statusText(question, answer) {
    const count = answer.results.length;
    const quoted = " voor ‘" + question + "’";
    if (!count) return "Geen resultaten" + quoted + ". Probeer een ander woord, of kies hieronder een pagina.";
    const counted = count === 1 ? "1 resultaat" : count + " resultaten";
    const parts = [(answer.more ? "De eerste " + counted : counted) + quoted];
    if (answer.loose) parts.push("Geen pagina met al deze woorden; wel met een deel ervan");
    if (answer.guesses.length) parts.push("Ook gezocht op: " + answer.guesses.join(", "));
    return parts.length === 1 ? parts[0] : parts.join(". ") + ".";
  }

  function remember(question) {
    const url = new URL(window.location.href);
    if (question) url.searchParams.set("q", question);
    else url.searchParams.delete("q");
    try {
      window.history.replaceState(window.history.state, "", url.href);
    } catch (error) {
      // Some browsers refuse this for a file on disk; the search works all the same.
    }
  }

  function start(index, form) {
    const field = document.getElementById("zoekveld");
    const status = document.getElementById("zoekstatus");
    const list = document.getElementById("zoekresultaten");
    const root = list.getAttribute("data-root") || "";
    let typing = 0;
    let speaking = 0;

    function show(pause) {
      const question = field.value.trim();
      const answer = question ? search(index, question) : null;
      const items = answer ? answer.results.map((section) => resultItem(index, section, answer.marked, root)) : [];
      list.textContent = "";
      items.forEach((item) => list.appendChild(item));
      remember(question);
      const text = answer ? statusText(question, answer) : "";
      window.clearTimeout(speaking);
      speaking = window.setTimeout(() => {
        if (status.textContent !== text) status.textContent = text;
      }, pause);
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      window.clearTimeout(typing);
      show(0);
    });
    field.addEventListener("input", () => {
      window.clearTimeout(typing);
      window.clearTimeout(speaking);
      typing = window.setTimeout(() => show(SPEAKING_PAUSE), TYPING_PAUSE);
    });
    const asked = new URL(window.location.href).searchParams.get("q");
    if (asked) {
      field.value = asked;
      show(0);
    }
  }

  function begin() {
    const form = document.getElementById("zoekformulier");
    if (!form) return;
    const index = joinIndexes(window.GIDS_ZOEK, window.GIDS_ZOEK_GEDEELD);
    if (!index) {
      document.getElementById("zoekstatus").textContent = "Zoeken werkt nu niet. Kies hieronder een pagina.";
      return;
    }
    window.GIDS_ZOEK_VRAAG = (question) => search(index, question).results.map((section) => address(index, section));
    start(index, form);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
