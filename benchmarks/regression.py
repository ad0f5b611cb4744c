"""Ridge logistic regression by Newton's method, for the few signs and few thousand examples that training here has."""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple


class Row(NamedTuple):
    """The values of an example, the first of them 1 for the bias, whether it is a positive, and how much it counts."""

    values: Sequence[float]
    positive: bool
    weight: float


def fitted(rows: Sequence[Row], ridge: float) -> list[float]:
    """The weight of each value; the bias is not held back by the ridge."""
    weights = [0.0] * len(rows[0].values)
    for _ in range(30):
        step = newton(rows, weights, ridge)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-5:
            break
    return weights


def newton(rows: Sequence[Row], weights: Sequence[float], ridge: float) -> list[float]:
    """One step of Newton's method."""
    size = len(weights)
    slope = [0.0 if at == 0 else ridge * weights[at] for at in range(size)]
    curve = [[ridge if at == to and at else 0.0 for to in range(size)] for at in range(size)]
    for values, positive, weight in rows:
        chance = logistic(sum(one * value for one, value in zip(weights, values, strict=True)))
        miss = weight * (chance - positive)
        bend = weight * chance * (1 - chance)
        present = [at for at, value in enumerate(values) if value]
        for at in present:
            slope[at] += miss * values[at]
            for to in present:
                curve[at][to] += bend * values[at] * values[to]
    return solved(curve, slope)


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by Gaussian elimination with a little added to the diagonal."""
    size = len(right)
    rows = [[*matrix[at][:at], matrix[at][at] + 1e-6, *matrix[at][at + 1 :], right[at]] for at in range(size)]
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            rows[below] = [x - factor * y for x, y in zip(rows[below], rows[at], strict=True)]
    result = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][to] * result[to] for to in range(at + 1, size))
        result[at] = (rows[at][size] - known) / rows[at][at]
    return result


def logistic(value: float) -> float:
    """The logistic function, for values that do not overflow it."""
    return 1 / (1 + exp(-max(-50.0, min(50.0, value))))
