//! Names that people choose, in mails to others.

/// How many characters of a name are shown.
const LONGEST: usize = 100;

/// A name as it is shown in a mail: one short line in which no mail program finds an address to lead to. Whoever can choose a name and have
/// mails sent must not be able to put a link into them.
pub(super) fn neutral(name: &str) -> String {
    let visible: String = name.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    let one_line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown = String::with_capacity(one_line.len());
    let mut rest = one_line.chars().peekable();
    while let Some(c) = rest.next() {
        shown.push(c);
        // `shop.example`, `https://shop` and `user@shop` are found by what stands between words without a space.
        if is_joint(c) && rest.peek().is_some_and(|next| !next.is_whitespace()) {
            shown.push(' ');
        }
    }
    shown.chars().take(LONGEST).collect()
}

fn is_joint(c: char) -> bool {
    matches!(c, '.' | ':' | '@' | '/' | '\\' | '。' | '．' | '｡' | '：' | '＠' | '／')
}

/// What can't be seen, breaks lines, or turns the order of letters around.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_leads_nowhere() {
        for (name, expected) in [
            ("Acme", "Acme"),
            ("  Acme \t Inc.  ", "Acme Inc."),
            ("O'Neil, \"Bob\" <b>", "O'Neil, \"Bob\" <b>"),
            ("Café & Fils", "Café & Fils"),
            ("Ada\r\nBcc: eve@evil.example", "Ada Bcc: eve@ evil. example"),
            ("click https://evil.example/x", "click https: / / evil. example/ x"),
            ("www.evil.example", "www. evil. example"),
            ("evil。example", "evil。 example"),
            ("ev\u{200b}il\u{202e}txt", "ev il txt"),
            ("a\u{2028}b\u{0}c", "a b c"),
            ("", ""),
        ] {
            assert_eq!(neutral(name), expected, "{name:?}");
        }
        assert_eq!(neutral(&"é".repeat(300)).chars().count(), LONGEST);
    }
}
