//! Turns `locales/` into the messages of the app, checked when compiling.

fn main() {
    #[cfg(feature = "messages")]
    messages::generate();
    println!("cargo::rerun-if-changed=build.rs");
    // By relocations wasm-split-cli (scripts/release/programs.mjs) knows what calls what.
    #[cfg(feature = "split")]
    println!("cargo::rustc-link-arg-bin=township-atlas=--emit-relocs");
}

#[cfg(feature = "messages")]
mod messages {
    use std::path::PathBuf;

    use leptos_i18n_parser::parse_locales::error::Warning;
    use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};

    /// Folder of `locales/` of the language at the root of the site.
    const DEFAULT_LANGUAGE: &str = "zh";
    /// The others. A further language is its folder of messages and its code here.
    const OTHER_LANGUAGES: &[&str] = &["en"];
    const NAMESPACES: [&str; 20] = [
        "about",
        "cards",
        "catalogue",
        "chain",
        "compare",
        "data",
        "embed",
        "home",
        "industry",
        "inquiry",
        "map",
        "matches",
        "pages",
        "place",
        "product",
        "saved",
        "search",
        "shell",
        "watch",
        "words",
    ];

    pub(crate) fn generate() {
        println!("cargo::rerun-if-changed=locales");
        if let Err(problem) = try_generate() {
            println!("cargo::error=locales: {problem}");
        }
    }

    fn try_generate() -> Result<(), Box<dyn std::error::Error>> {
        let config = Config::new(DEFAULT_LANGUAGE)?
            .add_locales(OTHER_LANGUAGES.iter().copied())?
            .add_namespaces(NAMESPACES)?
            .parse_options(ParseOptions::new().interpolate_display(true));
        let parsed = leptos_i18n_parser::parse_locales::parse_locales(None, config)?;
        for problem in &*parsed.diag.errors() {
            println!("cargo::error=locales: {problem}");
        }
        for warning in &*parsed.diag.warnings() {
            // Chinese has one plural form where English has two; both files have the same keys.
            if !matches!(warning, Warning::UnusedForm { .. }) {
                println!("cargo::error=locales: {warning}");
            }
        }
        let code = leptos_i18n_codegen::gen_code(&parsed, None, false, None, false)?;
        let out = PathBuf::from(std::env::var("OUT_DIR")?).join("messages.rs");
        std::fs::write(out, with_plural_rules_of_ours(&code.to_string())?)?;
        Ok(())
    }

    /// The messages with the plural rules of src/i18n/messages.rs. ICU's know all languages, and are
    /// 16 kB of every visitor's download.
    fn with_plural_rules_of_ours(code: &str) -> Result<String, String> {
        const THEIRS: &str = "l_i18n_crate :: __private :: get_plural_rules (";
        const OURS: &str = "crate :: i18n :: messages :: plural_rules (";
        let changed = code.replace(THEIRS, OURS);
        if changed == code || changed.contains("get_plural_rules") {
            return Err("leptos_i18n_codegen asks for plural rules in other words than it used to: \
                        look for get_plural_rules in the messages.rs that it makes, and mend build.rs"
                .to_owned());
        }
        if changed.contains("PluralRuleType :: Ordinal") {
            return Err(
                "a message has ordinal forms (1st, 2nd), and src/i18n/messages.rs has rules for \
                        cardinal numbers only: word it without, or add the rules there"
                    .to_owned(),
            );
        }
        Ok(changed)
    }
}
