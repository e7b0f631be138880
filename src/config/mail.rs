//! What the settings of mails mean together.

use std::path::PathBuf;

use crate::config::settings::{Texts, path};
use crate::mail::{self, Config, Mailer, Sender, SmtpConfig, Url};

/// The mailers, each with the settings that mean nothing to another.
const OWN: [(&str, &[&str]); 3] = [
    ("log", &[]),
    ("file", &["mail_dir"]),
    ("smtp", &["smtp_url", "smtp_password_file", "smtp_ca"]),
];

impl Texts<'_> {
    /// How mails are sent.
    pub(super) fn mail(&mut self) -> Option<Config> {
        let mailer = self.required("mailer", mailer);
        let from = self.required("mail_from", sender);
        let templates = self.optional("mail_templates", path);
        let folder = self.optional("mail_dir", path);
        let smtp = self.smtp();
        let mailer = mailer?;
        self.strangers(mailer);
        let mailer = match mailer {
            "file" => Mailer::File(self.needed(mailer, "mail_dir", folder)?),
            "smtp" => {
                // The default is an address of this machine, which no mail server believes.
                self.needed(mailer, "mail_from", Some(()));
                Mailer::Smtp(self.needed(mailer, "smtp_url", smtp)?)
            }
            _ => Mailer::Log,
        };
        Some(Config { mailer, from: from?, templates, patience: mail::PATIENCE })
    }

    fn smtp(&mut self) -> Option<SmtpConfig> {
        let url = self.optional("smtp_url", smtp_url);
        let password: Option<PathBuf> = self.optional("smtp_password_file", path);
        let ca = self.optional("smtp_ca", path);
        let url = url?;
        if url.has_user() != password.is_some() {
            let what = "`smtp_password_file` must be set if `smtp_url` names a user, and only then";
            self.mistakes.push(what.to_owned());
        }
        if let (false, Some(_), Some((source, _))) =
            (url.is_encrypted(), &ca, self.found.get("smtp_ca"))
        {
            self.mistakes.push(format!("{source} needs `smtp_url` to ask for TLS"));
        }
        Some(SmtpConfig { url, password, ca })
    }

    /// What a mailer can't do without.
    fn needed<T>(&mut self, mailer: &str, key: &str, value: Option<T>) -> Option<T> {
        let set = self.found.get(key).is_some_and(|(source, _)| !source.is_default());
        if !set {
            self.mistakes.push(format!("`{key}` must be set with `mailer` `{mailer}`"));
        }
        value
    }

    /// What is set for another mailer was meant to be used.
    fn strangers(&mut self, mailer: &str) {
        let others = OWN.iter().filter(|(name, _)| *name != mailer);
        for (name, keys) in others {
            for key in *keys {
                if let Some((source, _)) = self.found.get(key) {
                    self.mistakes.push(format!("{source} needs `mailer` to be `{name}`"));
                }
            }
        }
    }
}

fn mailer(text: &str) -> Result<&'static str, &'static str> {
    let mut names = OWN.iter().map(|(name, _)| *name);
    names.find(|name| *name == text).ok_or("must be `log`, `file` or `smtp`")
}

fn sender(text: &str) -> Result<Sender, &'static str> {
    text.parse()
        .map_err(|_| "must be an address, or a name and an address: `Acme <no-reply@example.com>`")
}

fn smtp_url(text: &str) -> Result<Url, &'static str> {
    text.parse().map_err(
        |_| "must be a mail server without a password, such as `smtps://user@host:465`, `smtp://user@host:587` or `smtp://localhost:25?tls=none`",
    )
}
