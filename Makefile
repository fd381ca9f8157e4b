# What one types in this folder; `make` alone lists it.
# Two states of .venv: core (the terminal) and full (all extras and the tools). A stamp in it says which it has.

VENV := .venv
RUN := $(VENV)/bin/python
CORE := $(VENV)/.core
FULL := $(VENV)/.full
PIP := $(RUN) -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: help chat setup test lint format torture bench train lock clean

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

chat: $(CORE) ## talk to the bot in this terminal
	@$(RUN) -m bot chat

setup: $(FULL) ## install everything into .venv
	@echo 'Ready: $(VENV)/bin/sejour'

test: lint ## all that must hold, in at most six minutes on two cores
	$(VENV)/bin/sejour check
	$(RUN) -m pytest --numprocesses 2 --dist loadgroup

lint: $(FULL) ## style, types and who may import whom
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: $(FULL) ## lay the code out as `make lint` wants it
	$(VENV)/bin/ruff check --fix-only .
	$(VENV)/bin/ruff format .

torture: $(FULL) ## the long proofs
	$(RUN) -m pytest -m torture --numprocesses 2 --dist loadgroup --hypothesis-profile torture

bench: $(FULL) ## the measurements, one at a time
	$(RUN) -m pytest -m bench --capture no tests/benchmarks

train: $(FULL) ## learn from the example questions in locales/, after changing them
	$(RUN) -m bot.understanding.train

lock: ## take the newest versions into constraints.txt; with 3.11, so that they suit every Python we support
	python3.11 -m venv --clear $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --quiet install '.[all,dev]'
	{ echo '# The versions that are tested together, on every Python we support. Refreshed by `make lock`.'; \
	  $(VENV)-lock/bin/python -m pip freeze --exclude sejour-bot; } > constraints.txt
	rm -rf $(VENV)-lock

clean: ## remove what was installed, built and cached
	rm -rf $(VENV) $(VENV)-lock dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find bot tests -name __pycache__ -prune -exec rm -rf {} +

$(CORE): pyproject.toml constraints.txt
	@echo 'Installing into $(VENV) (once; about a minute)'
	@$(call install,.)
	@touch $@

$(FULL): pyproject.toml constraints.txt
	@echo 'Installing everything into $(VENV) (once; a minute or two)'
	@$(call install,.[all$(,)dev])
	@touch $(CORE) $@

, := ,
usable = $(RUN) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
install = set -e; $(usable) || { python=$$(.ci/find-python); "$$python" -m venv --clear $(VENV); }; \
	$(PIP) hatchling; $(PIP) --no-build-isolation --editable '$(1)'
