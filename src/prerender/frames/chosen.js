(() => {
  "use strict";
  const list = document.getElementById("chosen");
  const note = document.getElementById("not-loaded");
  const names = new URLSearchParams(location.search).getAll("id").join(",").split(",");
  const ids = [...new Set(names)].filter((id) => /^[a-z0-9-]{1,80}$/.test(id)).slice(0, Number(list.dataset.most));
  note.hidden = ids.length > 0;
  const card = async (id) => {
    const answer = await fetch(`${list.dataset.products}/${id}/`, { credentials: "omit" });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    return page && page.getElementById("card");
  };
  Promise.all(ids.map((id) => card(id).catch(() => null))).then((cards) => {
    for (const own of cards) {
      if (!own) continue;
      own.removeAttribute("id");
      // The shelf has the title here.
      const title = own.querySelector("h1");
      const name = document.createElement("h2");
      name.className = title.className;
      name.append(...title.childNodes);
      title.replaceWith(name);
      const item = document.createElement("li");
      item.append(own);
      list.append(item);
    }
    note.hidden = list.children.length === ids.length && ids.length > 0;
    dispatchEvent(new Event("cards"));
  });
})();
