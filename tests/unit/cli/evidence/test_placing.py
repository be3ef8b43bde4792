from dataclasses import replace

import click
import pytest

import sidusryhmad as sr
from sidusryhmad.cli.evidence import placing
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.placing import Placing
from sidusryhmad.cli.main import cli
from sidusryhmad.errors import InvalidParameterError, Message
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.formats.files import read_quietly

SAID = Message("ratings", "212 ratings")
LOW = Suggestion(
    "attitude", -1, SAID, SAID, "Guest", range=(-1.4, -0.6), n=212, when=Message("when", "2026")
)
MAP = """\
service: {name: Kohvik, language: en}
stakeholders:
  - {name: Guest, ring: direct%s}
"""


@pytest.fixture
def place(program, tmp_path, monkeypatch):
    """Run a question whose finding suggests what is given."""

    def go(suggestions, *words, own=""):
        (tmp_path / "map.yaml").write_text(MAP % own, "utf-8")
        (tmp_path / "rows.csv").write_text("step,probability\na,0.5\n", "utf-8")

        @click.command("suggesting")
        @asking
        def suggesting(data, *, service_map, skip_faulty):
            found = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
            about = service_map or found.service_map
            return replace(found, suggestions=tuple(suggestions), service_map=about)

        monkeypatch.setitem(cli.commands["evidence"].commands, "suggesting", suggesting)
        return program("evidence", "suggesting", "rows.csv", *words)

    return go


def test_a_value_nobody_gave_is_put_on_the_map(place, tmp_path):
    ran = place([LOW], "--map", "map.yaml", "--save-map", "new.yaml")
    assert ran.code == 0
    assert "on the map: Guest, attitude: -1 (-1.4 to -0.6); 212 ratings" in ran.err.replace(
        "−", "-"
    )
    found = read_quietly(tmp_path / "new.yaml").stakeholders[0].attitude
    assert (found.value, found.range) == (-1, (-1.4, -0.6))


def test_a_value_given_by_hand_stays_and_the_evidence_stands_beside_it(place, tmp_path):
    ran = place([LOW], "--map", "map.yaml", "--save-map", "new.yaml", own=", attitude: 1")
    assert ran.code == 0
    assert "kept beside +1 on the map: Guest, attitude:" in ran.err
    with pytest.warns(sr.MapWarning, match="evidence says"):
        m = sr.read(tmp_path / "new.yaml")
    assert m.stakeholders[0].attitude.value == 1
    assert [each.value for each in m.evidence] == [-1]


def test_it_takes_the_place_only_where_that_is_accepted_and_the_old_one_is_kept(place, tmp_path):
    words = ("--map", "map.yaml", "--save-map", "new.yaml", "--accept")
    assert place([LOW], *words, own=", attitude: 1").code == 0
    m = read_quietly(tmp_path / "new.yaml")
    assert m.stakeholders[0].attitude.value == -1
    assert sorted(each.value for each in m.evidence) == [-1, 1]


def test_whoever_is_not_on_the_map_is_said_with_the_nearest(place):
    ran = place([replace(LOW, stakeholder="Gest")], "--map", "map.yaml", "--save-map", "new.yaml")
    assert ran.code == 0
    assert "not on the map:" in ran.err
    assert "did you mean Guest?" in ran.err


def test_a_finding_without_suggestions_says_so(place):
    ran = place([], "--map", "map.yaml", "--save-map", "new.yaml")
    assert "suggests no value" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [(["--save-map", "new.yaml"], "--map"), (["--map", "map.yaml", "--accept"], "--save-map")],
)
def test_options_that_need_each_other_say_so(place, words, said):
    ran = place([LOW], *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_map_that_is_there_is_not_overwritten(place, tmp_path):
    ran = place([LOW], "--map", "map.yaml", "--save-map", "map.yaml")
    assert ran.code == 2
    assert "--force" in ran.err
    assert "evidence" not in (tmp_path / "map.yaml").read_text("utf-8")


def test_json_stays_alone_on_standard_output(place):
    ran = place([LOW], "--map", "map.yaml", "--save-map", "new.yaml", "--format", "json")
    assert ran.out.startswith("{")
    assert ran.out.rstrip().endswith("}")


def test_nothing_is_required_where_nothing_is_to_be_saved():
    Placing().require(None)
    with pytest.raises(InvalidParameterError):
        Placing(accept=True).require(None)
    assert placing.put(None, None, Placing(), None) is None
