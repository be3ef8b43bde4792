"""Waiting for what a page comes to, with patience for a busy machine; nothing sleeps on a guess."""

import time

PATIENCE = 60.0


def until(is_true, *, page=None, seconds=PATIENCE):
    """Wait for something to be true, while the browser goes on where a page is given.

    An expression of the page is asked by evaluation: a page's own policy may forbid playwright's
    way of waiting for a function.
    """
    end = time.monotonic() + seconds
    while not (page.evaluate(is_true) if isinstance(is_true, str) else is_true()):
        assert time.monotonic() < end, f"waited in vain for {is_true}"
        if page is None:
            time.sleep(0.05)
        else:
            page.wait_for_timeout(50)


def at_rest(part):
    """Where a part of a page is, once it no longer moves."""
    before, box = None, part.bounding_box()
    end = time.monotonic() + PATIENCE
    while box != before:
        assert time.monotonic() < end, "it never came to rest"
        part.page.wait_for_timeout(100)
        before, box = box, part.bounding_box()
    return box
