//! The fast function and the slow oracle, side by side: INV-ORACLE.

use std::sync::{Arc, Mutex};

use rolecall::decision;
use rolecall::model::compile;

use crate::reached::Tally;
use crate::run::{self, Difference};

#[test]
fn decision_and_reference_never_differ() {
    let tally = Mutex::new(Tally::default());
    run::check(run::questions(), |case| {
        let tables = Arc::new(compile(&case.model));
        let mut own = Tally::default();
        for (question, asked) in case.questions.iter().enumerate() {
            let situation = case.situation(asked);
            let slow = decision::reference::answer(&case.model, &situation, &asked.question);
            let fast = decision::answer(&tables, &situation, &asked.question);
            if fast != slow {
                let found = format!("they differ\n\nfast: {fast:#?}\n\nslow: {slow:#?}");
                return Err(Difference { question, found });
            }
            own.count(asked, &slow);
        }
        tally.lock().unwrap().add(own);
        Ok(())
    });
    // Without this, to find no difference would mean nothing.
    tally.lock().unwrap().assert_reaches_everything();
}
