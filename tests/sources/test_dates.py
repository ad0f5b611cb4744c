"""Dates in fields of their own: as programs write them, with the zone only where it stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.metadata.dates import read_told


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("20250626T140500+0800", "2025-06-26T14:05+08:00"),
        ("20250626T060500Z", "2025-06-26T06:05Z"),
        ("20250626", "2025-06-26"),
        ("20250626140500", "2025-06-26T14:05"),
        ("2025-06-26 14:05:00 UTC", "2025-06-26T14:05Z"),
        ("2025-06-26T14:05:00-05", "2025-06-26T14:05-05:00"),
        ("2025-06-26T14:05:00.123456Z", "2025-06-26T14:05Z"),
        ("2025/06/26 14:05", "2025-06-26T14:05"),
        ("Thu, 26 Jun 2025 14:05:00 +0800", "2025-06-26T14:05+08:00"),
        ("Thu, 26 Jun 2025 14:05:00 -0000", "2025-06-26T14:05Z"),
        ("Thu Jun 26 14:05:00 2025", "2025-06-26T14:05"),
        ("Thu Jun  5 14:05:00 +0000 2025", "2025-06-05T14:05+00:00"),
        ("1750910700", "2025-06-26T04:05Z"),
        ("1750910700.0", "2025-06-26T04:05Z"),
        ("1750910700000", "2025-06-26T04:05Z"),
        ("2025-06", "2025-06"),
        ("20251345", None),
        ("2025-02-30", None),
        ("26/06", None),
        ("123456789", None),
        ("soon", None),
    ],
)
def test_a_date_is_read_as_far_as_it_tells(written, edtf):
    assert read_told(written) == edtf


@given(st.datetimes().filter(lambda when: 1990 <= when.year < 2100))
def test_what_iso_writes_comes_back_without_a_zone_where_it_has_none(when):
    assert read_told(when.isoformat()) == when.isoformat()[:16]


@given(st.text(max_size=40))
def test_any_field_is_a_date_or_none(value):
    assert read_told(value) is None or len(read_told(value)) >= 4
