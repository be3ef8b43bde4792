from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.theme import Theme

BOX = Box(100, 100, 80, 24)
THEME = Theme()


def placed(*wanted):
    return badges(wanted, THEME)


def test_no_text_no_badge():
    assert placed(Wanted(None, BOX)) == [None]


def test_the_usual_corner_is_the_upper_right():
    (badge,) = placed(Wanted("▲ +0.4", BOX))
    assert badge.box.right == BOX.right + 8
    assert badge.box.bottom < BOX.y


def test_an_arrow_head_is_not_hidden():
    (badge,) = placed(Wanted("▲ +0.4", BOX, ((125, 85),)))
    assert not badge.box.contains((125, 85))
    assert badge.box.x < BOX.x or badge.box.y > BOX.y


def test_badges_move_nowhere_near_another_pill():
    below, left = Box(100, 137, 80, 24), Box(3, 100, 80, 24)
    badge, *_ = placed(Wanted("▲ +0.4", BOX, ((125, 85),)), Wanted(None, below), Wanted(None, left))
    assert not badge.box.overlaps(below)
    assert not badge.box.overlaps(left)


def test_sign_shows_in_text_and_border():
    gain, loss, none = placed(*(Wanted(text, BOX) for text in ("▲ +1.0", "▼ −1.0", "≈ 0")))
    assert [b.border for b in (gain, loss, none)] == [THEME.gain, THEME.loss, THEME.soft_ink]
    assert gain.lines[0].text == "▲ +1.0"
