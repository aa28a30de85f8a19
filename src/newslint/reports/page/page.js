
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const notes = all(".note");
  const marks = all("mark");
  const references = all(".ref");
  const form = document.querySelector(".filters");
  const shown = id => { const note = document.getElementById(id); return note !== null && !note.hidden; };
  const of = element => element.dataset.of.split(" ");

  // Filters: by severity and by rule.
  const filter = () => {
    if (!form) return;
    const chosen = name => new Set(all(`input[name=${name}]:checked`, form).map(input => input.value));
    const severities = chosen("severity"), rules = chosen("rule");
    const anyRule = !form.querySelector("input[name=rule]");
    let count = 0;
    for (const note of notes) {
      note.hidden = !(severities.has(note.dataset.severity) && (anyRule || rules.has(note.dataset.rule)));
      if (!note.hidden) count += 1;
    }
    for (const mark of marks) mark.classList.toggle("off", !of(mark).some(shown));
    for (const reference of references) reference.hidden = !of(reference).some(shown);
    for (const row of all("[data-story]")) {
      const story = document.getElementById(row.dataset.story);
      const left = all(".note", story);
      const open = left.filter(note => !note.hidden);
      row.hidden = story.hidden = left.length > 0 && open.length === 0;
      for (const cell of all("td", row)) {
        cell.textContent = open.filter(note => note.dataset.severity === cell.dataset.severity).length || "";
      }
    }
    const word = notes.length === 1 ? "finding" : "findings";
    form.querySelector(".status").textContent =
      count === notes.length ? "" : `${count} of ${notes.length} ${word} shown`;
    drawAll();
  };
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("submit", event => event.preventDefault());
    for (const button of all("button[data-all]", form)) {
      button.addEventListener("click", () => {
        for (const input of all("input[name=rule]", form)) input.checked = button.dataset.all === "true";
        filter();
      });
    }
    document.addEventListener("keydown", event => {
      const open = form.querySelector("details[open]");
      if (event.key === "Escape" && open) { open.open = false; open.querySelector("summary").focus(); }
    });
    document.addEventListener("click", event => {
      const open = form.querySelector("details[open]");
      if (open && !open.contains(event.target)) open.open = false;
    });
  }

  // A finding, its words, the places that it speaks of and the lines between them light up together.
  let lit = [];
  const light = ids => {
    for (const element of lit) element.classList.remove("on");
    lit = ids.flatMap(id => [
      document.getElementById(id), ...marks.filter(mark => of(mark).includes(id)), ...all(`.ties [data-of="${id}"]`),
    ]).filter(Boolean);
    for (const element of lit) element.classList.add("on");
  };
  const idsOf = target => {
    const note = target.closest(".note");
    if (note) return [note.id];
    const mark = target.closest("mark, .ref");
    return mark ? of(mark).filter(shown) : [];
  };
  document.addEventListener("mouseover", event => light(idsOf(event.target)));
  document.addEventListener("focusin", event => light(idsOf(event.target)));
  document.addEventListener("click", event => {
    const mark = event.target.closest("mark");
    const id = mark && !event.target.closest("a") ? of(mark).find(shown) : undefined;
    if (id === undefined) return;
    const note = document.getElementById(id);
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  });

  // Lines in the margin tie the words of a finding to what they contradict.
  const draw = sheet => {
    let svg = sheet.querySelector(".ties");
    if (!svg) {
      svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("class", "ties");
      svg.setAttribute("aria-hidden", "true");
      sheet.prepend(svg);
    }
    svg.replaceChildren();
    const box = sheet.getBoundingClientRect();
    const left = box.left + parseFloat(getComputedStyle(sheet).paddingLeft) - 6;
    const add = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      svg.append(element);
    };
    const place = anchor => {
      const rect = (anchor.nextElementSibling || anchor).getClientRects()[0] || anchor.getBoundingClientRect();
      return { top: rect.top - box.top, y: rect.top + rect.height / 2 - box.top, x: rect.left + rect.width / 2 - box.left };
    };
    let lane = 0;
    for (const note of all(".note", sheet)) {
      if (note.hidden) continue;
      const number = note.id.slice(1);
      const own = document.getElementById(`m${number}`);
      const others = all(`[id^="m${number}-"]`, sheet);
      if (!own || !others.length) continue;
      const kind = note.dataset.severity;
      const x = left - box.left;
      const from = place(own);
      let tied = false;
      for (const other of others) {
        const to = place(other);
        const way = Math.sign(to.y - from.y);
        if (Math.abs(to.y - from.y) < 12) {
          const lift = Math.min(from.top, to.top) - Math.min(14, 5 + Math.abs(to.x - from.x) / 20);
          add("path", { class: kind, "data-of": note.id,
            d: `M ${from.x} ${from.top} C ${from.x} ${lift}, ${to.x} ${lift}, ${to.x} ${to.top}` });
          continue;
        }
        const bow = x - 9 - 6 * (lane % 3);
        add("path", { class: kind, "data-of": note.id,
          d: `M ${x} ${from.y} C ${bow} ${from.y}, ${bow} ${from.y}, ${bow} ${from.y + way * 8}` +
             ` L ${bow} ${to.y - way * 8} C ${bow} ${to.y}, ${bow} ${to.y}, ${x} ${to.y}` });
        add("circle", { class: kind, "data-of": note.id, cx: x, cy: to.y, r: 3 });
        tied = true;
      }
      if (tied) { add("circle", { class: kind, "data-of": note.id, cx: x, cy: from.y, r: 3 }); lane += 1; }
    }
  };
  const near = new Set();
  const drawAll = () => { for (const sheet of near) draw(sheet); };
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) { near.add(entry.target); draw(entry.target); } else near.delete(entry.target);
    }
  }, { rootMargin: "50%" });
  for (const sheet of all(".sheet")) seen.observe(sheet);
  addEventListener("resize", drawAll);
  filter();
})();
