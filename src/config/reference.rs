//! The page about settings, `docs/configuration.md`, and the part of the help that lists them: both made from the list.

use std::fmt::Write;

use crate::config::SETTINGS;

/// The page, as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for setting in SETTINGS {
        let default = setting.default.map_or("none".to_owned(), |default| format!("`{default}`"));
        let key = if setting.key == super::CONFIG_KEY {
            "none".to_owned()
        } else {
            format!("`{}`", setting.key)
        };
        // Writing to a string can't fail.
        let _ = writeln!(
            page,
            "\n## `{flag}`\n\n{help}\n\n| flag | variable | key of the file | default |\n|---|---|---|---|\n| `{flag} {value}` | `{variable}` | {key} | {default} |",
            flag = setting.flag(),
            help = setting.help,
            value = setting.value,
            variable = setting.variable(),
        );
    }
    page
}

/// The list as `serve --help` shows it.
#[must_use]
pub fn help() -> String {
    let mut help =
        "Settings (a flag wins over the environment, which wins over the file):\n".to_owned();
    for setting in SETTINGS {
        let default =
            setting.default.map(|default| format!(" [default: {default}]")).unwrap_or_default();
        let _ = writeln!(
            help,
            "  {} <{}>  [env: {}]{default}\n          {}",
            setting.flag(),
            setting.value,
            setting.variable(),
            setting.help,
        );
    }
    help
}

const HEAD: &str = "# Configuration

<!-- Made by `rolecall reference configuration`: change src/config/settings.rs, then run it again. -->

Every setting of `rolecall serve` can be given as a flag, as an environment variable, or in a YAML file. A flag wins over the environment, which
wins over the file, which wins over the default. Settings are read once, at the start. Whatever is wrong with them is reported together, with names and
without values, and the program ends with exit code 64.

- A flag is written `--flag value` or `--flag=value`. `--demo` alone means `--demo=true`, so a value
  of its own follows a `=`.
- A variable that is empty counts as not set. An unknown variable that begins with `ROLECALL_` is a mistake, except those by which
  Kubernetes tells where services are (`ROLECALL_SERVICE_HOST`, `ROLECALL_PORT_50051_TCP` and the like).
- The file is one flat map of the keys below:

  ```yaml
  data_dir: /var/lib/rolecall
  log_format: json
  ```

| exit code | means |
|---|---|
| 0 | it did what it was asked; after SIGTERM or SIGINT, too |
| 1 | it failed; the last line on stderr says why |
| 64 | the command line or a setting is wrong |
";

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_about_settings_is_the_one_that_the_list_makes() {
        let written = include_str!("../../docs/configuration.md");
        assert_eq!(
            written,
            super::page(),
            "run `cargo run -- reference configuration > docs/configuration.md`"
        );
    }
}
