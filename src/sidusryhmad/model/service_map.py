"""The service map: everything a designer writes down about one service, in one frozen value."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Never, Self, cast

from pydantic import Field, ValidationError, ValidationInfo, model_validator

from sidusryhmad._display import Shown, shortened
from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, WrongTypeError
from sidusryhmad.model.admission import ordered, refusal
from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck import ring_ids
from sidusryhmad.model.crosscheck_edits import all_cross_faults
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.lenient import mapping, text
from sidusryhmad.model.lookup import change_among, stakeholder_among
from sidusryhmad.model.prepare import prepare
from sidusryhmad.model.rating import CarryOver
from sidusryhmad.model.record import Identifier, Name, Number, Record, Text
from sidusryhmad.model.ring import Ring
from sidusryhmad.model.scales import EPSILON, TOLERANCE
from sidusryhmad.model.service import InnerCircle, Service
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.model.structure import structure_faults
from sidusryhmad.model.want import Want


class ServiceMap(Shown, Record):
    """A stakeholder map of one service.

    Grow one in code with :func:`~ServiceMap.with_stakeholder`, :func:`~ServiceMap.with_influence`
    and :func:`~ServiceMap.with_change`, each of which returns a new map, or read one from a file.

    Example:
        >>> m = ServiceMap.named("Postiteenus", language="et")
        >>> m = m.with_stakeholder("Klient", ring="direct", side="customer")
        >>> m = m.with_stakeholder("Kirjakandja", ring="direct", side="employee")
        >>> m = m.with_influence("Kirjakandja", "Klient", 2, why="tuju jõuab kliendini")
        >>> m.influences[0].from_
        'kirjakandja'
    """

    format: Literal[1] = Field(default=1, alias="sidusryhmad")
    """Version of the document format."""
    service: Service
    """The service the map is about."""
    rings: Mapping[Identifier, Name | None] = Field(default_factory=dict)
    """Display names of the rings, inside out; see :attr:`ring_list`."""
    inner_circle: InnerCircle = Field(default_factory=InnerCircle)
    """Who counts as the inner circle."""
    carry_over: CarryOver = Field(default_factory=CarryOver)
    """How much of an influencer's change a fully influenced stakeholder takes on."""
    epsilon: Annotated[Number, Field(ge=0, le=3)] = EPSILON
    """Likert points that count as nothing."""
    tolerance: Annotated[Number, Field(ge=0, le=6)] = TOLERANCE
    """Loss in Likert points outside the inner circle that is still accepted."""
    stakeholders: tuple[Stakeholder, ...] = ()
    """Everybody on the map, in the order written."""
    influences: tuple[Influence, ...] = ()
    """Who influences whom."""
    wants: tuple[Want, ...] = ()
    """What stakeholders want."""
    effort_unit: Text | None = None
    """What the effort of meeting wants is counted in, such as hours or euros."""
    changes: tuple[Change, ...] = ()
    """Changes to try."""
    evidence: tuple[Evidence, ...] = ()
    """What evidence says about values on the map, kept beside them."""

    def __repr__(self) -> str:
        held = f"{len(self.stakeholders)} stakeholders, {len(self.influences)} influences"
        return f"<ServiceMap {shortened(self.service.name)}: {held}, {len(self.changes)} changes>"

    @model_validator(mode="before")
    @classmethod
    def _prepare(cls, data: object, info: ValidationInfo) -> object:
        if info.context is _CHECKED or not isinstance(data, Mapping):
            return data
        prepared = prepare(data)
        return prepared.document if not prepared.faults else _refuse(prepared.faults)

    @model_validator(mode="after")
    def _cross_check(self, info: ValidationInfo) -> Self:
        faults = [] if info.context is _CHECKED else all_cross_faults(self.to_document())
        return self if not faults else _refuse(faults)

    @classmethod
    def named(cls, name: str, **service: Any) -> Self:  # noqa: ANN401 - checked by the model
        """An empty map of a service, ready to grow.

        Args:
            name: Name of the service.
            service: Its ``purpose``, ``language`` and ``date``.

        Returns:
            A map without stakeholders.

        Raises:
            InvalidMapError: A value or key does not fit.

        Example:
            >>> ServiceMap.named("Raamatukogu", language="et").stakeholders
            ()
        """
        return cls.from_document({"service": {"name": name, **service}})

    @classmethod
    def from_document(cls, document: object) -> Self:
        """The map that a plain document describes, with every fault reported at once.

        Args:
            document: Mappings, lists, strings and numbers as in a file (see the document format).

        Returns:
            The map. Ids are filled in; references by name have become ids.

        Raises:
            InvalidMapError: Something is wrong; all faults are in its ``faults``.

        Example:
            >>> cls = ServiceMap
            >>> cls.from_document({"service": {"name": "Kohvik"}}).service.name
            'Kohvik'
        """
        if fault := refusal(document):
            raise InvalidMapError([fault])
        prepared = prepare(cast("Mapping[str, Any]", document))
        faults = all_cross_faults(prepared.document)
        result = None
        try:
            result = cls.model_validate(prepared.document, context=_CHECKED)
        except ValidationError as error:
            faults = [*structure_faults(error, cls), *faults]
        if faults or prepared.faults or result is None:
            language = text(mapping(prepared.document, "service"), "language")
            raise InvalidMapError(ordered(faults, prepared), language=language)
        return result

    def to_document(self) -> dict[str, Any]:
        """The map as a plain document: only what was given, in the words of a file.

        Returns:
            Mappings, lists, strings and numbers; reading them back gives an equal map.

        Example:
            >>> ServiceMap.named("Kohvik").to_document()
            {'sidusryhmad': 1, 'service': {'name': 'Kohvik'}}
        """
        given = self.model_dump(mode="json", by_alias=True, exclude_unset=True)
        return {"sidusryhmad": self.format, **given}

    @property
    def ring_list(self) -> tuple[Ring, ...]:
        """The rings, inside out."""
        ids = ring_ids({"rings": self.rings})
        return tuple(Ring(id=id_, order=i, name=self.rings.get(id_)) for i, id_ in enumerate(ids))

    @property
    def inner_ids(self) -> tuple[str, ...]:
        """Ids of the inner circle's members, in file order."""
        chosen = self.inner_circle.rings
        rings = {self.ring_list[0].id} if chosen is None else set(chosen)
        named = set(self.inner_circle.stakeholders)
        return tuple(s.id for s in self.stakeholders if s.ring in rings or s.id in named)

    def stakeholder(self, reference: str) -> Stakeholder:
        """The stakeholder with this id or name.

        Args:
            reference: Id or name.

        Returns:
            The stakeholder.

        Raises:
            UnknownStakeholderError: No stakeholder is called so.

        Example:
            >>> ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct").stakeholder(
            ...     "Külaline").id
            'kulaline'
        """
        return stakeholder_among(self.stakeholders, reference)

    def change(self, reference: str | None = None) -> Change:
        """The change with this id or name; the only one when none is named.

        Args:
            reference: Id or name; may be left out where the map has one change.

        Returns:
            The change.

        Raises:
            UnknownChangeError: No change is called so, or none was named and there is not
                exactly one.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
            >>> m.with_change("Pikem lahtiolek", {"Külaline": 1}).change().id
            'pikem-lahtiolek'
        """
        return change_among(self.changes, reference)

    def with_stakeholder(self, name: str, *, ring: str, **details: Any) -> Self:  # noqa: ANN401
        """A new map with one stakeholder more.

        Args:
            name: Name as people say it; Estonian letters are fine.
            ring: Id of the ring: ``direct``, ``interested`` or ``indirect``, unless the map has
                its own.
            details: Any other key of a stakeholder: ``side``, ``power``, ``note``, …

        Returns:
            The new map; this one stays as it is.

        Raises:
            InvalidMapError: A key or value does not fit; all faults at once.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Õpilane", ring="direct")
            >>> m.stakeholders[0].id
            'opilane'
        """
        return self.from_document(
            _with(self, "stakeholders", {"name": name, "ring": ring, **details})
        )

    def with_influence(
        self,
        from_: str,
        to: str,
        strength: float | None = None,
        **details: Any,  # noqa: ANN401
    ) -> Self:
        """A new map with one influence more.

        Args:
            from_: Name or id of the stakeholder who influences.
            to: Name or id of the stakeholder who is influenced.
            strength: −3 to +3; 0 means asked, and none. Leave out to give ``sign`` alone.
            details: Any other key of an influence: ``sign``, ``range``, ``why``, ``kind``, …

        Returns:
            The new map; this one stays as it is.

        Raises:
            InvalidMapError: A key or value does not fit; all faults at once.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
            >>> m = m.with_stakeholder("Barista", ring="direct", side="employee")
            >>> m.with_influence("Barista", "Külaline", 2).influences[0].strength
            2.0
        """
        measure = {} if strength is None else {"strength": strength}
        return self.from_document(
            _with(self, "influences", {"from": from_, "to": to, **measure, **details})
        )

    def with_change(self, name: str, effects: Mapping[str, Any], **details: Any) -> Self:  # noqa: ANN401
        """A new map with one change more.

        Args:
            name: Name as people say it.
            effects: Direct effect by stakeholder name or id: −3 to +3, or a record with
                ``effect``, ``range``, ``why``.
            details: Any other key of a change: ``id``, ``note``, …

        Returns:
            The new map; this one stays as it is.

        Raises:
            InvalidMapError: A key or value does not fit; all faults at once.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
            >>> m.with_change("Odavam kohv", {"Külaline": 1}).changes[0].id
            'odavam-kohv'
        """
        return self.from_document(
            _with(self, "changes", {"name": name, "effects": dict(effects), **details})
        )

    def with_want(self, name: str, **details: Any) -> Self:  # noqa: ANN401
        """A new map with one want more.

        Args:
            name: The want as people say it.
            details: Any other key of a want: ``stakeholder`` (name or id), ``held``,
                ``adds_value``, ``worth``, ``n``, …

        Returns:
            The new map; this one stays as it is.

        Raises:
            InvalidMapError: A key or value does not fit; all faults at once.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
            >>> m.with_want("Kiire kohv", stakeholder="Külaline", held=True).wants[0].id
            'kiire-kohv'
        """
        return self.from_document(_with(self, "wants", {"name": name, **details}))


def require_map(value: object) -> ServiceMap:
    """The value itself where it is a map.

    Args:
        value: What a caller gave.

    Returns:
        The map.

    Raises:
        WrongTypeError: It is something else, such as the name of a file.

    Example:
        >>> require_map(ServiceMap.named("Kohvik")).service.name
        'Kohvik'
    """
    if isinstance(value, ServiceMap):
        return value
    template = N_("a map is needed here, not {kind}; read(path) gives the map in a file")
    raise WrongTypeError(Message("not_a_map", template, {"kind": type(value).__name__}))


_CHECKED: dict[str, Any] = {"checked": True}


def _refuse(faults: list[Fault]) -> Never:
    raise ValueError("; ".join(f"{fault.field}: {fault.message}" for fault in faults))


def _with(service_map: ServiceMap, key: str, row: dict[str, Any]) -> dict[str, Any]:
    document = service_map.to_document()
    rows = document.get(key, ())
    same = next((each["id"] for each in rows if _namesake(each, row)), None)
    return {**document, key: [*rows, row if same is None else {**row, "id": same}]}


def _namesake(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the other says nothing but the name of the one: then it is the same once more."""
    return "name" in one and one["name"] == other.get("name") and "id" not in other
