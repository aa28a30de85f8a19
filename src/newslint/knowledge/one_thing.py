"""Nouns that news writes for one thing: headlines take the short one, the next paragraph another."""

from __future__ import annotations

_ONE_THING = (
    frozenset("job post position role".split()),
    frozenset("home house household property".split()),
    frozenset("teen teenager youth youngster".split()),
    frozenset("child kid pupil student schoolchild".split()),
    frozenset("worker employee staffer".split()),
    frozenset("flat apartment".split()),
    frozenset("store shop branch outlet".split()),
    frozenset("rebel militant insurgent fighter guerrilla gunman".split()),
    frozenset("soldier troop serviceman".split()),
    frozenset("migrant refugee asylum-seeker".split()),
    frozenset("cop officer policeman".split()),
    frozenset("flight plane aircraft jet".split()),
    frozenset("bike bicycle cycle".split()),
    frozenset("lorry truck".split()),
    frozenset("boat vessel ship".split()),
    frozenset("plant factory mill".split()),
    frozenset("doctor physician medic".split()),
)


def are_one_thing(one: str, other: str) -> bool:
    """Whether two nouns in the singular may name one thing: `job` and `post`, `plane` and `aircraft`."""
    return any(one in names and other in names for names in _ONE_THING)
