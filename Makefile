# Needs Python 3.11 or newer (with venv) and make. Everything else comes from the lock files.
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run demo test check check-python check-pages types bench pictures web wheel lock browser

PYTHON ?= python3
BIN := .venv/bin
export DENO_DIR := $(CURDIR)/.venv/deno
export DENO_NO_UPDATE_CHECK := 1
# Sites with a certificate authority of their own: trust what the system trusts.
export DENO_TLS_CA_STORE := system,mozilla
export UV_SYSTEM_CERTS := 1
# A machine may be set to keep no bytecode: then every worker of the tests makes that of every test again, each time.
unexport PYTHONDONTWRITEBYTECODE
PAGE_SOURCES := $(wildcard */page/*.ts */page/*.css */page/*.html server/web/*.* server/web/*/*.*)

help: ## Name these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

run: web ## Set up, then start the server with the sample town on this machine
	@$(BIN)/python -m server --try

demo: web ## The same, with a day of simulated visitors and staff
	@$(BIN)/python -m rehearsal.demo

test: browser check ## Set up and run every check and test, browser tests included
	@$(BIN)/python -m compileall -q server printer rehearsal
	@$(BIN)/python -m pytest --quiet --numprocesses 4 --dist worksteal

check: web ## Lint, types and formatting of Python and pages; the pages' own tests
	@$(MAKE) --silent --jobs 2 check-python check-pages

check-python: # mypy takes one core for most of a minute where nothing is remembered: beside it there is time for Deno
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/python -m mypy --no-error-summary
	@$(BIN)/python -m server.protocol.typescript --check
	@$(BIN)/python -m server.reference --check
	@$(BIN)/python -m server.partners.publishing --check

check-pages:
	@$(BIN)/deno fmt --quiet --check
	@$(BIN)/deno lint --quiet
	@$(BIN)/deno check --quiet .
	@$(BIN)/deno test --quiet --no-prompt --reporter=dot --allow-read

types: .venv/synced ## Write the pages' types, the lists in docs/protocol.md and docs/openapi.json again
	@$(BIN)/python -m server.protocol.typescript
	@$(BIN)/python -m server.reference
	@$(BIN)/python -m server.partners.publishing

bench: web ## Measure the floor: one line per figure, against its bound
	@$(BIN)/python -m bench floor

pictures: web browser ## Take the pictures in docs/screens again
	@$(BIN)/python -m tests.pictures

web: server/pages/built ## Build the pages

wheel: web ## Build the wheel, pages included, into dist/
	@$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python

lock: .venv/synced ## Write the lock files again after a change of pyproject.toml or deno.json
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
		--all-extras --group dev pyproject.toml --output-file requirements.lock
	@$(BIN)/deno install --quiet --frozen=false
	@cd tests/browser/unpacked && ../../../$(BIN)/deno install --quiet --frozen=false

browser: .venv/synced
	@$(BIN)/python -m tests.browser.chromium

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit("Onthaal needs Python 3.11 or newer: make PYTHON=python3.x ..." if sys.version_info < (3, 11) else 0)'
	@echo "First time here: fetching the locked packages into .venv and node_modules."
	@$(PYTHON) -m venv --clear .venv
	@sed -n '/^uv==/,/# via/p' requirements.lock | $(BIN)/python -m pip install -qq --no-deps --require-hashes -r /dev/stdin
	@touch $@

.venv/synced: .venv/made requirements.lock
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --compile-bytecode --require-hashes --only-binary :all: requirements.lock
	@touch $@

server/pages/built: .venv/synced deno.json deno.lock $(PAGE_SOURCES)
	@$(BIN)/deno install --quiet --frozen
	@$(BIN)/deno run --quiet --frozen --allow-all server/web/build.ts
	@touch $@
