"""Claims are read in English; of an article in another language that is said."""

import pytest

from reader.model import unread_language


@pytest.mark.parametrize("language", [None, "", " ", "en", "EN", "en-GB", "en_US", "eng", "English", "und"])
def test_english_and_unknown_languages_are_read(language: str | None):
    assert unread_language(language) is None


@pytest.mark.parametrize("language", ["de", "pt-BR", "ko", "enm"])
def test_other_languages_are_not(language: str):
    assert unread_language(language) == language
