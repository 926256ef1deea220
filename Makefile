# `make` lists what can be done. Everything runs in .venv, which the first call creates.

PYTHON ?= python3
BASE ?= origin/main
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help serve build wheel check annotate changes proposal test test-content test-newest newest \
	compare-newest compare-properdocs agree lint actionlint pictures hooks format bench lock chromium clean

help: ## List what can be done
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 20

serve: $(READY) ## Check the data, then show the site at http://127.0.0.1:8000
	$(BIN)/offer serve

build: $(READY) ## Check the data, then write the site to site/
	$(BIN)/offer build

wheel: $(READY) ## Make the package that another area can install, in dist/
	$(BIN)/python -m hatchling build --target wheel

check: $(READY) ## Say everything that is wrong in data/, and where
	$(BIN)/offer check

annotate: $(READY) ## The same, as notes beside the lines of a pull request on GitHub
	$(BIN)/offer check --format github

changes: $(READY) ## Build what is here and BASE (origin/main), and say what changes for readers
	.ci/changes '$(BASE)'

proposal: $(READY) ## Make a file of a suggestion, FROM=FILE, and say what it changes for readers
	.ci/proposal '$(FROM)'

test: $(READY) lint chromium ## Run every test, in a real browser too
	$(BIN)/python -m pytest

test-content: $(READY) check chromium ## Check what data/ says, build it elsewhere, test every page
	$(BIN)/python -m pytest -m area tests/commands tests/kingston tests/site

test-newest: newest ## Run every test with the newest versions that pyproject.toml allows
	.venv-newest/bin/python tests/site/chromium.py
	.venv-newest/bin/python -m pytest

compare-newest: $(READY) newest ## Build with those versions too: which files are not the same?
	.ci/alike .venv-newest/bin/offer

compare-properdocs: $(READY) ## Build with ProperDocs in place of MkDocs: which files are not the same?
	$(PYTHON) -m venv --clear .venv-properdocs
	.venv-properdocs/bin/python -m pip install --quiet --require-hashes -r requirements.lock
	.venv-properdocs/bin/python -m pip install --quiet "properdocs>=1.6,<2"
	.venv-properdocs/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	.ci/alike .venv-properdocs/bin/python .ci/with_properdocs.py

newest:
	$(PYTHON) -m venv --clear .venv-newest
	.venv-newest/bin/python -m pip install --quiet --upgrade pip
	.venv-newest/bin/python -m pip install --quiet --group dev --editable .[images,sheets]

agree: $(READY) ## Spoil copies of the data by chance: what passes the check must build, nothing fails
	$(BIN)/python -m tests.agreement --copies 3000
	$(BIN)/python -m tests.agreement --copies 300 --real
	$(BIN)/python -m tests.proposals --copies 3000
	$(BIN)/python -m tests.suggested --copies 3000

lint: $(READY) ## Check style and types, and that GitHub takes the workflows and nobody can misuse them
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --pedantic .github macros/starter/.github
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows \
		.github/workflows/*.yml macros/starter/.github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms \
		.github/ISSUE_TEMPLATE/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml

actionlint: ## Check that GitHub understands the workflows (it fetches a program from GitHub)
	$(PYTHON) -m venv --clear .venv-actionlint
	.venv-actionlint/bin/python -m pip install --quiet --require-hashes -r .ci/actionlint.txt
	.venv-actionlint/bin/actionlint

pictures: $(READY) chromium ## Make the pictures of the guides, in docs/guides/, of made-up areas
	$(BIN)/python -m tests.guide_pictures

hooks: ## Let Git check what you commit, each time
	git config core.hooksPath .ci/hooks

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
	rm -rf site dist changes .venv .venv-*

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
