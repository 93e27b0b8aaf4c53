# The project's few commands. A person and CI (.ci/run) call the same ones.
.DEFAULT_GOAL := help
.PHONY: help install demo test lint format score bench docs wheel clean

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt
DEMO := build/demo

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

install: $(VENV)/.with-tools ## make .venv with the project and its tools

# Two steps, so that the demo need not wait for the tools.
$(VENV)/.with-project: pyproject.toml constraints.txt
	@sh .ci/make_venv $(VENV)
	@echo "installing the project into $(VENV) ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/.with-tools: $(VENV)/.with-project
	@echo "installing its tools and optional parts into $(VENV) ..."
	@$(PIP) -e '.[dev]'
	@touch $@

demo: $(VENV)/.with-project ## read the sample articles, ask three questions, draw the graph
	@rm -rf $(DEMO)
	@$(BIN)/zhaoshang run seeds/articles --out $(DEMO)
	@$(BIN)/python -m zhaoshang.demo $(DEMO)

test: install ## run every test that this machine can run
	@$(BIN)/python -m pytest

lint: install ## formatting, lint, types and who imports whom
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install ## put every file into the common form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

score: install ## how right extraction and linking are on the annotated articles
	@mkdir -p build
	@$(BIN)/zhaoshang extract tests/gold/texts -o build/gold.jsonl --jobs 2 --allow-undated --quiet
	@$(BIN)/python benches/score.py tests/gold build/gold.jsonl
	@echo
	@$(BIN)/zhaoshang link tests/identity/facts --clusters build/clusters.json --quiet
	@$(BIN)/python benches/score_identity.py tests/identity build/clusters.json
	@echo
	@echo "the same from our own extraction"
	@$(BIN)/zhaoshang extract tests/identity/texts -o build/identity.jsonl --allow-undated --quiet
	@$(BIN)/zhaoshang link build/identity.jsonl --clusters build/clusters-own.json --quiet
	@$(BIN)/python benches/score_identity.py tests/identity build/clusters-own.json

bench: install ## how fast it is, next to others, on this machine
	@$(BIN)/python benches/run.py

wheel: install ## build the wheel into dist/
	@rm -rf dist build/lib build/bdist.*
	@$(BIN)/python -m build --wheel --outdir dist .

clean: ## remove what was built, keep .venv
	@rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

docs: install ## renew everything that is made from the program: helpers, pages, parts of the READMEs
	@$(BIN)/python -m queries.write_helpers
	@$(BIN)/python -m queries.write_docs
	@$(BIN)/python -m extract.rules > docs/rules.md
	@$(BIN)/python docs/readme.py
