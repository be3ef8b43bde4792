"use strict";
/* The page's only script. Texts come from the data block and are set as text, never as markup. */
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const { people, ties, texts: say, what } = facts;
  const inner = new Set(facts.inner);
  const ringName = new Map(facts.rings.map((ring) => [ring.id, ring.name]));
  const ringRank = new Map(facts.rings.map((ring, rank) => [ring.id, rank]));
  const sideName = new Map(facts.sides.map((side) => [side.id, side.name]));
  const svg = document.querySelector("#map svg");
  const nodes = [...svg.querySelectorAll(":scope > g.node")];
  const edges = [...svg.querySelectorAll(":scope > g.edge")];
  const byId = (id) => document.getElementById(id);
  /* Inside a notebook the page is a frame without an address of its own. */
  const linkable = location.protocol !== "about:";

  /* ---- small helpers ---- */

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== null) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const draw = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const filled = (template, values) =>
    template.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
  const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const steady = (value) => Number(value.toExponential(10));
  /* Ties go to the even digit, as everywhere else in the program. */
  const rounded = (size, digits) => {
    const scaled = size * 2 ** (digits + 1);
    if (!Number.isInteger(scaled) || scaled % 2 === 0) return Number(size.toFixed(digits));
    const floor = Math.floor(size * 10 ** digits);
    return (floor % 2 === 0 ? floor : floor + 1) / 10 ** digits;
  };
  const number = (value, digits = 2) => {
    const size = rounded(Math.abs(value), digits);
    const sign = size === 0 ? "" : value < 0 ? "−" : "+";
    return sign + size.toFixed(digits).replace(".", say.mark);
  };
  const tone = (value) => {
    if (!what || Math.abs(steady(value)) <= what.epsilon) return "soft";
    return value > 0 ? "gain" : "loss";
  };
  let waiting = 0;
  const announce = (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { byId("said").textContent = text; }, 400);
  };

  /* ---- what-if: the model is linear, so everything follows from one product ---- */

  const state = { effects: what ? [...what.effects] : [], original: false };
  const silent = new Set(what ? what.silent.map(([from, to]) => from * people.length + to) : []);

  const work = (effects) => {
    const acts = effects.map((effect, row) => effect + what.rewired[row]);
    const hit = [...acts.keys()].filter((row) => acts[row] !== 0);
    const linked = (from, to) => what.response[from][to] !== 0 || silent.has(from * people.length + to);
    const totals = people.map((_, to) => hit.reduce((sum, from) => sum + what.response[from][to] * acts[from], 0));
    const reached = people.map((_, to) => what.perhaps.includes(to) || hit.some((from) => linked(from, to)));
    return { effects, acts, totals, reached, verdict: judge(totals) };
  };
  const judge = (totals) => {
    const rows = [...totals.keys()];
    const size = (row) => steady(totals[row]);
    const worst = (chosen) => chosen.sort((a, b) => size(a) - size(b));
    const losers = worst(rows.filter((row) => inner.has(row) && size(row) < -what.epsilon));
    const outside = worst(rows.filter((row) => !inner.has(row) && size(row) < -what.tolerance));
    const winners = rows.filter((row) => inner.has(row) && size(row) > what.epsilon);
    winners.sort((a, b) => size(b) - size(a));
    const status = losers.length ? "harms_inner" : outside.length ? "harms_outside" : winners.length ? "good" : "no_effect";
    return { status, losers, outside, winners };
  };
  const headline = (verdict) =>
    say[verdict.status === "harms_outside" && !verdict.winners.length ? "useless" : verdict.status];
  const written = what ? work(what.effects) : null;
  let now = written;
  const changed = () => state.effects.some((effect, row) => effect !== what.effects[row]);

  /* ---- the map: shapes are found by their number ---- */

  const incoming = people.map(() => []);
  const outgoing = people.map(() => []);
  ties.forEach((tie, number_) => {
    outgoing[tie.from].push(number_);
    incoming[tie.to].push(number_);
  });
  const tieOf = new Map(ties.map((tie, number_) => [tie.from * people.length + tie.to, number_]));
  const carried = new Map(facts.carried.map(([from, to, share]) => [from * people.length + to, share]));
  const shapes = nodes.map((group, row) => {
    const person = people[row];
    const boxes = [...group.querySelectorAll(":scope > rect")];
    const words = [...group.querySelectorAll(":scope > text")];
    const frame = person.framed ? boxes.shift() : null;
    const pill = boxes.shift();
    pill.classList.add("pill");
    const badge = person.badged ? { rect: boxes.shift(), text: words.pop() } : null;
    return { pill, frame, badge, words, title: group.querySelector("title") };
  });
  const rectangle = ([x, y, width, height, rx, line]) => ({ x, y, width, height, rx, "stroke-width": line });

  const frameOf = (row) => {
    const shape = shapes[row];
    if (!shape.frame) {
      shape.frame = draw("rect", { ...rectangle(people[row].frame), fill: "none", stroke: facts.colors.hub });
      nodes[row].insertBefore(shape.frame, shape.pill);
    }
    return shape.frame;
  };
  const badgeOf = (row) => {
    const shape = shapes[row];
    const { rect, at, size } = people[row].badge;
    if (!shape.badge) {
      const look = { x: at[0], y: at[1], "font-size": size, "font-weight": 600, "text-anchor": "middle", fill: facts.colors.ink };
      shape.badge = { rect: draw("rect", { ...rectangle(rect), fill: facts.colors.paper }), text: draw("text", look) };
      nodes[row].append(shape.badge.rect, shape.badge.text);
    }
    return shape.badge;
  };
  const tint = (share) => {
    const end = share > 0 ? facts.colors.gain : facts.colors.loss;
    const amount = Math.min(1, Math.abs(share)) ** 0.8;
    const part = (color, at) => parseInt(color.slice(at, at + 2), 16);
    const parts = [1, 3, 5].map((at) => {
      const from = part(facts.colors.paper, at);
      return Math.round(from + (part(end, at) - from) * amount);
    });
    return "#" + parts.map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase();
  };
  const badgeText = (total) => {
    if (Math.abs(total) < what.fine || rounded(Math.abs(total), 1) === 0) return null;
    return `${total > 0 ? "▲" : "▼"} ${number(total, 1)}`;
  };
  const legend = [...svg.querySelectorAll(":scope > g.legend > text")];
  const ends = what
    ? ["worse_to", "better_to"].map((key) => {
        const text = filled(say[key], { end: number(what.scale, 1).slice(1) });
        return [key, legend.find((label) => label.textContent === text)];
      })
    : [];

  const sentenceOf = (row, result) => {
    const values = { name: people[row].name, ring: ringName.get(people[row].ring) };
    if (!result.reached[row]) return filled(say.out_of_reach, values);
    values.total = number(result.totals[row]);
    values.direct = number(result.effects[row]);
    return filled(result.effects[row] === 0 ? say.reached : say.hit, values);
  };
  const dress = (row, reached, total, scale) => {
    const { pill, words } = shapes[row];
    const { border, line } = people[row];
    const { pale, faded, soft, paper, ink, hub } = facts.colors;
    const fill = !reached ? pale : Math.abs(total) < what.fine ? paper : tint(total / scale);
    pill.setAttribute("fill", fill);
    pill.setAttribute("stroke", !reached ? faded : fill === paper ? border : hub);
    pill.setAttribute("stroke-width", reached ? line : 1.2);
    for (const word of words) word.setAttribute("fill", reached ? ink : soft);
  };
  const badge = (row, label) => {
    const { rect, text } = badgeOf(row);
    for (const part of [rect, text]) part.classList.toggle("off", label === null);
    if (label === null) return;
    text.textContent = label;
    rect.setAttribute("stroke", label[0] === "▲" ? facts.colors.gain : facts.colors.loss);
    const width = text.getComputedTextLength() + 10;
    if (width > 10) {
      rect.setAttribute("width", width);
      rect.setAttribute("x", people[row].badge.at[0] - width / 2);
    }
  };
  /* What a title says beyond the impact, such as the group, stays. */
  const more = people.map((_, row) => {
    const [first, whole] = [what ? sentenceOf(row, written) : "", shapes[row].title.textContent];
    return what && whole.startsWith(first) ? whole.slice(first.length) : "";
  });
  const paint = () => {
    const result = state.original ? written : now;
    const scale = Math.max(what.scale, ...result.totals.map(Math.abs));
    people.forEach((_, row) => {
      const { title } = shapes[row];
      const total = result.totals[row];
      dress(row, result.reached[row], total, scale);
      frameOf(row).classList.toggle("off", result.effects[row] === 0);
      badge(row, result.reached[row] ? badgeText(total) : null);
      title.textContent = sentenceOf(row, result) + more[row];
      nodes[row].setAttribute("aria-label", title.textContent);
    });
    for (const [key, label] of ends) {
      if (label) label.textContent = filled(say[key], { end: number(scale, 1).slice(1) });
    }
  };

  /* ---- neighbourhood and paths ---- */

  const chosen = { row: null, pinned: null };
  const dim = (rows, lines) => {
    svg.classList.add("focusing");
    nodes.forEach((node, row) => node.classList.toggle("near", rows.has(row)));
    edges.forEach((edge, line) => edge.classList.toggle("near", lines.has(line)));
  };
  const linesOf = (rows) =>
    rows.slice(1).map((to, step) => tieOf.get(rows[step] * people.length + to)).filter((line) => line !== undefined);
  const pathsTo = (row) => {
    const worth = (path) => (what ? (state.original ? written : now).acts[path[0][0]] : 1) * path[1];
    return facts.paths[row].map((path) => ({ rows: path[0], share: worth(path) }))
      .filter((path) => path.share !== 0)
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
      .slice(0, 5);
  };
  const light = (row) => {
    const lines = new Set([...incoming[row], ...outgoing[row]]);
    if (what) {
      const strong = pathsTo(row).filter((path) => Math.abs(path.share) >= Math.max(what.fine, 1e-9));
      strong.slice(0, 3).forEach((path) => linesOf(path.rows).forEach((line) => lines.add(line)));
    }
    const rows = new Set([row]);
    for (const line of lines) rows.add(ties[line].from).add(ties[line].to);
    dim(rows, lines);
  };
  const dark = () => {
    svg.classList.remove("focusing");
    for (const part of [...nodes, ...edges]) part.classList.remove("near");
  };
  const show = (row) => {
    chosen.row = row;
    light(row);
    tell(row);
  };
  const leave = () => (chosen.pinned === null ? dark() : light(chosen.pinned));
  const pin = (row) => {
    chosen.pinned = chosen.pinned === row ? null : row;
    nodes.forEach((node, other) => node.setAttribute("aria-pressed", String(other === chosen.pinned)));
    if (chosen.pinned === null) dark();
    else {
      show(row);
      announce(around(row));
    }
    followRow(chosen.pinned);
    const [side, card] = [byId("side"), byId("chosen")];
    if (chosen.pinned !== null && side.scrollHeight > side.clientHeight) {
      side.scrollTop = card.offsetTop + Math.min(card.offsetHeight, side.clientHeight / 2) - side.clientHeight;
    }
  };
  const free = () => {
    if (chosen.pinned !== null) pin(chosen.pinned);
    dark();
  };

  const around = (row) => {
    const told = (title, rows) => `${filled(title, people[row])}: ${rows.map((other) => people[other].name).join(", ") || say.nobody}.`;
    return `${told(say.onto, incoming[row].map((line) => ties[line].from))} ${told(say.by, outgoing[row].map((line) => ties[line].to))}`;
  };
  const link = (row, text) => {
    const button = make("button", { type: "button" }, text);
    button.addEventListener("click", () => {
      if (chosen.pinned !== row) pin(row);
      rove(row, false);
      bring(row);
      byId("chosen").querySelector("h2").focus();
    });
    return button;
  };
  const listed = (title, items) => [
    make("h3", {}, title),
    items.length ? make("ul", {}, ...items) : make("p", { class: "soft small" }, say.nobody),
  ];
  const neighbour = (line, row, giver) => {
    const tie = ties[line];
    const share = carried.get(tie.from * people.length + tie.to);
    const parts = [tie.said, tie.kind].filter(Boolean);
    if (what && share) {
      const amount = share * (state.original ? written : now).totals[giver];
      parts.push(filled(say.hands, { amount: number(amount) }));
    }
    return make("li", {}, link(row, people[row].name), make("span", { class: "wide" }, parts.join("; ")));
  };
  const pathItem = ({ rows, share }) => {
    const text = rows.length > 1 ? rows.map((row) => people[row].name).join(" → ") : say.own;
    const button = make("button", { type: "button" }, text);
    const alone = () => dim(new Set(rows), new Set(linesOf(rows)));
    for (const event of ["pointerenter", "focus", "click"]) button.addEventListener(event, alone);
    for (const event of ["pointerleave", "blur"]) button.addEventListener(event, leave);
    return make("li", {}, button, make("span", { class: tone(share) }, number(share)));
  };
  const tell = (row) => {
    const card = byId("chosen");
    const person = people[row];
    const held = document.activeElement;
    const at = card.contains(held) ? [...card.querySelectorAll("button")].indexOf(held) : -1;
    const where = { ring: ringName.get(person.ring), side: sideName.get(person.side) };
    const place = person.side ? filled(say.place, where) : where.ring;
    const about = make("p", { class: "soft small" }, inner.has(row) ? `${place}; ${say.inside}` : place);
    const parts = [make("h2", { tabindex: -1 }, person.name), about];
    const paths = pathsTo(row);
    if (what) {
      const result = state.original ? written : now;
      const line = make("p", { class: tone(result.totals[row]) }, versus(row));
      parts.push(line, make("p", { class: "small" }, `${say.direct}: ${number(result.effects[row])}`));
      if (what.rewired[row]) parts.push(make("p", { class: "small" }, sentence(filled(say.edits, { amount: number(what.rewired[row]) }))));
    }
    parts.push(...listed(filled(say.onto, person), incoming[row].map((line) => neighbour(line, ties[line].from, ties[line].from))));
    parts.push(...listed(filled(say.by, person), outgoing[row].map((line) => neighbour(line, ties[line].to, row))));
    if (paths.length) {
      parts.push(...listed(say.ways, paths.map(pathItem)));
      const rest = what && (state.original ? written : now).totals[row] - paths.reduce((sum, path) => sum + path.share, 0);
      const note = what ? filled(say.rest, { total: number(rest) }) : say.per_point;
      parts.push(make("p", { class: "soft small" }, sentence(note)));
    }
    card.replaceChildren(...parts);
    card.classList.remove("empty");
    if (at >= 0) card.querySelectorAll("button")[at]?.focus();
  };

  /* ---- keyboard: one stop for Tab, arrows inside ---- */

  const angle = people.map(({ at }) => Math.atan2(at[0] - facts.centre[0], facts.centre[1] - at[1]));
  const apart = (a, b) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  const visible = (row) => !nodes[row].classList.contains("off");
  const rove = (row, focus = true) => {
    nodes.forEach((node, other) => node.setAttribute("tabindex", other === row ? "0" : "-1"));
    if (focus && row !== undefined) nodes[row].focus();
  };
  const there = () => [...people.keys()].filter(visible);
  const beside = (row, step) => {
    const same = there().filter((other) => people[other].ring === people[row].ring).sort((a, b) => angle[a] - angle[b]);
    return same[(same.indexOf(row) + step + same.length) % same.length];
  };
  const across = (row, step) => {
    const rank = (other) => ringRank.get(people[other].ring);
    const further = there().filter((other) => (rank(other) - rank(row)) * step > 0);
    const next = Math.min(...further.map((other) => rank(other) * step)) * step;
    const ring = further.filter((other) => rank(other) === next);
    return ring.sort((a, b) => apart(angle[a], angle[row]) - apart(angle[b], angle[row]))[0] ?? row;
  };
  const keys = {
    ArrowRight: (row) => beside(row, 1),
    ArrowLeft: (row) => beside(row, -1),
    ArrowUp: (row) => across(row, 1),
    ArrowDown: (row) => across(row, -1),
    Home: () => there()[0],
    End: () => there().at(-1),
  };

  /* ---- size and place ---- */

  const [, , fullWidth, fullHeight] = svg.getAttribute("viewBox").split(" ").map(Number);
  const home = { x: 0, y: facts.top, width: fullWidth, height: fullHeight - facts.top };
  let view = { ...home };
  const look = (next) => {
    const width = Math.min(home.width, Math.max(home.width / 10, next.width));
    const height = (width * home.height) / home.width;
    const within = (value, low, room) => Math.min(low + room, Math.max(low, value));
    view = {
      x: within(next.x, home.x, home.width - width),
      y: within(next.y, home.y, home.height - height),
      width,
      height,
    };
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    svg.classList.toggle("near-by", view.width < home.width * 0.999);
  };
  const middle = () => [view.x + view.width / 2, view.y + view.height / 2];
  const bring = (row) => {
    const [x, y] = people[row].at;
    const [left, top] = [view.width * 0.08, view.height * 0.08];
    const inside = x > view.x + left && x < view.x + view.width - left && y > view.y + top && y < view.y + view.height - top;
    if (!inside && view.width < home.width) look({ ...view, x: x - view.width / 2, y: y - view.height / 2 });
  };
  const zoom = (factor, [x, y] = middle()) => {
    const width = Math.min(home.width, Math.max(home.width / 10, view.width / factor));
    const share = width / view.width;
    look({ x: x - (x - view.x) * share, y: y - (y - view.y) * share, width });
  };
  const pan = (right, down) => look({ ...view, x: view.x + right * view.width, y: view.y + down * view.height });
  const spot = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  const pointers = new Map();
  let moved = false;
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0025)), spot(event));
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    if (!pointers.size) moved = false;
    pointers.set(event.pointerId, { start: [event.clientX, event.clientY], last: [event.clientX, event.clientY] });
  });
  svg.addEventListener("pointermove", (event) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const [x, y] = pointer.last;
    const others = [...pointers.entries()].filter(([id]) => id !== event.pointerId);
    pointer.last = [event.clientX, event.clientY];
    if (others.length) {
      const [ox, oy] = others[0][1].last;
      const before = Math.hypot(x - ox, y - oy);
      const after = Math.hypot(event.clientX - ox, event.clientY - oy);
      moved = true;
      if (before > 0 && after > 0) {
        zoom(after / before, spot({ clientX: (event.clientX + ox) / 2, clientY: (event.clientY + oy) / 2 }));
      }
      return;
    }
    if (!moved && Math.hypot(event.clientX - pointer.start[0], event.clientY - pointer.start[1]) < 5) return;
    if (!moved) {
      moved = true;
      svg.setPointerCapture(event.pointerId);
      svg.classList.add("dragging");
    }
    const scale = svg.getScreenCTM().a;
    look({ ...view, x: view.x - (event.clientX - x) / scale, y: view.y - (event.clientY - y) / scale });
  });
  const lift = (event) => {
    pointers.delete(event.pointerId);
    svg.classList.remove("dragging");
  };
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) svg.addEventListener(name, lift);

  svg.setAttribute("role", "group");
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-label", say.map);
  svg.querySelector(":scope > title").remove();
  for (const edge of edges) edge.setAttribute("aria-hidden", "true");
  nodes.forEach((node, row) => {
    node.setAttribute("role", "button");
    node.setAttribute("aria-pressed", "false");
    node.setAttribute("aria-label", shapes[row].title.textContent);
    node.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && chosen.pinned === null && !moved) show(row); });
    node.addEventListener("pointerleave", () => { if (chosen.pinned === null) dark(); });
    node.addEventListener("focus", () => {
      if (!node.matches(":focus-visible")) return;
      bring(row);
      if (chosen.pinned === null) show(row);
    });
    node.addEventListener("blur", leave);
    node.addEventListener("click", () => { if (!moved) { pin(row); rove(row, false); } });
    node.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "Enter" || event.key === " ") pin(row);
      else if (event.key in keys) rove(keys[event.key](row));
      else return;
      event.preventDefault();
    });
  });
  svg.addEventListener("click", (event) => { if (!moved && !event.target.closest("g.node")) free(); });
  const steps = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-" || event.key === "−") zoom(1 / 1.3);
    else if (event.key === "0") look(home);
    else if (event.shiftKey && event.key in steps) pan(...steps[event.key]);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") free(); });

  /* ---- filters and search ---- */

  const hidden = { rings: new Set(), sides: new Set(), kinds: new Set() };
  let least = 0;
  const counts = make("p", { class: "status soft small" });
  const rowsOf = (id) => [...document.querySelectorAll(`#${id} > tbody > tr`)];
  const peopleRows = rowsOf("people");
  const tieRows = rowsOf("ties");
  const sift = () => {
    const seen = people.map((person) => !hidden.rings.has(person.ring) && !hidden.sides.has(person.side));
    const drawn = ties.map((tie) =>
      seen[tie.from] && seen[tie.to] && !hidden.kinds.has(tie.kind)
      && (least === 0 || (tie.strength !== null && Math.abs(tie.strength) >= least)));
    nodes.forEach((node, row) => node.classList.toggle("off", !seen[row]));
    edges.forEach((edge, line) => edge.classList.toggle("off", !drawn[line]));
    peopleRows.forEach((element, row) => element.classList.toggle("off", !seen[row]));
    tieRows.forEach((element, line) => element.classList.toggle("off", !drawn[line]));
    const sum = (list) => list.filter(Boolean).length;
    counts.textContent = filled(say.shown, { people: sum(seen), everybody: people.length, ties: sum(drawn), all: ties.length });
    const stop = nodes.findIndex((node) => node.getAttribute("tabindex") === "0");
    if (stop < 0 || !seen[stop]) rove(there()[0], false);
    announce(counts.textContent);
  };
  const choices = (title, set, entries) => {
    const boxes = entries.map(({ id, name }) => {
      const box = make("input", { type: "checkbox", checked: true });
      box.addEventListener("change", () => { set[box.checked ? "delete" : "add"](id); sift(); });
      return make("label", {}, box, name);
    });
    return make("fieldset", {}, make("legend", {}, title), ...boxes);
  };
  const search = () => {
    const field = make("input", { type: "search", autocomplete: "off" });
    const matches = () => {
      const wanted = field.value.trim().toLocaleLowerCase(facts.language);
      const fits = (row) => wanted && visible(row) && people[row].name.toLocaleLowerCase(facts.language).includes(wanted);
      return [...people.keys()].filter(fits);
    };
    field.addEventListener("input", () => {
      const found = matches();
      nodes.forEach((node, row) => node.classList.toggle("found", found.includes(row)));
      if (field.value.trim()) announce(filled(say.found, { count: found.length }));
    });
    field.addEventListener("keydown", (event) => {
      const [first] = matches();
      if (event.key !== "Enter" || first === undefined) return;
      event.preventDefault();
      rove(first);
      if (chosen.pinned !== first) pin(first);
    });
    return make("label", { class: "field" }, say.search, field);
  };
  const button = (text, act, attributes = {}) => {
    const made = make("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", act);
    return made;
  };
  const tools = () => {
    const strengths = [[0, "any"], [1, "from_one"], [2, "from_two"], [3, "only_three"]];
    const strength = make("select", {}, ...strengths.map(([value, key]) => make("option", { value }, say[key])));
    strength.addEventListener("change", () => { least = Number(strength.value); sift(); });
    const kinds = [...new Set(ties.map((tie) => tie.kind))].sort((a, b) => a.localeCompare(b, facts.language));
    const groups = [choices(say.rings, hidden.rings, facts.rings)];
    if (facts.sides.length > 1) groups.push(choices(say.sides, hidden.sides, facts.sides));
    if (kinds.length > 1) groups.push(choices(say.kinds, hidden.kinds, kinds.map((id) => ({ id, name: id || say.unsaid }))));
    if (ties.length) groups.push(make("fieldset", {}, make("label", {}, make("strong", {}, say.strength), make("br"), strength)));
    const menu = make("details", {}, make("summary", {}, say.filter), make("div", { class: "filters" }, ...groups));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.firstChild.focus();
      event.stopPropagation();
    });
    document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    const sizes = make("span", { class: "group", role: "group", "aria-label": say.zoom },
      button("+", () => zoom(1.3), { "aria-label": say.in, title: say.in }),
      button("−", () => zoom(1 / 1.3), { "aria-label": say.out, title: say.out }),
      button(say.whole, () => look(home)));
    byId("tools").append(search(), menu, sizes, counts);
    byId("tools").hidden = false;
  };

  /* ---- the what-if's controls ---- */

  const controls = [];
  const versus = (row) => {
    if (state.original || !changed()) return `${say.total}: ${number((state.original ? written : now).totals[row])}`;
    return `${say.total}: ${filled(say.was, { now: number(now.totals[row]), written: number(written.totals[row]) })}`;
  };
  const followRow = (row) => {
    controls.forEach((control, other) => control.box.classList.toggle("here", other === row));
    if (row === null || !controls[row]) return;
    const list = controls[row].box.parentNode;
    list.scrollTop = controls[row].box.offsetTop - list.offsetTop - list.clientHeight / 3;
  };
  const named = (rows, result) => rows.map((row) => `${people[row].name} ${number(result.totals[row])}`).join(", ");
  const decide = () => {
    const { verdict } = now;
    const lines = [["losing", verdict.losers], ["losing_outside", verdict.outside], ["gaining", verdict.winners]];
    byId("verdict").textContent = filled(say.verdict_now, { verdict: headline(verdict) });
    byId("before").textContent = filled(say.verdict_written, { verdict: headline(written.verdict) });
    byId("before").hidden = !changed();
    byId("who").replaceChildren(...lines.filter(([, rows]) => rows.length)
      .map(([key, rows]) => make("li", {}, sentence(filled(say[key], { names: named(rows, now) })))));
  };
  const yaml = () => {
    const plain = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9_-]*$/;
    const key = (id) => (plain.test(id) ? id : JSON.stringify(id).replace(/[\u007f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")));
    const rows = [...people.keys()].filter((row) => state.effects[row] !== 0);
    if (!rows.length) return "effects: {}\n";
    return "effects:\n" + rows.map((row) => `  ${key(people[row].id)}: ${state.effects[row]}\n`).join("");
  };
  const address = () => {
    const parts = [...people.keys()].filter((row) => state.effects[row] !== what.effects[row])
      .map((row) => `${encodeURIComponent(people[row].id)}:${state.effects[row]}`);
    return parts.length ? "#effects=" + parts.join(",") : "";
  };
  const remember = () => {
    if (!linkable || address() === location.hash) return;
    try { history.replaceState(null, "", address() || location.pathname + location.search); } catch { location.hash = address(); }
  };
  const update = () => {
    now = work(state.effects);
    paint();
    decide();
    controls.forEach(({ box, slider, field, output }, row) => {
      const effect = state.effects[row];
      slider.value = effect;
      slider.setAttribute("aria-valuetext", number(effect));
      if (document.activeElement !== field) field.value = effect;
      box.classList.toggle("moved", effect !== what.effects[row]);
      output.textContent = now.reached[row] || changed()
        ? filled(changed() ? say.was : "{now}", { now: number(now.totals[row]), written: number(written.totals[row]) })
        : say.not_reached;
      output.className = tone(now.totals[row]);
      const cells = peopleRows[row].querySelectorAll("td.number");
      [effect, written.totals[row], now.totals[row]].forEach((value, at) => { cells[at].textContent = number(value); });
      cells[2].className = `number ${tone(now.totals[row])}`;
      cells[2].dataset.value = now.totals[row];
    });
    byId("yaml").value = yaml();
    byId("reset").disabled = !changed();
    if (chosen.row !== null) tell(chosen.row);
    if (chosen.pinned !== null) light(chosen.pinned);
  };
  const set = (row, value) => {
    if (!Number.isFinite(value)) return;
    state.effects[row] = Math.min(what.bound, Math.max(-what.bound, value)) + 0;
    endOriginal();
    update();
    remember();
    const values = { name: people[row].name, direct: number(state.effects[row]), total: number(now.totals[row]) };
    announce(`${filled(say.moved, values)} ${byId("verdict").textContent}`);
  };
  const restore = () => {
    const found = /^#effects=(.*)$/.exec(location.hash);
    const effects = [...what.effects];
    for (const part of found ? found[1].split(",") : []) {
      const [id, value] = part.split(":");
      let name = null;
      try { name = decodeURIComponent(id); } catch { continue; }
      const row = people.findIndex((person) => person.id === name);
      const effect = value ? Number(value) : NaN;
      if (row >= 0 && Number.isFinite(effect)) effects[row] = Math.min(what.bound, Math.max(-what.bound, effect));
    }
    state.effects = effects;
    update();
  };
  const endOriginal = () => {
    state.original = false;
    byId("original").setAttribute("aria-pressed", "false");
  };
  const copy = async (text, field) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(say.copied);
      byId("copied").textContent = say.copied;
    } catch {
      field.value = text;
      byId("fields").open = true;
      field.select();
      announce(say.by_hand);
      byId("copied").textContent = say.by_hand;
    }
  };
  const effectRow = (person, row) => {
    const label = filled(say.effect_on, person);
    const limits = { min: -what.bound, max: what.bound, step: 0.25, "aria-label": label };
    const slider = make("input", { type: "range", ...limits });
    const field = make("input", { type: "number", inputmode: "decimal", ...limits });
    const output = make("output", {});
    slider.addEventListener("input", () => set(row, slider.valueAsNumber));
    field.addEventListener("input", () => set(row, field.valueAsNumber));
    field.addEventListener("blur", () => { field.value = state.effects[row]; });
    const box = make("div", { class: "effect" }, make("div", {}, make("strong", {}, person.name), output), slider, field);
    controls[row] = { box, slider, field, output };
    return box;
  };
  const experiment = () => {
    const order = [...people.keys()].sort((a, b) => ringRank.get(people[a].ring) - ringRank.get(people[b].ring) || a - b);
    const field = make("textarea", { id: "yaml", rows: 6, readonly: true, spellcheck: "false", "aria-label": say.yaml });
    const original = button(say.original, () => {
      state.original = !state.original;
      original.setAttribute("aria-pressed", String(state.original));
      paint();
      if (chosen.row !== null) tell(chosen.row);
    }, { id: "original", "aria-pressed": "false" });
    const verdict = make("section", { class: "card verdict" },
      make("p", { id: "verdict", class: "now" }),
      make("ul", { id: "who", class: "small" }),
      make("p", { id: "before", class: "soft small" }),
      make("div", { class: "buttons" },
        button(say.reset, () => { state.effects = [...what.effects]; endOriginal(); update(); remember(); announce(byId("verdict").textContent); }, { id: "reset" }),
        original));
    const sliders = make("section", { class: "card sliders" },
      make("h2", {}, say.what_if),
      make("p", { class: "soft small" }, say.explained),
      make("div", { class: "effects", role: "group", "aria-label": say.direct }, ...order.map((row) => effectRow(people[row], row))),
      make("div", { class: "buttons" },
        button(say.copy, () => copy(yaml(), field), { id: "copy" }),
        ...(linkable ? [button(say.link, () => copy(location.href, field), { id: "link" })] : []),
        make("span", { id: "copied", class: "soft small" })),
      make("details", { id: "fields", class: "yaml" }, make("summary", {}, say.yaml), field));
    return [verdict, sliders];
  };

  /* ---- begin ---- */

  document.documentElement.classList.add("live");
  if (people.length) {
    document.querySelector(".stage").classList.add("two");
    const card = make("section", { id: "chosen", class: "card empty", "aria-label": say.chosen }, make("p", { class: "soft hint" }, say.hint));
    byId("side").append(...(what ? experiment() : []), card);
    byId("side").hidden = false;
    tools();
  }
  look(home);
  sift();
  clearTimeout(waiting);
  if (what) {
    restore();
    addEventListener("hashchange", restore);
  }
})();
