//! What is counted, as a text that Prometheus and everything that takes after it reads.

use std::fmt;

use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;

/// The form of the text.
pub(super) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Everything that is registered.
///
/// The crate writes OpenMetrics, of which this form differs in two ways: a counter is described under the name that its samples have, and
/// there are no units and no last line.
///
/// # Errors
/// A collector failed.
pub(super) fn text(registry: &Registry) -> Result<String, fmt::Error> {
    let mut open_metrics = String::new();
    encode(&mut open_metrics, registry)?;
    let mut text = String::with_capacity(open_metrics.len());
    // A description comes before the type, by which it is decided how it is to be written.
    let mut description = None;
    for line in open_metrics.lines() {
        if let Some(about) = line.strip_prefix("# HELP ") {
            description = about.split_once(' ');
        } else if let Some((name, kind)) = line.strip_prefix("# TYPE ").and_then(last_word) {
            let total = if kind == "counter" { "_total" } else { "" };
            let help = description.take().map_or("", |(_, help)| help);
            text += &format!("# HELP {name}{total} {help}\n# TYPE {name}{total} {kind}\n");
        } else if !line.starts_with('#') {
            text += line;
            text.push('\n');
        }
    }
    Ok(text)
}

fn last_word(line: &str) -> Option<(&str, &str)> {
    line.rsplit_once(' ')
}

#[cfg(test)]
mod tests {
    use prometheus_client::metrics::counter::Counter;
    use prometheus_client::metrics::gauge::Gauge;
    use prometheus_client::metrics::histogram::Histogram;
    use prometheus_client::registry::Unit;

    use super::*;

    #[test]
    fn counters_are_described_under_the_names_of_their_samples() {
        let mut registry = Registry::with_prefix("a");
        let (counter, gauge) = (Counter::<u64>::default(), Gauge::<i64>::default());
        registry.register("b", "How often", counter.clone());
        registry.register("c", "How many", gauge);
        let histogram = Histogram::new([1.0]);
        registry.register_with_unit("d", "How long", Unit::Seconds, histogram.clone());
        counter.inc();
        histogram.observe(0.5);
        insta::assert_snapshot!(text(&registry).unwrap(), @r#"
        # HELP a_b_total How often.
        # TYPE a_b_total counter
        a_b_total 1
        # HELP a_c How many.
        # TYPE a_c gauge
        a_c 0
        # HELP a_d_seconds How long.
        # TYPE a_d_seconds histogram
        a_d_seconds_sum 0.5
        a_d_seconds_count 1
        a_d_seconds_bucket{le="1.0"} 1
        a_d_seconds_bucket{le="+Inf"} 1
        "#);
    }
}
