# What one does often. The steps themselves are in .ci/run, so that a laptop and the CI do the same.

.PHONY: test lint freshness people bench mutants deploy examples tools

test: ## Install what is missing, run every test, and try the commands of all pages.
	@.ci/run tools test pages

lint: ## Hold the formatting and the lints of Rust and proto files.
	@.ci/run tools format clippy proto

freshness: ## Look for ten minutes for an answer that is older than it may be, or was never true.
	@ROLECALL_FRESHNESS_SECONDS=600 cargo test --locked --test freshness -- --nocapture --test-threads 1

people: ## Change whole accounts a million times at random, and hold each against a naive model; takes about an hour.
	@for seed in $$(seq 100); do ROLECALL_PEOPLE_STEPS=10000 ROLECALL_PEOPLE_SEED=$$seed cargo test --locked --test api people:: || exit 1; done

bench: ## Compare what a check costs with the least that a call can cost, and keep the result in benches/RESULTS.md.
	@cargo bench --locked --bench check

mutants: ## List the changes to the core that no test notices; takes about two hours.
	@scripts/mutants.sh

deploy: ## Hold the chart, the manifests and the image to what they say, without a cluster.
	@.ci/run tools deploy

examples: ## Try the examples in Rust, Python and TypeScript over HTTP.
	@.ci/run tools examples

tools: ## Install what the checks and the tests call: programs, servers, a collector of traces, and gRPC for the examples.
	@.ci/run tools
