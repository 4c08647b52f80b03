//! Days as a file that calendars take: iCalendar (RFC 5545).

use super::fold::is_hidden;

/// Octets of a line at most (RFC 5545, 3.1).
const MAX_OCTETS: usize = 75;

/// A whole day on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The same for the same entry, so that a second import changes the first.
    pub uid: String,
    /// `2026-12-31`.
    pub date: String,
    pub title: String,
    /// Absolute address of the entry.
    pub url: String,
}

/// The file. `today` is the day on which it is made, `2026-11-30`. Days without a whole date are left out.
pub fn calendar(days: &[Day], today: &str) -> String {
    let mut out = String::new();
    let mut line = |text: &str| push_line(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Township Atlas//EN");
    for day in days {
        let (Some(date), Some(stamp)) = (digits(&day.date), digits(today)) else { continue };
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&day.uid)));
        line(&format!("DTSTAMP:{stamp}T000000Z"));
        line(&format!("DTSTART;VALUE=DATE:{date}"));
        line(&format!("SUMMARY:{}", escaped(&day.title)));
        line(&format!("URL:{}", day.url));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// `20261231` for `2026-12-31`; `None` for less than a day.
pub fn digits(date: &str) -> Option<String> {
    let digits: String = date.chars().filter(char::is_ascii_digit).collect();
    (date.len() == 10 && digits.len() == 8).then_some(digits)
}

/// Text of a value (RFC 5545, 3.3.11), without characters that nobody sees.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || is_hidden(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// A line in pieces that begin with a space from the second on, none of which cuts a character.
fn push_line(out: &mut String, text: &str) {
    let mut n_octets = 0;
    for c in text.chars().filter(|c| !c.is_control()) {
        if n_octets + c.len_utf8() > MAX_OCTETS {
            out.push_str("\r\n ");
            n_octets = 1;
        }
        out.push(c);
        n_octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(date: &str, title: &str) -> Day {
        Day {
            uid: "opp-1@atlas.example".to_owned(),
            date: date.to_owned(),
            title: title.to_owned(),
            url: "https://atlas.example/opportunities/opp-1".to_owned(),
        }
    }

    #[test]
    fn a_day_is_an_event_and_less_is_none() {
        let file = calendar(
            &[day("2026-12-31", "求购；a, b; c\\d\ne\u{202e}"), day("2026-12", "x")],
            "2026-11-30",
        );
        let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Township Atlas//EN\r\nBEGIN:VEVENT\r\n\
            UID:opp-1@atlas.example\r\nDTSTAMP:20261130T000000Z\r\nDTSTART;VALUE=DATE:20261231\r\n\
            SUMMARY:求购；a\\, b\\; c\\\\d\\ne\r\nURL:https://atlas.example/opportunities/opp-1\r\n\
            TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(file, wanted);
    }

    #[test]
    fn a_hostile_text_begins_no_line_and_no_line_is_long() {
        let hostile = format!("\r\nEND:VCALENDAR\r\nX{}", "榨".repeat(80));
        let file = calendar(&[day("2026-12-31", &hostile)], "2026-11-30");
        assert_eq!(file.matches("\r\nEND:VCALENDAR").count(), 1);
        assert!(file.split("\r\n").all(|line| line.len() <= MAX_OCTETS));
        assert_eq!(file.replace("\r\n ", "").matches('榨').count(), 80);
    }
}
