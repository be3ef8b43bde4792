"""Where an edited map comes from, and how to get back there."""

from dataclasses import dataclass

from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class History:
    """A map with those before it and those that were taken back.

    Attributes:
        now: The map.
        past: Earlier maps, the oldest first.
        future: Maps that were taken back, the next one first.
    """

    now: ServiceMap
    past: tuple[ServiceMap, ...] = ()
    future: tuple[ServiceMap, ...] = ()

    def then(self, following: ServiceMap) -> "History":
        """The history after one more step; what was taken back is gone then.

        Args:
            following: The map after the step.

        Returns:
            The new history; the same one where nothing has changed.
        """
        if following == self.now:
            return self
        return History(following, (*self.past, self.now))

    def undone(self) -> "History":
        """One step back, where there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redone(self) -> "History":
        """One step forward again, where there is one."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])
