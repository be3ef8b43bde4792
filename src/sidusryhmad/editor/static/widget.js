/* The widget's only script. Texts are set as text, never as markup; nothing is asked of any network. */
const ROOT = "sidusryhmad-editor";

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};
const filled = (template, values) =>
  template.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));

function render({ model, el }) {
  let view = model.get("_view");
  let asked = 0;
  let current = null;
  const chosen = { from: null, to: null, who: null };

  /* ---- asking ---- */

  const ask = (request) => {
    asked = Math.max(asked, Number(model.get("_answered")) || 0) + 1;
    root.setAttribute("aria-busy", "true");
    status.textContent = view.texts.working;
    model.set("_request", { ...request, number: asked });
    model.save_changes();
  };
  const move = (id, ring) => {
    if (person(id).ring !== ring) ask({ act: "ring", who: id, ring });
  };

  /* ---- what there is ---- */

  const person = (id) => view.people.find((each) => each.id === id);
  const ringOf = (id) => view.rings.find((ring) => ring.id === id);
  const strengthOf = (from, to) => view.strengths.find(([a, b]) => a === from && b === to);
  const written = (size) => {
    const found = view.choices.find(([value]) => value === size);
    return found ? found[1] : String(size);
  };
  const measure = (from, to) => {
    const found = strengthOf(from, to);
    if (!found) return view.texts.none_yet;
    return found[2] === null ? view.texts.not_said : written(found[2]);
  };

  /* ---- the picture with a handle on everybody ---- */

  const image = make("img", { alt: "" });
  const target = make("span", { class: "target", hidden: "" });
  const handles = make("div", { class: "handles", role: "group" });
  const map = make("div", { class: "map" }, image, target, handles);

  const place = (element, [left, top, width, height]) => {
    const [full, tall] = view.size;
    const share = (value, whole) => `${(100 * value) / whole}%`;
    Object.assign(element.style, {
      left: share(left, full), top: share(top, tall), width: share(width, full), height: share(height, tall),
    });
  };
  const ringAt = (event) => {
    const box = map.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * view.size[0] - view.centre[0];
    const y = ((event.clientY - box.top) / box.height) * view.size[1] - view.centre[1];
    return view.rings.find(({ radii }) => radii && (x / radii[0]) ** 2 + (y / radii[1]) ** 2 <= 1);
  };
  const aim = (ring) => {
    target.hidden = !ring;
    if (!ring) return;
    const [x, y] = view.centre;
    place(target, [x - ring.radii[0], y - ring.radii[1], 2 * ring.radii[0], 2 * ring.radii[1]]);
  };
  const all = () => [...handles.children];
  const rove = (handle, focus = true) => {
    for (const each of all()) each.setAttribute("tabindex", each === handle ? "0" : "-1");
    current = handle.dataset.id;
    if (focus) handle.focus();
  };
  const choose = (id) => {
    chosen.from = id;
    chosen.who = id;
    if (chosen.to === id) chosen.to = null;
    fill();
  };
  const step = (id, by) => {
    const next = view.rings[view.rings.findIndex((ring) => ring.id === person(id).ring) + by];
    if (next) move(id, next.id);
  };
  const pressed = (event, id) => {
    const list = all();
    const at = list.indexOf(event.currentTarget);
    const vertical = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const along = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && vertical) step(id, vertical);
    else if (along) rove(list[(at + along + list.length) % list.length]);
    else if (event.key === "Home") rove(list[0]);
    else if (event.key === "End") rove(list[list.length - 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const dragged = (handle, id) => {
    let start = null;
    let moved = false;
    const end = () => {
      start = null;
      handle.classList.remove("dragging");
      handle.style.translate = "";
      aim(null);
    };
    handle.addEventListener("pointerdown", (event) => {
      if (event.button > 0) return;
      start = [event.clientX, event.clientY];
      moved = false;
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", (event) => {
      if (!start) return;
      const [x, y] = [event.clientX - start[0], event.clientY - start[1]];
      if (!moved && Math.hypot(x, y) < 5) return;
      moved = true;
      handle.classList.add("dragging");
      handle.style.translate = `${x}px ${y}px`;
      aim(ringAt(event));
    });
    handle.addEventListener("pointerup", (event) => {
      const ring = start && moved ? ringAt(event) : null;
      end();
      if (ring) move(id, ring.id);
    });
    for (const name of ["pointercancel", "lostpointercapture"]) handle.addEventListener(name, end);
    handle.addEventListener("keydown", (event) => { if (event.key === "Escape") end(); else pressed(event, id); });
    handle.addEventListener("focus", () => rove(handle, false));
    handle.addEventListener("click", () => { if (!moved) choose(id); });
  };
  const paint = () => {
    const had = handles.contains(document.activeElement) || handles.contains(el.getRootNode().activeElement);
    const [width, height] = view.size;
    image.src = view.picture;
    image.alt = view.description;
    map.style.maxWidth = `${width}px`;
    image.style.aspectRatio = `${width} / ${height}`;
    handles.setAttribute("aria-label", view.texts.map);
    handles.replaceChildren(...view.people.filter((each) => each.box).map((each) => {
      const label = filled(view.texts.handle, { name: each.name, ring: ringOf(each.ring).name });
      const handle = make("button", { type: "button", tabindex: "-1", "aria-label": label, title: label });
      handle.dataset.id = each.id;
      handle.dataset.name = each.name;
      place(handle, each.box);
      dragged(handle, each.id);
      return handle;
    }));
    const again = all().find((handle) => handle.dataset.id === current) || all()[0];
    if (again) rove(again, had);
  };

  /* ---- the same by lists ---- */

  const selects = {};
  const field = (key, act) => {
    selects[key] = make("select", { "data-key": key });
    selects[key].addEventListener("change", act);
    const words = make("span", {});
    selects[key].words = words;
    return make("label", {}, words, selects[key]);
  };
  const options = (key, entries, value) => {
    selects[key].words.textContent = view.texts[key];
    selects[key].replaceChildren(...entries.map(([id, text]) => new Option(text, id)));
    selects[key].value = value;
  };
  const pick = (key) => () => {
    chosen[key] = selects[key].value;
    fill();
  };
  const legends = [make("legend", {}), make("legend", {})];
  const influence = make("fieldset", {}, legends[0],
    field("from", pick("from")), field("to", pick("to")),
    field("strength", () => ask({ act: "strength", from: chosen.from, to: chosen.to, value: Number(selects.strength.value) })));
  const whereabouts = make("fieldset", {}, legends[1],
    field("who", pick("who")), field("ring", () => move(chosen.who, selects.ring.value)));
  const fill = () => {
    const ids = view.people.map((each) => each.id);
    if (!ids.includes(chosen.from)) chosen.from = ids[0] ?? null;
    if (!ids.includes(chosen.who)) chosen.who = ids[0] ?? null;
    const others = ids.filter((id) => id !== chosen.from);
    others.sort((a, b) => Boolean(strengthOf(chosen.from, b)) - Boolean(strengthOf(chosen.from, a)));
    if (!others.includes(chosen.to)) chosen.to = others[0] ?? null;
    const names = ids.map((id) => [id, person(id).name]);
    const onto = (id) => filled(view.texts.to_choice, { name: person(id).name, strength: measure(chosen.from, id) });
    const found = strengthOf(chosen.from, chosen.to);
    const known = found !== undefined && found[2] !== null;
    const sizes = view.choices.map(([value, text]) => [String(value), text]);
    options("from", names, chosen.from);
    options("to", others.map((id) => [id, onto(id)]), chosen.to);
    options("strength", known ? sizes : [["", measure(chosen.from, chosen.to)], ...sizes], known ? String(found[2]) : "");
    options("who", names, chosen.who);
    options("ring", view.rings.map((ring) => [ring.id, ring.name]), chosen.who === null ? "" : person(chosen.who).ring);
    influence.disabled = others.length === 0;
    whereabouts.disabled = ids.length === 0;
  };

  /* ---- steps, and what is said ---- */

  const button = (key) => {
    const made = make("button", { type: "button", "data-key": key });
    made.addEventListener("click", () => { if (made.getAttribute("aria-disabled") !== "true") ask({ act: key }); });
    return made;
  };
  const undo = button("undo");
  const redo = button("redo");
  const status = make("p", { class: "status", role: "status" });
  const hint = make("p", { class: "hint" });
  const tools = make("div", { class: "tools" }, influence, whereabouts, make("div", { class: "steps" }, undo, redo));
  const root = make("div", { class: ROOT, "data-lm-suppress-shortcuts": "true" }, tools, status, map, hint);

  const show = () => {
    view = model.get("_view");
    root.setAttribute("lang", view.language);
    legends[0].textContent = view.texts.influence;
    legends[1].textContent = view.texts.place;
    hint.textContent = view.texts.hint;
    undo.textContent = view.texts.undo;
    redo.textContent = view.texts.redo;
    undo.setAttribute("aria-disabled", String(!view.undo));
    redo.setAttribute("aria-disabled", String(!view.redo));
    paint();
    fill();
  };
  const tell = () => {
    const message = model.get("message");
    status.classList.toggle("refused", message !== "");
    if (message !== "" || root.getAttribute("aria-busy") !== "true") status.textContent = message;
  };
  const settle = () => {
    root.removeAttribute("aria-busy");
    fill();
    tell();
  };

  /* The picture that stays in the notebook is hidden for as long as the widget itself is there. */
  const instead = make("style", {});
  instead.textContent = `.${CSS.escape(model.get("_last"))} { display: none; }`;
  document.head.append(instead);

  model.on("change:_view", show);
  model.on("change:message", tell);
  model.on("change:_answered", settle);
  el.append(root);
  show();
  tell();
  return () => {
    instead.remove();
    model.off("change:_view", show);
    model.off("change:message", tell);
    model.off("change:_answered", settle);
  };
}

export default { render };
