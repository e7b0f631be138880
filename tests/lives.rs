//! The lives of companies, from founding to revoking, as calls of grpcurl: `tests/lives/*.life`, played against the real program.
//!
//! A life follows, step by step, what a product's help pages say. Every answer is held against what is written below its call:
//!
//! ```text
//! # What happens, in a sentence.
//! MemberService/GetMember {"account_id": "acme", "user_id": "ann"}
//!   -> {"member": {"state": "MEMBER_STATE_ACTIVE"}}
//!   => id = member.memberId
//! MemberService/GetMember {"account_id": "acme", "user_id": "nobody"}
//!   !! NotFound MEMBER_NOT_FOUND
//! MemberService/ExportMembers {"account_id": "acme"}
//!   || ann@acme.example,Ann,active
//! may ann contacts.view contacts.export @paris {"resource": …}
//! mayif ann messages.view @paris team
//! maynot ann contacts.edit @paris ROLE_LACKS_PERMISSION
//! mail ann@acme.example => token
//! mail ann@acme.example without a link
//!   || you have been given the following: Reader
//! ```
//!
//! `->` names what the answer has at least: of objects these fields, of lists exactly these elements, and `"*"` is any text that is not empty. `!!` is the
//! code and the reason of a refusal, and parts of its metadata after them. `=>` keeps a value for later calls, in which `${id}` stands for it. `||` are the rows of
//! a file below its header, each with a part of it, or something that a mail says. `may`, `maynot` and `mayif` ask one question for each permission, in the account that was kept as
//! `account`. `mail` waits for a mail to an address that was not read before, and keeps the token of its link. No call goes without something that is
//! expected of it, and no mail may come that is not read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    reason = "clippy does not take what tests share for a part of them, and no test uses all of it"
)]

#[path = "lives/play.rs"]
mod play;
#[path = "support/program.rs"]
mod program;
#[path = "lives/script.rs"]
mod script;

use std::fs;
use std::path::Path;

use play::Stage;
use script::Script;

/// Every life that is written is played, and no other is asked for.
macro_rules! lives {
    ($($name:ident),* $(,)?) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                play(stringify!($name)).await;
            }
        )*

        #[test]
        fn every_life_is_played() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lives");
            let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let lives = files.filter(|path| path.extension().is_some_and(|ending| ending == "life"));
            let mut names: Vec<_> =
                lives.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
            names.sort();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

lives!(agendize, dexem, respond_io, sitee);

/// Plays a life to its end, and tells whatever differs.
async fn play(name: &str) {
    let path = format!("tests/lives/{name}.life");
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
    let mut stage = Stage::open();
    let mut differences = Vec::new();
    for step in Script::parse(&text).steps {
        if let Err(difference) = stage.play(&step) {
            differences.push(format!("{path}:{}: {}\n{difference}", step.line, step.about));
        }
    }
    differences.extend(stage.close().err().map(|surplus| format!("{path}: {surplus}")));
    assert!(differences.is_empty(), "\n{}", differences.join("\n\n"));
}
