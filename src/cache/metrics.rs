//! What a cache counts.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::Registry;

/// Counters of a cache.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    /// Questions that were answered from memory.
    pub hits: Counter,
    /// Questions for which something was not in memory, or not fresh enough.
    pub misses: Counter,
    /// Reads from the store.
    pub loads: Counter,
    /// Things that were dropped because they changed.
    pub drops: Counter,
    /// Things that were not kept because they changed while they were read.
    pub overtaken: Counter,
    /// How often everything was dropped.
    pub restarts: Counter,
}

impl Metrics {
    /// Makes them known by their names.
    pub fn register(&self, registry: &mut Registry) {
        let mut add =
            |name, help, counter: &Counter| registry.register(name, help, counter.clone());
        add("cache_hits", "Questions answered from memory", &self.hits);
        add("cache_misses", "Questions that memory could not answer", &self.misses);
        add("cache_loads", "Reads from the store on behalf of questions", &self.loads);
        add("cache_drops", "Things dropped because they changed", &self.drops);
        add(
            "cache_overtaken",
            "Things not kept because they changed while they were read",
            &self.overtaken,
        );
        add("cache_restarts", "How often everything was dropped", &self.restarts);
    }
}
