# Two commands do all the set-up on a fresh machine: `make site` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site serve test lint browser format schema bench clean

site: $(READY)
	$(BIN)/gids build --disk --documents --out site
	@echo "Open in uw browser: file://$(CURDIR)/site/index.html"

serve: $(READY)
	$(BIN)/gids serve

test: $(READY) browser lint
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(READY)
	$(BIN)/gids schema

# Half an hour; see benchmarks/README.md. BENCH="--large" adds 8,000 schools.
bench: $(READY)
	$(BIN)/python -m benchmarks $(BENCH)

# The browser tests drive a real Chromium; Debian and Ubuntu have it as a package.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium; }

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf site site-school bench dist .pytest_cache .mypy_cache .ruff_cache
