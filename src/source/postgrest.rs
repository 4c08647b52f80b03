//! How a server of PostgREST's dialect is asked: the functions of `api_v1` in `api/migrations`, by GET.
//!
//! Arguments stand in one order and defaults are left out, so that equal questions have equal addresses, which
//! caches go by. Values are percent-encoded; those in an array (`{a,b}`) are ids and words of closed lists, which
//! need no quotes.

use super::{Document, Request};
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::model::id::ProductId;
use crate::model::season::Month;
use crate::query::catalogue::{CatalogueQuery, Sort};
use crate::text::url::encode_query;

/// Ids in one address: of 80 characters each they stay below 8 kB, which is what servers take.
const IDS_PER_REQUEST: usize = 60;

/// A server.
pub(super) struct Postgrest {
    /// Ends with `/`.
    pub(super) root: String,
    /// Parts of the whole catalogue.
    pub(super) n_shards: usize,
}

impl Postgrest {
    pub(super) fn document(&self, document: &Document<'_>) -> Request {
        match document {
            Document::Named(name) => self.call(name, &[]),
            Document::Overview(month) => {
                self.call("overview", &[("month", month.number().to_string())])
            }
            Document::Board(evidence) => {
                let asked = [(EVIDENCE_KEY, evidence.code().to_owned())];
                let n_asked = usize::from(*evidence != Evidence::Any);
                self.call("board", asked.get(..n_asked).unwrap_or_default())
            }
            Document::Product(id) => self.call("product", &[("id", id.to_string())]),
            Document::County(code) => self.call("county", &[("code", code.to_string())]),
            Document::Organization(id) => self.call("organisation", &[("id", id.to_string())]),
            Document::Dossier(id) => self.call("dossier", &[("id", id.to_string())]),
            Document::Industry(id) => self.call("industry", &[("id", id.to_string())]),
        }
    }

    pub(super) fn shards(&self) -> Vec<Request> {
        let numbers = 0..self.n_shards;
        numbers.map(|number| self.call("shard", &[("number", number.to_string())])).collect()
    }

    pub(super) fn cards(&self, ids: &[ProductId]) -> Vec<Request> {
        let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
        let parts = ids.chunks(IDS_PER_REQUEST);
        parts.map(|ids| self.call("cards", &[("ids", array(ids))])).collect()
    }

    pub(super) fn suggest(&self, text: &str, n_hits: u32) -> Request {
        self.call("suggest", &[("q", text.to_owned()), ("n", n_hits.to_string())])
    }

    pub(super) fn names_page(&self, order: &str, letter: char, page: usize) -> Request {
        let page = page.min(i32::MAX as usize).to_string();
        let arguments =
            [("lang", order.to_owned()), ("letter", letter.to_string()), ("page", page)];
        self.call("names_page", &arguments)
    }

    pub(super) fn page(&self, query: &CatalogueQuery, lang: &str, month: Month) -> Request {
        let mut arguments = vec![];
        if !query.text().is_empty() {
            arguments.push(("q", query.text().to_owned()));
        }
        let mut chosen: Vec<(&str, Vec<String>)> = vec![];
        for value in query.chosen() {
            match chosen.last_mut() {
                Some((key, values)) if *key == value.key() => values.push(value.text()),
                _ => chosen.push((value.key(), vec![value.text()])),
            }
        }
        arguments.extend(chosen.into_iter().map(|(key, values)| (key, array(&values))));
        if query.sort != Sort::default() {
            arguments.push(("sort", query.sort.code().to_owned()));
        }
        arguments.push(("lang", lang.to_owned()));
        if query.page > 1 {
            arguments.push(("page", query.page.min(i32::MAX as usize).to_string()));
        }
        arguments.push(("today_month", month.number().to_string()));
        self.call("answer", &arguments)
    }

    fn call(&self, function: &str, arguments: &[(&str, String)]) -> Request {
        let mut url = format!("{}rpc/{function}", self.root);
        for (idx, (key, value)) in arguments.iter().enumerate() {
            url.push(if idx == 0 { '?' } else { '&' });
            url.push_str(key);
            url.push('=');
            url.push_str(&encode_query(value));
        }
        Request::answer(url)
    }
}

fn array(values: &[String]) -> String {
    format!("{{{}}}", values.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server() -> Postgrest {
        Postgrest { root: "api/".to_owned(), n_shards: 2 }
    }

    fn url(query: &str) -> String {
        let month = Month::new(11).unwrap();
        server().page(&CatalogueQuery::from_query(query), "en", month).url
    }

    #[test]
    fn a_page_is_asked_by_what_is_chosen_in_one_order() {
        let plain = "api/rpc/answer?lang=en&today_month=11";
        assert_eq!(url(""), plain);
        assert_eq!(url("view=map&page=1&sort=relevance"), plain);
        let wanted = "api/rpc/answer?q=%E8%8C%B6&category=%7Bfruit%2Ctea%7D&month=%7B3%7D\
            &sort=name&lang=en&page=2&today_month=11";
        assert_eq!(url("category=tea&q=茶&category=fruit&month=3&sort=name&page=2"), wanted);
        assert_eq!(url("page=2&sort=name&month=3&q=%20茶%20&category=fruit&category=tea"), wanted);
    }

    #[test]
    fn what_is_typed_stays_a_value() {
        let text = "a&sort=name#{},\"\\'; drop table";
        let url = server().suggest(text, 6).url;
        let (_, query) = url.split_once('?').unwrap();
        let pairs = crate::text::url::query_pairs(query);
        assert_eq!(pairs, [("q", text), ("n", "6")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        assert!(!url.contains(['#', ' ', '"', '\\', '{']));
    }

    #[test]
    fn a_page_of_names_is_asked_by_order_letter_and_number() {
        let url = |letter, page| server().names_page("zh", letter, page).url;
        assert_eq!(url('b', 2), "api/rpc/names_page?lang=zh&letter=b&page=2");
        assert_eq!(url('&', usize::MAX), "api/rpc/names_page?lang=zh&letter=%26&page=2147483647");
        assert_eq!(server().document(&Document::Named("names")).url, "api/rpc/names");
    }

    #[test]
    fn many_ids_are_several_addresses() {
        let ids: Vec<_> =
            (0..130).map(|n| ProductId::parse(&format!("p{n:079}")).unwrap()).collect();
        let requests = server().cards(&ids);
        assert_eq!(requests.len(), 3);
        assert!(requests.iter().all(|request| request.url.len() < 8_000));
        assert_eq!(server().cards(&ids[..2])[0].url.matches("%2C").count(), 1);
    }
}
