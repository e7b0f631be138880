//! A life as it is written.

/// See the module `lives`.
pub struct Script {
    pub steps: Vec<Step>,
}

/// One call or one look, and what must come of it.
pub struct Step {
    /// Where it stands in the file, beginning with 1.
    pub line: usize,
    /// The sentence above it.
    pub about: String,
    pub action: Action,
}

pub enum Action {
    /// A method with its request as it is written, and everything that is expected of the answer.
    Call { method: String, request: String, expected: Vec<Expected> },
    /// Checks of one person, in one line.
    Checks(Checks),
    /// A mail that must come, and what it says among other things.
    Mail { address: String, link: Link, says: Vec<String> },
}

pub enum Link {
    /// It has one, whose token is kept under a name.
    Kept(String),
    /// It has none.
    None,
}

/// One question for each permission, all with the same answer.
pub struct Checks {
    pub user: String,
    pub permissions: Vec<String>,
    pub workspace: String,
    /// The rest of the request.
    pub more: String,
    pub answer: Answer,
}

pub enum Answer {
    Allowed,
    /// Allowed on what a visibility reaches.
    Conditional(String),
    Denied(String),
}

pub enum Expected {
    /// The answer has at least this.
    Has(String),
    /// The value at a path is kept under a name.
    Keep { name: String, path: String },
    /// The answer is a file, of which the next row has this.
    Row(String),
    /// The call is refused; what it says has all of these.
    Refused { code: String, reason: String, more: Vec<String> },
}

impl Script {
    /// Stops at whatever is not understood, and at a call of which nothing is expected.
    pub fn parse(text: &str) -> Self {
        let mut steps: Vec<Step> = Vec::new();
        let mut about = String::new();
        for (at, line) in text.lines().enumerate() {
            let trimmed = line.trim();
            if let Some(sentence) = trimmed.strip_prefix('#') {
                about = sentence.trim().to_owned();
            } else if line.starts_with(' ') && !trimmed.is_empty() {
                let step = steps.last_mut().expect("the first line begins a step");
                step.action.more(trimmed);
            } else if !trimmed.is_empty() {
                let action = Action::parse(trimmed);
                steps.push(Step { line: at + 1, about: about.clone(), action });
            }
        }
        for step in &steps {
            if let Action::Call { expected, .. } = &step.action {
                assert!(
                    !expected.is_empty(),
                    "nothing is expected of the call in line {}",
                    step.line
                );
            }
        }
        Self { steps }
    }
}

impl Action {
    fn parse(line: &str) -> Self {
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        match first {
            "may" | "maynot" | "mayif" => Self::Checks(Checks::parse(first, rest)),
            "mail" => Self::mail(rest),
            _ => {
                assert!(first.contains('/'), "`{line}` is no step");
                let (method, request) = (first.to_owned(), rest.to_owned());
                Self::Call { method, request, expected: Vec::new() }
            }
        }
    }

    /// `ADDRESS => NAME` or `ADDRESS without a link`
    fn mail(rest: &str) -> Self {
        let (address, link) = match (rest.split_once(" => "), rest.strip_suffix(" without a link"))
        {
            (Some((address, name)), None) => (address, Link::Kept(name.to_owned())),
            (None, Some(address)) => (address, Link::None),
            _ => panic!("`mail {rest}` is no mail"),
        };
        Self::Mail { address: address.to_owned(), link, says: Vec::new() }
    }

    /// What is expected of a call or a mail, or the rest of what was begun in the line before.
    fn more(&mut self, line: &str) {
        let (request, expected) = match self {
            Self::Call { request, expected, .. } => (request, expected),
            Self::Mail { says, .. } => {
                says.push(line.strip_prefix("|| ").expect(line).to_owned());
                return;
            }
            Self::Checks(_) => panic!("`{line}` belongs to no call"),
        };
        if let Some(one) = Expected::parse(line) {
            expected.push(one);
        } else if let Some(Expected::Has(has)) = expected.last_mut() {
            has.push_str(line);
        } else {
            assert!(expected.is_empty(), "`{line}` is no part of the call");
            request.push_str(line);
        }
    }
}

impl Expected {
    fn parse(line: &str) -> Option<Self> {
        let (mark, rest) = line.split_once(' ')?;
        Some(match mark {
            "->" => Self::Has(rest.to_owned()),
            "||" => Self::Row(rest.to_owned()),
            "=>" => {
                let (name, path) = rest.split_once(" = ").expect(line);
                Self::Keep { name: name.to_owned(), path: path.to_owned() }
            }
            "!!" => {
                let mut words = rest.split_whitespace().map(str::to_owned);
                let (code, reason) = (words.next().expect(line), words.next().expect(line));
                Self::Refused { code, reason, more: words.collect() }
            }
            _ => return None,
        })
    }
}

impl Checks {
    /// `USER PERMISSION… [@WORKSPACE] [REASON or VISIBILITY] [{more of the request}]`
    fn parse(kind: &str, rest: &str) -> Self {
        // What is kept is written `${NAME}`, without a space before its brace.
        let (words, more) = match rest.find(" {") {
            Some(at) => rest.split_at(at),
            None => (rest, "{}"),
        };
        let mut words = words.split_whitespace().map(str::to_owned).peekable();
        let user = words.next().expect(rest);
        let mut permissions = Vec::new();
        while let Some(permission) = words.next_if(|word| word.contains('.')) {
            permissions.push(permission);
        }
        let workspace = words.next_if(|word| word.starts_with('@')).unwrap_or_default();
        let answer = match (kind, words.next()) {
            ("may", None) => Answer::Allowed,
            ("maynot", Some(reason)) => Answer::Denied(reason),
            ("mayif", Some(visibility)) => Answer::Conditional(visibility),
            _ => panic!("`{kind} {rest}` is no check"),
        };
        assert!(words.next().is_none() && !permissions.is_empty(), "`{kind} {rest}` is no check");
        let workspace = workspace.trim_start_matches('@').to_owned();
        Self { user, permissions, workspace, more: more.to_owned(), answer }
    }
}
