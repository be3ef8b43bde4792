"""What a map's structure says by itself, before any change: loops, reach, and who drives whom.

:mod:`loops` finds feedback loops, strongest first; :mod:`streams` says who is how many steps away;
:mod:`micmac`, :mod:`mactor` and :mod:`dematel` are the field's three rankings; :mod:`press` is
Levins' loop analysis of signs. They work on plain matrices, row influences column; only
:mod:`structure`, the verb, knows maps.
"""
