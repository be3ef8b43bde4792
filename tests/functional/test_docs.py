"""What README and docs say is true: their maps are valid, their commands are the ones we run."""

import re
from pathlib import Path

import pytest

import sidusryhmad as sr
from sidusryhmad.cli.main import cli
from sidusryhmad.formats.yaml_file import FORMAT

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def yaml_blocks(page):
    text = (ROOT / page).read_text("utf-8")
    return "".join(re.findall(r"```yaml\n(.*?)```", text, re.DOTALL))


def map_of(page):
    return sr.ServiceMap.from_document(FORMAT.loads(yaml_blocks(page)).document)


def test_the_readme_map_is_valid_and_harms_the_carrier():
    verdict = sr.impact(map_of("README.md")).verdict
    assert verdict.status == "harms_inner"
    assert verdict.losers == ("kirjakandja",)


def test_the_tutorial_map_gives_the_answers_that_the_tutorial_tells():
    service_map = map_of("docs/tutorials/first-map.md")
    assert sr.check(service_map) == ()
    first = sr.impact(service_map, "pikem").verdict
    assert first.losers == ("barista",)
    assert first.customer_centric
    second = sr.impact(service_map, "pikem-tasuga").verdict
    assert second.losers == ()
    assert set(second.losers_outside) == {"naabermaja", "teine-kohvik"}


@pytest.mark.parametrize("start", ["python3 -m venv .venv ", "python3 -m venv .venv-test "])
def test_the_check_from_nothing_runs_the_readme_commands_literally(start):
    readme = (ROOT / "README.md").read_text("utf-8").splitlines()
    command = next(line for line in readme if line.startswith(start))
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_named_in_the_docs_exist(page):
    named = set(re.findall(r"(?:^|`|/)sidusryhmad ([a-z]+)", page.read_text("utf-8"), re.MULTILINE))
    assert named <= set(cli.commands)


def test_every_public_name_is_in_the_reference():
    text = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    missing = [name for name in sr.__all__ if not re.search(rf"`{name}[`(]", text)]
    assert missing == []


def test_every_key_of_the_document_is_in_the_reference():
    text = (ROOT / "docs" / "reference" / "document-format.md").read_text("utf-8")
    schema = sr.json_schema()
    keys = set(schema["properties"])
    for record in ("Stakeholder", "Influence", "Change", "Service", "InnerCircle", "Want"):
        keys |= set(schema["$defs"][record]["properties"])
    keys |= set(schema["$defs"]["Met"]["anyOf"][1]["properties"])
    assert sorted(key for key in keys if f"`{key}`" not in text) == []
