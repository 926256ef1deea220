# `make` lists what can be done. Everything runs in .venv, which the first call creates.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help serve build wheel check test test-content test-newest agree lint format bench lock chromium clean

help: ## List what can be done
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

serve: $(READY) ## Check the data, then show the site at http://127.0.0.1:8000
	$(BIN)/offer serve

build: $(READY) ## Check the data, then write the site to site/
	$(BIN)/offer build

wheel: $(READY) ## Make the package that another area can install, in dist/
	$(BIN)/python -m hatchling build --target wheel

check: $(READY) ## Say everything that is wrong in data/, and where
	$(BIN)/offer check

test: $(READY) lint chromium ## Run every test, in a real browser too
	$(BIN)/python -m pytest

test-content: $(READY) check chromium ## Check what data/ says, build it elsewhere, test every page
	$(BIN)/python -m pytest -m area tests/commands tests/kingston tests/site

test-newest: ## Run every test with the newest versions that pyproject.toml allows
	$(PYTHON) -m venv --clear .venv-newest
	.venv-newest/bin/python -m pip install --quiet --upgrade pip
	.venv-newest/bin/python -m pip install --quiet --group dev --editable .[images]
	.venv-newest/bin/python tests/site/chromium.py
	.venv-newest/bin/python -m pytest

agree: $(READY) ## Spoil copies of the data by chance: what passes the check must build, nothing fails
	$(BIN)/python -m tests.agreement --copies 3000
	$(BIN)/python -m tests.agreement --copies 300 --real
	$(BIN)/python -m tests.proposals --copies 3000
	$(BIN)/python -m tests.suggested --copies 3000

lint: $(READY) ## Check the code's style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## Put the code's style right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) chromium ## Measure pages and builds beside stock Material (half an hour)
	$(BIN)/python -m benchmarks.pages --runs 3
	$(BIN)/python -m benchmarks.builds
	$(BIN)/python -m benchmarks.serve

chromium: $(READY)
	@$(BIN)/python tests/site/chromium.py

lock: $(READY) ## Choose the newest versions that pyproject.toml allows
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet uv
	.venv-lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header \
		--no-annotate --no-emit-index-url --no-emit-find-links --group dev --all-extras \
		--output-file requirements.lock pyproject.toml
	rm -rf .venv-lock

clean: ## Delete what was built and the environment
	rm -rf site dist .venv .venv-newest

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
