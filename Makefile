# Seven recipes; each is one command that can also be typed.
PYTHON ?= python3
READY := .venv/ready

.PHONY: site serve test check audit lock clean

site: $(READY)            ## set up and build the real site into build/site/
	.venv/bin/outreach build

serve: $(READY)           ## build, serve on localhost, rebuild what changes
	.venv/bin/outreach serve

test: $(READY) check      ## set up (browser included) and run all tests
	.venv/bin/python tests/browser/chromium.py
	.venv/bin/python -m pytest -m "not browser" -n auto --dist worksteal
	.venv/bin/python -m pytest -m browser

audit: site               ## Lighthouse and the HTML checker of the W3C; needs npm and Java
	cd tests/audit && npm ci
	CHROME_PATH="$$(.venv/bin/python tests/browser/chromium.py | sed 's/^browser: //')" node tests/audit/audit.mjs

check: $(READY)           ## style and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

lock: $(READY)            ## write requirements.lock again from pyproject.toml
	.venv/bin/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --output-file requirements.lock pyproject.toml

clean:                    ## forget everything that can be made again
	rm -rf build .venv

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)
