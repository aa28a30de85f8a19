"""The door for a model that judges claims: an entailment model, a hosted one. None is needed, none runs unasked.

    # my_model.py
    from newslint.verification import Judgement

    class Entailment:
        def judge(self, claim, passages):
            score = ...
            return Judgement(supported=score > 0.5, reason=f"entailment {score:.2f}")

    verifier = Entailment()

`verifier = "my_model:verifier"` in newslint.toml has it asked of every sentence of a draft that has sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the passages bear a claim out, and why, in words for the finding."""

    supported: bool
    reason: str = ""


class Verifier(Protocol):
    """Judges one claim by some passages of the sources, the nearest first."""

    def judge(self, claim: str, passages: Sequence[str]) -> Judgement:
        """Whether the passages bear the claim out."""


class VerifierError(Exception):
    """A verifier that cannot be loaded; the message names it and says why."""


def load_verifier(name: str) -> Verifier:
    """The verifier that `module:attribute` names. Raises VerifierError where there is none."""
    module, _, attribute = name.partition(":")
    try:
        found: Verifier = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise VerifierError(f"the verifier “{name}” cannot be loaded: {error}") from None
    if not callable(getattr(found, "judge", None)):
        raise VerifierError(f"the verifier “{name}” has no method judge(claim, passages)")
    return found
