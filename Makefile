# What one does often. The steps themselves are in .ci/run, so that a laptop and the CI do the same.

.PHONY: test lint mutants tools

test: ## Install what is missing, run every test, and try the README's commands.
	@.ci/run tools test readme

lint: ## Hold the formatting and the lints of Rust and proto files.
	@.ci/run tools format clippy proto

mutants: ## List the changes to the core that no test notices; takes about two hours.
	@scripts/mutants.sh

tools: ## Install what the checks and the tests call: buf, grpcurl, PostgreSQL and PgBouncer.
	@.ci/run tools
