.DELETE_ON_ERROR:
PYTHON ?= python3
BIN := .venv/bin

.venv/made: ## (see below)
	$(PYTHON) -m venv --clear .venv
	sed -n '/^uv==/,/# via/p' requirements.lock | $(BIN)/python -m pip install -q --no-deps --require-hashes -r /dev/stdin
	@touch $@

.venv/synced: .venv/made requirements.lock
	$(BIN)/uv pip sync -q --python $(BIN)/python --require-hashes --only-binary :all: requirements.lock
	@touch $@
