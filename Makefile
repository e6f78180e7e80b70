# What a newcomer, a developer and CI ask of this project; `make` alone lists it.

PYTHON ?= python3
# Another interpreter gets an environment of its own: make test PYTHON=/path/to/python3.13
ifndef VENV
VENV := .venv
ifneq ($(PYTHON),python3)
VENV := .venv-$(shell { $(PYTHON) -c 'import sys; print("%d%d" % sys.version_info[:2])'; } 2>/dev/null)
endif
endif
# Processes that run the tests side by side, and more arguments for pytest: make test ARGS=tests/storage
WORKERS ?= 2
ARGS ?=

bin := $(VENV)/bin
pip := $(bin)/python -m pip install --quiet --no-input --disable-pip-version-check
# The lock files are complete: nothing is resolved, built or taken without its hash.
locked := $(pip) --no-deps --only-binary :all: --require-hashes --requirement
lock := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links --extra build

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo install test check bench soak lock

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed ## the demo town on http://127.0.0.1:8000; Ctrl-C stops it
	@echo "The demo town: http://127.0.0.1:8000 (Ctrl-C stops it)"
	@LIEF_DEMO=1 exec $(bin)/lief serve

install: $(VENV)/.installed ## the environment only

test: $(VENV)/.installed-dev ## the whole suite, on SQLite and PostgreSQL, the page in Chromium
	@.ci/hledger
	@.ci/chromium $(bin)/playwright
	@$(bin)/python -m pytest --numprocesses $(WORKERS) --dist worksteal -m "not soak" $(ARGS)

check: $(VENV)/.installed-dev ## formatting, lint, types, layers, then the tests: what CI runs
	@$(bin)/ruff format --check .
	@$(bin)/ruff check .
	@$(bin)/mypy
	@$(bin)/lint-imports --no-logo
	@$(bin)/hadolint Dockerfile
	@$(MAKE) --no-print-directory test

bench: $(VENV)/.installed-dev ## the benchmark, side by side with a bare floor
	@$(bin)/python -m tests.bench $(ARGS)

soak: $(VENV)/.installed-dev ## the long kill, fault and full-grid tests
	@$(bin)/python -m pytest -m soak $(ARGS)

lock: ## pins the requirements anew after a change in pyproject.toml; ARGS=--upgrade renews all
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	@$(lock) $(ARGS) --output-file requirements.txt pyproject.toml
	@$(lock) $(ARGS) --extra dev --no-emit-package docopt --constraint requirements.txt \
		--output-file requirements-dev.txt pyproject.toml

$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { echo "This needs Python 3.11 or newer: there is no $(PYTHON)." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "This needs Python 3.11 or newer: $(PYTHON) is $$($(PYTHON) --version 2>&1 | head -n 1)." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks venv or pip. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made requirements.txt pyproject.toml
	@echo "Installing the requirements into $(VENV); this takes a minute the first time."
	@$(locked) requirements.txt
	@$(pip) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@echo "Installing what the tests need into $(VENV)."
	@$(locked) requirements-dev.txt
	@touch $@
