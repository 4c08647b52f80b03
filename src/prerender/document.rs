//! A page as a whole document: the start page of the site with the page's own head, content and data.

use crate::text::html::escape_html as escape;

/// What stands between the marks is for addresses without a file.
const HEAD: (&str, &str) = ("head-begins", "head-ends");
const SHELL: (&str, &str) = ("shell-begins", "shell-ends");

/// The start page, cut where a page's own parts go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    before_lang: String,
    before_head: String,
    before_app: String,
    /// Elements that fetch and start the app.
    app: String,
    before_shell: String,
    after: String,
}

/// A start page that cannot be cut.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the start page has no {0}: it was built from another index.html")]
pub struct BadTemplate(&'static str);

/// The parts of a page.
#[derive(Debug, Clone, Default)]
pub struct Parts<'a> {
    /// BCP 47 tag.
    pub lang: &'a str,
    /// Elements of the head, as HTML.
    pub head: String,
    /// Links to the style sheets of the page alone, as HTML.
    pub styles: String,
    /// Elements that fetch what the app needs for this page, as HTML.
    pub app_files: String,
    /// The page, as HTML.
    pub body: &'a str,
    /// (address, JSON) of the files that the page is made of.
    pub data: Vec<(String, String)>,
    /// What is said where the app does not come, and where there is no JavaScript: plain text.
    pub without_app: &'a str,
    /// The same without JavaScript.
    pub without_script: &'a str,
    /// (address, name) of the list of all that needs no search, told without JavaScript.
    pub names: (String, &'a str),
    /// The word for loading the page anew.
    pub reload: &'a str,
}

impl Template {
    /// Cuts the start page.
    ///
    /// # Errors
    /// If a mark is missing.
    pub fn parse(html: &str) -> Result<Self, BadTemplate> {
        let (before_lang, rest) = cut(html, "<html", ">").ok_or(BadTemplate("element html"))?;
        let between = |rest: &str, marks: (&'static str, &'static str)| {
            let (before, rest) = cut_template(rest, marks.0).ok_or(BadTemplate(marks.0))?;
            let (_, after) = cut_template(&rest, marks.1).ok_or(BadTemplate(marks.1))?;
            Ok((before, after))
        };
        let (before_head, rest) = between(&rest, HEAD)?;
        let (before_shell, after) = between(&rest, SHELL)?;
        let (before_app, app, before_shell) = cut_app(&before_shell).ok_or(BadTemplate("app"))?;
        Ok(Self { before_lang, before_head, before_app, app, before_shell, after })
    }

    pub fn document(&self, parts: &Parts<'_>) -> String {
        let mut out = String::with_capacity(parts.body.len() + 16_384);
        let mut push = |text: &str| out.push_str(text);
        push(&self.before_lang);
        push(&format!("<html lang=\"{}\">", escape(parts.lang)));
        push(&self.before_head);
        push(&parts.head);
        push(&self.before_app);
        push(&parts.styles);
        // The script in index.html takes them out: the app with the page's style, the rest after its paint.
        push("<template id=\"app-first\">");
        push(&self.app);
        push("</template><template id=\"app-then\">");
        push(&parts.app_files);
        push("</template>");
        push(&self.before_shell);
        push("<noscript><p class=\"without-app without-app--script\">");
        push(&escape(parts.without_script));
        push(" <a href=\"");
        push(&escape(&parts.names.0));
        push("\">");
        push(&escape(parts.names.1));
        push("</a>");
        push("</p></noscript><div id=\"prerendered\" class=\"prerendered\">");
        push(parts.body);
        push("</div><p id=\"without-app\" class=\"without-app\" role=\"status\">");
        push(&escape(parts.without_app));
        push(" <a href=\"\">");
        push(&escape(parts.reload));
        push("</a></p>");
        for (url, json) in &parts.data {
            push("<script type=\"application/json\" data-file=\"");
            push(&escape(url));
            push("\">");
            push(&json_in_html(json));
            push("</script>");
        }
        push(&self.after);
        out
    }
}

/// What stands before the app's script in the head, the elements that fetch and start the app, and what
/// stands after them.
fn cut_app(head: &str) -> Option<(String, String, String)> {
    const SCRIPT: [&str; 2] = ["<script type=\"module\">", "<script type=module>"];
    const END: &str = "</script>";
    let (before, rest) =
        SCRIPT.iter().find_map(|tag| head.find(tag)).and_then(|at| head.split_at_checked(at))?;
    let (script, mut rest) = rest.split_at_checked(rest.find(END)? + END.len())?;
    let (mut links, mut after) = (String::new(), String::new());
    while let Some((start, tail)) = rest.split_once("<link ") {
        let (link, tail) = tail.split_once('>')?;
        let is_of_app = link.contains("modulepreload") || link.contains("application/wasm");
        after.push_str(start);
        // Pictures go before the code.
        let priority = if link.contains("application/wasm") { " fetchpriority=low" } else { "" };
        let place = if is_of_app { &mut links } else { &mut after };
        place.push_str(&format!("<link{priority} {link}>"));
        rest = tail;
    }
    after.push_str(rest);
    Some((before.to_owned(), links + script, after))
}

/// JSON so that no HTML begins in it: `<` stands in strings alone, where it has another spelling.
fn json_in_html(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// Text before the first `open`...`close`, and text after it.
fn cut(html: &str, open: &str, close: &str) -> Option<(String, String)> {
    let start = html.find(open)?;
    let (before, rest) = html.split_at_checked(start)?;
    let (_, after) = rest.split_once(close)?;
    Some((before.to_owned(), after.to_owned()))
}

/// The same at the `<template>` with an id, which a minifier may have written without quotes.
fn cut_template(html: &str, id: &str) -> Option<(String, String)> {
    let quoted = format!("<template id=\"{id}\"></template>");
    let bare = format!("<template id={id}></template>");
    let found = html.split_once(&quoted).or_else(|| html.split_once(&bare))?;
    Some((found.0.to_owned(), found.1.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=zh data-a=1><head><template id=head-begins></template><title>x</title><template id=\"head-ends\"></template><link rel=icon><script type=module>import 'a.js'</script><link href=/a.js rel=modulepreload><link rel=next><link href=/a.wasm rel=preload type=application/wasm></head><body><template id=shell-begins></template><p>wait</p><template id=shell-ends></template><div id=crash></div></body></html>";

    #[test]
    fn a_page_takes_the_place_of_head_and_shell() {
        let parts = Parts {
            lang: "en",
            head: "<title>Tea &amp; oil</title>".to_owned(),
            styles: "<link rel=stylesheet href=/p.css>".to_owned(),
            app_files: "<link href=/p.wasm>".to_owned(),
            body: "<main>A</main>",
            data: vec![("/a.json".to_owned(), "{\"a\":\"</script><b>\"}".to_owned())],
            without_app: "not \"all\" <works>",
            without_script: "no script",
            reload: "Reload",
            names: ("/en/names".to_owned(), "All by letter"),
        };
        let html = Template::parse(PAGE).unwrap().document(&parts);
        assert!(
            html.starts_with(
                "<!doctype html><html lang=\"en\"><head><title>Tea &amp; oil</title><link rel=icon><link rel=stylesheet href=/p.css>"
            ),
            "{html}"
        );
        // What fetches the app is of no effect inside a template, until it is taken out of it.
        assert!(
            html.contains(
                "<template id=\"app-first\"><link href=/a.js rel=modulepreload>\
                 <link fetchpriority=low href=/a.wasm rel=preload type=application/wasm>\
                 <script type=module>import 'a.js'</script></template>\
                 <template id=\"app-then\"><link href=/p.wasm></template>\
                 <link rel=next></head>"
            ),
            "{html}"
        );
        assert!(
            html.contains("<div id=\"prerendered\" class=\"prerendered\"><main>A</main></div>"),
            "{html}"
        );
        assert!(
            html.contains("data-file=\"/a.json\">{\"a\":\"\\u003c/script>\\u003cb>\"}</script>"),
            "{html}"
        );
        assert!(html.contains("no script <a href=\"/en/names\">All by letter</a></p>"), "{html}");
        assert!(html.contains("&lt;works&gt;") && !html.contains("wait"), "{html}");
        assert!(html.ends_with("<div id=crash></div></body></html>"), "{html}");
    }

    #[test]
    fn another_start_page_is_refused() {
        let page = PAGE.replace("shell-ends", "x");
        assert_eq!(Template::parse(&page), Err(BadTemplate("shell-ends")));
        assert_eq!(Template::parse(""), Err(BadTemplate("element html")));
        let page = PAGE.replace("type=module", "defer");
        assert_eq!(Template::parse(&page), Err(BadTemplate("app")));
    }
}
