# What a developer does here, at a glance. Using Sluimer takes no make: see ./sluimer and ./test.

PYTHON = $${SLUIMER_VENV:-.venv}/bin/python

.PHONY: test lint format lock upgrade wheel

test:  # every check
	./test

lint:  # every check but the tests, told to the end
	./test --lint --keep-going

format: environment  # puts the code in shape
	$(PYTHON) -m ruff check --fix-only
	$(PYTHON) -m ruff format

lock: environment  # writes requirements/*.lock after a change in pyproject.toml
	$(PYTHON) tools/lock.py

upgrade: environment  # the same, with the newest versions
	$(PYTHON) tools/lock.py --upgrade

wheel: environment  # a package in dist/
	$(PYTHON) -m uv build --wheel

.PHONY: environment
environment:
	@python3 -B tools/bootstrap.py test
