// Reads HTML without running it, as chats and search engines do.

const decode = (text) =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a page says of itself: (name, content), its languages, JSON-LD, and the addresses that it leads to. */
export function read(html) {
  const head = html.slice(0, html.indexOf("</head>"));
  const found = { title: decode(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ""), lang: /<html lang="([^"]*)"/.exec(html)?.[1] };
  found.twice = [];
  const note = (key, value) => {
    if (key in found) found.twice.push(key);
    found[key] = decode(value);
  };
  for (const [, key, value] of head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)) note(key, value);
  for (const [, rel, href] of head.matchAll(/<link rel="(canonical)" href="([^"]*)">/g)) note(rel, href);
  found.languages = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]*)">/g)].map(([, code, href]) => [code, decode(href)]);
  found.data = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json));
  const text = html.replace(/<(script|style|noscript)\b.*?<\/\1>/gs, "");
  found.text = [...text.matchAll(/>([^<]+)</g)].map(([, text]) => text);
  found.links = new Set([...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => decode(href)));
  return found;
}
