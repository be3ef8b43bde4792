from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from sidusryhmad.render import scene as module


def plain(value):
    if is_dataclass(value):
        return all(plain(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return all(map(plain, value))
    return value is None or type(value) in (str, float, int, bool)


@pytest.mark.parametrize("name", ["cafe_drawing", "impact_drawing"])
def test_a_scene_is_plain_data(name, request):
    assert plain(request.getfixturevalue(name).scene)


def test_scenes_are_frozen(cafe_drawing):
    with pytest.raises(FrozenInstanceError):
        cafe_drawing.scene.title = "x"


def test_scenes_compare_by_value():
    assert module.Label("a", (0, 0), 12, "#000000") == module.Label("a", (0, 0), 12, "#000000")
