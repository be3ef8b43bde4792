"""How robust a verdict is: other carry-overs, a rating moved, an influence or a person gone.

:mod:`rank_one` re-rates many influences at once, exactly, without solving again; :mod:`worlds` puts
today and afterwards together; :mod:`judging` gives the verdict of many totals at once;
:mod:`sweep`, :mod:`knockouts` and :mod:`turning` each ask one thing; :mod:`robustness` is the verb,
:mod:`what_if` the one for a single influence.
"""
