// The list of schools as data: unpacks the index that generator/site/find_index.py wrote to window.GIDS_VIND, and says
// of each item whether it is what a visitor chose. Knows nothing of the page; see vind.js for that.
(function () {
  "use strict";

  const MOST = 90; // the letter that only skips
  const LETTERS = letters();
  const YES = { j: "ja", d: "ja", n: "nee", o: "onbekend" };
  const ENDINGS = ["", "en", "e", "t", "s", "n", "d", "de", "te", "den", "ten"];
  const ONE_OPEN_SYLLABLE = /^[^aeiouy]*[aeou][^aeiouy]$/;
  const MOST_WORDS = 8;
  const EARTH = 6371;

  function letters() {
    const found = new Map();
    [[35, 92], [93, 127], [0xc0, 0x180]].forEach((range) => {
      for (let code = range[0]; code < range[1]; code += 1) found.set(String.fromCharCode(code), found.size);
    });
    return found;
  }

  // ---- Words: the same folding, splitting and guessing of endings as in zoek.js

  function fold(text) {
    return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function splitWords(text) {
    return (fold(text).match(/[\p{L}\p{N}]+/gu) || []).filter((word) => word.length > 1 || /\p{N}/u.test(word));
  }

  function bases(word) {
    const found = new Set();
    ENDINGS.filter((ending) => word.endsWith(ending)).forEach((ending) => {
      const rest = word.slice(0, word.length - ending.length);
      if (ending && rest.length < 3) return;
      const hard = rest.replace(/v$/, "f").replace(/z$/, "s");
      if (ending.startsWith("e")) found.add(hard.replace(/([aeou])([^aeiouy])$/, "$1$1$2"));
      if (ending.startsWith("e") && ONE_OPEN_SYLLABLE.test(rest)) return;
      found.add(rest).add(hard).add(rest.replace(/([^aeiou])\1$/, "$1"));
    });
    return Array.from(found);
  }

  // What generator/profile/types.py makes of a name: the anchor of most offers.
  function tidy(name) {
    return name.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  }

  // ---- The index, unpacked

  function unpack(data) {
    const index = {
      key: data.sleutel, places: data.plaatsen, municipalities: data.gemeenten, areas: data.gebieden,
      forms: data.vormen, parts: data.delen, items: [], names: data.aanbod.namen.map((name) => ({ name: name })),
    };
    const at = (text, number) => LETTERS.get(text[number]);
    const split = (lists) => lists.map((text) => text.split(" ").filter(Boolean));
    const kinds = split(data.soorten);
    const levels = split(data.niveaus);
    const points = data.punten.split(";");
    const questions = data.soort.length ? data.gebouw.length / data.soort.length : 0;
    let number = 0;
    data.plaatsen.forEach((place) => {
      for (let count = 0; count < place[1]; count += 1, number += 1) {
        index.items.push({
          number: number,
          place: place[0],
          municipality: data.gemeente[number] === " " ? "" : data.gemeenten[at(data.gemeente, number)],
          kinds: kinds[at(data.soort, number)],
          levels: levels[at(data.niveau, number)],
          postcode: data.postcode.slice(4 * number, 4 * number + 4),
          point: points[number] ? points[number].split(",").map((part) => Number(part) / 1e4) : null,
          building: data.gebouw.slice(questions * number, questions * (number + 1)),
          answers: data.antwoorden.map((column) =>
            (column[number] === " " ? "" : data.combinaties[at(column, number)])),
          offers: [],
        });
      }
    });
    index.schools = number;
    unpackOffers(index, data.aanbod);
    unpackWords(index, data);
    return index;
  }

  function unpackOffers(index, data) {
    const names = data.naam.split(" ");
    const areas = data.gebied.split(" ");
    const anchors = data.anker.split(" ");
    let offer = 0;
    Array.from(data.aantal).forEach((letter, number) => {
      const item = index.items[number] || { number: number, provision: true, offers: [] };
      index.items[number] = item;
      for (let count = LETTERS.get(letter); count; count -= 1, offer += 1) {
        const name = parseInt(names[offer], 36);
        item.offers.push({
          name: name,
          form: data.vorm[offer] === " " ? -1 : LETTERS.get(data.vorm[offer]),
          areas: Array.from(areas[offer]).map((one) => LETTERS.get(one)),
          anchor: anchors[offer] || tidy(data.namen[name]),
        });
      }
    });
  }

  function unpackWords(index, data) {
    let stem = "";
    index.words = new Map(); // form or stem → number of the word
    data.woorden.split("\n").forEach((line, number) => {
      const pieces = line.split(" ");
      stem = stem.slice(0, parseInt(pieces[0][0], 36)) + pieces[0].slice(1);
      pieces.slice(1).forEach((form) => index.words.set(form[0] === "-" ? stem + form.slice(1) : form, number));
      if (!index.words.has(stem)) index.words.set(stem, number);
    });
    index.texts = data.teksten.split(" ").map((text) => {
      let place = -1;
      const found = [];
      Array.from(text).forEach((letter) => {
        const skipped = LETTERS.get(letter);
        place += skipped === MOST ? skipped : skipped + 1;
        if (skipped !== MOST) found.push(place);
      });
      return found;
    });
    index.everywhere = new Set(data.overal.split(" ").filter(Boolean).map((one) => parseInt(one, 36)));
    index.terms = data.termen.map((text) => text.split(",").filter(Boolean)
      .map((phrase) => phrase.split(" ").map((one) => parseInt(one, 36))));
    index.names.forEach((entry) => {
      entry.words = new Set(splitWords(entry.name).map((word) => index.words.get(word)));
    });
  }

  // ---- Words of one's own: from a question to terms, each with where it may be found

  function readWords(index, question) {
    const typed = splitWords(question).slice(0, MOST_WORDS);
    const meanings = typed.map((word) => numbersOf(index, word)).filter((found, place) =>
      found.size || !isStop(index, typed[place]));
    const terms = [];
    for (let place = 0; place < meanings.length;) {
      const found = phraseAt(index, meanings, place);
      terms.push(asTerm(index, meanings.slice(place, place + found.size), found.terms));
      place += found.size;
    }
    return terms;
  }

  // A word of three letters or less that nothing knows tells nothing: "met", "ook".
  function isStop(index, word) {
    return word.length <= 3 || STOPS.has(word);
  }

  const STOPS = new Set(("welke school scholen kind mijn onze voor zoek zoeken hulp help helpen helpt heeft hebben " +
    "iemand graag goede goed willen moet waar deze niet over naar door zijn haar").split(" "));

  function numbersOf(index, word) {
    const known = bases(word).filter((base) => index.words.has(base));
    if (STOPS.has(word)) return new Set();
    const found = new Set(known.slice(0, 1).map((base) => index.words.get(base)));
    if (index.words.has(word)) found.add(index.words.get(word));
    const forms = (fits) => index.words.forEach((number, form) => fits(form) && found.add(number));
    if (word.length > 2) forms((form) => form.startsWith(word));
    if (!found.size && word.length > 3) forms((form) => form.includes(word));
    if (!found.size && word.length > 4) forms((form) => form.length > 3 && withinOneEdit(form, word));
    return found;
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

  // The longest phrase that begins here, with every area and form that it means.
  function phraseAt(index, meanings, place) {
    let size = 1;
    let found = new Set();
    index.terms.forEach((phrases, term) => phrases.forEach((phrase) => {
      const fits = phrase.every((number, offset) => meanings[place + offset] && meanings[place + offset].has(number));
      if (!fits || phrase.length < size) return;
      if (phrase.length > size) found = new Set();
      size = phrase.length;
      found.add(term);
    }));
    return { size: size, terms: found };
  }

  function asTerm(index, meanings, terms) {
    const names = Object.keys(index.parts);
    const areas = new Set();
    const forms = new Set();
    terms.forEach((term) => {
      const umbrella = term - index.areas.length;
      if (umbrella < 0) areas.add(term);
      else if (umbrella < names.length) partNumbers(index, names[umbrella]).forEach((part) => areas.add(part));
      else forms.add(umbrella - names.length);
    });
    const inTexts = meanings.map((numbers) => {
      const items = new Set();
      numbers.forEach((number) => index.texts[number].forEach((item) => items.add(item)));
      return items;
    });
    const everywhere = !terms.size && meanings.some((numbers) => Array.from(numbers).some((one) => index.everywhere.has(one)));
    return { areas: areas, forms: forms, meanings: meanings, inTexts: inTexts, everywhere: everywhere, terms: terms };
  }

  function nameFits(index, term, name) {
    const words = index.names[name].words;
    return term.meanings.every((numbers) => Array.from(numbers).some((number) => words.has(number)));
  }

  function offerFits(index, term, offer) {
    return term.forms.has(offer.form) || offer.areas.some((area) => term.areas.has(area)) ||
      nameFits(index, term, offer.name);
  }

  // ---- What was chosen, and whether an item is that

  function partNumbers(index, area) {
    return (index.parts[area] || [area]).map((part) => index.areas.indexOf(part)).filter((part) => part >= 0);
  }

  // From what the form or the address holds to what can be looked up at once. `labels` are texts of the page per item:
  // names of schools, so that they can be found by their own words too.
  function prepare(index, state, labels) {
    const situations = state.situations;
    return {
      state: state,
      areas: state.gebied ? partNumbers(index, state.gebied) : [],
      situations: state.situatie ? [situations.indexOf(state.situatie)] : situations.map((_, number) => number),
      counted: new Set(state.antwoord.map((level) => state.levels.indexOf(level))),
      unknown: state.levels.indexOf("onbekend"),
      form: state.vorm ? index.forms.indexOf(state.vorm) : -1,
      building: state.gebouw.map((key) => state.building.indexOf(key)),
      words: state.woorden ? readWords(index, state.woorden) : [],
      typed: splitWords(state.woorden),
      labels: labels,
    };
  }

  // Gives { verdict: "ja", "nee" or "onbekend", level: number of the answer that leaves it out, offers: that fit }.
  function judge(index, asked, item) {
    const found = { verdict: "ja", level: -1, offers: [], inText: false };
    const lower = (verdict) => {
      if (verdict === "nee" || found.verdict === "ja") found.verdict = verdict;
    };
    if (!item.provision) judgeFacts(asked, item, lower);
    if (asked.areas.length) judgeArea(asked, item, found, lower);
    if (asked.form >= 0) judgeForm(asked, item, lower);
    if (asked.words.length) judgeWords(index, asked, item, found, lower);
    if (asked.areas.length || asked.form >= 0 || asked.words.length) {
      found.offers = item.offers.filter((offer) =>
        (!asked.areas.length || offer.areas.some((area) => asked.areas.includes(area))) &&
        (asked.form < 0 || offer.form === asked.form) &&
        (!asked.words.length || asked.words.some((term) => offerFits(index, term, offer))));
    }
    if (found.verdict === "nee") found.level = -1;
    return found;
  }

  function judgeFacts(asked, item, lower) {
    const state = asked.state;
    if (state.plaats && item.place !== state.plaats) lower("nee");
    if (state.gemeente && item.municipality !== state.gemeente) lower(item.municipality ? "nee" : "onbekend");
    if (state.soort && !item.kinds.includes(state.soort)) lower("nee");
    if (state.niveau && !item.levels.includes(state.niveau)) {
      lower(item.levels.length || !item.kinds.some((kind) => state.secondary.includes(kind)) ? "nee" : "onbekend");
    }
    asked.building.forEach((question) => {
      const answer = YES[item.building[question]];
      if (answer !== "ja") lower(answer);
    });
  }

  function judgeArea(asked, item, found, lower) {
    if (item.provision) {
      if (!item.offers.some((offer) => offer.areas.some((area) => asked.areas.includes(area)))) lower("nee");
      return;
    }
    const levels = asked.areas.flatMap((area) => asked.situations.map((one) => levelOf(asked, item, area, one)));
    if (levels.some((level) => level !== asked.unknown && asked.counted.has(level))) return;
    const told = levels.filter((level) => level !== asked.unknown);
    if (!told.length) lower("onbekend");
    else {
      found.level = told[0];
      if (found.verdict !== "nee") found.verdict = "antwoord";
    }
  }

  function levelOf(asked, item, area, situation) {
    const answer = item.answers[area];
    return answer ? Number(answer[situation]) : asked.unknown;
  }

  function judgeForm(asked, item, lower) {
    const about = item.offers.filter((offer) =>
      !asked.areas.length || offer.areas.some((area) => asked.areas.includes(area)));
    if (about.some((offer) => offer.form === asked.form)) return;
    lower(item.offers.length && item.offers.every((offer) => offer.form >= 0) ? "nee" : "onbekend");
  }

  function judgeWords(index, asked, item, found, lower) {
    const label = asked.labels[item.number] || "";
    const fits = asked.words.every((term) => {
      if (term.inTexts.every((items) => items.has(item.number))) {
        found.inText = true;
        return true;
      }
      return term.everywhere || item.offers.some((offer) => offerFits(index, term, offer)) ||
        (!item.provision && Array.from(term.areas).some((area) =>
          asked.situations.some((one) => {
            const level = levelOf(asked, item, area, one);
            return level !== asked.unknown && asked.counted.has(level);
          })));
    });
    if (fits || (label && asked.typed.every((word) => label.includes(word)))) return;
    lower(item.provision || item.offers.length || item.answers.some(Boolean) ? "nee" : "onbekend");
  }

  // ---- Nearby

  function kilometres(a, b) {
    const rad = Math.PI / 180;
    const half = (angle) => Math.sin(angle / 2) * Math.sin(angle / 2);
    const part = half((b[0] - a[0]) * rad) + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * half((b[1] - a[1]) * rad);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
  }

  // What somebody typed as a place to be near: { postcode } or { item } or { place, municipality }; null when unknown.
  function readNear(index, names, typed) {
    const digits = /^\s*([1-9][0-9]{1,3})\s*([a-z]{2})?\s*$/i.exec(typed);
    if (digits) return { postcode: digits[1] };
    const wanted = fold(typed).trim();
    const same = (name) => fold(name) === wanted;
    const place = index.places.map((one) => one[0]).find(same) || "";
    const municipality = index.municipalities.find(same) || "";
    if (place || municipality) return { place: place, municipality: municipality || townOf(index, place) };
    const school = names.findIndex(same);
    if (school >= 0) return { item: index.items[school] };
    const begins = (name) => wanted.length > 2 && fold(name).startsWith(wanted);
    const places = index.places.map((one) => one[0]).filter(begins);
    if (places.length === 1) return { place: places[0], municipality: townOf(index, places[0]) };
    const schools = index.items.filter((item) => names[item.number] && begins(names[item.number]));
    return places.length === 0 && schools.length === 1 ? { item: schools[0] } : null;
  }

  function townOf(index, place) {
    const towns = new Set(index.items.filter((item) => item.place === place && item.municipality)
      .map((item) => item.municipality));
    return towns.size === 1 ? Array.from(towns)[0] : "";
  }

  // Gives groups in order: { name, items, kilometres? }; empty ones are left out.
  function near(index, spot) {
    const schools = index.items.slice(0, index.schools);
    if (spot.item && spot.item.point) return byDistance(schools, spot.item);
    const base = spot.item ? { postcode: spot.item.postcode, place: spot.item.place, municipality: spot.item.municipality } : spot;
    const steps = [];
    if (spot.item) steps.push(["De school die u koos", (item) => item === spot.item]);
    if (base.postcode) {
      for (let size = base.postcode.length; size >= 2; size -= 1) {
        const digits = base.postcode.slice(0, size);
        if (!spot.item || size === 4) {
          steps.push([size === 4 ? "Postcode " + digits : "Postcode begint met " + digits,
            (item) => item.postcode.startsWith(digits)]);
        }
      }
    }
    if (base.place) steps.push(["In " + base.place, (item) => item.place === base.place]);
    if (base.municipality) steps.push(["Gemeente " + base.municipality, (item) => item.municipality === base.municipality]);
    steps.push([steps.length ? "Verder weg" : "Alle scholen", () => true]);
    let rest = schools;
    return steps.map((step) => {
      const items = rest.filter(step[1]);
      rest = rest.filter((item) => !items.includes(item));
      return { name: step[0], items: items };
    }).filter((group) => group.items.length);
  }

  function byDistance(schools, chosen) {
    const known = schools.filter((item) => item.point && item !== chosen);
    const far = new Map(known.map((item) => [item, kilometres(chosen.point, item.point)]));
    known.sort((a, b) => far.get(a) - far.get(b) || a.number - b.number);
    return [
      { name: "De school die u koos", items: [chosen] },
      { name: "Van dichtbij naar verder weg", items: known, kilometres: far },
      { name: "Afstand niet bekend", items: schools.filter((item) => !item.point) },
    ].filter((group) => group.items.length);
  }

  window.GIDS_VIND_KERN = { unpack, prepare, judge, levelOf, readNear, near, fold, splitWords };
})();
