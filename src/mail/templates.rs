//! The words of mails: templates that are built in, each of which an operator may replace.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use minijinja::{Environment, UndefinedBehavior, context};

use crate::domain::email::{Email, InvalidEmail};
use crate::domain::language::Language;
use crate::domain::mail::{Kind, Letter, Link};
use crate::mail::neutral::neutral;

/// The parts of a mail. By its ending, what is put into a page is escaped.
const PARTS: [&str; 3] = ["subject", "txt", "html"];

/// How many characters a subject has at most.
const LONGEST_SUBJECT: usize = 200;

/// A template that is built in: its name, and its text.
macro_rules! built_in {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("templates/", $name)))),*]
    };
}

/// Every template: of each kind of mail, in each language, each part.
const BUILT_IN: &[(&str, &str)] = built_in! {
    "en/invitation.subject" "en/invitation.txt" "en/invitation.html"
    "en/confirmation.subject" "en/confirmation.txt" "en/confirmation.html"
    "en/more_access.subject" "en/more_access.txt" "en/more_access.html"
    "fr/invitation.subject" "fr/invitation.txt" "fr/invitation.html"
    "fr/confirmation.subject" "fr/confirmation.txt" "fr/confirmation.html"
    "fr/more_access.subject" "fr/more_access.txt" "fr/more_access.html"
};

/// What a mail says, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// One line.
    pub(super) subject: String,
    /// For programs that show text alone.
    pub(super) text: String,
    /// For all others.
    pub(super) html: String,
}

/// All templates.
pub(super) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Reads all of them, and renders each with an example: a mistake is told here, and not when somebody waits for a mail.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub(super) fn load(folder: Option<&Path>) -> Result<Self, Vec<String>> {
        let mut environment = Environment::new();
        // A variable that there isn't is a mistake, and not nothing.
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let mut mistakes = folder.map(strangers).unwrap_or_default();
        for (name, text) in BUILT_IN {
            let added = match folder.map(|folder| folder.join(name)).filter(|path| path.exists()) {
                None => environment.add_template(name, text).map_err(|error| describe(&error)),
                Some(path) => fs::read_to_string(&path)
                    .map_err(|error| format!("`{}` can't be read: {error}", path.display()))
                    .and_then(|text| {
                        let added = environment.add_template_owned(*name, text);
                        added.map_err(|error| describe(&error))
                    }),
            };
            mistakes.extend(added.err());
        }
        let templates = Self { environment };
        if mistakes.is_empty() {
            mistakes.extend(templates.mistakes());
        }
        if mistakes.is_empty() { Ok(templates) } else { Err(mistakes) }
    }

    /// Puts a letter into words.
    ///
    /// # Errors
    /// A template can't be rendered, in words that repeat nothing of the letter.
    pub(super) fn render(&self, letter: &Letter) -> Result<Words, String> {
        let [subject, text, html] = PARTS.map(|part| self.part(letter, part));
        let subject = subject?.split_whitespace().collect::<Vec<_>>().join(" ");
        let subject = subject.chars().filter(|c| !c.is_control()).take(LONGEST_SUBJECT).collect();
        Ok(Words { subject, text: text?, html: html? })
    }

    fn part(&self, letter: &Letter, part: &str) -> Result<String, String> {
        let name = name(letter, part);
        let roles: Vec<String> = letter.roles.iter().map(|role| neutral(role)).collect();
        let values = context! {
            email => letter.to.as_given(),
            recipient => neutral(&letter.recipient),
            account => neutral(&letter.account),
            inviter => neutral(&letter.inviter),
            roles => roles,
            link => letter.link.as_ref().map(Link::reveal).unwrap_or_default(),
            expires => letter.expire_time.map(date).unwrap_or_default(),
        };
        let template = self.environment.get_template(&name);
        template.and_then(|template| template.render(values)).map_err(|error| describe(&error))
    }

    /// What is wrong with templates that could be read: some can't be rendered, or forget what they are for.
    fn mistakes(&self) -> Vec<String> {
        let letters = match examples() {
            Ok(letters) => letters,
            Err(error) => return vec![error.to_string()],
        };
        let found = letters.iter().flat_map(|letter| PARTS.map(|part| self.mistake(letter, part)));
        // Two examples may show the same.
        let mistakes: BTreeSet<String> = found.flatten().collect();
        mistakes.into_iter().collect()
    }

    fn mistake(&self, letter: &Letter, part: &str) -> Option<String> {
        let name = name(letter, part);
        let words = match self.part(letter, part) {
            Ok(words) => words,
            Err(mistake) => return Some(mistake),
        };
        let leads = part != "subject" && letter.kind.leads_somewhere();
        if words.trim().is_empty() {
            Some(format!("template `{name}` is empty"))
        } else if leads && !words.contains(EXAMPLE_TOKEN) {
            Some(format!("template `{name}` has no `{{{{ link }}}}` in it"))
        } else {
            None
        }
    }
}

