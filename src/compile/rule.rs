//! The rules that tables keep: each with a code, a severity and one sentence for an operator.
//!
//! Knows nothing of how a rule is checked; see [`super::checks::check`] and [`super::cells::cell`].

/// Whether a broken rule stops publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while one is left.
    Error,
    /// Worth knowing; publication goes on.
    Note,
}

macro_rules! rules {
    ($($severity:ident $variant:ident $code:literal $sentence:literal,)+) => {
        /// A rule of the tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $sentence] $variant,)+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name for tools and tests.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Whether breaking it stops publication.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// The rule in one sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$variant => $sentence,)+ }
            }
        }
    };
}

rules! {
    // Files
    Error MissingFile "missing-file" "Every table has its file.",
    Note MissingTable "missing-optional-table" "A table that a base may do without is left out.",
    Error Unreadable "unreadable" "A table can be read from the disk.",
    Error TooLarge "file-too-large" "A table has at most 2 GB.",
    Error EmptyFile "empty-file" "A table begins with a line that names its columns.",
    Note NoRows "no-rows" "The table has no rows yet.",
    Note UnknownFile "unknown-file" "Only known tables are read.",
    Error Utf16 "utf-16" "Tables are saved as CSV UTF-8, not as \"Unicode text\" (UTF-16).",
    Error Gb18030 "gb18030" "The file looks like GB18030 (Excel's default in China): save it as CSV UTF-8.",
    Error SpoiledFile "spoiled-file" "Nearly all Chinese here is spoiled: the file was opened in a wrong encoding and saved again.",
    Error InvalidBytes "invalid-bytes" "Tables are CSV UTF-8; these bytes are no character.",
    Error NotCsv "not-csv" "A table is a CSV text file; this is a file of another program.",
    Error Separator "separator" "Columns are separated by commas.",
    // Header
    Error NoHeader "no-header" "The first line names the columns.",
    Error LinesAbove "lines-above" "Nothing stands above the line that names the columns.",
    Error MissingColumn "missing-column" "The first line names every column that rows must fill.",
    Note MissingOptional "missing-optional-column" "A column that may be empty is left out.",
    Error UnknownColumn "unknown-column" "Only known columns are read.",
    Error MisspeltColumn "misspelt-column" "Column names are written as in the description of the table.",
    Error UnnamedColumn "unnamed-column" "Every column with cells has a name.",
    Error RepeatedColumn "repeated-column" "Every column stands once.",
    // Rows
    Error OpenQuote "open-quote" "A double quote that opens a cell is closed again; the row was left out.",
    Error TextAfterQuote "text-after-quote" "After a closing quote comes a comma or the end of the line; the row was left out.",
    Error QuoteInside "quote-inside" "A cell with a double quote in it stands in double quotes, its own quotes doubled.",
    Error Swallowed "swallowed-rows" "A quoted cell does not run over other rows; the row was left out.",
    Error FieldCount "field-count" "Every row has as many cells as the first line; its cells were not read.",
    Error HeaderAgain "header-again" "The names of the columns stand in the first line alone; the row was left out.",
    Error OneRow "one-row" "This table has exactly one row.",
    // Cells
    Error Required "required" "This cell must be filled.",
    Error TooLong "too-long" "A cell has at most 10,000 characters.",
    Error ControlCharacter "control-character" "A cell has no control characters and none that nobody sees.",
    Error UndefinedCharacter "undefined-character" "A cell has only characters that Unicode defines for every font.",
    Note UnusualCharacter "unusual-character" "Radicals and compatibility characters, as PDF files have them, are not what people type.",
    Note OddSpace "odd-space" "Words are separated by ordinary spaces, characters of a Chinese name by none.",
    Error SpreadsheetError "spreadsheet-error" "A cell holds a value, not the error of a spreadsheet.",
    Error LineBreak "line-break" "This cell is one line.",
    Error LostCharacter "lost-character" "The text has lost or spoiled characters in an earlier conversion.",
    Note Formula "formula" "A cell that begins with = + - or @, in any width, may run as a formula in a spreadsheet; so may a part of it behind a semicolon or line end.",
    Error Id "id" "An id is 1 to 80 lower-case letters, digits and inner hyphens.",
    Error CountyCode "county-code" "A county code has exactly six digits (GB/T 2260).",
    Error TownshipCode "township-code" "A township code has exactly nine digits, the first six its county's.",
    Error Word "word" "This cell holds one of a fixed list of words.",
    Error Reference "unknown-reference" "What a cell refers to exists in its own table.",
    Error LinkEnd "link-end" "A link ends at the id of an organisation, or at product: and the id of a product.",
    Error ListSeparator "list-separator" "Several values in a cell are separated by the half-width ;",
    Error Repeated "repeated-value" "A list names each value once.",
    Error Month "month" "Months are whole numbers from 1 to 12, separated by ;",
    Error Year "year" "A year has four digits, 1000 to 2100.",
    Error Date "date" "A date is 2024, 2024-07 or 2024-07-01, and exists in the calendar.",
    Error WebUrl "web-address" "Only complete web addresses are linked: http://... or https://...",
    Error Email "email" "An address for mail looks like name@example.com.",
    Error YesNo "yes-no" "This cell holds yes or no.",
    Error Number "number" "A number is digits with at most one decimal point, without unit or separators.",
    Error Range "range" "The number lies in its range.",
    Error Pinyin "pinyin" "Pinyin is lower-case syllables without tones, one space between.",
    Error ReadingLength "reading-length" "A reading is of Chinese characters alone and has a syllable for each.",
    Error SearchWord "search-word" "A word for search has letters, digits or Chinese characters, fewer than 60.",
    Error Meaning "meaning" "Words mean category:, cert: or month: with a value that there is.",
    Error WordTwice "word-twice" "A word for search has one meaning: it stands once in synonyms.csv.",
    Error PhotoName "photo-name" "A photograph's file is named without its folder and ends with .jpg, .jpeg, .png or .webp.",
    Note MissingEnglish "missing-english" "Readers of English see the Chinese text here.",
    Error MissingChinese "missing-chinese" "Where there is an English text there is a Chinese one.",
    // Between rows and tables
    Error Duplicate "duplicate-id" "An id stands once in its table.",
    Error OtherCounty "township-of-other-county" "A township lies in the county of its row.",
    Error PointPair "point-pair" "A point has both lat and lon.",
    Error SameCertification "duplicate-certification" "A product has a kind of certification once.",
    Error CertificateYear "certificate-year" "The date of a certificate lies in its year.",
    Error SameSeason "duplicate-season" "What happens to a product in the same months stands once.",
    Error SameStory "duplicate-story" "A product has one story.",
    Error SameDemonstration "duplicate-demonstration" "A list names a place for a product once.",
    Error SameFigure "duplicate-figure" "A figure stands once.",
    Error SameLink "duplicate-link" "A link stands once.",
    Error SelfLink "self-link" "A link joins two different things.",
    Error AliasTaken "alias-of-existing" "An old id is no longer the id of a product.",
    Error AliasCycle "alias-cycle" "Old ids lead to a product, not in a circle.",
    Error NothingToLink "linkable-without-address" "A source that may be linked has an address.",
    Error AddressConflict "address-conflict" "An address that must not be linked stands nowhere else.",
    Note SameAddress "same-address" "Two sources have the same address.",
    Note UnusedSource "unused-source" "A source that no published row names is not published.",
    Note UnknownLinkKind "unknown-link-kind" "A verb that is not in link_kinds.csv is shown as it stands, in both languages.",
    Note MissingMotif "missing-motif" "A product without a motif is shown as a seal with its name.",
    // Doubts
    Note FarPoint "far-point" "A point lies near the others of its base, and no two counties at one.",
    Note FarBoundary "far-boundary" "A boundary goes around its county's point.",
    Note FutureDate "future-date" "What has a date has happened by today, or is marked as expected.",
    Note OldDate "old-date" "A date is not older than what it is the date of.",
    Note ZeroValue "zero-value" "A number that is zero was counted, not left open.",
    Note FigureJump "figure-jump" "A figure does not change a hundredfold within ten years.",
    Note EnglishText "english-text" "An English text is in English.",
    Note ChineseText "chinese-text" "A Chinese text is in Chinese.",
    Note EnglishCase "english-case" "An English name begins with a capital letter and goes on in small ones.",
    Note PinyinCount "pinyin-count" "Pinyin has a syllable for each character of the name.",
    Note PinyinSyllable "pinyin-syllable" "Pinyin has only syllables of Mandarin, with ü for v.",
    Note LostSign "lost-sign" "No sign stands in the place of a character.",
    Note Placeholder "placeholder" "What is not known is an empty cell.",
    Note NameSign "name-sign" "A name has letters of one script in a word, full-width brackets in Chinese, and no stars, stops or numbers of lists.",
    Note HoldWord "hold-word" "A row that is to be published has an empty hold.",
    Error TourAddress "tour-address" "The address of a tour's step is what the map understands.",
    Note Markup "markup" "A text has no marks of web pages or programs.",
    Note LongSummary "long-summary" "A summary fits on a card.",
    Note SameName "same-name" "No two rows of a table say the same.",
    // Boundaries
    Error BoundariesSize "boundaries-too-large" "A file of boundaries has at most 64 MB.",
    Error BoundariesJson "boundaries-geojson" "Boundaries are a GeoJSON FeatureCollection (RFC 7946).",
    Error BoundariesSystem "boundaries-system" "Boundaries are in degrees of WGS 84.",
    Error NoBoundaries "no-boundaries" "Boundaries are those of this base's counties, and name them by code.",
    Error BoundaryTwice "boundary-repeated" "A county has one boundary.",
    Error BoundaryGeometry "boundary-geometry" "A boundary is a Polygon or MultiPolygon with an outline.",
    Error BoundaryRing "boundary-ring" "Each ring of a boundary is closed and has four positions or more.",
    Error BoundaryPosition "boundary-position" "A position is degrees east, -180 to 180, then degrees north, -90 to 90.",
    Error BoundaryMissing "boundary-missing" "Where there are boundaries, every county has one.",
    Note BoundaryShape "boundary-shape" "An outline has an area, does not cross itself, and has its holes inside.",
    Note BoundaryUnknown "boundary-unknown" "A shape that is of no county in counties.csv is not drawn.",
    // Publication
    Error Unread "unread-cell" "What is published of a cell is a value of its column.",
    // Photographs
    Error MissingPhoto "missing-photo" "A photograph's file is in the folder images beside the tables.",
    Error PhotoFormat "photo-format" "A photograph is a whole JPEG, PNG or WebP file.",
    Error PhotoSize "photo-size" "A photograph has at least 640 by 400 pixels, and at most 12,000 a side, 80 million in all and 60 MB.",
    Note UnusedPhoto "unused-photo" "A photograph that no published product names is not published.",
    Note UnlistedPhoto "unlisted-photo" "A file that no row names is not published.",
    Note FeaturedHeld "featured-held" "A product that is held back is not shown first.",
}
