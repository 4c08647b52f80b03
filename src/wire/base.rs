//! Who runs the atlas, and small pieces that several files share.

use serde::{Deserialize, Serialize};

use crate::model::bilingual::Bilingual;

/// Text in Chinese and, where there is one, English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English, absent where nobody wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl From<&Bilingual> for Text {
    fn from(text: &Bilingual) -> Self {
        Self { zh: text.zh.clone(), en: text.en.clone() }
    }
}

impl Text {
    /// The model's text. An empty English one counts as none.
    pub fn decode(&self) -> Bilingual {
        Bilingual::new(&self.zh, self.en.as_deref().unwrap_or_default())
    }
}

/// The organisation that runs this atlas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BaseInfo {
    /// Id of the base.
    pub id: String,
    /// Name of the atlas.
    pub name: Text,
    /// The region that it covers.
    pub region: Text,
    /// Who runs it.
    pub organisation: Text,
    /// When the base opened, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<String>,
    /// Two or three sentences.
    pub about: Text,
    /// Page to get in touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_url: Option<String>,
    /// Address for mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_email: Option<String>,
    /// Ids of products that the home page shows first.
    pub featured: Vec<String>,
    /// Ids in the file `sources`.
    pub sources: Vec<String>,
    /// ICP filing number of the site (ICP备案号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icp_number: Option<String>,
    /// Number of the filing with the public security (公安备案号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub police_number: Option<String>,
    /// Approval number of the maps (审图号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map_approval: Option<String>,
    /// Absolute address of the site's root, for what reads the site from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
}

/// A named place: code, name and toneless pinyin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PlaceRef {
    /// Six digits for a county, nine for a township.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Syllables with spaces between.
    pub pinyin: String,
}

/// `about`: what the page "About" says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AboutFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// In the order of the table.
    pub statements: Vec<StatementRow>,
    /// Every source that `statements` and the base name.
    pub sources: Vec<super::source::SourceRow>,
}

/// One statement with its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StatementRow {
    /// Id.
    pub id: String,
    /// `mission`, `association`, `programme`, `four-chains`, `clusters`, `regional-brand`, `counts`.
    pub topic: String,
    /// The statement.
    pub text: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}

super::error::file!(AboutFile);