/// What a template of this part of a letter is called.
fn name(letter: &Letter, part: &str) -> String {
    format!("{}/{}.{part}", letter.language.tag(), letter.kind.name())
}

/// A day, in the one way to write it that every language understands. The last one on which a link is good is the day before.
fn date(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d").to_string()
}

/// A mistake with its place. The values that were put in are not repeated.
fn describe(error: &minijinja::Error) -> String {
    let place = error.name().unwrap_or("?");
    let line = error.line().map(|line| format!(", line {line}")).unwrap_or_default();
    let detail = error.detail().map(|detail| format!(": {detail}")).unwrap_or_default();
    format!("template `{place}`{line}: {}{detail}", error.kind())
}

/// Files of a folder that are none of the templates: most likely one whose name is mistyped, and that would never be used.
fn strangers(folder: &Path) -> Vec<String> {
    let mut mistakes = Vec::new();
    let listed = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = match listed {
        Ok(entries) => entries,
        Err(error) => return vec![format!("`{}` can't be read: {error}", folder.display())],
    };
    // What is mounted into a container brings hidden ones of its own.
    let shown = |name: &str| !name.starts_with('.');
    for entry in &entries {
        let language = entry.file_name().to_string_lossy().into_owned();
        if !shown(&language) {
            continue;
        }
        let files = fs::read_dir(entry.path()).into_iter().flatten().flatten();
        let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        let names: Vec<_> = names.filter(|name| shown(name)).collect();
        let mut paths: Vec<_> = names.iter().map(|name| format!("{language}/{name}")).collect();
        if !entry.path().is_dir() {
            paths = vec![language];
        }
        let unknown = paths.iter().filter(|path| !BUILT_IN.iter().any(|(name, _)| name == path));
        mistakes.extend(unknown.map(|path| format!("`{path}` is none of the templates")));
    }
    mistakes.sort();
    mistakes
}

const EXAMPLE_TOKEN: &str = "rci_example";

/// Of each kind in each language a letter in which everything is known, and one in which nothing is but what always is.
fn examples() -> Result<Vec<Letter>, InvalidEmail> {
    let to = Email::parse("ada@example.com")?;
    let link = format!("https://app.example.com/invitations/accept?token={EXAMPLE_TOKEN}");
    let bare = |kind: Kind, language| Letter {
        mail_id: "mail_example".to_owned(),
        kind,
        language,
        to: to.clone(),
        recipient: String::new(),
        account: "Acme".to_owned(),
        inviter: String::new(),
        roles: Vec::new(),
        link: kind.leads_somewhere().then(|| Link::new(link.clone())),
        expire_time: None,
        create_time: Timestamp::UNIX_EPOCH,
    };
    let full = |kind, language| Letter {
        recipient: "Ada".to_owned(),
        inviter: "Grace".to_owned(),
        roles: vec!["Manager".to_owned(), "Reader".to_owned()],
        expire_time: Some(Timestamp::UNIX_EPOCH),
        ..bare(kind, language)
    };
    let kinds = Kind::ALL.iter();
    let pairs = kinds.flat_map(|(kind, _)| Language::ALL.map(|(language, _)| (*kind, language)));
    Ok(pairs.flat_map(|(kind, language)| [full(kind, language), bare(kind, language)]).collect())
}
