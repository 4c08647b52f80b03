//! Cards of a small base that is made up, its names hostile.

use std::fs;
use std::path::{Path, PathBuf};

use super::words::{Phrase, Words};
use super::*;
use resvg::usvg::fontdb::Database;

const HOSTILE: &str = "<script>alert('&amp;')</script>\"]]>";
const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16"><style>.g{fill:#d7dcec}.d{fill:#f1f2f7}.p{fill:#2b3a80}</style><path class="g" d="M-8-8h16v16h-16z"/><path class="p" d="M-4-4h8v8h-8z"/></svg>"##;

struct Codes(&'static str);

impl Words for Codes {
    fn lang(&self) -> &str {
        self.0
    }

    fn say(&self, phrase: Phrase) -> String {
        match phrase {
            Phrase::Category(category) => category.code().to_owned(),
            Phrase::Products(n) => format!("{n} {HOSTILE}"),
            other => format!("{other:?}"),
        }
    }
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cards-{}-{name}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        let own = Self(folder);
        own.write_base();
        own
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn write_base(&self) {
        let data = self.data();
        fs::create_dir_all(data.join("pictures")).unwrap();
        fs::write(data.join("pictures/0123456789.svg"), PICTURE).unwrap();
        let manifest = serde_json::json!({
            "format": 1, "version": "v", "generated_at": "2026-01-01T00:00:00Z", "synthetic": true,
            "base": {
                "id": "b", "name": {"zh": "图谱", "en": HOSTILE}, "region": {"zh": "区"},
                "organisation": {"zh": "组"}, "about": {"zh": "述"}, "featured": ["a"], "sources": []
            },
            "counts": {"products": 2},
            "catalogue": [{"file": {"path": "catalogue.json", "bytes": 1}, "n_products": 2, "counties": ["500236", "500236"]}],
            "files": {}, "downloads": {}, "aliases": {},
            "products": {"folder": "products", "depth": 1, "entries": []},
            "places": {"folder": "places", "depth": 1, "entries": []}
        });
        let catalogue = serde_json::json!({
            "format": 1,
            "counties": [{"code": "500236", "name": {"zh": "奉节县", "en": HOSTILE}, "pinyin": "feng jie"}],
            "townships": [], "industries": [],
            "products": {
                "id": ["a", "b"], "zh": ["奉节脐橙", HOSTILE.repeat(9)], "en": ["Fengjie Navel Orange", ""],
                "pinyin": ["feng jie qi cheng", HOSTILE], "category": [0, 1], "county": [0, 0],
                "townships": [[], []], "certifications": [255, 0], "months": [0b1100_0000_0001, 0],
                "events": [1, 0], "industries": [[], []], "picture": ["0123456789", ""]
            }
        });
        fs::write(data.join("manifest.json"), manifest.to_string()).unwrap();
        fs::write(data.join("catalogue.json"), catalogue.to_string()).unwrap();
    }

    fn write_all(&self) -> Result<Cards, String> {
        let (data, out, cache) = (self.data(), self.0.join("out"), self.0.join("cache"));
        let words: [&dyn Words; 2] = [&Codes("zh"), &Codes("en")];
        let wanted = |_: &str, _: &About| true;
        write_all(&Job {
            data: &data,
            out: &out,
            cache: &cache,
            words: &words,
            threads: 2,
            wanted: &wanted,
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn product(id: &str) -> About {
    About::Product(id.to_owned())
}

/// Width, height and how many colors it has.
fn look(file: &Path) -> (u32, u32, usize) {
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(file).unwrap()));
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size()];
    let info = reader.next_frame(&mut pixels).unwrap();
    (info.width, info.height, pixels.iter().collect::<BTreeSet<_>>().len())
}

#[test]
fn every_thing_has_a_card_in_every_language_and_none_is_blank() {
    let folder = Folder::new("all");
    let cards = folder.write_all().unwrap();
    assert_eq!(cards.files.len(), 2 * 4, "{:?}", cards.files);
    assert_eq!(cards.n_drawn, 8);
    for file in cards.files.values() {
        let (width, height, n_colors) = look(&folder.0.join("out").join(file));
        assert_eq!((width, height), (WIDTH, HEIGHT));
        assert!(n_colors > 8, "{file}: {n_colors}");
    }
    let zh = cards.file("zh", &product("a"));
    assert!(zh.is_some() && zh != cards.file("en", &product("a")));
    assert_eq!(cards.file("zh", &product("gone")), cards.file("zh", &About::Site));
}

#[test]
fn what_was_drawn_is_kept_and_what_is_gone_is_taken_away() {
    let folder = Folder::new("kept");
    let first = folder.write_all().unwrap();
    fs::write(folder.0.join("out/0000.png"), "old").unwrap();
    fs::write(folder.0.join("cache/0001-2.half"), "half").unwrap();
    let second = folder.write_all().unwrap();
    assert_eq!((second.n_drawn, &second.files), (0, &first.files));
    let n_files = |name: &str| fs::read_dir(folder.0.join(name)).unwrap().count();
    assert_eq!((n_files("out"), n_files("cache")), (8, 8));
    // The same drawing, the same bytes.
    let bytes = |file: &str| fs::read(folder.0.join("out").join(file)).unwrap();
    let before: Vec<_> = first.files.values().map(|file| bytes(file)).collect();
    fs::remove_dir_all(folder.0.join("cache")).unwrap();
    assert_eq!(folder.write_all().unwrap().n_drawn, 8);
    assert!(first.files.values().zip(before).all(|(file, before)| bytes(file) == before));
}

#[test]
fn hostile_names_are_text_and_stay_in_their_room() {
    let folder = Folder::new("hostile");
    let base = read::Base::read(&folder.data()).unwrap();
    let fonts = Fonts::of_machine().unwrap();
    for about in [About::Site, product("b"), About::County("500236".to_owned())] {
        let content = compose::content(&base, &about, &Codes("en")).unwrap();
        let svg = content::draw(&content, &fonts);
        assert!(!svg.contains("<script") && svg.contains("&lt;"), "{svg}");
        let options = resvg::usvg::Options { fontdb: fonts.database(), ..Default::default() };
        let tree = resvg::usvg::Tree::from_str(&svg, &options).unwrap();
        let right = tree.root().abs_bounding_box().right();
        assert!(right <= WIDTH as f32 + 0.5, "{right}");
        let texts = tree.root().children().iter().filter_map(|node| match node {
            resvg::usvg::Node::Text(text) => Some(text.abs_bounding_box()),
            _ => None,
        });
        for area in texts {
            assert!(area.right() <= content::RIGHT + 4.0 && area.left() >= 0.0, "{area:?}");
            assert!(area.top() >= 20.0 && area.bottom() <= HEIGHT as f32 - 20.0, "{area:?}");
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_its_mend() {
    let folder = Folder::new("wrong");
    assert!(Fonts::of(&Database::new()).err().unwrap().contains("./scripts/setup fonts"));
    fs::remove_file(folder.data().join("catalogue.json")).unwrap();
    assert!(folder.write_all().unwrap_err().contains("catalogue.json"));
}
