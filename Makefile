# Two commands for people: `make run` and `make test`. Both set up what they need, again only when requirements changed.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
  $(if $(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes),$(name))))
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
FAST := tests/study tests/test_house.py
REQUIREMENTS := requirements.txt requirements-demo.txt constraints.txt

.PHONY: help run check fast mutants test test-long test-postgres lint docs reference screenshots pictures soak kill outages fuzz bench lock licences audit release clean

help: ## Show what there is.
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: .venv/demo.stamp ## Start the bot; without a token, the offline demo.
	@$(BIN)/python -m bot

check: .venv/dev.stamp ## Check style, types, import rules and the fast tests, in seconds.
	@$(MAKE) --no-print-directory $(if $(filter output-sync,$(.FEATURES)),--output-sync) --keep-going -j 2 lint fast && echo "All is well."

fast: .venv/dev.stamp ## Run the tests that take a moment: the rules of study/ and those of the house.
	@$(BIN)/python -m pytest -q -m "not slow" --hypothesis-profile=fast $(FAST)

mutants: .venv/dev.stamp ## Change study/ in one place at a time and see whether tests notice; half an hour. MODULES="streaks" for less.
	@$(BIN)/python -m tools.mutants $(MODULES)

# Three at a time on two cores: for much of their time tests wait for a process or a socket.
test: lint ## Check everything that is quick: style, types, import rules, tests.
	@$(BIN)/python -m pytest -q -n 3 -m "not (long or program)" $(PYTEST_ARGS)

test-long: .venv/dev.stamp ## Run the tests that take long: whole programs, kills, outages, full disks, every schema, a browser, a release.
	@$(BIN)/python -m pytest -q -n 2 -m "long or program" $(PYTEST_ARGS)

test-postgres: .venv/dev.stamp ## Run every test that opens a database on PostgreSQL instead of SQLite.
	@COHORT_TEST_DATABASE=postgresql REQUIRE_POSTGRES=1 $(BIN)/python -m pytest -q -n 3 -m "not long" $(PYTEST_ARGS) \
	  $(addprefix --ignore=tests/,art browser content study)

lint: .venv/dev.stamp ## Check style, types, import rules, and that everything is called by somebody.
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/vulture

docs: reference ## Build the documentation's site into site/; every warning is an error.
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=. $(BIN)/mkdocs --quiet build --strict
	@echo "The site is in site/. The web addresses it leads to are listed in docs/links.txt."

reference: .venv/dev.stamp ## Bring the generated parts of the documentation up to date.
	@$(BIN)/python -m tools.reference

screenshots: .venv/dev.stamp ## Take the README's pictures anew; needs Chromium.
	@REQUIRE_BROWSER=1 PICTURES_TO=docs/images $(BIN)/python -m pytest --quiet tests/browser

pictures: .venv/dev.stamp ## Draw the sample cards anew, which the tests compare with; look at them afterwards.
	@$(BIN)/python -m tests.art.samples docs/images/cards

soak: .venv/dev.stamp ## Let a crowd use the bot for half an hour while its connection breaks; MINUTES=5 for less.
	@$(BIN)/python -W ignore -m bench.soak $(MINUTES)

kill: .venv/dev.stamp ## Kill the bot while it delivers, again and again, for some minutes.
	@$(BIN)/python -W ignore -m bench.kill

outages: .venv/dev.stamp ## Kill the bot, and restart PostgreSQL, while 500 people check in.
	@$(BIN)/python -W ignore -m bench.outages

fuzz: .venv/dev.stamp ## Give the bot 20,000 strange inputs; takes ten minutes.
	@$(BIN)/python -W ignore -m bench.fuzz

bench: .venv/dev.stamp ## Measure everything beside a minimal bot, into one table; takes half an hour.
	@$(BIN)/python -W ignore -m bench $(BENCH_ARGS)

lock: .venv/dev.stamp ## Write requirements.lock anew: what the bot runs on, on every system, with hashes.
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --custom-compile-command "make lock" --output-file requirements.lock requirements-postgres.txt

licences: .venv/dev.stamp ## List the licences of what the bot runs on in docs/licences.md.
	@$(BIN)/python -m tools.licences

audit: .venv/dev.stamp ## Ask the advisory database about what the bot runs on, where it can be reached.
	@$(BIN)/python -m tools.audit

release: .venv/dev.stamp ## Build wheel, sdist, bill of materials and licences into dist/, and the image where Docker is.
	@$(BIN)/python -m tools.release

clean: ## Remove the environment and the demo's data.
	@rm -rf .venv .demo dist mutants .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and none was found. Install it, or name it: make run PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "The virtual environment could not be made. On Debian and Ubuntu: apt install python3-venv"; rm -rf .venv; exit 1; }

.venv/demo.stamp: .venv/bin/python $(REQUIREMENTS)
	@echo "Installing what the bot needs; this takes a moment the first time."
	@$(PIP) -r requirements-demo.txt
	@touch $@

.venv/dev.stamp: .venv/demo.stamp requirements-dev.txt requirements-docs.txt requirements-postgres.txt requirements-release.txt
	@echo "Installing what the tests need."
	@$(PIP) -r requirements-dev.txt
	@touch $@
